//! `lowtech methodology schema`: what editors need to complete and check files while they are written.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::{DONE, export, output};
use crate::export::schema;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(long, value_name = "projet|methode", value_parser = ["projet", "methode"], default_value = "projet", hide_default_value = true, hide_possible_values = true)]
    of: String,
    #[arg(short, long, value_name = "FICHIER")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let schema = match arguments.of.as_str() {
        "methode" => schema::methodology::schema(context.lang),
        _ => schema::project::schema(&context.methodology()?, context.lang),
    };
    let text = schema::text(&schema);
    match arguments.output.as_deref().filter(|target| *target != Path::new("-")) {
        Some(target) => export::deliver(context, target, text.as_bytes(), arguments.force)?,
        None => output::result(&text, context.lang)?,
    }
    Ok(DONE)
}
