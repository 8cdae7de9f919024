//! Results on standard output, and talk on standard error.

use std::io::{self, IsTerminal, Write};

use super::DONE;
use super::failure::Failure;
use crate::lang::{Lang, commands as say};
use crate::model::inert::inert;

/// A result for machines, with a final newline.
pub fn json(value: &impl serde::Serialize) -> String {
    let text =
        serde_json::to_string_pretty(value).expect("plain structures of texts and numbers always serialise");
    format!("{text}\n")
}

/// Whether someone reads results in a terminal.
pub fn is_seen() -> bool {
    io::stdout().is_terminal()
}

/// Writes a result. A closed pipe, as in `lowtech … | head -1`, is a quiet end.
pub fn result(text: &str, lang: Lang) -> Result<(), Failure> {
    bytes(text.as_bytes(), lang)
}

/// Writes a result that is already bytes.
pub fn bytes(bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    output.write_all(bytes).and_then(|()| output.flush()).map_err(|error| match error.kind() {
        io::ErrorKind::BrokenPipe => Failure::silent(DONE),
        _ => Failure {
            what: say::cannot_write_output(lang),
            why: Some(error.to_string()),
            ..Failure::default()
        },
    })
}

/// Writes a result made of what people and files say: harmless for a terminal.
pub fn text(text: &str, lang: Lang) -> Result<(), Failure> {
    result(&inert(text), lang)
}

/// Says something beside the result; when it cannot be said, it is not.
pub fn talk(text: &str) {
    let _ = io::stderr().write_all(inert(text).as_bytes());
}
