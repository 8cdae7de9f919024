//! Transfers of every kind: confirmed, possible, ruled out.

use super::written::*;
use crate::engine::lifecycle::read_without_trend as read;
use crate::engine::lifecycle::severity::Severity::{self, Confirmed, Possible, RuledOut};
use crate::engine::lifecycle::transfers::{Kind, Transfer};
use crate::model::matrix::{Confidence, Family, LifeCycle, LifeStage, Place, Said, Weight};

/// A transfer as read.
fn transfer(life: &LifeCycle, kind: Kind) -> Transfer {
    read(life, OPTION).transfers.into_iter().find(|one| one.kind == kind).unwrap()
}

fn severity(life: &LifeCycle, kind: Kind) -> Severity {
    transfer(life, kind).severity
}

/// All eight families: the climate as told, nothing changes in the others.
fn all(cells: &str) -> LifeCycle {
    let rest = Family::ALL[1..].iter();
    rest.fold(climate(cells), |life, family| with(life, *family, Confidence::B, "1= 1= 0= 3= 0= 0="))
}

/// A life cycle in which these stages take place there.
fn placed(mut life: LifeCycle, places: &[(LifeStage, Place)]) -> LifeCycle {
    for (stage, place) in places {
        read_option(&mut life).cells.get_mut(&(Family::Climate, *stage)).unwrap().place = *place;
    }
    life
}

#[test]
fn from_a_stage_to_another() {
    let kind = Kind::Stages;
    let confirmed = transfer(&all("1+ 1= 0= 3-- 0+ 0="), kind);
    let names = |transfer: &Transfer| {
        let stage = |end: &crate::engine::lifecycle::ends::End| (end.family, end.stage.unwrap());
        let lightened: Vec<_> = transfer.lightened.iter().map(stage).collect();
        (lightened, transfer.burdened.iter().map(stage).collect::<Vec<_>>())
    };
    assert_eq!(confirmed.severity, Confirmed);
    // The upkeep, negligible, is no end.
    let ends = (vec![(Family::Climate, LifeStage::Use)], vec![(Family::Climate, LifeStage::Materials)]);
    assert_eq!(names(&confirmed), ends);
    assert_eq!(severity(&all("1? 1= 0= 3-- 0= 0="), kind), Possible);
    assert_eq!(severity(&all("?+ 1= 0= 3-- 0= 0="), kind), Possible);
    assert_eq!(severity(&all("1= 1= 0= 3-- 0= 0="), kind), RuledOut);
    assert_eq!(severity(&all("0+ 1= 0= 3-- 0= 0="), kind), RuledOut);
    assert_eq!(severity(&all("1+ 1+ 0= 3+ 0= 0="), kind), RuledOut);
}

#[test]
fn a_new_item_burdens_its_stage() {
    let with_item = |weight| {
        let mut life = all("1= 1= 0= 3-- 0= 0=");
        read_option(&mut life).new_items.push(item(Family::Climate, LifeStage::EndOfLife, weight));
        [severity(&life, Kind::Stages), severity(&life, Kind::Time)]
    };
    assert_eq!(with_item(Weight::Negligible), [RuledOut; 2]);
    assert_eq!(with_item(Weight::Minor), [Confirmed; 2]);
    let mut argued = all("1= 1= 0= 3-- 0= 0=");
    let item = item(Family::Climate, LifeStage::EndOfLife, Weight::Minor);
    read_option(&mut argued)
        .new_items
        .push(crate::model::matrix::NewItem { confidence: Confidence::C, ..item });
    assert_eq!(severity(&argued, Kind::Stages), Possible);
}

#[test]
fn from_a_family_to_another() {
    let kind = Kind::Families;
    let metals = |cells: &str| with(all("1- 1- 0- 3-- 0= 0="), Family::Metals, Confidence::B, cells);
    let confirmed = transfer(&metals("3++ 1+ 0= 1= 0= 0="), kind);
    let families = |ends: &[crate::engine::lifecycle::ends::End]| -> Vec<(Family, Option<LifeStage>)> {
        ends.iter().map(|end| (end.family, end.stage)).collect()
    };
    assert_eq!(confirmed.severity, Confirmed);
    assert_eq!(families(&confirmed.lightened), [(Family::Climate, None)]);
    assert_eq!(families(&confirmed.burdened), [(Family::Metals, None)]);
    assert_eq!(severity(&metals("3? 1= 0= 1= 0= 0="), kind), Possible);
    assert_eq!(severity(&metals("3= 1= 0= 1= 0= 0="), kind), RuledOut);
    // A family that may go either way does not go both ways at once.
    assert_eq!(severity(&all("1= 1= 0= 3? 0= 0="), kind), RuledOut);
}

#[test]
fn from_a_place_to_another() {
    let kind = Kind::Space;
    let (materials, usage) = (LifeStage::Materials, LifeStage::Use);
    let moved = |from, to| placed(all("1+ 1= 0= 3-- 0= 0="), &[(usage, from), (materials, to)]);
    let confirmed = transfer(&moved(Place::Here, Place::World), kind);
    let places = [confirmed.lightened[0].place, confirmed.burdened[0].place];
    assert_eq!((confirmed.severity, places), (Confirmed, [Place::Here, Place::World]));
    assert_eq!(severity(&moved(Place::Here, Place::Unknown), kind), Possible);
    assert_eq!(severity(&moved(Place::Here, Place::Here), kind), RuledOut);
    // One unknown effect, wherever it is, has but one place.
    assert_eq!(severity(&all("1= 1= 0= 3? 0= 0="), kind), RuledOut);
}

#[test]
fn from_the_years_of_use_to_making_or_to_the_end() {
    let kind = Kind::Time;
    assert_eq!(severity(&all("1+ 1= 0= 3-- 0= 0="), kind), Confirmed);
    assert_eq!(severity(&all("0= 1= 0= 3-- 0= 1+"), kind), Confirmed);
    assert_eq!(severity(&all("1? 1= 0= 3-- 0= 0="), kind), Possible);
    assert_eq!(severity(&all("1= 1+ 0= 3-- 0= 0="), kind), RuledOut);
    assert_eq!(severity(&all("1+ 1-- 0= 3= 0= 0="), kind), RuledOut);
}

#[test]
fn what_weighs_at_most_as_much_everywhere_with_nothing_surely_burdened_moves_nothing() {
    let gone = "1x 1x 0x 3-- 0x 0x";
    let rest = Family::ALL[1..].iter();
    let start = with(empty(), Family::Climate, Confidence::B, "1? 1x 0x 3-- 0x 0x");
    let mut life = rest.fold(start, |life, family| with(life, *family, Confidence::B, gone));
    assert_eq!(severity(&life, Kind::Stages), Possible);
    let doubtful = crate::model::matrix::Effect::Ratio(crate::model::matrix::Band::new(0.9, 1.5).unwrap());
    let key = (Family::Climate, LifeStage::Materials);
    read_option(&mut life).cells.get_mut(&key).unwrap().effect = doubtful;
    assert_eq!(severity(&life, Kind::Stages), RuledOut);
}

#[test]
fn what_was_not_read_may_hide_a_transfer() {
    let life = climate("1= 1= 0= 3-- 0= 0=");
    for kind in [Kind::Stages, Kind::Families, Kind::Space, Kind::Time] {
        let transfer = transfer(&life, kind);
        assert_eq!(transfer.severity, Possible);
        assert_eq!((transfer.lightened, transfer.burdened), (Vec::new(), Vec::new()));
    }
    assert_eq!(severity(&climate("1+ 1= 0= 3-- 0= 0="), Kind::Stages), Confirmed);
}

#[test]
fn transfers_to_people_and_to_the_system_are_what_was_said_of_them() {
    for kind in [Kind::People, Kind::System] {
        let said = |happens: Option<bool>| {
            let mut life = all("1= 1= 0= 3-- 0= 0=");
            let said = happens.map(|happens| Said { happens, words: "une heure par jour".to_owned() });
            let option = read_option(&mut life);
            if kind == Kind::People {
                option.people = said
            } else {
                option.system = said
            }
            let transfer = transfer(&life, kind);
            (transfer.severity, transfer.words)
        };
        assert_eq!(said(Some(true)), (Confirmed, "une heure par jour".to_owned()));
        assert_eq!(said(None), (Possible, String::new()));
        assert_eq!(said(Some(false)), (RuledOut, "une heure par jour".to_owned()));
    }
}
