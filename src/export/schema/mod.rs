//! JSON Schemas, for editors and other programs: what a project file holds, and the files of a methodology.
//!
//! Only what `check` calls an error is refused; keys added by hand are welcome in a project.

pub mod methodology;
pub mod project;

use serde_json::{Map, Value, json};

use super::json::harmless;

/// The dialect: the newest that common TOML editors understand.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A schema as text, indented, with a final line end.
#[must_use]
pub fn text(schema: &Value) -> String {
    harmless(&format!("{schema:#}"))
}

/// A text among some.
fn one_of<'a>(words: impl IntoIterator<Item = &'a str>) -> Value {
    json!({ "type": "string", "enum": words.into_iter().collect::<Vec<_>>() })
}

fn list_of(item: &Value) -> Value {
    json!({ "type": "array", "items": item })
}

fn text_type() -> Value {
    json!({ "type": "string" })
}

/// A day: what reads TOML as JSON makes a text of it.
fn date_type() -> Value {
    json!({ "type": "string", "format": "date" })
}

/// A group with these keys, some of which must be there; others are welcome or not.
fn group<K: Into<String>>(
    keys: impl IntoIterator<Item = (K, Value)>,
    required: &[&str],
    others: bool,
) -> Value {
    let keys: Map<String, Value> = keys.into_iter().map(|(key, value)| (key.into(), value)).collect();
    let mut group = json!({ "type": "object", "properties": keys });
    if !required.is_empty() {
        group["required"] = json!(required);
    }
    if !others {
        group["additionalProperties"] = json!(false);
    }
    group
}
