//! How often the thing of a row comes before the thing of a column: a numbered grid of whole percentages.

use super::{flat, grid, right, wrapped};
use crate::lang::{Lang, pictures as says};
use unicode_width::UnicodeWidthStr;

pub(super) fn lines(
    lang: Lang,
    titles: &[String],
    cells: &[Vec<Option<f64>>],
    width: usize,
) -> Option<Vec<String>> {
    const SHARE: usize = ">99".len();
    let digits = titles.len().to_string().width();
    let wide = 1 + SHARE.max(digits);
    let row = |texts: Vec<String>| texts.iter().map(|text| right(text, wide)).collect::<String>();
    let numbers = || (1..=titles.len()).map(|number| number.to_string());
    let head = row(numbers().collect());
    let share = |share: &Option<f64>| share.map(says::whole).unwrap_or_default();
    let cells: Vec<_> =
        cells.iter().map(|shares| row(shares.iter().take(titles.len()).map(share).collect())).collect();
    let titles: Vec<_> = numbers()
        .zip(titles)
        .map(|(number, title)| format!("{}. {}", right(&number, digits), flat(title)))
        .collect();
    let mut lines = grid(&head, &titles, &cells, width)?;
    lines.push(String::new());
    lines.extend(wrapped("", "", &says::pair_shares(lang), width));
    Some(lines)
}
