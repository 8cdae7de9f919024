//! What other files tell of a methodology: the examples that should trigger its checks, the version released before.

use std::collections::BTreeSet;

use super::{Against, Read};
use crate::format::methodology::{MAIN_FILE, Place};
use crate::format::node::Node;
use crate::format::syntax;
use crate::lang::lint as say;
use crate::model::kind::Kind;
use crate::model::methodology::Methodology;
use crate::model::question::Question;

pub(super) fn look(read: &Read<'_>, against: &Against<'_>) {
    let lang = read.context.lang;
    if let Some(triggered) = &against.triggered {
        for (check, places) in read.draft.rules.checks.iter().zip(&read.draft.rules.check_places) {
            if !triggered.contains(&check.id) {
                let message = say::not_triggered(lang, &check.id);
                read.warn(&places.check, "not-triggered", message, Some(say::not_triggered_hint(lang)));
            }
        }
    }
    if let Some(before) = against.before {
        removed(read, before);
    }
}

/// Tells what projects may use, that this version no longer has and about which no rule says a word.
fn removed(read: &Read<'_>, before: &Methodology) {
    let rules = migration_rules(read);
    let ruled = |names: &[&str]| rules.iter().any(|rule| names.iter().all(|name| rule.contains(*name)));
    let mut gone = Vec::new();
    for old in before.questions() {
        let id = old.id.to_string();
        match read.questions().find(|draft| draft.question.id == old.id) {
            None if !ruled(&[&id]) => gone.push(id),
            None => {}
            Some(now) => {
                let kept = parts(&now.question);
                let lost = parts(old).into_iter().filter(|part| !kept.contains(part));
                gone.extend(lost.filter(|part| !ruled(&[&id, part])).map(|part| format!("{id} · {part}")));
            }
        }
    }
    let checks =
        before.checks.iter().filter(|old| !read.draft.rules.checks.iter().any(|now| now.id == old.id));
    gone.extend(checks.filter(|old| !ruled(&[&old.id])).map(|old| old.id.clone()));
    for stage in &before.stages {
        let now = read.draft.stages.iter().find(|now| now.id == stage.id);
        for choice in stage.decision.iter().flat_map(|decision| &decision.choices) {
            let kept = now.and_then(|now| now.decision.as_ref());
            let kept = kept.is_some_and(|kept| kept.choices.iter().any(|now| now.id == choice.id));
            if !kept && !ruled(&[stage.id.as_str(), choice.id.as_str()]) {
                gone.push(format!("{} · {}", stage.id, choice.id));
            }
        }
    }
    let top = Place { file: MAIN_FILE.to_owned(), span: 0..0 };
    for what in gone {
        let message = say::removed(read.context.lang, &what, &before.version);
        read.warn(&top, "removed-id", message, Some(say::removed_hint(read.context.lang)));
    }
}

/// What answers to a question are made of: its choices, or its columns and theirs.
fn parts(question: &Question) -> Vec<String> {
    let choices = |kind: &Kind| -> Vec<String> {
        let choices = kind.choices().into_iter().flat_map(|choices| &choices.listed);
        choices.map(|choice| choice.id.clone()).collect()
    };
    let mut parts = choices(&question.kind);
    for column in question.kind.table().into_iter().flat_map(|table| &table.columns) {
        parts.push(column.id.to_string());
        parts.extend(choices(&column.kind).into_iter().map(|choice| format!("{}={choice}", column.id)));
    }
    parts
}

/// Every text of every migration rule: what a rule names, it takes care of.
fn migration_rules(read: &Read<'_>) -> Vec<BTreeSet<String>> {
    let Some(main) = read.context.source(MAIN_FILE) else { return Vec::new() };
    let Some(root) = syntax::root(&main) else { return Vec::new() };
    let rules = root.table().get("migration").and_then(Node::items);
    let named = |rule: Node<'_>| {
        let mut texts = BTreeSet::new();
        gather(rule, &mut texts);
        texts
    };
    rules.into_iter().flatten().map(named).collect()
}

fn gather(value: Node<'_>, texts: &mut BTreeSet<String>) {
    if let Some(text) = value.as_str() {
        texts.insert(text.to_owned());
    } else if let Some(table) = value.as_table() {
        table.entries().into_iter().for_each(|entry| gather(entry.value, texts));
    } else if let Some(items) = value.items() {
        items.into_iter().for_each(|item| gather(item, texts));
    }
}
