//! `lowtech diff`: two states of a project compared, in words and for machines.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected, french};
use crate::support::Sandbox;

const BEFORE: &str = "avant.lowtech.toml";

/// A project as it was, and as it is after a meeting.
fn two_states() -> Sandbox {
    let sandbox = Sandbox::new().with_answers(&NEED);
    sandbox.write(BEFORE, sandbox.read(FILE));
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&CHOICE).copied().collect();
    sandbox.guided(&arguments).succeeds();
    let meeting = [
        "set",
        FILE,
        "B1=Que 60 campeurs se lavent à l’eau tiède, chaque soir d’été, de mai à septembre",
        "B3=campeurs ; 60 ; oui\nsaisonniers ; 4",
        "B4=1",
        "--unset",
        "B8",
        "--unknown",
        "B7=la mairie",
        "--not-applicable",
        "C4=une seule solution tient",
    ];
    sandbox.guided(&meeting).succeeds();
    let decision = "\n[[decisions]]\ncontrole = \"G2\"\nchoix = \"maintenir\"\nmotif = \"personne n’en a\"\n\
                    par = \"le bureau\"\ndate = 2026-11-23\n";
    let after = sandbox.read(FILE).replace("parcours = \"express\"", "parcours = \"essentiel\"");
    sandbox.write(FILE, after + decision);
    sandbox
}

#[test]
fn what_changed_is_told_in_the_words_of_the_questions_and_in_their_order() {
    let sandbox = two_states();
    let finished = sandbox.guided(&["diff", BEFORE, FILE]);
    expected("diff/words.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    sandbox.guided(&["differences", BEFORE, FILE]).succeeds().stdout_is(&finished.stdout);
    expected("diff/plain.txt", &sandbox.guided(&["diff", BEFORE, FILE, "--plain"]).succeeds().stdout);
    expected("diff/words.en.txt", &sandbox.guided(&["--lang", "en", "diff", FILE, BEFORE]).succeeds().stdout);
}

#[test]
fn sixty_columns_are_enough() {
    let sandbox = two_states().env("COLUMNS", "60");
    let finished = sandbox.guided(&["diff", BEFORE, FILE]);
    expected("diff/words.60.txt", &finished.succeeds().stdout);
}

#[test]
fn machines_are_given_the_same_as_json() {
    let sandbox = two_states();
    expected("diff/changed.json", &sandbox.guided(&["diff", BEFORE, FILE, "--json"]).succeeds().stdout);
}

#[test]
fn the_same_state_twice_is_no_difference() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    sandbox.write(BEFORE, sandbox.read(FILE));
    let heading = format!(
        "Ce qui a changé\n{}\n\nde avant.lowtech.toml à eau-chaude.lowtech.toml\n\nAucune différence.\n",
        "─".repeat(80)
    );
    sandbox.guided(&["diff", BEFORE, FILE]).succeeds().stdout_is(&heading).stderr_is("");
    sandbox.write(BEFORE, format!("# relu\n{}", sandbox.read(FILE)));
    let besides = "Les deux fichiers ne diffèrent que par leur mise en forme, leurs commentaires ou\n\
                   des parties que la méthode ne connaît pas.\n";
    sandbox.guided(&["diff", BEFORE, FILE]).succeeds().stdout_is(&format!("{heading}\n{besides}"));
}

#[test]
fn a_file_that_cannot_be_compared_is_told() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    sandbox.write("autre.toml", "[package]\nname = \"a\"\n");
    let refused = "erreur : « autre.toml » ne ressemble pas à un projet ; il n’a pas été touché\n  \
                   parce que : il n’a ni partie [projet], ni partie [methodologie]\n\
                   conseil : donnez un fichier dont le nom finit par .lowtech.toml, ou commencez un projet : lowtech new \"Titre\"\n";
    sandbox.guided(&["diff", FILE, "autre.toml"]).fails_with(1).stdout_is("").stderr_is(&french(refused));
    sandbox.guided(&["diff", FILE, "absent.toml"]).fails_with(1).stdout_is("");
    sandbox.guided(&["diff", FILE]).fails_with(2).stdout_is("");
}
