//! Reads the stages and their questions.

use std::ops::Range;

use super::layer::Listed;
use super::{Context, Place, kinds, rewording};
use crate::format::fields::Fields;
use crate::format::source::Source;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{DecisionChoice, Outcome, StageDecision};
use crate::model::project::State;
use crate::model::question::{Path, Question, Role};

/// A stage being read: its questions still know where they stand, for what is checked afterwards.
pub(super) struct StageDraft {
    pub id: Id,
    pub title: String,
    pub purpose: String,
    pub minutes: u32,
    pub card: bool,
    pub questions: Vec<QuestionDraft>,
    pub decision: Option<StageDecision>,
    /// Where it asks what one decides.
    pub decision_place: Option<Place>,
}

/// A question being read, and where its references stand.
pub(super) struct QuestionDraft {
    pub question: Question,
    pub file: String,
    pub span: Range<usize>,
    pub code_span: Range<usize>,
    pub prompt_span: Range<usize>,
    pub why_span: Range<usize>,
    pub condition_span: Range<usize>,
    pub best_before_span: Range<usize>,
    /// Where its sources are listed, if they are: an empty list says that nothing was quoted.
    pub sources_span: Option<Range<usize>>,
    /// The orders of magnitude it cites, with where each is named.
    pub factors: Vec<(Id, Place)>,
    /// The tables it chooses among, with where each is named.
    pub among: Vec<(QuestionId, Range<usize>)>,
    /// The follow-ups of each choice: choice id, question, where it is named.
    pub follow_ups: Vec<(String, Id, Range<usize>)>,
}

/// Reads the stages: those of the parent that this methodology changes, then its own.
pub(super) fn read(context: &Context<'_>, ids: &Listed, stages: &mut Vec<StageDraft>) {
    for stage in stages.iter_mut() {
        rewording::stage(context, stage);
    }
    for (id, _) in ids {
        if !stages.iter().any(|stage| stage.id == *id) {
            stages.extend(read_stage(context, id));
        }
    }
}

fn read_stage(context: &Context<'_>, id: &Id) -> Option<StageDraft> {
    let source = context.required(&format!("etapes/{id}.toml"))?;
    let root = syntax::root(&source)?;
    let mut fields = Fields::new(&source, 0..0, root.table());
    same_id(&mut fields, id);
    let translated = |key: &str, text| context.overlay.text(format_args!("etape/{id}/{key}"), text);
    let title = translated("titre", fields.required("titre"));
    let purpose = translated("but", fields.required("but"));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to an hour or so")]
    let minutes = fields.number("duree_minutes").unwrap_or(5.0).clamp(0.0, 600.0) as u32;
    let card = fields.flag("fiche");
    let decision = fields.table("decision");
    let decision_place = decision.as_ref().map(|decision| Place::of(&source, decision.span_of("question")));
    let decision = decision.map(|decision| read_decision(context, id, decision));
    let questions = fields
        .tables("question")
        .into_iter()
        .filter_map(|fields| read_question(context, id, None, fields))
        .collect();
    fields.finish();
    Some(StageDraft { id: id.clone(), title, purpose, minutes, card, questions, decision, decision_place })
}

pub(super) fn same_id(fields: &mut Fields<'_, '_>, expected: &Id) {
    let span = fields.span_of("id");
    if let Some(id) = fields.required_id("id").filter(|id| id != expected) {
        let message = problems::file_and_id(fields.source.lang, id.as_str(), expected.as_str());
        fields.source.error(&span, "file-and-id", message, None);
    }
}

fn read_decision(context: &Context<'_>, stage: &Id, mut fields: Fields<'_, '_>) -> StageDecision {
    let path = format_args!("etape/{stage}/decision");
    let prompt = context.overlay.text(format_args!("{path}/question"), fields.required("question"));
    let why =
        context.overlay.text(format_args!("{path}/pourquoi"), fields.said("pourquoi").unwrap_or_default());
    let mut choices: Vec<DecisionChoice> = Vec::new();
    for mut choice in fields.tables("choix") {
        let Some(id) = choice.required_id("id") else { continue };
        if choices.iter().any(|known| known.id == id) {
            let message = problems::duplicate_id(context.lang, id.as_str());
            choice.source.error(&choice.span_of("id"), "duplicate-id", message, None);
        }
        let path = format_args!("{path}/choix/{id}");
        let title = context.overlay.text(format_args!("{path}/titre"), choice.required("titre"));
        let advice =
            choice.said("conseil").map(|text| context.overlay.text(format_args!("{path}/conseil"), text));
        let state = word(&mut choice, "etat", State::parse, State::names());
        let wait = choice.flag("attente");
        let outcome = match state {
            Some(state) => Outcome::Close(state),
            None if wait => Outcome::Wait,
            None => Outcome::GoOn,
        };
        choice.finish();
        choices.push(DecisionChoice { id, title, advice, outcome });
    }
    if choices.is_empty() {
        let message = problems::missing_field(context.lang, "choix");
        fields.source.error(&fields.span, "missing", message, None);
    }
    fields.finish();
    StageDecision { prompt, why, choices }
}

/// Reads a word of a closed list.
pub(super) fn word<T>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    names: impl Iterator<Item = &'static str>,
) -> Option<T> {
    let text = fields.said(key)?;
    let word = parse(&text);
    if word.is_none() {
        let known: Vec<&str> = names.collect();
        let message = problems::unknown_word(fields.source.lang, key, &text, &known.join(", "));
        fields.source.error(&fields.span_of(key), "unknown-word", message, None);
    }
    word
}

pub(super) fn read_question(
    context: &Context<'_>,
    stage: &Id,
    sector: Option<&Id>,
    mut fields: Fields<'_, '_>,
) -> Option<QuestionDraft> {
    let source: &Source<'_> = fields.source;
    let span = fields.span.clone();
    let name = fields.required_id("id")?;
    let id = QuestionId { stage: stage.clone(), name };
    let path = format_args!("question/{id}");
    let translated = |key: &str, text| context.overlay.text(format_args!("{path}/{key}"), text);
    let code = fields.required_text("code");
    let asked_from = word(&mut fields, "parcours", Path::parse, Path::ALL.into_iter().map(Path::id));
    let prompt = translated("question", fields.required("question"));
    let subject = fields.said("court").map(|text| translated("court", text));
    let mut text = |key| translated(key, fields.said(key).unwrap_or_default());
    let (why, help) = (text("pourquoi"), text("aide"));
    let (criterion, example) = (text("critere"), text("exemple"));
    let counter_example = text("contre_exemple");
    let mut links = kinds::Links::default();
    let kind = kinds::read(context, path, &mut fields, &mut links);
    let factors = cited_factors(&mut fields);
    let question = Question {
        id,
        code,
        path: asked_from.unwrap_or(Path::Complete),
        kind: kind?,
        prompt,
        subject,
        why,
        help,
        criterion,
        example,
        counter_example,
        sources: fields.ids("sources").into_iter().map(|(id, _)| id).collect(),
        factors: factors.iter().map(|(id, _)| id.clone()).collect(),
        best_before: fields.date("a_jour_jusqu_au"),
        required: fields.flag("obligatoire"),
        in_summary: fields.flag("resume"),
        condition: fields.id("si"),
        opened_by: None,
        sector: sector.cloned(),
        role: word(&mut fields, "role", Role::parse, Role::names()),
    };
    let draft = QuestionDraft {
        question,
        file: source.file.to_owned(),
        span,
        code_span: fields.span_of("code"),
        prompt_span: fields.span_of("question"),
        why_span: fields.span_of("pourquoi"),
        condition_span: fields.span_of("si"),
        best_before_span: fields.span_of("a_jour_jusqu_au"),
        sources_span: fields.has("sources").then(|| fields.span_of("sources")),
        factors,
        among: links.among,
        follow_ups: links.follow_ups,
    };
    fields.finish();
    Some(draft)
}

/// The orders of magnitude that a question cites, and where.
pub(super) fn cited_factors(fields: &mut Fields<'_, '_>) -> Vec<(Id, Place)> {
    let cited = fields.ids("facteurs");
    cited.into_iter().map(|(id, span)| (id, Place::of(fields.source, span))).collect()
}
