//! A last place for answers when their file cannot be saved.

use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::Builder;

use super::create::EXTENSION;
use super::durable::sync_folder;
use super::places;

/// Keeps `text` in a new file named after `file_name`, that only its user may read; says where.
///
/// First where the system keeps the state of programs, else among temporary files; nothing when both refuse.
#[must_use]
pub fn rescue(file_name: &str, text: &str) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = places::state().into_iter().chain([std::env::temp_dir()]).collect();
    rescue_in(&folders, file_name, text)
}

fn rescue_in(folders: &[PathBuf], file_name: &str, text: &str) -> Option<PathBuf> {
    folders.iter().find_map(|folder| keep_in(folder, file_name, text))
}

/// A failure here is not told: the next folder is tried, and the first failure is the one that matters.
fn keep_in(folder: &Path, file_name: &str, text: &str) -> Option<PathBuf> {
    let name = Path::new(file_name).file_name()?.to_string_lossy();
    let stem = name.strip_suffix(EXTENSION).unwrap_or(&name);
    std::fs::create_dir_all(folder).ok()?;
    let mut file = Builder::new().prefix(&format!("{stem}-")).suffix(EXTENSION).tempfile_in(folder).ok()?;
    file.write_all(text.as_bytes()).ok()?;
    file.as_file().sync_all().ok()?;
    let (_, path) = file.keep().ok()?;
    // The copy can be read from now on; only a power cut could still take its name away.
    sync_folder(folder).ok();
    Some(path)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests look at the files themselves")]
mod tests {
    use std::fs;

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_rescued_text_goes_to_the_first_folder_that_takes_it() {
        let folder = TempDir::new().unwrap();
        let blocked = folder.path().join("a file");
        fs::write(&blocked, "").unwrap();
        let (first, second) = (blocked.join("state"), folder.path().join("new/state"));
        let kept = rescue_in(&[first, second.clone()], "eau.lowtech.toml", "é\r\n").unwrap();
        assert_eq!(fs::read_to_string(&kept).unwrap(), "é\r\n");
        assert_eq!(kept.parent(), Some(second.as_path()));
        let name = kept.file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with("eau-") && name.ends_with(".lowtech.toml"), "{name}");
    }

    #[test]
    fn two_rescues_never_overwrite_one_another() {
        let folder = TempDir::new().unwrap();
        let folders = [folder.path().to_owned()];
        let paths: Vec<_> =
            ["a", "b"].map(|text| rescue_in(&folders, "../eau.lowtech.toml", text).unwrap()).into();
        assert_eq!(fs::read_to_string(&paths[0]).unwrap(), "a");
        assert_eq!(fs::read_to_string(&paths[1]).unwrap(), "b");
        assert!(paths.iter().all(|path| path.parent() == Some(folder.path())));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_user_may_read_a_rescued_text() {
        use std::os::unix::fs::PermissionsExt;

        let folder = TempDir::new().unwrap();
        let path = rescue_in(&[folder.path().to_owned()], "a.toml", "text").unwrap();
        assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn no_folder_means_no_rescue() {
        assert_eq!(rescue_in(&[], "a.toml", "text"), None);
    }
}
