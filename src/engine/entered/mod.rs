//! What the analyses read of a project, whatever the ids of the questions: their roles tell.

pub mod comparison;
pub mod lifecycle;
pub mod told;

use crate::model::methodology::Methodology;
use crate::model::project::Project;
use crate::model::question::{Question, Role};
use crate::model::value::{Record, Value};

/// A question that an analysis cannot do without, and that has no answer it can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// What it would tell.
    pub role: Role,
    /// Its code; none when the methodology does not ask it.
    pub code: Option<String>,
}

impl Lacking {
    fn of(methodology: &Methodology, role: Role) -> Self {
        Self { role, code: methodology.with_role(role).map(|question| question.code.clone()) }
    }
}

/// The rows of the table that has a role, with its question.
#[must_use]
pub fn rows<'a>(
    methodology: &'a Methodology,
    project: &'a Project,
    role: Role,
) -> Option<(&'a Question, Vec<&'a Record>)> {
    let question = methodology.with_role(role)?;
    let items = project.answer(&question.id).map(Value::items).unwrap_or_default();
    Some((question, items.iter().filter_map(Value::as_record).collect()))
}

/// The text of a cell; nothing when there is none.
#[must_use]
pub fn text<'a>(row: &'a Record, key: &str) -> &'a str {
    row.get(key).and_then(Value::as_text).unwrap_or_default()
}

/// The name a row has for other questions, and the one people read.
fn named(question: &Question, row: &Record) -> Option<(String, String)> {
    let table = question.kind.table()?;
    let id = table.key_of(row)?.to_owned();
    let name =
        Some(text(row, table.label().id.as_str())).filter(|name| !name.is_empty()).unwrap_or(&id).to_owned();
    Some((id, name))
}
