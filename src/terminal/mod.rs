//! How one is asked and told: prompters behind one trait, and the talk around them.

mod besides;
pub mod editor;
#[cfg(unix)]
pub mod hold;
mod keys;
mod line;
pub mod lines;
pub mod list;
pub mod look;
pub mod menus;
pub mod page;
pub mod script;
mod several;
pub mod waiting;

use std::io;

use crate::engine::interview::prompt::{Notice, Prompt};

/// Keeps the lines entered so far of an answer, and says whether they could be.
pub type Keep<'k> = &'k mut dyn FnMut(&str) -> Kept;

/// What became of lines to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// They are safe.
    Yes,
    /// They are no answer by themselves; once finished they may be.
    NotYet,
    /// Something is to be settled first: they are given as a reply at once.
    Refused,
}

/// Someone who asks: in plain lines, with menus, or from a script.
pub trait Prompter {
    /// Says something.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()>;

    /// Asks one thing, and returns what was typed or what stands for what was chosen.
    ///
    /// An answer of several lines is kept as it grows; a gesture may then be the reply, about what is kept.
    ///
    /// # Errors
    /// When the terminal cannot be read from or written to.
    fn ask(&mut self, prompt: &Prompt, keep: Keep<'_>) -> io::Result<Reply>;

    /// Lets something else use the terminal for a while, such as an editor.
    ///
    /// # Errors
    /// When the terminal cannot be given or taken back.
    fn aside(&mut self, work: &mut dyn FnMut()) -> io::Result<()> {
        work();
        Ok(())
    }
}

/// What came back from a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// What was typed, or what stands for what was chosen.
    Typed(String),
    /// The end of the input: save and stop.
    EndOfInput,
    /// Ctrl-C.
    Interrupted,
}
