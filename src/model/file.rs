//! A file of a methodology, before it is read.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, LazyLock};

/// A text with its path in the folder of the methodology, and what the build knows of it when it is in the program.
#[derive(Clone, Debug)]
pub struct File {
    /// Its path, with `/`: `etapes/besoin.toml`.
    pub name: String,
    text: Text,
    /// Where each part of the text stands, when that is known already: what the parser of TOML would find.
    pub index: Option<&'static [u8]>,
}

#[derive(Clone)]
enum Text {
    Whole(Cow<'static, str>),
    Packed(Arc<LazyLock<String, Opener>>),
}

type Opener = Box<dyn FnOnce() -> String + Send>;

impl File {
    /// A file of which nothing is known but its text.
    #[must_use]
    pub fn new(name: impl Into<String>, text: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), text: Text::Whole(text.into()), index: None }
    }

    /// A file whose text is opened when someone wants it, and once.
    pub fn packed(name: impl Into<String>, open: impl FnOnce() -> String + Send + 'static) -> Self {
        let text = Text::Packed(Arc::new(LazyLock::new(Box::new(open))));
        Self { name: name.into(), text, index: None }
    }

    /// Its text, exactly as it is.
    #[must_use]
    pub fn text(&self) -> &str {
        match &self.text {
            Text::Whole(text) => text,
            Text::Packed(text) => text,
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(text) => text.fmt(f),
            Self::Packed(_) => f.write_str("packed"),
        }
    }
}
