//! A document written to be shared: whole or not at all, like a project, but of any size.

#![expect(clippy::disallowed_methods, reason = "`store` is where files are read and written")]

use std::fs::{self, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::beside::Beside;
use super::create::write_new;
use super::durable::{self, folder_of, sync_folder};
use super::read::refuse_special;
use super::save::writable;
use super::{Attempt, Error};

/// What to do with a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Existing {
    /// Leave it: [`Error::Exists`] unless it says the same.
    Keep,
    /// Put the new one in its place.
    Replace,
}

/// Writes a document. A symbolic link stays, and what it leads to is written.
///
/// Only an ordinary file is replaced, and only one that may be written: opening a pipe could wait for ever.
pub fn write(path: &Path, text: &str, existing: Existing) -> Result<(), Error> {
    let failed = Error::system(Attempt::Save, path);
    // Before anything else: what stands for an open pipe is a link that leads nowhere.
    if let Ok(there) = fs::metadata(path) {
        refuse_special(Attempt::Save, path, there.file_type())?;
    }
    let target = destination(path);
    let written = match write_new(&target, text) {
        Err(taken) if taken.kind() == ErrorKind::AlreadyExists => {
            let like = fs::metadata(&target).map_err(&failed)?;
            if says(&target, &like, text) {
                return Ok(());
            }
            writable(path)?;
            if existing == Existing::Keep {
                return Err(Error::Exists { path: path.to_owned() });
            }
            durable::temporary(&target, Beside::Next, text, Some(&like))
                .and_then(|temporary| durable::replace(temporary, &target))
        }
        other => other,
    };
    written.and_then(|()| sync_folder(folder_of(&target))).map_err(failed)
}

/// Where a document of that name goes: to the end of the links, even where nothing stands there yet.
#[must_use]
pub fn destination(path: &Path) -> PathBuf {
    /// As many as Linux follows; a ring of links is then refused by the system.
    const LINKS: usize = 40;

    let mut end = path.to_owned();
    for _ in 0..LINKS {
        let Ok(next) = fs::read_link(&end) else { break };
        end = folder_of(&end).join(next);
    }
    end
}

/// Whether the file holds that text already; one of another size is not read.
fn says(path: &Path, metadata: &Metadata, text: &str) -> bool {
    metadata.len() == text.len() as u64 && fs::read(path).is_ok_and(|there| there == text.as_bytes())
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

    #[cfg(unix)]
    #[test]
    fn a_link_stays_and_leads_to_the_document() {
        let folder = tempfile::tempdir().unwrap();
        let (link, far) = (folder.path().join("lien.html"), folder.path().join("loin/a.html"));
        std::os::unix::fs::symlink("loin/a.html", &link).unwrap();
        fs::create_dir(folder.path().join("loin")).unwrap();
        write(&link, "un", Existing::Keep).unwrap();
        assert!(matches!(write(&link, "deux", Existing::Keep), Err(Error::Exists { .. })));
        write(&link, "deux", Existing::Replace).unwrap();
        assert_eq!(fs::read_to_string(&far).unwrap(), "deux");
        assert_eq!(fs::read_link(&link).unwrap(), Path::new("loin/a.html"));
        let ring = folder.path().join("anneau");
        std::os::unix::fs::symlink("anneau", &ring).unwrap();
        assert!(matches!(write(&ring, "un", Existing::Replace), Err(Error::System { .. })));
    }
}
