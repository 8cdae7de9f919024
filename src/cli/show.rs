//! `lowtech show`: the summary in the terminal, or one stage in full.

use std::path::PathBuf;

use clap::Args;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output, places};
use crate::engine::report;
use crate::export;
use crate::model::methodology::Methodology;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(value_name = "ÉTAPE")]
    stage: Option<String>,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let methodology = context.methodology()?;
    let (file, stage) = sorted_out(arguments, &methodology);
    let path = places::project_file(context, file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_unreadable(context, &methodology, &opened);
    let document = match stage {
        Some(name) => {
            let stage = places::stage(context, &name, &methodology)?;
            report::stage(&methodology, &opened.project, context.lang, stage)
        }
        None => report::document(&methodology, &opened.project, context.lang, report::Kind::Summary),
    };
    let text = export::terminal::terminal(&document, context.columns, context.plain_output());
    output::result(&text, context.lang)?;
    Ok(DONE)
}

/// `lowtech show besoin` names a stage and no file.
fn sorted_out(arguments: &Arguments, methodology: &Methodology) -> (Option<PathBuf>, Option<String>) {
    if let (Some(file), None) = (&arguments.file, &arguments.stage)
        && let Some(name) = file.to_str()
        && methodology.stages.iter().any(|stage| stage.id.as_str() == name)
    {
        return (None, Some(name.to_owned()));
    }
    (arguments.file.clone(), arguments.stage.clone())
}
