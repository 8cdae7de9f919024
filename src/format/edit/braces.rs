//! Keys between the braces of an inline table.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::order::{Neighbour, neighbour};
use super::{EditError, Wanted, splice};
use crate::format::spell;
use crate::format::tree;
use crate::model::value::Value;

/// An inline table and where each of its pairs stands.
pub struct Braces<'a> {
    text: &'a str,
    span: Range<usize>,
    pairs: Vec<Pair<'a>>,
}

/// A pair of an inline table.
#[derive(Clone)]
pub struct Pair<'a> {
    /// The key, or the first part of a dotted one.
    name: &'a str,
    /// Where the key starts.
    start: usize,
    /// The value.
    pub value: Range<usize>,
    /// Whether the value is the whole of what the key has: not for dotted keys.
    pub whole: bool,
}

impl<'a> Braces<'a> {
    /// Finds the pairs of an inline table.
    pub fn new(text: &'a str, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        let mut pairs = Vec::new();
        collect(&mut pairs, table, None);
        pairs.sort_unstable_by_key(|pair| pair.value.start);
        let mut at = span.start + 1;
        for pair in &mut pairs {
            pair.start = after_blanks(text, at);
            at = pair.value.end;
        }
        Self { text, span, pairs }
    }

    /// The first pair that says something of a key.
    pub fn find(&self, key: &str) -> Option<&Pair<'a>> {
        self.pairs.iter().find(|pair| pair.name == key)
    }

    /// The text with one more pair, on the line where its neighbour stands.
    pub fn with(&self, wanted: Wanted<'_>, value: &Value) -> String {
        let pair = format!("{} = {}", spell::key(wanted.key), spell::one_line(value));
        let names: Vec<_> = self.pairs.iter().map(|pair| pair.name).collect();
        let last = self.pairs.len().checked_sub(1);
        let after = |rank: usize| (self.pairs[rank].value.end, format!(", {pair}"));
        let (at, new) = match (neighbour(wanted.key, wanted.order, &names), last) {
            (Neighbour::After(rank), _) => after(rank),
            (Neighbour::Before(rank), _) => (self.pairs[rank].start, format!("{pair}, ")),
            (Neighbour::Last, Some(last)) => after(last),
            (Neighbour::Last, None) => {
                let inside = self.span.start + 1..self.span.end - 1;
                if self.text[inside.clone()].trim().is_empty() {
                    return splice(self.text, inside, &format!(" {pair} "));
                }
                (inside.start, format!(" {pair} "))
            }
        };
        splice(self.text, at..at, &new)
    }

    /// The text without a key.
    pub fn without(&self, key: &str) -> Result<String, EditError> {
        let Some(rank) = self.pairs.iter().rposition(|pair| pair.name == key) else {
            return Ok(self.text.to_owned());
        };
        let edited = splice(self.text, self.with_its_comma(rank), "");
        if self.pairs[rank].whole {
            return Ok(edited);
        }
        // A dotted key may have other pairs: these braces start where they did, with one pair less.
        let root = tree::parse(&edited).map_err(|_| EditError::WouldDamage)?;
        let (table, span) = inline_table_at(&root, self.span.start).ok_or(EditError::WouldDamage)?;
        Braces::new(&edited, span, table).without(key)
    }

    /// What goes with a pair: one of the two commas around it, and the blanks it leaves.
    fn with_its_comma(&self, rank: usize) -> Range<usize> {
        let pair = &self.pairs[rank];
        let blanks =
            |at: usize| self.text[at..].len() - self.text[at..].trim_start_matches([' ', '\t']).len();
        let after = pair.value.end + blanks(pair.value.end);
        if self.text[after..].starts_with(',') {
            return pair.start..after + 1 + blanks(after + 1);
        }
        let before = rank.checked_sub(1).map(|rank| self.pairs[rank].value.end);
        match before {
            // Between the two there is only `, `: with a comment or a line end (TOML 1.1), the comma may stay.
            Some(end) if self.text[end..pair.start].trim_matches([' ', '\t']) == "," => end..pair.value.end,
            Some(_) => pair.start..pair.value.end,
            None => pair.start..after,
        }
    }
}

fn collect<'a>(pairs: &mut Vec<Pair<'a>>, table: &'a DeTable<'a>, of: Option<&'a str>) {
    for (key, node) in table {
        let (name, value) = (of.unwrap_or(key.get_ref()), node.span());
        match node.get_ref() {
            // Made by a dotted key: its span is the key's.
            DeValue::Table(inner) if value.start <= key.span().start => collect(pairs, inner, Some(name)),
            _ => pairs.push(Pair { name, start: value.start, value, whole: of.is_none() }),
        }
    }
}

fn after_blanks(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        match rest.bytes().next() {
            Some(b' ' | b'\t' | b'\r' | b'\n' | b',') => at += 1,
            Some(b'#') => at += rest.find('\n').unwrap_or(rest.len()),
            _ => return at,
        }
    }
}

fn inline_table_at<'t>(root: &'t DeTable<'t>, start: usize) -> Option<(&'t DeTable<'t>, Range<usize>)> {
    fn within<'t>(
        node: &'t toml::Spanned<DeValue<'t>>,
        start: usize,
    ) -> Option<(&'t DeTable<'t>, Range<usize>)> {
        match node.get_ref() {
            DeValue::Table(table) if node.span().start == start => Some((table, node.span())),
            DeValue::Table(table) => table.iter().find_map(|(_, node)| within(node, start)),
            DeValue::Array(items) => items.iter().find_map(|node| within(node, start)),
            _ => None,
        }
    }
    root.iter().find_map(|(_, node)| within(node, start))
}
