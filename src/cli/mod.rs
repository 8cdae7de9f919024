//! Which command calls what: one file per command, and the only place that knows the command line,
//! the environment, the clock and the exit codes.

mod arguments;
mod assess;
mod check;
mod compare;
mod completions;
mod context;
mod continue_project;
mod diff;
mod export;
mod factors;
mod failure;
mod glossary;
mod guide;
mod manual;
mod methodology;
mod methodology_diff;
mod migrate;
mod new;
mod output;
mod places;
mod session;
mod set;
mod show;
mod status;
mod talk;
mod usage;
mod welcome;
mod words;

use std::ffi::OsString;

pub use self::arguments::command;

use self::arguments::Command;
use self::context::Context;
use self::failure::Failure;

/// Done.
pub const DONE: u8 = 0;
/// Something the person can mend.
pub const TO_MEND: u8 = 1;
/// A wrong command line.
pub const WRONG_USAGE: u8 = 2;
/// Interrupted; everything answered is saved.
pub const INTERRUPTED: u8 = 130;

/// Runs the program and returns its exit code.
#[must_use]
pub fn run(arguments: Vec<OsString>) -> u8 {
    let lang = context::language(&arguments);
    let parsed = match arguments::parse(arguments, lang) {
        Ok(parsed) => parsed,
        Err(error) => return usage::tell(&error, lang),
    };
    let context = Context::new(&parsed.global, lang);
    let done = match &parsed.command {
        None => welcome::run(&context),
        Some(Command::New(arguments)) => new::run(&context, arguments),
        Some(Command::Continue(arguments)) => continue_project::run(&context, arguments),
        Some(Command::Set(arguments)) => set::run(&context, arguments),
        Some(Command::Status(arguments)) => status::run(&context, arguments),
        Some(Command::Check(arguments)) => check::run(&context, arguments),
        Some(Command::Show(arguments)) => show::run(&context, arguments),
        Some(Command::Compare(arguments)) => compare::run(&context, arguments),
        Some(Command::Assess(arguments)) => assess::run(&context, arguments),
        Some(Command::Export(arguments)) => export::run(&context, arguments),
        Some(Command::Diff(arguments)) => diff::run(&context, arguments),
        Some(Command::Migrate(arguments)) => migrate::run(&context, arguments),
        Some(Command::Glossary(arguments)) => glossary::run(&context, arguments),
        Some(Command::Factors(arguments)) => factors::run(&context, arguments),
        Some(Command::Methodology(command)) => methodology::run(&context, command),
        Some(Command::Completions(arguments)) => completions::run(&context, arguments),
        Some(Command::Man) => manual::run(&context),
    };
    done.unwrap_or_else(|failure: Failure| failure.tell(lang))
}
