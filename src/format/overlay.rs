//! The translation of a methodology: texts by path, laid over the original ones.

use std::cell::{Cell, RefCell};
use std::fmt::{Display, Write};
use std::ops::Range;

use super::node::{Entry, Node};
use super::said::Said;
use super::source::Source;
use super::syntax;
use crate::lang::{Lang, problems};

/// The texts of one language file, and which of them were used.
#[derive(Default)]
pub struct Overlay {
    /// In the order of their paths.
    texts: Vec<Translated>,
    missing: RefCell<Vec<String>>,
    active: bool,
    spacing: Lang,
    /// The last path that was looked for, written in the room of the one before.
    path: RefCell<String>,
}

/// A text of a language file.
struct Translated {
    path: String,
    text: String,
    span: Range<usize>,
    used: Cell<bool>,
}

impl Overlay {
    /// No translation: the original texts, with the spaces of their language.
    #[must_use]
    pub fn none(original: Lang) -> Self {
        Self { spacing: original, ..Self::default() }
    }

    /// Reads a language file; its syntax errors are reported and leave it empty.
    #[must_use]
    pub fn read(source: &Source<'_>, language: Lang) -> Self {
        let mut texts = Vec::new();
        if let Some(root) = syntax::root(source) {
            for Entry { key, value, .. } in root.table().entries() {
                gather(&mut texts, &mut key.to_owned(), value);
            }
        }
        texts.retain(|one| one.path != "langue");
        texts.sort_by(|one, other| one.path.cmp(&other.path));
        Self { texts, active: true, spacing: language, ..Self::default() }
    }

    /// The text of that path in the language, or the original one, which is then noted as untranslated.
    ///
    /// The path is written out only when there is a translation to look in.
    pub fn text(&self, path: impl Display, original: Said<'_>) -> String {
        if original.is_empty() || !self.active {
            return original.spaced(self.spacing);
        }
        let mut written = self.path.borrow_mut();
        written.clear();
        let _ = write!(written, "{path}");
        match self.texts.binary_search_by(|one| one.path.as_str().cmp(&written)) {
            Ok(found) => {
                self.texts[found].used.set(true);
                self.spacing.spaced(&self.texts[found].text)
            }
            Err(_) => {
                self.missing.borrow_mut().push(written.clone());
                original.spaced(Lang::Fr)
            }
        }
    }

    /// The paths of the texts that were asked for and are not translated.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        self.missing.borrow().clone()
    }

    /// Reports the translations that nothing asked for.
    pub fn report_unused(&self, source: &Source<'_>) {
        for Translated { path, span, .. } in self.texts.iter().filter(|one| !one.used.get()) {
            let message = problems::translation_of_nothing(source.lang, path);
            source.warning(span, "translation-of-nothing", message, None);
        }
    }
}

/// Flattens a tree of texts into paths joined by `/`, which no id contains.
fn gather(texts: &mut Vec<Translated>, path: &mut String, value: Node<'_>) {
    if let Some(text) = value.as_text() {
        let (path, text) = (path.clone(), text.kept());
        texts.push(Translated { path, text, span: value.span(), used: Cell::new(false) });
        return;
    }
    let here = path.len();
    let mut below = |name: &dyn Display, value| {
        let _ = write!(path, "/{name}");
        gather(texts, path, value);
        path.truncate(here);
    };
    if let Some(table) = value.as_table() {
        table.entries().into_iter().for_each(|Entry { key, value, .. }| below(&key, value));
    } else if let Some(items) = value.items() {
        items.into_iter().enumerate().for_each(|(index, value)| below(&index, value));
    }
}
