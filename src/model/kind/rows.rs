//! Rows as people paste or edit them: one per line, cells separated by semicolons.
//!
//! A cell that itself holds a semicolon or a line end stands between quotation marks `"…"`, doubled inside.
//! A mark that closes nowhere is a sign like any other: an inch in `12"` swallows nothing.

const MARK: char = '"';
const SEPARATOR: char = ';';

/// The cells of each row that is not blank.
#[must_use]
pub fn read(typed: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut cells = Vec::new();
    let mut rest = typed;
    loop {
        let (cell, after) = cell(rest);
        cells.push(cell);
        let mut signs = after.chars();
        let end = signs.next();
        if end != Some(SEPARATOR) {
            let row = std::mem::take(&mut cells);
            if row.iter().any(|cell| !cell.is_empty()) {
                rows.push(row);
            }
        }
        if end.is_none() {
            return rows;
        }
        rest = signs.as_str();
    }
}

/// The cell at the head of a text, and what follows from its separator or line end on.
fn cell(text: &str) -> (String, &str) {
    marked(text).unwrap_or_else(|| {
        let end = text.find([SEPARATOR, '\n']).unwrap_or(text.len());
        (text[..end].trim().to_owned(), &text[end..])
    })
}

/// A cell between marks, when one stands there whole.
fn marked(text: &str) -> Option<(String, &str)> {
    let blank = |c: char| c.is_whitespace() && c != '\n';
    let mut rest = text.trim_start_matches(blank).strip_prefix(MARK)?;
    let mut cell = String::new();
    loop {
        let (before, after) = rest.split_once(MARK)?;
        cell.push_str(before);
        match after.strip_prefix(MARK) {
            Some(after) => {
                cell.push(MARK);
                rest = after;
            }
            None => {
                let after = after.trim_start_matches(blank);
                let ends = after.is_empty() || after.starts_with([SEPARATOR, '\n']);
                return ends.then(|| (cell.trim().to_owned(), after));
            }
        }
    }
}

/// A row as one would type it: empty cells at its end are left out.
#[must_use]
pub fn write(cells: &[String]) -> String {
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells[..filled].iter().map(|cell| written(cell)).collect::<Vec<_>>().join(" ; ")
}

fn written(cell: &str) -> String {
    if cell.contains([SEPARATOR, '\n']) || cell.starts_with(MARK) {
        format!("{MARK}{}{MARK}", cell.replace(MARK, "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cells_are_separated_by_semicolons_and_rows_by_line_ends() {
        assert_eq!(read("a ; 1\n\n ;b\nc;"), [vec!["a", "1"], vec!["", "b"], vec!["c", ""]]);
    }

    #[test]
    fn a_cell_between_marks_keeps_its_semicolons_and_line_ends() {
        assert_eq!(read("\"a ; b\" ; \"dit \"\"oui\"\"\nici\""), [["a ; b", "dit \"oui\"\nici"]]);
    }

    #[test]
    fn a_mark_that_closes_nowhere_is_a_sign_like_any_other() {
        assert_eq!(read("tube 12\" ; 3\n\"gros\" tube ; 4"), [["tube 12\"", "3"], ["\"gros\" tube", "4"]]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            rows in prop::collection::vec(prop::collection::vec("[a\";\n é]{0,6}", 0..4), 0..4)
        ) {
            let trimmed = |cell: &String| cell.trim().to_owned();
            let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(trimmed).collect()).collect();
            let filled = |row: &Vec<String>| {
                let last = row.iter().rposition(|cell| !cell.is_empty())?;
                Some(row[..=last].to_vec())
            };
            let written = rows.iter().map(|row| write(row)).collect::<Vec<_>>().join("\n");
            prop_assert_eq!(read(&written), rows.iter().filter_map(filled).collect::<Vec<_>>());
        }
    }
}
