//! Rows that a table proposes by name: choosing one gives the new row its label and its name.

use super::Interview;
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::kind::table::{RowModel, Table};
use crate::model::rejection::Rejection;
use crate::model::value::{Record, Value};

impl Interview<'_> {
    /// What the label of a new row is chosen among: the proposed rows that are not there yet, or other words.
    pub(super) fn label_kind(table: &Table, rows: &[Record]) -> Kind {
        if table.models.is_empty() {
            return table.label().kind.clone();
        }
        let is_there = |model: &RowModel| rows.iter().any(|row| table.key_of(row) == Some(model.id.as_str()));
        let choice = |model: &RowModel| Choice {
            id: model.id.clone(),
            title: model.title.clone(),
            advice: None,
            follow_ups: Vec::new(),
        };
        let offered = table.models.iter().filter(|model| !model.quiet && !is_there(model));
        let listed = offered.map(choice).collect();
        Kind::Choice(Choices { listed, other: true, ..Choices::default() })
    }
}

/// The label that was typed for a new row: the title of the proposed row it picks, or words of one's own.
pub(super) fn label(table: &Table, kind: &Kind, typed: &str) -> Result<Value, Rejection> {
    let accepted = kind.accept(typed);
    let Some(choices) = kind.choices().filter(|_| !table.models.is_empty()) else { return accepted };
    match accepted {
        Ok(Value::Text(id)) => Ok(Value::Text(choices.get(&id).map_or(id, |choice| choice.title.clone()))),
        Ok(Value::Record(words)) => {
            Ok(words.0.into_iter().next().map_or(Value::Text(typed.to_owned()), |(_, words)| words))
        }
        Err(Rejection::NotAChoice { .. }) if typed.parse::<i64>().is_err() => {
            Ok(Value::Text(typed.to_owned()))
        }
        refused => refused,
    }
}
