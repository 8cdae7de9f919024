//! Moves what is said of a question: in its place when its stage is the same, with its comments and its line.

use std::ops::Range;

use super::Migrating;
use crate::format::changes;
use crate::format::edit::{self, EditError};
use crate::format::project::{NO_ANSWERS, NOTES};
use crate::format::{lines, same, spell, tree};
use crate::model::change::Change;
use crate::model::id::QuestionId;
use crate::model::migration::{Effect, Name};
use crate::model::value::Value;

impl Migrating<'_> {
    pub(super) fn rename(&mut self, from: &QuestionId, to: &QuestionId) -> Result<(), EditError> {
        let names = (Name::Question(from.clone()), Name::Question(to.clone()));
        let answer = self.answer(from)?;
        let reason = self.value(NO_ANSWERS, &from.to_string())?;
        if (answer.is_some() || reason.is_some()) && self.said(&names.1)? {
            self.effects.push(Effect::Clash { from: names.0, to: names.1 });
            return Ok(());
        }
        if let Some(value) = &answer {
            let in_place = (from.stage == to.stage)
                .then(|| renamed(&self.text, from.stage.as_str(), from.name.as_str(), to.name.as_str()))
                .flatten();
            match in_place {
                Some(text) => {
                    self.text = text;
                    self.reword(to)?;
                }
                None => {
                    self.put(from, to, value)?;
                    self.forget(from)?;
                }
            }
        }
        let mut beside = false;
        for table in [NO_ANSWERS, NOTES] {
            let (old, new) = (from.to_string(), to.to_string());
            if self.value(table, &old)?.is_none() || self.value(table, &new)?.is_some() {
                continue;
            }
            beside = true;
            match renamed(&self.text, table, &old, &new) {
                Some(text) => self.text = text,
                None => {
                    self.copy_beside(table, from, to)?;
                    self.text = edit::remove(&self.text, table, &old, None)?;
                }
            }
        }
        if answer.is_some() || beside {
            self.effects.push(Effect::Renamed { from: names.0, to: names.1 });
        }
        Ok(())
    }

    /// Writes an answer at its place, under its question, spelled as it was and with the comments in it.
    pub(super) fn put(&mut self, from: &QuestionId, to: &QuestionId, value: &Value) -> Result<(), EditError> {
        let former = spelling(&self.text, from).map(|(_, spelled)| spelled);
        let change = Change::Answer(to.clone(), value.clone());
        self.text = changes::make(&self.text, &change, self.methodology)?;
        if let (Some(former), Some((span, _))) = (former, spelling(&self.text, to)) {
            let edited = [&self.text[..span.start], &former, &self.text[span.end..]].concat();
            // What only its former place could say so is spelled anew.
            if says_the_same(&self.text, &edited) {
                self.text = edited;
            }
        }
        Ok(())
    }

    /// Takes away an answer that stands elsewhere now, with the wording above it.
    pub(super) fn forget(&mut self, id: &QuestionId) -> Result<(), EditError> {
        let above = self.wording_above(id)?.map(|span| self.text[span].to_owned());
        self.text = edit::remove(&self.text, id.stage.as_str(), id.name.as_str(), above.as_deref())?;
        Ok(())
    }

    /// Puts the wording of the new question above an answer that was renamed in its place.
    fn reword(&mut self, id: &QuestionId) -> Result<(), EditError> {
        let (Some(old), Some(question)) = (self.wording_above(id)?, self.methodology.question(id)) else {
            return Ok(());
        };
        let new = format!("{} · {}", question.code, question.prompt);
        let edited = [&self.text[..old.start], &new, &self.text[old.end..]].concat();
        if says_the_same(&self.text, &edited) {
            self.text = edited;
        }
        Ok(())
    }

    /// The comment just above an answer, when it looks like the wording the program writes there: `B1 · …`.
    fn wording_above(&self, id: &QuestionId) -> Result<Option<Range<usize>>, EditError> {
        let root = tree::parse(&self.text).map_err(EditError::NotToml)?;
        let section = root.get(id.stage.as_str()).and_then(|section| section.get_ref().as_table());
        let key = section.and_then(|section| section.get_key_value(id.name.as_str()));
        let above =
            key.and_then(|(key, _)| lines::above(&self.text, lines::start(&self.text, key.span().start)));
        Ok(above.and_then(|line| {
            let text = self.text[line.clone()].trim_end();
            let wording = text.trim_start().strip_prefix("# ")?;
            let (code, _) = wording.split_once(" · ")?;
            let is_code = code.starts_with(|c: char| c.is_ascii_uppercase())
                && code.contains(|c: char| c.is_ascii_digit())
                && code.chars().all(|c| c.is_ascii_alphanumeric());
            let end = line.start + text.len();
            is_code.then_some(end - wording.len()..end)
        }))
    }
}

/// Where the value of an answer stands, and how it is spelled there, with the comment at the end of its line.
fn spelling(text: &str, id: &QuestionId) -> Option<(Range<usize>, String)> {
    let root = tree::parse(text).ok()?;
    let section = root.get(id.stage.as_str())?.get_ref().as_table()?;
    let span = section.get(id.name.as_str())?.span();
    let rest = &text[span.end..lines::end(text, span.end)];
    let end = if rest.trim_start().starts_with('#') { span.end + rest.trim_end().len() } else { span.end };
    Some((span.start..end, text[span.start..end].to_owned()))
}

/// The text with a key of a table renamed where it stands; nothing when it is not spelled there in one piece.
fn renamed(text: &str, table: &str, from: &str, to: &str) -> Option<String> {
    let root = tree::parse(text).ok()?;
    let (key, _) = root.get(table)?.get_ref().as_table()?.get_key_value(from)?;
    let edited = [&text[..key.span().start], &spell::key(to), &text[key.span().end..]].concat();
    let after = tree::parse(&edited).ok()?;
    let (was, is) = (root.get(table)?.get_ref().as_table()?, after.get(table)?.get_ref().as_table()?);
    let others_stay = root.len() == after.len()
        && root.iter().filter(|(name, _)| name.get_ref() != table).all(|(name, value)| {
            let other = after.get(name.get_ref().as_ref());
            other.is_some_and(|other| same::same(value.get_ref(), other.get_ref()))
        });
    let moved = was.len() == is.len()
        && was.iter().all(|(name, value)| {
            let name = name.get_ref().as_ref();
            let other = is.get(if name == from { to } else { name });
            other.is_some_and(|other| same::same(value.get_ref(), other.get_ref()))
        });
    (others_stay && moved).then_some(edited)
}

/// Whether two texts differ in their comments only.
fn says_the_same(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (tree::parse(one), tree::parse(other)) else { return false };
    one.len() == other.len()
        && one.iter().all(|(name, value)| {
            let found = other.get(name.get_ref().as_ref());
            found.is_some_and(|found| same::same(value.get_ref(), found.get_ref()))
        })
}
