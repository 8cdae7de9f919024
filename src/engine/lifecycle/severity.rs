//! How far the answers go: they confirm, they leave possible, they rule out.

/// How far the answers go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No reading of the answers has it.
    RuledOut,
    /// Some readings of the answers have it, or nothing was said.
    Possible,
    /// Every reading of the answers has it.
    Confirmed,
}

impl Severity {
    /// Its name for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::RuledOut => "ruled_out",
            Self::Possible => "possible",
            Self::Confirmed => "confirmed",
        }
    }
}
