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

/// The net flow of each option at these weights. When levels are not settled, the share of them that prefer counts.
pub(super) fn net(comparison: &Comparison, weights: &[f64]) -> Vec<f64> {
    let count = comparison.options().len();
    let flow = |one: usize, other: usize| {
        let pairs = comparison.row(one).iter().zip(comparison.row(other));
        let net = pairs.map(|(one, other)| preferred(*one, *other) - preferred(*other, *one));
        net.zip(weights).map(|(net, weight)| net * weight).sum::<f64>()
    };
    let others = as_number(count.saturating_sub(1).max(1));
    (0..count).map(|one| (0..count).map(|other| flow(one, other)).sum::<f64>() / others).collect()
}

/// The share of the levels of which the first is higher.
fn preferred(one: Levels, other: Levels) -> f64 {
    let higher = one.iter().map(|one| other.iter().filter(|other| one > *other).count()).sum();
    as_number(higher) / as_number(one.count() * other.count())
}
