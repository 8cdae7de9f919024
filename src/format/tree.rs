//! A TOML text as a tree that knows where each thing stands, and the values of the tree as ours.

use time::{Date, Month};
use toml::de::{DeTable, DeValue};

use super::spell;
use crate::model::problem::Position;
use crate::model::text;
use crate::model::value::{Record, Value};

/// Where a text stops being TOML, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Where.
    pub at: Position,
    /// Why, in the words of the TOML parser (English).
    pub message: String,
}

/// Reads a text as TOML; the spans of the tree are byte offsets in `text`, a byte order mark included.
///
/// # Errors
/// The syntax errors, in the order of the text, at most twenty of them: nobody mends more at a time.
pub fn parse(text: &str) -> Result<DeTable<'_>, Vec<SyntaxError>> {
    const MOST: usize = 20;
    match DeTable::parse(text) {
        Ok(root) => Ok(root.into_inner()),
        Err(first) => {
            let (_, mut errors) = DeTable::parse_recoverable(text);
            if errors.is_empty() {
                errors.push(first);
            }
            errors.sort_by_key(|error| error.span().map_or(0, |span| span.start));
            let described = |error: &toml::de::Error| SyntaxError {
                at: Position::of(text, error.span().map_or(0, |span| span.start)),
                message: error.message().to_owned(),
            };
            Err(errors.iter().take(MOST).map(described).collect())
        }
    }
}

/// The value of a part of the tree, in the order of the text.
///
/// Nothing when it has no place among ours: a time of day, a number that is infinite, undefined or too large.
#[must_use]
pub fn value(node: &DeValue<'_>) -> Option<Value> {
    Some(match node {
        DeValue::String(text) => Value::Text(read_text(text)),
        DeValue::Integer(number) => {
            Value::Integer(i64::from_str_radix(number.as_str(), number.radix()).ok()?)
        }
        DeValue::Float(number) => {
            Value::Float(number.as_str().parse().ok().filter(|it: &f64| it.is_finite())?)
        }
        DeValue::Boolean(yes) => Value::Bool(*yes),
        DeValue::Datetime(moment) => match (moment.date, moment.time, moment.offset) {
            (Some(date), None, None) => Value::Date(day(date.year, date.month, date.day)?),
            _ => return None,
        },
        DeValue::Array(items) => {
            Value::List(items.iter().map(|item| value(item.get_ref())).collect::<Option<_>>()?)
        }
        DeValue::Table(table) => Value::Record(record(table)?),
    })
}

/// The values of a table, in the order of the text.
#[must_use]
pub fn record(table: &DeTable<'_>) -> Option<Record> {
    let named = |(name, node): (&str, &DeValue<'_>)| Some((name.to_owned(), value(node)?));
    Some(Record(in_order(table).map(named).collect::<Option<_>>()?))
}

/// The value of a part of the tree, what has no place among ours being kept as it is spelled.
#[must_use]
pub fn whole_value(node: &DeValue<'_>) -> Value {
    match node {
        DeValue::Array(items) => Value::List(items.iter().map(|item| whole_value(item.get_ref())).collect()),
        DeValue::Table(table) => {
            let named = |(name, node): (&str, &DeValue<'_>)| (name.to_owned(), whole_value(node));
            Value::Record(Record(in_order(table).map(named).collect()))
        }
        _ => value(node).unwrap_or_else(|| Value::NotUnderstood(spelled(node))),
    }
}

/// Whether a part of the tree reads as this value.
#[must_use]
pub fn says(node: &DeValue<'_>, value: &Value) -> bool {
    match (node, value) {
        (_, Value::NotUnderstood(text)) => spelled(node) == *text,
        (DeValue::Array(nodes), Value::List(items)) => {
            nodes.len() == items.len()
                && nodes.iter().zip(items).all(|(node, item)| says(node.get_ref(), item))
        }
        (DeValue::Table(table), Value::Record(Record(entries))) => {
            table.len() == entries.len()
                && in_order(table)
                    .zip(entries)
                    .all(|((key, node), (name, value))| key == name && says(node, value))
        }
        _ => self::value(node).as_ref() == Some(value),
    }
}

/// A part of the tree on one line, in the one spelling that two parts saying the same have in common.
#[must_use]
pub fn spelled(node: &DeValue<'_>) -> String {
    match node {
        DeValue::String(text) => spell::quoted(text),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(yes) => yes.to_string(),
        DeValue::Datetime(moment) => moment.to_string(),
        DeValue::Array(items) => {
            let items: Vec<_> = items.iter().map(|item| spelled(item.get_ref())).collect();
            format!("[{}]", items.join(", "))
        }
        DeValue::Table(table) if table.is_empty() => "{}".to_owned(),
        DeValue::Table(table) => {
            let pair =
                |(name, node): (&str, &DeValue<'_>)| format!("{} = {}", spell::key(name), spelled(node));
            let pairs: Vec<_> = in_order(table).map(pair).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// What a table holds, in the order of the text.
fn in_order<'t>(table: &'t DeTable<'_>) -> impl Iterator<Item = (&'t str, &'t DeValue<'t>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| key.span().start);
    entries.into_iter().map(|(key, node)| (key.get_ref().as_ref(), node.get_ref()))
}

/// A text of the file as texts are kept: `\n` line ends whatever those of the file, accents composed.
#[must_use]
pub fn read_text(text: &str) -> String {
    if text.is_ascii() && !text.contains('\r') { text.to_owned() } else { text::normalised(text) }
}

/// The same value with every text as it will be read back.
#[must_use]
pub fn normalised(value: &Value) -> Value {
    match value {
        Value::Text(text) => Value::Text(read_text(text)),
        Value::List(items) => Value::List(items.iter().map(normalised).collect()),
        Value::Record(Record(entries)) => Value::Record(Record(
            entries.iter().map(|(name, value)| (name.clone(), normalised(value))).collect(),
        )),
        Value::Integer(_) | Value::Float(_) | Value::Bool(_) | Value::Date(_) | Value::NotUnderstood(_) => {
            value.clone()
        }
    }
}

fn day(year: u16, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(i32::from(year), Month::try_from(month).ok()?, day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Value> {
        let root = parse(text).expect("the text is TOML");
        value(root.get("a").expect("it has `a`").get_ref())
    }

    #[test]
    fn each_shape_is_read() {
        assert_eq!(read("a = 'é\\'"), Some(Value::Text("é\\".into())));
        assert_eq!(read("a = 0x1F"), Some(Value::Integer(31)));
        assert_eq!(read("a = 1_000"), Some(Value::Integer(1000)));
        assert_eq!(read("a = -1.5e3"), Some(Value::Float(-1500.0)));
        assert_eq!(read("a = true"), Some(Value::Bool(true)));
        let day = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
        assert_eq!(read("a = 2026-11-23"), Some(Value::Date(day)));
    }

    #[test]
    fn what_we_do_not_keep_is_not_read() {
        for text in [
            "a = 2026-11-23T10:00:00",
            "a = 10:00:00",
            "a = inf",
            "a = nan",
            "a = 9223372036854775808",
            "a = [1, nan]",
            "a = { b = inf }",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn the_whole_of_a_value_is_kept_with_what_we_do_not_read_and_says_the_same() {
        let text = "a = [{ c = 10:30:00, b.d = 1_0 }, [+inf, 0xFFFFFFFFFFFFFFFFFF], \"é\\n\"]";
        let root = parse(text).expect("the text is TOML");
        let node = root.get("a").expect("it has `a`").get_ref();
        let whole = whole_value(node);
        let spelled = "a = [{ c = 10:30:00, b = { d = 10 } }, [+inf, 0xFFFFFFFFFFFFFFFFFF], \"é\\n\"]";
        assert_eq!(format!("a = {}", spell::one_line(&whole)), spelled);
        let again = parse(spelled).expect("what is spelled is TOML");
        for node in [node, again.get("a").expect("it has `a`").get_ref()] {
            assert!(says(node, &whole));
            assert!(!says(node, &Value::List(Vec::new())));
        }
    }

    #[test]
    fn records_keep_the_order_of_the_text() {
        let expected = Record(vec![
            ("z".into(), Value::Integer(1)),
            ("b".into(), Value::Record(Record(vec![("c".into(), Value::Integer(2))]))),
            ("a".into(), Value::Integer(3)),
        ]);
        assert_eq!(read("a = { z = 1, b.c = 2, a = 3 }"), Some(Value::Record(expected.clone())));
        assert_eq!(read("[a]\nz = 1\nb.c = 2\na = 3\n"), Some(Value::Record(expected)));
    }

    #[test]
    fn texts_are_read_with_ordinary_line_ends_and_composed_accents() {
        assert_eq!(read("a = \"\"\"\r\nun\r\ndeux\"\"\"\r\n"), Some(Value::Text("un\ndeux".into())));
        assert_eq!(read("a = 'e\u{301}'"), Some(Value::Text("é".into())));
    }

    #[test]
    fn syntax_errors_say_where_each_stands() {
        let errors = parse("\u{feff}a = 1\r\nb = \r\n[c\r\n").expect_err("this is not TOML");
        let lines: Vec<_> = errors.iter().map(|error| error.at.line).collect();
        assert_eq!(lines, [2, 3]);
        assert!(parse(&"= \n".repeat(1000)).expect_err("this is not TOML").len() <= 20);
    }
}
