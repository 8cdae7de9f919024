//! The text of a new project, and what it takes over from another file.

use time::Date;

use super::{CARD_KEYS, Writer};
use crate::format::edit::{self, EditError, Place};
use crate::format::project::{METHODOLOGY, NOTES, PROJECT};
use crate::format::tree;
use crate::lang::{Lang, project_file as phrases};
use crate::model::id::Id;
use crate::model::methodology::Methodology;
use crate::model::question::Path;
use crate::model::value::{Record, Value};

/// What a new project file says.
#[derive(Clone, Debug)]
pub struct NewProject<'a> {
    /// The title people gave.
    pub title: &'a str,
    /// Its sectors.
    pub sectors: &'a [Id],
    /// The path chosen.
    pub path: Path,
    /// The fingerprint of the files of its methodology.
    pub fingerprint: &'a str,
    /// Today.
    pub created: Date,
}

/// The text of a new project file.
///
/// # Errors
/// See [`EditError`]: none for a title without surprises.
pub fn new_project(new: &NewProject<'_>, methodology: &Methodology, lang: Lang) -> Result<String, EditError> {
    let writer = Writer { methodology };
    let mut text = format!("# {}\n# {}\n", phrases::file_heading(lang), phrases::file_heading_more(lang));
    let word = |word: &str| Value::Text(word.to_owned());
    text = writer.field(&text, PROJECT, "titre", &word(new.title))?;
    if !new.sectors.is_empty() {
        let sectors = new.sectors.iter().map(|id| word(id.as_str())).collect();
        text = writer.field(&text, PROJECT, "secteurs", &Value::List(sectors))?;
    }
    text = writer.field(&text, PROJECT, "etat", &word("en_cours"))?;
    text = writer.field(&text, PROJECT, "cree", &Value::Date(new.created))?;
    text = writer.field(&text, METHODOLOGY, "id", &word(methodology.id.as_str()))?;
    text = writer.field(&text, METHODOLOGY, "version", &word(&methodology.version))?;
    text = writer.field(&text, METHODOLOGY, "empreinte", &word(new.fingerprint))?;
    writer.field(&text, METHODOLOGY, "parcours", &word(new.path.id()))
}

/// Copies what another project file says besides answers and decisions: notes, contacts, a summary, a licence,
/// and the sections this program does not know.
///
/// # Errors
/// See [`EditError`].
pub fn carry_over(text: &str, from: &str, methodology: &Methodology) -> Result<String, EditError> {
    let writer = Writer { methodology };
    let tables = writer.table_order();
    let root = tree::parse(from).map_err(EditError::NotToml)?;
    let Record(sections) = tree::record(&root).unwrap_or_default();
    let mut text = text.to_owned();
    for (table, section) in &sections {
        let Value::Record(Record(entries)) = section else { continue };
        let known = tables.contains(&table.as_str()) && table != NOTES;
        for (key, value) in entries {
            if known && !(table == PROJECT && matches!(key.as_str(), "resume" | "licence")) {
                continue;
            }
            let order: &[&str] = if table == PROJECT { &CARD_KEYS } else { &[] };
            let place = Place { table, key, order, table_order: &tables, comment: None };
            text = edit::set(&text, &place, value)?;
        }
    }
    Ok(text)
}
