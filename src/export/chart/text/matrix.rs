//! A grid of signs: a star where much is at stake, a wave when unsure, and a key.

use super::{entry, flat, grid, left, wrapped};
use crate::lang::{Lang, pictures as says};
use crate::model::picture::{MatrixCell, MatrixRow};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What follows the sign of a cell where much is at stake.
const HOT: &str = "*";
/// What follows the sign of a cell that is only felt.
const UNSURE: &str = "~";

pub(super) fn lines(
    lang: Lang,
    columns: &[String],
    rows: &[MatrixRow],
    legend: &[(String, String)],
    width: usize,
) -> Option<Vec<String>> {
    const GAP: usize = 1;
    const ABBREVIATION: usize = 4;
    let cells: Vec<Vec<_>> =
        rows.iter().map(|row| row.cells.iter().take(columns.len()).map(cell).collect()).collect();
    let widest = cells.iter().flatten().map(|cell| cell.width()).max().unwrap_or(0);
    let heads = abbreviated(columns, widest.max(ABBREVIATION));
    let wide = GAP + heads.iter().map(|head| head.width()).chain([widest]).max().unwrap_or(0);
    let row = |cells: &Vec<String>| {
        cells.iter().map(|cell| left(cell, wide)).collect::<String>().trim_end().to_owned()
    };
    let titles: Vec<_> = rows.iter().map(|row| flat(&row.title)).collect();
    let drawn = grid(&row(&heads), &titles, &cells.iter().map(row).collect::<Vec<_>>(), width)?;
    Some([drawn, vec![String::new()], key(lang, columns, &heads, rows, legend, width)].concat())
}

fn cell(cell: &MatrixCell) -> String {
    let mark = |marked: bool, sign: &'static str| if marked { sign } else { "" };
    flat(&cell.sign) + mark(cell.hot, HOT) + mark(cell.unsure, UNSURE)
}

/// The first letters of each title, or letters in order when two titles begin alike.
fn abbreviated(titles: &[String], most: usize) -> Vec<String> {
    let short = |title: &String| {
        let title = flat(title);
        if title.width() <= most {
            return title;
        }
        let mut short = String::new();
        for c in title.chars() {
            if short.width() + c.width().unwrap_or(0) >= most {
                break;
            }
            short.push(c);
        }
        short.trim_end().to_owned() + "."
    };
    let heads: Vec<_> = titles.iter().map(short).collect();
    let mut sorted = heads.clone();
    sorted.sort();
    sorted.dedup();
    if sorted.len() == heads.len() {
        return heads;
    }
    (0..titles.len()).map(letters).collect()
}

/// The name of a column in a spreadsheet: A, B… Z, AA, AB…
fn letters(number: usize) -> String {
    let last = char::from(b'A' + u8::try_from(number % 26).unwrap_or(0));
    match number / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

fn key(
    lang: Lang,
    columns: &[String],
    heads: &[String],
    rows: &[MatrixRow],
    legend: &[(String, String)],
    width: usize,
) -> Vec<String> {
    const WIDEST_SIGN: usize = 8;
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let shortened = columns.iter().zip(heads).filter(|(title, head)| flat(title) != **head);
    let columns: Vec<_> = shortened.map(|(title, head)| (head.clone(), flat(title))).collect();
    let mut signs: Vec<_> = legend.iter().map(|(sign, meaning)| (flat(sign), flat(meaning))).collect();
    if cells().any(|cell| cell.hot) {
        signs.push((HOT.to_owned(), says::hot_sign(lang)));
    }
    if cells().any(|cell| cell.unsure) {
        signs.push((UNSURE.to_owned(), says::unsure_sign(lang)));
    }
    let mut lines = Vec::new();
    for (name, entries) in [(says::columns(lang), columns), (says::signs(lang), signs)] {
        let widest = entries.iter().map(|(sign, _)| sign.width()).max().unwrap_or(0);
        if !entries.is_empty() {
            lines.push(lang.label(&name));
        }
        for (sign, meaning) in entries {
            lines.extend(if widest <= WIDEST_SIGN {
                entry(&format!("  {} ", left(&sign, widest)), &meaning, width)
            } else {
                wrapped("  ", "    ", &format!("{} {meaning}", lang.label(&sign)), width)
            });
        }
    }
    lines
}
