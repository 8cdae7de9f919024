//! `lowtech factors`: orders of magnitude, to situate an answer and never to be added up.

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output};
use crate::engine::{factors, glossary, shown};
use crate::export;
use crate::lang::{Lang, factors as say, numbers};
use crate::model::document::{Block, Document, Fact};
use crate::model::factor::Factor;
use crate::model::methodology::{Methodology, Term};

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "MOT")]
    word: Vec<String>,
    #[arg(long)]
    json: bool,
}

/// The contract of `--json`.
#[derive(Serialize)]
struct Machine<'f> {
    id: &'f str,
    theme: &'static str,
    label: &'f str,
    value: f64,
    rounded: f64,
    unit: &'f str,
    uncertainty: Option<f64>,
    year: u16,
    source: &'f str,
    source_title: &'f str,
    reference: &'f str,
    licence: &'f str,
    remark: &'f str,
}

impl<'f> Machine<'f> {
    fn of(methodology: &'f Methodology, factor: &'f Factor) -> Self {
        Self {
            id: factor.id.as_str(),
            theme: factor.theme.id(),
            label: &factor.label,
            value: factor.value,
            rounded: factor.rounded(),
            unit: &factor.unit,
            uncertainty: factor.uncertainty,
            year: factor.year,
            source: factor.source.as_str(),
            source_title: factors::source(methodology, factor),
            reference: &factor.reference,
            licence: &factor.licence,
            remark: &factor.remark,
        }
    }
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.whole_methodology()?;
    if methodology.factors.is_empty() {
        return Err(Failure::new(say::empty(lang, &methodology.title), say::empty_hint(lang)));
    }
    let typed = arguments.word.join(" ");
    let everything = typed.trim().is_empty();
    let found = if everything {
        methodology.factors.iter().collect()
    } else {
        factors::sought(&methodology, lang, &typed)
    };
    if found.is_empty() {
        let hint = say::none_hint(lang, &context.command("factors"));
        return Err(Failure::new(say::none(lang, &typed), hint));
    }
    let text = if arguments.json {
        let machine = |factor| Machine::of(&methodology, factor);
        output::json(&found.into_iter().map(machine).collect::<Vec<_>>())
    } else {
        let mut blocks =
            if everything { themes(context, &methodology) } else { listed(lang, &methodology, &found) };
        blocks.push(Block::Paragraph { text: say::reservation(lang) });
        blocks.push(Block::Paragraph { text: sources(lang, &methodology, &found) });
        let document = Document {
            title: say::title(lang),
            subtitle: methodology.title.clone(),
            language: lang.id(),
            document: "facteurs",
            blocks,
        };
        export::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, lang)?;
    Ok(DONE)
}

/// The themes, how many orders of magnitude each has, and how to read one.
fn themes(context: &Context, methodology: &Methodology) -> Vec<Block> {
    let lang = context.lang;
    let fact = |(theme, count): (_, usize)| Fact {
        name: say::theme(lang, theme).to_owned(),
        value: numbers::shown(lang, f64::from(u32::try_from(count).unwrap_or(u32::MAX))),
    };
    let facts = factors::themes(methodology).into_iter().map(fact).collect();
    let command = context.command(&format!("factors {}", say::example(lang)));
    vec![Block::Facts { facts }, Block::Paragraph { text: say::next(lang, &command) }]
}

/// Orders of magnitude under the title of their theme.
fn listed(lang: Lang, methodology: &Methodology, found: &[&Factor]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for same_theme in found.chunk_by(|one, next| one.theme == next.theme) {
        blocks.push(Block::Heading { level: 2, text: say::theme(lang, same_theme[0].theme).to_owned() });
        let facts = same_theme.iter().map(|factor| {
            let origin = say::origin(lang, factors::source(methodology, factor), factor.year);
            let told = format!("{} {origin}", factor.remark);
            let amount = factors::amount(lang, factor);
            Fact { name: factor.label.clone(), value: format!("{amount}\n{}", told.trim()) }
        });
        blocks.push(Block::Facts { facts: facts.collect() });
    }
    blocks.push(units(methodology, found));
    blocks
}

/// The words of the units, explained.
fn units(methodology: &Methodology, found: &[&Factor]) -> Block {
    let units: Vec<&str> = found.iter().map(|factor| factor.unit.as_str()).collect();
    let terms = glossary::used(methodology, &units.join("\n"));
    let fact = |term: &Term| Fact { name: shown::capital(&term.word), value: term.definition.clone() };
    Block::Facts { facts: terms.into_iter().map(fact).collect() }
}

/// Each source with the licence it is reused under, once.
fn sources(lang: Lang, methodology: &Methodology, found: &[&Factor]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for factor in found {
        let line = say::reused(lang, factors::source(methodology, factor), &factor.licence);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join("\n")
}
