//! What many readings say together: at which rank each option stands how often, under which weights it is first, and
//! whether it would be first with those weights alone.
//!
//! It knows neither levels nor scales: any worth will do (SMAA-2, Lahdelma and Salminen, Operations Research 49, 2001).

use super::importance::as_number;
use crate::model::comparison::MOST_OPTIONS;

/// Ranks counted over readings. Options that tie share their ranks evenly.
pub(super) struct Ranks {
    options: usize,
    readings: usize,
    /// By option then rank.
    at: Vec<f64>,
    /// By option then criterion: the weights of the readings in which it is first, added up.
    weights: Vec<f64>,
}

impl Ranks {
    /// No reading yet.
    pub(super) fn new(options: usize, criteria: usize) -> Self {
        let (at, weights) = (vec![0.0; options * options], vec![0.0; options * criteria]);
        Self { options, readings: 0, at, weights }
    }

    /// Counts a reading: what each option is worth, under which weights.
    pub(super) fn add(&mut self, worth: &[f64], weights: &[f64]) {
        self.readings += 1;
        let (mut better, mut same) = ([0_u8; MOST_OPTIONS], [0_u8; MOST_OPTIONS]);
        let mut ties = false;
        for (one, mine) in worth.iter().enumerate() {
            let mut before = better[one];
            for (better, theirs) in better[one + 1..].iter_mut().zip(&worth[one + 1..]) {
                let (above, below) = (mine > theirs, theirs > mine);
                before += u8::from(below);
                *better += u8::from(above);
                ties |= !(above | below);
            }
            better[one] = before;
        }
        if ties {
            for (same, mine) in same.iter_mut().zip(worth) {
                let others = worth.iter().filter(|theirs| *theirs == mine).count() - 1;
                *same = u8::try_from(others).unwrap_or(0);
            }
        }
        let rows = self.at.chunks_exact_mut(self.options.max(1)).zip(better.iter().zip(&same));
        for (option, (row, (better, same))) in rows.enumerate() {
            let share = 1.0 / f64::from(same + 1);
            for rank in *better..=better + same {
                row[usize::from(rank)] += share;
            }
            if *better == 0 {
                let sums = &mut self.weights[option * weights.len()..][..weights.len()];
                sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += share * weight);
            }
        }
    }

    /// How often each option is at each rank, first rank first.
    pub(super) fn acceptability(&self) -> Vec<Vec<f64>> {
        shares(&self.at, self.options, self.readings)
    }

    /// The mean weights of the readings in which each option is first, when there are at least so many.
    pub(super) fn central_weights(&self, at_least: f64) -> Vec<Option<Vec<f64>>> {
        let criteria = self.weights.len() / self.options.max(1);
        let mean = |option: usize| {
            let times = self.at[option * self.options];
            let sums = &self.weights[option * criteria..][..criteria];
            (times > 0.0 && times >= at_least).then(|| sums.iter().map(|sum| sum / times).collect())
        };
        (0..self.options).map(mean).collect()
    }
}

/// How often each option is ahead of each other, a tie counting half.
pub(super) struct Pairs {
    options: usize,
    readings: usize,
    ahead: Vec<f64>,
}

impl Pairs {
    /// No reading yet.
    pub(super) fn new(options: usize) -> Self {
        Self { options, readings: 0, ahead: vec![0.0; options * options] }
    }

    /// Counts a reading: what each option is worth.
    pub(super) fn add(&mut self, worth: &[f64]) {
        self.readings += 1;
        let rows = self.ahead.chunks_exact_mut(self.options.max(1)).zip(worth).enumerate();
        for (one, (row, mine)) in rows {
            // What is under the diagonal is the rest.
            for (ahead, theirs) in row[one..].iter_mut().zip(&worth[one..]) {
                *ahead += share_ahead(*mine, *theirs);
            }
        }
    }

    /// The shares, row ahead of column.
    pub(super) fn shares(&self) -> Vec<Vec<f64>> {
        let mut shares = shares(&self.ahead, self.options, self.readings);
        for (one, other) in (0..self.options).flat_map(|one| (0..one).map(move |other| (one, other))) {
            shares[one][other] = 1.0 - shares[other][one];
        }
        shares
    }
}

/// 1 when the first is worth more, ½ when both are worth the same, otherwise 0.
pub(super) fn share_ahead(mine: f64, theirs: f64) -> f64 {
    (f64::from(u8::from(mine > theirs)) + f64::from(u8::from(mine >= theirs))) / 2.0
}

fn shares(counts: &[f64], columns: usize, readings: usize) -> Vec<Vec<f64>> {
    let readings = as_number(readings.max(1));
    let rows = counts.chunks_exact(columns.max(1));
    rows.map(|row| row.iter().map(|count| count / readings).collect()).collect()
}

/// How often each option stays first with its own central weights.
pub(super) struct Confidence<'a> {
    central: &'a [Option<Vec<f64>>],
    /// The options that have ranks, those most often first at the head: a loss is seen sooner.
    rivals: Vec<usize>,
    readings: usize,
    first: Vec<f64>,
}

impl<'a> Confidence<'a> {
    /// No reading yet. `rivals` are the options that have ranks, those most often first at the head.
    pub(super) fn new(central: &'a [Option<Vec<f64>>], rivals: Vec<usize>) -> Self {
        Self { central, rivals, readings: 0, first: vec![0.0; central.len()] }
    }

    /// Counts a reading: what each option is worth on each criterion, by option then criterion.
    pub(super) fn add(&mut self, worth: &[f64]) {
        self.readings += 1;
        for (option, (weights, first)) in self.central.iter().zip(&mut self.first).enumerate() {
            let Some(weights) = weights else { continue };
            let worth = |option: usize| {
                let row = &worth[option * weights.len()..][..weights.len()];
                row.iter().zip(weights).map(|(worth, weight)| worth * weight).sum::<f64>()
            };
            let mine = worth(option);
            let beaten = self.rivals.iter().any(|rival| *rival != option && worth(*rival) > mine);
            *first += f64::from(u8::from(!beaten));
        }
    }

    /// The share of the readings, for each option that has central weights.
    pub(super) fn shares(&self) -> Vec<Option<f64>> {
        let share = |(weights, first): (&Option<Vec<f64>>, &f64)| {
            weights.as_ref().map(|_| first / as_number(self.readings.max(1)))
        };
        self.central.iter().zip(&self.first).map(share).collect()
    }
}
