//! The ranks of the options over many drawn readings.

use super::Settings;
use super::draw::Draws;
use super::exact;

use super::importance::{Classes, Weights, as_number};
use super::tally::{Confidence, Pairs, Ranks};
use crate::model::comparison::Comparison;

/// An option that is first in fewer readings has no central weights: they would be noise.
pub(super) const ENOUGH: f64 = 400.0;

/// The confidence is drawn one time for so many readings: each takes as long as four, and a quarter of the default
/// number is within two thirds of a point, 19 times out of 20.
const ONE_OF: u32 = 4;

/// What the readings say. Options that are not kept have no rank.
pub(super) struct Sample {
    /// By option then rank.
    pub(super) acceptability: Vec<Vec<f64>>,
    pub(super) central_weights: Vec<Option<Vec<f64>>>,
    pub(super) confidence: Vec<Option<f64>>,
    /// By option then option, when there is an order of importance.
    pub(super) pairwise: Option<Vec<Vec<f64>>>,
}

/// Draws so many readings, then a part of as many again for the confidence.
pub(super) fn sample(
    comparison: &Comparison,
    kept: &[usize],
    classes: &Classes,
    Settings { draws, seed }: Settings,
) -> Sample {
    let (options, criteria) = (comparison.options().len(), comparison.criteria().len());
    let mut readings = Draws::of(comparison, classes, seed);
    let mut ranks = Ranks::new(kept.len(), criteria);
    let mut pairs = (classes.weights() == Weights::Classes).then(|| Pairs::new(options));
    let (mut worth, mut of_kept) = (vec![0.0; options], vec![0.0; kept.len()]);
    for _ in 0..draws {
        readings.draw();
        readings.worth(&mut worth);
        of_kept.iter_mut().zip(kept).for_each(|(kept, option)| *kept = worth[*option]);
        ranks.add(&of_kept, readings.weights());
        if let Some(pairs) = &mut pairs {
            pairs.add(&worth);
        }
    }
    let nil = vec![0.0; options];
    let acceptability = spread(ranks.acceptability(), kept, options, &nil);
    let central_weights = spread(ranks.central_weights(ENOUGH), kept, options, &None);

    let mut rivals = kept.to_vec();
    rivals.sort_by(|one, other| acceptability[*other][0].total_cmp(&acceptability[*one][0]));
    let mut confidence = Confidence::new(&central_weights, rivals);
    let mut cells = vec![0.0; options * criteria];
    for _ in 0..draws.div_ceil(ONE_OF) {
        readings.draw_worth();
        readings.worth_by_criterion(&mut cells);
        confidence.add(&cells);
    }
    let confidence = confidence.shares();
    Sample { acceptability, central_weights, confidence, pairwise: pairs.map(|pairs| pairs.shares()) }
}

/// What is known of the kept options, put at the ranks of all.
fn spread<T: Clone>(of_kept: Vec<T>, kept: &[usize], options: usize, nothing: &T) -> Vec<T> {
    let mut all = vec![nothing.clone(); options];
    for (option, known) in kept.iter().zip(of_kept) {
        all[*option] = known;
    }
    all
}

/// Whether drawn ranks agree with what is known exactly of pairs: the mean rank, and how often each can be first.
///
/// The margins are those that chance passes less than once in a hundred million (Maurer and Pontil, “Empirical
/// Bernstein bounds”, 2009): a failure is a fault of the program.
pub(super) fn agrees(acceptability: &[Vec<f64>], pairwise: &[Vec<f64>], kept: &[usize], draws: u32) -> bool {
    let ranks = exact::expected_ranks(pairwise, kept);
    kept.iter().all(|option| {
        let shares = &acceptability[*option];
        let (mean, variance) = moments(shares);
        let (least, most) = exact::first_between(pairwise, kept, *option);
        let (rank, first) = (ranks[*option].unwrap_or_default(), shares[0]);
        let near = margin(first * (1.0 - first), 1.0, draws);
        (mean - rank).abs() <= margin(variance, as_number(kept.len()), draws)
            && (least - near..=most + near).contains(&first)
    })
}

/// The mean of the ranks, and their variance.
fn moments(shares: &[f64]) -> (f64, f64) {
    let ranks = || shares.iter().enumerate().map(|(rank, share)| (as_number(rank + 1), share));
    let mean: f64 = ranks().map(|(rank, share)| share * rank).sum();
    (mean, ranks().map(|(rank, share)| share * (rank - mean) * (rank - mean)).sum())
}

/// How far the mean of so many draws can be from the truth, from their variance and the width of what is drawn.
fn margin(variance: f64, width: f64, draws: u32) -> f64 {
    // The logarithm of twice a hundred million.
    const RARE: f64 = 19.2;
    let draws = f64::from(draws.max(2));
    (2.0 * variance.max(0.0) * RARE / draws).sqrt() + 7.0 * width * RARE / (3.0 * (draws - 1.0)) + 1e-9
}
