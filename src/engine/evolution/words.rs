//! What differs between two versions of a methodology, as a document.

use super::{About, Detail, Item};
use crate::engine::difference::Kind;

use crate::lang::{Lang, differences, evolution as say, factors};
use crate::model::document::{Answer, Block, Content, Document};
use crate::model::methodology::Methodology;

/// Texts longer than this stand on lines of their own.
const SHORT: usize = 40;

/// The differences as a document; the questions stand under the stages of the latter version.
#[must_use]
pub fn document(before: &Methodology, after: &Methodology, items: &[Item], lang: Lang) -> Document {
    let mut blocks = Vec::new();
    let questions = |kind| {
        let of_kind = |item: &&Item| item.about == About::Question && item.kind == kind;
        items.iter().filter(of_kind).count()
    };
    blocks.push(Block::Paragraph {
        text: match items {
            [] => differences::none(lang),
            _ => {
                say::counts(lang, questions(Kind::Added), questions(Kind::Changed), questions(Kind::Removed))
            }
        },
    });
    let mut section = String::new();
    for item in items {
        let stage = item.stage.as_ref().and_then(|id| after.stage(id).or_else(|| before.stage(id)));
        let title = stage.map_or_else(|| heading(lang, item.about), |stage| stage.title.clone());
        if title != section {
            blocks.push(Block::Heading { level: 2, text: title.clone() });
            section = title;
        }
        blocks.push(told(lang, item));
    }
    Document {
        title: differences::title(lang),
        subtitle: differences::compared(lang, &before.version_name(), &after.version_name()),
        language: lang.id(),
        document: "evolution",
        blocks,
    }
}

fn heading(lang: Lang, about: About) -> String {
    match about {
        About::Methodology => say::methodology(lang),
        About::Stage | About::Question => say::questions(lang),
        About::Check => say::checks(lang),
        About::Threshold => say::thresholds(lang),
        About::Condition => say::conditions(lang),
        About::WordList => say::word_lists(lang),
        About::Sector => say::sectors(lang),
        About::Term => say::terms(lang),
        About::Source => say::sources(lang),
        About::Factor => factors::title(lang),
    }
}

fn told(lang: Lang, item: &Item) -> Block {
    let mut items: Vec<String> = match item.kind {
        Kind::Added => vec![say::added(lang)],
        Kind::Removed => vec![say::removed(lang)],
        Kind::Changed => Vec::new(),
    };
    items.extend(item.details.iter().flat_map(|one| detail(lang, item.kind, one)));
    let question = match (item.about, item.name.as_str()) {
        (About::Stage, _) => say::stage(lang),
        (_, "") => item.id.clone(),
        (_, name) => name.to_owned(),
    };
    Block::Answer(Answer {
        id: item.id.clone(),
        code: item.code.clone(),
        question,
        content: Content::Lines(items),
        notes: Vec::new(),
    })
}

fn detail(lang: Lang, kind: Kind, detail: &Detail) -> Vec<String> {
    let name = say::aspect(lang, detail.aspect);
    let shown = |text: &String| shown(lang, detail.aspect, text);
    match (detail.before.as_ref().map(shown).as_deref(), detail.after.as_ref().map(shown).as_deref()) {
        (None, None) => vec![say::other(lang, &name)],
        // What is new has nothing to be compared with.
        (None, Some(after)) if kind == Kind::Added => vec![say::is(lang, &name, after)],
        (None, Some(after)) => vec![say::more(lang, &name, after)],
        (Some(before), None) => vec![say::less(lang, &name, before)],
        (Some(before), Some(after)) if before.chars().count() + after.chars().count() <= SHORT => {
            let changed = differences::now_and_before(lang, after, before);
            vec![say::is(lang, &name, &changed)]
        }
        (Some(before), Some(after)) => {
            vec![say::before(lang, &name, before), say::after(lang, &name, after)]
        }
    }
}

/// What the files say, as people say it.
fn shown(lang: Lang, aspect: &str, text: &str) -> String {
    match (aspect, text) {
        (_, "true") => crate::lang::dialogue::yes(lang),
        ("valeur" | "min" | "max", number) if lang == Lang::Fr => number.replace('.', ","),
        (_, text) => text.to_owned(),
    }
}
