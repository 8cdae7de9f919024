//! What would change the reading, and what one should know to read it.

use super::Told;
use super::shares::Often;
use crate::engine::comparison::importance::Unused;
use crate::engine::comparison::settling::Doubt;
use crate::lang::comparison as say;
use crate::model::comparison::{Levels, OptionFamily};

/// The most appreciations that are told: the first ones bring most of what can be brought.
const TOLD: usize = 3;

/// How many families of options a comparison should have, and between what and what criteria.
const FAMILIES: usize = 4;
const CRITERIA: std::ops::RangeInclusive<usize> = 4..=8;

/// A gain that nobody would see.
const NEGLIGIBLE: f64 = 0.001;

impl Told<'_> {
    /// The appreciations to settle first, and the pairs that depend on how nothing is known.
    pub(super) fn settling(&self) -> Vec<String> {
        if !self.compares() {
            return Vec::new();
        }
        let mut sentences = Vec::new();
        let doubts = &self.reading.doubts;
        let useful: Vec<String> = doubts
            .iter()
            .filter(|doubt| doubt.gain > NEGLIGIBLE && self.reading.kept.contains(&doubt.option))
            .take(TOLD)
            .map(|doubt| self.doubt(doubt))
            .collect();
        sentences.push(match (doubts.is_empty(), useful.is_empty()) {
            (true, _) if self.priorities_decide() => say::all_settled(self.lang),
            (true, _) => say::all_settled_for_good(self.lang),
            (false, true) => say::nothing_to_settle(self.lang),
            (false, false) => say::settle(self.lang, &useful.join(self.lang.semicolon())),
        });
        let pairs = self.pairs_by_spacing();
        if !pairs.is_empty() {
            sentences.push(say::spacing(self.lang, &pairs.join(self.lang.semicolon())));
        }
        sentences
    }

    /// Whether priorities can still tell two options apart: neither dominates the other, nor is like it everywhere.
    fn priorities_decide(&self) -> bool {
        let kept = &self.reading.kept;
        let open = |one: usize, other: usize| {
            !self.dominates(one, other)
                && !self.dominates(other, one)
                && self.comparison.row(one) != self.comparison.row(other)
        };
        kept.iter().any(|one| kept.iter().any(|other| open(*one, *other)))
    }

    fn doubt(&self, doubt: &Doubt) -> String {
        let (option, criterion) = (self.option(doubt.option), self.criterion(doubt.criterion));
        match self.comparison.levels(doubt.option, doubt.criterion) {
            Levels::UNKNOWN => say::unknown(self.lang, &option, &criterion),
            levels => say::between(self.lang, &option, &criterion, levels.min(), levels.max()),
        }
    }

    /// The pairs of which one is often ahead by one way of knowing nothing, and not in half the readings by the other.
    fn pairs_by_spacing(&self) -> Vec<String> {
        let Some(by_steps) = &self.reading.pairwise_by_steps else { return Vec::new() };
        let kept = &self.reading.kept;
        let pairs = kept.iter().flat_map(|one| kept.iter().map(move |other| (*one, *other)));
        let differs = |(one, other): &(usize, usize)| {
            let (free, steps) = (self.reading.pairwise[*one][*other], by_steps[*one][*other]);
            (Often::of(free).is_some() && steps <= 0.5) || (Often::of(steps).is_some() && free <= 0.5)
        };
        pairs
            .filter(differs)
            .map(|(one, other)| say::pair(self.lang, &self.option(one), &self.option(other)))
            .collect()
    }

    /// That there are few families of options, or an unusual number of criteria, once there is something to compare.
    fn breadth(&self) -> Vec<String> {
        let (options, criteria) = (self.comparison.options(), self.comparison.criteria().len());
        if options.len() < 2 || criteria == 0 {
            return Vec::new();
        }
        let has = |family: &&OptionFamily| options.iter().any(|option| option.family == **family);
        let families = OptionFamily::ALL.iter().filter(has).count();
        let few = (families < FAMILIES).then(|| say::few_families(self.lang, families));
        let count = (!CRITERIA.contains(&criteria)).then(|| say::count_of_criteria(self.lang, criteria));
        few.into_iter().chain(count).collect()
    }

    /// What is not used, what counts twice, and what shares are not.
    pub(super) fn notes(&self) -> Vec<String> {
        let mut sentences = Vec::new();
        if !self.reading.verified {
            sentences.push(say::not_verified(self.lang));
        }
        match self.reading.importance_unused {
            Some(Unused::Partial) => sentences.push(say::partial(self.lang)),
            Some(Unused::AllTheSame) => sentences.push(say::all_the_same(self.lang)),
            None => {}
        }
        let redundant = self.reading.redundant.iter();
        sentences
            .extend(redundant.map(|same| say::redundant(self.lang, &self.criteria(same.iter().copied()))));
        sentences.extend(self.breadth());
        let compares = self.comparison.options().len() > 1 && !self.comparison.criteria().is_empty();
        sentences.push(if compares { say::reservation(self.lang) } else { say::too_few(self.lang) });
        sentences
    }
}
