//! Whether an option is at least as good as another on most criteria, and whether that holds for all weights that
//! respect the order of importance. Only the order of the levels counts; the result is exact.
//!
//! After Raymond Bisdorff, “Concordant outranking with multiple criteria of ordinal significance”, 4OR 2 (2004).

use super::importance::{Classes, Weights, as_number};
use crate::model::comparison::{Comparison, Levels};

/// How an option stands against another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Majority {
    /// The share of the criteria for, less the share against, at equal weights.
    pub value: f64,
    /// The least it can be with weights that respect the order of importance, equal within a class.
    pub min: f64,
    /// The most.
    pub max: f64,
    /// From +4 (every criterion is for) to −4 (every criterion is against); +3 is a majority in each class, +2 a majority
    /// whatever the weights, +1 at equal weights only, 0 says nothing.
    pub level: i8,
}

/// How each option stands against each other; itself among them.
#[must_use]
pub fn majorities(comparison: &Comparison) -> Vec<Vec<Majority>> {
    let classes = Classes::of(comparison);
    let options = 0..comparison.options().len();
    let against = |one: usize, other: usize| {
        let pairs = comparison.row(one).iter().zip(comparison.row(other));
        // Whatever its levels turn out to be, an option is as good as itself.
        let said = pairs.map(|(mine, theirs)| if one == other { 1 } else { at_least(*mine, *theirs) });
        majority(&said.collect::<Vec<i8>>(), &classes)
    };
    options.clone().map(|one| options.clone().map(|other| against(one, other)).collect()).collect()
}

/// Whether the first is at least as good: +1, not: −1, or 0 when the levels do not allow to conclude.
fn at_least(one: Levels, other: Levels) -> i8 {
    if one.min() >= other.max() {
        1
    } else if one.max() < other.min() {
        -1
    } else {
        0
    }
}

/// What the criteria say together, each for (+1), against (−1) or silent (0).
pub(super) fn majority(said: &[i8], classes: &Classes) -> Majority {
    let count = said.len();
    if count == 0 {
        return Majority { value: 0.0, min: 0.0, max: 0.0, level: 0 };
    }
    let weights = classes.weights();
    let sums: Vec<i32> = classes
        .0
        .iter()
        .map(|class| class.iter().map(|criterion| i32::from(said[*criterion])).sum())
        .collect();
    let sum: i32 = sums.iter().sum();
    // The weights that respect the order are mixtures of these: the first classes alone, evenly. Without an
    // order, they are mixtures of the criteria alone.
    let corners: Vec<f64> = match weights {
        Weights::Free => said.iter().copied().map(f64::from).collect(),
        Weights::Classes => {
            let mut so_far = (0, 0);
            let corner = |(class, sum): (&Vec<usize>, &i32)| {
                so_far = (so_far.0 + sum, so_far.1 + class.len());
                f64::from(so_far.0) / as_number(so_far.1)
            };
            classes.0.iter().zip(&sums).map(corner).collect()
        }
    };
    let min = corners.iter().copied().fold(f64::INFINITY, f64::min);
    let max = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let all = |sign: i8| said.iter().all(|one| *one == sign);
    let in_each_class = |sign: i32| weights == Weights::Classes && sums.iter().all(|sum| sum * sign > 0);
    let level = if all(1) {
        4
    } else if all(-1) {
        -4
    } else if in_each_class(1) {
        3
    } else if in_each_class(-1) {
        -3
    } else if min > 0.0 {
        2
    } else if max < 0.0 {
        -2
    } else {
        i8::from(sum > 0) - i8::from(sum < 0)
    };
    Majority { value: f64::from(sum) / as_number(count), min, max, level }
}
