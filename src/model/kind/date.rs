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

const ENGLISH_MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
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
    if first.len() == 4 && first.parse::<u16>().is_ok() {
        return day(first, second, third);
    }
    // `November 23, 2026`
    if named_month(first).is_some() {
        return day(third, first, without_ordinal(second));
    }
    day(third, second, without_ordinal(first))
}

fn named_month(word: &str) -> Option<u8> {
    let among = |names: &[&str; 12]| names.iter().position(|name| *name == word);
    let index = among(&FRENCH_MONTHS).or_else(|| among(&ENGLISH_MONTHS))?;
    u8::try_from(index + 1).ok()
}

fn without_ordinal(word: &str) -> &str {
    ["er", "st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

fn day(year: &str, month: &str, day: &str) -> Option<Date> {
    if year.len() != 4 {
        return None;
    }
    let month = match named_month(month) {
        Some(month) => month,
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
        for typed in
            ["23 November 2026", "November 23, 2026", "23rd november 2026", "23\u{a0}novembre\u{a0}2026"]
        {
            assert_eq!(read(typed).map(iso).as_deref(), Some("2026-11-23"), "{typed}");
        }
        for typed in [
            "2026-11",
            "novembre 2026",
            "November 2026",
            "11/23/2026",
            "2026-13-01",
            "31/02/2026",
            "demain",
            "23/11/26",
            "2026",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
