//! Parses TOML, and tells its syntax errors in words people understand.

use toml::Spanned;
use toml::de::DeTable;

use super::index::Part;
use super::node::Table;
use super::source::Source;
use crate::lang::problems;

/// A whole text, parsed unless the build did.
#[derive(Debug)]
pub enum Root<'a> {
    /// As the TOML parser found it.
    Parsed(Spanned<DeTable<'a>>),
    /// Where the build noted that it stands.
    Noted(Part<'a>),
}

impl Root<'_> {
    /// The table that the whole text is.
    #[must_use]
    pub fn table(&self) -> Table<'_> {
        match self {
            Self::Parsed(root) => Table::Parsed(root.get_ref()),
            Self::Noted(root) => Table::Noted(*root),
        }
    }
}

/// Reads a whole text from its index when it has one, and by parsing it otherwise.
#[must_use]
pub fn root<'a>(source: &Source<'a>) -> Option<Root<'a>> {
    let noted = source.index.and_then(|index| Part::whole(source.text, index));
    noted.map(Root::Noted).or_else(|| parse(source).map(Root::Parsed))
}

/// Parses a whole text, or reports every syntax error of it and returns nothing.
#[must_use]
pub fn parse<'a>(source: &Source<'a>) -> Option<Spanned<DeTable<'a>>> {
    let (table, errors) = DeTable::parse_recoverable(source.text);
    if errors.is_empty() {
        return Some(table);
    }
    let mut last_line = 0;
    let mut repeated_heading: Option<usize> = None;
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let start = span.start.min(source.text.len());
        let line = source.text[..start].matches('\n').count() + 1;
        // One slip often makes the parser stumble several times on the same line: the first says enough.
        if line == last_line {
            continue;
        }
        last_line = line;
        if error.message().contains("duplicate key") {
            let heads = current_line(source.text, start).starts_with('[');
            // The keys under a heading written twice say nothing more.
            if !heads && repeated_heading.is_some_and(|from| !source.text[from..start].contains("\n[")) {
                continue;
            }
            repeated_heading = heads.then_some(start);
        }
        let (message, hint) = worded(source, span.start, error.message());
        source.error(&span, "syntax", message, hint);
    }
    None
}

fn worded(source: &Source<'_>, offset: usize, original: &str) -> (String, Option<String>) {
    let lang = source.lang;
    let line = current_line(source.text, offset);
    let key = line.split('=').next().unwrap_or_default().trim();
    let bare = !key.starts_with(['"', '\'', '#', '[', '{']);
    if line.contains('=') && bare && !key.is_ascii() {
        return (problems::accented_key(lang, key), Some(problems::accented_key_hint(lang, key)));
    }
    if original.contains("missing comma") {
        return (problems::missing_comma(lang), Some(problems::missing_comma_hint(lang)));
    }
    if original.contains("duplicate key") && line.starts_with('[') {
        let name = line.trim_matches(['[', ']', ' ']);
        return (problems::duplicate_key(lang, key), Some(problems::duplicate_heading_hint(lang, name)));
    }
    if original.contains("duplicate key") {
        return (problems::duplicate_key(lang, key), Some(problems::duplicate_key_hint(lang)));
    }
    let value = line.split_once('=').map_or("", |(_, value)| value).trim();
    // Word processors put curly quotes, which quote nothing here.
    if value.starts_with(|c: char| c.is_alphabetic() || "“”‘’«".contains(c)) {
        return (problems::unquoted_text(lang), Some(problems::unquoted_text_hint(lang)));
    }
    if value.starts_with('"') && !value.starts_with("\"\"\"") && value.matches('"').count() % 2 == 1 {
        return (problems::unclosed_text(lang), Some(problems::unclosed_text_hint(lang)));
    }
    if value.split(|c: char| !c.is_ascii_digit() && c != ',').any(|part| part.contains(',') && part.len() > 2)
        && value.starts_with(|c: char| c.is_ascii_digit())
    {
        return (problems::decimal_comma(lang), Some(problems::decimal_comma_hint(lang)));
    }
    (problems::syntax(lang, original), Some(problems::syntax_hint(lang)))
}

fn current_line(text: &str, offset: usize) -> &str {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..].lines().next().unwrap_or_default()
}
