//! A change to a project: the only ways its file is ever modified.

use super::id::{Id, QuestionId};
use super::project::{Decision, NoAnswer, State};
use super::question::Path;
use super::value::Value;
use super::voice::Voice;

/// One change, saved at once.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An answer given or changed; a reason for having none goes away.
    Answer(QuestionId, Value),
    /// Why there is no answer; an answer given before goes away.
    NoAnswer(QuestionId, NoAnswer),
    /// Neither answer nor reason: the question is open again.
    Unset(QuestionId),
    /// What was decided; an earlier decision about the same thing stays, and counts no more.
    Decide(Decision),
    /// What someone thinks of an answer; what the same voice said of it before stays, and counts no more.
    Voice(Voice),
    /// Where the project stands.
    State(State),
    /// How far one goes.
    Path(Path),
    /// The sectors of the project.
    Sectors(Vec<Id>),
}
