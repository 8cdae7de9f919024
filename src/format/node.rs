//! A part of a TOML text, either as the TOML parser found it or where the build noted that it stands.

use std::borrow::Cow;
use std::ops::Range;

use time::{Date, Month};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::index::Part;
use super::said::Said;
use super::tree;
use crate::model::rejection::Shape;
use crate::model::text::normalised;

/// A value, and where it stands.
#[derive(Clone, Copy, Debug)]
pub enum Node<'a> {
    /// As the TOML parser found it.
    Parsed(&'a Spanned<DeValue<'a>>),
    /// Where the build noted that it stands.
    Noted(Part<'a>),
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub enum Table<'a> {
    /// As the TOML parser found it.
    Parsed(&'a DeTable<'a>),
    /// Where the build noted that it stands.
    Noted(Part<'a>),
}

/// A key of a table, and its value.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The key.
    pub key: &'a str,
    /// Where the key stands.
    pub span: Range<usize>,
    /// The value.
    pub value: Node<'a>,
    /// Whether someone asked for it.
    pub taken: bool,
}

impl<'a> Node<'a> {
    /// Where it stands.
    #[must_use]
    pub fn span(self) -> Range<usize> {
        match self {
            Self::Parsed(value) => value.span(),
            Self::Noted(part) => part.span(),
        }
    }

    /// The text it is.
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        match self {
            Self::Parsed(value) => value.get_ref().as_str(),
            Self::Noted(part) => part.string(),
        }
    }

    /// The text it is, as texts are kept: nothing around it, ordinary line ends, composed accents.
    #[must_use]
    pub fn as_text(self) -> Option<Said<'a>> {
        let text = self.as_str()?.trim();
        match self {
            Self::Noted(part) if part.is_plain() => {
                Some(Said { text: Cow::Borrowed(text), settled: part.is_settled() })
            }
            _ => Some(normalised(text).into()),
        }
    }

    /// The yes or no it is.
    #[must_use]
    pub fn as_bool(self) -> Option<bool> {
        match self {
            Self::Parsed(value) => value.get_ref().as_bool(),
            Self::Noted(part) => part.scalar()?.parse().ok(),
        }
    }

    /// The number it is, whole or not.
    #[must_use]
    pub fn as_number(self) -> Option<f64> {
        self.scalar(as_number)
    }

    /// The whole number it is.
    #[must_use]
    pub fn as_whole(self) -> Option<i64> {
        self.scalar(as_whole)
    }

    /// The day it is, without a time.
    #[must_use]
    pub fn as_date(self) -> Option<Date> {
        self.scalar(as_date)
    }

    fn scalar<T>(self, read: impl Fn(&DeValue<'_>) -> Option<T>) -> Option<T> {
        match self {
            Self::Parsed(value) => read(value.get_ref()),
            Self::Noted(part) => read(DeValue::parse(part.scalar()?).ok()?.get_ref()),
        }
    }

    /// What is in it, when it is a list.
    #[must_use]
    pub fn items(self) -> Option<Vec<Self>> {
        match self {
            Self::Parsed(value) => Some(value.get_ref().as_array()?.iter().map(Self::Parsed).collect()),
            Self::Noted(part) => part.is_list().then(|| part.parts().map(Self::Noted).collect()),
        }
    }

    /// The table it is.
    #[must_use]
    pub fn as_table(self) -> Option<Table<'a>> {
        match self {
            Self::Parsed(value) => value.get_ref().as_table().map(Table::Parsed),
            Self::Noted(part) => part.is_table().then_some(Table::Noted(part)),
        }
    }

    /// Its shape, for saying what was found.
    #[must_use]
    pub fn shape(self) -> Shape {
        match self {
            Self::Parsed(value) => shape(value.get_ref()),
            Self::Noted(part) if part.is_table() => Shape::Record,
            Self::Noted(part) if part.parts().any(|item| item.is_table()) => Shape::Rows,
            Self::Noted(part) if part.is_list() => Shape::List,
            Self::Noted(_) if self.as_str().is_some() => Shape::Text,
            Self::Noted(_) => self.scalar(|value| Some(shape(value))).unwrap_or(Shape::Other),
        }
    }
}

impl<'a> Table<'a> {
    /// The keys with their values, in the order of the keys.
    #[must_use]
    pub fn entries(self) -> Vec<Entry<'a>> {
        match self {
            Self::Parsed(table) => table
                .iter()
                .map(|(key, value)| Entry {
                    key: key.get_ref(),
                    span: key.span(),
                    value: Node::Parsed(value),
                    taken: false,
                })
                .collect(),
            Self::Noted(part) => {
                let mut parts = part.parts();
                let mut entries = Vec::with_capacity(parts.size_hint().0 / 2);
                while let (Some(key), Some(value)) = (parts.next(), parts.next()) {
                    let span = key.span();
                    entries.extend(key.string().map(|key| Entry {
                        key,
                        span,
                        value: Node::Noted(value),
                        taken: false,
                    }));
                }
                entries
            }
        }
    }

    /// The value of a key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Node<'a>> {
        match self {
            Self::Parsed(table) => table.get(key).map(Node::Parsed),
            Self::Noted(_) => {
                self.entries().into_iter().find(|entry| entry.key == key).map(|entry| entry.value)
            }
        }
    }
}

impl<'a> From<&'a DeTable<'a>> for Table<'a> {
    fn from(table: &'a DeTable<'a>) -> Self {
        Self::Parsed(table)
    }
}

impl<'a> From<&'a Spanned<DeValue<'a>>> for Node<'a> {
    fn from(value: &'a Spanned<DeValue<'a>>) -> Self {
        Self::Parsed(value)
    }
}

/// The whole number a TOML value is, when it is one.
fn as_whole(value: &DeValue<'_>) -> Option<i64> {
    let DeValue::Integer(whole) = value else { return None };
    i64::from_str_radix(whole.as_str(), whole.radix()).ok()
}

/// The number a TOML value is, when it is one.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "thresholds and bounds are far below 2^53")]
fn as_number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(_) => as_whole(value).map(|whole| whole as f64),
        DeValue::Float(float) => float.as_str().parse().ok().filter(|number: &f64| number.is_finite()),
        _ => None,
    }
}

/// The day a TOML value is, when it is one without a time.
#[must_use]
fn as_date(value: &DeValue<'_>) -> Option<Date> {
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
