//! Checks that everything a methodology refers to exists, and ties follow-ups to their questions.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::checks::{Rules, Sources};
use super::layer::Draft;
use super::stages::{QuestionDraft, StageDraft};
use super::{Context, factors};
use crate::format::source::Source as Text;
use crate::lang::problems;
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::methodology::Stage;
use crate::model::question::FollowUp;
use crate::model::text::nearest;

pub(super) fn check(context: &Context<'_>, draft: &Draft) {
    let Draft { stages, sectors, rules, sources, factor_ids, .. } = draft;
    let mut ids = BTreeSet::new();
    // Those of the parent come first: a code taken twice is mended in the child.
    let questions = || stages.iter().flat_map(|stage| &stage.questions);
    let inherited = questions().filter(|draft| context.is_inherited(&draft.file));
    let mut codes: BTreeSet<String> = inherited.map(|draft| draft.question.code.to_uppercase()).collect();
    let mut tables = BTreeSet::new();
    for draft in questions() {
        let Some(source) = context.at(&draft.file) else { continue };
        let question = &draft.question;
        if !ids.insert(&question.id) {
            let message = problems::duplicate_id(context.lang, &question.id.to_string());
            source.error(&draft.span, "duplicate-id", message, None);
        }
        if !context.is_inherited(&draft.file) && !codes.insert(question.code.to_uppercase()) {
            let message = problems::duplicate_code(context.lang, &question.code);
            source.error(&draft.code_span, "duplicate-code", message, None);
        }
        if let Some(condition) = question.condition.as_ref().filter(|id| !rules.conditions.contains_key(id)) {
            let message = problems::unknown_condition(context.lang, condition.as_str());
            source.error(&draft.condition_span, "unknown-condition", message, None);
        }
        let sources_span = draft.sources_span.as_ref().unwrap_or(&draft.span);
        known_sources(context, &source, &question.sources, sources_span, sources);
        factors::known(context, &draft.factors, factor_ids);
        for (among, span) in &draft.among {
            // What the parent chose among, and this methodology retires, is told where it is retired.
            if !tables.contains(among) && !context.is_inherited(&draft.file) {
                let message = problems::unknown_table(context.lang, &among.to_string());
                source.error(span, "unknown-table", message, None);
            }
        }
        if matches!(question.kind, Kind::Table(_)) {
            tables.insert(&question.id);
        }
    }
    for stage in stages {
        for (index, draft) in stage.questions.iter().enumerate() {
            follow_ups(context, stage, index, draft);
        }
    }
    for draft in sectors {
        for (advice, place) in draft.sector.advice.iter().zip(&draft.sources_places) {
            let Some(source) = context.at(&place.file) else { continue };
            known_sources(context, &source, &advice.sources, &place.span, sources);
        }
        for (profile, place) in draft.sector.profiles.iter().zip(&draft.profiles_places) {
            let Some(source) = context.at(&place.file) else { continue };
            known_sources(context, &source, &profile.sources, &place.span, sources);
        }
    }
    check_rules(context, stages, rules, sources);
}

fn known_sources(context: &Context<'_>, text: &Text<'_>, ids: &[Id], span: &Range<usize>, sources: &Sources) {
    for id in ids.iter().filter(|id| !sources.contains_key(id)) {
        text.error(span, "unknown-source", problems::unknown_source(context.lang, id.as_str()), None);
    }
}

fn follow_ups(context: &Context<'_>, stage: &StageDraft, index: usize, draft: &QuestionDraft) {
    let Some(source) = context.at(&draft.file) else { return };
    for (_, name, span) in &draft.follow_ups {
        let position = stage.questions.iter().position(|other| other.question.id.name == *name);
        let mut hint = None;
        let message = match position {
            None => {
                let known = stage.questions.iter().map(|other| other.question.id.name.as_str());
                hint = nearest(name.as_str(), known).map(|near| problems::did_you_mean(context.lang, near));
                problems::unknown_question(context.lang, name.as_str())
            }
            Some(position) if position <= index => problems::follow_up_before(context.lang, name.as_str()),
            Some(_) => continue,
        };
        source.error(span, "unknown-question", message, hint);
    }
}

fn check_rules(context: &Context<'_>, stages: &[StageDraft], rules: &Rules, sources: &Sources) {
    for (check, places) in rules.checks.iter().zip(&rules.check_places) {
        let Some(text) = context.at(&places.check.file) else { continue };
        if !stages.iter().any(|stage| stage.id == check.stage) {
            let message = problems::unknown_stage(context.lang, check.stage.as_str());
            text.error(&places.check.span, "unknown-stage", message, None);
        }
        if !rules.conditions.contains_key(&check.condition) {
            let message = problems::unknown_condition(context.lang, check.condition.as_str());
            text.error(&places.condition.span, "unknown-condition", message, None);
        }
        known_sources(context, &text, &check.sources, &places.sources.span, sources);
    }
}

/// The stages, each follow-up knowing the choices that open it.
pub(super) fn finished(drafts: Vec<StageDraft>) -> Vec<Stage> {
    drafts.into_iter().map(finished_stage).collect()
}

fn finished_stage(draft: StageDraft) -> Stage {
    let mut openings: BTreeMap<Id, (QuestionId, Vec<String>)> = BTreeMap::new();
    for question in &draft.questions {
        for (choice, opened, _) in &question.follow_ups {
            let opening =
                openings.entry(opened.clone()).or_insert_with(|| (question.question.id.clone(), Vec::new()));
            if opening.0 == question.question.id {
                opening.1.push(choice.clone());
            }
        }
    }
    let questions = draft.questions.into_iter().map(|draft| {
        let mut question = draft.question;
        question.opened_by =
            openings.remove(&question.id.name).map(|(question, choices)| FollowUp { question, choices });
        question
    });
    Stage {
        questions: questions.collect(),
        id: draft.id,
        title: draft.title,
        purpose: draft.purpose,
        minutes: draft.minutes,
        card: draft.card,
        decision: draft.decision,
    }
}
