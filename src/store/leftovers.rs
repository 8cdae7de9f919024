//! What a program that was killed, or a power cut, left beside a project in the middle of a save.
//!
//! It may be the only copy of an answer: it goes only where the project holds as much, or was saved since.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use super::beside::Beside;
use super::durable::folder_of;
use super::lock::Lock;
use super::read::read;

/// A file that a save left beside a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub beside: Beside,
}

/// Removes what is of no use beside a project, and returns the rest, by name.
///
/// Only the holder of its lock may: the files of another program at work look the same.
pub fn sweep(path: &Path, _held: &Lock) -> Vec<Leftover> {
    let Ok(project) = read(path) else { return useful(path) };
    let is_useless = |leftover: &Leftover| {
        // The former text always is older, but what was written over it may be a mixture of both.
        begins(leftover, &project) || leftover.beside == Beside::Next && is_older(&leftover.path, path)
    };
    let (useless, kept): (Vec<_>, Vec<_>) = beside(path).into_iter().partition(is_useless);
    for leftover in useless {
        // One file too many does no harm.
        fs::remove_file(leftover.path).ok();
    }
    kept
}

/// What holds something that a project, perhaps damaged, has not; by name.
#[must_use]
pub fn useful(path: &Path) -> Vec<Leftover> {
    let project = read(path).unwrap_or_default();
    beside(path).into_iter().filter(|leftover| !begins(leftover, &project)).collect()
}

/// The files that saves left beside a project, by name.
fn beside(path: &Path) -> Vec<Leftover> {
    // A save writes where links lead; otherwise the folder is called as people call it.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(if path.is_symlink() { &target } else { path });
    let (Some(name), Ok(entries)) = (target.file_name(), fs::read_dir(folder)) else { return Vec::new() };
    let mut found: Vec<Leftover> = entries
        .flatten()
        // A link is not ours, and a pipe would be waited for.
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| {
            Some(Leftover { beside: Beside::of(&entry.file_name(), name)?, path: entry.path() })
        })
        .collect();
    found.sort_by(|one, other| one.path.cmp(&other.path));
    found
}

/// Whether it is empty, or holds nothing but a beginning of the project, perhaps cut inside a character.
fn begins(leftover: &Leftover, project: &str) -> bool {
    let mut text = Vec::new();
    let read = File::open(&leftover.path)
        // One byte more than the project has is enough to know.
        .and_then(|file| file.take(project.len() as u64 + 1).read_to_end(&mut text));
    read.is_ok() && project.as_bytes().starts_with(&text)
}

/// Whether a file was written before another was; not when the system does not tell.
fn is_older(one: &Path, other: &Path) -> bool {
    let written = |path| fs::metadata(path).and_then(|file| file.modified()).ok();
    written(one).zip(written(other)).is_some_and(|(one, other)| one < other)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::time::Duration;

    use tempfile::TempDir;

    use super::*;
    use crate::store::durable::temporary;
    use crate::store::lock::lock;

    /// Leaves a file beside a project as a killed program does.
    fn leave(project: &Path, beside: Beside, text: &str) -> PathBuf {
        temporary(project, beside, text, None).unwrap().keep().unwrap().1
    }

    /// Makes a file so many seconds older.
    fn age(path: &Path, seconds: u64) {
        let date = fs::metadata(path).unwrap().modified().unwrap() - Duration::from_secs(seconds);
        fs::File::options().write(true).open(path).unwrap().set_modified(date).unwrap();
    }

    #[test]
    fn only_what_the_project_holds_or_was_saved_after_goes() {
        for (beside, text, age_of_project, stays) in [
            (Beside::Next, "", 60, false),
            (Beside::Next, "un d", 60, false),
            (Beside::Next, "un deux", 60, false),
            (Beside::Next, "un deux trois", 60, true),
            (Beside::Next, "un deux trois", 0, false),
            (Beside::Former, "", 0, false),
            (Beside::Former, "un deux", 0, false),
            (Beside::Former, "un", 0, false),
            (Beside::Former, "zéro", 0, true),
        ] {
            let folder = TempDir::new().unwrap();
            let project = folder.path().join("a.toml");
            fs::write(&project, "un deux").unwrap();
            age(&project, age_of_project);
            let path = leave(&project, beside, text);
            age(&path, 30);
            let expected: Vec<_> =
                stays.then(|| Leftover { path: path.clone(), beside }).into_iter().collect();
            let held = lock(&project).unwrap().unwrap();
            assert_eq!(sweep(&project, &held), expected, "{beside:?} {text}");
            assert_eq!(path.exists(), stays, "{beside:?} {text}");
        }
    }

    #[test]
    fn beside_a_project_that_cannot_be_read_everything_with_a_text_is_of_use() {
        let folder = TempDir::new().unwrap();
        let project = folder.path().join("a.toml");
        let path = leave(&project, Beside::Next, "un");
        leave(&project, Beside::Next, "");
        let expected = [Leftover { path, beside: Beside::Next }];
        let held = lock(&project).unwrap().unwrap();
        for damaged in [None, Some(&b""[..]), Some(b"\xff")] {
            if let Some(bytes) = damaged {
                fs::write(&project, bytes).unwrap();
            }
            assert_eq!(useful(&project), expected);
        }
        assert_eq!(sweep(&project, &held), expected);
    }

    #[cfg(unix)]
    #[test]
    fn beside_the_target_of_a_link_what_was_left_is_found() {
        let (folder, elsewhere) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        let (project, link) = (folder.path().join("a.toml"), elsewhere.path().join("link.toml"));
        fs::write(&project, "un").unwrap();
        std::os::unix::fs::symlink(&project, &link).unwrap();
        let path = leave(&project, Beside::Former, "zéro");
        let found = useful(&link);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path.canonicalize().unwrap(), path.canonicalize().unwrap());
    }
}
