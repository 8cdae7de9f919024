//! Rows and columns of cells, the title of each row on its left.

use super::WIDTH;
use super::pen::{Anchor, Frame, Length, Shapes, units};
use super::words::{width, wrapped};

/// The size of titles.
pub(super) const TITLE: Length = units(12);
const LINE: Length = units(14);

/// Where everything stands.
pub(super) struct Grid {
    title: Length,
    cell: Length,
    top: Length,
    rows: Vec<Row>,
}

struct Row {
    y: Length,
    height: Length,
    title: Vec<String>,
}

impl Grid {
    /// Cells under a head of that height; the longer the titles, the narrower the cells.
    pub(super) fn new<'a>(
        columns: usize,
        titles: impl Iterator<Item = &'a str>,
        head: impl FnOnce(Length) -> Length,
    ) -> Self {
        const NARROWEST: Length = units(28);
        const WIDEST: Length = units(40);
        const LOWEST: Length = units(28);
        const FEW_LINES: usize = 3;
        const MOST_LINES: usize = 5;
        const LEAST_TITLE: Length = units(100);
        let titles: Vec<_> = titles.collect();
        let room = |cell: Length| (WIDTH - cell * columns).max(LEAST_TITLE);
        let lines = |text: &str, cell: Length| wrapped(text, TITLE, room(cell) - units(8), MOST_LINES);
        let fits = |cell: Length| {
            room(cell) > LEAST_TITLE && titles.iter().all(|title| lines(title, cell).len() <= FEW_LINES)
        };
        let mut cell = WIDEST;
        while cell > NARROWEST && !fits(cell) {
            cell = cell - units(1);
        }
        let top = head(cell);
        let mut y = top;
        let rows = titles.iter().map(|text| {
            let title = lines(text, cell);
            let height = (LINE * title.len() + units(6)).max(LOWEST);
            let row = Row { y, height, title };
            y = y + height;
            row
        });
        let rows: Vec<_> = rows.collect();
        Self { title: written(&rows).min(room(cell)), cell, top, rows }
    }

    /// The width of the drawing: a small grid is not enlarged.
    pub(super) fn width(&self, columns: usize) -> Length {
        (self.title + self.cell * columns).max(WIDTH)
    }

    pub(super) fn height(&self) -> Length {
        self.rows.last().map_or(self.top, |row| row.y + row.height) + units(1)
    }

    /// The column, from the top of the drawing to the first row.
    pub(super) fn head(&self, column: usize) -> Frame {
        Frame { x: self.title + self.cell * column, y: units(0), width: self.cell, height: self.top }
    }

    /// A cell, with a little air around it; none outside of the grid.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<Frame> {
        let Row { y, height, .. } = self.rows.get(row)?;
        let x = self.title + self.cell * column;
        Some(Frame { x, y: *y, width: self.cell, height: *height }.inset(units(1)))
    }

    /// Writes the titles of the rows, each in the middle of its row.
    pub(super) fn titles(&self, shapes: &mut Shapes) {
        for row in &self.rows {
            let first = row.y + (row.height - LINE * row.title.len()) / 2 + units(11);
            for (n, line) in row.title.iter().enumerate() {
                shapes.text("small", Anchor::Start, (units(0), first + LINE * n), line);
            }
        }
    }
}

/// The room that titles take, with some air after them: one reads on from them to the cells.
fn written(rows: &[Row]) -> Length {
    let lines = rows.iter().flat_map(|row| &row.title);
    lines.map(|line| width(line, TITLE)).max().unwrap_or_default() + units(8)
}
