//! What makes a write survive a power cut: a flushed temporary file, a rename, a flushed folder.

use std::fs::{File, Metadata};
use std::io::{self, Write};
use std::path::Path;
use std::thread;
use std::time::Duration;

use tempfile::{Builder, NamedTempFile};

use super::beside::{Beside, MARK};

/// Windows refuses a rename while an antivirus or a sync client holds the file: the waits between the tries.
const PAUSES: [Duration; 4] = [
    Duration::from_millis(10),
    Duration::from_millis(20),
    Duration::from_millis(50),
    Duration::from_millis(100),
];

/// A flushed file that holds `text`, beside `target` so that it can take its place; removed when dropped.
///
/// Its owner, group and permissions are those of `like`, or those of any new file.
pub(super) fn temporary(
    target: &Path,
    beside: Beside,
    text: &str,
    like: Option<&Metadata>,
) -> io::Result<NamedTempFile> {
    let prefix = beside.prefix(target);
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(beside.suffix()).rand_bytes(MARK);
    #[cfg(unix)]
    if like.is_none() {
        // The user's mask applies; with a model, nobody else may read it before it has the right owner.
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder_of(target))?;
    file.write_all(text.as_bytes())?;
    if let Some(like) = like {
        resemble(file.as_file(), like)?;
    }
    file.as_file().sync_all()?;
    Ok(file)
}

/// Gives the file the owner and group of another where we may, and its permissions always.
#[cfg(unix)]
fn resemble(file: &File, like: &Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, fchown};

    let own = file.metadata()?;
    if (own.uid(), own.gid()) != (like.uid(), like.gid())
        && fchown(file, Some(like.uid()), Some(like.gid())).is_err()
    {
        // In a folder shared by a group the owner becomes who saved last; the group keeps its access.
        fchown(file, None, Some(like.gid())).ok();
    }
    // After the owner, because a change of owner clears some of the permissions.
    if own.mode() != like.mode() {
        file.set_permissions(like.permissions())?;
    }
    Ok(())
}

/// On Windows a new file takes its rights from its folder, and files that cannot be written are never replaced.
#[cfg(not(unix))]
fn resemble(_: &File, _: &Metadata) -> io::Result<()> {
    Ok(())
}

/// Puts the temporary file in the place of `target`, at once for whoever reads it.
pub(super) fn replace(temporary: NamedTempFile, target: &Path) -> io::Result<()> {
    let attempt = |file: NamedTempFile| file.persist(target).map_err(|refused| (refused.error, refused.file));
    retried(temporary, attempt, held_for_a_moment, thread::sleep).map(drop)
}

fn held_for_a_moment(cause: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows) && matches!(cause.raw_os_error(), Some(ACCESS_DENIED | SHARING_VIOLATION))
}

/// Tries five times, as long as the refusal may pass; a refused attempt gives its subject back.
fn retried<S, T>(
    mut subject: S,
    attempt: impl Fn(S) -> Result<T, (io::Error, S)>,
    may_pass: impl Fn(&io::Error) -> bool,
    wait: impl Fn(Duration),
) -> io::Result<T> {
    for pause in PAUSES {
        match attempt(subject) {
            Ok(done) => return Ok(done),
            Err((cause, returned)) if may_pass(&cause) => subject = returned,
            Err((cause, _)) => return Err(cause),
        }
        wait(pause);
    }
    attempt(subject).map_err(|(cause, _)| cause)
}

/// Flushes the list of files of a folder, without which a new name may not survive a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};

    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some network systems flush no folder, and a folder may be closed to reading: the file itself is flushed.
        Err(cause) if matches!(cause.kind(), InvalidInput | PermissionDenied | Unsupported) => Ok(()),
        result => result,
    }
}

/// Windows has no such operation: its file systems keep a journal of names.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The folder a path is in: `.` for a bare name.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    #[test]
    fn a_passing_refusal_is_tried_five_times_with_longer_and_longer_waits() {
        let waited = RefCell::new(Vec::new());
        let refuse = |tries: u32| Err::<(), _>((io::Error::other(tries.to_string()), tries + 1));
        let error = retried(1, refuse, |_| true, |pause| waited.borrow_mut().push(pause)).unwrap_err();
        assert_eq!(error.to_string(), "5");
        assert_eq!(waited.into_inner(), PAUSES);
    }

    #[test]
    fn a_lasting_refusal_is_not_tried_again() {
        let refuse = |tries: u32| Err::<(), _>((io::Error::other(tries.to_string()), tries + 1));
        let error = retried(1, refuse, |_| false, |_| unreachable!("nothing to wait for")).unwrap_err();
        assert_eq!(error.to_string(), "1");
    }

    #[test]
    fn a_bare_name_is_in_the_current_folder() {
        assert_eq!(folder_of(Path::new("a.toml")), Path::new("."));
        assert_eq!(folder_of(Path::new("b/a.toml")), Path::new("b"));
    }
}
