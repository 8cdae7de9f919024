//! A table, entered row by row: the label first, then each cell; rows are edited and removed by number.

use super::prompt::{Entry, Prompt, Widget};
use super::row_gesture::{self, RowGesture};
use super::rows::{as_values, extended};
use super::{Focus, Interview, Reaction, proposed};
use crate::engine::shown;
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::kind::Kind;
use crate::model::kind::choice::Choices;
use crate::model::kind::number::Number;
use crate::model::kind::table::{Column, Table};
use crate::model::question::Question;
use crate::model::text::folded;
use crate::model::value::{Record, Value};

impl Interview<'_> {
    /// Gives a prompt what it needs to ask for a label or a cell.
    pub(super) fn ask_rows(&self, prompt: &mut Prompt, question: &Question, table: &Table) {
        let rows = self.rows(question);
        prompt.initial = String::new();
        match &self.focus {
            Focus::Cell { row, column } => self.ask_cell(prompt, table, &rows, (*row, *column)),
            _ => self.ask_label(prompt, table, &rows),
        }
    }

    fn ask_label(&self, prompt: &mut Prompt, table: &Table, rows: &[Record]) {
        let label = table.label();
        let titles: Vec<String> = table.asked().map(shown::titled).collect();
        prompt.rows = rows.iter().map(|row| shown::row_line(self.lang, table, row)).collect();
        self.shape(prompt, &Self::label_kind(table, rows), None);
        if rows.is_empty() {
            prompt.hints.insert(0, say::table_hint(self.lang, &titles.join(", ")));
        } else {
            // The question was just read, and the rows say where one is.
            prompt.why = String::new();
            let row_hint = say::row_hint(self.lang, rows.len());
            if let Widget::Choose { besides, .. } = &mut prompt.widget {
                // In a menu these are entries, and Enter chooses one.
                *besides = self.besides(table, rows);
                prompt.question = say::cell(self.lang, rows.len() + 1, &label.title);
                prompt.typed = vec![say::leave_empty_to_finish(self.lang), row_hint];
            } else {
                prompt.question = say::next_label(self.lang, rows.len() + 1, &label.title);
                prompt.hints.push(row_hint);
            }
        }
    }

    /// Where there are menus, ending the table and changing its rows are entries too.
    fn besides(&self, table: &Table, rows: &[Record]) -> Vec<Entry> {
        let mut besides = vec![Entry { label: say::table_end(self.lang), sends: String::new() }];
        for (index, row) in rows.iter().enumerate() {
            let line = shown::row_line(self.lang, table, row);
            let number = index + 1;
            besides
                .push(Entry { label: say::edit_row(self.lang, number, &line), sends: format!("l{number}") });
            besides.push(Entry {
                label: say::remove_row(self.lang, number, &line),
                sends: format!("-{number}"),
            });
        }
        besides
    }

    fn ask_cell(&self, prompt: &mut Prompt, table: &Table, rows: &[Record], (row, column): (usize, usize)) {
        let Some(column) = table.asked().nth(column) else { return };
        let cell = rows.get(row).and_then(|row| row.get(column.id.as_str()));
        prompt.question = say::cell(self.lang, row + 1, &shown::titled(column));
        prompt.why = String::new();
        prompt.position = String::new();
        prompt.current =
            cell.map(|value| say::current_answer(self.lang, &shown::line(self.lang, &column.kind, value)));
        // What is not understood is left alone by Enter, and never offered as something to type again.
        let understood = cell.filter(|value| !matches!(value, Value::NotUnderstood(_)));
        prompt.initial =
            understood.map(|value| shown::typed(self.lang, &column.kind, value)).unwrap_or_default();
        self.shape(prompt, &column.kind, cell);
        // The unit already stands in the title.
        prompt.hints.retain(|hint| !matches!(&column.kind, Kind::Number(number) if number.unit.as_ref().is_some_and(|unit| *hint == say::unit(self.lang, unit))));
        if let Kind::Number(Number { from_here: Some(from_here), .. }) = &column.kind
            && from_here.can_measure()
        {
            prompt.hints.push(crate::lang::places::distance_hint(self.lang));
        }
        if let Some(example) = &column.example {
            prompt.hints.push(say::example(self.lang, example));
        }
        if !column.label && cell.is_some() {
            prompt.emptied = understood.map(|_| "-".to_owned());
            prompt.hints.push(say::cell_clear_hint(self.lang));
        }
        if cell.is_some()
            && understood.is_none()
            && let Widget::Choose { besides, .. } = &mut prompt.widget
        {
            besides.push(Entry { label: say::leave_as_it_is(self.lang), sends: String::new() });
        }
        if !column.label && cell.is_none() {
            prompt.emptied = Some(String::new());
            prompt.hints.push(say::cell_hint(self.lang));
            if let Widget::Choose { besides, .. } = &mut prompt.widget {
                besides.push(Entry { label: say::leave_empty(self.lang), sends: String::new() });
            }
        }
    }

    pub(super) fn rows(&self, question: &Question) -> Vec<Record> {
        let items = self.project.answer(&question.id).map(Value::items).unwrap_or_default();
        items.iter().filter_map(Value::as_record).cloned().collect()
    }

    /// Whether the file holds rows here that are not understood: adding one would write over them.
    pub(super) fn refuses_rows(&mut self, question: &Question) -> bool {
        let refused = self.project.unreadable.contains_key(&question.id);
        if refused {
            self.reject("", say::unreadable_rows(self.lang));
        }
        refused
    }

    /// A reply to the label prompt: a new row, the end, a row to edit or remove, or whole rows pasted.
    pub(super) fn reply_label(&mut self, question: &Question, table: &Table, typed: &str) -> Reaction {
        let rows = self.rows(question);
        if !typed.trim().is_empty() && self.refuses_rows(question) {
            return Reaction::default();
        }
        if typed.trim().is_empty() {
            if rows.is_empty() {
                self.reject("", say::empty_table(self.lang));
            } else {
                self.advance();
            }
            return Reaction::default();
        }
        // Without rows, `L2` can only be the name of the first one.
        if let Some(gesture) = row_gesture::read(typed, rows.len()) {
            return self.change_row(question, table, rows, (&gesture, typed.trim()));
        }
        if typed.contains([';', '\n']) {
            return self.pasted_rows(question, table, &rows, typed);
        }
        let kind = Self::label_kind(table, &rows);
        if self.wants_other(&kind, typed) {
            self.turn_to(Focus::Other);
            return Reaction::default();
        }
        match proposed::label(table, &kind, typed) {
            Ok(value) => self.add_row(question, table, value),
            Err(why) => {
                self.reject(typed, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    /// Opens a new row by its label; its other cells are asked next.
    pub(super) fn add_row(&mut self, question: &Question, table: &Table, label: Value) -> Reaction {
        let mut rows = self.rows(question);
        let row = Record(vec![(table.label().id.to_string(), label)]);
        rows.push(table.identified(row, &as_values(&rows)));
        self.focus = Focus::Cell { row: rows.len() - 1, column: 0 };
        self.next_cell(table);
        self.keep_rows(question, rows)
    }

    fn pasted_rows(&mut self, question: &Question, table: &Table, rows: &[Record], typed: &str) -> Reaction {
        match Kind::Table(table.clone()).accept(typed) {
            Ok(value) => {
                let all = extended(table, rows, &value);
                self.rejected = None;
                self.focus = Focus::Item;
                self.keep_rows(question, all)
            }
            Err(why) => {
                self.reject(typed, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    fn change_row(
        &mut self,
        question: &Question,
        table: &Table,
        mut rows: Vec<Record>,
        (gesture, typed): (&RowGesture, &str),
    ) -> Reaction {
        let (RowGesture::Edit(number) | RowGesture::Remove(number)) = gesture;
        let Some(index) = number.checked_sub(1).filter(|index| *index < rows.len()) else {
            self.reject("", say::no_such_row(self.lang, *number, rows.len(), typed));
            return Reaction::default();
        };
        self.rejected = None;
        if matches!(gesture, RowGesture::Edit(_)) {
            self.focus = Focus::Cell { row: index, column: 0 };
            return Reaction::default();
        }
        let removed = rows.remove(index);
        self.say(say::row_removed(self.lang, &shown::row_line(self.lang, table, &removed)));
        self.keep_rows(question, rows)
    }

    /// A reply to a cell prompt; an empty one keeps what was there, or leaves the cell blank.
    pub(super) fn reply_cell(&mut self, question: &Question, table: &Table, typed: &str) -> Reaction {
        let Focus::Cell { row, column } = self.focus else { return Reaction::default() };
        let Some(asked) = table.asked().nth(column) else { return Reaction::default() };
        if typed.trim().is_empty() {
            self.next_cell(table);
            return Reaction::default();
        }
        if self.wants_other(&asked.kind, typed) {
            self.turn_to(Focus::Other);
            self.cell_of_other = Some((row, column));
            return Reaction::default();
        }
        match asked.kind.accept(typed) {
            Ok(value) => {
                self.tell_distance(&asked.kind, typed);
                self.keep_cell(question, table, (row, asked), Some(value))
            }
            Err(why) => {
                self.refuse(typed, why);
                Reaction::default()
            }
        }
    }

    /// Writes a cell, or blanks it, and goes on to the next one.
    pub(super) fn keep_cell(
        &mut self,
        question: &Question,
        table: &Table,
        (row, column): (usize, &Column),
        value: Option<Value>,
    ) -> Reaction {
        let rows = self.with_cell(question, table, (row, column), value);
        self.next_cell(table);
        self.keep_rows(question, rows)
    }

    /// Goes on to the next cell of the row, or back to the label of the next row.
    pub(super) fn next_cell(&mut self, table: &Table) {
        self.rejected = None;
        if let Focus::Cell { row, column } = self.focus {
            let last = column + 1 >= table.asked().count();
            self.focus = if last { Focus::Item } else { Focus::Cell { row, column: column + 1 } };
        }
    }

    /// Goes back to the cell before, or to the label prompt.
    pub(super) fn previous_cell(&mut self) {
        self.rejected = None;
        if let Focus::Cell { row, column } = self.focus {
            self.focus = column.checked_sub(1).map_or(Focus::Item, |column| Focus::Cell { row, column });
        }
    }

    pub(super) fn keep_rows(&mut self, question: &Question, rows: Vec<Record>) -> Reaction {
        self.tell_orphans(question, &rows);
        let change = if rows.is_empty() {
            Change::Unset(question.id.clone())
        } else {
            Change::Answer(question.id.clone(), Value::List(as_values(&rows)))
        };
        self.apply(vec![change])
    }

    /// Whether the free choice of a list was picked, whose words are then asked.
    pub(super) fn wants_other(&self, kind: &Kind, typed: &str) -> bool {
        let (Kind::Choice(choices) | Kind::Scale(choices)) = kind else { return false };
        is_other(choices, typed)
    }
}

/// Whether this is the line of the free choice, by its number or its name.
pub(super) fn is_other(choices: &Choices, typed: &str) -> bool {
    choices.other
        && (typed.trim().parse() == Ok(choices.listed.len() + 1)
            || matches!(folded(typed.trim()).as_str(), "autre" | "autre chose" | "other"))
}
