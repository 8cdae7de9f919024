//! What must hold for any project file and any answer.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use toml::de::DeValue;

use super::*;
use crate::format::samples;
use crate::format::spell::Spot;

const TABLES: [&str; 4] = ["projet", "besoin", "questionnement", "à moi"];
const KEYS: [&str; 6] = ["avant", "enonce", "apres", "autre", "besoin.enonce", "#"];

/// How a table of the file is written.
#[derive(Clone, Copy, Debug)]
enum Written {
    Dotted,
    InBraces,
    UnderHeader,
    OnlyBelow,
}

#[derive(Clone, Debug)]
struct Table {
    name: &'static str,
    written: Written,
    pairs: Vec<(&'static str, Value)>,
    sub: Option<&'static str>,
}

fn tables() -> impl Strategy<Value = Vec<Table>> {
    let written = prop_oneof![
        1 => Just(Written::Dotted),
        1 => Just(Written::InBraces),
        4 => Just(Written::UnderHeader),
        1 => Just(Written::OnlyBelow),
    ];
    let keys = subsequence(&KEYS[..], 0..5).prop_shuffle();
    let values = vec(samples::value(), 5);
    let table = (written, keys, values, proptest::option::weighted(0.2, select(&KEYS[..])));
    let names = subsequence(&TABLES[..], 0..=4).prop_shuffle();
    (names, vec(table, 4)).prop_map(|(names, tables)| {
        let named = |(name, (written, keys, values, sub)): (
            _,
            (_, Vec<&'static str>, Vec<Value>, Option<&'static str>),
        )| {
            let sub = sub.filter(|sub| !keys.contains(sub));
            Table { name, written, pairs: keys.into_iter().zip(values).collect(), sub }
        };
        names.into_iter().zip(tables).map(named).collect()
    })
}

/// A file as people leave them: comments, blank lines, blanks and line ends of every kind.
#[derive(Debug, Clone)]
struct Hand {
    text: String,
    noise: Vec<u8>,
    at: usize,
    line_ends: &'static [&'static str],
}

impl Hand {
    fn chance(&mut self) -> u8 {
        self.at += 1;
        self.noise[self.at % self.noise.len()]
    }

    fn line_end(&mut self) {
        let which = usize::from(self.chance()) % self.line_ends.len();
        self.text.push_str(self.line_ends[which]);
    }

    fn around(&mut self) {
        for _ in 0..self.chance() % 3 {
            match self.chance() % 6 {
                0 => self.text.push_str("  \t"),
                1 => self.text.push_str("# [besoin]"),
                2 => self.text.push_str("\t# enonce = \"\"\""),
                3 => self.text.push_str("# B1 · Quoi ?"),
                _ => {}
            }
            self.line_end();
        }
    }

    fn line(&mut self, content: &str) {
        self.around();
        let indent = ["", "", "  ", "\t"][usize::from(self.chance() % 4)];
        let trail = ["", "", " # x ", "\t"][usize::from(self.chance() % 4)];
        self.text.extend([indent, content, trail]);
        self.line_end();
    }

    fn pair(&mut self, prefix: &str, key: &str, value: &Value) {
        let line_end = self.line_ends[0];
        let value = spell::value(value, &Spot { line_end, indent: "", column: 20 });
        let equal = ["=", " = ", "\t=  "][usize::from(self.chance() % 3)];
        self.line(&format!("{prefix}{}{equal}{value}", spell::key(key)));
    }

    fn table(&mut self, table: &Table) {
        let name = spell::key(table.name);
        match table.written {
            Written::Dotted => {
                table.pairs.iter().for_each(|(key, value)| self.pair(&format!("{name} . "), key, value));
            }
            Written::InBraces => {
                let record = table.pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone()));
                self.pair("", table.name, &Value::Record(Record(record.collect())));
            }
            Written::UnderHeader => {
                self.line(&format!("[{name}]"));
                table.pairs.iter().for_each(|(key, value)| self.pair("", key, value));
            }
            Written::OnlyBelow => {}
        }
        let under = matches!(table.written, Written::UnderHeader | Written::OnlyBelow);
        if let Some(sub) = table.sub.filter(|_| under) {
            self.line(&format!("[ {name}.{} ]", spell::key(sub)));
            self.pair("", "z", &Value::Bool(true));
        }
    }
}

fn file() -> impl Strategy<Value = String> {
    let line_ends = select(vec![&["\n"][..], &["\r\n"][..], &["\r\n", "\n"][..], &["\n", "\n", "\r\n"][..]]);
    let ends = (any::<bool>(), any::<bool>());
    (tables(), vec(any::<u8>(), 40), line_ends, ends).prop_map(
        |(mut tables, noise, line_ends, (mark, open))| {
            let text = if mark { "\u{feff}".to_owned() } else { String::new() };
            let mut hand = Hand { text, noise, at: 0, line_ends };
            // Pairs without a header come first, or they would belong to the header above.
            tables.sort_by_key(|table| matches!(table.written, Written::UnderHeader | Written::OnlyBelow));
            tables.iter().for_each(|table| hand.table(table));
            hand.around();
            let mut text = hand.text;
            if open && text.ends_with('\n') {
                text.truncate(text.trim_end_matches(['\r', '\n']).len());
            }
            text
        },
    )
}

fn place() -> impl Strategy<Value = Place<'static>> {
    let comment = select(vec![None, Some("B1 · Quoi ?"), Some("un\n\ndeux")]);
    (select(&TABLES[..]), select(&KEYS[..]), comment).prop_map(|(table, key, comment)| Place {
        table,
        key,
        comment,
        ..ENONCE
    })
}

/// Where the value of a pair stands, when one pair says it whole.
fn span(text: &str, place: &Place<'_>) -> Option<std::ops::Range<usize>> {
    let root = tree::parse(text).expect("TOML");
    let DeValue::Table(table) = root.get(place.table)?.get_ref() else { return None };
    let (key, node) = table.get_key_value(place.key)?;
    (node.span().start > key.span().end).then(|| node.span())
}

fn exists(text: &str, place: &Place<'_>) -> bool {
    let root = tree::parse(text).expect("TOML");
    same::at(&root, &[Step::Key(place.table), Step::Key(place.key)]).is_some()
}

proptest! {
    #[test]
    fn an_answer_changes_its_own_bytes_and_nothing_else(before in file(), place in place(), value in samples::value()) {
        let root = tree::parse(&before).map_err(|errors| TestCaseError::fail(format!("{errors:?}")))?;
        let after = set(&before, &place, &value).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let read = tree::parse(&after).expect("TOML");
        let path = [Step::Key(place.table), Step::Key(place.key)];
        prop_assert_eq!(same::at(&read, &path).and_then(tree::value), Some(value.clone()));
        prop_assert!(same::same_but(&root, &read, &path));
        prop_assert_eq!(set(&after, &place, &value), Ok(after.clone()));
        if let Some(span) = span(&before, &place) {
            prop_assert_eq!(&after[..span.start], &before[..span.start]);
            prop_assert!(after.ends_with(&before[span.end..]));
        } else if !exists(&before, &place) {
            let head = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
            let blank_braces = before.contains("{}");
            prop_assert!(blank_braces || after.as_bytes().ends_with(&before.as_bytes()[head..]));
        }
        let marks = |text: &str| text.starts_with('\u{feff}');
        prop_assert_eq!(marks(&after), marks(&before));
        let spread = exists(&before, &place) && span(&before, &place).is_none();
        let ended = before.is_empty() || before == "\u{feff}" || before.ends_with('\n');
        prop_assert!(spread || after.ends_with('\n') == ended);
    }

    #[test]
    fn an_answer_added_then_removed_gives_the_text_back(before in file(), place in place(), value in samples::value()) {
        if exists(&before, &place) {
            return Ok(());
        }
        let after = set(&before, &place, &value).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let back = remove(&after, place.table, place.key, place.comment)
            .map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let headers = |text: &str| text.matches(&format!("[{}]", spell::key(place.table))).count();
        let header_added = headers(&after) > headers(&before);
        let comment_was_waiting = place.comment.is_some_and(|it| before.contains(&spell::comment(it)[0]));
        let excused = header_added || comment_was_waiting || before.contains("{}");
        prop_assert!(back == before || excused, "{before:?}\n{after:?}\n{back:?}");
    }

    #[test]
    fn what_is_removed_is_gone_and_nothing_else(before in file(), place in place()) {
        let after = remove(&before, place.table, place.key, place.comment)
            .map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        prop_assert!(!exists(&after, &place));
        prop_assert!(after.len() <= before.len());
    }

    #[test]
    fn an_entry_is_appended_at_one_point(before in file(), count in 0..3_usize, value in samples::value()) {
        let mut text = before.clone();
        for index in 0..count {
            let entry = row(&[("a", value.clone()), ("b c", Value::Integer(1))]);
            let next = append(&text, "decisions", &entry, &["projet", "decisions", "questionnement"])
                .map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
            let head = text.bytes().zip(next.bytes()).take_while(|(a, b)| a == b).count();
            prop_assert!(next.as_bytes().ends_with(&text.as_bytes()[head..]));
            text = set_in(&next, "decisions", index, "a", &Value::Bool(true))
                .map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        }
    }

    #[test]
    fn braces_of_any_shape_are_edited(
        keys in subsequence(vec!["avant", "enonce", "apres", "enonce.a", "enonce.b", "z.enonce", "z.y"], 0..7).prop_shuffle(),
        gaps in vec(select(vec!["", " ", "\n", " # x, y\n", "\t# \"\n\n  "]), 8),
        last_comma: bool,
        value in samples::value(),
    ) {
        let whole = keys.contains(&"enonce");
        let keys: Vec<_> = keys.into_iter().filter(|key| !whole || !key.starts_with("enonce.")).collect();
        let last_comma = if last_comma && !keys.is_empty() { "," } else { "" };
        let pairs: Vec<_> = keys.iter().zip(&gaps).map(|(key, gap)| format!("{gap}{key} = '#,'")).collect();
        let before = format!("besoin = {{{}{last_comma}{}}} # fin", pairs.join(","), gaps[7]);
        let after = set(&before, &ENONCE, &value)
            .map_err(|error| TestCaseError::fail(format!("{error:?}\n{before}")))?;
        prop_assert!(after.ends_with("} # fin"), "{}", after);
        prop_assert_eq!(set(&after, &ENONCE, &value), Ok(after.clone()));
        let removed = remove(&after, "besoin", "enonce", None)
            .map_err(|error| TestCaseError::fail(format!("{error:?}\n{before}")))?;
        prop_assert!(!exists(&removed, &ENONCE));
    }

    #[test]
    fn a_list_of_rows_is_edited_row_by_row(
        old in vec(select(vec!["a", "b", "c", "d"]), 0..5),
        new in vec(select(vec!["a", "b", "c", "d"]), 0..5),
        marks in vec(select(vec!["", " # x", "\n  # y", "\n\n"]), 5),
        last_comma: bool,
        one_line: bool,
    ) {
        let list = |names: &[&str]| Value::List(names.iter().map(|name| text(name)).collect());
        let separator = if one_line { " " } else { "\n  " };
        let mut before = "[besoin]\nenonce = [\n".to_owned();
        for (index, name) in old.iter().enumerate() {
            let comma = if last_comma || index + 1 < old.len() { "," } else { "" };
            // A comment ends its line.
            let end = if marks[index].contains('#') { "\n" } else { separator };
            before.extend([&format!("'{name}'{comma}"), marks[index], end]);
        }
        before.push_str("] # fin");
        let after = set(&before, &ENONCE, &list(&new))
            .map_err(|error| TestCaseError::fail(format!("{error:?}\n{before}")))?;
        let comments_of_lines = |text: &str| text.matches("# y").count();
        prop_assert_eq!(comments_of_lines(&after), comments_of_lines(&before), "{}\n{}", before, after);
        prop_assert!(after.ends_with("] # fin"));
    }
}
