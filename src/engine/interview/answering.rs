//! Works out what a reply changes, and what is asked next.

use super::items::Item;
use super::rows::as_values;
use super::{Focus, Interview, Reaction, Then};
use crate::engine::gesture::{self, Gesture, Typed};
use crate::engine::progress::Status;
use crate::engine::shown;
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::kind::choice::Choices;
use crate::model::kind::{Kind, yes_no};
use crate::model::question::{Path, Question};
use crate::model::text::normalised;
use crate::model::value::{Record, Value};

impl Interview<'_> {
    /// Takes what was typed, or what stands for what was chosen.
    pub fn reply(&mut self, typed: &str) -> Reaction {
        let typed = normalised(typed);
        let read = match gesture::read(&typed) {
            // In a list, `--` may be the id of a choice.
            Typed::Answer(_) if self.chooses() => Typed::Answer(typed.clone()),
            read => read,
        };
        match read {
            // In a cell there is nobody to name and nothing to explain: the words are the cell's.
            Typed::Gesture(Gesture::Unknown(Some(_)) | Gesture::NotApplicable(Some(_)))
                if matches!(self.focus, Focus::Cell { .. }) =>
            {
                self.answer(typed.trim())
            }
            Typed::Gesture(gesture) => self.gesture(gesture),
            Typed::Answer(answer) => self.answer(answer.trim()),
        }
    }

    /// Takes what came back from the editor: always an answer, never a gesture.
    pub fn edited(&mut self, text: &str) -> Reaction {
        let text = normalised(text);
        if let Some(question) = self.question()
            && matches!(self.focus, Focus::Item | Focus::Crossing(_))
            && let Kind::Table(_) = question.kind
        {
            return self.edited_rows(question, text.trim());
        }
        self.answer(text.trim())
    }

    pub(super) fn edited_rows(&mut self, question: &Question, text: &str) -> Reaction {
        // Closed as it was opened: nothing is to be made again, not even the names of the rows.
        let kind = self.kind(question);
        let unchanged = self
            .project
            .answer(&question.id)
            .is_some_and(|value| shown::typed(self.lang, &kind, value).trim() == text);
        if text.is_empty() || unchanged || self.refuses_rows(question) {
            return Reaction::default();
        }
        match kind.accept(text) {
            Ok(value) => {
                let Kind::Table(table) = &kind else { return Reaction::default() };
                let edited: Vec<Record> =
                    value.items().iter().filter_map(Value::as_record).cloned().collect();
                let rows = table.carried_over(&edited, &self.rows(question));
                self.tell_orphans(question, &rows);
                self.keep_answer(question, Value::List(as_values(&rows)))
            }
            Err(why) => {
                self.reject(text, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    pub(super) fn chooses(&self) -> bool {
        match (&self.focus, self.question()) {
            (Focus::Item, Some(question)) => question.kind.choices().is_some(),
            (Focus::Cell { column, .. }, Some(question)) => {
                let column = question.kind.table().and_then(|table| table.asked().nth(*column));
                column.is_some_and(|column| column.kind.choices().is_some())
            }
            _ => false,
        }
    }

    pub(super) fn gesture(&mut self, gesture: Gesture) -> Reaction {
        match gesture {
            Gesture::Stop => Reaction { changes: Vec::new(), then: Then::Stop },
            Gesture::Help => {
                self.tell_help();
                Reaction::default()
            }
            Gesture::Editor => self.editor(),
            Gesture::Back => {
                self.go_back();
                Reaction::default()
            }
            Gesture::GoTo(Some(place)) => self.go_to(&place),
            Gesture::GoTo(None) => {
                self.turn_to(Focus::GoWhere);
                Reaction::default()
            }
            Gesture::Skip | Gesture::Unknown(_) | Gesture::NotApplicable(_) => self.no_answer(gesture),
        }
    }

    pub(super) fn editor(&mut self) -> Reaction {
        if self.chooses() || self.question().is_none() && self.focus == Focus::Item {
            self.say(say::no_editor_here(self.lang));
            return Reaction::default();
        }
        let refused = self.rejected.as_ref().map(|rejected| &rejected.text).filter(|text| !text.is_empty());
        let initial = match (refused, self.question()) {
            (Some(refused), _) => refused.clone(),
            (None, Some(question)) if matches!(self.focus, Focus::Item | Focus::Crossing(_)) => {
                let kind = self.kind(question);
                self.project
                    .answer(&question.id)
                    .map(|value| shown::typed(self.lang, &kind, value))
                    .unwrap_or_default()
            }
            (None, _) if matches!(self.focus, Focus::Reason { .. }) => self.earlier_reason(),
            (None, _) => String::new(),
        };
        Reaction { changes: Vec::new(), then: Then::Edit(initial) }
    }

    pub(super) fn answer(&mut self, typed: &str) -> Reaction {
        match self.focus {
            Focus::Item | Focus::Cell { .. } | Focus::Crossing(_) => match self.at.clone() {
                Some(Item::Question(_)) => self.answer_question(typed),
                Some(Item::Agreement(_)) => self.choose_position(typed),
                Some(Item::Check(..) | Item::Decision(_)) => self.choose_decision(typed),
                Some(Item::Widen(path)) => self.answer_widen(path, typed),
                None => Reaction::default(),
            },
            Focus::Other
            | Focus::Which(_)
            | Focus::Who
            | Focus::When { .. }
            | Focus::WhyNotApplicable
            | Focus::VoiceOf { .. }
            | Focus::VoiceNote { .. }
            | Focus::GoWhere
            | Focus::Reason { .. }
            | Focus::DecidedBy { .. } => self.aside(typed),
        }
    }

    pub(super) fn answer_question(&mut self, typed: &str) -> Reaction {
        let Some(question) = self.question() else { return Reaction::default() };
        let kind = self.kind(question);
        if let Kind::Table(table) = &kind {
            return match self.focus {
                _ if table.grid.is_some() => self.reply_crossing(question, table, typed),
                Focus::Cell { .. } => self.reply_cell(question, table, typed),
                _ => self.reply_label(question, table, typed),
            };
        }
        if typed.is_empty() {
            // Enter alone keeps what was there.
            if matches!(self.status(question), Status::Open | Status::Unreadable) || self.rejected.is_some() {
                self.reject("", say::empty_answer(self.lang));
            } else {
                self.advance();
            }
            return Reaction::default();
        }
        if self.wants_other(&kind, typed) {
            self.turn_to(Focus::Other);
            return Reaction::default();
        }
        if let Some(ticked) = self.ticked_with_other(&kind, typed) {
            self.ticked = ticked;
            self.turn_to(Focus::Other);
            return Reaction::default();
        }
        // Words that could be several communes, and were kept as words, are not doubted again.
        let current = self.project.answer(&question.id);
        if let (Kind::Place(_), Some(value)) = (&kind, current)
            && shown::typed(self.lang, &kind, value) == typed
        {
            return self.keep_answer(question, value.clone());
        }
        match kind.accept(typed) {
            Ok(value) => {
                self.tell_place(&kind, &value);
                self.keep_answer(question, value)
            }
            Err(why) => {
                self.refuse(typed, why);
                Reaction::default()
            }
        }
    }

    pub(super) fn keep_answer(&mut self, question: &Question, value: Value) -> Reaction {
        self.rejected = None;
        let advice = question.kind.choices().map(|choices| advice(choices, &value)).unwrap_or_default();
        let unchanged = self.project.answer(&question.id) == Some(&value);
        let reaction = if unchanged {
            Reaction::default()
        } else {
            self.apply(vec![Change::Answer(question.id.clone(), value)])
        };
        for text in advice {
            self.say(text);
        }
        self.advance();
        reaction
    }

    pub(super) fn answer_widen(&mut self, path: &str, typed: &str) -> Reaction {
        let Some(yes) = yes_no::read(typed) else {
            self.reject(
                typed,
                rejections::worded(self.lang, &crate::model::rejection::Rejection::NotYesOrNo),
            );
            return Reaction::default();
        };
        let reaction = match Path::parse(path).filter(|_| yes) {
            Some(path) => self.apply(vec![Change::Path(path)]),
            None => Reaction::default(),
        };
        self.advance();
        reaction
    }

    /// Makes the changes in memory, and hands them out to be saved.
    pub(super) fn apply(&mut self, changes: Vec<Change>) -> Reaction {
        for change in &changes {
            self.project.make(change);
        }
        Reaction { changes, then: Then::GoOn }
    }
}

/// What is said about each choice that was made.
fn advice(choices: &Choices, value: &Value) -> Vec<String> {
    let ids = match value {
        Value::Text(id) => vec![id.as_str()],
        Value::List(items) => items.iter().filter_map(Value::as_text).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().filter_map(|id| choices.get(id)?.advice.clone()).collect()
}
