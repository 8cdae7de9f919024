//! The same answers typed in plain lines, in menus, given with `set` or in a file give the same project, byte for byte.
//!
//! The first two are compared with one expected file in `lines` and `menus`.

use crate::fixture::{CHOICE, FILE, Guided, NEED};
use crate::lines::WHOLE_PATH;
use crate::support::Sandbox;

/// What is typed for `NEED` and `CHOICE`, the decisions being passed over.
const TYPED: [&str; 34] = [
    "Concarneau (29039)",
    "Les Pins",
    "la mairie",
    "",
    "Que 40 campeurs se lavent chaque soir",
    "On fait la queue.",
    "Deux renoncent.",
    "",
    "campeurs",
    "40",
    "oui",
    "voisins",
    "3",
    "",
    "",
    "1, 2",
    "52.5",
    "inconfort",
    "2027-06-01",
    "N",
    "-",
    "oui, entièrement",
    "des créneaux de douche",
    "Douche solaire ; low-tech",
    "Rien",
    "1",
    "",
    "Douche",
    "250,5",
    "2026-02-01",
    "",
    "douche solaire",
    "-",
    "-",
];

#[test]
fn answers_typed_and_answers_set_make_the_same_file() {
    let typed = Sandbox::new();
    typed.guided_with(&["new", "Eau chaude"], &TYPED).succeeds();
    let answers: Vec<&str> = NEED.iter().chain(&CHOICE).copied().collect();
    let set = Sandbox::new().with_answers(&answers);
    assert_eq!(typed.read(FILE), set.read(FILE));
    let backwards: Vec<&str> = NEED.iter().chain(&CHOICE).rev().copied().collect();
    // What is chosen among the rows of another answer needs these rows first.
    let backwards: Vec<&str> =
        backwards.iter().copied().filter(|one| !one.starts_with("C3") && !one.starts_with("C4")).collect();
    let sandbox = Sandbox::new().with_answers(&backwards);
    sandbox.guided(&["set", FILE, CHOICE[4], CHOICE[3]]).succeeds();
    assert_eq!(sandbox.read(FILE), set.read(FILE), "the order does not matter");
}

#[test]
fn answers_given_in_a_file_make_the_same_file_decisions_included() {
    let typed = Sandbox::new();
    typed.guided_with(&["new", "Eau chaude"], &WHOLE_PATH).succeeds();
    let text = typed.read(FILE);
    typed.guided(&["new", "--no-input", "--answers", FILE, "-o", "copie.toml"]).succeeds();
    assert_eq!(typed.read("copie.toml"), text);
    // Comments and order of the answers given do not matter: only what they say.
    let scattered: String =
        text.lines().filter(|line| !line.starts_with('#')).map(|line| format!("{line}\n\n")).collect();
    typed.write(
        "bref.toml",
        scattered.replace("\"\"\"\n\nOn", "\"\"\"\nOn").replace("queue.\n\n", "queue.\n"),
    );
    typed.guided(&["new", "--no-input", "--answers", "bref.toml", "-o", "copie2.toml"]).succeeds();
    assert_eq!(typed.read("copie2.toml"), text);
}

#[test]
fn what_has_no_answer_is_the_same_typed_and_set() {
    let typed = Sandbox::new().with_project();
    typed
        .guided_with(&["continue"], &["?? la mairie", "", "= nous sommes seuls", "??", "", "", "."])
        .succeeds();
    let set = Sandbox::new().with_project();
    set.guided(&[
        "set",
        FILE,
        "--unknown",
        "P2=la mairie",
        "--not-applicable",
        "P3=nous sommes seuls",
        "--unknown",
        "B1",
    ])
    .succeeds();
    assert_eq!(typed.read(FILE), set.read(FILE));
}

#[test]
fn every_way_refuses_the_same_answers_with_the_same_words() {
    for (code, wrong, spelled) in [
        ("B5", "-1", "heures = -1\npreuves = [\"mesures\"]"),
        ("B5", "9000", "heures = 9000\npreuves = [\"mesures\"]"),
        ("B6", "grave", "gene = \"grave\""),
    ] {
        let sandbox = Sandbox::new().with_answers(&["B4=2"]);
        let set = sandbox.guided(&["set", FILE, &format!("{code}={wrong}")]);
        let why =
            set.fails_with(1).stderr.lines().next().unwrap().split_once("\u{a0}: ").unwrap().1.to_owned();
        let asked =
            sandbox.guided_with(&["continue", "--question", code], &[wrong, "."]).stderr.replace('\n', " ");
        assert!(asked.contains(&why), "{why} not in {asked}");
        sandbox.write("part.toml", format!("[besoin]\n{spelled}\n"));
        let given = sandbox.guided(&["new", "x", "--no-input", "--answers", "part.toml"]);
        // A choice has a number where it is typed, and only its id in a file.
        let in_file = why.replace(
            "tapez un numéro de 1 à 3, ou le début d’une ligne.",
            "écrivez l’un de ces mots\u{a0}: danger, rien, inconfort",
        );
        assert!(given.fails_with(1).stderr.contains(&in_file), "{in_file} not in {}", given.stderr);
    }
}
