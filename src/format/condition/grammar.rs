//! The grammar of conditions, with the type of each part.

use super::words::{Token, Word};
use super::{Misread, Names};
use crate::lang::problems;
use crate::model::condition::{Comparison, Condition, Term};
use crate::model::id::Id;
use crate::model::kind::Kind;
use crate::model::kind::table::Table;

/// What a term is worth, for checking comparisons.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    Number,
    Bool,
    FreeText,
    /// One of these ids.
    Choice(Vec<String>),
    /// Something that cannot be compared as a whole.
    Many,
}

/// Reads words one after the other; each method reads one level of the grammar.
pub(super) struct Reader<'t, 'n> {
    pub tokens: &'t [Token<'t>],
    pub next: usize,
    pub end: usize,
    pub names: &'n Names<'n>,
    /// The columns in scope, inside `lignes(…)`.
    pub row: Option<&'n Table>,
}

impl<'t, 'n> Reader<'t, 'n> {
    pub(super) fn peek(&self) -> Option<&'t Token<'t>> {
        self.tokens.get(self.next)
    }

    pub(super) fn advance(&mut self) -> Option<&'t Token<'t>> {
        let token = self.peek()?;
        self.next += 1;
        Some(token)
    }

    pub(super) fn takes(&mut self, word: &Word<'_>) -> bool {
        let found = self.peek().is_some_and(|token| token.word == *word);
        if found {
            self.next += 1;
        }
        found
    }

    pub(super) fn expect(&mut self, sign: &'static str) -> Result<(), Misread> {
        if self.takes(&Word::Sign(sign)) { Ok(()) } else { Err(self.unexpected(self.peek())) }
    }

    pub(super) fn error(&self, offset: usize, message: String) -> Misread {
        Misread { offset, message }
    }

    pub(super) fn unexpected(&self, token: Option<&Token<'_>>) -> Misread {
        let Some(token) = token else {
            return self.error(self.end, problems::condition_ends_early(self.names.lang));
        };
        let shown = match &token.word {
            Word::Name(text) | Word::Text(text) => (*text).to_owned(),
            Word::Number(number) => number.to_string(),
            Word::Sign(sign) => (*sign).to_owned(),
        };
        self.error(token.offset, problems::condition_unexpected(self.names.lang, &shown))
    }

    pub(super) fn any(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.all()?];
        while self.takes(&Word::Name("ou")) {
            parts.push(self.all()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::Any(parts) })
    }

    pub(super) fn all(&mut self) -> Result<Condition, Misread> {
        let mut parts = vec![self.not()?];
        while self.takes(&Word::Name("et")) {
            parts.push(self.not()?);
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Condition::All(parts) })
    }

    pub(super) fn not(&mut self) -> Result<Condition, Misread> {
        if self.takes(&Word::Name("non")) {
            return Ok(Condition::Not(Box::new(self.not()?)));
        }
        self.statement()
    }

    pub(super) fn statement(&mut self) -> Result<Condition, Misread> {
        let start = self.next;
        if self.takes(&Word::Sign("(")) {
            // A parenthesis opens a condition, or a sum: `(a + b) > 3`.
            if let Ok(condition) = self.any()
                && self.takes(&Word::Sign(")"))
                && !self.at_operator()
            {
                return Ok(condition);
            }
            self.next = start;
        }
        if let Some(Token { word: Word::Name(name), .. }) = self.peek()
            && matches!(*name, "repondu" | "inconnu" | "sans_objet" | "mentionne")
        {
            return self.predicate();
        }
        self.comparison()
    }

    pub(super) fn at_operator(&self) -> bool {
        self.peek()
            .is_some_and(|token| matches!(token.word, Word::Sign(sign) if !matches!(sign, ")" | "]" | ",")))
    }

    pub(super) fn predicate(&mut self) -> Result<Condition, Misread> {
        let Some(Token { word: Word::Name(name), .. }) = self.advance() else {
            return Err(self.unexpected(self.peek()));
        };
        self.expect("(")?;
        let condition = match *name {
            "repondu" => Condition::Answered(self.subject()?.0),
            "mentionne" => {
                let (subject, _) = self.subject()?;
                self.expect(",")?;
                let offset = self.peek().map_or(self.end, |token| token.offset);
                let list = match self.advance().map(|token| &token.word) {
                    Some(Word::Name(name)) => name.strip_prefix("liste.").and_then(Id::new),
                    _ => None,
                };
                let list = list
                    .filter(|list| (self.names.word_lists)(list))
                    .ok_or_else(|| self.error(offset, problems::condition_unknown_list(self.names.lang)))?;
                Condition::Mentions(subject, list)
            }
            "inconnu" => Condition::Unknown(self.question()?),
            _ => Condition::NotApplicable(self.question()?),
        };
        self.expect(")")?;
        Ok(condition)
    }

    pub(super) fn comparison(&mut self) -> Result<Condition, Misread> {
        let offset = self.peek().map_or(self.end, |token| token.offset);
        let (left, left_type) = self.sum()?;
        let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
        let comparison = match &token.word {
            Word::Name("contient") => return self.contains(left, offset),
            Word::Name("parmi") => return self.one_of(left, &left_type, offset),
            Word::Sign("=") => Comparison::Equal,
            Word::Sign("!=") => Comparison::Different,
            Word::Sign("<") => Comparison::Less,
            Word::Sign("<=") => Comparison::AtMost,
            Word::Sign(">") => Comparison::More,
            Word::Sign(">=") => Comparison::AtLeast,
            Word::Sign(_) | Word::Name(_) | Word::Text(_) | Word::Number(_) => {
                return Err(self.unexpected(Some(token)));
            }
        };
        let right_offset = self.peek().map_or(self.end, |token| token.offset);
        let (right, right_type) = self.sum()?;
        self.comparable(&left_type, &right_type, &right, right_offset)?;
        Ok(Condition::Compare(left, comparison, right))
    }

    pub(super) fn comparable(
        &self,
        left: &Type,
        right: &Type,
        term: &Term,
        offset: usize,
    ) -> Result<(), Misread> {
        let lang = self.names.lang;
        match (left, right) {
            (Type::Choice(ids), Type::FreeText) => {
                let Term::Text(id) = term else { return Ok(()) };
                if ids.is_empty() || ids.contains(id) {
                    return Ok(());
                }
                Err(self.error(offset, problems::condition_unknown_choice(lang, id)))
            }
            (Type::Number, Type::Number)
            | (Type::Bool, Type::Bool)
            | (Type::FreeText, Type::FreeText)
            | (Type::Choice(_), Type::Choice(_)) => Ok(()),
            _ => Err(self.error(offset, problems::condition_types(lang))),
        }
    }

    pub(super) fn contains(&mut self, left: Term, offset: usize) -> Result<Condition, Misread> {
        let Term::Answer(subject) = left else {
            return Err(self.error(offset, problems::condition_types(self.names.lang)));
        };
        let token_offset = self.peek().map_or(self.end, |token| token.offset);
        let Some(Token { word: Word::Text(text), .. }) = self.advance() else {
            return Err(self.unexpected(self.tokens.get(self.next.saturating_sub(1))));
        };
        if let Some(choices) = self.kind_of(&subject).and_then(Kind::choices)
            && choices.among.is_none()
            && choices.get(text).is_none()
        {
            return Err(self.error(token_offset, problems::condition_unknown_choice(self.names.lang, text)));
        }
        Ok(Condition::Contains(subject, (*text).to_owned()))
    }

    pub(super) fn one_of(
        &mut self,
        left: Term,
        left_type: &Type,
        offset: usize,
    ) -> Result<Condition, Misread> {
        let Term::Answer(subject) = left else {
            return Err(self.error(offset, problems::condition_types(self.names.lang)));
        };
        self.expect("[")?;
        let mut ids = Vec::new();
        loop {
            let Some(token) = self.advance() else { return Err(self.unexpected(None)) };
            let Word::Text(text) = token.word else { return Err(self.unexpected(Some(token))) };
            self.comparable(left_type, &Type::FreeText, &Term::Text(text.to_owned()), token.offset)?;
            ids.push(text.to_owned());
            if !self.takes(&Word::Sign(",")) {
                break;
            }
        }
        self.expect("]")?;
        Ok(Condition::OneOf(subject, ids))
    }
}
