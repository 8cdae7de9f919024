//! Reading a life cycle: what the answers of the matrix allow to say of an option against the reference.
//!
//! Exact bounds per family, never added up; all that is said is a reading of what people answered.

pub mod weighing;

pub mod interval;

pub mod verdict;

pub mod trend;

pub mod draw;

pub mod hotspots;

pub mod severity;
pub mod transfers;

pub mod ends;

pub mod doubt;

pub mod coverage;

pub mod conclusion;

pub mod bridge;

pub mod life_span;

pub mod missing;

pub mod statements;

use crate::model::matrix::{Band, Compared, Effect, Family, LifeCycle, LifeStage, Share, Weight};
use conclusion::Conclusion;
use coverage::Coverage;
use doubt::Doubt;
use ends::Ends;
use hotspots::HotSpot;
use interval::Incoherent;
use missing::Missing;
use severity::Severity;
use transfers::{Found, Transfer};
use trend::Trend;
use verdict::Verdict;
use weighing::Weighing;

/// What the answers allow to say of an option against the reference.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What is missing first: while there is any, nothing else is shown.
    pub missing: Vec<Missing>,
    /// The service for which they are compared.
    pub functional_unit: String,
    /// The name of the reference.
    pub reference: String,
    /// The id of the option.
    pub option: String,
    /// The name of the option.
    pub name: String,
    /// The eight families, in order.
    pub families: Vec<FamilyReading>,
    /// The six kinds of transfer, in order.
    pub transfers: Vec<Transfer>,
    /// The three answers that would best settle the doubt.
    pub doubt: Vec<Doubt>,
    /// How much of the matrix was judged.
    pub coverage: Coverage,
    /// What the whole comes to.
    pub conclusion: Conclusion,
}

impl Reading {
    /// What must be told before anything is shown.
    pub fn blocking(&self) -> impl Iterator<Item = &Missing> {
        self.missing.iter().filter(|missing| missing.blocks())
    }
}

/// What the answers allow to say of an option in a family.
#[derive(Clone, Debug, PartialEq)]
pub struct FamilyReading {
    /// The family.
    pub family: Family,
    /// Whether the option says anything of it: otherwise all of it is read as about the same.
    pub written: bool,
    /// What the bounds rest on.
    pub state: State,
    /// Between what and what the option stands, as a ratio to the reference.
    pub bounds: Band,
    /// What that establishes.
    pub verdict: Verdict,
    /// Which way the readings go; none when there is nothing to read, or it was not asked for.
    pub trend: Option<Trend>,
    /// Where the reference weighs most.
    pub hotspots: Vec<HotSpot>,
    /// Whether each stage of the option is a hot spot; none when there is nothing to read.
    pub option_hotspots: Vec<(LifeStage, Severity)>,
    /// The levels, 0 to 4, from the lowest to the highest, for the comparison of options.
    pub levels: (u8, u8),
    /// The stages said not to apply to the option, though they weigh in the reference: they are left out.
    pub contradicted: Vec<LifeStage>,
}

/// What the bounds of a family rest on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    /// Nothing: no share was told. Effects may have been, which cannot be read.
    NotVisited,
    /// Nothing: the shares of the stages do not add up.
    Incoherent(Incoherent),
    /// The answers.
    Read,
}

/// Reads an option against the reference, the trend of each family included.
#[must_use]
pub fn read(life: &LifeCycle, option: &str) -> Reading {
    reading(life, option, |weighing, bounds| Some(trend::trend(weighing, bounds)))
}

/// Reads an option against the reference without the trends, which take most of the time.
#[must_use]
pub fn read_without_trend(life: &LifeCycle, option: &str) -> Reading {
    reading(life, option, |_, _| None)
}

/// How many answers that would settle the doubt are told.
const BEST_DOUBTS: usize = 3;

fn reading(life: &LifeCycle, id: &str, trend: impl Fn(&Weighing, Band) -> Option<Trend>) -> Reading {
    let nothing = Compared::default();
    let option = life.option(id).unwrap_or(&nothing);
    let (mut families, mut read, mut ends, mut doubts) =
        (Vec::new(), Vec::new(), Ends::default(), Vec::new());
    for family in Family::ALL {
        let weighing = Weighing::of(life, option, family);
        let one = family_reading(life, option, &weighing, &trend);
        if one.state == State::Read {
            read.push((family, one.bounds));
            ends.add(&weighing, option);
            doubts.extend(doubt::doubts(&weighing));
        }
        families.push(one);
    }
    let found =
        Found { ends: &ends, read: &read, people: option.people.as_ref(), system: option.system.as_ref() };
    let transfers = transfers::transfers(&found);
    let verdicts: Vec<(Family, Verdict, Band)> =
        families.iter().map(|one| (one.family, one.verdict, one.bounds)).collect();
    Reading {
        missing: missing::missing(life, id),
        functional_unit: life.functional_unit.clone(),
        reference: life.reference.clone(),
        option: id.to_owned(),
        name: option.name.clone(),
        conclusion: Conclusion::of(&verdicts, &transfers),
        families,
        transfers,
        doubt: doubt::best(doubts, BEST_DOUBTS),
        coverage: Coverage::of(life, option),
    }
}

fn family_reading(
    life: &LifeCycle,
    option: &Compared,
    weighing: &Weighing,
    trend: impl Fn(&Weighing, Band) -> Option<Trend>,
) -> FamilyReading {
    let family = weighing.family;
    let written = option.cells.keys().any(|(told, _)| *told == family)
        || option.new_items.iter().any(|item| item.family == family);
    let unknown = |state, verdict| FamilyReading {
        family,
        written,
        state,
        bounds: Band::ANY,
        verdict,
        trend: None,
        hotspots: Vec::new(),
        option_hotspots: Vec::new(),
        levels: (0, 4),
        contradicted: contradicted(life, option, family),
    };
    if !life.shares.contains_key(&family) {
        return unknown(State::NotVisited, Verdict::Undetermined);
    }
    let bounds = match interval::bounds(weighing) {
        Ok(bounds) => bounds,
        Err(sums) => return unknown(State::Incoherent(sums), Verdict::Incoherent),
    };
    FamilyReading {
        bounds,
        trend: trend(weighing, bounds),
        hotspots: hotspots::of_reference(life, family),
        option_hotspots: hotspots::of_option(weighing),
        levels: bridge::levels(bounds, family),
        ..unknown(State::Read, Verdict::of(bounds, family))
    }
}

fn contradicted(life: &LifeCycle, option: &Compared, family: Family) -> Vec<LifeStage> {
    let weighs = |stage: LifeStage| match life.share(family, stage) {
        Share::Known(weight) => weight > Weight::Negligible,
        Share::Unknown => false,
    };
    let left_out = |stage: &LifeStage| {
        option.cells.get(&(family, *stage)).is_some_and(|cell| cell.effect == Effect::NotApplicable)
    };
    LifeStage::ALL.into_iter().filter(|stage| left_out(stage) && weighs(*stage)).collect()
}

#[cfg(test)]
mod tests;
