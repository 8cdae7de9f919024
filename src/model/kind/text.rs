//! A text: a sentence or several lines.

use super::Fault;
use crate::model::rejection::{Rejection, Shape};
use crate::model::value::Value;

/// Any text will do, but an empty one says nothing.
pub(super) fn check(value: &Value) -> Vec<Fault> {
    match value {
        Value::Text(_) if value.is_empty() => vec![Fault::here(Rejection::Empty)],
        Value::Text(_) => Vec::new(),
        other => vec![Fault::here(Rejection::WrongType { expected: Shape::Text, found: Shape::of(other) })],
    }
}
