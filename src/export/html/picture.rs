//! A picture on the page: the drawing, its key, and the table that says the same.
//!
//! The table stands under the drawing rather than folded away: what is folded is not printed, and is found late.

use super::{line, lines, table};
use crate::export::chart::svg;
use crate::lang::Lang;
use crate::model::document::{Block, Table};
use crate::model::picture::Picture;

/// The figure; its number makes its ids unlike those of others.
pub(super) fn figure(lang: Lang, number: usize, picture: &Picture) -> String {
    let id = format!("picture-{number}");
    format!(
        "<figure>\n<figcaption><strong>{}</strong> {}</figcaption>\n<div class=\"drawing\">\n{}{}</div>\n{}</figure>\n",
        line(&picture.title),
        lines(&picture.description),
        svg::element(lang, &id, picture),
        key(lang, &id, picture),
        equivalent(lang, picture),
    )
}

/// What the shapes mean, for those who see them; the table says it to the others.
fn key(lang: Lang, id: &str, picture: &Picture) -> String {
    let items = svg::key(lang, id, &picture.drawing).into_iter().map(|(sample, meaning)| {
        let sample = sample.unwrap_or_default();
        format!("<li>{sample}<span>{}</span></li>\n", line(&meaning))
    });
    format!("<ul class=\"key\" aria-hidden=\"true\">\n{}</ul>\n", items.collect::<String>())
}

fn equivalent(lang: Lang, picture: &Picture) -> String {
    if picture.table.caption.trim().is_empty() {
        // The title just above is its caption.
        let named = Table { caption: picture.title.clone(), ..picture.table.clone() };
        return format!("<div class=\"named\">\n{}</div>\n", table(lang, &named));
    }
    table(lang, &picture.table)
}

/// What pages with pictures add to the style sheet; the others stay as small as they were.
pub(super) fn style(blocks: &[Block]) -> &'static str {
    if blocks.iter().any(|block| matches!(block, Block::Picture(_))) {
        include_str!("../picture.css")
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;

    #[test]
    fn a_table_without_caption_has_the_title_of_its_picture() {
        let mut picture = sample::pictures::matrix();
        picture.table.caption = String::new();
        let page = figure(Lang::Fr, 3, &picture);
        let caption = format!("<div class=\"named\">\n<table>\n<caption>{}</caption>", line(&picture.title));
        assert!(page.contains(&caption), "{page}");
    }
}
