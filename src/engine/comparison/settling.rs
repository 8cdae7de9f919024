//! Which appreciation, if it were settled, would settle the comparison most.
//!
//! The doubt between two options is `p·(1 − p)`, with `p` how often one is ahead of the other: nil when one always is, a
//! quarter when nothing can be said. The gain of an appreciation is how much the doubts of all pairs, added up,
//! fall on average when it is replaced by each of its levels in turn: the variance of `p` among these levels.

use super::Settings;
use super::draw::Draws;
use super::importance::{Classes, Weights, as_number};
use super::law::{Complex, Difference, FREE_SCALES, Wave};
use super::tally::share_ahead;
use crate::model::comparison::{Comparison, LEVELS, Levels};

/// An appreciation that is not settled, and what settling it would bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// The rank of the option.
    pub option: usize,
    /// The rank of the criterion.
    pub criterion: usize,
    /// How much the doubts of all pairs fall on average; 0.25 would be one pair wholly undecided, then decided.
    pub gain: f64,
}

/// Every appreciation that is not settled, the one to settle first at the head.
pub(super) fn doubts(comparison: &Comparison, classes: &Classes, settings: Settings) -> Vec<Doubt> {
    let mut doubts = open(comparison);
    if doubts.is_empty() {
        return doubts;
    }
    match classes.weights() {
        Weights::Free => exact_gains(comparison, &mut doubts),
        Weights::Classes => drawn_gains(comparison, &mut doubts, classes, settings),
    }
    // The widest comes first among those that bring the same, then the order of the answers.
    let width = |doubt: &Doubt| comparison.levels(doubt.option, doubt.criterion).width();
    doubts.sort_by(|one, other| other.gain.total_cmp(&one.gain).then(width(other).cmp(&width(one))));
    doubts
}

/// The appreciations that are not settled, in the order of the answers.
fn open(comparison: &Comparison) -> Vec<Doubt> {
    let cells = (0..comparison.options().len())
        .flat_map(|option| (0..comparison.criteria().len()).map(move |criterion| (option, criterion)));
    cells
        .filter(|(option, criterion)| !comparison.levels(*option, *criterion).is_exact())
        .map(|(option, criterion)| Doubt { option, criterion, gain: 0.0 })
        .collect()
}

fn exact_gains(comparison: &Comparison, doubts: &mut [Doubt]) {
    for one in 0..comparison.options().len() {
        for other in one + 1..comparison.options().len() {
            let (row, against) = (comparison.row(one), comparison.row(other));
            let mut changes: Vec<Change> = doubts
                .iter()
                .enumerate()
                .filter_map(|(doubt, Doubt { option, criterion, .. })| {
                    let (mine, theirs) = (row[*criterion], against[*criterion]);
                    let of_pair = *option == one || *option == other;
                    of_pair.then(|| Change::of(doubt, *criterion, *option == one, mine, theirs))
                })
                .collect();
            let differences = row.iter().zip(against).map(|(a, b)| Difference::between(*a, *b)).collect();
            replace(differences, &mut changes);
            for change in &changes {
                doubts[change.doubt].gain += variance(&change.ahead);
            }
        }
    }
}

/// How often an option is ahead of another when an appreciation has each of its levels.
struct Change {
    doubt: usize,
    criterion: usize,
    levels: Vec<Difference>,
    ahead: Vec<f64>,
}

impl Change {
    fn of(doubt: usize, criterion: usize, is_mine: bool, mine: Levels, theirs: Levels) -> Self {
        let settled = if is_mine { mine } else { theirs };
        let difference = |level: Levels| match is_mine {
            true => Difference::between(level, theirs),
            false => Difference::between(mine, level),
        };
        let levels: Vec<Difference> = settled.iter().filter_map(Levels::exactly).map(difference).collect();
        let ahead = vec![0.5; levels.len()];
        Self { doubt, criterion, levels, ahead }
    }
}

/// Finds how often the sum of the differences is positive with each change, one at a time: the product of all the
/// others is that of those before by that of those after.
fn replace(differences: Vec<Difference>, changes: &mut [Change]) {
    let count = differences.len();
    let mut before = vec![Complex::ONE; count + 1];
    let mut after = vec![Complex::ONE; count + 1];
    for wave in &FREE_SCALES.0 {
        for (at, difference) in differences.iter().enumerate() {
            before[at + 1] = before[at].times(difference.at(wave));
        }
        for (at, difference) in differences.iter().enumerate().rev() {
            after[at] = after[at + 1].times(difference.at(wave));
        }
        for change in changes.iter_mut() {
            let others = before[change.criterion].times(after[change.criterion + 1]);
            add(change, others, wave);
        }
    }
}

fn add(change: &mut Change, others: Complex, wave: &Wave) {
    for (ahead, difference) in change.ahead.iter_mut().zip(&change.levels) {
        *ahead += wave.weight * others.times(difference.at(wave)).imaginary;
    }
}

fn variance(shares: &[f64]) -> f64 {
    let count = as_number(shares.len());
    let mean = shares.iter().sum::<f64>() / count;
    shares.iter().map(|share| (share - mean) * (share - mean)).sum::<f64>() / count
}

/// How many drawn readings one is counted of: counting them by level is long, and the order of the first few is
/// clear well before.
const ONE_OF: u32 = 8;

/// The same from drawn readings, when the weights respect an order.
fn drawn_gains(comparison: &Comparison, doubts: &mut [Doubt], classes: &Classes, settings: Settings) {
    let (options, criteria) = (comparison.options().len(), comparison.criteria().len());
    let mut readings = Draws::of(comparison, classes, settings.seed);
    let mut worth = vec![0.0; options];
    // By doubt, level and other option: how often the option is ahead; by doubt and level: how many readings.
    let mut ahead = vec![0.0; doubts.len() * LEVELS * options];
    let mut times = vec![0.0; doubts.len() * LEVELS];
    for _ in 0..settings.draws.div_ceil(ONE_OF) {
        readings.draw();
        readings.worth(&mut worth);
        for (at, doubt) in doubts.iter().enumerate() {
            let place = at * LEVELS + readings.level(doubt.option * criteria + doubt.criterion);
            let mine = worth[doubt.option];
            times[place] += 1.0;
            for (ahead, theirs) in ahead[place * options..][..options].iter_mut().zip(&worth) {
                *ahead += share_ahead(mine, *theirs);
            }
        }
    }
    for (at, doubt) in doubts.iter_mut().enumerate() {
        let drawn: Vec<usize> =
            (at * LEVELS..(at + 1) * LEVELS).filter(|place| times[*place] > 0.0).collect();
        for other in (0..options).filter(|other| *other != doubt.option) {
            let share = |place: &usize| ahead[place * options + other] / times[*place];
            let shares: Vec<f64> = drawn.iter().map(share).collect();
            // What chance alone puts between the levels is no gain.
            let noise = |place: &usize| share(place) * (1.0 - share(place)) / times[*place];
            let count = as_number(drawn.len().max(1));
            let chance = drawn.iter().map(noise).sum::<f64>() / count * (count - 1.0) / count;
            doubt.gain += variance(&shares) - chance;
        }
        doubt.gain = doubt.gain.max(0.0);
    }
}
