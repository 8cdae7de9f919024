//! A file of a methodology, before it is read.

use std::borrow::Cow;

/// A text with its path in the folder of the methodology, and what the build knows of it when it is in the program.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, with `/`: `etapes/besoin.toml`.
    pub name: String,
    /// Its text, exactly as it is.
    pub text: Cow<'static, str>,
    /// Where each part of the text stands, when that is known already: what the parser of TOML would find.
    pub index: Option<&'static [u8]>,
}

impl File {
    /// A file of which nothing is known but its text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), text: text.into(), index: None }
    }
}
