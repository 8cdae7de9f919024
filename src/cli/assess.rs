//! `lowtech assess`: the reading of the life cycle, option by option.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output, places};
use crate::engine::entered::lifecycle::{lifecycle, looked_at};
use crate::engine::lifecycle::statements::{detail, statement};
use crate::engine::lifecycle::{self, FamilyReading, Reading};
use crate::engine::report;
use crate::engine::shown::listed;
use crate::export;
use crate::lang::{Lang, lifecycle as say};
use crate::model::inert::inert_line;
use crate::model::matrix::{Compared, LifeCycle};
use crate::model::question::Role;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    option: Option<String>,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_faulty(context, &methodology, &opened);
    let life = lifecycle(&methodology, &opened.project);
    if let Some(id) = &arguments.option {
        known(lang, &life, id)?;
    }
    let ids: Vec<&str> = match &arguments.option {
        Some(id) => vec![id],
        None => looked_at(&life),
    };
    let readings: Vec<Reading> = ids.iter().map(|id| lifecycle::read(&life, id)).collect();
    if arguments.option.is_none() && !ids.is_empty() {
        tell_not_looked_at(context, &life, &ids);
    }
    let text = match (arguments.json, readings.as_slice()) {
        (true, [one]) if arguments.option.is_some() => output::json(&Machine::of(lang, one)),
        (true, several) => {
            output::json(&Machines { options: several.iter().map(|one| Machine::of(lang, one)).collect() })
        }
        (false, []) => {
            let Some(question) = methodology.with_role(Role::Effects) else {
                return Err(Failure::new(say::not_asked(lang), say::not_asked_hint(lang)));
            };
            let command = format!("lowtech continue {} --question {}", places::typed(&path), question.code);
            return Err(Failure::new(say::nothing_to_read(lang), say::nothing_to_read_hint(lang, &command)));
        }
        (false, several) => {
            let document = report::assessment(&methodology, &opened.project, lang, &life, several);
            export::terminal::terminal(&document, context.columns, context.plain_output())
        }
    };
    output::result(&text, lang)?;
    Ok(DONE)
}

/// Says which options are not read, for want of an effect: their absence would pass unseen.
fn tell_not_looked_at(context: &Context, life: &LifeCycle, read: &[&str]) {
    let absent = |option: &&Compared| !read.contains(&option.id.as_str());
    let names: Vec<String> = life.compared().filter(absent).map(|option| inert_line(&option.name)).collect();
    if !names.is_empty() {
        let told = say::not_looked_at(context.lang, &listed(context.lang, &names));
        output::talk(&format!("{}\n", context.wrapped(&told, "")));
    }
}

/// Whether the option can be read against the reference.
fn known(lang: Lang, life: &LifeCycle, id: &str) -> Result<(), Failure> {
    if life.compared().any(|option| option.id == id) {
        return Ok(());
    }
    let ids: Vec<&str> = life.compared().map(|option| option.id.as_str()).collect();
    Err(Failure::new(say::no_option(lang, id), say::no_option_hint(lang, &ids.join(", "))))
}

/// The contract of `--json` without `--option`.
#[derive(Serialize)]
struct Machines<'r> {
    options: Vec<Machine<'r>>,
}

/// The contract of `--json` for an option. A bound that has no end is null.
#[derive(Serialize)]
struct Machine<'r> {
    functional_unit: &'r str,
    reference: &'r str,
    option: &'r str,
    missing: Vec<&'static str>,
    families: Vec<MachineFamily>,
    transfers: Vec<MachineTransfer>,
    doubt: Vec<MachineDoubt>,
    coverage: MachineCoverage,
    conclusion: &'static str,
    statement: String,
}

#[derive(Serialize)]
struct MachineFamily {
    id: &'static str,
    low: f64,
    high: Option<f64>,
    verdict: &'static str,
    trend: Option<MachineTrend>,
    established: bool,
    hotspots: Vec<MachineHotSpot>,
    levels: (u8, u8),
}

#[derive(Serialize)]
struct MachineTrend {
    less: f64,
    more: f64,
}

#[derive(Serialize)]
struct MachineHotSpot {
    stage: &'static str,
    certain: bool,
}

#[derive(Serialize)]
struct MachineTransfer {
    kind: &'static str,
    severity: &'static str,
    detail: String,
}

#[derive(Serialize)]
struct MachineDoubt {
    family: &'static str,
    stage: &'static str,
    what: &'static str,
    gain: Option<f64>,
}

#[derive(Serialize)]
#[serde(rename_all = "UPPERCASE")]
struct MachineProofs {
    a: usize,
    b: usize,
    c: usize,
    d: usize,
}

#[derive(Serialize)]
struct MachineCoverage {
    judged: usize,
    total: usize,
    #[serde(flatten)]
    proofs: MachineProofs,
}

impl<'r> Machine<'r> {
    fn of(lang: Lang, reading: &'r Reading) -> Self {
        let [a, b, c, d] = reading.coverage.proofs;
        Self {
            functional_unit: &reading.functional_unit,
            reference: &reading.reference,
            option: &reading.option,
            missing: reading.missing.iter().map(lifecycle::missing::Missing::id).collect(),
            families: reading.families.iter().map(MachineFamily::of).collect(),
            transfers: reading
                .transfers
                .iter()
                .map(|transfer| MachineTransfer {
                    kind: transfer.kind.id(),
                    severity: transfer.severity.id(),
                    detail: detail(lang, transfer),
                })
                .collect(),
            doubt: reading
                .doubt
                .iter()
                .map(|doubt| MachineDoubt {
                    family: doubt.family.id(),
                    stage: doubt.stage.id(),
                    what: doubt.what.id(),
                    gain: finite(doubt.gain),
                })
                .collect(),
            coverage: MachineCoverage {
                judged: reading.coverage.judged,
                total: reading.coverage.total,
                proofs: MachineProofs { a, b, c, d },
            },
            conclusion: reading.conclusion.id(),
            statement: statement(lang, reading),
        }
    }
}

impl MachineFamily {
    fn of(one: &FamilyReading) -> Self {
        Self {
            id: one.family.id(),
            low: one.bounds.low(),
            high: finite(one.bounds.high()),
            verdict: one.verdict.id(),
            trend: one.trend.map(|trend| MachineTrend { less: trend.less, more: trend.more }),
            established: one.verdict.established(),
            hotspots: one
                .hotspots
                .iter()
                .map(|hot| MachineHotSpot { stage: hot.stage.id(), certain: hot.certain })
                .collect(),
            levels: one.levels,
        }
    }
}

fn finite(number: f64) -> Option<f64> {
    number.is_finite().then_some(number)
}
