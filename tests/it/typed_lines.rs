//! The line one types on, in a real terminal: corrections, earlier answers, pasted lines.

use crate::fixture::{FILE, Guided};
use crate::support::{Key, Sandbox, Screen, hostile};

fn at(sandbox: &Sandbox, columns: u16, question: &str, prompt: &str) -> Screen {
    let screen = sandbox.guided_screen(columns, &["continue", "--question", question]);
    screen.wait_for_prompt(prompt).wait_raw();
    screen
}

#[test]
fn a_wrong_answer_stays_on_the_line_to_be_corrected() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new().with_answers(&["B4=2"]);
        let screen = at(&sandbox, columns, "B5", "pour une heure par semaine >");
        screen.type_text("9 000 heures").key(Key::Enter);
        screen.wait_for_prompt("dans cette unité. > 9 000 heures");
        for _ in 0.." heures".len() {
            screen.key(Key::Backspace);
        }
        screen.wait_for_prompt("> 9 000").key(Key::Enter).wait_for_prompt("le maximum est 8760. > 9 000");
        screen
            .key(Key::Home)
            .key(Key::Delete)
            .type_text("8")
            .key(Key::End)
            .key(Key::Backspace)
            .type_text("5");
        screen.key(Key::Left).key(Key::Left).key(Key::Right).wait_for("> 8 005").key(Key::Enter);
        screen.wait_for("> rien de visible").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(sandbox.read(FILE).contains("heures = 8005\n"), "{}", sandbox.read(FILE));
    }
}

#[test]
fn a_date_and_a_yes_are_corrected_in_the_same_way() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 80, "B7", "23/11/2026. >");
    screen.type_text("31/02/2027").key(Key::Enter).wait_for_prompt("23 novembre 2026. > 31/02/2027");
    screen.key(Key::Home).key(Key::Delete).key(Key::Delete).type_text("28").key(Key::Enter);
    screen
        .wait_for_prompt("n (non). >")
        .type_text("peut-être")
        .key(Key::Enter)
        .wait_for_prompt("n (non). > peut-être");
    for _ in 0.."peut-être".chars().count() {
        screen.key(Key::Backspace);
    }
    screen.type_text("OUI").key(Key::Enter).wait_for("Bilan de l’étape").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("echeance = 2027-02-28\n") && text.contains("urgence = true\n"), "{text}");
}

#[test]
fn going_back_puts_the_earlier_answer_on_the_line() {
    let sandbox = Sandbox::new().with_answers(&["B1=Se laver"]);
    let screen = at(&sandbox, 60, "B2", "termine. >");
    screen.type_text("<").key(Key::Enter).wait_for_prompt("Réponse actuelle : Se laver > Se laver");
    screen.type_text(" chaque soir").key(Key::Enter).wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver chaque soir\"\n"));
}

#[test]
fn an_answer_longer_than_the_line_is_typed_and_corrected() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new().with_project();
        let screen = at(&sandbox, columns, "B1", "ouvertes. >");
        let long = "été ".repeat(60) + "fin";
        screen
            .type_text(&long)
            .wait_for_prompt("fin")
            .key(Key::Home)
            .type_text("L’")
            .key(Key::End)
            .type_text("!");
        screen.key(Key::Enter).wait_for_prompt("termine. >").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(sandbox.read(FILE).contains(&format!("enonce = \"L’{long}!\"\n")), "{}", sandbox.read(FILE));
    }
}

#[test]
fn pasted_lines_are_one_answer() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 60, "B1", "ouvertes. >");
    assert!(screen.bracketed_paste());
    screen.paste("Que 40 campeurs\nse lavent\nchaque soir").wait_for("chaque soir").key(Key::Enter);
    screen.wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("enonce = \"\"\"\nQue 40 campeurs\nse lavent\nchaque soir\"\"\"\n"), "{text}");
    assert!(!text.contains("recit"), "{text}");
}

#[test]
fn pasted_rows_fill_a_table() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 80, "B3", "« ; ». >");
    screen.paste("campeurs ; 40 ; oui\nvoisins ; 3\néquipe ; ; non").wait_for("non").key(Key::Enter);
    screen.wait_for("3. équipe ; Associés au projet : non").wait_for_prompt("la retirer. >").key(Key::Enter);
    screen.wait_for("> [ ] nous le vivons").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert_eq!(text.matches("{ profil = ").count(), 3, "{text}");
}

#[test]
fn function_keys_type_nothing() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 80, "B1", "ouvertes. >");
    screen
        .type_text("Se \u{1b}[15~\u{1b}[24~\u{1b}OP\u{1b}[5~\u{1b}[6~laver")
        .wait_for_prompt("> Se laver")
        .key(Key::Enter);
    screen.wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\"\n"));
}

#[test]
fn the_arrow_up_never_brings_the_answer_of_another_question() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 80, "P2", "du lieu. >");
    screen.type_text("Brest").key(Key::Enter).wait_for_prompt("termine. >");
    screen.key(Key::Up).key(Key::Up).type_text("Nous").wait_for_prompt("termine. > Nous").key(Key::Enter);
    screen.wait_for_prompt("> Nous >").key(Key::Enter).wait_for_prompt("ouvertes. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("porteurs = [\"Nous\"]\n"));
}

#[test]
fn a_resize_in_the_middle_of_a_line_loses_nothing() {
    let sandbox = Sandbox::new().with_project();
    let screen = at(&sandbox, 80, "B1", "ouvertes. >");
    screen
        .type_text("Que quarante campeurs puissent se laver chaque soir")
        .wait_for("chaque soir")
        .resize(40, 24);
    screen.type_text(" d’été").wait_for("d’été").resize(60, 24).type_text(" et d’hiver").wait_for("d’hiver");
    screen.key(Key::Enter).wait_for("B2 · Racontez").wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let kept = "enonce = \"Que quarante campeurs puissent se laver chaque soir d’été et d’hiver\"\n";
    assert!(sandbox.read(FILE).contains(kept), "{}", sandbox.read(FILE));
}

#[test]
fn every_hostile_text_is_pasted_without_harm() {
    for (name, text) in hostile::TEXTS.iter().filter(|(name, _)| !["empty", "blanks"].contains(name)) {
        let sandbox = Sandbox::new().with_project();
        let screen = at(&sandbox, 80, "B1", "ouvertes. >");
        // What a terminal would not let through: it ends the paste itself.
        screen.paste(&text.replace(['\0', '\u{1b}', '\u{9b}', '\u{3}', '\u{4}'], "")).key(Key::Enter);
        screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130, "{name}");
        sandbox.guided(&["check", "--strict"]).succeeds();
        assert!(sandbox.read(FILE).contains("enonce = "), "{name}: {}", sandbox.read(FILE));
    }
}

#[test]
fn signs_of_another_charset_are_refused_and_the_question_asked_again() {
    let sandbox = Sandbox::new().with_project();
    let before = sandbox.read(FILE);
    let screen = at(&sandbox, 80, "B1", "ouvertes. >");
    screen.type_bytes(b"Arr\xeater l'\xe9t\xe9\r").wait_for_prompt("puis tapez de nouveau. >").wait_raw();
    assert_eq!(sandbox.read(FILE), before);
    screen.type_text("Se laver").key(Key::Enter).wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\"\n"));
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C1"]);
    screen.wait_for("> oui, entièrement").wait_raw().type_bytes(b"\xe9t\xe9").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
}
