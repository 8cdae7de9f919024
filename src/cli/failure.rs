//! The only error a person sees: what went wrong, why, and what to do.

use std::io::{self, IsTerminal, Write};

use super::TO_MEND;
use super::context::{columns, wrapped};
use crate::lang::{Lang, commands as say};
use crate::model::inert::inert;
use crate::store;

/// Something that stops a command.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Failure {
    /// What is told before: the lines of a file, one by one.
    pub before: Box<str>,
    /// What went wrong, lowercase, without a full stop.
    pub what: String,
    /// Why.
    pub why: Option<String>,
    /// The way out.
    pub hint: Option<String>,
    /// Where what was typed last is, when it could not be saved: a sentence on each line.
    pub kept: Vec<String>,
    /// The exit code when there is nothing to tell: a closed pipe is the end of the work, Ctrl-C a wish.
    pub silently: Option<u8>,
}

impl Failure {
    /// A failure and its way out.
    pub fn new(what: String, hint: String) -> Self {
        Self { what, hint: Some(hint), ..Self::default() }
    }

    /// The end of a command without a word.
    pub fn silent(code: u8) -> Self {
        Self { silently: Some(code), ..Self::default() }
    }

    /// A failure of the file system.
    pub fn of_store(error: &store::Error, lang: Lang) -> Self {
        let (what, why, hint) = error.describe(lang);
        Self { what, why, hint, ..Self::default() }
    }

    /// A failure to talk with the person.
    pub fn of_dialogue(error: &io::Error, lang: Lang) -> Self {
        Self { what: say::cannot_talk(lang), why: Some(error.to_string()), ..Self::default() }
    }

    /// Tells it on standard error, and returns the exit code.
    pub fn tell(&self, lang: Lang) -> u8 {
        if let Some(code) = self.silently {
            return code;
        }
        let columns = io::stderr().is_terminal().then(columns);
        // Elsewhere than in a terminal, each message is on a line, as other programs read them.
        let line = |text: String| match columns {
            Some(columns) => format!("{}\n", wrapped(&text, columns, "  ")),
            None => format!("{text}\n"),
        };
        let mut text = self.before.to_string();
        text.push_str(&line(format!("{} {}", lang.label(&say::error_label(lang)), self.what)));
        if let Some(why) = &self.why {
            text.push_str(&line(format!("  {} {why}", lang.label(&say::because_label(lang)))));
        }
        if let Some(hint) = &self.hint {
            let told = format!("{} {hint}", lang.label(&say::hint_label(lang)));
            // A command is copied whole.
            let is_command = hint.starts_with("lowtech ");
            text.push_str(&if is_command { format!("{told}\n") } else { line(told) });
        }
        for kept in &self.kept {
            text.push_str(&format!("{kept}\n"));
        }
        // Nothing more can be done when even this cannot be written.
        let _ = io::stderr().write_all(inert(&text).as_bytes());
        TO_MEND
    }
}
