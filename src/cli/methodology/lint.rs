//! `lowtech methodology check`: everything there is to mend in the files of a methodology, at once.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::{check, output, places};
use crate::engine::checks;
use crate::format;
use crate::format::methodology::Reading;
use crate::format::methodology::lint::{Against, lint};
use crate::format::methodology::parents::is_inherited;
use crate::format::source::Found;
use crate::lang::{Lang, commands as say};
use crate::model::methodology::Methodology;
use crate::store;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "DOSSIER")]
    folder: Option<String>,
    #[arg(long, value_name = "DOSSIER")]
    examples: Option<PathBuf>,
    #[arg(long, value_name = "ID|DOSSIER")]
    since: Option<String>,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let asked = arguments.folder.as_deref().or(context.asked_methodology());
    let name = asked.unwrap_or(store::methodologies::EMBEDDED);
    let files = context.methodology_files(name)?;
    let own = files.iter().filter(|file| !is_inherited(&file.name)).count();
    let Reading { methodology, mut found } = format::methodology::read_whole(&files, lang, lang);
    let before = arguments.since.as_deref().map(|name| context.methodology_named(name)).transpose()?;
    let mut of_examples = Vec::new();
    if let Some(methodology) = &methodology {
        let examples = arguments.examples.as_deref();
        let triggered = examples.map(|folder| triggered(context, folder, methodology, &mut of_examples));
        let triggered = triggered.transpose()?;
        found = lint(&files, lang, &Against { today: context.today, triggered, before: before.as_ref() });
    }
    // What only shows in another language is found there.
    let mut untranslated = Vec::new();
    for other in Lang::ALL {
        let translations =
            [format!("langues/{}.toml", other.id()), format!("langues/facteurs.{}.tsv", other.id())];
        if files.iter().any(|file| translations.contains(&file.name)) {
            let reading = format::methodology::read_whole(&files, other, lang);
            // Those of the language one reads in are found already.
            let there = |one: &Found| other != lang && one.file.starts_with("langues/");
            found.extend(reading.found.into_iter().filter(there));
            untranslated.extend(reading.methodology.map(|read| read.untranslated).unwrap_or_default());
        }
    }
    found.extend(of_examples);
    let mut clean = Vec::new();
    if let Some(methodology) = methodology.filter(|_| found.is_empty()) {
        let (questions, checks) = (methodology.questions().count(), methodology.checks.len());
        clean.push(say::methodology_clean(lang, &methodology.version_name(), questions, checks));
    }
    if !untranslated.is_empty() {
        clean.push(say::methodology_untranslated(lang, untranslated.len()));
        clean.extend(untranslated.iter().map(|path| format!("  {path}")));
    }
    if arguments.json {
        check::report(context, &found, &[], own, true)?;
    } else {
        if !found.is_empty() {
            check::report(context, &found, &[], own, false)?;
        }
        output::text(&clean.iter().map(|line| format!("{line}\n")).collect::<String>(), lang)?;
    }
    Ok(check::exit_code(&found, arguments.strict))
}

/// The checks that the projects of a folder and of its own folders trigger; what cannot be read there is found.
fn triggered(
    context: &Context,
    folder: &Path,
    methodology: &Methodology,
    found: &mut Vec<Found>,
) -> Result<BTreeSet<String>, Failure> {
    let mut triggered = BTreeSet::new();
    let files = store::projects::below(folder).map_err(|error| Failure::of_store(&error, context.lang))?;
    for path in files {
        let text = store::read::read(&path).map_err(|error| Failure::of_store(&error, context.lang))?;
        let reading = places::read(context, &text, &path, methodology);
        let Some(project) = reading.project else {
            found.extend(reading.found);
            continue;
        };
        for stage in &methodology.stages {
            let checks = checks::triggered(methodology, &project, stage);
            triggered.extend(checks.into_iter().map(|check| check.id.clone()));
        }
    }
    Ok(triggered)
}
