//! Who names a row: the answers chosen among the rows of a table.

use crate::model::kind::Kind;
use crate::model::methodology::Methodology;
use crate::model::project::Project;
use crate::model::question::Question;
use crate::model::value::Value;

/// The questions whose answers name the row of that key in the table of `question`, in order.
#[must_use]
pub fn naming<'m>(
    methodology: &'m Methodology,
    project: &Project,
    question: &Question,
    key: &str,
) -> Vec<&'m Question> {
    let among = |kind: &Kind| kind.choices().and_then(|choices| choices.among.as_ref()) == Some(&question.id);
    let names = |value: &Value| match value {
        Value::Text(text) => text == key,
        Value::List(items) => items.iter().any(|item| item.as_text() == Some(key)),
        _ => false,
    };
    let names_it = |other: &&Question| {
        let Some(answer) = project.answer(&other.id) else { return false };
        match &other.kind {
            Kind::Table(table) => {
                let mut rows = answer.items().iter().filter_map(Value::as_record);
                let columns = || table.columns.iter().filter(|column| among(&column.kind));
                rows.any(|row| columns().any(|column| row.get(column.id.as_str()).is_some_and(names)))
            }
            kind => among(kind) && names(answer),
        }
    };
    methodology.questions().filter(names_it).collect()
}
