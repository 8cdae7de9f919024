//! The names of things: permanent, made of `a-z`, `0-9` and `_`.

use std::fmt;

/// A permanent name in a methodology: a stage, a condition, a threshold, a source…
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Makes an id from `text`, or nothing when it has another character than `a-z`, `0-9`, `_`.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        (!text.is_empty() && text.chars().all(allowed)).then(|| Self(text.to_owned()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The full name of a question: its stage, a dot, its own id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId {
    /// The stage it belongs to.
    pub stage: Id,
    /// Its name within the stage.
    pub name: Id,
}

impl QuestionId {
    /// Reads `stage.name`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (stage, name) = text.split_once('.')?;
        Some(Self { stage: Id::new(stage)?, name: Id::new(name)? })
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.stage, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_no_accent_no_capital_and_no_space() {
        assert!(Id::new("ressources_locales").is_some());
        for refused in ["", "Énoncé", "enoncé", "Besoin", "a b", "a-b", "a.b"] {
            assert!(Id::new(refused).is_none(), "{refused}");
        }
    }

    #[test]
    fn a_question_is_named_after_its_stage() {
        let id = QuestionId::parse("besoin.enonce").expect("both parts are ids");
        assert_eq!(id.to_string(), "besoin.enonce");
        assert!(QuestionId::parse("besoin").is_none());
        assert!(QuestionId::parse("besoin.a.b").is_none());
    }
}
