//! A methodology that changes another: it adds, rewords and retires, and what is wrong is told in its own files.

use crate::fixture::{METHODOLOGY, expected, french};
use crate::support::{Finished, Sandbox};

const MAIN: &str = "id = \"jardin\"\nversion = \"0.3.0\"\ntitre = \"Au jardin\"\nparent = \"essai@1.2.0\"\n\
                    retirer = [\"besoin.recit\", \"choix.suffit\", \"G2\"]\n";

const NEED: &str = r#"id = "besoin"
but = "Dire ce qu’il faut au jardin."

# Reworded.
[[question]]
id = "enonce"
question = "Que faut-il au jardin ?"
exemple = "Arroser deux parcelles en août."

[[question]]
id = "gene"
choix = [
  { id = "rien", titre = "les salades attendent" },
  { id = "perte", titre = "une récolte perdue", suites = ["perte_detail"] },
]

# New.
[[question]]
id = "perte_detail"
code = "J1"
parcours = "express"
type = "texte"
question = "Quelle récolte ?"
pourquoi = "On ne sauve pas tout."
exemple = "Les tomates."
sources = ["almanach"]
si = "besoin_mesure"
"#;

const CHECKS: &str = r#"[seuil]
partage_heures = { valeur = 20, pourquoi = "Un jardin sert l’été." }

[[condition]]
id = "sec"
si = 'besoin.gene = "perte" et besoin.heures > seuil.partage_heures'

[[controle]]
id = "G1"
message = "Dites ce que l’arrosoir permettrait de faire."

[[controle]]
id = "J1"
etape = "besoin"
si = "sec"
verdict = "mutualiser"
gravite = "conseil"
titre = "Partager l’eau"
message = "Voyez avec les voisins."
"#;

const SOURCES: &str = "[[source]]\nid = \"almanach\"\ntitre = \"L’almanach\"\nniveau = \"lu\"\n";

const ENGLISH: &str =
    "titre = \"In the garden\"\n[question.\"besoin.enonce\"]\nquestion = \"What does the garden need?\"\n";

#[test]
fn a_child_adds_rewords_and_retires() {
    let sandbox = garden();
    expected("child/show.txt", &follow(&sandbox, &["methodology", "show"]).succeeds().stdout);
    let english = ["--lang", "en", "methodology", "show"];
    expected("child/show.en.txt", &follow(&sandbox, &english).succeeds().stdout);
    expected("child/check.txt", &sandbox.run(&["methodology", "check", "jardin"]).succeeds().stdout);
    follow(&sandbox, &["new", "Tomates", "--no-input"]).succeeds();
    let answers = ["set", "tomates.lowtech.toml", "B4=2", "B5=30", "B6=une récolte perdue", "J1=les tomates"];
    follow(&sandbox, &answers).succeeds();
    expected("child/status.txt", &follow(&sandbox, &["status"]).succeeds().stdout);
    follow(&sandbox, &["check"]).succeeds();
}

#[test]
fn a_project_of_a_child_says_so_when_it_is_opened_without_it() {
    let sandbox = garden();
    follow(&sandbox, &["new", "Tomates", "--no-input"]).succeeds();
    for arguments in [&["status"][..], &["show"], &["export", "-o", "-"], &["continue"]] {
        let told = sandbox.run(arguments).succeeds().stderr.clone();
        assert!(told.starts_with("Ce projet suit la méthode «\u{a0}jardin\u{a0}», pas"), "{told}");
        let told = follow(&sandbox, arguments).succeeds().stderr.clone();
        assert!(!told.contains("Ce projet suit"), "{told}");
    }
}

#[test]
fn a_child_in_one_file_needs_no_parent_at_hand() {
    let sandbox = garden();
    follow(&sandbox, &["methodology", "export", "-o", "jardin.json"]).succeeds();
    let elsewhere = Sandbox::new();
    elsewhere.write("jardin.json", sandbox.read("jardin.json"));
    let shown = elsewhere.run(&["--methodology", "jardin.json", "methodology", "show"]);
    expected("child/show.txt", &shown.succeeds().stdout);
}

#[test]
fn what_is_wrong_in_a_child_is_told_in_its_own_files() {
    for (name, file, from, to) in [
        ("no-parent", "methodologie.toml", "essai@1.2.0", "esai@1.2.0"),
        ("no-version", "methodologie.toml", "essai@1.2.0", "essai"),
        ("other-version", "methodologie.toml", "essai@1.2.0", "essai@1.1.0"),
        ("retired-unknown", "methodologie.toml", "besoin.recit", "besoin.recits"),
        ("retired-needed", "methodologie.toml", "besoin.recit", "besoin.preuves"),
        ("retired-table", "methodologie.toml", "besoin.recit", "choix.options"),
        ("other-type", "etapes/besoin.toml", "id = \"enonce\"\n", "id = \"enonce\"\ntype = \"liste\"\n"),
        ("other-code", "etapes/besoin.toml", "id = \"enonce\"\n", "id = \"enonce\"\ncode = \"B99\"\n"),
        ("code-taken", "etapes/besoin.toml", "code = \"J1\"", "code = \"C5\""),
        (
            "choices-of-a-text",
            "etapes/besoin.toml",
            "exemple = \"Arroser",
            "choix = [{ id = \"a\" }]\nexemple = \"Arroser",
        ),
        ("unknown-key", "etapes/besoin.toml", "exemple = \"Arroser", "exmple = \"Arroser"),
        ("unknown-source", "etapes/besoin.toml", "[\"almanach\"]", "[\"almanac\"]"),
        ("unknown-follow-up", "etapes/besoin.toml", "[\"perte_detail\"]", "[\"perte_details\"]"),
        ("condition-taken", "controles.toml", "id = \"sec\"", "id = \"besoin_mesure\""),
        ("retired-then-named", "controles.toml", "besoin.gene = \"perte\"", "repondu(besoin.recit)"),
        ("other-stage", "methodologie.toml", "retirer", "etapes = [\"ailleurs\"]\nretirer"),
    ] {
        let sandbox = garden();
        let file = format!("jardin/{file}");
        let text = sandbox.read(&file);
        assert!(text.contains(from), "{name}: {from:?} is no longer in {file}");
        sandbox.write(&file, text.replacen(from, to, 1));
        let finished = sandbox.run(&["methodology", "check", "jardin"]);
        finished.stderr_is("");
        expected(&format!("child/{name}.txt"), &finished.stdout);
        assert!(!finished.stdout.contains("essai@"), "{name}: told in the parent\n{}", finished.stdout);
        assert!(!finished.stdout.contains("rien à corriger"), "{name} was not found");
    }
}

#[test]
fn a_child_may_be_a_parent_but_never_its_own() {
    let sandbox = garden();
    let own = sandbox.path("../home/.local/share/lowtech/methodologies");
    std::os::unix::fs::symlink(sandbox.path("jardin"), own.join("jardin")).unwrap();
    let main = "id = \"serre\"\nversion = \"0.1.0\"\ntitre = \"Sous serre\"\nparent = \"jardin@0.3.0\"\nretirer = [\"besoin.perte_detail\"]\n";
    sandbox.write("serre/methodologie.toml", main);
    sandbox.write(
        "serre/etapes/besoin.toml",
        "id = \"besoin\"\n[[question]]\nid = \"enonce\"\nquestion = \"Que faut-il sous serre ?\"\n",
    );
    sandbox.run(&["methodology", "check", "serre", "--strict"]).succeeds();
    let shown = sandbox.run(&["--methodology", "serre", "methodology", "show"]);
    assert!(shown.succeeds().stdout.contains(&french("B1 · Que faut-il sous serre ?")), "{}", shown.stdout);
    assert!(!shown.stdout.contains("J1 ·"), "{}", shown.stdout);

    sandbox.write("jardin/methodologie.toml", MAIN.replace("essai@1.2.0", "jardin@0.3.0"));
    expected("child/own-parent.txt", &sandbox.run(&["methodology", "check", "jardin"]).fails_with(1).stdout);
}

#[test]
fn a_new_child_is_sound_and_never_takes_the_place_of_another() {
    let sandbox = Sandbox::new();
    install(&sandbox);
    let made = sandbox.run(&["methodology", "new", "mon_jardin", "--parent", "essai"]);
    made.succeeds().stdout_is("").stderr_is(&french(
        "Méthode créée dans le dossier mon_jardin.\nLa vérifier : lowtech methodology check mon_jardin\n\
         La suivre : lowtech new --methodology mon_jardin\n",
    ));
    assert_eq!(sandbox.files(), ["mon_jardin/etapes/besoin.toml", "mon_jardin/methodologie.toml"]);
    expected("child/methodologie.toml", &sandbox.read("mon_jardin/methodologie.toml"));
    expected("child/besoin.toml", &sandbox.read("mon_jardin/etapes/besoin.toml"));
    sandbox.run(&["methodology", "check", "mon_jardin", "--strict"]).succeeds();
    // The example is sound too, once the signs before it are removed.
    let example = sandbox.read("mon_jardin/etapes/besoin.toml");
    let (before, question) = example.split_once("# [[question]]").unwrap();
    sandbox.write(
        "mon_jardin/etapes/besoin.toml",
        format!("{before}[[question]]{}", question.replace("\n# ", "\n")),
    );
    let checked = sandbox.run(&["methodology", "check", "mon_jardin", "--strict"]);
    checked
        .succeeds()
        .stdout_is(&french("mon_jardin 0.1.0 : rien à corriger (questions : 19, contrôles : 2)\n"));

    let mut told = String::new();
    for arguments in [
        &["mon_jardin", "--parent", "essai"][..],
        &["Mon jardin", "--parent", "essai"],
        &["essai", "--parent", "essai"],
        &["autre", "--parent", "esai"],
    ] {
        let arguments: Vec<&str> = ["methodology", "new"].iter().chain(arguments).copied().collect();
        told.push_str(&sandbox.run(&arguments).fails_with(1).stderr);
    }
    expected("child/new-refused.txt", &told);
}

/// A sandbox with the small methodology among the person's own, and the folder `jardin` that changes it.
pub fn garden() -> Sandbox {
    let sandbox = Sandbox::new();
    install(&sandbox);
    for (file, text) in [
        ("methodologie.toml", MAIN),
        ("etapes/besoin.toml", NEED),
        ("controles.toml", CHECKS),
        ("sources.toml", SOURCES),
        ("langues/en.toml", ENGLISH),
    ] {
        sandbox.write(&format!("jardin/{file}"), text);
    }
    sandbox
}

fn install(sandbox: &Sandbox) {
    let own = sandbox.path("../home/.local/share/lowtech/methodologies");
    std::fs::create_dir_all(&own).unwrap();
    std::os::unix::fs::symlink(METHODOLOGY, own.join("essai")).unwrap();
}

fn follow(sandbox: &Sandbox, arguments: &[&str]) -> Finished {
    let arguments: Vec<&str> = ["--methodology", "jardin"].iter().chain(arguments).copied().collect();
    sandbox.run(&arguments)
}
