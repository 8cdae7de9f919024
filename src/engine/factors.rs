//! Orders of magnitude: those people look for, and how one is told.

use crate::lang::{Lang, factors as say, numbers};
use crate::model::factor::{Factor, Theme};
use crate::model::methodology::Methodology;
use crate::model::text::{misspelt, words};

/// What stands between the words people look for.
const SMALL_WORDS: [&str; 12] =
    ["les", "des", "une", "par", "pour", "dans", "avec", "the", "and", "for", "per", "with"];

/// The themes that have orders of magnitude, each with how many.
#[must_use]
pub fn themes(methodology: &Methodology) -> Vec<(Theme, usize)> {
    let count = |theme| methodology.factors.iter().filter(|factor| factor.theme == theme).count();
    Theme::ALL.map(|theme| (theme, count(theme))).into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Those that people mean by what they typed, theme after theme: all its words start words of the label or of the theme,
/// or else of the remark too, or else nearly are such words.
#[must_use]
pub fn sought<'m>(methodology: &'m Methodology, lang: Lang, typed: &str) -> Vec<&'m Factor> {
    let wanted = wanted(typed);
    let attempts: [(Said, Same); 4] = [(named, starts), (told, starts), (named, nearly), (told, nearly)];
    for (said, same) in attempts.into_iter().filter(|_| !wanted.is_empty()) {
        let has = |factor: &&Factor| {
            let said = said(lang, factor);
            wanted.iter().all(|word| said.iter().any(|said| same(word, said)))
        };
        let mut found: Vec<&Factor> = methodology.factors.iter().filter(has).collect();
        if !found.is_empty() {
            found.sort_by_key(|factor| factor.theme);
            return found;
        }
    }
    Vec::new()
}

/// The words of an order of magnitude that are searched.
type Said = fn(Lang, &Factor) -> Vec<String>;
/// Whether a word that was typed means one that is said.
type Same = fn(&str, &str) -> bool;

fn named(lang: Lang, factor: &Factor) -> Vec<String> {
    [&factor.label, say::theme(lang, factor.theme), factor.theme.id()].into_iter().flat_map(words).collect()
}

fn told(lang: Lang, factor: &Factor) -> Vec<String> {
    [named(lang, factor), words(&factor.remark)].concat()
}

fn starts(typed: &str, said: &str) -> bool {
    said.starts_with(singular(typed))
}

fn nearly(typed: &str, said: &str) -> bool {
    starts(typed, said) || misspelt(typed, said)
}

/// The number with two significant digits, its unit, and how uncertain it is when that is known.
#[must_use]
pub fn amount(lang: Lang, factor: &Factor) -> String {
    let value = numbers::shown(lang, factor.rounded());
    match factor.uncertainty {
        Some(percent) => say::uncertain_amount(lang, &value, &factor.unit, &numbers::shown(lang, percent)),
        None => say::amount(lang, &value, &factor.unit),
    }
}

/// An order of magnitude in a line, with its source and its year.
#[must_use]
pub fn line(methodology: &Methodology, lang: Lang, factor: &Factor) -> String {
    say::line(lang, &factor.label, &amount(lang, factor), source(methodology, factor), factor.year)
}

/// What its source is called.
#[must_use]
pub fn source<'m>(methodology: &'m Methodology, factor: &'m Factor) -> &'m str {
    let known = methodology.sources.iter().find(|source| source.id == factor.source);
    known.map_or(factor.source.as_str(), |source| &source.title)
}

/// The words that matter in what was typed.
fn wanted(typed: &str) -> Vec<String> {
    let all = words(typed);
    let matters = |word: &&String| word.chars().count() > 2 && !SMALL_WORDS.contains(&word.as_str());
    let mattering: Vec<String> = all.iter().filter(matters).cloned().collect();
    if mattering.is_empty() { all } else { mattering }
}

fn singular(word: &str) -> &str {
    word.strip_suffix(['s', 'x']).filter(|singular| singular.len() > 2).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn found(typed: &str) -> Vec<String> {
        let methodology = sample::methodology();
        let found = sought(&methodology, Lang::Fr, typed);
        found.into_iter().map(|factor| factor.id.to_string()).collect()
    }

    #[test]
    fn one_is_found_by_its_label_its_theme_its_remark_or_nearly() {
        assert_eq!(found("Électricité"), ["electricite"]);
        assert_eq!(found("electricites"), ["electricite"]);
        assert_eq!(found("réseau d’électricité"), ["electricite"]);
        assert_eq!(found("FIN de vie"), ["verre", "gravats"]);
        assert_eq!(found("fin_de_vie"), ["verre", "gravats"]);
        assert_eq!(found("tri du verre"), ["verre"]);
        assert_eq!(found("four"), ["verre"]);
        assert_eq!(found("elecrticite"), ["electricite"]);
        for nothing in ["fusée", "verre électricité", "", "?"] {
            assert_eq!(found(nothing), [""; 0], "{nothing}");
        }
        assert_eq!(themes(&sample::methodology()), [(Theme::Energy, 1), (Theme::EndOfLife, 2)]);
    }

    #[test]
    fn a_line_tells_two_digits_how_uncertain_the_source_and_the_year() {
        let methodology = sample::methodology();
        let lines = methodology.factors.iter().map(|factor| line(&methodology, Lang::Fr, factor));
        assert_eq!(
            lines.collect::<Vec<_>>(),
            [
                "Verre recyclé\u{a0}: 0,64 kg CO₂e par kg, à 20\u{a0}% près (Le guide, 2022)",
                "Électricité du réseau\u{a0}: 0,052 kg CO₂e par kWh (Le guide, 2024)",
                "Gravats\u{a0}: 0,013 kg CO₂e par kg (Le guide, 2022)",
            ]
        );
    }
}
