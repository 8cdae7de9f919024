//! Going on, back, or elsewhere among the things to go through.

use super::items::Item;
use super::prompt::{Notice, NoticeTone};
use super::{Focus, Interview, Reaction};
use crate::engine::progress;
use crate::lang::dialogue as say;
use crate::model::change::Change;
use crate::model::id::Id;
use crate::model::methodology::Outcome;
use crate::model::question::Path;
use crate::model::text::folded;

impl Interview<'_> {
    /// Goes on to the next item to be asked after the current one.
    pub(super) fn advance(&mut self) {
        let items = self.items();
        let Some(current) = self.at.clone() else { return };
        self.seen.insert(current.clone());
        let after = items.iter().position(|item| *item == current).map_or_else(
            // The item is gone: a branch closed, or a check no longer holds.
            || items.iter().position(|item| *item > current && item.stage() == current.stage()).unwrap_or(0),
            |index| index + 1,
        );
        let next = self.next_open(&items, after);
        self.enter(next);
    }

    pub(super) fn back(&mut self) {
        let items = self.items();
        let before = self.at.as_ref().and_then(|current| {
            let index = items.iter().position(|item| item == current)?;
            index.checked_sub(1).map(|before| items[before].clone())
        });
        match before {
            Some(item) => self.enter(Some(item)),
            None => self.say(crate::lang::dialogue::first_already(self.lang)),
        }
    }

    pub(super) fn enter(&mut self, item: Option<Item>) {
        self.focus = Focus::Item;
        self.rejected = None;
        if let Some(Item::Question(id)) = &item
            && let Some((typed, why)) = self.project.unreadable.get(id)
        {
            self.notices.push(Notice::new(
                NoticeTone::Warning,
                format!(
                    "{} {}",
                    crate::lang::dialogue::unreadable(self.lang, typed),
                    crate::lang::rejections::worded(self.lang, why)
                ),
            ));
        }
        self.at = item;
    }

    pub(super) fn next_open(&self, items: &[Item], from: usize) -> Option<Item> {
        let from = from.min(items.len());
        items[from..].iter().chain(&items[..from]).find(|item| self.is_open(item)).cloned()
    }

    pub(super) fn go_back(&mut self) {
        self.rejected = None;
        match self.focus {
            Focus::Item | Focus::Crossing(0) => self.back(),
            Focus::Crossing(index) => self.focus = Focus::Crossing(index - 1),
            Focus::Cell { .. } => self.previous_cell(),
            Focus::Other => {
                self.focus =
                    self.cell_of_other.take().map_or(Focus::Item, |(row, column)| Focus::Cell { row, column })
            }
            Focus::Which(ref which) => self.leave_which(&which.clone()),
            Focus::When { .. } => self.focus = Focus::Who,
            Focus::VoiceNote { position, .. } => self.focus = Focus::VoiceOf { position },
            Focus::DecidedBy { ref choice, .. } => self.focus = Focus::Reason { choice: choice.clone() },
            Focus::Who
            | Focus::WhyNotApplicable
            | Focus::VoiceOf { .. }
            | Focus::GoWhere
            | Focus::Reason { .. } => self.focus = Focus::Item,
        }
    }

    /// Where a stage starts: what its decision ended is taken up again at that decision.
    pub(super) fn first_of(&self, items: &[Item], stage: &Id) -> Option<Item> {
        let closed =
            progress::reached(self.methodology, &self.project).pop().filter(|last| last.id == *stage);
        let outcome = closed.and_then(|stage| progress::outcome(stage, &self.project));
        if matches!(outcome, Some(Outcome::Close(_))) {
            return Some(Item::Decision(stage.clone()));
        }
        items.iter().find(|item| item.stage() == Some(stage)).cloned()
    }

    pub(super) fn go_to(&mut self, place: &str) -> Reaction {
        self.focus = Focus::Item;
        self.rejected = None;
        if let Some(question) = self.methodology.question_named(place) {
            if progress::applies(self.methodology, &self.project, question) {
                self.enter(Some(Item::Question(question.id.clone())));
            } else {
                self.say(say::not_asked(self.lang, &question.code));
            }
            return Reaction::default();
        }
        let wanted = folded(place);
        let by_number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let stage = by_number
            .and_then(|index| self.methodology.counted_stages().nth(index))
            .or_else(|| {
                self.methodology.stages.iter().find(|stage| folded(stage.id.as_str()).starts_with(&wanted))
            })
            .or_else(|| {
                self.methodology.stages.iter().find(|stage| folded(&stage.title).starts_with(&wanted))
            });
        if let Some(stage) = stage {
            match self.first_of(&self.items(), &stage.id) {
                Some(item) => self.enter(Some(item)),
                None => self.say(say::stage_not_asked(self.lang, &stage.title)),
            }
            return Reaction::default();
        }
        if let Some(path) =
            Path::ALL.into_iter().find(|path| folded(say::path(self.lang, *path)).starts_with(&wanted))
        {
            let reaction = self.apply(vec![Change::Path(path)]);
            self.say(say::path_changed(self.lang, say::path(self.lang, path)));
            return reaction;
        }
        self.say(say::nowhere(self.lang, place));
        Reaction::default()
    }
}
