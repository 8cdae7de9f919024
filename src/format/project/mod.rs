//! Reads a project from its file: everything that can be understood, and every problem at once.

mod answers;
mod beside;
mod card;
mod decisions;
mod voices;

use std::collections::BTreeMap;
use std::ops::Range;

use toml::de::DeTable;

use super::node::{Node, Table};
use super::source::{Findings, Found, Source};
use super::syntax;
use crate::lang::{Lang, problems, project_file as phrases};
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::Methodology;
use crate::model::problem::Position;
use crate::model::project::Project;
use crate::model::rejection::Shape;
use crate::model::text::nearest;

/// The section of the identity card.
pub const PROJECT: &str = "projet";
/// The section that names the methodology.
pub const METHODOLOGY: &str = "methodologie";
/// The section of what has no answer.
pub const NO_ANSWERS: &str = "sans_reponse";
/// The section of notes beside answers.
pub const NOTES: &str = "notes";
/// The entries of what was decided.
pub const DECISIONS: &str = "decisions";
/// The entries of what each voice thinks.
pub const VOICES: &str = "voix";
/// The section of personal data.
pub const CONTACTS: &str = "contacts";

/// What a project file says.
#[derive(Debug)]
pub struct Reading {
    /// The project, when the file is TOML.
    pub project: Option<Project>,
    /// Whether it looks like a project: the card, or the methodology it follows, is there.
    pub recognised: bool,
    /// Where each answer stands.
    pub places: BTreeMap<QuestionId, Position>,
    /// Every problem, in the order of the lines.
    pub found: Vec<Found>,
}

/// Reads a project file.
#[must_use]
pub fn read(text: &str, file: &str, methodology: &Methodology, lang: Lang) -> Reading {
    let findings = Findings::default();
    let source = Source { file, text, index: None, lang, findings: &findings };
    let mut reader =
        Reader { source: &source, methodology, project: Project::default(), places: BTreeMap::new() };
    let parsed = syntax::parse(&source);
    if let Some(root) = &parsed {
        reader.read(root.get_ref());
    }
    let Reader { project, places, .. } = reader;
    let recognised = parsed
        .as_ref()
        .is_some_and(|root| [PROJECT, METHODOLOGY].iter().any(|name| root.get_ref().contains_key(*name)));
    let project = parsed.is_some().then_some(project);
    Reading { project, recognised, places, found: findings.into_sorted() }
}

struct Reader<'s, 'm> {
    source: &'s Source<'s>,
    methodology: &'m Methodology,
    project: Project,
    places: BTreeMap<QuestionId, Position>,
}

impl Reader<'_, '_> {
    fn read(&mut self, root: &DeTable<'_>) {
        self.card(root);
        self.followed(root);
        let stages: Vec<&Id> = self.methodology.stages.iter().map(|stage| &stage.id).collect();
        for stage in stages {
            if let Some(table) = self.section(root, stage.as_str()) {
                self.answers(stage, table);
            }
        }
        self.no_answers(root);
        self.notes(root);
        self.decisions(root);
        self.voices(root);
        self.unknown_sections(root);
    }

    fn lang(&self) -> Lang {
        self.source.lang
    }

    fn section<'t>(&self, root: &'t DeTable<'t>, name: &str) -> Option<&'t DeTable<'t>> {
        let value = root.get(name)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.source.error(&value.span(), "not-a-table", phrases::not_a_table(self.lang(), name), None);
        }
        table
    }

    fn record<'t>(&self, name: &str, found: impl Into<Node<'t>>) -> Option<Table<'t>> {
        let found = found.into();
        let table = found.as_table();
        if table.is_none() {
            let message = problems::wrong_field_type(self.lang(), name, Shape::Record, found.shape());
            self.source.error(&found.span(), "wrong-type", message, None);
        }
        table
    }

    fn known_question(&self, name: &str, span: &Range<usize>) -> Option<QuestionId> {
        let question = self.methodology.question_named(name);
        if question.is_none() {
            let ids: Vec<String> =
                self.methodology.questions().map(|question| question.id.to_string()).collect();
            let hint = nearest(name, ids.iter().map(String::as_str));
            let hint = hint.map(|known| problems::did_you_mean(self.lang(), known));
            let message = phrases::unknown_question(self.lang(), name, &self.methodology.version_name());
            self.source.warning(span, "unknown-key", message, hint);
        }
        question.map(|question| question.id.clone())
    }

    fn unknown_sections(&self, root: &DeTable<'_>) {
        let stages = self.methodology.stages.iter().map(|stage| stage.id.as_str());
        let known: Vec<&str> = [PROJECT, METHODOLOGY, NO_ANSWERS, NOTES, DECISIONS, VOICES, CONTACTS]
            .into_iter()
            .chain(stages)
            .collect();
        for (key, _) in root {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let hint = nearest(name, known.iter().copied());
                let hint = hint.map(|known| problems::did_you_mean(self.lang(), known));
                let message = phrases::unknown_section(self.lang(), name);
                self.source.warning(&key.span(), "unknown-key", message, hint);
            }
        }
    }
}
