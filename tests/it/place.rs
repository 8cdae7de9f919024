//! Where a project is: looked for among the communes, in every way of answering.

use crate::fixture::{FILE, Guided, expected, french};
use crate::support::{Key, Sandbox};

/// The line of the file that says where the project is.
fn place(sandbox: &Sandbox) -> String {
    let text = sandbox.read(FILE);
    text.lines().find(|line| line.starts_with("commune")).unwrap_or_default().to_owned()
}

const CONCARNEAU: &str = "commune = { insee = \"29039\", nom = \"Concarneau\" }";

#[test]
fn a_commune_is_set_by_its_name_or_its_postal_code_and_said_in_full() {
    for typed in ["P2=Concarneau", "P2=concarneau 29", "P2=29900"] {
        let sandbox = Sandbox::new().with_project();
        sandbox.guided(&["set", FILE, typed]).succeeds().stderr_is(&french(
            "P2 : Concarneau (29), Finistère, Bretagne\nRéponses enregistrées dans eau-chaude.lowtech.toml : 1.\n",
        ));
        assert_eq!(place(&sandbox), CONCARNEAU, "{typed}");
    }
}

#[test]
fn homonyms_are_refused_with_what_tells_them_apart() {
    let sandbox = Sandbox::new().with_project();
    let before = sandbox.read(FILE);
    let finished = sandbox.guided(&["set", FILE, "P2=st julien"]);
    assert_eq!(finished.code, 1);
    expected("place/homonyms.txt", &finished.stderr);
    assert_eq!(sandbox.read(FILE), before);
    sandbox.guided(&["set", FILE, "P2=Saint-Julien (22307)"]).succeeds();
    assert_eq!(place(&sandbox), "commune = { insee = \"22307\", nom = \"Saint-Julien\" }");
    sandbox.guided(&["set", FILE, "P2=« st julien »"]).succeeds();
    assert_eq!(place(&sandbox), "commune = { nom = \"st julien\" }");
}

#[test]
fn a_place_elsewhere_is_kept_in_words() {
    let sandbox = Sandbox::new().with_project();
    let said = "P2 : Ce nom n’est pas celui d’une commune française que je connais : vos mots sont gardés tels quels.\n\
                Réponses enregistrées dans eau-chaude.lowtech.toml : 1.\n";
    sandbox.guided(&["set", FILE, "P2=Bruxelles, Belgique"]).succeeds().stderr_is(&french(said));
    assert_eq!(place(&sandbox), "commune = { nom = \"Bruxelles, Belgique\" }");
    sandbox.guided(&["check", "--strict"]).succeeds();
}

#[test]
fn homonyms_are_told_apart_by_number_in_plain_lines() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided_with(&["continue"], &["saint denis", "1", "."]);
    expected("place/lines.txt", &finished.succeeds().stderr);
    assert_eq!(place(&sandbox), "commune = { insee = \"97411\", nom = \"Saint-Denis\" }");
}

#[test]
fn homonyms_are_told_apart_in_menus_at_any_width() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new().with_project();
        let screen = sandbox.guided_screen(columns, &["continue"]);
        screen.wait_for_prompt("du lieu. >").wait_raw().type_text("st denis").key(Key::Enter);
        screen.wait_for("> Saint-Denis (974)").wait_raw().key(Key::Down);
        screen.wait_for("> Saint-Denis (93)").key(Key::Enter);
        screen.wait_for_prompt("une ligne vide termine. >").wait_raw().type_text(".").key(Key::Enter);
        assert_eq!(screen.wait_exit(), 0);
        expected(&format!("place/menus.{columns}.txt"), &(screen.lines_with_history().join("\n") + "\n"));
        assert_eq!(place(&sandbox), "commune = { insee = \"93066\", nom = \"Saint-Denis\" }");
    }
}

#[test]
fn a_slip_is_asked_about_and_ones_own_words_are_kept_in_a_plain_terminal_at_any_width() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new().with_project();
        let screen = sandbox.guided_screen(columns, &["continue", "--plain"]);
        screen.wait_for_prompt("du lieu. >").type_text("Concarnau").key(Key::Enter);
        screen.wait_for_prompt("garder « Concarnau » >").type_text("2").key(Key::Enter);
        screen.wait_for_prompt("une ligne vide termine. >").type_text(".").key(Key::Enter);
        assert_eq!(screen.wait_exit(), 0);
        expected(&format!("place/plain.{columns}.txt"), &(screen.lines_with_history().join("\n") + "\n"));
        assert_eq!(place(&sandbox), "commune = { nom = \"Concarnau\" }");
    }
}

#[test]
fn a_file_of_answers_gets_the_code_that_typing_them_would_give() {
    let sandbox = Sandbox::new();
    sandbox.write("answers.toml", "[projet]\ncommune = { nom = \"concarneau\" }\n");
    let finished = sandbox.guided(&["new", "Eau chaude", "--no-input", "--answers", "answers.toml"]);
    assert!(
        finished.succeeds().stderr.ends_with(&french("P2 : Concarneau (29), Finistère, Bretagne\n")),
        "it is said"
    );
    assert_eq!(place(&sandbox), CONCARNEAU);
}

#[test]
fn a_code_of_no_commune_is_a_warning_with_the_nearest_name() {
    let sandbox = Sandbox::new().with_project();
    let text = sandbox.read(FILE);
    let wrong = "commune = { insee = \"29999\", nom = \"Concarneau\" }";
    sandbox.write(FILE, text.replace("etat =", &format!("{wrong}\netat =")));
    let finished = sandbox.guided(&["check"]);
    expected("place/check.txt", &finished.succeeds().stdout);
    assert_eq!(sandbox.guided(&["check", "--strict"]).code, 1);
}
