//! `lowtech methodology export`: a methodology in one file, which `--methodology` reads back.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::{DONE, export, output};
use crate::export::json::harmless;
use crate::format::methodology::bundle;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(short, long, value_name = "FICHIER")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    // One that cannot be read would only be trouble to who receives it.
    let methodology = context.methodology()?;
    let files = context.methodology_files(context.methodology_name())?;
    let text = harmless(&bundle::write(&files, methodology.id.as_str(), &methodology.version));
    match arguments.output.as_deref().filter(|target| *target != Path::new("-")) {
        Some(target) => export::deliver(context, target, text.as_bytes(), arguments.force)?,
        None => output::result(&text, context.lang)?,
    }
    Ok(DONE)
}
