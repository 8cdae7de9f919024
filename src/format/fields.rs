//! The fields of a table, taken one by one; what nobody takes is reported as unknown.

use std::ops::Range;

use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::source::Source;
use super::tree;
use crate::lang::problems;
use crate::model::id::Id;
use crate::model::rejection::Shape;
use crate::model::text::{nearest, normalised};

/// A table being read.
pub struct Fields<'s, 'a> {
    /// The text it stands in.
    pub source: &'s Source<'s>,
    /// Where the table starts.
    pub span: Range<usize>,
    table: &'a DeTable<'a>,
    taken: Vec<&'static str>,
}

impl<'s, 'a> Fields<'s, 'a> {
    /// Starts reading a table.
    #[must_use]
    pub fn new(source: &'s Source<'s>, span: Range<usize>, table: &'a DeTable<'a>) -> Self {
        Self { source, span, table, taken: Vec::new() }
    }

    fn take(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.taken.push(key);
        self.table.get(key)
    }

    /// Where the value of a key stands, or the table when there is no such key.
    #[must_use]
    pub fn span_of(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Whether the key is written at all.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, expected: Shape) {
        let found = shape(value.get_ref());
        let message = problems::wrong_field_type(self.source.lang, key, expected, found);
        self.source.error(&value.span(), "wrong-type", message, None);
    }

    /// A text.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.take(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong_type(key, value, Shape::Text);
            return None;
        };
        Some(normalised(text.trim()))
    }

    /// A text that must be there and not be empty; when it is not, that is reported and the text is empty.
    pub fn required_text(&mut self, key: &'static str) -> String {
        match self.text(key) {
            Some(text) if !text.is_empty() => text,
            Some(_) => {
                let message = problems::empty_field(self.source.lang, key);
                self.source.error(&self.span_of(key), "empty", message, None);
                String::new()
            }
            None => {
                if self.table.get(key).is_none() {
                    let message = problems::missing_field(self.source.lang, key);
                    self.source.error(&self.span, "missing", message, None);
                }
                String::new()
            }
        }
    }

    /// A permanent name, or nothing with a report when it has other signs than `a-z0-9_`.
    pub fn id(&mut self, key: &'static str) -> Option<Id> {
        let text = self.text(key)?;
        self.as_id(&text, &self.span_of(key))
    }

    /// A permanent name that must be there.
    pub fn required_id(&mut self, key: &'static str) -> Option<Id> {
        let text = self.required_text(key);
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
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, Shape::List);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_str() {
                Some(text) => texts.push((normalised(text.trim()), item.span())),
                None => self.wrong_type(key, item, Shape::Text),
            }
        }
        texts
    }

    /// Permanent names, with where each stands.
    pub fn ids(&mut self, key: &'static str) -> Vec<(Id, Range<usize>)> {
        self.texts(key)
            .into_iter()
            .filter_map(|(text, span)| Some((self.as_id(&text, &span)?, span)))
            .collect()
    }

    /// Yes or no; no when absent.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.take(key) else { return false };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong_type(key, value, Shape::Bool);
            false
        })
    }

    /// A number, whole or not.
    pub fn number(&mut self, key: &'static str) -> Option<f64> {
        let value = self.take(key)?;
        let number = as_number(value.get_ref());
        if number.is_none() {
            self.wrong_type(key, value, Shape::Number);
        }
        number
    }

    /// A whole number.
    pub fn integer(&mut self, key: &'static str) -> Option<i64> {
        let value = self.take(key)?;
        let whole = as_whole(value.get_ref());
        if whole.is_none() {
            self.wrong_type(key, value, Shape::Number);
        }
        whole
    }

    /// The values of a list, of any types.
    pub fn values(&mut self, key: &'static str) -> Option<Vec<&'a Spanned<DeValue<'a>>>> {
        let value = self.take(key)?;
        let items = value.get_ref().as_array();
        if items.is_none() {
            self.wrong_type(key, value, Shape::List);
        }
        items.map(|items| items.iter().collect())
    }

    /// A day of the calendar.
    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        let value = self.take(key)?;
        let date = as_date(value.get_ref());
        if date.is_none() {
            self.wrong_type(key, value, Shape::Date);
        }
        date
    }

    /// A table within this one.
    pub fn table(&mut self, key: &'static str) -> Option<Fields<'s, 'a>> {
        let value = self.take(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, value, Shape::Record);
            return None;
        };
        Some(Fields::new(self.source, value.span(), table))
    }

    /// Tables within this one, in order: `[[key]]` or `key = [{…}]`.
    pub fn tables(&mut self, key: &'static str) -> Vec<Fields<'s, 'a>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let Some(items) = value.get_ref().as_array() else {
            self.wrong_type(key, value, Shape::Rows);
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items.iter() {
            match item.get_ref().as_table() {
                Some(table) => tables.push(Fields::new(self.source, item.span(), table)),
                None => self.wrong_type(key, item, Shape::Record),
            }
        }
        tables
    }

    /// Every key of this table with its value, in the order of the text: a table of free names.
    pub fn entries(&mut self) -> Vec<(String, Range<usize>, &'a Spanned<DeValue<'a>>)> {
        let mut entries: Vec<_> =
            self.table.iter().map(|(key, value)| (key.get_ref().to_string(), key.span(), value)).collect();
        entries.sort_by_key(|(_, span, _)| span.start);
        entries
    }

    /// Ends the reading: keys that nothing asked for are reported, with the nearest known one.
    pub fn finish(self) {
        for (key, _) in self.table.iter() {
            let name = key.get_ref().as_ref();
            if !self.taken.contains(&name) {
                let hint = nearest(name, self.taken.iter().copied())
                    .map(|known| problems::did_you_mean(self.source.lang, known));
                self.source.error(
                    &key.span(),
                    "unknown-key",
                    problems::unknown_field(self.source.lang, name),
                    hint,
                );
            }
        }
    }
}

/// The whole number a TOML value is, when it is one.
#[must_use]
pub fn as_whole(value: &DeValue<'_>) -> Option<i64> {
    let DeValue::Integer(whole) = value else { return None };
    i64::from_str_radix(whole.as_str(), whole.radix()).ok()
}

/// The number a TOML value is, when it is one.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "thresholds and bounds are far below 2^53")]
pub fn as_number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(_) => as_whole(value).map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// The day a TOML value is, when it is one without a time.
#[must_use]
pub fn as_date(value: &DeValue<'_>) -> Option<Date> {
    let datetime =
        value.as_datetime().filter(|datetime| datetime.time.is_none() && datetime.offset.is_none())?;
    let date = datetime.date?;
    Date::from_calendar_date(i32::from(date.year), Month::try_from(date.month).ok()?, date.day).ok()
}

/// The shape of a TOML value, for saying what was found.
#[must_use]
pub fn shape(value: &DeValue<'_>) -> Shape {
    match value {
        DeValue::String(_) => Shape::Text,
        DeValue::Integer(_) | DeValue::Float(_) if tree::value(value).is_none() => Shape::Boundless,
        DeValue::Integer(_) | DeValue::Float(_) => Shape::Number,
        DeValue::Boolean(_) => Shape::Bool,
        DeValue::Datetime(_) if as_date(value).is_some() => Shape::Date,
        DeValue::Datetime(_) => Shape::Other,
        DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => Shape::Rows,
        DeValue::Array(_) => Shape::List,
        DeValue::Table(_) => Shape::Record,
    }
}
