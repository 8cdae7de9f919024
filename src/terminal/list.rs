//! A list one moves in with the arrows, and leaves by choosing, by Escape, or by typing.
//!
//! dialoguer's own `Select` picks an entry on a space and ignores whatever else is typed: someone who types an
//! answer there chooses by accident. Here the first letter typed goes to the line editor, as everywhere else.

use std::io;

use dialoguer::console::{Key, Term};

use super::look::Look;

/// How one left a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// By choosing the entry of that index.
    Chose(usize),
    /// By starting to type.
    Typed(char),
    /// By Escape.
    Escaped,
}

/// Shows a list of `count` entries in at most `room` lines, the focus on `start`; it is erased on leaving.
///
/// # Errors
/// [`io::ErrorKind::Interrupted`] for Ctrl-C, and for a signal; others when the terminal is gone.
pub fn show(terminal: &Term, look: &Look, count: usize, room: usize, start: usize) -> io::Result<Left> {
    let mut focus = start.min(count.saturating_sub(1));
    terminal.hide_cursor()?;
    loop {
        let shown = window(focus, count, room);
        for index in shown.clone() {
            terminal.write_line(&look.line(index, index == focus, ""))?;
        }
        let key = terminal.read_key_raw();
        // After a signal the screen may have been redrawn or resized: what stands there is left alone.
        if matches!(key, Ok(Key::CtrlC) | Err(_)) {
            terminal.show_cursor()?;
            return Err(key.err().unwrap_or_else(|| io::ErrorKind::Interrupted.into()));
        }
        terminal.clear_last_lines(shown.len())?;
        let left = match key? {
            Key::ArrowDown | Key::Tab => {
                focus = (focus + 1) % count.max(1);
                continue;
            }
            Key::ArrowUp | Key::BackTab => {
                focus = focus.checked_sub(1).unwrap_or(count.saturating_sub(1));
                continue;
            }
            Key::PageDown => {
                focus = (focus + room).min(count.saturating_sub(1));
                continue;
            }
            Key::PageUp => {
                focus = focus.saturating_sub(room);
                continue;
            }
            Key::Home => {
                focus = 0;
                continue;
            }
            Key::End => {
                focus = count.saturating_sub(1);
                continue;
            }
            Key::Enter => Left::Chose(focus),
            Key::Escape => Left::Escaped,
            Key::Char(c) if !c.is_control() && c != ' ' => Left::Typed(c),
            _ => continue,
        };
        terminal.show_cursor()?;
        return Ok(left);
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
