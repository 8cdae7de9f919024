//! Whole texts before and after each operation.

mod errors;
mod lists;
mod properties;
mod removing;
mod setting;
mod toml_suite;

use super::*;

/// `[besoin] enonce`, between `avant` and `apres`; `[besoin]` between `[projet]` and `[questionnement]`.
const ENONCE: Place<'static> = Place {
    table: "besoin",
    key: "enonce",
    order: &["avant", "enonce", "apres"],
    table_order: &["projet", "besoin", "questionnement"],
    comment: None,
};

const WITH_COMMENT: Place<'static> = Place { comment: Some("B1 · Quoi ?"), ..ENONCE };

fn text(it: &str) -> Value {
    Value::Text(it.to_owned())
}

fn row(entries: &[(&str, Value)]) -> Record {
    Record(entries.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// Sets `besoin.enonce` to 1 and compares the whole text; a second time changes nothing.
#[track_caller]
fn becomes(place: &Place<'_>, before: &str, after: &str) {
    gives(place, before, &Value::Integer(1), after);
}

#[track_caller]
fn gives(place: &Place<'_>, before: &str, value: &Value, after: &str) {
    let edited = set(before, place, value).expect("the text can be edited");
    assert_eq!(edited, after);
    assert_eq!(set(&edited, place, value).expect("the text can be edited again"), after);
}
