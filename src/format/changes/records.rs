//! What stands in a file beside answers, as the records that are written there.

use crate::model::project::{About, Decision, NoAnswer};
use crate::model::value::{Record, Value};
use crate::model::voice::Voice;

/// The pairs that have a value, in order.
fn record<const N: usize>(pairs: [(&str, Option<Value>); N]) -> Record {
    let said = pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Record(said.collect())
}

fn text(text: impl Into<String>) -> Option<Value> {
    Some(Value::Text(text.into()))
}

pub fn of_no_answer(no_answer: &NoAnswer) -> Record {
    match no_answer {
        NoAnswer::Unknown { who, when } => record([
            ("statut", text("ne_sait_pas")),
            ("qui", who.clone().map(Value::Text)),
            ("quand", when.map(Value::Date)),
        ]),
        NoAnswer::NotApplicable { why } => {
            record([("statut", text("sans_objet")), ("pourquoi", why.clone().map(Value::Text))])
        }
        NoAnswer::Skipped => record([("statut", text("passe"))]),
    }
}

pub fn of_decision(decision: &Decision) -> Record {
    let about = match &decision.about {
        About::Check(id) => ("controle", text(id.as_str())),
        About::Stage(id) => ("etape", text(id.as_str())),
    };
    record([
        about,
        ("choix", text(decision.choice.as_str())),
        ("motif", decision.reason.clone().map(Value::Text)),
        ("par", decision.by.clone().map(Value::Text)),
        ("date", decision.date.map(Value::Date)),
    ])
}

pub fn of_voice(voice: &Voice) -> Record {
    record([
        ("question", text(voice.question.to_string())),
        ("qui", text(voice.who.as_str())),
        ("position", text(voice.position.id())),
        ("desaccord", voice.note.clone().map(Value::Text)),
        ("date", voice.date.map(Value::Date)),
    ])
}
