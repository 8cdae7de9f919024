//! A value of the TOML tree as an answer.

use toml::de::{DeTable, DeValue};

use super::fields::as_date;
use crate::model::text::normalised;
use crate::model::value::{Record, Value};

/// The answer a TOML value is; nothing for what no answer can be: times, infinite numbers.
#[must_use]
pub fn read(value: &DeValue<'_>) -> Option<Value> {
    match value {
        DeValue::String(text) => Some(Value::Text(normalised(text))),
        DeValue::Integer(integer) => {
            i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Value::Integer)
        }
        DeValue::Float(float) => {
            float.as_str().parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Float)
        }
        DeValue::Boolean(yes) => Some(Value::Bool(*yes)),
        DeValue::Datetime(_) => as_date(value).map(Value::Date),
        DeValue::Array(items) => {
            items.iter().map(|item| read(item.get_ref())).collect::<Option<_>>().map(Value::List)
        }
        DeValue::Table(table) => record(table).map(Value::Record),
    }
}

/// The named values of a table, in the order of the text.
#[must_use]
pub fn record(table: &DeTable<'_>) -> Option<Record> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries
        .into_iter()
        .map(|(key, value)| Some((key.get_ref().to_string(), read(value.get_ref())?)))
        .collect::<Option<_>>()
        .map(Record)
}
