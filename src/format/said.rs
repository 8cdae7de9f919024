//! A text as a file says it: looked at where it stands, and copied only to be kept.

use std::borrow::Cow;
use std::ops::Deref;

use crate::lang::Lang;
use crate::model::text::french_spaces;

/// A text with nothing around it, ordinary line ends and composed accents.
#[derive(Clone, Debug, Default)]
pub struct Said<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// Whether French is known to leave its spaces as they are.
    pub settled: bool,
}

impl Said<'_> {
    /// The text, to keep as it is.
    #[must_use]
    pub fn kept(self) -> String {
        self.text.into_owned()
    }

    /// The text, to keep with the spaces of a language.
    #[must_use]
    pub fn spaced(self, lang: Lang) -> String {
        match lang {
            Lang::Fr if !self.settled => match french_spaces(&self.text) {
                Cow::Borrowed(_) => self.kept(),
                Cow::Owned(spaced) => spaced,
            },
            Lang::Fr | Lang::En => self.kept(),
        }
    }
}

impl Deref for Said<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl From<String> for Said<'_> {
    fn from(text: String) -> Self {
        Self { text: Cow::Owned(text), settled: false }
    }
}
