//! Chooses the prompter that suits the terminal: menus, or plain lines.

use std::io;
#[cfg(unix)]
use std::sync::OnceLock;

use super::context::Context;
use super::failure::Failure;
use crate::engine::interview::prompt::Prompt;
#[cfg(unix)]
use crate::terminal::hold::Farewell;
use crate::terminal::lines::Lines;
use crate::terminal::menus::Menus;
use crate::terminal::page::Page;
use crate::terminal::waiting;
use crate::terminal::{Kept, Prompter, Reply};

/// Asks one thing outside any interview.
pub fn ask_once(context: &Context, prompt: &Prompt) -> Result<Reply, Failure> {
    let failed = |error: io::Error| Failure::of_dialogue(&error, context.lang);
    let mut ask = |prompter: &mut dyn Prompter| prompter.ask(prompt, &mut |_| Kept::NotYet).map_err(failed);
    #[cfg(unix)]
    return with_prompter(context, &watch(context)?, &mut ask);
    #[cfg(not(unix))]
    with_prompter(context, &mut ask)
}

/// Waits for signals from now on.
#[cfg(unix)]
pub fn watch(context: &Context) -> Result<Farewell, Failure> {
    // One for the whole program: a second one would not know the terminal the first one holds.
    static WATCHED: OnceLock<Farewell> = OnceLock::new();
    if let Some(farewell) = WATCHED.get() {
        return Ok(farewell.clone());
    }
    let farewell = Farewell::watch().map_err(|error| Failure::of_dialogue(&error, context.lang))?;
    Ok(WATCHED.get_or_init(|| farewell).clone())
}

/// Does something with the prompter that suits the terminal.
pub fn with_prompter<T>(
    context: &Context,
    #[cfg(unix)] farewell: &Farewell,
    work: &mut dyn FnMut(&mut dyn Prompter) -> Result<T, Failure>,
) -> Result<T, Failure> {
    if context.plain {
        let page = Page { columns: usize::from(context.columns), styled: false, lang: context.lang };
        // The one buffer of the standard input: what a pipe brought for the next question is not lost.
        let mut input = io::stdin().lock();
        let mut output = io::stderr();
        let is_terminal = context.interactive;
        let more_waiting = || is_terminal && waiting::more_waiting();
        return work(&mut Lines {
            input: &mut input,
            output: &mut output,
            page,
            more_waiting: &more_waiting,
            longest: waiting::LONGEST_LINE.filter(|_| is_terminal),
        });
    }
    #[cfg(unix)]
    let menus = Menus::new(context.lang, context.styled, farewell);
    #[cfg(not(unix))]
    let menus = Menus::new(context.lang, context.styled);
    work(&mut menus.map_err(|error| Failure::of_dialogue(&error, context.lang))?)
}
