//! Conditions on answers, as checked trees: small, total, without loops or calls out.

use super::id::{Id, QuestionId};

/// Something true or false of a project.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// All of them.
    All(Vec<Condition>),
    /// At least one of them.
    Any(Vec<Condition>),
    /// The contrary.
    Not(Box<Condition>),
    /// Two terms compared; false when one of them is not answered.
    Compare(Term, Comparison, Term),
    /// A multiple choice or a list holds this text.
    Contains(Subject, String),
    /// A choice is one of these.
    OneOf(Subject, Vec<String>),
    /// There is an answer.
    Answered(Subject),
    /// The answer is “I do not know yet”.
    Unknown(QuestionId),
    /// The question does not apply to the project.
    NotApplicable(QuestionId),
    /// A text has one of the words of a named list.
    Mentions(Subject, Id),
}

/// What is compared.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    /// A number written in the condition.
    Number(f64),
    /// A text, or the id of a choice, written in the condition.
    Text(String),
    /// `oui` or `non` written in the condition.
    Bool(bool),
    /// A named, adjustable threshold.
    Threshold(Id),
    /// An answer or a cell.
    Answer(Subject),
    /// How many rows, items or ticked choices an answer has; 0 when there is none.
    Count(QuestionId),
    /// How many rows satisfy a condition on their columns; 0 when there is none.
    Rows(QuestionId, Box<Condition>),
    /// The sum of a column over the rows that have a number there.
    Sum(QuestionId, Id),
    /// Two numbers combined; nothing when one is missing or on a division by zero.
    Arithmetic(Box<Term>, Operator, Box<Term>),
}

/// An answer, or the cell of the row being counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// The answer to a question.
    Question(QuestionId),
    /// A cell, inside `lignes(…)`.
    Column(Id),
}

/// How two terms are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    Different,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

/// How two numbers are combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `*`
    Times,
    /// `/`
    Over,
}

impl Condition {
    /// The questions this condition looks at, in order of appearance, each once.
    #[must_use]
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    fn collect(&self, found: &mut Vec<QuestionId>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.collect(found)),
            Self::Not(part) => part.collect(found),
            Self::Compare(left, _, right) => {
                left.collect(found);
                right.collect(found);
            }
            Self::Contains(subject, _)
            | Self::OneOf(subject, _)
            | Self::Answered(subject)
            | Self::Mentions(subject, _) => subject.collect(found),
            Self::Unknown(question) | Self::NotApplicable(question) => add(found, question),
        }
    }
}

impl Term {
    fn collect(&self, found: &mut Vec<QuestionId>) {
        match self {
            Self::Number(_) | Self::Text(_) | Self::Bool(_) | Self::Threshold(_) => {}
            Self::Answer(subject) => subject.collect(found),
            Self::Count(question) | Self::Sum(question, _) => add(found, question),
            Self::Rows(question, condition) => {
                add(found, question);
                condition.collect(found);
            }
            Self::Arithmetic(left, _, right) => {
                left.collect(found);
                right.collect(found);
            }
        }
    }
}

impl Subject {
    fn collect(&self, found: &mut Vec<QuestionId>) {
        if let Self::Question(question) = self {
            add(found, question);
        }
    }
}

fn add(found: &mut Vec<QuestionId>, question: &QuestionId) {
    if !found.contains(question) {
        found.push(question.clone());
    }
}
