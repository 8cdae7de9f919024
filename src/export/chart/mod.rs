//! Drawings: as SVG for a web page, as lines of signs for a terminal and for Markdown.
//!
//! What is drawn wrong would be believed: whatever the numbers, a bar stays on its axis and shares fill no more
//! than their bar.

pub mod svg;
pub mod text;

use crate::model::picture::IntervalRow;

/// The ends of the axis of ratios.
const LEAST: f64 = 0.1;
const MOST: f64 = 10.0;
/// Between these two ratios, about as much.
const ABOUT_AS_MUCH: [f64; 2] = [0.8, 1.25];

/// Where a ratio is drawn, from 0 at the left end of the axis to 1 at its right end.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Extent {
    /// It may be anything.
    Unknown,
    /// From one place to another, and perhaps further on either side.
    From { low: f64, high: f64, below: bool, beyond: bool },
}

impl Extent {
    fn of(row: &IntervalRow) -> Self {
        let low = row.low.max(0.0);
        let high = row.high.filter(|high| high.is_finite());
        let (low, high) = match high {
            None if low == 0.0 => return Self::Unknown,
            Some(high) => (low.min(high), low.max(high)),
            None => (low, f64::INFINITY),
        };
        Self::From { low: place(low), high: place(high), below: low < LEAST, beyond: high > MOST }
    }

    /// Whether it leaves the axis, on either side.
    fn leaves(self) -> bool {
        matches!(self, Self::From { below, beyond, .. } if below || beyond)
    }
}

/// Where a ratio stands on the axis, which goes as far to ten times less as to ten times more.
fn place(ratio: f64) -> f64 {
    (ratio.clamp(LEAST, MOST).log10() + 1.0) / 2.0
}

/// The shares as parts of one bar: none is negative, and together they are 1, or 0 when there are none.
fn parts(shares: &[f64]) -> Vec<f64> {
    let known = |share: &f64| if share.is_finite() { share.max(0.0) } else { 0.0 };
    let total: f64 = shares.iter().map(known).sum();
    // Shares of a hundred readings add up to 1, but for what computing loses.
    let whole = if total > 0.0 && total.is_finite() { total } else { 1.0 };
    shares.iter().map(|share| if total.is_finite() { known(share) / whole } else { 0.0 }).collect()
}

/// Where each part ends on a bar of that many steps: the bar is filled to its end, whatever is rounded.
fn ends(parts: &[f64], steps: usize) -> Vec<usize> {
    let mut reached = 0.0;
    let mut end = |part: &f64| {
        reached += part;
        ((reached * steps as f64).round() as usize).min(steps)
    };
    parts.iter().map(&mut end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    fn extent(low: f64, high: Option<f64>) -> Extent {
        Extent::of(&IntervalRow { title: String::new(), low, high, said: String::new() })
    }

    #[test]
    fn ratios_stand_where_the_marks_are() {
        assert_eq!([0.0, 0.1, 1.0, 10.0, f64::INFINITY].map(place), [0.0, 0.0, 0.5, 1.0, 1.0]);
        let [less, more] = ABOUT_AS_MUCH.map(place);
        assert!((0.5 - less - (more - 0.5)).abs() < 1e-9, "the band is not around the middle");
    }

    #[test]
    fn what_may_be_anything_is_not_known_and_the_rest_says_where_it_leaves_the_axis() {
        assert_eq!(extent(0.0, None), Extent::Unknown);
        assert_eq!(extent(f64::NAN, Some(f64::NAN)), Extent::Unknown);
        assert_eq!(extent(1.0, None), Extent::From { low: 0.5, high: 1.0, below: false, beyond: true });
        assert_eq!(extent(1.0, Some(0.0)), Extent::From { low: 0.0, high: 0.5, below: true, beyond: false });
    }

    proptest! {
        #[test]
        fn any_shares_fill_a_bar_and_no_more(shares in proptest::collection::vec(any::<f64>(), 0..10), steps in 1usize..4000) {
            let parts = parts(&shares);
            prop_assert!(parts.iter().all(|part| (0.0..=1.0).contains(part)));
            let ends = ends(&parts, steps);
            prop_assert!(ends.is_sorted());
            let filled = ends.last().copied().unwrap_or(0);
            let expected = if parts.iter().any(|part| *part > 0.0) { steps } else { 0 };
            prop_assert_eq!(filled, expected);
        }

        #[test]
        fn any_ratio_is_on_the_axis(low in any::<f64>(), high in proptest::option::of(any::<f64>())) {
            if let Extent::From { low, high, .. } = extent(low, high) {
                prop_assert!(0.0 <= low && low <= high && high <= 1.0);
            }
        }
    }
}
