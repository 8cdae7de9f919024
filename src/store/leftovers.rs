//! What a program that was killed, or a power cut, left beside a project in the middle of a save.
//!
//! It may be the only copy of an answer: it goes only where the project holds as much, or was saved since.

use std::fs;
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

/// Whether it is empty, or holds nothing but a beginning of the project.
fn begins(leftover: &Leftover, project: &str) -> bool {
    let is_as_short = fs::metadata(&leftover.path).is_ok_and(|file| file.len() <= project.len() as u64);
    is_as_short && fs::read(&leftover.path).is_ok_and(|text| project.as_bytes().starts_with(&text))
}

/// Whether a file was written before another was; not when the system does not tell.
fn is_older(one: &Path, other: &Path) -> bool {
    let written = |path| fs::metadata(path).and_then(|file| file.modified()).ok();
    written(one).zip(written(other)).is_some_and(|(one, other)| one < other)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::time::{Duration, SystemTime};

    use tempfile::TempDir;

    use super::*;
    use crate::store::durable::temporary;
    use crate::store::lock::lock;

    /// Leaves a file beside a project as a killed program does, written some seconds after the year 2001.
    fn leave(project: &Path, beside: Beside, text: &str, seconds: u64) -> PathBuf {
        let (_, path) = temporary(project, beside, text, None).unwrap().keep().unwrap();
        date(&path, seconds);
        path
    }

    fn date(path: &Path, seconds: u64) {
        let date = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000 + seconds);
        fs::File::options().write(true).open(path).unwrap().set_modified(date).unwrap();
    }

    #[test]
    fn only_what_the_project_holds_or_was_saved_after_goes() {
        for (beside, text, seconds, stays) in [
            (Beside::Next, "", 20, false),
            (Beside::Next, "un d", 20, false),
            (Beside::Next, "un deux", 20, false),
            (Beside::Next, "un deux trois", 20, true),
            (Beside::Next, "un deux trois", 10, true),
            (Beside::Next, "un deux trois", 9, false),
            (Beside::Former, "", 9, false),
            (Beside::Former, "un deux", 9, false),
            (Beside::Former, "un", 9, false),
            (Beside::Former, "zéro", 9, true),
        ] {
            let folder = TempDir::new().unwrap();
            let project = folder.path().join("a.toml");
            fs::write(&project, "un deux").unwrap();
            date(&project, 10);
            let path = leave(&project, beside, text, seconds);
            let expected: Vec<_> =
                stays.then(|| Leftover { path: path.clone(), beside }).into_iter().collect();
            let held = lock(&project).unwrap().unwrap();
            assert_eq!(sweep(&project, &held), expected, "{beside:?} {text} {seconds}");
            assert_eq!(path.exists(), stays, "{beside:?} {text} {seconds}");
        }
    }

    #[test]
    fn beside_a_project_that_cannot_be_read_everything_with_a_text_is_of_use() {
        let folder = TempDir::new().unwrap();
        let project = folder.path().join("a.toml");
        let path = leave(&project, Beside::Next, "un", 1);
        leave(&project, Beside::Next, "", 1);
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
        let path = leave(&project, Beside::Former, "zéro", 1);
        let found = useful(&link);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path.canonicalize().unwrap(), path.canonicalize().unwrap());
    }
}
