//! Two numbers between which something is: `0,1 à 0,3`.

use super::Fault;
use super::number::read;
use crate::model::rejection::{Rejection, Shape};
use crate::model::value::Value;

/// Reads two numbers, or one that stands for both ends.
pub(super) fn accept(typed: &str) -> Result<Value, Rejection> {
    let refused = || Rejection::NotAnInterval { typed: typed.to_owned() };
    // A sign would mean more, or less: a ratio has none.
    if typed.trim_start().starts_with('+') {
        return Err(refused());
    }
    let (low, high) = [" à ", " to ", " a ", "–", "-", " et ", " and "]
        .iter()
        .find_map(|sign| typed.split_once(sign))
        .unwrap_or((typed, typed));
    let value = Value::List(vec![read(low)?, read(high)?]);
    if ends(&value).is_some() { Ok(value) } else { Err(refused()) }
}

pub(super) fn check(value: &Value) -> Vec<Fault> {
    match value {
        Value::List(_) | Value::Integer(_) | Value::Float(_) if ends(value).is_some() => Vec::new(),
        Value::List(_) | Value::Integer(_) | Value::Float(_) => {
            vec![Fault::here(Rejection::NotAnInterval { typed: crate::model::kind::interval::shown(value) })]
        }
        other => vec![Fault::here(Rejection::WrongType { expected: Shape::List, found: Shape::of(other) })],
    }
}

/// The two ends, the smaller first and never negative; a lone number is both.
#[must_use]
pub fn ends(value: &Value) -> Option<(f64, f64)> {
    let (low, high) = match value {
        Value::List(items) => match items.as_slice() {
            [low, high] => (low.as_number()?, high.as_number()?),
            _ => return None,
        },
        other => (other.as_number()?, other.as_number()?),
    };
    (low >= 0.0 && low <= high).then_some((low, high))
}

/// As a person writes it in a file, for messages.
fn shown(value: &Value) -> String {
    let number =
        |value: &Value| value.as_number().map_or_else(|| "?".to_owned(), |number| number.to_string());
    match value {
        Value::List(items) => format!("[{}]", items.iter().map(number).collect::<Vec<_>>().join(", ")),
        other => number(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(low: f64, high: f64) -> Value {
        Value::List(vec![Value::Float(low), Value::Float(high)])
    }

    #[test]
    fn two_numbers_or_one_are_understood() {
        assert_eq!(accept("0,1 à 0,3"), Ok(between(0.1, 0.3)));
        assert_eq!(accept("0.1-0.3"), Ok(between(0.1, 0.3)));
        assert_eq!(accept("0,25"), Ok(between(0.25, 0.25)));
        assert_eq!(accept("1 à 2"), Ok(Value::List(vec![Value::Integer(1), Value::Integer(2)])));
        assert_eq!(accept("0,3 à 0,1"), Err(Rejection::NotAnInterval { typed: "0,3 à 0,1".into() }));
        assert_eq!(accept("+2"), Err(Rejection::NotAnInterval { typed: "+2".into() }));
        assert_eq!(accept("moins"), Err(Rejection::NotANumber { typed: "moins".into() }));
    }

    #[test]
    fn a_file_holds_the_smaller_number_first() {
        assert_eq!(check(&between(0.1, 0.3)), []);
        assert_eq!(check(&Value::Float(0.3)), []);
        let wrong = |typed: &str| [Fault::here(Rejection::NotAnInterval { typed: typed.into() })];
        assert_eq!(check(&between(0.3, 0.1)), wrong("[0.3, 0.1]"));
        assert_eq!(check(&Value::List(vec![Value::Float(0.3)])), wrong("[0.3]"));
        assert_eq!(check(&Value::Integer(-1)), wrong("-1"));
    }
}
