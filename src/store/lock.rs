//! The lock held during a dialogue, so that two `lowtech` never answer in the same file at once.
//!
//! It stands beside the file, `.<name>.lock`, because saving replaces the file itself. It holds the number of the
//! program. The system releases it when the program ends, however it ends; the side file may then stay: it locks nothing.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::Error;

/// A lock, released and removed when dropped.
#[derive(Debug)]
pub struct Lock {
    side: PathBuf,
    file: File,
}

/// Locks a file; nothing when its folder or its file system takes no lock, which is no reason to stop.
///
/// [`Error::Locked`] when another program holds it. Never waits.
pub fn lock(path: &Path) -> Result<Option<Lock>, Error> {
    /// A holder may leave between our opening its side file and our locking it: more than that is not chance.
    const TRIES: u32 = 10;

    let Some(side) = side_file(path) else { return Ok(None) };
    for _ in 0..TRIES {
        let Ok(file) = open(&side) else { return Ok(None) };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(Error::Locked { path: path.to_owned(), pid: pid_in(file) });
            }
            Err(TryLockError::Error(_)) => {
                fs::remove_file(&side).ok();
                return Ok(None);
            }
        }
        if is_still(&file, &side) {
            // Without the number the lock holds all the same.
            sign(&file).ok();
            return Ok(Some(Lock { side, file }));
        }
    }
    Ok(None)
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked: who opens it in between sees that it has gone, and starts again.
        if is_still(&self.file, &self.side) {
            fs::remove_file(&self.side).ok();
        }
    }
}

/// Where the lock of a file is: beside the target of a link, so that all its names share one lock.
fn side_file(path: &Path) -> Option<PathBuf> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut name = OsString::from(".");
    name.push(target.file_name()?);
    name.push(".lock");
    Some(target.with_file_name(name))
}

fn open(side: &Path) -> io::Result<File> {
    // A stranger's folder may hold a link of that name: our number must not be written where it leads.
    if side.symlink_metadata().is_ok_and(|metadata| !metadata.is_file()) {
        return Err(ErrorKind::InvalidInput.into());
    }
    match OpenOptions::new().read(true).write(true).create(true).truncate(false).open(side) {
        // The side file of another person is not ours to write, but can be locked.
        Err(cause) if cause.kind() == ErrorKind::PermissionDenied => File::open(side),
        opened => opened,
    }
}

fn sign(mut file: &File) -> io::Result<()> {
    file.set_len(0)?;
    writeln!(file, "{}", std::process::id())
}

fn pid_in(file: File) -> Option<u32> {
    let mut text = String::new();
    file.take(20).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

/// Whether the open file is the one that has this name now.
#[cfg(unix)]
fn is_still(file: &File, side: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    match (file.metadata(), side.symlink_metadata()) {
        (Ok(open), Ok(named)) => (open.dev(), open.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// The standard library cannot tell on other systems; the worst is two programs after three starts in one instant.
#[cfg(not(unix))]
fn is_still(_: &File, side: &Path) -> bool {
    side.is_file()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_second_lock_is_refused_with_the_number_of_the_first_program() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        let _held = lock(&path).unwrap().unwrap();
        let error = lock(&path).unwrap_err();
        // Windows does not let a locked file be read.
        let expected = cfg!(unix).then(std::process::id);
        assert!(matches!(error, Error::Locked { pid, .. } if pid == expected), "{error:?}");
    }

    #[test]
    fn a_dropped_lock_leaves_nothing_and_can_be_taken_again() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        drop(lock(&path).unwrap().unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(lock(&path).unwrap().is_some());
    }

    #[test]
    fn what_a_killed_program_left_locks_nothing() {
        let folder = TempDir::new().unwrap();
        let side = folder.path().join(".a.toml.lock");
        fs::write(&side, "123456789\n").unwrap();
        let _held = lock(&folder.path().join("a.toml")).unwrap().unwrap();
        #[cfg(unix)]
        assert_eq!(fs::read_to_string(side).unwrap(), format!("{}\n", std::process::id()));
    }

    #[test]
    fn a_folder_that_does_not_exist_gives_no_lock_and_no_failure() {
        let folder = TempDir::new().unwrap();
        assert!(lock(&folder.path().join("absent/a.toml")).unwrap().is_none());
    }

    #[cfg(unix)]
    #[test]
    fn the_names_of_one_file_share_one_lock() {
        let folder = TempDir::new().unwrap();
        let (path, link) = (folder.path().join("a.toml"), folder.path().join("link.toml"));
        fs::write(&path, "text").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        let _held = lock(&path).unwrap().unwrap();
        assert!(matches!(lock(&link), Err(Error::Locked { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_planted_link_is_not_followed() {
        let folder = TempDir::new().unwrap();
        let precious = folder.path().join("precious");
        fs::write(&precious, "text").unwrap();
        std::os::unix::fs::symlink(&precious, folder.path().join(".a.toml.lock")).unwrap();
        assert!(lock(&folder.path().join("a.toml")).unwrap().is_none());
        assert_eq!(fs::read_to_string(precious).unwrap(), "text");
    }

    #[cfg(unix)]
    #[test]
    fn a_side_file_that_was_removed_under_a_holder_is_not_taken_for_its_own() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        let first = lock(&path).unwrap().unwrap();
        fs::remove_file(folder.path().join(".a.toml.lock")).unwrap();
        let _second = lock(&path).unwrap().unwrap();
        drop(first);
        assert!(matches!(lock(&path), Err(Error::Locked { .. })), "the second lock is still there");
    }
}
