//! What the words of the matrix stand for in figures: bands, and the weight of a stage.

/// Two bounds, the high one infinite when nothing bounds it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    low: f64,
    high: f64,
}

impl Band {
    /// All that a ratio can be.
    pub const ANY: Self = Self { low: 0.0, high: f64::INFINITY };

    /// A band, or nothing unless `0 ≤ low ≤ high` and `low` is finite.
    #[must_use]
    pub fn new(low: f64, high: f64) -> Option<Self> {
        (0.0 <= low && low.is_finite() && low <= high).then_some(Self { low, high })
    }

    /// A band whose bounds are known to be in order.
    pub(super) const fn between(low: f64, high: f64) -> Self {
        Self { low, high }
    }

    /// A band of a single figure, or nothing when it is negative or not finite.
    #[must_use]
    pub fn point(at: f64) -> Option<Self> {
        Self::new(at, at)
    }

    /// Its lower bound, finite.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// Its higher bound, perhaps infinite.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }

    /// Whether it holds all of the other.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self.low <= other.low && other.high <= self.high
    }
}

/// How much of the reference's effect comes from a stage, or would come from a new item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// One would not see it: 0 to 5 %.
    Negligible,
    /// Visible, of little account: 5 to 20 %.
    Minor,
    /// Not to be passed over: 20 to 50 %.
    Important,
    /// More than half by itself: 50 to 100 %.
    Dominant,
}

impl Weight {
    /// All of them, the lightest first.
    pub const ALL: [Self; 4] = [Self::Negligible, Self::Minor, Self::Important, Self::Dominant];

    /// The weight of that number in files, 0 to 3.
    #[must_use]
    pub fn parse(number: i64) -> Option<Self> {
        usize::try_from(number).ok().and_then(|rank| Self::ALL.get(rank).copied())
    }

    /// The part of the reference's total it stands for, 0 to 1.
    #[must_use]
    pub fn band(self) -> Band {
        Self::between(self, self)
    }

    /// From one weight to another, both included.
    pub(super) fn between(from: Self, to: Self) -> Band {
        const BOUNDS: [f64; 5] = [0.0, 0.05, 0.2, 0.5, 1.0];
        Band { low: BOUNDS[from as usize], high: BOUNDS[to as usize + 1] }
    }

    pub(super) fn lighter(self) -> Self {
        Self::ALL[(self as usize).saturating_sub(1)]
    }

    pub(super) fn heavier(self) -> Self {
        Self::ALL[(self as usize + 1).min(3)]
    }
}

/// What a stage weighs in the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// This much.
    Known(Weight),
    /// Nobody knows: 0 to 100 %.
    Unknown,
}

impl Share {
    /// The part of the reference's total it stands for, 0 to 1.
    #[must_use]
    pub fn band(self) -> Band {
        match self {
            Self::Known(weight) => weight.band(),
            Self::Unknown => Weight::between(Weight::Negligible, Weight::Dominant),
        }
    }
}
