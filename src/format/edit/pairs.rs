//! Keys that have lines of their own: changing a value, adding a line, removing lines.

use toml::de::DeValue;
use unicode_width::UnicodeWidthStr as _;

use super::Wanted;
use super::brackets::Brackets;
use super::home::Lines;
use super::order::{Neighbour, neighbour};
use super::splice;
use crate::format::layout::Layout;
use crate::format::lines;
use crate::format::spell::{self, Spot};
use crate::model::value::Value;

/// Changes the value of a pair. What surrounds it stays: a comment on its line, blanks around the `=`.
pub fn replace(layout: &Layout<'_>, pair: usize, old: Option<&DeValue<'_>>, value: &Value) -> String {
    let text = layout.text;
    let statement = &layout.statements[pair];
    let span = statement.span.clone();
    if let Some(edited) = Brackets::update(text, span.clone(), old, value) {
        return edited;
    }
    let spot = Spot {
        line_end: lines::line_end(text),
        indent: lines::indent(text, statement.lines.start),
        column: text[statement.lines.start..span.start].width(),
    };
    splice(text, span, &spell::value(value, &spot))
}

/// Adds a pair among those of a table, with its comment above.
pub fn insert(layout: &Layout<'_>, home: &Lines, wanted: Wanted<'_>, value: &Value) -> String {
    let text = layout.text;
    let comment = wanted.comment.map(spell::comment).unwrap_or_default();
    let waiting = layout.waiting_comment(home.section.clone(), &comment);
    let (at, indented_as, comment) = match waiting {
        Some(end) => (end, lines::above(text, end).map(|line| line.start), Vec::new()),
        None => {
            let (at, sibling) = spot_among(layout, home, wanted);
            (at, sibling.map(|sibling| layout.statements[sibling].lines.start), comment)
        }
    };
    let indent = indented_as.map_or("", |line| lines::indent(text, line));
    let block = spelled(wanted.key, &home.prefix, &comment, value, indent, lines::line_end(text));
    insert_lines(text, at, &block)
}

/// A pair with its comment above, without a final line end.
pub fn spelled(
    key: &str,
    prefix: &str,
    comment: &[String],
    value: &Value,
    indent: &str,
    line_end: &str,
) -> String {
    let start = format!("{indent}{prefix}{} = ", spell::key(key));
    let mut block = String::new();
    comment.iter().for_each(|line| block.extend([indent, line, line_end]));
    let spot = Spot { line_end, indent, column: start.width() };
    block + &start + &spell::value(value, &spot)
}

/// Adds lines where a line starts or where the text ends; a text without a final line end stays without.
pub fn insert_lines(text: &str, at: usize, block: &str) -> String {
    let line_end = lines::line_end(text);
    let last_line_is_open = at == text.len() && at > lines::first(text) && !text.ends_with('\n');
    if last_line_is_open {
        [text, line_end, block].concat()
    } else {
        [&text[..at], block, line_end, &text[at..]].concat()
    }
}

/// Removes statements, and the lines above the first one when they say exactly `comment`.
pub fn without(layout: &Layout<'_>, statements: &[usize], comment: Option<&str>) -> String {
    let text = layout.text;
    let mut edited = String::with_capacity(text.len());
    let mut kept_from = 0;
    for (rank, index) in statements.iter().enumerate() {
        let lines = &layout.statements[*index].lines;
        let from = match comment {
            Some(comment) if rank == 0 => start_of_comment(layout, *index, &spell::comment(comment)),
            _ => lines.start,
        };
        edited.push_str(&text[kept_from..from]);
        kept_from = lines.end;
    }
    edited.push_str(&text[kept_from..]);
    if !text.ends_with('\n') && edited.ends_with('\n') {
        let kept =
            edited.strip_suffix("\r\n").or_else(|| edited.strip_suffix('\n')).unwrap_or_default().len();
        edited.truncate(kept);
    }
    edited
}

/// Where a new pair goes, and the pair it is indented as.
fn spot_among(layout: &Layout<'_>, home: &Lines, wanted: Wanted<'_>) -> (usize, Option<usize>) {
    let keys: Vec<_> =
        home.direct.iter().map(|index| layout.statements[*index].key.unwrap_or_default()).collect();
    match neighbour(wanted.key, wanted.order, &keys) {
        Neighbour::After(rank) => (layout.statements[home.direct[rank]].lines.end, Some(home.direct[rank])),
        Neighbour::Before(rank) => (layout.attached(home.direct[rank]), Some(home.direct[rank])),
        Neighbour::Last => {
            let last = home.direct.last().copied();
            let at = match (home.prefix.is_empty(), last) {
                (false, Some(last)) => layout.statements[last].lines.end,
                (_, last) => layout.own_end(last.unwrap_or(home.section.start)),
            };
            (at, last)
        }
    }
}

fn start_of_comment(layout: &Layout<'_>, index: usize, comment: &[String]) -> usize {
    let text = layout.text;
    let (mut at, floor) = (layout.statements[index].lines.start, layout.gap_start(index));
    for wanted in comment.iter().rev() {
        match lines::above(text, at).filter(|above| above.start >= floor) {
            Some(above) if text[above.clone()].trim() == wanted => at = above.start,
            _ => return layout.statements[index].lines.start,
        }
    }
    at
}
