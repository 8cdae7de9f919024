//! Reads what the project is, and the methodology it follows.

use toml::Spanned;
use toml::de::DeTable;

use super::{METHODOLOGY, PROJECT, Reader};
use crate::format::fields::Fields;
use crate::lang::{problems, project_file as phrases};
use crate::model::project::State;
use crate::model::question::Path;
use crate::model::text::nearest;

impl Reader<'_, '_> {
    pub(super) fn card(&mut self, root: &DeTable<'_>) {
        let Some(table) = self.section(root, PROJECT) else {
            let hint = Some(phrases::no_title_hint(self.lang()));
            self.source.error(&(0..0), "no-title", phrases::no_title(self.lang()), hint);
            return;
        };
        let span = root.get(PROJECT).map_or(0..0, Spanned::span);
        let mut fields = Fields::new(self.source, span, table);
        self.project.title = fields.text("titre").unwrap_or_default();
        if self.project.title.is_empty() {
            let hint = Some(phrases::no_title_hint(self.lang()));
            self.source.error(&fields.span_of("titre"), "no-title", phrases::no_title(self.lang()), hint);
        }
        self.project.summary = fields.text("resume").filter(|text| !text.is_empty());
        self.project.licence = fields.text("licence");
        self.project.created = fields.date("cree");
        for (id, span) in fields.ids("secteurs") {
            if self.methodology.sector(&id).is_none() {
                let known: Vec<&str> =
                    self.methodology.sectors.iter().map(|sector| sector.id.as_str()).collect();
                let message = phrases::unknown_sector(self.lang(), id.as_str(), &known.join(", "));
                let hint =
                    nearest(id.as_str(), known).map(|known| problems::did_you_mean(self.lang(), known));
                self.source.error(&span, "unknown-sector", message, hint);
            }
            self.project.sectors.push(id);
        }
        if let Some(text) = fields.text("etat") {
            match State::parse(&text) {
                Some(state) => self.project.state = state,
                None => {
                    let known: Vec<&str> = State::names().collect();
                    let message = phrases::unknown_state(self.lang(), &text, &known.join(", "));
                    self.source.error(&fields.span_of("etat"), "unknown-state", message, None);
                }
            }
        }
    }

    pub(super) fn followed(&mut self, root: &DeTable<'_>) {
        let Some(table) = self.section(root, METHODOLOGY) else { return };
        let span = root.get(METHODOLOGY).map_or(0..0, Spanned::span);
        let mut fields = Fields::new(self.source, span, table);
        let followed = &mut self.project.followed;
        followed.id = fields.text("id");
        followed.version = fields.text("version");
        followed.fingerprint = fields.text("empreinte");
        if let Some(text) = fields.text("parcours") {
            followed.path = Path::parse(&text);
            if followed.path.is_none() {
                let message = phrases::unknown_path(self.source.lang, &text);
                self.source.error(&fields.span_of("parcours"), "unknown-path", message, None);
            }
        }
        if let Some(id) = followed.id.as_deref().filter(|id| *id != self.methodology.id.as_str()) {
            let message = phrases::other_methodology(self.source.lang, id, self.methodology.id.as_str());
            let hint = Some(phrases::other_methodology_hint(self.source.lang));
            self.source.warning(&fields.span_of("id"), "other-methodology", message, hint);
        }
    }
}
