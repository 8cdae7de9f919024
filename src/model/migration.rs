//! How a project follows its methodology from one version to the next: rules, and what they did to it.

use std::fmt;

use super::id::{Id, QuestionId};
use super::methodology::Methodology;
use super::project::Followed;

/// A rule of a methodology, for the projects that follow an older version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// The first version that has it.
    pub version: Version,
    /// What became of a thing.
    pub rule: Rule,
}

/// What became of a thing of the methodology.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It has another name.
    Rename {
        /// The former one.
        from: Name,
        /// The new one.
        to: Name,
    },
    /// A choice has another id.
    Replace {
        /// Where one chooses.
        of: Name,
        /// The former id.
        from: String,
        /// The new one.
        to: String,
    },
    /// Several questions take its place.
    Split {
        /// The former question.
        from: QuestionId,
        /// Those that ask for it now.
        to: Vec<QuestionId>,
    },
    /// It is no longer there.
    Retire {
        /// What.
        what: Name,
        /// The choice of it that is no longer there, when the rest stays.
        value: Option<String>,
        /// Why.
        why: String,
    },
    /// It is new.
    Add(QuestionId),
    /// It no longer means the same.
    Review {
        /// What.
        what: Name,
        /// Why.
        why: String,
    },
}

/// What a rule is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// A question.
    Question(QuestionId),
    /// A column of a table.
    Column(QuestionId, Id),
    /// A check.
    Check(String),
    /// The decision at the end of a stage.
    Decision(Id),
    /// A sector.
    Sector(Id),
    /// A stage.
    Stage(Id),
}

impl Name {
    /// Reads `stage.question`, or `stage.question.column`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.rsplit_once('.') {
            Some((table, column)) if table.contains('.') => {
                Some(Self::Column(QuestionId::parse(table)?, Id::new(column)?))
            }
            _ => QuestionId::parse(text).map(Self::Question),
        }
    }

    /// The ids of the choices one has there, when one chooses among written ones.
    #[must_use]
    pub fn choices<'m>(&self, methodology: &'m Methodology) -> Option<Vec<&'m str>> {
        let choices = match self {
            Self::Question(id) => methodology.question(id)?.kind.choices()?,
            Self::Column(id, column) => {
                methodology.question(id)?.kind.table()?.column(column.as_str())?.kind.choices()?
            }
            Self::Decision(id) => {
                let decision = methodology.stage(id)?.decision.as_ref()?;
                return Some(decision.choices.iter().map(|choice| choice.id.as_str()).collect());
            }
            Self::Check(_) | Self::Sector(_) | Self::Stage(_) => return None,
        };
        Some(choices.listed.iter().map(|choice| choice.id.as_str()).collect())
    }

    /// Whether this version of a methodology has it.
    #[must_use]
    pub fn is_in(&self, methodology: &Methodology) -> bool {
        match self {
            Self::Question(id) => methodology.question(id).is_some(),
            Self::Column(id, column) => {
                let table = methodology.question(id).and_then(|question| question.kind.table());
                table.is_some_and(|table| table.column(column.as_str()).is_some())
            }
            Self::Check(id) => methodology.check(id).is_some(),
            Self::Decision(id) => methodology.stage(id).is_some_and(|stage| stage.decision.is_some()),
            Self::Sector(id) => methodology.sector(id).is_some(),
            Self::Stage(id) => methodology.stage(id).is_some(),
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question(id) => write!(f, "{id}"),
            Self::Column(id, column) => write!(f, "{id}.{column}"),
            Self::Check(id) => f.write_str(id),
            Self::Decision(id) | Self::Sector(id) | Self::Stage(id) => write!(f, "{id}"),
        }
    }
}

impl Rule {
    /// What the rule says is no longer there under that name.
    #[must_use]
    pub fn gone(&self) -> Option<Name> {
        match self {
            Self::Rename { from, .. } => Some(from.clone()),
            Self::Split { from, .. } => Some(Name::Question(from.clone())),
            Self::Retire { what, value: None, .. } => Some(what.clone()),
            Self::Retire { .. } | Self::Replace { .. } | Self::Add(_) | Self::Review { .. } => None,
        }
    }
}

/// A version, `major.minor.patch`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(u32, u32, u32);

impl Version {
    /// Reads `1.2.3`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Option<Vec<u32>> = text.split('.').map(|part| part.parse().ok()).collect();
        match numbers?.as_slice() {
            [major, minor, patch] => Some(Self(*major, *minor, *patch)),
            _ => None,
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// Whether a project follows an older version of this methodology.
#[must_use]
pub fn is_due(followed: &Followed, methodology: &Methodology) -> bool {
    let theirs = followed.version.as_deref().and_then(Version::parse);
    let ours = Version::parse(&methodology.version);
    followed.id.as_deref() == Some(methodology.id.as_str())
        && theirs.zip(ours).is_some_and(|(theirs, ours)| theirs < ours)
}

/// What a rule did to a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// What was said stands under another name.
    Renamed {
        /// The former name.
        from: Name,
        /// The new one.
        to: Name,
    },
    /// It could not: something stands under the new name too.
    Clash {
        /// The former name.
        from: Name,
        /// The new one.
        to: Name,
    },
    /// A choice is called otherwise.
    Replaced {
        /// Where it was chosen.
        of: Name,
        /// The former id.
        from: String,
        /// The new one.
        to: String,
    },
    /// What was said was copied to the questions that take it as it is.
    Split {
        /// The former question.
        from: QuestionId,
        /// Where it stands now; nowhere else when empty.
        to: Vec<QuestionId>,
    },
    /// A choice that was made is no longer proposed; it stays.
    Retired {
        /// Where it was chosen.
        of: Name,
        /// The choice.
        value: String,
        /// Why.
        why: String,
    },
    /// The question no longer means the same; what was said stays.
    Review {
        /// What.
        of: Name,
        /// Why.
        why: String,
    },
}

/// What a project says of something the methodology no longer has; it stays where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Orphan {
    /// Its name.
    pub name: String,
    /// What the file says, as it is spelled.
    pub spelled: String,
    /// Why the methodology no longer has it, when a rule says so.
    pub why: Option<String>,
}
