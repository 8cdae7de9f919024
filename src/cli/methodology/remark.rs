//! `lowtech methodology remark`: a file to fill in and to mail, for who has no account anywhere.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::{DONE, export, output};
use crate::lang::child as say;
use crate::model::methodology::Methodology;
use crate::model::question::Question;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "QUESTION")]
    question: Option<String>,
    #[arg(short, long, value_name = "FICHIER")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let question = match &arguments.question {
        Some(named) => Some(methodology.question_named(named).ok_or_else(|| {
            Failure::new(say::no_such_question(lang, named), say::no_such_question_hint(lang))
        })?),
        None => None,
    };
    let text = page(context, &methodology, question);
    let target = arguments.output.clone().unwrap_or_else(|| beside(context, question));
    if target == Path::new("-") {
        output::text(&text, lang)?;
    } else {
        export::deliver(context, &target, text.as_bytes(), arguments.force)?;
    }
    Ok(DONE)
}

/// Where it goes unless told: `remarque-b5.txt`.
fn beside(context: &Context, question: Option<&Question>) -> PathBuf {
    let name = say::remark_file(context.lang);
    let code = question.map(|question| format!("-{}", question.code.to_lowercase())).unwrap_or_default();
    PathBuf::from(format!("{name}{code}.txt"))
}

fn page(context: &Context, methodology: &Methodology, question: Option<&Question>) -> String {
    let lang = context.lang;
    let title = say::remark_title(lang, &methodology.version_name());
    let mut lines = vec![title.clone(), "=".repeat(title.chars().count()), String::new()];
    if let Some(question) = question {
        lines.push(say::remark_about(lang, &question.code, &question.prompt));
        lines.push(String::new());
    }
    let asked =
        [say::remark_what(lang), say::remark_where(lang), say::remark_instead(lang), say::remark_who(lang)];
    for (index, asked) in asked.into_iter().enumerate() {
        lines.push(format!("{}. {asked}", index + 1));
        lines.extend([String::new(), String::new()]);
    }
    lines.push(say::remark_send(lang));
    format!("{}\n", lines.join("\n"))
}
