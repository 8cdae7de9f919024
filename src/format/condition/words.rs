//! Cuts a condition into words: names, texts, numbers, signs.

use super::Misread;
use crate::lang::{Lang, problems};

/// A word of a condition.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word<'t> {
    Name(&'t str),
    Text(&'t str),
    Number(f64),
    Sign(&'static str),
}

/// A word, and the byte it starts at.
#[derive(Clone, Debug)]
pub(super) struct Token<'t> {
    pub word: Word<'t>,
    pub offset: usize,
}

const SIGNS: [&str; 15] = ["!=", "<=", ">=", "=", "<", ">", "(", ")", "[", "]", ",", "+", "-", "*", "/"];

pub(super) fn tokens(text: &str, lang: Lang) -> Result<Vec<Token<'_>>, Misread> {
    let mut tokens = Vec::new();
    let mut offset = 0;
    while let Some(c) = text[offset..].chars().next() {
        let rest = &text[offset..];
        let length = if c.is_whitespace() {
            c.len_utf8()
        } else if c == '"' {
            let inside = &rest[1..];
            let Some(end) = inside.find('"') else {
                return Err(Misread { offset, message: problems::condition_unclosed(lang) });
            };
            tokens.push(Token { word: Word::Text(&inside[..end]), offset });
            end + 2
        } else if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            tokens.push(Token { word: Word::Sign(sign), offset });
            sign.len()
        } else {
            let end = rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '.'))
                .unwrap_or(rest.len());
            if end == 0 {
                let message = problems::condition_unexpected(lang, &c.to_string());
                return Err(Misread { offset, message });
            }
            let name = &rest[..end];
            let word = if c.is_ascii_digit() {
                let number = name
                    .parse()
                    .map_err(|_| Misread { offset, message: problems::condition_unexpected(lang, name) })?;
                Word::Number(number)
            } else {
                Word::Name(name)
            };
            tokens.push(Token { word, offset });
            end
        };
        offset += length;
    }
    Ok(tokens)
}
