//! Brings the text of a project to a newer version of its methodology: nothing is dropped, the rest keeps its bytes.

mod moving;
mod orphans;
#[cfg(test)]
mod tests;
mod values;

pub use self::orphans::orphans;

use super::edit::{self, EditError, Place};
use super::project::{METHODOLOGY, NO_ANSWERS, NOTES, PROJECT};
use super::tree;
use crate::model::id::QuestionId;
use crate::model::methodology::Methodology;
use crate::model::migration::{Effect, Name, Rule, Version};
use crate::model::value::Value;

/// The text of a project, brought to a version, and what was done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migrated {
    /// The new text.
    pub text: String,
    /// What the rules did, in their order; a rule that found nothing did nothing.
    pub effects: Vec<Effect>,
}

/// Applies the rules of the versions after `from`, and says that the project follows this version.
///
/// # Errors
/// See [`EditError`].
pub fn migrate(
    text: &str,
    from: Version,
    methodology: &Methodology,
    fingerprint: &str,
) -> Result<Migrated, EditError> {
    let mut migrating = Migrating { methodology, text: text.to_owned(), effects: Vec::new() };
    for migration in methodology.migrations.iter().filter(|migration| migration.version > from) {
        migrating.apply(&migration.rule)?;
    }
    for (key, value) in [("version", methodology.version.as_str()), ("empreinte", fingerprint)] {
        let place = Place {
            table: METHODOLOGY,
            key,
            order: &["id", "version", "empreinte", "parcours"],
            table_order: &[PROJECT, METHODOLOGY],
            comment: None,
        };
        migrating.text = edit::set(&migrating.text, &place, &Value::Text(value.to_owned()))?;
    }
    Ok(Migrated { text: migrating.text, effects: migrating.effects })
}

struct Migrating<'m> {
    methodology: &'m Methodology,
    text: String,
    effects: Vec<Effect>,
}

impl Migrating<'_> {
    fn apply(&mut self, rule: &Rule) -> Result<(), EditError> {
        match rule {
            Rule::Rename { from: Name::Question(from), to: Name::Question(to) } => self.rename(from, to),
            Rule::Rename { from: Name::Column(table, from), to: Name::Column(_, to) } => {
                self.rename_column(table, from.as_str(), to.as_str())
            }
            Rule::Rename { from: Name::Check(from), to: Name::Check(to) } => self.rename_check(from, to),
            // Names of different sorts: the reading of the methodology has nothing against it, and nothing is moved.
            Rule::Rename { .. } | Rule::Add(_) => Ok(()),
            Rule::Replace { of, from, to } => self.replace(of, from, to),
            Rule::Split { from, to } => self.split(from, to),
            Rule::Retire { what, value: Some(value), why } => {
                if self.chosen(what, value)? {
                    let (of, value, why) = (what.clone(), value.clone(), why.clone());
                    self.effects.push(Effect::Retired { of, value, why });
                }
                Ok(())
            }
            // What it leaves is found among the orphans.
            Rule::Retire { value: None, .. } => Ok(()),
            Rule::Review { what, why } => {
                if self.said(what)? {
                    self.effects.push(Effect::Review { of: what.clone(), why: why.clone() });
                }
                Ok(())
            }
        }
    }

    /// What a table of the text says under a key.
    fn value(&self, table: &str, key: &str) -> Result<Option<Value>, EditError> {
        let root = tree::parse(&self.text).map_err(EditError::NotToml)?;
        let section = root.get(table).and_then(|section| section.get_ref().as_table());
        Ok(section.and_then(|section| section.get(key)).map(|found| tree::whole_value(found.get_ref())))
    }

    fn answer(&self, id: &QuestionId) -> Result<Option<Value>, EditError> {
        self.value(id.stage.as_str(), id.name.as_str())
    }

    /// Whether the project says anything there: an answer, or why there is none.
    fn said(&self, name: &Name) -> Result<bool, EditError> {
        match name {
            Name::Question(id) => {
                Ok(self.answer(id)?.is_some() || self.value(NO_ANSWERS, &id.to_string())?.is_some())
            }
            Name::Column(id, column) => {
                let cells = self.answer(id)?;
                let rows = cells.as_ref().map(Value::items).unwrap_or_default();
                Ok(rows.iter().filter_map(Value::as_record).any(|row| row.get(column.as_str()).is_some()))
            }
            Name::Check(id) => Ok(self.decisions()?.iter().any(|one| one.is("controle", id))),
            Name::Decision(id) | Name::Stage(id) => {
                Ok(self.decisions()?.iter().any(|one| one.is("etape", id.as_str())))
            }
            Name::Sector(id) => {
                let sectors = self.value(PROJECT, "secteurs")?;
                let sectors = sectors.as_ref().map(Value::items).unwrap_or_default();
                Ok(sectors.iter().any(|sector| sector.as_text() == Some(id.as_str())))
            }
        }
    }

    /// Gives a key of `[sans_reponse]` or `[notes]` what another key says.
    fn copy_beside(&mut self, table: &str, from: &QuestionId, to: &QuestionId) -> Result<bool, EditError> {
        let (from, to) = (from.to_string(), to.to_string());
        let Some(value) = self.value(table, &from)? else { return Ok(false) };
        if self.value(table, &to)?.is_some() {
            return Ok(false);
        }
        let place = Place { table, key: &to, order: &[], table_order: &[], comment: None };
        self.text = edit::set(&self.text, &place, &value)?;
        Ok(true)
    }

    fn split(&mut self, from: &QuestionId, to: &[QuestionId]) -> Result<(), EditError> {
        let value = self.answer(from)?;
        let reason = self.value(NO_ANSWERS, &from.to_string())?;
        if value.is_none() && reason.is_none() {
            return Ok(());
        }
        let mut copied = Vec::new();
        let mut noted = false;
        for id in to {
            let open = !self.said(&Name::Question(id.clone()))?;
            let takes = |value: &Value| {
                let question = self.methodology.question(id);
                // A later rule may move it further.
                question.is_none_or(|question| question.kind.check(value).is_empty())
            };
            match value.as_ref().filter(|value| open && takes(value)) {
                Some(value) => self.put(from, id, value)?,
                None if value.is_none() && open && self.copy_beside(NO_ANSWERS, from, id)? => {}
                None => continue,
            }
            noted |= self.copy_beside(NOTES, from, id)?;
            copied.push(id.clone());
        }
        // What stands elsewhere now is taken away, and nothing else.
        if !copied.is_empty() {
            if value.is_some() {
                self.forget(from)?;
            } else {
                self.text = edit::remove(&self.text, NO_ANSWERS, &from.to_string(), None)?;
            }
        }
        if noted {
            self.text = edit::remove(&self.text, NOTES, &from.to_string(), None)?;
        }
        self.effects.push(Effect::Split { from: from.clone(), to: copied });
        Ok(())
    }
}
