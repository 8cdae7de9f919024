//! A place: a commune, or anything people name, kept as `{ nom = "…" }`.

use super::{Fault, Step};
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::nearest;
use crate::model::value::{Record, Value};

/// The name people give to the place.
pub const NAME: &str = "nom";
/// The code the French statistics institute gives to a commune, five characters.
pub const INSEE: &str = "insee";

/// Reads a name, or a name and its INSEE code: `Concarneau`, `Concarneau (29039)`.
pub(super) fn accept(typed: &str) -> Result<Value, Rejection> {
    let (name, code) = match typed.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((name, code)) if is_insee(code.trim()) => (name.trim(), Some(code.trim())),
        _ => (typed, None),
    };
    if name.is_empty() {
        return Err(Rejection::Empty);
    }
    let mut place = Record::default();
    if let Some(code) = code {
        place.set(INSEE, Value::Text(code.to_owned()));
    }
    place.set(NAME, Value::Text(name.to_owned()));
    Ok(Value::Record(place))
}

fn is_insee(code: &str) -> bool {
    code.len() == 5
        && code.chars().enumerate().all(|(i, c)| c.is_ascii_digit() || (i == 1 && matches!(c, 'A' | 'B')))
}

pub(super) fn check(value: &Value) -> Vec<Fault> {
    let Value::Record(place) = value else {
        return vec![Fault::here(Rejection::WrongType { expected: Shape::Record, found: Shape::of(value) })];
    };
    let mut faults = Vec::new();
    for (key, part) in &place.0 {
        let why = match (key.as_str(), part) {
            (NAME | INSEE, Value::Text(text)) if text.trim().is_empty() => Rejection::Empty,
            (NAME | INSEE, Value::Text(_)) => continue,
            (NAME | INSEE, other) => Rejection::WrongType { expected: Shape::Text, found: Shape::of(other) },
            _ => Rejection::UnknownColumn {
                key: key.clone(),
                nearest: nearest(key, [NAME, INSEE]).map(str::to_owned),
            },
        };
        faults.push(Fault::at(Step::Key(key.clone()), why));
    }
    if place.get(NAME).is_none() {
        faults.push(Fault::here(Rejection::MissingLabel { column: NAME.to_owned() }));
    }
    faults
}
