//! `lowtech methodology`: what it lists, shows and finds to mend.

use crate::fixture::{Guided, METHODOLOGY, expected};
use crate::support::Sandbox;

#[test]
fn the_methodology_is_listed_and_shown_whole() {
    let sandbox = Sandbox::new();
    expected("methodology/list.txt", &sandbox.guided(&["methodology", "list"]).succeeds().stdout);
    expected("methodology/show.txt", &sandbox.guided(&["methodologie", "show"]).succeeds().stdout);
    expected(
        "methodology/show.en.txt",
        &sandbox.guided(&["--lang", "en", "methodology", "show"]).succeeds().stdout,
    );
    expected("methodology/show.json", &sandbox.guided(&["methodology", "show", "--json"]).succeeds().stdout);
}

#[test]
fn what_is_missing_out_of_date_or_not_translated_is_told() {
    let sandbox = Sandbox::new();
    let finished = sandbox.run(&["methodology", "check", METHODOLOGY]);
    expected("methodology/check.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    expected(
        "methodology/check.json",
        &sandbox.run(&["methodology", "check", METHODOLOGY, "--json"]).succeeds().stdout,
    );
}
