//! What a change says, and what a project says in its place: to be compared, chosen between, or typed again.

use crate::engine::{report, shown};
use crate::lang::{Lang, commands as say};
use crate::model::change::Change;
use crate::model::methodology::Methodology;
use crate::model::project::{About, NoAnswer, Project};

/// What is needed to put a change in words.
pub struct Words<'w> {
    pub lang: Lang,
    pub methodology: &'w Methodology,
    /// The project that is being changed.
    pub project: &'w Project,
}

impl Words<'_> {
    /// All that a change says, as one would type it again.
    pub fn to_type_again(&self, change: &Change) -> String {
        match change {
            Change::Answer(id, value) => self.methodology.question(id).map_or_else(String::new, |question| {
                let kind = self.methodology.kind_for(question, self.project);
                shown::typed(self.lang, &kind, value)
            }),
            Change::NoAnswer(_, NoAnswer::Unknown { who: Some(who), .. }) => format!("?? {who}"),
            Change::Decide(decision) => {
                [Some(&decision.choice), decision.reason.as_ref(), decision.by.as_ref()]
                    .into_iter()
                    .flatten()
                    .map(String::as_str)
                    .collect::<Vec<_>>()
                    .join(" ; ")
            }
            _ => self.in_words(change, None),
        }
    }

    /// What a project says where the change would be made, for comparing.
    pub fn in_file(project: &Project, change: &Change) -> String {
        match change {
            Change::Answer(id, _) | Change::NoAnswer(id, _) | Change::Unset(id) => format!(
                "{:?} {:?} {:?}",
                project.answers.get(id),
                project.no_answers.get(id),
                project.unreadable.get(id)
            ),
            Change::Decide(decision) => format!("{:?}", project.decision(&decision.about)),
            Change::Voice(voice) => format!("{:?}", project.voices(&voice.question)),
            Change::State(_) => format!("{:?}", project.state),
            Change::Path(_) => format!("{:?}", project.followed.path),
            Change::Sectors(_) => format!("{:?}", project.sectors),
        }
    }

    /// What a change is about.
    pub fn about(&self, change: &Change) -> String {
        match change {
            Change::Answer(id, _) | Change::NoAnswer(id, _) | Change::Unset(id) => {
                let question = self.methodology.question(id);
                question.map_or_else(|| id.to_string(), |one| format!("{} · {}", one.code, one.prompt))
            }
            Change::Decide(decision) => match &decision.about {
                About::Check(id) => {
                    let title = self.methodology.check(id).map_or("", |check| check.title.as_str());
                    format!("{id} · {title}")
                }
                About::Stage(id) => {
                    self.methodology.stage(id).map_or_else(|| id.to_string(), |stage| stage.title.clone())
                }
            },
            Change::Voice(voice) => self.about(&Change::Unset(voice.question.clone())),
            Change::State(_) => "etat".to_owned(),
            Change::Path(_) => "parcours".to_owned(),
            Change::Sectors(_) => "secteurs".to_owned(),
        }
    }

    /// What the change says, or what `theirs` says in its place.
    pub fn in_words(&self, change: &Change, theirs: Option<&Project>) -> String {
        let nothing = || say::conflict_nothing(self.lang);
        match change {
            Change::Answer(id, ours) => {
                let Some(question) = self.methodology.question(id) else { return nothing() };
                let project = theirs.unwrap_or(self.project);
                let kind = self.methodology.kind_for(question, project);
                let value = match theirs {
                    Some(theirs) => theirs.answers.get(id),
                    None => Some(ours),
                };
                value.map_or_else(nothing, |value| shown::line(self.lang, &kind, value))
            }
            Change::NoAnswer(id, ours) => match theirs {
                Some(theirs) => match (self.methodology.question(id), theirs.answers.get(id)) {
                    (Some(question), Some(value)) => shown::line(self.lang, &question.kind, value),
                    _ => nothing(),
                },
                None => match ours {
                    NoAnswer::Unknown { .. } => "??".to_owned(),
                    NoAnswer::NotApplicable { why } => why.clone().unwrap_or_else(|| "=".to_owned()),
                    NoAnswer::Skipped => "-".to_owned(),
                },
            },
            Change::Unset(id) => theirs
                .and_then(|theirs| Some((self.methodology.question(id)?, theirs.answers.get(id)?)))
                .map_or_else(nothing, |(question, value)| shown::line(self.lang, &question.kind, value)),
            Change::Decide(ours) => match theirs {
                Some(theirs) => theirs.decision(&ours.about).map_or_else(nothing, |one| one.choice.clone()),
                None => ours.choice.clone(),
            },
            Change::Voice(ours) => match theirs {
                Some(theirs) => {
                    let heard = theirs.voices(&ours.question).into_iter();
                    heard.last().map_or_else(nothing, |voice| report::voice(self.lang, voice))
                }
                None => report::voice(self.lang, ours),
            },
            Change::State(state) => theirs.map_or(*state, |theirs| theirs.state).id().to_owned(),
            Change::Path(path) => theirs.map_or(*path, Project::path).id().to_owned(),
            Change::Sectors(_) => nothing(),
        }
    }
}

/// A text of several lines, as one line of a list.
pub fn on_a_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
