//! Judges a condition on a project. Always gives an answer: what is not answered makes a comparison false.

use crate::engine::entered::told;
use crate::model::condition::{Comparison, Condition, Operator, Subject, Term};
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::Methodology;
use crate::model::project::{NoAnswer, Project};
use crate::model::question::Role;
use crate::model::text::{mentions, words};
use crate::model::value::{Record, Value};

/// Whether a condition holds for a project.
#[must_use]
pub fn holds(condition: &Condition, methodology: &Methodology, project: &Project) -> bool {
    Judge { methodology, project, row: None }.holds(condition)
}

/// The questions whose answers make a condition hold: of several ways to hold, those that do.
#[must_use]
pub fn grounds(condition: &Condition, methodology: &Methodology, project: &Project) -> Vec<QuestionId> {
    let judge = Judge { methodology, project, row: None };
    let mut found: Vec<QuestionId> = Vec::new();
    let read = |part: &Condition| {
        let effects = methodology.with_role(Role::Effects).filter(|_| part.reads_life_cycle());
        effects.map(|question| question.id.clone())
    };
    let parts = judge.grounds(condition);
    for id in parts.into_iter().flat_map(|part| part.questions().into_iter().chain(read(part))) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

#[derive(Clone, Copy)]
struct Judge<'a> {
    methodology: &'a Methodology,
    project: &'a Project,
    /// The row being counted, inside `lignes(…)`.
    row: Option<&'a Record>,
}

/// What a term is worth.
enum Worth<'a> {
    Number(f64),
    Text(&'a str),
    Bool(bool),
}

impl<'a> Judge<'a> {
    fn holds(self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().all(|part| self.holds(part)),
            Condition::Any(parts) => parts.iter().any(|part| self.holds(part)),
            Condition::Not(part) => !self.holds(part),
            Condition::Compare(left, comparison, right) => self.compare(left, *comparison, right),
            Condition::Contains(subject, text) => {
                self.value(subject).is_some_and(|value| contains(value, text))
            }
            Condition::OneOf(subject, ids) => self
                .value(subject)
                .and_then(Value::as_text)
                .is_some_and(|id| ids.iter().any(|known| known == id)),
            Condition::Answered(subject) => self.value(subject).is_some_and(|value| !value.is_empty()),
            Condition::Unknown(question) => {
                matches!(self.project.no_answers.get(question), Some(NoAnswer::Unknown { .. }))
            }
            Condition::NotApplicable(question) => {
                matches!(self.project.no_answers.get(question), Some(NoAnswer::NotApplicable { .. }))
            }
            Condition::Mentions(subject, list) => self.mentions(subject, list),
        }
    }

    /// The parts that make it hold.
    fn grounds(self, condition: &Condition) -> Vec<&Condition> {
        match condition {
            Condition::All(parts) => parts.iter().flat_map(|part| self.grounds(part)).collect(),
            Condition::Any(parts) => {
                let holding = parts.iter().filter(|part| self.holds(part));
                holding.flat_map(|part| self.grounds(part)).collect()
            }
            Condition::Not(_)
            | Condition::Compare(..)
            | Condition::Contains(..)
            | Condition::OneOf(..)
            | Condition::Answered(_)
            | Condition::Unknown(_)
            | Condition::NotApplicable(_)
            | Condition::Mentions(..) => vec![condition],
        }
    }

    fn value(self, subject: &Subject) -> Option<&'a Value> {
        match subject {
            Subject::Question(id) => self.project.answer(id),
            Subject::Column(id) => self.row?.get(id.as_str()),
        }
    }

    fn compare(self, left: &Term, comparison: Comparison, right: &Term) -> bool {
        let (Some(left), Some(right)) = (self.worth(left), self.worth(right)) else { return false };
        match (left, right) {
            (Worth::Number(left), Worth::Number(right)) => match comparison {
                Comparison::Equal => {
                    (left - right).abs() < f64::EPSILON * left.abs().max(right.abs()).max(1.0)
                }
                Comparison::Different => {
                    (left - right).abs() >= f64::EPSILON * left.abs().max(right.abs()).max(1.0)
                }
                Comparison::Less => left < right,
                Comparison::AtMost => left <= right,
                Comparison::More => left > right,
                Comparison::AtLeast => left >= right,
            },
            (Worth::Text(left), Worth::Text(right)) => ordered(comparison, left, right),
            (Worth::Bool(left), Worth::Bool(right)) => ordered(comparison, left, right),
            _ => false,
        }
    }

    fn worth<'t>(self, term: &'t Term) -> Option<Worth<'t>>
    where
        'a: 't,
    {
        match term {
            Term::Number(number) => Some(Worth::Number(*number)),
            Term::Text(text) => Some(Worth::Text(text)),
            Term::Bool(yes) => Some(Worth::Bool(*yes)),
            Term::Threshold(id) => {
                self.methodology.thresholds.get(id).map(|threshold| Worth::Number(threshold.value))
            }
            Term::Answer(subject) => match self.value(subject)? {
                Value::Text(text) => Some(Worth::Text(text)),
                Value::Bool(yes) => Some(Worth::Bool(*yes)),
                number @ (Value::Integer(_) | Value::Float(_)) => number.as_number().map(Worth::Number),
                Value::Date(_) | Value::List(_) | Value::Record(_) | Value::NotUnderstood(_) => None,
            },
            Term::Count(question) => Some(Worth::Number(count(self.items(question).len()))),
            Term::Rows(question, condition) => {
                let rows = self.items(question).iter().filter_map(Value::as_record);
                let counted = rows.filter(|row| Judge { row: Some(row), ..self }.holds(condition)).count();
                Some(Worth::Number(count(counted)))
            }
            Term::Sum(question, column) => {
                let rows = self.items(question).iter().filter_map(Value::as_record);
                let cells = rows.filter_map(|row| row.get(column.as_str())?.as_number());
                Some(Worth::Number(cells.sum()))
            }
            Term::Reading(fact) => Some(Worth::Number(told::fact(self.methodology, self.project, *fact))),
            Term::Arithmetic(left, operator, right) => {
                let (Worth::Number(left), Worth::Number(right)) = (self.worth(left)?, self.worth(right)?)
                else {
                    return None;
                };
                let result = match operator {
                    Operator::Plus => left + right,
                    Operator::Minus => left - right,
                    Operator::Times => left * right,
                    Operator::Over => left / right,
                };
                result.is_finite().then_some(Worth::Number(result))
            }
        }
    }

    fn items(self, question: &QuestionId) -> &'a [Value] {
        self.project.answer(question).map(Value::items).unwrap_or_default()
    }

    fn mentions(self, subject: &Subject, list: &Id) -> bool {
        let (Some(Value::Text(text)), Some(list)) =
            (self.value(subject), self.methodology.word_lists.get(list))
        else {
            return false;
        };
        let text: Vec<String> = words(text);
        list.iter().any(|entry| mentions(&text, entry))
    }
}

fn contains(value: &Value, text: &str) -> bool {
    value.items().iter().any(|item| item.as_text() == Some(text))
}

fn ordered<T: PartialOrd>(comparison: Comparison, left: T, right: T) -> bool {
    match comparison {
        Comparison::Equal => left == right,
        Comparison::Different => left != right,
        Comparison::Less => left < right,
        Comparison::AtMost => left <= right,
        Comparison::More => left > right,
        Comparison::AtLeast => left >= right,
    }
}

#[expect(clippy::cast_precision_loss, reason = "a file of 256 KiB has far fewer than 2^53 rows")]
fn count(number: usize) -> f64 {
    number as f64
}
