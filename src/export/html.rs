//! The document as one web page that stands alone: nothing to fetch, nothing that runs, made to be printed too.

pub(super) mod encode;
mod picture;
#[cfg(test)]
mod tests;

use super::Exporter;
use crate::lang::{Lang, documents as says};
use crate::model::document::{Answer, Block, Content, Document, Fact, Table, Tone};
use crate::model::inert::inert;
use encode::{encoded, policy, style};

/// A web page.
pub struct Html;

impl Exporter for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn extension(&self) -> &'static str {
        "html"
    }

    fn export(&self, document: &Document) -> Vec<u8> {
        html(document).into_bytes()
    }
}

/// The document as a web page.
#[must_use]
pub fn html(document: &Document) -> String {
    let lang = Lang::parse(document.language).unwrap_or_default();
    let style = style(picture::style(&document.blocks));
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#content\">{}</a>\n\
         <header>\n<p>{}</p>\n<h1>{}</h1>\n</header>\n{}<main id=\"content\">\n{}</main>\n</body>\n</html>\n",
        lang.id(),
        policy(&style),
        line(&[document.title.as_str(), document.subtitle.as_str()].join(" – ")),
        encoded(&says::skip_to_content(lang)),
        line(&document.subtitle),
        line(&document.title),
        contents(lang, &document.blocks),
        sections(lang, &document.blocks),
    )
}

/// A text that stays on one line, in an element or in an attribute.
fn line(text: &str) -> String {
    with_line_ends(text, " ")
}

/// A text that keeps its line ends, even without style sheet.
fn lines(text: &str) -> String {
    with_line_ends(text, "<br>\n")
}

fn with_line_ends(text: &str, end: &str) -> String {
    let text = encoded(text);
    if text.contains('\n') { text.replace('\n', end) } else { text }
}

/// The list of sections, when there is enough in them to get lost.
fn contents(lang: Lang, blocks: &[Block]) -> String {
    const ENOUGH: usize = 4;
    let one_page = |block: &Block| matches!(block, Block::Answer(answer) if answer.code.is_empty());
    if blocks.iter().any(one_page) {
        return String::new();
    }
    let titles: Vec<_> = blocks.iter().filter_map(section_title).collect();
    if titles.len() < ENOUGH {
        return String::new();
    }
    let links = titles.iter().enumerate().map(|(n, title)| {
        let number = n + 1;
        format!("<li><a href=\"#section-{number}\">{}</a></li>\n", line(title))
    });
    let name = encoded(&says::contents(lang));
    let links: String = links.collect();
    format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{name}</h2>\n<ol>\n{links}</ol>\n</nav>\n"
    )
}

fn section_title(block: &Block) -> Option<&str> {
    match block {
        Block::Heading { level: ..=2, text } => Some(text),
        _ => None,
    }
}

/// The blocks, each section title with what follows it in one element.
fn sections(lang: Lang, blocks: &[Block]) -> String {
    let mut page = String::new();
    let mut number = 0;
    let mut pictures = 0;
    // Answers in a row are one list.
    let same_list = |a: &Block, b: &Block| matches!((a, b), (Block::Answer(_), Block::Answer(_)));
    for run in blocks.chunk_by(same_list) {
        if let [Block::Answer(_), ..] = run {
            let answers: String = run.iter().map(|one| block(lang, pictures, one)).collect();
            // Answers named by their subject stand beside it.
            let brief = run.iter().all(|one| matches!(one, Block::Answer(answer) if answer.code.is_empty()));
            let class = if brief { "answers brief" } else { "answers" };
            page.push_str(&format!("<dl class=\"{class}\">\n{answers}</dl>\n"));
        } else if let Some(title) = section_title(&run[0]) {
            page.push_str(if number == 0 { "" } else { "</section>\n" });
            number += 1;
            let id = format!("section-{number}");
            let title = line(title);
            page.push_str(&format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n"));
        } else {
            pictures += usize::from(matches!(run[0], Block::Picture(_)));
            page.push_str(&block(lang, pictures, &run[0]));
        }
    }
    page.push_str(if number == 0 { "" } else { "</section>\n" });
    page
}

/// A block; a picture is the one of that number.
fn block(lang: Lang, pictures: usize, block: &Block) -> String {
    match block {
        Block::Heading { text, .. } => format!("<h3>{}</h3>\n", line(text)),
        Block::Paragraph { text } => paragraph(text),
        Block::Callout { tone, title, paragraphs } => callout(lang, *tone, title, paragraphs),
        Block::Facts { facts } => {
            // A name stands once in its list, whatever it is worth.
            let named = facts.chunk_by(|one, next| one.name == next.name).map(fact);
            format!("<dl class=\"facts\">\n{}</dl>\n", named.collect::<String>())
        }
        Block::List { items } => list(items),
        Block::Table(one) => table(lang, one),
        Block::Picture(one) => picture::figure(lang, pictures, one),
        Block::Answer(one) => answer(lang, one),
    }
}

fn paragraph(text: &str) -> String {
    format!("<p>{}</p>\n", lines(text))
}

fn callout(lang: Lang, tone: Tone, title: &str, paragraphs: &[String]) -> String {
    let class = match tone {
        Tone::Success => "success",
        Tone::Note => "note",
        Tone::Warning => "warning",
    };
    format!(
        "<div class=\"callout {class}\" role=\"note\">\n<p><strong><span>{}{}</span>{}</strong></p>\n{}</div>\n",
        encoded(&says::tone(lang, tone)),
        says::colon(lang),
        line(title),
        paragraphs.iter().map(|text| paragraph(text)).collect::<String>(),
    )
}

/// One name with what it is worth: a list when there are several facts of that name.
fn fact(facts: &[Fact]) -> String {
    let value = match facts {
        [one] => lines(&one.value),
        several => list(&several.iter().map(|fact| fact.value.clone()).collect::<Vec<_>>()),
    };
    let name = facts.first().map(|fact| line(&fact.name)).unwrap_or_default();
    format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n")
}

fn list(items: &[String]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", lines(item))).collect();
    format!("<ul>\n{items}</ul>\n")
}

/// A table; its first column names the rows.
fn table(lang: Lang, table: &Table) -> String {
    let class = if words_fit(table) { "" } else { " class=\"tight\"" };
    let header = table.header.iter().map(|title| format!("<th scope=\"col\">{}</th>", lines(title)));
    let rows = table.rows.iter().map(|cells| row(lang, &table.header, cells));
    format!(
        "<table{class}>\n<caption>{}</caption>\n<thead>\n<tr>{}</tr>\n</thead>\n<tbody>\n{}</tbody>\n</table>\n",
        lines(&table.caption),
        header.collect::<String>(),
        rows.collect::<String>(),
    )
}

/// Whether the longest words of the columns fit side by side on an ordinary page, so that none needs cutting.
fn words_fit(table: &Table) -> bool {
    const PAGE: usize = 72;
    const GAP: usize = 2;
    let longest = |column: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(column)).chain(table.header.get(column));
        cells.filter_map(|text| inert(text).split([' ', '\n']).map(room).max()).max().unwrap_or(0)
    };
    (0..table.header.len()).map(|column| longest(column) + GAP).sum::<usize>() <= PAGE
}

/// The room a word may take, in small letters: a capital, a sign or another script counts as two.
fn room(word: &str) -> usize {
    word.chars().map(|c| if c.is_lowercase() || c.is_ascii_digit() { 1 } else { 2 }).sum()
}

/// A row; each cell knows the title of its column, for narrow screens.
fn row(lang: Lang, header: &[String], cells: &[String]) -> String {
    let cells = cells.iter().zip(header).enumerate().map(|(column, (text, title))| {
        // An empty title would name nothing.
        if column == 0 && header.len() > 1 && !text.trim().is_empty() {
            format!("<th scope=\"row\">{}</th>", lines(text))
        } else {
            format!("<td data-title=\"{}{}\">{}</td>", line(title), says::colon(lang), lines(text))
        }
    });
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}

fn answer(lang: Lang, answer: &Answer) -> String {
    let content = match &answer.content {
        Content::Line(text) => format!("<dd>{}</dd>\n", lines(text)),
        Content::Lines(items) => format!("<dd>\n{}</dd>\n", list(items)),
        // The question is its caption, for those who come to the table alone.
        Content::Table(one) if one.caption.is_empty() => {
            let named = Table { caption: answer.question.clone(), ..one.clone() };
            format!("<dd class=\"named\">\n{}</dd>\n", table(lang, &named))
        }
        Content::Table(one) => format!("<dd>\n{}</dd>\n", table(lang, one)),
        Content::Nothing(why) => format!("<dd class=\"nothing\">{}</dd>\n", lines(why)),
    };
    let notes = answer.notes.iter().map(|note| {
        let name = line(&note.name) + &says::colon(lang);
        format!("<dd class=\"remark\">{name}{}</dd>\n", lines(&note.value))
    });
    let code = match line(&answer.code) {
        code if code.is_empty() => code,
        code => format!("<span>{code}</span> "),
    };
    format!(
        "<div>\n<dt>{code}{}</dt>\n{content}{}</div>\n",
        line(&answer.question),
        notes.collect::<String>(),
    )
}
