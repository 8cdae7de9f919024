//! The reading in sentences, for people who are not experts: each is true of what was answered, and says that it reads
//! answers. No total, no mean, no mark.

mod families;
mod moved;
mod worth;

mod words;

pub use families::incoherent;
pub use moved::detail;
pub use words::times;
pub use worth::doubt as doubts;

use super::conclusion::Conclusion;
use super::coverage::Coverage;
use super::missing::Missing;
use super::severity::Severity;
use super::verdict::Verdict;
use super::{FamilyReading, Reading, State};
use crate::engine::shown::sentence;
use crate::lang::{Lang, lifecycle as say, transfers as tell};

/// Sentences that go together, under a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What they are about.
    pub title: String,
    /// The sentences, never none.
    pub sentences: Vec<String>,
}

/// The whole reading, or what must be told first.
#[must_use]
pub fn sections(lang: Lang, reading: &Reading) -> Vec<Section> {
    let first: Vec<String> = reading.blocking().map(|missing| to_tell(lang, missing)).collect();
    if !first.is_empty() {
        let sentences = first;
        return vec![Section { title: say::before(lang), sentences }];
    }
    let service = sentence(&reading.functional_unit);
    let compared = say::compared(lang, &reading.name, &reading.reference, &service);
    [
        (say::in_short(lang), vec![compared, statement(lang, reading)]),
        (say::by_family(lang), families::families(lang, reading)),
        (say::trends(lang), families::trends(lang, reading)),
        (say::hotspots(lang), families::hotspots(lang, reading)),
        (tell::transfers(lang), moved::transfers(lang, reading)),
        (tell::doubt(lang), worth::doubt(lang, reading)),
        (tell::worth(lang), [worth::worth(lang, reading), reminders(lang, reading)].concat()),
    ]
    .into_iter()
    .filter(|(_, sentences)| !sentences.is_empty())
    .map(|(title, sentences)| Section { title, sentences })
    .collect()
}

/// What is missing, and stands in the way of nothing.
fn reminders(lang: Lang, reading: &Reading) -> Vec<String> {
    reading.missing.iter().filter(|missing| !missing.blocks()).map(|missing| to_tell(lang, missing)).collect()
}

fn to_tell(lang: Lang, missing: &Missing) -> String {
    match missing {
        Missing::FunctionalUnit => say::no_functional_unit(lang),
        Missing::Reference => say::no_reference(lang),
        Missing::ReferenceAmongOptions => say::no_reference_among_options(lang),
        Missing::DoNothing => say::no_do_nothing(lang),
        Missing::Option(id) => say::no_option(lang, id),
        Missing::LifeSpan(name) => say::no_life_span(lang, name),
    }
}

/// What the whole comes to, and what is established for which families.
#[must_use]
pub fn statement(lang: Lang, reading: &Reading) -> String {
    let whole = match reading.conclusion {
        Conclusion::Improvement => say::improvement(lang),
        Conclusion::ImprovementWithTransfer => {
            let confirmed =
                reading.transfers.iter().filter(|transfer| transfer.severity == Severity::Confirmed);
            let kinds: Vec<String> = confirmed.map(|transfer| words::kind(lang, transfer.kind)).collect();
            say::improvement_with_transfer(lang, &kinds.join(", "))
        }
        Conclusion::Compromise => say::compromise(lang),
        Conclusion::Degradation => say::degradation(lang),
        Conclusion::Inconclusive => {
            say::inconclusive(lang, reading.coverage.unknown(), reading.coverage.total)
        }
    };
    let mut told = vec![whole];
    told.extend(established(lang, reading));
    // Nobody wrote anything of these: they are read so, which is no finding.
    let assumed = titles(lang, reading, |one| one.state == State::Read && !one.written);
    if !assumed.is_empty() {
        told.push(say::with_nothing_written(lang, &words::listed(lang, &assumed)));
    }
    told.join(" ")
}

/// The same to who has a minute.
#[must_use]
pub fn in_short(lang: Lang, reading: &Reading) -> String {
    if reading.conclusion != Conclusion::Inconclusive {
        return statement(lang, reading);
    }
    let Coverage { total, .. } = reading.coverage;
    let mut told = established(lang, reading);
    told.push(match told.is_empty() {
        true => say::nothing_established(lang, reading.coverage.unknown(), total),
        false => say::rest_not_established(lang, reading.coverage.unknown(), total),
    });
    told.join(" ")
}

/// What is established, for which families; those of which nothing was written are no finding.
fn established(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    for (verdict, phrase) in [
        (Verdict::Less, say::with_less as fn(Lang, &str) -> String),
        (Verdict::NotMore, say::with_not_more),
        (Verdict::Comparable, say::with_same),
        (Verdict::NotLess, say::with_not_less),
        (Verdict::More, say::with_more),
    ] {
        let families = titles(lang, reading, |one| one.verdict == verdict && one.written);
        if !families.is_empty() {
            told.push(phrase(lang, &words::listed(lang, &families)));
        }
    }
    told
}

/// The families that are as asked, by their titles.
fn titles(lang: Lang, reading: &Reading, test: impl Fn(&FamilyReading) -> bool) -> Vec<String> {
    reading.families.iter().filter(|one| test(one)).map(|one| say::family(lang, one.family)).collect()
}

#[cfg(test)]
mod tests;
