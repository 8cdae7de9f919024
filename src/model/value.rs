//! An answer as it is kept: the shapes TOML has, and no others.

use time::Date;

/// The value of an answer, of one of its cells or of one of its items.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, in NFC, with `\n` line ends.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A decimal number, always finite.
    Float(f64),
    /// Yes or no.
    Bool(bool),
    /// A calendar day.
    Date(Date),
    /// Items in the order they were given.
    List(Vec<Value>),
    /// Named values in the order they were given: a row of a table, a place…
    Record(Record),
    /// A cell of a row that its column does not take, as TOML spells it: kept as it is until someone mends it, so that
    /// the rest of the table can be read and changed.
    NotUnderstood(String),
}

/// Named values, in order; names are unique.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record(pub Vec<(String, Value)>);

impl Record {
    /// The value of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Gives `name` this value, in its place when it already had one, else last.
    pub fn set(&mut self, name: &str, value: Value) {
        match self.0.iter_mut().find(|(key, _)| key == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }

    /// Forgets that name.
    pub fn remove(&mut self, name: &str) {
        self.0.retain(|(key, _)| key != name);
    }
}

impl Value {
    /// The text, when it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The number, whole or not, when it is one.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "answers are far below 2^53, and readings are approximate"
    )]
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            Self::Text(_)
            | Self::Bool(_)
            | Self::Date(_)
            | Self::List(_)
            | Self::Record(_)
            | Self::NotUnderstood(_) => None,
        }
    }

    /// The items, when it is a list; nothing otherwise.
    #[must_use]
    pub fn items(&self) -> &[Value] {
        if let Self::List(items) = self { items } else { &[] }
    }

    /// The record, when it is one.
    #[must_use]
    pub fn as_record(&self) -> Option<&Record> {
        if let Self::Record(record) = self { Some(record) } else { None }
    }

    /// Whether nothing is said: an empty text, list or record.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.trim().is_empty(),
            Self::List(items) => items.is_empty(),
            Self::Record(record) => record.0.is_empty(),
            Self::Integer(_) | Self::Float(_) | Self::Bool(_) | Self::Date(_) | Self::NotUnderstood(_) => {
                false
            }
        }
    }
}
