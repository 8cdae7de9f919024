//! Comparisons of nothing, of one thing, of too many, of the same things.

use super::{near, of_levels, reading, table, with_floor};
use crate::engine::comparison::{Reading, Settings, read};
use crate::model::comparison::{Comparison, Levels, MOST_CRITERIA, MOST_OPTIONS};

#[test]
fn nothing_to_compare_says_nothing() {
    let reading = reading(&of_levels(&[]));
    assert_eq!((reading.pairwise, reading.expected_rank, reading.doubts), (vec![], vec![], vec![]));
    assert!(reading.verified);
}

#[test]
fn an_option_alone_is_first() {
    let reading = reading(&table("1 ?"));
    assert_eq!((reading.rank_acceptability, reading.expected_rank), (vec![vec![1.0]], vec![Some(1.0)]));
    assert_eq!((reading.promethee2, reading.confidence), (vec![0.0], vec![Some(1.0)]));
    near(reading.central_weights[0].as_deref().unwrap_or_default(), &[0.5, 0.5], 0.005);
    assert_eq!(reading.favoured_by, [[0; 0]]);
}

#[test]
fn without_criteria_all_options_tie() {
    let reading = reading(&of_levels(&[vec![], vec![], vec![]]));
    assert_eq!(reading.pairwise, [[0.5; 3]; 3]);
    near(&reading.rank_acceptability.concat(), &[1.0 / 3.0; 9], 1e-9);
    assert!(reading.verified && reading.dominance.is_empty());
}

#[test]
fn one_criterion_ranks_by_its_levels() {
    let reading = reading(&table("1\n2"));
    assert_eq!(reading.rank_acceptability, [[0.0, 1.0], [1.0, 0.0]]);
    assert_eq!(reading.pairwise, [[0.5, 0.0], [1.0, 0.5]]);
    assert_eq!((&reading.central_weights[0], &reading.central_weights[1]), (&None, &Some(vec![1.0])));
}

#[test]
fn two_options_that_are_the_same_share_everything() {
    let reading = reading(&table("1 2 3\n1 2 3"));
    assert_eq!(
        (reading.pairwise, reading.rank_acceptability),
        (vec![vec![0.5; 2]; 2], vec![vec![0.5; 2]; 2])
    );
    for weights in reading.central_weights.iter().flatten() {
        near(weights, &[1.0 / 3.0; 3], 0.01);
    }
    assert_eq!(reading.favoured_by, [[0; 0], [0; 0]]);
}

#[test]
fn an_option_better_everywhere_is_always_first() {
    let reading = reading(&table("2 2\n3 3"));
    assert_eq!(reading.rank_acceptability, [[0.0, 1.0], [1.0, 0.0]]);
    assert_eq!(reading.confidence, [None, Some(1.0)]);
}

#[test]
fn when_nothing_is_known_every_rank_is_as_likely() {
    let reading = reading(&table("? ? ?\n? ? ?\n? ? ?"));
    near(&reading.pairwise.concat(), &[0.5; 9], 1e-12);
    near(&reading.rank_acceptability.concat(), &[1.0 / 3.0; 9], 0.007);
    assert_eq!(reading.doubts.len(), 9);
}

#[test]
fn an_eliminated_option_takes_no_rank_from_the_others() {
    let comparison = with_floor(&table("4 4 0\n2 1 2\n1 2 2"), 2, 1);
    let found = reading(&comparison);
    let others = reading(&comparison.among(&[1, 2]));
    assert_eq!((found.kept, found.expected_rank[0]), (vec![1, 2], None));
    assert_eq!(found.rank_acceptability[0], [0.0; 3]);
    assert_eq!(found.rank_acceptability[1][..2], others.rank_acceptability[0]);
    assert_eq!(found.expected_rank[1..], others.expected_rank);
    near(&[found.pairwise[0][1], found.pairwise[1][2]], &[0.795_5, 0.5], 0.05);
}

#[test]
fn when_all_options_are_eliminated_none_has_a_rank() {
    let found = reading(&with_floor(&table("1\n0\n1"), 0, 3));
    assert_eq!((found.kept, found.expected_rank), (vec![], vec![None; 3]));
    assert!(found.verified);
}

#[test]
fn a_comparison_has_at_most_twenty_options_and_twenty_criteria() {
    let of = |options: usize, criteria: usize| {
        let full = of_levels(&vec![vec![Levels::UNKNOWN; MOST_CRITERIA]; MOST_OPTIONS]);
        let cycle = |count: usize| (0..count).map(|rank| rank % 20);
        let options = cycle(options).map(|rank| full.options()[rank].clone()).collect();
        let criteria = cycle(criteria).map(|rank| full.criteria()[rank].clone()).collect();
        Comparison::new(options, criteria, |_, _| Levels::UNKNOWN)
    };
    assert!(of(21, 20).is_none() && of(20, 21).is_none());
    let largest: Reading = read(&of(20, 20).expect("not more"), &Settings { draws: 500, seed: 1 });
    assert!(largest.verified);
    assert_eq!(largest.doubts.len(), 400);
}

#[test]
fn no_draw_at_all_counts_as_one() {
    let found = read(&table("1 2\n2 1"), &Settings { draws: 0, seed: 1 });
    assert_eq!(found.settings.draws, 1);
    near(&[found.rank_acceptability[0].iter().sum()], &[1.0], 1e-15);
}

#[test]
fn the_same_seed_draws_the_same_readings_and_another_one_does_not() {
    let comparison = table("1 2 3-4\n3 ? 1\n2 2 2");
    let with = |seed| read(&comparison, &Settings { draws: 2000, seed });
    assert_eq!(with(1), with(1));
    assert_ne!(with(1).rank_acceptability, with(2).rank_acceptability);
}
