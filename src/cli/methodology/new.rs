//! `lowtech methodology new`: the folder of a methodology that changes another.

use std::path::PathBuf;

use clap::Args;

use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::{DONE, output, places};
use crate::format::methodology::MAIN_FILE;
use crate::lang::{child as say, problems};
use crate::model::file::File;
use crate::model::id::Id;
use crate::model::methodology::Methodology;
use crate::store;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "DOSSIER")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "ID", default_value = store::methodologies::EMBEDDED, hide_default_value = true)]
    parent: String,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let id = Id::new(&arguments.id).filter(|id| *id.as_str() != *arguments.parent).ok_or_else(|| {
        let what = match arguments.id == arguments.parent {
            true => problems::duplicate_id(lang, &arguments.id),
            false => problems::bad_id(lang, &arguments.id),
        };
        Failure::new(what, say::id_hint(lang))
    })?;
    // Only what is at hand by its id can be found again by who receives the child.
    if !store::methodologies::at_hand().contains(&arguments.parent) {
        let known = store::methodologies::at_hand().join(", ");
        return Err(Failure::new(
            problems::unknown_parent(lang, &arguments.parent),
            say::parent_hint(lang, &known),
        ));
    }
    let parent = context.methodology_named(&arguments.parent)?;
    let folder = arguments.folder.clone().unwrap_or_else(|| PathBuf::from(id.as_str()));
    store::methodologies::create(&folder, &files(context, &id, &parent))
        .map_err(|error| Failure::of_store(&error, lang))?;
    let name = places::typed(&folder);
    output::talk(&format!(
        "{}\n{}\n{}\n",
        say::created(lang, &places::shown(&folder)),
        say::check_with(lang, &format!("lowtech methodology check {name}")),
        say::follow_with(lang, &format!("lowtech new --methodology {name}")),
    ));
    Ok(DONE)
}

/// What the folder holds at first: its name, its parent, and a question to try with.
fn files(context: &Context, id: &Id, parent: &Methodology) -> store::methodologies::Files {
    let lang = context.lang;
    let mut title = id.as_str().replace('_', " ");
    title[..1].make_ascii_uppercase();
    let named = format!("{}@{}", parent.id, parent.version);
    let main = format!(
        "{}\nid = \"{id}\"\nversion = \"0.1.0\"\ntitre = \"{title}\"\nlangue = \"{}\"\nparent = \"{named}\"\n\n{}\nretirer = []\n",
        say::main_comment(lang),
        lang.id(),
        say::retire_comment(lang),
    );
    let mut files = vec![File::new(MAIN_FILE, main)];
    if let Some(stage) = parent.counted_stages().next() {
        let text = format!(
            "{}\nid = \"{}\"\n\n{}\n",
            say::stage_comment(lang, &stage.title),
            stage.id,
            say::example(lang)
        );
        files.push(File::new(format!("etapes/{}.toml", stage.id), text));
    }
    files
}
