//! Which checks the answers trigger, and because of which answers.

use crate::engine::condition::holds;
use crate::model::check::Check;
use crate::model::id::QuestionId;
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::{About, Project};

/// The checks of a stage that the answers trigger, in order.
#[must_use]
pub fn triggered<'m>(methodology: &'m Methodology, project: &Project, stage: &Stage) -> Vec<&'m Check> {
    methodology
        .checks
        .iter()
        .filter(|check| check.stage == stage.id)
        .filter(|check| holds(methodology.condition(&check.condition), methodology, project))
        .collect()
}

/// Those of them about which nothing is decided yet.
#[must_use]
pub fn undecided<'m>(methodology: &'m Methodology, project: &Project, stage: &Stage) -> Vec<&'m Check> {
    let decided = |check: &&Check| project.decision(&About::Check(check.id.clone())).is_some();
    triggered(methodology, project, stage).into_iter().filter(|check| !decided(check)).collect()
}

/// The answered questions a check looks at: “because you answered…”.
#[must_use]
pub fn because(methodology: &Methodology, project: &Project, check: &Check) -> Vec<QuestionId> {
    let questions = methodology.condition(&check.condition).questions();
    questions.into_iter().filter(|id| project.answers.contains_key(id)).collect()
}
