//! Which checks the answers trigger, and because of which answers.

use crate::engine::condition::{grounds, holds};
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

/// The answers that trigger a check: “because you answered…”.
#[must_use]
pub fn because(methodology: &Methodology, project: &Project, check: &Check) -> Vec<QuestionId> {
    let condition = methodology.condition(&check.condition);
    let questions = grounds(condition, methodology, project);
    questions.into_iter().filter(|id| project.answers.contains_key(id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::condition::Condition;
    use crate::model::id::Id;
    use crate::model::value::Value;
    use crate::sample;

    #[test]
    fn of_several_reasons_only_those_that_hold_are_told() {
        let mut methodology = sample::methodology();
        let [object, many] = ["objet", "nombreux"].map(|id| Id::new(id).expect("an id"));
        let either = Condition::Any(vec![
            methodology.condition(&object).clone(),
            methodology.condition(&many).clone(),
        ]);
        methodology.conditions.insert(object, either);
        let mut project = Project::default();
        let id = |text: &str| QuestionId::parse(text).expect("an id");
        project.answers.insert(id("besoin.enonce"), Value::Text("Une pompe".into()));
        project.answers.insert(id("besoin.usagers"), Value::List(Vec::new()));
        let check = methodology.check("G0").expect("a check");
        assert_eq!(because(&methodology, &project, check), [id("besoin.enonce")]);
    }
}
