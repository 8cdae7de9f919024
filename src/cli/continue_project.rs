//! `lowtech continue`: resumes a project at the first open question, or where one asks.

use std::path::PathBuf;

use clap::Args;

use super::context::Context;
use super::failure::Failure;
use super::session::{Outcome, Session};
use super::{guide, migrate, output, places};
use crate::engine::interview::items::Wanted;
use crate::engine::interview::{Interview, Start};
use crate::engine::progress;
use crate::lang::commands as say;
use crate::model::change::Change;
use crate::model::inert::inert_line;
use crate::model::methodology::Methodology;
use crate::model::project::Project;
use crate::model::question::Path;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(long, value_name = "ÉTAPE", conflicts_with = "question")]
    stage: Option<String>,
    #[arg(long, value_name = "CODE")]
    question: Option<String>,
    #[arg(long)]
    todo: bool,
    #[arg(long)]
    group: bool,
    #[arg(long, value_name = "PARCOURS", value_parser = ["express", "essentiel", "complet"], hide_possible_values = true)]
    path: Option<String>,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.whole_methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    places::tell_other_methodology(context, &methodology, &opened);
    migrate::tell_older(context, &path, &methodology, &opened.project);
    let start = start(context, arguments, &opened.project, &methodology)?;
    let mut session = Session::open(context, &methodology, opened)?;
    if let Some(path) =
        arguments.path.as_deref().and_then(Path::parse).filter(|path| *path != session.project().path())
        && let Outcome::Conflict(conflict) = session.save(&Change::Path(path))?
    {
        session.overwrite(conflict, &Change::Path(path))?;
    }
    let project = session.project().clone();
    let resumed = say::resumed(lang, &inert_line(&project.title), project.answers.len());
    output::talk(&format!("{}\n", context.wrapped(&resumed, "")));
    let wanted = if arguments.todo { Wanted::Unanswered } else { Wanted::Open };
    let mut interview = Interview::new(&methodology, project, lang, context.today, wanted, &start);
    if arguments.group {
        interview = interview.in_group();
    }
    guide::run(context, &methodology, &mut session, &mut interview)
}

fn start(
    context: &Context,
    arguments: &Arguments,
    project: &Project,
    methodology: &Methodology,
) -> Result<Start, Failure> {
    let lang = context.lang;
    if let Some(name) = &arguments.stage {
        return Ok(Start::Stage(places::stage(context, name, methodology)?.id.clone()));
    }
    let Some(name) = &arguments.question else { return Ok(Start::FirstOpen) };
    let question = places::question(context, name, methodology)?;
    if !progress::applies(methodology, project, question) {
        return Err(Failure::new(say::not_asked(lang, &question.code), say::unknown_question_hint(lang)));
    }
    Ok(Start::Question(question.id.clone()))
}
