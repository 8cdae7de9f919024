//! How often each option has each rank, and how often each is ahead of each other.

use crate::engine::comparison::Reading;
use crate::lang::{Lang, drawn as say, pictures};
use crate::model::comparison::Comparison;
use crate::model::document::Table;
use crate::model::picture::{Drawing, Picture, RankRow};

/// The ranks of the options that are not eliminated; nothing with fewer than two.
pub fn ranks(comparison: &Comparison, reading: &Reading, lang: Lang) -> Option<Picture> {
    let names = || reading.kept.iter().map(|option| comparison.options()[*option].name.clone());
    let count = reading.kept.len();
    if count < 2 {
        return None;
    }
    let shares = |option: &usize| -> Vec<f64> {
        reading.rank_acceptability[*option].iter().copied().take(count).collect()
    };
    let rows: Vec<RankRow> =
        names().zip(&reading.kept).map(|(title, option)| RankRow { title, shares: shares(option) }).collect();
    let ranks = (1..=count).map(|rank| pictures::rank(lang, rank));
    let table = Table {
        caption: String::new(),
        header: std::iter::once(say::solution(lang)).chain(ranks).collect(),
        rows: rows.iter().map(|row| cells(lang, &row.title, row.shares.iter().copied().map(Some))).collect(),
    };
    Some(Picture {
        title: say::ranks(lang),
        description: say::ranks_described(lang),
        drawing: Drawing::Ranks { rows },
        table,
    })
}

/// How often the row is ahead of the column; nothing with fewer than two options.
pub fn pairs(comparison: &Comparison, reading: &Reading, lang: Lang) -> Option<Picture> {
    let titles: Vec<String> = comparison.options().iter().map(|option| option.name.clone()).collect();
    if titles.len() < 2 {
        return None;
    }
    let row = |(one, row): (usize, &Vec<f64>)| {
        let cell = |(other, share): (usize, &f64)| (one != other).then_some(*share);
        row.iter().enumerate().map(cell).collect()
    };
    let shares: Vec<Vec<Option<f64>>> = reading.pairwise.iter().enumerate().map(row).collect();
    let table = Table {
        caption: String::new(),
        header: std::iter::once(say::ahead_of(lang)).chain(titles.iter().cloned()).collect(),
        rows: titles
            .iter()
            .zip(&shares)
            .map(|(title, row)| cells(lang, title, row.iter().copied()))
            .collect(),
    };
    Some(Picture {
        title: say::pairs(lang),
        description: say::pairs_described(lang),
        drawing: Drawing::Pairs { titles, cells: shares },
        table,
    })
}

fn cells(lang: Lang, title: &str, shares: impl Iterator<Item = Option<f64>>) -> Vec<String> {
    let share =
        |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| pictures::percent(lang, share));
    std::iter::once(title.to_owned()).chain(shares.map(share)).collect()
}
