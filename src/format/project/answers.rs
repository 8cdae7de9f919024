//! Reads the answers of a stage: what is understood, and where each fault stands.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{PROJECT, Reader};
use crate::format::node::shape;
use crate::format::tree;
use crate::lang::{problems, project_file as phrases, rejections};
use crate::model::id::{Id, QuestionId};
use crate::model::kind::{Fault, Kind, Step};
use crate::model::problem::Position;
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::nearest;
use crate::model::value::Value;

impl Reader<'_, '_> {
    pub(super) fn answers(&mut self, stage: &Id, table: &DeTable<'_>) {
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
        let mut value = match (kind, tree::value(found.get_ref())) {
            (_, Some(value)) => Ok(value),
            (Kind::Table(_), None) => Ok(tree::whole_value(found.get_ref())),
            (_, None) => Err(Rejection::WrongType { expected: wanted(kind), found: shape(found.get_ref()) }),
        };
        let faults = match &value {
            Ok(value) => kind.check(value),
            Err(why) => vec![Fault { path: Vec::new(), why: why.clone() }],
        };
        for fault in faults {
            let faulty = walk(found, &fault.path);
            let why = seen(fault.why, faulty.get_ref());
            let message = phrases::answer_problem(lang, code, &rejections::worded_in_file(lang, &why));
            // A column nobody knows is kept like any other unknown key, and spoils nothing.
            if matches!(why, Rejection::UnknownColumn { .. }) {
                self.source.warning(&faulty.span(), "unknown-key", message, None);
                continue;
            }
            self.source.error(&faulty.span(), "bad-answer", message, None);
            if let (Kind::Table(_), Ok(rows)) = (kind, &mut value)
                && set_aside(rows, found, &fault.path)
            {
                continue;
            }
            value = value.and(Err(why));
        }
        match value {
            Ok(value) => {
                self.project.answers.insert(id.clone(), value);
            }
            Err(why) => {
                let text = self.source.text.get(found.span()).unwrap_or_default().to_owned();
                self.project.unreadable.insert(id.clone(), (text, why));
            }
        }
    }
}

/// The shape an answer of this kind has in a file.
fn wanted(kind: &Kind) -> Shape {
    match kind {
        Kind::Text | Kind::LongText | Kind::Choice(_) | Kind::Scale(_) | Kind::Identifier => Shape::Text,
        Kind::Number(_) | Kind::Level(_) => Shape::Number,
        Kind::YesNo => Shape::Bool,
        Kind::Date => Shape::Date,
        Kind::MultiChoice(_) | Kind::List | Kind::Interval => Shape::List,
        Kind::Table(_) => Shape::Rows,
        Kind::Place(_) => Shape::Record,
    }
}

/// What is wrong, said of what stands in the file rather than of what could be made of it.
fn seen(why: Rejection, faulty: &DeValue<'_>) -> Rejection {
    match why {
        Rejection::WrongType { expected, .. } => Rejection::WrongType { expected, found: shape(faulty) },
        why => why,
    }
}

/// Keeps a faulty cell as it is spelled, so that the other cells and the other rows can be read; whether that is enough.
fn set_aside(rows: &mut Value, found: &Spanned<DeValue<'_>>, path: &[Step]) -> bool {
    let Value::List(rows) = rows else { return false };
    match path {
        [Step::Item(row), Step::Key(column), ..] => {
            let Some(Value::Record(row)) = rows.get_mut(*row) else { return false };
            let cell = walk(found, &path[..2]);
            row.set(column, Value::NotUnderstood(tree::spelled(cell.get_ref())));
            true
        }
        // A row without its label still says something.
        [Step::Item(row)] => matches!(rows.get(*row), Some(Value::Record(_))),
        _ => false,
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
