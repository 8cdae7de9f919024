//! The dialogue in plain lines: the reference, that pipes and screen readers follow.

use crate::fixture::{FILE, Guided, expected};
use crate::support::Sandbox;

/// Every question of the express path, its checks and its decisions.
pub const WHOLE_PATH: [&str; 38] = [
    "Concarneau (29039)",
    "Les Pins",
    "la mairie",
    "",
    "Acheter une pompe pour l’été",
    "On fait la queue.",
    "Deux renoncent.",
    "",
    "campeurs",
    "40",
    "o",
    "",
    "1 2",
    "52,5",
    "2",
    "1er juin 2027",
    "n",
    "2",
    "la pompe existe déjà",
    "1",
    "le besoin est clair",
    "le groupe",
    "1",
    "des créneaux de douche",
    "Douche solaire",
    "2",
    "",
    "1",
    "250,5",
    "01/02/2026",
    "",
    "1",
    "2",
    "le prêt est trop loin",
    "1",
    "tout est prêt",
    "le groupe",
    "n",
];

#[test]
fn a_whole_path_is_gone_through() {
    let sandbox = Sandbox::new();
    let finished = sandbox.guided_with(&["new", "Eau chaude"], &WHOLE_PATH);
    expected("lines/whole.txt", &finished.succeeds().stderr);
    finished.stdout_is("");
    expected("lines/whole.lowtech.toml", &sandbox.read(FILE));
    assert_eq!(sandbox.files(), [FILE], "no lock and no temporary file stays");
}

#[test]
fn a_wrong_answer_is_asked_again_until_it_is_right() {
    let sandbox = Sandbox::new().with_project();
    let typed = [
        "",
        "Se laver",
        "-",
        "gens",
        "beaucoup",
        "3,5",
        "-3",
        "3",
        "peut-être",
        "oui",
        "-9",
        "",
        "0",
        "5",
        "1,x",
        "nous",
        "1, 2",
        "-1",
        "9000",
        "quelques-unes",
        "1 000",
        "4",
        "un",
        "3",
        "31/02/2027",
        "demain",
        "23 novembre 2027",
        "ok",
        "N",
        ".",
    ];
    let finished = sandbox.guided_with(&["continue", "--question", "B1"], &typed);
    expected("lines/wrong.txt", &finished.succeeds().stderr);
    expected("lines/wrong.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn a_free_choice_after_a_wrong_answer_is_asked_in_words() {
    let sandbox = Sandbox::new().with_project();
    let straight = sandbox.guided_with(&["continue", "--question", "C1"], &["4", "."]);
    let asked = straight.succeeds().stderr.split_once("\n> ").unwrap().1;
    let finished = sandbox.guided_with(&["continue", "--question", "C1"], &["zzz", "4", "."]);
    assert!(finished.succeeds().stderr.ends_with(asked), "{}", finished.stderr);
    let finished = sandbox.guided_with(&["continue", "--question", "C1"], &["4", "", "-", "."]);
    assert!(finished.succeeds().stderr.contains("\n> \nétape 2/2 · question 1/4"), "{}", finished.stderr);
}

#[test]
fn going_back_proposes_the_earlier_answer_and_an_empty_line_keeps_it() {
    let sandbox =
        Sandbox::new().with_answers(&["B1=Se laver", "B2=Une journée", "B3=gens ; 3", "B4=1", "B6=2"]);
    let typed = ["<", "<", "<", "", "."];
    let before = sandbox.read(FILE);
    let finished = sandbox.guided_with(&["continue", "--question", "B6"], &typed);
    expected("lines/back.txt", &finished.succeeds().stderr);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn before_the_first_question_there_is_nothing() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided_with(&["continue"], &["<", "<", "."]);
    expected("lines/first.txt", &finished.succeeds().stderr);
}

#[test]
fn help_says_how_to_answer_and_asks_again() {
    let sandbox = Sandbox::new().with_project();
    for question in ["B1", "B4", "B7", "C2"] {
        let finished = sandbox.guided_with(&["continue", "--question", question], &["?", "."]);
        expected(&format!("lines/help-{question}.txt"), &finished.succeeds().stderr);
    }
}

#[test]
fn orders_of_magnitude_are_told_at_a_cell_too() {
    let sandbox = Sandbox::new().with_project();
    let told = |typed: &[&str]| {
        let finished = sandbox.guided_with(&["continue", "--question", "C2"], typed);
        finished.succeeds().stderr.contains("Gaz en bouteille\u{a0}: 3,4 kg CO₂e par kg")
    };
    assert!(told(&["?", "."]));
    assert!(told(&["Douche solaire", "?", "."]));
    assert!(!told(&["Douche solaire", "."]));
}

#[test]
fn the_three_ways_of_not_answering_are_kept_apart() {
    let sandbox = Sandbox::new().with_project();
    let typed = [
        "??",
        "la mairie",
        "hier",
        "1/12/2026",
        "-",
        "= plans libres",
        "=",
        "cela n’existe pas ici",
        "?? un voisin",
        "",
        "??",
        "",
        "",
        ".",
    ];
    let finished = sandbox.guided_with(&["continue"], &typed);
    expected("lines/no-answers.txt", &finished.succeeds().stderr);
    expected("lines/no-answers.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn one_goes_to_a_question_a_stage_or_another_path() {
    let sandbox = Sandbox::new().with_project();
    let typed =
        [":B6", ":", "choix", ":1", ":nulle_part", ":B5", ": essentiel", ":C5", ":", "", ":express", "."];
    let finished = sandbox.guided_with(&["continue"], &typed);
    expected("lines/go-to.txt", &finished.succeeds().stderr);
}

#[test]
fn rows_are_pasted_edited_and_removed_by_number() {
    let sandbox = Sandbox::new().with_project();
    let typed = [
        "campeurs ; 40 ; oui",
        "voisins ; trois",
        "voisins ; 3",
        "l1",
        "",
        "41",
        "",
        "-2",
        "-2",
        "l9",
        "a;b;c;d",
        "équipe ; ; non",
        "",
        ".",
    ];
    let finished = sandbox.guided_with(&["continue", "--question", "B3"], &typed);
    expected("lines/rows.txt", &finished.succeeds().stderr);
    expected("lines/rows.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn a_sign_typed_twice_stands_for_itself() {
    let sandbox = Sandbox::new().with_project();
    sandbox.guided_with(&["continue", "--question", "B1"], &["<<", "."]).succeeds();
    sandbox.guided_with(&["continue", "--question", "C5"], &["-- oui", "."]).succeeds();
    let text = sandbox.read(FILE);
    assert!(text.contains("enonce = \"<\"\n") && text.contains("suite = \"-- oui\"\n"), "{text}");
}

#[test]
fn something_else_is_written_in_words() {
    let sandbox = Sandbox::new().with_project();
    let typed = ["1 4", "un puits ; un lavoir", "<", "", "<", "autre", "un, deux", "."];
    let finished = sandbox.guided_with(&["continue", "--question", "B4"], &typed);
    expected("lines/other.txt", &finished.succeeds().stderr);
    sandbox.guided_with(&["continue", "--question", "C1"], &["autre : la nuit", "."]).succeeds();
    expected("lines/other.lowtech.toml", &sandbox.read(FILE));
    sandbox.guided(&["check", "--strict"]).succeeds();
}

#[test]
fn a_proposal_that_is_followed_takes_the_answer_up_again() {
    let sandbox =
        Sandbox::new().with_answers(&["P2=x", "P3=y", "B1=Une pompe", "B2=x", "B3=a;1", "B4=1", "B6=1"]);
    sandbox.guided(&["set", FILE, "B7=2027-01-01", "B8=oui"]).succeeds();
    let typed = ["1", "c’est vrai", "Se laver", "."];
    let finished = sandbox.guided_with(&["continue"], &typed);
    expected("lines/followed.txt", &finished.succeeds().stderr);
}

#[test]
fn doing_without_an_object_is_a_success() {
    let sandbox = Sandbox::new();
    let typed = ["-", "-", "Se laver", "-", "-", "-", "-", "-", "-", "3", "le lavoir suffit", "le groupe"];
    let finished = sandbox.guided_with(&["new", "Eau chaude"], &typed);
    expected("lines/not-needed.txt", &finished.succeeds().stderr);
    expected("lines/not-needed.lowtech.toml", &sandbox.read(FILE));
    let finished = sandbox.guided_with(&["continue"], &[]);
    expected("lines/not-needed-again.txt", &finished.succeeds().stderr);
}

#[test]
fn a_decision_to_wait_pauses_the_project_and_is_asked_again() {
    let sandbox = Sandbox::new();
    let typed = ["-", "-", "Se laver", "-", "-", "-", "-", "-", "-", "2", "-", ""];
    let finished = sandbox.guided_with(&["new", "Eau chaude"], &typed);
    expected("lines/waiting.txt", &finished.succeeds().stderr);
    let finished = sandbox.guided_with(&["continue"], &["1", "le besoin est dit", "", "."]);
    expected("lines/waiting-again.txt", &finished.succeeds().stderr);
}

#[test]
fn the_longer_path_is_offered_at_the_end() {
    let sandbox = Sandbox::new();
    let typed: Vec<&str> = WHOLE_PATH[..37].iter().copied().chain(["oui", "un essai en mai"]).collect();
    let finished = sandbox.guided_with(&["new", "Eau chaude"], &typed);
    assert!(finished.succeeds().stderr.contains("Le parcours est terminé."), "{}", finished.stderr);
    let text = sandbox.read(FILE);
    assert!(
        text.contains("parcours = \"essentiel\"\n") && text.contains("suite = \"un essai en mai\"\n"),
        "{text}"
    );
}

#[test]
fn the_end_of_the_input_saves_and_stops_wherever_it_comes() {
    for count in 0..38 {
        let sandbox = Sandbox::new();
        let finished = sandbox.guided_with(&["new", "Eau chaude"], &WHOLE_PATH[..count]);
        let said = finished.succeeds().stderr.replace('\u{a0}', " ");
        assert!(
            said.ends_with(
                "\nTout est enregistré dans eau-chaude.lowtech.toml.\n\
                 Pour reprendre : lowtech continue eau-chaude.lowtech.toml --methodology\n../methode\n"
            ),
            "after {count} lines: {said}"
        );
        sandbox.guided(&["check"]).succeeds();
        assert_eq!(sandbox.files(), [FILE]);
    }
}

#[test]
fn an_old_terminal_and_windows_line_ends_are_understood() {
    let sandbox = Sandbox::new().with_project();
    let arguments = crate::fixture::following(&["continue"]);
    sandbox
        .run_with_input(&arguments, b"\xcele de Sein\r\nP\xeacheurs\r\n\r\nD\xe9j\xe0\r\n.\r\n".to_vec())
        .succeeds();
    let text = sandbox.read(FILE);
    assert!(text.contains("nom = \"Île-de-Sein\"") && text.contains("enonce = \"Déjà\"\n"), "{text}");
    assert!(text.contains("porteurs = [\"Pêcheurs\"]\n"), "{text}");
}
