//! Arrow-key menus for choices (dialoguer and its console), and a line to type the other answers on.
//!
//! A skin over the same engine as the plain lines: each choice sends what one would have typed.

use std::io::{self, Write};

use dialoguer::MultiSelect;
use dialoguer::console::Term;

use super::line::Line;
use super::list::{self, Left};
use super::look::{Look, MARGIN};
use super::page::Page;
use super::{Prompter, Reply};
use crate::engine::gesture::{self, Typed};
use crate::engine::interview::prompt::{Entry, Notice, NoticeTone, Prompt, Widget};
use crate::lang::{Lang, terminal as say};
use crate::model::inert::inert;

/// Asks in a terminal that can redraw.
pub struct Menus {
    lang: Lang,
    styled: bool,
    terminal: Term,
    line: Option<Line>,
    #[cfg(unix)]
    hold: super::hold::Hold,
    #[cfg(unix)]
    farewell: super::hold::Farewell,
}

impl Menus {
    /// Takes the terminal for the time of a dialogue.
    ///
    /// # Errors
    /// When standard input is not a terminal.
    #[cfg(unix)]
    pub fn new(lang: Lang, styled: bool, farewell: &super::hold::Farewell) -> io::Result<Self> {
        let hold = super::hold::Hold::take(farewell)?;
        Ok(Self { lang, styled, terminal: Term::stderr(), line: None, hold, farewell: farewell.clone() })
    }

    /// Takes the terminal for the time of a dialogue.
    ///
    /// # Errors
    /// None here.
    #[cfg(not(unix))]
    pub fn new(lang: Lang, styled: bool) -> io::Result<Self> {
        Ok(Self { lang, styled, terminal: Term::stderr(), line: None })
    }

    /// The terminal may have been resized since the last question.
    fn page(&self) -> Page {
        Page { columns: usize::from(self.terminal.size().1), styled: self.styled, lang: self.lang }
    }

    fn write(&self, text: &str) -> io::Result<()> {
        let mut terminal = &self.terminal;
        terminal.write_all(text.as_bytes())?;
        terminal.flush()
    }

    /// Writes what was chosen, since its menu goes away.
    fn repeat(&self, label: &str) -> io::Result<()> {
        self.write(&self.page().notices(&[Notice::new(NoticeTone::Plain, say::chose(self.lang, label))]))
    }

    fn type_line(&mut self, initial: &str) -> io::Result<Reply> {
        let mut line = match self.line.take() {
            Some(line) => line,
            #[cfg(unix)]
            None => Line::new(&self.farewell)?,
            #[cfg(not(unix))]
            None => Line::new()?,
        };
        let reply = line.ask(initial);
        self.line = Some(line);
        reply
    }

    /// Several lines: up to an empty one, or all at once when there is something to correct.
    fn type_lines(&mut self, initial: &str) -> io::Result<Reply> {
        let mut text = String::new();
        loop {
            match self.type_line(if text.is_empty() { initial } else { "" })? {
                Reply::Typed(line) if line.trim().is_empty() => return Ok(Reply::Typed(text)),
                Reply::Typed(line)
                    if text.is_empty() && matches!(gesture::read(&line), Typed::Gesture(_)) =>
                {
                    return Ok(Reply::Typed(line));
                }
                Reply::Typed(line) => {
                    if !text.is_empty() {
                        text.push('\n');
                    }
                    text.push_str(&line);
                    if !initial.is_empty() {
                        return Ok(Reply::Typed(text));
                    }
                }
                other => return Ok(other),
            }
        }
    }

    fn choose(&self, entries: &[&Entry], start: usize) -> io::Result<Left> {
        self.shown(|| {
            let labels: Vec<String> = entries.iter().map(|entry| inert(&entry.label)).collect();
            let look = Look::new(labels, &self.terminal, self.styled);
            list::show(&self.terminal, &look, entries.len(), self.room(), start)
        })
    }

    /// Shows a menu, and shows it again when a resize or a suspend made it give up.
    fn shown<T>(&self, show: impl Fn() -> io::Result<T>) -> io::Result<T> {
        #[cfg(unix)]
        return self.farewell.menu(show);
        #[cfg(not(unix))]
        show()
    }

    /// How many lines a menu may take.
    fn room(&self) -> usize {
        usize::from(self.terminal.size().0).saturating_sub(2).max(3)
    }

    fn pick(&mut self, entries: &[Entry], besides: &[Entry], current: Option<usize>) -> io::Result<Reply> {
        let gestures = Entry { label: say::menu_gestures(self.lang), sends: String::new() };
        let all: Vec<&Entry> = entries.iter().chain(besides).chain([&gestures]).collect();
        loop {
            match self.choose(&all, current.unwrap_or(0)) {
                Ok(Left::Chose(index)) if index + 1 < all.len() => {
                    self.repeat(&all[index].label)?;
                    return Ok(Reply::Typed(all[index].sends.clone()));
                }
                // Typing answers as in plain lines: a number, a title, a sign.
                Ok(Left::Typed(first)) => return self.type_line(&first.to_string()),
                Ok(Left::Chose(_) | Left::Escaped) => {
                    if let Some(reply) = self.gestures()? {
                        return Ok(reply);
                    }
                }
                Err(error) => return interrupted(error),
            }
        }
    }

    fn tick(&mut self, entries: &[Entry], current: &[usize]) -> io::Result<Reply> {
        let mut ticked: Vec<bool> = (0..entries.len()).map(|index| current.contains(&index)).collect();
        loop {
            let labels = entries.iter().map(|entry| inert(&entry.label)).collect();
            let look = Look::new(labels, &self.terminal, self.styled);
            let items: Vec<(String, bool)> =
                look.keys().iter().cloned().zip(ticked.iter().copied()).collect();
            let picked = self.shown(|| {
                MultiSelect::with_theme(&look)
                    .items_checked(items.clone())
                    .max_length(self.room())
                    .report(false)
                    .interact_on_opt(&self.terminal)
                    .map_err(|dialoguer::Error::IO(error)| error)
            });
            match picked {
                Ok(Some(indexes)) => {
                    let chosen: Vec<&Entry> = indexes.iter().map(|index| &entries[*index]).collect();
                    let labels: Vec<&str> = chosen.iter().map(|entry| entry.label.as_str()).collect();
                    if !labels.is_empty() {
                        self.repeat(&labels.join(", "))?;
                    }
                    let sends: Vec<&str> = chosen.iter().map(|entry| entry.sends.as_str()).collect();
                    return Ok(Reply::Typed(sends.join(" ")));
                }
                Ok(None) => {
                    // What was ticked before Escape stays ticked.
                    ticked = look.ticked(entries.len());
                    if let Some(reply) = self.gestures()? {
                        return Ok(reply);
                    }
                }
                Err(error) => return interrupted(error),
            }
        }
    }

    /// The menu of gestures; nothing when one returns to the question.
    fn gestures(&mut self) -> io::Result<Option<Reply>> {
        let entry = |label: String, sends: &str| Entry { label, sends: sends.to_owned() };
        let lang = self.lang;
        let entries = [
            entry(say::menu_return(lang), ""),
            entry(say::gesture_help(lang), "?"),
            entry(say::gesture_back(lang), "<"),
            entry(say::gesture_skip(lang), "-"),
            entry(say::gesture_unknown(lang), "??"),
            entry(say::gesture_not_applicable(lang), "="),
            entry(say::gesture_go_to(lang), ":"),
            entry(say::gesture_stop(lang), "."),
        ];
        self.write(&format!("{}\n", say::menu_gestures_title(lang)))?;
        let all: Vec<&Entry> = entries.iter().collect();
        let left = self.choose(&all, 0);
        if left.is_ok() {
            self.terminal.clear_last_lines(1)?;
        }
        match left {
            Ok(Left::Chose(0) | Left::Escaped) => Ok(None),
            Ok(Left::Chose(index)) => Ok(Some(Reply::Typed(entries[index].sends.clone()))),
            Ok(Left::Typed(first)) => self.type_line(&first.to_string()).map(Some),
            Err(error) => interrupted(error).map(Some),
        }
    }
}

impl Prompter for Menus {
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()> {
        self.write(&self.page().notices(notices))
    }

    fn ask(&mut self, prompt: &Prompt) -> io::Result<Reply> {
        let page = self.page();
        let mut text = page.prompt(prompt);
        let widest = page.columns.saturating_sub(MARGIN);
        let fits =
            |entries: &[Entry]| entries.iter().all(|entry| inert(&entry.label).chars().count() <= widest);
        match &prompt.widget {
            Widget::Line => {
                self.write(&text)?;
                match (self.type_line(&prompt.initial)?, &prompt.emptied) {
                    (Reply::Typed(typed), Some(emptied)) if typed.trim().is_empty() => {
                        Ok(Reply::Typed(emptied.clone()))
                    }
                    (reply, _) => Ok(reply),
                }
            }
            Widget::Lines => {
                self.write(&text)?;
                self.type_lines(&prompt.initial)
            }
            Widget::Choose { entries, current, besides } => {
                // A menu line is cut at the width of the terminal: what would be cut is first written whole.
                if !fits(entries) {
                    text.push_str(&page.entries(prompt));
                }
                text.push_str(&page.hint(&say::menu_choose(self.lang)));
                self.write(&text)?;
                self.line = None;
                self.pick(entries, besides, *current)
            }
            Widget::Tick { entries, current } => {
                if !fits(entries) {
                    text.push_str(&page.entries(prompt));
                }
                text.push_str(&page.hint(&say::menu_tick(self.lang)));
                self.write(&text)?;
                self.line = None;
                self.tick(entries, current)
            }
        }
    }

    fn aside(&mut self, work: &mut dyn FnMut()) -> io::Result<()> {
        #[cfg(unix)]
        return self.hold.aside(work);
        #[cfg(not(unix))]
        {
            work();
            Ok(())
        }
    }
}

/// Ctrl-C comes as an interrupted read.
fn interrupted(error: io::Error) -> io::Result<Reply> {
    match error.kind() {
        io::ErrorKind::Interrupted => Ok(Reply::Interrupted),
        io::ErrorKind::UnexpectedEof => Ok(Reply::EndOfInput),
        _ => Err(error),
    }
}
