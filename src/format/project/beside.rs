//! Reads what stands beside answers: why there is none, and notes.

use toml::Spanned;
use toml::de::DeTable;

use super::{NO_ANSWERS, NOTES, Reader};
use crate::format::fields::Fields;
use crate::format::node::Entry;
use crate::lang::project_file as phrases;
use crate::model::project::{NoAnswer, Note};

impl Reader<'_, '_> {
    pub(super) fn no_answers(&mut self, root: &DeTable<'_>) {
        let Some(table) = self.section(root, NO_ANSWERS) else { return };
        let span = root.get(NO_ANSWERS).map_or(0..0, Spanned::span);
        for Entry { key, span, value, .. } in Fields::new(self.source, span, table).entries() {
            let Some(id) = self.known_question(key, &span) else { continue };
            let Some(table) = self.record(key, value) else { continue };
            let mut fields = Fields::new(self.source, value.span(), table);
            let status = fields.required_text("statut");
            let why = fields.text("pourquoi");
            let who = fields.text("qui");
            let when = fields.date("quand");
            let no_answer = match status.as_str() {
                "ne_sait_pas" => NoAnswer::Unknown { who, when },
                "sans_objet" => NoAnswer::NotApplicable { why },
                "passe" => NoAnswer::Skipped,
                "" => continue,
                other => {
                    let message = phrases::unknown_status(self.lang(), other);
                    self.source.error(&fields.span_of("statut"), "unknown-status", message, None);
                    continue;
                }
            };
            fields.finish();
            if self.project.answers.contains_key(&id) {
                self.source.note(&span, "answered-and-not", phrases::answered_and_not(self.lang()), None);
                continue;
            }
            self.project.no_answers.insert(id, no_answer);
        }
    }

    pub(super) fn notes(&mut self, root: &DeTable<'_>) {
        let Some(table) = self.section(root, NOTES) else { return };
        let span = root.get(NOTES).map_or(0..0, Spanned::span);
        for Entry { key, span, value, .. } in Fields::new(self.source, span, table).entries() {
            let Some(id) = self.known_question(key, &span) else { continue };
            let Some(table) = self.record(key, value) else { continue };
            let mut fields = Fields::new(self.source, value.span(), table);
            let note = Note {
                note: fields.text("note"),
                proof: fields.text("preuve"),
                source: fields.text("source"),
            };
            fields.finish();
            self.project.notes.insert(id, note);
        }
    }
}
