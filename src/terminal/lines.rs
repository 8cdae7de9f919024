//! Plain lines: numbered choices, typed answers, nothing redrawn and no escape sequence.
//!
//! The reference for every other prompter: it serves screen readers, pipes, serial consoles and tests.

use std::io::{self, BufRead, Write};

use super::page::Page;
use super::{Prompter, Reply};
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
}

impl Prompter for Lines<'_> {
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()> {
        self.output.write_all(self.page.notices(notices).as_bytes())?;
        self.output.flush()
    }

    fn ask(&mut self, prompt: &Prompt) -> io::Result<Reply> {
        let mut page = self.page.prompt(prompt);
        if prompt.rejected.is_none() {
            page.push_str(&self.page.entries(prompt));
            if matches!(prompt.widget, Widget::Tick { .. }) {
                page.push_str(&self.page.hint(&say::several(self.page.lang)));
            }
        }
        page.push_str("> ");
        self.output.write_all(page.as_bytes())?;
        self.output.flush()?;
        let Some(first) = self.line()? else { return self.end() };
        let one_line = matches!(prompt.widget, Widget::Choose { .. } | Widget::Tick { .. });
        if one_line || first.trim().is_empty() || matches!(gesture::read(&first), Typed::Gesture(_)) {
            return Ok(Reply::Typed(first));
        }
        match prompt.widget {
            Widget::Lines => self.rest(first),
            _ if (self.more_waiting)() => {
                writeln!(self.output, "{}", say::several_lines(self.page.lang))?;
                self.rest(first)
            }
            _ => Ok(Reply::Typed(first)),
        }
    }
}

impl Lines<'_> {
    /// Reads further lines of the same answer, up to an empty one or the end.
    fn rest(&mut self, first: String) -> io::Result<Reply> {
        let mut text = first;
        while let Some(line) = self.line()?.filter(|line| !line.trim().is_empty()) {
            text.push('\n');
            text.push_str(&line);
        }
        Ok(Reply::Typed(text))
    }

    /// The end of the input leaves the cursor at the start of a line.
    fn end(&mut self) -> io::Result<Reply> {
        writeln!(self.output)?;
        Ok(Reply::EndOfInput)
    }

    fn line(&mut self) -> io::Result<Option<String>> {
        let mut bytes = Vec::new();
        if self.input.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        Ok(Some(readable(&bytes)))
    }
}

/// The text of a line: UTF-8, or Latin-1 from an old terminal; without what function keys send.
fn readable(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().copied().map(char::from).collect(),
    };
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

    fn replies(input: &str, widgets: &[Widget], waiting: bool) -> Vec<Reply> {
        let mut input = input.as_bytes();
        let mut output = Vec::new();
        let page = Page { columns: 60, styled: false, lang: Lang::Fr };
        let more_waiting = || waiting;
        let mut lines = Lines { input: &mut input, output: &mut output, page, more_waiting: &more_waiting };
        widgets
            .iter()
            .map(|widget| lines.ask(&Prompt { widget: widget.clone(), ..Prompt::default() }).unwrap())
            .collect()
    }

    fn typed(text: &str) -> Reply {
        Reply::Typed(text.to_owned())
    }

    #[test]
    fn each_line_of_a_pipe_answers_one_question() {
        assert_eq!(
            replies("été\r\n<\n", &[Widget::Line, Widget::Line, Widget::Line], false),
            [typed("été"), typed("<"), Reply::EndOfInput]
        );
    }

    #[test]
    fn a_long_answer_ends_with_an_empty_line() {
        assert_eq!(
            replies("un\ndeux\n\ntrois\n", &[Widget::Lines, Widget::Line], false),
            [typed("un\ndeux"), typed("trois")]
        );
    }

    #[test]
    fn lines_pasted_together_are_one_answer() {
        assert_eq!(replies("un\ndeux\ntrois\n\n", &[Widget::Line], true), [typed("un\ndeux\ntrois")]);
    }

    #[test]
    fn old_terminals_and_function_keys_are_understood() {
        assert_eq!(readable(b"\xe9t\xe9\n"), "été");
        assert_eq!(readable(b"a\x1b[15~b\tc\x00\n"), "ab c");
    }
}
