//! The document in Markdown (CommonMark, and the tables of GitHub), as easy to read before it is rendered.

mod encode;
mod picture;
#[cfg(test)]
mod tests;

use super::Exporter;
use crate::lang::{Lang, documents as says};
use crate::model::document::{Answer, Block, Content, Document, Fact, Table};
use encode::encoded;
use unicode_width::UnicodeWidthStr;

/// Markdown.
pub struct Markdown;

impl Exporter for Markdown {
    fn name(&self) -> &'static str {
        "md"
    }

    fn extension(&self) -> &'static str {
        "md"
    }

    fn export(&self, document: &Document) -> Vec<u8> {
        markdown(document).into_bytes()
    }
}

/// The document in Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let lang = Lang::parse(document.language).unwrap_or_default();
    let mut pieces = vec![format!("# {}", line(&document.title)), paragraph(&document.subtitle)];
    let mut bullet = '-';
    for (n, block) in document.blocks.iter().enumerate() {
        // Two lists in a row would be one, but for another bullet.
        let list_before = n.checked_sub(1).is_some_and(|n| is_list(&document.blocks[n]));
        bullet = if list_before && bullet == '-' { '*' } else { '-' };
        match block {
            Block::Heading { level, text } => {
                pieces.push(format!("{} {}", if *level <= 2 { "##" } else { "###" }, line(text)));
            }
            Block::Paragraph { text } => pieces.push(paragraph(text)),
            Block::Callout { tone, title, paragraphs } => {
                let tone = says::tone(lang, *tone) + &says::colon(lang) + title;
                let parts: Vec<_> = [strong(&tone)]
                    .into_iter()
                    .chain(paragraphs.iter().map(|text| paragraph(text)))
                    .collect();
                pieces.push(quoted(&parts.join("\n\n")));
            }
            Block::Facts { facts } => pieces.push(list(bullet, facts.iter().map(|one| fact(lang, one)))),
            Block::List { items } => pieces.push(list(bullet, items.iter().map(|item| paragraph(item)))),
            Block::Table(table) => pieces.extend(captioned(table)),
            Block::Picture(one) => pieces.extend(picture::pieces(lang, one)),
            Block::Answer(one) => pieces.extend(answer(lang, one)),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n") + "\n"
}

fn is_list(block: &Block) -> bool {
    matches!(block, Block::Facts { .. } | Block::List { .. })
}

/// A text that stays on one line.
fn line(text: &str) -> String {
    encoded(text, " ")
}

/// A text that keeps its line ends.
fn paragraph(text: &str) -> String {
    encoded(text, "\\\n")
}

fn strong(text: &str) -> String {
    let text = line(text);
    if text.is_empty() { text } else { format!("**{text}**") }
}

fn fact(lang: Lang, fact: &Fact) -> String {
    // The colon is in bold too: bold must end on a sign, whatever the name ends on.
    let colon = says::colon(lang);
    format!("{} {}", strong(&(fact.name.clone() + colon.trim_end())), paragraph(&fact.value))
}

fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

fn list(bullet: char, items: impl Iterator<Item = String>) -> String {
    let items = items.map(|item| format!("{bullet} {}", item.replace('\n', "\n  ")).trim_end().to_owned());
    items.collect::<Vec<_>>().join("\n")
}

fn answer(lang: Lang, answer: &Answer) -> Vec<String> {
    let named = match answer.code.as_str() {
        "" => strong(&(answer.question.clone() + says::colon(lang).trim_end())),
        code => strong(&format!("{code} · {}", answer.question)),
    };
    let mut pieces = match &answer.content {
        // A subject and what was said of it fit on a line.
        Content::Line(text) if answer.code.is_empty() => vec![format!("{named} {}", paragraph(text))],
        Content::Line(text) | Content::Nothing(text) => vec![named, paragraph(text)],
        Content::Lines(items) => vec![named, list('-', items.iter().map(|item| paragraph(item)))],
        Content::Table(table) => [vec![named], captioned(table)].concat(),
    };
    let note = |note: &Fact| line(&note.name) + &says::colon(lang) + &paragraph(&note.value);
    if !answer.notes.is_empty() {
        pieces.push(answer.notes.iter().map(note).collect::<Vec<_>>().join("\\\n"));
    }
    pieces
}

fn captioned(table: &Table) -> Vec<String> {
    // A cell is one line of the file.
    let cells = |row: &Vec<String>| row.iter().map(|text| encoded(text, "<br>")).collect::<Vec<_>>();
    let header = cells(&table.header);
    let rows: Vec<_> = table.rows.iter().map(cells).collect();
    let widths: Vec<_> = (0..header.len()).map(|column| column_width(column, &header, &rows)).collect();
    let rule: Vec<_> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let lines: Vec<_> =
        [&header, &rule].into_iter().chain(&rows).map(|cells| table_line(cells, &widths)).collect();
    vec![line(&table.caption), lines.join("\n")]
}

/// The width columns are lined up to; a long text sticks out, rather than push the whole column away.
fn column_width(column: usize, header: &[String], rows: &[Vec<String>]) -> usize {
    const WIDEST: usize = 40;
    let cells = rows.iter().filter_map(|row| row.get(column)).chain(header.get(column));
    cells.map(|cell| cell.width()).max().unwrap_or(0).clamp(3, WIDEST)
}

fn table_line(cells: &[String], widths: &[usize]) -> String {
    let cells = cells.iter().zip(widths).map(|(cell, width)| {
        let missing = width.saturating_sub(cell.width());
        format!(" {cell}{} |", " ".repeat(missing))
    });
    "|".to_owned() + &cells.collect::<String>()
}
