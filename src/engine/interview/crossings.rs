//! A table of crossings, entered together for one place of the outer axes: all options for a criterion, all
//! stages of life for an option and a family of effects.
//!
//! What was entered stays in view, one line per item; an empty line goes on to the next place.

use super::prompt::Prompt;
use super::{Focus, Interview, Reaction, profiles};
use crate::engine::entered::lifecycle::incoherent_shares;
use crate::engine::shown;
use crate::lang::{crossings, dialogue as say, rejections};
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::kind::table::Table;
use crate::model::question::{Question, Role};
use crate::model::text::folded;
use crate::model::value::Record;

impl Interview<'_> {
    /// Gives a prompt what it needs to ask for the items of a place.
    pub(super) fn ask_crossing(&self, prompt: &mut Prompt, question: &Question, table: &Table) {
        let places = self.places(question, table);
        let index = self.place(question, table, &places);
        let (Some(place), Some(inner)) = (places.get(index), table.axes().last()) else { return };
        let rows = self.rows(question);
        prompt.initial = String::new();
        let titles: Vec<&str> = place.iter().map(|choice| choice.title.as_str()).collect();
        let titles = crossings::crossing(
            self.lang,
            &shown::capital(&titles.join(self.lang.semicolon())),
            index + 1,
            places.len(),
        );
        if index == 0 && rows.is_empty() {
            prompt.question = format!("{}\n{titles}", prompt.question);
        } else {
            prompt.question = titles;
            prompt.why = String::new();
        }
        prompt.rows = inner.listed.iter().map(|item| self.item_line(table, place, item, &rows)).collect();
        prompt.hints.extend(self.profile_hints(question, place));
        prompt.hints.extend(self.crossing_hints(question, table, place));
    }

    /// An item with what was entered about it: `Seau — 3 sur 4 ; vu chez un voisin`.
    fn item_line(&self, table: &Table, place: &[Choice], item: &Choice, rows: &[Record]) -> String {
        let name = item.title.clone();
        let name = match self.share(place, item) {
            Some(share) => format!("{name} ({share})"),
            None => name,
        };
        let crossing = crossing(place, &item.id);
        let Some(row) = table.at(rows, &crossing) else { return name };
        let axes = table.grid.iter().flat_map(|grid| &grid.axes);
        let axes: Vec<&str> = axes.map(|id| id.as_str()).collect();
        let cells = table.columns.iter().filter(|column| !axes.contains(&column.id.as_str()));
        let cells: Vec<String> = cells
            .filter_map(|column| Some(shown::line(self.lang, &column.kind, row.get(column.id.as_str())?)))
            .collect();
        format!("{name} — {}", cells.join(self.lang.semicolon()))
    }

    /// What a stage of life weighs in the reference, when that was said: it helps to tell what changes.
    fn share(&self, place: &[Choice], item: &Choice) -> Option<String> {
        if self.question()?.role != Some(Role::Effects) {
            return None;
        }
        let shares = self.methodology.with_role(Role::Shares)?;
        let table = shares.kind.table()?;
        let family = place.last()?;
        let row = table.at(&self.rows(shares), &[&family.id, &item.id]).cloned()?;
        let value = table.grid.as_ref()?.values.first()?;
        Some(shown::line(self.lang, &table.column(value.as_str())?.kind, row.get(value.as_str())?))
    }

    /// What can be said of an item, each in a few words, then how to type it.
    fn crossing_hints(&self, question: &Question, table: &Table, place: &[Choice]) -> Vec<String> {
        let Some(grid) = &table.grid else { return Vec::new() };
        let mut hints = Vec::new();
        for column in grid.values.iter().filter_map(|id| table.column(id.as_str())) {
            match &column.kind {
                Kind::Choice(choices) => {
                    let choice =
                        |choice: &Choice| crossings::choice_code(self.lang, &choice.id, &choice.title);
                    hints.push(choices.listed.iter().map(choice).collect::<Vec<_>>().join("\u{a0}· "));
                }
                Kind::Level(levels) => {
                    let worded = self
                        .worded_levels(question, place)
                        .filter(|worded| worded.len() == levels.titles.len());
                    let titles = worded.unwrap_or(&levels.titles).iter().enumerate();
                    let letter = levels.letter.map(String::from).unwrap_or_default();
                    let line = |(level, title): (usize, &String)| {
                        crossings::choice_code(self.lang, &format!("{letter}{level}"), title)
                    };
                    match levels.letter {
                        Some(_) => hints.push(titles.map(line).collect::<Vec<_>>().join("\u{a0}· ")),
                        None => hints.extend(titles.map(line)),
                    }
                }
                _ => hints.push(crossings::choice_code(
                    self.lang,
                    &crossings::interval_example(self.lang),
                    &folded_first(&column.title),
                )),
            }
        }
        if question.role == Some(Role::Effects) {
            let rows = self.rows(question);
            let told = |id: &str| rows.iter().any(|row| table.crossing(row).is_some_and(|at| at[0] == id));
            let option = place.first().filter(|option| !told(&option.id));
            hints.extend(option.and_then(|option| self.life_spans(&option.id)));
        }
        let beside: Vec<String> = table.beside().map(|column| folded_first(&column.title)).collect();
        let known = !self.rows(question).is_empty();
        let beside = beside.join(self.lang.semicolon());
        hints.push(match (grid.every, known, beside.is_empty()) {
            (true, false, true) => crossings::every_value(self.lang),
            (true, false, false) => crossings::every_value_or_one(self.lang, &beside),
            (true, true, true) => crossings::values_again(self.lang),
            (true, true, false) => crossings::values_again_or_one(self.lang, &beside),
            (false, false, _) => crossings::what_differs(self.lang, &beside),
            (false, true, _) => crossings::what_else_differs(self.lang),
        });
        hints
    }

    /// What the levels mean for the row chosen on the outer axis: a criterion has its own words.
    fn worded_levels(&self, question: &Question, place: &[Choice]) -> Option<&Vec<String>> {
        let table = question.kind.table()?;
        let outer = table.axes().next()?.among.as_ref()?;
        let models = &self.methodology.question(outer)?.kind.table()?.models;
        let model =
            models.iter().find(|model| model.id == place.first().map_or("", |choice| choice.id.as_str()))?;
        Some(&model.levels)
    }

    /// A reply at a place: values, or nothing, which goes on.
    pub(super) fn reply_crossing(&mut self, question: &Question, table: &Table, typed: &str) -> Reaction {
        let places = self.places(question, table);
        let index = self.place(question, table, &places);
        let (Some(place), Some(inner)) = (places.get(index), table.axes().last()) else {
            self.reject(typed, self.nothing_to_cross(table));
            return Reaction::default();
        };
        if typed.is_empty() {
            self.next_place(question, index, places.len());
            return Reaction::default();
        }
        if self.refuses_rows(question) {
            return Reaction::default();
        }
        let mut rows = self.rows(question);
        if let Some(item) = removed(inner, typed) {
            return self.clear_item(question, table, (index, place), (item, typed));
        }
        let profile = self.profile_typed(question, place, typed);
        let accepted = match profile {
            Some(profile) => Ok(profiles::cells(profile, table)),
            None => table.accept_at(inner, typed),
        };
        match accepted {
            Ok(cells) => {
                let told = |item: &str| table.at(&rows, &crossing(place, item)).is_some();
                let again = profile.is_none()
                    && cells.len() > 1
                    && cells.len() == inner.listed.len()
                    && !typed.contains(['\n', ';']);
                let changes = |(item, cells): &(String, Record)| {
                    let row = table.at(&rows, &crossing(place, item));
                    row.is_some_and(|row| cells.0.iter().any(|(key, value)| row.get(key) != Some(value)))
                };
                if again && (cells.iter().any(changes) || cells.iter().all(|(item, _)| told(item))) {
                    // Likely meant for the next place: nothing is written over without a word.
                    self.focus = Focus::Crossing(index);
                    self.reject(typed, crossings::told_already(self.lang));
                    return Reaction::default();
                }
                profile.into_iter().for_each(|profile| self.tell_profile(profile));
                if cells
                    .iter()
                    .any(|(item, cells)| table.keeps_what_was_said(&rows, &crossing(place, item), cells))
                {
                    self.say(crossings::kept_beside(self.lang));
                }
                for (item, cells) in &cells {
                    rows = table.with_cells(rows, &crossing(place, item), cells);
                }
                self.turn_to(Focus::Crossing(index));
                let every = table.grid.as_ref().is_some_and(|grid| grid.every);
                let whole =
                    inner.listed.iter().all(|item| table.at(&rows, &crossing(place, &item.id)).is_some());
                if whole && let Some(why) = self.incoherent(question, place, &rows) {
                    self.reject(typed, why);
                    return Reaction::default();
                }
                let reaction = self.keep_rows(question, rows);
                if every && whole && table.beside().next().is_none() {
                    self.next_place(question, index, places.len());
                }
                reaction
            }
            Err(why) => {
                self.focus = Focus::Crossing(index);
                self.reject(typed, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    /// Takes away what was entered about an item, and says what it was.
    fn clear_item(
        &mut self,
        question: &Question,
        table: &Table,
        (index, place): (usize, &[Choice]),
        (item, typed): (&Choice, &str),
    ) -> Reaction {
        let mut rows = self.rows(question);
        let crossing = crossing(place, &item.id);
        if table.at(&rows, &crossing).is_none() {
            self.focus = Focus::Crossing(index);
            let line = typed.trim_start_matches('-').trim();
            self.reject(typed, crossings::nothing_to_clear(self.lang, line));
            return Reaction::default();
        }
        let line = self.item_line(table, place, item, &rows);
        rows.retain(|row| table.crossing(row).is_none_or(|found| found != crossing));
        self.turn_to(Focus::Crossing(index));
        self.say(say::row_removed(self.lang, &line));
        self.keep_rows(question, rows)
    }

    /// Why the shares of a family cannot be kept: they would make more than a whole, or less.
    fn incoherent(&self, question: &Question, place: &[Choice], rows: &[Record]) -> Option<String> {
        let family = place.last().filter(|_| question.role == Some(Role::Shares))?;
        let found = incoherent_shares(rows, self.lang);
        found.into_iter().find(|(one, _)| one.id() == family.id).map(|(_, why)| why)
    }

    /// That an axis has nothing on it yet, and which question gives it.
    fn nothing_to_cross(&self, table: &Table) -> String {
        let empty = table.axes().find(|choices| choices.listed.is_empty());
        let question = empty.and_then(|choices| choices.among_code.clone()).unwrap_or_default();
        rejections::worded(self.lang, &crate::model::rejection::Rejection::NothingToChooseAmong { question })
    }
}

/// The ids of a place and of an item of the last axis.
fn crossing<'a>(place: &'a [Choice], item: &'a str) -> Vec<&'a str> {
    place.iter().map(|choice| choice.id.as_str()).chain([item]).collect()
}

/// The item that `-2` takes away.
fn removed<'a>(inner: &'a Choices, typed: &str) -> Option<&'a Choice> {
    let number: usize = folded(typed).strip_prefix('-')?.trim().parse().ok()?;
    inner.listed.get(number.checked_sub(1)?)
}

/// A title inside a sentence.
fn folded_first(title: &str) -> String {
    let mut signs = title.chars();
    signs.next().map(|first| first.to_lowercase().chain(signs).collect()).unwrap_or_default()
}
