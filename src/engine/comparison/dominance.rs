//! Options that another one matches everywhere and beats somewhere, whatever the priorities.

use crate::model::comparison::{Comparison, Levels};

/// An option that is never worse than another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// The rank of the one that is never worse.
    pub winner: usize,
    /// The rank of the other.
    pub loser: usize,
    /// Whether it is better on every criterion.
    pub strict: bool,
}

/// Who dominates whom, whatever the levels turn out to be.
#[must_use]
pub fn necessary(comparison: &Comparison) -> Vec<Dominance> {
    let dominates = |one: &[Levels], other: &[Levels]| {
        let never_worse = one.iter().zip(other).all(|(one, other)| one.min() >= other.max());
        let better = one.iter().zip(other).filter(|(one, other)| one.min() > other.max()).count();
        (never_worse && better > 0).then_some(better == one.len())
    };
    pairs(comparison)
        .filter_map(|(winner, loser)| {
            let strict = dominates(comparison.row(winner), comparison.row(loser))?;
            Some(Dominance { winner, loser, strict })
        })
        .collect()
}

/// Who may dominate whom, if the levels that are not settled turn out that way: the winner and the loser.
///
/// Those that do for certain are not repeated.
#[must_use]
pub fn possible(comparison: &Comparison) -> Vec<(usize, usize)> {
    let certain = necessary(comparison);
    let may = |one: &[Levels], other: &[Levels]| {
        let never_worse = one.iter().zip(other).all(|(one, other)| one.max() >= other.min());
        never_worse && one.iter().zip(other).any(|(one, other)| one.max() > other.min())
    };
    pairs(comparison)
        .filter(|(winner, loser)| may(comparison.row(*winner), comparison.row(*loser)))
        .filter(|pair| !certain.iter().any(|certain| (certain.winner, certain.loser) == *pair))
        .collect()
}

/// Every option with every other one.
fn pairs(comparison: &Comparison) -> impl Iterator<Item = (usize, usize)> {
    let count = comparison.options().len();
    (0..count)
        .flat_map(move |one| (0..count).map(move |other| (one, other)))
        .filter(|(one, other)| one != other)
}
