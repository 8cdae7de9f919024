//! The folders that the system gives to this program.

use std::path::PathBuf;

use directories::ProjectDirs;

fn ours() -> Option<ProjectDirs> {
    ProjectDirs::from("fr", "", "lowtech")
}

/// Where what outlives a session is kept, such as rescued answers.
pub(super) fn state() -> Option<PathBuf> {
    let ours = ours()?;
    Some(ours.state_dir().unwrap_or(ours.data_local_dir()).to_owned())
}

/// Where users put methodologies of their own, one folder each, named by its id.
pub(super) fn methodologies() -> Option<PathBuf> {
    Some(ours()?.data_dir().join("methodologies"))
}
