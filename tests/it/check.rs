//! `lowtech check`: sound files, files to mend, several at once, and its contract for machines.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected, french};
use crate::support::Sandbox;

const FAULTY: &str = r#"# un commentaire
[projet]
titre = "Douches"
secteurs = ["eaux"]
etat = "en_court"
cree = "hier"

[methodologie]
id = "autre"
parcours = "rapide"

[besoin]
enonse = "Se laver"
recit = 3
usagers = [
  { profil = "campeurs", nombre = -1 },
  { nombre = 2 },
  { profil = "voisins", age = 7 },
]
preuves = ["vecu", "vecu", "rumeur"]
gene = "grave"
echeance = "demain"

[choix]
suffit_detail = "des créneaux"

[sans_reponse]
"besoin.heures" = { statut = "bof" }
"besoin.nulle_part" = { statut = "passe" }
"besoin.gene" = "passe"

[[decisions]]
controle = "G9"
choix = "maintenir"
motif = "a"

[[decisions]]
etape = "besoin"
choix = "avancer"

[[decisions]]
choix = "maintenir"
motif = "b"

[bricolage]
a = 1
"#;

#[test]
fn a_sound_file_needs_nothing() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let clean = french("eau-chaude.lowtech.toml : rien à corriger\n");
    sandbox.guided(&["check"]).succeeds().stdout_is(&clean).stderr_is("");
    sandbox.guided(&["verifier", FILE, "--strict"]).succeeds().stdout_is(&clean);
    sandbox.guided(&["check", "--json"]).succeeds().stdout_is("{\n  \"files\": 1,\n  \"problems\": []\n}\n");
}

#[test]
fn every_problem_of_a_file_is_told_at_once() {
    let sandbox = Sandbox::new();
    sandbox.write("douches.toml", FAULTY);
    let finished = sandbox.guided(&["check", "douches.toml"]);
    expected("check/faulty.txt", &finished.fails_with(1).stdout);
    finished.stderr_is("");
    expected("check/faulty.en.txt", &sandbox.guided(&["--lang", "en", "check", "douches.toml"]).stdout);
    expected("check/faulty.json", &sandbox.guided(&["check", "douches.toml", "--json"]).fails_with(1).stdout);
    assert_eq!(sandbox.read("douches.toml"), FAULTY);
}

#[test]
fn several_files_are_checked_together() {
    let sandbox = Sandbox::new().with_answers(&CHOICE);
    sandbox.write("douches.toml", "[projet]\ntitre = \"Douches\"\n[besoin]\ngene = 3\n");
    sandbox.write("vide.toml", "");
    let finished = sandbox.guided(&["check", FILE, "douches.toml", "rien.toml", "vide.toml"]);
    expected("check/several.txt", &finished.fails_with(1).stdout);
    finished.stderr_is("");
}

#[test]
fn a_warning_is_a_failure_only_when_strict() {
    let sandbox = Sandbox::new();
    sandbox.write("douches.toml", "[projet]\ntitre = \"Douches\"\n[besoin]\nenonse = \"Se laver\"\n");
    let finished = sandbox.guided(&["check", "douches.toml"]);
    expected("check/warning.txt", &finished.succeeds().stdout);
    sandbox.guided(&["check", "--strict", "douches.toml"]).fails_with(1).stdout_is(&finished.stdout);
}

#[test]
fn what_a_finished_project_lacks_is_told() {
    let sandbox = Sandbox::new();
    let lacking = "[projet]\ntitre = \"Douches\"\netat = \"realise\"\n\n\
                   [besoin]\nusagers = [{ profil = \"campeurs\" }]\nheures = 3\n";
    sandbox.write("douches.toml", lacking);
    expected("check/lacking.txt", &sandbox.guided(&["check", "douches.toml"]).succeeds().stdout);
}

#[test]
fn a_project_of_the_shipped_methodology_is_told_apart() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.run(&["check", FILE]);
    assert!(
        finished
            .stdout
            .contains(&french("avertissement : ce projet suit la méthode « essai », pas « lowtech »")),
        "{}",
        finished.stdout
    );
}
