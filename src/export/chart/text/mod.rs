//! Drawings in signs, for a terminal and for Markdown: within the width, with all that the picture says.
//!
//! No drawing is given where it would not fit: the table says the same.

mod intervals;
mod matrix;
mod pairs;
mod ranks;
#[cfg(test)]
mod tests;

use crate::lang::Lang;
use crate::model::inert::inert;
use crate::model::picture::Drawing;
use textwrap::Options;
use unicode_width::UnicodeWidthStr;

/// The drawing in lines of at most `width` columns, with its key; none when it does not fit.
#[must_use]
pub fn drawing(lang: Lang, drawing: &Drawing, width: usize) -> Option<String> {
    let lines = match drawing {
        Drawing::Matrix { columns, rows, legend } => matrix::lines(lang, columns, rows, legend, width),
        Drawing::Intervals { rows } => intervals::lines(lang, rows, width),
        Drawing::Ranks { rows } => ranks::lines(lang, rows, width),
        Drawing::Pairs { titles, cells } => pairs::lines(lang, titles, cells, width),
    }?;
    Some(lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n"))
}

/// A text on one line, without what commands.
fn flat(text: &str) -> String {
    inert(text).replace('\n', " ").trim().to_owned()
}

/// The lines of a text within the width, the first after `first`, the others after `next`.
fn wrapped(first: &str, next: &str, text: &str, width: usize) -> Vec<String> {
    let options = Options::new(width).initial_indent(first).subsequent_indent(next);
    textwrap::wrap(&flat(text), options).into_iter().map(|line| line.into_owned()).collect()
}

/// An entry of a key: a sign, and its meaning beside it.
fn entry(sign: &str, meaning: &str, width: usize) -> Vec<String> {
    wrapped(sign, &" ".repeat(sign.width()), meaning, width)
}

/// A text brought to a width by spaces before it.
fn right(text: &str, width: usize) -> String {
    " ".repeat(width.saturating_sub(text.width())) + text
}

/// A text brought to a width by spaces after it.
fn left(text: &str, width: usize) -> String {
    text.to_owned() + &" ".repeat(width.saturating_sub(text.width()))
}

/// Rows of cells after their titles: on one line when titles and cells fit side by side, else each title above.
fn grid(head: &str, titles: &[String], cells: &[String], width: usize) -> Option<Vec<String>> {
    const LEAST_TITLE: usize = 14;
    const MOST_TITLE: usize = 32;
    const GAP: usize = 2;
    // A title that goes on is not taken for another.
    const NEXT: &str = "  ";
    let taken = cells.iter().map(|cells| cells.width()).chain([head.width()]).max().unwrap_or(0);
    let room = width.checked_sub(taken)?;
    let longest = titles.iter().map(|title| title.width()).max().unwrap_or(0);
    let rows = titles.iter().zip(cells);
    if room < LEAST_TITLE.min(longest) + GAP {
        let above =
            rows.flat_map(|(title, cells)| [wrapped("", NEXT, title, width), vec![cells.clone()]].concat());
        return Some([vec![head.to_owned()], above.collect()].concat());
    }
    let room = (longest + GAP).min(room).min(MOST_TITLE);
    let beside = rows.flat_map(|(title, cells)| {
        let mut lines = wrapped("", NEXT, title, room - GAP);
        if let Some(first) = lines.first_mut() {
            *first = left(first, room) + cells;
        }
        lines
    });
    Some([vec![" ".repeat(room) + head], beside.collect()].concat())
}
