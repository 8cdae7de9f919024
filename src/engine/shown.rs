//! An answer in words: as one reads it, and as one would type it again.

mod crossed;

use crate::lang::{Lang, crossings, dialogue, numbers};
use crate::model::document::{Content, Table as DocumentTable};
use crate::model::kind::choice::{Choices, OTHER};
use crate::model::kind::date::iso;
use crate::model::kind::level::{self, Levels};
use crate::model::kind::place::{INSEE, NAME};
use crate::model::kind::table::{Column, Table};
use crate::model::kind::{Kind, interval, rows};
use crate::model::value::{Record, Value};

/// An answer as a document shows it, under its question.
#[must_use]
pub fn content(lang: Lang, kind: &Kind, value: &Value) -> Content {
    match (kind, value) {
        (Kind::Table(table), Value::List(rows)) => {
            let rows: Vec<&Record> = rows.iter().filter_map(Value::as_record).collect();
            Content::Table(crossed::table(lang, table, &rows).unwrap_or_else(|| as_table(lang, table, &rows)))
        }
        (Kind::MultiChoice(_) | Kind::List, Value::List(items)) => {
            Content::Lines(items.iter().map(|item| line(lang, kind, item)).collect())
        }
        _ => Content::Line(line(lang, kind, value)),
    }
}

fn as_table(lang: Lang, table: &Table, rows: &[&Record]) -> DocumentTable {
    // A column that nobody filled would only take room.
    let used =
        |column: &&Column| column.label || rows.iter().any(|row| row.get(column.id.as_str()).is_some());
    let columns: Vec<&Column> = table.asked().filter(used).collect();
    DocumentTable {
        caption: String::new(),
        header: columns.iter().map(|column| titled(column)).collect(),
        rows: rows.iter().map(|row| columns.iter().map(|column| cell(lang, column, row)).collect()).collect(),
    }
}

/// The title of a column, with its unit.
#[must_use]
pub fn titled(column: &Column) -> String {
    match unit(&column.kind) {
        Some(unit) => format!("{} ({unit})", column.title),
        None => column.title.clone(),
    }
}

fn unit(kind: &Kind) -> Option<&str> {
    if let Kind::Number(number) = kind { number.unit.as_deref() } else { None }
}

fn cell(lang: Lang, column: &Column, row: &Record) -> String {
    let Some(value) = row.get(column.id.as_str()) else { return String::new() };
    match (&column.kind, value.as_number()) {
        // The unit stands in the header.
        (Kind::Number(_), Some(number)) => numbers::shown(lang, number),
        _ => line(lang, &column.kind, value),
    }
}

/// An answer, or one item of it, on a line.
#[must_use]
pub fn line(lang: Lang, kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Level(levels), Value::Integer(_) | Value::List(_) | Value::Text(_)) => {
            of_levels(lang, levels, value)
        }
        (Kind::Interval, Value::Integer(_) | Value::Float(_) | Value::List(_)) => of_interval(lang, value),
        _ => plain(lang, kind, value),
    }
}

/// A level in words; where several may be given, as a number of the highest one.
fn of_levels(lang: Lang, levels: &Levels, value: &Value) -> String {
    let known = level::possible(value);
    match known.as_slice() {
        [] => crossings::level_unknown(lang),
        [one] if !levels.several => levels.titles.get(usize::from(*one)).cloned().unwrap_or_default(),
        [one] => crossings::level_of(lang, &one.to_string(), levels.top()),
        [first, .., last] if usize::from(last - first) + 1 == known.len() => crossings::level_of(
            lang,
            &numbers::between(lang, &first.to_string(), &last.to_string()),
            levels.top(),
        ),
        several => {
            let several: Vec<String> = several.iter().map(u8::to_string).collect();
            crossings::level_of(lang, &several.join(", "), levels.top())
        }
    }
}

fn of_interval(lang: Lang, value: &Value) -> String {
    let Some((low, high)) = interval::ends(value) else { return String::new() };
    let [low, high] = [low, high].map(|end| numbers::shown(lang, end));
    if low == high { low } else { numbers::between(lang, &low, &high) }
}

fn plain(lang: Lang, kind: &Kind, value: &Value) -> String {
    match value {
        Value::Text(text) => match kind.choices() {
            Some(choices) => title_of(choices, text),
            None => text.clone(),
        },
        Value::Integer(_) | Value::Float(_) => {
            let number = numbers::shown(lang, value.as_number().unwrap_or_default());
            unit(kind).map_or_else(|| number.clone(), |unit| format!("{number}\u{a0}{unit}"))
        }
        Value::Bool(true) => dialogue::yes(lang),
        Value::Bool(false) => dialogue::no(lang),
        Value::Date(date) => numbers::date(lang, *date),
        Value::List(items) => match kind {
            Kind::Table(table) => {
                let rows: Vec<String> =
                    items.iter().filter_map(Value::as_record).map(|row| row_line(lang, table, row)).collect();
                rows.join(" · ")
            }
            _ => {
                let items: Vec<String> = items.iter().map(|item| line(lang, kind, item)).collect();
                listed(lang, &items)
            }
        },
        Value::Record(record) => record_line(record),
        Value::NotUnderstood(text) => dialogue::not_understood(lang, text.trim_matches('"')),
    }
}

/// Items on a line; one with a comma of its own would read as two.
#[must_use]
pub fn listed<Item: AsRef<str>>(lang: Lang, items: &[Item]) -> String {
    let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
    let apart = if items.iter().any(|item| item.contains(',')) { lang.semicolon() } else { ", " };
    items.join(apart)
}

fn title_of(choices: &Choices, id: &str) -> String {
    choices.get(id).map_or_else(|| id.to_owned(), |choice| choice.title.clone())
}

/// A place with its code, or a free answer, or the parts of something unknown.
fn record_line(record: &Record) -> String {
    if let Some(Value::Text(other)) = record.get(OTHER) {
        return other.clone();
    }
    if let Some(Value::Text(name)) = record.get(NAME) {
        return match record.get(INSEE) {
            Some(Value::Text(code)) => format!("{name} ({code})"),
            _ => name.clone(),
        };
    }
    record.0.iter().filter_map(|(_, part)| part.as_text()).collect::<Vec<_>>().join(", ")
}

/// A row on a line: its label, then what else it says.
#[must_use]
pub fn row_line(lang: Lang, table: &Table, row: &Record) -> String {
    let mut said = Vec::new();
    for column in table.asked() {
        let Some(value) = row.get(column.id.as_str()) else { continue };
        let shown = line(lang, &column.kind, value);
        match column.kind {
            _ if column.label => said.push(shown),
            Kind::YesNo | Kind::Number(_) => said.push(format!("{} {shown}", lang.label(&column.title))),
            _ => said.push(shown),
        }
    }
    said.join(lang.semicolon())
}

/// A row of the one-page summary: its label, then the few cells that tell most.
#[must_use]
pub fn short_row(lang: Lang, table: &Table, row: &Record) -> String {
    let mut columns = table.summed_up();
    let shown = |column: &Column| row.get(column.id.as_str()).map(|value| line(lang, &column.kind, value));
    let label = columns.next().and_then(shown).unwrap_or_default();
    // A choice is worded to stand in a list; here it opens a line.
    let listed = matches!(row.get(table.label().id.as_str()), Some(Value::Text(_)));
    let label = if listed && table.label().kind.choices().is_some() { capital(&label) } else { label };
    let cells = columns.filter_map(|column| {
        let shown = shown(column)?;
        // A bare number, a yes or a no says nothing without its title; nor do years or parts: of what?
        let tells = unit(&column.kind).is_some_and(|unit| !["ans", "years", "%"].contains(&unit));
        match column.kind {
            Kind::YesNo | Kind::Number(_) if !tells => Some(format!("{} {shown}", lang.label(&column.title))),
            _ => Some(shown),
        }
    });
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    if cells.is_empty() { label } else { format!("{label} — {}", cells.join(lang.semicolon())) }
}

/// The text with a stop at its end, unless it has one.
#[must_use]
pub fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', '»', '”']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

/// The text with a capital first; a sign that has its own, such as kWh, stays as it is.
#[must_use]
pub fn capital(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or_default();
    if first_word.chars().skip(1).any(char::is_uppercase) {
        return text.to_owned();
    }
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// An answer as one would type it again, to be corrected.
#[must_use]
pub fn typed(lang: Lang, kind: &Kind, value: &Value) -> String {
    match (kind, value) {
        (Kind::Table(table), Value::List(rows)) => rows
            .iter()
            .filter_map(Value::as_record)
            .map(|row| typed_row(lang, table, row))
            .collect::<Vec<_>>()
            .join("\n"),
        (Kind::List, Value::List(items)) => {
            items.iter().filter_map(Value::as_text).collect::<Vec<_>>().join("\n")
        }
        (Kind::Level(levels), Value::Integer(_) | Value::List(_) | Value::Text(_)) => {
            let letter = levels.letter.filter(|_| !matches!(value, Value::Text(_)));
            letter.into_iter().chain(level::shown(value).chars()).collect()
        }
        (Kind::Interval, _) => of_interval(lang, value),
        (_, Value::Text(text)) => text.clone(),
        (_, Value::Integer(_) | Value::Float(_)) => {
            numbers::typed(lang, value.as_number().unwrap_or_default())
        }
        (_, Value::Date(date)) => iso(*date),
        (_, Value::NotUnderstood(text)) => text.trim_matches('"').to_owned(),
        (Kind::Choice(_) | Kind::Scale(_), Value::Record(free)) => free
            .get(OTHER)
            .and_then(Value::as_text)
            .map(|words| format!("{OTHER} : {words}"))
            .unwrap_or_default(),
        _ => line(lang, kind, value),
    }
}

fn typed_row(lang: Lang, table: &Table, row: &Record) -> String {
    let cells: Vec<String> = table
        .asked()
        .map(|column| match row.get(column.id.as_str()) {
            Some(value @ Value::Text(_)) if column.kind.choices().is_some() => {
                line(lang, &column.kind, value)
            }
            Some(value) => typed(lang, &column.kind, value),
            None => String::new(),
        })
        .collect();
    rows::write(&cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_starts_a_text_but_not_a_sign_that_has_its_own() {
        for (text, told) in [("été", "Été"), ("kWh", "kWh"), ("eau du Rhône", "Eau du Rhône"), ("", "")]
        {
            assert_eq!(capital(text), told);
        }
    }
}
