//! All the questions of a methodology, to be read before starting.

use crate::engine::shown;
use crate::lang::{Lang, commands, dialogue as say};
use crate::model::document::{Block, Document};
use crate::model::kind::Kind;
use crate::model::kind::choice::Choices;
use crate::model::methodology::Methodology;
use crate::model::question::Question;

/// Makes the document of all questions, in order, with why each is asked and what a good answer looks like.
#[must_use]
pub fn questions(methodology: &Methodology, lang: Lang) -> Document {
    let mut blocks = Vec::new();
    let count = methodology.counted_stages().count();
    let mut number = 0;
    for stage in &methodology.stages {
        number += usize::from(!stage.card);
        let title = match stage.card {
            true => say::card_opens(lang, &stage.title),
            false => say::stage_opens(lang, number, count, &stage.title),
        };
        blocks.push(Block::Heading { level: 2, text: title });
        blocks.push(Block::Paragraph { text: stage.purpose.clone() });
        for question in &stage.questions {
            blocks.extend(described(question, lang));
        }
        if let Some(decision) = &stage.decision {
            blocks.push(Block::Heading { level: 3, text: decision.prompt.clone() });
            blocks.push(Block::List {
                items: decision.choices.iter().map(|choice| choice.title.clone()).collect(),
            });
        }
    }
    Document {
        title: methodology.title.clone(),
        subtitle: methodology.version_name(),
        language: lang.id(),
        document: "questions",
        blocks,
    }
}

fn described(question: &Question, lang: Lang) -> Vec<Block> {
    let mut blocks =
        vec![Block::Heading { level: 3, text: format!("{} · {}", question.code, question.prompt) }];
    let mut lines = vec![question.why.clone()];
    if question.opened_by.is_some() || question.condition.is_some() {
        lines.push(format!("({})", commands::follow_up(lang)));
    }
    if !question.example.is_empty() {
        let example = if question.example.contains('\n') { say::example_lines } else { say::example };
        lines.push(example(lang, &question.example));
    }
    let text = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    if !text.is_empty() {
        blocks.push(Block::Paragraph { text });
    }
    let items = match &question.kind {
        Kind::Choice(choices) | Kind::MultiChoice(choices) | Kind::Scale(choices) => titles(choices, lang),
        Kind::Level(levels) => levels.titles.clone(),
        Kind::Table(table) => table.asked().map(shown::titled).collect(),
        Kind::Text
        | Kind::LongText
        | Kind::Number(_)
        | Kind::Interval
        | Kind::Date
        | Kind::YesNo
        | Kind::List
        | Kind::Place(_)
        | Kind::Identifier => Vec::new(),
    };
    if !items.is_empty() {
        blocks.push(Block::List { items });
    }
    blocks
}

fn titles(choices: &Choices, lang: Lang) -> Vec<String> {
    let titles = choices.listed.iter().map(|choice| choice.title.clone());
    titles.chain(choices.other.then(|| say::other(lang))).collect()
}
