//! What a project says of things its methodology does not know: it stays, and is told.

use toml::de::{DeTable, DeValue};

use crate::format::project::{CONTACTS, DECISIONS, METHODOLOGY, NO_ANSWERS, NOTES, PROJECT};
use crate::format::tree;
use crate::model::id::Id;
use crate::model::methodology::Methodology;
use crate::model::migration::{Name, Orphan, Rule};
use crate::model::question::Question;

/// The keys of the card that no question asks for.
const CARD: [&str; 8] = ["titre", "resume", "secteurs", "commune", "porteurs", "licence", "etat", "cree"];

/// Every answer, reason, note, decision and sector about what the methodology does not have, in the order of the
/// methodology; the sections that no version of it had are the owner's.
#[must_use]
pub fn orphans(text: &str, methodology: &Methodology) -> Vec<Orphan> {
    let Ok(root) = tree::parse(text) else { return Vec::new() };
    let mut finder = Finder { methodology, found: Vec::new() };
    for stage in methodology.stages.iter().map(|stage| &stage.id) {
        finder.answers(stage, &root);
    }
    for stage in former_stages(methodology) {
        finder.answers(&stage, &root);
    }
    for table in [NO_ANSWERS, NOTES] {
        finder.beside(table, &root);
    }
    finder.decisions(&root);
    finder.sectors(&root);
    finder.found
}

/// The stages that only rules name.
fn former_stages(methodology: &Methodology) -> Vec<Id> {
    let mut stages: Vec<Id> = Vec::new();
    for gone in methodology.migrations.iter().filter_map(|migration| migration.rule.gone()) {
        let stage = match gone {
            Name::Question(id) | Name::Column(id, _) => id.stage,
            Name::Stage(id) => id,
            Name::Check(_) | Name::Decision(_) | Name::Sector(_) => continue,
        };
        let reserved = [METHODOLOGY, NO_ANSWERS, NOTES, DECISIONS, CONTACTS].contains(&stage.as_str());
        if methodology.stage(&stage).is_none() && !stages.contains(&stage) && !reserved {
            stages.push(stage);
        }
    }
    stages
}

struct Finder<'m> {
    methodology: &'m Methodology,
    found: Vec<Orphan>,
}

impl Finder<'_> {
    fn add(&mut self, name: String, value: &DeValue<'_>, gone: impl Fn(&Name) -> bool) {
        let why = self.why(gone);
        self.found.push(Orphan { name, spelled: tree::spelled(value), why });
    }

    /// Why the latest rule took it away.
    fn why(&self, gone: impl Fn(&Name) -> bool) -> Option<String> {
        self.methodology.migrations.iter().rev().find_map(|migration| match &migration.rule {
            Rule::Retire { what, value: None, why } if gone(what) => Some(why.clone()),
            _ => None,
        })
    }

    fn answers(&mut self, stage: &Id, root: &DeTable<'_>) {
        let known = self.methodology.stage(stage);
        for (key, value) in entries(root, stage.as_str()) {
            let question = known
                .and_then(|stage| stage.questions.iter().find(|question| question.id.name.as_str() == key));
            if let Some(question) = question {
                self.cells(question, value);
            }
            if question.is_some() || (stage.as_str() == PROJECT && CARD.contains(&key)) {
                continue;
            }
            let name = format!("{stage}.{key}");
            let is_it = |gone: &Name| gone.to_string() == name || *gone == Name::Stage(stage.clone());
            self.add(name.clone(), value, is_it);
        }
    }

    /// The cells of columns that a table does not have, column by column.
    fn cells(&mut self, question: &Question, value: &DeValue<'_>) {
        let (Some(table), Some(rows)) = (question.kind.table(), value.as_array()) else { return };
        let mut unknown: Vec<(&str, Vec<String>)> = Vec::new();
        for row in rows.iter().filter_map(|row| row.get_ref().as_table()) {
            for (key, cell) in in_order(row).into_iter().filter(|(key, _)| table.column(key).is_none()) {
                let spelled = tree::spelled(cell);
                match unknown.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, cells)) => cells.push(spelled),
                    None => unknown.push((key, vec![spelled])),
                }
            }
        }
        for (key, cells) in unknown {
            let name = format!("{}.{key}", question.id);
            let why = self.why(|gone| gone.to_string() == name);
            self.found.push(Orphan { name, spelled: cells.join(", "), why });
        }
    }

    fn beside(&mut self, table: &str, root: &DeTable<'_>) {
        for (key, value) in entries(root, table) {
            if self.methodology.question_named(key).is_none() {
                self.add(format!("{table}.\"{key}\""), value, |gone| gone.to_string() == key);
            }
        }
    }

    fn decisions(&mut self, root: &DeTable<'_>) {
        let Some(all) = root.get(DECISIONS).and_then(|found| found.get_ref().as_array()) else { return };
        for decision in all.iter() {
            let Some(table) = decision.get_ref().as_table() else { continue };
            let said = |key: &str| table.get(key).and_then(|found| found.get_ref().as_str());
            let name = match (said("controle"), said("etape").and_then(Id::new)) {
                (Some(check), _) => Name::Check(check.to_owned()),
                (None, Some(stage)) => Name::Decision(stage),
                (None, None) => continue,
            };
            if !name.is_in(self.methodology) {
                self.add(format!("{DECISIONS} {name}"), decision.get_ref(), |gone| {
                    *gone == name
                        || matches!((gone, &name), (Name::Stage(one), Name::Decision(other)) if one == other)
                });
            }
        }
    }

    fn sectors(&mut self, root: &DeTable<'_>) {
        let sectors = entries(root, PROJECT).into_iter().find(|(key, _)| *key == "secteurs");
        let Some(sectors) = sectors.and_then(|(_, value)| value.as_array()) else { return };
        for sector in sectors.iter() {
            let Some(id) = sector.get_ref().as_str().and_then(Id::new) else { continue };
            let name = Name::Sector(id);
            if !name.is_in(self.methodology) {
                self.add(format!("{PROJECT}.secteurs"), sector.get_ref(), |gone| *gone == name);
            }
        }
    }
}

/// What a section says, in the order of the text.
fn entries<'t>(root: &'t DeTable<'t>, table: &str) -> Vec<(&'t str, &'t DeValue<'t>)> {
    let section = root.get(table).and_then(|found| found.get_ref().as_table());
    section.map(in_order).unwrap_or_default()
}

fn in_order<'t>(table: &'t DeTable<'t>) -> Vec<(&'t str, &'t DeValue<'t>)> {
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries.into_iter().map(|(key, value)| (key.get_ref().as_ref(), value.get_ref())).collect()
}
