//! The rows of a table that came, changed or went: a row is the same when its name is, or else its label, or its crossing.

use super::Said;
use crate::model::kind::table::Table;
use crate::model::value::{Record, Value};

/// What differs between the rows of two answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RowsDifference<'a> {
    /// The rows that came.
    pub added: Vec<&'a Record>,
    /// The rows that changed.
    pub changed: Vec<RowDifference<'a>>,
    /// The rows that went.
    pub removed: Vec<&'a Record>,
    /// Whether the rows that stayed stand in another order.
    pub reordered: bool,
}

/// A row some cells of which differ.
#[derive(Clone, Debug, PartialEq)]
pub struct RowDifference<'a> {
    /// The row as it was.
    pub before: &'a Record,
    /// The cells that differ: the ids of their columns.
    pub cells: Vec<&'a str>,
    /// The row as it is.
    pub after: &'a Record,
}

/// What differs between two answers to a question that wants rows; an answer without rows has none.
#[must_use]
pub fn between<'a>(table: &Table, before: Said<'a>, after: Said<'a>) -> RowsDifference<'a> {
    let (before, after) = (rows(before), rows(after));
    let pairs = paired(table, &before, &after);
    let mut found = RowsDifference::default();
    for (row, pair) in after.iter().zip(&pairs) {
        match pair {
            None => found.added.push(row),
            Some(index) => {
                let (was, is) = (before[*index], *row);
                let cells = cells(table, was, is);
                if !cells.is_empty() {
                    found.changed.push(RowDifference { before: was, cells, after: is });
                }
            }
        }
    }
    let stayed: Vec<usize> = pairs.iter().flatten().copied().collect();
    let gone = |(index, _): &(usize, &&Record)| !stayed.contains(index);
    found.removed = before.iter().enumerate().filter(gone).map(|(_, row)| *row).collect();
    found.reordered = !stayed.is_sorted();
    found
}

fn rows(said: Said<'_>) -> Vec<&Record> {
    match said {
        Said::Answer(value) => value.items().iter().filter_map(Value::as_record).collect(),
        Said::Nothing | Said::NoAnswer(_) | Said::Unreadable(_) => Vec::new(),
    }
}

/// Which row before each row after was: of the same name first, then, of those left, of the same label or crossing.
fn paired(table: &Table, before: &[&Record], after: &[&Record]) -> Vec<Option<usize>> {
    let mut pairs: Vec<Option<usize>> = vec![None; after.len()];
    for columns in table.identifier().map(|column| vec![column]).into_iter().chain([table.telling()]) {
        let name = |row: &Record| -> Option<Vec<Value>> {
            columns.iter().map(|column| row.get(column.id.as_str()).cloned()).collect()
        };
        for (at, row) in after.iter().enumerate() {
            if pairs[at].is_some() {
                continue;
            }
            let same = |(index, old): &(usize, &&Record)| {
                !pairs.contains(&Some(*index)) && name(old).is_some() && name(old) == name(row)
            };
            pairs[at] = before.iter().enumerate().find(same).map(|(index, _)| index);
        }
    }
    pairs
}

/// The cells that differ, in the order of the columns; then the keys of nobody's.
fn cells<'a>(table: &Table, before: &'a Record, after: &'a Record) -> Vec<&'a str> {
    let keys = before.0.iter().chain(after.0.iter().filter(|(key, _)| before.get(key).is_none()));
    let mut cells: Vec<&str> =
        keys.map(|(key, _)| key.as_str()).filter(|key| before.get(key) != after.get(key)).collect();
    let rank = |key: &str| table.columns.iter().position(|column| column.id.as_str() == key);
    cells.sort_by_key(|key| rank(key).unwrap_or(table.columns.len()));
    cells
}
