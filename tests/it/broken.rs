//! A methodology with one fault planted in it: `methodology check` tells it, where it stands, with a way out.
//!
//! Each row takes the small methodology, replaces one text of one file, and compares all that is told.

use std::fs;
use std::path::Path;

use crate::fixture::{METHODOLOGY, expected};
use crate::support::Sandbox;

/// The name of the fault, the file, the text that is replaced (once), and what takes its place.
type Fault = (&'static str, &'static str, &'static str, &'static str);

const FAULTS: &[Fault] = &[
    // The text itself.
    ("syntax-quote", "etapes/besoin.toml", "titre = \"Partir du besoin\"", "titre = \"Partir du besoin"),
    ("syntax-unquoted", "etapes/besoin.toml", "type = \"texte\"", "type = texte"),
    ("syntax-decimal", "controles.toml", "valeur = 100,", "valeur = 0,5,"),
    ("syntax-accent", "methodologie.toml", "etapes =", "étapes ="),
    ("syntax-twice", "methodologie.toml", "langue = \"fr\"", "langue = \"fr\"\nlangue = \"en\""),
    (
        "syntax-heading",
        "etapes/besoin.toml",
        "[[question]]\nid = \"gene\"",
        "[question]\nid = \"gene\"\n[question]\nid = \"gene\"",
    ),
    ("syntax-comma", "methodologie.toml", "\"projet\", \"besoin\"", "\"projet\" \"besoin\""),
    ("syntax-other", "sources.toml", "[[source]]", "[[source]"),
    // The fields.
    ("missing", "etapes/besoin.toml", "code = \"B1\"\n", ""),
    (
        "empty",
        "etapes/besoin.toml",
        "question = \"Racontez une journée où ce besoin se fait sentir.\"",
        "question = \" \"",
    ),
    ("wrong-type", "etapes/besoin.toml", "min = 0\nmax = 8760", "min = \"0\"\nmax = 8760"),
    (
        "unknown-key",
        "etapes/besoin.toml",
        "obligatoire = true\nresume = true\nrole",
        "obligatoir = true\nresume = true\nrole",
    ),
    ("bad-version", "methodologie.toml", "\"1.2.0\"", "\"1.2\""),
    ("bad-id", "etapes/besoin.toml", "id = \"gene\"", "id = \"gêne\""),
    ("bad-choice-id", "etapes/besoin.toml", "{ id = \"rien\",", "{ id = \"Rien du tout\","),
    ("unknown-word", "etapes/besoin.toml", "type = \"echelle\"", "type = \"echele\""),
    ("unknown-path", "etapes/choix.toml", "\"essentiel\"", "\"rapide\""),
    ("unknown-role", "etapes/choix.toml", "role = \"options\"", "role = \"option\""),
    ("unknown-state", "etapes/choix.toml", "etat = \"renonce\"", "etat = \"renoncer\""),
    ("unknown-verdict", "controles.toml", "verdict = \"mutualiser\"", "verdict = \"partager\""),
    ("unknown-level", "sources.toml", "\"lu\"", "\"vu\""),
    // The files.
    ("no-stage", "methodologie.toml", "etapes = [\"projet\", \"besoin\", \"choix\"]", "etapes = []"),
    ("missing-file", "methodologie.toml", "\"choix\"]", "\"choix\", \"benchmark\"]"),
    ("file-and-id", "secteurs/energie.toml", "id = \"energie\"", "id = \"chaleur\""),
    // What must be there once.
    ("duplicate-id", "etapes/besoin.toml", "id = \"recit\"", "id = \"enonce\""),
    ("duplicate-code", "etapes/besoin.toml", "code = \"B2\"", "code = \"b1\""),
    ("duplicate-choice", "etapes/besoin.toml", "{ id = \"inconfort\"", "{ id = \"rien\""),
    ("duplicate-column", "etapes/besoin.toml", "id = \"nombre\"", "id = \"profil\""),
    ("duplicate-decision", "etapes/besoin.toml", "{ id = \"reformuler\"", "{ id = \"continuer\""),
    ("duplicate-condition", "controles.toml", "id = \"usage_rare\"", "id = \"parle_d_objet\""),
    ("duplicate-check", "controles.toml", "id = \"G2\"", "id = \"G1\""),
    // What must exist.
    ("unknown-condition", "etapes/besoin.toml", "si = \"besoin_mesure\"", "si = \"besoin_mesuré\""),
    ("unknown-condition-of-a-check", "controles.toml", "si = \"usage_rare\"", "si = \"usage_rares\""),
    ("unknown-source", "etapes/besoin.toml", "[\"guide_2022\"]", "[\"guide_2023\"]"),
    ("unknown-stage", "controles.toml", "etape = \"choix\"", "etape = \"choisir\""),
    ("unknown-stage-of-a-sector", "secteurs/eau.toml", "etape = \"choix\"", "etape = \"choisir\""),
    ("profile", "secteurs/eau.toml", "\n[[question]]", PROFILES),
    ("profile-source", "secteurs/eau.toml", "\n[[question]]", PROFILE_OF_NO_SOURCE),
    (
        "unknown-follow-up",
        "etapes/choix.toml",
        "suites = [\"suffit_detail\"], conseil",
        "suites = [\"detail\"], conseil",
    ),
    (
        "follow-up-before",
        "etapes/choix.toml",
        "titre = \"ne rien faire\"",
        "titre = \"ne rien faire\", suites = [\"suffit\"]",
    ),
    (
        "unknown-table",
        "etapes/choix.toml",
        "parmi = \"choix.options\"\netiquette",
        "parmi = \"choix.couts\"\netiquette",
    ),
    ("unknown-factor", "etapes/choix.toml", "[\"douche\", \"gaz\"]", "[\"douche\", \"gas\"]"),
    // The orders of magnitude.
    ("factor-column", "facteurs.tsv", "libelle", "libellé"),
    ("factor-empty", "facteurs.tsv", "\tEau d’une douche\t", "\t \t"),
    ("factor-number", "facteurs.tsv", "3,434", "environ 3"),
    ("factor-uncertainty", "facteurs.tsv", "\t10\t", "\t10 %\t"),
    ("factor-year", "facteurs.tsv", "\t2020\t", "\tvers 2020\t"),
    ("factor-theme", "facteurs.tsv", "\tequipements\t", "\tequipement\t"),
    ("factor-source", "facteurs.tsv", "\tguide_2022\tpage 3", "\tguide_2023\tpage 3"),
    ("factor-licence", "facteurs.tsv", "Licence Ouverte 2.0", ""),
    ("factor-id", "facteurs.tsv", "\nchaudiere", "\nchaudière"),
    ("factor-twice", "facteurs.tsv", "\nbois", "\ngaz"),
    ("factor-cells", "facteurs.tsv", "Six minutes à", "Six minutes\tà"),
    ("factor-translation", "langues/facteurs.en.tsv", "chaudiere", "chaudieres"),
    // What a question needs.
    ("no-choices", "etapes/choix.toml", "parmi = \"choix.options\"\n\n", "\n"),
    (
        "one-label",
        "etapes/choix.toml",
        "type = \"texte\"\netiquette = true\nexemple",
        "type = \"texte\"\nexemple",
    ),
    (
        "column-type",
        "etapes/choix.toml",
        "titre = \"Relevé le\"\ntype = \"date\"",
        "titre = \"Relevé le\"\ntype = \"liste\"",
    ),
    // Conditions.
    ("condition-quote", "controles.toml", "contient \"mesures\"'", "contient \"mesures'"),
    ("condition-word", "controles.toml", "besoin.preuves contient", "besoin.preuves comprend"),
    ("condition-end", "controles.toml", "contient \"mesures\"'", "contient'"),
    ("condition-list", "controles.toml", "liste.equipements)", "liste.equipement)"),
    ("condition-threshold", "controles.toml", "seuil.partage_heures et", "seuil.partage et"),
    ("condition-choice", "controles.toml", "contient \"mesures\"", "contient \"mesure\""),
    ("condition-types", "controles.toml", "besoin.heures < seuil", "besoin.enonce < seuil"),
    ("condition-sum", "controles.toml", "nombre(choix.options)", "somme(choix.options.nom)"),
    ("condition-table", "controles.toml", "nombre(choix.options)", "lignes(besoin.enonce, nom = \"a\")"),
    ("condition-name", "controles.toml", "besoin.heures <", "besoin.heure <"),
    // Migrations.
    ("migration-nothing", "methodologie.toml", "secteurs =", MIGRATION_OF_NOTHING),
    ("migration-names", "methodologie.toml", "secteurs =", MIGRATION_OF_THE_UNKNOWN),
    ("migration-choices", "methodologie.toml", "secteurs =", MIGRATION_OF_CHOICES),
    ("migration-still-there", "methodologie.toml", "secteurs =", MIGRATION_OF_WHAT_IS_THERE),
];

const MIGRATION_OF_NOTHING: &str =
    "migration = [{ vers = \"1.2\", retirer = {} }, { vers = \"1.2.0\" }]\nsecteurs =";
const MIGRATION_OF_THE_UNKNOWN: &str = "migration = [{ vers = \"1.3.0\", renommer = { de = \"besoin.dit\", en = \"besoin.redit\" } }, \
     { vers = \"1.2.0\", scinder = { de = \"besoin\", en = [\"besoin.x\"] } }]\nsecteurs =";
const MIGRATION_OF_CHOICES: &str = "migration = [{ vers = \"1.2.0\", remplacer_valeur = { question = \"besoin.gene\", de = \"rien\", par = \"nulle\" } }, \
     { vers = \"1.2.0\", renommer = { de = \"besoin.dit\", en = \"besoin.usagers.profil\" } }]\nsecteurs =";
const MIGRATION_OF_WHAT_IS_THERE: &str = "migration = [{ vers = \"1.2.0\", retirer = { question = \"besoin.gene\", pourquoi = \"x\" } }]\nsecteurs =";

#[test]
fn every_planted_fault_is_found_where_it_stands() {
    for fault in FAULTS {
        let sandbox = planted(&[fault]);
        let finished = sandbox.run(&["methodology", "check", "planted"]);
        finished.stderr_is("");
        expected(&format!("broken/{}.txt", fault.0), &finished.stdout);
        let is_error = finished.stdout.contains("erreur\u{a0}:");
        assert_eq!(finished.code, u32::from(is_error), "{}: {}", fault.0, finished.stdout);
        assert!(!finished.stdout.contains("rien à corriger"), "{} was not found", fault.0);
    }
}

/// Profiles in which everything is wrong once.
const PROFILES: &str = r#"
[[profil]]
reference = "Un arrosoir"
famille = "climats"
parts = [0, 4, "?", 1.5, 0]
annee = "2026"

[[profil]]
reference = "Un puits"
famille = "eau"
parts = [3, 3, 3, 0, 0, 0]
calcul = "Trois moitiés."
sources = ["guide_2022"]

[[question]]"#;

const PROFILE_OF_NO_SOURCE: &str = r#"
[[profil]]
reference = "Un puits"
famille = "eau"
parts = ["?", "?", "?", 3, 0, 0]
calcul = "L’eau puisée fait tout."
sources = ["guide_2023"]
annee = 2026

[[question]]"#;

#[test]
fn all_faults_of_all_files_are_told_at_once() {
    let named = |name: &str| FAULTS.iter().find(|fault| fault.0 == name).unwrap();
    let sandbox = planted(&["bad-version", "missing", "unknown-role", "condition-name", "bad-id"].map(named));
    let finished = sandbox.run(&["methodology", "check", "planted"]);
    expected("broken/several.txt", &finished.fails_with(1).stdout);
    let finished = sandbox.run(&["--lang", "en", "methodology", "check", "planted"]);
    expected("broken/several.en.txt", &finished.fails_with(1).stdout);
    let finished = sandbox.run(&["methodology", "check", "planted", "--json"]);
    expected("broken/several.json", &finished.fails_with(1).stdout);
}

#[test]
fn all_faults_of_a_line_are_told_at_once() {
    let named = |name: &str| FAULTS.iter().find(|fault| fault.0 == name).unwrap();
    let sandbox = planted(
        &["factor-number", "factor-year", "factor-licence", "factor-id", "unknown-factor"].map(named),
    );
    let finished = sandbox.run(&["methodology", "check", "planted"]);
    expected("broken/factors.txt", &finished.fails_with(1).stdout);
    // Who does not need these numbers is not held up by them, but for what questions cite.
    let sandbox = planted(&[named("factor-number")]);
    sandbox.run(&["--methodology", "planted", "methodology", "show"]).succeeds();
    sandbox.run(&["--methodology", "planted", "factors"]).fails_with(1);
    let sandbox = planted(&[named("unknown-factor")]);
    sandbox.run(&["--methodology", "planted", "methodology", "show"]).fails_with(1);
}

#[test]
fn a_broken_methodology_cannot_be_followed() {
    let sandbox = planted(&[&FAULTS[0]]);
    let finished = sandbox.run(&["--methodology", "planted", "new", "Eau", "--no-input"]);
    expected("broken/followed.txt", &finished.fails_with(1).stderr);
    finished.stdout_is("");
    assert!(sandbox.files().iter().all(|file| file.starts_with("planted/")));
}

/// A sandbox with the small methodology in the folder `planted`, with faults.
fn planted(faults: &[&Fault]) -> Sandbox {
    let sandbox = Sandbox::new();
    let source = Path::new(METHODOLOGY);
    for folder in ["", "etapes", "secteurs", "langues"] {
        for entry in fs::read_dir(source.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(source).unwrap().display();
                sandbox.write(&format!("planted/{name}"), fs::read(&path).unwrap());
            }
        }
    }
    for (name, file, from, to) in faults {
        let file = format!("planted/{file}");
        let text = sandbox.read(&file);
        assert!(text.contains(from), "{name}: {from:?} is no longer in {file}");
        sandbox.write(&file, text.replacen(from, to, 1));
    }
    sandbox
}
