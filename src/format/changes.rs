//! A change to a project as an edit of its text.

mod new_project;
mod records;
#[cfg(test)]
mod tests;

pub use self::new_project::{NewProject, carry_over, new_project};

use super::edit::{self, EditError, Place};
use super::project::{DECISIONS, METHODOLOGY, NO_ANSWERS, NOTES, PROJECT, VOICES};
use crate::model::change::Change;
use crate::model::id::QuestionId;
use crate::model::methodology::Methodology;
use crate::model::project::{Decision, NoAnswer};
use crate::model::value::Value;

/// Makes one change in the text of a project file; every other byte stays.
///
/// # Errors
/// See [`EditError`].
pub fn make(text: &str, change: &Change, methodology: &Methodology) -> Result<String, EditError> {
    let writer = Writer { methodology };
    match change {
        Change::Answer(id, value) => writer.answer(text, id, value),
        Change::NoAnswer(id, no_answer) => {
            let text = writer.forget(text, id)?;
            writer.no_answer(&text, id, no_answer)
        }
        Change::Unset(id) => {
            let text = writer.forget(text, id)?;
            edit::remove(&text, NO_ANSWERS, &id.to_string(), None)
        }
        Change::Decide(decision) => writer.decide(text, decision),
        Change::Voice(voice) => edit::append(text, VOICES, &records::of_voice(voice), &writer.table_order()),
        Change::State(state) => writer.field(text, PROJECT, "etat", &Value::Text(state.id().to_owned())),
        Change::Path(path) => writer.field(text, METHODOLOGY, "parcours", &Value::Text(path.id().to_owned())),
        Change::Sectors(sectors) => {
            let sectors = sectors.iter().map(|id| Value::Text(id.to_string())).collect();
            writer.field(text, PROJECT, "secteurs", &Value::List(sectors))
        }
    }
}

/// The keys of `[projet]` and `[methodologie]`, in the order they are written.
const CARD_KEYS: [&str; 8] =
    ["titre", "resume", "secteurs", "commune", "porteurs", "licence", "etat", "cree"];
const FOLLOWED_KEYS: [&str; 4] = ["id", "version", "empreinte", "parcours"];

struct Writer<'m> {
    methodology: &'m Methodology,
}

impl Writer<'_> {
    fn table_order(&self) -> Vec<&str> {
        let stages =
            self.methodology.stages.iter().map(|stage| stage.id.as_str()).filter(|id| *id != PROJECT);
        [PROJECT, METHODOLOGY]
            .into_iter()
            .chain(stages)
            .chain([NO_ANSWERS, NOTES, DECISIONS, VOICES])
            .collect()
    }

    fn field(&self, text: &str, table: &str, key: &str, value: &Value) -> Result<String, EditError> {
        let order: &[&str] = if table == PROJECT { &CARD_KEYS } else { &FOLLOWED_KEYS };
        edit::set(text, &Place { table, key, order, table_order: &self.table_order(), comment: None }, value)
    }

    fn answer(&self, text: &str, id: &QuestionId, value: &Value) -> Result<String, EditError> {
        let comment = self.comment(id);
        let stage = id.stage.as_str();
        let order: Vec<&str> = if stage == PROJECT {
            CARD_KEYS.to_vec()
        } else {
            let questions = self.methodology.stage(&id.stage).map(|stage| stage.questions.as_slice());
            questions.unwrap_or_default().iter().map(|question| question.id.name.as_str()).collect()
        };
        let place = Place {
            table: stage,
            key: id.name.as_str(),
            order: &order,
            table_order: &self.table_order(),
            // The identity card explains itself.
            comment: comment.as_deref().filter(|_| stage != PROJECT),
        };
        let text = edit::set(text, &place, value)?;
        let key = id.to_string();
        // Looking for it would mean reading the whole text again. A name that is nowhere in the text could only be
        // there spelled with an escape.
        if !text.contains(&key) && !text.contains('\\') {
            return Ok(text);
        }
        edit::remove(&text, NO_ANSWERS, &key, None)
    }

    /// The wording that stands above an answer.
    fn comment(&self, id: &QuestionId) -> Option<String> {
        let question = self.methodology.question(id)?;
        Some(format!("{} · {}", question.code, question.prompt))
    }

    fn forget(&self, text: &str, id: &QuestionId) -> Result<String, EditError> {
        edit::remove(text, id.stage.as_str(), id.name.as_str(), self.comment(id).as_deref())
    }

    fn no_answer(&self, text: &str, id: &QuestionId, no_answer: &NoAnswer) -> Result<String, EditError> {
        let ids: Vec<String> = self.methodology.questions().map(|question| question.id.to_string()).collect();
        let order: Vec<&str> = ids.iter().map(String::as_str).collect();
        let key = id.to_string();
        let place = Place {
            table: NO_ANSWERS,
            key: &key,
            order: &order,
            table_order: &self.table_order(),
            comment: None,
        };
        edit::set(text, &place, &Value::Record(records::of_no_answer(no_answer)))
    }

    fn decide(&self, text: &str, decision: &Decision) -> Result<String, EditError> {
        // Earlier decisions stay: the last one counts, the others tell how one came to it.
        edit::append(text, DECISIONS, &records::of_decision(decision), &self.table_order())
    }
}
