//! A comparison of options: on each criterion, the level an option reaches, or the levels it may reach.

/// The highest level of a scale: the best one can imagine here. The lowest is 0.
pub const TOP: u8 = 4;

/// How many levels a scale has.
pub const LEVELS: usize = TOP as usize + 1;

/// The most options that are compared at once: beyond, nobody can read the result.
pub const MOST_OPTIONS: usize = 20;

/// The most criteria that are used at once.
pub const MOST_CRITERIA: usize = 20;

/// The levels that an option may reach on a criterion: at least one of 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Levels(u8);

impl Levels {
    /// “I do not know”: any level.
    pub const UNKNOWN: Self = Self((1 << LEVELS) - 1);

    /// One level, or nothing when the scale has no such level.
    #[must_use]
    pub fn exactly(level: u8) -> Option<Self> {
        Self::between(level, level)
    }

    /// All levels from one to another, or nothing when the scale has none there.
    #[must_use]
    pub fn between(low: u8, high: u8) -> Option<Self> {
        if high > TOP {
            return None;
        }
        Self::among(low..=high)
    }

    /// Any of these levels, or nothing when there is none or one that the scale has not.
    #[must_use]
    pub fn among(levels: impl IntoIterator<Item = u8>) -> Option<Self> {
        let mut bits = 0;
        for level in levels {
            if level > TOP {
                return None;
            }
            bits |= 1 << level;
        }
        (bits != 0).then_some(Self(bits))
    }

    /// The lowest.
    #[must_use]
    pub fn min(self) -> u8 {
        u8::try_from(self.0.trailing_zeros()).unwrap_or(TOP)
    }

    /// The highest.
    #[must_use]
    pub fn max(self) -> u8 {
        u8::try_from(self.0.ilog2()).unwrap_or(TOP)
    }

    /// How many there are, at least one.
    #[must_use]
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Whether the level is one of them.
    #[must_use]
    pub fn contains(self, level: u8) -> bool {
        level <= TOP && self.0 & (1 << level) != 0
    }

    /// Each of them, the lowest first.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..=TOP).filter(move |level| self.contains(*level))
    }

    /// Whether there is only one.
    #[must_use]
    pub fn is_exact(self) -> bool {
        self.width() == 0
    }

    /// How many steps there are between the lowest and the highest.
    #[must_use]
    pub fn width(self) -> u8 {
        self.max() - self.min()
    }
}

/// How much a criterion matters: an order, not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Importance {
    /// It comes before the others.
    VeryImportant,
    /// It comes next.
    Important,
    /// It comes after the others.
    Secondary,
}

impl Importance {
    /// All of them, what matters most first.
    pub const ALL: [Self; 3] = [Self::VeryImportant, Self::Important, Self::Secondary];

    /// Its name in the files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::VeryImportant => "tres_important",
            Self::Important => "important",
            Self::Secondary => "secondaire",
        }
    }

    /// The importance of that name.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|importance| importance.id() == id)
    }
}

/// What kind of answer to the need an option is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OptionFamily {
    /// What is there, or what one would do without thinking further.
    Reference,
    /// Nothing is done.
    DoNothing,
    /// People do otherwise.
    Organisation,
    /// What exists is repaired.
    Repair,
    /// It is shared.
    Sharing,
    /// A low-tech object.
    LowTech,
    /// What the market sells.
    Conventional,
}

impl OptionFamily {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Reference,
        Self::DoNothing,
        Self::Organisation,
        Self::Repair,
        Self::Sharing,
        Self::LowTech,
        Self::Conventional,
    ];

    /// Its name in the files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::DoNothing => "ne_rien_faire",
            Self::Organisation => "organisation",
            Self::Repair => "reparation",
            Self::Sharing => "mutualisation",
            Self::LowTech => "low_tech",
            Self::Conventional => "conventionnelle",
        }
    }

    /// The family of that name.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.id() == id)
    }
}

/// An option among those compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Its permanent name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// What kind of answer it is.
    pub family: OptionFamily,
}

/// What options are compared on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its permanent name.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// How much it matters, when people said so.
    pub importance: Option<Importance>,
    /// The lowest level that can be accepted, when there is one.
    pub floor: Option<u8>,
}

/// Options, criteria, and the levels of each option on each criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    options: Vec<Candidate>,
    criteria: Vec<Criterion>,
    /// By option, then by criterion.
    levels: Vec<Vec<Levels>>,
}

impl Comparison {
    /// Asks for the levels of each option (by rank) on each criterion (by rank), or makes nothing when there are
    /// more than [`MOST_OPTIONS`] options or [`MOST_CRITERIA`] criteria.
    #[must_use]
    pub fn new(
        options: Vec<Candidate>,
        criteria: Vec<Criterion>,
        mut levels: impl FnMut(usize, usize) -> Levels,
    ) -> Option<Self> {
        if options.len() > MOST_OPTIONS || criteria.len() > MOST_CRITERIA {
            return None;
        }
        let mut row = |option| (0..criteria.len()).map(|criterion| levels(option, criterion)).collect();
        let levels = (0..options.len()).map(&mut row).collect();
        Some(Self { options, criteria, levels })
    }

    /// What is compared.
    #[must_use]
    pub fn options(&self) -> &[Candidate] {
        &self.options
    }

    /// What it is compared on.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.criteria
    }

    /// The levels of an option on each criterion.
    #[must_use]
    pub fn row(&self, option: usize) -> &[Levels] {
        &self.levels[option]
    }

    /// The levels of an option on a criterion.
    #[must_use]
    pub fn levels(&self, option: usize, criterion: usize) -> Levels {
        self.levels[option][criterion]
    }

    /// The same comparison with these options only, in this order.
    #[must_use]
    pub fn among(&self, options: &[usize]) -> Self {
        Self {
            options: options.iter().map(|option| self.options[*option].clone()).collect(),
            criteria: self.criteria.clone(),
            levels: options.iter().map(|option| self.levels[*option].clone()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_one_or_more_of_the_scale() {
        assert_eq!(Levels::exactly(5), None);
        assert_eq!(Levels::between(3, 2), None);
        assert_eq!(Levels::between(2, 5), None);
        assert_eq!(Levels::between(0, 255), None);
        assert_eq!(Levels::among([]), None);
        assert_eq!(Levels::among([1, 9]), None);
        assert_eq!(Levels::between(0, 4), Some(Levels::UNKNOWN));
        assert_eq!(Levels::among([3, 2, 3]), Levels::between(2, 3));
    }

    #[test]
    fn levels_tell_their_bounds_and_what_is_between() {
        let told = |levels: &[u8]| {
            let levels = Levels::among(levels.iter().copied()).expect("levels");
            let all: Vec<u8> = levels.iter().collect();
            (all, levels.min(), levels.max(), levels.count(), levels.width(), levels.is_exact())
        };
        assert_eq!(told(&[0]), (vec![0], 0, 0, 1, 0, true));
        assert_eq!(told(&[4, 1]), (vec![1, 4], 1, 4, 2, 3, false));
        assert_eq!(told(&[0, 1, 2, 3, 4]), (vec![0, 1, 2, 3, 4], 0, 4, 5, 4, false));
        assert!(!Levels::UNKNOWN.contains(5));
    }

    #[test]
    fn what_files_name_is_read_back() {
        assert_eq!(Importance::ALL.map(|one| Importance::parse(one.id())), Importance::ALL.map(Some));
        assert_eq!(OptionFamily::ALL.map(|one| OptionFamily::parse(one.id())), OptionFamily::ALL.map(Some));
        assert_eq!((Importance::parse("utile"), OptionFamily::parse("autre")), (None, None));
    }
}
