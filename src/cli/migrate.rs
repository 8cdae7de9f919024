//! `lowtech migrate`: brings a project to the methodology at hand, after telling what it changes.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use clap::Args;

use super::context::Context;
use super::failure::Failure;
use super::places::Opened;
use super::{DONE, INTERRUPTED, output, places, talk};
use crate::engine::interview::prompt::{Entry, Prompt, Widget};
use crate::engine::migration::Followed;
use crate::export;
use crate::format::migration::{migrate, orphans};
use crate::lang::{commands, dialogue, migration as say, project_file};
use crate::model::methodology::Methodology;
use crate::model::migration::{Version, is_due};
use crate::model::project::Project;
use crate::model::text::folded;
use crate::store;
use crate::terminal::Reply;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: Option<PathBuf>,
    #[arg(long)]
    yes: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let path = places::project_file(context, arguments.file.as_deref())?;
    let opened = places::open(context, &path, &methodology)?;
    let file = places::shown(&path);
    if !opened.recognised {
        let mut failure =
            Failure::new(commands::not_a_project(lang, &file), commands::not_a_project_hint(lang));
        failure.why = Some(commands::not_a_project_why(lang));
        return Err(failure);
    }
    let Some(from) = version_to_leave(context, &opened, &methodology)? else {
        output::talk(&format!("{}\n", say::up_to_date(lang, &file, &methodology.version_name())));
        return Ok(DONE);
    };
    let damaged = || {
        let typed = places::typed(&path);
        Failure::new(commands::would_damage(lang, &file), commands::would_damage_hint(lang, &typed))
    };
    let migrated =
        migrate(&opened.text, from, &methodology, &context.fingerprint()?).map_err(|_| damaged())?;
    let reading = places::read(context, &migrated.text, &path, &methodology);
    let project = reading.project.ok_or_else(damaged)?;
    let followed = Followed {
        methodology: &methodology,
        from,
        project: &project,
        effects: &migrated.effects,
        orphans: &orphans(&migrated.text, &methodology),
        lang,
    };
    let text = export::terminal::terminal(&followed.document(), context.columns, context.plain_output());
    output::result(&text, lang)?;
    let copy = store::copy::available_name(&path, &format!("avant-{}", methodology.version));
    if !arguments.yes && !agreed(context, &path, &copy)? {
        output::talk(&format!("{}\n", say::left(lang, &file)));
        return Ok(DONE);
    }
    write(context, &opened, &migrated.text, &copy)?;
    output::talk(&format!("{}\n", say::done(lang, &file, &places::shown(&copy))));
    Ok(DONE)
}

/// The version the project follows, when this one is newer: the first of all when it does not say.
fn version_to_leave(
    context: &Context,
    opened: &Opened,
    methodology: &Methodology,
) -> Result<Option<Version>, Failure> {
    let lang = context.lang;
    let followed = &opened.project.followed;
    let ours = methodology.id.as_str();
    if let Some(id) = followed.id.as_deref().filter(|id| *id != ours) {
        let what = project_file::other_methodology(lang, id, ours);
        return Err(Failure::new(what, project_file::other_methodology_hint(lang)));
    }
    let theirs = followed.version.as_deref().and_then(Version::parse).unwrap_or_default();
    match theirs.cmp(&Version::parse(&methodology.version).unwrap_or_default()) {
        Ordering::Less => Ok(Some(theirs)),
        Ordering::Equal => Ok(None),
        Ordering::Greater => {
            let what = say::newer(lang, &theirs.to_string(), &methodology.version);
            Err(Failure::new(what, say::newer_hint(lang)))
        }
    }
}

/// Whether the person wants it written.
fn agreed(context: &Context, path: &Path, copy: &Path) -> Result<bool, Failure> {
    let lang = context.lang;
    let file = places::shown(path);
    let nobody = || {
        let command = context.command(&format!("migrate {} --yes", places::typed(path)));
        Failure::new(say::needs_yes(lang, &file), say::needs_yes_hint(lang, &command))
    };
    if !context.interactive {
        return Err(nobody());
    }
    let entry = |label, sends: &str| Entry { label, sends: sends.to_owned() };
    let mut prompt = Prompt {
        question: say::ask(lang, &file),
        why: say::ask_why(lang, &places::shown(copy)),
        widget: Widget::Choose {
            entries: vec![entry(say::write(lang), "1"), entry(say::leave(lang), "2")],
            current: None,
            besides: Vec::new(),
        },
        ..Prompt::default()
    };
    loop {
        match talk::ask_once(context, &prompt)? {
            Reply::Typed(typed) => match folded(typed.trim()).as_str() {
                "1" | "o" | "oui" | "y" | "yes" => return Ok(true),
                "2" | "n" | "non" | "no" | "." | "-" => return Ok(false),
                _ => prompt.rejected = Some(dialogue::yes_no_hint(lang)),
            },
            Reply::Interrupted => return Err(Failure::silent(INTERRUPTED)),
            Reply::EndOfInput => return Err(nobody()),
        }
    }
}

/// Keeps the former text beside, then writes the new one: in that order, so that nothing can be lost.
fn write(context: &Context, opened: &Opened, text: &str, copy: &Path) -> Result<(), Failure> {
    let lang = context.lang;
    let failed = |error| match error {
        store::Error::Changed { path, .. } => {
            Failure::new(say::changed(lang, &places::shown(&path)), say::changed_hint(lang))
        }
        error => Failure::of_store(&error, lang),
    };
    store::save::writable(&opened.path).map_err(failed)?;
    let _lock = store::lock::lock(&opened.path).map_err(failed)?;
    store::copy::keep(copy, &opened.text, &opened.path).map_err(failed)?;
    store::save::save(&opened.path, &opened.text, text).map_err(failed)?;
    Ok(())
}

/// Tells, beside a result, that the project follows an older version.
pub fn tell_older(context: &Context, path: &Path, methodology: &Methodology, project: &Project) {
    if is_due(&project.followed, methodology) {
        let theirs = project.followed.version.as_deref().unwrap_or_default();
        let command = context.command(&format!("migrate {}", places::typed(path)));
        let told = say::older_notice(context.lang, theirs, &methodology.version, &command);
        output::talk(&format!("{told}\n"));
    }
}
