//! Results on standard output, talk on standard error; pipes that close, disks that are full.

use crate::fixture::{BESIDE, FILE, Guided, NEED, french};
use crate::support::Sandbox;

/// What a script of the shell prints; in it, `lowtech` follows the small methodology.
fn said(sandbox: &Sandbox, script: &str) -> String {
    let lowtech = format!("lowtech() {{ command lowtech --methodology '{BESIDE}' \"$@\"; }}");
    let screen = sandbox.shell(200, 50, &format!("{lowtech}\n{script}"));
    screen.wait_exit();
    screen.text()
}

const RESULTS: [&str; 8] = [
    "show",
    "status --json",
    "methodology show",
    "export -f html -d dossier -o -",
    "man",
    "--help",
    "--version",
    "completions zsh",
];

#[test]
fn a_pipe_nobody_reads_is_a_quiet_end() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    for command in RESULTS {
        // A pipe that had a reader when it was opened, and has none when it is written to.
        let script = format!("mkfifo p; exec 3<>p 4>p 3<&-; lowtech {command} >&4; echo \"code $?\"; rm p");
        assert_eq!(said(&sandbox, &script), "code 0", "{command}");
    }
}

#[test]
fn head_takes_what_it_wants_of_a_result() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let script = "{ lowtech methodology show; echo \"code $?\" >said; } | head -1; cat said";
    let first = sandbox.guided(&["methodology", "show"]).stdout.lines().next().unwrap().to_owned();
    assert_eq!(said(&sandbox, script), format!("{first}\ncode 0"));
}

#[test]
fn a_full_disk_is_an_error_and_never_a_panic() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    for command in RESULTS {
        let told = said(&sandbox, &format!("lowtech {command} >/dev/full; echo \"code $?\""));
        let expected = french(
            "erreur : le résultat n’a pas pu être écrit\n\
             \u{20} parce que : No space left on device (os error 28)\ncode 1",
        );
        assert_eq!(told, expected, "{command}");
    }
}

#[test]
fn talk_that_cannot_be_written_is_never_a_panic() {
    let sandbox = Sandbox::new();
    crate::fixture::install(&sandbox);
    let told = said(&sandbox, "lowtech new Douches --no-input 2>/dev/full; echo \"code $?\"");
    assert_eq!(told, "code 0", "the file is made all the same");
    let told = said(&sandbox, "echo Brest | lowtech continue 2>/dev/full; echo \"code $?\"");
    assert_eq!(told, "code 1", "a dialogue nobody sees is not held");
    let told = said(&sandbox, "lowtech neww 2>/dev/full; echo \"code $?\"");
    assert_eq!(told, "code 2");
}

#[test]
fn closed_streams_are_borne() {
    let sandbox = Sandbox::new().with_project();
    for (script, code) in [
        ("lowtech status >&-", 0),
        ("lowtech continue <&- 2>/dev/null", 0),
        ("lowtech status 2>&- >/dev/null", 0),
        ("lowtech continue <&- >&- 2>&-", 0),
    ] {
        assert_eq!(
            said(&sandbox, &format!("{script}; echo \"code $?\"")),
            format!("code {code}"),
            "{script}"
        );
    }
}

#[test]
fn a_dialogue_writes_nothing_on_standard_output() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided_with(&["continue"], &["?", "Brest", "."]);
    finished.succeeds().stdout_is("");
    assert!(finished.stderr.contains("P3 · Qui porte le projet"), "{}", finished.stderr);
}

#[test]
fn a_result_in_a_file_has_no_escape_even_when_the_terminal_has_colours() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    said(&sandbox, "for c in show status check 'methodology show'; do lowtech $c; done >out; lowtech >>out");
    assert!(!sandbox.read("out").contains('\u{1b}'));
    assert_eq!(sandbox.files(), [FILE, "out"]);
}

#[test]
fn an_error_fits_a_narrow_terminal_without_a_broken_word_and_a_command_stays_whole() {
    let sandbox = Sandbox::new();
    let screen = sandbox.terminal(40, 10, &["status", "potager-partage.lowtech.toml"]);
    assert_eq!(screen.wait_exit(), 1);
    screen.wait_golden("tests/data/expected/streams/narrow-error.txt");
    let screen = sandbox.terminal(40, 10, &["new", "--no-input"]);
    assert_eq!(screen.wait_exit(), 1);
    screen.wait_golden("tests/data/expected/streams/narrow-command.txt");
}
