//! Our values as TOML text, in the spelling a person would choose.
//!
//! Only TOML 1.0 is written, so that every tool reads it.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr as _;

use crate::model::invisible::is_invisible;
use crate::model::kind::date::iso;
use crate::model::value::{Record, Value};

/// The columns a list may take before it gets one line per item.
const WIDEST_LINE: usize = 100;

/// Where a value that may take several lines is going to stand.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// The line end of the file.
    pub line_end: &'a str,
    /// What stands before the key.
    pub indent: &'a str,
    /// How many columns the line already has before the value.
    pub column: usize,
}

/// A value that may take several lines: a text with line ends, a long list, the rows of a table.
#[must_use]
pub fn value(value: &Value, spot: &Spot<'_>) -> String {
    match value {
        Value::Text(text) if text.contains('\n') => several_lines(text, spot.line_end),
        Value::List(items) if !items.is_empty() => list(items, spot),
        _ => one_line(value),
    }
}

/// A value on one line, whatever it holds: braces cannot be broken in TOML 1.0.
#[must_use]
pub fn one_line(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Integer(number) => number.to_string(),
        // The shortest decimal that reads back as the same number, always with a dot or an exponent.
        Value::Float(number) => format!("{number:?}"),
        Value::Bool(yes) => yes.to_string(),
        Value::Date(date) => iso(*date),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(one_line).collect();
            format!("[{}]", items.join(", "))
        }
        Value::NotUnderstood(spelled) => spelled.clone(),
        Value::Record(Record(entries)) if entries.is_empty() => "{}".to_owned(),
        Value::Record(Record(entries)) => {
            let pairs: Vec<_> =
                entries.iter().map(|(name, value)| format!("{} = {}", key(name), one_line(value))).collect();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

/// A key: bare when TOML allows it, else in quotes.
#[must_use]
pub fn key(name: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if !name.is_empty() && name.chars().all(bare) { name.to_owned() } else { quoted(name) }
}

/// The comment lines that say `text`: one per line of the text, blank lines at its end left out.
///
/// A comment has no escapes: what could not be seen in it is left out.
#[must_use]
pub fn comment(text: &str) -> Vec<String> {
    let line = |line: &str| {
        let seen: String = line.replace('\t', " ").chars().filter(|c| !is_invisible(*c)).collect();
        format!("# {seen}").trim_end().to_owned()
    };
    text.trim_end().lines().map(line).collect()
}

fn list(items: &[Value], spot: &Spot<'_>) -> String {
    let line = one_line(&Value::List(items.to_vec()));
    let rows = items.iter().any(|item| matches!(item, Value::Record(_)));
    if !rows && spot.column + line.width() <= WIDEST_LINE {
        return line;
    }
    let Spot { line_end, indent, .. } = spot;
    let mut spelled = "[".to_owned();
    for item in items {
        spelled.extend([line_end, indent, "  ", &one_line(item), ","]);
    }
    spelled.extend([line_end, indent, "]"]);
    spelled
}

/// A text between quotes, on one line.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut spelled = String::with_capacity(text.len() + 2);
    spelled.push('"');
    text.chars().for_each(|c| push_escaped(&mut spelled, c));
    spelled.push('"');
    spelled
}

fn several_lines(text: &str, line_end: &str) -> String {
    let mut spelled = format!("\"\"\"{line_end}");
    let mut quotes = 0;
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek();
        // Two quotes in a row are safe; a third one, or one that touches the closing ones, would end the text.
        let safe_quote = c == '"' && quotes < 2 && next.is_some();
        quotes = if safe_quote { quotes + 1 } else { 0 };
        match c {
            '\n' => spelled.push_str(line_end),
            '"' if safe_quote => spelled.push('"'),
            // Editors remove spaces at the end of a line.
            ' ' if next == Some(&'\n') => spelled.push_str("\\u0020"),
            _ => push_escaped(&mut spelled, c),
        }
    }
    spelled.push_str("\"\"\"");
    spelled
}

fn push_escaped(spelled: &mut String, c: char) {
    match c {
        '"' => spelled.push_str("\\\""),
        '\\' => spelled.push_str("\\\\"),
        '\n' => spelled.push_str("\\n"),
        '\r' => spelled.push_str("\\r"),
        '\t' => spelled.push_str("\\t"),
        _ if is_invisible(c) => {
            let code = u32::from(c);
            let written = if code <= 0xffff {
                write!(spelled, "\\u{code:04X}")
            } else {
                write!(spelled, "\\U{code:08X}")
            };
            written.expect("a String takes all that is written");
        }
        _ => spelled.push(c),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::{Date, Month};

    use super::*;
    use crate::format::samples;
    use crate::format::tree;

    fn spelled(it: &Value) -> String {
        value(it, &Spot { line_end: "\n", indent: "", column: 4 })
    }

    fn text(it: &str) -> Value {
        Value::Text(it.into())
    }

    #[test]
    fn scalars_are_spelled_plainly() {
        assert_eq!(spelled(&text("l’eau « tiède » \"40 °C\" C:\\x")), r#""l’eau « tiède » \"40 °C\" C:\\x""#);
        assert_eq!(spelled(&Value::Integer(-3)), "-3");
        assert_eq!(spelled(&Value::Float(0.4)), "0.4");
        assert_eq!(spelled(&Value::Float(2.0)), "2.0");
        assert_eq!(spelled(&Value::Bool(false)), "false");
        let day = Date::from_calendar_date(2026, Month::March, 1).expect("a day");
        assert_eq!(spelled(&Value::Date(day)), "2026-03-01");
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        assert_eq!(
            spelled(&text("\u{1b}[2J\u{7f}\u{202e}\u{feff}\u{e0041}\t\u{a0}?")),
            "\"\\u001B[2J\\u007F\\u202E\\uFEFF\\U000E0041\\t\u{a0}?\""
        );
    }

    #[test]
    fn a_text_of_several_lines_has_one_line_per_line() {
        assert_eq!(
            spelled(&text("un \n\n\"\"\"deux\"\"\\\"")),
            "\"\"\"\nun\\u0020\n\n\"\"\\\"deux\"\"\\\\\\\"\"\"\""
        );
        let windows = Spot { line_end: "\r\n", indent: "", column: 0 };
        assert_eq!(value(&text("un\ndeux\n"), &windows), "\"\"\"\r\nun\r\ndeux\r\n\"\"\"");
    }

    #[test]
    fn a_list_of_scalars_stays_on_one_line_while_it_fits() {
        assert_eq!(spelled(&Value::List(vec![text("énergie"), Value::Integer(1)])), "[\"énergie\", 1]");
        assert_eq!(spelled(&Value::List(vec![])), "[]");
        let wide = Value::List(vec![text(&"é".repeat(44)), text(&"x".repeat(44))]);
        let line = one_line(&wide);
        assert_eq!(line.width(), 96);
        assert_eq!(spelled(&wide), line);
        let spot = Spot { line_end: "\r\n", indent: "\t", column: 5 };
        let lines = format!("[\r\n\t  \"{}\",\r\n\t  \"{}\",\r\n\t]", "é".repeat(44), "x".repeat(44));
        assert_eq!(value(&wide, &spot), lines);
    }

    #[test]
    fn rows_have_one_line_each() {
        let row =
            Record(vec![("profil".into(), text("à\nb")), ("a b".into(), Value::Record(Record::default()))]);
        let rows = Value::List(vec![Value::Record(row.clone()), Value::Record(row)]);
        let line = r#"{ profil = "à\nb", "a b" = {} }"#;
        assert_eq!(spelled(&rows), format!("[\n  {line},\n  {line},\n]"));
    }

    #[test]
    fn a_comment_has_one_line_per_line_and_nothing_hidden() {
        assert_eq!(comment("un\n\ndeux\u{1b}\u{202e} \n\n"), ["# un", "#", "# deux"]);
        assert_eq!(comment(""), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn a_spelled_value_reads_back_as_itself(it in samples::value(), windows: bool, column in 0..120_usize) {
            let line_end = if windows { "\r\n" } else { "\n" };
            for spelled in [value(&it, &Spot { line_end, indent: "", column }), one_line(&it)] {
                let text = format!("a = {spelled}{line_end}");
                let root = tree::parse(&text).map_err(|errors| TestCaseError::fail(format!("{errors:?}\n{text}")))?;
                let read = tree::value(root.get("a").expect("it has `a`").get_ref());
                prop_assert_eq!(read, Some(it.clone()));
            }
        }

        #[test]
        fn a_spelled_value_hides_nothing(it in samples::value()) {
            prop_assert!(!one_line(&it).chars().any(is_invisible));
        }

        #[test]
        fn any_key_reads_back_as_itself(name in samples::any_text()) {
            let text = format!("{} = 1", key(&name));
            prop_assert!(tree::parse(&text).expect("TOML").contains_key(name.as_str()));
        }
    }
}
