//! The interview: a state machine that says what to ask, and works out what each reply changes.
//!
//! It neither reads nor writes: the caller performs each [`Step`] and saves each [`Change`].

mod agreeing;
mod analysed;
mod answering;
mod asking;
mod beside;
mod crossing_places;
mod crossings;
mod deciding;
pub mod items;
mod moving;
mod profiles;
pub mod prompt;
mod proposed;
mod refusing;
mod row_gesture;
mod rows;
mod so_far;
mod tables;
mod telling;
#[cfg(test)]
mod tests;
mod which;

use std::collections::BTreeSet;

use time::Date;

use self::items::{Item, Wanted};
use self::prompt::{Notice, NoticeTone, Prompt};
use self::refusing::Rejected;
use self::which::Which;
use crate::engine::progress::{self, Status};
use crate::lang::Lang;
use crate::model::change::Change;
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::methodology::{Methodology, Outcome, Stage};
use crate::model::project::{Project, State};
use crate::model::question::Question;
use crate::model::voice::Position;

/// A person going through a methodology for a project.
#[derive(Debug)]
pub struct Interview<'m> {
    methodology: &'m Methodology,
    lang: Lang,
    today: Date,
    project: Project,
    wanted: Wanted,
    /// Whether a group is asked what it thinks of each answer.
    group: bool,
    at: Option<Item>,
    focus: Focus,
    /// The cell whose free choice is being asked in words.
    cell_of_other: Option<(usize, usize)>,
    /// What was ticked besides the free choice that is being asked in words.
    ticked: Vec<String>,
    /// The stage whose opening was told last, and the one whose recap was.
    opened: Option<Id>,
    recapped: Option<Id>,
    seen: BTreeSet<Item>,
    notices: Vec<Notice>,
    rejected: Option<Rejected>,
}

/// What exactly is being asked about the current item.
#[derive(Clone, Debug, Default, PartialEq)]
enum Focus {
    /// The item itself.
    #[default]
    Item,
    /// The words of a free choice, in a question or in a cell.
    Other,
    /// A cell of a table: row and asked column, both from 0.
    Cell { row: usize, column: usize },
    /// The items of a place of the outer axes, from 0, in a table of crossings.
    Crossing(usize),
    /// Which of several communes.
    Which(Which),
    /// Who will find out.
    Who,
    /// When.
    When { who: Option<String> },
    /// Why the question does not apply.
    WhyNotApplicable,
    /// Who has this opinion of the answer.
    VoiceOf { position: Position },
    /// What they object.
    VoiceNote { position: Position, who: String },
    /// Where to go.
    GoWhere,
    /// The reason of a decision.
    Reason { choice: String },
    /// Who decided.
    DecidedBy { choice: String, reason: Option<String> },
}

/// What the caller does next.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Ask this, and reply with what was typed.
    Ask(Box<Prompt>),
    /// Nothing is left to ask.
    Finished(Ending),
}

/// How a session ends.
#[derive(Clone, Debug, PartialEq)]
pub enum Ending {
    /// Everything of the path was gone through.
    Complete,
    /// A decision ended the project with this state.
    Closed(State),
    /// A decision paused the project at this stage.
    Waiting(String),
}

/// What a reply led to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reaction {
    /// What is to be saved, in order.
    pub changes: Vec<Change>,
    /// What to do besides asking again.
    pub then: Then,
}

/// What to do after a reply.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Then {
    /// Ask what [`Interview::step`] says.
    #[default]
    GoOn,
    /// Open the editor on this text, and give its result to [`Interview::edited`].
    Edit(String),
    /// Stop: everything is saved.
    Stop,
}

/// Where to start.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Start {
    /// At the first open item.
    #[default]
    FirstOpen,
    /// At the first question of a stage; or at its decision, when it ended the project.
    Stage(Id),
    /// At a question.
    Question(QuestionId),
}

impl<'m> Interview<'m> {
    /// Starts an interview about a project.
    #[must_use]
    pub fn new(
        methodology: &'m Methodology,
        project: Project,
        lang: Lang,
        today: Date,
        wanted: Wanted,
        start: &Start,
    ) -> Self {
        let mut interview = Self {
            methodology,
            lang,
            today,
            project,
            wanted,
            group: false,
            at: None,
            focus: Focus::Item,
            cell_of_other: None,
            ticked: Vec::new(),
            opened: None,
            recapped: None,
            seen: BTreeSet::new(),
            notices: Vec::new(),
            rejected: None,
        };
        let items = interview.items();
        let item = match start {
            Start::FirstOpen => interview.next_open(&items, 0),
            Start::Stage(stage) => interview.first_of(&items, stage),
            Start::Question(id) => Some(Item::Question(id.clone())),
        };
        interview.enter(item);
        interview
    }

    /// The project as it stands, all replies included.
    #[must_use]
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Takes over a project whose file someone else changed meanwhile.
    pub fn refresh(&mut self, project: Project) {
        self.project = project;
    }

    /// What is being asked about, to come back to it with [`Interview::retake`].
    #[must_use]
    pub fn item(&self) -> Option<Item> {
        self.at.clone()
    }

    /// Takes over a project in which the last reply, about an item, was not kept: all it led to is forgotten.
    ///
    /// The item is asked again, unless the project answers it.
    pub fn retake(&mut self, item: Option<Item>, project: Project) {
        self.project = project;
        self.notices.clear();
        let Some(item) = item else { return };
        self.seen.remove(&item);
        let is_gone = !self.items().contains(&item);
        let is_answered = match &item {
            Item::Question(id) => {
                let rows = self.methodology.question(id).is_some_and(|one| one.kind.table().is_some());
                !rows && !self.is_open(&item)
            }
            Item::Agreement(_) | Item::Check(..) | Item::Decision(_) | Item::Widen(_) => false,
        };
        self.enter(Some(item));
        if is_gone || is_answered {
            self.advance();
        }
    }

    /// Says something before the next prompt.
    pub fn tell(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// What to do next.
    pub fn step(&mut self) -> Step {
        match &self.at {
            Some(_) => Step::Ask(Box::new(self.ask())),
            None => Step::Finished(self.ending()),
        }
    }

    fn ending(&self) -> Ending {
        let last = progress::reached(self.methodology, &self.project).pop();
        match last.and_then(|stage| Some((stage, progress::outcome(stage, &self.project)?))) {
            Some((_, Outcome::Close(state))) => Ending::Closed(state),
            Some((stage, Outcome::Wait)) => Ending::Waiting(stage.title.clone()),
            Some((_, Outcome::GoOn)) | None => Ending::Complete,
        }
    }

    /// What is still to be said after the last reply, when nothing is asked any more.
    pub fn last_words(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }

    fn items(&self) -> Vec<Item> {
        if self.group {
            items::with_agreements(self.methodology, &self.project)
        } else {
            items::all(self.methodology, &self.project)
        }
    }

    fn is_open(&self, item: &Item) -> bool {
        items::is_open(item, self.methodology, &self.project, self.wanted, &self.seen)
    }

    fn say(&mut self, text: String) {
        self.notices.push(Notice::new(NoticeTone::Plain, text));
    }

    fn question(&self) -> Option<&'m Question> {
        match &self.at {
            Some(Item::Question(id)) => self.methodology.question(id),
            _ => None,
        }
    }

    fn stage(&self) -> Option<&'m Stage> {
        self.at.as_ref().and_then(Item::stage).and_then(|id| self.methodology.stage(id))
    }

    fn kind(&self, question: &Question) -> Kind {
        self.methodology.kind_for(question, &self.project)
    }

    fn status(&self, question: &Question) -> Status {
        progress::status(&self.project, &question.id)
    }
}
