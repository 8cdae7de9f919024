//! Yes or no, in the words of both languages.

use super::Fault;
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::folded;
use crate::model::value::Value;

pub(super) fn accept(typed: &str) -> Result<Value, Rejection> {
    read(typed).map(Value::Bool).ok_or(Rejection::NotYesOrNo)
}

/// Reads `o`, `oui`, `y`, `yes`, `n`, `non`, `no`, and the words of the file format.
#[must_use]
pub fn read(typed: &str) -> Option<bool> {
    match folded(typed.trim()).as_str() {
        "o" | "oui" | "y" | "yes" | "vrai" | "true" => Some(true),
        "n" | "non" | "no" | "faux" | "false" => Some(false),
        _ => None,
    }
}

pub(super) fn check(value: &Value) -> Vec<Fault> {
    match value {
        Value::Bool(_) => Vec::new(),
        other => vec![Fault::here(Rejection::WrongType { expected: Shape::Bool, found: Shape::of(other) })],
    }
}
