//! What holds of every comparison.

use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_assert_eq, proptest};
use proptest::test_runner::{Config, TestCaseError};

use super::{changed, of_levels};
use crate::engine::comparison::dominance::necessary;
use crate::engine::comparison::eliminated::{Elimination, eliminated};
use crate::engine::comparison::{Settings, exact, majority, promethee, read, settling};
use crate::model::comparison::{Comparison, Criterion, Importance, Levels};

/// Few draws: what is checked has margins that suit them.
const FEW: Settings = Settings { draws: 1000, seed: 9 };

fn any_levels() -> impl Strategy<Value = Levels> {
    let exact = (0_u8..5).prop_map(|level| Levels::exactly(level).expect("a level"));
    let several = (1_u8..32).prop_map(|bits| {
        Levels::among((0..5).filter(|level| bits & (1 << level) != 0)).expect("at least one level")
    });
    prop::strategy::Union::new_weighted(vec![(3, exact.boxed()), (1, several.boxed())])
}

fn any_rows() -> impl Strategy<Value = Vec<Vec<Levels>>> {
    (1_usize..8, 1_usize..9).prop_flat_map(|(options, criteria)| {
        prop::collection::vec(prop::collection::vec(any_levels(), criteria), options)
    })
}

/// With floors and importance, or without.
fn any_comparison() -> impl Strategy<Value = Comparison> {
    let criteria = prop::collection::vec((0_usize..3, prop::option::weighted(0.2, 0_u8..3)), 8);
    (any_rows(), criteria, prop::bool::ANY).prop_map(|(rows, said, ordered)| {
        changed(&of_levels(&rows), |rank, criterion| Criterion {
            importance: ordered.then(|| Importance::ALL[said[rank].0]),
            floor: said[rank].1,
            ..criterion
        })
    })
}

/// Rows, and an order of their options and of their criteria.
fn shuffled() -> impl Strategy<Value = (Vec<Vec<Levels>>, Vec<usize>, Vec<usize>)> {
    any_rows().prop_flat_map(|rows| {
        let (options, criteria): (Vec<usize>, Vec<usize>) =
            ((0..rows.len()).collect(), (0..rows[0].len()).collect());
        (Just(rows), Just(options).prop_shuffle(), Just(criteria).prop_shuffle())
    })
}

fn same(found: f64, expected: f64, margin: f64) -> Result<(), TestCaseError> {
    prop_assert!((found - expected).abs() <= margin, "{} is not {}", found, expected);
    Ok(())
}

proptest! {
    #![proptest_config(Config::with_cases(128))]

    #[test]
    fn the_order_of_options_and_criteria_changes_nothing((rows, options, criteria) in shuffled()) {
        let moved: Vec<Vec<Levels>> = options
            .iter()
            .map(|option| criteria.iter().map(|criterion| rows[*option][*criterion]).collect())
            .collect();
        let (before, after) = (of_levels(&rows), of_levels(&moved));
        let (pairs, moved_pairs) = (exact::pairwise(&before), exact::pairwise(&after));
        let (steps, moved_steps) = (exact::pairwise_by_steps(&before), exact::pairwise_by_steps(&after));
        let (flows, moved_flows) = (promethee::flows(&before), promethee::flows(&after));
        let (majorities, moved_majorities) = (majority::majorities(&before), majority::majorities(&after));
        for (one, was) in options.iter().enumerate() {
            same(moved_flows[one], flows[*was], 1e-12)?;
            for (other, was_other) in options.iter().enumerate() {
                same(moved_pairs[one][other], pairs[*was][*was_other], 1e-12)?;
                same(moved_steps[one][other], steps[*was][*was_other], 1e-12)?;
                prop_assert_eq!(moved_majorities[one][other], majorities[*was][*was_other]);
            }
        }
        prop_assert_eq!(necessary(&before).len(), necessary(&after).len());
        let gains = |comparison: &Comparison| -> f64 {
            read(comparison, &Settings { draws: 1, seed: 1 }).doubts.iter().map(|doubt| doubt.gain).sum()
        };
        same(gains(&before), gains(&after), 1e-10)?;
    }

    #[test]
    fn one_option_more_changes_nothing_of_what_is_said_of_two_others(mut rows in any_rows()) {
        let before = of_levels(&rows);
        rows.push(rows[0].iter().rev().copied().collect());
        let after = of_levels(&rows);
        let first = |pairs: Vec<Vec<f64>>| -> Vec<Vec<f64>> {
            let known = rows.len() - 1;
            pairs.into_iter().take(known).map(|row| row[..known].to_vec()).collect()
        };
        prop_assert_eq!(first(exact::pairwise(&after)), exact::pairwise(&before));
        prop_assert_eq!(first(exact::pairwise_by_steps(&after)), exact::pairwise_by_steps(&before));
    }

    #[test]
    fn ranks_add_up_and_agree_with_what_is_exact(comparison in any_comparison()) {
        let reading = read(&comparison, &FEW);
        prop_assert!(reading.verified, "{:?}", reading);
        for option in &reading.kept {
            same(reading.rank_acceptability[*option].iter().sum(), 1.0, 1e-9)?;
            same(reading.rank_acceptability.iter().map(|row| row[0]).sum(), 1.0, 1e-9)?;
            if let Some(weights) = &reading.central_weights[*option] {
                same(weights.iter().sum(), 1.0, 1e-9)?;
            }
        }
        let ranks: f64 = reading.expected_rank.iter().flatten().sum();
        let count = f64::from(u8::try_from(reading.kept.len()).expect("few"));
        same(ranks, count * (count + 1.0) / 2.0, 1e-6)?;
        for (one, row) in reading.pairwise.iter().enumerate() {
            for (other, share) in row.iter().enumerate() {
                prop_assert!((0.0..=1.0).contains(share));
                same(share + reading.pairwise[other][one], 1.0, 1e-9)?;
            }
        }
        same(reading.promethee2.iter().sum(), 0.0, 1e-12)?;
        for majority in reading.majority.iter().flatten() {
            prop_assert!(majority.min <= majority.value + 1e-12 && majority.value <= majority.max + 1e-12);
        }
    }

    #[test]
    fn exact_pairs_are_those_that_are_drawn(rows in any_rows()) {
        let ahead = |comparison: &Comparison| -> Vec<f64> { exact::pairwise(comparison).concat() };
        let of_pair = |one: usize, other: usize| of_levels(&[rows[one].clone(), rows[other].clone()]);
        let expected = ahead(&of_levels(&rows));
        for (other, expected) in expected.iter().enumerate().take(rows.len().min(3)).skip(1) {
            let drawn = read(&of_pair(0, other), &FEW).rank_acceptability[0][0];
            // Six standard errors.
            same(drawn, *expected, 0.095)?;
        }
    }

    #[test]
    fn levels_that_are_settled_further_keep_what_was_certain(
        rows in any_rows(), floors in prop::collection::vec(prop::option::of(0_u8..5), 8)
    ) {
        let with_floors = |rows: &[Vec<Levels>]| {
            changed(&of_levels(rows), |rank, criterion| Criterion { floor: floors[rank], ..criterion })
        };
        let wide = with_floors(&rows);
        let narrow: Vec<Vec<Levels>> = rows
            .iter()
            .map(|row| row.iter().map(|levels| Levels::exactly(levels.max()).expect("a level")).collect())
            .collect();
        let narrow = with_floors(&narrow);
        for out in eliminated(&wide).into_iter().filter(|out| out.certain) {
            prop_assert!(eliminated(&narrow).contains(&out));
        }
        for below in eliminated(&narrow) {
            let wide = eliminated(&wide);
            let known = |wide: &Elimination| (wide.option, wide.criterion) == (below.option, below.criterion);
            prop_assert!(wide.iter().any(known));
        }
        for certain in necessary(&wide) {
            let still = necessary(&narrow);
            prop_assert!(still.iter().any(|one| (one.winner, one.loser) == (certain.winner, certain.loser)));
        }
        let level = |comparison: &Comparison| majority::majorities(comparison);
        for (wide, narrow) in level(&wide).concat().into_iter().zip(level(&narrow).concat()) {
            prop_assert!(wide.level.abs() != 4 || narrow.level == wide.level);
        }
    }

    #[test]
    fn what_settling_a_doubt_would_bring_is_always_a_number(comparison in any_comparison()) {
        let doubts: Vec<settling::Doubt> = read(&comparison, &Settings { draws: 200, seed: 1 }).doubts;
        prop_assert!(doubts.iter().all(|doubt| doubt.gain >= 0.0 && doubt.gain.is_finite()));
    }
}
