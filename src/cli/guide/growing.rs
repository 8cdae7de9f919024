//! An answer of several lines is saved as it grows: whatever ends the dialogue, no line is lost.

use super::Dialogue;
use crate::cli::failure::Failure;
use crate::cli::session::Outcome;
use crate::engine::gesture::{self, Typed};
use crate::engine::interview::prompt::{Notice, NoticeTone, Prompt};
use crate::terminal::{Kept, Reply};

impl Dialogue<'_, '_, '_> {
    /// Asks, and saves what is entered of an answer of several lines before the rest comes.
    pub(super) fn ask_and_keep(&mut self, prompt: &Prompt) -> Result<Reply, Failure> {
        let (mut kept, mut merged) = (false, None);
        let Self { prompter, session, interview, .. } = self;
        #[cfg(unix)]
        let farewell = self.farewell;
        let asked = prompter.ask(prompt, &mut |typed| {
            let Some(change) = interview.so_far(typed) else { return Kept::NotYet };
            #[cfg(unix)]
            let saved = farewell.guarding(|| session.save(&change));
            #[cfg(not(unix))]
            let saved = session.save(&change);
            match saved {
                Ok(Outcome::Saved) => {}
                Ok(Outcome::Merged(said)) => merged = Some(said),
                // Told when the same change is saved as a reply.
                Ok(Outcome::Conflict(_)) | Err(_) => return Kept::Refused,
            }
            kept = true;
            Kept::Yes
        });
        let reply = asked.map_err(|error| Failure::of_dialogue(&error, self.context.lang))?;
        if let Some(said) = merged {
            self.interview.tell(Notice::new(NoticeTone::Warning, said));
            self.meanwhile = true;
        }
        if let Reply::Typed(typed) = &reply
            && kept
            && (typed.trim().is_empty() || matches!(gesture::read(typed), Typed::Gesture(_)))
        {
            self.interview.keep_so_far(self.session.project().clone());
        }
        Ok(reply)
    }
}
