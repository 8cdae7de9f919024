//! The stages and the questions that came, changed or went.

use super::{About, Detail, Item, Named, named, paired, part, told};
use crate::model::id::Id;
use crate::model::kind::choice::Choice;
use crate::model::kind::number::Number;
use crate::model::kind::table::Column;
use crate::model::kind::{self, Kind};
use crate::model::methodology::{DecisionChoice, Methodology, Outcome, Stage};
use crate::model::question::Question;

/// Each stage with its questions, those that went at the end of their stage.
pub(super) fn stages(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let mut items = Vec::new();
    for (id, was, is) in paired(&by_id(before), &by_id(after)) {
        let Some(one) = is.or(was) else { continue };
        let (name, stage) = (one.title.clone(), Some(one.id.clone()));
        if let Some((kind, details)) = told(was, is, of_stage) {
            items.push(Item { about: About::Stage, id, code: String::new(), name, stage, kind, details });
        }
        items.extend(questions(was, is));
    }
    items
}

fn by_id(methodology: &Methodology) -> Named<'_, Stage> {
    named(&methodology.stages, |stage| stage.id.to_string())
}

fn of_stage(before: Option<&Stage>, after: Option<&Stage>) -> Vec<Detail> {
    let mut details: Vec<Detail> = [
        part("titre", before, after, |stage| stage.title.clone()).filter(|_| before.is_some()),
        part("but", before, after, |stage| stage.purpose.clone()),
        part("decision", before, after, |stage| {
            stage.decision.as_ref().map(|decision| decision.prompt.clone()).unwrap_or_default()
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    fn choices(stage: Option<&Stage>) -> Named<'_, DecisionChoice> {
        let decision = stage.and_then(|stage| stage.decision.as_ref());
        named(decision.into_iter().flat_map(|decision| &decision.choices), |choice| choice.id.to_string())
    }
    let text = |choice: &DecisionChoice| match choice.outcome {
        Outcome::GoOn => choice.title.clone(),
        Outcome::Wait => format!("{} (attente)", choice.title),
        Outcome::Close(state) => format!("{} ({})", choice.title, state.id()),
    };
    for (_, was, is) in paired(&choices(before), &choices(after)) {
        details.extend(part("choix", was, is, text));
    }
    if let (Some(before), Some(after)) = (before, after) {
        let (was, is) = (kept(before, after), kept(after, before));
        if !was.iter().map(|question| &question.id).eq(is.iter().map(|question| &question.id)) {
            let codes = |kept: &[&Question]| {
                Some(kept.iter().map(|question| question.code.as_str()).collect::<Vec<_>>().join(", "))
            };
            details.push(Detail { aspect: "ordre", before: codes(&was), after: codes(&is) });
        }
    }
    details
}

/// The questions of a stage that the other version has too.
fn kept<'a>(stage: &'a Stage, other: &Stage) -> Vec<&'a Question> {
    let too = |question: &&Question| other.questions.iter().any(|one| one.id == question.id);
    stage.questions.iter().filter(too).collect()
}

fn questions(before: Option<&Stage>, after: Option<&Stage>) -> Vec<Item> {
    fn by_id(stage: Option<&Stage>) -> Named<'_, Question> {
        named(stage.into_iter().flat_map(|stage| &stage.questions), |question| question.id.to_string())
    }
    let found = paired(&by_id(before), &by_id(after)).into_iter().filter_map(|(id, was, is)| {
        let (kind, details) = told(was, is, of_question)?;
        let one = is.or(was)?;
        let (code, name) = (one.code.clone(), one.prompt.clone());
        let stage = Some(one.id.stage.clone());
        Some(Item { about: About::Question, id, code, name, stage, kind, details })
    });
    found.collect()
}

fn of_question(before: Option<&Question>, after: Option<&Question>) -> Vec<Detail> {
    let name = |id: &Option<Id>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    let flag = |flag: bool| if flag { "true".to_owned() } else { String::new() };
    let part = |aspect, text: &dyn Fn(&Question) -> String| part(aspect, before, after, text);
    let mut details: Vec<Detail> = [
        part("code", &|one| one.code.clone()).filter(|_| before.is_some()),
        part("question", &|one| one.prompt.clone()).filter(|_| before.is_some()),
        part("type", &|one| kind_word(&one.kind).to_owned()),
        part("unite", &|one| number(&one.kind).and_then(|one| one.unit.clone()).unwrap_or_default()),
        part("min", &|one| bound(&one.kind, |number| number.min)),
        part("max", &|one| bound(&one.kind, |number| number.max)),
        part("entier", &|one| flag(number(&one.kind).is_some_and(|number| number.whole))),
        part("depuis_la_commune", &|one| flag(number(&one.kind).is_some_and(|one| one.from_here.is_some()))),
        part("parmi", &|one| among(&one.kind)),
        part("autre", &|one| flag(one.kind.choices().is_some_and(|choices| choices.other))),
        part("parcours", &|one| one.path.id().to_owned()),
        part("secteur", &|one| name(&one.sector)),
        part("si", &|one| name(&one.condition)),
        part("suites", &|one| {
            let opening = one.opened_by.as_ref();
            opening.map(|one| format!("{} : {}", one.question, one.choices.join(", "))).unwrap_or_default()
        }),
        part("obligatoire", &|one| flag(one.required)),
    ]
    .into_iter()
    .flatten()
    .collect();
    details.extend(choices(before.map(|one| &one.kind), after.map(|one| &one.kind), "choix"));
    details.extend(columns(before, after));
    if before.is_some() {
        let texts = [
            part("court", &|one| one.subject.clone().unwrap_or_default()),
            part("pourquoi", &|one| one.why.clone()),
            part("aide", &|one| one.help.clone()),
            part("critere", &|one| one.criterion.clone()),
            part("exemple", &|one| one.example.clone()),
            part("contre_exemple", &|one| one.counter_example.clone()),
            part("sources", &|one| {
                one.sources.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            }),
            part("facteurs", &|one| {
                one.factors.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
            }),
            part("a_jour_jusqu_au", &|one| one.best_before.map(kind::date::iso).unwrap_or_default()),
        ];
        details.extend(texts.into_iter().flatten());
    }
    details
}

fn choices(before: Option<&Kind>, after: Option<&Kind>, aspect: &'static str) -> Vec<Detail> {
    fn listed(kind: Option<&Kind>) -> Named<'_, Choice> {
        let choices = kind.and_then(Kind::choices);
        named(choices.into_iter().flat_map(|choices| &choices.listed), |choice| choice.id.clone())
    }
    let text = |choice: &Choice| match &choice.advice {
        Some(advice) => format!("{} ({advice})", choice.title),
        None => choice.title.clone(),
    };
    let pairs = paired(&listed(before), &listed(after));
    pairs.into_iter().filter_map(|(_, was, is)| part(aspect, was, is, text)).collect()
}

/// The columns that came, changed or went, each by its title and its type.
fn columns(before: Option<&Question>, after: Option<&Question>) -> Vec<Detail> {
    fn of(question: Option<&Question>) -> Named<'_, Column> {
        let table = question.and_then(|question| question.kind.table());
        named(table.into_iter().flat_map(|table| &table.columns), |column| column.id.to_string())
    }
    let mut details = Vec::new();
    for (id, was, is) in paired(&of(before), &of(after)) {
        let text = |column: &Column| {
            let title = if column.title.is_empty() { &id } else { &column.title };
            let unit = number(&column.kind).and_then(|number| number.unit.as_deref());
            let parts = [Some(kind_word(&column.kind)), unit, column.required.then_some("obligatoire")];
            format!("{title} ({})", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
        };
        details.extend(part("colonne", was, is, text));
        if was.is_some() && is.is_some() {
            details.extend(choices(was.map(|one| &one.kind), is.map(|one| &one.kind), "choix"));
        }
    }
    details
}

fn number(kind: &Kind) -> Option<&Number> {
    if let Kind::Number(number) = kind { Some(number) } else { None }
}

fn bound(kind: &Kind, of: impl Fn(&Number) -> Option<f64>) -> String {
    number(kind).and_then(of).map(|bound| bound.to_string()).unwrap_or_default()
}

fn among(kind: &Kind) -> String {
    let among = kind.choices().and_then(|choices| choices.among.as_ref());
    among.map(ToString::to_string).unwrap_or_default()
}

/// The word of the files for a type.
fn kind_word(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "texte",
        Kind::LongText => "texte_long",
        Kind::Choice(_) => "choix",
        Kind::MultiChoice(_) => "choix_multiples",
        Kind::Scale(_) => "echelle",
        Kind::Number(_) => "nombre",
        Kind::Level(_) => "niveau",
        Kind::Interval => "intervalle",
        Kind::Date => "date",
        Kind::YesNo => "oui_non",
        Kind::List => "liste",
        Kind::Table(table) if table.grid.is_some() => "matrice",
        Kind::Table(_) => "tableau",
        Kind::Place(_) => "lieu",
        Kind::Identifier => "identifiant",
    }
}
