//! `lowtech show`: the summary in the terminal, or one stage.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected};
use crate::support::Sandbox;

fn answered() -> Sandbox {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&CHOICE).copied().collect();
    sandbox.guided(&arguments).succeeds();
    sandbox
}

#[test]
fn the_summary_is_printed() {
    let sandbox = answered();
    let finished = sandbox.guided(&["show"]);
    expected("show/summary.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    sandbox.guided(&["voir", FILE]).succeeds().stdout_is(&finished.stdout);
}

#[test]
fn a_stage_is_printed_in_full_and_in_plain_lines() {
    let sandbox = answered();
    expected("show/stage.txt", &sandbox.guided(&["show", FILE, "choix"]).succeeds().stdout);
    sandbox.guided(&["show", "choix"]).succeeds().stdout_is(&sandbox.guided(&["show", FILE, "choix"]).stdout);
    expected("show/stage.plain.txt", &sandbox.guided(&["show", "choix", "--plain"]).succeeds().stdout);
}

#[test]
fn a_narrow_terminal_is_respected() {
    let sandbox = answered().env("COLUMNS", "40");
    expected("show/summary.40.txt", &sandbox.guided(&["show"]).succeeds().stdout);
}

#[test]
fn a_control_sequence_in_the_file_never_reaches_the_terminal() {
    let sandbox = Sandbox::new();
    sandbox.write(
        FILE,
        "[projet]\ntitre = \"a\\u001b[2Jb\"\n\n[besoin]\nenonce = \"\\u001b]0;x\\u0007 \\u202efdp\"\n",
    );
    for arguments in [&["show"][..], &["status"], &["show", "besoin"], &["check"], &[]] {
        let finished = sandbox.guided(arguments);
        let printed = finished.succeeds().stdout.clone() + &finished.stderr;
        let found = printed.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(found, None, "{arguments:?}: {printed}");
    }
}
