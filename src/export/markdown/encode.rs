//! The one encoder of Markdown text: nothing a person wrote is taken for formatting.

use crate::model::inert::inert;

/// The text with a backslash before each sign that would format, and only there; a line end is `line_end`.
///
/// « Que 40 campeurs se lavent » comes out as it is. One thing cannot be prevented: GitHub makes a link of
/// an e-mail address, to that very address.
pub(super) fn encoded(text: &str, line_end: &str) -> String {
    let text = inert(text);
    let lines: Vec<_> = text.trim().split('\n').map(|line| encoded_line(line.trim_matches(' '))).collect();
    lines.join(line_end)
}

fn encoded_line(line: &str) -> String {
    let signs: Vec<char> = line.chars().collect();
    let opening = opening_sign(&signs);
    let mut encoded = String::with_capacity(line.len() + 4);
    for (n, c) in signs.iter().enumerate() {
        if opening == Some(n) || formats(*c, &signs[..n], &signs[n + 1..]) {
            encoded.push('\\');
        }
        encoded.push(*c);
    }
    encoded
}

/// Where the sign stands that makes of this line a title, a list item, a quotation, a rule or a table.
fn opening_sign(line: &[char]) -> Option<usize> {
    let after = |n: usize| line.get(n).copied();
    let opens = match line.first()? {
        '#' | '>' => true,
        '=' => matches!(after(1), None | Some('=')),
        '-' => matches!(after(1), None | Some(' ' | '-' | ':')),
        '+' => matches!(after(1), None | Some(' ')),
        ':' => after(1) == Some('-'),
        '0'..='9' => {
            let digits = line.iter().take_while(|c| c.is_ascii_digit()).count();
            let numbers =
                matches!(after(digits), Some('.' | ')')) && matches!(after(digits + 1), None | Some(' '));
            return numbers.then_some(digits);
        }
        _ => false,
    };
    opens.then_some(0)
}

/// Whether the sign would format something between these two pieces of its line.
fn formats(c: char, before: &[char], after: &[char]) -> bool {
    let (previous, next) = (before.last(), after.first());
    let between = |wanted: fn(&char) -> bool| previous.is_some_and(wanted) && next.is_some_and(wanted);
    match c {
        '\\' | '`' | '[' | '|' => true,
        // At the edge of the text, it would meet ours.
        '*' => !between(|c| *c == ' ') || before.is_empty(),
        '_' => !between(|c| *c == ' ') && !between(|c| c.is_alphanumeric()),
        // « ~5 km » cannot end what is struck out, so nothing begins.
        '~' => next == Some(&'~') || previous.is_some_and(|c| !c.is_whitespace()),
        '<' => next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => is_entity(after),
        ':' => after.starts_with(&['/', '/']),
        '.' => before.iter().rev().take(3).filter(|c| c.eq_ignore_ascii_case(&'w')).count() == 3,
        // « ## Title # » is read as « Title ».
        '#' => next.is_none() && before.iter().rev().find(|c| **c != '#') == Some(&' '),
        _ => false,
    }
}

fn is_entity(after: &[char]) -> bool {
    let name = after.iter().take_while(|c| c.is_ascii_alphanumeric() || **c == '#').count();
    name > 0 && after.get(name) == Some(&';')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_sentences_are_untouched() {
        for text in [
            "Que 40 campeurs se lavent, de 17 h à 21 h (mai – septembre) ; c’est « tiède » !",
            "R&D, 3 * 4 = 12, -5 °C, ~5 km, +2 %, 40 < 50, a > b, #1, projet_final_2.toml, C#, 12:30",
        ] {
            assert_eq!(encoded(text, " "), text);
        }
    }

    #[test]
    fn what_would_format_gets_a_backslash() {
        for (text, expected) in [
            ("# titre", "\\# titre"),
            ("titre #", "titre \\#"),
            ("- item", "\\- item"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("* a", "\\* a"),
            ("12. a", "12\\. a"),
            ("1)", "1\\)"),
            ("> a", "\\> a"),
            (":-", "\\:-"),
            ("**a** _b_ ~~c~~", "\\*\\*a\\*\\* \\_b\\_ \\~\\~c\\~\\~"),
            ("`a` | [b](c) ![d](e)", "\\`a\\` \\| \\[b](c) !\\[d](e)"),
            ("<b>&amp;</b> <!-- -->", "\\<b>\\&amp;\\</b> \\<!-- -->"),
            ("https://a.fr www.a.fr", "https\\://a.fr www\\.a.fr"),
            ("C:\\dossier", "C:\\\\dossier"),
        ] {
            assert_eq!(encoded(text, " "), expected);
        }
    }

    #[test]
    fn every_line_is_guarded_and_its_end_kept() {
        assert_eq!(encoded("a\n- b\n\n    c\n", "\\\n"), "a\\\n\\- b\\\n\\\nc");
    }
}
