//! The parents of a methodology: how they are named, and where their files stand among those of the child.

use toml::de::DeTable;

use super::{Files, MAIN_FILE};
use crate::format::index::Part;
use crate::format::node::Table;

/// The most generations above a methodology: more is one that would be its own parent.
pub const GENERATIONS: usize = 8;

/// How many generations above the child a prefix is.
#[must_use]
pub fn generations(prefix: &str) -> usize {
    prefix.matches('/').count()
}

/// The parent that the methodology of this prefix names, as `lowtech@0.1.0`.
#[must_use]
pub fn named(files: &Files, prefix: &str) -> Option<String> {
    said(files, prefix, "parent")
}

/// The id of the methodology of this prefix.
#[must_use]
pub fn id(files: &Files, prefix: &str) -> Option<String> {
    said(files, prefix, "id")
}

fn said(files: &Files, prefix: &str, key: &str) -> Option<String> {
    let main = format!("{prefix}{MAIN_FILE}");
    let file = files.iter().find(|file| file.name == main)?;
    let text = |root: Table<'_>| root.get(key)?.as_str().map(|text| text.trim().to_owned());
    match file.index.and_then(|index| Part::whole(file.text(), index)) {
        Some(root) => text(Table::Noted(root)),
        None => text(DeTable::parse(file.text()).ok()?.get_ref().into()),
    }
}

/// What the names of the files of a parent start with: `lowtech@0.1.0/`.
#[must_use]
pub fn prefix(below: &str, named: &str) -> String {
    format!("{below}{named}/")
}

/// The two parts of `lowtech@0.1.0`; the second is empty when it is not said.
#[must_use]
pub fn id_and_version(named: &str) -> (&str, &str) {
    named.split_once('@').unwrap_or((named, ""))
}

/// Whether a file belongs to a parent.
#[must_use]
pub fn is_inherited(file: &str) -> bool {
    file.split('/').next().is_some_and(|folder| folder.contains('@'))
}
