//! The rows of a table as they become: with another cell, or with pasted rows after them.

use super::Interview;
use crate::model::kind::table::{Column, Table};
use crate::model::question::Question;
use crate::model::value::{Record, Value};

impl Interview<'_> {
    /// The rows, with another cell.
    pub(super) fn with_cell(
        &self,
        question: &Question,
        table: &Table,
        (row, column): (usize, &Column),
        value: Option<Value>,
    ) -> Vec<Record> {
        let mut rows = self.rows(question);
        if let Some(record) = rows.get_mut(row) {
            match value {
                Some(value) => {
                    record.set(column.id.as_str(), value);
                    *record = table.in_order(std::mem::take(record));
                }
                None if column.label => {}
                None => record.remove(column.id.as_str()),
            }
        }
        rows
    }
}

/// Rows, and those of a pasted text after them.
pub(super) fn extended(table: &Table, rows: &[Record], added: &Value) -> Vec<Record> {
    let mut all = rows.to_vec();
    for row in added.items().iter().filter_map(Value::as_record) {
        let mut row = row.clone();
        if let Some(identifier) = table.identifier() {
            row.remove(identifier.id.as_str());
        }
        all.push(table.identified(row, &as_values(&all)));
    }
    all
}

pub(super) fn as_values(rows: &[Record]) -> Vec<Value> {
    rows.iter().cloned().map(Value::Record).collect()
}
