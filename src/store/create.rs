//! Making a new file: whole or not at all, and never in the place of another.

use std::fs::{Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use super::beside::Beside;
use super::durable::{self, folder_of, sync_folder};
use super::read::LARGEST;
use super::{Attempt, Error};
use crate::model::text;

/// What the names of project files end with.
pub const EXTENSION: &str = ".lowtech.toml";

/// Makes a file that holds `text`; [`Error::Exists`] when the name is taken, even by a link to nothing.
pub fn create(path: &Path, text: &str) -> Result<(), Error> {
    create_with(path, text, None)
}

/// Makes a file that holds `text`, with the permissions of `like` when there is one.
pub(super) fn create_with(path: &Path, text: &str, like: Option<&Metadata>) -> Result<(), Error> {
    if text.len() > LARGEST {
        return Err(Error::TooLarge { attempt: Attempt::Create, path: path.to_owned() });
    }
    write_with(path, text, like).and_then(|()| sync_folder(folder_of(path))).map_err(|cause| {
        match cause.kind() {
            io::ErrorKind::AlreadyExists => Error::Exists { path: path.to_owned() },
            _ => Error::system(Attempt::Create, path)(cause),
        }
    })
}

/// Writes and flushes a file that did not exist; the folder is left to the caller.
pub(super) fn write_new(path: &Path, text: &str) -> io::Result<()> {
    write_with(path, text, None)
}

fn write_with(path: &Path, text: &str, like: Option<&Metadata>) -> io::Result<()> {
    use io::ErrorKind::{PermissionDenied, Unsupported};

    let temporary = durable::temporary(path, Beside::Next, text, like)?;
    match temporary.persist_noclobber(path) {
        Ok(_) => Ok(()),
        // Some network systems and USB sticks have neither exclusive renames nor hard links.
        Err(refused) if matches!(refused.error.kind(), PermissionDenied | Unsupported) => {
            write_directly(path, text)
        }
        Err(refused) => Err(refused.error),
    }
}

fn write_directly(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).inspect_err(|_| {
        // Ours, and incomplete: nobody has anything to lose in it.
        std::fs::remove_file(path).ok();
    })
}

/// The name of the file of a project with this title, the same on every system.
#[must_use]
pub fn name_for(title: &str) -> String {
    format!("{}{EXTENSION}", safe_everywhere(&text::slug(title, '-')))
}

fn safe_everywhere(slug: &str) -> String {
    // Windows sends these to devices, whatever follows the first dot.
    let port =
        |prefix| slug.strip_prefix(prefix).is_some_and(|digit| matches!(digit.as_bytes(), [b'0'..=b'9']));
    match slug {
        "" => "projet".to_owned(),
        "con" | "prn" | "aux" | "nul" => format!("projet-{slug}"),
        _ if port("com") || port("lpt") => format!("projet-{slug}"),
        _ => slug.to_owned(),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::fs;

    use proptest::prelude::*;
    use tempfile::TempDir;

    use super::*;
    use crate::store::read::read;

    fn names_in(folder: &TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_new_file_holds_the_text_and_stands_alone() {
        let folder = TempDir::new().unwrap();
        create(&folder.path().join("a.toml"), "\u{feff}é\r\n").unwrap();
        assert_eq!(fs::read(folder.path().join("a.toml")).unwrap(), "\u{feff}é\r\n".as_bytes());
        assert_eq!(names_in(&folder), ["a.toml"]);
    }

    #[test]
    fn a_file_that_exists_is_never_overwritten() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        create(&path, "first").unwrap();
        assert!(matches!(create(&path, "second"), Err(Error::Exists { .. })));
        assert!(
            matches!(write_directly(&path, "third"), Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists)
        );
        assert_eq!(read(&path).unwrap(), "first");
        assert_eq!(names_in(&folder), ["a.toml"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_nothing_takes_the_name_too() {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("eau.lowtech.toml");
        std::os::unix::fs::symlink(folder.path().join("elsewhere"), &path).unwrap();
        assert!(matches!(create(&path, "text"), Err(Error::Exists { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let (ours, ordinary) = (folder.path().join("ours"), folder.path().join("ordinary"));
        create(&ours, "text").unwrap();
        fs::write(&ordinary, "text").unwrap();
        let mode = |path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(ours), mode(ordinary));
    }

    #[test]
    fn a_folder_that_does_not_exist_and_a_text_too_large_are_refused() {
        let folder = TempDir::new().unwrap();
        let error = create(&folder.path().join("absent/a.toml"), "text").unwrap_err();
        assert!(matches!(error, Error::System { attempt: Attempt::Create, .. }), "{error:?}");
        let error = create(&folder.path().join("a.toml"), &"a".repeat(LARGEST + 1)).unwrap_err();
        assert!(matches!(error, Error::TooLarge { attempt: Attempt::Create, .. }), "{error:?}");
        assert!(names_in(&folder).is_empty());
    }

    #[test]
    fn names_are_accepted_by_every_system() {
        assert_eq!(name_for("eau-chaude"), "eau-chaude.lowtech.toml");
        for reserved in ["con", "prn", "aux", "nul", "com1", "lpt9"] {
            assert_eq!(name_for(reserved), format!("projet-{reserved}.lowtech.toml"));
        }
        assert_eq!(name_for("com10"), "com10.lowtech.toml");
        assert_eq!(name_for("../../Évier : 1"), "evier-1.lowtech.toml");
        assert_eq!(name_for(""), "projet.lowtech.toml");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_created_is_read_back(text in any::<String>()) {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("a.toml");
            create(&path, &text).unwrap();
            prop_assert_eq!(read(&path).unwrap(), text);
        }
    }
}
