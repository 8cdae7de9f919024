//! The translation of a methodology: texts by path, laid over the original ones.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::ops::Range;

use super::node::{Entry, Node};
use super::source::Source;
use super::syntax;
use crate::lang::{Lang, problems};

/// The texts of one language file, and which of them were used.
#[derive(Default)]
pub struct Overlay {
    texts: BTreeMap<String, (String, Range<usize>)>,
    used: RefCell<Vec<String>>,
    missing: RefCell<Vec<String>>,
    active: bool,
    spacing: Lang,
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
        let mut texts = BTreeMap::new();
        if let Some(root) = syntax::root(source) {
            for Entry { key, value, .. } in root.table().entries() {
                gather(&mut texts, key, value);
            }
        }
        texts.remove("langue");
        Self { texts, active: true, spacing: language, ..Self::default() }
    }

    /// The text of that path in the language, or the original one, which is then noted as untranslated.
    ///
    /// The path is written out only when there is a translation to look in.
    pub fn text(&self, path: impl Display, original: String) -> String {
        if original.is_empty() || !self.active {
            return spaced(self.spacing, original);
        }
        let path = path.to_string();
        match self.texts.get(&path) {
            Some((text, _)) => {
                self.used.borrow_mut().push(path);
                self.spacing.spaced(text).into_owned()
            }
            None => {
                self.missing.borrow_mut().push(path);
                spaced(Lang::Fr, original)
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
        let mut used = self.used.borrow_mut();
        used.sort();
        for (path, (_, span)) in &self.texts {
            if used.binary_search(path).is_err() {
                let message = problems::translation_of_nothing(source.lang, path);
                source.warning(span, "translation-of-nothing", message, None);
            }
        }
    }
}

fn spaced(lang: Lang, text: String) -> String {
    match lang.spaced(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(spaced) => spaced,
    }
}

/// Flattens a tree of texts into paths joined by `/`, which no id contains.
fn gather(texts: &mut BTreeMap<String, (String, Range<usize>)>, path: &str, value: Node<'_>) {
    if let Some(text) = value.as_text() {
        texts.insert(path.to_owned(), (text, value.span()));
    } else if let Some(table) = value.as_table() {
        for Entry { key, value, .. } in table.entries() {
            gather(texts, &format!("{path}/{key}"), value);
        }
    } else if let Some(items) = value.items() {
        for (index, value) in items.into_iter().enumerate() {
            gather(texts, &format!("{path}/{index}"), value);
        }
    }
}
