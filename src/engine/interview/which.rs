//! Which commune is meant, when what was typed may name several.

use super::prompt::{Entry, Prompt, Widget};
use super::{Focus, Interview, Reaction};
use crate::engine::gesture::Gesture;
use crate::lang::{places as say, rejections};
use crate::model::kind::{Kind, place};
use crate::model::rejection::{PlaceFound, Rejection};
use crate::model::value::Value;

/// A place to be chosen among those that could be meant.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Which {
    typed: String,
    found: Vec<PlaceFound>,
    more: usize,
    words_too: bool,
    /// The cell being asked, when it is one.
    cell: Option<(usize, usize)>,
}

impl Interview<'_> {
    /// Takes a rejection: where several communes could be meant, which one is asked; else it is said, to be corrected.
    pub(super) fn refuse(&mut self, typed: &str, why: Rejection) {
        let cell = if let Focus::Cell { row, column } = self.focus { Some((row, column)) } else { None };
        match why {
            Rejection::WhichPlace { typed, found, more, words_too } => {
                self.turn_to(Focus::Which(Which { typed, found, more, words_too, cell }));
            }
            why => self.reject(typed, rejections::worded(self.lang, &why)),
        }
    }

    /// Makes a prompt the one that asks which.
    pub(super) fn ask_which(&self, prompt: &mut Prompt, which: &Which) {
        prompt.question = match which.found.len() {
            1 => say::this_place(self.lang, &which.typed),
            _ => say::which_place(self.lang, &which.typed),
        };
        let mut labels: Vec<String> = which.found.iter().map(|place| place.in_full.clone()).collect();
        labels.push(match which.words_too {
            true => say::own_words(self.lang, &which.typed),
            false => say::no_such_place(self.lang),
        });
        if which.more > 0 {
            prompt.hints.push(say::more_places(self.lang, which.more, &which.typed));
        }
        prompt.hints.push(say::other_place_hint(self.lang));
        let numbered = labels.into_iter().enumerate();
        prompt.widget = Widget::Choose {
            entries: numbered.map(|(index, label)| Entry { label, sends: (index + 1).to_string() }).collect(),
            current: None,
            besides: Vec::new(),
        };
    }

    /// A reply to which: a number, or something else to look for.
    pub(super) fn reply_which(&mut self, which: &Which, typed: &str) -> Reaction {
        if typed.is_empty() {
            self.reject("", say::which_number(self.lang, which.found.len() + 1));
            return Reaction::default();
        }
        let number = typed.parse::<usize>().ok().filter(|number| *number <= which.found.len() + 1);
        self.rejected = None;
        self.leave_which(which);
        let Some(index) = number.and_then(|number| number.checked_sub(1)) else {
            return self.answer(typed);
        };
        let answer = match which.found.get(index) {
            Some(place) if which.cell.is_some() => return self.answer(&place.typed),
            // It was just read in full: it is not said again.
            Some(place) => self.question().map(|question| self.kind(question).accept(&place.typed)),
            None if which.words_too => Some(place::words_of_ones_own(&which.typed)),
            None => None,
        };
        match (answer, self.question()) {
            (Some(Ok(place)), Some(question)) => self.keep_answer(question, place),
            _ => Reaction::default(),
        }
    }

    /// Goes back to what was being answered.
    pub(super) fn leave_which(&mut self, which: &Which) {
        self.focus = which.cell.map_or(Focus::Item, |(row, column)| Focus::Cell { row, column });
    }

    /// A sign typed instead of a number: what was typed before is there to be corrected, or the sign is made there.
    pub(super) fn sign_at_which(&mut self, which: &Which, gesture: Gesture) -> Reaction {
        self.leave_which(which);
        self.gesture(gesture)
    }

    /// Says which place was understood, in full, or that none was.
    pub(super) fn tell_place(&mut self, kind: &Kind, value: &Value) {
        if let Some(said) = crate::engine::place::told(self.lang, kind, value) {
            self.say(said);
        }
    }

    /// Says how a distance was worked out, when it was given as a place.
    pub(super) fn tell_distance(&mut self, kind: &Kind, typed: &str) {
        let Kind::Number(number) = kind else { return };
        if let Some(measured) = number.measured(typed) {
            let kilometres = measured.kilometres.to_string();
            let [to, from] = [&measured.to, &measured.from].map(|commune| &commune.name);
            self.say(say::distance(self.lang, to, &kilometres, from));
        }
    }
}
