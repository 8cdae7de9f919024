//! What is read of a family: the acceptance cases of the method, wide families, what is unbounded, what is missing.

use super::written::*;
use crate::engine::lifecycle::missing::Missing;
use crate::engine::lifecycle::verdict::Verdict;
use crate::engine::lifecycle::{FamilyReading, State, read, read_without_trend};
use crate::model::matrix::{
    Band, Cell, Compared, Confidence, Effect, Family, LifeCycle, LifeStage, Share, Standing, Weight,
};

const INFINITE: f64 = f64::INFINITY;

fn family(life: &LifeCycle, family: Family) -> FamilyReading {
    read(life, OPTION).families[family as usize].clone()
}

fn told(life: &LifeCycle) -> (f64, f64, Verdict) {
    let one = family(life, Family::Climate);
    (one.bounds.low(), one.bounds.high(), one.verdict)
}

/// Case a: only a dominant use becomes much lighter.
fn a() -> LifeCycle {
    climate("1= 1= 0= 3-- 0= 0=")
}

/// Case b: the same, with more materials and more upkeep.
fn b() -> LifeCycle {
    climate("1+ 1= 0= 3-- 0+ 0=")
}

/// Case c: b, whose use is only argued.
fn c() -> LifeCycle {
    let mut life = b();
    read_option(&mut life).cells.insert((Family::Climate, LifeStage::Use), cell("--", Confidence::C));
    life
}

fn d() -> LifeCycle {
    with(empty(), Family::Climate, Confidence::A, "2= 2= 1= 2= 0= 0=")
}

fn e() -> LifeCycle {
    climate("3++ 1= 0= 1-- 0= 0=")
}

fn f() -> LifeCycle {
    climate("1= 1= 0= 3? 0= 0=")
}

/// Case i: a, with something new.
fn i() -> LifeCycle {
    let mut life = a();
    read_option(&mut life).new_items.push(item(Family::Climate, LifeStage::Upkeep, Weight::Important));
    life
}

#[test]
fn bounds_and_verdicts_are_exact() {
    for (name, life, low, high, verdict) in [
        ("a", a(), 0.08, 0.875, Verdict::NotMore),
        ("b", b(), 0.1025, 1.0625, Verdict::Undetermined),
        ("c", c(), 0.1025, 1.2125, Verdict::Undetermined),
        ("d", d(), 0.8, 1.25, Verdict::Comparable),
        ("e", e(), 1.24, INFINITE, Verdict::NotLess),
        ("f", f(), 0.08, INFINITE, Verdict::Undetermined),
        ("i", i(), 0.28, 1.375, Verdict::Undetermined),
    ] {
        let (least, most, said) = told(&life);
        assert!((least - low).abs() < 1e-12, "{name}: {least}");
        assert!(most == high || (most - high).abs() < 1e-12, "{name}: {most}");
        assert_eq!(said, verdict, "{name}");
    }
}

#[test]
fn shares_that_cannot_add_up_are_told_with_their_sums() {
    for (cells, low, high) in [("3= 3= 2= 1= 0= 0=", 1.25, 2.8), ("1= 1= 1= 0= 0= 0=", 0.15, 0.75)] {
        let one = family(&climate(cells), Family::Climate);
        let State::Incoherent(sums) = one.state else { panic!("{one:?}") };
        assert_eq!((sums.low, sums.high), (low, high));
        assert_eq!((one.verdict, one.bounds, one.trend), (Verdict::Incoherent, Band::ANY, None));
    }
}

#[test]
fn shares_that_add_up_to_one_exactly_are_coherent() {
    let exact = climate("3= 2= 2= 1= 1= 0=");
    assert_eq!(told(&exact), (0.8, 1.25, Verdict::Comparable));
    let only = climate("2= 1= 1= 0= 0= 0so");
    assert_eq!(told(&only), (0.8, 1.25, Verdict::Comparable));
}

#[test]
fn trends_are_those_of_the_method() {
    for (name, life, less, more) in [
        ("a", a(), 1.0, 0.0),
        ("b", b(), 0.975, 0.0),
        ("c", c(), 0.822, 0.0),
        ("d", d(), 0.0, 0.0),
        ("e", e(), 0.0, 1.0),
        ("f", f(), 0.421, 0.433),
        ("i", i(), 0.442, 0.0),
    ] {
        let trend = family(&life, Family::Climate).trend.unwrap();
        assert!((trend.less - less).abs() < 0.01, "{name}: {trend:?}");
        assert!((trend.more - more).abs() < 0.01, "{name}: {trend:?}");
    }
}

#[test]
fn the_same_answers_give_the_same_reading_and_trends_change_nothing_else() {
    assert_eq!(read(&c(), OPTION), read(&c(), OPTION));
    let mut reading = read(&c(), OPTION);
    for one in &mut reading.families {
        one.trend = None;
    }
    assert_eq!(reading, read_without_trend(&c(), OPTION));
}

#[test]
fn wide_families_ask_for_factors_of_three() {
    for (cells, low, high, verdict) in [
        ("1- 1- 0- 3- 0- 0-", 0.1, 1.0 / 3.0, Verdict::Less),
        ("1= 1= 0= 3= 0= 0=", 1.0 / 3.0, 3.0, Verdict::Comparable),
        ("1+ 1+ 0+ 3+ 0+ 0+", 3.0, 10.0, Verdict::More),
        ("1= 1= 0= 3-- 0= 0=", 1.0 / 30.0, 1.55, Verdict::Undetermined),
        ("1x 1x 0x 3- 0x 0x", 0.05, 0.3, Verdict::Less),
    ] {
        let life = with(empty(), Family::Waste, Confidence::B, cells);
        let one = family(&life, Family::Waste);
        assert!((one.bounds.low() - low).abs() < 1e-11, "{cells}: {one:?}");
        assert!((one.bounds.high() - high).abs() < 1e-11, "{cells}: {one:?}");
        assert_eq!(one.verdict, verdict, "{cells}");
    }
}

#[test]
fn nothing_falls_on_what_has_no_bound_when_no_share_is_left_for_it() {
    // The first five shares make 1 at least: nothing is left for the end of life.
    assert_eq!(told(&climate("3= 2= 2= 1= 1= 0++")), (0.8, 1.25, Verdict::Comparable));
    assert_eq!(told(&climate("3= 2= 2= 1= 0= 0++")), (0.8, INFINITE, Verdict::Undetermined));
}

#[test]
fn what_does_not_apply_is_left_out_and_told_where_it_weighs_all_the_same() {
    let one = family(&climate("1so 1= 0so 3-- 0= 0="), Family::Climate);
    assert_eq!((one.bounds.low(), one.bounds.high()), (0.04, 0.725));
    assert_eq!(one.contradicted, [LifeStage::Materials]);
}

#[test]
fn a_family_not_visited_is_unknown_even_when_effects_are_told() {
    let mut life = empty();
    let unknown = family(&life, Family::Water);
    assert_eq!((unknown.bounds, unknown.verdict, unknown.trend), (Band::ANY, Verdict::Undetermined, None));
    assert_eq!((unknown.state, unknown.levels), (State::NotVisited { effects: false }, (0, 4)));
    read_option(&mut life).cells.insert((Family::Water, LifeStage::Use), cell("--", Confidence::A));
    assert_eq!(
        family(&life, Family::Water),
        FamilyReading { state: State::NotVisited { effects: true }, ..unknown }
    );
}

#[test]
fn what_nobody_wrote_of_a_visited_family_is_about_as_much_even_where_it_dominates() {
    let mut life = empty();
    life.shares.entry(Family::Climate).or_default().insert(LifeStage::Use, Share::Known(Weight::Dominant));
    life.shares.entry(Family::Climate).or_default().insert(LifeStage::Materials, Share::Unknown);
    assert_eq!(told(&life), (0.8, 1.25, Verdict::Comparable));
    let coverage = read(&life, OPTION).coverage;
    assert_eq!((coverage.judged, coverage.total, coverage.unwritten), (6, 48, 6));
    assert_eq!((coverage.proofs, coverage.unjustified), ([0, 0, 0, 0], 0));
}

#[test]
fn a_sourced_figure_replaces_its_band() {
    let mut life = a();
    let figure = Effect::Ratio(Band::new(0.1, 0.3).unwrap());
    let sourced = Cell { effect: figure, ..cell("--", Confidence::A) };
    read_option(&mut life).cells.insert((Family::Climate, LifeStage::Use), sourced);
    assert_eq!(told(&life), (0.17, 0.775, Verdict::Less));
}

#[test]
fn coverage_counts_cells_by_the_proof_they_have_in_the_end() {
    let mut life = climate("1+ 1= 0so 3-- 0? 0=");
    let climate = |stage| (Family::Climate, stage);
    let option = read_option(&mut life);
    option.cells.get_mut(&climate(LifeStage::Materials)).unwrap().has_reason = false;
    option.cells.get_mut(&climate(LifeStage::Manufacture)).unwrap().has_reason = false;
    option.cells.remove(&climate(LifeStage::EndOfLife));
    let coverage = read(&life, OPTION).coverage;
    assert_eq!((coverage.judged, coverage.unknown(), coverage.total), (4, 43, 47));
    assert_eq!((coverage.proofs, coverage.unwritten, coverage.unjustified), ([0, 1, 1, 1], 1, 1));
}

#[test]
fn nothing_is_read_before_what_is_compared_is_told() {
    assert_eq!(read(&a(), OPTION).missing, []);
    assert_eq!(read(&a(), "rien").missing, [], "doing nothing has no life span");
    assert_eq!(read(&a(), "autre").missing, [Missing::Option("autre".to_owned())]);
    let bare = LifeCycle {
        options: vec![Compared { id: OPTION.to_owned(), name: "Capteur".to_owned(), ..Compared::default() }],
        ..LifeCycle::default()
    };
    assert_eq!(
        read(&bare, OPTION).missing,
        [
            Missing::FunctionalUnit,
            Missing::Reference,
            Missing::ReferenceAmongOptions,
            Missing::DoNothing,
            Missing::LifeSpan("Capteur".to_owned()),
        ]
    );
    let mut undated = a();
    for option in &mut undated.options {
        option.life_span = (option.standing == Standing::Option).then_some(0.0);
    }
    let unsaid = ["Chauffe-eau électrique", "Capteur solaire"].map(|name| Missing::LifeSpan(name.to_owned()));
    assert_eq!(read(&undated, OPTION).missing, unsaid);
}
