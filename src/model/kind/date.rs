//! A day of the calendar.

use time::{Date, Month};

use super::Fault;
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::words;
use crate::model::value::Value;

const FRENCH_MONTHS: [&str; 12] = [
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
];

/// Reads `2026-11-23`, `23/11/2026` or `23 novembre 2026`.
pub(super) fn accept(typed: &str) -> Result<Value, Rejection> {
    read(typed).map(Value::Date).ok_or_else(|| Rejection::NotADate { typed: typed.to_owned() })
}

/// Reads a date in any of the spellings people use.
#[must_use]
pub fn read(typed: &str) -> Option<Date> {
    let words = words(typed);
    let [first, second, third] = words.as_slice() else { return None };
    if first.len() == 4 {
        return day(first, second, third);
    }
    day(third, second, first.trim_end_matches("er"))
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    if year.len() != 4 {
        return None;
    }
    let month = match FRENCH_MONTHS.iter().position(|name| *name == month) {
        Some(index) => u8::try_from(index + 1).ok()?,
        None => month.parse().ok()?,
    };
    Date::from_calendar_date(year.parse().ok()?, Month::try_from(month).ok()?, day.parse().ok()?).ok()
}

/// The date as it is kept: `2026-11-23`.
#[must_use]
pub fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

pub(super) fn check(value: &Value) -> Vec<Fault> {
    match value {
        Value::Date(_) => Vec::new(),
        other => vec![Fault::here(Rejection::WrongType { expected: Shape::Date, found: Shape::of(other) })],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_in_the_spellings_people_use() {
        for typed in ["2026-11-23", "23/11/2026", "23.11.2026", "23 novembre 2026", "23 Novembre 2026"] {
            assert_eq!(read(typed).map(iso).as_deref(), Some("2026-11-23"), "{typed}");
        }
        assert_eq!(read("1er août 2026").map(iso).as_deref(), Some("2026-08-01"));
        for typed in ["2026-13-01", "31/02/2026", "demain", "23/11/26", "2026"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
