//! Answers of several lines, in a terminal: each line counts as soon as it is entered.

use crate::fixture::{FILE, Guided};
use crate::support::{Key, Sandbox, Screen, Signal};

const BOTH: [&[&str]; 2] = [&[], &["--plain"]];

/// At the question of a long text, with two lines entered.
fn two_lines(sandbox: &Sandbox, options: &[&str]) -> Screen {
    let screen = sandbox.guided_screen(80, &[&["continue", "--question", "B2"][..], options].concat());
    screen.wait_for_prompt("termine. >").type_text("On fait la queue.").key(Key::Enter);
    enter(&screen, sandbox, "Deux renoncent.", "\nOn fait la queue.\nDeux renoncent.");
    screen
}

/// Enters a line, and waits until the file has it: nothing else on the screen says that it was read.
fn enter(screen: &Screen, sandbox: &Sandbox, line: &str, kept: &str) {
    screen.type_text(line).wait_for(line).key(Key::Enter);
    screen.wait_that(kept, || sandbox.read(FILE).contains(kept));
}

#[track_caller]
fn holds_both_lines(sandbox: &Sandbox) {
    let text = sandbox.read(FILE);
    assert!(text.contains("recit = \"\"\"\nOn fait la queue.\nDeux renoncent.\"\"\"\n"), "{text}");
}

#[test]
fn ctrl_c_ctrl_d_and_signals_lose_no_line() {
    for options in BOTH {
        let sandbox = Sandbox::new().with_project();
        let screen = two_lines(&sandbox, options);
        screen.type_text("à moitié").wait_for("à moitié").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130, "{options:?}");
        holds_both_lines(&sandbox);

        let sandbox = Sandbox::new().with_project();
        let screen = two_lines(&sandbox, options);
        screen.key(Key::CtrlD).wait_for("Tout est enregistré");
        assert_eq!(screen.wait_exit(), 0, "{options:?}");
        holds_both_lines(&sandbox);

        for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
            let sandbox = Sandbox::new().with_project();
            let screen = two_lines(&sandbox, options);
            screen.signal(signal);
            assert_eq!(screen.wait_exit(), code, "{options:?}");
            holds_both_lines(&sandbox);
        }
    }
}

#[test]
fn a_gesture_alone_on_a_line_is_about_the_lines_before_it() {
    for options in BOTH {
        let said = [
            (".", "Tout est enregistré"),
            ("<", "B1 · "),
            ("-", "B3 · "),
            (":B7", "B7 · "),
            ("?", "Réponse actuelle : On fait la queue."),
            ("??", "Qui pourra le trouver"),
        ];
        for (gesture, wanted) in said {
            let sandbox = Sandbox::new().with_project();
            let screen = two_lines(&sandbox, options);
            screen.type_text(gesture).key(Key::Enter).wait_for(wanted);
            if gesture == "." {
                assert_eq!(screen.wait_exit(), 0, "{options:?}");
            }
            holds_both_lines(&sandbox);
        }
    }
}

#[test]
fn the_editor_opens_on_the_lines_that_were_entered() {
    for options in BOTH {
        let sandbox = Sandbox::new().with_project().env("EDITOR", "sh editeur");
        sandbox.write("editeur", "echo \"Trois reviennent.\" >>\"$1\"\n");
        let screen = two_lines(&sandbox, options);
        screen.type_text("!").key(Key::Enter).wait_for("B3 · ");
        let text = sandbox.read(FILE);
        assert!(text.contains("On fait la queue.\nDeux renoncent.Trois reviennent."), "{text}");
    }
}

#[test]
fn a_sign_typed_twice_on_a_line_stands_for_itself() {
    for options in BOTH {
        let sandbox = Sandbox::new().with_project();
        let screen = two_lines(&sandbox, options);
        enter(&screen, &sandbox, "..", "\nDeux renoncent.\n.\"\"\"");
        screen.key(Key::Enter).wait_for("B3 · ");
    }
}

#[test]
fn a_paste_with_empty_lines_and_signs_is_one_answer() {
    for question in ["B1", "B2"] {
        let sandbox = Sandbox::new().with_project();
        let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", question]);
        screen.wait_for(if question == "B1" { "ouvertes." } else { "termine." });
        screen.paste("\nLe matin.\n\n.\n-\nLe soir.\n").wait_for("Le soir.").wait_that("the file", || {
            sandbox.read(FILE).contains("\"\"\"\nLe matin.\n\n.\n-\nLe soir.\"\"\"\n")
        });
        screen.key(Key::Enter).wait_for(if question == "B1" { "B2 · " } else { "B3 · " });
    }
}

#[test]
fn a_line_that_the_terminal_cuts_is_never_taken_for_whole() {
    let long = "é".repeat(3000);
    let half = "é".repeat(2047);
    for question in ["B1", "B2"] {
        let sandbox = Sandbox::new().with_project().env("EDITOR", "sh editeur");
        sandbox.write("editeur", "echo \"et la suite\" >>\"$1\"\n");
        let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", question]);
        screen.wait_for(if question == "B1" { "ouvertes." } else { "termine." }).wait_for_prompt(">");
        screen.type_text(&long).key(Key::Enter).wait_for("Tapez ! pour écrire la suite");
        assert!(sandbox.read(FILE).contains(&format!(" = \"{half}\"\n")), "{}", sandbox.read(FILE));
        screen.type_text("!").key(Key::Enter).wait_for(if question == "B1" { "B2 · " } else { "B3 · " });
        assert!(sandbox.read(FILE).contains(&format!("{half}et la suite")), "{}", sandbox.read(FILE));
    }
    let sandbox = Sandbox::new().with_project();
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", "B4"]);
    screen.wait_for_prompt(">").type_text(&long).key(Key::Enter).wait_for("rien n’est enregistré");
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn what_someone_else_writes_between_two_lines_is_told_at_once() {
    for options in BOTH {
        let sandbox = Sandbox::new().with_project();
        let screen = two_lines(&sandbox, options);
        let theirs = sandbox.read(FILE).replace("Deux renoncent.", "Personne ne renonce.");
        sandbox.write(FILE, &theirs);
        screen.type_text("Trois reviennent.").key(Key::Enter);
        screen.wait_for("dans le fichier : On fait la queue. Personne ne renonce.");
        screen.type_text("1").wait_for_prompt("> 1").key(Key::Enter).wait_for("B3 · ");
        let text = sandbox.read(FILE);
        assert!(text.contains("queue.\nDeux renoncent.\nTrois reviennent.\"\"\"\n"), "{text}");
    }
}
