//! From the bounds of a family to the levels 0 to 4 of the comparison of options, the doubt carried along.

use super::interval::ROUNDING;
use crate::model::matrix::{Band, Family};

/// The levels an option may have in a family, the lowest and the highest: 4 for at least twice less, 3 clearly less,
/// 2 about as much, 1 clearly more, 0 at least twice more (by ten and by three where bands are wide).
///
/// A bound that falls on a threshold belongs to the level inside: “about as much” everywhere is level 2, not 1 to 3.
#[must_use]
pub fn levels(bounds: Band, family: Family) -> (u8, u8) {
    let thresholds = family.thresholds();
    let limits = [thresholds.much_less, thresholds.less, thresholds.more, thresholds.much_more];
    let passed = |passes: &dyn Fn(f64) -> bool| limits.into_iter().filter(|limit| passes(*limit)).count();
    let lowest = passed(&|limit| bounds.high() > limit + ROUNDING);
    let highest = passed(&|limit| bounds.low() >= limit - ROUNDING).min(lowest);
    let level = |passed: usize| 4_u8.saturating_sub(u8::try_from(passed).unwrap_or(4));
    (level(lowest), level(highest))
}
