//! The sentences about families: what is established, which way readings go, where it weighs most.

use super::titles;
use super::words::{listed, of_hundred, shortly, spot, times};
use crate::engine::lifecycle::interval::Incoherent;
use crate::engine::lifecycle::severity::Severity;
use crate::engine::lifecycle::trend::Way;
use crate::engine::lifecycle::verdict::Verdict;
use crate::engine::lifecycle::{FamilyReading, Reading, State};
use crate::engine::shown::capital;
use crate::lang::{Lang, lifecycle as say, numbers};
use crate::model::matrix::Family;

/// A sentence per family that is read, then those that are not.
pub(super) fn families(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    for one in &reading.families {
        let family = capital(&say::family(lang, one.family));
        match one.state {
            State::NotVisited => {}
            State::Incoherent(sums) => told.push(incoherent(lang, one.family, sums)),
            State::Read => told.push(verdict(lang, &family, one)),
        }
        if !one.contradicted.is_empty() {
            let stages: Vec<String> = one.contradicted.iter().map(|stage| say::stage(lang, *stage)).collect();
            told.push(say::contradicted(lang, &family, &stages.join(", ")));
        }
    }
    let not_visited = titles(lang, reading, |one| matches!(one.state, State::NotVisited));
    if !not_visited.is_empty() {
        told.push(say::not_visited(lang, &listed(lang, &not_visited)));
    }
    let with_effects = titles(lang, reading, |one| one.state == State::NotVisited && one.written);
    if !with_effects.is_empty() {
        told.push(say::not_visited_effects(lang, &listed(lang, &with_effects)));
    }
    told
}

fn verdict(lang: Lang, family: &str, one: &FamilyReading) -> String {
    let times = times(lang, one.bounds);
    match one.verdict {
        Verdict::Less => say::less(lang, family, &times),
        Verdict::More => say::more(lang, family, &times),
        Verdict::Comparable => say::same(lang, family, &times),
        Verdict::NotMore => say::not_more(lang, family, &times),
        Verdict::NotLess => say::not_less(lang, family, &times),
        Verdict::Undetermined | Verdict::Incoherent => say::undetermined(lang, family, &times),
    }
}

/// That the shares of a family do not go together, with their sum.
#[must_use]
pub fn incoherent(lang: Lang, family: Family, sums: Incoherent) -> String {
    let family = capital(&say::family(lang, family));
    let percent = |sum: f64| numbers::shown(lang, (sum * 100.0).round());
    if sums.low > 1.0 {
        say::too_much(lang, &family, &percent(sums.low))
    } else {
        say::too_little(lang, &family, &percent(sums.high))
    }
}

/// Which way readings go where the bounds do not tell.
pub(super) fn trends(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    let mut unclear = Vec::new();
    for one in &reading.families {
        // What the bounds establish needs no trend.
        let Some(trend) = one.trend else { continue };
        if matches!(one.verdict, Verdict::Less | Verdict::More | Verdict::Comparable) {
            continue;
        }
        let family = say::family(lang, one.family);
        let phrase = match (trend.clear(), one.family.wide()) {
            (Some(Way::Less), false) => say::trend_less,
            (Some(Way::More), false) => say::trend_more,
            (Some(Way::Less), true) => say::trend_much_less,
            (Some(Way::More), true) => say::trend_much_more,
            (None, _) => {
                if !one.verdict.established() {
                    unclear.push(family);
                }
                continue;
            }
        };
        let part = of_hundred(lang, trend.less.max(trend.more));
        told.push(phrase(lang, &capital(&family), &part));
    }
    if !unclear.is_empty() {
        told.push(say::no_trend(lang, &listed(lang, &unclear)));
    }
    told
}

/// Where it weighs most, in the reference then with the option.
pub(super) fn hotspots(lang: Lang, reading: &Reading) -> Vec<String> {
    let of_reference = |certain: bool| -> Vec<String> {
        let spots = reading.families.iter().flat_map(|one| {
            one.hotspots.iter().filter(move |hot| hot.certain == certain).map(move |hot| (one, hot.stage))
        });
        spots.map(|(one, stage)| spot(lang, one.family, stage)).collect()
    };
    let of_option = reading.families.iter().flat_map(|one| {
        let hot = one.option_hotspots.iter().filter(|(_, hot)| *hot == Severity::Confirmed);
        hot.map(|(stage, _)| spot(lang, one.family, *stage))
    });
    let told: Vec<String> = [
        (of_reference(true), say::reference_half as fn(Lang, &str) -> String),
        (of_reference(false), say::reference_fifth),
        (of_option.collect(), say::option_half),
    ]
    .into_iter()
    .filter(|(spots, _)| !spots.is_empty())
    .map(|(spots, phrase)| phrase(lang, &shortly(lang, &spots)))
    .collect();
    let read = reading.families.iter().any(|one| one.state == State::Read);
    if told.is_empty() && read { vec![say::no_hotspot(lang)] } else { told }
}
