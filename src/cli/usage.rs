//! Tells a wrong command line in words: clap knows only English.

use std::io::{self, Write};

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::{DONE, WRONG_USAGE};
use crate::lang::{Lang, usage as say};
use crate::model::inert::inert;

/// Prints the help, the version or what is wrong, and returns the exit code.
pub fn tell(error: &clap::Error, lang: Lang) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            match super::output::result(&error.render().to_string(), lang) {
                Ok(()) => DONE,
                Err(failure) => failure.tell(lang),
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = write!(io::stderr(), "{}", error.render());
            WRONG_USAGE
        }
        _ => {
            let _ = io::stderr().write_all(inert(&worded(error, lang)).as_bytes());
            WRONG_USAGE
        }
    }
}

fn worded(error: &clap::Error, lang: Lang) -> String {
    let part = |kind| error.get(kind).map(shown).unwrap_or_default();
    let argument = part(ContextKind::InvalidArg);
    let value = part(ContextKind::InvalidValue);
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => say::unknown_command(lang, &part(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => say::unknown_argument(lang, &argument),
        ErrorKind::InvalidValue if value.is_empty() => say::missing_value(lang, &argument),
        ErrorKind::InvalidUtf8 => say::not_utf8(lang),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            say::bad_value(lang, &argument, &value, &part(ContextKind::ValidValue))
        }
        ErrorKind::NoEquals
        | ErrorKind::TooFewValues
        | ErrorKind::TooManyValues
        | ErrorKind::WrongNumberOfValues => say::missing_value(lang, &argument),
        ErrorKind::ArgumentConflict => say::conflict(lang, &argument, &part(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => say::missing_argument(lang, &argument),
        ErrorKind::MissingSubcommand => say::missing_command(lang),
        _ => say::other(lang),
    };
    let mut text = format!("{}\n", say::error(lang, &what));
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggestion = suggested.into_iter().find_map(|kind| match error.get(kind)? {
        // The nearest one comes last.
        ContextValue::Strings(texts) => texts.last().cloned(),
        other => Some(other.to_string()),
    });
    let hint = match suggestion {
        Some(suggestion) => crate::lang::problems::did_you_mean(lang, &suggestion),
        None if error.kind() == ErrorKind::InvalidUtf8 => say::not_utf8_hint(lang),
        None => say::see_help(lang),
    };
    text.push_str(&format!("{}\n", say::hint(lang, &hint)));
    text
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        other => other.to_string(),
    }
}
