//! `lowtech set`: answers given on the command line, checked as in the dialogue.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected, french};
use crate::support::Sandbox;

#[test]
fn every_type_of_answer_is_set_by_its_code() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&CHOICE).copied().collect();
    sandbox
        .guided(&arguments)
        .succeeds()
        .stdout_is("")
        .stderr_is(&french("Réponses enregistrées dans eau-chaude.lowtech.toml : 5.\n"));
    expected("set/complete.lowtech.toml", &sandbox.read(FILE));
    assert_eq!(sandbox.files(), [FILE]);
}

#[test]
fn an_answer_is_set_by_its_id_too_and_the_order_of_typing_does_not_matter() {
    let sandbox = Sandbox::new().with_project();
    let by_id = ["choix.suffit=non, c’est étudié", "besoin.gene=danger", "b1=Se laver"];
    let arguments: Vec<&str> = ["saisir", FILE].iter().chain(&by_id).copied().collect();
    sandbox.guided(&arguments).succeeds();
    let other = Sandbox::new().with_answers(&["B1=Se laver", "B6=3", "C1=3"]);
    assert_eq!(sandbox.read(FILE), other.read(FILE));
}

#[test]
fn every_wrong_answer_is_told_and_nothing_is_written() {
    let sandbox = Sandbox::new().with_project();
    let before = sandbox.read(FILE);
    let wrong = [
        "set",
        FILE,
        "B1=",
        "B3=a ; beaucoup",
        "B3=; 3",
        "B3=a ; 1 ; oui ; trop",
        "B4=4 5",
        "B5=-1",
        "B5=9000",
        "B5=x",
        "B6=4",
        "B7=31/02/2027",
        "B8=peut-être",
        "C1=ou",
        "C4=1",
        "Z9=1",
        "besoin.enconce=x",
        "zéro=1",
        "B2",
        "B1=Se laver",
    ];
    let finished = sandbox.guided(&wrong);
    finished.fails_with(1).stdout_is("");
    expected("set/wrong.txt", &finished.stderr);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn an_answer_may_choose_among_rows_given_in_the_same_command() {
    let sandbox = Sandbox::new().with_answers(&["C2=Rien\nRien\nPuits ; low-tech", "C4=3"]);
    let text = sandbox.read(FILE);
    assert!(text.contains("preferee = \"puits\"\n"), "{text}");
    assert!(text.contains("{ id = \"rien_2\", nom = \"Rien\" },\n"), "{text}");
}

#[test]
fn what_is_unknown_or_does_not_apply_is_kept_with_who_and_why() {
    let sandbox = Sandbox::new().with_answers(&["B1=Se laver"]);
    sandbox
        .guided(&[
            "set",
            FILE,
            "--unknown",
            "B2=la mairie",
            "--unknown",
            "B3",
            "--not-applicable",
            "B4=plans libres",
        ])
        .succeeds();
    expected("set/no-answers.lowtech.toml", &sandbox.read(FILE));
    sandbox
        .guided(&["set", FILE, "--unset", "B2", "--unset", "B3", "--unset", "B4", "--unset", "B1"])
        .succeeds();
    let unset = sandbox.read(FILE);
    assert!(!unset.contains("la mairie") && !unset.contains("enonce"), "{unset}");
}

#[test]
fn an_answer_takes_the_place_of_what_was_unknown() {
    let sandbox = Sandbox::new().with_project();
    sandbox.guided(&["set", FILE, "--unknown", "B6"]).succeeds();
    sandbox.guided(&["set", FILE, "B6=1"]).succeeds();
    let text = sandbox.read(FILE);
    assert!(text.contains("gene = \"rien\"") && !text.contains("ne_sait_pas"), "{text}");
}

#[test]
fn giving_the_same_answers_again_changes_no_byte() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let before = sandbox.read(FILE);
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&NEED).copied().collect();
    sandbox.guided(&arguments).succeeds().stderr_is("eau-chaude.lowtech.toml disait déjà tout cela.\n");
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn accents_are_kept_in_one_spelling() {
    let decomposed = Sandbox::new().with_answers(&["B1=De\u{301}ja\u{300} lave\u{301}"]);
    assert!(decomposed.read(FILE).contains("enonce = \"Déjà lavé\"\n"));
}

#[test]
fn without_any_answer_there_is_nothing_to_do() {
    let sandbox = Sandbox::new().with_project();
    sandbox.guided(&["set", FILE]).fails_with(1).stderr_is(&french(
        "erreur : il n’y a aucune réponse à saisir\n\
         conseil : écrivez CODE=VALEUR, par exemple B1=\"Que 40 campeurs se lavent\"\n",
    ));
}

#[test]
fn a_file_that_is_not_there_is_told() {
    let sandbox = Sandbox::new();
    let finished = sandbox.guided(&["set", "rien.lowtech.toml", "B1=x"]);
    finished.fails_with(1);
    expected("set/no-file.txt", &finished.stderr);
}

#[test]
fn what_does_not_look_like_a_project_is_never_written_to() {
    for text in ["[package]\nname = \"pompe\"\n", "", "# rien\n"] {
        let sandbox = Sandbox::new();
        sandbox.write("Cargo.toml", text);
        for arguments in
            [&["set", "Cargo.toml", "B1=x"][..], &["continue", "Cargo.toml", "--path", "complet"]]
        {
            sandbox.guided_with(arguments, &["Brest"]).fails_with(1).stdout_is("").stderr_is(&french(
                "erreur : « Cargo.toml » ne ressemble pas à un projet ; il n’a pas été touché\n\
                 \u{20} parce que : il n’a ni partie [projet], ni partie [methodologie]\n\
                 conseil : donnez un fichier dont le nom finit par .lowtech.toml, ou commencez un projet : lowtech new \"Titre\"\n",
            ));
        }
        assert_eq!(sandbox.read("Cargo.toml"), text);
        assert_eq!(sandbox.files(), ["Cargo.toml"]);
    }
}
