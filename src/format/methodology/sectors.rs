//! Reads the sectors: the questions each adds, and what it says beside the questions of everyone.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Context;
use super::stages::{StageDraft, read_question, same_id};
use crate::format::fields::Fields;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{Sector, SectorAdvice, Suggestion};

/// A sector being read: its advice still knows where its sources are named.
pub(super) struct SectorDraft {
    pub sector: Sector,
    pub file: String,
    /// Where the sources of each advice stand, in the same order.
    pub sources_spans: Vec<Range<usize>>,
}

/// Reads the sectors; their questions go at the end of the stage each names.
pub(super) fn read(
    context: &Context<'_>,
    ids: &[(Id, Range<usize>)],
    stages: &mut [StageDraft],
) -> Vec<SectorDraft> {
    // What is said beside a question may name one that a later sector adds.
    let mut open = Vec::new();
    for (id, _) in ids {
        let file = format!("secteurs/{id}.toml");
        let Some(source) = context.required(&file) else { continue };
        let Some(root) = syntax::parse(&source) else { continue };
        let mut fields = Fields::new(&source, 0..0, root.get_ref());
        same_id(&mut fields, id);
        let translated = |key: &str, text| context.overlay.text(&format!("secteur/{id}/{key}"), text);
        let title = translated("titre", fields.required_text("titre"));
        let purpose = translated("but", fields.text("but").unwrap_or_default());
        for mut question in fields.tables("question") {
            let span = question.span_of("etape");
            let Some(stage) = question.required_id("etape") else { continue };
            let Some(draft) = stages.iter_mut().find(|draft| draft.id == stage) else {
                let message = problems::unknown_stage(context.lang, stage.as_str());
                source.error(&span, "unknown-stage", message, None);
                continue;
            };
            draft.questions.extend(read_question(context, &stage, Some(id), question));
        }
        let mut beside = Beside { context, sector: id, stages, counts: BTreeMap::new() };
        let suggestions = fields.tables("suggestion");
        let suggestions = suggestions.into_iter().filter_map(|one| beside.suggestion(one)).collect();
        let (advice, sources_spans) =
            fields.tables("conseil").into_iter().filter_map(|one| beside.advice(one)).unzip();
        fields.finish();
        open.push(SectorDraft {
            sector: Sector { id: id.clone(), title, purpose, suggestions, advice },
            file,
            sources_spans,
        });
    }
    open
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
        let texts: Vec<String> = fields.texts("textes").into_iter().map(|(text, _)| text).collect();
        if texts.is_empty() {
            let message = problems::missing_field(self.context.lang, "textes");
            fields.source.error(&fields.span, "missing", message, None);
        }
        fields.finish();
        let question = question?;
        let path = format!("secteur/{}/suggestion/{question}", self.sector);
        let translated = |(index, text)| self.context.overlay.text(&format!("{path}/{index}"), text);
        Some(Suggestion { texts: texts.into_iter().enumerate().map(translated).collect(), question })
    }

    fn advice(&mut self, mut fields: Fields<'_, '_>) -> Option<(SectorAdvice, Range<usize>)> {
        let question = self.question(&mut fields);
        let text = fields.required_text("texte");
        let span = fields.span_of("sources");
        let sources = fields.ids("sources").into_iter().map(|(id, _)| id).collect();
        fields.finish();
        let question = question?;
        let rank = self.counts.entry(question.clone()).or_default();
        let text =
            self.context.overlay.text(&format!("secteur/{}/conseil/{question}/{rank}", self.sector), text);
        *rank += 1;
        Some((SectorAdvice { question, text, sources }, span))
    }

    fn question(&self, fields: &mut Fields<'_, '_>) -> Option<QuestionId> {
        let name = fields.required_text("question");
        let mut questions = self.stages.iter().flat_map(|stage| &stage.questions);
        let found = questions.find(|draft| draft.question.id.to_string() == name);
        if found.is_none() && !name.is_empty() {
            let message = problems::unknown_question(self.context.lang, &name);
            fields.source.error(&fields.span_of("question"), "unknown-question", message, None);
        }
        found.map(|draft| draft.question.id.clone())
    }
}
