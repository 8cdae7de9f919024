//! What a newer version of the methodology changes for one project: taken over, to review, new, orphaned.

use std::collections::BTreeSet;

use crate::engine::progress::{self, Status};
use crate::lang::{Lang, migration as say};
use crate::model::document::{Block, Document};
use crate::model::id::QuestionId;
use crate::model::methodology::Methodology;
use crate::model::migration::{Effect, Migration, Name, Orphan, Rule, Version};
use crate::model::project::Project;
use crate::model::value::Value;

/// A project that follows its methodology to a newer version.
pub struct Followed<'a> {
    /// The newer version.
    pub methodology: &'a Methodology,
    /// The version it followed; the first of all when it did not say.
    pub from: Version,
    /// The project, brought to the newer version.
    pub project: &'a Project,
    /// What was done to it.
    pub effects: &'a [Effect],
    /// What it says of things that are no longer there.
    pub orphans: &'a [Orphan],
    /// The language of the words.
    pub lang: Lang,
}

impl Followed<'_> {
    /// What changes, as a document.
    #[must_use]
    pub fn document(&self) -> Document {
        let lang = self.lang;
        let mut blocks = vec![Block::Heading { level: 2, text: say::kept(lang) }];
        blocks.push(Block::Paragraph { text: say::kept_count(lang, self.untouched()) });
        push_list(&mut blocks, self.effects.iter().filter_map(|effect| self.kept(effect)).collect());
        let mut section = |title: String, introduction: Option<String>, items: Vec<String>| {
            if !items.is_empty() {
                blocks.push(Block::Heading { level: 2, text: title });
                blocks.extend(introduction.map(|text| Block::Paragraph { text }));
                push_list(&mut blocks, items);
            }
        };
        section(say::review(lang), None, self.to_review());
        section(say::new(lang), None, self.new_questions());
        let orphans = self.orphans.iter().map(|orphan| match &orphan.why {
            Some(why) => say::orphan_why(lang, &orphan.name, &orphan.spelled, why),
            None => say::orphan(lang, &orphan.name, &orphan.spelled),
        });
        section(say::orphans(lang), Some(say::orphans_stay(lang)), orphans.collect());
        let from = match self.from == Version::default() {
            true => say::unsaid(lang),
            false => format!("{} {}", self.methodology.id, self.from),
        };
        Document {
            title: say::title(lang, &self.project.title),
            subtitle: say::versions(lang, &from, &self.methodology.version_name()),
            language: lang.id(),
            document: "migration",
            blocks,
        }
    }

    /// How many answers, and reasons for having none, stay as they are.
    fn untouched(&self) -> usize {
        let touched: BTreeSet<QuestionId> = self.effects.iter().flat_map(questions).collect();
        let said = self.project.answers.keys().chain(self.project.no_answers.keys());
        said.filter(|id| !touched.contains(id) && !self.not_understood(id)).count()
    }

    fn kept(&self, effect: &Effect) -> Option<String> {
        let lang = self.lang;
        match effect {
            Effect::Renamed { from, to } => Some(say::renamed(lang, &self.named(to), &from.to_string())),
            Effect::Replaced { of, from, to } => Some(say::replaced(lang, &self.named(of), from, to)),
            Effect::Clash { .. } | Effect::Split { .. } | Effect::Retired { .. } | Effect::Review { .. } => {
                None
            }
        }
    }

    fn to_review(&self) -> Vec<String> {
        let lang = self.lang;
        let mut items = Vec::new();
        for effect in self.effects {
            match effect {
                Effect::Clash { from, to } => {
                    items.push(say::clash(lang, &self.named(to), &from.to_string()));
                }
                Effect::Split { from, to } if to.is_empty() => {
                    let asks = |migration: &Migration| match &migration.rule {
                        Rule::Split { from: split, to } if split == from => Some(to.clone()),
                        _ => None,
                    };
                    let to = self.methodology.migrations.iter().find_map(asks).unwrap_or_default();
                    let to: Vec<String> = to.into_iter().map(|id| self.code(&id)).collect();
                    items.push(say::split_nowhere(lang, &from.to_string(), &to.join(", ")));
                }
                Effect::Split { from, to } => {
                    let told = |id: &QuestionId| {
                        say::split(lang, &self.named(&Name::Question(id.clone())), &from.to_string())
                    };
                    items.extend(to.iter().map(told));
                }
                Effect::Retired { of, value, why } => {
                    items.push(say::retired(lang, &self.named(of), value, why));
                }
                Effect::Review { of, why } => items.push(say::meaning(lang, &self.named(of), why)),
                Effect::Renamed { .. } | Effect::Replaced { .. } => {}
            }
        }
        // What a rule has told needs no second line.
        let told: BTreeSet<QuestionId> = self
            .effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Retired { .. } | Effect::Review { .. }))
            .flat_map(questions)
            .collect();
        for question in self.methodology.questions().filter(|question| !told.contains(&question.id)) {
            let what = self.named(&Name::Question(question.id.clone()));
            if let Some((text, _)) = self.project.unreadable.get(&question.id) {
                items.push(say::unreadable(lang, &what, text));
            } else if let Some(text) = self.faulty_cell(&question.id) {
                items.push(say::unreadable(lang, &what, text));
            }
        }
        items
    }

    /// The questions that are new, and that the project is asked.
    fn new_questions(&self) -> Vec<String> {
        let new = self.methodology.migrations.iter().filter(|migration| migration.version > self.from);
        let added = new.filter_map(|migration| match &migration.rule {
            Rule::Add(id) => self.methodology.question(id),
            _ => None,
        });
        let asked = added.filter(|question| {
            question.path <= self.project.path()
                && progress::applies(self.methodology, self.project, question)
                && progress::status(self.project, &question.id) == Status::Open
        });
        asked.map(|question| self.named(&Name::Question(question.id.clone()))).collect()
    }

    fn not_understood(&self, id: &QuestionId) -> bool {
        self.faulty_cell(id).is_some()
    }

    fn faulty_cell(&self, id: &QuestionId) -> Option<&str> {
        let rows = self.project.answer(id)?.items().iter().filter_map(Value::as_record);
        rows.flat_map(|row| &row.0).find_map(|(_, cell)| match cell {
            Value::NotUnderstood(text) => Some(text.as_str()),
            _ => None,
        })
    }

    fn code(&self, id: &QuestionId) -> String {
        self.methodology.question(id).map_or_else(|| id.to_string(), |question| question.code.clone())
    }

    /// A thing in the words of the methodology, or by its name when it is no longer there.
    fn named(&self, name: &Name) -> String {
        let question = |id: &QuestionId| {
            let question = self.methodology.question(id);
            question.map_or_else(|| id.to_string(), |one| format!("{} · {}", one.code, one.prompt))
        };
        match name {
            Name::Question(id) => question(id),
            Name::Column(id, column) => {
                let table = self.methodology.question(id).and_then(|question| question.kind.table());
                let title =
                    table.and_then(|table| table.column(column.as_str())).map(|one| one.title.as_str());
                say::column(self.lang, &question(id), title.unwrap_or(column.as_str()))
            }
            Name::Check(id) => {
                let check = self.methodology.check(id);
                check.map_or_else(|| id.clone(), |check| format!("{id} · {}", check.title))
            }
            Name::Decision(id) | Name::Stage(id) => {
                let title = self.methodology.stage(id).map(|stage| stage.title.as_str());
                say::decision(self.lang, title.unwrap_or(id.as_str()))
            }
            Name::Sector(id) => {
                self.methodology.sector(id).map_or_else(|| id.to_string(), |sector| sector.title.clone())
            }
        }
    }
}

/// The questions that an effect is about, by the names they have now.
fn questions(effect: &Effect) -> Vec<QuestionId> {
    let of = |name: &Name| match name {
        Name::Question(id) | Name::Column(id, _) => vec![id.clone()],
        Name::Check(_) | Name::Decision(_) | Name::Sector(_) | Name::Stage(_) => Vec::new(),
    };
    match effect {
        Effect::Renamed { to, .. } | Effect::Clash { to, .. } => of(to),
        Effect::Split { to, .. } => to.clone(),
        Effect::Replaced { of: name, .. }
        | Effect::Retired { of: name, .. }
        | Effect::Review { of: name, .. } => of(name),
    }
}

fn push_list(blocks: &mut Vec<Block>, items: Vec<String>) {
    if !items.is_empty() {
        blocks.push(Block::List { items });
    }
}
