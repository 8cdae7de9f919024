//! Bounds, parts of readings and places of the matrix in words.

use crate::engine::lifecycle::ends::End;
use crate::engine::lifecycle::transfers::Kind;
use crate::lang::{Lang, lifecycle as say, numbers, transfers as tell};
use crate::model::matrix::{Band, Family, LifeStage, Place};

/// Bounds as a ratio to the reference, to two digits, rounded outwards so that what is said stays true.
#[must_use]
pub fn times(lang: Lang, bounds: Band) -> String {
    let (low, high) = (rounded(bounds.low(), f64::floor), rounded(bounds.high(), f64::ceil));
    let shown = |figure: f64| numbers::shown(lang, figure);
    if bounds.high() <= 0.0 {
        say::times_nothing(lang)
    } else if high.is_infinite() && low <= 0.0 {
        say::times_anything(lang)
    } else if high.is_infinite() {
        say::times_at_least(lang, &shown(low))
    } else if low <= 0.0 {
        say::times_at_most(lang, &shown(high))
    } else if low < high {
        say::times_between(lang, &shown(low), &shown(high))
    } else {
        say::times(lang, &shown(low))
    }
}

/// Two significant digits, and at most two decimals.
fn rounded(figure: f64, towards: fn(f64) -> f64) -> f64 {
    // What is nearer to a digit than this is that digit.
    const NEAR: f64 = 1e-6;
    if !figure.is_finite() {
        return figure;
    }
    // « À peu près autant » ends at 1.25: said 1.3, it would seem to go beyond.
    if (figure - 1.25).abs() < NEAR {
        return 1.25;
    }
    let per_unit = if figure < 1.0 { 100.0 } else { 10.0 };
    let mut step = 1.0;
    while figure * per_unit >= 100.0 * step {
        step *= 10.0;
    }
    let digits = figure * per_unit / step;
    let nearest = digits.round();
    let digits = if (digits - nearest).abs() < NEAR { nearest } else { towards(digits) };
    digits * step / per_unit
}

/// A part of readings, of 100: never all of them, nor none, for readings were only drawn.
#[must_use]
pub fn of_hundred(lang: Lang, part: f64) -> String {
    let whole = (part * 100.0).round();
    if whole >= 100.0 { say::nearly_all(lang) } else { numbers::shown(lang, whole) }
}

/// `climat (usage)`
#[must_use]
pub fn spot(lang: Lang, family: Family, stage: LifeStage) -> String {
    say::spot(lang, &say::family(lang, family), &say::stage(lang, stage))
}

/// An end of a transfer: its family, its stage, and its place where places are what matters.
#[must_use]
pub fn end(lang: Lang, kind: Kind, end: &End) -> String {
    let mut detail: Vec<String> = end.stage.map(|stage| say::stage(lang, stage)).into_iter().collect();
    if end.new {
        detail.push(say::new_item(lang));
    }
    if kind == Kind::Space && end.place != Place::Unknown {
        detail.push(say::place(lang, end.place));
    }
    let family = say::family(lang, end.family);
    if detail.is_empty() { family } else { say::spot(lang, &family, &detail.join(", ")) }
}

/// A kind of transfer.
#[must_use]
pub fn kind(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Stages => tell::between_stages(lang),
        Kind::Families => tell::between_families(lang),
        Kind::Space => tell::in_space(lang),
        Kind::Time => tell::in_time(lang),
        Kind::People => tell::to_people(lang),
        Kind::System => tell::to_system(lang),
    }
}

/// A list in a sentence. The names of families hold commas.
#[must_use]
pub fn listed(lang: Lang, items: &[String]) -> String {
    items.join(lang.semicolon())
}

/// The beginning of a list in a sentence, and how many more there are.
#[must_use]
pub fn shortly(lang: Lang, items: &[String]) -> String {
    const MOST: usize = 5;
    match items.get(MOST..) {
        Some(more) if more.len() > 1 => say::and_more(lang, &listed(lang, &items[..MOST]), more.len()),
        _ => listed(lang, items),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_told_in_two_digits_and_never_narrowed() {
        for (low, high, told) in [
            (0.08, 0.875, "entre 0,08 et 0,88 fois la référence"),
            (0.1025, 1.0625, "entre 0,1 et 1,1 fois la référence"),
            (0.8, 1.25, "entre 0,8 et 1,25 fois la référence"),
            (1.24, f64::INFINITY, "au moins 1,2 fois la référence"),
            (0.0, 0.5, "au plus 0,5 fois la référence"),
            (0.004, 0.005, "au plus 0,01 fois la référence"),
            (12.4, 131.0, "entre 12 et 140 fois la référence"),
            (0.0, f64::INFINITY, "sans borne connue"),
            (0.0, 0.0, "il n’en reste rien"),
            (0.29, 0.29, "0,29 fois la référence"),
        ] {
            assert_eq!(times(Lang::Fr, Band::new(low, high).unwrap()), told);
        }
        assert_eq!(times(Lang::En, Band::new(0.5, 0.995).unwrap()), "between 0.5 and 1 times the reference");
    }

    #[test]
    fn a_long_list_is_cut_where_that_saves_something() {
        let items = |count: usize| (1..=count).map(|rank| rank.to_string()).collect::<Vec<_>>();
        assert_eq!(shortly(Lang::En, &items(6)), "1; 2; 3; 4; 5; 6");
        assert_eq!(shortly(Lang::En, &items(7)), "1; 2; 3; 4; 5; and 2 more");
    }

    #[test]
    fn readings_that_were_drawn_are_never_all_of_them() {
        assert_eq!(["plus de 99", "98"], [0.99995, 0.9753].map(|part| of_hundred(Lang::Fr, part)));
    }
}
