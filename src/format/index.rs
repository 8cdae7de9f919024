//! The parts of a TOML text where `build/index.rs` noted that they stand: read one at a time, and only when asked.

use std::ops::Range;

/// What opens and closes a text that stands as it is, by kind.
const VERBATIM: [(usize, usize); 4] = [(0, 0), (1, 1), (3, 3), (4, 3)];
const SPELLED: u8 = 4;
const SCALAR: u8 = 5;
const LIST: u8 = 6;
const TABLE: u8 = 7;
const SETTLED: u8 = 8;

/// A part of a text.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    text: &'a str,
    plain: bool,
    settled: bool,
    kind: u8,
    start: usize,
    length: usize,
    /// What the index says of the inside: parts, or a text.
    inside: &'a [u8],
}

impl<'a> Part<'a> {
    /// The whole of a text; nothing when the index is none of it.
    #[must_use]
    pub fn whole(text: &'a str, index: &'a [u8]) -> Option<Self> {
        let (plain, bytes) = index.split_first()?;
        Parts { text, plain: *plain == 1, bytes, left: 1, before: 0 }.next().filter(Self::is_table)
    }

    /// Where it stands.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.start..self.start + self.length
    }

    /// What it says, when it is a text or a key.
    #[must_use]
    pub fn string(&self) -> Option<&'a str> {
        match VERBATIM.get(usize::from(self.kind)) {
            Some((open, close)) => {
                self.text.get(self.start + open..(self.start + self.length).checked_sub(*close)?)
            }
            None if self.kind == SPELLED => std::str::from_utf8(self.inside).ok(),
            None => None,
        }
    }

    /// Whether it is plain for having been written in a text that is.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.plain && self.kind < SPELLED
    }

    /// Whether French is known to leave its spaces as they are.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.settled
    }

    /// A number, a date, a yes or a no, as it is written.
    #[must_use]
    pub fn scalar(&self) -> Option<&'a str> {
        if self.kind == SCALAR { self.text.get(self.span()) } else { None }
    }

    /// Whether it is a table.
    #[must_use]
    pub fn is_table(&self) -> bool {
        self.kind == TABLE
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.kind == LIST
    }

    /// What is in a list; in a table, keys and values by turns.
    #[must_use]
    pub fn parts(&self) -> Parts<'a> {
        let (text, plain) = (self.text, self.plain);
        let mut parts = Parts { text, plain, bytes: self.inside, left: 0, before: self.start };
        if self.is_list() || self.is_table() {
            parts.left = parts.number().unwrap_or_default();
        }
        parts
    }
}

/// The parts of a list, one after the other.
#[derive(Clone, Debug)]
pub struct Parts<'a> {
    text: &'a str,
    plain: bool,
    bytes: &'a [u8],
    /// How many there still are.
    left: usize,
    /// Where the last one starts.
    before: usize,
}

impl<'a> Iterator for Parts<'a> {
    type Item = Part<'a>;

    fn next(&mut self) -> Option<Part<'a>> {
        self.left = self.left.checked_sub(1)?;
        let step = self.number()?;
        let step = (step >> 1).cast_signed() ^ -(step & 1).cast_signed();
        self.before = self.before.checked_add_signed(step)?;
        let (length, bits) = self.number().map(|number| (number >> 4, (number & 15) as u8))?;
        let kind = bits & 7;
        let mut inside: &[u8] = &[];
        if matches!(kind, SPELLED | LIST | TABLE) {
            let length = self.number()?;
            (inside, self.bytes) = self.bytes.split_at_checked(length)?;
        }
        let Self { text, plain, before: start, .. } = *self;
        // Its end is a place too.
        start.checked_add(length)?;
        Some(Part { text, plain, settled: bits & SETTLED != 0, kind, start, length, inside })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        // Each takes two bytes at least.
        let most = self.left.min(self.bytes.len() / 2);
        (most, Some(most))
    }
}

impl Parts<'_> {
    fn number(&mut self) -> Option<usize> {
        let (first, rest) = self.bytes.split_first()?;
        // Most numbers take one byte.
        if *first < 128 {
            self.bytes = rest;
            return Some(usize::from(*first));
        }
        let (mut number, mut shift) = (0, 0);
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= usize::from(byte & 127).checked_shl(shift)?;
            if *byte < 128 {
                return Some(number);
            }
            shift += 7;
        }
    }
}

#[cfg(test)]
mod tests;
