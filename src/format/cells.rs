//! Lines of cells separated by tabs, under a first line that names the columns; each cell knows where it stands.

use std::ops::Range;

use super::source::Source;
use crate::lang::problems;
use crate::model::text::{nearest, normalised};

/// A line being read.
pub struct Row<'s> {
    /// The text it stands in.
    pub source: &'s Source<'s>,
    line: Range<usize>,
    cells: Vec<(&'static str, Range<usize>)>,
}

impl Row<'_> {
    /// Where a cell stands, or the end of the line when it has none.
    #[must_use]
    pub fn span_of(&self, key: &str) -> Range<usize> {
        let cell = self.cells.iter().find(|(known, _)| *known == key);
        cell.map_or(self.line.end..self.line.end, |(_, span)| span.clone())
    }

    /// A text; an empty one when the cell is empty or missing.
    #[must_use]
    pub fn text(&self, key: &'static str) -> String {
        normalised(self.source.text[self.span_of(key)].trim())
    }

    /// A text that must not be empty; when it is, that is reported.
    #[must_use]
    pub fn required_text(&self, key: &'static str) -> String {
        let text = self.text(key);
        if text.is_empty() {
            let message = problems::empty_field(self.source.lang, key);
            self.source.error(&self.span_of(key), "empty", message, None);
        }
        text
    }

    /// A number that must be there; when it is not, that is reported.
    #[must_use]
    pub fn required_number(&self, key: &'static str) -> Option<f64> {
        if self.required_text(key).is_empty() { None } else { self.number(key) }
    }

    /// A number, with a point or a comma; anything else is reported.
    #[must_use]
    pub fn number(&self, key: &'static str) -> Option<f64> {
        let text = self.text(key);
        let number = text.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite());
        if number.is_none() && !text.is_empty() {
            let message = problems::not_a_number(self.source.lang, key, &text);
            self.source.error(&self.span_of(key), "wrong-type", message, None);
        }
        number
    }
}

/// The lines under the first one, which must name all the columns of `wanted`, and none beyond those and `optional`.
#[must_use]
pub fn rows<'s>(source: &'s Source<'s>, wanted: &[&'static str], optional: &[&'static str]) -> Vec<Row<'s>> {
    let mut lines = lines(source.text);
    let header = lines.next().unwrap_or(0..0);
    let Some(columns) = columns(source, &header, wanted, optional) else { return Vec::new() };
    let row = |line: Range<usize>| {
        let spans = cells(source.text, &line);
        if let Some(beyond) = spans.get(columns.len()) {
            let message = problems::too_many_cells(source.lang, spans.len(), columns.len());
            source.error(beyond, "too-many-cells", message, None);
        }
        Row { source, cells: columns.iter().copied().zip(spans).collect(), line }
    };
    lines.filter(|line| !source.text[line.clone()].trim().is_empty()).map(row).collect()
}

/// The cells of one column, whatever is wrong elsewhere.
pub fn column<'t>(text: &'t str, key: &str) -> impl Iterator<Item = &'t str> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let rank = lines.next().and_then(|header| header.split('\t').position(|name| name.trim() == key));
    lines.filter_map(move |line| line.split('\t').nth(rank?)).map(str::trim).filter(|cell| !cell.is_empty())
}

/// The columns that the first line names, when nothing is wrong with them.
fn columns(
    source: &Source<'_>,
    header: &Range<usize>,
    wanted: &[&'static str],
    optional: &[&'static str],
) -> Option<Vec<&'static str>> {
    let known = || wanted.iter().chain(optional).copied();
    let mut columns: Vec<&'static str> = Vec::new();
    let mut sound = true;
    for span in cells(source.text, header) {
        let name = source.text[span.clone()].trim();
        // Spreadsheets leave empty columns at the end.
        if name.is_empty() {
            columns.push("");
            continue;
        }
        let (code, message, hint) = match known().find(|known| *known == name) {
            Some(known) if columns.contains(&known) => {
                let hint = Some(problems::duplicate_key_hint(source.lang));
                ("duplicate-key", problems::duplicate_key(source.lang, name), hint)
            }
            Some(known) => {
                columns.push(known);
                continue;
            }
            None => {
                let hint = nearest(name, known()).map(|near| problems::did_you_mean(source.lang, near));
                ("unknown-key", problems::unknown_field(source.lang, name), hint)
            }
        };
        source.error(&span, code, message, hint);
        sound = false;
    }
    for key in wanted.iter().filter(|key| !columns.contains(key)) {
        let hint = Some(problems::missing_column_hint(source.lang));
        source.error(header, "missing", problems::missing_field(source.lang, key), hint);
        sound = false;
    }
    sound.then_some(columns)
}

/// Where each line stands, without its end.
fn lines(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut next = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    text[next..].split_inclusive('\n').map(move |line| {
        let start = next;
        next += line.len();
        start..start + line.trim_end_matches(['\r', '\n']).len()
    })
}

/// Where each cell of a line stands.
fn cells(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut start = line.start;
    let cell = |cell: &str| {
        let span = start..start + cell.len();
        start = span.end + 1;
        span
    };
    text[line.clone()].split('\t').map(cell).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::source::Findings;
    use crate::lang::Lang;

    fn read(text: &str) -> (Vec<[String; 2]>, Vec<String>) {
        let findings = Findings::default();
        let source = Source { file: "a.tsv", text, index: None, lang: Lang::En, findings: &findings };
        let pairs = rows(&source, &["id"], &["titre"]);
        let pairs = pairs.iter().map(|row| [row.required_text("id"), row.text("titre")]).collect();
        let told = |found: crate::format::source::Found| {
            let at = found.problem.at;
            format!("{}:{} {}", at.line, at.column, found.problem.message)
        };
        (pairs, findings.into_sorted().into_iter().map(told).collect())
    }

    #[test]
    fn cells_are_read_by_the_name_of_their_column_whatever_the_line_ends() {
        let sound = vec![["a".to_owned(), "Été".to_owned()], ["b".to_owned(), String::new()]];
        for text in [
            "id\ttitre\na\tÉté\nb\n",
            "titre\tid\nÉté\ta\n\tb",
            "\u{feff}id\ttitre\r\na\t Été \r\n\r\nb\t\r\n",
        ] {
            assert_eq!(read(text), (sound.clone(), vec![]), "{text}");
        }
        assert_eq!(column("\u{feff}titre\tid\r\nÉté\ta\r\n\tb\r\n", "id").collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(column("titre\nÉté\n", "id").count(), 0);
    }

    #[test]
    fn what_is_wrong_is_told_where_it_stands() {
        for (text, told) in [
            ("id\ttitr\n", "1:4 unknown key `titr`"),
            ("id\tid\n", "1:4 `id` is written twice"),
            ("titre\n", "1:1 `id` is missing"),
            ("\t\n", "1:1 `id` is missing"),
            ("id\ttitre\na\té\tb\tc\n", "2:5 this line has 4 cells, and there are 2 columns"),
            ("titre\tid\né\t \n", "2:3 `id` is empty"),
            ("titre\tid\né\n", "2:2 `id` is empty"),
        ] {
            assert_eq!(read(text).1[0], told, "{text}");
        }
    }
}
