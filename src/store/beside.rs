//! The files written beside another for the time of a save: their names say whose they are, and what for.
//!
//! They go away with the save. What a killed program leaves can so be tied to its project: see [`super::leftovers`].

use std::ffi::{OsStr, OsString};
use std::path::Path;

/// How many letters and digits, chosen by chance, tell two such files apart.
pub(super) const MARK: usize = 6;

/// Longer names are not repeated: with more around it, a name could exceed what file systems take.
const LONGEST: usize = 120;

/// What a file beside another holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The text that is about to take the place of the other's.
    Next,
    /// The text the other had, while it is being written over. People may have to find it: it is not hidden.
    Former,
}

impl Beside {
    /// What its name starts with; a name that is too long is nobody's.
    pub(super) fn prefix(self, target: &Path) -> OsString {
        let mut prefix = OsString::from(match self {
            Self::Next => ".",
            Self::Former => "",
        });
        if let Some(name) = target.file_name().filter(|name| name.len() <= LONGEST) {
            prefix.push(name);
            prefix.push(".");
        }
        prefix.push("lowtech-");
        prefix
    }

    /// What its name ends with.
    pub(super) fn suffix(self) -> &'static str {
        match self {
            Self::Next => ".tmp",
            Self::Former => ".bak",
        }
    }

    /// What a file of this name would be beside a file of that name.
    pub(super) fn of(name: &OsStr, target: &OsStr) -> Option<Self> {
        if target.len() > LONGEST {
            return None;
        }
        [Self::Next, Self::Former].into_iter().find(|beside| {
            let prefix = beside.prefix(target.as_ref());
            let rest = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
            let mark = rest.and_then(|rest| rest.strip_suffix(beside.suffix().as_bytes()));
            mark.is_some_and(|mark| mark.len() == MARK && mark.iter().all(u8::is_ascii_alphanumeric))
        })
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::store::durable::temporary;

    #[test]
    fn a_file_written_beside_another_is_known_as_its_own_and_of_no_other() {
        let folder = TempDir::new().unwrap();
        for beside in [Beside::Next, Beside::Former] {
            let file = temporary(&folder.path().join("a.toml"), beside, "text", None).unwrap();
            let name = file.path().file_name().unwrap();
            assert_eq!(Beside::of(name, "a.toml".as_ref()), Some(beside), "{name:?}");
            for other in ["b.toml", "a.toml.bak", "a", ""] {
                assert_eq!(Beside::of(name, other.as_ref()), None, "{name:?}");
            }
        }
    }

    #[test]
    fn beside_a_name_too_long_to_be_repeated_a_file_is_nobody_s() {
        let folder = TempDir::new().unwrap();
        let name = "é".repeat(125);
        for beside in [Beside::Next, Beside::Former] {
            let file = temporary(&folder.path().join(&name), beside, "text", None).unwrap();
            assert_eq!(Beside::of(file.path().file_name().unwrap(), name.as_ref()), None);
        }
    }
}
