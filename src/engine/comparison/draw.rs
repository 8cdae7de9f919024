//! One reading compatible with the answers, drawn at random: a sharing of importance, a spacing of the levels of each
//! criterion, a level where several are possible.
//!
//! Nothing here needs a logarithm, so that each machine draws the same readings to the last digit. Nothing is allocated
//! from one draw to the next.

use super::importance::{Classes, Weights, as_number};
use crate::engine::random::{Random, number};
use crate::model::comparison::{Comparison, LEVELS, MOST_CRITERIA, TOP};

/// The worth of every level of every criterion, one criterion after the other.
pub(super) type Worth = [f64; MOST_CRITERIA * LEVELS];

/// An appreciation that is not settled.
struct Open {
    /// Where it is in the table.
    cell: usize,
    /// Where the scale of its criterion starts.
    scale: u8,
    levels: [u8; LEVELS],
    count: u64,
}

/// A source of readings, and the last one drawn.
pub(super) struct Draws {
    random: Random,
    /// The criteria of each class, one class after the other, and how many each class has; no class without an order.
    dealt: Vec<usize>,
    sizes: Vec<usize>,
    open: Vec<Open>,
    /// By option then criterion, where the level stands in the worth of levels.
    cells: Vec<u8>,
    criteria: usize,
    /// The weight of each criterion.
    weights: [f64; MOST_CRITERIA],
    /// What the levels of each criterion are worth, from 0 to 1.
    scales: Worth,
}

impl Draws {
    /// Readings of a comparison, the same for the same seed.
    pub(super) fn of(comparison: &Comparison, classes: &Classes, seed: u64) -> Self {
        let criteria = comparison.criteria().len();
        let (mut cells, mut open) = (Vec::new(), Vec::new());
        for option in 0..comparison.options().len() {
            for criterion in 0..criteria {
                let levels = comparison.levels(option, criterion);
                let scale =
                    u8::try_from(criterion * LEVELS).expect("a hundred levels at most, by MOST_CRITERIA");
                if !levels.is_exact() {
                    let mut among = [0; LEVELS];
                    among.iter_mut().zip(levels.iter()).for_each(|(among, level)| *among = level);
                    open.push(Open { cell: cells.len(), scale, levels: among, count: levels.count() as u64 });
                }
                cells.push(scale + levels.min());
            }
        }
        let sizes = match classes.weights() {
            Weights::Free => Vec::new(),
            Weights::Classes => classes.0.iter().map(Vec::len).collect(),
        };
        let mut scales = [0.0; MOST_CRITERIA * LEVELS];
        scales.chunks_exact_mut(LEVELS).for_each(|scale| scale[usize::from(TOP)] = 1.0);
        Self {
            random: Random::new(seed),
            dealt: classes.0.concat(),
            sizes,
            open,
            cells,
            criteria,
            weights: [0.0; MOST_CRITERIA],
            scales,
        }
    }

    /// The weight of each criterion.
    pub(super) fn weights(&self) -> &[f64] {
        &self.weights[..self.criteria]
    }

    /// The level of an option on a criterion, by the rank of the cell in the table.
    pub(super) fn level(&self, cell: usize) -> usize {
        usize::from(self.cells[cell]) % LEVELS
    }

    /// Draws weights, scales and levels.
    pub(super) fn draw(&mut self) {
        self.draw_weights();
        self.draw_worth();
    }

    /// Draws scales and levels, and leaves the weights.
    pub(super) fn draw_worth(&mut self) {
        for scale in self.scales[..self.criteria * LEVELS].chunks_exact_mut(LEVELS) {
            let (a, b, c) = (self.random.parts(), self.random.parts(), self.random.parts());
            let (low, high) = (a.min(b), a.max(b));
            let (middle, high) = (high.min(c), high.max(c));
            let (low, middle) = (low.min(middle), low.max(middle));
            scale[1] = number(low);
            scale[2] = number(middle);
            scale[3] = number(high);
        }
        for open in &self.open {
            self.cells[open.cell] = open.scale + open.levels[self.random.below(open.count)];
        }
    }

    /// Draws weights evenly among all that add up to 1: the lengths of the parts of a line cut at random.
    fn draw_weights(&mut self) {
        let Some(cuts) = self.criteria.checked_sub(1) else { return };
        let mut at = [0_u64; MOST_CRITERIA];
        for count in 0..cuts {
            insert(&mut at, count, self.random.parts());
        }
        at[cuts] = 1 << 53;
        for cut in (1..=cuts).rev() {
            at[cut] -= at[cut - 1];
        }
        if self.sizes.is_empty() {
            self.weights.iter_mut().zip(&at).for_each(|(weight, part)| *weight = number(*part));
        } else {
            self.deal(&at);
        }
    }

    /// Makes weights that respect the order out of even parts of 1: the first part is for the largest weight alone, the
    /// second shared by the two largest, and so on. Each class then has its weights shuffled. Both keep the draw even.
    fn deal(&mut self, parts: &[u64; MOST_CRITERIA]) {
        let mut sorted = [0.0; MOST_CRITERIA];
        let mut smaller = 0.0;
        for (rank, part) in parts[..self.criteria].iter().enumerate().rev() {
            smaller += number(*part) / as_number(rank + 1);
            sorted[rank] = smaller;
        }
        let mut start = 0;
        for size in &self.sizes {
            let class = &mut sorted[start..start + size];
            for last in (1..*size).rev() {
                class.swap(last, self.random.below(last as u64 + 1));
            }
            start += size;
        }
        for (criterion, weight) in self.dealt.iter().zip(&sorted) {
            self.weights[*criterion] = *weight;
        }
    }

    /// What each option is worth altogether with the drawn weights.
    pub(super) fn worth(&self, options: &mut [f64]) {
        let mut weighed: Worth = [0.0; MOST_CRITERIA * LEVELS];
        let scales = weighed.chunks_exact_mut(LEVELS).zip(self.scales.chunks_exact(LEVELS));
        for ((weighed, scale), weight) in scales.zip(self.weights()) {
            weighed.iter_mut().zip(scale).for_each(|(weighed, worth)| *weighed = weight * worth);
        }
        for (option, cells) in options.iter_mut().zip(self.cells.chunks_exact(self.criteria.max(1))) {
            *option = cells.iter().map(|cell| weighed[usize::from(*cell)]).sum();
        }
    }

    /// What each option is worth on each criterion, by option then criterion.
    pub(super) fn worth_by_criterion(&self, cells: &mut [f64]) {
        for (worth, cell) in cells.iter_mut().zip(&self.cells) {
            *worth = self.scales[usize::from(*cell)];
        }
    }
}

/// Puts a number at its place among the first ones, which are sorted.
fn insert(sorted: &mut [u64; MOST_CRITERIA], count: usize, drawn: u64) {
    let mut place = count;
    while place > 0 && sorted[place - 1] > drawn {
        sorted[place] = sorted[place - 1];
        place -= 1;
    }
    sorted[place] = drawn;
}
