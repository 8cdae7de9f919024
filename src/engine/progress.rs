//! How far a project is: which questions apply to it, and what became of each.

use crate::engine::checks;
use crate::engine::condition::holds;
use crate::model::id::QuestionId;
use crate::model::kind::Kind;
use crate::model::methodology::{Methodology, Outcome, Stage};
use crate::model::project::{About, NoAnswer, Project};
use crate::model::question::{Path, Question};
use crate::model::value::Value;

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It has an answer.
    Answered,
    /// The file holds an answer that cannot be read.
    Unreadable,
    /// “I do not know yet.”
    Unknown,
    /// “This does not concern us.”
    NotApplicable,
    /// Passed over for now.
    Skipped,
    /// Nothing was said of it.
    Open,
}

/// What became of a question of a project.
#[must_use]
pub fn status(project: &Project, question: &QuestionId) -> Status {
    if project.answers.contains_key(question) {
        return Status::Answered;
    }
    if project.unreadable.contains_key(question) {
        return Status::Unreadable;
    }
    match project.no_answers.get(question) {
        Some(NoAnswer::Unknown { .. }) => Status::Unknown,
        Some(NoAnswer::NotApplicable { .. }) => Status::NotApplicable,
        Some(NoAnswer::Skipped) => Status::Skipped,
        None => Status::Open,
    }
}

/// Whether a question applies to the project, whatever the path.
#[must_use]
pub fn applies(methodology: &Methodology, project: &Project, question: &Question) -> bool {
    let in_sector = question.sector.as_ref().is_none_or(|sector| project.sectors.contains(sector));
    let condition =
        question.condition.as_ref().is_none_or(|id| holds(methodology.condition(id), methodology, project));
    in_sector && condition && opened(methodology, project, question)
}

fn opened(methodology: &Methodology, project: &Project, question: &Question) -> bool {
    let Some(follow_up) = &question.opened_by else { return true };
    let chosen = match project.answer(&follow_up.question) {
        Some(Value::Text(id)) => follow_up.choices.contains(id),
        Some(Value::List(ids)) => {
            ids.iter().filter_map(Value::as_text).any(|id| follow_up.choices.iter().any(|c| c == id))
        }
        _ => false,
    };
    let asked = methodology.question(&follow_up.question);
    chosen && asked.is_some_and(|question| applies(methodology, project, question))
}

/// The questions of a stage that the project is asked, in order.
#[must_use]
pub fn applicable<'m>(
    methodology: &'m Methodology,
    project: &Project,
    stage: &'m Stage,
    path: Path,
) -> Vec<&'m Question> {
    stage
        .questions
        .iter()
        .filter(|question| question.path <= path && applies(methodology, project, question))
        .collect()
}

/// What was decided at the end of a stage, and what it makes of the project.
#[must_use]
pub fn outcome(stage: &Stage, project: &Project) -> Option<Outcome> {
    let decided = project.decision(&About::Stage(stage.id.clone()))?;
    let choices = &stage.decision.as_ref()?.choices;
    choices.iter().find(|choice| choice.id.as_str() == decided.choice).map(|choice| choice.outcome)
}

/// The stages the project goes through: those that ask it something or were decided about, up to the decision
/// that ended or paused it.
#[must_use]
pub fn reached<'m>(methodology: &'m Methodology, project: &Project) -> Vec<&'m Stage> {
    let mut stages = Vec::new();
    for stage in &methodology.stages {
        let outcome = outcome(stage, project);
        if outcome.is_some() || !applicable(methodology, project, stage, project.path()).is_empty() {
            stages.push(stage);
        }
        if outcome.is_some_and(ends) {
            break;
        }
    }
    stages
}

/// Whether a decision ended or paused the project.
#[must_use]
pub fn ended(methodology: &Methodology, project: &Project) -> bool {
    reached(methodology, project).last().and_then(|stage| outcome(stage, project)).is_some_and(ends)
}

fn ends(outcome: Outcome) -> bool {
    match outcome {
        Outcome::Close(_) | Outcome::Wait => true,
        Outcome::GoOn => false,
    }
}

/// How many questions of a stage are in each status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that apply to the project.
    pub applicable: usize,
    /// Those with an answer.
    pub answered: usize,
    /// Those whose answer in the file cannot be read.
    pub unreadable: usize,
    /// Those whose answer is not known yet.
    pub unknown: usize,
    /// Those that do not concern the project.
    pub not_applicable: usize,
    /// Those passed over.
    pub skipped: usize,
    /// Those nothing was said of.
    pub open: usize,
}

/// Counts the questions of a stage by status.
#[must_use]
pub fn counts(methodology: &Methodology, project: &Project, stage: &Stage) -> Counts {
    let mut counts = Counts::default();
    for question in applicable(methodology, project, stage, project.path()) {
        counts.applicable += 1;
        *match status(project, &question.id) {
            Status::Answered => &mut counts.answered,
            Status::Unreadable => &mut counts.unreadable,
            Status::Unknown => &mut counts.unknown,
            Status::NotApplicable => &mut counts.not_applicable,
            Status::Skipped => &mut counts.skipped,
            Status::Open => &mut counts.open,
        } += 1;
    }
    counts
}

/// About how many minutes the open questions and decisions of the path still take, at least one when any is left.
#[must_use]
pub fn minutes_left(methodology: &Methodology, project: &Project) -> u32 {
    seconds_left(methodology, project).div_ceil(60)
}

/// The same in seconds.
#[must_use]
pub fn seconds_left(methodology: &Methodology, project: &Project) -> u32 {
    let mut seconds = 0;
    for stage in reached(methodology, project) {
        for question in applicable(methodology, project, stage, project.path()) {
            if matches!(status(project, &question.id), Status::Open | Status::Unreadable) {
                seconds += seconds_for(&question.kind);
            }
        }
        let undecided = outcome(stage, project).is_none();
        if stage.decision.is_some() && undecided {
            seconds += DECISION_SECONDS;
        }
        seconds += DECISION_SECONDS
            * u32::try_from(checks::undecided(methodology, project, stage).len()).unwrap_or(0);
    }
    seconds
}

/// A choice, its reason, and who decided.
const DECISION_SECONDS: u32 = 45;

/// About how long a page of a table of crossings takes, in seconds.
const PLACE_SECONDS: u32 = 25;

/// About how many pages such a table has, before one is at it.
const USUAL_PLACES: u32 = 8;

/// About how long a question takes, in seconds: reading it, thinking, typing. docs/performance.md tells how these
/// were measured.
#[must_use]
pub fn seconds_for(kind: &Kind) -> u32 {
    match kind {
        Kind::YesNo => 10,
        Kind::Place(_) | Kind::Identifier => 15,
        Kind::Scale(_) | Kind::Choice(_) | Kind::Level(_) | Kind::Date => 25,
        Kind::MultiChoice(_) | Kind::Number(_) | Kind::Interval => 35,
        Kind::Text | Kind::List => 45,
        Kind::LongText => 90,
        Kind::Table(table) if table.grid.is_some() => seconds_for_places(USUAL_PLACES),
        Kind::Table(_) => 60,
    }
}

/// About how long so many pages of a table of crossings take, in seconds.
#[must_use]
pub fn seconds_for_places(count: u32) -> u32 {
    count * PLACE_SECONDS
}
