//! The schema of project files, made from the questions of a methodology.

use serde_json::{Map, Value, json};

use super::{DIALECT, date_type, group, list_of, one_of, text_type};
use crate::lang::{Lang, schema as say};
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choices, OTHER};
use crate::model::kind::level::{Levels, UNKNOWN};
use crate::model::kind::number::Number;
use crate::model::kind::place::{INSEE, NAME};
use crate::model::kind::table::Table;
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::State;
use crate::model::question::{Path, Question};

/// What a project that follows this methodology holds.
#[must_use]
pub fn schema(methodology: &Methodology, lang: Lang) -> Value {
    let mut sections = Map::new();
    for stage in &methodology.stages {
        sections.insert(stage.id.to_string(), answers(stage));
    }
    // The card may ask for a part of these.
    let card = sections.entry("projet").or_insert_with(|| group::<&str>([], &[], true));
    for (key, what) in card_keys(methodology) {
        if card["properties"].get(key).is_none() {
            card["properties"][key] = what;
        }
    }
    card["properties"]["titre"]["minLength"] = json!(1);
    card["required"] = json!(["titre"]);
    sections.insert("methodologie".to_owned(), followed());
    sections.insert("sans_reponse".to_owned(), beside(methodology, "sans_reponse"));
    sections.insert("notes".to_owned(), beside(methodology, "note"));
    sections.insert("decisions".to_owned(), list_of(&decision(methodology)));
    sections.insert("contacts".to_owned(), json!({ "type": "object" }));
    let mut schema = group(sections, &["projet"], true);
    schema["$defs"] = json!({ "sans_reponse": no_answer(), "note": note() });
    schema["$schema"] = json!(DIALECT);
    schema["title"] = json!(say::project(lang, &methodology.title, &methodology.version_name()));
    schema
}

fn card_keys(methodology: &Methodology) -> [(&'static str, Value); 8] {
    let sectors = methodology.sectors.iter().map(|sector| sector.id.as_str());
    [
        ("titre", text_type()),
        ("resume", text_type()),
        ("secteurs", list_of(&one_of(sectors))),
        ("commune", place()),
        ("porteurs", list_of(&text_type())),
        ("licence", text_type()),
        ("etat", one_of(State::names())),
        ("cree", date_type()),
    ]
}

fn followed() -> Value {
    let keys = [
        ("id", text_type()),
        ("version", text_type()),
        ("empreinte", text_type()),
        ("parcours", one_of(Path::ALL.map(Path::id))),
    ];
    group(keys, &[], true)
}

/// A section whose keys are the full names of questions.
fn beside(methodology: &Methodology, definition: &str) -> Value {
    let one = json!({ "$ref": format!("#/$defs/{definition}") });
    let keys = methodology.questions().map(|question| (question.id.to_string(), one.clone()));
    group(keys, &[], true)
}

fn no_answer() -> Value {
    let keys = [
        ("statut", one_of(["ne_sait_pas", "sans_objet", "passe"])),
        ("qui", text_type()),
        ("quand", date_type()),
        ("pourquoi", text_type()),
    ];
    group(keys, &["statut"], true)
}

fn note() -> Value {
    group([("note", text_type()), ("preuve", text_type()), ("source", text_type())], &[], true)
}

fn decision(methodology: &Methodology) -> Value {
    let stages: Vec<&str> = methodology
        .stages
        .iter()
        .filter(|stage| stage.decision.is_some())
        .map(|stage| stage.id.as_str())
        .collect();
    let checks: Vec<&str> = methodology.checks.iter().map(|check| check.id.as_str()).collect();
    // A check or a stage of another version is no error: they are named for the person, and not imposed.
    let named = |names: &[&str]| json!({ "type": "string", "description": names.join(", ") });
    let keys = [
        ("etape", named(&stages)),
        ("controle", named(&checks)),
        ("choix", json!({ "type": "string", "minLength": 1 })),
        ("motif", text_type()),
        ("par", text_type()),
        ("date", date_type()),
    ];
    let mut decision = group(keys, &["choix"], true);
    decision["anyOf"] = json!([{ "required": ["etape"] }, { "required": ["controle"] }]);
    decision
}

fn answers(stage: &Stage) -> Value {
    let questions = stage.questions.iter().map(|question| (question.id.name.to_string(), answer(question)));
    let mut answers = group(questions, &[], true);
    answers["title"] = json!(stage.title);
    answers
}

fn answer(question: &Question) -> Value {
    let mut answer = of_kind(&question.kind);
    let told =
        [format!("{} · {}", question.code, question.prompt), question.why.clone(), listed(&question.kind)];
    let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
    answer["description"] = json!(told.join("\n\n"));
    answer
}

/// The choices or the levels with their titles, one per line: the file holds the ids only.
fn listed(kind: &Kind) -> String {
    if let Kind::Level(levels) = kind {
        let titles = levels.titles.iter().enumerate();
        return titles.map(|(level, title)| format!("{level} : {title}")).collect::<Vec<_>>().join("\n");
    }
    let choices = kind.choices().into_iter().flat_map(|choices| &choices.listed);
    choices.map(|choice| format!("{} : {}", choice.id, choice.title)).collect::<Vec<_>>().join("\n")
}

fn of_kind(kind: &Kind) -> Value {
    match kind {
        Kind::Text | Kind::LongText | Kind::Identifier => text_type(),
        Kind::Choice(choices) | Kind::Scale(choices) => choice(choices),
        Kind::MultiChoice(choices) => list_of(&choice(choices)),
        Kind::Number(number) => of_number(number),
        Kind::Level(levels) => of_levels(levels),
        Kind::Interval => {
            json!({ "type": "array", "items": { "type": "number", "minimum": 0 }, "minItems": 2, "maxItems": 2 })
        }
        Kind::Date => date_type(),
        Kind::YesNo => json!({ "type": "boolean" }),
        Kind::List => list_of(&text_type()),
        Kind::Place(_) => place(),
        Kind::Table(table) => list_of(&row(table)),
    }
}

fn choice(choices: &Choices) -> Value {
    let id = match &choices.among {
        // The rows of a table are the choices: only the project knows them.
        Some(_) => text_type(),
        None => one_of(choices.listed.iter().map(|choice| choice.id.as_str())),
    };
    if choices.other {
        let other = group([(OTHER, json!({ "type": "string", "minLength": 1 }))], &[OTHER], true);
        json!({ "anyOf": [id, other] })
    } else {
        id
    }
}

fn of_number(number: &Number) -> Value {
    let mut schema = json!({ "type": if number.whole { "integer" } else { "number" } });
    if let Some(min) = number.min {
        schema["minimum"] = plain(min);
    }
    if let Some(max) = number.max {
        schema["maximum"] = plain(max);
    }
    schema
}

fn of_levels(levels: &Levels) -> Value {
    let one = json!({ "type": "integer", "minimum": 0, "maximum": levels.top() });
    let several = levels.several.then(|| list_of(&one));
    let any: Vec<Value> = [one, json!({ "const": UNKNOWN })].into_iter().chain(several).collect();
    json!({ "anyOf": any })
}

/// A bound as one writes it: without a needless `.0`.
#[expect(
    clippy::cast_possible_truncation,
    reason = "only a whole number that an integer holds exactly is cast"
)]
fn plain(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9e15 { json!(number as i64) } else { json!(number) }
}

fn place() -> Value {
    group([(INSEE, text_type()), (NAME, json!({ "type": "string", "minLength": 1 }))], &[NAME], true)
}

fn row(table: &Table) -> Value {
    let columns = table.columns.iter().map(|column| {
        let mut cell = of_kind(&column.kind);
        let told = [column.title.clone(), listed(&column.kind)];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        if !told.is_empty() {
            cell["description"] = json!(told.join("\n\n"));
        }
        (column.id.to_string(), cell)
    });
    group(columns, &[table.label().id.as_str()], true)
}
