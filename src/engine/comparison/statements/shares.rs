//! How often an option is ahead: first of all, of each other, of the reference, of doing nothing.

use super::Told;
use crate::lang::{Lang, comparison as say};
use crate::model::comparison::OptionFamily;

/// From this share on, something holds very often: an option that is first so often asks for nothing.
const VERY_OFTEN: f64 = 0.9;

/// How often something holds, in words; less often than these, the contrary is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Often {
    NearlyAlways,
    Very,
    Simply,
}

impl Often {
    const ALL: [Self; 3] = [Self::NearlyAlways, Self::Very, Self::Simply];

    pub(super) fn of(share: f64) -> Option<Self> {
        if share >= 0.99 {
            Some(Self::NearlyAlways)
        } else if share >= VERY_OFTEN {
            Some(Self::Very)
        } else if share >= 0.66 {
            Some(Self::Simply)
        } else {
            None
        }
    }

    fn word(self, lang: Lang) -> String {
        match self {
            Self::NearlyAlways => say::nearly_always(lang),
            Self::Very => say::very_often(lang),
            Self::Simply => say::often(lang),
        }
    }
}

impl Told<'_> {
    /// Who is first, how often, and who is ahead of whom.
    pub(super) fn ahead(&self) -> Vec<String> {
        if !self.compares() {
            return Vec::new();
        }
        let lang = self.lang;
        let first = |option: usize| self.reading.rank_acceptability[option][0];
        let mut options = self.by_rank();
        options.sort_by(|one, other| first(*other).total_cmp(&first(*one)));
        let most = options[0];
        let share = |option: usize| say::share(lang, first(option));
        let tied = options.get(1).is_some_and(|second| share(*second) == share(most));
        let mut sentences = vec![if first(most) < 0.5 {
            say::nobody_stands_out(lang)
        } else if tied {
            say::tied(lang, &self.options(options[..2].to_vec()), &share(most))
        } else {
            let word = Often::of(first(most)).map_or_else(|| say::one_in_two(lang), |often| often.word(lang));
            say::stands_out(lang, &self.option(most), &word, &share(most))
        }];
        sentences.push(say::first(lang, &self.with_shares(&options, first)));
        for option in self.by_rank() {
            sentences.extend(self.ahead_of(option));
        }
        sentences.extend(self.undecided());
        sentences
    }

    /// What an option is often ahead of, those it dominates aside.
    fn ahead_of(&self, option: usize) -> Option<String> {
        let others =
            || self.by_rank().into_iter().filter(|other| *other != option && !self.dominates(option, *other));
        let group = |often: Often| {
            let of_group = |other: &usize| Often::of(self.reading.pairwise[option][*other]) == Some(often);
            let others: Vec<usize> = others().filter(of_group).collect();
            let named = || say::ahead_of(self.lang, &often.word(self.lang), &self.options(others.clone()));
            (!others.is_empty()).then(named)
        };
        let groups: Vec<String> = Often::ALL.into_iter().filter_map(group).collect();
        let told = || say::is_ahead(self.lang, &self.option(option), &groups.join(self.lang.semicolon()));
        (!groups.is_empty()).then(told)
    }

    /// The pairs of which nobody is often ahead, each told once.
    fn undecided(&self) -> Vec<String> {
        let ranked = self.by_rank();
        let decided = |one: usize, other: usize| {
            let share = self.reading.pairwise[one][other];
            Often::of(share).is_some() || Often::of(1.0 - share).is_some()
        };
        let sentence = |(rank, one): (usize, &usize)| {
            let others = ranked[rank + 1..].iter().filter(|other| !decided(*one, **other));
            let others: Vec<String> = others.map(|other| self.option(*other)).collect();
            let named = || say::undecided(self.lang, &self.option(*one), &say::one_of(self.lang, &others));
            (!others.is_empty()).then(named)
        };
        ranked.iter().enumerate().filter_map(sentence).collect()
    }

    /// Options and their shares, those with the same share together.
    fn with_shares(&self, options: &[usize], share: impl Fn(usize) -> f64) -> String {
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for option in options {
            let told = say::share(self.lang, share(*option));
            match groups.iter_mut().find(|(known, _)| *known == told) {
                Some((_, same)) => same.push(*option),
                None => groups.push((told, vec![*option])),
            }
        }
        let group = |(share, options): (String, Vec<usize>)| match options[..] {
            [only] => say::with_share(self.lang, &self.option(only), &share),
            _ => say::each_with_share(self.lang, &self.options(options), &share),
        };
        let groups: Vec<String> = groups.into_iter().map(group).collect();
        groups.join(self.lang.semicolon())
    }

    /// What each option that is sometimes first asks to be first more often.
    pub(super) fn priorities(&self) -> Vec<String> {
        if !self.compares() {
            return Vec::new();
        }
        let sentence = |option: usize| {
            let criteria = &self.reading.favoured_by[option];
            let asks = !criteria.is_empty() && self.reading.rank_acceptability[option][0] < VERY_OFTEN;
            let named = || self.criteria(criteria.iter().copied());
            asks.then(|| say::favoured_by(self.lang, &self.option(option), &named()))
        };
        self.by_rank().into_iter().filter_map(sentence).collect()
    }

    /// Every option against the reference, and against doing nothing.
    pub(super) fn landmarks(&self) -> Vec<String> {
        let of_family = |family: OptionFamily| {
            let mut options = self.comparison.options().iter();
            options.position(|option| option.family == family)
        };
        let against = |landmark: usize| {
            let ahead = |option: usize| self.reading.pairwise[option][landmark];
            let mut others: Vec<usize> =
                self.reading.kept.iter().copied().filter(|option| *option != landmark).collect();
            others.sort_by(|one, other| ahead(*other).total_cmp(&ahead(*one)));
            (!others.is_empty()).then(|| (self.option(landmark), self.with_shares(&others, ahead)))
        };
        if self.comparison.criteria().is_empty() || self.comparison.options().is_empty() {
            return Vec::new();
        }
        let told = |family, missing: fn(Lang) -> String, say: fn(Lang, &str, &str) -> String| match of_family(
            family,
        ) {
            None => Some(missing(self.lang)),
            Some(landmark) => against(landmark).map(|(name, others)| say(self.lang, &name, &others)),
        };
        let reference = told(OptionFamily::Reference, say::no_reference, say::against_reference);
        let nothing = told(OptionFamily::DoNothing, say::no_nothing, say::against_nothing);
        reference.into_iter().chain(nothing).collect()
    }
}
