//! Reads a project from its file: everything that can be understood, and every problem at once.

mod beside;
mod card;
mod decisions;

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fields::shape;
use super::source::{Findings, Found, Source};
use super::{syntax, tree};
use crate::lang::{Lang, problems, project_file as phrases, rejections};
use crate::model::id::{Id, QuestionId};
use crate::model::kind::{Fault, Kind, Step};
use crate::model::methodology::Methodology;
use crate::model::problem::Position;
use crate::model::project::Project;
use crate::model::rejection::{Rejection, Shape};
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
    let source = Source { file, text, lang, findings: &findings };
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

    fn answers(&mut self, stage: &Id, table: &DeTable<'_>) {
        let Some(questions) = self.methodology.stage(stage).map(|stage| &stage.questions) else { return };
        for question in questions {
            let Some((key, found)) = table.get_key_value(question.id.name.as_str()) else { continue };
            self.places.insert(question.id.clone(), Position::of(self.source.text, key.span().start));
            let kind = self.methodology.kind_for(question, &self.project);
            self.answer(&question.id, &question.code, &kind, found);
        }
        let known: Vec<&str> = questions.iter().map(|question| question.id.name.as_str()).collect();
        let fixed: &[&str] = if stage.as_str() == PROJECT {
            &["titre", "resume", "secteurs", "commune", "porteurs", "licence", "etat", "cree"]
        } else {
            &[]
        };
        for (key, _) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) || fixed.contains(&name) {
                continue;
            }
            let hint = nearest(name, known.iter().chain(fixed).copied());
            let hint = hint.map(|known| problems::did_you_mean(self.lang(), known));
            let message = phrases::unknown_question(
                self.lang(),
                &format!("{stage}.{name}"),
                &self.methodology.version_name(),
            );
            self.source.warning(&key.span(), "unknown-key", message, hint);
        }
    }

    fn answer(&mut self, id: &QuestionId, code: &str, kind: &Kind, found: &Spanned<DeValue<'_>>) {
        let lang = self.lang();
        let value = tree::value(found.get_ref());
        let faults = match &value {
            Some(value) => kind.check(value),
            None => {
                let expected = wanted(kind);
                let why = Rejection::WrongType { expected, found: shape(found.get_ref()) };
                vec![Fault { path: Vec::new(), why }]
            }
        };
        let mut refused = None;
        for fault in faults {
            let span = walk(found, &fault.path).span();
            let why = rejections::worded(lang, &fault.why);
            // A column nobody knows is kept like any other unknown key, and spoils nothing.
            if matches!(fault.why, Rejection::UnknownColumn { .. }) {
                self.source.warning(&span, "unknown-key", phrases::answer_problem(lang, code, &why), None);
                continue;
            }
            self.source.error(&span, "bad-answer", phrases::answer_problem(lang, code, &why), None);
            refused.get_or_insert(fault.why);
        }
        match (refused, value) {
            (None, Some(value)) => {
                self.project.answers.insert(id.clone(), value);
            }
            (Some(why), _) => {
                let text = self.source.text.get(found.span()).unwrap_or_default().to_owned();
                self.project.unreadable.insert(id.clone(), (text, why));
            }
            (None, None) => {}
        }
    }

    fn record<'t>(&self, name: &str, found: &'t Spanned<DeValue<'t>>) -> Option<&'t DeTable<'t>> {
        let table = found.get_ref().as_table();
        if table.is_none() {
            let message =
                problems::wrong_field_type(self.lang(), name, Shape::Record, shape(found.get_ref()));
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
        let known: Vec<&str> = [PROJECT, METHODOLOGY, NO_ANSWERS, NOTES, DECISIONS, CONTACTS]
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

/// The shape an answer of this kind has in a file.
fn wanted(kind: &Kind) -> Shape {
    match kind {
        Kind::Text | Kind::LongText | Kind::Choice(_) | Kind::Scale(_) | Kind::Identifier => Shape::Text,
        Kind::Number(_) => Shape::Number,
        Kind::YesNo => Shape::Bool,
        Kind::Date => Shape::Date,
        Kind::MultiChoice(_) | Kind::List => Shape::List,
        Kind::Table(_) => Shape::Rows,
        Kind::Place => Shape::Record,
    }
}

/// The part of a value that a fault is about, or the nearest one around it.
fn walk<'v, 'i>(found: &'v Spanned<DeValue<'i>>, path: &[Step]) -> &'v Spanned<DeValue<'i>> {
    let mut here = found;
    for step in path {
        let next = match (step, here.get_ref()) {
            (Step::Item(index), DeValue::Array(items)) => items.get(*index),
            (Step::Key(key), DeValue::Table(table)) => table.get(key.as_str()),
            _ => None,
        };
        match next {
            Some(next) => here = next,
            None => break,
        }
    }
    here
}
