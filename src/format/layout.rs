//! Where the headers and pairs of a TOML text stand, in the order of the text.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::lines;

/// A TOML text as a list of statements; what stands between two of them is blank lines and comments.
#[derive(Debug)]
pub struct Layout<'a> {
    /// The whole text.
    pub text: &'a str,
    /// Its statements, in order.
    pub statements: Vec<Statement<'a>>,
}

/// A line, or several when the value takes several, that says something.
#[derive(Clone, Debug)]
pub struct Statement<'a> {
    /// What it is.
    pub kind: Kind,
    /// The top-level name it speaks of.
    pub name: &'a str,
    /// The second part of what it speaks of: `enonce` for `besoin.enonce = …`, for `[besoin.enonce]`, and for
    /// `enonce = …` under `[besoin]`.
    pub key: Option<&'a str>,
    /// How many names lead to what it speaks of.
    pub depth: usize,
    /// Its lines, the last line end included.
    pub lines: Range<usize>,
    /// The value of a pair, the brackets of a header.
    pub span: Range<usize>,
}

/// What a statement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `key = value`
    Pair,
    /// `[table]`
    Header,
    /// `[[array of tables]]`
    ArrayHeader,
}

impl Statement<'_> {
    /// Whether a section starts here.
    #[must_use]
    pub fn is_header(&self) -> bool {
        self.kind != Kind::Pair
    }
}

impl<'a> Layout<'a> {
    /// Finds the statements of `text`, of which `root` is the tree.
    #[must_use]
    pub fn of(text: &'a str, root: &'a DeTable<'a>) -> Self {
        let mut layout = Self { text, statements: Vec::new() };
        layout.collect(root, None, None, 1);
        layout.statements.sort_unstable_by_key(|statement| statement.span.start);
        layout
    }

    /// A table written by headers or dotted keys has no text of its own: its span is the header, or the key that
    /// implies it. A value written after a `=` starts after its key.
    fn collect(&mut self, table: &'a DeTable<'a>, name: Option<&'a str>, key: Option<&'a str>, depth: usize) {
        for (own_key, node) in table {
            let (start, span) = (own_key.span().start, node.span());
            let own_name = own_key.get_ref().as_ref();
            let key = if depth == 1 { None } else { key.or(Some(own_name)) };
            let name = name.unwrap_or(own_name);
            let statement = |kind, start, span: Range<usize>| {
                let lines = lines::start(self.text, start)..lines::next(self.text, span.end);
                Statement { kind, name, key, depth, lines, span }
            };
            match node.get_ref() {
                _ if span.start > start => {
                    let pair = statement(Kind::Pair, start, span);
                    self.statements.push(pair);
                }
                DeValue::Table(inner) => {
                    if span.start < start {
                        let header = statement(Kind::Header, span.start, span);
                        self.statements.push(header);
                    }
                    self.collect(inner, Some(name), key, depth + 1);
                }
                DeValue::Array(items) => {
                    let headers: Vec<_> = items
                        .iter()
                        .map(|item| statement(Kind::ArrayHeader, item.span().start, item.span()))
                        .collect();
                    self.statements.extend(headers);
                    for inner in items.iter().filter_map(|item| item.get_ref().as_table()) {
                        self.collect(inner, Some(name), key, depth + 1);
                    }
                }
                // These always stand after a `=`.
                DeValue::String(_)
                | DeValue::Integer(_)
                | DeValue::Float(_)
                | DeValue::Boolean(_)
                | DeValue::Datetime(_) => {}
            }
        }
    }

    /// The statements of the section opened by a header: up to the next header.
    #[must_use]
    pub fn body(&self, header: usize) -> Range<usize> {
        let after = header + 1;
        after..self.next_header(after)
    }

    /// The statements before the first header.
    #[must_use]
    pub fn root(&self) -> Range<usize> {
        0..self.next_header(0)
    }

    /// The first header at or after a statement; the number of statements when there is none.
    #[must_use]
    pub fn next_header(&self, from: usize) -> usize {
        let rest = self.statements.get(from..).unwrap_or_default();
        rest.iter().position(Statement::is_header).map_or(self.statements.len(), |offset| from + offset)
    }

    /// Where what precedes a statement ends: the lines between there and the statement are blank or comments.
    #[must_use]
    pub fn gap_start(&self, index: usize) -> usize {
        index
            .checked_sub(1)
            .map_or_else(|| lines::first(self.text), |previous| self.statements[previous].lines.end)
    }

    /// Where the comment lines that touch a statement from above start; the statement itself when it has none.
    #[must_use]
    pub fn attached(&self, index: usize) -> usize {
        let Some(statement) = self.statements.get(index) else { return self.text.len() };
        let floor = self.gap_start(index);
        let mut at = statement.lines.start;
        while let Some(above) = lines::above(self.text, at).filter(|above| above.start >= floor) {
            let line = &self.text[above.clone()];
            let of_the_file = above.start == lines::first(self.text) && lines::is_directive(line);
            if !lines::is_comment(line) || of_the_file {
                break;
            }
            at = above.start;
        }
        at
    }

    /// Where the lines of a section end, of which `last` is the last statement: after the comment lines that touch it,
    /// but before blank lines and before the comments of the next header.
    #[must_use]
    pub fn own_end(&self, last: usize) -> usize {
        let from = self.statements[last].lines.end;
        let limit = self.attached(last + 1);
        lines::each(self.text, from..limit)
            .take_while(|line| lines::is_comment(&self.text[line.clone()]))
            .last()
            .map_or(from, |line| line.end)
    }

    /// The end of these very comment lines, when they stand alone between two statements of `range`: nothing is
    /// attached to them yet. `range` counts statements; the gap after each is looked at.
    #[must_use]
    pub fn waiting_comment(&self, range: Range<usize>, comment: &[String]) -> Option<usize> {
        if comment.is_empty() {
            return None;
        }
        range.into_iter().find_map(|index| {
            let from = self.statements[index].lines.end;
            let following = self.statements.get(index + 1);
            let gap: Vec<_> =
                lines::each(self.text, from..following.map_or(self.text.len(), |it| it.lines.start))
                    .collect();
            let says = |(line, wanted): (&Range<usize>, &String)| self.text[line.clone()].trim() == wanted;
            let block = gap.windows(comment.len()).find(|block| block.iter().zip(comment).all(says))?;
            let end = block.last()?.end;
            (following.map(|it| it.lines.start) != Some(end)).then_some(end)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::tree::parse;

    /// Each statement as `kind name.key lines`.
    fn statements(text: &str) -> Vec<String> {
        let root = parse(text).expect("TOML");
        let described = |it: &Statement<'_>| {
            let kind = match it.kind {
                Kind::Pair => "pair",
                Kind::Header => "header",
                Kind::ArrayHeader => "item",
            };
            format!("{kind} {}.{} {} {:?}", it.name, it.key.unwrap_or("-"), it.depth, &text[it.lines.clone()])
        };
        Layout::of(text, &root).statements.iter().map(described).collect()
    }

    #[test]
    fn every_way_of_writing_a_table_is_recognised() {
        let text = "\u{feff}z.y.x = 1\r\nb = { c = 1 }\n\n# x\n [a] # y\nk = [\n  1,\n]\n\
                    'q r'.s = 2\n[[d]]\nk = 3\n[d.e.f]\n[[d]]\n[h.i]";
        assert_eq!(
            statements(text),
            [
                "pair z.y 3 \"z.y.x = 1\\r\\n\"",
                "pair b.- 1 \"b = { c = 1 }\\n\"",
                "header a.- 1 \" [a] # y\\n\"",
                "pair a.k 2 \"k = [\\n  1,\\n]\\n\"",
                "pair a.q r 3 \"'q r'.s = 2\\n\"",
                "item d.- 1 \"[[d]]\\n\"",
                "pair d.k 2 \"k = 3\\n\"",
                "header d.e 3 \"[d.e.f]\\n\"",
                "item d.- 1 \"[[d]]\\n\"",
                "header h.i 2 \"[h.i]\"",
            ]
        );
    }

    #[test]
    fn comments_belong_to_what_they_touch() {
        let text =
            "#:schema x\n# t\n[a]\nk = 1\n# of a\n\n# of b, 1\n# of b, 2\n[b]\n# touches nothing below\n\n";
        let root = parse(text).expect("TOML");
        let layout = Layout::of(text, &root);
        let from = |at: usize| text[at..].lines().next();
        assert_eq!(from(layout.attached(0)), Some("# t"));
        assert_eq!(from(layout.attached(2)), Some("# of b, 1"));
        assert_eq!(from(layout.own_end(1)), Some(""));
        assert_eq!(&text[layout.own_end(1)..][..10], "\n# of b, 1");
        assert_eq!(&text[layout.own_end(2)..], "\n");
    }
}
