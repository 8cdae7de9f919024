//! How the lines of a list look.

use dialoguer::console::{Term, truncate_str};
use unicode_width::UnicodeWidthStr;

use crate::model::inert::inert;

/// The room a line needs beside its label: focus mark, box, a free column.
const MARGIN: usize = 8;

/// How lines look: each label is cut to the width, and the focus is a sign, so that it shows without colour.
pub struct Look {
    labels: Vec<String>,
    width: usize,
    styled: bool,
}

impl Look {
    /// The look of a list with these labels.
    #[must_use]
    pub fn new<'a>(labels: impl Iterator<Item = &'a str>, terminal: &Term, styled: bool) -> Self {
        Self { labels: labels.map(one_line).collect(), width: room(usize::from(terminal.size().1)), styled }
    }

    /// The line of an entry, marked when the focus is on it, and with a box when it may be ticked.
    #[must_use]
    pub fn line(&self, index: usize, active: bool, ticked: Option<bool>) -> String {
        let label = self.labels.get(index).map_or("", String::as_str);
        let label = truncate_str(label, self.width, "…");
        let mark = match ticked {
            None => "",
            Some(true) => "[x] ",
            Some(false) => "[ ] ",
        };
        match (active, self.styled) {
            (true, true) => format!("> {mark}\u{1b}[1m{label}\u{1b}[0m"),
            (true, false) => format!("> {mark}{label}"),
            (false, _) => format!("  {mark}{label}"),
        }
    }
}

/// Whether a label is shown whole in a terminal of so many columns.
#[must_use]
pub fn fits(label: &str, columns: usize) -> bool {
    one_line(label).width() <= room(columns)
}

fn room(columns: usize) -> usize {
    columns.saturating_sub(MARGIN).max(8)
}

/// A list is redrawn by counting its lines: a label has only one.
fn one_line(label: &str) -> String {
    inert(label).replace('\n', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_of_several_lines_is_drawn_in_one() {
        let look = Look::new(["une\r\nsolution\nen bois"].into_iter(), &Term::stderr(), false);
        assert_eq!(look.line(0, true, None), "> une solution en bois");
        assert_eq!(look.line(0, false, Some(true)), "  [x] une solution en bois");
    }
}
