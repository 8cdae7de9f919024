//! Notes where each part of a TOML text stands, so that the program need not look for it again: `format::index` reads
//! this, and a test compares all it finds with what the TOML parser finds.
//!
//! The first byte is one when the whole text is plain, since all that stands in it then is. A part is where it starts, its length and its kind. Numbers are written seven bits at a time, the least first. A start
//! is a difference with the part before it in the same list, or with what the list is in, its sign in the lowest bit;
//! the kind takes the lowest three bits of the length, and the next is one for a text whose spaces French leaves as they are. The text itself is not repeated, unless escapes hide it. A list
//! says how many bytes it takes, so that one can pass over it, then how many parts it has; that of a table has keys and
//! values by turns.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error};

use super::plain::{is_plain, unbroken};

/// What opens and closes a text that stands as it is, by kind: a bare key, one sign, three, three and a line end.
const VERBATIM: [(usize, usize); 4] = [(0, 0), (1, 1), (3, 3), (4, 3)];
/// A text that escapes hide: it follows.
const SPELLED: u64 = 4;
/// A number, a date, a yes or a no: to be read where it stands.
const SCALAR: u64 = 5;
const LIST: u64 = 6;
const TABLE: u64 = 7;
/// The bit of a text whose spaces French leaves as they are.
const SETTLED: u64 = 8;

/// Where the parts of a text stand.
pub fn index(text: &str) -> Result<Vec<u8>, Error> {
    let root = DeTable::parse(text)?;
    let mut parts = Parts { text, bytes: vec![u8::from(is_plain(text))], count: 0, before: 0 };
    parts.table(root.span(), root.get_ref());
    Ok(parts.bytes)
}

/// A list of parts.
struct Parts<'t> {
    text: &'t str,
    bytes: Vec<u8>,
    count: u64,
    /// Where the last one starts.
    before: usize,
}

impl Parts<'_> {
    fn value(&mut self, value: &Spanned<DeValue<'_>>) {
        match value.get_ref() {
            DeValue::String(text) => self.string(value.span(), text),
            DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {
                self.part(value.span(), SCALAR);
            }
            DeValue::Array(items) => {
                self.list(value.span(), LIST, |parts| items.iter().for_each(|item| parts.value(item)));
            }
            DeValue::Table(table) => self.table(value.span(), table),
        }
    }

    fn table(&mut self, span: Range<usize>, table: &DeTable<'_>) {
        self.list(span, TABLE, |parts| {
            for (key, value) in table {
                parts.string(key.span(), key.get_ref());
                parts.value(value);
            }
        });
    }

    fn list(&mut self, span: Range<usize>, kind: u64, fill: impl FnOnce(&mut Self)) {
        self.part(span.clone(), kind);
        let mut inside = Self { text: self.text, bytes: Vec::new(), count: 0, before: span.start };
        fill(&mut inside);
        let mut list = Vec::new();
        number(&mut list, inside.count);
        list.append(&mut inside.bytes);
        self.bytes(&list);
    }

    fn string(&mut self, span: Range<usize>, string: &str) {
        let settled = if unbroken(string).next().is_none() { SETTLED } else { 0 };
        let written = &self.text[span.clone()];
        let inside = |(open, close): &(usize, usize)| written.get(*open..written.len().checked_sub(*close)?);
        match VERBATIM.iter().position(|quotes| inside(quotes) == Some(string)) {
            Some(kind) => self.part(span, kind as u64 | settled),
            None => {
                self.part(span, SPELLED | settled);
                self.bytes(string.as_bytes());
            }
        }
    }

    fn part(&mut self, span: Range<usize>, kind: u64) {
        self.count += 1;
        let step = span.start as i64 - std::mem::replace(&mut self.before, span.start) as i64;
        number(&mut self.bytes, ((step << 1) ^ (step >> 63)) as u64);
        number(&mut self.bytes, (span.len() as u64) << 4 | kind);
    }

    fn bytes(&mut self, bytes: &[u8]) {
        number(&mut self.bytes, bytes.len() as u64);
        self.bytes.extend(bytes);
    }
}

fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}
