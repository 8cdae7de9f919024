//! `lowtech methodology diff`: what differs between two versions of a methodology.

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, output};
use crate::engine::evolution::{self, Detail, Item};
use crate::export;
use crate::model::methodology::Methodology;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "AVANT")]
    before: String,
    #[arg(value_name = "APRÈS")]
    after: String,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let before = context.whole_methodology_named(&arguments.before)?;
    let after = context.whole_methodology_named(&arguments.after)?;
    let items = evolution::between(&before, &after);
    let text = if arguments.json {
        output::json(&Machine::of(&before, &after, &items))
    } else {
        let document = evolution::words::document(&before, &after, &items, context.lang);
        export::terminal::terminal(&document, context.columns, context.plain_output())
    };
    output::result(&text, context.lang)?;
    Ok(DONE)
}

/// The contract of `--json`.
#[derive(Serialize)]
struct Machine<'m> {
    before: Version<'m>,
    after: Version<'m>,
    same: bool,
    changes: Vec<Change<'m>>,
}

#[derive(Serialize)]
struct Version<'m> {
    id: &'m str,
    version: &'m str,
}

#[derive(Serialize)]
struct Change<'m> {
    about: &'static str,
    id: &'m str,
    name: &'m str,
    change: &'static str,
    details: Vec<MachineDetail<'m>>,
}

#[derive(Serialize)]
struct MachineDetail<'m> {
    key: &'static str,
    before: Option<&'m str>,
    after: Option<&'m str>,
}

impl<'m> Machine<'m> {
    fn of(before: &'m Methodology, after: &'m Methodology, items: &'m [Item]) -> Self {
        let version = |one: &'m Methodology| Version { id: one.id.as_str(), version: &one.version };
        let detail = |one: &'m Detail| MachineDetail {
            key: one.aspect,
            before: one.before.as_deref(),
            after: one.after.as_deref(),
        };
        let change = |item: &'m Item| Change {
            about: item.about.id(),
            id: &item.id,
            name: &item.name,
            change: item.kind.id(),
            details: item.details.iter().map(detail).collect(),
        };
        Self {
            before: version(before),
            after: version(after),
            same: items.is_empty(),
            changes: items.iter().map(change).collect(),
        }
    }
}
