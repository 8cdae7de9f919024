//! `lowtech diff`: what differs between two states of a project, answer by answer.

mod machine;

use std::path::{Path, PathBuf};

use clap::Args;

use self::machine::Machine;
use super::context::Context;
use super::failure::Failure;
use super::places::Opened;
use super::{DONE, output, places};
use crate::engine::difference;
use crate::engine::difference::words::Compared;
use crate::export;
use crate::lang::{commands, differences as say};
use crate::model::document::Block;
use crate::model::methodology::Methodology;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "AVANT")]
    before: PathBuf,
    #[arg(value_name = "APRÈS")]
    after: PathBuf,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let before = open(context, &arguments.before, &methodology)?;
    let after = open(context, &arguments.after, &methodology)?;
    let names = [&before, &after].map(|opened| places::shown(&opened.path));
    let found = difference::between(&methodology, &before.project, &after.project);
    let text = if arguments.json {
        output::json(&Machine::of(&names, &found))
    } else {
        let projects = (&before.project, &after.project);
        let compared = Compared { methodology: &methodology, before: projects.0, after: projects.1, lang };
        let mut document = compared.document(&found, say::compared(lang, &names[0], &names[1]));
        if found.is_empty() && before.text != after.text {
            document.blocks.push(Block::Paragraph { text: say::none_told(lang) });
        }
        export::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, lang)?;
    Ok(DONE)
}

fn open(context: &Context, path: &Path, methodology: &Methodology) -> Result<Opened, Failure> {
    let opened = places::open(context, path, methodology)?;
    if opened.recognised {
        return Ok(opened);
    }
    let (lang, file) = (context.lang, places::shown(path));
    let mut failure = Failure::new(commands::not_a_project(lang, &file), commands::not_a_project_hint(lang));
    failure.why = Some(commands::not_a_project_why(lang));
    Err(failure)
}
