//! What an option may only move elsewhere: to another stage, another family, another place, another time, to
//! people, to the system around it. Nothing is made up for: what is confirmed is justified in words, or stays shown.

use super::ends::{End, Ends, directions};
use super::interval::ROUNDING;
use super::severity::Severity;
use super::verdict::Verdict;
use crate::model::matrix::{Band, Family, LifeStage, Place, Said};

/// Where something may be moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// T1: from a stage to another, in one family.
    Stages,
    /// T2: from a family to another.
    Families,
    /// T3: from a place to another.
    Space,
    /// T4: from the years of use to making or to the end of life.
    Time,
    /// T5: to people, by labour, hardship, risk or skill.
    People,
    /// T6: to the system around, by rebound or dependence.
    System,
}

impl Kind {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] =
        [Self::Stages, Self::Families, Self::Space, Self::Time, Self::People, Self::System];

    /// Its name for machines.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Stages => "T1",
            Self::Families => "T2",
            Self::Space => "T3",
            Self::Time => "T4",
            Self::People => "T5",
            Self::System => "T6",
        }
    }
}

/// A kind of transfer, and how far the answers go.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    /// Where to.
    pub kind: Kind,
    /// How far the answers go.
    pub severity: Severity,
    /// What is lightened: the ends that make the severity; none when it rests on what was not read.
    pub lightened: Vec<End>,
    /// What is burdened.
    pub burdened: Vec<End>,
    /// What people said of it; only for people and the system.
    pub words: String,
}

/// What the transfers are found in.
pub struct Found<'a> {
    /// The ends of the families that are read.
    pub ends: &'a Ends,
    /// The families that are read, with their bounds.
    pub read: &'a [(Family, Band)],
    /// What was said of people.
    pub people: Option<&'a Said>,
    /// What was said of the system.
    pub system: Option<&'a Said>,
}

/// The six kinds, in order.
#[must_use]
pub fn transfers(found: &Found<'_>) -> Vec<Transfer> {
    Kind::ALL.into_iter().map(|kind| found.transfer(kind)).collect()
}

impl Found<'_> {
    fn transfer(&self, kind: Kind) -> Transfer {
        match kind {
            Kind::Stages => {
                self.between_stages(kind, |from, to| meet(from.family == to.family && from.stage != to.stage))
            }
            Kind::Families => self.between_families(),
            Kind::Space => self.between_stages(kind, |from, to| {
                let known = from.place != Place::Unknown && to.place != Place::Unknown;
                // An answer that may go either way does not go both ways at once.
                let same_answer = from.family == to.family && from.stage == to.stage && !to.new;
                if known { meet(from.place != to.place) } else { (!same_answer).then_some(false) }
            }),
            Kind::Time => self.between_stages(kind, |from, to| {
                let in_use = matches!(from.stage, Some(LifeStage::Use | LifeStage::Upkeep));
                meet(in_use && matches!(to.stage, Some(LifeStage::Materials | LifeStage::EndOfLife)))
            }),
            Kind::People => said(kind, self.people),
            Kind::System => said(kind, self.system),
        }
    }

    /// All pairs of a lightened and a burdened stage that meet: surely, perhaps, or not at all.
    fn between_stages(&self, kind: Kind, meet: impl Fn(&End, &End) -> Option<bool>) -> Transfer {
        let severity = |from: &End, to: &End| match meet(from, to) {
            Some(surely) if surely && from.certain && to.certain => Severity::Confirmed,
            Some(_) => Severity::Possible,
            None => Severity::RuledOut,
        };
        let pairs = || {
            self.ends.lightened.iter().flat_map(|from| self.ends.burdened.iter().map(move |to| (from, to)))
        };
        let worst = pairs().map(|(from, to)| severity(from, to)).max().unwrap_or(Severity::RuledOut);
        let worst = if self.nothing_burdened() { Severity::RuledOut } else { worst.max(self.unread()) };
        if worst == Severity::RuledOut {
            return transfer(kind, worst, Ends::default());
        }
        let taken = |one: &End, pair: fn(&(&End, &End)) -> End| {
            pairs().filter(|(from, to)| severity(from, to) == worst).any(|two| pair(&two) == *one)
        };
        let lightened = self.ends.lightened.iter().filter(|end| taken(end, |(from, _)| **from));
        let burdened = self.ends.burdened.iter().filter(|end| taken(end, |(_, to)| **to));
        transfer(
            kind,
            worst,
            Ends { lightened: lightened.copied().collect(), burdened: burdened.copied().collect() },
        )
    }

    fn between_families(&self) -> Transfer {
        let confirmed = self.of_families(|family, bounds| match Verdict::of(bounds, family) {
            Verdict::Less | Verdict::NotMore => (Some(true), None),
            Verdict::More | Verdict::NotLess => (None, (bounds.low() > 1.0 + ROUNDING).then_some(true)),
            Verdict::Comparable | Verdict::Undetermined | Verdict::Incoherent => (None, None),
        });
        if !confirmed.lightened.is_empty() && !confirmed.burdened.is_empty() {
            return transfer(Kind::Families, Severity::Confirmed, confirmed);
        }
        let possible = self.of_families(|family, bounds| directions(bounds, family));
        let two = |from: &End| possible.burdened.iter().any(|to| to.family != from.family);
        if possible.lightened.iter().any(two) {
            return transfer(Kind::Families, Severity::Possible, possible);
        }
        transfer(Kind::Families, self.unread(), Ends::default())
    }

    fn of_families(&self, directions: impl Fn(Family, Band) -> (Option<bool>, Option<bool>)) -> Ends {
        let mut ends = Ends::default();
        for (family, bounds) in self.read {
            let (lightened, burdened) = directions(*family, *bounds);
            let end =
                |certain| End { family: *family, stage: None, place: Place::Unknown, certain, new: false };
            ends.lightened.extend(lightened.map(end));
            ends.burdened.extend(burdened.map(end));
        }
        ends
    }

    /// What was not read may hide anything.
    fn unread(&self) -> Severity {
        if self.read.len() < Family::ALL.len() { Severity::Possible } else { Severity::RuledOut }
    }

    /// Every family weighs at most as much as the reference, and no stage surely more.
    fn nothing_burdened(&self) -> bool {
        self.read.len() == Family::ALL.len()
            && self.read.iter().all(|(_, bounds)| bounds.high() <= 1.0 + ROUNDING)
            && !self.ends.burdened.iter().any(|end| end.certain)
    }
}

fn meet(surely: bool) -> Option<bool> {
    surely.then_some(true)
}

fn transfer(kind: Kind, severity: Severity, ends: Ends) -> Transfer {
    Transfer { kind, severity, lightened: ends.lightened, burdened: ends.burdened, words: String::new() }
}

fn said(kind: Kind, said: Option<&Said>) -> Transfer {
    let severity = match said {
        Some(said) if said.happens => Severity::Confirmed,
        Some(_) => Severity::RuledOut,
        None => Severity::Possible,
    };
    let words = said.map(|said| said.words.clone()).unwrap_or_default();
    Transfer { words, ..transfer(kind, severity, Ends::default()) }
}
