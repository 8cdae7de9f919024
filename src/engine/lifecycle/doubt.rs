//! What would best settle the doubt: which single answer, once known, would bring the bounds nearest to each other.

use super::interval::{ROUNDING, bounds, possible_share, tidy};
use super::weighing::Weighing;
use crate::model::matrix::{Band, Family, LifeStage};

/// What one would find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// What the stage weighs with the option, against the reference.
    Ratio,
    /// What the stage weighs in the reference.
    Share,
    /// What the new item weighs.
    New,
}

impl What {
    /// Its name for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ratio => "ratio",
            Self::Share => "share",
            Self::New => "new",
        }
    }
}

/// An answer that would narrow the bounds of a family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    /// The family.
    pub family: Family,
    /// The stage.
    pub stage: LifeStage,
    /// What one would find out there.
    pub what: What,
    /// By how much the bounds would come nearer, as a ratio to the reference; what is unbounded is taken as far as
    /// [`Weighing::within_reach`] goes.
    pub gain: f64,
}

/// Every answer that would narrow the bounds of a family, given as coherent: each fixed in turn at the middle of what
/// it can be, the others left alone.
#[must_use]
pub fn doubts(weighing: &Weighing) -> Vec<Doubt> {
    let within = bounded(weighing);
    let now = width(&within);
    let mut found = Vec::new();
    let mut tell = |stage, what, fixed: &Weighing| {
        let gain = tidy(now - width(fixed));
        if gain > ROUNDING {
            found.push(Doubt { family: weighing.family, stage, what, gain });
        }
    };
    for rank in 0..within.parts.len() {
        let stage = within.parts[rank].stage;
        let mut fixed = within.clone();
        fixed.parts[rank].ratio = middle(weighing, weighing.parts[rank].ratio);
        tell(stage, What::Ratio, &fixed);
        let mut fixed = within.clone();
        let share = possible_share(&within.parts, rank);
        fixed.parts[rank].share = point(f64::midpoint(share.low(), share.high()), share);
        tell(stage, What::Share, &fixed);
    }
    for rank in 0..within.additions.len() {
        let mut fixed = within.clone();
        fixed.additions[rank].weight = middle(weighing, weighing.additions[rank].weight);
        tell(within.additions[rank].stage, What::New, &fixed);
    }
    found
}

/// The doubts that weigh most, at most `count`, one per cell or new item. Families are compared by what one can discern
/// in them, or the wide ones would always come first.
#[must_use]
pub fn best(mut doubts: Vec<Doubt>, count: usize) -> Vec<Doubt> {
    let discerned = |doubt: &Doubt| {
        let thresholds = doubt.family.thresholds();
        tidy(doubt.gain / (thresholds.more - thresholds.less))
    };
    doubts.sort_by(|one, other| {
        let place = |doubt: &Doubt| (doubt.family, doubt.stage, doubt.what);
        discerned(other).total_cmp(&discerned(one)).then_with(|| place(one).cmp(&place(other)))
    });
    let mut best: Vec<Doubt> = Vec::with_capacity(count);
    for doubt in doubts {
        let cell = |doubt: &Doubt| (doubt.family, doubt.stage, doubt.what == What::New);
        if best.len() < count && !best.iter().any(|told| cell(told) == cell(&doubt)) {
            best.push(doubt);
        }
    }
    best
}

fn bounded(weighing: &Weighing) -> Weighing {
    let mut within = weighing.clone();
    for part in &mut within.parts {
        let (_, high) = weighing.within_reach(part.ratio);
        part.ratio = Band::new(part.ratio.low(), high).unwrap_or(part.ratio);
    }
    within
}

fn width(weighing: &Weighing) -> f64 {
    bounds(weighing).map_or(0.0, |bounds| bounds.high() - bounds.low())
}

/// The middle of a band, a half being as far as a double.
fn middle(weighing: &Weighing, band: Band) -> Band {
    let (low, high) = weighing.within_reach(band);
    point((low * high).sqrt(), band)
}

/// A figure as a band, kept inside the band it comes from in spite of rounding.
fn point(at: f64, within: Band) -> Band {
    Band::point(at.clamp(within.low(), within.high())).unwrap_or(within)
}
