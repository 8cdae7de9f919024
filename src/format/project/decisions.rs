//! Reads what was decided.

use toml::de::DeTable;

use super::{DECISIONS, Reader};
use crate::format::fields::Fields;
use crate::format::node::{Node, shape};
use crate::lang::{problems, project_file as phrases};
use crate::model::project::{About, Decision};
use crate::model::rejection::Shape;

impl Reader<'_, '_> {
    pub(super) fn decisions(&mut self, root: &DeTable<'_>) {
        let Some(found) = root.get(DECISIONS) else { return };
        let Some(items) = found.get_ref().as_array() else {
            let message =
                problems::wrong_field_type(self.lang(), DECISIONS, Shape::Rows, shape(found.get_ref()));
            self.source.error(&found.span(), "wrong-type", message, None);
            return;
        };
        for item in items.iter() {
            let Some(table) = self.record(DECISIONS, item) else { continue };
            let mut fields = Fields::new(self.source, item.span(), table);
            let check = fields.text("controle");
            let stage = fields.id("etape");
            let choice = fields.required_text("choix");
            let reason = fields.text("motif").filter(|reason| !reason.is_empty());
            let by = fields.text("par").filter(|by| !by.is_empty());
            let date = table.get("date").and_then(Node::as_date);
            if table.get("date").is_some() && date.is_none() {
                let message = phrases::bad_date(self.lang(), "date");
                self.source.error(&fields.span_of("date"), "wrong-type", message, None);
            }
            fields.date("date");
            let about = match (check, stage) {
                (Some(check), _) => About::Check(check),
                (None, Some(stage)) => About::Stage(stage),
                (None, None) => {
                    let hint = Some(phrases::decision_about_nothing_hint(self.lang()));
                    let message = phrases::decision_about_nothing(self.lang());
                    self.source.error(&item.span(), "decision-about-nothing", message, hint);
                    continue;
                }
            };
            self.check_decision(&fields, &about, &choice, reason.as_deref());
            fields.finish();
            self.project.decisions.push(Decision { about, choice, reason, by, date });
        }
    }

    pub(super) fn check_decision(
        &self,
        fields: &Fields<'_, '_>,
        about: &About,
        choice: &str,
        reason: Option<&str>,
    ) {
        let lang = self.lang();
        match about {
            About::Check(id) if self.methodology.check(id).is_none() => {
                let message = phrases::unknown_check(lang, id);
                self.source.warning(&fields.span_of("controle"), "unknown-check", message, None);
            }
            About::Check(_) => {}
            About::Stage(id) => {
                let Some(decision) = self.methodology.stage(id).and_then(|stage| stage.decision.as_ref())
                else {
                    let message = problems::unknown_stage(lang, id.as_str());
                    self.source.warning(&fields.span_of("etape"), "unknown-stage", message, None);
                    return;
                };
                if !choice.is_empty() && !decision.choices.iter().any(|known| known.id.as_str() == choice) {
                    let known: Vec<&str> = decision.choices.iter().map(|choice| choice.id.as_str()).collect();
                    let message = phrases::unknown_decision(lang, choice, &known.join(", "));
                    self.source.error(&fields.span_of("choix"), "unknown-decision", message, None);
                }
            }
        }
        if reason.is_none() {
            let hint = Some(phrases::no_reason_hint(lang));
            self.source.note(&fields.span, "no-reason", phrases::no_reason(lang), hint);
        }
    }
}
