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
    /// What the reading of the life cycle says, counted.
    Reading(Fact),
    /// Two numbers combined; nothing when one is missing or on a division by zero.
    Arithmetic(Box<Term>, Operator, Box<Term>),
}

/// Something that the reading of the life cycle says, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// `solutions_lues`: the solutions of which something can be read.
    SolutionsRead,
    /// `mieux_possible`: the families, over these solutions, in which smaller effects are not ruled out.
    LessPossible,
    /// `transferts`: the transfers between families that the answers show.
    Transfers,
    /// `inconnues`: of the effects that were written, the part that nobody knows or that is a hunch, in percent.
    Unknown,
    /// `prouvees`: the effects that are measured or published, with a reason and a source.
    Proven,
}

impl Fact {
    const NAMES: [(&'static str, Self); 5] = [
        ("solutions_lues", Self::SolutionsRead),
        ("mieux_possible", Self::LessPossible),
        ("transferts", Self::Transfers),
        ("inconnues", Self::Unknown),
        ("prouvees", Self::Proven),
    ];

    /// The fact of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == text).map(|(_, fact)| *fact)
    }

    /// All names, for messages.
    pub fn names() -> impl Iterator<Item = &'static str> {
        Self::NAMES.iter().map(|(name, _)| *name)
    }
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

    /// Whether it rests on the reading of the life cycle.
    #[must_use]
    pub fn reads_life_cycle(&self) -> bool {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().any(Self::reads_life_cycle),
            Self::Not(part) => part.reads_life_cycle(),
            Self::Compare(left, _, right) => left.reads_life_cycle() || right.reads_life_cycle(),
            Self::Contains(..)
            | Self::OneOf(..)
            | Self::Answered(_)
            | Self::Unknown(_)
            | Self::NotApplicable(_)
            | Self::Mentions(..) => false,
        }
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
    fn reads_life_cycle(&self) -> bool {
        match self {
            Self::Reading(_) => true,
            Self::Rows(_, condition) => condition.reads_life_cycle(),
            Self::Arithmetic(left, _, right) => left.reads_life_cycle() || right.reads_life_cycle(),
            Self::Number(_)
            | Self::Text(_)
            | Self::Bool(_)
            | Self::Threshold(_)
            | Self::Answer(_)
            | Self::Count(_)
            | Self::Sum(..) => false,
        }
    }

    fn collect(&self, found: &mut Vec<QuestionId>) {
        match self {
            Self::Number(_) | Self::Text(_) | Self::Bool(_) | Self::Threshold(_) | Self::Reading(_) => {}
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
