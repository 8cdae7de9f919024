//! A list one moves in with the arrows, and leaves by choosing or ticking, by Escape, or by typing.
//!
//! dialoguer's own lists pick or tick on some letters and ignore whatever else is typed: someone who types an answer
//! there chooses by accident. Here the first letter typed goes to the line editor, as everywhere else.

use std::io;

use dialoguer::console::{Key, Term};

use super::keys::{self, Pressed};
use super::look::Look;
use super::waiting;

/// Around what is drawn, so that a terminal shows it all at once: no line is seen without the others.
const DRAWING: &str = "\u{1b}[?2026h";
const DRAWN: &str = "\u{1b}[?2026l";

/// How one left a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// By Enter: on the entry of the focus, or on what is ticked.
    Entered,
    /// By starting to type, or by a paste.
    Typed(String),
    /// By Escape.
    Escaped,
    /// By Ctrl-C.
    Interrupted,
}

/// Where one is in a list.
#[derive(Clone, Debug)]
pub struct List {
    /// How many entries there are.
    pub count: usize,
    /// The entry one is on.
    pub focus: usize,
    /// Whether each entry is ticked; none where only one is to be chosen.
    pub ticked: Option<Vec<bool>>,
}

impl List {
    /// Shows the list in at most `room` lines; it is erased on leaving.
    ///
    /// # Errors
    /// [`io::ErrorKind::Interrupted`] for a signal; others when the terminal is gone.
    pub fn show(&mut self, terminal: &Term, look: &Look, room: usize) -> io::Result<Left> {
        terminal.hide_cursor()?;
        terminal.write_str(DRAWING)?;
        loop {
            let shown = window(self.focus, self.count, room);
            for index in shown.clone() {
                let ticked = self.ticked.as_ref().map(|ticked| ticked.get(index) == Some(&true));
                terminal.write_line(&look.line(index, index == self.focus, ticked))?;
            }
            terminal.write_str(DRAWN)?;
            // console gives Ctrl-C for any signal, such as a resize: it reads only what has come.
            let mut next = || waiting::wait().and_then(|()| terminal.read_key_raw());
            let pressed = keys::read(&mut next, &waiting::more_waiting);
            // After a signal the screen may have been redrawn or resized: what stands there is left alone.
            if matches!(pressed, Ok(Pressed::Key(Key::CtrlC)) | Err(_)) {
                terminal.show_cursor()?;
                return pressed.map(|_| Left::Interrupted);
            }
            terminal.write_str(DRAWING)?;
            terminal.clear_last_lines(shown.len())?;
            if let Some(left) = self.take(pressed?, room) {
                terminal.write_str(DRAWN)?;
                terminal.show_cursor()?;
                return Ok(left);
            }
        }
    }

    /// Does what was pressed; nothing as long as one stays in the list.
    fn take(&mut self, pressed: Pressed, room: usize) -> Option<Left> {
        let last = self.count.saturating_sub(1);
        match pressed {
            Pressed::Key(Key::ArrowDown | Key::Tab) => self.focus = (self.focus + 1) % self.count.max(1),
            Pressed::Key(Key::ArrowUp | Key::BackTab) => {
                self.focus = self.focus.checked_sub(1).unwrap_or(last);
            }
            Pressed::Key(Key::PageDown) => self.focus = (self.focus + room).min(last),
            Pressed::Key(Key::PageUp) => self.focus = self.focus.saturating_sub(room),
            Pressed::Key(Key::Home) => self.focus = 0,
            Pressed::Key(Key::End) => self.focus = last,
            Pressed::Key(Key::Char(' ')) => {
                if let Some(ticked) = self.ticked.as_mut().and_then(|ticked| ticked.get_mut(self.focus)) {
                    *ticked = !*ticked;
                }
            }
            Pressed::Key(Key::Enter) => return Some(Left::Entered),
            Pressed::Key(Key::Escape) => return Some(Left::Escaped),
            Pressed::Key(Key::Char(c)) if !c.is_control() => return Some(Left::Typed(c.to_string())),
            Pressed::Pasted(text) => return Some(Left::Typed(text)),
            Pressed::Key(_) | Pressed::Nothing => {}
        }
        None
    }
}

/// The entries shown: all of them, or as many as there is room for around the focus.
fn window(focus: usize, count: usize, room: usize) -> std::ops::Range<usize> {
    let room = room.max(1);
    let first = focus.saturating_sub(room / 2).min(count.saturating_sub(room));
    first..(first + room).min(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_focus_is_always_among_the_entries_shown() {
        for count in 1..30 {
            for room in 1..12 {
                for focus in 0..count {
                    let shown = window(focus, count, room);
                    assert!(shown.contains(&focus), "{focus} of {count} in {room}: {shown:?}");
                    assert_eq!(shown.len(), room.min(count));
                }
            }
        }
    }
}
