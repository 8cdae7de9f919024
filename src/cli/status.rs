//! `lowtech status`: how far a project is, what it is to decide, and the next question.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, migrate, output, places};
use crate::engine::interview::items::{self, Item, Wanted};
use crate::engine::progress::{self, Counts};
use crate::engine::{checks, progress::Status};
use crate::export;
use crate::lang::{commands as say, dialogue};
use crate::model::document::{Block, Document, Table};
use crate::model::inert::inert_line;
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::{About, Project};
use crate::model::question::Question;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let methodology = context.methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_unreadable(context, &methodology, &opened);
    migrate::tell_older(context, &path, &methodology, &opened.project);
    let (file, project) = (places::shown(&path), &opened.project);
    let text = if arguments.json {
        output::json(&Machine::of(&file, &methodology, project))
    } else {
        words(context, &methodology, project)
    };
    output::result(&text, context.lang)?;
    Ok(DONE)
}

/// The contract of `--json`.
#[derive(Serialize)]
struct Machine<'p> {
    file: &'p str,
    title: &'p str,
    path: &'static str,
    stages: Vec<MachineStage>,
    open: Vec<String>,
    unreadable: Vec<String>,
    checks: Vec<MachineCheck<'p>>,
    next: Option<String>,
}

#[derive(Serialize)]
struct MachineStage {
    id: String,
    applicable: usize,
    answered: usize,
    unreadable: usize,
    unknown: usize,
    not_applicable: usize,
    skipped: usize,
    open: usize,
}

#[derive(Serialize)]
struct MachineCheck<'p> {
    id: &'p str,
    verdict: &'static str,
    severity: &'static str,
    decided: bool,
}

impl<'p> Machine<'p> {
    fn of(file: &'p str, methodology: &'p Methodology, project: &'p Project) -> Self {
        let stages = progress::reached(methodology, project);
        let asked = || {
            let questions =
                |stage: &&'p Stage| progress::applicable(methodology, project, stage, project.path());
            let told =
                |question: &'p Question| (question.id.to_string(), progress::status(project, &question.id));
            stages.iter().flat_map(questions).map(told)
        };
        let ids = |wanted: &[Status]| -> Vec<String> {
            asked().filter(|(_, status)| wanted.contains(status)).map(|(id, _)| id).collect()
        };
        let checks = stages.iter().flat_map(|stage| checks::triggered(methodology, project, stage));
        let checks = checks.map(|check| MachineCheck {
            id: &check.id,
            verdict: check.verdict.id(),
            severity: check.severity.id(),
            decided: project.decision(&About::Check(check.id.clone())).is_some(),
        });
        let machine_stage = |stage: &Stage| {
            // A stage the project does not go through has nothing to count.
            let reached = stages.iter().any(|reached| reached.id == stage.id);
            let counts =
                if reached { progress::counts(methodology, project, stage) } else { Counts::default() };
            let Counts { applicable, answered, unreadable, unknown, not_applicable, skipped, open } = counts;
            MachineStage {
                id: stage.id.to_string(),
                applicable,
                answered,
                unreadable,
                unknown,
                not_applicable,
                skipped,
                open,
            }
        };
        Self {
            file,
            title: &project.title,
            path: project.path().id(),
            stages: methodology.stages.iter().map(machine_stage).collect(),
            checks: checks.collect(),
            next: ids(&[Status::Open, Status::Unreadable]).into_iter().next(),
            open: ids(&[Status::Open]),
            unreadable: ids(&[Status::Unreadable]),
        }
    }
}

fn words(context: &Context, methodology: &Methodology, project: &Project) -> String {
    let lang = context.lang;
    let state = dialogue::state(lang, project.state);
    let mut document = Document {
        title: say::project_state(
            lang,
            &inert_line(&project.title),
            state,
            dialogue::path(lang, project.path()),
        ),
        subtitle: String::new(),
        language: lang.id(),
        document: "status",
        blocks: vec![table(context, methodology, project)],
    };
    let mut items = Vec::new();
    for stage in progress::reached(methodology, project) {
        for check in checks::triggered(methodology, project, stage) {
            items.push(match project.decision(&About::Check(check.id.clone())) {
                Some(decision) if decision.choice == check.verdict.id() => {
                    let verdict = dialogue::verdict(lang, check.verdict);
                    say::check_decided(lang, &check.id, &check.title, verdict)
                }
                Some(_) => say::check_decided(lang, &check.id, &check.title, &dialogue::keep(lang)),
                None => say::check_undecided(lang, &check.id, &check.title),
            });
        }
    }
    if !items.is_empty() {
        document.blocks.push(Block::Paragraph { text: say::checks(lang) });
        document.blocks.push(Block::List { items });
    }
    document.blocks.push(Block::Paragraph { text: next(context, methodology, project) });
    export::terminal::terminal(&document, context.columns, context.plain_output())
}

fn table(context: &Context, methodology: &Methodology, project: &Project) -> Block {
    let lang = context.lang;
    let row = |stage: &&Stage| {
        let counts = progress::counts(methodology, project, stage);
        let number = |number: usize| if number == 0 { String::new() } else { number.to_string() };
        vec![
            stage.title.clone(),
            say::out_of(lang, counts.answered, counts.applicable),
            number(counts.unreadable),
            number(counts.unknown),
            number(counts.not_applicable),
            number(counts.skipped),
            number(counts.open),
        ]
    };
    let mut rows: Vec<Vec<String>> = progress::reached(methodology, project).iter().map(row).collect();
    let mut header = vec![
        say::stage(lang),
        say::answered(lang),
        say::unreadable(lang),
        say::unknown(lang),
        say::not_applicable(lang),
        say::skipped(lang),
        say::open(lang),
    ];
    // A column in which nothing is counted would only take room.
    for column in (2..header.len()).rev() {
        if rows.iter().all(|row| row[column].is_empty()) {
            header.remove(column);
            for row in &mut rows {
                row.remove(column);
            }
        }
    }
    Block::Table(Table { caption: String::new(), header, rows })
}

fn next(context: &Context, methodology: &Methodology, project: &Project) -> String {
    let lang = context.lang;
    let seen = std::collections::BTreeSet::new();
    let open = items::all(methodology, project)
        .into_iter()
        .find(|item| items::is_open(item, methodology, project, Wanted::Open, &seen));
    match open {
        Some(Item::Question(id)) => methodology
            .question(&id)
            .map_or_else(String::new, |question| say::next(lang, &question.code, &question.prompt)),
        Some(Item::Check(stage, _) | Item::Decision(stage)) => {
            methodology.stage(&stage).map_or_else(String::new, |stage| say::next_decision(lang, &stage.title))
        }
        // A group is asked what it thinks only when it meets.
        Some(Item::Agreement(_) | Item::Widen(_)) | None => say::nothing_left(lang),
    }
}
