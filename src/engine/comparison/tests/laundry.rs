//! A whole case, computed elsewhere with ten million draws: eight ways of washing clothes, ten criteria.

use std::sync::LazyLock;

use super::{near, reading, table, with_importance};
use crate::engine::comparison::Reading;
use crate::engine::comparison::dominance::Dominance;
use crate::engine::comparison::importance::Weights;
use crate::engine::comparison::{exact, majority, promethee, sampling};
use crate::model::comparison::Comparison;

/// By hand, a machine of one's own (the reference), a second-hand one, a shared laundry, pedals, a launderette,
/// a repairable machine, a barrel with a spin-dryer.
pub(super) fn laundry() -> Comparison {
    table(
        "1 2 4 4 4 4 4 3 4 1
         4 4 1 4 1 1 2 2 0 1
         4 3 3 3 3 2 2 2 3 1
         3 4 3 4 2 2 3 3 3 4
         2 1 3 1 3 4 2 3 3 3
         3 4 2 4 1 0 2 2 2 2
         4 4 1 3 1 4 4 2 2 1
         2 2 4 2 4 4 3 3 4 2",
    )
}

/// What is said of it, read once for all tests.
static READING: LazyLock<Reading> = LazyLock::new(|| reading(&laundry()));

/// The first, sixth and eighth criteria, then the second, third, seventh and ninth, then the others.
fn ranked() -> Comparison {
    with_importance(&laundry(), "1 2 2 3 3 1 2 1 2 3")
}

const RANKS: [[f64; 8]; 8] = [
    [36.745, 26.488, 14.439, 9.074, 5.228, 3.883, 2.505, 1.636],
    [0.049, 0.367, 1.854, 3.722, 4.325, 8.175, 24.511, 56.997],
    [2.381, 5.778, 10.199, 21.320, 29.723, 22.798, 6.243, 1.558],
    [39.283, 17.326, 23.999, 11.344, 6.682, 1.308, 0.057, 0.000],
    [0.513, 3.449, 10.280, 20.067, 20.095, 15.187, 9.939, 20.471],
    [0.000, 1.703, 3.915, 6.008, 10.119, 19.664, 40.947, 17.645],
    [5.872, 10.523, 11.779, 16.496, 18.035, 24.553, 11.250, 1.491],
    [15.156, 34.367, 23.535, 11.968, 5.793, 4.431, 4.547, 0.203],
];

const EXPECTED_RANKS: [f64; 8] = [2.49423, 7.19539, 4.71323, 2.32921, 5.43402, 6.35536, 4.56538, 2.91319];

const PAIRS: [[f64; 8]; 8] = [
    [50.0, 92.9793, 83.7251, 51.1630, 89.1898, 90.7310, 79.7681, 63.0204],
    [7.0207, 50.0, 8.0432, 0.8131, 24.8730, 25.9128, 4.5845, 9.2141],
    [16.2749, 91.9568, 50.0, 10.1522, 57.9879, 82.7479, 50.0, 19.5575],
    [48.8370, 99.1869, 89.8478, 50.0, 88.4635, 100.0, 83.4084, 57.3358],
    [10.8102, 75.1270, 42.0121, 11.5365, 50.0, 67.8822, 44.3886, 4.8409],
    [9.2690, 74.0872, 17.2521, 0.0, 32.1178, 50.0, 20.4401, 11.2982],
    [20.2319, 95.4155, 50.0, 16.5916, 55.6114, 79.5599, 50.0, 26.0520],
    [36.9796, 90.7859, 80.4425, 42.6642, 95.1591, 88.7018, 73.9480, 50.0],
];

#[test]
fn only_the_shared_laundry_dominates_another_option() {
    let only = Dominance { winner: 3, loser: 5, strict: false };
    assert_eq!(READING.dominance, [only]);
}

#[test]
fn pairs_are_those_of_the_table() {
    for (row, expected) in exact::pairwise(&laundry()).iter().zip(PAIRS) {
        near(row, &expected.map(|percent| percent / 100.0), 1e-6);
    }
}

#[test]
fn pairs_have_twelve_right_digits() {
    let pairs = exact::pairwise(&laundry());
    near(
        &[pairs[0][1], pairs[4][1], pairs[0][7]],
        &[0.929_793_458_762, 0.751_270_404_714, 0.630_204_108_632],
        1e-12,
    );
}

#[test]
fn ranks_and_mean_ranks_are_those_of_the_table() {
    let reading = &*READING;
    for (row, expected) in reading.rank_acceptability.iter().zip(RANKS) {
        near(row, &expected.map(|percent| percent / 100.0), 0.006);
    }
    let expected: Vec<f64> = reading.expected_rank.iter().copied().flatten().collect();
    near(&expected, &EXPECTED_RANKS, 5e-6);
    assert!(reading.verified);
    assert_eq!(reading.weights, Weights::Free);
}

#[test]
fn drawn_mean_ranks_are_within_two_hundredths_of_the_exact_ones() {
    let reading = &*READING;
    for (row, expected) in reading.rank_acceptability.iter().zip(EXPECTED_RANKS) {
        let mean: f64 = (1..=8_u8).zip(row).map(|(rank, share)| f64::from(rank) * share).sum();
        near(&[mean], &[expected], 0.02);
    }
}

#[test]
fn ranks_that_do_not_agree_with_pairs_are_seen() {
    let all: Vec<usize> = (0..8).collect();
    let agrees = |ranks: &[Vec<f64>]| sampling::agrees(ranks, &READING.pairwise, &all, 100_000);
    let mut ranks = READING.rank_acceptability.clone();
    assert!(agrees(&ranks));
    // Three readings of a hundred go from the first rank to the fourth.
    ranks[0][0] -= 0.03;
    ranks[0][3] += 0.03;
    assert!(!agrees(&ranks));
}

#[test]
fn central_weights_are_those_of_the_table() {
    let central = &READING.central_weights;
    let of = |option: usize| central[option].clone().expect("first often enough");
    near(&of(3), &[0.109, 0.130, 0.088, 0.108, 0.073, 0.069, 0.087, 0.103, 0.087, 0.146], 0.002);
    near(&of(0), &[0.061, 0.074, 0.113, 0.119, 0.121, 0.116, 0.123, 0.102, 0.112, 0.059], 0.002);
    near(&of(7), &[0.106, 0.071, 0.121, 0.046, 0.134, 0.127, 0.072, 0.102, 0.121, 0.101], 0.002);
    // First in fewer than four hundred readings of the hundred thousand.
    assert_eq!((&central[1], &central[5]), (&None, &None));
}

#[test]
fn what_an_option_asks_to_be_first_are_its_largest_central_weights() {
    let favoured = &READING.favoured_by;
    assert_eq!((&favoured[3][..], &favoured[7][..]), (&[9, 1, 0][..], &[4, 5, 2][..]));
    assert_eq!(favoured[1], [0; 0]);
}

#[test]
fn an_order_of_importance_changes_who_is_first() {
    let reading = reading(&ranked());
    assert_eq!(reading.weights, Weights::Classes);
    let first: Vec<f64> = reading.rank_acceptability.iter().map(|row| row[0]).collect();
    near(&first, &[0.14776, 0.0, 0.01709, 0.15894, 0.00008, 0.0, 0.36218, 0.31395], 0.006);
    let expected: Vec<f64> = reading.expected_rank.iter().copied().flatten().collect();
    near(&expected, &[3.2600, 7.0476, 4.8007, 3.4047, 4.9386, 7.6000, 2.5991, 2.3493], 0.02);
}

#[test]
fn flows_are_those_of_two_other_programs() {
    let expected = [0.3, -0.314_286, -0.114_286, 0.285_714, -0.071_429, -0.242_857, -0.085_714, 0.242_857];
    near(&promethee::flows(&laundry()), &expected, 5e-7);
}

#[test]
fn majorities_are_those_of_the_table() {
    let majorities = majority::majorities(&ranked());
    for ((one, other), expected) in [
        ((0, 1), [0.60, 0.33, 0.60]),
        ((1, 0), [-0.20, -0.43, -0.20]),
        ((2, 4), [0.40, -0.33, 0.43]),
        ((3, 6), [0.40, -0.33, 0.40]),
        ((4, 0), [-0.20, -0.20, 1.00]),
        ((7, 4), [0.80, 0.80, 1.00]),
        ((6, 1), [0.80, 0.80, 1.00]),
    ] {
        let found = majorities[one][other];
        near(&[found.value, found.min, found.max], &expected, 0.005);
    }
}

#[test]
fn the_other_way_of_knowing_nothing_gives_what_its_formula_gives() {
    let pairs = exact::pairwise_by_steps(&laundry());
    near(
        &[pairs[0][1], pairs[0][3], pairs[4][1], pairs[3][7]],
        &[0.994_091, 0.5, 0.868_412, 0.612_793],
        5e-7,
    );
}
