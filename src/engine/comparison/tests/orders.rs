//! What only depends on the order of the levels: floors, dominance, majorities, criteria that say the same.

use super::{near, reading, table, with_floor, with_importance};
use crate::engine::comparison::dominance::{self, Dominance};
use crate::engine::comparison::eliminated::{Elimination, eliminated};
use crate::engine::comparison::importance::{Classes, Unused, Weights, unused};
use crate::engine::comparison::majority::{majorities, majority};
use crate::engine::comparison::redundancy::redundant;

#[test]
fn an_option_better_everywhere_dominates_strictly() {
    // Of published cases with a criterion to keep low, turned so that 4 is best.
    let strict = |text: &str| dominance::necessary(&table(text)).first().copied();
    assert_eq!(strict("1 2\n2 3"), Some(Dominance { winner: 1, loser: 0, strict: true }));
    assert_eq!(strict("1 2\n1 3"), Some(Dominance { winner: 1, loser: 0, strict: false }));
    assert_eq!(strict("1 3\n2 3"), Some(Dominance { winner: 1, loser: 0, strict: false }));
    assert_eq!((strict("1 3\n2 2"), strict("1 3\n1 3")), (None, None));
}

#[test]
fn levels_that_are_not_settled_only_allow_a_possible_dominance() {
    let comparison = table("2-3 2\n1-2 2\n1 2");
    let certain = Dominance { winner: 0, loser: 2, strict: false };
    assert_eq!(dominance::necessary(&comparison), [certain]);
    assert_eq!(dominance::possible(&comparison), [(0, 1), (1, 2)]);
    assert_eq!(dominance::possible(&table("1-3\n2")), [(0, 1), (1, 0)]);
}

#[test]
fn a_floor_eliminates_what_is_below_and_asks_to_verify_what_may_be() {
    let comparison = with_floor(&table("0 1\n0 1-3\n0 2-3\n0 2\n0 ?"), 1, 2);
    let at = |option, certain| Elimination { option, criterion: 1, certain };
    assert_eq!(eliminated(&comparison), [at(0, true), at(1, false), at(4, false)]);
}

#[test]
fn majorities_of_a_published_order_have_its_levels() {
    // Social criteria, then economic, then environmental ones.
    let order = Classes(vec![vec![0, 1], vec![2, 3, 4], vec![5, 6, 7, 8]]);
    let stable = majority(&[1, 1, 1, 1, 1, -1, 0, 1, -1], &order);
    near(&[stable.value, stable.min, stable.max], &[4.0 / 9.0, 4.0 / 9.0, 1.0], 1e-15);
    let not = majority(&[1, 1, -1, -1, -1, -1, 1, 1, 1], &order);
    near(&[not.value, not.min, not.max], &[1.0 / 9.0, -0.2, 1.0], 1e-15);
    assert_eq!((stable.level, not.level), (2, 1));
}

#[test]
fn levels_of_majority_go_from_unanimity_to_its_contrary() {
    let order = Classes(vec![vec![0], vec![1, 2, 3]]);
    for (said, level) in [
        ([1, 1, 1, 1], 4),
        ([1, 1, 1, -1], 3),
        ([1, -1, 0, 0], 0),
        ([1, -1, 1, -1], 0),
        ([1, 1, -1, 0], 2),
        ([-1, 1, 1, 1], 1),
        ([1, -1, -1, -1], -1),
        ([-1, 0, 0, 0], -2),
        ([-1, -1, -1, 1], -3),
        ([-1, -1, -1, -1], -4),
    ] {
        assert_eq!(majority(&said, &order).level, level, "{said:?}");
    }
}

#[test]
fn without_an_order_only_unanimity_holds_for_all_weights() {
    let found = majorities(&table("3 3 3\n2 2 4\n1 1 1"));
    assert_eq!(
        found.iter().map(|row| row.iter().map(|one| one.level).collect()).collect::<Vec<Vec<i8>>>(),
        [[4, 1, 4], [-1, 4, 4], [-4, -4, 4]]
    );
    near(&[found[0][1].value, found[0][1].min, found[0][1].max], &[1.0 / 3.0, -1.0, 1.0], 1e-15);
}

#[test]
fn what_is_not_settled_says_nothing_of_a_majority() {
    let found = majorities(&table("2-3 2\n2-3 2"));
    near(&[found[0][1].value, found[0][1].min, found[0][1].max], &[0.5, 0.0, 1.0], 1e-15);
    assert_eq!(found[0][0].level, 4, "an option is as good as itself, whatever its levels turn out to be");
}

#[test]
fn an_importance_given_to_some_criteria_only_is_not_used() {
    let comparison = table("1 2 3\n3 2 1");
    for (importance, weights, why) in [
        ("- - -", Weights::Free, None),
        ("1 - 2", Weights::Free, Some(Unused::Partial)),
        ("2 2 2", Weights::Free, Some(Unused::AllTheSame)),
        ("1 2 2", Weights::Classes, None),
    ] {
        let comparison = with_importance(&comparison, importance);
        assert_eq!((Classes::of(&comparison).weights(), unused(&comparison)), (weights, why), "{importance}");
    }
}

#[test]
fn criteria_that_say_the_same_of_all_options_are_told_together() {
    let comparison = table("1 2 1 ? 3 1-2 ?\n2 2 2 ? 3 2 ?");
    assert_eq!(redundant(&comparison), [[0, 2]]);
    assert_eq!(reading(&table("1 1\n1-3 1-3\n? ?")).redundant, [[0, 1]]);
    assert_eq!(redundant(&table("1 1")), [[0; 0]; 0]);
}
