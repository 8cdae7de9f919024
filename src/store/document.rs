//! A document written to be shared: whole or not at all, like a project, but of any size.

#![expect(clippy::disallowed_methods, reason = "`store` is where files are read and written")]

use std::io::ErrorKind;
use std::path::Path;

use super::create::write_new;
use super::durable::{self, folder_of, sync_folder};
use super::{Attempt, Error};

/// What to do with a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it: [`Error::Exists`] unless it says the same.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Writes a document.
pub fn write(path: &Path, text: &str, existing: Existing) -> Result<(), Error> {
    let failed = Error::system(Attempt::Save, path);
    let written = match write_new(path, text, None) {
        Err(taken) if taken.kind() == ErrorKind::AlreadyExists => {
            if std::fs::read(path).is_ok_and(|there| there == text.as_bytes()) {
                return Ok(());
            }
            if existing == Existing::Keep {
                return Err(Error::Exists { path: path.to_owned() });
            }
            let like = std::fs::metadata(path).ok();
            durable::temporary(folder_of(path), text, like.as_ref())
                .and_then(|temporary| durable::replace(temporary, path))
        }
        other => other,
    };
    written.and_then(|()| sync_folder(folder_of(path))).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_replaces_another_only_when_asked_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        write(&path, "un", Existing::Keep).unwrap();
        write(&path, "un", Existing::Keep).unwrap();
        assert!(matches!(write(&path, "deux", Existing::Keep), Err(Error::Exists { .. })));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "un");
        write(&path, "deux", Existing::Replace).unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "deux");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
