//! The ids that projects may use, listed for each release: none goes without a rule.

use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::methodology::Methodology;
use crate::model::migration::{Name, Rule};

/// Every id a project file may hold, one a line: stages, questions, columns, choices, decisions, checks, sectors.
#[must_use]
pub fn ids(methodology: &Methodology) -> Vec<String> {
    let mut ids = Vec::new();
    for stage in &methodology.stages {
        ids.push(format!("etape {}", stage.id));
        for question in &stage.questions {
            ids.push(format!("question {}", question.id));
            ids.extend(choices(&question.id.to_string(), &question.kind));
            for column in question.kind.table().into_iter().flat_map(|table| &table.columns) {
                let name = format!("{}.{}", question.id, column.id);
                ids.push(format!("colonne {name}"));
                ids.extend(choices(&name, &column.kind));
            }
        }
        for choice in stage.decision.iter().flat_map(|decision| &decision.choices) {
            ids.push(format!("decision {} {}", stage.id, choice.id));
        }
    }
    ids.extend(methodology.checks.iter().map(|check| format!("controle {}", check.id)));
    ids.extend(methodology.sectors.iter().map(|sector| format!("secteur {}", sector.id)));
    ids
}

fn choices(name: &str, kind: &Kind) -> Vec<String> {
    let listed = kind.choices().into_iter().flat_map(|choices| &choices.listed);
    listed.map(|choice| format!("choix {name} {}", choice.id)).collect()
}

/// The ids of a release that a later version neither has nor has a rule for.
#[must_use]
pub fn forgotten(released: &[&str], methodology: &Methodology) -> Vec<String> {
    let now = ids(methodology);
    let gone = released.iter().filter(|line| !now.iter().any(|known| known == *line));
    gone.filter(|line| !has_a_rule(line, methodology)).map(|line| (*line).to_owned()).collect()
}

/// Whether a rule says what becomes of it, or of the whole it belongs to.
fn has_a_rule(line: &str, methodology: &Methodology) -> bool {
    let mut words = line.split(' ');
    let (Some(sort), Some(name)) = (words.next(), words.next()) else { return false };
    let value = words.next();
    let Some(name) = (match sort {
        "question" | "colonne" | "choix" => Name::parse(name),
        "controle" => Some(Name::Check(name.to_owned())),
        "decision" => Id::new(name).map(Name::Decision),
        "secteur" => Id::new(name).map(Name::Sector),
        "etape" => Id::new(name).map(Name::Stage),
        _ => None,
    }) else {
        return false;
    };
    let wholes = wholes(&name);
    methodology.migrations.iter().any(|migration| match &migration.rule {
        Rule::Replace { of, from, .. } => *of == name && value == Some(from.as_str()),
        Rule::Retire { what, value: Some(retired), .. } => *what == name && value == Some(retired.as_str()),
        rule => rule.gone().is_some_and(|gone| wholes.contains(&gone)),
    })
}

/// A thing, and what it goes with.
fn wholes(name: &Name) -> Vec<Name> {
    let question = |id: &QuestionId| vec![Name::Question(id.clone()), Name::Stage(id.stage.clone())];
    let mut all = vec![name.clone()];
    match name {
        Name::Question(id) | Name::Column(id, _) => all.extend(question(id)),
        Name::Decision(stage) => all.push(Name::Stage(stage.clone())),
        Name::Check(_) | Name::Sector(_) | Name::Stage(_) => {}
    }
    all
}
