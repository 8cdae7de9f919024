//! `lowtech methodology`: what it lists, shows and finds to mend.

use crate::fixture::{Guided, METHODOLOGY, expected, french};
use crate::support::Sandbox;

#[test]
fn the_methodology_is_listed_and_shown_whole() {
    let sandbox = Sandbox::new();
    expected("methodology/list.txt", &sandbox.guided(&["methodology", "list"]).succeeds().stdout);
    expected("methodology/show.txt", &sandbox.guided(&["methodologie", "show"]).succeeds().stdout);
    expected(
        "methodology/show.en.txt",
        &sandbox.guided(&["--lang", "en", "methodology", "show"]).succeeds().stdout,
    );
    expected("methodology/show.json", &sandbox.guided(&["methodology", "show", "--json"]).succeeds().stdout);
}

#[test]
fn a_methodology_in_one_file_is_followed_like_its_folder() {
    let sandbox = Sandbox::new();
    sandbox.guided(&["methodology", "export", "-o", "essai.json"]).succeeds();
    let one = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["--methodology", "essai.json"].iter().chain(arguments).copied().collect();
        sandbox.run(&arguments)
    };
    expected("methodology/show.json", &one(&["methodology", "show", "--json"]).succeeds().stdout);
    expected("methodology/check.txt", &one(&["methodology", "check"]).succeeds().stdout);
    assert_eq!(one(&["methodology", "export"]).succeeds().stdout, sandbox.read("essai.json"));
    one(&["new", "Eau chaude", "--no-input"]).succeeds();
    sandbox.guided(&["check", "--strict"]).succeeds();
}

#[test]
fn a_file_that_is_no_methodology_is_told() {
    let sandbox = Sandbox::new();
    sandbox.write("autre.json", "{}");
    let finished = sandbox.run(&["--methodology", "autre.json", "methodology", "show"]);
    finished.fails_with(1).stderr_is(&french(
        "erreur : « autre.json » n’est pas une méthode en un seul fichier\nconseil : donnez le dossier d’une méthode, \
         ou un fichier écrit par lowtech methodology export\n",
    ));
}

#[test]
fn what_is_missing_out_of_date_or_not_translated_is_told() {
    let sandbox = Sandbox::new();
    let finished = sandbox.run(&["methodology", "check", METHODOLOGY]);
    expected("methodology/check.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    expected(
        "methodology/check.json",
        &sandbox.run(&["methodology", "check", METHODOLOGY, "--json"]).succeeds().stdout,
    );
}

#[test]
fn a_remark_is_a_file_to_fill_in_and_to_mail() {
    let sandbox = Sandbox::new();
    let finished = sandbox.guided(&["methodologie", "remarque", "b1"]);
    assert_eq!(finished.succeeds().stderr, french("Document écrit : remarque-b1.txt\n"));
    expected("methodology/remark.txt", &sandbox.read("remarque-b1.txt"));
    sandbox.write("remarque-b1.txt", "J’ai déjà répondu.\n");
    sandbox.guided(&["methodology", "remark", "B1"]).fails_with(1);
    assert_eq!(sandbox.read("remarque-b1.txt"), "J’ai déjà répondu.\n");
    let finished = sandbox.guided(&["methodology", "remark", "Z9"]);
    assert_eq!(
        finished.fails_with(1).stderr,
        french(
            "erreur : aucune question ne s’appelle `Z9`\nconseil : lowtech methodology show les montre toutes, avec leur code\n"
        )
    );
    let english = sandbox.guided(&["--lang", "en", "methodology", "remark", "-o", "-"]);
    assert!(
        english.succeeds().stdout.starts_with("Remark on the methodology essai 1.2.0\n"),
        "{}",
        english.stdout
    );
}
