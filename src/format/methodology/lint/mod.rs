//! What a methodology that reads well can still be mended in: looked for by its authors, never while people answer.

mod factors;
mod others;
mod possible;
mod reach;
mod texts;
mod unused;

use std::collections::BTreeSet;

use time::Date;

use super::layer::{Draft, Reader};
use super::stages::QuestionDraft;
use super::{Context, Files, Place};
use crate::format::source::{Findings, Found};
use crate::lang::Lang;
use crate::model::methodology::Methodology;

/// What a methodology is looked at against.
#[derive(Debug)]
pub struct Against<'a> {
    /// Today: facts have a best-before date.
    pub today: Date,
    /// The checks that at least one example project triggers, when there are examples.
    pub triggered: Option<BTreeSet<String>>,
    /// The version released before, whose ids projects already use.
    pub before: Option<&'a Methodology>,
}

/// Reads a methodology and tells all there is to mend, in the order of files and lines.
#[must_use]
pub fn lint(files: &Files, lang: Lang, against: &Against<'_>) -> Vec<Found> {
    let findings = Findings::default();
    let reader = Reader { files, lang, told: lang, findings: &findings, whole: true };
    super::read_with(&reader, Some(against));
    findings.into_sorted()
}

/// A methodology without errors, with where everything stands.
pub(super) struct Read<'r> {
    pub context: &'r Context<'r>,
    pub draft: &'r Draft,
}

impl Read<'_> {
    fn questions(&self) -> impl Iterator<Item = &QuestionDraft> {
        self.draft.stages.iter().flat_map(|stage| &stage.questions)
    }

    /// Tells that something is worth mending, unless it stands in a parent: its own authors see to it.
    fn warn(&self, place: &Place, code: &'static str, message: String, hint: Option<String>) {
        if let Some(source) = self.context.at(&place.file).filter(|_| !self.context.is_inherited(&place.file))
        {
            source.warning(&place.span, code, message, hint);
        }
    }
}

impl QuestionDraft {
    fn at(&self, span: &std::ops::Range<usize>) -> Place {
        Place { file: self.file.clone(), span: span.clone() }
    }
}

/// Tells everything that is worth mending.
pub(super) fn look(read: &Read<'_>, against: &Against<'_>) {
    texts::look(read, against.today);
    factors::look(read, against.today);
    reach::look(read);
    unused::look(read);
    others::look(read, against);
}
