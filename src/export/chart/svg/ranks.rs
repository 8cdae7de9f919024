//! How often each thing has each rank: one bar each, the first rank on the left and the darkest.

use super::pen::{Anchor, Frame, Length, Shapes, units};
use super::words::{width, wrapped};
use super::{Drawn, SAMPLE, SHADES, WIDTH, shade};
use crate::export::chart::{ends, parts};
use crate::lang::{Lang, pictures as says};
use crate::model::picture::RankRow;

/// Titles are of size 13, and bold: as wide as this one.
const TITLE: Length = units(15);
const NUMBER: Length = units(12);
const LINE: Length = units(15);
const BAR: Length = units(24);
const GAP: Length = units(10);

pub(super) fn drawn(rows: &[RankRow]) -> Drawn {
    let ranks = count(rows);
    let mut shapes = Shapes::default();
    let mut y = units(0);
    for row in rows {
        for line in wrapped(&row.title, TITLE, WIDTH, 4) {
            shapes.text("title", Anchor::Start, (units(0), y + units(11)), &line);
            y = y + LINE;
        }
        let frame = Frame { x: units(0), y, width: WIDTH, height: BAR }.inset(units(1));
        bar(&mut shapes, &row.shares, ranks, frame);
        y = y + BAR + GAP;
    }
    Drawn { width: WIDTH, height: (y - GAP).max(units(0)) + units(1), shapes }
}

fn count(rows: &[RankRow]) -> usize {
    rows.iter().map(|row| row.shares.len()).max().unwrap_or(0)
}

/// The class of a rank: the first is the darkest.
fn class(rank: usize, ranks: usize) -> &'static str {
    shade(SHADES.len() - 1 - rank * SHADES.len() / ranks.max(SHADES.len()))
}

fn bar(shapes: &mut Shapes, shares: &[f64], ranks: usize, at: Frame) {
    let parts = parts(shares);
    let mut left = at.x;
    for (rank, (part, end)) in parts.iter().zip(ends(&parts, at.width.steps())).enumerate() {
        let right = at.x + Length::tenths(1) * end;
        let segment = Frame { x: left, width: right - left, ..at };
        left = right;
        if segment.width.steps() == 0 {
            continue;
        }
        let class = class(rank, ranks);
        shapes.rect(&format!("rank {class}"), segment);
        let number = says::whole(*part);
        if width(&number, NUMBER) + units(3) <= segment.width {
            let place = (segment.middle(), at.y + at.height / 2 + units(4));
            shapes.text(&format!("number on-{class}"), Anchor::Middle, place, &number);
        }
    }
    shapes.rect("outline", at);
}

pub(super) fn key(lang: Lang, rows: &[RankRow]) -> Vec<(Option<Shapes>, String)> {
    let ranks = count(rows);
    let sample = |rank: usize| {
        let mut shapes = Shapes::default();
        shapes.rect(&format!("rank {}", class(rank, ranks)), SAMPLE);
        shapes.rect("outline", SAMPLE);
        (Some(shapes), says::rank(lang, rank + 1))
    };
    let mut key: Vec<_> = (0..ranks).map(sample).collect();
    key.push((None, says::rank_shares(lang)));
    key
}
