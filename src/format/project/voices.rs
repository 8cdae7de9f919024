//! Reads what each voice thinks of an answer.

use toml::de::DeTable;

use super::{Reader, VOICES};
use crate::format::fields::Fields;
use crate::format::node::{Node, shape};
use crate::lang::problems;
use crate::model::rejection::Shape;
use crate::model::voice::{Position, Voice};

impl Reader<'_, '_> {
    pub(super) fn voices(&mut self, root: &DeTable<'_>) {
        let Some(found) = root.get(VOICES) else { return };
        let Some(items) = found.get_ref().as_array() else {
            let message =
                problems::wrong_field_type(self.lang(), VOICES, Shape::Rows, shape(found.get_ref()));
            self.source.error(&found.span(), "wrong-type", message, None);
            return;
        };
        for item in items.iter() {
            let Some(table) = self.record(VOICES, item) else { continue };
            let mut fields = Fields::new(self.source, item.span(), table);
            let name = fields.required_text("question");
            let who = fields.required_text("qui");
            let word = fields.required_text("position");
            let note = fields.text("desaccord").filter(|note| !note.is_empty());
            let date = table.get("date").and_then(Node::as_date);
            fields.date("date");
            let position = Position::parse(&word);
            if position.is_none() && !word.is_empty() {
                let known = Position::ALL.map(Position::id).join(", ");
                let message = problems::unknown_word(self.lang(), "position", &word, &known);
                self.source.error(&fields.span_of("position"), "unknown-word", message, None);
            }
            let span = fields.span_of("question");
            fields.finish();
            if let (Some(question), Some(position), false) =
                (self.known_question(&name, &span), position, who.is_empty())
            {
                self.project.voices.push(Voice { question, who, position, note, date });
            }
        }
    }
}
