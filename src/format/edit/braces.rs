//! Keys between the braces of an inline table.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::order::{Neighbour, neighbour};
use super::{Wanted, splice};
use crate::format::lines;
use crate::format::spell;
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

    /// The text without a key, however many dotted pairs it has.
    pub fn without(&self, key: &str) -> String {
        let mut edited = String::with_capacity(self.text.len());
        let (mut kept_from, mut rank) = (0, 0);
        for run in self.pairs.chunk_by(|a, b| (a.name == key) == (b.name == key)) {
            if run.iter().any(|pair| pair.name == key) {
                let gone = self.with_one_comma(rank..rank + run.len());
                edited.push_str(&self.text[kept_from..gone.start]);
                kept_from = gone.end;
            }
            rank += run.len();
        }
        edited + &self.text[kept_from..]
    }

    /// What goes with neighbouring pairs: one of the two commas around them, and the blanks they leave.
    fn with_one_comma(&self, ranks: Range<usize>) -> Range<usize> {
        let (start, end) = (self.pairs[ranks.start].start, self.pairs[ranks.end - 1].value.end);
        if let Some(previous) = ranks.start.checked_sub(1) {
            let previous = self.pairs[previous].value.end;
            if self.text[previous..start].trim_matches([' ', '\t']) == "," {
                return previous..end;
            }
        }
        let after = end + lines::indent(self.text, end).len();
        if self.text[after..].starts_with(',') {
            start..after + 1 + lines::indent(self.text, after + 1).len()
        } else if ranks.start == 0 {
            start..after
        } else {
            // A line end or a comment stands after the comma before: this is TOML 1.1, where a last comma may stay.
            start..end
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
