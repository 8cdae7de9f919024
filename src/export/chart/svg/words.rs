//! Texts in a drawing: how wide they may be, whatever the font, and where they are cut.

use super::pen::Length;
use crate::model::inert::inert;
use unicode_width::UnicodeWidthChar;

/// The width of a text, in a wide font: what fits here fits in every font of a page.
pub(super) fn width(text: &str, size: Length) -> Length {
    let hundredths: usize = text.chars().map(room).sum();
    Length::tenths(i32::try_from(hundredths * size.steps() / 100).unwrap_or(i32::MAX))
}

/// The width of a sign, in hundredths of the size of the font.
fn room(c: char) -> usize {
    match c {
        'i' | 'j' | 'l' | '\'' | '|' => 30,
        'f' | 't' | '.' | ',' | ':' | ';' | '!' | '’' | ' ' | '\u{a0}' | '-' | '(' | ')' => 40,
        'r' => 44,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 60,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | 'œ' | 'æ' | '…' => 100,
        '−' | '+' | '=' | '<' | '>' => 84,
        'a'..='z' | '0'..='9' | '?' => 64,
        _ if c.is_lowercase() => 66,
        _ => match c.width() {
            Some(0) => 0,
            Some(1) => 80,
            // What has no width of its own is not known to have none.
            _ => 110,
        },
    }
}

/// A text on one line, without what commands.
pub(super) fn flat(text: &str) -> String {
    inert(text).split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a text within a width, and no more than `most` of them: the last one then ends with `…`.
pub(super) fn wrapped(text: &str, size: Length, within: Length, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(&flat(text)) {
        let line = lines.last_mut().expect("there is always a line");
        if width(&format!("{line}{}", piece.trim_end()), size) <= within {
            line.push_str(piece);
        } else if width(piece.trim_end(), size) <= within {
            lines.push(piece.to_owned());
        } else {
            hard_wrapped(&mut lines, piece, size, within);
        }
    }
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(&format!("{}…", last.trim_end()), size) > within {
                last.pop();
            }
            *last = format!("{}…", last.trim_end());
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// A word longer than a line goes on from line to line.
fn hard_wrapped(lines: &mut Vec<String>, word: &str, size: Length, within: Length) {
    if lines.last().is_some_and(|line| !line.is_empty()) {
        lines.push(String::new());
    }
    for c in word.chars() {
        let line = lines.last_mut().expect("there is always a line");
        if !line.is_empty() && width(&format!("{line}{c}"), size) > within {
            lines.push(String::new());
        }
        lines.last_mut().expect("there is always a line").push(c);
    }
}

/// A text cut where a line may end: after a space, and after the hyphen of a compound word.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-'])
}

/// The narrowest width that gives no more lines than `most` without cutting a word, up to `widest`.
pub(super) fn narrowest(text: &str, size: Length, most: usize, widest: Length) -> Length {
    let flat = flat(text);
    let word = pieces(&flat).map(|piece| width(piece.trim_end(), size)).max().unwrap_or_default();
    let mut within = word.min(widest);
    while within < widest && wrapped(text, size, within, usize::MAX).len() > most {
        within = (within + size / 2).min(widest);
    }
    within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::chart::svg::pen::units;
    use crate::export::sample;
    use proptest::prelude::{prop_assert, proptest};

    #[test]
    fn a_text_is_cut_at_its_spaces_and_hyphens_and_says_when_it_goes_on() {
        let cut = |text: &str, most| wrapped(text, units(10), units(70), most);
        assert_eq!(cut("entretien-réparation", 3), ["entretien-", "réparation"]);
        assert_eq!(cut("énergies fossiles et nucléaire", 2), ["énergies", "fossiles et…"]);
        assert_eq!(cut("anticonstitutionnellement", 9), ["anticonstituti", "onnellement"]);
        assert_eq!(cut("", 2), [""]);
    }

    proptest! {
        #[test]
        fn every_line_fits_but_for_a_sign_wider_than_it(text in sample::hostile_text(), within in 30i32..200, most in 1usize..5) {
            let lines = wrapped(&text, units(10), units(within), most);
            prop_assert!((1..=most).contains(&lines.len()));
            for line in lines {
                prop_assert!(width(&line, units(10)) <= units(within), "{line}");
            }
        }
    }
}
