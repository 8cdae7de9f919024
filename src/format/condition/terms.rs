//! The terms of conditions: numbers, answers, counts, sums, and what they can be compared with.

use super::Misread;
use super::grammar::{Reader, Type};
use super::words::Word;
use crate::lang::problems;
use crate::model::condition::{Fact, Operator, Subject, Term};
use crate::model::id::{Id, QuestionId};
use crate::model::kind::Kind;
use crate::model::kind::table::Table;

impl<'n> Reader<'_, 'n> {
    pub(super) fn sum(&mut self) -> Result<(Term, Type), Misread> {
        let mut left = self.product()?;
        loop {
            let operator = match self.peek().map(|token| &token.word) {
                Some(Word::Sign("+")) => Operator::Plus,
                Some(Word::Sign("-")) => Operator::Minus,
                _ => return Ok(left),
            };
            left = self.arithmetic(left, operator, Self::product)?;
        }
    }

    pub(super) fn product(&mut self) -> Result<(Term, Type), Misread> {
        let mut left = self.atom()?;
        loop {
            let operator = match self.peek().map(|token| &token.word) {
                Some(Word::Sign("*")) => Operator::Times,
                Some(Word::Sign("/")) => Operator::Over,
                _ => return Ok(left),
            };
            left = self.arithmetic(left, operator, Self::atom)?;
        }
    }

    pub(super) fn arithmetic(
        &mut self,
        left: (Term, Type),
        operator: Operator,
        right: fn(&mut Self) -> Result<(Term, Type), Misread>,
    ) -> Result<(Term, Type), Misread> {
        let offset = self.peek().map_or(self.end, |token| token.offset);
        self.next += 1;
        let right = right(self)?;
        if left.1 != Type::Number || right.1 != Type::Number {
            return Err(self.error(offset, problems::condition_types(self.names.lang)));
        }
        Ok((Term::Arithmetic(Box::new(left.0), operator, Box::new(right.0)), Type::Number))
    }

    pub(super) fn atom(&mut self) -> Result<(Term, Type), Misread> {
        let Some(token) = self.peek() else { return Err(self.unexpected(None)) };
        match &token.word {
            Word::Number(number) => {
                self.next += 1;
                Ok((Term::Number(*number), Type::Number))
            }
            Word::Text(text) => {
                self.next += 1;
                Ok((Term::Text((*text).to_owned()), Type::FreeText))
            }
            Word::Sign("(") => {
                self.next += 1;
                let inside = self.sum()?;
                self.expect(")")?;
                Ok(inside)
            }
            Word::Name(name) => self.named(name, token.offset),
            Word::Sign(_) => Err(self.unexpected(Some(token))),
        }
    }

    pub(super) fn named(&mut self, name: &str, offset: usize) -> Result<(Term, Type), Misread> {
        match name {
            "oui" | "non" => {
                self.next += 1;
                Ok((Term::Bool(name == "oui"), Type::Bool))
            }
            "nombre" => {
                self.next += 1;
                self.expect("(")?;
                let question = self.question()?;
                self.expect(")")?;
                Ok((Term::Count(question), Type::Number))
            }
            "lignes" => self.rows(),
            "somme" => self.total(),
            "lecture" => self.reading(),
            _ => {
                if let Some(threshold) = name.strip_prefix("seuil.") {
                    self.next += 1;
                    return match Id::new(threshold).filter(|id| (self.names.thresholds)(id)) {
                        Some(id) => Ok((Term::Threshold(id), Type::Number)),
                        None => {
                            let message = problems::condition_unknown_threshold(self.names.lang, threshold);
                            Err(self.error(offset, message))
                        }
                    };
                }
                let (subject, kind) = self.subject()?;
                Ok((Term::Answer(subject), type_of(kind)))
            }
        }
    }

    pub(super) fn rows(&mut self) -> Result<(Term, Type), Misread> {
        self.next += 1;
        self.expect("(")?;
        let (question, table) = self.table_question()?;
        self.expect(",")?;
        let outer = self.row.replace(table);
        let condition = self.any();
        self.row = outer;
        let condition = condition?;
        self.expect(")")?;
        Ok((Term::Rows(question, Box::new(condition)), Type::Number))
    }

    pub(super) fn total(&mut self) -> Result<(Term, Type), Misread> {
        self.next += 1;
        self.expect("(")?;
        let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
        let unknown = || self.error(token.offset, problems::condition_sum(self.names.lang));
        let Word::Name(name) = token.word else { return Err(self.unexpected(Some(token))) };
        let (question, column) = name.rsplit_once('.').ok_or_else(unknown)?;
        let question = QuestionId::parse(question).ok_or_else(unknown)?;
        let table = self.kind(&question).and_then(Kind::table).ok_or_else(unknown)?;
        let column = table.column(column).filter(|column| matches!(column.kind, Kind::Number(_)));
        let column = column.ok_or_else(unknown)?.id.clone();
        self.expect(")")?;
        Ok((Term::Sum(question, column), Type::Number))
    }

    fn reading(&mut self) -> Result<(Term, Type), Misread> {
        self.next += 1;
        self.expect("(")?;
        let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
        let Word::Name(name) = token.word else { return Err(self.unexpected(Some(token))) };
        let fact = Fact::parse(name).ok_or_else(|| {
            let known = Fact::names().collect::<Vec<_>>().join(", ");
            self.error(token.offset, problems::condition_unknown_fact(self.names.lang, name, &known))
        })?;
        self.expect(")")?;
        Ok((Term::Reading(fact), Type::Number))
    }

    pub(super) fn table_question(&mut self) -> Result<(QuestionId, &'n Table), Misread> {
        let offset = self.peek().map_or(self.end, |token| token.offset);
        let question = self.question()?;
        let table = self.kind(&question).and_then(Kind::table);
        let table = table.ok_or_else(|| {
            self.error(offset, problems::condition_not_a_table(self.names.lang, &question.to_string()))
        })?;
        Ok((question, table))
    }

    pub(super) fn question(&mut self) -> Result<QuestionId, Misread> {
        let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
        let Word::Name(name) = token.word else { return Err(self.unexpected(Some(token))) };
        QuestionId::parse(name)
            .filter(|id| self.kind(id).is_some())
            .ok_or_else(|| self.error(token.offset, problems::condition_unknown_name(self.names.lang, name)))
    }

    pub(super) fn subject(&mut self) -> Result<(Subject, &'n Kind), Misread> {
        let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
        let Word::Name(name) = token.word else { return Err(self.unexpected(Some(token))) };
        if let Some(column) = self.row.and_then(|table| table.column(name)) {
            return Ok((Subject::Column(column.id.clone()), &column.kind));
        }
        if let Some(id) = QuestionId::parse(name)
            && let Some(kind) = self.kind(&id)
        {
            return Ok((Subject::Question(id), kind));
        }
        Err(self.error(token.offset, problems::condition_unknown_name(self.names.lang, name)))
    }

    fn kind(&self, question: &QuestionId) -> Option<&'n Kind> {
        self.names.questions.get(question).copied()
    }

    pub(super) fn kind_of(&self, subject: &Subject) -> Option<&'n Kind> {
        match subject {
            Subject::Question(id) => self.kind(id),
            Subject::Column(id) => self.row?.column(id.as_str()).map(|column| &column.kind),
        }
    }
}

fn type_of(kind: &Kind) -> Type {
    match kind {
        Kind::Number(_) => Type::Number,
        Kind::YesNo => Type::Bool,
        Kind::Text | Kind::LongText | Kind::Identifier => Type::FreeText,
        Kind::Choice(choices) | Kind::Scale(choices) => {
            Type::Choice(choices.listed.iter().map(|choice| choice.id.clone()).collect())
        }
        Kind::MultiChoice(_)
        | Kind::Level(_)
        | Kind::Interval
        | Kind::Date
        | Kind::List
        | Kind::Table(_)
        | Kind::Place(_) => Type::Many,
    }
}
