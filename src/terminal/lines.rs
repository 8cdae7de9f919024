//! Plain lines: numbered choices, typed answers, nothing redrawn and no escape sequence.
//!
//! The reference for every other prompter: it serves screen readers, pipes, serial consoles and tests.

use std::io::{self, BufRead, Write};

use super::page::Page;
use super::several::Several;
use super::{Keep, Kept, Prompter, Reply};
use crate::engine::gesture::{self, Typed};
use crate::engine::interview::prompt::{Notice, Prompt, Widget};
use crate::lang::terminal as say;

/// Asks on `output` and reads whole lines from `input`.
pub struct Lines<'a> {
    /// Where lines are read.
    pub input: &'a mut dyn BufRead,
    /// Where questions are written.
    pub output: &'a mut dyn Write,
    /// How questions are laid out; never styled.
    pub page: Page,
    /// Whether more input is waiting right now, as after a paste. Always no for a pipe.
    pub more_waiting: &'a dyn Fn() -> bool,
    /// The bytes of the longest line that arrives whole; none for a pipe.
    pub longest: Option<usize>,
}

impl Prompter for Lines<'_> {
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()> {
        self.output.write_all(self.page.notices(notices).as_bytes())?;
        self.output.flush()
    }

    fn ask(&mut self, prompt: &Prompt, keep: Keep<'_>) -> io::Result<Reply> {
        let mut page = self.page.prompt(prompt);
        if prompt.rejected.is_none() {
            page.push_str(&self.page.typed(prompt));
            page.push_str(&self.page.entries(prompt));
            if matches!(prompt.widget, Widget::Tick { .. }) {
                page.push_str(&self.page.hint(&say::several(self.page.lang)));
            }
        }
        page.push_str("> ");
        self.output.write_all(page.as_bytes())?;
        self.output.flush()?;
        let is_list = matches!(prompt.widget, Widget::Choose { .. } | Widget::Tick { .. });
        loop {
            let Some(first) = self.line()? else { return self.end() };
            let pasted = !is_list && (self.more_waiting)();
            if first.is_cut && (is_list || keep(&first.text) == Kept::NotYet) {
                write!(self.output, "{}> ", self.page.hint(&say::line_too_long(self.page.lang)))?;
                self.output.flush()?;
                continue;
            }
            // A paste may begin with empty lines.
            if pasted && first.text.trim().is_empty() {
                continue;
            }
            let is_gesture = !pasted && matches!(gesture::read(&first.text), Typed::Gesture(_));
            if is_list || first.text.trim().is_empty() || is_gesture {
                return Ok(Reply::Typed(first.text));
            }
            let is_line = !matches!(prompt.widget, Widget::Lines);
            if is_line && !pasted && !first.is_cut {
                return Ok(Reply::Typed(first.text));
            }
            if is_line && pasted {
                writeln!(self.output, "{}", say::several_lines(self.page.lang))?;
            }
            return self.rest(first, pasted, keep);
        }
    }
}

impl Lines<'_> {
    /// Reads further lines of the same answer, up to an empty one typed by itself, a gesture or the end.
    fn rest(&mut self, first: Line, pasted: bool, keep: Keep<'_>) -> io::Result<Reply> {
        let mut several = Several::new(keep);
        let (mut line, mut more, mut pasted) = (first, pasted, pasted);
        loop {
            if let Some(gesture) = several.take(line.text, pasted) {
                return Ok(gesture);
            }
            if !more {
                several.keep();
            }
            if several.kept() == Kept::Refused {
                return Ok(several.whole());
            }
            if line.is_cut {
                let said = match several.kept() {
                    Kept::Yes => say::line_cut(self.page.lang),
                    _ => say::line_cut_unkept(self.page.lang),
                };
                self.output.write_all(self.page.hint(&said).as_bytes())?;
                self.output.flush()?;
            }
            line = match self.line()? {
                Some(line) => line,
                None => return Ok(several.cut(Reply::EndOfInput)),
            };
            // What came together with the line before is a part of the same paste.
            pasted = more;
            more = (self.more_waiting)();
            pasted |= more;
            if !more && line.text.trim().is_empty() {
                return Ok(several.whole());
            }
        }
    }

    /// The end of the input leaves the cursor at the start of a line.
    fn end(&mut self) -> io::Result<Reply> {
        writeln!(self.output)?;
        Ok(Reply::EndOfInput)
    }

    fn line(&mut self) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        let length = bytes.strip_suffix(b"\n").unwrap_or(&bytes).len();
        let is_cut = self.longest.is_some_and(|longest| length >= longest);
        Ok(Some(Line { text: readable(if is_cut { whole_signs(&bytes) } else { &bytes }), is_cut }))
    }
}

/// A line that was read.
struct Line {
    text: String,
    /// Whether the terminal brought only its beginning.
    is_cut: bool,
}

/// A line cut anywhere, up to its last whole sign.
fn whole_signs(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.trim_ascii_end();
    match std::str::from_utf8(bytes) {
        Err(cut) if cut.error_len().is_none() => &bytes[..cut.valid_up_to()],
        _ => bytes,
    }
}

/// A text in UTF-8, or in Latin-1 where it cannot be UTF-8.
pub(super) fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    }
}

/// The text of a line: UTF-8, or Latin-1 from an old terminal; without what function keys send.
fn readable(bytes: &[u8]) -> String {
    let text = decoded(bytes);
    without_sequences(text.trim_end_matches(['\n', '\r']))
        .chars()
        .map(|c| if c == '\t' { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect()
}

/// The text without what function keys and mouse wheels send: an escape, `[`, numbers, a final sign.
fn without_sequences(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c != '\u{1b}' {
            kept.push(c);
            continue;
        }
        let mut after = rest.clone();
        match after.next() {
            Some('[') => {
                rest = after;
                rest.by_ref().find(|c| ('@'..='~').contains(c));
            }
            Some('O') => {
                after.next();
                rest = after;
            }
            _ => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    /// The replies to what is typed, of which so many lines come together with the next one.
    fn replies(input: &str, widgets: &[Widget], together: usize) -> Vec<Reply> {
        let mut input = input.as_bytes();
        let mut output = Vec::new();
        let page = Page { columns: 60, styled: false, lang: Lang::Fr };
        let left = std::cell::Cell::new(together);
        let more_waiting = || left.replace(left.get().saturating_sub(1)) > 0;
        let mut lines = Lines {
            input: &mut input,
            output: &mut output,
            page,
            more_waiting: &more_waiting,
            longest: None,
        };
        widgets
            .iter()
            .map(|widget| {
                lines
                    .ask(&Prompt { widget: widget.clone(), ..Prompt::default() }, &mut |_| Kept::NotYet)
                    .unwrap()
            })
            .collect()
    }

    fn typed(text: &str) -> Reply {
        Reply::Typed(text.to_owned())
    }

    #[test]
    fn each_line_of_a_pipe_answers_one_question() {
        assert_eq!(
            replies("été\r\n<\n", &[Widget::Line, Widget::Line, Widget::Line], 0),
            [typed("été"), typed("<"), Reply::EndOfInput]
        );
    }

    #[test]
    fn a_long_answer_ends_with_an_empty_line() {
        assert_eq!(
            replies("un\ndeux\n\ntrois\n", &[Widget::Lines, Widget::Line], 0),
            [typed("un\ndeux"), typed("trois")]
        );
    }

    #[test]
    fn lines_pasted_together_are_one_answer() {
        assert_eq!(replies("un\ndeux\ntrois\n\n", &[Widget::Line], 2), [typed("un\ndeux\ntrois")]);
    }

    #[test]
    fn old_terminals_and_function_keys_are_understood() {
        assert_eq!(readable(b"\xe9t\xe9\n"), "été");
        assert_eq!(readable(b"a\x1b[15~b\tc\x00\n"), "ab c");
    }
}
