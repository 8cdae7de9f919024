//! A table whose rows are crossings of axes: one row for an option, a criterion and what is said of both.

use super::choice::Choices;
use super::table::{Column, Table};
use super::{Fault, Kind, Step, number, rows};
use crate::model::id::Id;
use crate::model::matrix::cell::is_reason;
use crate::model::rejection::Rejection;
use crate::model::value::{Record, Value};

/// How the rows of a table cross.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The columns that cross, the outer one first. The items of the last one are seen and entered together.
    pub axes: Vec<Id>,
    /// The columns that say something of a crossing: each row has one of them.
    pub values: Vec<Id>,
    /// Whether each crossing is wanted; else only those of which there is something to say.
    pub every: bool,
}

impl Table {
    /// What one chooses among on an axis, from the outer one.
    pub fn axes(&self) -> impl Iterator<Item = &Choices> {
        let axes = self.grid.iter().flat_map(|grid| &grid.axes);
        axes.filter_map(|id| self.column(id.as_str())?.kind.choices())
    }

    /// The columns that tell a row from the others: those that cross, or else the label.
    #[must_use]
    pub fn telling(&self) -> Vec<&Column> {
        let axes: Vec<&Column> =
            self.grid.iter().flat_map(|grid| &grid.axes).filter_map(|id| self.column(id.as_str())).collect();
        if axes.is_empty() { vec![self.label()] } else { axes }
    }

    /// The crossing a row is at, when it says all of it.
    #[must_use]
    pub fn crossing<'r>(&self, row: &'r Record) -> Option<Vec<&'r str>> {
        let axes = &self.grid.as_ref()?.axes;
        axes.iter().map(|id| row.get(id.as_str()).and_then(Value::as_text)).collect()
    }

    /// The row at a crossing.
    #[must_use]
    pub fn at<'r>(&self, rows: &'r [Record], crossing: &[&str]) -> Option<&'r Record> {
        rows.iter().find(|row| self.crossing(row).is_some_and(|found| found == crossing))
    }

    /// The columns that are neither axes nor values: a reason, a proof.
    pub fn beside(&self) -> impl Iterator<Item = &Column> {
        let said = |id: &Id| {
            self.grid.as_ref().is_some_and(|grid| grid.axes.contains(id) || grid.values.contains(id))
        };
        self.columns.iter().filter(move |column| !said(&column.id))
    }

    fn values(&self) -> impl Iterator<Item = &Column> {
        self.grid.iter().flat_map(|grid| &grid.values).filter_map(|id| self.column(id.as_str()))
    }

    /// The rows, with these cells at a crossing: a new row stands in the order of the axes.
    #[must_use]
    pub fn with_cells(&self, mut rows: Vec<Record>, crossing: &[&str], cells: &Record) -> Vec<Record> {
        let Some(grid) = &self.grid else { return rows };
        let is_here = |row: &Record| self.crossing(row).is_some_and(|found| found == crossing);
        let index = rows.iter().position(is_here).unwrap_or_else(|| {
            let rank = self.rank(crossing);
            let after = |row: &Record| self.crossing(row).is_some_and(|found| self.rank(&found) > rank);
            let index = rows.iter().position(after).unwrap_or(rows.len());
            let axes = grid.axes.iter().zip(crossing);
            rows.insert(index, Record(axes.map(|(id, at)| (id.to_string(), text(at))).collect()));
            index
        });
        let row = &mut rows[index];
        if grid.values.iter().any(|id| cells.get(id.as_str()).is_some()) {
            grid.values.iter().for_each(|id| row.remove(id.as_str()));
        }
        for (key, value) in &cells.0 {
            row.set(key, value.clone());
        }
        *row = self.in_order(std::mem::take(row));
        rows
    }

    /// The rows that say several sorts of value at once: nothing tells which one is meant.
    pub(super) fn check_values(&self, rows: &[Value]) -> Vec<Fault> {
        let several = |(index, row): (usize, &Value)| {
            let row = row.as_record()?;
            let said = self.values().filter(|column| row.get(column.id.as_str()).is_some());
            let columns: Vec<String> = said.map(|column| column.id.to_string()).collect();
            let fault =
                || Fault::at(Step::Item(index), Rejection::SeveralValues { columns: columns.clone() });
            (columns.len() > 1).then(fault)
        };
        rows.iter().enumerate().filter_map(several).collect()
    }

    /// Whether another value takes the place of one whose reason or proof stays: they may no longer be of it.
    #[must_use]
    pub fn keeps_what_was_said(&self, rows: &[Record], crossing: &[&str], cells: &Record) -> bool {
        let Some(row) = self.at(rows, crossing) else { return false };
        let key = |column: &Column| column.id.to_string();
        let changes =
            self.values().map(key).any(|id| cells.get(&id).is_some_and(|new| row.get(&id) != Some(new)));
        let had = self.values().map(key).any(|id| row.get(&id).is_some());
        let stays = self.beside().map(key).any(|id| row.get(&id).is_some() && cells.get(&id).is_none());
        had && changes && stays
    }

    /// Where a crossing stands; what no axis lists comes last.
    fn rank(&self, crossing: &[&str]) -> Vec<usize> {
        let place = |(choices, at): (&Choices, &&str)| {
            choices.listed.iter().position(|choice| choice.id == **at).unwrap_or(usize::MAX)
        };
        self.axes().zip(crossing).map(place).collect()
    }

    /// Reads a line typed where the outer axes are known: all values in order (`3 2 ? 1-2`), or one item of the last
    /// axis and its cells (`4 -- ; purge d’hiver ; B`).
    ///
    /// # Errors
    /// What is wrong, of the first cell that cannot be kept.
    pub fn accept_at(&self, inner: &Choices, typed: &str) -> Result<Vec<(String, Record)>, Rejection> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let all = self.grid.as_ref().is_some_and(|grid| grid.every) && !typed.contains([';', '\n']);
        let glued: Vec<&str> = match words.as_slice() {
            [word] if inner.listed.len() > 1 && word.chars().count() == inner.listed.len() => {
                word.split("").filter(|sign| !sign.is_empty()).collect()
            }
            _ => words,
        };
        if all && glued.len() == inner.listed.len() {
            let cells = inner.listed.iter().zip(glued);
            return cells.map(|(item, word)| Ok((item.id.clone(), self.value(word)?))).collect();
        }
        // Several values, but not one for each line: nothing says which one is missing.
        if all && glued.len() > 2 && glued.iter().all(|word| self.value(word).is_ok()) {
            return Err(Rejection::OtherCount { expected: inner.listed.len(), found: glued.len() });
        }
        typed.lines().filter(|line| !line.trim().is_empty()).map(|line| self.one_item(inner, line)).collect()
    }

    fn one_item(&self, inner: &Choices, line: &str) -> Result<(String, Record), Rejection> {
        let line = line.trim();
        let end = line.find(|c: char| c == ';' || c.is_whitespace()).unwrap_or(line.len());
        let end = self.number_before_value(inner, &line[..end]).unwrap_or(end);
        let named_first = line.split_once(';').map(|(name, rest)| (name.trim(), rest));
        let (name, rest) = match named_first.filter(|(name, _)| inner.accept(name).is_ok()) {
            Some(whole) => whole,
            None => (&line[..end], line[end..].trim_start().trim_start_matches(';')),
        };
        let Value::Text(item) = inner.accept(name)? else { return Err(inner.not_a_choice(name)) };
        let mut cells = rows::read(rest).into_iter().next().unwrap_or_default().into_iter();
        let first = cells.next().filter(|cell| !cell.is_empty());
        let mut row = match &first {
            Some(first) => self.value_and_more(first)?,
            None => Record::default(),
        };
        let cells: Vec<String> = cells.collect();
        // What a letter already said is not waited for again.
        let open = |column: &&Column| row.get(column.id.as_str()).is_none();
        let beside: Vec<&Column> =
            self.beside().filter(open).skip_while(|column| is_for_next(column, &cells)).collect();
        self.fill(&mut row, &beside, &cells)?;
        if row.0.is_empty() { Err(Rejection::Empty) } else { Ok((item, row)) }
    }

    /// Puts cells in the columns they stand for, in order; a letter goes where it is a choice.
    fn fill(&self, row: &mut Record, columns: &[&Column], cells: &[String]) -> Result<(), Rejection> {
        let mut next = columns.iter().peekable();
        for cell in cells {
            if let Some((column, letter)) = self.lettered(row, cell) {
                row.set(column.id.as_str(), letter);
                next.next_if(|next| next.id == column.id);
                continue;
            }
            let Some(column) = next.next() else {
                return Err(Rejection::TooManyCells { expected: columns.len() + 2, found: cells.len() + 2 });
            };
            if !cell.is_empty() {
                row.set(column.id.as_str(), column.kind.accept(cell)?);
            }
        }
        Ok(())
    }

    /// Where the value starts in `4--`: right after the number of a line, when it cannot be more of that number.
    fn number_before_value(&self, inner: &Choices, word: &str) -> Option<usize> {
        let end = word.find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0)?;
        let (number, value) = word.split_at(end);
        // In `1+2` nothing says which sign is meant.
        (number::read(value).is_err()
            && inner.accept(word).is_err()
            && inner.accept(number).is_ok()
            && self.value(value).is_ok())
        .then_some(end)
    }

    /// `-- B`: a value, and a word that one of the other columns takes as a choice.
    fn value_and_more(&self, typed: &str) -> Result<Record, Rejection> {
        let whole = self.value(typed);
        let Some((value, word)) = typed.rsplit_once(char::is_whitespace).filter(|_| whole.is_err()) else {
            return whole;
        };
        let Some((column, letter)) = self.lettered(&Record::default(), word) else { return whole };
        let mut row = self.value(value)?;
        row.set(column.id.as_str(), letter);
        Ok(row)
    }

    /// The column that has a letter as a choice, when its cell is still empty: a letter is understood wherever it
    /// stands.
    fn lettered(&self, row: &Record, typed: &str) -> Option<(&Column, Value)> {
        let letter = typed.to_uppercase();
        let takes = |column: &&Column| {
            row.get(column.id.as_str()).is_none()
                && column.kind.choices().is_some_and(|choices| choices.get(&letter).is_some())
        };
        self.beside().find(takes).map(|column| (column, text(&letter)))
    }

    /// The cell of the first value column that takes what was typed.
    fn value(&self, typed: &str) -> Result<Record, Rejection> {
        let mut refused = None;
        for column in self.values() {
            let accepted = match &column.kind {
                Kind::Choice(choices) => sign(choices, typed),
                kind => kind.accept(typed),
            };
            match accepted {
                Ok(value) => return Ok(Record(vec![(column.id.to_string(), value)])),
                Err(why) => refused = refused.or(Some(why)),
            }
        }
        Err(refused.unwrap_or(Rejection::Empty))
    }
}

/// A choice by its id or its words, never by its rank: signs are shown without one, and `2` may be a ratio.
fn sign(choices: &Choices, typed: &str) -> Result<Value, Rejection> {
    let accepted = match choices.get(typed) {
        None if number::read(typed.trim_end_matches(['.', ')'])).is_ok() => Err(choices.not_a_choice(typed)),
        _ => choices.accept(typed),
    };
    accepted.map_err(|why| match why {
        Rejection::NotAChoice { typed, .. } | Rejection::Ambiguous { typed, .. } => {
            Rejection::NotASign { typed, signs: choices.listed.iter().map(|one| one.id.clone()).collect() }
        }
        why => why,
    })
}

/// Whether the first of these cells is a reason, given where one would choose: the choice is left open.
fn is_for_next(column: &Column, cells: &[String]) -> bool {
    let reason = cells.first().is_some_and(|cell| is_reason(cell) && column.kind.accept(cell).is_err());
    reason && column.kind.choices().is_some()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

#[cfg(test)]
mod tests;
