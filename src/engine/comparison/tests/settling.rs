//! What settling an appreciation brings, against the comparison settled each way in turn.

use super::{near, of_levels, reading, table, with_importance};
use crate::engine::comparison::exact;
use crate::engine::comparison::settling::Doubt;
use crate::model::comparison::{Comparison, Levels};

/// The doubts of all pairs, added up.
fn doubt(comparison: &Comparison) -> f64 {
    let pairs = exact::pairwise(comparison);
    pairs.iter().enumerate().flat_map(|(one, row)| &row[one + 1..]).map(|share| share * (1.0 - share)).sum()
}

/// How much the doubts fall on average when an appreciation is each of its levels.
fn fall(comparison: &Comparison, Doubt { option, criterion, .. }: Doubt) -> f64 {
    let levels = comparison.levels(option, criterion);
    let settled = levels.iter().filter_map(Levels::exactly).map(|level| {
        let mut rows: Vec<Vec<Levels>> =
            (0..comparison.options().len()).map(|option| comparison.row(option).to_vec()).collect();
        rows[option][criterion] = level;
        doubt(&of_levels(&rows))
    });
    let count = f64::from(u8::try_from(levels.count()).expect("few"));
    doubt(comparison) - settled.sum::<f64>() / count
}

#[test]
fn the_gain_of_an_appreciation_is_how_much_the_doubts_fall() {
    let comparison = table("2 ? 1-2 4\n1-3 2 2 3\n0,4 1 3 ?\n4 0 ? 1");
    let doubts = reading(&comparison).doubts;
    assert_eq!(doubts.len(), 6);
    for found in &doubts {
        near(&[found.gain], &[fall(&comparison, *found)], 1e-12);
    }
    assert!(doubts.is_sorted_by(|one, other| one.gain >= other.gain));
}

#[test]
fn nothing_is_left_to_settle_when_all_is_settled() {
    assert_eq!(reading(&table("1 2\n2 1")).doubts, []);
}

#[test]
fn what_changes_nothing_brings_nothing_and_comes_last() {
    let doubts = reading(&table("4 ?\n2 2\n0 0-1\n1 1")).doubts;
    assert_eq!((doubts[0].option, doubts[1].option), (0, 2));
    let alone = reading(&table("?")).doubts;
    assert_eq!(alone, [Doubt { option: 0, criterion: 0, gain: 0.0 }]);
}

#[test]
fn in_an_order_of_importance_what_matters_most_is_settled_first() {
    let comparison = table("? ?\n2 2\n3 1");
    let first = |importance: &str| {
        let doubts = reading(&with_importance(&comparison, importance)).doubts;
        (doubts[0].criterion, doubts[0].gain > 2.0 * doubts[1].gain)
    };
    assert_eq!((first("1 2"), first("3 1")), ((0, true), (1, true)));
}

#[test]
fn drawn_gains_are_near_the_exact_ones() {
    // Importance that says nearly nothing: a criterion that all options reach alike comes last.
    let free = table("? 2 1-3 4\n2 3 2 4\n1 4 2-3 4");
    let ordered = with_importance(&free, "1 1 1 2");
    let (free, ordered) = (reading(&free).doubts, reading(&ordered).doubts);
    for (exact, drawn) in free.iter().zip(&ordered) {
        assert_eq!((exact.option, exact.criterion), (drawn.option, drawn.criterion));
        near(&[drawn.gain], &[exact.gain], 0.02);
    }
}
