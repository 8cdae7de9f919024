//! The dialogue itself: asks what the interview says, saves what it changes, until nothing is left.

mod growing;
mod settling;

use self::settling::Settled;
use super::context::Context;
use super::failure::Failure;
use super::places;
use super::session::{Outcome, Session};
#[cfg(unix)]
use super::talk::watch;
use super::talk::with_prompter;
use super::{DONE, INTERRUPTED};
use crate::engine::interview::items::Item;
use crate::engine::interview::prompt::{Notice, NoticeTone, Prompt};
use crate::engine::interview::{Ending, Interview, Reaction, Step, Then};
use crate::engine::progress;
use crate::engine::progress::Status;
use crate::lang::{commands as say, dialogue, terminal as words};
use crate::model::change::Change;
use crate::model::methodology::Methodology;
use crate::terminal::editor::{self, Edited};
use crate::terminal::{Kept, Prompter, Reply};

#[cfg(unix)]
use crate::terminal::hold::Farewell;

/// Goes through an interview, and returns the exit code.
pub fn run(
    context: &Context,
    methodology: &Methodology,
    session: &mut Session<'_>,
    interview: &mut Interview<'_>,
) -> Result<u8, Failure> {
    #[cfg(unix)]
    let farewell = watch(context)?;
    #[cfg(unix)]
    farewell.say(parting(context, session));
    #[cfg(unix)]
    farewell.before_leaving(Box::new(session.release()));
    let mut talk = |prompter: &mut dyn Prompter| {
        Dialogue {
            context,
            methodology,
            session,
            interview,
            prompter,
            meanwhile: false,
            #[cfg(unix)]
            farewell: &farewell,
        }
        .run()
    };
    #[cfg(unix)]
    return with_prompter(context, &farewell, &mut talk);
    #[cfg(not(unix))]
    with_prompter(context, &mut talk)
}

/// What is said when one leaves before the end.
fn parting(context: &Context, session: &Session<'_>) -> String {
    let file = places::shown(&session.path);
    let command = context.command(&format!("continue {}", places::typed(&session.path)));
    let saved = context.wrapped(&say::saved(context.lang, &file), "");
    format!("{saved}\n{}\n", say::resume_with(context.lang, &command))
}

struct Dialogue<'d, 's, 'm> {
    context: &'d Context,
    methodology: &'d Methodology,
    session: &'d mut Session<'s>,
    interview: &'d mut Interview<'m>,
    prompter: &'d mut dyn Prompter,
    /// Whether the file changed elsewhere while an answer of several lines was entered.
    meanwhile: bool,
    #[cfg(unix)]
    farewell: &'d Farewell,
}

impl Dialogue<'_, '_, '_> {
    fn run(&mut self) -> Result<u8, Failure> {
        self.tell(&self.gestures())?;
        loop {
            let prompt = match self.interview.step() {
                Step::Ask(prompt) => prompt,
                Step::Finished(ending) => {
                    self.finish(&ending)?;
                    return Ok(DONE);
                }
            };
            let item = self.interview.item();
            let reaction = match self.ask_and_keep(&prompt)? {
                Reply::Typed(typed) => self.interview.reply(&typed),
                Reply::EndOfInput => return self.leave(DONE),
                Reply::Interrupted => return self.interrupted(),
            };
            let Reaction { changes, then } = reaction;
            self.save(&changes, item)?;
            match then {
                Then::GoOn => {}
                Then::Stop => return self.leave(DONE),
                Then::Edit(text) => self.edit(&text)?,
            }
        }
    }

    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Failure> {
        let asked = self.prompter.ask(prompt, &mut |_| Kept::NotYet);
        asked.map_err(|error| Failure::of_dialogue(&error, self.context.lang))
    }

    fn tell(&mut self, notices: &[Notice]) -> Result<(), Failure> {
        self.prompter.tell(notices).map_err(|error| Failure::of_dialogue(&error, self.context.lang))
    }

    /// The gestures, on the first screen.
    fn gestures(&self) -> Vec<Notice> {
        let lang = self.context.lang;
        let mut lines = vec![Notice::new(NoticeTone::Title, words::gestures_title(lang))];
        let gestures = [
            words::gesture_back,
            words::gesture_help,
            words::gesture_editor,
            words::gesture_skip,
            words::gesture_unknown,
            words::gesture_not_applicable,
            words::gesture_go_to,
            words::gesture_stop,
            words::gesture_literal,
        ];
        lines.extend(gestures.map(|gesture| Notice::new(NoticeTone::Plain, gesture(lang))));
        if !self.context.plain {
            lines.push(Notice::new(NoticeTone::Plain, words::gesture_menus(lang)));
        }
        lines
    }

    fn leave(&mut self, code: u8) -> Result<u8, Failure> {
        let parting = parting(self.context, self.session);
        let mut notices = self.interview.last_words();
        for (index, line) in parting.lines().enumerate() {
            let tone = if index == 0 { NoticeTone::Title } else { NoticeTone::Plain };
            notices.push(Notice::new(tone, line));
        }
        self.tell(&notices)?;
        Ok(code)
    }

    /// Ctrl-C may come as a key and as a signal: whoever is first says farewell, once.
    fn interrupted(&mut self) -> Result<u8, Failure> {
        #[cfg(unix)]
        self.farewell.leave(i32::from(INTERRUPTED));
        #[cfg(not(unix))]
        self.leave(INTERRUPTED)
    }

    /// Saves what a reply about an item changes; once one change is refused, nothing of that reply counts.
    fn save(&mut self, changes: &[Change], item: Option<Item>) -> Result<(), Failure> {
        let mut meanwhile = std::mem::take(&mut self.meanwhile);
        for change in changes {
            let outcome = self.guarded(change)?;
            match self.settle(outcome, change)? {
                Settled::Saved => {}
                Settled::SavedWithTheirs => meanwhile = true,
                Settled::Refused => {
                    self.interview.retake(item, self.session.project().clone());
                    return Ok(());
                }
            }
        }
        if meanwhile {
            // Not before the last change: the file does not say it yet.
            self.interview.refresh(self.session.project().clone());
        }
        Ok(())
    }

    /// A save is never cut short by a signal.
    fn guarded(&mut self, change: &Change) -> Result<Outcome, Failure> {
        #[cfg(unix)]
        {
            let Self { farewell, session, .. } = self;
            farewell.guarding(|| session.save(change))
        }
        #[cfg(not(unix))]
        self.session.save(change)
    }

    fn edit(&mut self, text: &str) -> Result<(), Failure> {
        // The usual editors wait for keys, which nobody presses without a terminal.
        if self.context.editors.is_empty() && !self.context.interactive {
            let why = words::no_editor(self.context.lang);
            self.interview.tell(Notice::new(NoticeTone::Warning, why));
            return Ok(());
        }
        let mut edited = None;
        let (editors, lang) = (&self.context.editors, self.context.lang);
        let mut open = || edited = Some(editor::edit(text, editors, lang));
        #[cfg(unix)]
        let farewell = self.farewell;
        #[cfg(unix)]
        let mut open = || farewell.lending(&mut open);
        self.prompter.aside(&mut open).map_err(|error| Failure::of_dialogue(&error, lang))?;
        match edited {
            Some(Ok(Edited::Doubtful(text, why))) => {
                // In plain lines nothing stands ready to be corrected: the text is at least read.
                let why = if self.context.plain { format!("{why}\n{text}") } else { why };
                self.interview.propose(&text, why);
                Ok(())
            }
            Some(Ok(Edited::Saved(text))) => {
                let item = self.interview.item();
                let reaction = self.interview.edited(&text);
                self.save(&reaction.changes, item)
            }
            Some(Err(why)) => {
                self.interview.tell(Notice::new(NoticeTone::Warning, why));
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn finish(&mut self, ending: &Ending) -> Result<(), Failure> {
        let lang = self.context.lang;
        let project = self.interview.project();
        let said = match ending {
            Ending::Complete => say::done(lang),
            Ending::Closed(state) => say::done_closed(lang, dialogue::state(lang, *state)),
            Ending::Waiting(stage) => say::done_waiting(lang, stage),
        };
        let unknown = progress::reached(self.methodology, project)
            .into_iter()
            .flat_map(|stage| progress::applicable(self.methodology, project, stage, project.path()))
            .filter(|question| progress::status(project, &question.id) == Status::Unknown)
            .count();
        let closing = progress::reached(self.methodology, project).pop().map(|stage| stage.id.clone());
        let file = places::typed(&self.session.path);
        let mut notices = self.interview.last_words();
        notices.push(Notice::new(NoticeTone::Title, said));
        let mut add = |text: String| notices.push(Notice::new(NoticeTone::Plain, text));
        add(say::saved(lang, &places::shown(&self.session.path)));
        if unknown > 0 {
            add(say::done_unknown(lang, unknown));
        }
        add(say::next_show(lang, &self.context.command(&format!("show {file}"))));
        add(say::next_export(lang, &self.context.command(&format!("export {file} --format html"))));
        if let (Ending::Closed(_), Some(stage)) = (ending, closing) {
            let command = format!("continue {file} --stage {stage}");
            add(say::next_reopen(lang, &self.context.command(&command)));
        }
        self.tell(&notices)
    }
}
