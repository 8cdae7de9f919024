//! The same thing changed twice: which of the two changes stays, and what is said of the other.

use super::{Dialogue, parting};
use crate::cli::failure::Failure;
use crate::cli::session::{Conflict, Outcome};
use crate::engine::interview::prompt::{Entry, Notice, NoticeTone, Prompt, Widget};
use crate::lang::commands as say;
use crate::model::change::Change;
use crate::model::inert::inert;
use crate::terminal::Reply;

/// What became of a change in the end.
pub(super) enum Settled {
    /// Saved; the interview knows it all.
    Saved,
    /// Saved, with what someone else wrote meanwhile.
    SavedWithTheirs,
    /// Not saved: what someone else wrote stays.
    Refused,
}

impl Dialogue<'_, '_, '_> {
    pub(super) fn settle(&mut self, outcome: Outcome, change: &Change) -> Result<Settled, Failure> {
        match outcome {
            Outcome::Saved => Ok(Settled::Saved),
            Outcome::Merged(said) => {
                self.interview.tell(Notice::new(NoticeTone::Warning, said));
                Ok(Settled::SavedWithTheirs)
            }
            Outcome::Conflict(conflict) => {
                #[cfg(unix)]
                self.farewell.say(parting(self.context, self.session) + &self.refused(&conflict) + "\n");
                let settled = self.choose(conflict, change);
                #[cfg(unix)]
                self.farewell.say(parting(self.context, self.session));
                settled
            }
        }
    }

    /// Asks which of two changes to keep. Without a word, what someone else wrote is not overwritten.
    fn choose(&mut self, conflict: Conflict, change: &Change) -> Result<Settled, Failure> {
        let prompt = self.which(&conflict);
        loop {
            match self.ask(&prompt)? {
                Reply::Typed(typed) if typed.trim() == "1" => {
                    let outcome = self.session.overwrite(conflict, change)?;
                    return Ok(match self.settle(outcome, change)? {
                        Settled::Refused => Settled::Refused,
                        Settled::Saved | Settled::SavedWithTheirs => Settled::SavedWithTheirs,
                    });
                }
                Reply::Typed(typed) if typed.trim() == "2" => {
                    self.session.yield_to(conflict)?;
                    return Ok(Settled::Refused);
                }
                Reply::Typed(_) => {}
                Reply::EndOfInput => {
                    self.tell(&[Notice::new(NoticeTone::Plain, self.refused(&conflict))])?;
                    self.session.yield_to(conflict)?;
                    return Ok(Settled::Refused);
                }
                Reply::Interrupted => {
                    #[cfg(not(unix))]
                    self.tell(&[Notice::new(NoticeTone::Plain, self.refused(&conflict))])?;
                    return Err(Failure::silent(self.interrupted()?));
                }
            }
        }
    }

    /// What was typed and does not stand in the file, so that it is not lost.
    fn refused(&self, conflict: &Conflict) -> String {
        inert(&say::conflict_left(self.context.lang, &conflict.to_type_again))
    }

    fn which(&self, conflict: &Conflict) -> Prompt {
        let lang = self.context.lang;
        let entry = |label: String, sends: &str| Entry { label, sends: sends.to_owned() };
        Prompt {
            notices: vec![Notice::new(NoticeTone::Warning, say::conflict(lang, &conflict.about))],
            question: say::conflict_prompt(lang),
            widget: Widget::Choose {
                entries: vec![
                    entry(say::conflict_ours(lang, &conflict.ours), "1"),
                    entry(say::conflict_theirs(lang, &conflict.theirs), "2"),
                ],
                current: None,
                besides: Vec::new(),
            },
            ..Prompt::default()
        }
    }
}
