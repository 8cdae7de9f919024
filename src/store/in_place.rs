//! Writing over a file without replacing it: for files with several names, and in folders closed to new files.
//!
//! A power cut in the middle can leave a mixture: hence the copy `<name>.bak`, kept until the write is flushed.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};

use super::create::write_new;
use super::durable::{folder_of, sync_folder};
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
    let backup = copy_aside(target, seen, metadata);
    // Last of all: flushing the copy leaves others the time to write.
    let outcome = still_holds(path, seen).and_then(|()| match overwrite(&mut file, new) {
        // The former text needs no more room than the file has: this works on a full disk too.
        Err(cause) if overwrite(&mut file, seen).is_err() => {
            Err(Error::Damaged { path: path.to_owned(), backup: backup.clone(), cause })
        }
        written => written.map_err(refused),
    });
    if !matches!(outcome, Err(Error::Damaged { .. }))
        && let Some(backup) = backup
    {
        // One copy too many does no harm.
        fs::remove_file(backup).ok();
    }
    outcome
}

/// Cuts the file only once the text is written: its room stays ours until then.
fn overwrite(file: &mut File, text: &str) -> io::Result<()> {
    file.rewind()?;
    file.write_all(text.as_bytes())?;
    file.set_len(text.len() as u64)?;
    file.sync_all()
}

/// Keeps the former text beside the file, where the folder allows it, under a name nobody uses.
fn copy_aside(target: &Path, seen: &str, metadata: &Metadata) -> Option<PathBuf> {
    for number in 1..10 {
        let mut name = OsString::from(target);
        name.push(if number == 1 { ".bak".to_owned() } else { format!(".{number}.bak") });
        match write_new(Path::new(&name), seen, Some(metadata)) {
            Ok(()) => {
                // The copy is good even where its name could be lost.
                sync_folder(folder_of(target)).ok();
                return Some(name.into());
            }
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => return None,
        }
    }
    None
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::os::unix::fs::MetadataExt;

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
    fn a_copy_that_was_there_before_is_left_alone() {
        let folder = TempDir::new().unwrap();
        let theirs = folder.path().join("a.toml.bak");
        fs::write(&theirs, "precious").unwrap();
        written(&folder, "old", "new");
        assert_eq!(fs::read_to_string(theirs).unwrap(), "precious");
    }

    #[test]
    fn the_copy_holds_the_former_text_with_its_permissions() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        fs::write(&path, "old").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let copy = copy_aside(&path, "old", &fs::metadata(&path).unwrap()).unwrap();
        assert_eq!(copy, folder.path().join("a.toml.bak"));
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
