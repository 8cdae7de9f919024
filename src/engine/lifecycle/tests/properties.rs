//! What holds for every matrix.

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::{Index, select};

use super::written::*;
use crate::engine::lifecycle::interval::bounds;
use crate::engine::lifecycle::severity::Severity;
use crate::engine::lifecycle::weighing::{Addition, Part, Weighing};
use crate::engine::lifecycle::{doubt, hotspots, read_without_trend, trend};
use crate::model::matrix::{
    Band, Cell, Confidence, Effect, Family, Level, Levels, LifeCycle, LifeStage, NewItem, Place, Share,
    Weight,
};

fn any_weight() -> impl Strategy<Value = Weight> {
    select(&Weight::ALL[..])
}

fn any_share() -> impl Strategy<Value = Share> {
    prop_oneof![4 => any_weight().prop_map(Share::Known), 1 => Just(Share::Unknown)]
}

fn any_cell() -> impl Strategy<Value = Cell> {
    let level = || select(&Level::ALL[..]);
    let effect = prop_oneof![
        4 => (level(), level()).prop_map(|(one, other)| Effect::Levels(Levels::between(one, other))),
        1 => (0.0..5.0, 0.0..5.0).prop_map(|(low, more)| Effect::Ratio(Band::new(low, low + more).unwrap())),
        1 => Just(Effect::Unknown),
        1 => Just(Effect::NotApplicable),
    ];
    let said = (effect, select(&Confidence::ALL[..]), any::<[bool; 2]>(), select(&Place::ALL[..]));
    said.prop_map(|(effect, confidence, [has_reason, has_source], place)| Cell {
        effect,
        confidence,
        has_reason,
        has_source,
        place,
    })
}

fn any_item() -> impl Strategy<Value = NewItem> {
    let place = (select(&Family::ALL[..]), select(&LifeStage::ALL[..]));
    (place, any_weight(), select(&Confidence::ALL[..]), any::<[bool; 2]>()).prop_map(
        |((family, stage), weight, confidence, [has_reason, has_source])| NewItem {
            confidence,
            has_reason,
            has_source,
            ..item(family, stage, weight)
        },
    )
}

/// A life cycle in which anything may have been answered, or not.
fn any_life() -> impl Strategy<Value = LifeCycle> {
    let shares = proptest::collection::vec(proptest::option::of(any_share()), 48);
    let cells = proptest::collection::vec(proptest::option::of(any_cell()), 48);
    (shares, cells, proptest::collection::vec(any_item(), 0..4)).prop_map(|(shares, cells, items)| {
        let mut life = empty();
        let all = || Family::ALL.into_iter().flat_map(|family| LifeStage::ALL.map(|stage| (family, stage)));
        for ((family, stage), share) in all().zip(shares) {
            if let Some(share) = share {
                life.shares.entry(family).or_default().insert(stage, share);
            }
        }
        read_option(&mut life).cells =
            all().zip(cells).filter_map(|(place, cell)| Some((place, cell?))).collect();
        read_option(&mut life).new_items = items;
        life
    })
}

fn any_weighing() -> impl Strategy<Value = Weighing> {
    let part = (any_share(), any_cell());
    (proptest::collection::vec(part, 1..=6), proptest::collection::vec(any_weight(), 0..3)).prop_map(
        |(parts, weights)| {
            let family = Family::Climate;
            let read = |(stage, (share, cell)): (LifeStage, (Share, Cell))| {
                let ratio = cell.ratio(family, share).unwrap_or(Band::ANY);
                Part { stage, share: share.band(), ratio }
            };
            let parts = LifeStage::ALL.into_iter().zip(parts).map(read).collect();
            let addition = |weight: Weight| Addition { stage: LifeStage::Use, weight: weight.band() };
            Weighing { family, parts, additions: weights.into_iter().map(addition).collect() }
        },
    )
}

/// Every way of sharing out in which all shares but one stand at an end of their band: among them are the least and
/// the most of any sum.
fn corners(parts: &[Part]) -> Vec<Vec<f64>> {
    let mut corners = Vec::new();
    for last in 0..parts.len() {
        for ends in 0..1_u32 << (parts.len() - 1) {
            let mut shares = vec![0.0; parts.len()];
            for (bit, rank) in (0..parts.len()).filter(|rank| *rank != last).enumerate() {
                let share = parts[rank].share;
                shares[rank] = if ends >> bit & 1 == 1 { share.high() } else { share.low() };
            }
            shares[last] = 1.0 - shares.iter().sum::<f64>();
            let share = parts[last].share;
            if (share.low() - 1e-9..=share.high() + 1e-9).contains(&shares[last]) {
                corners.push(shares);
            }
        }
    }
    corners
}

fn total(shares: &[f64], parts: &[Part], ratio: fn(&Part) -> f64) -> f64 {
    let part = |(share, part): (&f64, &Part)| if *share < 1e-9 { 0.0 } else { share * ratio(part) };
    shares.iter().zip(parts).map(part).sum()
}

fn near(one: f64, other: f64) -> bool {
    one == other || (one - other).abs() < 1e-9
}

proptest! {
    #[test]
    fn bounds_are_the_least_and_the_most_of_all_ways_of_sharing_out(weighing in any_weighing()) {
        let corners = corners(&weighing.parts);
        let Ok(bounds) = bounds(&weighing) else {
            prop_assert!(corners.is_empty());
            return Ok(());
        };
        let new = |end: fn(Band) -> f64| weighing.additions.iter().map(|new| end(new.weight)).sum::<f64>();
        let parts = &weighing.parts;
        let lows = corners.iter().map(|shares| total(shares, parts, |part| part.ratio.low()));
        let highs = corners.iter().map(|shares| total(shares, parts, |part| part.ratio.high()));
        let least = lows.fold(f64::INFINITY, f64::min) + new(Band::low);
        let most = highs.fold(0.0, f64::max) + new(Band::high);
        prop_assert!(near(bounds.low(), least), "{} {least}", bounds.low());
        prop_assert!(near(bounds.high(), most), "{} {most}", bounds.high());
    }

    #[test]
    fn a_certain_hot_spot_weighs_half_and_one_ruled_out_less_than_a_fifth_in_every_corner(
        weighing in any_weighing(),
    ) {
        proptest::prop_assume!(bounds(&weighing).is_ok());
        let corners = corners(&weighing.parts);
        let new = |end: fn(Band) -> f64, here: bool, stage| -> f64 {
            let items = weighing.additions.iter().filter(|new| (new.stage == stage) == here);
            items.map(|new| end(new.weight)).sum()
        };
        for (stage, severity) in hotspots::of_option(&weighing) {
            for shares in &corners {
                let (mut light, mut heavy) = (new(Band::low, true, stage), new(Band::high, true, stage));
                let (mut most, mut least) = (new(Band::high, false, stage), new(Band::low, false, stage));
                for (share, part) in shares.iter().zip(&weighing.parts) {
                    let (share, part) = (std::slice::from_ref(share), std::slice::from_ref(part));
                    let (low, high) = (total(share, part, |part| part.ratio.low()), total(share, part, |part| part.ratio.high()));
                    if part[0].stage == stage { light += low; heavy += high; } else { least += low; most += high; }
                }
                match severity {
                    Severity::Confirmed => prop_assert!(light >= most - 1e-8, "{light} {most}"),
                    Severity::RuledOut => prop_assert!(heavy <= least / 4.0 + 1e-8, "{heavy} {least}"),
                    Severity::Possible => {}
                }
            }
        }
    }

    #[test]
    fn no_answer_found_out_would_deepen_the_doubt(weighing in any_weighing()) {
        proptest::prop_assume!(bounds(&weighing).is_ok());
        for doubt in doubt::doubts(&weighing) {
            prop_assert!(doubt.gain > 0.0 && doubt.gain.is_finite(), "{doubt:?}");
        }
    }

    #[test]
    fn less_proof_never_narrows_what_is_read(
        life in any_life(),
        [which, item] in any::<[Index; 2]>(),
        less_sure in select(&Confidence::ALL[..]),
    ) {
        let before = read_without_trend(&life, OPTION);
        let mut weaker = life.clone();
        let option = read_option(&mut weaker);
        if !option.cells.is_empty() {
            let cell = option.cells.values_mut().nth(which.index(life.options[2].cells.len())).unwrap();
            cell.confidence = cell.confidence.max(less_sure);
            cell.has_reason = false;
        }
        if !option.new_items.is_empty() {
            let item = item.get_mut(&mut option.new_items);
            item.confidence = item.confidence.max(less_sure);
            // What claims a measure without its source is a hunch: an argued judgement, with its reason, is surer.
            item.has_reason &= item.has_source;
        }
        let after = read_without_trend(&weaker, OPTION);
        for (narrow, wide) in before.families.iter().zip(&after.families) {
            prop_assert!(wide.bounds.low() <= narrow.bounds.low() && narrow.bounds.high() <= wide.bounds.high());
            prop_assert!(wide.levels.0 <= narrow.levels.0 && narrow.levels.1 <= wide.levels.1);
        }
    }

    #[test]
    fn the_order_of_the_file_is_of_no_account(life in any_life()) {
        let mut turned = life.clone();
        turned.options.reverse();
        for option in &mut turned.options {
            option.new_items.reverse();
        }
        prop_assert_eq!(read_without_trend(&life, OPTION), read_without_trend(&turned, OPTION));
    }

    #[test]
    fn what_is_said_of_a_family_changes_the_bounds_of_no_other(life in any_life()) {
        let before = read_without_trend(&life, OPTION);
        let mut other = life;
        other.shares.remove(&Family::Water);
        let after = read_without_trend(&other, OPTION);
        for (one, two) in before.families.iter().zip(&after.families).filter(|(one, _)| one.family != Family::Water) {
            prop_assert_eq!(one, two);
        }
    }

    #[test]
    fn every_matrix_has_a_reading_that_holds_together(life in any_life()) {
        let reading = read_without_trend(&life, OPTION);
        let coverage = reading.coverage;
        prop_assert_eq!(coverage.proofs.iter().sum::<usize>() + coverage.unwritten, coverage.judged);
        prop_assert!(coverage.judged <= coverage.total && coverage.total <= 48 && coverage.unwritten <= coverage.judged);
        prop_assert!(reading.doubt.len() <= 3);
        prop_assert_eq!(reading.transfers.len(), 6);
        for lang in crate::lang::Lang::ALL {
            for section in crate::engine::lifecycle::statements::sections(lang, &reading) {
                prop_assert!(!section.sentences.is_empty());
                for sentence in section.sentences {
                    prop_assert!(!sentence.contains("NaN") && !sentence.contains("inf ") && !sentence.contains("  "), "{sentence}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(32))]

    #[test]
    fn no_reading_that_is_drawn_stands_outside_the_bounds(weighing in any_weighing()) {
        let Ok(bounds) = bounds(&weighing) else { return Ok(()) };
        let trend = trend::trend(&weighing, bounds);
        prop_assert!((0.0..=1.0).contains(&trend.less) && (0.0..=1.0).contains(&trend.more));
        prop_assert!(trend.less + trend.more <= 1.0);
        prop_assert!(bounds.low() < 0.8 - 1e-9 || trend.less == 0.0 || bounds.high() <= 0.8 + 1e-9, "{trend:?}");
        prop_assert!(bounds.high() > 1.25 + 1e-9 || trend.more == 0.0, "{trend:?}");
    }
}
