//! Checks: what the answers suggest to reconsider. A check proposes, people decide.

use super::id::Id;

/// One check, shown at the end of its stage when its condition holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// Its permanent name, such as `G3`.
    pub id: String,
    /// The stage at whose end it is shown.
    pub stage: Id,
    /// The named condition that triggers it.
    pub condition: Id,
    /// What it proposes.
    pub verdict: Verdict,
    /// How much it matters.
    pub severity: Severity,
    /// A few words.
    pub title: String,
    /// What was seen and what is proposed.
    pub message: String,
    /// What it rests on.
    pub sources: Vec<Id>,
}

/// What a check proposes to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says it; the words shown are in `lang`")]
pub enum Verdict {
    Rephrase,
    Suspend,
    GiveUp,
    NotNeeded,
    Repair,
    Share,
    Resize,
    Appoint,
    Stop,
    Reserve,
    Decide,
    KeepReference,
    Demonstrator,
    Reuse,
    Measure,
}

impl Verdict {
    const NAMES: [(&'static str, Self); 15] = [
        ("reformuler", Self::Rephrase),
        ("suspendre", Self::Suspend),
        ("renoncer", Self::GiveUp),
        ("sans_objet", Self::NotNeeded),
        ("reparer", Self::Repair),
        ("mutualiser", Self::Share),
        ("redimensionner", Self::Resize),
        ("nommer", Self::Appoint),
        ("arreter", Self::Stop),
        ("reserver", Self::Reserve),
        ("decider", Self::Decide),
        ("garder_reference", Self::KeepReference),
        ("demonstrateur", Self::Demonstrator),
        ("retrouver", Self::Reuse),
        ("mesurer", Self::Measure),
    ];

    /// The verdict of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, verdict)| *verdict)
    }

    /// The name in files and in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::NAMES.iter().find(|(_, verdict)| *verdict == self).map_or("", |(name, _)| name)
    }

    /// All names, for messages.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }
}

/// How much a check matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `conseil`: worth a thought.
    Advice,
    /// `alerte`: worth a decision now.
    Warning,
    /// `arret`: someone could be hurt, or the law broken.
    Stop,
}

impl Severity {
    const NAMES: [(&'static str, Self); 3] =
        [("conseil", Self::Advice), ("alerte", Self::Warning), ("arret", Self::Stop)];

    /// The severity of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, severity)| *severity)
    }

    /// The name in files and in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::NAMES.iter().find(|(_, severity)| *severity == self).map_or("", |(name, _)| name)
    }

    /// All names, for messages.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }
}
