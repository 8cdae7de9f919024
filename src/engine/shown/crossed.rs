//! A table of crossings as one reads it: an axis down, the other across, what was said where they cross; or a line for
//! each crossing of which something was said.

use super::line;
use crate::lang::Lang;
use crate::model::document::Table as DocumentTable;
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::kind::grid::Grid;
use crate::model::kind::table::{Column, Table};
use crate::model::value::{Record, Value};

/// The table of crossings, in the fewest columns; none when it is a plain table.
pub fn table(lang: Lang, table: &Table, rows: &[&Record]) -> Option<DocumentTable> {
    let grid = table.grid.as_ref()?;
    if grid.every { across(lang, table, grid, rows) } else { Some(by_line(lang, table, grid, rows)) }
}

/// A line for each row: where it is in one cell, what is said in another, then what stands beside.
fn by_line(lang: Lang, table: &Table, grid: &Grid, rows: &[&Record]) -> DocumentTable {
    let column = |id: &Id| table.column(id.as_str());
    let cell = |row: &Record, column: &Column| Some(short(lang, column, row.get(column.id.as_str())?));
    let of = |row: &Record, ids: &[Id], apart: &str| {
        let cells = ids.iter().filter_map(|id| cell(row, column(id)?));
        cells.collect::<Vec<_>>().join(apart)
    };
    let used = |column: &&Column| rows.iter().any(|row| row.get(column.id.as_str()).is_some());
    let beside: Vec<&Column> = table.beside().filter(used).collect();
    let titles: Vec<&str> = grid.axes.iter().filter_map(|id| Some(column(id)?.title.as_str())).collect();
    let value = grid.values.first().and_then(column).map(|column| column.title.clone());
    let row = |row: &&Record| {
        let said = [of(row, &grid.axes, " · "), of(row, &grid.values, ", ")];
        let more = beside.iter().map(|column| cell(row, column).unwrap_or_default());
        said.into_iter().chain(more).collect()
    };
    DocumentTable {
        caption: String::new(),
        header: std::iter::once(titles.join(" · "))
            .chain(value)
            .chain(beside.iter().map(|column| column.title.clone()))
            .collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// The crossed table, when there are two axes and each crossing is wanted; rows elsewhere are not lost: it is then left
/// to the plain table.
fn across(lang: Lang, table: &Table, grid: &Grid, rows: &[&Record]) -> Option<DocumentTable> {
    let axes: Vec<&Choices> = table.axes().collect();
    let [down, across] = axes.as_slice() else { return None };
    let crossings: Vec<(&Record, Vec<&str>)> =
        rows.iter().map(|row| Some((*row, table.crossing(row)?))).collect::<Option<_>>()?;
    let known = |crossing: &[&str]| down.get(crossing[0]).is_some() && across.get(crossing[1]).is_some();
    if !crossings.iter().all(|(_, crossing)| known(crossing)) {
        return None;
    }
    let told: Vec<&Column> = table.asked().filter(|column| !grid.axes.contains(&column.id)).collect();
    let said = |down: &Choice, across: &Choice| {
        let here = crossings.iter().find(|(_, crossing)| *crossing == [down.id.as_str(), across.id.as_str()]);
        here.map(|(row, _)| in_a_cell(lang, &told, row)).unwrap_or_default()
    };
    let used =
        |choice: &&Choice, axis: usize| crossings.iter().any(|(_, crossing)| crossing[axis] == choice.id);
    let across: Vec<&Choice> = across.listed.iter().filter(|choice| used(choice, 1)).collect();
    let title = table.column(grid.axes[0].as_str()).map(|column| column.title.clone());
    let row = |choice: &Choice| {
        let cells = across.iter().map(|across| said(choice, across));
        std::iter::once(choice.title.clone()).chain(cells).collect()
    };
    Some(DocumentTable {
        caption: String::new(),
        header: title.into_iter().chain(across.iter().map(|choice| choice.title.clone())).collect(),
        rows: down.listed.iter().filter(|choice| used(choice, 0)).map(row).collect(),
    })
}

fn in_a_cell(lang: Lang, told: &[&Column], row: &Record) -> String {
    let shown = |column: &&Column| Some(short(lang, column, row.get(column.id.as_str())?));
    told.iter().filter_map(shown).collect::<Vec<_>>().join(lang.semicolon())
}

/// What a cell says; of a level, what stands before the comma: the rest makes it precise where there is room.
fn short(lang: Lang, column: &Column, value: &Value) -> String {
    let whole = line(lang, &column.kind, value);
    match column.kind {
        Kind::Level(_) => whole.split(", ").next().map_or_else(String::new, str::to_owned),
        _ => whole,
    }
}
