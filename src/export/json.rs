//! The document for machines: JSON, with the same blocks as every other format.

use super::Exporter;
use crate::model::document::Document;
use crate::model::inert::commands;

/// JSON, indented.
pub struct Json;

impl Exporter for Json {
    fn name(&self) -> &'static str {
        "json"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn export(&self, document: &Document) -> Vec<u8> {
        json(document).into_bytes()
    }
}

/// The document as JSON, with a final line end. Reading it gives every text back exactly.
#[must_use]
pub fn json(document: &Document) -> String {
    harmless(&serde_json::to_string_pretty(document).expect("a document has only texts as keys"))
}

/// A JSON text in which nothing commands a terminal, with a final line end.
#[must_use]
pub fn harmless(pretty: &str) -> String {
    let mut json = String::with_capacity(pretty.len() + 1);
    for c in pretty.chars() {
        // JSON itself escapes a part of them only, and people do print it in a terminal.
        if c != '\n' && commands(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                json.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            json.push(c);
        }
    }
    json.push('\n');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
    use serde_json::Value;

    #[test]
    fn a_document_is_written_with_its_blocks_by_name() {
        let document = Document { blocks: vec![sample::table()], ..sample::document() };
        assert_eq!(
            json(&document),
            r#"{
  "title": "Eau chaude du camping",
  "subtitle": "Résumé",
  "language": "fr",
  "document": "resume",
  "blocks": [
    {
      "block": "table",
      "caption": "Usagers",
      "header": [
        "Profil",
        "Nombre"
      ],
      "rows": [
        [
          "campeurs",
          "40"
        ],
        [
          "en fauteuil",
          "2"
        ]
      ]
    }
  ]
}
"#
        );
    }

    proptest! {
        #[test]
        fn any_text_comes_back_exactly_and_nothing_commands_a_terminal(text in sample::hostile_text()) {
            let json = json(&sample::document_saying(&text));
            prop_assert!(json.chars().all(|c| c == '\n' || !commands(c)));
            let read: Value = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(&read["title"], &Value::from(text.clone()));
            prop_assert_eq!(&read["blocks"][5]["rows"][0][0], &Value::from(text));
        }
    }
}
