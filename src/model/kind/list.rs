//! Texts, one per line.

use super::{Fault, Step};
use crate::model::rejection::{Rejection, Shape};
use crate::model::value::Value;

/// Reads one item per line, or items separated by semicolons on a single line.
pub(super) fn accept(typed: &str) -> Result<Value, Rejection> {
    let separator = if typed.contains('\n') { '\n' } else { ';' };
    let items: Vec<Value> = typed
        .split(separator)
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| Value::Text(item.to_owned()))
        .collect();
    if items.is_empty() { Err(Rejection::Empty) } else { Ok(Value::List(items)) }
}

pub(super) fn check(value: &Value) -> Vec<Fault> {
    let Value::List(items) = value else {
        return vec![Fault::here(Rejection::WrongType { expected: Shape::List, found: Shape::of(value) })];
    };
    let wrong = |(index, item): (usize, &Value)| match item {
        Value::Text(_) => None,
        other => {
            let why = Rejection::WrongType { expected: Shape::Text, found: Shape::of(other) };
            Some(Fault::at(Step::Item(index), why))
        }
    };
    items.iter().enumerate().filter_map(wrong).collect()
}
