//! Why a file could not be read or kept: values; `wording` says them.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::problem::Position;

/// What was being done when the system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempt {
    /// Reading a file.
    Read,
    /// Saving a file that exists.
    Save,
    /// Making a new file.
    Create,
    /// Listing a folder.
    List,
}

/// What stands where an ordinary file was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A folder.
    Folder,
    /// A pipe, a socket or a device: reading it could wait for ever.
    Special,
}

/// What could not be done with a file. Nothing was lost or overwritten, except where said.
#[derive(Debug)]
pub enum Error {
    /// The system refused.
    System {
        /// What was attempted.
        attempt: Attempt,
        /// On which file or folder.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// Some bytes are not UTF-8.
    NotUtf8 {
        /// The file.
        path: PathBuf,
        /// The first of these bytes.
        at: Position,
    },
    /// The file starts with the mark of UTF-16.
    Utf16 {
        /// The file.
        path: PathBuf,
    },
    /// More than [`LARGEST`](super::read::LARGEST) bytes.
    TooLarge {
        /// What was attempted.
        attempt: Attempt,
        /// The file.
        path: PathBuf,
    },
    /// Not an ordinary file.
    NotAFile {
        /// What was attempted.
        attempt: Attempt,
        /// What was named.
        path: PathBuf,
        /// What it is.
        found: Found,
    },
    /// The file can be read but not written.
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds the file.
    Locked {
        /// The file.
        path: PathBuf,
        /// The number of that program, when it could be read.
        pid: Option<u32>,
    },
    /// A new file would take the place of another.
    Exists {
        /// The name that is taken.
        path: PathBuf,
    },
    /// The file on disk is no longer what was read from it.
    Changed {
        /// The file.
        path: PathBuf,
        /// What it holds now: merge the answer into it, then save again.
        now: String,
    },
    /// The file that was read has gone.
    Missing {
        /// Where it was.
        path: PathBuf,
    },
    /// A write in place stopped half-way and the former text could not be put back.
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where the former text is.
        backup: Option<PathBuf>,
        /// What the system said.
        cause: io::Error,
    },
    /// A folder holds more files than the program accepts to read.
    TooMany {
        /// The folder.
        path: PathBuf,
        /// The largest accepted number.
        most: usize,
    },
    /// No methodology has that id, and no folder of that name holds one.
    NoMethodology {
        /// What was asked for.
        asked: String,
        /// The ids that would do.
        known: Vec<String>,
    },
}

impl Error {
    /// What the system refused, ready for `map_err`.
    pub(super) fn system(attempt: Attempt, path: &Path) -> impl Fn(io::Error) -> Self {
        move |cause| Self::System { attempt, path: path.to_owned(), cause }
    }
}
