//! How often each thing has each rank: a bar of digits, each digit being a rank, and the percentages under it.

use super::wrapped;
use crate::export::chart::{ends, parts};
use crate::lang::{Lang, pictures as says};
use crate::model::picture::RankRow;

pub(super) fn lines(lang: Lang, rows: &[RankRow], width: usize) -> Option<Vec<String>> {
    // What a digit stands for is a whole percentage.
    let steps = [50, 25, 20].into_iter().find(|steps| *steps <= width)?;
    let mut lines = Vec::new();
    for row in rows {
        let parts = parts(&row.shares);
        lines.extend(wrapped("", "", &row.title, width));
        lines.push(bar(&parts, steps));
        lines.extend(wrapped("", "", &said(lang, &parts), width));
        lines.push(String::new());
    }
    lines.extend(wrapped("", "", &says::rank_digits(lang, 100 / steps), width));
    Some(lines)
}

fn bar(parts: &[f64], steps: usize) -> String {
    let mut bar = String::new();
    for (rank, end) in ends(parts, steps).into_iter().enumerate() {
        let digit = u32::try_from(rank + 1).ok().and_then(|rank| char::from_digit(rank, 36)).unwrap_or('+');
        bar.extend(std::iter::repeat_n(digit.to_ascii_uppercase(), end - bar.len()));
    }
    bar
}

/// The percentages of the ranks a thing may have; a line ends between two of them only.
fn said(lang: Lang, parts: &[f64]) -> String {
    let ranks = parts.iter().enumerate().filter(|(_, part)| **part > 0.0);
    let said = ranks.map(|(rank, part)| {
        let rank = lang.label(&says::rank(lang, rank + 1));
        format!("{rank} {}", says::percent(lang, *part)).replace(' ', "\u{a0}")
    });
    said.collect::<Vec<_>>().join(", ")
}
