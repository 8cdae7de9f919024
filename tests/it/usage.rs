//! Wrong command lines: exit code 2, in words, with a way out.

use crate::fixture::{Guided, expected, french};
use crate::support::Sandbox;

#[test]
fn a_wrong_command_line_is_told_and_nothing_is_done() {
    let sandbox = Sandbox::new();
    let lines: [&[&str]; 11] = [
        &["neww"],
        &["new", "--ouput", "x"],
        &["new", "a", "b"],
        &["new", "--path", "rapide"],
        &["new", "--path"],
        &["export", "--format", "docx"],
        &["set"],
        &["continue", "--stage", "a", "--question", "b"],
        &["methodology"],
        &["--color", "bleu", "status"],
        &["new", "\u{1b}[2J", "\u{202e}b"],
    ];
    let mut told = String::new();
    for arguments in lines {
        let finished = sandbox.guided(arguments);
        finished.fails_with(2).stdout_is("");
        told.push_str(&format!("$ lowtech {}\n{}\n", arguments.join(" ").escape_debug(), finished.stderr));
    }
    expected("usage/wrong.txt", &told);
    assert!(sandbox.files().is_empty());
}

#[test]
fn a_wrong_command_line_is_told_in_english_too() {
    Sandbox::new()
        .run(&["--lang", "en", "neww"])
        .fails_with(2)
        .stderr_is("error: unknown command `neww`\nhint: did you mean `new`?\n");
}

#[test]
fn help_and_version_are_results() {
    let sandbox = Sandbox::new();
    sandbox.run(&["--version"]).succeeds().stdout_is("lowtech 0.1.0\n").stderr_is("");
    for (name, arguments) in [
        ("lowtech", &["--help"][..]),
        ("lowtech.en", &["--help", "--lang", "en"]),
        ("new", &["new", "--help"]),
        ("continue", &["continuer", "-h"]),
        ("set", &["set", "--help"]),
        ("check", &["check", "--help"]),
        ("export", &["export", "--help"]),
        ("methodology", &["methodology", "--help"]),
    ] {
        let finished = sandbox.run(arguments);
        expected(&format!("usage/help-{name}.txt"), &finished.succeeds().stdout);
        finished.stderr_is("");
    }
}

#[test]
fn the_french_names_of_the_commands_are_in_the_help() {
    let help = Sandbox::new().run(&["--help"]).stdout;
    for alias in ["nouveau", "continuer", "saisir", "etat", "verifier", "voir", "exporter", "methodologie"] {
        assert!(help.contains(alias), "{alias}");
    }
}

#[test]
fn a_methodology_that_is_not_there_can_be_mended() {
    let finished = Sandbox::new().run(&["--methodology", "nulle-part", "status"]);
    finished.fails_with(1).stdout_is("");
    assert!(finished.stderr.starts_with(&french("erreur : aucune méthode")), "{}", finished.stderr);
}

#[test]
fn a_word_that_is_not_utf_8_is_told_as_such() {
    let sandbox = Sandbox::new();
    let screen = sandbox.shell(80, 24, "lowtech new \"$(printf '\\351t\\351')\"; echo \"code $?\"");
    screen.wait_for("code 2");
    assert_eq!(
        screen.text().replace('\u{a0}', " "),
        "erreur : un mot de la ligne de commande n’est pas de l’UTF-8\n\
         conseil : réglez votre terminal sur UTF-8, puis tapez de nouveau la commande\ncode 2"
    );
    assert!(sandbox.files().is_empty());
}
