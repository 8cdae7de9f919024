//! One of several choices, or the level of a scale.

use super::{Fault, Step};
use crate::model::id::{Id, QuestionId};
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::{by_likeness, folded, nearest};
use crate::model::value::{Record, Value};

/// The key of a free answer: `{ autre = "…" }`.
pub const OTHER: &str = "autre";

/// What one chooses among.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// The choices, in the order they are shown.
    pub listed: Vec<Choice>,
    /// The table whose rows are the choices, when they are not written in the methodology.
    pub among: Option<QuestionId>,
    /// The code of the question that asks for these rows, known once they are filled in.
    pub among_code: Option<String>,
    /// Whether something else may be written freely.
    pub other: bool,
}

/// The rows of a table as choices, and the code of the question that asks for them.
pub type RowsToChoose = (Vec<Choice>, Option<String>);

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What is kept in the file: a short word or sign, permanent.
    pub id: String,
    /// What people read.
    pub title: String,
    /// Said once this is chosen.
    pub advice: Option<String>,
    /// The questions this choice opens, in the same stage.
    pub follow_ups: Vec<Id>,
}

impl Choices {
    /// The choice of that id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Choice> {
        self.listed.iter().find(|choice| choice.id == id)
    }

    /// The index of the choice a value is, counting the free answer after the listed ones.
    #[must_use]
    pub fn index_of(&self, value: &Value) -> Option<usize> {
        match value {
            Value::Text(id) => self.listed.iter().position(|choice| choice.id == *id),
            Value::Record(_) if self.other => Some(self.listed.len()),
            _ => None,
        }
    }

    /// Reads a number of the list, an id, a title or its beginning; `autre : …` when that is allowed.
    pub(super) fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        if let Some(why) = self.nothing_listed() {
            return Err(why);
        }
        // The number of a line comes first: it is what is read on the screen, even when ids are digits.
        if let Ok(number) = typed.trim_end_matches(['.', ')']).parse::<usize>()
            && let Some(choice) = number.checked_sub(1).and_then(|index| self.listed.get(index))
        {
            return Ok(Value::Text(choice.id.clone()));
        }
        if let Some(choice) = self.listed.iter().find(|choice| choice.id == typed) {
            return Ok(Value::Text(choice.id.clone()));
        }
        if self.other
            && let Some(free) = free_text(typed)
        {
            return Ok(other(free));
        }
        self.by_title(typed).map(|choice| Value::Text(choice.id.clone()))
    }

    /// That the table whose rows are the choices has none yet.
    fn nothing_listed(&self) -> Option<Rejection> {
        let among = self.among.as_ref().filter(|_| self.listed.is_empty())?;
        let question = self.among_code.clone().unwrap_or_else(|| among.to_string());
        Some(Rejection::NothingToChooseAmong { question })
    }

    fn by_title(&self, typed: &str) -> Result<&Choice, Rejection> {
        let wanted = folded(typed);
        if let Some(choice) = self.listed.iter().find(|choice| folded(&choice.title) == wanted) {
            return Ok(choice);
        }
        let matches: Vec<&Choice> =
            self.listed.iter().filter(|choice| folded(&choice.title).starts_with(&wanted)).collect();
        match matches.as_slice() {
            [choice] => Ok(choice),
            // « écrit » for « accord écrit », when no other choice has that word.
            [] => match self
                .listed
                .iter()
                .filter(|choice| has_words(&choice.title, &wanted))
                .collect::<Vec<_>>()[..]
            {
                [choice] => Ok(choice),
                _ => Err(self.not_a_choice(typed)),
            },
            several => Err(Rejection::Ambiguous {
                typed: typed.to_owned(),
                matches: several.iter().map(|choice| choice.title.clone()).collect(),
            }),
        }
    }

    /// That this is none of the choices, with the nearest one.
    #[must_use]
    pub fn not_a_choice(&self, typed: &str) -> Rejection {
        let ids = || self.listed.iter().map(|choice| choice.id.as_str());
        let near = nearest(typed, ids()).and_then(|id| self.get(id));
        Rejection::NotAChoice {
            typed: typed.to_owned(),
            // The free choice has its line, and its number, after the listed ones.
            count: self.listed.len() + usize::from(self.other),
            nearest: near.map(|choice| choice.title.clone()),
            titles: self.listed.iter().map(|choice| choice.title.clone()).collect(),
            accepted: by_likeness(typed, ids()),
        }
    }

    pub(super) fn check(&self, value: &Value) -> Vec<Fault> {
        match value {
            Value::Text(id) if self.get(id).is_some() => Vec::new(),
            Value::Text(id) => {
                vec![Fault::here(self.nothing_listed().unwrap_or_else(|| self.not_a_choice(id)))]
            }
            Value::Record(record) if self.other => check_other(record),
            other => {
                vec![Fault::here(Rejection::WrongType { expected: Shape::Text, found: Shape::of(other) })]
            }
        }
    }
}

/// Whether what was typed stands in the title, from the start of a word on.
fn has_words(title: &str, wanted: &str) -> bool {
    let apart = |text: &str| format!(" {}", text.replace(['\'', '(', '-'], " "));
    !wanted.is_empty() && apart(&folded(title)).contains(&apart(wanted))
}

/// A free answer, as it is kept.
#[must_use]
pub fn other(text: &str) -> Value {
    Value::Record(Record(vec![(OTHER.to_owned(), Value::Text(text.to_owned()))]))
}

fn free_text(typed: &str) -> Option<&str> {
    let (before, after) = typed.split_once(':')?;
    let before = folded(before.trim());
    let after = after.trim();
    (matches!(before.as_str(), "autre" | "other") && !after.is_empty()).then_some(after)
}

fn check_other(record: &Record) -> Vec<Fault> {
    let mut faults: Vec<Fault> = record
        .0
        .iter()
        .filter(|(key, _)| key != OTHER)
        .map(|(key, _)| {
            let nearest = nearest(key, [OTHER]).map(str::to_owned);
            Fault::at(Step::Key(key.clone()), Rejection::UnknownColumn { key: key.clone(), nearest })
        })
        .collect();
    match record.get(OTHER) {
        Some(Value::Text(text)) if !text.trim().is_empty() => {}
        Some(Value::Text(_)) | None => faults.push(Fault::here(Rejection::Empty)),
        Some(found) => faults.push(Fault::at(
            Step::Key(OTHER.to_owned()),
            Rejection::WrongType { expected: Shape::Text, found: Shape::of(found) },
        )),
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choices() -> Choices {
        let choice = |id: &str, title: &str| Choice {
            id: id.to_owned(),
            title: title.to_owned(),
            advice: None,
            follow_ups: Vec::new(),
        };
        Choices {
            listed: vec![
                choice("oui", "oui, entièrement"),
                choice("en_partie", "en partie"),
                choice("pas_etudie", "pas encore étudié"),
            ],
            among: None,
            among_code: None,
            other: true,
        }
    }

    fn accepted(typed: &str) -> String {
        match choices().accept(typed) {
            Ok(Value::Text(id)) => id,
            Ok(value) => format!("{value:?}"),
            Err(rejection) => format!("{rejection:?}"),
        }
    }

    #[test]
    fn a_choice_is_typed_as_a_number_an_id_or_the_beginning_of_its_title() {
        for typed in ["2", "2.", "2)", "en_partie", "En partie", "en p"] {
            assert_eq!(accepted(typed), "en_partie", "{typed}");
        }
        assert_eq!(accepted("PAS ENCORE ETUDIE"), "pas_etudie");
        assert_eq!(accepted("étudié"), "pas_etudie");
    }

    #[test]
    fn a_word_with_a_hyphen_is_found_within_a_title() {
        let mut choices = choices();
        choices.listed[1].title = "piste low-tech".into();
        assert_eq!(choices.accept("low-tech"), Ok(Value::Text("en_partie".into())));
    }

    #[test]
    fn the_nearest_choice_is_named_as_people_read_it() {
        let mut choices = choices();
        choices.listed[1].title = "matières".into();
        choices.listed[1].id = "matieres".into();
        let Err(Rejection::NotAChoice { nearest, .. }) = choices.accept("matieress") else { panic!() };
        assert_eq!(nearest.as_deref(), Some("matières"));
    }

    #[test]
    fn a_number_out_of_the_list_is_not_a_choice() {
        for typed in ["0", "4", "-1", "99999999999999999999"] {
            assert!(accepted(typed).starts_with("NotAChoice"), "{typed}");
        }
    }

    #[test]
    fn something_else_is_written_after_a_colon() {
        assert_eq!(choices().accept("autre : un puits"), Ok(other("un puits")));
        assert!(choices().check(&other("un puits")).is_empty());
        assert_eq!(choices().check(&other(" ")).len(), 1);
    }
}
