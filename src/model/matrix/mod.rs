//! The matrix of a life cycle: what each stage weighs in the reference, and what an option changes there.

pub mod band;
pub mod cell;
pub mod level;
pub mod names;

use std::collections::BTreeMap;

pub use band::{Band, Share, Weight};
pub use cell::{Cell, Confidence, Effect, NewItem, Place};
pub use level::{Level, Levels, Thresholds};
pub use names::{Family, LifeStage};

/// What is compared: options against a reference, for the same service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LifeCycle {
    /// The service: a verb, a quantity, a duration, a place; empty when nobody said.
    pub functional_unit: String,
    /// What the options are compared with; empty when nobody named it.
    pub reference: String,
    /// The options, the reference among them, in the order of the file.
    pub options: Vec<Compared>,
    /// What each stage weighs in the reference. A family is *visited* when it stands here.
    pub shares: BTreeMap<Family, BTreeMap<LifeStage, Share>>,
}

/// An option, and what was said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// Its permanent name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Its part in the comparison.
    pub standing: Standing,
    /// How long it lasts, in years.
    pub life_span: Option<f64>,
    /// What it changes. A stage that is not here changes nothing one can discern.
    pub cells: BTreeMap<(Family, LifeStage), Cell>,
    /// What it has and the reference has not.
    pub new_items: Vec<NewItem>,
    /// Whether it asks more of people: labour, hardship, risk, skill.
    pub people: Option<Said>,
    /// Whether it moves things elsewhere: rebound, infrastructure, dependence. Never counted.
    pub system: Option<Said>,
}

/// The part of an option in the comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// What the others are compared with.
    Reference,
    /// Doing nothing: it has no object, thus no life span.
    DoNothing,
    /// Any other option.
    #[default]
    Option,
}

/// An answer by yes or no, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Yes or no.
    pub happens: bool,
    /// What was said of it.
    pub words: String,
}

impl LifeCycle {
    /// What a stage weighs in the reference: negligible when the family is visited and nothing is said of the
    /// stage, unknown when it is not.
    #[must_use]
    pub fn share(&self, family: Family, stage: LifeStage) -> Share {
        match self.shares.get(&family) {
            Some(shares) => shares.get(&stage).copied().unwrap_or(Share::Known(Weight::Negligible)),
            None => Share::Unknown,
        }
    }

    /// The option of that id.
    #[must_use]
    pub fn option(&self, id: &str) -> Option<&Compared> {
        self.options.iter().find(|option| option.id == id)
    }

    /// The options that can be read against the reference.
    pub fn compared(&self) -> impl Iterator<Item = &Compared> {
        self.options.iter().filter(|option| option.standing != Standing::Reference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_of_a_visited_family_is_negligible_and_of_another_unknown() {
        let usage = BTreeMap::from([(LifeStage::Use, Share::Known(Weight::Dominant))]);
        let life = LifeCycle { shares: BTreeMap::from([(Family::Climate, usage)]), ..LifeCycle::default() };
        assert_eq!(life.share(Family::Climate, LifeStage::Use), Share::Known(Weight::Dominant));
        assert_eq!(life.share(Family::Climate, LifeStage::Materials), Share::Known(Weight::Negligible));
        assert_eq!(life.share(Family::Water, LifeStage::Use), Share::Unknown);
    }
}
