//! Pictures in Markdown: the table, under a drawing in signs when the drawing shows more than a table can.
//!
//! A grid of signs or of numbers is a table already: drawn in signs it would be the same thing twice, and spelled
//! out sign by sign by a screen reader. The bars of intervals and of ranks show lengths, which no table does.

use super::{captioned, paragraph, strong};
use crate::export::chart::text;
use crate::lang::Lang;
use crate::model::picture::{Drawing, Picture};

/// The width of a drawing.
const WIDTH: usize = 60;

pub(super) fn pieces(lang: Lang, picture: &Picture) -> Vec<String> {
    let drawn = match picture.drawing {
        Drawing::Intervals { .. } | Drawing::Ranks { .. } => text::drawing(lang, &picture.drawing, WIDTH),
        Drawing::Matrix { .. } | Drawing::Pairs { .. } => None,
    };
    let mut pieces = vec![strong(&picture.title), paragraph(&picture.description)];
    pieces.extend(drawn.map(|drawn| fenced(&drawn)));
    pieces.extend(captioned(&picture.table));
    pieces
}

/// Text as it is, between fences longer than any in it.
fn fenced(text: &str) -> String {
    let fences = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(fences.max(2) + 1);
    format!("{fence}text\n{text}\n{fence}")
}
