//! `lowtech` alone: what this is, and what to type next.

use crate::fixture::{Guided, expected};
use crate::support::Sandbox;

#[test]
fn in_an_empty_folder_one_learns_how_to_start() {
    let finished = Sandbox::new().guided(&[]);
    expected("welcome/empty.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    expected("welcome/empty.en.txt", &Sandbox::new().guided(&["--lang", "en"]).succeeds().stdout);
}

#[test]
fn the_projects_of_the_folder_are_listed_with_their_progress() {
    let sandbox = Sandbox::new().with_answers(&["B1=Se laver"]);
    expected("welcome/one.txt", &sandbox.guided(&[]).succeeds().stdout);
    let narrow = sandbox.env("COLUMNS", "60");
    expected("welcome/narrow.txt", &narrow.guided(&[]).succeeds().stdout);
    let sandbox = narrow.env("COLUMNS", "80");
    sandbox.guided(&["new", "Bois", "--no-input"]).succeeds();
    sandbox.write("casse.lowtech.toml", "[projet\n");
    sandbox.write("latin.lowtech.toml", b"[projet]\ntitre = \"\xe9t\xe9\"\n");
    expected("welcome/several.txt", &sandbox.guided(&[]).succeeds().stdout);
}

#[test]
fn the_language_of_the_system_is_followed() {
    let sandbox = Sandbox::new().env("LANG", "en_GB.UTF-8");
    expected("welcome/empty.en.txt", &sandbox.guided(&[]).succeeds().stdout);
    expected("welcome/empty.txt", &sandbox.guided(&["--lang=fr"]).succeeds().stdout);
}
