//! The words of the method: those a text uses, and those people look for.

use crate::model::methodology::{Methodology, Term};
use crate::model::text::{folded, mentions, nearest, words};

/// The words of the glossary that a text uses, in alphabetical order.
#[must_use]
pub fn used<'m>(methodology: &'m Methodology, text: &str) -> Vec<&'m Term> {
    let text = words(text);
    methodology.glossary.iter().filter(|term| spellings(term).any(|word| mentions(&text, word))).collect()
}

/// The words people mean by what they typed: those that have it, or else the nearest one, or else those whose
/// explanation has it; all of them when nothing is typed.
#[must_use]
pub fn sought<'m>(methodology: &'m Methodology, typed: &str) -> Vec<&'m Term> {
    let wanted = folded(typed.trim());
    let all = || methodology.glossary.iter();
    let named: Vec<&Term> =
        all().filter(|term| spellings(term).any(|word| folded(word).contains(&wanted))).collect();
    if !named.is_empty() {
        return named;
    }
    if let Some(near) = nearest(typed, all().flat_map(spellings)) {
        return all().filter(|term| spellings(term).any(|word| word == near)).collect();
    }
    all().filter(|term| folded(&term.definition).contains(&wanted)).collect()
}

fn spellings(term: &Term) -> impl Iterator<Item = &str> {
    std::iter::once(&term.word).chain(&term.others).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn found(typed: &str) -> Vec<&'static str> {
        let methodology: &'static Methodology = Box::leak(Box::new(sample::methodology()));
        sought(methodology, typed).into_iter().map(|term| term.word.as_str()).collect()
    }

    #[test]
    fn a_word_is_found_by_a_part_of_it_by_another_spelling_nearly_or_by_what_it_means() {
        assert_eq!(found("UF"), ["unité fonctionnelle"]);
        assert_eq!(found("fonction"), ["unité fonctionnelle"]);
        assert_eq!(found("reemploie"), ["réemploi"]);
        assert_eq!(found("compare"), ["unité fonctionnelle"]);
        assert_eq!(found("fusée"), [""; 0]);
        assert_eq!(found(""), ["réemploi", "unité fonctionnelle"]);
    }

    #[test]
    fn the_words_a_text_uses_are_found_in_the_plural_too() {
        let methodology = sample::methodology();
        let words = |text| used(&methodology, text).into_iter().map(|term| &term.word).collect::<Vec<_>>();
        assert_eq!(words("Des unités fonctionnelles ?"), ["unité fonctionnelle"]);
        assert_eq!(words("L’UF sert au réemploi."), ["réemploi", "unité fonctionnelle"]);
        assert_eq!(words("Une unité."), [""; 0]);
    }
}
