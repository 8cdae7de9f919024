//! Replies that are not kept: the text stays, to be corrected on its line or in the editor.

use super::{Focus, Interview};
use crate::model::text::normalised;

/// A reply that was not kept, to be corrected.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rejected {
    /// What the line starts from.
    pub(super) typed: String,
    /// What the editor opens on: the last text refused here, whatever empty line came after it.
    pub(super) text: String,
    /// Why it was not kept.
    pub(super) why: String,
}

impl Interview<'_> {
    /// Hands a text back to be corrected, and why.
    pub fn propose(&mut self, text: &str, why: String) {
        self.reject(&normalised(text), why);
    }

    /// Asks something else about the item: what was refused before is no longer in question.
    pub(super) fn turn_to(&mut self, focus: Focus) {
        self.focus = focus;
        self.rejected = None;
    }

    pub(super) fn reject(&mut self, typed: &str, why: String) {
        let before = self.rejected.take().map(|rejected| rejected.text).filter(|_| typed.is_empty());
        let text = before.unwrap_or_else(|| typed.to_owned());
        self.rejected = Some(Rejected { typed: typed.to_owned(), text, why });
    }
}
