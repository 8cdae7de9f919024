//! Keeping the former text of a project beside it, before something larger than an answer is written.

use std::fs;
use std::path::{Path, PathBuf};

use super::create::{EXTENSION, create_with};
use super::{Attempt, Error};

/// A name for a copy of a project, beside it: `<name>.<word>.toml`, numbered from 2 when it is taken.
///
/// It does not end as the names of projects do: the copy is not one more project of the folder.
#[must_use]
pub fn available_name(project: &Path, word: &str) -> PathBuf {
    let name = project.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.strip_suffix(EXTENSION).or_else(|| name.strip_suffix(".toml")).unwrap_or(&name);
    let numbered = std::iter::once(String::new()).chain((2_u32..).map(|number| format!("-{number}")));
    let mut names = numbered.map(|number| project.with_file_name(format!("{stem}.{word}{number}.toml")));
    names.find(|path| path.symlink_metadata().is_err()).expect("the numbers never end")
}

/// Makes a file that holds `text`, for the same eyes as the project; never in the place of another.
pub fn keep(path: &Path, text: &str, project: &Path) -> Result<(), Error> {
    let metadata = fs::metadata(project).map_err(Error::system(Attempt::Create, path))?;
    create_with(path, text, Some(&metadata))
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_copy_has_a_name_of_its_own() {
        let folder = TempDir::new().unwrap();
        let project = folder.path().join("eau.lowtech.toml");
        crate::store::create::create(&project, "text").unwrap();
        for expected in ["eau.avant-0.2.0.toml", "eau.avant-0.2.0-2.toml"] {
            let name = available_name(&project, "avant-0.2.0");
            assert_eq!(name, folder.path().join(expected));
            keep(&name, "text", &project).unwrap();
            assert!(matches!(keep(&name, "other", &project), Err(Error::Exists { .. })));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_is_for_the_same_eyes() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let project = folder.path().join("eau.lowtech.toml");
        crate::store::create::create(&project, "text").unwrap();
        fs::set_permissions(&project, PermissionsExt::from_mode(0o600)).unwrap();
        let copy = available_name(&project, "avant-0.2.0");
        keep(&copy, "text", &project).unwrap();
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
