//! The fields of a table, taken one by one; what nobody takes is reported as unknown.

use std::ops::Range;

use time::Date;

use super::node::{Entry, Node, Table};
use super::said::Said;
use super::source::Source;
use crate::lang::problems;
use crate::model::id::Id;
use crate::model::rejection::Shape;
use crate::model::text::nearest;

/// A table being read.
pub struct Fields<'s, 'a> {
    /// The text it stands in.
    pub source: &'s Source<'s>,
    /// Where the table starts.
    pub span: Range<usize>,
    entries: Vec<Entry<'a>>,
    /// The keys that were asked for, there or not.
    known: Vec<&'static str>,
}

impl<'s, 'a> Fields<'s, 'a> {
    /// Starts reading a table.
    #[must_use]
    pub fn new(source: &'s Source<'s>, span: Range<usize>, table: impl Into<Table<'a>>) -> Self {
        // As many as the keys of a question, so that the list seldom grows.
        Self { source, span, entries: table.into().entries(), known: Vec::with_capacity(24) }
    }

    fn take(&mut self, key: &'static str) -> Option<Node<'a>> {
        self.known.push(key);
        let entry = self.entries.iter_mut().find(|entry| entry.key == key)?;
        entry.taken = true;
        Some(entry.value)
    }

    fn get(&self, key: &str) -> Option<Node<'a>> {
        self.entries.iter().find(|entry| entry.key == key).map(|entry| entry.value)
    }

    /// Where the value of a key stands, or the table when there is no such key.
    #[must_use]
    pub fn span_of(&self, key: &str) -> Range<usize> {
        self.get(key).map_or_else(|| self.span.clone(), Node::span)
    }

    /// Whether the key is written at all.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    fn wrong_type(&self, key: &str, value: Node<'_>, expected: Shape) {
        let found = value.shape();
        let message = problems::wrong_field_type(self.source.lang, key, expected, found);
        self.source.error(&value.span(), "wrong-type", message, None);
    }

    /// A text to keep.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        self.said(key).map(Said::kept)
    }

    /// A text to look at.
    pub fn said(&mut self, key: &'static str) -> Option<Said<'a>> {
        let value = self.take(key)?;
        let text = value.as_text();
        if text.is_none() {
            self.wrong_type(key, value, Shape::Text);
        }
        text
    }

    /// A text that must be there and not be empty; when it is not, that is reported and the text is empty.
    pub fn required_text(&mut self, key: &'static str) -> String {
        self.required(key).kept()
    }

    /// The same, to look at.
    pub fn required(&mut self, key: &'static str) -> Said<'a> {
        match self.said(key) {
            Some(text) if !text.is_empty() => text,
            Some(_) => {
                let message = problems::empty_field(self.source.lang, key);
                self.source.error(&self.span_of(key), "empty", message, None);
                Said::default()
            }
            None => {
                if !self.has(key) {
                    let message = problems::missing_field(self.source.lang, key);
                    self.source.error(&self.span, "missing", message, None);
                }
                Said::default()
            }
        }
    }

    /// A permanent name, or nothing with a report when it has other signs than `a-z0-9_`.
    pub fn id(&mut self, key: &'static str) -> Option<Id> {
        let text = self.said(key)?;
        self.as_id(&text, &self.span_of(key))
    }

    /// A permanent name that must be there.
    pub fn required_id(&mut self, key: &'static str) -> Option<Id> {
        let text = self.required(key);
        if text.is_empty() { None } else { self.as_id(&text, &self.span_of(key)) }
    }

    fn as_id(&self, text: &str, span: &Range<usize>) -> Option<Id> {
        let id = Id::new(text);
        if id.is_none() {
            self.source.error(span, "bad-id", problems::bad_id(self.source.lang, text), None);
        }
        id
    }

    /// Texts, with where each stands.
    pub fn texts(&mut self, key: &'static str) -> Vec<(String, Range<usize>)> {
        self.all_said(key).into_iter().map(|(text, span)| (text.kept(), span)).collect()
    }

    /// The same, to look at.
    pub fn all_said(&mut self, key: &'static str) -> Vec<(Said<'a>, Range<usize>)> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(items) = value.items() else {
            self.wrong_type(key, value, Shape::List);
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(items.len());
        for item in items {
            match item.as_text() {
                Some(text) => texts.push((text, item.span())),
                None => self.wrong_type(key, item, Shape::Text),
            }
        }
        texts
    }

    /// Permanent names, with where each stands.
    pub fn ids(&mut self, key: &'static str) -> Vec<(Id, Range<usize>)> {
        self.all_said(key)
            .into_iter()
            .filter_map(|(text, span)| Some((self.as_id(&text, &span)?, span)))
            .collect()
    }

    /// Yes or no; no when absent.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else { return false };
        value.as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, Shape::Bool);
            false
        })
    }

    /// A number, whole or not.
    pub fn number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.take(key)?;
        let number = value.as_number();
        if number.is_none() {
            self.wrong_type(key, value, Shape::Number);
        }
        number
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<i64> {
        let value = self.take(key)?;
        let whole = value.as_whole();
        if whole.is_none() {
            self.wrong_type(key, value, Shape::Number);
        }
        whole
    }

    /// The values of a list, of any types.
    pub fn values(&mut self, key: &'static str) -> Option<Vec<Node<'a>>> {
        let value = self.take(key)?;
        let items = value.items();
        if items.is_none() {
            self.wrong_type(key, value, Shape::List);
        }
        items
    }

    /// A day of the calendar.
    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let value = self.take(key)?;
        let date = value.as_date();
        if date.is_none() {
            self.wrong_type(key, value, Shape::Date);
        }
        date
    }

    /// A table within this one.
    pub fn table(&mut self, key: &'static str) -> Option<Fields<'s, 'a>> {
        let value = self.take(key)?;
        let Some(table) = value.as_table() else {
            self.wrong_type(key, value, Shape::Record);
            return None;
        };
        Some(Fields::new(self.source, value.span(), table))
    }

    /// Tables within this one, in order: `[[key]]` or `key = [{…}]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'s, 'a>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(items) = value.items() else {
            self.wrong_type(key, value, Shape::Rows);
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(items.len());
        for item in items {
            match item.as_table() {
                Some(table) => tables.push(Fields::new(self.source, item.span(), table)),
                None => self.wrong_type(key, item, Shape::Record),
            }
        }
        tables
    }

    /// Every key of this table with its value, in the order of the text: a table of free names.
    pub fn entries(&mut self) -> Vec<Entry<'a>> {
        let mut entries = self.entries.clone();
        entries.sort_by_key(|entry| entry.span.start);
        entries
    }

    /// Ends the reading: keys that nothing asked for are reported, with the nearest known one.
    pub fn finish(self) {
        for Entry { key, span, .. } in self.entries.iter().filter(|entry| !entry.taken) {
            let hint = nearest(key, self.known.iter().copied())
                .map(|known| problems::did_you_mean(self.source.lang, known));
            self.source.error(span, "unknown-key", problems::unknown_field(self.source.lang, key), hint);
        }
    }
}
