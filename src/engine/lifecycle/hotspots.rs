//! Where effects concentrate: at which stages of the reference, and of the option.

use super::interval::{ROUNDING, bounds, least, most, possible_share, product};
use super::severity::Severity;
use super::weighing::{Part, Weighing};
use crate::model::matrix::{Band, Family, LifeCycle, LifeStage};

/// Half of a family's total: a hot spot.
const HALF: f64 = 0.5;

/// A fifth of a family's total: perhaps a hot spot.
const FIFTH: f64 = 0.2;

/// A stage that weighs much in the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HotSpot {
    /// Which one.
    pub stage: LifeStage,
    /// Whether it weighs at least half whatever the reading; at least a fifth otherwise.
    pub certain: bool,
}

/// The hot spots of the reference in a visited family, in the order of a life; none when its shares are incoherent.
///
/// What a stage weighs at least is what was said of it, or what the others leave to it.
#[must_use]
pub fn of_reference(life: &LifeCycle, family: Family) -> Vec<HotSpot> {
    let part = |stage| Part { stage, share: life.share(family, stage).band(), ratio: Band::ANY };
    let all = Weighing { family, parts: LifeStage::ALL.map(part).to_vec(), additions: Vec::new() };
    if bounds(&all).is_err() {
        return Vec::new();
    }
    let spot = |(rank, part): (usize, &Part)| {
        let share = possible_share(&all.parts, rank).low();
        let hot = share >= FIFTH - ROUNDING;
        hot.then_some(HotSpot { stage: part.stage, certain: share >= HALF - ROUNDING })
    };
    all.parts.iter().enumerate().filter_map(spot).collect()
}

/// Whether each stage of the option weighs at least half of its total: whatever the reading, in some readings, or so
/// little (less than a fifth) that it is out of the question. In the order of a life.
#[must_use]
pub fn of_option(weighing: &Weighing) -> Vec<(LifeStage, Severity)> {
    let at = |stage: &LifeStage| {
        weighing.parts.iter().any(|part| part.stage == *stage)
            || weighing.additions.iter().any(|new| new.stage == *stage)
    };
    LifeStage::ALL.into_iter().filter(at).map(|stage| (stage, hot(weighing, stage))).collect()
}

fn hot(weighing: &Weighing, stage: LifeStage) -> Severity {
    let (least, most) = part_of_total(weighing, stage);
    if least >= HALF - ROUNDING {
        Severity::Confirmed
    } else if most < FIFTH - ROUNDING {
        Severity::RuledOut
    } else {
        Severity::Possible
    }
}

/// The least and the most a stage makes of the option's total, exact: the more it weighs the less is left to the
/// others, so that each bound stands at an end of its share.
fn part_of_total(weighing: &Weighing, stage: LifeStage) -> (f64, f64) {
    let rank = weighing.parts.iter().position(|part| part.stage == stage);
    let others: Vec<Part> = weighing.parts.iter().copied().filter(|part| part.stage != stage).collect();
    let own = rank.map(|rank| (possible_share(&weighing.parts, rank), weighing.parts[rank].ratio));
    let new = |here: bool, end: fn(Band) -> f64| -> f64 {
        let items = weighing.additions.iter().filter(|new| (new.stage == stage) == here);
        items.map(|new| end(new.weight)).sum()
    };
    let (share, ratio) = own.map_or((0.0, 0.0), |(share, ratio)| (share.low(), ratio.low()));
    let lightest = product(share, ratio) + new(true, Band::low);
    let others_most = most(&others, 1.0 - share) + new(false, Band::high);
    let (share, ratio) = own.map_or((0.0, 0.0), |(share, ratio)| (share.high(), ratio.high()));
    let heaviest = product(share, ratio) + new(true, Band::high);
    let others_least = least(&others, 1.0 - share) + new(false, Band::low);
    (part(lightest, others_most), part(heaviest, others_least))
}

fn part(own: f64, others: f64) -> f64 {
    if own <= 0.0 {
        0.0
    } else if own.is_infinite() {
        1.0
    } else {
        own / (own + others)
    }
}
