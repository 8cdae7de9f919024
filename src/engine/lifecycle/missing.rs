//! What must be told before anything can be read of an option.

use crate::model::matrix::{Compared, LifeCycle, Standing};

/// Something without which nothing can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No service for which to compare.
    FunctionalUnit,
    /// Nothing to compare with: no name.
    Reference,
    /// The reference is not among the options.
    ReferenceAmongOptions,
    /// Doing nothing is not among the options.
    DoNothing,
    /// No option of that id.
    Option(String),
    /// How long this option lasts: the one that is read, or the reference.
    LifeSpan(String),
}

impl Missing {
    /// Whether nothing can be read without it. Comparing with “doing nothing” is only a reminder.
    #[must_use]
    pub fn blocks(&self) -> bool {
        *self != Self::DoNothing
    }

    /// Its name for machines.
    #[must_use]
    pub fn id(&self) -> &'static str {
        match self {
            Self::FunctionalUnit => "functional_unit",
            Self::Reference => "reference",
            Self::ReferenceAmongOptions => "reference_among_options",
            Self::DoNothing => "do_nothing",
            Self::Option(_) => "option",
            Self::LifeSpan(_) => "life_span",
        }
    }
}

/// All that is missing to read an option.
///
/// Only the life spans of that option and of the reference are looked for, and none of doing nothing, which has no
/// object to last.
#[must_use]
pub fn missing(life: &LifeCycle, id: &str) -> Vec<Missing> {
    let mut missing = Vec::new();
    let among = |standing| life.options.iter().find(|option| option.standing == standing);
    if life.functional_unit.trim().is_empty() {
        missing.push(Missing::FunctionalUnit);
    }
    if life.reference.trim().is_empty() {
        missing.push(Missing::Reference);
    }
    if among(Standing::Reference).is_none() {
        missing.push(Missing::ReferenceAmongOptions);
    }
    if among(Standing::DoNothing).is_none() {
        missing.push(Missing::DoNothing);
    }
    let option = life.option(id);
    if option.is_none() {
        missing.push(Missing::Option(id.to_owned()));
    }
    let mut lasting: Vec<&Compared> = among(Standing::Reference).into_iter().chain(option).collect();
    lasting.dedup_by(|one, other| one.id == other.id);
    let unsaid = lasting.into_iter().filter(|option| {
        option.standing != Standing::DoNothing && !option.life_span.is_some_and(|years| years > 0.0)
    });
    missing.extend(unsaid.map(|option| Missing::LifeSpan(option.name.clone())));
    missing
}
