//! What a child methodology retires of its parent: questions with their follow-ups, and checks.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Context;
use super::checks::Name;
use super::layer::Draft;
use crate::format::source::Source;
use crate::lang::problems;
use crate::model::condition::Condition;
use crate::model::id::{Id, QuestionId};
use crate::model::text::nearest;

/// Takes out of the draft what is named, unless something that stays needs it.
pub(super) fn retire(
    context: &Context<'_>,
    main: &Source<'_>,
    named: &[(String, Range<usize>)],
    draft: &mut Draft,
) {
    let mut retired: Vec<(QuestionId, &Range<usize>)> = Vec::new();
    for (name, span) in named {
        let checks = draft.rules.checks.len();
        retire_check(draft, name);
        let question = draft
            .stages
            .iter()
            .flat_map(|stage| &stage.questions)
            .find(|one| one.question.id.to_string() == *name);
        match question {
            Some(one) => with_follow_ups(draft, &one.question.id.clone(), span, &mut retired),
            None if draft.rules.checks.len() < checks => {}
            None => unknown(context, main, name, span, draft),
        }
    }
    let ids: BTreeSet<QuestionId> = retired.iter().map(|(id, _)| id.clone()).collect();
    for stage in &mut draft.stages {
        stage.questions.retain(|one| !ids.contains(&one.question.id));
        let gone: Vec<_> = ids.iter().filter(|id| id.stage == stage.id).map(|id| &id.name).collect();
        for one in &mut stage.questions {
            one.follow_ups.retain(|(_, name, _)| !gone.contains(&name));
        }
    }
    for sector in &mut draft.sectors {
        sector.sector.suggestions.retain(|one| !ids.contains(&one.question));
        let advice = std::mem::take(&mut sector.sector.advice);
        let places = std::mem::take(&mut sector.sources_places);
        let kept = advice.into_iter().zip(places).filter(|(one, _)| !ids.contains(&one.question));
        (sector.sector.advice, sector.sources_places) = kept.unzip();
    }
    for (id, span) in &retired {
        if let Some(by) = still_needed(draft, id) {
            let hint = Some(problems::retired_needed_hint(context.lang));
            let message = problems::retired_needed(context.lang, &id.to_string(), &by);
            main.error(span, "still-needed", message, hint);
        }
    }
    // A condition that looks at what is gone, and that nothing uses any more, goes too.
    let lost = |id: &Id, condition: &Condition| {
        condition.questions().iter().any(|question| ids.contains(question)) && !used(draft, id)
    };
    let conditions = draft.rules.conditions.iter().filter(|(id, condition)| lost(id, condition));
    for id in conditions.map(|(id, _)| id.clone()).collect::<Vec<_>>() {
        draft.rules.conditions.remove(&id);
        draft.rules.places.remove(&Name::Condition(id));
    }
}

fn retire_check(draft: &mut Draft, name: &str) {
    if let Some(index) = draft.rules.checks.iter().position(|check| check.id == name) {
        draft.rules.checks.remove(index);
        draft.rules.check_places.remove(index);
    }
}

/// A question, and the follow-ups that only it opens: without it, they would be asked of everyone.
fn with_follow_ups<'s>(
    draft: &Draft,
    id: &QuestionId,
    span: &'s Range<usize>,
    retired: &mut Vec<(QuestionId, &'s Range<usize>)>,
) {
    if retired.iter().any(|(known, _)| known == id) {
        return;
    }
    retired.push((id.clone(), span));
    let questions = draft.stages.iter().flat_map(|stage| &stage.questions);
    let Some(one) = questions.clone().find(|one| one.question.id == *id) else { return };
    for (_, name, _) in &one.follow_ups {
        with_follow_ups(draft, &QuestionId { stage: id.stage.clone(), name: name.clone() }, span, retired);
    }
}

fn unknown(context: &Context<'_>, main: &Source<'_>, name: &str, span: &Range<usize>, draft: &Draft) {
    let questions = draft.stages.iter().flat_map(|stage| &stage.questions);
    let known: Vec<String> = questions.map(|one| one.question.id.to_string()).collect();
    let near = nearest(name, known.iter().map(String::as_str));
    let hint = near.map_or_else(
        || problems::retired_unknown_hint(context.lang),
        |near| problems::did_you_mean(context.lang, near),
    );
    main.error(span, "unknown-question", problems::retired_unknown(context.lang, name), Some(hint));
}

fn used(draft: &Draft, condition: &Id) -> bool {
    let mut questions = draft.stages.iter().flat_map(|stage| &stage.questions);
    questions.any(|one| one.question.condition.as_ref() == Some(condition))
        || draft.rules.checks.iter().any(|check| check.condition == *condition)
}

/// What still uses a retired question: a condition that serves, or a choice among its rows.
fn still_needed(draft: &Draft, id: &QuestionId) -> Option<String> {
    let mut conditions = draft.rules.conditions.iter();
    let by_condition = conditions
        .find(|(name, condition)| condition.questions().contains(id) && used(draft, name))
        .map(|(name, _)| name.to_string());
    let mut questions = draft.stages.iter().flat_map(|stage| &stage.questions);
    let by_question = questions
        .find(|one| one.among.iter().any(|(table, _)| table == id))
        .map(|one| one.question.id.to_string());
    by_condition.or(by_question)
}
