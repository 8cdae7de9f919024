//! The two ends of a transfer: stages that an option lightens, stages that it burdens.
//!
//! “About as much” is neither: no difference one can discern moves anything. A negligible stage is none either.

use super::interval::{ROUNDING, possible_share};
use super::weighing::Weighing;
use crate::model::matrix::{Band, Compared, Family, LifeStage, Place, Weight};

/// A stage that an option lightens or burdens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct End {
    /// In which family.
    pub family: Family,
    /// At which stage; none when it is the total of the family.
    pub stage: Option<LifeStage>,
    /// Where it takes place.
    pub place: Place,
    /// Whether every reading of the answers has it.
    pub certain: bool,
    /// Whether it is new: not the same answer as a stage of the same name.
    pub new: bool,
}

/// What an option lightens and what it burdens, in some families.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ends {
    /// What it lightens.
    pub lightened: Vec<End>,
    /// What it burdens.
    pub burdened: Vec<End>,
}

impl Ends {
    /// Adds the ends of a family whose shares are coherent.
    pub fn add(&mut self, weighing: &Weighing, option: &Compared) {
        let family = weighing.family;
        for (rank, part) in weighing.parts.iter().enumerate() {
            let share = possible_share(&weighing.parts, rank);
            if share.high() <= minor() + ROUNDING {
                continue;
            }
            let weighs = share.low() >= minor() - ROUNDING;
            let place = option.cells.get(&(family, part.stage)).map_or(Place::Unknown, |cell| cell.place);
            let (lightened, burdened) = directions(part.ratio, family);
            let end = |certain: bool| End {
                family,
                stage: Some(part.stage),
                place,
                certain: certain && weighs,
                new: false,
            };
            self.lightened.extend(lightened.map(end));
            self.burdened.extend(burdened.map(end));
        }
        for item in option.new_items.iter().filter(|item| item.family == family) {
            let band = item.band();
            if band.high() > minor() + ROUNDING {
                let certain = band.low() >= minor() - ROUNDING;
                let (stage, place) = (Some(item.stage), item.place);
                self.burdened.push(End { family, stage, place, certain, new: true });
            }
        }
        // The order of the file is of no account.
        self.burdened.sort_by_key(|end| (end.family, end.stage, end.new, end.place, end.certain));
    }
}

/// Whether a ratio is less than 1 and more than 1: surely, perhaps, or not at all.
pub fn directions(ratio: Band, family: Family) -> (Option<bool>, Option<bool>) {
    let thresholds = family.thresholds();
    let (low, high) = (ratio.low(), ratio.high());
    if high < 1.0 - ROUNDING {
        (Some(true), None)
    } else if low > 1.0 + ROUNDING {
        (None, Some(true))
    } else if low >= thresholds.less - ROUNDING && high <= thresholds.more + ROUNDING {
        (None, None)
    } else {
        ((low < 1.0 - ROUNDING).then_some(false), (high > 1.0 + ROUNDING).then_some(false))
    }
}

/// What a stage weighs at least to be an end.
fn minor() -> f64 {
    Weight::Minor.band().low()
}
