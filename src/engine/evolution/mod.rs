//! What differs between two versions of a methodology: what is asked, what is checked, and in which words.

mod parts;
mod questions;
#[cfg(test)]
mod tests;
pub mod words;

use std::collections::BTreeMap;

use crate::engine::difference::Kind;
use crate::model::id::Id;
use crate::model::methodology::Methodology;

/// A thing of a methodology that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What sort of thing it is.
    pub about: About,
    /// Its permanent name.
    pub id: String,
    /// Its code, for a question or a check.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The stage it belongs to, when it has one.
    pub stage: Option<Id>,
    /// Whether it came, changed or went.
    pub kind: Kind,
    /// What changed of it, or what it is when it came.
    pub details: Vec<Detail>,
}

/// What sort of thing differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each name says it")]
pub enum About {
    Methodology,
    Stage,
    Question,
    Check,
    Threshold,
    Condition,
    WordList,
    Sector,
    Term,
    Source,
    Factor,
}

impl About {
    /// The word in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Methodology => "methodology",
            Self::Stage => "stage",
            Self::Question => "question",
            Self::Check => "check",
            Self::Threshold => "threshold",
            Self::Condition => "condition",
            Self::WordList => "word_list",
            Self::Sector => "sector",
            Self::Term => "term",
            Self::Source => "source",
            Self::Factor => "factor",
        }
    }
}

/// One part of a thing, before and after: nothing when it was not there, or is no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Which part, by the key that the files have for it.
    pub aspect: &'static str,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// All that differs between two versions, in the order of the methodology.
#[must_use]
pub fn between(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let mut items = parts::whole(before, after);
    items.extend(questions::stages(before, after));
    items.extend(parts::checks(before, after));
    items.extend(parts::thresholds(before, after));
    items.extend(parts::conditions(before, after));
    items.extend(parts::word_lists(before, after));
    items.extend(parts::sectors(before, after));
    items.extend(parts::terms(before, after));
    items.extend(parts::sources(before, after));
    items.extend(parts::factors(before, after));
    items
}

/// Things under their names.
type Named<'a, T> = Vec<(String, &'a T)>;

/// What became of each thing: those of the latter version in their order, then those that went.
fn paired<'a, T>(before: &Named<'a, T>, after: &Named<'a, T>) -> Vec<(String, Option<&'a T>, Option<&'a T>)> {
    let find =
        |among: &Named<'a, T>, id: &str| among.iter().find(|(known, _)| known == id).map(|(_, one)| *one);
    let stayed = after.iter().map(|(id, one)| (id.clone(), find(before, id), Some(*one)));
    let gone = before.iter().filter(|(id, _)| find(after, id).is_none());
    stayed.chain(gone.map(|(id, one)| (id.clone(), Some(*one), None))).collect()
}

fn named<'a, T: 'a>(things: impl IntoIterator<Item = &'a T>, name: impl Fn(&T) -> String) -> Named<'a, T> {
    things.into_iter().map(|one| (name(one), one)).collect()
}

fn named_map<T>(things: &BTreeMap<Id, T>) -> Named<'_, T> {
    things.iter().map(|(id, one)| (id.to_string(), one)).collect()
}

/// The kind of an item that was and is, and its details, if anything differs.
fn told<T>(
    before: Option<&T>,
    after: Option<&T>,
    details: impl Fn(Option<&T>, Option<&T>) -> Vec<Detail>,
) -> Option<(Kind, Vec<Detail>)> {
    match (before, after) {
        (None, Some(_)) => Some((Kind::Added, details(before, after))),
        (Some(_), None) => Some((Kind::Removed, Vec::new())),
        _ => Some((Kind::Changed, details(before, after))).filter(|(_, details)| !details.is_empty()),
    }
}

/// A part that differs, blank texts being none.
fn part<T>(
    aspect: &'static str,
    before: Option<&T>,
    after: Option<&T>,
    text: impl Fn(&T) -> String,
) -> Option<Detail> {
    let said = |one: Option<&T>| one.map(&text).filter(|text| !text.is_empty());
    let (before, after) = (said(before), said(after));
    (before != after).then_some(Detail { aspect, before, after })
}

/// The texts that one of two lists lacks.
fn lists(aspect: &'static str, before: &[String], after: &[String]) -> Vec<Detail> {
    let came = after.iter().filter(|text| !before.contains(text));
    let went = before.iter().filter(|text| !after.contains(text));
    let came = came.map(|text| Detail { aspect, before: None, after: Some(text.clone()) });
    came.chain(went.map(|text| Detail { aspect, before: Some(text.clone()), after: None })).collect()
}
