//! What the reading of a life cycle takes: `cargo bench --bench lifecycle`.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start has nothing to measure")]

use std::sync::LazyLock;

use divan::{AllocProfiler, black_box};
use lowtech::engine::lifecycle::statements::{Section, sections};
use lowtech::engine::lifecycle::{self, Reading};
use lowtech::lang::Lang;
use lowtech::model::matrix::{
    Cell, Compared, Confidence, Effect, Family, LifeCycle, LifeStage, NewItem, Place, Share, Standing, Weight,
};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// All 48 cells answered, with doubts of every kind.
static FULL: LazyLock<LifeCycle> = LazyLock::new(full);

fn main() {
    divan::main();
}

fn full() -> LifeCycle {
    let option = |id: &str, standing| Compared {
        id: id.to_owned(),
        name: id.to_owned(),
        standing,
        life_span: Some(10.0),
        ..Compared::default()
    };
    let mut read = option("option", Standing::Option);
    let mut life = LifeCycle {
        functional_unit: "Laver 40 personnes par jour, de mai à septembre, ici".to_owned(),
        reference: "reference".to_owned(),
        options: vec![option("reference", Standing::Reference), option("rien", Standing::DoNothing)],
        ..LifeCycle::default()
    };
    let weights = [Weight::Minor, Weight::Minor, Weight::Negligible, Weight::Dominant, Weight::Negligible];
    for (rank, family) in Family::ALL.into_iter().enumerate() {
        for (step, stage) in LifeStage::ALL.into_iter().enumerate() {
            let share = weights.get(step).map_or(Share::Unknown, |weight| Share::Known(*weight));
            life.shares.entry(family).or_default().insert(stage, share);
            let sign = ["+", "=", "-", "--", "?", "++", "x"][(rank + step) % 7];
            let cell = Cell {
                effect: Effect::parse(&[sign]).unwrap(),
                confidence: Confidence::ALL[(rank + 3 * step) % 4],
                has_reason: true,
                has_source: true,
                place: Place::ALL[(rank * step) % 5],
            };
            read.cells.insert((family, stage), cell);
        }
        read.new_items.push(NewItem {
            family,
            stage: LifeStage::Upkeep,
            weight: Weight::Minor,
            confidence: Confidence::C,
            has_reason: true,
            has_source: false,
            place: Place::Here,
        });
    }
    life.options.push(read);
    life
}

/// What the guide does between two answers.
#[divan::bench]
fn a_full_matrix_without_the_trends() -> Reading {
    lifecycle::read_without_trend(black_box(&FULL), "option")
}

/// What a command does for an option.
#[divan::bench]
fn a_full_matrix() -> Reading {
    lifecycle::read(black_box(&FULL), "option")
}

#[divan::bench]
fn a_full_matrix_in_sentences(bencher: divan::Bencher<'_, '_>) {
    let reading = lifecycle::read(&FULL, "option");
    bencher.bench(|| -> Vec<Section> { sections(Lang::Fr, black_box(&reading)) });
}
