//! `lowtech` alone: what this is, what to type next, and the projects of the folder.

use std::path::Path;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output, places};
use crate::engine::progress;
use crate::lang::{commands as say, dialogue};
use crate::model::inert::inert_line;
use crate::model::methodology::Methodology;
use crate::store;

pub fn run(context: &Context) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let found =
        store::projects::in_folder(Path::new(".")).map_err(|error| Failure::of_store(&error, lang))?;
    let mut text = format!("{}\n\n{}\n", context.wrapped(&say::welcome(lang), ""), say::welcome_next(lang));
    let mut next = Vec::new();
    if let [only] = found.as_slice() {
        let file = places::typed(&places::project_file(context, Some(only))?);
        next.push((format!("continue {file}"), say::welcome_continue(lang)));
    }
    next.push((format!("new \"{}\"", say::welcome_title(lang)), say::welcome_new(lang)));
    next.push(("methodology show".to_owned(), say::welcome_questions(lang)));
    next.push(("--help".to_owned(), say::welcome_help(lang)));
    for (command, meaning) in next {
        text.push_str(&step(context, &format!("  lowtech {command}"), &meaning));
    }
    if !found.is_empty() {
        text.push_str(&format!("\n{}\n", say::welcome_projects(lang)));
        for path in &found {
            let project = format!("  {}", described(context, path, &methodology));
            text.push_str(&format!("{}\n", context.wrapped(&project, "    ")));
        }
    }
    output::text(&text, lang)?;
    Ok(DONE)
}

/// A command and what it is for, below it when the line is too short for both: a command is never cut.
fn step(context: &Context, command: &str, meaning: &str) -> String {
    let line = format!("{command}   {meaning}");
    match context.wrapped(&line, "").contains('\n') {
        true => format!("{command}\n{}\n", context.wrapped(&format!("    {meaning}"), "    ")),
        false => format!("{line}\n"),
    }
}

fn described(context: &Context, path: &Path, methodology: &Methodology) -> String {
    let lang = context.lang;
    let file = places::shown(path);
    let read = store::read::read(path).ok();
    let Some(project) = read.and_then(|text| places::read(context, &text, path, methodology).project) else {
        return say::welcome_unreadable(lang, &file, &places::typed(path));
    };
    let counts = progress::reached(methodology, &project)
        .into_iter()
        .map(|stage| progress::counts(methodology, &project, stage))
        .fold((0, 0), |(answered, all), counts| (answered + counts.answered, all + counts.applicable));
    let state = dialogue::state(lang, project.state);
    say::welcome_project(lang, &file, &inert_line(&project.title), counts.0, counts.1, state)
}
