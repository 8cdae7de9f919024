//! Which dialogue suits which terminal; plain lines in a real terminal, at any width.

use crate::fixture::{BESIDE, FILE, Guided, expected, following, install, typed};
use crate::lines::WHOLE_PATH;
use crate::support::{Key, Sandbox, Screen};

/// Whether the program sent an escape sequence.
fn escapes(screen: &Screen) -> bool {
    screen.raw().contains(&0x1b)
}

#[test]
fn plain_lines_are_for_who_asks_for_them_and_never_send_an_escape() {
    for (variable, value, option) in [
        ("TERM", "dumb", ""),
        ("ACCESSIBLE", "1", ""),
        ("ACCESSIBLE", "true", ""),
        ("TERM", "xterm", "--plain"),
    ] {
        let sandbox = Sandbox::new().with_project().env(variable, value);
        let arguments: Vec<&str> = ["continue", option].into_iter().filter(|word| !word.is_empty()).collect();
        let screen = sandbox.guided_screen(60, &arguments);
        screen.wait_for_prompt("dépendent du lieu. >").type_text("Brest").key(Key::Enter);
        screen.wait_for_prompt("termine. >").type_text(":C1").key(Key::Enter);
        screen.wait_for_prompt("(à écrire) >").type_text("3").key(Key::Enter);
        screen.wait_for("C2 · Quelles solutions").key(Key::CtrlD);
        assert_eq!(screen.wait_exit(), 0);
        assert!(!screen.is_raw());
        assert!(
            !escapes(&screen),
            "{variable}={value} {option}: {:?}",
            String::from_utf8_lossy(&screen.raw())
        );
    }
}

#[test]
fn menus_are_for_other_terminals_even_when_accessible_is_off() {
    for (variable, value) in [("ACCESSIBLE", "0"), ("ACCESSIBLE", ""), ("TERM", "xterm")] {
        let sandbox = Sandbox::new().with_project().env(variable, value);
        let screen = sandbox.guided_screen(60, &["continue", "--question", "C1"]);
        screen.wait_for("> oui, entièrement").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
    }
}

#[test]
fn without_colour_nothing_is_set_apart_by_it() {
    let set_apart = |screen: &Screen| {
        screen.wait_for("> oui, entièrement").key(Key::CtrlC);
        screen.wait_exit();
        let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
        raw.split("\u{1b}[").skip(1).any(|rest| {
            let end = rest.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(0);
            rest[end..].starts_with('m') && !rest[..end].is_empty() && &rest[..end] != "0"
        })
    };
    let arguments = ["continue", "--question", "C1"];
    let sandbox = Sandbox::new().with_project();
    assert!(set_apart(&sandbox.guided_screen(60, &arguments)), "with colour");
    assert!(!set_apart(&sandbox.guided_screen(60, &["--color", "never", "continue", "--question", "C1"])));
    let sandbox = sandbox.env("NO_COLOR", "1");
    assert!(!set_apart(&sandbox.guided_screen(60, &arguments)));
}

#[test]
fn a_dialogue_that_is_not_seen_in_a_terminal_is_in_plain_lines() {
    let sandbox = Sandbox::new().with_project();
    let screen =
        sandbox.shell(60, 24, &format!("lowtech --methodology '{BESIDE}' continue 2>said; echo \"code $?\""));
    screen.type_text(".").key(Key::Enter);
    screen.wait_for("code 0");
    screen.wait_exit();
    let said = sandbox.read("said");
    assert!(said.contains("P2 · Dans quelle commune") && !said.contains('\u{1b}'), "{said}");
}

#[test]
fn plain_lines_fit_any_width() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new();
        install(&sandbox);
        sandbox.write("lines", typed(&WHOLE_PATH));
        // What is typed comes from a file, so that only the program writes on the screen.
        let screen = sandbox.shell(
            columns,
            24,
            &format!("lowtech --methodology '{BESIDE}' new 'Eau chaude' --plain <lines"),
        );
        assert_eq!(screen.wait_exit(), 0);
        assert!(!escapes(&screen));
        let lines = screen.lines_with_history();
        assert!(lines.iter().all(|line| line.chars().count() <= usize::from(columns)));
        expected(&format!("modes/plain.{columns}.txt"), &(lines.join("\n") + "\n"));
    }
}

#[test]
fn lines_pasted_in_a_plain_terminal_are_one_answer() {
    let sandbox = Sandbox::new().with_project();
    let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", "B1"]);
    screen.wait_for_prompt("ouvertes. >").paste("Que 40 campeurs\nse lavent\nchaque soir\n");
    screen.wait_for("Une ligne vide termine.").key(Key::Enter);
    screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").type_text(".").key(Key::Enter);
    assert_eq!(screen.wait_exit(), 0);
    let text = sandbox.read(FILE);
    assert!(text.contains("enonce = \"\"\"\nQue 40 campeurs\nse lavent\nchaque soir\"\"\"\n"), "{text}");
}

#[test]
fn a_result_is_plain_when_asked_and_drawn_otherwise() {
    let sandbox = Sandbox::new().with_project();
    let drawn = sandbox.guided(&["status"]).stdout;
    assert!(drawn.contains('─'));
    let plain = sandbox.guided(&["status", "--plain"]).stdout;
    assert!(!plain.contains('─'));
    let sandbox = sandbox.env("ACCESSIBLE", "1");
    sandbox.guided(&["status"]).succeeds().stdout_is(&plain);
    sandbox.run(&following(&["status"])).stdout_is(&plain);
}

#[test]
fn a_terminal_that_does_not_speak_utf_8_is_answered_in_plain_lines() {
    for (variable, value, plain) in [
        ("LC_ALL", "fr_FR.ISO-8859-1", true),
        ("LC_CTYPE", "fr_FR.ISO-8859-15@euro", true),
        ("LANG", "fr_FR.latin1", true),
        ("LC_ALL", "fr_FR.UTF-8", false),
        ("LANG", "fr_FR.utf8@euro", false),
        ("LANG", "fr_FR", false),
        ("LANG", "C", false),
    ] {
        let sandbox = Sandbox::new().with_project().env(variable, value);
        let screen = sandbox.guided_screen(60, &["continue", "--question", "B1"]);
        screen.wait_for_prompt("ouvertes. >");
        if !plain {
            screen.wait_raw().key(Key::CtrlC);
            assert_eq!(screen.wait_exit(), 130, "{value}");
            continue;
        }
        screen.type_bytes(b"Arr\xeater l'\xe9t\xe9").key(Key::Enter).wait_for_prompt("termine. >");
        screen.type_text(".").key(Key::Enter);
        assert_eq!(screen.wait_exit(), 0, "{value}");
        assert!(!escapes(&screen), "{value}");
        assert!(sandbox.read(FILE).contains("enonce = \"Arrêter l'été\"\n"), "{}", sandbox.read(FILE));
    }
}
