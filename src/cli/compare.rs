//! `lowtech compare`: what the levels that were given allow to say of the options.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output, places};
use crate::engine::comparison::statements::sections;
use crate::engine::comparison::{self, Reading, Settings};
use crate::engine::entered::comparison::{Refusal, comparison as entered};
use crate::engine::report;
use crate::export;
use crate::lang::{Lang, comparison as say};
use crate::model::comparison::{Comparison, Criterion, Importance};

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_faulty(context, &methodology, &opened);
    let comparison = entered(&methodology, &opened.project).map_err(|why| refused(lang, &path, why))?;
    let reading = comparison::read(&comparison, &Settings::default());
    let text = if arguments.json {
        output::json(&Machine::of(lang, &comparison, &reading))
    } else {
        let document = report::comparison(&methodology, &opened.project, lang, &comparison, &reading);
        export::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, lang)?;
    Ok(DONE)
}

/// Why nothing is compared, and where to go on.
fn refused(lang: Lang, path: &Path, why: Refusal) -> Failure {
    match why {
        Refusal::Lacks(lacking) => match lacking.code {
            Some(code) => Failure::new(
                say::lacks(lang, &code),
                format!("lowtech continue {} --question {code}", places::typed(path)),
            ),
            None => Failure::new(say::not_asked(lang), say::not_asked_hint(lang)),
        },
        Refusal::TooManyOptions { most } => {
            Failure::new(say::too_many_options(lang, most), say::too_many_hint(lang))
        }
        Refusal::TooManyCriteria { most } => {
            Failure::new(say::too_many_criteria(lang, most), say::too_many_hint(lang))
        }
    }
}

/// The contract of `--json`: rows and columns in the order of `options`.
#[derive(Serialize)]
struct Machine<'c> {
    options: Vec<&'c str>,
    criteria: Vec<MachineCriterion<'c>>,
    eliminated: Vec<MachineElimination<'c>>,
    dominance: Vec<MachineDominance<'c>>,
    possible_dominance: Vec<MachinePair<'c>>,
    pairwise: Vec<Vec<f64>>,
    pairwise_by_steps: Option<Vec<Vec<f64>>>,
    expected_rank: &'c [Option<f64>],
    rank_acceptability: &'c [Vec<f64>],
    central_weights: &'c [Option<Vec<f64>>],
    confidence: &'c [Option<f64>],
    majority: Vec<Vec<MachineMajority>>,
    promethee2: &'c [f64],
    weights: &'static str,
    settling: Vec<MachineDoubt<'c>>,
    verified: bool,
    iterations: u32,
    seed: u64,
    statements: Vec<String>,
}

#[derive(Serialize)]
struct MachineCriterion<'c> {
    id: &'c str,
    /// 1 is the most important; null when nobody said.
    importance: Option<usize>,
    eliminatory: bool,
}

#[derive(Serialize)]
struct MachineElimination<'c> {
    option: &'c str,
    criterion: &'c str,
    certain: bool,
}

#[derive(Serialize)]
struct MachineDominance<'c> {
    winner: &'c str,
    loser: &'c str,
    strict: bool,
}

#[derive(Serialize)]
struct MachinePair<'c> {
    winner: &'c str,
    loser: &'c str,
}

#[derive(Serialize)]
struct MachineMajority {
    value: f64,
    min: f64,
    max: f64,
    level: i8,
}

#[derive(Serialize)]
struct MachineDoubt<'c> {
    option: &'c str,
    criterion: &'c str,
    gain: f64,
}

impl<'c> Machine<'c> {
    fn of(lang: Lang, comparison: &'c Comparison, reading: &'c Reading) -> Self {
        let option = |rank: usize| comparison.options()[rank].id.as_str();
        let criterion = |rank: usize| comparison.criteria()[rank].id.as_str();
        Self {
            options: comparison.options().iter().map(|one| one.id.as_str()).collect(),
            criteria: comparison.criteria().iter().map(MachineCriterion::of).collect(),
            eliminated: reading
                .eliminated
                .iter()
                .map(|one| MachineElimination {
                    option: option(one.option),
                    criterion: criterion(one.criterion),
                    certain: one.certain,
                })
                .collect(),
            dominance: reading
                .dominance
                .iter()
                .map(|one| MachineDominance {
                    winner: option(one.winner),
                    loser: option(one.loser),
                    strict: one.strict,
                })
                .collect(),
            possible_dominance: reading
                .possible_dominance
                .iter()
                .map(|(winner, loser)| MachinePair { winner: option(*winner), loser: option(*loser) })
                .collect(),
            pairwise: rounded(&reading.pairwise),
            pairwise_by_steps: reading.pairwise_by_steps.as_deref().map(rounded),
            expected_rank: &reading.expected_rank,
            rank_acceptability: &reading.rank_acceptability,
            central_weights: &reading.central_weights,
            confidence: &reading.confidence,
            majority: reading
                .majority
                .iter()
                .map(|row| row.iter().map(MachineMajority::of).collect())
                .collect(),
            promethee2: &reading.promethee2,
            weights: reading.weights.id(),
            settling: reading
                .doubts
                .iter()
                .map(|one| MachineDoubt {
                    option: option(one.option),
                    criterion: criterion(one.criterion),
                    gain: one.gain,
                })
                .collect(),
            verified: reading.verified,
            iterations: reading.settings.draws,
            seed: reading.settings.seed,
            statements: sections(comparison, reading, lang)
                .into_iter()
                .flat_map(|one| one.sentences)
                .collect(),
        }
    }
}

impl<'c> MachineCriterion<'c> {
    fn of(criterion: &'c Criterion) -> Self {
        let rank =
            |importance| Importance::ALL.iter().position(|one| *one == importance).map(|rank| rank + 1);
        Self {
            id: &criterion.id,
            importance: criterion.importance.and_then(rank),
            eliminatory: criterion.floor.is_some(),
        }
    }
}

impl MachineMajority {
    fn of(majority: &comparison::majority::Majority) -> Self {
        let comparison::majority::Majority { value, min, max, level } = *majority;
        Self { value, min, max, level }
    }
}

/// Twelve decimals: what comes after differs from one processor to the other.
fn rounded(shares: &[Vec<f64>]) -> Vec<Vec<f64>> {
    const DECIMALS: f64 = 1e12;
    let round = |share: &f64| (share * DECIMALS).round() / DECIMALS;
    shares.iter().map(|row| row.iter().map(round).collect()).collect()
}
