//! The program's own phrases, each in every language, side by side.
//!
//! A phrase is a function: a missing language, or a missing word in one of them, does not compile.

use crate::model::text::french_spaces;

pub mod child;
pub mod command_line;
pub mod commands;
pub mod comparison;
pub mod crossings;
pub mod dialogue;
pub mod differences;
pub mod documents;
pub mod drawn;
pub mod evolution;
pub mod factors;
pub mod lifecycle;
pub mod lint;
pub mod migration;
pub mod numbers;
pub mod pictures;
pub mod places;
pub mod problems;
pub mod project_file;
pub mod rejections;
pub mod report;
pub mod schema;
pub mod terminal;
pub mod transfers;
pub mod usage;

pub mod files;

/// A language of the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// French, the default.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// All languages, the default one first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The short name, as in `--lang fr` and in HTML.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The language of that short name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.id() == text)
    }

    /// The text with the spaces its language wants before and after signs.
    #[must_use]
    pub fn spaced(self, text: &str) -> String {
        match self {
            Self::Fr => french_spaces(text).into_owned(),
            Self::En => text.to_owned(),
        }
    }

    /// What stands between items that may hold commas.
    #[must_use]
    pub fn semicolon(self) -> &'static str {
        match self {
            Self::Fr => "\u{a0}; ",
            Self::En => "; ",
        }
    }

    /// A word that announces what follows it: `conseil :`, `hint:`.
    #[must_use]
    pub fn label(self, word: &str) -> String {
        match self {
            Self::Fr => french_spaces(&format!("{word} :")).into_owned(),
            Self::En => format!("{word}:"),
        }
    }
}

/// Declares phrases: `/// When it is said. name(argument: Type): "en français {argument}", "in English {argument}";`
///
/// French phrases get their no-break spaces by themselves; what people wrote, given as argument, is left alone.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),* $(,)?): $fr:literal, $en:literal;)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            pub fn $name(lang: $crate::lang::Lang, $($argument: $type),*) -> String {
                // Checked here, used below: a word that one language lacks or adds does not compile.
                let _ = (format_args!($fr), format_args!($en));
                $crate::lang::filled(lang, [$fr, $en], &[$((stringify!($argument), &$argument)),*])
            }
        )*
    };
}
pub(crate) use phrases;

/// The phrase of a language with its `{arguments}` in their places.
pub(crate) fn filled(lang: Lang, phrase: [&str; 2], arguments: &[(&str, &dyn std::fmt::Display)]) -> String {
    let phrase = lang.spaced(phrase[lang as usize]);
    let mut text = String::with_capacity(phrase.len() + 32);
    let mut rest = phrase.as_str();
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|length| open + length) else { break };
        text.push_str(&rest[..open]);
        let name = &rest[open + 1..close];
        if let Some((_, value)) = arguments.iter().find(|(known, _)| *known == name) {
            let _ = std::fmt::Write::write_fmt(&mut text, format_args!("{value}"));
        }
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    text
}
