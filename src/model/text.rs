//! Text as people write it: French spacing, accents folded for comparing, file names.

pub mod plain;

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use self::plain::{is_plain, unbroken};

const NO_BREAK_SPACE: char = '\u{a0}';

/// Puts no-break spaces where French typography wants them: before `: ; ! ? »` and `%`, after `«`.
///
/// Only an ordinary space is replaced, so that `12:30`, addresses and code are left alone.
/// Applying it twice changes nothing more.
#[must_use]
pub fn french_spaces(text: &str) -> Cow<'_, str> {
    let mut spaced = String::new();
    let mut copied = 0;
    for space in unbroken(text) {
        if copied == 0 {
            spaced.reserve(text.len() + 8);
        }
        spaced.push_str(&text[copied..space]);
        spaced.push(NO_BREAK_SPACE);
        copied = space + 1;
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    spaced.push_str(&text[copied..]);
    Cow::Owned(spaced)
}

/// The same text with composed accents (NFC) and ordinary line ends, as answers are kept.
#[must_use]
pub fn normalised(text: &str) -> String {
    if is_plain(text) {
        return text.to_owned();
    }
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    // Nearly every text is composed already, and seeing so costs ten times less than composing it again.
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    }
}

/// The text without accents, capitals or ligatures, for comparing what people type.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            NO_BREAK_SPACE | '\u{202f}' => folded.push(' '),
            // Most of a text: the rest of the way is for the few letters with an accent.
            ascii if ascii.is_ascii() => folded.push(ascii.to_ascii_lowercase()),
            other => decompose_canonical(other, |part| {
                if !is_combining_mark(part) {
                    folded.extend(part.to_lowercase());
                }
            }),
        }
    }
    folded
}

/// The words of a text, folded: what stands between signs and spaces.
pub fn words(text: &str) -> Vec<String> {
    folded(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether the words of a phrase follow each other among these, a plural `s` or `x` being of no account.
#[must_use]
pub fn mentions(text: &[String], phrase: &str) -> bool {
    let phrase = words(phrase);
    let same = |said: &String, word: &String| {
        said == word || said.strip_suffix(['s', 'x']).is_some_and(|singular| singular == word)
    };
    let follows = |window: &[String]| window.iter().zip(&phrase).all(|(said, word)| same(said, word));
    !phrase.is_empty() && text.windows(phrase.len()).any(follows)
}

/// A short name in `a-z0-9` and `separator`, safe in a file name or as an id; empty when nothing is left.
#[must_use]
pub fn slug(text: &str, separator: char) -> String {
    const LONGEST: usize = 64;
    let mut slug = String::new();
    for word in words(text) {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if word.is_empty() {
            continue;
        }
        if slug.len() + word.len() >= LONGEST {
            if slug.is_empty() {
                slug.extend(word.chars().take(LONGEST));
            }
            break;
        }
        if !slug.is_empty() {
            slug.push(separator);
        }
        slug.push_str(&word);
    }
    slug
}

/// The candidate nearest to what was typed, when it is near enough to be worth proposing.
pub fn nearest<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const NEAR_ENOUGH: f64 = 0.75;
    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&folded(typed), &folded(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= NEAR_ENOUGH)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Whether what was typed is that word but for a slip of the keyboard, or two in a long word.
#[must_use]
pub fn misspelt(typed: &str, word: &str) -> bool {
    let (typed, word) = (folded(typed), folded(word));
    let slips = match typed.chars().count() {
        ..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    strsim::damerau_levenshtein(&typed, &word) <= slips
}

/// All the candidates, those that look most like what was typed first.
pub fn by_likeness<'a>(typed: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let typed = folded(typed);
    let likeness = |candidate: &str| strsim::jaro_winkler(&typed, &folded(candidate));
    let mut candidates: Vec<_> =
        candidates.into_iter().map(|candidate| (likeness(candidate), candidate)).collect();
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0));
    candidates.into_iter().map(|(_, candidate)| candidate.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_break_spaces_go_where_french_wants_them() {
        assert_eq!(
            french_spaces("Pourquoi ? « Oui » : 5 %"),
            "Pourquoi\u{a0}? «\u{a0}Oui\u{a0}»\u{a0}: 5\u{a0}%"
        );
        assert_eq!(french_spaces("à 12:30, voir https://a.fr"), "à 12:30, voir https://a.fr");
    }

    #[test]
    fn french_spaces_twice_is_once() {
        let once = french_spaces("« a » ; b !");
        assert_eq!(french_spaces(&once), once);
    }

    #[test]
    fn answers_are_kept_with_composed_accents_and_ordinary_line_ends() {
        assert_eq!(normalised("l’été « œuvre »"), "l’été « œuvre »");
        assert_eq!(normalised("e\u{301}te\u{301}"), "été");
        assert_eq!(normalised("q\u{307}\u{323}"), "q\u{323}\u{307}");
        assert_eq!(normalised("\u{212b}"), "\u{c5}");
        assert_eq!(normalised("un\r\ndeux\rtrois\n"), "un\ndeux\ntrois\n");
    }

    #[test]
    fn a_plain_text_is_its_own_composed_form_whatever_stands_beside() {
        let plain = |c: &char| is_plain(&c.to_string());
        let found: Vec<char> = ('\0'..=char::MAX).filter(plain).collect();
        assert!(['a', 'é', 'œ', '’', '«', '€', '₂', '\n'].iter().all(|c| found.contains(c)));
        assert!(found.iter().all(|c| is_nfc_quick(std::iter::once(*c)) == IsNormalized::Yes));
        assert!(found.iter().all(|c| !is_combining_mark(*c)));
        assert!(!is_plain("un\r\n") && !is_plain("e\u{301}"));
    }

    #[test]
    fn folding_forgets_accents_capitals_and_ligatures() {
        assert_eq!(folded("Œuvre d’ÉTÉ"), "oeuvre d'ete");
        assert_eq!(folded("e\u{301}te\u{301}"), "ete");
    }

    #[test]
    fn a_slug_is_a_safe_file_name() {
        assert_eq!(slug("Eau chaude du camping", '-'), "eau-chaude-du-camping");
        assert_eq!(slug("L’été, c’est loin !", '_'), "l_ete_c_est_loin");
        assert_eq!(slug("日本", '-'), "");
        assert!(slug(&"long ".repeat(40), '-').len() <= 64);
    }

    #[test]
    fn the_nearest_word_is_proposed_only_when_near() {
        assert_eq!(nearest("enonse", ["enonce", "usagers"]), Some("enonce"));
        assert_eq!(nearest("zzz", ["enonce", "usagers"]), None);
    }
}
