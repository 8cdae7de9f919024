//! `lowtech new`: the file it makes, and what it refuses.

use crate::fixture::{FILE, Guided, NEED, expected, french};
use crate::support::Sandbox;

#[test]
fn a_new_project_is_a_file_one_can_read() {
    let sandbox = Sandbox::new();
    sandbox
        .guided(&["new", "Eau chaude", "--no-input"])
        .succeeds()
        .stdout_is("")
        .stderr_is(&french("Fichier créé : eau-chaude.lowtech.toml\n"));
    expected("new/empty.lowtech.toml", &sandbox.read(FILE));
    assert_eq!(sandbox.files(), [FILE], "no lock and no temporary file stays");
}

#[test]
fn the_french_name_of_the_command_does_the_same() {
    let sandbox = Sandbox::new();
    sandbox.guided(&["nouveau", "Eau chaude", "--no-input"]).succeeds();
    expected("new/empty.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn sectors_and_path_are_written_in_the_file() {
    let sandbox = Sandbox::new();
    let arguments = [
        "new",
        "L’été, à l’Île",
        "--no-input",
        "--sector",
        "eau",
        "--sector",
        "energie",
        "--path",
        "essentiel",
    ];
    sandbox.guided(&arguments).succeeds();
    expected("new/sectors.lowtech.toml", &sandbox.read("l-ete-a-l-ile.lowtech.toml"));
}

#[test]
fn a_sector_nobody_knows_is_refused_with_the_nearest_one() {
    let sandbox = Sandbox::new();
    sandbox.guided(&["new", "Eau", "--no-input", "--sector", "eaux"]).fails_with(1).stderr_is(&french(
        "erreur : le secteur « eaux » n’existe pas ; possibles : eau, energie\n\
         conseil : vouliez-vous écrire « eau » ?\n",
    ));
    assert!(sandbox.files().is_empty());
}

#[test]
fn a_file_that_exists_is_never_overwritten() {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, "à moi\n");
    let refused = french(
        "erreur : le fichier « eau-chaude.lowtech.toml » existe déjà ; il n’a pas été touché\n\
         conseil : reprenez-le : lowtech continue eau-chaude.lowtech.toml — ou donnez un autre nom avec -o\n",
    );
    sandbox.guided(&["new", "Eau chaude", "--no-input"]).fails_with(1).stderr_is(&refused);
    sandbox.guided_with(&["new", "Eau chaude"], &["Brest"]).fails_with(1).stderr_is(&refused);
    assert_eq!(sandbox.read(FILE), "à moi\n");
    sandbox.guided(&["new", "Eau chaude", "--no-input", "-o", "autre.lowtech.toml"]).succeeds();
    assert_eq!(sandbox.files(), ["autre.lowtech.toml", FILE]);
}

#[test]
fn a_title_is_needed_and_is_asked_for() {
    let sandbox = Sandbox::new();
    let missing =
        french("erreur : il manque le titre du projet\nconseil : lowtech new \"Eau chaude du camping\"\n");
    sandbox.guided(&["new", "--no-input"]).fails_with(1).stderr_is(&missing);
    sandbox.guided(&["new", " \u{a0} ", "--no-input"]).fails_with(1).stderr_is(&missing);
    sandbox.guided_with(&["new"], &["", "…", " Eau   chaude "]).succeeds();
    assert!(sandbox.read(FILE).contains("titre = \"Eau chaude\"\n"));
}

#[test]
fn one_leaves_before_giving_a_title_and_nothing_is_made() {
    let sandbox = Sandbox::new();
    sandbox.guided_with(&["new"], &["."]).succeeds();
    sandbox.guided_with(&["new"], &[]).fails_with(1);
    assert!(sandbox.files().is_empty());
}

#[test]
fn a_title_of_any_sort_gives_a_file_name_that_every_system_takes() {
    let sandbox = Sandbox::new();
    for title in ["CON", "../../etc/passwd", "水車", "-o", "a\u{1b}[2Jb"] {
        sandbox.guided(&["new", "--no-input", "--", title]).succeeds();
    }
    assert_eq!(
        sandbox.files(),
        [
            "a-2jb.lowtech.toml",
            "etc-passwd.lowtech.toml",
            "o.lowtech.toml",
            "projet-con.lowtech.toml",
            "projet.lowtech.toml"
        ]
    );
}

#[test]
fn answers_are_taken_from_another_project_file() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    sandbox.guided(&["new", "Copie", "--no-input", "--answers", FILE]).succeeds().stderr_is(&french(
        "Fichier créé : copie.lowtech.toml\nRéponses reprises de eau-chaude.lowtech.toml : 10\n",
    ));
    let copied = sandbox.read("copie.lowtech.toml").replace("\"Copie\"", "\"Eau chaude\"");
    assert_eq!(copied, sandbox.read(FILE));
}

#[test]
fn the_title_may_come_from_the_answers() {
    let sandbox = Sandbox::new();
    sandbox.write("part.toml", "[projet]\ntitre = \"Douches\"\n\n[besoin]\nenonce = \"Se laver\"\n");
    sandbox.guided(&["new", "--no-input", "--answers", "part.toml"]).succeeds();
    assert!(sandbox.read("douches.lowtech.toml").contains("enonce = \"Se laver\"\n"));
}

#[test]
fn wrong_answers_are_all_told_and_nothing_is_made() {
    let sandbox = Sandbox::new();
    sandbox.write("part.toml", "[besoin]\nenonce = 3\ngene = \"grave\"\n");
    sandbox.guided(&["new", "Douches", "--no-input", "--answers", "part.toml"]).fails_with(1).stderr_is(&french(
        "part.toml:2:10: erreur : réponse B1 : il faut ici un texte entre guillemets, pas un nombre\n\
         part.toml:3:8: erreur : réponse B6 : « grave » n’est pas dans la liste : écrivez l’un de ces mots : danger, rien, inconfort\n\
         erreur : des réponses de « part.toml » ne peuvent pas être reprises ; rien n’a été créé\n\
         conseil : corrigez-les et recommencez ; lowtech check part.toml redit où\n",
    ));
    assert_eq!(sandbox.files(), ["part.toml"]);
}
