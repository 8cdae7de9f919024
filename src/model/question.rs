//! A question: what is asked, why, and what a good answer looks like.

use time::Date;

use super::id::{Id, QuestionId};
use super::kind::Kind;

/// One question of a methodology, in the language it was loaded in.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Its permanent name.
    pub id: QuestionId,
    /// Its short code, for paper and for `lowtech set`.
    pub code: String,
    /// The shortest path that asks it.
    pub path: Path,
    /// What it wants as an answer.
    pub kind: Kind,
    /// The question itself.
    pub prompt: String,
    /// Its subject in a few words, for the one-page summary.
    pub subject: Option<String>,
    /// Why it is asked, in a sentence or two.
    pub why: String,
    /// How to answer, at length, when one asks for help.
    pub help: String,
    /// What a good answer has.
    pub criterion: String,
    /// A good answer.
    pub example: String,
    /// An answer that helps nobody.
    pub counter_example: String,
    /// Where the facts told here come from.
    pub sources: Vec<Id>,
    /// The orders of magnitude that help to answer.
    pub factors: Vec<Id>,
    /// The day after which these facts are to be checked again.
    pub best_before: Option<Date>,
    /// Whether a project is incomplete without it.
    pub required: bool,
    /// Whether its answer stands in the one-page summary.
    pub in_summary: bool,
    /// The named condition under which it is asked.
    pub condition: Option<Id>,
    /// The choice that opens it, when it follows up on another question.
    pub opened_by: Option<FollowUp>,
    /// The sector it is asked in, when it is not for all.
    pub sector: Option<Id>,
    /// What an analysis or a document reads in it.
    pub role: Option<Role>,
}

impl Question {
    /// What the question is about, in as few words as it has.
    #[must_use]
    pub fn subject(&self) -> &str {
        self.subject.as_deref().unwrap_or(&self.prompt)
    }
}

/// The choices of another question that open a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The question with the choices.
    pub question: QuestionId,
    /// The ids of the choices; any of them opens.
    pub choices: Vec<String>,
}

/// How far one goes: each path asks all that the one before asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Path {
    /// About 24 questions: a first useful result.
    Express,
    /// About 60 questions.
    Essential,
    /// About 100 questions.
    Complete,
}

impl Path {
    /// All paths, from the shortest.
    pub const ALL: [Self; 3] = [Self::Express, Self::Essential, Self::Complete];

    /// The word of the files and of the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Express => "express",
            Self::Essential => "essentiel",
            Self::Complete => "complet",
        }
    }

    /// The path of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|path| path.id() == text)
    }

    /// The next longer path.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|path| *path > self)
    }
}

/// What an analysis or a document looks for, whatever the id of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The need, in a sentence.
    Need,
    /// The quantity of service that options are compared for.
    FunctionalUnit,
    /// What one would do by default.
    Reference,
    /// The options compared.
    Options,
    /// The criteria of the comparison.
    Criteria,
    /// The appreciations of options by criteria.
    Appreciations,
    /// The shares of each stage in the reference's effects.
    Shares,
    /// The effects of an option against the reference.
    Effects,
    /// What is gained, in exchange for what, and who bears it.
    TradeOffs,
    /// How much more will be used once it is easy.
    Rebound,
    /// How far “here” goes, in kilometres.
    Radius,
}

impl Role {
    const NAMES: [(&'static str, Self); 11] = [
        ("besoin", Self::Need),
        ("unite_fonctionnelle", Self::FunctionalUnit),
        ("reference", Self::Reference),
        ("options", Self::Options),
        ("criteres", Self::Criteria),
        ("appreciations", Self::Appreciations),
        ("parts", Self::Shares),
        ("effets", Self::Effects),
        ("contreparties", Self::TradeOffs),
        ("rebond", Self::Rebound),
        ("rayon", Self::Radius),
    ];

    /// The role of that name in the files.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, role)| *role)
    }

    /// The names roles have in the files.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }
}
