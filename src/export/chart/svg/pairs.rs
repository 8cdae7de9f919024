//! How often the thing of a row comes before the thing of a column: a grid of percentages, the higher the darker.

use super::grid::Grid;
use super::pen::{Anchor, Shapes, units};
use super::words::flat;
use super::{Drawn, shade};
use crate::lang::{Lang, pictures as says};

pub(super) fn drawn(titles: &[String], cells: &[Vec<Option<f64>>]) -> Drawn {
    let numbered: Vec<_> =
        titles.iter().enumerate().map(|(n, title)| format!("{}. {}", n + 1, flat(title))).collect();
    let grid = Grid::new(titles.len(), numbered.iter().map(String::as_str), |_| units(18));
    let mut shapes = Shapes::default();
    for column in 0..titles.len() {
        let place = (grid.head(column).middle(), units(12));
        shapes.text("small", Anchor::Middle, place, &(column + 1).to_string());
    }
    grid.titles(&mut shapes);
    for (row, shares) in cells.iter().enumerate() {
        for (column, share) in shares.iter().take(titles.len()).enumerate() {
            let Some(at) = grid.cell(row, column) else { continue };
            let Some(share) = share else {
                shapes.rect("pair blank", at);
                continue;
            };
            let class = class(*share);
            shapes.rect(&format!("pair {class}"), at);
            let place = (at.middle(), at.y + at.height / 2 + units(4));
            shapes.text(&format!("tiny on-{class}"), Anchor::Middle, place, &says::whole(*share));
        }
    }
    Drawn { width: grid.width(titles.len()), height: grid.height(), shapes }
}

/// The shade of a share: nearly never, rarely, undecided, often, nearly always.
fn class(share: f64) -> &'static str {
    match share {
        0.9.. => shade(7),
        0.66.. => shade(5),
        0.34.. => shade(3),
        0.1.. => shade(1),
        _ => shade(0),
    }
}

pub(super) fn key(lang: Lang) -> Vec<(Option<Shapes>, String)> {
    vec![(None, says::pair_shares(lang))]
}
