//! A text edited in the person's own editor.

use std::fs::File;
use std::io::{Read, Write};
use std::process::Command;

use crate::lang::{Lang, terminal as say};

/// What came back from an editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edited {
    /// The text, as it was saved.
    Saved(String),
    /// The text was changed, but the editor ended with an error: to be looked at again, and why.
    Doubtful(String, String),
}

/// Opens the first editor that is named on a copy of `text`, and returns what it was saved as.
///
/// `named` holds `VISUAL` and `EDITOR`, in that order; empty ones do not count.
///
/// # Errors
/// A sentence to say when no editor was found, or when it failed: the text is then unchanged.
pub fn edit(text: &str, named: &[String], lang: Lang) -> Result<Edited, String> {
    let command = named
        .iter()
        .map(|name| name.trim())
        .find(|name| !name.is_empty())
        .map(str::to_owned)
        .or_else(|| {
            ["nano", "vim", "vi", "notepad"].into_iter().find(|name| on_path(name)).map(str::to_owned)
        })
        .ok_or_else(|| say::no_editor(lang))?;
    let failed = |why: &std::io::Error| say::editor_failed(lang, &command, &why.to_string());
    let mut file =
        tempfile::Builder::new().prefix("lowtech-").suffix(".txt").tempfile().map_err(|why| failed(&why))?;
    file.write_all(text.as_bytes()).and_then(|()| file.flush()).map_err(|why| failed(&why))?;

    // An editor may be given with options, as in `code --wait`. No shell: a name is never run as a script.
    let mut words = command.split_whitespace();
    let Some(program) = words.next() else { return Err(say::no_editor(lang)) };
    let status = Command::new(program).args(words).arg(file.path()).status().map_err(|why| failed(&why))?;
    // Many editors save by putting a new file in the place of the old one.
    let mut edited = Vec::new();
    File::open(file.path()).and_then(|mut file| file.read_to_end(&mut edited)).map_err(|why| failed(&why))?;
    let edited = super::lines::decoded(&edited).trim_end().to_owned();
    match status.success() {
        true => Ok(Edited::Saved(edited)),
        false if edited.is_empty() || edited == text.trim_end() => Err(say::editor_gave_up(lang, &command)),
        false => Ok(Edited::Doubtful(edited, say::editor_complained(lang, &command))),
    }
}

fn on_path(name: &str) -> bool {
    Command::new(name)
        .arg("--version")
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .stdin(std::process::Stdio::null())
        .status()
        .is_ok()
}
