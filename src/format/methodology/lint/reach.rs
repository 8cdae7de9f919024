//! Questions that cannot be reached, and conditions that look at what is asked later.

use std::collections::{BTreeMap, BTreeSet};

use super::Read;
use super::possible::Possible;
use crate::lang::lint as say;
use crate::model::id::{Id, QuestionId};
use crate::model::question::{Path, Question};

pub(super) fn look(read: &Read<'_>) {
    let questions: BTreeMap<&QuestionId, (usize, &Question)> = read
        .questions()
        .enumerate()
        .map(|(rank, draft)| (&draft.question.id, (rank, &draft.question)))
        .collect();
    follow_ups(read);
    for (rank, draft) in read.questions().enumerate() {
        let question = &draft.question;
        let Some(condition) = question.condition.as_ref().and_then(|id| read.draft.rules.conditions.get(id))
        else {
            continue;
        };
        let place = draft.at(&draft.condition_span);
        for named in condition.questions() {
            if let Some((_, named)) = questions.get(&named).filter(|(named, _)| *named >= rank) {
                let message = say::forward_reference(read.context.lang, &question.code, &named.code);
                let hint = Some(say::forward_reference_hint(read.context.lang));
                read.warn(&place, "forward-reference", message, hint);
            }
        }
        let possible = |path: Path| {
            let asked =
                |id: &QuestionId| questions.get(id).is_some_and(|(_, question)| question.path <= path);
            Possible { questions: &questions, thresholds: &read.draft.rules.thresholds, asked: &asked }
                .can_hold(condition)
        };
        unreachable(read, question, &place, possible);
    }
    checks(read, &questions);
}

/// Tells of a question whose condition never holds, or not on the shortest path that should ask it.
fn unreachable(read: &Read<'_>, question: &Question, place: &super::Place, possible: impl Fn(Path) -> bool) {
    let lang = read.context.lang;
    if !possible(Path::Complete) {
        let message = say::never_asked(lang, &question.code);
        read.warn(place, "unreachable", message, Some(say::never_asked_hint(lang)));
    } else if !possible(question.path) {
        let message = say::not_on_its_path(lang, &question.code, question.path.id());
        read.warn(place, "unreachable", message, Some(say::not_on_its_path_hint(lang)));
    }
}

/// Follow-ups of a question that a shorter path does not ask, and those that two questions claim.
fn follow_ups(read: &Read<'_>) {
    let lang = read.context.lang;
    for stage in &read.draft.stages {
        let mut opened: BTreeMap<_, &Question> = BTreeMap::new();
        for draft in &stage.questions {
            let mut told = BTreeSet::new();
            for (_, name, span) in &draft.follow_ups {
                let follow_up = stage.questions.iter().find(|other| other.question.id.name == *name);
                let Some(follow_up) = follow_up.filter(|_| told.insert(name)) else { continue };
                let place = draft.at(span);
                let (code, opener) = (&follow_up.question.code, &draft.question);
                if let Some(first) = opened.get(name) {
                    let message = say::opened_twice(lang, code, &first.code);
                    read.warn(&place, "unreachable", message, Some(say::opened_twice_hint(lang)));
                    continue;
                }
                opened.insert(name, opener);
                if follow_up.question.path < opener.path {
                    let (path, longer) = (follow_up.question.path.id(), opener.path.id());
                    let message = say::follow_up_path(lang, code, path, &opener.code, longer);
                    read.warn(&place, "unreachable", message, Some(say::not_on_its_path_hint(lang)));
                }
            }
        }
    }
}

/// Checks whose condition never holds, or looks at what is asked after they are shown.
fn checks(read: &Read<'_>, questions: &BTreeMap<&QuestionId, (usize, &Question)>) {
    let lang = read.context.lang;
    let rank = |id: &Id| read.draft.stages.iter().position(|stage| stage.id == *id);
    for (check, places) in read.draft.rules.checks.iter().zip(&read.draft.rules.check_places) {
        let Some(condition) = read.draft.rules.conditions.get(&check.condition) else { continue };
        for named in condition.questions() {
            if rank(&named.stage) > rank(&check.stage) {
                let code = questions.get(&named).map_or_else(String::new, |(_, named)| named.code.clone());
                let message = say::forward_reference(lang, &check.id, &code);
                let hint = Some(say::forward_check_hint(lang));
                read.warn(&places.condition, "forward-reference", message, hint);
            }
        }
        let possible = Possible { questions, thresholds: &read.draft.rules.thresholds, asked: &|_| true };
        if !possible.can_hold(condition) {
            let message = say::never_triggered(lang, &check.id);
            read.warn(&places.condition, "unreachable", message, Some(say::never_asked_hint(lang)));
        }
    }
}
