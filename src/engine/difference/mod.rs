//! What differs between two states of a project, answer by answer, in the order of the methodology.

pub mod rows;
#[cfg(test)]
mod tests;
pub mod words;

use crate::engine::difference::rows::RowsDifference;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::{About, Decision, NoAnswer, Note, Project, State};
use crate::model::question::{Path, Question};
use crate::model::value::Value;

/// All that differs between two states of a project.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'a> {
    /// What the project is and follows.
    pub fields: Vec<FieldDifference>,
    /// The stages in which something differs.
    pub stages: Vec<StageDifference<'a>>,
    /// The decisions about what the methodology does not know.
    pub elsewhere: Vec<DecisionDifference<'a>>,
}

/// A part of the card that differs, before and after.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldDifference {
    /// The title, when no question asks for it.
    Title(String, String),
    /// The few lines about the project.
    Summary(Option<String>, Option<String>),
    /// Its sectors.
    Sectors(Vec<Id>, Vec<Id>),
    /// The licence of the file.
    Licence(Option<String>, Option<String>),
    /// Where the project stands.
    State(State, State),
    /// The methodology it follows, with its version.
    Methodology(String, String),
    /// How far one goes.
    Path(Path, Path),
}

/// What differs in a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageDifference<'a> {
    /// The stage.
    pub stage: &'a Stage,
    /// Its answers that differ.
    pub answers: Vec<AnswerDifference<'a>>,
    /// The decisions about it and its checks that differ.
    pub decisions: Vec<DecisionDifference<'a>>,
}

/// A question of which something else is said.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerDifference<'a> {
    /// The question.
    pub question: &'a Question,
    /// What was said.
    pub before: Said<'a>,
    /// What is said.
    pub after: Said<'a>,
    /// The rows that differ, when the answer is a table.
    pub rows: Option<RowsDifference<'a>>,
    /// What is noted beside the answer, when that differs.
    pub note: Option<(Option<&'a Note>, Option<&'a Note>)>,
}

/// What a project says of a question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Said<'a> {
    /// Nothing.
    Nothing,
    /// An answer.
    Answer(&'a Value),
    /// Why there is none.
    NoAnswer(&'a NoAnswer),
    /// Something that cannot be understood, as it is spelled.
    Unreadable(&'a str),
}

/// A decision that came, or that is no longer there.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionDifference<'a> {
    /// The decision.
    pub decision: &'a Decision,
    /// Whether it came.
    pub added: bool,
}

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It was not there before.
    Added,
    /// It is not the same.
    Changed,
    /// It is no longer there.
    Removed,
}

impl Kind {
    /// The word in machine output.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Changed => "changed",
            Self::Removed => "removed",
        }
    }
}

impl Difference<'_> {
    /// Whether both states say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty() && self.stages.is_empty() && self.elsewhere.is_empty()
    }

    /// How many answers came, changed or went.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.stages.iter().flat_map(|stage| &stage.answers).filter(|answer| answer.kind() == kind).count()
    }
}

impl AnswerDifference<'_> {
    /// What became of the answer.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match (self.before, self.after) {
            (Said::Nothing, Said::Nothing) => Kind::Changed,
            (Said::Nothing, _) => Kind::Added,
            (_, Said::Nothing) => Kind::Removed,
            _ => Kind::Changed,
        }
    }
}

/// What differs between two states of a project that follow a methodology.
#[must_use]
pub fn between<'a>(methodology: &'a Methodology, before: &'a Project, after: &'a Project) -> Difference<'a> {
    let decisions = decisions(before, after);
    let about = |stage: &Stage, decision: &Decision| match &decision.about {
        About::Stage(id) => *id == stage.id,
        About::Check(id) => methodology.check(id).is_some_and(|check| check.stage == stage.id),
    };
    let stages = methodology.stages.iter().map(|stage| StageDifference {
        stage,
        answers: stage.questions.iter().filter_map(|question| answer(question, before, after)).collect(),
        decisions: decisions.iter().filter(|one| about(stage, one.decision)).cloned().collect(),
    });
    let unknown =
        |one: &&DecisionDifference<'_>| !methodology.stages.iter().any(|stage| about(stage, one.decision));
    Difference {
        fields: fields(methodology, before, after),
        stages: stages.filter(|stage| !stage.answers.is_empty() || !stage.decisions.is_empty()).collect(),
        elsewhere: decisions.iter().filter(unknown).cloned().collect(),
    }
}

fn fields(methodology: &Methodology, before: &Project, after: &Project) -> Vec<FieldDifference> {
    fn both<T: Clone>(one: &T, other: &T, make: impl Fn(T, T) -> FieldDifference) -> FieldDifference {
        make(one.clone(), other.clone())
    }
    let title_is_asked =
        QuestionId::parse("projet.titre").is_some_and(|id| methodology.question(&id).is_some());
    let followed = |project: &Project| {
        let parts = [project.followed.id.clone(), project.followed.version.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let all = [
        both(&before.title, &after.title, FieldDifference::Title),
        both(&before.summary, &after.summary, FieldDifference::Summary),
        both(&before.sectors, &after.sectors, FieldDifference::Sectors),
        both(&before.licence, &after.licence, FieldDifference::Licence),
        both(&before.state, &after.state, FieldDifference::State),
        both(&followed(before), &followed(after), FieldDifference::Methodology),
        both(&before.path(), &after.path(), FieldDifference::Path),
    ];
    let differs = |field: &FieldDifference| match field {
        FieldDifference::Title(one, other) => !title_is_asked && one != other,
        FieldDifference::Methodology(one, other) => one != other,
        FieldDifference::Summary(one, other) | FieldDifference::Licence(one, other) => one != other,
        FieldDifference::Sectors(one, other) => one != other,
        FieldDifference::State(one, other) => one != other,
        FieldDifference::Path(one, other) => one != other,
    };
    all.into_iter().filter(differs).collect()
}

fn answer<'a>(
    question: &'a Question,
    before: &'a Project,
    after: &'a Project,
) -> Option<AnswerDifference<'a>> {
    let (was, is) = (said(before, &question.id), said(after, &question.id));
    let notes = (before.notes.get(&question.id), after.notes.get(&question.id));
    let note = Some(notes).filter(|(one, other)| one != other);
    if was == is && note.is_none() {
        return None;
    }
    let rows = question.kind.table().filter(|_| was != is).map(|table| rows::between(table, was, is));
    Some(AnswerDifference { question, before: was, after: is, rows, note })
}

fn said<'a>(project: &'a Project, id: &QuestionId) -> Said<'a> {
    if let Some(value) = project.answers.get(id) {
        return Said::Answer(value);
    }
    if let Some((text, _)) = project.unreadable.get(id) {
        return Said::Unreadable(text);
    }
    project.no_answers.get(id).map_or(Said::Nothing, Said::NoAnswer)
}

/// The decisions that only one of the two has, those that came first; the same one twice counts twice.
fn decisions<'a>(before: &'a Project, after: &'a Project) -> Vec<DecisionDifference<'a>> {
    let mut gone: Vec<&Decision> = before.decisions.iter().collect();
    let mut found = Vec::new();
    for decision in &after.decisions {
        match gone.iter().position(|old| *old == decision) {
            Some(at) => drop(gone.remove(at)),
            None => found.push(DecisionDifference { decision, added: true }),
        }
    }
    found.extend(gone.into_iter().map(|decision| DecisionDifference { decision, added: false }));
    found
}
