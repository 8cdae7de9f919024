//! What would settle the doubt.

use super::written::*;
use crate::engine::lifecycle::doubt::{Doubt, What, best, doubts};
use crate::engine::lifecycle::read_without_trend as read;
use crate::engine::lifecycle::weighing::Weighing;
use crate::model::matrix::{Confidence, Family, LifeCycle, LifeStage, Weight};

fn of_climate(life: &LifeCycle) -> Vec<(LifeStage, What, f64)> {
    let found = doubts(&Weighing::of(life, life.option(OPTION).unwrap(), Family::Climate));
    found.into_iter().map(|doubt| (doubt.stage, doubt.what, doubt.gain)).collect()
}

#[test]
fn each_gain_is_by_how_much_the_bounds_come_nearer() {
    // Two stages: half or more in use, the rest in materials.
    let life = climate("2= 0so 0so 3-- 0so 0so");
    // From 0.5 × 0 + … : the least is 0.2 × 0.8, the most 0.5 × 1.25 + 0.5 × 0.5; the middles are 1 and √0.05.
    let use_at = 0.05_f64.sqrt();
    let expected = [
        (LifeStage::Materials, What::Ratio, 0.715 - (0.75 - 0.2)),
        (LifeStage::Materials, What::Share, 0.715 - (0.35 * 1.25 + 0.65 * 0.5 - 0.35 * 0.8)),
        (LifeStage::Use, What::Ratio, 0.715 - (0.5 * 1.25 + 0.5 * use_at - (0.2 * 0.8 + 0.8 * use_at))),
        (LifeStage::Use, What::Share, 0.715 - (0.35 * 1.25 + 0.65 * 0.5 - 0.35 * 0.8)),
    ];
    let found = of_climate(&life);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.into_iter().zip(expected) {
        assert_eq!((found.0, found.1), (expected.0, expected.1));
        assert!((found.2 - expected.2).abs() < 1e-9, "{found:?} {expected:?}");
    }
}

#[test]
fn an_unknown_effect_is_worth_finding_out_before_all_others() {
    let reading = read(&climate("1= 1= 0= 3? 0= 0="), OPTION);
    let first = reading.doubt[0];
    assert_eq!((first.family, first.stage, first.what), (Family::Climate, LifeStage::Use, What::Ratio));
    assert!(first.gain.is_finite() && first.gain > 5.0, "{first:?}");
}

#[test]
fn each_cell_is_told_once_and_a_new_item_apart_from_its_stage() {
    let mut life = climate("0= 0= 0= 3? 0= 0=");
    read_option(&mut life).new_items.push(item(Family::Climate, LifeStage::Use, Weight::Dominant));
    let told: Vec<(LifeStage, What)> =
        read(&life, OPTION).doubt.iter().map(|doubt| (doubt.stage, doubt.what)).collect();
    assert_eq!(
        told,
        [(LifeStage::Use, What::Ratio), (LifeStage::Use, What::New), (LifeStage::Materials, What::Share)]
    );
}

#[test]
fn wide_families_do_not_come_first_only_because_they_are_wide() {
    let doubt = |family, gain| Doubt { family, stage: LifeStage::Use, what: What::Ratio, gain };
    let (wide, narrow) = (doubt(Family::Waste, 1.0), doubt(Family::Climate, 0.2));
    assert_eq!(best(vec![wide, narrow], 3), [narrow, wide]);
}

#[test]
fn what_is_not_read_settles_nothing() {
    assert_eq!(read(&empty(), OPTION).doubt, []);
    assert_eq!(read(&climate("3= 3= 2= 1= 0= 0="), OPTION).doubt, []);
    let exact = with(empty(), Family::Climate, Confidence::A, "3x 2x 2x 1x 1x 0x");
    assert_eq!(read(&exact, OPTION).doubt, []);
}
