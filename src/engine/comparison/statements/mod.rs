//! A reading of a comparison in sentences, for people who never saw the numbers: what is certain first, then how often the
//! rest holds, then what would change it.
//!
//! No sentence adds options up, ranks them once and for all, or tells which one to choose.

mod certain;
mod limits;
mod shares;

use super::Reading;
use crate::lang::{Lang, comparison as say};
use crate::model::comparison::Comparison;

/// What a section is about, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Options below a floor.
    Eliminated,
    /// Options that another one matches everywhere.
    Dominated,
    /// Majorities of criteria that hold for all weights.
    Majorities,
    /// Who is ahead, and how often.
    Ahead,
    /// What each option asks to be ahead.
    Priorities,
    /// The reference, and doing nothing.
    Landmarks,
    /// What would change the reading.
    Settling,
    /// What one should know to read the others.
    Notes,
}

impl Subject {
    /// Its name for other programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Eliminated => "eliminated",
            Self::Dominated => "dominated",
            Self::Majorities => "majorities",
            Self::Ahead => "ahead",
            Self::Priorities => "priorities",
            Self::Landmarks => "landmarks",
            Self::Settling => "settling",
            Self::Notes => "notes",
        }
    }

    fn title(self, lang: Lang) -> String {
        match self {
            Self::Eliminated => say::eliminated(lang),
            Self::Dominated => say::dominated(lang),
            Self::Majorities => say::majorities(lang),
            Self::Ahead => say::ahead(lang),
            Self::Priorities => say::priorities(lang),
            Self::Landmarks => say::landmarks(lang),
            Self::Settling => say::settling(lang),
            Self::Notes => say::notes(lang),
        }
    }
}

/// A title and the sentences under it, at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub subject: Subject,
    /// Its title.
    pub title: String,
    /// Its sentences, in order.
    pub sentences: Vec<String>,
}

/// What a reading says, section by section; those with nothing to say are left out.
#[must_use]
pub fn sections(comparison: &Comparison, reading: &Reading, lang: Lang) -> Vec<Section> {
    let told = Told { comparison, reading, lang };
    let of = |subject: Subject| {
        let sentences = match subject {
            Subject::Eliminated => told.eliminated(),
            Subject::Dominated => told.dominated(),
            Subject::Majorities => told.majorities(),
            Subject::Ahead => told.ahead(),
            Subject::Priorities => told.priorities(),
            Subject::Landmarks => told.landmarks(),
            Subject::Settling => told.settling(),
            Subject::Notes => told.notes(),
        };
        (!sentences.is_empty()).then(|| Section { subject, title: subject.title(lang), sentences })
    };
    [
        Subject::Eliminated,
        Subject::Dominated,
        Subject::Majorities,
        Subject::Ahead,
        Subject::Priorities,
        Subject::Landmarks,
        Subject::Settling,
        Subject::Notes,
    ]
    .into_iter()
    .filter_map(of)
    .collect()
}

/// What a reading says to who has a minute: what is certain, and who comes first.
#[must_use]
pub fn in_short(comparison: &Comparison, reading: &Reading, lang: Lang) -> Vec<String> {
    /// Who comes first, and how often each does.
    const AHEAD: usize = 2;
    let certain = Reading {
        eliminated: reading.eliminated.iter().filter(|one| one.certain).cloned().collect(),
        possible_dominance: Vec::new(),
        ..reading.clone()
    };
    let told = Told { comparison, reading: &certain, lang };
    let eliminated = if certain.eliminated.is_empty() { Vec::new() } else { told.eliminated() };
    let ahead = told.ahead().into_iter().take(AHEAD);
    eliminated.into_iter().chain(told.dominated()).chain(ahead).collect()
}

/// A reading being told.
struct Told<'a> {
    comparison: &'a Comparison,
    reading: &'a Reading,
    lang: Lang,
}

impl Told<'_> {
    fn option(&self, option: usize) -> String {
        say::quoted(self.lang, &self.comparison.options()[option].name)
    }

    fn criterion(&self, criterion: usize) -> String {
        say::quoted(self.lang, &self.comparison.criteria()[criterion].name)
    }

    /// The names of options, as a list.
    fn options(&self, options: impl IntoIterator<Item = usize>) -> String {
        let names: Vec<String> = options.into_iter().map(|option| self.option(option)).collect();
        say::all_of(self.lang, &names)
    }

    /// The names of criteria, as a list.
    fn criteria(&self, criteria: impl IntoIterator<Item = usize>) -> String {
        let names: Vec<String> = criteria.into_iter().map(|criterion| self.criterion(criterion)).collect();
        say::all_of(self.lang, &names)
    }

    /// Whether there is something to compare.
    fn compares(&self) -> bool {
        self.reading.kept.len() > 1 && !self.comparison.criteria().is_empty()
    }

    /// The options that are not eliminated, those with the better mean rank first.
    fn by_rank(&self) -> Vec<usize> {
        let rank = |option: &usize| self.reading.expected_rank[*option].unwrap_or(f64::INFINITY);
        let mut options = self.reading.kept.clone();
        options.sort_by(|one, other| rank(one).total_cmp(&rank(other)));
        options
    }

    fn dominates(&self, winner: usize, loser: usize) -> bool {
        self.reading.dominance.iter().any(|one| (one.winner, one.loser) == (winner, loser))
    }
}
