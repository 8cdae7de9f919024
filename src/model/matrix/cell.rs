//! An answer of the matrix: an effect, how sure it is, why, where; and the ratios it stands for.
//!
//! What is less sure is read more widely: an argued judgement towards “about as much”, a hunch on both sides.
//! What lacks the reason it should have is a hunch.

use super::band::{Band, Share, Weight};
use super::level::{Level, Levels};
use super::names::{Family, LifeStage};

/// How sure an answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Measured or calculated.
    A,
    /// Published for a like case.
    B,
    /// Argued by the group; what an answer without a level is, when it has a reason.
    #[default]
    C,
    /// A hunch.
    D,
}

impl Confidence {
    /// All of them, the surest first.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Its letter in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }

    /// The level of that letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == text)
    }
}

/// Where an effect takes place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Where the project is.
    Here,
    /// Elsewhere in France.
    France,
    /// Elsewhere in Europe.
    Europe,
    /// Elsewhere in the world.
    World,
    /// Nobody knows, or said.
    #[default]
    Unknown,
}

impl Place {
    /// All of them, the nearest first.
    pub const ALL: [Self; 5] = [Self::Here, Self::France, Self::Europe, Self::World, Self::Unknown];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Here => "ici",
            Self::France => "france",
            Self::Europe => "europe",
            Self::World => "monde",
            Self::Unknown => "inconnu",
        }
    }

    /// The place of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.id() == text)
    }
}

/// What an option does to a stage, for the same service.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// In words: one level, or a few that follow each other.
    Levels(Levels),
    /// In figures: the ratio to the reference.
    Ratio(Band),
    /// Nobody knows.
    Unknown,
    /// The stage has no meaning here; it is left out of the reading.
    NotApplicable,
}

impl Effect {
    /// The effect of these signs: one, or several that people hesitate between. “I do not know” among them wins;
    /// `so` stands alone.
    #[must_use]
    pub fn parse(signs: &[&str]) -> Option<Self> {
        match signs {
            [] => return None,
            ["so"] => return Some(Self::NotApplicable),
            _ => {}
        }
        let known: Vec<&str> = signs.iter().copied().filter(|sign| *sign != "?").collect();
        let levels = known.iter().map(|sign| Level::parse(sign)).collect::<Option<Vec<Level>>>()?;
        if known.len() < signs.len() {
            return Some(Self::Unknown);
        }
        let (from, to) = (levels.iter().min()?, levels.iter().max()?);
        Some(Self::Levels(Levels::between(*from, *to)))
    }
}

/// How many characters a reason has at least.
const REASON: usize = 15;

/// Whether a text is long enough to be a reason.
#[must_use]
pub fn is_reason(text: &str) -> bool {
    text.trim().chars().count() >= REASON
}

/// What was said of a stage of an option, in a family.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// What changes.
    pub effect: Effect,
    /// How sure it is said to be.
    pub confidence: Confidence,
    /// Whether a reason is given ([`is_reason`]).
    pub has_reason: bool,
    /// Whether a source is given.
    pub has_source: bool,
    /// Where it takes place.
    pub place: Place,
}

impl Cell {
    /// How sure the answer is once its reason was looked for.
    ///
    /// A reason is due for any effect but “about as much”, and for a dominant stage; with it, a source when the
    /// answer claims to be measured or published. “About as much” needs none, but is an argued judgement at best.
    #[must_use]
    pub fn proof(&self, share: Share) -> Confidence {
        if justified(self.confidence, self.has_reason, self.has_source) {
            return self.confidence;
        }
        let claims = match self.effect {
            Effect::Levels(levels) => levels != Levels::SAME,
            Effect::Ratio(_) | Effect::Unknown => true,
            Effect::NotApplicable => false,
        };
        let due = claims || share == Share::Known(Weight::Dominant);
        if due { Confidence::D } else { self.confidence.max(Confidence::C) }
    }

    /// The ratios to the reference that the answer stands for, given what the stage weighs there; nothing when it
    /// does not apply.
    ///
    /// A figure stands for itself when it is measured or published, with its source and its reason. Otherwise it
    /// is read as the words that hold it, widened as they are: a precise figure is not surer than its proof.
    #[must_use]
    pub fn ratio(&self, family: Family, share: Share) -> Option<Band> {
        let proof = self.proof(share);
        let levels = match self.effect {
            Effect::NotApplicable => return None,
            Effect::Unknown => return Some(Band::ANY),
            Effect::Ratio(band) if proof <= Confidence::B => return Some(band),
            Effect::Ratio(band) => Levels::around(band, family),
            Effect::Levels(levels) => levels,
        };
        let widened = match proof {
            Confidence::A | Confidence::B => levels,
            Confidence::C => levels.towards_same(),
            Confidence::D => levels.both_sides(),
        };
        Some(widened.band(family))
    }
}

fn justified(confidence: Confidence, has_reason: bool, has_source: bool) -> bool {
    has_reason && (has_source || confidence >= Confidence::C)
}

/// Something an option has and the reference has not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NewItem {
    /// On what it has an effect.
    pub family: Family,
    /// When in the life of the option.
    pub stage: LifeStage,
    /// What it weighs, as a part of the reference's total.
    pub weight: Weight,
    /// How sure that is said to be.
    pub confidence: Confidence,
    /// Whether a reason is given ([`is_reason`]).
    pub has_reason: bool,
    /// Whether a source is given.
    pub has_source: bool,
    /// Where it takes place.
    pub place: Place,
}

impl NewItem {
    /// How sure the answer is once its reason was looked for: due unless the item is negligible.
    #[must_use]
    pub fn proof(&self) -> Confidence {
        if justified(self.confidence, self.has_reason, self.has_source) {
            self.confidence
        } else if self.weight > Weight::Negligible {
            Confidence::D
        } else {
            self.confidence.max(Confidence::C)
        }
    }

    /// The parts of the reference's total it stands for; what is less sure reaches to lighter weights, then to
    /// heavier ones too.
    #[must_use]
    pub fn band(&self) -> Band {
        let weight = self.weight;
        match self.proof() {
            Confidence::A | Confidence::B => weight.band(),
            Confidence::C => Weight::between(weight.lighter(), weight),
            Confidence::D => Weight::between(weight.lighter(), weight.heavier()),
        }
    }
}

#[cfg(test)]
mod tests;
