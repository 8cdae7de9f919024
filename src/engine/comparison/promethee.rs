//! PROMETHEE II with the usual criterion: what an option is preferred to, less what is preferred to it.
//!
//! Given to other programs and never as a verdict: adding an option can reverse the order of two others.

use super::importance::{Classes, as_number};
use crate::model::comparison::{Comparison, Levels};

/// The net flow of each option, at the mean of the weights that respect the order of importance.
#[must_use]
pub fn flows(comparison: &Comparison) -> Vec<f64> {
    net(comparison, &Classes::of(comparison).barycentre())
}

/// The net flow of each option at these weights.
pub(super) fn net(comparison: &Comparison, weights: &[f64]) -> Vec<f64> {
    both(comparison, weights).into_iter().map(|(leaving, entering)| leaving - entering).collect()
}

/// How much each option is preferred to the others, and the others to it. When levels are not settled, the share of
/// them that prefer counts.
pub(super) fn both(comparison: &Comparison, weights: &[f64]) -> Vec<(f64, f64)> {
    let count = comparison.options().len();
    let others = as_number(count.saturating_sub(1).max(1));
    let preference = |one: usize, other: usize| {
        let pairs = comparison.row(one).iter().zip(comparison.row(other));
        pairs.zip(weights).map(|((one, other), weight)| preferred(*one, *other) * weight).sum::<f64>()
            / others
    };
    let flows = |one: usize| {
        let leaving = (0..count).map(|other| preference(one, other)).sum();
        let entering = (0..count).map(|other| preference(other, one)).sum();
        (leaving, entering)
    };
    (0..count).map(flows).collect()
}

/// The share of the levels of which the first is higher.
fn preferred(one: Levels, other: Levels) -> f64 {
    let higher = one.iter().map(|one| other.iter().filter(|other| one > *other).count()).sum();
    as_number(higher) / as_number(one.count() * other.count())
}
