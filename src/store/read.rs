//! Reading a file: an ordinary one, of a reasonable size, in UTF-8, kept byte for byte.

use std::fs::{self, File, FileType};
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::{Attempt, Error, Found};
use crate::model::problem::Position;

/// The most bytes a file may have. A project takes some 3 KB; reading TOML takes up to 400 times its size in memory.
pub const LARGEST: usize = 256 * 1024;

/// The text of a file, exactly: byte order mark, line ends and final newline are the caller's to handle.
pub fn read(path: &Path) -> Result<String, Error> {
    read_within(path, LARGEST)
}

/// The text of a file of at most so many bytes.
pub(super) fn read_within(path: &Path, most: usize) -> Result<String, Error> {
    let refused = Error::system(Attempt::Read, path);
    // Before opening, because opening a pipe waits for someone to write to it.
    refuse_special(Attempt::Read, path, fs::metadata(path).map_err(&refused)?.file_type())?;
    let file = File::open(path).map_err(&refused)?;
    refuse_special(Attempt::Read, path, file.metadata().map_err(&refused)?.file_type())?;
    let mut bytes = Vec::new();
    // One byte more than the limit is enough to know, whatever size the file claims to have.
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(&refused)?;
    if bytes.len() > most {
        return Err(Error::TooLarge { attempt: Attempt::Read, path: path.to_owned() });
    }
    decode(path, bytes)
}

/// Refuses when the file no longer holds `seen`, the text that was read from it.
///
/// Contents are compared rather than dates: dates can be put back, and two saves may share one.
pub(super) fn still_holds(path: &Path, seen: &str) -> Result<(), Error> {
    match read(path) {
        Ok(now) if now == seen => Ok(()),
        Ok(now) => Err(Error::Changed { path: path.to_owned(), now }),
        Err(Error::System { cause, .. }) if cause.kind() == ErrorKind::NotFound => {
            Err(Error::Missing { path: path.to_owned() })
        }
        Err(error) => Err(error),
    }
}

/// Refuses what is not an ordinary file, link or not.
pub(super) fn refuse_special(attempt: Attempt, path: &Path, kind: FileType) -> Result<(), Error> {
    if kind.is_file() {
        return Ok(());
    }
    let found = if kind.is_dir() { Found::Folder } else { Found::Special };
    Err(Error::NotAFile { attempt, path: path.to_owned(), found })
}

fn decode(path: &Path, bytes: Vec<u8>) -> Result<String, Error> {
    String::from_utf8(bytes).map_err(|error| {
        let path = path.to_owned();
        let bytes = error.as_bytes();
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Error::Utf16 { path };
        }
        let valid = &bytes[..error.utf8_error().valid_up_to()];
        let before = String::from_utf8_lossy(valid);
        Error::NotUtf8 { path, at: Position::of(&before, before.len()) }
    })
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests make the files to be read")]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn read_bytes(bytes: &[u8]) -> Result<String, Error> {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("a.toml");
        fs::write(&path, bytes).unwrap();
        read(&path)
    }

    #[test]
    fn bytes_are_kept_with_their_mark_and_line_ends() {
        let text = "\u{feff}a = 1\r\n# été\nb = 2\r";
        assert_eq!(read_bytes(text.as_bytes()).unwrap(), text);
    }

    #[test]
    fn a_file_at_the_limit_is_read_and_one_byte_more_is_refused() {
        assert_eq!(read_bytes(&vec![b'a'; LARGEST]).unwrap().len(), LARGEST);
        let error = read_bytes(&vec![b'a'; LARGEST + 1]).unwrap_err();
        assert!(matches!(error, Error::TooLarge { attempt: Attempt::Read, .. }), "{error:?}");
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_located_in_characters() {
        let error = read_bytes(b"\xef\xbb\xbfa = 1\n# \xc3\xa9 \xe9cole\n").unwrap_err();
        assert!(matches!(error, Error::NotUtf8 { at: Position { line: 2, column: 5 }, .. }), "{error:?}");
    }

    #[test]
    fn utf16_is_recognised_by_its_mark() {
        for bytes in [b"\xff\xfea\0".as_slice(), b"\xfe\xff\0a"] {
            assert!(matches!(read_bytes(bytes), Err(Error::Utf16 { .. })));
        }
    }

    #[test]
    fn a_folder_is_refused() {
        let folder = TempDir::new().unwrap();
        let error = read(folder.path()).unwrap_err();
        assert!(matches!(error, Error::NotAFile { found: Found::Folder, .. }), "{error:?}");
    }

    #[test]
    fn a_missing_file_is_said_missing() {
        let folder = TempDir::new().unwrap();
        let error = read(&folder.path().join("absent")).unwrap_err();
        assert!(
            matches!(&error, Error::System { attempt: Attempt::Read, cause, .. } if cause.kind() == ErrorKind::NotFound),
            "{error:?}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn pipes_and_devices_are_refused_without_waiting() {
        let folder = TempDir::new().unwrap();
        let pipe = folder.path().join("pipe.toml");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        for path in [pipe.as_path(), Path::new("/dev/zero")] {
            let error = read(path).unwrap_err();
            assert!(matches!(error, Error::NotAFile { found: Found::Special, .. }), "{error:?}");
        }
    }
}
