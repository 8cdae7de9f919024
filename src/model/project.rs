//! A project: what one person or group answered and decided, following a methodology.

use std::collections::BTreeMap;

use time::Date;

use super::change::Change;
use super::id::{Id, QuestionId};
use super::question::Path;
use super::rejection::Rejection;
use super::value::Value;
use super::voice::Voice;

/// A project as read from its file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Project {
    /// What people call it.
    pub title: String,
    /// Where it stands.
    pub state: State,
    /// Its sectors.
    pub sectors: Vec<Id>,
    /// A few lines about it.
    pub summary: Option<String>,
    /// The licence its owner gives to the file.
    pub licence: Option<String>,
    /// When the file was started.
    pub created: Option<Date>,
    /// The methodology it follows.
    pub followed: Followed,
    /// What was answered, the identity card included.
    pub answers: BTreeMap<QuestionId, Value>,
    /// What the file holds as an answer but which cannot be understood: its text, and why.
    pub unreadable: BTreeMap<QuestionId, (String, Rejection)>,
    /// Why there is no answer.
    pub no_answers: BTreeMap<QuestionId, NoAnswer>,
    /// Notes and proofs beside answers.
    pub notes: BTreeMap<QuestionId, Note>,
    /// What was decided, in the order of the file.
    pub decisions: Vec<Decision>,
    /// What each person or group thinks of an answer, in the order of the file.
    pub voices: Vec<Voice>,
}

/// The methodology a project follows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Followed {
    /// Its id, when the file says it.
    pub id: Option<String>,
    /// Its version, when the file says it.
    pub version: Option<String>,
    /// The fingerprint of its files, when the file says it.
    pub fingerprint: Option<String>,
    /// The chosen path, when the file says it.
    pub path: Option<Path>,
}

/// One of the three kinds of no-answer, all of which are kept.
#[derive(Clone, Debug, PartialEq)]
pub enum NoAnswer {
    /// Not known yet; perhaps who will find out, and when.
    Unknown {
        /// Who will find out.
        who: Option<String>,
        /// When.
        when: Option<Date>,
    },
    /// The question does not concern the project.
    NotApplicable {
        /// Why.
        why: Option<String>,
    },
    /// Passed over for now.
    Skipped,
}

/// A remark beside an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// The remark.
    pub note: Option<String>,
    /// The level of proof, A to E.
    pub proof: Option<String>,
    /// Where the answer comes from.
    pub source: Option<String>,
}

/// What people decided when a check or a stage asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// What asked for it.
    pub about: About,
    /// The id of the choice.
    pub choice: String,
    /// Why.
    pub reason: Option<String>,
    /// Who decided.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
}

/// What asks for a decision.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A check, by its id.
    Check(String),
    /// The end of a stage.
    Stage(Id),
}

/// Where a project stands. The last four are successes without a new object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name says it; the words shown are in `lang`")]
pub enum State {
    #[default]
    InProgress,
    Built,
    InUse,
    Modified,
    Abandoned,
    Dismantled,
    GivenUp,
    NotNeeded,
    Repaired,
    Shared,
}

impl State {
    const NAMES: [(&'static str, Self); 10] = [
        ("en_cours", Self::InProgress),
        ("realise", Self::Built),
        ("en_service", Self::InUse),
        ("modifie", Self::Modified),
        ("abandonne", Self::Abandoned),
        ("demonte", Self::Dismantled),
        ("renonce", Self::GivenUp),
        ("sans_objet", Self::NotNeeded),
        ("repare", Self::Repaired),
        ("mutualise", Self::Shared),
    ];

    /// The state of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, state)| *state)
    }

    /// The name in files and in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::NAMES.iter().find(|(_, state)| *state == self).map_or("", |(name, _)| name)
    }

    /// All names, for messages.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }

    /// Whether the project ended well without a new object.
    #[must_use]
    pub fn ended_without_object(self) -> bool {
        matches!(self, Self::GivenUp | Self::NotNeeded | Self::Repaired | Self::Shared)
    }
}

impl Project {
    /// The answer to a question.
    #[must_use]
    pub fn answer(&self, id: &QuestionId) -> Option<&Value> {
        self.answers.get(id)
    }

    /// What was decided last about a check or a stage.
    #[must_use]
    pub fn decision(&self, about: &About) -> Option<&Decision> {
        self.decisions.iter().rev().find(|decision| decision.about == *about)
    }

    /// What is thought of an answer: the last word of each voice, in the order they were first heard.
    #[must_use]
    pub fn voices(&self, id: &QuestionId) -> Vec<&Voice> {
        let mut heard: Vec<&Voice> = Vec::new();
        for voice in self.voices.iter().filter(|voice| voice.question == *id) {
            match heard.iter_mut().find(|one| one.who == voice.who) {
                Some(earlier) => *earlier = voice,
                None => heard.push(voice),
            }
        }
        heard
    }

    /// Makes a change, as its file is changed.
    pub fn make(&mut self, change: &Change) {
        match change {
            Change::Answer(id, value) => {
                if let Value::Text(title) = value
                    && id.stage.as_str() == "projet"
                    && id.name.as_str() == "titre"
                {
                    self.title.clone_from(title);
                }
                self.answers.insert(id.clone(), value.clone());
                self.unreadable.remove(id);
                self.no_answers.remove(id);
            }
            Change::NoAnswer(id, no_answer) => {
                self.answers.remove(id);
                self.unreadable.remove(id);
                self.no_answers.insert(id.clone(), no_answer.clone());
            }
            Change::Unset(id) => {
                self.answers.remove(id);
                self.unreadable.remove(id);
                self.no_answers.remove(id);
            }
            Change::Decide(decision) => self.decisions.push(decision.clone()),
            Change::Voice(voice) => self.voices.push(voice.clone()),
            Change::State(state) => self.state = *state,
            Change::Path(path) => self.followed.path = Some(*path),
            Change::Sectors(sectors) => self.sectors.clone_from(sectors),
        }
    }

    /// The path chosen, or the default one.
    #[must_use]
    pub fn path(&self) -> Path {
        self.followed.path.unwrap_or(Path::Express)
    }
}
