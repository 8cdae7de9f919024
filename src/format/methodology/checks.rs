//! Reads the checks, conditions, thresholds and word lists, and the sources.

use std::collections::BTreeMap;
use std::ops::Range;

use super::stages::{StageDraft, word};
use super::{Context, Place, rewording};
use crate::format::condition::{self, Names};
use crate::format::fields::Fields;
use crate::format::node::{Entry, Node};
use crate::format::source::Source as Text;
use crate::format::syntax;
use crate::lang::problems;
use crate::model::check::{Check, Severity, Verdict};
use crate::model::condition::Condition;
use crate::model::id::Id;
use crate::model::methodology::{Source, Threshold};
use crate::model::text::folded;

const FILE: &str = "controles.toml";

/// What `controles.toml` says, and where.
#[derive(Default)]
pub(super) struct Rules {
    pub checks: Vec<Check>,
    /// Where each check, its condition and its sources stand, in the same order.
    pub check_places: Vec<CheckPlaces>,
    pub conditions: BTreeMap<Id, Condition>,
    pub thresholds: BTreeMap<Id, Threshold>,
    pub word_lists: BTreeMap<Id, Vec<String>>,
    /// Where each condition, threshold and word list stands.
    pub places: BTreeMap<Name, Place>,
}

/// Where the parts of a check stand.
pub(super) struct CheckPlaces {
    pub check: Place,
    pub condition: Place,
    pub sources: Place,
}

/// What has a name in `controles.toml`, for conditions to use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Name {
    Condition(Id),
    Threshold(Id),
    WordList(Id),
}

/// Reads the rules over those of the parent, whose thresholds and word lists may be set anew.
pub(super) fn read(context: &Context<'_>, stages: &[StageDraft], rules: &mut Rules) {
    let Some(source) = context.source(FILE) else { return };
    let Some(root) = syntax::root(&source) else { return };
    let mut fields = Fields::new(&source, 0..0, root.table());
    if let Some(thresholds) = fields.table("seuil") {
        read_thresholds(context, thresholds, rules);
    }
    if let Some(mut lists) = fields.table("liste") {
        for Entry { key, span, value, .. } in lists.entries() {
            let words = value
                .items()
                .map(|words| words.into_iter().filter_map(Node::as_str).map(folded).collect::<Vec<String>>());
            if let (Some(id), Some(words)) = (named(&source, key, &span), words) {
                rules.places.insert(Name::WordList(id.clone()), Place::of(&source, span));
                rules.word_lists.insert(id, words);
            }
        }
    }
    read_conditions(context, fields.tables("condition"), stages, rules);
    let inherited = rules.checks.len();
    for check in fields.tables("controle") {
        read_check(context, check, rules, inherited);
    }
    fields.finish();
}

fn named(source: &Text<'_>, name: &str, span: &Range<usize>) -> Option<Id> {
    let id = Id::new(name);
    if id.is_none() {
        source.error(span, "bad-id", problems::bad_id(source.lang, name), None);
    }
    id
}

fn read_thresholds(context: &Context<'_>, mut fields: Fields<'_, '_>, rules: &mut Rules) {
    for Entry { key, span, value, .. } in fields.entries() {
        let Some(id) = named(fields.source, key, &span) else { continue };
        let Some(table) = value.as_table() else {
            let message = problems::missing_field(context.lang, "valeur");
            fields.source.error(&value.span(), "missing", message, None);
            continue;
        };
        let mut one = Fields::new(fields.source, value.span(), table);
        let path = format_args!("seuil/{id}");
        let number = one.number("valeur");
        if number.is_none() {
            let message = problems::missing_field(context.lang, "valeur");
            one.source.error(&one.span, "missing", message, None);
        }
        let threshold = Threshold {
            value: number.unwrap_or_default(),
            unit: one.said("unite").map(|unit| context.overlay.text(format_args!("{path}/unite"), unit)),
            arbitrary: one.flag("arbitraire"),
            why: context.overlay.text(format_args!("{path}/pourquoi"), one.required("pourquoi")),
        };
        one.finish();
        rules.places.insert(Name::Threshold(id.clone()), Place::of(fields.source, span));
        rules.thresholds.insert(id, threshold);
    }
}

fn read_conditions(
    context: &Context<'_>,
    conditions: Vec<Fields<'_, '_>>,
    stages: &[StageDraft],
    rules: &mut Rules,
) {
    let questions = stages
        .iter()
        .flat_map(|stage| &stage.questions)
        .map(|draft| (&draft.question.id, &draft.question.kind))
        .collect();
    for mut fields in conditions {
        let Some(id) = fields.required_id("id") else { continue };
        let text = fields.required_text("si");
        let span = fields.span_of("si");
        fields.text("pourquoi");
        let names = Names {
            questions: &questions,
            thresholds: &|id| rules.thresholds.contains_key(id),
            word_lists: &|id| rules.word_lists.contains_key(id),
            lang: context.lang,
        };
        let source = fields.source;
        match condition::read(&text, &names) {
            Ok(condition) => {
                let place = Place::of(source, fields.span_of("id"));
                rules.places.insert(Name::Condition(id.clone()), place);
                if rules.conditions.insert(id.clone(), condition).is_some() {
                    let message = problems::duplicate_id(context.lang, id.as_str());
                    source.error(&fields.span_of("id"), "duplicate-id", message, None);
                }
            }
            Err(misread) => {
                // One byte for the opening quote: conditions are written on one line.
                let at = span.start + 1 + misread.offset;
                source.error(&(at..at), "condition", misread.message, Some(text));
            }
        }
        fields.finish();
    }
}

fn read_check(context: &Context<'_>, mut fields: Fields<'_, '_>, rules: &mut Rules, inherited: usize) {
    let place = |span| Place::of(fields.source, span);
    let places = CheckPlaces {
        check: place(fields.span.clone()),
        condition: place(fields.span_of("si")),
        sources: place(fields.span_of("fondement")),
    };
    let id = fields.required_text("id");
    if let Some(check) = rules.checks[..inherited].iter_mut().find(|check| check.id == id) {
        rewording::check(context, check, fields);
        return;
    }
    if rules.checks.iter().any(|check| check.id == id) {
        let message = problems::duplicate_id(context.lang, &id);
        fields.source.error(&fields.span_of("id"), "duplicate-id", message, None);
    }
    let path = format_args!("controle/{id}");
    let stage = fields.required_id("etape");
    let condition = fields.required_id("si");
    let verdict = word(&mut fields, "verdict", Verdict::parse, Verdict::names());
    let severity = word(&mut fields, "gravite", Severity::parse, Severity::names());
    let title = context.overlay.text(format_args!("{path}/titre"), fields.required("titre"));
    let message = context.overlay.text(format_args!("{path}/message"), fields.required("message"));
    let sources = fields.ids("fondement").into_iter().map(|(id, _)| id).collect();
    for key in ["verdict", "gravite"] {
        if fields.span_of(key) == fields.span {
            let message = problems::missing_field(context.lang, key);
            fields.source.error(&fields.span, "missing", message, None);
        }
    }
    fields.finish();
    let (Some(stage), Some(condition)) = (stage, condition) else { return };
    rules.checks.push(Check {
        id,
        stage,
        condition,
        verdict: verdict.unwrap_or(Verdict::Decide),
        severity: severity.unwrap_or(Severity::Advice),
        title,
        message,
        sources,
    });
    rules.check_places.push(places);
}

/// The sources by name, each with where it stands.
pub(super) type Sources = BTreeMap<Id, (Source, Place)>;

pub(super) fn read_sources(context: &Context<'_>, sources: &mut Sources) {
    let Some(text) = context.source("sources.toml") else { return };
    let Some(root) = syntax::root(&text) else { return };
    let mut root = Fields::new(&text, 0..0, root.table());
    for mut fields in root.tables("source") {
        let span = fields.span.clone();
        let Some(id) = fields.required_id("id") else { continue };
        let levels = ["lu", "a_verifier"];
        let level = word(
            &mut fields,
            "niveau",
            |text| levels.iter().position(|level| *level == text),
            levels.into_iter(),
        );
        #[expect(clippy::cast_possible_truncation, reason = "a year is small")]
        let source = Source {
            id: id.clone(),
            authors: fields.texts("auteurs").into_iter().map(|(name, _)| name).collect(),
            year: fields.number("annee").map(|year| year as i64),
            title: fields.required_text("titre"),
            publisher: fields.text("editeur"),
            url: fields.text("url"),
            consulted: fields.date("consulte"),
            read: level == Some(0),
        };
        fields.finish();
        if sources.insert(id.clone(), (source, Place::of(&text, span.clone()))).is_some() {
            text.error(&span, "duplicate-id", problems::duplicate_id(context.lang, id.as_str()), None);
        }
    }
    root.finish();
}
