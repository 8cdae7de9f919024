//! Where a project stands, in the few sentences a document opens with.

use super::Made;
use crate::engine::progress::{self, Status};
use crate::lang::{dialogue, report as say};
use crate::model::document::{Block, Tone};
use crate::model::methodology::{Outcome, Stage};
use crate::model::project::{About, State};

impl Made<'_> {
    /// Where the project ended up, and why.
    pub(super) fn conclusion(&self) -> Block {
        let state = self.project.state;
        let named = dialogue::state(self.lang, state).to_owned();
        let concluding = self.concluding();
        let mut paragraphs: Vec<String> =
            concluding.into_iter().flat_map(|stage| self.stage_decision(stage)).collect();
        // The reasons first: what they are worth is said of them.
        paragraphs.extend(self.closed_why(concluding));
        let (tone, title) = match state {
            _ if state.ended_without_object() => (Tone::Success, named),
            State::Built | State::InUse | State::Modified => (Tone::Success, named),
            _ if self.under_way() => {
                paragraphs.push(match self.open_and_answered() {
                    (0, answered) => say::under_way_to_decide(self.lang, answered),
                    (open, answered) => say::under_way_why(self.lang, open, answered),
                });
                let unknown = self.with_status(Status::Unknown).len();
                paragraphs.extend((unknown > 0).then(|| say::under_way_unknown(self.lang, unknown)));
                (Tone::Note, say::under_way(self.lang))
            }
            State::InProgress if self.waits() => (Tone::Note, say::waiting(self.lang)),
            State::InProgress => (Tone::Note, say::complete(self.lang)),
            _ => (Tone::Note, named),
        };
        Block::Callout { tone, title, paragraphs }
    }

    /// What it is worth that the project ended without a new object.
    fn closed_why(&self, concluding: Option<&Stage>) -> Option<String> {
        let worth = match self.project.state {
            State::NotNeeded => say::not_needed_why(self.lang),
            State::Repaired => say::repaired_why(self.lang),
            State::Shared => say::shared_why(self.lang),
            State::GivenUp => say::given_up_why(self.lang),
            _ => return None,
        };
        let decision = concluding.and_then(|stage| self.project.decision(&About::Stage(stage.id.clone())));
        let reasoned = decision.is_some_and(|decision| decision.reason.is_some());
        Some(if reasoned { format!("{worth} {}", say::reasons_serve(self.lang)) } else { worth })
    }

    /// The stage whose decision concludes: the one that ended or paused the project, or the last one.
    fn concluding(&self) -> Option<&Stage> {
        let last = *progress::reached(self.methodology, self.project).last()?;
        progress::outcome(last, self.project).map(|_| last)
    }

    /// Whether the conclusion tells the decision of that stage.
    pub(super) fn concluded_by(&self, stage: &Stage) -> bool {
        self.concluding().is_some_and(|last| last.id == stage.id)
    }

    fn waits(&self) -> bool {
        let waits = |stage: &Stage| progress::outcome(stage, self.project) == Some(Outcome::Wait);
        self.concluding().is_some_and(waits)
    }

    /// Whether the path is not at its end.
    pub(super) fn under_way(&self) -> bool {
        self.project.state == State::InProgress && self.concluding().is_none()
    }

    /// How many questions wait for an answer, and how many have one.
    fn open_and_answered(&self) -> (usize, usize) {
        let reached = progress::reached(self.methodology, self.project);
        let counts = reached.iter().map(|stage| progress::counts(self.methodology, self.project, stage));
        counts.fold((0, 0), |(open, answered), counts| {
            (open + counts.open + counts.skipped + counts.unreadable, answered + counts.answered)
        })
    }
}
