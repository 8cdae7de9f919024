//! A methodology: the stages, questions, checks and sources of one way to run a project.

use std::collections::BTreeMap;

use time::Date;

use super::check::Check;
use super::condition::Condition;
use super::factor::Factor;
use super::id::{Id, QuestionId};
use super::kind::{Around, Kind, place};
use super::migration::Migration;
use super::project::{Project, State};
use super::question::{Path, Question, Role};
use super::territory::{Commune, Territory};
use super::value::Value;

/// A consistent methodology, in one language.
///
/// `format::methodology` is its only maker: every id it refers to exists.
#[derive(Clone, Debug, PartialEq)]
pub struct Methodology {
    /// Its permanent name.
    pub id: Id,
    /// Its version (`major.minor.patch`).
    pub version: String,
    /// What people call it.
    pub title: String,
    /// The licence of its texts.
    pub licence: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// Its stages, in order; the identity card first when there is one.
    pub stages: Vec<Stage>,
    /// Its sectors, in order.
    pub sectors: Vec<Sector>,
    /// Its words, in alphabetical order.
    pub glossary: Vec<Term>,
    /// Its orders of magnitude, in order; none unless they were wanted.
    pub factors: Vec<Factor>,
    /// Its checks, in order.
    pub checks: Vec<Check>,
    /// Its named conditions.
    pub conditions: BTreeMap<Id, Condition>,
    /// Its thresholds.
    pub thresholds: BTreeMap<Id, Threshold>,
    /// Its lists of words.
    pub word_lists: BTreeMap<Id, Vec<String>>,
    /// Its sources, in order.
    pub sources: Vec<Source>,
    /// The communes one can name; the reader knows none.
    pub territory: Territory,
    /// How older projects are brought to this version, oldest first.
    pub migrations: Vec<Migration>,
    /// The texts that the chosen language lacks, as `question besoin.enonce: pourquoi`.
    pub untranslated: Vec<String>,
}

/// A stage of the method, with its questions in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Its permanent name.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence.
    pub purpose: String,
    /// About how long it takes.
    pub minutes: u32,
    /// Whether it is the identity card: asked, but not counted among the stages.
    pub card: bool,
    /// Its questions, those of the sectors last.
    pub questions: Vec<Question>,
    /// What is decided at its end.
    pub decision: Option<StageDecision>,
}

/// The decision asked for at the end of a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageDecision {
    /// The question.
    pub prompt: String,
    /// Why it is asked.
    pub why: String,
    /// What can be decided.
    pub choices: Vec<DecisionChoice>,
}

/// One possible decision.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionChoice {
    /// What is kept in the file.
    pub id: Id,
    /// What people read.
    pub title: String,
    /// Said once this is decided.
    pub advice: Option<String>,
    /// What becomes of the project.
    pub outcome: Outcome,
}

/// What a decision does to the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The next stage.
    GoOn,
    /// A pause: the project stays in progress.
    Wait,
    /// The end: the project has this state.
    Close(State),
}

/// A sector, whose projects are asked a few questions more.
#[derive(Clone, Debug, PartialEq)]
pub struct Sector {
    /// Its permanent name.
    pub id: Id,
    /// What people call it.
    pub title: String,
    /// What it covers, in a sentence.
    pub purpose: String,
    /// What is typical of it, at the questions of everyone.
    pub suggestions: Vec<Suggestion>,
    /// What to beware of, at the questions of everyone.
    pub advice: Vec<SectorAdvice>,
    /// What the stages of its usual references weigh.
    pub profiles: Vec<super::profile::Profile>,
}

/// Answers that a sector proposes at a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The question.
    pub question: QuestionId,
    /// A few words each.
    pub texts: Vec<String>,
}

/// What a sector has learnt about a question.
#[derive(Clone, Debug, PartialEq)]
pub struct SectorAdvice {
    /// The question.
    pub question: QuestionId,
    /// A sentence or two.
    pub text: String,
    /// Where it comes from.
    pub sources: Vec<Id>,
}

/// A word of the method.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The word, or the few words.
    pub word: String,
    /// How else it is written.
    pub others: Vec<String>,
    /// What it means, in a sentence or two.
    pub definition: String,
}

/// A named number that a condition compares with.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// The number.
    pub value: f64,
    /// Its unit.
    pub unit: Option<String>,
    /// Whether it rests on a choice rather than on a source.
    pub arbitrary: bool,
    /// Why this number.
    pub why: String,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its permanent name.
    pub id: Id,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// When.
    pub year: Option<i64>,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was last looked at.
    pub consulted: Option<Date>,
    /// Whether it was read; facts of the others are not shown as sourced.
    pub read: bool,
}

impl Methodology {
    /// Its name and version, as `lowtech 1.0.0`.
    #[must_use]
    pub fn version_name(&self) -> String {
        format!("{} {}", self.id, self.version)
    }

    /// All questions, in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.stages.iter().flat_map(|stage| &stage.questions)
    }

    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.stage(&id.stage)?.questions.iter().find(|question| question.id == *id)
    }

    /// The question people mean by `text`: its id, or its code in any case.
    #[must_use]
    pub fn question_named(&self, text: &str) -> Option<&Question> {
        let text = text.trim();
        self.questions()
            .find(|question| question.code.eq_ignore_ascii_case(text) || question.id.to_string() == text)
    }

    /// The stage of that id.
    #[must_use]
    pub fn stage(&self, id: &Id) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The stages that are counted: all but the identity card.
    pub fn counted_stages(&self) -> impl Iterator<Item = &Stage> {
        self.stages.iter().filter(|stage| !stage.card)
    }

    /// The first question with that role.
    #[must_use]
    pub fn with_role(&self, role: Role) -> Option<&Question> {
        self.questions().find(|question| question.role == Some(role))
    }

    /// The check of that id.
    #[must_use]
    pub fn check(&self, id: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == id)
    }

    /// The source of that id, when it was read.
    #[must_use]
    pub fn read_source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id && source.read)
    }

    /// The order of magnitude of that id, when they were wanted.
    #[must_use]
    pub fn factor(&self, id: &Id) -> Option<&Factor> {
        self.factors.iter().find(|factor| factor.id == *id)
    }

    /// The sector of that id.
    #[must_use]
    pub fn sector(&self, id: &Id) -> Option<&Sector> {
        self.sectors.iter().find(|sector| sector.id == *id)
    }

    /// The condition of that name, which the maker of the methodology has checked to exist.
    #[must_use]
    pub fn condition(&self, id: &Id) -> &Condition {
        self.conditions.get(id).expect("the loader checks that every condition exists")
    }

    /// The type of a question, its choices among earlier rows filled in with those of the project.
    #[must_use]
    pub fn kind_for(&self, question: &Question, project: &Project) -> Kind {
        let rows = |among: &QuestionId| {
            let asking = self.question(among);
            let table = asking.and_then(|question| question.kind.table());
            let rows = project.answer(among).map(Value::items).unwrap_or_default();
            let listed = table.map(|table| table.as_choices(rows)).unwrap_or_default();
            (listed, asking.map(|question| question.code.clone()))
        };
        let here = self.place(project).and_then(place::code);
        question.kind.resolved(&Around { rows: &rows, territory: &self.territory, here })
    }

    /// Where the project is: its answer to the first question about a place.
    #[must_use]
    pub fn place<'p>(&self, project: &'p Project) -> Option<&'p Value> {
        let question = self.questions().find(|question| matches!(question.kind, Kind::Place(_)))?;
        project.answer(&question.id)
    }

    /// The commune the project is in, when it is one of those one can name.
    #[must_use]
    pub fn commune(&self, project: &Project) -> Option<Commune> {
        place::commune(&self.territory, self.place(project)?)
    }

    /// How many questions a path has at the most, follow-ups included.
    #[must_use]
    pub fn count(&self, path: Path) -> usize {
        self.questions().filter(|question| question.path <= path).count()
    }
}
