//! A methodology as it is read, part by part: on its own, or over the parent that it changes.

use std::ops::Range;

use super::checks::{self, Rules, Sources};
use super::factors::{self, FactorDraft};
use super::sectors::{self, SectorDraft};
use super::stages::{self, StageDraft};
use super::{Context, Files, MAIN_FILE, glossary, links, migrations, parents, retiring};
use crate::format::fields::Fields;
use crate::format::overlay::Overlay;
use crate::format::source::{Findings, Source};
use crate::format::syntax;
use crate::lang::{Lang, problems};
use crate::model::file::File;
use crate::model::id::Id;
use crate::model::methodology::{Methodology, Term};
use crate::model::territory::Territory;

/// What reading needs at every layer.
pub(super) struct Reader<'a> {
    pub files: &'a Files,
    /// The language of the texts.
    pub lang: Lang,
    /// The language problems are told in.
    pub told: Lang,
    pub findings: &'a Findings,
    /// Whether the orders of magnitude are wanted, or their ids alone.
    pub whole: bool,
}

/// A methodology being read, its parts still knowing where they stand.
#[derive(Default)]
pub(super) struct Draft {
    pub id: Option<Id>,
    pub version: String,
    pub title: String,
    pub licence: String,
    pub authors: Vec<String>,
    pub stages: Vec<StageDraft>,
    pub sectors: Vec<SectorDraft>,
    pub rules: Rules,
    pub sources: Sources,
    pub glossary: Vec<Term>,
    pub factors: Vec<FactorDraft>,
    pub factor_ids: Vec<String>,
    /// Its own: the versions of a parent are not those of its children.
    pub migrations: migrations::Rules,
}

/// Names, each with where it stands.
pub(super) type Listed = [(Id, Range<usize>)];

impl<'a> Reader<'a> {
    /// Reads the methodology whose files start with that prefix, over its parent when it has one.
    pub fn read(&self, prefix: &str) -> Option<(Context<'a>, Draft)> {
        let mut context = Context {
            files: self.files,
            prefix: prefix.to_owned(),
            findings: self.findings,
            lang: self.told,
            overlay: Overlay::none(Lang::Fr),
        };
        let main = context.required(MAIN_FILE)?;
        let root = syntax::root(&main)?;
        let mut fields = Fields::new(&main, 0..0, root.table());
        let parent_span = fields.span_of("parent");
        let parent = fields.text("parent");
        let mut draft = match &parent {
            Some(parent) => self.parent(prefix, parent, &main, &parent_span)?,
            None => Draft::default(),
        };

        let original = fields.text("langue").as_deref().and_then(Lang::parse).unwrap_or_default();
        let overlay_file = format!("langues/{}.toml", self.lang.id());
        let overlay_source = context.source(&overlay_file).filter(|_| self.lang != original);
        context.overlay = match &overlay_source {
            Some(source) => Overlay::read(source, self.lang),
            None => Overlay::none(original),
        };

        draft.id = fields.required_id("id");
        draft.version = version(&mut fields);
        let original_title = fields.required("titre");
        draft.title = context.overlay.text("titre", original_title);
        // A child keeps the licence and the authors of its parent unless it says otherwise.
        if parent.is_none() || fields.has("licence") {
            draft.licence = fields.required_text("licence");
        } else {
            fields.text("licence");
        }
        let authors = fields.texts("auteurs").into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        draft.authors.extend(authors);
        let stage_ids = fields.ids("etapes");
        let sector_ids = fields.ids("secteurs");
        let retired = fields.texts("retirer");
        if parent.is_none() && stage_ids.is_empty() {
            main.error(&fields.span_of("etapes"), "no-stage", problems::no_stage(self.told), None);
        }
        draft.migrations = migrations::read(&context, &mut fields);
        fields.finish();

        retiring::retire(&context, &main, &retired, &mut draft);
        stages::read(&context, &stage_ids, &mut draft.stages);
        sectors::read(&context, &sector_ids, &mut draft.stages, &mut draft.sectors);
        checks::read_sources(&context, &mut draft.sources);
        checks::read(&context, &draft.stages, &mut draft.rules);
        glossary::read(&context, &mut draft.glossary);
        draft.factor_ids.extend(factors::ids(&context));
        if self.whole {
            let translation = Some(self.lang).filter(|lang| *lang != original);
            factors::read(&context, translation, &draft.sources, &mut draft.factors);
        }
        links::check(&context, &draft);
        report_unused_files(&context, &draft, &stage_ids, &sector_ids);
        // What is broken is not read: its translations would seem to be of nothing.
        if let Some(source) = overlay_source.filter(|_| !self.findings.has_errors()) {
            context.overlay.report_unused(&source);
        }
        Some((context, draft))
    }

    /// The parent that a methodology names, when it is at hand and sound.
    fn parent(&self, prefix: &str, named: &str, main: &Source<'_>, span: &Range<usize>) -> Option<Draft> {
        let below = parents::prefix(prefix, named);
        let main_file = format!("{below}{MAIN_FILE}");
        let too_deep = parents::generations(&below) > parents::GENERATIONS;
        if too_deep || !self.files.iter().any(|file| file.name == main_file) {
            let hint = Some(problems::unknown_parent_hint(self.told));
            main.error(span, "unknown-parent", problems::unknown_parent(self.told, named), hint);
            return None;
        }
        let (_, draft) = self.read(&below)?;
        let (id, version) = parents::id_and_version(named);
        if draft.id.as_ref().is_some_and(|found| found.as_str() != id) || version.is_empty() {
            let hint = Some(problems::unknown_parent_hint(self.told));
            main.error(span, "unknown-parent", problems::unknown_parent(self.told, named), hint);
        } else if version != draft.version {
            let message = problems::other_parent(self.told, &draft.version, version);
            let hint = Some(problems::other_parent_hint(self.told));
            main.warning(span, "other-parent", message, hint);
        }
        (!self.findings.has_errors()).then_some(draft)
    }
}

impl Draft {
    /// The methodology, once nothing is wrong in it.
    pub fn finished(self, untranslated: Vec<String>) -> Option<Methodology> {
        Some(Methodology {
            id: self.id?,
            version: self.version,
            title: self.title,
            licence: self.licence,
            authors: self.authors,
            stages: links::finished(self.stages),
            sectors: self.sectors.into_iter().map(|draft| draft.sector).collect(),
            glossary: self.glossary,
            factors: self.factors.into_iter().map(|draft| draft.factor).collect(),
            checks: self.rules.checks,
            conditions: self.rules.conditions,
            thresholds: self.rules.thresholds,
            word_lists: self.rules.word_lists,
            sources: self.sources.into_values().map(|(source, _)| source).collect(),
            migrations: self.migrations.into_iter().map(|(migration, _)| migration).collect(),
            territory: Territory::default(),
            untranslated,
        })
    }
}

fn version(fields: &mut Fields<'_, '_>) -> String {
    let version = fields.required_text("version");
    let numbers = version.split('.').filter(|part| part.parse::<u32>().is_ok()).count();
    if !version.is_empty() && (numbers != 3 || version.split('.').count() != 3) {
        let message = problems::bad_version(fields.source.lang, &version);
        fields.source.error(&fields.span_of("version"), "bad-version", message, None);
    }
    version
}

fn report_unused_files(context: &Context<'_>, draft: &Draft, stages: &Listed, sectors: &Listed) {
    let known_stage = |id: &str| {
        stages.iter().any(|(known, _)| known.as_str() == id)
            || draft.stages.iter().any(|stage| stage.id.as_str() == id)
    };
    let known_sector = |id: &str| {
        sectors.iter().any(|(known, _)| known.as_str() == id)
            || draft.sectors.iter().any(|draft| draft.sector.id.as_str() == id)
    };
    for File { name, .. } in context.files {
        let Some(own) = name.strip_prefix(&context.prefix) else { continue };
        let file = |folder: &str| own.strip_prefix(folder).and_then(|rest| rest.strip_suffix(".toml"));
        let unused = file("etapes/").is_some_and(|id| !known_stage(id))
            || file("secteurs/").is_some_and(|id| !known_sector(id));
        if unused && let Some(source) = context.at(name) {
            let hint = Some(problems::unused_file_hint(context.lang));
            source.warning(&(0..0), "unused-file", problems::unused_file(context.lang), hint);
        }
    }
}
