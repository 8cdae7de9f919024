//! An answer of several lines, as it is entered: kept line by line, until an empty one or a gesture.

use super::{Keep, Kept, Reply};
use crate::engine::gesture::{self, Typed};

/// The lines of an answer.
pub struct Several<'k> {
    keep: Keep<'k>,
    /// Each line, without the doubled signs.
    lines: Vec<String>,
    /// The first line, as it was typed.
    first: String,
    kept: Kept,
}

impl<'k> Several<'k> {
    /// An answer that has no line yet.
    pub fn new(keep: Keep<'k>) -> Self {
        Self { keep, lines: Vec::new(), first: String::new(), kept: Kept::NotYet }
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// What became of what was entered.
    pub fn kept(&self) -> Kept {
        self.kept
    }

    /// Takes a line. A gesture typed alone on its line is the reply: it is about the lines that are kept.
    ///
    /// In a text that came as one, by a paste, each line is as it is.
    pub fn take(&mut self, line: String, pasted: bool) -> Option<Reply> {
        let read = if pasted { Typed::Answer(line.clone()) } else { gesture::read(&line) };
        let text = match read {
            Typed::Gesture(_) if self.kept == Kept::Yes || self.is_empty() => {
                return Some(Reply::Typed(line));
            }
            Typed::Gesture(_) => line.clone(),
            Typed::Answer(text) => text,
        };
        if self.is_empty() {
            self.first = line;
        }
        self.lines.push(text);
        None
    }

    /// Keeps what was entered so far, so that nothing loses it.
    pub fn keep(&mut self) {
        self.kept = (self.keep)(&self.lines.join("\n"));
    }

    /// The answer. A line alone is read again by who gets it.
    pub fn whole(self) -> Reply {
        Reply::Typed(if self.lines.len() > 1 { self.lines.join("\n") } else { self.first })
    }

    /// The input ended, or Ctrl-C: what is kept needs no other reply.
    pub fn cut(self, by: Reply) -> Reply {
        if by == Reply::EndOfInput && self.kept != Kept::Yes && !self.is_empty() { self.whole() } else { by }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was kept while lines were typed one by one, and the reply.
    fn typed(lines: &[&str], keeps: Kept) -> (Vec<String>, Reply) {
        let mut kept = Vec::new();
        let mut keep = |text: &str| {
            kept.push(text.to_owned());
            keeps
        };
        let mut several = Several::new(&mut keep);
        let gesture = lines.iter().find_map(|line| {
            let reply = several.take((*line).to_owned(), false);
            several.keep();
            reply
        });
        let reply = gesture.unwrap_or_else(|| several.whole());
        (kept, reply)
    }

    #[test]
    fn a_doubled_sign_types_it_on_any_line() {
        let answer = |text: &str| Reply::Typed(text.to_owned());
        assert_eq!(typed(&["un", ".."], Kept::Yes).1, answer("un\n."));
        assert_eq!(typed(&["..", "un"], Kept::Yes).1, answer(".\nun"));
        // Alone, it is undone by who reads the reply.
        assert_eq!(typed(&[".."], Kept::Yes), (vec![".".to_owned()], answer("..")));
    }

    #[test]
    fn a_gesture_waits_until_the_lines_are_kept() {
        let answer = |text: &str| Reply::Typed(text.to_owned());
        assert_eq!(typed(&["un", "deux", "."], Kept::Yes).1, answer("."));
        assert_eq!(typed(&["un", "."], Kept::NotYet).1, answer("un\n."));
    }
}
