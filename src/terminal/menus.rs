//! Arrow-key menus for choices (over dialoguer's console), and a line to type the other answers on.
//!
//! A skin over the same engine as the plain lines: each choice sends what one would have typed.

use std::io::{self, Write};

use dialoguer::console::Term;

use super::besides::besides;
use super::line::Line;
use super::list::{Left, List};
use super::look::{self, Look};
use super::page::Page;
use super::several::Several;
use super::waiting;
use super::{Keep, Kept, Prompter, Reply};
use crate::engine::gesture;
use crate::engine::interview::prompt::{Entry, Notice, NoticeTone, Prompt, Widget};
use crate::lang::{Lang, terminal as say};

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

    fn type_line(&mut self, initial: &str) -> io::Result<Reply> {
        loop {
            let mut line = match self.line.take() {
                Some(line) => line,
                #[cfg(unix)]
                None => Line::new(&self.farewell)?,
                #[cfg(not(unix))]
                None => Line::new()?,
            };
            match line.ask(initial) {
                // The line editor loses what was typed before a sign it cannot read, and the rest would answer alone.
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    drop(line);
                    waiting::forget();
                    let page = self.page();
                    self.write(&format!("\n{}", page.hint(&say::not_utf8(self.lang))))?;
                }
                reply => {
                    self.line = Some(line);
                    return reply;
                }
            }
        }
    }

    /// Several lines: up to an empty one, or all at once when there is something to correct.
    fn type_lines(&mut self, initial: &str, keep: Keep<'_>) -> io::Result<Reply> {
        let mut several = Several::new(keep);
        loop {
            match self.type_line(if several.is_empty() { initial } else { "" })? {
                Reply::Typed(line) if line.trim().is_empty() => return Ok(several.whole()),
                Reply::Typed(line) => {
                    let pasted = line.contains('\n');
                    if let Some(gesture) = several.take(line, pasted) {
                        return Ok(gesture);
                    }
                    if !initial.is_empty() {
                        return Ok(several.whole());
                    }
                    several.keep();
                    if several.kept() == Kept::Refused {
                        return Ok(several.whole());
                    }
                }
                other => return Ok(several.cut(other)),
            }
        }
    }

    /// Shows a list, and shows it again when a resize or a suspend made it give up.
    fn show(&self, list: &mut List, entries: &[&Entry]) -> io::Result<Left> {
        let mut show = || {
            let labels = entries.iter().map(|entry| entry.label.as_str());
            list.show(&self.terminal, &Look::new(labels, &self.terminal, self.styled), self.room())
        };
        #[cfg(unix)]
        return self.farewell.menu(&mut show);
        #[cfg(not(unix))]
        show()
    }

    /// How many lines a menu may take.
    fn room(&self) -> usize {
        usize::from(self.terminal.size().0).saturating_sub(2).max(3)
    }

    /// Lets choose, tick or type until that makes a reply.
    fn choose(&mut self, entries: &[&Entry], mut list: List, emptied: Option<&str>) -> io::Result<Reply> {
        self.line = None;
        loop {
            let replied = match self.show(&mut list, entries) {
                // Typing answers as in plain lines: a number, a title, a sign. An emptied line returns to the list.
                Ok(Left::Typed(begun)) => Some(self.type_line(&begun)?)
                    .filter(|reply| !matches!(reply, Reply::Typed(typed) if typed.trim().is_empty()))
                    .map(|reply| besides(entries, reply)),
                Ok(Left::Escaped) => self.gestures()?,
                Ok(Left::Interrupted) => Some(Reply::Interrupted),
                Ok(Left::Entered) => match &list.ticked {
                    Some(ticked) => self.ticked(entries, ticked, emptied)?,
                    // The last entry opens the gestures.
                    None if list.focus + 1 == entries.len() => self.gestures()?,
                    None => Some(self.chosen(&entries[list.focus..=list.focus])?),
                },
                Err(error) => return interrupted(error),
            };
            if let Some(reply) = replied {
                return Ok(reply);
            }
        }
    }

    /// What is ticked; when that is nothing, what this stands for, or a word on what to do.
    fn ticked(
        &self,
        entries: &[&Entry],
        ticked: &[bool],
        emptied: Option<&str>,
    ) -> io::Result<Option<Reply>> {
        let chosen: Vec<&Entry> =
            entries.iter().zip(ticked).filter(|(_, ticked)| **ticked).map(|(entry, _)| *entry).collect();
        match emptied {
            _ if !chosen.is_empty() => self.chosen(&chosen).map(Some),
            Some(emptied) => Ok(Some(Reply::Typed(emptied.to_owned()))),
            None => {
                let said = Notice::new(NoticeTone::Plain, say::nothing_ticked(self.lang));
                self.write(&self.page().notices(&[said]))?;
                Ok(None)
            }
        }
    }

    /// Repeats what was chosen, since its menu goes away.
    fn chosen(&self, chosen: &[&Entry]) -> io::Result<Reply> {
        let labels: Vec<&str> = chosen.iter().map(|entry| entry.label.as_str()).collect();
        let said = Notice::new(NoticeTone::Plain, say::chose(self.lang, &labels.join(", ")));
        self.write(&self.page().notices(&[said]))?;
        let sends: Vec<&str> = chosen.iter().map(|entry| entry.sends.as_str()).collect();
        Ok(Reply::Typed(sends.join(" ")))
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
        let mut list = List { count: all.len(), focus: 0, ticked: None };
        let left = self.show(&mut list, &all);
        if left.is_ok() {
            self.terminal.clear_last_lines(1)?;
        }
        match left {
            Ok(Left::Escaped) => Ok(None),
            Ok(Left::Interrupted) => Ok(Some(Reply::Interrupted)),
            Ok(Left::Entered) if list.focus == 0 => Ok(None),
            Ok(Left::Entered) => Ok(Some(Reply::Typed(entries[list.focus].sends.clone()))),
            Ok(Left::Typed(begun)) => self.type_line(&begun).map(Some),
            Err(error) => interrupted(error).map(Some),
        }
    }
}

impl Prompter for Menus {
    fn tell(&mut self, notices: &[Notice]) -> io::Result<()> {
        self.write(&self.page().notices(notices))
    }

    fn ask(&mut self, prompt: &Prompt, keep: Keep<'_>) -> io::Result<Reply> {
        let reply = self.ask_as_is(prompt, keep)?;
        let Reply::Typed(typed) = &reply else { return Ok(reply) };
        let gesture = gesture::after(&prompt.initial, typed, prompt.rejected.is_some()).map(str::to_owned);
        Ok(gesture.map_or(reply, Reply::Typed))
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

impl Menus {
    fn ask_as_is(&mut self, prompt: &Prompt, keep: Keep<'_>) -> io::Result<Reply> {
        let page = self.page();
        let mut text = page.prompt(prompt);
        let fits = |entries: &[Entry]| entries.iter().all(|entry| look::fits(&entry.label, page.columns));
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
                self.type_lines(&prompt.initial, keep)
            }
            Widget::Choose { entries, current, besides } => {
                // A menu line is cut at the width of the terminal: what would be cut is first written whole.
                if !fits(entries) {
                    text.push_str(&page.entries(prompt));
                }
                text.push_str(&page.hint(&say::menu_choose(self.lang)));
                self.write(&text)?;
                let gestures = Entry { label: say::menu_gestures(self.lang), sends: String::new() };
                let all: Vec<&Entry> = entries.iter().chain(besides).chain([&gestures]).collect();
                let list = List { count: all.len(), focus: current.unwrap_or(0), ticked: None };
                self.choose(&all, list, None)
            }
            Widget::Tick { entries, current } => {
                if !fits(entries) {
                    text.push_str(&page.entries(prompt));
                }
                text.push_str(&page.hint(&say::menu_tick(self.lang)));
                self.write(&text)?;
                let all: Vec<&Entry> = entries.iter().collect();
                let ticked = (0..all.len()).map(|index| current.contains(&index)).collect();
                let list = List { count: all.len(), focus: 0, ticked: Some(ticked) };
                self.choose(&all, list, prompt.emptied.as_deref())
            }
        }
    }
}

/// A signal comes as an interrupted read.
fn interrupted(error: io::Error) -> io::Result<Reply> {
    match error.kind() {
        io::ErrorKind::Interrupted => Ok(Reply::Interrupted),
        io::ErrorKind::UnexpectedEof => Ok(Reply::EndOfInput),
        _ => Err(error),
    }
}
