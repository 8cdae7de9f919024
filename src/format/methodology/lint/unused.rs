//! Names that nothing uses: conditions, thresholds, word lists and sources.

use std::collections::BTreeSet;

use super::Read;
use crate::format::methodology::checks::Name;
use crate::lang::lint as say;
use crate::model::condition::{Condition, Term};
use crate::model::id::Id;

pub(super) fn look(read: &Read<'_>) {
    let lang = read.context.lang;
    let mut used = BTreeSet::new();
    let by_questions = read.questions().filter_map(|draft| draft.question.condition.as_ref());
    let by_checks = read.draft.rules.checks.iter().map(|check| &check.condition);
    used.extend(by_questions.chain(by_checks).cloned().map(Name::Condition));
    for condition in read.draft.rules.conditions.values() {
        names(condition, &mut used);
    }
    for (name, place) in &read.draft.rules.places {
        if !used.contains(name) {
            let message = match name {
                Name::Condition(id) => say::unused_condition(lang, id.as_str()),
                Name::Threshold(id) => say::unused_threshold(lang, id.as_str()),
                Name::WordList(id) => say::unused_list(lang, id.as_str()),
            };
            read.warn(place, "unused-id", message, Some(say::unused_hint(lang)));
        }
    }
    let quoted: BTreeSet<&Id> = read
        .questions()
        .flat_map(|draft| &draft.question.sources)
        .chain(read.draft.rules.checks.iter().flat_map(|check| &check.sources))
        .chain(
            read.draft
                .sectors
                .iter()
                .flat_map(|draft| &draft.sector.advice)
                .flat_map(|advice| &advice.sources),
        )
        .chain(
            read.draft.sectors.iter().flat_map(|draft| &draft.sector.profiles).flat_map(|one| &one.sources),
        )
        .chain(read.draft.factors.iter().map(|draft| &draft.factor.source))
        .collect();
    for (id, (_, place)) in &read.draft.sources {
        if !quoted.contains(id) {
            let message = say::unused_source(lang, id.as_str());
            read.warn(place, "unused-id", message, Some(say::unused_hint(lang)));
        }
    }
}

/// The thresholds and word lists that a condition uses.
fn names(condition: &Condition, used: &mut BTreeSet<Name>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| names(part, used)),
        Condition::Not(part) => names(part, used),
        Condition::Compare(left, _, right) => {
            names_of_term(left, used);
            names_of_term(right, used);
        }
        Condition::Mentions(_, list) => {
            used.insert(Name::WordList(list.clone()));
        }
        Condition::Contains(..)
        | Condition::OneOf(..)
        | Condition::Answered(_)
        | Condition::Unknown(_)
        | Condition::NotApplicable(_) => {}
    }
}

fn names_of_term(term: &Term, used: &mut BTreeSet<Name>) {
    match term {
        Term::Threshold(id) => {
            used.insert(Name::Threshold(id.clone()));
        }
        Term::Rows(_, condition) => names(condition, used),
        Term::Arithmetic(left, _, right) => {
            names_of_term(left, used);
            names_of_term(right, used);
        }
        Term::Number(_)
        | Term::Text(_)
        | Term::Bool(_)
        | Term::Answer(_)
        | Term::Count(_)
        | Term::Reading(_)
        | Term::Sum(..) => {}
    }
}
