//! What is said beside an answer: why there is none, who will find it, a free choice in words.

use super::tables::is_other;
use super::{Focus, Interview, Reaction};
use crate::engine::gesture::Gesture;
use crate::engine::progress::Status;
use crate::engine::shown;
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::kind::choice::{OTHER, other};
use crate::model::kind::multi_choice::parts;
use crate::model::kind::{Kind, date};
use crate::model::project::NoAnswer;
use crate::model::question::Question;
use crate::model::value::Value;

impl Interview<'_> {
    /// `-`, `??` and `=`: beside a question they say why there is no answer; elsewhere they leave something blank.
    pub(super) fn no_answer(&mut self, gesture: Gesture) -> Reaction {
        match &self.focus {
            Focus::Item | Focus::Crossing(_) => {
                if let Some(reaction) = self.sign_at_crossing(&gesture) {
                    return reaction;
                }
            }
            Focus::Cell { row, column } => {
                let (row, column) = (*row, *column);
                let Some(question) = self.question() else { return Reaction::default() };
                let Kind::Table(table) = self.kind(question) else { return Reaction::default() };
                let Some(column) = table.asked().nth(column) else { return Reaction::default() };
                return self.keep_cell(question, &table, (row, column), None);
            }
            Focus::Which(which) => {
                let which = which.clone();
                return self.sign_at_which(&which, gesture);
            }
            Focus::Other | Focus::GoWhere => {
                self.turn_to(Focus::Item);
                self.cell_of_other = None;
                return Reaction::default();
            }
            Focus::Who
            | Focus::When { .. }
            | Focus::WhyNotApplicable
            | Focus::VoiceOf { .. }
            | Focus::VoiceNote { .. }
            | Focus::DecidedBy { .. } => {
                return self.aside("");
            }
            Focus::Reason { choice } => {
                let choice = choice.clone();
                return self.reasoned(choice, None);
            }
        }
        let Some(question) = self.question() else {
            // A decision put off is asked again at the next session.
            self.rejected = None;
            self.advance();
            return Reaction::default();
        };
        match gesture {
            Gesture::Unknown(None) => self.focus = Focus::Who,
            Gesture::Unknown(Some(who)) => self.focus = Focus::When { who: Some(who) },
            Gesture::NotApplicable(None) => self.focus = Focus::WhyNotApplicable,
            Gesture::NotApplicable(why) => {
                return self.keep_no_answer(question, NoAnswer::NotApplicable { why });
            }
            // What the file holds and nobody understands is left for its owner to mend.
            _ if self.status(question) == Status::Unreadable => self.advance(),
            _ if matches!(self.status(question), Status::Open | Status::Skipped) => {
                return self.keep_no_answer(question, NoAnswer::Skipped);
            }
            // Passing over a question that has an answer keeps the answer.
            _ => self.advance(),
        }
        self.rejected = None;
        Reaction::default()
    }

    pub(super) fn keep_no_answer(&mut self, question: &Question, no_answer: NoAnswer) -> Reaction {
        if let Some(answer) = self.project.answer(&question.id) {
            let answer = shown::line(self.lang, &self.kind(question), answer);
            self.say(say::answer_replaced(self.lang, &answer));
        }
        let reaction = self.apply(vec![Change::NoAnswer(question.id.clone(), no_answer)]);
        self.advance();
        reaction
    }

    /// A reply to what is asked beside the item.
    pub(super) fn aside(&mut self, typed: &str) -> Reaction {
        let text = Some(typed.to_owned()).filter(|text| !text.is_empty());
        self.rejected = None;
        match self.focus.clone() {
            Focus::Item | Focus::Cell { .. } | Focus::Crossing(_) => Reaction::default(),
            Focus::Other => self.keep_other(text),
            Focus::Which(which) => self.reply_which(&which, typed),
            Focus::GoWhere => match text {
                Some(place) => self.go_to(&place),
                None => {
                    self.focus = Focus::Item;
                    Reaction::default()
                }
            },
            Focus::Who => {
                self.focus = Focus::When { who: text };
                Reaction::default()
            }
            Focus::When { who } => {
                let when = text.as_deref().and_then(date::read);
                if let Some(typed) = text.filter(|_| when.is_none()) {
                    let why = crate::model::rejection::Rejection::NotADate { typed: typed.clone() };
                    self.reject(&typed, rejections::worded(self.lang, &why));
                    return Reaction::default();
                }
                self.with_question(|this, question| {
                    this.keep_no_answer(question, NoAnswer::Unknown { who, when })
                })
            }
            Focus::WhyNotApplicable => self.with_question(|this, question| {
                this.keep_no_answer(question, NoAnswer::NotApplicable { why: text })
            }),
            Focus::Reason { choice } => {
                if text.is_none() {
                    self.reject("", say::reason_wanted(self.lang));
                    return Reaction::default();
                }
                self.reasoned(choice, text)
            }
            Focus::VoiceOf { position } => self.voice_of(position, text),
            Focus::VoiceNote { position, who } => self.voice(position, who, text),
            Focus::DecidedBy { choice, reason } => self.decide(choice, reason, text),
        }
    }

    pub(super) fn with_question(&mut self, act: impl FnOnce(&mut Self, &Question) -> Reaction) -> Reaction {
        match self.question() {
            Some(question) => act(self, question),
            None => Reaction::default(),
        }
    }

    /// What is ticked besides the free choice, when that is ticked too.
    pub(super) fn ticked_with_other(&self, kind: &Kind, typed: &str) -> Option<Vec<String>> {
        let Kind::MultiChoice(choices) = kind else { return None };
        let (free, listed): (Vec<&str>, Vec<&str>) =
            parts(typed).into_iter().partition(|part| is_other(choices, part));
        (!free.is_empty()).then(|| listed.into_iter().map(str::to_owned).collect())
    }

    /// The words of the free choice given earlier.
    pub(super) fn earlier_other(&self) -> String {
        let answer = self.question().and_then(|question| self.project.answer(&question.id));
        let free = |value: &Value| Some(value.as_record()?.get(OTHER)?.as_text()?.to_owned());
        answer
            .and_then(|value| free(value).or_else(|| value.items().iter().find_map(free)))
            .unwrap_or_default()
    }

    pub(super) fn keep_other(&mut self, text: Option<String>) -> Reaction {
        let cell = self.cell_of_other.take();
        let Some(question) = self.question() else { return Reaction::default() };
        let Some(text) = text else {
            self.focus = cell.map_or(Focus::Item, |(row, column)| Focus::Cell { row, column });
            return Reaction::default();
        };
        let kind = self.kind(question);
        match (&kind, cell) {
            (Kind::Table(table), Some((row, column))) => {
                self.focus = Focus::Cell { row, column };
                let Some(column) = table.asked().nth(column) else { return Reaction::default() };
                self.keep_cell(question, table, (row, column), Some(other(&text)))
            }
            (Kind::Table(table), None) if !table.models.is_empty() => {
                self.add_row(question, table, Value::Text(text))
            }
            (Kind::Table(table), None) => self.add_row(question, table, other(&text)),
            (Kind::MultiChoice(_), _) => {
                self.focus = Focus::Item;
                let ticked = std::mem::take(&mut self.ticked).join(" ; ");
                let listed =
                    if ticked.is_empty() { Ok(Value::List(Vec::new())) } else { kind.accept(&ticked) };
                match listed {
                    Ok(listed) => {
                        let all = listed.items().iter().cloned().chain([other(&text)]).collect();
                        self.keep_answer(question, Value::List(all))
                    }
                    Err(why) => {
                        self.reject(&ticked, rejections::worded(self.lang, &why));
                        Reaction::default()
                    }
                }
            }
            (_, _) => {
                self.focus = Focus::Item;
                self.keep_answer(question, other(&text))
            }
        }
    }
}
