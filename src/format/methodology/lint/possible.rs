//! Whether a condition can ever hold, whatever people answer. When in doubt, it can.

use std::collections::BTreeMap;

use crate::model::condition::{Comparison, Condition, Subject, Term};
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::methodology::Threshold;
use crate::model::question::Question;

/// What answers can be given.
pub(super) struct Possible<'p> {
    pub questions: &'p BTreeMap<&'p QuestionId, (usize, &'p Question)>,
    pub thresholds: &'p BTreeMap<Id, Threshold>,
    /// Whether a question is asked at all.
    pub asked: &'p dyn Fn(&QuestionId) -> bool,
}

impl Possible<'_> {
    /// Whether some answers make the condition true.
    pub fn can_hold(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => {
                parts.iter().all(|part| self.can_hold(part)) && !contradicts_itself(parts)
            }
            Condition::Any(parts) => parts.iter().any(|part| self.can_hold(part)),
            Condition::Not(part) => self.can_fail(part),
            Condition::Compare(left, comparison, right) => {
                self.given(left) && self.given(right) && self.within_bounds(left, *comparison, right)
            }
            Condition::Contains(subject, _)
            | Condition::OneOf(subject, _)
            | Condition::Answered(subject)
            | Condition::Mentions(subject, _) => self.answered(subject),
            Condition::Unknown(question) | Condition::NotApplicable(question) => (self.asked)(question),
        }
    }

    /// Whether some answers make it false: nearly always, as no answer does.
    fn can_fail(&self, condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) => parts.iter().any(|part| self.can_fail(part)),
            Condition::Any(parts) => parts.iter().all(|part| self.can_fail(part)),
            Condition::Not(part) => self.can_hold(part),
            _ => true,
        }
    }

    /// Whether a term has a value: a count is 0 without an answer, but an answer that is not asked is never there.
    fn given(&self, term: &Term) -> bool {
        match term {
            Term::Answer(subject) => self.answered(subject),
            Term::Arithmetic(left, _, right) => self.given(left) && self.given(right),
            Term::Number(_)
            | Term::Text(_)
            | Term::Bool(_)
            | Term::Threshold(_)
            | Term::Count(_)
            | Term::Reading(_)
            | Term::Rows(..)
            | Term::Sum(..) => true,
        }
    }

    fn answered(&self, subject: &Subject) -> bool {
        match subject {
            Subject::Question(question) => (self.asked)(question),
            Subject::Column(_) => true,
        }
    }

    /// Whether two numbers can compare so, given the bounds of the question and what is not asked.
    fn within_bounds(&self, left: &Term, comparison: Comparison, right: &Term) -> bool {
        let ((low, high), (least, most)) = (self.range(left), self.range(right));
        match comparison {
            Comparison::Equal => low <= most && least <= high,
            Comparison::Different => !(low == high && least == most && low == least),
            Comparison::Less => low < most,
            Comparison::AtMost => low <= most,
            Comparison::More => high > least,
            Comparison::AtLeast => high >= least,
        }
    }

    /// Between what and what a number is.
    fn range(&self, term: &Term) -> (f64, f64) {
        match term {
            Term::Number(number) => (*number, *number),
            Term::Threshold(id) => self.thresholds.get(id).map_or(ANY, |one| (one.value, one.value)),
            Term::Answer(Subject::Question(id)) => match self.questions.get(id).map(|(_, one)| &one.kind) {
                Some(Kind::Number(number)) => (number.min.unwrap_or(ANY.0), number.max.unwrap_or(ANY.1)),
                _ => ANY,
            },
            Term::Count(id) | Term::Rows(id, _) => (0.0, if (self.asked)(id) { ANY.1 } else { 0.0 }),
            Term::Sum(id, _) => {
                if (self.asked)(id) {
                    ANY
                } else {
                    (0.0, 0.0)
                }
            }
            Term::Reading(_) => (0.0, ANY.1),
            Term::Text(_) | Term::Bool(_) | Term::Answer(Subject::Column(_)) | Term::Arithmetic(..) => ANY,
        }
    }
}

const ANY: (f64, f64) = (f64::NEG_INFINITY, f64::INFINITY);

/// Whether the same answer would have to be two choices at once.
fn contradicts_itself(parts: &[Condition]) -> bool {
    let chosen = |part: &Condition| match part {
        Condition::Compare(
            Term::Answer(subject),
            Comparison::Equal,
            value @ (Term::Text(_) | Term::Bool(_)),
        ) => Some((subject.clone(), value.clone())),
        _ => None,
    };
    let chosen: Vec<_> = parts.iter().filter_map(chosen).collect();
    chosen
        .iter()
        .any(|(subject, value)| chosen.iter().any(|(other, second)| subject == other && value != second))
}
