//! A voice: what a person or a group thinks of an answer. Voices are kept side by side, never averaged.

use time::Date;

use super::id::QuestionId;

/// What someone thinks of an answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// The question whose answer it is about.
    pub question: QuestionId,
    /// Who: a free label, such as a role or a group.
    pub who: String,
    /// Whether they agree.
    pub position: Position,
    /// Their reservation or their disagreement, in their words.
    pub note: Option<String>,
    /// When.
    pub date: Option<Date>,
}

/// Whether someone agrees with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// They agree.
    Agreement,
    /// They can live with it, but…
    Reservation,
    /// They do not.
    Disagreement,
}

impl Position {
    /// All of them, from agreement on.
    pub const ALL: [Self; 3] = [Self::Agreement, Self::Reservation, Self::Disagreement];

    /// The word of the files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Agreement => "accord",
            Self::Reservation => "reserves",
            Self::Disagreement => "desaccord",
        }
    }

    /// The position of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|position| position.id() == text)
    }
}
