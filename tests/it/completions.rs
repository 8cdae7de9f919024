//! `lowtech completions` and `lowtech man`.

use crate::fixture::{expected, french};
use crate::support::Sandbox;

#[test]
fn every_shell_gets_a_script_that_knows_the_commands() {
    let sandbox = Sandbox::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let finished = sandbox.run(&["completions", shell]);
        finished.succeeds().stderr_is("");
        for word in ["continue", "methodology", "answers", "no-input", "strict"] {
            assert!(finished.stdout.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn the_script_for_bash_is_read_by_bash() {
    let sandbox = Sandbox::new();
    sandbox.write("completions.bash", sandbox.run(&["completions", "bash"]).stdout);
    let screen = sandbox.shell(80, 24, "bash -n completions.bash && echo lu");
    screen.wait_for("lu");
    assert_eq!(screen.wait_exit(), 0);
}

#[test]
fn a_shell_nobody_knows_is_a_wrong_command_line() {
    let finished = Sandbox::new().run(&["completions", "csh"]);
    finished.fails_with(2).stdout_is("");
    assert!(
        finished.stderr.starts_with(&french("erreur : « csh » ne convient pas à")),
        "{}",
        finished.stderr
    );
}

#[test]
fn the_manual_page_is_in_french_and_in_english() {
    let sandbox = Sandbox::new();
    expected("completions/lowtech.1", &sandbox.run(&["man"]).succeeds().stdout);
    expected("completions/lowtech.en.1", &sandbox.run(&["man", "--lang", "en"]).succeeds().stdout);
}
