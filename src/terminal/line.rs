//! The line an answer is typed on: a real line editor (rustyline), for Home, End, accents and pasted lines.

use std::io;

use rustyline::config::{Behavior, BellStyle, Config};
use rustyline::error::ReadlineError;
use rustyline::history::DefaultHistory;
use rustyline::{Cmd, Editor, KeyCode, KeyEvent, Modifiers};
#[cfg(unix)]
use rustyline::{ConditionalEventHandler, Event, EventContext, EventHandler, RepeatCount};

use super::Reply;

/// After how many milliseconds Escape is a key by itself, rather than the beginning of another.
const ESCAPE_ALONE: u16 = 200;

/// A line to type on.
pub struct Line {
    editor: Editor<(), DefaultHistory>,
}

impl Line {
    /// A line on the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    #[cfg(unix)]
    pub fn new(farewell: &super::hold::Farewell) -> io::Result<Self> {
        let mut editor = editor()?;
        editor.bind_sequence(
            KeyEvent(KeyCode::Char('Z'), Modifiers::CTRL),
            EventHandler::Conditional(Box::new(Suspend(farewell.clone()))),
        );
        Ok(Self { editor })
    }

    /// A line on the terminal.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    #[cfg(not(unix))]
    pub fn new() -> io::Result<Self> {
        Ok(Self { editor: editor()? })
    }

    /// Reads what is typed, starting from a text.
    ///
    /// # Errors
    /// When the terminal cannot be read.
    pub fn ask(&mut self, initial: &str) -> io::Result<Reply> {
        match self.editor.readline_with_initial("> ", (initial, "")) {
            Ok(text) => Ok(Reply::Typed(text)),
            Err(ReadlineError::Interrupted) => Ok(Reply::Interrupted),
            Err(ReadlineError::Eof) => Ok(Reply::EndOfInput),
            Err(ReadlineError::Io(error)) => Err(error),
            Err(error) => Err(io::Error::other(error)),
        }
    }
}

fn editor() -> io::Result<Editor<(), DefaultHistory>> {
    let config = Config::builder()
        .bell_style(BellStyle::None)
        .auto_add_history(false)
        // Escape alone waits for no other key: the next one typed is part of the answer.
        .keyseq_timeout(Some(ESCAPE_ALONE))
        // The terminal itself, so that a redirected output does not receive the dialogue.
        .behavior(Behavior::PreferTerm)
        .build();
    let mut editor = Editor::with_config(config).map_err(io::Error::other)?;
    editor.bind_sequence(KeyEvent(KeyCode::Enter, Modifiers::ALT), Cmd::Newline);
    Ok(editor)
}

/// Ctrl-Z on a line: left to itself, the line editor would go on drawing while the shell has the terminal.
#[cfg(unix)]
struct Suspend(super::hold::Farewell);

#[cfg(unix)]
impl ConditionalEventHandler for Suspend {
    fn handle(&self, _: &Event, _: RepeatCount, _: bool, _: &EventContext<'_>) -> Option<Cmd> {
        self.0.suspend();
        Some(Cmd::Repaint)
    }
}
