//! `lowtech glossary`: the words of the method, explained.

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output};
use crate::engine::{glossary, shown};
use crate::export;
use crate::lang::commands as say;
use crate::model::document::{Block, Document, Fact};
use crate::model::methodology::Term;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "MOT")]
    word: Option<String>,
    #[arg(long)]
    json: bool,
}

/// The contract of `--json`.
#[derive(Serialize)]
struct Machine<'t> {
    word: &'t str,
    also: &'t [String],
    definition: &'t str,
}

impl<'t> Machine<'t> {
    fn of(term: &'t Term) -> Self {
        Self { word: &term.word, also: &term.others, definition: &term.definition }
    }
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let sought = arguments.word.as_deref().unwrap_or_default();
    let terms = glossary::sought(&methodology, sought);
    if terms.is_empty() {
        return Err(Failure::new(say::no_such_word(lang, sought), say::no_such_word_hint(lang)));
    }
    let text = if arguments.json {
        output::json(&terms.into_iter().map(Machine::of).collect::<Vec<_>>())
    } else {
        let document = Document {
            title: say::glossary(lang),
            subtitle: methodology.title.clone(),
            language: lang.id(),
            document: "glossaire",
            blocks: vec![Block::Facts { facts: terms.into_iter().map(fact).collect() }],
        };
        export::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, lang)?;
    Ok(DONE)
}

fn fact(term: &Term) -> Fact {
    let also = if term.others.is_empty() { String::new() } else { format!(" ({})", term.others.join(", ")) };
    Fact { name: format!("{}{also}", shown::capital(&term.word)), value: term.definition.clone() }
}
