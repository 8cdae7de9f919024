//! `lowtech new`: creates a project file, and starts the guided path.

use std::path::{Path as FilePath, PathBuf};

use clap::Args;

use super::context::{Context, problems};
use super::failure::Failure;
use super::places::{self, Opened};
use super::session::Session;
use super::{DONE, INTERRUPTED, guide, output, talk};
use crate::engine::interview::items::Wanted;
use crate::engine::interview::prompt::Prompt;
use crate::engine::interview::{Interview, Start};
use crate::engine::place;
use crate::format::changes::{self, NewProject};
use crate::format::project::Reading;
use crate::lang::commands as say;
use crate::model::change::Change;
use crate::model::id::Id;
use crate::model::kind::{Kind, place as place_answer};
use crate::model::methodology::Methodology;
use crate::model::problem::ProblemSeverity;
use crate::model::project::{Project, State};
use crate::model::question::Path;
use crate::store;
use crate::terminal::Reply;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "TITRE")]
    title: Option<String>,
    #[arg(long, value_name = "PARCOURS", value_parser = ["express", "essentiel", "complet"], hide_possible_values = true)]
    path: Option<String>,
    #[arg(long, value_name = "SECTEUR")]
    sector: Vec<String>,
    #[arg(long, value_name = "FICHIER")]
    answers: Option<PathBuf>,
    #[arg(long)]
    no_input: bool,
    #[arg(short, long, value_name = "FICHIER")]
    output: Option<PathBuf>,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.whole_methodology()?;
    let read = arguments.answers.as_deref().map(|path| answers(context, path, &methodology)).transpose()?;
    let (mut given, given_text) = read.unzip();
    let told = given.as_mut().map(|given| complete(context, given, &methodology)).unwrap_or_default();
    let Some(title) = title(context, arguments, given.as_ref())? else { return Ok(DONE) };
    let path = arguments.output.clone().unwrap_or_else(|| PathBuf::from(file_name(&title)));
    let asked_path = arguments.path.as_deref().and_then(Path::parse);
    let asked_path = asked_path.or_else(|| given.as_ref()?.followed.path).unwrap_or(Path::Express);
    let sectors = sectors(context, arguments, given.as_ref(), &methodology)?;

    let new = NewProject {
        title: &title,
        sectors: &sectors,
        path: asked_path,
        fingerprint: &context.fingerprint()?,
        created: context.today,
    };
    let damaged = || {
        let (name, file) = (places::shown(&path), places::typed(&path));
        Failure::new(say::would_damage(lang, &name), say::would_damage_hint(lang, &file))
    };
    let mut text = changes::new_project(&new, &methodology, lang).map_err(|_| damaged())?;
    let mut taken = 0;
    for change in given.iter().flat_map(|given| changes_of(given, &methodology)) {
        text = changes::make(&text, &change, &methodology).map_err(|_| damaged())?;
        taken += 1;
    }
    if let Some(given_text) = &given_text {
        text = changes::carry_over(&text, given_text, &methodology).map_err(|_| damaged())?;
    }
    store::create::create(&path, &text).map_err(|error| match error {
        store::Error::Exists { .. } => Failure::new(
            say::exists(lang, &places::shown(&path)),
            say::exists_hint(lang, &places::typed(&path)),
        ),
        other => Failure::of_store(&other, lang),
    })?;
    output::talk(&format!("{}\n", say::created(lang, &places::shown(&path))));
    if let Some(file) = &arguments.answers {
        output::talk(&format!("{}\n", say::answers_taken(lang, taken, &places::shown(file))));
    }
    for said in told {
        output::talk(&format!("{said}\n"));
    }
    if arguments.no_input {
        return Ok(DONE);
    }
    let reading = places::read(context, &text, &path, &methodology);
    let (recognised, faulty) = (reading.recognised, places::has_errors(&reading));
    let project = reading.project.ok_or_else(damaged)?;
    let opened = Opened { path, text, project, recognised, faulty };
    let mut session = Session::open(context, &methodology, opened)?;
    let project = session.project().clone();
    let mut interview =
        Interview::new(&methodology, project, lang, context.today, Wanted::Open, &Start::FirstOpen);
    guide::run(context, &methodology, &mut session, &mut interview)
}

/// The title given, or the one asked for; nothing when the person leaves at once.
fn title(
    context: &Context,
    arguments: &Arguments,
    given: Option<&Project>,
) -> Result<Option<String>, Failure> {
    let lang = context.lang;
    let clean =
        |title: &str| crate::model::text::normalised(title).split_whitespace().collect::<Vec<_>>().join(" ");
    let title = arguments.title.as_deref().map(clean).filter(|title| !title.is_empty());
    let title = title.or_else(|| given.map(|given| given.title.clone()).filter(|title| !title.is_empty()));
    if title.is_some() {
        return Ok(title);
    }
    if arguments.no_input {
        return Err(Failure::new(say::no_title(lang), say::no_title_hint(lang)));
    }
    let mut prompt =
        Prompt { question: say::title_prompt(lang), why: say::title_why(lang), ..Prompt::default() };
    loop {
        match talk::ask_once(context, &prompt)? {
            Reply::Typed(typed) if typed.trim() == "." => return Ok(None),
            Reply::Typed(typed) => {
                let typed = clean(&typed);
                if typed.chars().any(char::is_alphanumeric) {
                    return Ok(Some(typed));
                }
                prompt.rejected = Some(say::title_why(lang));
            }
            Reply::Interrupted => return Err(Failure::silent(INTERRUPTED)),
            Reply::EndOfInput => {
                return Err(Failure::new(say::no_title(lang), say::no_title_hint(lang)));
            }
        }
    }
}

fn file_name(title: &str) -> String {
    store::create::name_for(title)
}

fn sectors(
    context: &Context,
    arguments: &Arguments,
    given: Option<&Project>,
    methodology: &Methodology,
) -> Result<Vec<Id>, Failure> {
    if arguments.sector.is_empty() {
        return Ok(given.map(|given| given.sectors.clone()).unwrap_or_default());
    }
    let mut sectors = Vec::new();
    for name in &arguments.sector {
        let known = methodology.sectors.iter().find(|sector| sector.id.as_str() == name);
        let Some(sector) = known else {
            let known: Vec<&str> = methodology.sectors.iter().map(|sector| sector.id.as_str()).collect();
            let what = say::unknown_sector(context.lang, name, &known.join(", "));
            let hint = crate::model::text::nearest(name, known)
                .map(|near| crate::lang::problems::did_you_mean(context.lang, near));
            return Err(Failure { what, hint, ..Failure::default() });
        };
        if !sectors.contains(&sector.id) {
            sectors.push(sector.id.clone());
        }
    }
    Ok(sectors)
}

/// The answers of another project file; what is wrong in it is told, and nothing is created.
fn answers(
    context: &Context,
    path: &FilePath,
    methodology: &Methodology,
) -> Result<(Project, String), Failure> {
    let lang = context.lang;
    let text = store::read::read(path).map_err(|error| Failure::of_store(&error, lang))?;
    let Reading { project, found, .. } = places::read(context, &text, path, methodology);
    // A part of a project has no title of its own.
    let wrong: Vec<_> = found
        .into_iter()
        .filter(|one| one.problem.severity == ProblemSeverity::Error && one.problem.code != "no-title")
        .collect();
    match project.filter(|_| wrong.is_empty()) {
        Some(project) => Ok((project, text)),
        None => {
            output::talk(&problems(&wrong, lang));
            Err(Failure::new(
                say::answers_refused(lang, &places::shown(path)),
                say::answers_refused_hint(lang, &places::typed(path)),
            ))
        }
    }
}

/// Gives places named in words the code that typing these words would give; what was understood is returned.
fn complete(context: &Context, given: &mut Project, methodology: &Methodology) -> Vec<String> {
    let mut told = Vec::new();
    for question in methodology.questions() {
        let Some(answer) = given.answers.get_mut(&question.id) else { continue };
        if !matches!(question.kind, Kind::Place(_)) {
            continue;
        }
        if let Some(completed) = place_answer::completed(&methodology.territory, answer) {
            *answer = completed;
            let kind = Kind::Place(methodology.territory.clone());
            let said = place::told(context.lang, &kind, answer).unwrap_or_default();
            told.push(say::understood(context.lang, &question.code, &said));
        }
    }
    told
}

/// What a project says, as the changes that would say it again, in the order of the methodology.
fn changes_of(given: &Project, methodology: &Methodology) -> Vec<Change> {
    let mut changes = Vec::new();
    for question in methodology.questions() {
        if question.id.to_string() == "projet.titre" {
            continue;
        }
        if let Some(value) = given.answers.get(&question.id) {
            changes.push(Change::Answer(question.id.clone(), value.clone()));
        } else if let Some(no_answer) = given.no_answers.get(&question.id) {
            changes.push(Change::NoAnswer(question.id.clone(), no_answer.clone()));
        }
    }
    changes.extend(given.decisions.iter().cloned().map(Change::Decide));
    changes.extend(given.voices.iter().cloned().map(Change::Voice));
    if given.state != State::InProgress {
        changes.push(Change::State(given.state));
    }
    changes
}
