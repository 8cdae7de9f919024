//! How an option compares with the reference at a stage: levels in words, and the ratios they stand for.

use super::band::Band;
use super::names::Family;

/// What a stage of an option weighs against the same stage of the reference, for the same service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The stage disappears.
    Gone,
    /// At least twice less.
    MuchLess,
    /// Clearly less.
    Less,
    /// About as much: no difference one can discern.
    Same,
    /// Clearly more.
    More,
    /// At least twice more.
    MuchMore,
}

impl Level {
    /// All of them, the lightest first.
    pub const ALL: [Self; 6] =
        [Self::Gone, Self::MuchLess, Self::Less, Self::Same, Self::More, Self::MuchMore];

    /// Its sign in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Gone => "x",
            Self::MuchLess => "--",
            Self::Less => "-",
            Self::Same => "=",
            Self::More => "+",
            Self::MuchMore => "++",
        }
    }

    /// The level of that sign.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == text)
    }
}

/// The ratios between which levels change, in order: they are symmetric, a half answers to twice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Below: much less.
    pub much_less: f64,
    /// Below: clearly less.
    pub less: f64,
    /// Above: clearly more.
    pub more: f64,
    /// Above: much more.
    pub much_more: f64,
}

impl Family {
    /// The ratios between which levels change.
    #[must_use]
    pub fn thresholds(self) -> Thresholds {
        if self.wide() {
            Thresholds { much_less: 0.1, less: 1.0 / 3.0, more: 3.0, much_more: 10.0 }
        } else {
            Thresholds { much_less: 0.5, less: 0.8, more: 1.25, much_more: 2.0 }
        }
    }
}

/// Levels that follow each other: what people hesitate between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels {
    from: Level,
    to: Level,
}

impl Levels {
    /// About as much.
    pub const SAME: Self = Self { from: Level::Same, to: Level::Same };

    /// A single level.
    #[must_use]
    pub fn one(level: Level) -> Self {
        Self { from: level, to: level }
    }

    /// The level, when there is but one.
    #[must_use]
    pub fn only(self) -> Option<Level> {
        (self.from == self.to).then_some(self.from)
    }

    /// All levels between two, in any order, both included.
    #[must_use]
    pub fn between(one: Level, other: Level) -> Self {
        Self { from: one.min(other), to: one.max(other) }
    }

    /// The levels that hold a band, those it touches included.
    #[must_use]
    pub fn around(band: Band, family: Family) -> Self {
        let of = |level: Level| Self::one(level).band(family);
        let mut levels = Level::ALL.into_iter();
        let to = levels.find(|level| band.high() <= of(*level).high()).unwrap_or(Level::MuchMore);
        let mut levels = Level::ALL.into_iter().rev();
        let from = levels.find(|level| of(*level).low() <= band.low()).unwrap_or(Level::Gone);
        Self::between(from, to)
    }

    /// With the next level towards “about as much”, when it is not among them.
    #[must_use]
    pub fn towards_same(self) -> Self {
        Self {
            from: if self.from > Level::Same { neighbour(self.from, -1) } else { self.from },
            to: if self.to < Level::Same { neighbour(self.to, 1) } else { self.to },
        }
    }

    /// With the next level on both sides.
    #[must_use]
    pub fn both_sides(self) -> Self {
        Self { from: neighbour(self.from, -1), to: neighbour(self.to, 1) }
    }

    /// The ratios to the reference that they stand for in a family.
    #[must_use]
    pub fn band(self, family: Family) -> Band {
        let Thresholds { much_less, less, more, much_more } = family.thresholds();
        let low = match self.from {
            Level::Gone | Level::MuchLess => 0.0,
            Level::Less => much_less,
            Level::Same => less,
            Level::More => more,
            Level::MuchMore => much_more,
        };
        let high = match self.to {
            Level::Gone => 0.0,
            Level::MuchLess => much_less,
            Level::Less => less,
            Level::Same => more,
            Level::More => much_more,
            Level::MuchMore => f64::INFINITY,
        };
        Band::between(low, high)
    }
}

fn neighbour(level: Level, by: isize) -> Level {
    let rank = (level as usize).saturating_add_signed(by);
    Level::ALL[rank.min(Level::ALL.len() - 1)]
}
