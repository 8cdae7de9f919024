//! Writing over a file without replacing it: for files with several names, and in folders closed to new files.
//!
//! A power cut in the middle can leave a mixture: hence a copy of the former text, until the new one is flushed.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Seek, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::beside::Beside;
use super::durable::{self, folder_of, sync_folder};
use super::read::still_holds;
use super::{Attempt, Error};

/// Writes `new` over `seen` in `target`; a failure puts `seen` back. `path` is the name people know it by.
pub(super) fn write(
    path: &Path,
    target: &Path,
    metadata: &Metadata,
    seen: &str,
    new: &str,
) -> Result<(), Error> {
    let refused = Error::system(Attempt::Save, path);
    let mut file = OpenOptions::new().write(true).open(target).map_err(&refused)?;
    let copy = copy_aside(target, seen, metadata);
    // Last of all: flushing the copy leaves others the time to write. The copy goes when it is no longer needed.
    still_holds(path, seen).and_then(|()| match overwrite(&mut file, new) {
        // The former text needs no more room than the file has: this works on a full disk too.
        Err(cause) if overwrite(&mut file, seen).is_err() => {
            let backup = copy.and_then(|copy| copy.keep().ok()).map(|(_, backup)| backup);
            Err(Error::Damaged { path: path.to_owned(), backup, cause })
        }
        written => written.map_err(refused),
    })
}

/// Cuts the file only once the text is written: its room stays ours until then.
fn overwrite(file: &mut File, text: &str) -> io::Result<()> {
    file.rewind()?;
    file.write_all(text.as_bytes())?;
    file.set_len(text.len() as u64)?;
    file.sync_all()
}

/// Keeps the former text beside the file, where the folder allows it.
fn copy_aside(target: &Path, seen: &str, metadata: &Metadata) -> Option<NamedTempFile> {
    let copy = durable::temporary(target, Beside::Former, seen, Some(metadata)).ok()?;
    // The copy is good even where its name could be lost.
    sync_folder(folder_of(target)).ok();
    Some(copy)
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::fs;
    use std::os::unix::fs::MetadataExt;
    use std::path::PathBuf;

    use tempfile::TempDir;

    use super::*;

    fn written(folder: &TempDir, seen: &str, new: &str) -> PathBuf {
        let path = folder.path().join("a.toml");
        fs::write(&path, seen).unwrap();
        let metadata = fs::metadata(&path).unwrap();
        write(&path, &path, &metadata, seen, new).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().ino(), metadata.ino());
        path
    }

    #[test]
    fn the_same_file_gets_the_new_text_shorter_or_longer() {
        for (seen, new) in [("long text", "short"), ("short", "long text"), ("text", "")] {
            let folder = TempDir::new().unwrap();
            assert_eq!(fs::read_to_string(written(&folder, seen, new)).unwrap(), new);
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "the copy is removed");
        }
    }

    #[test]
    fn the_copy_holds_the_former_text_with_its_permissions() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let copy = copy_aside(&path, "old", &fs::metadata(&path).unwrap()).unwrap();
        let name = copy.path().file_name().unwrap();
        assert_eq!(Beside::of(name, "a.toml".as_ref()), Some(Beside::Former), "{name:?}");
        assert_eq!(fs::read_to_string(&copy).unwrap(), "old");
        assert_eq!(fs::metadata(&copy).unwrap().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_write_that_cannot_be_undone_says_where_the_former_text_is() {
        // A device that is always full stands for the file; it takes neither the new text nor the former one.
        let folder = TempDir::new().unwrap();
        let full = folder.path().join("full");
        std::os::unix::fs::symlink("/dev/full", &full).unwrap();
        let ordinary = folder.path().join("ordinary");
        fs::write(&ordinary, "old").unwrap();
        let error = write(&ordinary, &full, &fs::metadata(&ordinary).unwrap(), "old", "new").unwrap_err();
        let Error::Damaged { backup: Some(backup), .. } = error else { panic!("{error:?}") };
        assert_eq!(fs::read_to_string(backup).unwrap(), "old");
    }
}
