//! An answer of several lines before it is finished: each line counts as soon as it is entered.

use super::rows::{as_values, extended};
use super::{Focus, Interview};
use crate::model::change::Change;
use crate::model::kind::Kind;
use crate::model::project::Project;
use crate::model::text::normalised;
use crate::model::value::Value;

impl Interview<'_> {
    /// What the lines entered so far of a reply change, to be saved before the next one comes.
    ///
    /// None when they are no answer by themselves, or answer something asked beside an item.
    #[must_use]
    pub fn so_far(&self, typed: &str) -> Option<Change> {
        let question = self.question()?;
        let typed = normalised(typed);
        let typed = typed.trim();
        let kind = self.kind(question);
        let value = match (&kind, &self.focus) {
            // Rows that are not understood are never written over.
            (Kind::Table(_), _) if self.project.unreadable.contains_key(&question.id) => return None,
            (Kind::Table(table), Focus::Cell { row, column }) => {
                let column = (*row, table.asked().nth(*column)?);
                let value = column.1.kind.accept(typed).ok()?;
                Value::List(as_values(&self.with_cell(question, table, column, Some(value))))
            }
            // Where rows cross, what was typed is read at its place once it is whole.
            (Kind::Table(table), _) if table.grid.is_some() => return None,
            // One word alone is the label of a row whose cells are asked next.
            (Kind::Table(_), Focus::Item) if !typed.contains([';', '\n']) => return None,
            (Kind::Table(table), Focus::Item) => {
                let added = kind.accept(typed).ok()?;
                Value::List(as_values(&extended(table, &self.rows(question), &added)))
            }
            (_, Focus::Item) => kind.accept(typed).ok()?,
            (_, _) => return None,
        };
        Some(Change::Answer(question.id.clone(), value))
    }

    /// Takes over a project that has the lines entered so far: what comes next is about them.
    pub fn keep_so_far(&mut self, project: Project) {
        self.rejected = None;
        self.refresh(project);
    }
}
