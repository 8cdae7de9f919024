//! What the bounds of a family establish, and what they do not.

use super::interval::ROUNDING;
use crate::model::matrix::{Band, Family};

/// What is established of an option in a family, against the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Clearly less, whatever the reading.
    Less,
    /// Clearly more, whatever the reading.
    More,
    /// No difference one can discern, whatever the reading.
    Comparable,
    /// At most as much.
    NotMore,
    /// At least as much.
    NotLess,
    /// The answers allow for less and for more; also when the family was not visited.
    Undetermined,
    /// The shares of the stages do not add up.
    Incoherent,
}

impl Verdict {
    /// What the bounds of a family establish.
    #[must_use]
    pub fn of(bounds: Band, family: Family) -> Self {
        let thresholds = family.thresholds();
        let at_most = |limit: f64| bounds.high() <= limit + ROUNDING;
        let at_least = |limit: f64| bounds.low() >= limit - ROUNDING;
        if at_most(thresholds.less) {
            Self::Less
        } else if at_least(thresholds.more) {
            Self::More
        } else if at_least(thresholds.less) && at_most(thresholds.more) {
            Self::Comparable
        } else if at_most(1.0) {
            Self::NotMore
        } else if at_least(1.0) {
            Self::NotLess
        } else {
            Self::Undetermined
        }
    }

    /// Its name for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Less => "moins",
            Self::More => "plus",
            Self::Comparable => "comparable",
            Self::NotMore => "pas_plus",
            Self::NotLess => "pas_moins",
            Self::Undetermined => "indetermine",
            Self::Incoherent => "incoherent",
        }
    }

    /// Whether the answers settle something.
    #[must_use]
    pub fn established(self) -> bool {
        match self {
            Self::Less | Self::More | Self::Comparable | Self::NotMore | Self::NotLess => true,
            Self::Undetermined | Self::Incoherent => false,
        }
    }
}
