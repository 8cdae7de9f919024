//! `lowtech methodology`: the methodologies at hand, all their questions, and what is to mend in their files.

use clap::{Args, Subcommand};
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, check, methodology_diff, output};
use crate::engine::report;
use crate::export;
use crate::format;
use crate::format::methodology::Reading;
use crate::lang::{Lang, commands as say, numbers};
use crate::model::methodology::Methodology;
use crate::store;

#[derive(Debug, Subcommand)]
pub enum Command {
    List,
    Show(Show),
    Check(Check),
    #[command(alias = "differences")]
    Diff(methodology_diff::Arguments),
}

#[derive(Args, Debug)]
pub struct Show {
    #[arg(long)]
    json: bool,
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(value_name = "DOSSIER")]
    folder: Option<String>,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, command: &Command) -> Result<u8, Failure> {
    match command {
        Command::List => list(context),
        Command::Show(arguments) => show(context, arguments),
        Command::Check(arguments) => check(context, arguments),
        Command::Diff(arguments) => methodology_diff::run(context, arguments),
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
        export::terminal::terminal(&document, context.columns, context.plain_output())
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

fn check(context: &Context, arguments: &Check) -> Result<u8, Failure> {
    let lang = context.lang;
    let asked = arguments.folder.as_deref().or(context.asked_methodology());
    let name = asked.unwrap_or(store::methodologies::EMBEDDED);
    let files = context.methodology_files(name)?;
    let Reading { methodology, mut found } = format::methodology::read(&files, lang);
    // What only shows in another language is found there.
    let mut untranslated = Vec::new();
    for other in Lang::ALL {
        if files.iter().any(|(file, _)| *file == format!("langues/{}.toml", other.id())) {
            let reading = format::methodology::read_told(&files, other, lang);
            found.extend(reading.found.into_iter().filter(|one| one.file.starts_with("langues/")));
            untranslated.extend(reading.methodology.map(|read| read.untranslated).unwrap_or_default());
        }
    }
    found.dedup();
    let mut clean = Vec::new();
    if let Some(methodology) = methodology.filter(|_| found.is_empty()) {
        let questions = methodology.questions().count();
        clean.push(say::methodology_clean(
            lang,
            &methodology.version_name(),
            questions,
            methodology.checks.len(),
        ));
        clean.extend(out_of_date(context, &methodology));
    }
    if !untranslated.is_empty() {
        clean.push(say::methodology_untranslated(lang, untranslated.len()));
        clean.extend(untranslated.iter().map(|path| format!("  {path}")));
    }
    if arguments.json {
        check::report(context, &found, &[], files.len(), true)?;
    } else {
        if !found.is_empty() {
            check::report(context, &found, &[], files.len(), false)?;
        }
        output::text(&clean.iter().map(|line| format!("{line}\n")).collect::<String>(), lang)?;
    }
    Ok(check::exit_code(&found, false))
}

/// The questions whose facts were to be checked before today.
fn out_of_date(context: &Context, methodology: &Methodology) -> Vec<String> {
    let old = methodology.questions().filter_map(|question| {
        let date = question.best_before.filter(|date| *date < context.today)?;
        Some(say::out_of_date(context.lang, &question.id.to_string(), &numbers::date(context.lang, date)))
    });
    old.collect()
}
