//! Hot spots, the levels handed to the comparison, and life spans.

use super::written::*;
use crate::engine::lifecycle::bridge::levels;
use crate::engine::lifecycle::hotspots::HotSpot;
use crate::engine::lifecycle::life_span::per_service;
use crate::engine::lifecycle::read_without_trend as read;
use crate::engine::lifecycle::severity::Severity;
use crate::model::matrix::{Band, Family, LifeCycle, LifeStage, Weight};

fn of_reference(cells: &str) -> Vec<(LifeStage, bool)> {
    let spots = read(&climate(cells), OPTION).families[0].hotspots.clone();
    spots.into_iter().map(|HotSpot { stage, certain }| (stage, certain)).collect()
}

fn of_option(life: &LifeCycle) -> Vec<Severity> {
    read(life, OPTION).families[0].option_hotspots.iter().map(|(_, severity)| *severity).collect()
}

#[test]
fn the_hot_spots_of_the_reference_are_what_its_shares_say() {
    let (materials, making, usage) = (LifeStage::Materials, LifeStage::Manufacture, LifeStage::Use);
    assert_eq!(of_reference("1= 1= 0= 3-- 0= 0="), [(usage, true)]);
    assert_eq!(of_reference("2= 2= 1= 2= 0= 0="), [(materials, false), (making, false), (usage, false)]);
    // The other stages leave at least three quarters to an unknown share.
    assert_eq!(of_reference("0= 0= 0= ?= 0= 0="), [(usage, true)]);
    assert_eq!(of_reference("1= 1= 1= 0= 0= 0="), []);
    assert_eq!(of_reference("?= ?= ?= ?= ?= ?="), []);
}

#[test]
fn the_hot_spots_of_the_option_are_certain_possible_or_ruled_out() {
    use Severity::{Confirmed, Possible, RuledOut};
    assert_eq!(
        of_option(&climate("1= 1= 0= 3= 0= 0=")),
        [Possible, Possible, RuledOut, Possible, RuledOut, RuledOut]
    );
    assert_eq!(
        of_option(&climate("0= 0= 0= 3= 0= 0=")),
        [RuledOut, RuledOut, RuledOut, Confirmed, RuledOut, RuledOut]
    );
    // What disappears weighs nothing, whatever it weighed.
    assert_eq!(
        of_option(&climate("1= 0x 0x 3x 0x 0x")),
        [Confirmed, RuledOut, RuledOut, RuledOut, RuledOut, RuledOut]
    );
    assert_eq!(of_option(&climate("1x 1x 0x 3x 0x 0x")), [RuledOut; 6]);
    assert_eq!(of_option(&climate("1= 1= 0= 3? 0= 0="))[3], Possible);
    let mut life = climate("1x 1x 0x 3x 0x 0so");
    read_option(&mut life).new_items.push(item(Family::Climate, LifeStage::EndOfLife, Weight::Minor));
    assert_eq!(of_option(&life), [RuledOut, RuledOut, RuledOut, RuledOut, RuledOut, Confirmed]);
}

#[test]
fn a_family_becomes_the_levels_it_may_have() {
    let of = |low, high, family| levels(Band::new(low, high).unwrap(), family);
    let infinite = f64::INFINITY;
    for (low, high, expected) in [
        (0.08, 0.875, (2, 4)),
        (0.1025, 1.0625, (2, 4)),
        (1.24, infinite, (0, 2)),
        (0.08, infinite, (0, 4)),
        (0.28, 1.375, (1, 4)),
        (0.0, 0.0, (4, 4)),
        (0.8, 0.8, (3, 3)),
    ] {
        assert_eq!(of(low, high, Family::Climate), expected, "{low} {high}");
    }
    // Each word everywhere is one level.
    let words = [(0.0, 0.5), (0.5, 0.8), (0.8, 1.25), (1.25, 2.0), (2.0, infinite)];
    assert_eq!(words.map(|(low, high)| of(low, high, Family::Metals)), [4, 3, 2, 1, 0].map(|one| (one, one)));
    assert_eq!(of(1.0 / 3.0, 3.0, Family::Waste), (2, 2));
    assert_eq!(of(0.3, 4.0, Family::Waste), (1, 3));
}

#[test]
fn what_lasts_longer_weighs_less_for_the_same_service() {
    assert_eq!(per_service(1.5, 10.0, 20.0), Some(0.75));
    assert_eq!(per_service(0.0, 10.0, 20.0), Some(0.0));
    for (ratio, reference, option) in [
        (-1.0, 10.0, 20.0),
        (1.0, 0.0, 20.0),
        (1.0, 10.0, 0.0),
        (f64::NAN, 1.0, 1.0),
        (1.0, f64::INFINITY, 1.0),
    ] {
        assert_eq!(per_service(ratio, reference, option), None);
    }
}
