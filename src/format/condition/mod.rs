//! Reads the small condition language of methodologies: `heures_par_an < seuil.mutualisation_heures`.
//!
//! Total and typed: every name is checked here, so that judging a condition can never fail.

mod grammar;
mod terms;
mod words;

use std::collections::BTreeMap;

use self::grammar::Reader;
use self::words::tokens;
use crate::lang::Lang;
use crate::model::condition::Condition;
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;

/// What names a condition may use.
pub struct Names<'a> {
    /// The type of each question.
    pub questions: &'a BTreeMap<&'a QuestionId, &'a Kind>,
    /// The thresholds.
    pub thresholds: &'a dyn Fn(&Id) -> bool,
    /// The lists of words.
    pub word_lists: &'a dyn Fn(&Id) -> bool,
    /// The language of the messages.
    pub lang: Lang,
}

/// Why a condition cannot be read, and where in its text (a byte offset).
#[derive(Debug, PartialEq, Eq)]
pub struct Misread {
    /// The byte offset in the condition.
    pub offset: usize,
    /// What is wrong.
    pub message: String,
}

/// Reads a condition.
///
/// # Errors
/// The first thing that is not understood, or a name that does not exist.
pub fn read(text: &str, names: &Names<'_>) -> Result<Condition, Misread> {
    let tokens = tokens(text, names.lang)?;
    let mut reader = Reader { tokens: &tokens, next: 0, end: text.len(), names, row: None };
    let condition = reader.any()?;
    match reader.peek() {
        None => Ok(condition),
        Some(token) => Err(reader.unexpected(Some(token))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::choice::{Choice, Choices};
    use crate::model::kind::number::Number;
    use crate::model::kind::table::{Column, Table};

    fn read_here(text: &str) -> Result<Condition, Misread> {
        let choices = |ids: &[&str]| Choices {
            listed: ids
                .iter()
                .map(|id| Choice {
                    id: (*id).to_owned(),
                    title: (*id).to_owned(),
                    advice: None,
                    follow_ups: Vec::new(),
                })
                .collect(),
            among: None,
            among_code: None,
            other: false,
        };
        let column = |id: &str, kind, label| Column {
            id: Id::new(id).expect("an id"),
            title: id.to_owned(),
            kind,
            label,
            example: None,
            required: false,
            in_summary: false,
        };
        let roles = Table {
            columns: vec![
                column("role", Kind::Choice(choices(&["paie", "entretient"])), true),
                column("qui", Kind::Text, false),
                column("heures", Kind::Number(Number::default()), false),
            ],
            ..Table::default()
        };
        let questions = BTreeMap::from(
            [
                ("b.heures", Kind::Number(Number::default())),
                ("b.cout", Kind::Number(Number::default())),
                ("b.enonce", Kind::Text),
                ("b.choix", Kind::Choice(choices(&["oui", "non"]))),
                ("b.preuves", Kind::MultiChoice(choices(&["vecu", "supposition"]))),
                ("b.roles", Kind::Table(roles)),
            ]
            .map(|(id, kind)| (QuestionId::parse(id).expect("an id"), kind)),
        );
        let questions = questions.iter().collect();
        read(
            text,
            &Names {
                questions: &questions,
                thresholds: &|id| id.as_str() == "heures",
                word_lists: &|id| id.as_str() == "objets",
                lang: Lang::En,
            },
        )
    }

    #[test]
    fn every_form_of_the_language_is_read() {
        for text in [
            "b.heures < seuil.heures",
            "b.choix = \"oui\" et non (b.heures >= 3 ou b.cout != 0.5)",
            "b.preuves contient \"supposition\" et nombre(b.preuves) = 1",
            "b.choix parmi [\"oui\", \"non\"]",
            "repondu(b.enonce) ou inconnu(b.enonce) ou sans_objet(b.enonce)",
            "mentionne(b.enonce, liste.objets)",
            "lignes(b.roles, role = \"paie\" et repondu(qui)) = 0",
            "somme(b.roles.heures) > 10",
            "(b.cout + 2) * 3 / b.heures - 1 < 50",
        ] {
            assert!(read_here(text).is_ok(), "{text}: {:?}", read_here(text));
        }
    }

    #[test]
    fn a_mistake_is_found_where_it_stands() {
        for (text, offset) in [
            ("b.heures <", 10),
            ("b.heurs < 3", 0),
            ("b.heures < \"x\"", 11),
            ("b.choix = \"peut_etre\"", 10),
            ("b.preuves contient \"vu\"", 19),
            ("b.heures < seuil.minutes", 11),
            ("mentionne(b.enonce, liste.mots)", 20),
            ("lignes(b.enonce, qui = \"x\") > 0", 7),
            ("lignes(b.roles, kilo = 1) > 0", 16),
            ("role = \"paie\"", 0),
            ("b.heures < 3 b.cout", 13),
            ("b.enonce = \"x", 11),
            ("b.heures ~ 3", 9),
        ] {
            match read_here(text) {
                Err(misread) => assert_eq!(misread.offset, offset, "{text}: {}", misread.message),
                Ok(condition) => panic!("{text} should be refused, not {condition:?}"),
            }
        }
    }
}
