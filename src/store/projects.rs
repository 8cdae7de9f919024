//! The project files of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use super::create::EXTENSION;
use super::{Attempt, Error};

/// The most projects a folder may hold: more is a bank, not a desk.
pub const MOST: usize = 20_000;

/// The `*.lowtech.toml` files of a folder, by name; links to ordinary files count, sub-folders are not entered.
pub fn in_folder(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let refused = Error::system(Attempt::List, folder);
    let mut projects = Vec::new();
    for entry in fs::read_dir(folder).map_err(&refused)? {
        let path = entry.map_err(&refused)?.path();
        if is_project_name(&path) && path.is_file() {
            if projects.len() == MOST {
                return Err(Error::TooMany { path: folder.to_owned(), most: MOST });
            }
            projects.push(path);
        }
    }
    projects.sort();
    Ok(projects)
}

/// The projects of a folder and of the folders in it, by path: one folder per example.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let refused = Error::system(Attempt::List, folder);
    let mut projects = in_folder(folder)?;
    for entry in fs::read_dir(folder).map_err(&refused)? {
        let path = entry.map_err(&refused)?.path();
        if path.is_dir() {
            projects.extend(in_folder(&path)?);
        }
    }
    projects.sort();
    Ok(projects)
}

/// Hidden names are not people's: macOS leaves `._eau.lowtech.toml` on USB sticks.
fn is_project_name(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.ends_with(EXTENSION) && !name.starts_with('.')
}

/// Whether two names lead to the same file.
#[must_use]
pub fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests make the files to be found")]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn projects_are_ordinary_files_with_the_right_ending_by_name() {
        let folder = TempDir::new().unwrap();
        for name in [
            "b.lowtech.toml",
            "a.lowtech.toml",
            "._a.lowtech.toml",
            ".lowtech.toml",
            "a.toml",
            "a.lowtech.toml.bak",
        ] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("c.lowtech.toml")).unwrap();
        let expected = ["a.lowtech.toml", "b.lowtech.toml"].map(|name| folder.path().join(name));
        assert_eq!(in_folder(folder.path()).unwrap(), expected);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_project_counts_and_a_link_to_nothing_does_not() {
        let folder = TempDir::new().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("text"), "").unwrap();
        std::os::unix::fs::symlink(at("text"), at("a.lowtech.toml")).unwrap();
        std::os::unix::fs::symlink(at("absent"), at("b.lowtech.toml")).unwrap();
        assert_eq!(in_folder(folder.path()).unwrap(), [at("a.lowtech.toml")]);
    }

    #[test]
    fn projects_below_are_those_of_the_folder_and_of_the_folders_in_it() {
        let folder = TempDir::new().unwrap();
        for name in ["b.lowtech.toml", "a/a.lowtech.toml", "a/deep/c.lowtech.toml"] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "").unwrap();
        }
        let expected = ["a/a.lowtech.toml", "b.lowtech.toml"].map(|name| folder.path().join(name));
        assert_eq!(below(folder.path()).unwrap(), expected);
    }

    #[test]
    fn an_absent_folder_is_said() {
        let folder = TempDir::new().unwrap();
        let error = in_folder(&folder.path().join("absent")).unwrap_err();
        assert!(matches!(error, Error::System { attempt: Attempt::List, .. }), "{error:?}");
    }
}
