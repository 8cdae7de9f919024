//! Saving a file that was read: whole or not at all, and never over what somebody else wrote meanwhile.
//!
//! The text goes to a temporary file of the same folder, flushed, then renamed over the target, then the folder
//! is flushed: whoever reads the file, even after a power cut, finds the former text or the new one.

use std::fs::{self, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

use super::beside::Beside;
use super::durable::{self, folder_of, sync_folder};
use super::in_place;
use super::read::{LARGEST, refuse_special, still_holds};
use super::{Attempt, Error};

/// How a file was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// By replacing it at once.
    Replaced,
    /// By writing over it, because it has several names or its folder is closed to new files.
    InPlace,
}

/// Puts `new` in the place of `seen`, the text that was read from the file.
///
/// When it returns, the text is on the disk. A symbolic link stays and its target is replaced; permissions
/// are kept, owner and group where the system allows. When the file no longer holds `seen`, nothing is written:
/// [`Error::Changed`] gives its text, to be merged and saved again. Between this last look and the rename remains
/// the time of one system call; a lock ([`super::lock`]) keeps two `lowtech` apart.
pub fn save(path: &Path, seen: &str, new: &str) -> Result<Saved, Error> {
    if new.len() > LARGEST {
        return Err(Error::TooLarge { attempt: Attempt::Save, path: path.to_owned() });
    }
    writable(path)?;
    let refused = Error::system(Attempt::Save, path);
    let target = fs::canonicalize(path).map_err(&refused)?;
    let metadata = fs::metadata(&target).map_err(&refused)?;
    if !has_other_names(&metadata) {
        match replace(path, &target, &metadata, seen, new) {
            Err(Error::System { cause, .. }) if only_in_place(&cause) => {}
            replaced => return replaced.map(|()| Saved::Replaced),
        }
    }
    in_place::write(path, &target, &metadata, seen, new)?;
    Ok(Saved::InPlace)
}

/// Whether a file can be saved, worth knowing before the first question; changes nothing.
pub fn writable(path: &Path) -> Result<(), Error> {
    let refused = |cause: io::Error| match cause.kind() {
        ErrorKind::NotFound => Error::Missing { path: path.to_owned() },
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            Error::ReadOnly { path: path.to_owned() }
        }
        _ => Error::system(Attempt::Save, path)(cause),
    };
    let metadata = fs::metadata(path).map_err(refused)?;
    refuse_special(Attempt::Save, path, metadata.file_type())?;
    // A rename would pass over this protection: it is asked for, so it is kept, even for an administrator.
    if metadata.permissions().readonly() {
        return Err(Error::ReadOnly { path: path.to_owned() });
    }
    OpenOptions::new().write(true).open(path).map_err(refused).map(drop)
}

fn replace(path: &Path, target: &Path, metadata: &Metadata, seen: &str, new: &str) -> Result<(), Error> {
    let refused = Error::system(Attempt::Save, path);
    let temporary = durable::temporary(target, Beside::Next, new, Some(metadata)).map_err(&refused)?;
    still_holds(path, seen)?;
    durable::replace(temporary, target).map_err(&refused)?;
    sync_folder(folder_of(target)).map_err(&refused)
}

/// Whether the refusal comes from replacing: a folder closed to us, or a file mounted by itself.
fn only_in_place(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::PermissionDenied | ErrorKind::ResourceBusy | ErrorKind::CrossesDevices)
}

/// Whether replacing the file would leave the former text under its other names.
#[cfg(unix)]
fn has_other_names(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

/// The standard library does not tell on other systems, where hard links are rare.
#[cfg(not(unix))]
fn has_other_names(_: &Metadata) -> bool {
    false
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::path::PathBuf;

    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::*;
    use crate::store::read::read;

    fn folder_with(name: &str, text: &str) -> (TempDir, PathBuf) {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        (folder, path)
    }

    fn count(folder: &TempDir) -> usize {
        fs::read_dir(folder.path()).unwrap().count()
    }

    #[test]
    fn the_new_text_takes_the_place_of_the_former_one_and_nothing_else_is_left() {
        let (folder, path) = folder_with("a.toml", "\u{feff}old\r\n");
        assert_eq!(save(&path, "\u{feff}old\r\n", "\u{feff}new\r\n").unwrap(), Saved::Replaced);
        assert_eq!(fs::read(&path).unwrap(), "\u{feff}new\r\n".as_bytes());
        assert_eq!(count(&folder), 1);
    }

    #[test]
    fn what_somebody_else_wrote_is_given_back_and_kept() {
        let (folder, path) = folder_with("a.toml", "theirs");
        let error = save(&path, "old", "new").unwrap_err();
        assert!(matches!(&error, Error::Changed { now, .. } if now == "theirs"), "{error:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(count(&folder), 1, "the temporary file is removed");
    }

    #[test]
    fn a_file_that_went_away_is_said_missing_and_not_made_again() {
        let (folder, path) = folder_with("a.toml", "old");
        fs::remove_file(&path).unwrap();
        assert!(matches!(save(&path, "old", "new"), Err(Error::Missing { .. })));
        assert!(matches!(still_holds(&path, "old"), Err(Error::Missing { .. })));
        assert_eq!(count(&folder), 0);
    }

    #[test]
    fn a_protected_file_is_left_alone() {
        let (folder, path) = folder_with("a.toml", "old");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(matches!(writable(&path), Err(Error::ReadOnly { .. })));
        assert!(matches!(save(&path, "old", "new"), Err(Error::ReadOnly { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
        assert_eq!(count(&folder), 1);
    }

    #[test]
    fn a_folder_and_a_text_too_large_are_refused() {
        let (folder, path) = folder_with("a.toml", "old");
        assert!(matches!(save(folder.path(), "", "new"), Err(Error::NotAFile { .. })));
        let error = save(&path, "old", &"a".repeat(LARGEST + 1)).unwrap_err();
        assert!(matches!(error, Error::TooLarge { attempt: Attempt::Save, .. }), "{error:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_and_owner_are_kept() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};

        let (_folder, path) = folder_with("a.toml", "old");
        // Only an administrator may give a file away: for anybody else this changes nothing.
        chown(&path, Some(1234), Some(1234)).ok();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let marks = || fs::metadata(&path).map(|file| (file.mode(), file.uid(), file.gid())).unwrap();
        let before = (marks(), fs::metadata(&path).unwrap().ino());
        assert_eq!(save(&path, "old", "new").unwrap(), Saved::Replaced);
        assert_eq!(marks(), before.0);
        assert_ne!(fs::metadata(&path).unwrap().ino(), before.1, "the file was replaced");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_its_target_is_replaced() {
        let (folder, path) = folder_with("a.toml", "old");
        let elsewhere = TempDir::new().unwrap();
        let link = elsewhere.path().join("link.toml");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        save(&link, "old", "new").unwrap();
        assert_eq!(fs::read_link(&link).unwrap(), path);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!((count(&folder), count(&elsewhere)), (1, 1));
    }

    #[cfg(unix)]
    #[test]
    fn all_the_names_of_a_file_show_the_new_text() {
        let (folder, path) = folder_with("a.toml", "old");
        let other = folder.path().join("b.toml");
        fs::hard_link(&path, &other).unwrap();
        assert_eq!(save(&path, "old", "new").unwrap(), Saved::InPlace);
        assert_eq!(fs::read_to_string(&other).unwrap(), "new");
        assert!(matches!(save(&path, "old", "newer"), Err(Error::Changed { .. })));
        assert_eq!(count(&folder), 2);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_closed_to_new_files_does_not_keep_an_answer_out() {
        use std::os::unix::fs::PermissionsExt;

        let (folder, path) = folder_with("a.toml", "old");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        // Nothing is closed to an administrator.
        let expected = if rustix::process::geteuid().is_root() { Saved::Replaced } else { Saved::InPlace };
        assert_eq!(save(&path, "old", "new").unwrap(), expected);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_saved_is_read_back(seen in any::<String>(), new in any::<String>()) {
            let (folder, path) = folder_with("a.toml", &seen);
            save(&path, &seen, &new).unwrap();
            prop_assert_eq!(read(&path).unwrap(), new);
            prop_assert_eq!(count(&folder), 1);
        }
    }
}
