//! The places of the outer axes of a table of crossings, and going from one to the next.

use super::{Focus, Interview, Reaction};
use crate::engine::entered::comparison::family;
use crate::engine::gesture::Gesture;
use crate::lang::{crossings, dialogue as say};
use crate::model::kind::Kind;
use crate::model::kind::choice::Choice;
use crate::model::kind::table::Table;
use crate::model::question::{Question, Role};
use crate::model::value::{Record, Value};

/// A place of the outer axes, from the outermost.
pub(super) type Place = Vec<Choice>;

impl Interview<'_> {
    /// The places of the outer axes, in order; the effects of doing nothing are told last.
    pub(super) fn places(&self, question: &Question, table: &Table) -> Vec<Place> {
        let outer = table.axes().count().saturating_sub(1);
        let mut places: Vec<Place> = vec![Vec::new()];
        for (axis, choices) in table.axes().take(outer).enumerate() {
            let mut listed: Vec<&Choice> =
                choices.listed.iter().filter(|choice| self.concerns(question, axis, choice)).collect();
            if question.role == Some(Role::Effects) && axis == 0 {
                listed.sort_by_key(|choice| self.is_of(choice, "ne_rien_faire"));
            }
            places = places
                .iter()
                .flat_map(|place| {
                    listed.iter().map(|choice| [place.clone(), vec![(*choice).clone()]].concat())
                })
                .collect();
        }
        places
    }

    /// Whether something can be said of this choice: effects are told of other options than the reference, and of the
    /// families whose shares were told.
    fn concerns(&self, question: &Question, axis: usize, choice: &Choice) -> bool {
        match question.role {
            // The levels of a family of effects are read from the life cycle.
            Some(Role::Appreciations) => return axis > 0 || family(&choice.id).is_none(),
            Some(Role::Effects) => {}
            _ => return true,
        }
        if axis == 0 {
            return !self.is_of(choice, "reference");
        }
        let shares = self.rows_of(Role::Shares);
        shares.is_empty() || shares.iter().any(|row| says(row, "famille", &choice.id))
    }

    /// Whether an option is of that family.
    fn is_of(&self, option: &Choice, family: &str) -> bool {
        let options = self.rows_of(Role::Options);
        options.iter().any(|row| says(row, "id", &option.id) && says(row, "famille", family))
    }

    fn rows_of(&self, role: Role) -> Vec<Record> {
        self.methodology.with_role(role).map(|question| self.rows(question)).unwrap_or_default()
    }

    /// The place being asked about: the one that was turned to, else the first of which nothing is said.
    pub(super) fn place(&self, question: &Question, table: &Table, places: &[Place]) -> usize {
        let rows = self.rows(question);
        match self.focus {
            Focus::Crossing(index) => index.min(places.len().saturating_sub(1)),
            _ => places.iter().position(|place| !said(table, &rows, place)).unwrap_or(0),
        }
    }

    /// Goes on to the next place, or past the question after the last one.
    pub(super) fn next_place(&mut self, question: &Question, index: usize, count: usize) {
        if index + 1 < count {
            self.turn_to(Focus::Crossing(index + 1));
        } else if self.rows(question).is_empty() {
            self.focus = Focus::Crossing(0);
            self.reject("", say::empty_table(self.lang));
        } else {
            self.advance();
        }
    }

    /// `-` goes on to the next option where only what differs is told; no sign takes a table away that has rows.
    pub(super) fn sign_at_crossing(&mut self, gesture: &Gesture) -> Option<Reaction> {
        let question = self.question()?;
        let Kind::Table(table) = self.kind(question) else { return None };
        let every = table.grid.as_ref()?.every;
        if *gesture != Gesture::Skip {
            let has_rows = !self.rows(question).is_empty();
            has_rows.then(|| self.reject("", crossings::no_sign_here(self.lang)));
            return has_rows.then(Reaction::default);
        }
        if every && self.focus == Focus::Item { None } else { self.skip_place(question, &table) }
    }

    /// `-` at a place: on to the next choice of the outermost axis, or past the question.
    fn skip_place(&mut self, question: &Question, table: &Table) -> Option<Reaction> {
        let places = self.places(question, table);
        let index = self.place(question, table, &places);
        let outer = |place: &Place| place.first().map(|choice| choice.id.clone());
        let here = outer(places.get(index)?);
        let next = places.iter().skip(index).position(|place| outer(place) != here)? + index;
        self.turn_to(Focus::Crossing(next));
        Some(Reaction::default())
    }
}

fn says(row: &Record, key: &str, text: &str) -> bool {
    row.get(key).and_then(Value::as_text) == Some(text)
}

/// Whether something was said at a place.
fn said(table: &Table, rows: &[Record], place: &[Choice]) -> bool {
    rows.iter()
        .filter_map(|row| table.crossing(row))
        .any(|found| found.iter().zip(place).all(|(id, choice)| *id == choice.id))
}
