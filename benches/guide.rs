//! What the guide does between two keys and for each command, counted: `cargo bench --bench guide`.
//!
//! The allocations are the figures to compare: they are the same on every machine and under any load, times are not.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start has nothing to measure")]

use std::sync::LazyLock;

use divan::{AllocProfiler, Bencher, black_box};
use lowtech::engine::interview::items::Wanted;
use lowtech::engine::interview::{Interview, Start};
use lowtech::engine::report::{self, Kind};
use lowtech::engine::{checks, condition};
use lowtech::export::{EXPORTERS, terminal};
use lowtech::format::methodology::{self, Files};
use lowtech::format::{changes, project, territory};
use lowtech::lang::Lang;
use lowtech::model::change::Change;
use lowtech::model::document::Document;
use lowtech::model::id::QuestionId;
use lowtech::model::methodology::Methodology;
use lowtech::model::project::Project;
use lowtech::model::territory::{Commune, Matches, Territory};
use lowtech::model::value::Value;
use lowtech::store::methodologies::embedded;
use lowtech::store::territory::EMBEDDED;
use time::Date;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// The express path answered in full, with the examples of the methodology.
const COMPLETE: &str = include_str!("data/eau-tiede-au-camping.lowtech.toml");

static METHODOLOGY: LazyLock<Methodology> = LazyLock::new(|| read_methodology(&embedded(), Lang::Fr));
static PROJECT: LazyLock<Project> = LazyLock::new(|| read_project(COMPLETE));
static LARGE: LazyLock<String> = LazyLock::new(|| large(COMPLETE));

fn main() {
    divan::main();
}

fn read_methodology(files: &Files, lang: Lang) -> Methodology {
    let territory = territory::packed(EMBEDDED);
    Methodology { territory, ..methodology::read(files, lang).methodology.unwrap() }
}

fn read_project(text: &str) -> Project {
    project::read(text, "projet.lowtech.toml", &METHODOLOGY, Lang::Fr).project.unwrap()
}

/// A file of 64 KiB: each row of a table eleven times, but those that have a name of their own.
/// `figures.sh` makes the same one.
fn large(text: &str) -> String {
    let repeats = |line: &str| line.starts_with("  { ") && !line.starts_with("  { id ");
    let large: String = text
        .split_inclusive('\n')
        .flat_map(|line| std::iter::repeat_n(line, if repeats(line) { 11 } else { 1 }))
        .collect();
    assert!(large.len() >= 64 * 1024, "{} bytes are not 64 KiB", large.len());
    large
}

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).unwrap()
}

/// A command starts with this.
#[divan::bench(args = Lang::ALL)]
fn embedded_methodology(lang: Lang) -> Methodology {
    read_methodology(black_box(&embedded()), lang)
}

/// Only `new` and `methodology show --json` need it.
#[divan::bench]
fn fingerprint_of_the_methodology() -> String {
    methodology::fingerprint(black_box(&embedded()))
}

#[divan::bench]
fn reading_a_complete_project() -> Project {
    read_project(black_box(COMPLETE))
}

#[divan::bench]
fn reading_a_project_of_64_kib(bencher: Bencher<'_, '_>) {
    let text = LARGE.as_str();
    bencher.bench(|| read_project(black_box(text)));
}

/// One answer in a large file, without writing it: the text is spliced, then read again to be sure.
#[divan::bench]
fn one_answer_in_64_kib(bencher: Bencher<'_, '_>) {
    let change = Change::Answer(id("questionnement.heures_par_an"), Value::Integer(480));
    let text = LARGE.as_str();
    bencher.bench(|| changes::make(black_box(text), &change, &METHODOLOGY).unwrap());
}

/// Between two keys: a reply is understood and kept, and the next question is made ready.
#[divan::bench]
fn one_step_of_the_interview(bencher: Bencher<'_, '_>) {
    let mut project = PROJECT.clone();
    for open in ["questionnement.heures_par_an", "evaluation_environnementale.risques"] {
        project.answers.remove(&id(open)).unwrap();
    }
    let interview = || {
        let start = Start::FirstOpen;
        let mut interview =
            Interview::new(&METHODOLOGY, project.clone(), Lang::Fr, Date::MIN, Wanted::Open, &start);
        let _ = interview.step();
        interview
    };
    bencher.with_inputs(interview).bench_local_values(|mut interview| {
        let reaction = interview.reply(black_box("480"));
        assert_eq!(reaction.changes.len(), 1);
        (interview.step(), interview)
    });
}

/// Every named condition of the methodology, once.
#[divan::bench]
fn all_conditions(bencher: Bencher<'_, '_>) {
    let (methodology, project) = (&*METHODOLOGY, &*PROJECT);
    bencher.bench(|| {
        let conditions = methodology.conditions.values();
        conditions.filter(|one| condition::holds(one, black_box(methodology), black_box(project))).count()
    });
}

/// Every check of every stage, once.
#[divan::bench]
fn all_checks(bencher: Bencher<'_, '_>) {
    let (methodology, project) = (&*METHODOLOGY, &*PROJECT);
    bencher.bench(|| {
        let stages = methodology.stages.iter();
        stages.map(|stage| checks::triggered(methodology, black_box(project), stage).len()).sum::<usize>()
    });
}

#[divan::bench(args = Kind::ALL)]
fn document(kind: Kind) -> Document {
    report::document(&METHODOLOGY, black_box(&PROJECT), Lang::Fr, kind)
}

/// The complete file, which is the longer document.
#[divan::bench(args = EXPORTERS.iter().map(|exporter| exporter.name()).chain(["terminal"]))]
fn export(bencher: Bencher<'_, '_>, name: &str) {
    let document = report::document(&METHODOLOGY, &PROJECT, Lang::Fr, Kind::Complete);
    bencher.bench(|| match lowtech::export::exporter(name) {
        Some(exporter) => exporter.export(black_box(&document)),
        None => terminal::terminal(black_box(&document), 80, false).into_bytes(),
    });
}

/// All communes unpacked and made ready: before the first place that is typed, and never otherwise.
#[divan::bench]
fn loading_the_communes() -> Matches {
    territory::packed(black_box(EMBEDDED)).search("")
}

/// The place of a project in a document.
#[divan::bench]
fn one_commune_by_its_code() -> Option<Commune> {
    territory::packed(black_box(EMBEDDED)).commune("29039")
}

/// A place that is typed: a name, its beginning, a slip of the key, a postal code, homonyms by where they are.
#[divan::bench(args = ["Concarneau", "saint", "Concarnau", "29900", "Saint-Denis 93"])]
fn a_place_looked_for(bencher: Bencher<'_, '_>, typed: &str) {
    static FRANCE: LazyLock<Territory> = LazyLock::new(|| territory::packed(EMBEDDED));
    let _ = FRANCE.search("");
    bencher.bench(|| FRANCE.search(black_box(typed)));
}
