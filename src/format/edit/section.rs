//! New headers: where they go, and the blank lines around them.

use super::Wanted;
use super::home::Target;
use super::order::{Neighbour, neighbour};
use super::pairs;
use crate::format::layout::Layout;
use crate::format::lines;
use crate::format::spell;
use crate::model::value::{Record, Value};

/// Adds the header of a table with its first pair under it.
pub fn insert_table(layout: &Layout<'_>, target: Target<'_>, wanted: Wanted<'_>, value: &Value) -> String {
    let (name, order) = match target {
        Target::Table { name, order } => (name, order),
        Target::Entry { array, .. } => (array, &[][..]),
    };
    let line_end = lines::line_end(layout.text);
    let comment = wanted.comment.map(spell::comment).unwrap_or_default();
    let pair = pairs::spelled(wanted.key, "", &comment, value, "", line_end);
    let at = match layout.statements.iter().position(|statement| statement.name == name) {
        // The table is only implied, by `[besoin.sub]`: its header comes before.
        Some(first) => layout.attached(first),
        None => position(layout, name, order),
    };
    insert(layout.text, at, &[format!("[{}]", spell::key(name)), pair])
}

/// Adds an entry to a list of tables.
pub fn append(layout: &Layout<'_>, array: &str, entry: &Value, order: &[&str]) -> String {
    let at = match layout.statements.iter().rposition(|statement| statement.name == array) {
        Some(last) => end_of_section(layout, last),
        None => position(layout, array, order),
    };
    let line_end = lines::line_end(layout.text);
    let pairs = entry.as_record().map_or(&[][..], |Record(pairs)| pairs.as_slice());
    let pairs = pairs.iter().map(|(key, value)| pairs::spelled(key, "", &[], value, "", line_end));
    let block: Vec<_> = std::iter::once(format!("[[{}]]", spell::key(array))).chain(pairs).collect();
    insert(layout.text, at, &block)
}

/// Where the header of a table that does not exist yet goes. Never among the pairs before the first header, which it
/// would take for its own, nor between a header and its comments.
fn position(layout: &Layout<'_>, name: &str, order: &[&str]) -> usize {
    let names: Vec<_> = layout.statements.iter().map(|statement| statement.name).collect();
    match neighbour(name, order, &names) {
        Neighbour::After(index) => end_of_section(layout, index),
        Neighbour::Before(index) if index < layout.root().end => end_of_section(layout, index),
        Neighbour::Before(index) => layout.attached(index),
        Neighbour::Last => layout.text.len(),
    }
}

fn end_of_section(layout: &Layout<'_>, index: usize) -> usize {
    layout.own_end(layout.next_header(index + 1) - 1)
}

/// Adds lines with one blank line before and after, counting those that are already there.
fn insert(text: &str, at: usize, block: &[String]) -> String {
    let line_end = lines::line_end(text);
    let blank_wanted_before = lines::above(text, at).is_some_and(|above| !lines::is_blank(&text[above]));
    let blank_wanted_after = at < text.len() && !lines::is_blank(&text[at..lines::next(text, at)]);
    let mut spaced = String::new();
    if blank_wanted_before {
        spaced.push_str(line_end);
    }
    spaced.push_str(&block.join(line_end));
    if blank_wanted_after {
        spaced.push_str(line_end);
    }
    pairs::insert_lines(text, at, &spaced)
}
