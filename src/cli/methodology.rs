//! `lowtech methodology`: the methodologies at hand, all their questions, and their upkeep.

mod export;
mod lint;
mod new;
mod remark;
mod schema;

use clap::{Args, Subcommand};
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, methodology_diff, output};
use crate::engine::report;
use crate::export as exporters;
use crate::lang::commands as say;
use crate::model::methodology::Methodology;
use crate::store;

#[derive(Debug, Subcommand)]
pub enum Command {
    List,
    Show(Show),
    #[command(alias = "differences")]
    Diff(methodology_diff::Arguments),
    Check(lint::Arguments),
    Schema(schema::Arguments),
    Export(export::Arguments),
    New(new::Arguments),
    #[command(alias = "remarque")]
    Remark(remark::Arguments),
}

#[derive(Args, Debug)]
pub struct Show {
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, command: &Command) -> Result<u8, Failure> {
    match command {
        Command::List => list(context),
        Command::Show(arguments) => show(context, arguments),
        Command::Diff(arguments) => methodology_diff::run(context, arguments),
        Command::Check(arguments) => lint::run(context, arguments),
        Command::Schema(arguments) => schema::run(context, arguments),
        Command::Export(arguments) => export::run(context, arguments),
        Command::New(arguments) => new::run(context, arguments),
        Command::Remark(arguments) => remark::run(context, arguments),
    }
}

fn list(context: &Context) -> Result<u8, Failure> {
    let lang = context.lang;
    let names = match context.asked_methodology() {
        Some(asked) => vec![asked.to_owned()],
        None => store::methodologies::at_hand(),
    };
    let mut text = String::new();
    for name in names {
        let read = context.methodology_named(&name)?;
        let count = read.questions().count();
        let line = say::methodology_line(lang, read.id.as_str(), &read.version, &read.title, count);
        text.push_str(&format!("{line}\n"));
    }
    output::text(&text, lang)?;
    Ok(DONE)
}

/// The contract of `show --json`.
#[derive(Serialize)]
struct Machine<'m> {
    id: &'m str,
    version: &'m str,
    title: &'m str,
    fingerprint: &'m str,
    questions: Vec<MachineQuestion<'m>>,
}

#[derive(Serialize)]
struct MachineQuestion<'m> {
    id: String,
    code: &'m str,
    path: &'static str,
    question: &'m str,
    why: &'m str,
}

fn show(context: &Context, arguments: &Show) -> Result<u8, Failure> {
    let methodology = context.methodology()?;
    let text = if arguments.json {
        output::json(&machine(&methodology, &context.fingerprint()?))
    } else {
        let document = report::questions(&methodology, context.lang);
        exporters::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, context.lang)?;
    Ok(DONE)
}

fn machine<'m>(methodology: &'m Methodology, fingerprint: &'m str) -> Machine<'m> {
    let questions = methodology.questions().map(|question| MachineQuestion {
        id: question.id.to_string(),
        code: &question.code,
        path: question.path.id(),
        question: &question.prompt,
        why: &question.why,
    });
    Machine {
        id: methodology.id.as_str(),
        version: &methodology.version,
        title: &methodology.title,
        fingerprint,
        questions: questions.collect(),
    }
}
