//! The things to go through, in order: the questions of each stage, then its checks and its decision.

use std::collections::BTreeSet;

use crate::engine::{checks, progress};
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{Methodology, Outcome};
use crate::model::project::{About, Project};
use crate::model::question::Path;

/// One thing to go through.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item {
    /// A question.
    Question(QuestionId),
    /// What the group thinks of the answer to a question.
    Agreement(QuestionId),
    /// A check of a stage that the answers trigger.
    Check(Id, String),
    /// The decision at the end of a stage.
    Decision(Id),
    /// The offer to go on with a longer path.
    Widen(&'static str),
}

impl Item {
    /// The stage it belongs to.
    #[must_use]
    pub fn stage(&self) -> Option<&Id> {
        match self {
            Self::Question(id) | Self::Agreement(id) => Some(&id.stage),
            Self::Check(stage, _) | Self::Decision(stage) => Some(stage),
            Self::Widen(_) => None,
        }
    }
}

/// Everything the project goes through as it stands, in order.
#[must_use]
pub fn all(methodology: &Methodology, project: &Project) -> Vec<Item> {
    let mut items = Vec::new();
    for stage in progress::reached(methodology, project) {
        let questions = progress::applicable(methodology, project, stage, project.path());
        items.extend(questions.into_iter().map(|question| Item::Question(question.id.clone())));
        let checks = checks::triggered(methodology, project, stage);
        items.extend(checks.into_iter().map(|check| Item::Check(stage.id.clone(), check.id.clone())));
        if stage.decision.is_some() {
            items.push(Item::Decision(stage.id.clone()));
        }
    }
    if let Some(path) = longer_path(methodology, project) {
        items.push(Item::Widen(path.id()));
    }
    items
}

/// The same, the group being asked what it thinks of each answer of the essential path, but the identity card's.
#[must_use]
pub fn with_agreements(methodology: &Methodology, project: &Project) -> Vec<Item> {
    let agreement = |item: &Item| match item {
        Item::Question(id) => {
            let essential = methodology.question(id).is_some_and(|one| one.path <= Path::Essential);
            let card = methodology.stage(&id.stage).is_some_and(|stage| stage.card);
            (essential && !card && project.answer(id).is_some()).then(|| Item::Agreement(id.clone()))
        }
        Item::Agreement(_) | Item::Check(..) | Item::Decision(_) | Item::Widen(_) => None,
    };
    let items = all(methodology, project).into_iter();
    items
        .flat_map(|item| {
            let beside = agreement(&item);
            std::iter::once(item).chain(beside)
        })
        .collect()
}

/// The next path, when it would ask more and the project goes through all stages.
#[must_use]
pub fn longer_path(methodology: &Methodology, project: &Project) -> Option<Path> {
    if progress::ended(methodology, project) {
        return None;
    }
    let count = |path: Path| -> usize {
        methodology
            .stages
            .iter()
            .map(|stage| progress::applicable(methodology, project, stage, path).len())
            .sum()
    };
    let now = count(project.path());
    let mut longer = project.path().next();
    while let Some(path) = longer {
        if count(path) > now {
            return Some(path);
        }
        longer = path.next();
    }
    None
}

/// What one wants to be asked again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wanted {
    /// What nothing was said of.
    #[default]
    Open,
    /// That, and what was passed over or is not known yet.
    Unanswered,
}

/// Whether an item is still to be asked, those seen in this session not being asked twice.
#[must_use]
pub fn is_open(
    item: &Item,
    methodology: &Methodology,
    project: &Project,
    wanted: Wanted,
    seen: &BTreeSet<Item>,
) -> bool {
    match item {
        Item::Question(id) => match (progress::status(project, id), wanted) {
            (progress::Status::Open | progress::Status::Unreadable, _) => true,
            (progress::Status::Unknown | progress::Status::Skipped, Wanted::Unanswered) => {
                !seen.contains(item)
            }
            (_, Wanted::Open | Wanted::Unanswered) => false,
        },
        Item::Agreement(id) => project.voices(id).is_empty() && !seen.contains(item),
        Item::Check(_, check) => {
            project.decision(&About::Check(check.clone())).is_none() && !seen.contains(item)
        }
        Item::Decision(stage) => {
            let outcome = methodology.stage(stage).and_then(|stage| progress::outcome(stage, project));
            matches!(outcome, None | Some(Outcome::Wait)) && !seen.contains(item)
        }
        Item::Widen(_) => !seen.contains(item),
    }
}
