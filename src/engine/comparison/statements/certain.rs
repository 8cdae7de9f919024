//! What holds whatever the priorities: floors, dominance, majorities.

use super::Told;
use crate::engine::comparison::importance::Weights;
use crate::lang::comparison as say;

impl Told<'_> {
    /// Who is below a floor, or may be; one sentence for each option.
    pub(super) fn eliminated(&self) -> Vec<String> {
        let reading = self.reading;
        let at = |option: usize, certain: bool| -> Vec<usize> {
            let found =
                reading.eliminated.iter().filter(|one| one.option == option && one.certain == certain);
            found.map(|one| one.criterion).collect()
        };
        let mut sentences = Vec::new();
        let all = 0..self.comparison.options().len();
        for option in all.clone() {
            let criteria = at(option, true);
            if !criteria.is_empty() {
                sentences.push(say::below(self.lang, &self.option(option), &self.criteria(criteria)));
            }
        }
        let out = sentences.len();
        // What is out already has nothing to verify.
        for option in all.filter(|option| reading.kept.contains(option)) {
            let criteria = at(option, false);
            if !criteria.is_empty() {
                sentences.push(say::may_be_below(self.lang, &self.option(option), &self.criteria(criteria)));
            }
        }
        if out > 0 {
            let none_left = reading.kept.is_empty();
            sentences.push(if none_left { say::none_left(self.lang) } else { say::not_ranked(self.lang) });
        }
        sentences
    }

    /// Who is dominated, or may be; one sentence for each option that is not eliminated.
    pub(super) fn dominated(&self) -> Vec<String> {
        let reading = self.reading;
        let mut sentences = Vec::new();
        let mut may = Vec::new();
        for loser in reading.kept.iter().copied() {
            let winners: Vec<usize> =
                self.by_rank().into_iter().filter(|one| self.dominates(*one, loser)).collect();
            if !winners.is_empty() {
                sentences.push(say::dominated_by(self.lang, &self.option(loser), &self.options(winners)));
                continue;
            }
            let possible =
                |winner: usize, loser: usize| reading.possible_dominance.contains(&(winner, loser));
            // When each may dominate the other, nothing is known of them yet.
            let may_win = |winner: &usize| possible(*winner, loser) && !possible(loser, *winner);
            let winners: Vec<usize> = self.by_rank().into_iter().filter(may_win).collect();
            if !winners.is_empty() {
                may.push(say::may_be_dominated_by(self.lang, &self.option(loser), &self.options(winners)));
            }
        }
        sentences.append(&mut may);
        sentences
    }

    /// The majorities that hold for all weights, and that dominance does not tell already.
    pub(super) fn majorities(&self) -> Vec<String> {
        if self.reading.weights == Weights::Free || !self.compares() {
            return Vec::new();
        }
        let majority = &self.reading.majority;
        let beats = |one: usize, other: usize| {
            one != other
                && majority[one][other].level >= 2
                && majority[other][one].level <= 0
                && !self.dominates(one, other)
        };
        let ranked = self.by_rank();
        let sentence = |one: &usize| {
            let others: Vec<usize> = ranked.iter().copied().filter(|other| beats(*one, *other)).collect();
            (!others.is_empty()).then(|| say::robust(self.lang, &self.option(*one), &self.options(others)))
        };
        let mut sentences: Vec<String> = ranked.iter().filter_map(sentence).collect();
        if !sentences.is_empty() {
            sentences.insert(0, say::whatever_the_weights(self.lang));
        }
        sentences
    }
}
