//! Answers written in the person's own editor.

use std::os::unix::fs::PermissionsExt as _;

use crate::fixture::{FILE, Guided, expected};
use crate::support::{Key, Sandbox};

/// A sandbox with a script as editor, named by `VISUAL`; in the script, `$1` is the file to edit.
fn edited_by(script: &str) -> Sandbox {
    let sandbox = Sandbox::new().with_project();
    let path = script_at(&sandbox, "editeur", script);
    sandbox.env("VISUAL", &path)
}

fn script_at(sandbox: &Sandbox, name: &str, script: &str) -> String {
    sandbox.write(name, format!("#!/bin/sh\n{script}\n"));
    let path = sandbox.path(name);
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn what_is_written_in_the_editor_is_the_answer() {
    let sandbox = edited_by("printf 'Se laver\\nchaque soir\\n\\n' >\"$1\"");
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("ouvertes. >").wait_raw().type_text("!").key(Key::Enter);
    screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").wait_raw().type_text(".").key(Key::Enter);
    assert_eq!(screen.wait_exit(), 0);
    let text = sandbox.read(FILE);
    assert!(text.contains("enonce = \"\"\"\nSe laver\nchaque soir\"\"\"\n"), "{text}");
}

#[test]
fn the_editor_has_the_terminal_as_it_was_found() {
    let sandbox =
        edited_by("stty -a </dev/tty >modes; printf 'votre nom : '; read -r name; echo \"$name\" >\"$1\"");
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("ouvertes. >").wait_raw().type_text("!").key(Key::Enter);
    screen.wait_for_prompt("votre nom :").type_text("Léa").key(Key::Enter);
    screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").wait_raw().type_text(".").key(Key::Enter);
    assert_eq!(screen.wait_exit(), 0);
    let modes = sandbox.read("modes");
    for mode in ["icanon", "isig", "icrnl", "echo"] {
        assert!(modes.split_whitespace().any(|word| word == mode), "{mode}: {modes}");
    }
    assert!(sandbox.read(FILE).contains("enonce = \"Léa\"\n"));
}

#[test]
fn the_editor_opens_on_the_earlier_answer_and_its_rows() {
    let sandbox = edited_by("cat \"$1\" >>vu; echo >>vu");
    let sandbox = {
        sandbox.guided(&["set", FILE, "B1=Se laver", "B3=campeurs ; 40 ; oui\nvoisins ; 3"]).succeeds();
        sandbox
    };
    let before = sandbox.read(FILE);
    sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]).succeeds();
    sandbox.guided_with(&["continue", "--question", "B3"], &["!", "."]).succeeds();
    expected("editor/given.txt", &sandbox.read("vu"));
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn an_editor_that_fails_changes_nothing() {
    let sandbox = edited_by("exit 1");
    sandbox.guided(&["set", FILE, "B1=Se laver"]).succeeds();
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("> Se laver").wait_raw();
    for _ in 0.."Se laver".len() {
        screen.key(Key::Backspace);
    }
    screen.type_text("!").key(Key::Enter);
    screen.wait_for("s’est fermé sans enregistrer. La réponse n’a pas changé.");
    screen.wait_for_prompt("Réponse actuelle : Se laver > Se laver").wait_raw().key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn a_text_saved_by_an_editor_that_fails_is_kept_to_be_corrected() {
    let sandbox = edited_by("cat \"$1\" >>vu; printf 'Se baigner' >\"$1\"; exit 1");
    sandbox.guided(&["set", FILE, "B1=Se laver"]).succeeds();
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("> Se laver").wait_raw();
    for _ in 0.."Se laver".len() {
        screen.key(Key::Backspace);
    }
    screen.type_text("!").key(Key::Enter);
    screen.wait_for("s’est fermé sur une erreur. La réponse n’a pas changé ; votre texte est gardé");
    screen.wait_for_prompt("> Se baigner").wait_raw();
    assert_eq!(sandbox.read(FILE), before);
    screen.key(Key::Enter).wait_for("B2 · Racontez").wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("enonce = \"Se baigner\"\n"));

    std::fs::remove_file(sandbox.path("vu")).unwrap();
    sandbox.write(FILE, &before);
    let finished = sandbox.guided_with(&["continue", "--question", "B1"], &["!", "!", "."]);
    assert!(finished.succeeds().stderr.contains("\nSe baigner\n> "), "{}", finished.stderr);
    assert_eq!((sandbox.read("vu"), sandbox.read(FILE)), ("Se laverSe baigner".to_owned(), before));
}

#[test]
fn a_refused_text_is_still_there_for_the_editor_after_an_empty_line() {
    let sandbox = edited_by("cat \"$1\" >>vu; echo >>vu");
    sandbox.guided(&["set", FILE, "B4=2"]).succeeds();
    let before = sandbox.read(FILE);
    let typed = ["douze", "", "", "?", "!", "", "!", "."];
    sandbox.guided_with(&["continue", "--question", "B5"], &typed).succeeds();
    assert_eq!(sandbox.read("vu"), "douze\ndouze\n");
    // Another answer, or leaving, takes its place.
    std::fs::remove_file(sandbox.path("vu")).unwrap();
    let typed = ["douze", "", "treize", "", "!", "<", ":B5", "!", "."];
    sandbox.guided_with(&["continue", "--question", "B5"], &typed).succeeds();
    assert_eq!(sandbox.read("vu"), "treize\n\n");
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn the_editor_opens_on_the_rows_after_a_row_that_does_not_exist() {
    let sandbox = edited_by("cat \"$1\" >>vu; echo >>vu");
    sandbox.guided(&["set", FILE, "B3=campeurs ; 40 ; oui"]).succeeds();
    let before = sandbox.read(FILE);
    sandbox.guided_with(&["continue", "--question", "B3"], &["-9", "!", "."]).succeeds();
    assert_eq!(sandbox.read("vu"), "campeurs ; 40 ; oui\n");
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn an_editor_that_does_not_exist_is_told() {
    let sandbox = Sandbox::new().with_project().env("EDITOR", "/nulle/part --attendre");
    let finished = sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]);
    expected("editor/missing.txt", &finished.succeeds().stderr);
}

#[test]
fn an_empty_variable_names_no_editor() {
    let sandbox = Sandbox::new().with_project();
    let path = script_at(&sandbox, "editeur", "echo Se laver >\"$1\"");
    let sandbox = sandbox.env("VISUAL", "").env("EDITOR", &path);
    sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]).succeeds();
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\"\n"));
    let sandbox = sandbox.env("EDITOR", " ").env("PATH", "/nulle/part");
    let finished = sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]);
    let told = "Aucun éditeur de texte trouvé\u{a0}: donnez son nom dans la variable EDITOR, par\n  exemple EDITOR=nano.";
    assert!(finished.succeeds().stderr.contains(told), "{}", finished.stderr);
}

#[test]
fn an_editor_may_be_named_with_its_options_and_never_runs_as_a_script() {
    let sandbox = Sandbox::new().with_project();
    let path = script_at(&sandbox, "editeur", "echo \"$1\" >options; echo Se laver >\"$2\"");
    let sandbox = sandbox.env("VISUAL", &format!("{path} --attendre;touch$(x)"));
    sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]).succeeds();
    assert_eq!(sandbox.read("options"), "--attendre;touch$(x)\n");
}

#[test]
fn what_the_editor_gives_is_checked_and_is_never_a_gesture() {
    let sandbox = edited_by("echo '.' >\"$1\"");
    sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]).succeeds();
    assert!(sandbox.read(FILE).contains("enonce = \".\"\n"));
    let finished = sandbox.guided_with(&["continue", "--question", "B7"], &["!", "."]);
    assert!(finished.succeeds().stderr.contains("n’est pas une date"), "{}", finished.stderr);
    assert!(!sandbox.read(FILE).contains("echeance"));
}

#[test]
fn where_one_chooses_the_editor_is_not_for_that() {
    let sandbox = edited_by("touch ouvert");
    let finished = sandbox.guided_with(&["continue", "--question", "B6"], &["!", "."]);
    assert!(
        finished.succeeds().stderr.contains("L’éditeur sert aux réponses écrites"),
        "{}",
        finished.stderr
    );
    assert!(!sandbox.files().contains(&"ouvert".to_owned()));
}

#[test]
fn a_text_saved_in_latin_1_keeps_its_accents() {
    let sandbox = edited_by("printf 'Arr\\352ter\\nl\\351t\\351' >\"$1\"");
    sandbox.guided_with(&["continue", "--question", "B1"], &["!", "."]).succeeds();
    let text = sandbox.read(FILE);
    assert!(text.contains("enonce = \"\"\"\nArrêter\nlété\"\"\"\n"), "{text}");
}

#[test]
fn without_a_terminal_no_editor_that_nobody_named_is_opened() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided_with(&["continue", FILE, "--question", "B1"], &["!", "."]);
    assert!(finished.succeeds().stderr.contains("EDITOR=nano"), "{}", finished.stderr);
}
