//! The exact index and the draws against formulas worked out by hand.

use std::f64::consts::LN_2;

use super::{levels, near, of_levels, reading, table, with_importance};
use crate::engine::comparison::draw::Draws;
use crate::engine::comparison::importance::Classes;
use crate::engine::comparison::{exact, promethee};
use crate::model::comparison::{Levels, TOP};

/// How often the first of two options is ahead.
fn ahead(text: &str) -> f64 {
    exact::pairwise(&table(text))[0][1]
}

/// How often `Σ wⱼ·dⱼ` is positive for weights drawn evenly: the formula of Varsi (1973), for worths that are known.
fn varsi(differences: &[f64]) -> f64 {
    let losses: Vec<f64> = differences.iter().copied().filter(|difference| *difference < 0.0).collect();
    let mut shares = vec![0.0; losses.len() + 1];
    shares[0] = 1.0;
    for gain in differences.iter().filter(|difference| **difference >= 0.0) {
        for (at, loss) in losses.iter().enumerate() {
            shares[at + 1] = (loss * shares[at + 1] - gain * shares[at]) / (loss - gain);
        }
    }
    shares[losses.len()]
}

#[test]
fn the_formula_of_known_worths_gives_its_fractions() {
    for (differences, above, below) in [
        (&[1.0, -1.0][..], 1.0, 2.0),
        (&[2.0, -1.0], 2.0, 3.0),
        (&[1.0, 1.0, -1.0], 3.0, 4.0),
        (&[1.0, -1.0, -1.0], 1.0, 4.0),
        (&[3.0, -1.0, -2.0], 9.0, 20.0),
        (&[1.0, 2.0, -1.0, -1.0, 0.0], 23.0, 36.0),
        (&[4.0, 1.0, -2.0, -2.0, -1.0], 41.0, 90.0),
        (&[1.0, 1.0, 1.0, -1.0, -1.0, -1.0], 1.0, 2.0),
        (&[3.0, 2.0, 1.0, -1.0, -2.0, -2.0], 1037.0, 1800.0),
    ] {
        near(&[varsi(differences)], &[above / below], 1e-14);
    }
}

#[test]
fn the_exact_index_is_the_mean_of_the_formula_over_drawn_worths() {
    let comparison = table("4 1 3 0 2\n1-3 2 2 ? 2");
    let mut draws = Draws::of(&comparison, &Classes::of(&comparison), 5);
    let mut worth = [0.0; 10];
    let count = 20_000;
    let mut sum = 0.0;
    for _ in 0..count {
        draws.draw_worth();
        draws.worth_by_criterion(&mut worth);
        let differences: Vec<f64> = (0..5).map(|criterion| worth[criterion] - worth[5 + criterion]).collect();
        sum += varsi(&differences);
    }
    near(&[sum / f64::from(count)], &[exact::pairwise(&comparison)[0][1]], 0.008);
}

#[test]
fn a_whole_scale_against_a_part_of_one_has_a_closed_form() {
    near(&[ahead("4 0\n0 1")], &[3.0 * (4.0 * LN_2 - 2.5)], 1e-12);
    near(&[ahead("4 0\n0 2")], &[6.0 * (1.5 - 2.0 * LN_2)], 1e-12);
    near(&[ahead("4 0\n0 3")], &[3.0 * (LN_2 - 0.5)], 1e-12);
    near(&[ahead("4 0\n0 4"), ahead("2 1\n1 2")], &[0.5, 0.5], 1e-14);
}

#[test]
fn levels_that_are_not_settled_count_the_same() {
    near(&[ahead("4 1-3 2\n2 2 ?")], &[0.787_235], 5e-7);
    near(&[ahead("2-3 2-3 2-3\n1-4 2 2")], &[0.737_638], 5e-7);
    near(&[ahead("3 3 1 2\n2 2 3 2")], &[0.529_021], 5e-7);
    near(&[ahead("0,4 2\n1 2")], &[0.5], 1e-12);
}

#[test]
fn nothing_to_weigh_is_told_exactly() {
    assert_eq!(ahead("2 3\n2 3"), 0.5);
    assert_eq!((ahead("2 4\n2 3"), ahead("2 3\n2 4")), (1.0, 0.0));
    // Better, or the same one time out of six.
    near(&[ahead("2-3 1-3\n2 1")], &[1.0 - 1.0 / 12.0], 1e-15);
    near(&[ahead("2 1\n2-3 1-3")], &[1.0 / 12.0], 1e-15);
}

#[test]
fn one_criterion_is_only_a_matter_of_levels() {
    // Of the fifteen pairs of levels, nine are ahead and three the same.
    near(&[ahead("2-4\n?")], &[(9.0 + 1.5) / 15.0], 1e-12);
    near(&[ahead("?\n?")], &[0.5], 1e-12);
}

#[test]
fn twenty_criteria_are_as_exact_as_two() {
    for criteria in 2_u8..=20 {
        let all_but_last =
            |full: &str, last: &str| format!("{} {last}", vec![full; usize::from(criteria) - 1].join(" "));
        let text = format!("{}\n{}", all_but_last("4", "0"), all_but_last("0", "4"));
        near(&[ahead(&text)], &[1.0 - 0.5_f64.powi(i32::from(criteria) - 1)], 1e-11);
    }
}

/// `P(Bin(p + q − 1, ½) ≥ q)` for `p` steps gained and `q` lost.
fn by_steps(gained: u32, lost: u32) -> f64 {
    if gained + lost == 0 {
        return 0.5;
    }
    let tosses = gained + lost - 1;
    let (mut ways, mut sum) = (1.0, 0.0);
    for heads in 0..=tosses {
        if heads >= lost {
            sum += ways;
        }
        ways = ways * f64::from(tosses - heads) / f64::from(heads + 1);
    }
    sum / 2.0_f64.powi(i32::try_from(tosses).expect("few"))
}

#[test]
fn the_other_way_of_knowing_nothing_is_a_matter_of_tosses() {
    let cells = |difference: i8| if difference >= 0 { (difference, 0) } else { (0, -difference) };
    for differences in [
        &[3, -1][..],
        &[1, -2, 4, -4, 0],
        &[4, 4, 4, 4, 4, 4, 4, 4, 4, -1],
        &[4; 19].iter().copied().chain([-4]).collect::<Vec<i8>>(),
        &[-4, -3, -4, -3, -4, -3, -4, -3, -4, -3, -4, 1, 2, 3, 4, 1, 2, 3, 4, 1],
    ] {
        let level = |level: i8| Levels::exactly(level.unsigned_abs()).expect("a level");
        let one = differences.iter().map(|difference| level(cells(*difference).0)).collect();
        let other = differences.iter().map(|difference| level(cells(*difference).1)).collect();
        let sum =
            |sign: i8| differences.iter().map(|one| u32::try_from((one * sign).max(0)).expect("few")).sum();
        let expected = by_steps(sum(1), sum(-1));
        near(&[exact::pairwise_by_steps(&of_levels(&[one, other]))[0][1]], &[expected], 1e-12);
    }
}

#[test]
fn the_other_way_of_knowing_nothing_averages_over_levels() {
    let comparison = table("1-3 0,4\n2 ?");
    let mut sum = 0.0;
    for (a, b, c) in [1_u8, 2, 3]
        .into_iter()
        .flat_map(|a| [0_u8, 4].into_iter().flat_map(move |b| (0..=TOP).map(move |c| (a, b, c))))
    {
        let gained = u32::from(a.saturating_sub(2) + b.saturating_sub(c));
        let lost = u32::from(2_u8.saturating_sub(a) + c.saturating_sub(b));
        sum += by_steps(gained, lost);
    }
    near(&[exact::pairwise_by_steps(&comparison)[0][1]], &[sum / 30.0], 1e-12);
}

#[test]
fn options_that_each_have_one_criterion_share_every_rank() {
    let reading = reading(&table("4 0 0\n0 4 0\n0 0 4"));
    for row in &reading.rank_acceptability {
        near(row, &[1.0 / 3.0; 3], 0.006);
    }
    near(&reading.pairwise.concat(), &[0.5; 9], 1e-14);
    let central = reading.central_weights[0].clone().expect("first often enough");
    near(&central, &[11.0 / 18.0, 7.0 / 36.0, 7.0 / 36.0], 0.003);
}

#[test]
fn weights_in_a_full_order_have_the_means_of_their_ranks() {
    let comparison = with_importance(&table("4 0 0\n0 4 0\n0 0 4"), "2 1 3");
    let classes = Classes::of(&comparison);
    let expected = [5.0 / 18.0, 11.0 / 18.0, 2.0 / 18.0];
    near(&classes.barycentre(), &expected, 1e-15);
    let mut draws = Draws::of(&comparison, &classes, 3);
    let mut sums = [0.0; 3];
    for _ in 0..20_000 {
        draws.draw();
        let weights = draws.weights();
        assert!(weights[1] >= weights[0] && weights[0] >= weights[2]);
        sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight / 20_000.0);
    }
    near(&sums, &expected, 0.004);
}

#[test]
fn weights_of_a_class_are_shuffled_and_add_up_to_one() {
    let comparison = with_importance(&table("4 0 0 1\n0 4 0 1"), "3 1 3 1");
    let classes = Classes::of(&comparison);
    near(&classes.barycentre(), &[5.0 / 48.0, 19.0 / 48.0, 5.0 / 48.0, 19.0 / 48.0], 1e-15);
    let mut draws = Draws::of(&comparison, &classes, 3);
    let mut sums = [0.0; 4];
    for _ in 0..20_000 {
        draws.draw();
        near(&[draws.weights().iter().sum()], &[1.0], 1e-15);
        sums.iter_mut().zip(draws.weights()).for_each(|(sum, weight)| *sum += weight / 20_000.0);
    }
    near(&sums, &classes.barycentre(), 0.004);
}

#[test]
fn flows_are_those_of_a_published_case() {
    // The levels of the article rank from 1 to 5 on the first criteria; only their order counts.
    let comparison = table("3 2 1\n2 1 3\n4 0 2");
    let weights = [0.5, 0.3, 0.2];
    near(&promethee::net(&comparison, &weights), &[0.1, -0.3, 0.2], 1e-15);
    let (leaving, entering): (Vec<f64>, Vec<f64>) =
        promethee::both(&comparison, &weights).into_iter().unzip();
    near(&leaving, &[0.55, 0.35, 0.6], 1e-15);
    near(&entering, &[0.45, 0.65, 0.4], 1e-15);
}

#[test]
fn a_level_that_is_not_settled_prefers_by_its_share() {
    assert_eq!(levels("2-3"), Levels::between(2, 3).expect("levels"));
    near(&promethee::flows(&table("2-3\n2")), &[0.5, -0.5], 1e-15);
}
