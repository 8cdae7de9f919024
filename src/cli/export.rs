//! `lowtech export`: writes a document to share.

use std::path::{Path, PathBuf};

use clap::Args;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output, places};
use crate::engine::report::{self, Kind};
use crate::export::{self, EXPORTERS};
use crate::lang::{Lang, commands as say};
use crate::store;
use crate::store::document::Existing;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(short, long, value_name = "DOCUMENT", value_parser = Kind::ALL.map(Kind::id), default_value = "resume", hide_default_value = true, hide_possible_values = true)]
    document: String,
    #[arg(short, long, value_name = "FORMAT", value_parser = clap::builder::PossibleValuesParser::new(EXPORTERS.iter().map(|exporter| exporter.name())), default_value = "md", hide_default_value = true, hide_possible_values = true)]
    format: String,
    #[arg(short, long, value_name = "FICHIER")]
    output: Option<PathBuf>,
    #[arg(long)]
    force: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_unreadable(context, &methodology, &opened);
    let kind = Kind::ALL.into_iter().find(|kind| kind.id() == arguments.document);
    let kind = kind.expect("clap accepts only the names of documents");
    let exporter = export::exporter(&arguments.format).expect("clap accepts only the names of formats");
    let document = report::document(&methodology, &opened.project, lang, kind);
    let bytes = exporter.export(&document);
    let target = arguments.output.clone().unwrap_or_else(|| beside(&path, kind, exporter.extension()));
    if target == Path::new("-") {
        output::bytes(&bytes, lang)?;
        return Ok(DONE);
    }
    // Not even on purpose: nothing would be left of the answers.
    if store::projects::same(&store::document::destination(&target), &path) {
        return Err(over_a_project(lang, &target));
    }
    deliver(context, &target, &bytes, arguments.force)?;
    Ok(DONE)
}

/// Writes a document where it was asked for, unless a project has that name, and says so.
pub fn deliver(context: &Context, target: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let has_its_name = |name: &Path| name.to_string_lossy().ends_with(store::create::EXTENSION);
    if has_its_name(target) || has_its_name(&store::document::destination(target)) {
        return Err(over_a_project(context.lang, target));
    }
    write(context, target, bytes, replace)?;
    output::talk(&format!("{}\n", say::exported(context.lang, &places::shown(target))));
    Ok(())
}

fn over_a_project(lang: Lang, target: &Path) -> Failure {
    Failure::new(say::export_over_project(lang, &places::shown(target)), say::export_over_project_hint(lang))
}

/// The document beside its project: `eau-chaude.lowtech.toml` gives `eau-chaude-resume.html`.
fn beside(project: &Path, kind: Kind, extension: &str) -> PathBuf {
    let name = project.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem =
        name.strip_suffix(store::create::EXTENSION).or_else(|| name.strip_suffix(".toml")).unwrap_or(&name);
    project.with_file_name(format!("{stem}-{}.{extension}", kind.id()))
}

fn write(context: &Context, target: &Path, bytes: &[u8], replace: bool) -> Result<(), Failure> {
    let lang = context.lang;
    let text = std::str::from_utf8(bytes).expect("every format so far is text");
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    store::document::write(target, text, existing).map_err(|error| match &error {
        store::Error::Exists { .. } => {
            Failure::new(say::export_exists(lang, &places::shown(target)), say::export_exists_hint(lang))
        }
        store::Error::NotAFile { found: store::Found::Special, .. } => {
            Failure { hint: Some(say::export_special_hint(lang)), ..Failure::of_store(&error, lang) }
        }
        _ => Failure::of_store(&error, lang),
    })
}
