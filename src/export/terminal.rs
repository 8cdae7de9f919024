//! The document for the terminal: within its width, in plain lines when asked, never with an escape sequence.

mod picture;
mod table;
#[cfg(test)]
mod tests;

use crate::lang::{Lang, documents as says};
use crate::model::document::{Answer, Block, Content, Document, Fact};
use crate::model::inert::inert;
use textwrap::Options;
use unicode_width::UnicodeWidthStr;

/// The document in lines of at most `width` columns (80 on a wide terminal, 20 on a tiny one).
///
/// `plain` draws nothing: no rule, no bar, and tables as one `title : value` per line, which a screen
/// reader and a script read alike.
#[must_use]
pub fn terminal(document: &Document, width: u16, plain: bool) -> String {
    const NARROWEST: u16 = 20;
    const WIDEST: u16 = 80;
    let lang = Lang::parse(document.language).unwrap_or_default();
    let page = Page { lang, width: usize::from(width.clamp(NARROWEST, WIDEST)), plain };
    let title = page.heading(&document.title, "─".repeat(page.width));
    let mut pieces = vec![title, page.text(&document.subtitle)];
    pieces.extend(document.blocks.iter().map(|block| page.block(block)));
    pieces.retain(|piece| !piece.is_empty());
    pieces.join("\n\n") + "\n"
}

/// How to write on this terminal.
struct Page {
    lang: Lang,
    width: usize,
    plain: bool,
}

impl Page {
    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading { level: ..=2, text } => self.underlined(text, "─"),
            Block::Heading { text, .. } => self.underlined(text, "-"),
            Block::Paragraph { text } => self.text(text),
            Block::Callout { tone, title, paragraphs } => {
                let tone = says::tone(self.lang, *tone);
                let title = self.named(&tone, title);
                let bar = if self.plain { "" } else { "│ " };
                let lines: Vec<_> =
                    [&title].into_iter().chain(paragraphs).map(|text| self.wrapped(text, bar, bar)).collect();
                lines.join("\n")
            }
            Block::Facts { facts } => self.facts(facts),
            Block::List { items } => self.items(items, ""),
            Block::Table(table) => self.table(table, ""),
            Block::Picture(picture) => self.picture(picture),
            Block::Answer(answer) => self.answer(answer),
        }
    }

    fn underlined(&self, text: &str, sign: &str) -> String {
        let widest = self.text(text).lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
        self.heading(text, sign.repeat(widest))
    }

    fn heading(&self, text: &str, rule: String) -> String {
        let text = self.text(text);
        if self.plain || text.is_empty() { text } else { format!("{text}\n{rule}") }
    }

    fn text(&self, text: &str) -> String {
        self.wrapped(text, "", "")
    }

    /// The text within the width, its first line after `first`, the others after `next`.
    fn wrapped(&self, text: &str, first: &str, next: &str) -> String {
        let text = inert(text);
        let mut wrapped = vec![];
        // One line at a time: given several, textwrap 0.16 measures them all with the indent of the first.
        for (n, line) in text.trim().split('\n').enumerate() {
            let first = if n == 0 { first } else { next };
            let options = Options::new(self.width).initial_indent(first).subsequent_indent(next);
            wrapped.extend(textwrap::wrap(line, options).iter().map(|line| line.trim_end().to_owned()));
        }
        wrapped.join("\n")
    }

    fn named(&self, name: &str, value: &str) -> String {
        format!("{name}{}{value}", says::colon(self.lang))
    }

    /// Names and values; lined up unless plain, when no name is too long for that.
    fn facts(&self, facts: &[Fact]) -> String {
        let name = |fact: &Fact| self.named(inert(&fact.name).trim(), "");
        let column = facts.iter().map(|fact| name(fact).width()).max().unwrap_or(0);
        let lined_up = !self.plain && column <= self.width / 3;
        let lines = facts.iter().map(|fact| {
            let name = name(fact);
            if lined_up {
                let missing = column - name.width();
                self.wrapped(&fact.value, &(name + &" ".repeat(missing)), &" ".repeat(column))
            } else {
                self.wrapped(&(name + &fact.value), "", "  ")
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn items(&self, items: &[String], indent: &str) -> String {
        let (first, next) = (format!("{indent}- "), format!("{indent}  "));
        items.iter().map(|item| self.wrapped(item, &first, &next)).collect::<Vec<_>>().join("\n")
    }

    fn answer(&self, answer: &Answer) -> String {
        const INDENT: &str = "  ";
        let question = match (answer.code.as_str(), self.plain) {
            ("", _) => answer.question.clone(),
            (code, true) => self.named(code, &answer.question),
            (code, false) => format!("{code} · {}", answer.question),
        };
        let content = match &answer.content {
            Content::Line(text) | Content::Nothing(text) => self.wrapped(text, INDENT, INDENT),
            Content::Lines(items) => self.items(items, INDENT),
            Content::Table(table) => self.table(table, INDENT),
        };
        let note = |note: &Fact| self.wrapped(&self.named(&note.name, &note.value), INDENT, INDENT);
        let mut pieces = vec![self.text(&question), content];
        pieces.extend(answer.notes.iter().map(note));
        pieces.retain(|piece| !piece.is_empty());
        pieces.join("\n")
    }
}
