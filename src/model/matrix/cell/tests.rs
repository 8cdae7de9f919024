//! What each answer stands for, and what a lack of proof makes of it.

use proptest::prelude::{Just, Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::sample::select;

use super::*;

fn cell(effect: &str, confidence: Confidence) -> Cell {
    let effect = Effect::parse(&[effect]).expect("a sign");
    Cell { effect, confidence, has_reason: true, has_source: true, place: Place::Here }
}

fn ratio(cell: &Cell, family: Family) -> Option<(f64, f64)> {
    cell.ratio(family, Share::Unknown).map(|band| (band.low(), band.high()))
}

const INFINITE: f64 = f64::INFINITY;

#[test]
fn each_sign_has_its_band_and_less_proof_widens_it() {
    let all = [Confidence::A, Confidence::B, Confidence::C, Confidence::D];
    for (sign, sure, argued, hunch) in [
        ("x", (0.0, 0.0), (0.0, 0.5), (0.0, 0.5)),
        ("--", (0.0, 0.5), (0.0, 0.8), (0.0, 0.8)),
        ("-", (0.5, 0.8), (0.5, 1.25), (0.0, 1.25)),
        ("=", (0.8, 1.25), (0.8, 1.25), (0.5, 2.0)),
        ("+", (1.25, 2.0), (0.8, 2.0), (0.8, INFINITE)),
        ("++", (2.0, INFINITE), (1.25, INFINITE), (1.25, INFINITE)),
        ("?", (0.0, INFINITE), (0.0, INFINITE), (0.0, INFINITE)),
    ] {
        let read = all.map(|confidence| ratio(&cell(sign, confidence), Family::Climate));
        assert_eq!(read, [sure, sure, argued, hunch].map(Some), "{sign}");
    }
    assert_eq!(ratio(&cell("so", Confidence::A), Family::Climate), None);
}

#[test]
fn families_with_toxic_effects_are_read_by_factors_of_three_and_ten() {
    let third = 1.0 / 3.0;
    for (sign, sure) in [
        ("--", (0.0, 0.1)),
        ("-", (0.1, third)),
        ("=", (third, 3.0)),
        ("+", (3.0, 10.0)),
        ("++", (10.0, INFINITE)),
    ] {
        assert_eq!(ratio(&cell(sign, Confidence::A), Family::Waste), Some(sure), "{sign}");
    }
    assert_eq!(ratio(&cell("-", Confidence::C), Family::Releases), Some((0.1, 3.0)));
}

#[test]
fn several_signs_are_the_union_of_what_they_stand_for() {
    let read = |signs: &[&str], confidence| {
        let effect = Effect::parse(signs).expect("signs");
        ratio(&Cell { effect, ..cell("=", confidence) }, Family::Climate)
    };
    assert_eq!(read(&["-", "="], Confidence::B), Some((0.5, 1.25)));
    assert_eq!(read(&["=", "--"], Confidence::C), Some((0.0, 1.25)));
    assert_eq!(read(&["--", "-"], Confidence::C), Some((0.0, 1.25)));
    assert_eq!(read(&["-", "+"], Confidence::D), Some((0.0, INFINITE)));
    assert_eq!(Effect::parse(&["-", "?"]), Some(Effect::Unknown));
    for refused in [&[][..], &["moins"], &["-", "so"], &["?", "moins"]] {
        assert_eq!(Effect::parse(refused), None, "{refused:?}");
    }
}

#[test]
fn an_answer_without_the_reason_it_should_have_is_a_hunch() {
    let bare = |sign, confidence| Cell { has_reason: false, ..cell(sign, confidence) };
    let unsourced = |sign, confidence| Cell { has_source: false, ..cell(sign, confidence) };
    let minor = Share::Known(Weight::Minor);
    let dominant = Share::Known(Weight::Dominant);
    for (cell, share, proof) in [
        (cell("-", Confidence::A), minor, Confidence::A),
        (bare("-", Confidence::A), minor, Confidence::D),
        (unsourced("-", Confidence::B), minor, Confidence::D),
        (unsourced("-", Confidence::C), minor, Confidence::C),
        (bare("=", Confidence::A), minor, Confidence::C),
        (bare("=", Confidence::C), Share::Unknown, Confidence::C),
        (bare("=", Confidence::D), minor, Confidence::D),
        (bare("=", Confidence::B), dominant, Confidence::D),
        (cell("=", Confidence::B), dominant, Confidence::B),
        (bare("so", Confidence::B), minor, Confidence::C),
    ] {
        assert_eq!(cell.proof(share), proof, "{cell:?} {share:?}");
    }
    assert!(is_reason("  mesuré en 2025. "));
    assert!(!is_reason("      mesuré en 2025    "));
}

#[test]
fn a_figure_without_its_source_is_read_as_the_words_that_hold_it() {
    let figure = |low, high, confidence, has_source| {
        let effect = Effect::Ratio(Band::new(low, high).expect("in order"));
        ratio(&Cell { effect, has_source, ..cell("=", confidence) }, Family::Climate)
    };
    assert_eq!(figure(0.6, 0.7, Confidence::A, true), Some((0.6, 0.7)));
    assert_eq!(figure(3.0, INFINITE, Confidence::B, true), Some((3.0, INFINITE)));
    assert_eq!(figure(0.6, 0.7, Confidence::C, true), Some((0.5, 1.25)));
    assert_eq!(figure(0.6, 0.7, Confidence::B, false), Some((0.0, 1.25)));
    assert_eq!(figure(0.6, 0.9, Confidence::C, true), Some((0.5, 1.25)));
    assert_eq!(figure(0.5, 0.8, Confidence::C, true), Some((0.5, 1.25)));
}

#[test]
fn a_new_item_reaches_to_lighter_weights_then_to_heavier_ones() {
    let item = |weight, confidence, has_reason| {
        let item = NewItem {
            family: Family::Metals,
            stage: LifeStage::Materials,
            weight,
            confidence,
            has_reason,
            has_source: true,
            place: Place::World,
        };
        (item.proof(), item.band().low(), item.band().high())
    };
    assert_eq!(item(Weight::Important, Confidence::B, true), (Confidence::B, 0.2, 0.5));
    assert_eq!(item(Weight::Important, Confidence::C, true), (Confidence::C, 0.05, 0.5));
    assert_eq!(item(Weight::Important, Confidence::B, false), (Confidence::D, 0.05, 1.0));
    assert_eq!(item(Weight::Negligible, Confidence::B, false), (Confidence::C, 0.0, 0.05));
    assert_eq!(item(Weight::Dominant, Confidence::D, true), (Confidence::D, 0.2, 1.0));
}

#[test]
fn weights_confidences_and_places_are_read_as_files_write_them() {
    assert_eq!([0, 1, 2, 3].map(Weight::parse), Weight::ALL.map(Some));
    assert_eq!([-1, 4].map(Weight::parse), [None, None]);
    assert_eq!(Confidence::ALL.map(|one| Confidence::parse(one.id())), Confidence::ALL.map(Some));
    assert_eq!(Place::ALL.map(|one| Place::parse(one.id())), Place::ALL.map(Some));
    assert_eq!(Level::ALL.map(|one| Level::parse(one.id())), Level::ALL.map(Some));
    for refused in [(1.0, 0.5), (-1.0, 1.0), (f64::NAN, 1.0), (0.0, f64::NAN), (INFINITE, INFINITE)] {
        assert_eq!(Band::new(refused.0, refused.1), None, "{refused:?}");
    }
}

fn any_effect() -> impl Strategy<Value = Effect> {
    let level = || select(&Level::ALL[..]);
    prop_oneof![
        (level(), level()).prop_map(|(one, other)| Effect::Levels(Levels::between(one, other))),
        (0.0..20.0, 0.0..20.0, any::<bool>()).prop_map(|(low, more, bounded)| {
            let high = if bounded { low + more } else { INFINITE };
            Effect::Ratio(Band::new(low, high).expect("in order"))
        }),
        Just(Effect::Unknown),
        Just(Effect::NotApplicable),
    ]
}

proptest! {
    #[test]
    fn less_proof_never_narrows(
        effect in any_effect(),
        family in select(&Family::ALL[..]),
        weight in select(&Weight::ALL[..]),
        [sure, less_sure] in [select(&Confidence::ALL[..]), select(&Confidence::ALL[..])],
        [has_reason, has_source] in [any::<bool>(), any::<bool>()],
    ) {
        let share = Share::Known(weight);
        let sure = Cell { effect, confidence: sure.min(less_sure), has_reason: true, has_source: true, place: Place::Here };
        for less in [
            Cell { confidence: sure.confidence.max(less_sure), ..sure },
            Cell { has_reason, has_source, ..sure },
        ] {
            match (sure.ratio(family, share), less.ratio(family, share)) {
                (Some(narrow), Some(wide)) => prop_assert!(wide.holds(narrow), "{wide:?} {narrow:?}"),
                (narrow, wide) => prop_assert!(narrow.is_none() && wide.is_none()),
            }
        }
    }
}
