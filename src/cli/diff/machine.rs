//! The contract of `diff --json`.

use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::engine::difference::rows::{RowDifference, RowsDifference};
use crate::engine::difference::{AnswerDifference, DecisionDifference, Difference, FieldDifference, Said};
use crate::model::kind::date::iso;
use crate::model::kind::table::Table;
use crate::model::project::{About, NoAnswer, Note};
use crate::model::value::{Record, Value};

/// All that differs, for machines.
#[derive(Serialize)]
pub struct Machine<'d> {
    before: &'d str,
    after: &'d str,
    same: bool,
    fields: Vec<Field>,
    answers: Vec<Answer<'d>>,
    decisions: Vec<Decision<'d>>,
}

#[derive(Serialize)]
struct Field {
    field: &'static str,
    before: Json,
    after: Json,
}

#[derive(Serialize)]
struct Answer<'d> {
    id: String,
    code: &'d str,
    question: &'d str,
    change: &'static str,
    before: Json,
    after: Json,
    rows: Option<Rows>,
    note: Option<Pair>,
}

#[derive(Serialize)]
struct Pair {
    before: Json,
    after: Json,
}

#[derive(Serialize)]
struct Rows {
    added: Vec<Json>,
    changed: Vec<Row>,
    removed: Vec<Json>,
    reordered: bool,
}

#[derive(Serialize)]
struct Row {
    row: Json,
    /// Where the row stands, in a table of crossings.
    #[serde(skip_serializing_if = "Option::is_none")]
    crossing: Option<Vec<String>>,
    cells: Vec<Cell>,
}

#[derive(Serialize)]
struct Cell {
    column: String,
    before: Json,
    after: Json,
}

#[derive(Serialize)]
struct Decision<'d> {
    change: &'static str,
    stage: Option<&'d str>,
    check: Option<&'d str>,
    choice: &'d str,
    reason: Option<&'d str>,
    by: Option<&'d str>,
    date: Option<String>,
}

impl<'d> Machine<'d> {
    /// What differs between two files.
    pub fn of(names: &'d [String; 2], found: &'d Difference<'d>) -> Self {
        let decisions = found.stages.iter().flat_map(|stage| &stage.decisions).chain(&found.elsewhere);
        Self {
            before: &names[0],
            after: &names[1],
            same: found.is_empty(),
            fields: found.fields.iter().map(field).collect(),
            answers: found.stages.iter().flat_map(|stage| &stage.answers).map(answer).collect(),
            decisions: decisions.map(decision).collect(),
        }
    }
}

fn field(field: &FieldDifference) -> Field {
    let (field, before, after) = match field {
        FieldDifference::Title(before, after) => ("title", json!(before), json!(after)),
        FieldDifference::Summary(before, after) => ("summary", json!(before), json!(after)),
        FieldDifference::Licence(before, after) => ("licence", json!(before), json!(after)),
        FieldDifference::Methodology(before, after) => ("methodology", json!(before), json!(after)),
        FieldDifference::State(before, after) => ("state", json!(before.id()), json!(after.id())),
        FieldDifference::Path(before, after) => ("path", json!(before.id()), json!(after.id())),
        FieldDifference::Sectors(before, after) => {
            let ids = |ids: &[_]| Json::from(ids.iter().map(ToString::to_string).collect::<Vec<_>>());
            ("sectors", ids(before.as_slice()), ids(after))
        }
    };
    Field { field, before, after }
}

fn answer<'d>(answer: &'d AnswerDifference<'d>) -> Answer<'d> {
    let table = answer.question.kind.table();
    Answer {
        id: answer.question.id.to_string(),
        code: &answer.question.code,
        question: &answer.question.prompt,
        change: answer.kind().id(),
        before: said(answer.before),
        after: said(answer.after),
        rows: answer.rows.as_ref().zip(table).map(|(difference, table)| rows(table, difference)),
        note: answer.note.map(|(before, after)| Pair { before: note(before), after: note(after) }),
    }
}

fn said(said: Said<'_>) -> Json {
    match said {
        Said::Nothing => Json::Null,
        Said::Answer(answer) => json!({ "status": "answered", "value": value(answer) }),
        Said::Unreadable(text) => json!({ "status": "unreadable", "text": text }),
        Said::NoAnswer(NoAnswer::Skipped) => json!({ "status": "skipped" }),
        Said::NoAnswer(NoAnswer::NotApplicable { why }) => json!({ "status": "not_applicable", "why": why }),
        Said::NoAnswer(NoAnswer::Unknown { who, when }) => {
            json!({ "status": "unknown", "who": who, "when": when.map(iso) })
        }
    }
}

fn note(note: Option<&Note>) -> Json {
    note.map_or(Json::Null, |note| json!({ "note": note.note, "proof": note.proof, "source": note.source }))
}

fn rows(table: &Table, difference: &RowsDifference<'_>) -> Rows {
    let label = |row: &Record| row.get(table.label().id.as_str()).map_or(Json::Null, value);
    let changed = |row: &RowDifference<'_>| {
        let of = |row: &Record, key: &str| row.get(key).map_or(Json::Null, value);
        let cell = |key: &&str| Cell {
            column: (*key).to_owned(),
            before: of(row.before, key),
            after: of(row.after, key),
        };
        let crossing = table.crossing(row.after);
        let crossing = crossing.map(|ids| ids.into_iter().map(str::to_owned).collect());
        Row { row: label(row.after), crossing, cells: row.cells.iter().map(cell).collect() }
    };
    Rows {
        added: difference.added.iter().map(|row| record(row)).collect(),
        changed: difference.changed.iter().map(changed).collect(),
        removed: difference.removed.iter().map(|row| record(row)).collect(),
        reordered: difference.reordered,
    }
}

fn decision<'d>(difference: &'d DecisionDifference<'d>) -> Decision<'d> {
    let decision = difference.decision;
    let (stage, check) = match &decision.about {
        About::Stage(id) => (Some(id.as_str()), None),
        About::Check(id) => (None, Some(id.as_str())),
    };
    Decision {
        change: if difference.added { "added" } else { "removed" },
        stage,
        check,
        choice: &decision.choice,
        reason: decision.reason.as_deref(),
        by: decision.by.as_deref(),
        date: decision.date.map(iso),
    }
}

/// A value as the file has it; a date is a text, as is what is not understood.
fn value(one: &Value) -> Json {
    match one {
        Value::Text(text) | Value::NotUnderstood(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Float(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        Value::Date(date) => json!(iso(*date)),
        Value::List(items) => items.iter().map(value).collect(),
        Value::Record(one) => record(one),
    }
}

fn record(record: &Record) -> Json {
    record.0.iter().map(|(key, one)| (key.clone(), value(one))).collect()
}
