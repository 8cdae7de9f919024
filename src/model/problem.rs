//! Something to mend in a file, and where.

/// One problem of one file, in the words of the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where it starts.
    pub at: Position,
    /// A permanent name for machines, in English.
    pub code: &'static str,
    /// How serious it is.
    pub severity: ProblemSeverity,
    /// What is wrong, lowercase, without a full stop.
    pub message: String,
    /// The way out.
    pub hint: Option<String>,
}

/// A place in a text: line and column counted from 1, columns in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// How serious a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProblemSeverity {
    /// Good to know; nothing to do.
    Note,
    /// The file is read, but something in it is not used as it could be.
    Warning,
    /// Something in the file cannot be read or kept.
    Error,
}

impl ProblemSeverity {
    /// The name in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl Position {
    /// The place of a byte offset in a text; the end when it is beyond.
    #[must_use]
    pub fn of(text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().filter(|c| *c != '\u{feff}').count() + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        assert_eq!(Position::of("été = 1\nà = 2", 13), Position { line: 2, column: 3 });
        assert_eq!(Position::of("\u{feff}a = 1", 3), Position { line: 1, column: 1 });
        assert_eq!(Position::of("ab", 99), Position { line: 1, column: 3 });
    }
}
