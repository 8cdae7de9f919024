//! What the whole reading comes to, in one of five cases: no total, no mean, no mark.

use super::interval::ROUNDING;
use super::severity::Severity;
use super::transfers::{Kind, Transfer};
use super::verdict::Verdict;
use crate::model::matrix::{Band, Family};

/// What the whole reading comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Conclusion {
    /// Clearly less in a family at least, in none more than one can discern; the answers show no transfer.
    Improvement,
    /// The same, but the answers show that something is moved elsewhere.
    ImprovementWithTransfer,
    /// Less, or not more, in some families, and more in others.
    Compromise,
    /// More in some families, and in the others about as much at best.
    Degradation,
    /// Anything else: too much is unknown, or nothing is established.
    Inconclusive,
}

impl Conclusion {
    /// What the verdicts of all eight families and the transfers come to.
    ///
    /// A family in which no difference can be discerned stands in the way of nothing: without this, an option that
    /// improves one family and leaves the others alone could not be told from one that is unknown.
    #[must_use]
    pub fn of(families: &[(Family, Verdict, Band)], transfers: &[Transfer]) -> Self {
        let any = |test: fn(Verdict) -> bool| families.iter().any(|(_, verdict, _)| test(*verdict));
        let confirmed = |transfer: &Transfer| transfer.severity == Severity::Confirmed;
        let between_families = |transfer: &Transfer| transfer.kind == Kind::Families && confirmed(transfer);
        if transfers.iter().any(between_families) {
            return Self::Compromise;
        }
        if any(|verdict| !verdict.established()) {
            return Self::Inconclusive;
        }
        let worse = |(_, verdict, bounds): &(Family, Verdict, Band)| match verdict {
            Verdict::More | Verdict::NotLess => bounds.low() > 1.0 + ROUNDING,
            Verdict::Less | Verdict::Comparable | Verdict::NotMore => false,
            Verdict::Undetermined | Verdict::Incoherent => false,
        };
        if families.iter().any(worse) {
            // No family is better, or the transfer between families would have been confirmed.
            Self::Degradation
        } else if any(|verdict| verdict == Verdict::NotLess) || !any(|verdict| verdict == Verdict::Less) {
            Self::Inconclusive
        } else if transfers.iter().any(confirmed) {
            Self::ImprovementWithTransfer
        } else {
            Self::Improvement
        }
    }

    /// Its name for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Improvement => "improvement",
            Self::ImprovementWithTransfer => "improvement_with_transfer",
            Self::Compromise => "compromise",
            Self::Degradation => "degradation",
            Self::Inconclusive => "inconclusive",
        }
    }
}
