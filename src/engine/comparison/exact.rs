//! How often an option is ahead of another over every sharing of importance and every spacing of the levels, without
//! drawing anything. It holds when no order of importance is used.
//!
//! The levels are those of SMAA-O (Lahdelma, Miettinen, Salminen, EJOR 147, 2003) on scales whose two ends are the same
//! for all options, so that an option more changes nothing of what is said of two others. The share is read from
//! characteristic functions by the inversion of Gil-Pelaez (Biometrika 38, 1951).

use super::law::{Complex, Difference, FREE_SCALES, FREE_STEPS, Law};
use crate::model::comparison::{Comparison, Levels};

/// The share of the readings in which each option (row) is ahead of each other (column): a tie counts half.
#[must_use]
pub fn pairwise(comparison: &Comparison) -> Vec<Vec<f64>> {
    all_pairs(comparison, &FREE_SCALES)
}

/// The same when every step of every criterion weighs freely, instead of criteria that weigh freely first. Both are fair
/// ways of knowing nothing; where they disagree, the answers do not settle.
#[must_use]
pub fn pairwise_by_steps(comparison: &Comparison) -> Vec<Vec<f64>> {
    all_pairs(comparison, &FREE_STEPS)
}

fn all_pairs(comparison: &Comparison, law: &Law) -> Vec<Vec<f64>> {
    let count = comparison.options().len();
    let mut shares = vec![vec![0.5; count]; count];
    let mut differences = Vec::with_capacity(comparison.criteria().len());
    for (one, other) in (0..count).flat_map(|one| (one + 1..count).map(move |other| (one, other))) {
        let share = ahead(comparison.row(one), comparison.row(other), &mut differences, law);
        shares[one][other] = share;
        shares[other][one] = 1.0 - share;
    }
    shares
}

/// How often the first is ahead of the second; `differences` is room to work in.
fn ahead(one: &[Levels], other: &[Levels], differences: &mut Vec<Difference>, law: &Law) -> f64 {
    differences.clear();
    differences.extend(one.iter().zip(other).map(|(one, other)| Difference::between(*one, *other)));
    let tie = || differences.iter().map(Difference::nil).product::<f64>();
    let never_worse = one.iter().zip(other).all(|(one, other)| one.min() >= other.max());
    let never_better = one.iter().zip(other).all(|(one, other)| one.max() <= other.min());
    match (never_worse, never_better) {
        (true, true) => 0.5,
        (true, false) => 1.0 - tie() / 2.0,
        (false, true) => tie() / 2.0,
        (false, false) => positive(differences, law),
    }
}

/// How often the sum of the differences is positive.
fn positive(differences: &[Difference], law: &Law) -> f64 {
    let mut sum = 0.0;
    for wave in &law.0 {
        let product = |product: Complex, difference: &Difference| product.times(difference.at(wave));
        sum += wave.weight * differences.iter().fold(Complex::ONE, product).imaginary;
    }
    (0.5 + sum).clamp(0.0, 1.0)
}

/// The mean rank of each option among `kept`, 1 being the first; nothing for the others.
#[must_use]
pub fn expected_ranks(pairwise: &[Vec<f64>], kept: &[usize]) -> Vec<Option<f64>> {
    let rank = |option: usize| {
        let others = kept.iter().filter(|other| **other != option);
        1.0 + others.map(|other| pairwise[*other][option]).sum::<f64>()
    };
    (0..pairwise.len()).map(|option| kept.contains(&option).then(|| rank(option))).collect()
}

/// The least and the most often that an option can be first among `kept`, from what is known of pairs (Fréchet).
#[must_use]
pub fn first_between(pairwise: &[Vec<f64>], kept: &[usize], option: usize) -> (f64, f64) {
    let others = || kept.iter().copied().filter(|other| *other != option);
    let behind: f64 = others().map(|other| pairwise[other][option]).sum();
    let most = others().map(|other| pairwise[option][other]).fold(1.0, f64::min);
    ((1.0 - behind).max(0.0), most)
}
