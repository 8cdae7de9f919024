//! A grid of signs: the darker a cell, the more it weighs; thick border where much is at stake, hatching when unsure.

use super::grid::{Grid, TITLE};
use super::pen::{Anchor, Frame, Length, Shapes, units};
use super::words::{flat, narrowest, width, wrapped};
use super::{Drawn, SAMPLE, shade};
use crate::lang::{Lang, pictures as says};
use crate::model::picture::{MatrixCell, MatrixRow, Shade};

/// Between two lines of the title of a column.
const LINE: Length = units(13);
/// Signs are of size 13, and bold: as wide as this one.
const SIGN: Length = units(15);
/// The longest line of the title of a column.
const LONGEST: Length = units(170);

pub(super) fn drawn(id: &str, columns: &[String], rows: &[MatrixRow]) -> Drawn {
    let longest = |cell: Length| {
        let within = columns.iter().map(|title| narrowest(title, TITLE, most_lines(cell), LONGEST));
        within.max().unwrap_or_default()
    };
    let grid =
        Grid::new(columns.len(), rows.iter().map(|row| row.title.as_str()), |cell| longest(cell) + units(8));
    let mut shapes = Shapes::default();
    if rows.iter().flat_map(|row| &row.cells).any(|cell| cell.unsure) {
        shapes.hatching(id);
    }
    let wide = grid.head(0).width;
    let (longest, most) = (longest(wide), most_lines(wide));
    for (n, title) in columns.iter().enumerate() {
        let head = grid.head(n);
        let lines = wrapped(title, TITLE, longest, most);
        let first = head.middle() - LINE * lines.len() / 2 + units(10);
        for (n, line) in lines.iter().enumerate() {
            shapes.upright("small", (first + LINE * n, head.height - units(5)), line);
        }
    }
    grid.titles(&mut shapes);
    for (row, cells) in rows.iter().map(|row| &row.cells).enumerate() {
        for (column, content) in cells.iter().take(columns.len()).enumerate() {
            if let Some(at) = grid.cell(row, column) {
                cell(&mut shapes, id, content, at);
            }
        }
    }
    Drawn { width: grid.width(columns.len()), height: grid.height(), shapes }
}

/// How many lines the title of a column that wide may have, without touching its neighbours.
fn most_lines(cell: Length) -> usize {
    ((cell - units(2)).steps() / LINE.steps()).max(1)
}

fn cell(shapes: &mut Shapes, id: &str, cell: &MatrixCell, at: Frame) {
    let class = match cell.shade {
        Shade::MuchLess => shade(0),
        Shade::Less => shade(2),
        Shade::Same => shade(4),
        Shade::More => shade(5),
        Shade::MuchMore => shade(7),
        Shade::Unknown => "unknown",
        Shade::Blank => "blank",
    };
    let sign = flat(&cell.sign);
    // A thick border stands apart from what it surrounds: it is seen around a black cell too.
    let inside = at.inset(if cell.hot { units(4) } else { Length::tenths(5) });
    if cell.hot {
        shapes.rect("hot", at.inset(Length::tenths(15)));
    }
    shapes.rect(&format!("cell {class}"), inside);
    if cell.unsure {
        shapes.hatched(id, cell.shade == Shade::MuchMore, inside);
        // What is written stands on no line.
        let plate = inside.around(width(&sign, SIGN) + units(2), units(16));
        if !sign.is_empty() {
            shapes.rect("paper", plate);
            shapes.rect(&format!("plate {class}"), plate);
        }
    }
    if !sign.is_empty() {
        let place = (at.middle(), at.y + at.height / 2 + units(5));
        shapes.text(&format!("sign on-{class}"), Anchor::Middle, place, &sign);
    }
}

pub(super) fn key(
    lang: Lang,
    id: &str,
    rows: &[MatrixRow],
    legend: &[(String, String)],
) -> Vec<(Option<Shapes>, String)> {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let sample = |content: &MatrixCell| {
        let mut shapes = Shapes::default();
        cell(&mut shapes, id, content, SAMPLE);
        Some(shapes)
    };
    let plain = |sign: &str, shade| MatrixCell { sign: sign.to_owned(), shade, hot: false, unsure: false };
    let signs = legend.iter().map(|(sign, meaning)| {
        // A sign is as dark as in the drawing; one that is not there has no shade.
        let shade = cells().find(|cell| cell.sign == *sign).map_or(Shade::Blank, |cell| cell.shade);
        (sample(&plain(sign, shade)), meaning.clone())
    });
    let mut key: Vec<_> = signs.collect();
    if cells().any(|cell| cell.hot) {
        key.push((sample(&MatrixCell { hot: true, ..plain("", Shade::Blank) }), says::hot(lang)));
    }
    if cells().any(|cell| cell.unsure) {
        key.push((sample(&MatrixCell { unsure: true, ..plain("", Shade::Blank) }), says::unsure(lang)));
    }
    key
}
