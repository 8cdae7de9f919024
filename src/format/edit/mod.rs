//! Changing one thing in a text and nothing else: comments, order, blank lines, line ends, a byte order mark, a missing
//! final newline and all that people added by hand stay as they are.
//!
//! Each operation splices the text where the tree says the thing stands, then reads the result again and compares:
//! a text that differs anywhere else than intended is never handed out.

use toml::de::DeTable;

use super::layout::Layout;
use super::same::{self, Step};
use super::spell;
use super::tree::{self, SyntaxError};
use crate::model::value::{Record, Value};
use brackets::Brackets;
use home::{Home, Target};

mod braces;
mod brackets;
mod home;
mod order;
mod pairs;
mod section;
#[cfg(test)]
mod tests;

/// Where an answer goes.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The top-level table.
    pub table: &'a str,
    /// The key in that table.
    pub key: &'a str,
    /// The known keys of that table, in the order of the methodology.
    pub order: &'a [&'a str],
    /// The known top-level tables, in the order of the methodology.
    pub table_order: &'a [&'a str],
    /// What is written above a new key as `# …` lines, unless the file already has these lines waiting for it.
    pub comment: Option<&'a str>,
}

/// Why a text was not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The text is not TOML.
    NotToml(Vec<SyntaxError>),
    /// What should be a table is something else, as in `besoin = 3`.
    NotATable {
        /// Its name.
        table: String,
    },
    /// What should be a list of tables is something else, as in `decisions = 3`.
    NotAList {
        /// Its name.
        array: String,
    },
    /// The list has no such entry.
    NoEntry {
        /// The list.
        array: String,
        /// Which entry, counted from 0.
        index: usize,
    },
    /// The change would have touched something else, or would not read back: nothing was changed.
    WouldDamage,
}

/// Gives a key a value, changing it where it stands or adding it in the order of the methodology.
///
/// A value that already reads the same is left as it is spelled.
///
/// # Errors
/// See [`EditError`].
pub fn set(text: &str, place: &Place<'_>, value: &Value) -> Result<String, EditError> {
    let target = Target::Table { name: place.table, order: place.table_order };
    let wanted = Wanted { key: place.key, order: place.order, comment: place.comment };
    give(text, target, wanted, value)
}

/// Gives a key of the entry `index` (counted from 0) of a list of tables a value.
///
/// # Errors
/// See [`EditError`].
pub fn set_in(text: &str, array: &str, index: usize, key: &str, value: &Value) -> Result<String, EditError> {
    give(text, Target::Entry { array, index }, Wanted { key, order: &[], comment: None }, value)
}

/// Forgets a key and the comment at the end of its line; also the lines above it when they say exactly `comment`.
///
/// Its table stays, even empty. A key that is not there is no error.
///
/// # Errors
/// See [`EditError`].
pub fn remove(text: &str, table: &str, key: &str, comment: Option<&str>) -> Result<String, EditError> {
    let root = tree::parse(text).map_err(EditError::NotToml)?;
    let target = Target::Table { name: table, order: &[] };
    let layout = Layout::of(text, &root);
    let home = home::find(&layout, &root, target)?;
    let path = target.path(key);
    if same::at(&root, &path).is_none() {
        return Ok(text.to_owned());
    }
    let edited = match home {
        Home::Braces(braces) => braces.without(key),
        Home::Lines(lines) => pairs::without(&layout, &lines.parts_of(&layout, key), comment),
    };
    checked(&root, edited, &path, None)
}

/// Adds an entry at the end of a list of tables; when there is no such list, one is started where `table_order` wants
/// it, or at the end of the file.
///
/// # Errors
/// See [`EditError`].
pub fn append(text: &str, array: &str, entry: &Record, table_order: &[&str]) -> Result<String, EditError> {
    let root = tree::parse(text).map_err(EditError::NotToml)?;
    let entry = tree::normalised(&Value::Record(entry.clone()));
    let layout = Layout::of(text, &root);
    let (count, edited) = match home::list(&layout, &root, array)? {
        home::List::Inline(brackets) => (brackets.len(), brackets.append(&entry)),
        home::List::Sections(headers) => {
            (headers.len(), section::append(&layout, array, &entry, table_order))
        }
    };
    checked(&root, edited, &[Step::Key(array), Step::Item(count)], Some(&entry))
}

/// A key to give a value, and what decides where it goes when it is new.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    key: &'a str,
    order: &'a [&'a str],
    comment: Option<&'a str>,
}

fn give(text: &str, target: Target<'_>, wanted: Wanted<'_>, value: &Value) -> Result<String, EditError> {
    let root = tree::parse(text).map_err(EditError::NotToml)?;
    let value = tree::normalised(value);
    let path = target.path(wanted.key);
    if same::at(&root, &path).is_some_and(|node| tree::says(node, &value)) {
        return Ok(text.to_owned());
    }
    let edited = put(text, &root, target, wanted, &value)?;
    checked(&root, edited, &path, Some(&value))
}

fn put(
    text: &str,
    root: &DeTable<'_>,
    target: Target<'_>,
    wanted: Wanted<'_>,
    value: &Value,
) -> Result<String, EditError> {
    let layout = Layout::of(text, root);
    let bare = match home::find(&layout, root, target)? {
        Home::Braces(braces) => match braces.find(wanted.key) {
            None => return Ok(braces.with(wanted, value)),
            Some(part) if part.whole => {
                let (span, old) = (part.value.clone(), same::at(root, &target.path(wanted.key)));
                return Ok(Brackets::update(text, span.clone(), old, value)
                    .unwrap_or_else(|| splice(text, span, &spell::one_line(value))));
            }
            Some(_) => braces.without(wanted.key),
        },
        Home::Lines(lines) => match lines.parts_of(&layout, wanted.key).as_slice() {
            [] if lines.open => return Ok(pairs::insert(&layout, &lines, wanted, value)),
            [] => return Ok(section::insert_table(&layout, target, wanted, value)),
            [part] if lines.says_whole(&layout, *part) => {
                let old = same::at(root, &target.path(wanted.key));
                return Ok(pairs::replace(&layout, *part, old, value));
            }
            parts => pairs::without(&layout, parts, None),
        },
    };
    // The value was spread over several lines (`[besoin.lieu]`, `lieu.nom = …`): it is gathered into one.
    // Its wording, if it had one, is still there.
    let root = tree::parse(&bare).map_err(|_| EditError::WouldDamage)?;
    put(&bare, &root, target, Wanted { comment: None, ..wanted }, value)
}

/// The edited text, if it differs from the one before at the end of `path` only and reads as expected there.
fn checked(
    before: &DeTable<'_>,
    edited: String,
    path: &[Step<'_>],
    expected: Option<&Value>,
) -> Result<String, EditError> {
    let as_intended = tree::parse(&edited).is_ok_and(|after| {
        let read = same::at(&after, path);
        let reads_back = match expected {
            Some(value) => read.is_some_and(|node| tree::says(node, value)),
            None => read.is_none(),
        };
        reads_back && same::same_but(before, &after, path)
    });
    if as_intended { Ok(edited) } else { Err(EditError::WouldDamage) }
}

fn splice(text: &str, range: std::ops::Range<usize>, new: &str) -> String {
    [&text[..range.start], new, &text[range.end..]].concat()
}
