//! The lines of a text: where they start and end, which are blank, which are comments.

use std::ops::Range;

const BYTE_ORDER_MARK: char = '\u{feff}';

/// Where the first line starts: after a byte order mark.
#[must_use]
pub fn first(text: &str) -> usize {
    if text.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len_utf8() } else { 0 }
}

/// Where the line that holds the offset `at` starts.
#[must_use]
pub fn start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or_else(|| first(text), |newline| newline + 1)
}

/// Where the line after the one that holds `at` starts: the end of the text for the last line.
#[must_use]
pub fn next(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |newline| at + newline + 1)
}

/// Where the line that holds `at` ends, its line end left out.
#[must_use]
pub fn end(text: &str, at: usize) -> usize {
    let next = next(text, at);
    at + text[at..next].trim_end_matches(['\r', '\n']).len()
}

/// The lines of a range that starts and ends where lines do, in order.
pub fn each(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let mut at = range.start;
    std::iter::from_fn(move || {
        let line = at..next(text, at).min(range.end);
        at = line.end;
        (line.start < range.end).then_some(line)
    })
}

/// The line that ends where `at` starts one, or nothing at the first line.
#[must_use]
pub fn above(text: &str, at: usize) -> Option<Range<usize>> {
    (at > first(text)).then(|| start(text, at - 1)..at)
}

/// The blanks that stand at `at`: the indentation of a line when `at` starts one.
#[must_use]
pub fn indent(text: &str, at: usize) -> &str {
    let rest = &text[at..];
    &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()]
}

/// Whether a line has nothing but blanks.
#[must_use]
pub fn is_blank(line: &str) -> bool {
    line.trim().is_empty()
}

/// Whether a line has nothing but a comment.
#[must_use]
pub fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with('#')
}

/// Whether a comment talks to a tool about the whole file (`#:schema …`) rather than about what follows.
#[must_use]
pub fn is_directive(line: &str) -> bool {
    line.starts_with("#:") || line.starts_with("#!")
}

/// The line end that most lines of the text have.
#[must_use]
pub fn line_end(text: &str) -> &'static str {
    let (mut all, mut windows) = (0_usize, 0_usize);
    for (at, _) in text.match_indices('\n') {
        all += 1;
        windows += usize::from(text[..at].ends_with('\r'));
    }
    if windows * 2 > all { "\r\n" } else { "\n" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_start_after_the_byte_order_mark() {
        let text = "\u{feff}a\r\n b\n";
        assert_eq!(start(text, 4), 3);
        assert_eq!(next(text, 3), 6);
        assert_eq!(end(text, 3), 4);
        assert_eq!(indent(text, 6), " ");
        assert_eq!(above(text, 6), Some(3..6));
        assert_eq!(above(text, 3), None);
        assert_eq!(each(text, 3..text.len()).collect::<Vec<_>>(), [3..6, 6..9]);
    }

    #[test]
    fn the_line_end_of_most_lines_is_that_of_the_text() {
        assert_eq!(line_end(""), "\n");
        assert_eq!(line_end("a\r\nb"), "\r\n");
        assert_eq!(line_end("a\r\nb\n"), "\n");
        assert_eq!(line_end("a\r\nb\r\nc\n"), "\r\n");
    }
}
