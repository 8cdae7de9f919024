//! Changes what stands inside answers and decisions: cells, choices, names of checks.

use super::Migrating;
use crate::format::edit::{self, EditError, Place};
use crate::format::project::{DECISIONS, PROJECT};
use crate::format::tree;
use crate::model::id::QuestionId;
use crate::model::migration::{Effect, Name};
use crate::model::value::{Record, Value};

/// A decision of the file, with its rank.
pub(super) struct Decided {
    index: usize,
    record: Record,
}

impl Decided {
    /// Whether one of its keys says this.
    pub(super) fn is(&self, key: &str, text: &str) -> bool {
        self.record.get(key).and_then(Value::as_text) == Some(text)
    }
}

impl Migrating<'_> {
    pub(super) fn decisions(&self) -> Result<Vec<Decided>, EditError> {
        let root = tree::parse(&self.text).map_err(EditError::NotToml)?;
        let all = root.get(DECISIONS).map(|found| tree::whole_value(found.get_ref()));
        let records = all.as_ref().map(Value::items).unwrap_or_default().iter().enumerate();
        let decided =
            records.filter_map(|(index, one)| Some(Decided { index, record: one.as_record()?.clone() }));
        Ok(decided.collect())
    }

    fn set_decision(&mut self, index: usize, key: &str, text: &str) -> Result<(), EditError> {
        self.text = edit::set_in(&self.text, DECISIONS, index, key, &Value::Text(text.to_owned()))?;
        Ok(())
    }

    pub(super) fn rename_check(&mut self, from: &str, to: &str) -> Result<(), EditError> {
        let mut found = false;
        for decided in self.decisions()?.iter().filter(|one| one.is("controle", from)) {
            self.set_decision(decided.index, "controle", to)?;
            found = true;
        }
        if found {
            let (from, to) = (Name::Check(from.to_owned()), Name::Check(to.to_owned()));
            self.effects.push(Effect::Renamed { from, to });
        }
        Ok(())
    }

    pub(super) fn rename_column(&mut self, id: &QuestionId, from: &str, to: &str) -> Result<(), EditError> {
        let (Some(old), Some(new)) = (crate::model::id::Id::new(from), crate::model::id::Id::new(to)) else {
            return Ok(());
        };
        let names = (Name::Column(id.clone(), old), Name::Column(id.clone(), new));
        let mut clash = false;
        let changed = self.in_rows(id, |row| {
            clash |= row.get(from).is_some() && row.get(to).is_some();
            if clash {
                return;
            }
            for (key, _) in row.0.iter_mut().filter(|(key, _)| key == from) {
                to.clone_into(key);
            }
        })?;
        if clash {
            self.effects.push(Effect::Clash { from: names.0, to: names.1 });
        } else if changed {
            self.effects.push(Effect::Renamed { from: names.0, to: names.1 });
        }
        Ok(())
    }

    pub(super) fn replace(&mut self, of: &Name, from: &str, to: &str) -> Result<(), EditError> {
        let changed = match of {
            Name::Question(id) => match self.answer(id)? {
                Some(value) => self.rewrite(id, replaced(&value, from, to))?,
                None => false,
            },
            Name::Column(id, column) => self.in_rows(id, |row| {
                if let Some(cell) = row.get(column.as_str()) {
                    let cell = replaced(cell, from, to);
                    row.set(column.as_str(), cell);
                }
            })?,
            Name::Decision(_) | Name::Check(_) => {
                let (key, name) = match of {
                    Name::Check(id) => ("controle", id.clone()),
                    other => ("etape", other.to_string()),
                };
                let decisions = self.decisions()?;
                let wanted = decisions.iter().filter(|one| one.is(key, &name) && one.is("choix", from));
                let mut found = false;
                for decided in wanted {
                    self.set_decision(decided.index, "choix", to)?;
                    found = true;
                }
                found
            }
            Name::Sector(_) | Name::Stage(_) => false,
        };
        if changed {
            self.effects.push(Effect::Replaced { of: of.clone(), from: from.to_owned(), to: to.to_owned() });
        }
        Ok(())
    }

    /// Whether a choice was made.
    pub(super) fn chosen(&self, of: &Name, choice: &str) -> Result<bool, EditError> {
        Ok(match of {
            Name::Question(id) => self.answer(id)?.is_some_and(|value| says(&value, choice)),
            Name::Column(id, column) => {
                let value = self.answer(id)?;
                let rows = value.as_ref().map(Value::items).unwrap_or_default();
                rows.iter()
                    .filter_map(Value::as_record)
                    .filter_map(|row| row.get(column.as_str()))
                    .any(|cell| says(cell, choice))
            }
            Name::Decision(id) => {
                self.decisions()?.iter().any(|one| one.is("etape", id.as_str()) && one.is("choix", choice))
            }
            Name::Check(id) => {
                self.decisions()?.iter().any(|one| one.is("controle", id) && one.is("choix", choice))
            }
            Name::Sector(_) | Name::Stage(_) => false,
        })
    }

    /// Changes each row of a table; whether anything changed.
    fn in_rows(&mut self, id: &QuestionId, mut change: impl FnMut(&mut Record)) -> Result<bool, EditError> {
        let Some(Value::List(mut rows)) = self.answer(id)? else { return Ok(false) };
        for row in &mut rows {
            if let Value::Record(row) = row {
                change(row);
            }
        }
        self.rewrite(id, Value::List(rows))
    }

    /// Gives an answer another value where it stands; whether it is another one.
    fn rewrite(&mut self, id: &QuestionId, value: Value) -> Result<bool, EditError> {
        let (table, key) = (id.stage.as_str(), id.name.as_str());
        let place = Place { table, key, order: &[], table_order: &[PROJECT], comment: None };
        let text = edit::set(&self.text, &place, &value)?;
        let changed = text != self.text;
        self.text = text;
        Ok(changed)
    }
}

fn says(value: &Value, choice: &str) -> bool {
    value.as_text() == Some(choice) || value.items().iter().any(|item| item.as_text() == Some(choice))
}

/// The value with a choice in the place of another, once.
fn replaced(value: &Value, from: &str, to: &str) -> Value {
    match value {
        Value::Text(text) if text == from => Value::Text(to.to_owned()),
        Value::List(items) => {
            let mut new: Vec<Value> = Vec::new();
            for item in items.iter().map(|item| replaced(item, from, to)) {
                if !(item.as_text() == Some(to) && new.contains(&item)) {
                    new.push(item);
                }
            }
            Value::List(new)
        }
        other => other.clone(),
    }
}
