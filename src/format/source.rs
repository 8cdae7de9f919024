//! A text being read, and every problem found in it so far.

use std::cell::RefCell;
use std::ops::Range;

use crate::lang::Lang;
use crate::model::problem::{Position, Problem, ProblemSeverity};

/// The problems found so far, in all the files being read.
#[derive(Debug, Default)]
pub struct Findings {
    found: RefCell<Vec<Found>>,
}

/// One problem, and the file it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The name of the file, as it was given.
    pub file: String,
    /// What is wrong in it.
    pub problem: Problem,
}

impl Findings {
    /// All problems, in the order of the files and of their lines.
    #[must_use]
    pub fn into_sorted(self) -> Vec<Found> {
        let mut found = self.found.into_inner();
        let mut files: Vec<String> = Vec::new();
        for one in &found {
            if !files.contains(&one.file) {
                files.push(one.file.clone());
            }
        }
        found.sort_by_key(|one| (files.iter().position(|file| *file == one.file), one.problem.at));
        // A section that is looked at twice is told once.
        found.dedup();
        found
    }

    /// Whether anything found so far is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.borrow().iter().any(|one| one.problem.severity == ProblemSeverity::Error)
    }
}

/// A text with its name, where problems are reported by byte range.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The name of the file, for people.
    pub file: &'a str,
    /// Its text, exactly as it is.
    pub text: &'a str,
    /// Where its parts stand, when that is known already: see [`super::index`].
    pub index: Option<&'a [u8]>,
    /// The language problems are told in.
    pub lang: Lang,
    /// Where problems go.
    pub findings: &'a Findings,
}

impl Source<'_> {
    /// Reports an error at a place.
    pub fn error(&self, span: &Range<usize>, code: &'static str, message: String, hint: Option<String>) {
        self.report(span, code, ProblemSeverity::Error, message, hint);
    }

    /// Reports a warning at a place.
    pub fn warning(&self, span: &Range<usize>, code: &'static str, message: String, hint: Option<String>) {
        self.report(span, code, ProblemSeverity::Warning, message, hint);
    }

    /// Reports something good to know at a place.
    pub fn note(&self, span: &Range<usize>, code: &'static str, message: String, hint: Option<String>) {
        self.report(span, code, ProblemSeverity::Note, message, hint);
    }

    fn report(
        &self,
        span: &Range<usize>,
        code: &'static str,
        severity: ProblemSeverity,
        message: String,
        hint: Option<String>,
    ) {
        let problem = Problem { at: Position::of(self.text, span.start), code, severity, message, hint };
        self.findings.found.borrow_mut().push(Found { file: self.file.to_owned(), problem });
    }
}
