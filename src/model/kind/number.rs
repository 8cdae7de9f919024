//! A number, perhaps with a unit and bounds.

use super::Fault;
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::folded;
use crate::model::value::Value;

/// What numbers a question takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Number {
    /// The unit, shown after the number and never kept in the file.
    pub unit: Option<String>,
    /// The smallest acceptable number.
    pub min: Option<f64>,
    /// The largest acceptable number.
    pub max: Option<f64>,
    /// Whether only whole numbers are acceptable.
    pub whole: bool,
    /// Named values proposed as help.
    pub suggestions: Vec<Suggestion>,
}

/// A value with a name, such as “once a week: 52”.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What people read.
    pub title: String,
    /// The number it stands for.
    pub value: f64,
}

impl Number {
    pub(super) fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        let number = read(self.without_unit(typed))
            .ok_or_else(|| Rejection::NotANumber { typed: typed.to_owned() })?;
        self.within_bounds(&number)?;
        Ok(number)
    }

    fn without_unit<'a>(&self, typed: &'a str) -> &'a str {
        let Some(unit) = &self.unit else { return typed };
        let digits_end = typed.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
        let (number, rest) = typed.split_at(digits_end);
        if folded(rest.trim()) == folded(unit) { number } else { typed }
    }

    fn within_bounds(&self, value: &Value) -> Result<(), Rejection> {
        let Some(number) = value.as_number() else { return Ok(()) };
        if self.whole && number.fract() != 0.0 {
            return Err(Rejection::NotWhole);
        }
        if let Some(min) = self.min.filter(|min| number < *min) {
            return Err(Rejection::TooSmall { min });
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            return Err(Rejection::TooLarge { max });
        }
        Ok(())
    }

    pub(super) fn check(&self, value: &Value) -> Vec<Fault> {
        if value.as_number().is_none() {
            let why = Rejection::WrongType { expected: Shape::Number, found: Shape::of(value) };
            return vec![Fault::here(why)];
        }
        self.within_bounds(value).err().map(Fault::here).into_iter().collect()
    }
}

/// Reads digits with spaces between thousands and a decimal comma or point.
#[must_use]
pub fn read(typed: &str) -> Option<Value> {
    let mut plain = String::with_capacity(typed.len());
    let mut decimal = false;
    for c in typed.trim().chars() {
        match c {
            '0'..='9' => plain.push(c),
            ' ' | '\u{a0}' | '\u{202f}' => {}
            ',' | '.' if !decimal => {
                decimal = true;
                plain.push('.');
            }
            '-' | '−' | '+' if plain.is_empty() => {
                if c != '+' {
                    plain.push('-');
                }
            }
            _ => return None,
        }
    }
    if !plain.starts_with(|c: char| c.is_ascii_digit() || c == '-') || plain.ends_with(['.', '-']) {
        return None;
    }
    if !decimal && let Ok(whole) = plain.parse() {
        return Some(Value::Integer(whole));
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Float)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_points_and_spaces_are_all_understood() {
        let number = Number { unit: Some("€/an".into()), ..Number::default() };
        for (typed, kept) in [
            ("1 900", Value::Integer(1900)),
            ("1\u{202f}900 €/an", Value::Integer(1900)),
            ("0,4", Value::Float(0.4)),
            ("0.4", Value::Float(0.4)),
            ("-3", Value::Integer(-3)),
        ] {
            assert_eq!(number.accept(typed), Ok(kept), "{typed}");
        }
        for typed in ["", "douze", "1,2,3", "1.", ",5", "1e3", "--2", "5 kWh"] {
            assert!(number.accept(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn bounds_hold_for_what_is_typed_and_for_what_a_file_holds() {
        let hours = Number { min: Some(0.0), max: Some(8760.0), whole: true, ..Number::default() };
        assert_eq!(hours.accept("9000"), Err(Rejection::TooLarge { max: 8760.0 }));
        assert_eq!(hours.accept("2,5"), Err(Rejection::NotWhole));
        assert_eq!(hours.check(&Value::Integer(-1)), [Fault::here(Rejection::TooSmall { min: 0.0 })]);
        assert!(hours.check(&Value::Integer(8760)).is_empty());
    }
}
