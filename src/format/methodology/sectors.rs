//! Reads the sectors: the questions each adds, and what it says beside the questions of everyone.

use std::collections::BTreeMap;

use super::layer::Listed;
use super::stages::{StageDraft, same_id};
use super::{Context, Place, profiles, rewording};
use crate::format::fields::Fields;
use crate::format::said::Said;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{Sector, SectorAdvice, Suggestion};

/// A sector being read: its advice still knows where its sources are named.
pub(super) struct SectorDraft {
    pub sector: Sector,
    /// Where the sources of each advice stand, in the same order.
    pub sources_places: Vec<Place>,
    /// Where the sources of each profile stand, in the same order.
    pub profiles_places: Vec<Place>,
}

/// Reads the sectors; their questions go at the end of the stage each names.
pub(super) fn read(
    context: &Context<'_>,
    ids: &Listed,
    stages: &mut [StageDraft],
    open: &mut Vec<SectorDraft>,
) {
    let inherited = open.iter().map(|draft| draft.sector.id.clone());
    let inherited: Vec<Id> = inherited.filter(|id| !ids.iter().any(|(own, _)| own == id)).collect();
    for id in inherited.iter().chain(ids.iter().map(|(id, _)| id)) {
        let file = format!("secteurs/{id}.toml");
        let before = open.iter().position(|draft| draft.sector.id == *id);
        let source = if before.is_some() { context.source(&file) } else { context.required(&file) };
        let Some(source) = source else { continue };
        let Some(root) = syntax::root(&source) else { continue };
        let mut fields = Fields::new(&source, 0..0, root.table());
        same_id(&mut fields, id);
        let translated = |key: &str, text| context.overlay.text(format_args!("secteur/{id}/{key}"), text);
        let title = match before {
            Some(_) => fields.said("titre").unwrap_or_default(),
            None => fields.required("titre"),
        };
        let title = translated("titre", title);
        let purpose = translated("but", fields.said("but").unwrap_or_default());
        for mut question in fields.tables("question") {
            let span = question.span_of("etape");
            let Some(stage) = question.required_id("etape") else { continue };
            let Some(draft) = stages.iter_mut().find(|draft| draft.id == stage) else {
                let message = problems::unknown_stage(context.lang, stage.as_str());
                source.error(&span, "unknown-stage", message, None);
                continue;
            };
            rewording::question(context, draft, Some(id), question);
        }
        let mut beside = Beside { context, sector: id, stages, counts: BTreeMap::new() };
        let suggestions = fields.tables("suggestion");
        let suggestions = suggestions.into_iter().filter_map(|one| beside.suggestion(one)).collect();
        let advice = fields.tables("conseil").into_iter().filter_map(|one| beside.advice(one));
        let (advice, sources_places) = advice.unzip();
        let profiles = fields.tables("profil").into_iter().enumerate();
        let profiles = profiles.filter_map(|(rank, one)| profiles::profile(context, id, rank, one));
        let (profiles, profiles_places) = profiles.unzip();
        fields.finish();
        let sector = Sector { id: id.clone(), title, purpose, suggestions, advice, profiles };
        let read = SectorDraft { sector, sources_places, profiles_places };
        match before {
            Some(index) => open[index].change(read),
            None => open.push(read),
        }
    }
}

impl SectorDraft {
    /// Takes what a child methodology says of this sector.
    fn change(&mut self, child: Self) {
        let Sector { title, purpose, suggestions, advice, profiles, .. } = child.sector;
        for (mine, given) in [(&mut self.sector.title, title), (&mut self.sector.purpose, purpose)] {
            if !given.is_empty() {
                *mine = given;
            }
        }
        self.sector.suggestions.extend(suggestions);
        self.sector.advice.extend(advice);
        self.sources_places.extend(child.sources_places);
        self.sector.profiles.extend(profiles);
        self.profiles_places.extend(child.profiles_places);
    }
}

/// What a sector says beside the questions of everyone.
struct Beside<'a, 'c> {
    context: &'a Context<'c>,
    sector: &'a Id,
    stages: &'a [StageDraft],
    /// How many advices each question has already: translations tell them apart by their rank.
    counts: BTreeMap<QuestionId, usize>,
}

impl Beside<'_, '_> {
    fn suggestion(&self, mut fields: Fields<'_, '_>) -> Option<Suggestion> {
        let question = self.question(&mut fields);
        let texts: Vec<Said<'_>> = fields.all_said("textes").into_iter().map(|(text, _)| text).collect();
        if texts.is_empty() {
            let message = problems::missing_field(self.context.lang, "textes");
            fields.source.error(&fields.span, "missing", message, None);
        }
        fields.finish();
        let question = question?;
        let path = format_args!("secteur/{}/suggestion/{question}", self.sector);
        let translated = |(index, text)| self.context.overlay.text(format_args!("{path}/{index}"), text);
        Some(Suggestion { texts: texts.into_iter().enumerate().map(translated).collect(), question })
    }

    fn advice(&mut self, mut fields: Fields<'_, '_>) -> Option<(SectorAdvice, Place)> {
        let question = self.question(&mut fields);
        let text = fields.required("texte");
        let place = Place::of(fields.source, fields.span_of("sources"));
        let sources = fields.ids("sources").into_iter().map(|(id, _)| id).collect();
        fields.finish();
        let question = question?;
        let rank = self.counts.entry(question.clone()).or_default();
        let text = self
            .context
            .overlay
            .text(format_args!("secteur/{}/conseil/{question}/{rank}", self.sector), text);
        *rank += 1;
        Some((SectorAdvice { question, text, sources }, place))
    }

    fn question(&self, fields: &mut Fields<'_, '_>) -> Option<QuestionId> {
        let name = fields.required_text("question");
        let mut questions = self.stages.iter().flat_map(|stage| &stage.questions);
        let id = QuestionId::parse(&name);
        let found = questions.find(|draft| Some(&draft.question.id) == id.as_ref());
        if found.is_none() && !name.is_empty() {
            let message = problems::unknown_question(self.context.lang, &name);
            fields.source.error(&fields.span_of("question"), "unknown-question", message, None);
        }
        found.map(|draft| draft.question.id.clone())
    }
}
