//! A place: a commune, or anything people name, kept as `{ nom = "…" }`.

use super::{Fault, Step};
use crate::model::rejection::{PlaceFound, Rejection, Shape};
use crate::model::territory::{Commune, Matches, Territory};
use crate::model::text::{folded, nearest};
use crate::model::value::{Record, Value};

/// The name people give to the place.
pub const NAME: &str = "nom";
/// The code the French statistics institute gives to a commune, five characters.
pub const INSEE: &str = "insee";

/// Reads a commune, however it is named, or else any words: `Concarneau`, `29900`, `Concarneau (29039)`, `Bruxelles`.
///
/// Words between quotes are kept as they are.
pub(super) fn accept(territory: &Territory, typed: &str) -> Result<Value, Rejection> {
    if let Some(words) = quoted(typed) {
        return words_of_ones_own(words);
    }
    if let Some((name, code)) = with_code(typed) {
        let known = territory.commune(code);
        if let Some(commune) = known.as_ref().filter(|known| folded(&known.name) == folded(name)) {
            return Ok(kept(commune));
        }
        // An old commune, or one of nowhere near: the check says so.
        if known.is_none() {
            return Ok(place(Some(code), name));
        }
    }
    match one(territory, typed, true)? {
        Some(commune) => Ok(kept(&commune)),
        None => words_of_ones_own(typed),
    }
}

/// The one commune that was meant beyond doubt; none when there is none that could be.
///
/// # Errors
/// The communes that could be meant, when there is a doubt.
pub(super) fn one(territory: &Territory, typed: &str, words_too: bool) -> Result<Option<Commune>, Rejection> {
    let Matches { communes, clear, more } = territory.search(typed);
    if communes.is_empty() || clear {
        return Ok(communes.into_iter().next());
    }
    let found = communes
        .iter()
        .map(|commune| PlaceFound { typed: commune.typed(), in_full: commune.in_full() })
        .collect();
    Err(Rejection::WhichPlace { typed: typed.to_owned(), found, more, words_too })
}

/// Words that name no commune of ours.
///
/// # Errors
/// There is no word.
pub fn words_of_ones_own(words: &str) -> Result<Value, Rejection> {
    let words = words.trim();
    if words.is_empty() { Err(Rejection::Empty) } else { Ok(place(None, words)) }
}

/// The commune that an answer names by its code, when it is known.
#[must_use]
pub fn commune(territory: &Territory, answer: &Value) -> Option<Commune> {
    territory.commune(code(answer)?)
}

/// The code of an answer.
#[must_use]
pub fn code(answer: &Value) -> Option<&str> {
    answer.as_record()?.get(INSEE)?.as_text()
}

/// The same answer with the code that its words lack, when they name one commune beyond doubt.
#[must_use]
pub fn completed(territory: &Territory, answer: &Value) -> Option<Value> {
    let words = answer.as_record()?.get(NAME)?.as_text()?;
    if code(answer).is_some() {
        return None;
    }
    one(territory, words, true).ok()?.map(|commune| kept(&commune))
}

fn kept(commune: &Commune) -> Value {
    place(Some(commune.insee.as_str()), &commune.name)
}

fn place(code: Option<&str>, name: &str) -> Value {
    let mut place = Record::default();
    if let Some(code) = code {
        place.set(INSEE, Value::Text(code.to_owned()));
    }
    place.set(NAME, Value::Text(name.to_owned()));
    Value::Record(place)
}

fn quoted(typed: &str) -> Option<&str> {
    [('"', '"'), ('«', '»'), ('“', '”')]
        .into_iter()
        .find_map(|(opens, closes)| typed.strip_prefix(opens)?.strip_suffix(closes))
}

fn with_code(typed: &str) -> Option<(&str, &str)> {
    let (name, code) = typed.strip_suffix(')')?.rsplit_once('(')?;
    let (name, code) = (name.trim(), code.trim());
    (is_insee(code) && !name.is_empty()).then_some((name, code))
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
