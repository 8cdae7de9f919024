//! What each stage of a usual reference weighs, worked out once for everyone: proposed, never taken by itself.

use super::id::Id;
use super::kind::level::UNKNOWN;
use super::matrix::{Family, LifeStage, Share};

/// The shares of the stages of a usual reference, for a family of effects.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    /// The usual reference: what people already have, or would buy.
    pub reference: String,
    /// The family of effects.
    pub family: Family,
    /// What each stage weighs, in the order of a life.
    pub shares: Vec<Share>,
    /// How that was worked out, in a sentence.
    pub calculation: String,
    /// Where its numbers come from.
    pub sources: Vec<Id>,
    /// When it was worked out.
    pub year: i64,
}

impl Profile {
    /// Each stage with its share.
    pub fn stages(&self) -> impl Iterator<Item = (LifeStage, Share)> {
        LifeStage::ALL.into_iter().zip(self.shares.iter().copied())
    }

    /// The shares as they are typed: `? ? ? 3 0 0`.
    #[must_use]
    pub fn typed(&self) -> String {
        let typed = |share: &Share| match share {
            Share::Known(weight) => (*weight as usize).to_string(),
            Share::Unknown => UNKNOWN.to_owned(),
        };
        self.shares.iter().map(typed).collect::<Vec<_>>().join(" ")
    }
}
