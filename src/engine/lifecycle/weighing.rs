//! What is weighed in a family: each stage by its share of the reference and its ratio to it, and what is new.

use crate::model::matrix::{Band, Compared, Family, Levels, LifeCycle, LifeStage};

/// A stage that the reading counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which one.
    pub stage: LifeStage,
    /// What it weighs in the reference, 0 to 1.
    pub share: Band,
    /// What it weighs with the option, as a ratio to the reference.
    pub ratio: Band,
}

/// Something the option has and the reference has not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Addition {
    /// When in the life of the option.
    pub stage: LifeStage,
    /// What it weighs, as a part of the reference's total.
    pub weight: Band,
}

/// All that is weighed of an option in a family.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// The family.
    pub family: Family,
    /// Its stages, in the order of a life; those said not to apply are left out.
    pub parts: Vec<Part>,
    /// What is new, in the order of a life.
    pub additions: Vec<Addition>,
}

impl Weighing {
    /// What is weighed of an option in a family, visited or not.
    #[must_use]
    pub fn of(life: &LifeCycle, option: &Compared, family: Family) -> Self {
        let part = |stage: LifeStage| {
            let share = life.share(family, stage);
            let ratio = match option.cells.get(&(family, stage)) {
                Some(cell) => cell.ratio(family, share)?,
                // Nobody wrote it, so that no reason is missing, even where the stage is dominant.
                None => Levels::SAME.band(family),
            };
            Some(Part { stage, share: share.band(), ratio })
        };
        let items = option.new_items.iter().filter(|item| item.family == family);
        let mut additions: Vec<Addition> =
            items.map(|item| Addition { stage: item.stage, weight: item.band() }).collect();
        // Sums of decimals depend on their order; what is read must not depend on that of the file.
        let order = |one: &Addition| (one.stage, one.weight.low().to_bits(), one.weight.high().to_bits());
        additions.sort_by_key(order);
        Self { family, parts: LifeStage::ALL.into_iter().filter_map(part).collect(), additions }
    }

    /// The bounds between which something drawn or fixed in a band stands: as the band when it is bounded; an end
    /// at nothing or at infinity stops a factor of five past the outermost threshold of the family, which makes
    /// 0.1 and 10, and 0.02 and 50 where bands are wide.
    #[must_use]
    pub fn within_reach(&self, band: Band) -> (f64, f64) {
        const PAST: f64 = 5.0;
        let thresholds = self.family.thresholds();
        let (low, high) = (band.low(), band.high());
        let reached = if low > 0.0 { low } else { (thresholds.much_less / PAST).min(high / PAST) };
        let top = if high.is_finite() { high } else { (thresholds.much_more * PAST).max(low * PAST) };
        (reached, top)
    }
}
