//! Ctrl-C, signals, suspending and the end of input: everything answered is in the file, the terminal is as before.

use crate::fixture::{BESIDE, FILE, Guided, NEED};
use crate::support::{Key, Sandbox, Screen, Signal};

/// A kind of prompt: its name, the question it is reached from, what is typed at which prompt to reach it, what
/// stands before the cursor then, and what the file has in the end that it had not.
type Place =
    (&'static str, &'static str, &'static [(&'static str, &'static str)], &'static str, &'static str);

/// Every kind of prompt with a line to type on, reached in the same way in menus and in plain lines.
const LINES: [Place; 15] = [
    ("line", "B1", &[], "ouvertes. >", ""),
    ("lines", "B2", &[], "vide termine. >", ""),
    ("label of a row", "B3", &[], "séparées par « ; ». >", ""),
    ("cell", "B3", &[("« ; ». >", "campeurs")], "cette case vide. >", "{ profil = \"campeurs\" },"),
    (
        "second cell",
        "B3",
        &[("« ; ». >", "campeurs"), ("cette case vide. >", "40")],
        "Tapez o (oui) ou n (non). Vous pouvez laisser cette case vide. >",
        "{ profil = \"campeurs\", nombre = 40 },",
    ),
    (
        "next row",
        "B3",
        &[("« ; ». >", "campeurs ; 40 ; oui")],
        "-1 pour la retirer. >",
        "{ profil = \"campeurs\", nombre = 40, associes = true },",
    ),
    ("number", "B5", &[], "Par exemple 52 pour une heure par semaine >", ""),
    ("date", "B7", &[], "23/11/2026. >", ""),
    ("yes or no", "B8", &[], "Tapez o (oui) ou n (non). >", ""),
    ("who", "B8", &[("(non). >", "??")], "s’en charge. >", ""),
    ("when", "B8", &[("(non). >", "??"), ("s’en charge. >", "la mairie")], "(laissez vide sans date) >", ""),
    ("why not", "B8", &[("(non). >", "=")], "vous repose la question. >", ""),
    ("go where", "B8", &[("(non). >", ":")], "essentiel, complet) >", ""),
    ("place", "P2", &[], "dépendent du lieu. >", ""),
    ("next question", "B1", &[("ouvertes. >", "Se laver")], "vide termine. >", "enonce = \"Se laver\""),
];

const SAVED: &str = "Tout est enregistré dans eau-chaude.lowtech.toml. \
                     Pour reprendre : lowtech continue eau-chaude.lowtech.toml";

/// A project whose question B5 is asked.
fn project() -> Sandbox {
    Sandbox::new().with_answers(&["B4=2"])
}

/// Checks how a dialogue ended: its exit code, the terminal given back, the words said once, nothing left behind.
#[track_caller]
fn left(name: &str, screen: &Screen, sandbox: &Sandbox, code: u32) {
    assert_eq!(screen.wait_exit(), code, "{name}");
    assert!(screen.cursor_visible(), "{name}: the cursor is hidden");
    assert!(!screen.is_raw(), "{name}: the terminal is raw");
    assert!(!screen.bracketed_paste(), "{name}: a paste would be marked");
    let text = screen.lines_with_history().join(" ");
    assert_eq!(text.matches("Tout est enregistré").count(), 1, "{name}: {text}");
    screen.wait_for(SAVED);
    assert_eq!(sandbox.files(), [FILE], "{name}");
}

/// Checks that the file has what was answered, and nothing else has changed.
#[track_caller]
fn holds(name: &str, sandbox: &Sandbox, before: &str, kept: &str) {
    let after = sandbox.read(FILE);
    if kept.is_empty() {
        assert_eq!(after, before, "{name}");
    } else {
        assert!(after.contains(kept), "{name}: {after}");
    }
}

#[test]
fn ctrl_c_at_any_line_saves_and_stops() {
    for plain in [false, true] {
        for (name, question, steps, prompt, kept) in LINES {
            let name = &format!("{name}, plain: {plain}");
            let sandbox = project();
            let before = sandbox.read(FILE);
            let mut arguments = vec!["continue", "--question", question];
            arguments.extend(plain.then_some("--plain"));
            let screen = sandbox.guided_screen(80, &arguments);
            for (prompt, typed) in steps {
                screen.wait_for_prompt(prompt).type_text(typed).key(Key::Enter);
            }
            screen.wait_for_prompt(prompt).type_text("à moitié").wait_for_prompt("à moitié").key(Key::CtrlC);
            left(name, &screen, &sandbox, 130);
            holds(name, &sandbox, &before, kept);
        }
    }
}

#[test]
fn ctrl_c_in_any_menu_saves_and_stops() {
    type Reach = fn(&Screen);
    let places: [(&str, &str, Reach); 9] = [
        ("menu", "C1", |screen| _ = screen.wait_for("> oui, entièrement")),
        ("menu, moved", "C1", |screen| {
            screen.wait_for("> oui, entièrement").key(Key::Down).wait_for("> en partie");
        }),
        ("gestures", "C1", |screen| {
            screen.wait_for("> oui, entièrement").key(Key::Escape).wait_for("> reprendre la question");
        }),
        ("tick", "B4", |screen| {
            screen.wait_for("> [ ] nous le vivons").key(Key::Space).wait_for("> [x] nous le vivons");
        }),
        ("gestures of a tick", "B4", |screen| {
            screen.wait_for("> [ ] nous le vivons").key(Key::Escape).wait_for("> reprendre la question");
        }),
        ("scale", "B6", |screen| _ = screen.wait_for("> rien de visible")),
        ("something else", "C1", |screen| {
            screen.wait_for("> oui, entièrement");
            screen.key(Key::Down).key(Key::Down).key(Key::Down).key(Key::Enter);
            screen.wait_for_prompt("en quelques mots. >").type_text("un puits");
        }),
        ("cell", "C2", |screen| {
            screen.wait_for_prompt("« ; ». >").type_text("Puits").key(Key::Enter);
            screen.wait_for("> ne rien faire");
        }),
        ("who, from the gestures", "C1", |screen| {
            screen.wait_for("> oui, entièrement").key(Key::Escape).wait_for("> reprendre la question");
            for _ in 0..4 {
                screen.key(Key::Down);
            }
            screen.wait_for("> ?? je ne sais pas encore").key(Key::Enter).wait_for_prompt("s’en charge. >");
        }),
    ];
    for (name, question, reach) in places {
        let sandbox = Sandbox::new().with_project();
        let before = sandbox.read(FILE);
        let screen = sandbox.guided_screen(80, &["continue", "--question", question]);
        reach(&screen);
        screen.key(Key::CtrlC);
        left(name, &screen, &sandbox, 130);
        holds(
            name,
            &sandbox,
            &before,
            if name == "cell" { "{ id = \"puits\", nom = \"Puits\" }," } else { "" },
        );
    }
}

#[test]
fn ctrl_c_at_a_decision_its_reason_and_who_made_it_decides_nothing() {
    for steps in 0..3 {
        let sandbox = Sandbox::new().with_answers(&NEED);
        let before = sandbox.read(FILE);
        let screen = sandbox.guided_screen(80, &["continue"]);
        screen.wait_for("> continuer avec ce besoin");
        if steps > 0 {
            screen.key(Key::Enter).wait_for_prompt("qu’on vous demandera. >");
        }
        if steps > 1 {
            screen.type_text("c’est clair").key(Key::Enter).wait_for_prompt("ne pas le dire) >");
        }
        screen.key(Key::CtrlC);
        left(&format!("step {steps}"), &screen, &sandbox, 130);
        holds("decision", &sandbox, &before, "");
    }
}

#[test]
fn ctrl_c_before_there_is_a_project_leaves_nothing() {
    for arguments in [&["new"][..], &["new", "--plain"]] {
        let sandbox = Sandbox::new();
        let screen = sandbox.guided_screen(80, arguments);
        screen.wait_for_prompt("son nom au fichier. >").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(screen.cursor_visible() && !screen.is_raw());
        assert!(sandbox.files().is_empty());
    }
    let sandbox = Sandbox::new().with_project();
    sandbox.guided(&["new", "Bois", "--no-input"]).succeeds();
    let screen = sandbox.guided_screen(80, &["continue"]);
    screen.wait_for("> bois.lowtech.toml").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(screen.cursor_visible() && !screen.is_raw());
}

#[test]
fn ctrl_c_while_the_editor_is_open_leaves_the_answer_as_it_was() {
    let sandbox = project().env("VISUAL", "sh editeur");
    sandbox.write("editeur", "echo à vous >&2; read -r x\n");
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("ouvertes. >").type_text("!").key(Key::Enter);
    screen.wait_for("à vous").key(Key::CtrlC);
    // Ctrl-C is for the editor alone.
    screen.wait_for("s’est fermé sans enregistrer. La réponse n’a pas changé.");
    screen.wait_for_prompt("ouvertes. >").wait_raw().key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(screen.cursor_visible() && !screen.is_raw());
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn ctrl_c_while_the_editor_of_a_plain_dialogue_is_open_is_for_the_editor() {
    let sandbox = project().env("VISUAL", "sh editeur");
    sandbox.write("editeur", "echo à vous >&2; read -r x\n");
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1", "--plain"]);
    screen.wait_for_prompt("ouvertes. >").type_text("!").key(Key::Enter);
    screen.wait_for("à vous").key(Key::CtrlC);
    screen.wait_for("s’est fermé sans enregistrer. La réponse n’a pas changé.");
    screen.wait_for_prompt("ouvertes. >").type_text("Se laver").key(Key::Enter);
    screen.wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\""));
}

#[test]
fn the_end_of_the_terminal_saves_and_stops() {
    for arguments in [&["continue", "--question", "B1"][..], &["continue", "--question", "B1", "--plain"]] {
        let sandbox = project();
        let screen = sandbox.guided_screen(80, arguments);
        screen.wait_for_prompt("ouvertes. >").type_text("Se laver").key(Key::Enter);
        screen.wait_for_prompt("termine. >").key(Key::CtrlD);
        left("Ctrl-D", &screen, &sandbox, 0);
        holds("Ctrl-D", &sandbox, "", "enonce = \"Se laver\"");
    }
}

#[test]
fn a_signal_that_ends_the_program_gives_the_terminal_back() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        for (question, shown) in
            [("B1", "ouvertes. >"), ("C1", "> oui, entièrement"), ("B4", "> [ ] nous le vivons")]
        {
            let sandbox = project();
            let before = sandbox.read(FILE);
            let screen = sandbox.guided_screen(80, &["continue", "--question", question]);
            screen.wait_for(shown).wait_raw().signal(signal);
            left(&format!("{signal:?} at {question}"), &screen, &sandbox, code);
            holds("signal", &sandbox, &before, "");
        }
        let sandbox = project();
        let screen = sandbox.guided_screen(80, &["continue", "--question", "B1", "--plain"]);
        screen.wait_for_prompt("ouvertes. >").signal(signal);
        left(&format!("{signal:?} in plain lines"), &screen, &sandbox, code);
    }
}

/// A dialogue started by a shell with job control, that tells when it is stopped and takes it up again.
fn in_a_job(sandbox: &Sandbox, arguments: &str) -> Screen {
    let script = format!(
        "set -m\nlowtech --methodology '{BESIDE}' continue {arguments}\necho \"arrêt $?\"\n\
         read -r line\nfg >/dev/null\necho \"fin $?\""
    );
    sandbox.shell(80, 24, &script)
}

#[test]
fn a_plain_dialogue_is_suspended_and_taken_up_again() {
    let sandbox = project();
    let screen = in_a_job(&sandbox, "--plain --question B1");
    screen.wait_for_prompt("ouvertes. >").key(Key::CtrlZ).wait_for("arrêt 147");
    screen.type_text("la suite").key(Key::Enter).wait_for("la suite");
    // The question is not asked again: one types where one was.
    screen.type_text("Se laver").key(Key::Enter).wait_for_prompt("termine. >");
    screen.type_text(".").key(Key::Enter).wait_for("fin 0");
    assert_eq!(screen.wait_exit(), 0);
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\""));
}

#[test]
fn a_dialogue_in_menus_is_suspended_with_the_terminal_as_it_was_found() {
    for (question, shown) in [("B1", "ouvertes. >"), ("C1", "> oui, entièrement")] {
        let sandbox = project();
        let screen = in_a_job(&sandbox, &format!("--question {question}"));
        screen.wait_for(shown).wait_raw().signal(Signal::TSTP).wait_for("arrêt 147");
        assert!(screen.cursor_visible() && !screen.is_raw(), "{question}");
        screen.type_text("la suite").key(Key::Enter).wait_raw();
        screen.key(Key::CtrlC).wait_for("fin 130");
        assert_eq!(screen.wait_exit(), 0);
        assert!(screen.cursor_visible() && !screen.is_raw(), "{question}");
    }
}

#[test]
fn after_a_suspension_menus_still_choose() {
    let sandbox = project();
    let screen = in_a_job(&sandbox, "--question C1");
    screen.wait_for("> oui, entièrement").wait_raw().signal(Signal::TSTP).wait_for("arrêt 147");
    screen.type_text("la suite").key(Key::Enter).wait_raw();
    screen.key(Key::Down).key(Key::Down).key(Key::Enter).wait_for("→ non, c’est étudié");
    screen.wait_for_prompt("« ; ». >").key(Key::CtrlC).wait_for("fin 130");
    assert!(sandbox.read(FILE).contains("suffit = \"non\""));
}

#[test]
fn a_line_half_typed_is_suspended_with_ctrl_z_and_taken_up_again() {
    let sandbox = project();
    let screen = in_a_job(&sandbox, "--question B1");
    screen.wait_for_prompt("ouvertes. >").wait_raw().type_text("Se ").wait_for_prompt("> Se");
    screen.key(Key::CtrlZ).wait_for("arrêt 147");
    assert!(screen.cursor_visible() && !screen.is_raw() && !screen.bracketed_paste());
    screen.type_text("la suite").key(Key::Enter).wait_raw();
    screen.type_text("laver").key(Key::Enter).wait_for_prompt("termine. >");
    assert!(screen.bracketed_paste());
    screen.key(Key::CtrlC).wait_for("fin 130");
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\""));
}

#[test]
fn ctrl_z_in_a_menu_spoils_nothing() {
    let sandbox = project();
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C1"]);
    screen
        .wait_for("> oui, entièrement")
        .key(Key::CtrlZ)
        .key(Key::Down)
        .wait_for("> en partie")
        .key(Key::CtrlC);
    left("Ctrl-Z", &screen, &sandbox, 130);
    holds("Ctrl-Z", &sandbox, &before, "");
}

#[test]
fn one_watcher_of_signals_serves_the_title_and_what_is_asked_after_it() {
    for (columns, rows) in [(40, 24), (100, 30)] {
        let sandbox = Sandbox::new();
        let screen = sandbox.guided_screen(80, &["new"]);
        screen.wait_for_prompt("son nom au fichier. >").wait_raw().resize(columns, rows);
        screen.type_text("Eau chaude").wait_for_prompt("> Eau chaude").key(Key::Enter);
        screen.wait_for_prompt("dépendent du lieu. >").wait_raw().type_text("Brest").key(Key::Enter);
        screen.wait_for_prompt("termine. >").wait_raw().resize(80, 24);
        screen.type_text(":C1").wait_for_prompt("> :C1").key(Key::Enter);
        screen.wait_for("> oui, entièrement").wait_raw().resize(columns, rows);
        screen.wait_for("> oui, entièrement").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(screen.cursor_visible() && !screen.is_raw() && !screen.bracketed_paste());
        let said = screen.lines_with_history().join(" ");
        assert_eq!(said.matches("Tout est enregistré").count(), 1, "{said}");
        assert!(sandbox.read(FILE).contains("nom = \"Brest\""), "{}", sandbox.read(FILE));
        assert_eq!(sandbox.files(), [FILE]);
    }
}
