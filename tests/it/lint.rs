//! A sound methodology with one thing worth mending planted in it: `methodology check` tells it, where it stands.
//!
//! What cannot be read at all is in `broken`; here are the faults that only authors care about.

use std::fs;
use std::path::Path;

use crate::fixture::expected;
use crate::support::Sandbox;

/// The name of the fault, and each change: the file, the text that is replaced (once), and what takes its place;
/// nothing is replaced by a whole new file.
type Fault = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

const NEED: &str = "etapes/besoin.toml";
const NEXT: &str = "etapes/suite.toml";
const RULES: &str = "controles.toml";

const FAULTS: &[Fault] = &[
    // The files.
    ("unused-file", &[("secteurs/eau.toml", "", "id = \"eau\"\ntitre = \"Eau\"\n")]),
    (
        "translation-of-nothing",
        &[(
            "langues/en.toml",
            "",
            "[question.\"besoin.enonce\"]\nquestion = \"What for?\"\nquestoin = \"What?\"\n",
        )],
    ),
    // The texts.
    ("no-why", &[(NEED, "pourquoi = \"Un verbe laisse le choix.\"\n", "")]),
    ("no-example-nor-sources", &[(NEXT, "exemple = \"La mairie.\"\nsources = []\n", "")]),
    (
        "long-sentence",
        &[
            (
                NEED,
                "Que faut-il pouvoir faire ?",
                "Courte. Que faut-il pouvoir faire, et pour qui, et où, et quand, et combien de fois par jour, \
                 en été comme en hiver, sans jamais nommer ni un objet ni une marque ?",
            ),
            (
                NEED,
                "Continuez-vous ?",
                "Après avoir relu tout ce qui a été dit du besoin, des personnes, du lieu, des saisons et des \
                 contraintes, pensez-vous qu’il soit raisonnable de continuer ?",
            ),
        ],
    ),
    ("out-of-date", &[(NEED, "2030-01-01", "2026-11-22")]),
    (
        "future-year",
        &[(
            "facteurs.tsv",
            "",
            "id\ttheme\tlibelle\tvaleur\tunite\tannee\tsource\tlicence\n\
             eau\teau\tEau du robinet\t0.13\tkg CO₂e par m³\t2062\tguide\tMIT\n",
        )],
    ),
    // What is asked too late, or never.
    ("forward-question", &[(RULES, "besoin.heures <", "suite.accord = \"oui\" et besoin.heures <")]),
    ("forward-check", &[(RULES, "mentionne(", "repondu(suite.accord) et mentionne(")]),
    (
        "out-of-bounds",
        &[(
            RULES,
            "besoin.heures < seuil.heures_rares",
            "besoin.heures > 8760 et besoin.heures < seuil.heures_rares",
        )],
    ),
    (
        "two-choices-at-once",
        &[
            (
                RULES,
                "besoin.heures <",
                "besoin.partage = \"oui\" et besoin.partage = \"non\" et besoin.heures <",
            ),
            (NEED, "si = \"usage_rare\"\n", ""),
            (NEXT, "sources = []\nchoix", "sources = []\nsi = \"usage_rare\"\nchoix"),
        ],
    ),
    ("check-never-triggered", &[(RULES, "mentionne(", "besoin.heures > 9000 et mentionne(")]),
    (
        "follow-up-on-a-shorter-path",
        &[(NEED, "code = \"B3\"\nparcours = \"express\"", "code = \"B3\"\nparcours = \"essentiel\"")],
    ),
    (
        "condition-on-a-longer-path",
        &[(NEED, "code = \"B2\"\nparcours = \"express\"", "code = \"B2\"\nparcours = \"complet\"")],
    ),
    (
        "follow-up-opened-twice",
        &[(
            NEXT,
            "{ id = \"non\", titre = \"non\" },\n]",
            "{ id = \"non\", titre = \"non\", suites = [\"relecture\"] },\n]\n\n[[question]]\nid = \"second\"\ncode = \"S3\"\n\
             parcours = \"essentiel\"\ntype = \"choix\"\nquestion = \"Un second ?\"\npourquoi = \"Pour voir.\"\n\
             exemple = \"Oui.\"\nsources = []\nchoix = [{ id = \"oui\", titre = \"oui\", suites = [\"relecture\"] }]",
        )],
    ),
    // Names that nothing uses.
    ("unused-condition", &[(NEED, "si = \"usage_rare\"\n", "")]),
    ("unused-threshold", &[(RULES, "seuil.heures_rares'", "100'")]),
    ("unused-list", &[(RULES, "mentionne(besoin.enonce, liste.objets)", "repondu(besoin.enonce)")]),
    ("unused-source", &[(NEED, "sources = [\"guide\"]", "sources = []")]),
];

#[test]
fn a_sound_methodology_has_nothing_to_mend() {
    let sandbox = sound();
    let all = ["methodology", "check", "saine", "--strict", "--examples", "saine/exemples"];
    sandbox
        .run(&all)
        .succeeds()
        .stdout_is("saine 2.0.0\u{a0}: rien à corriger (questions\u{a0}: 6, contrôles\u{a0}: 1)\n");
}

#[test]
fn everything_worth_mending_is_told_where_it_stands() {
    for fault in FAULTS {
        let sandbox = planted(&[fault]);
        let finished = sandbox.run(&["methodology", "check", "saine"]);
        finished.succeeds().stderr_is("");
        expected(&format!("lint/{}.txt", fault.0), &finished.stdout);
        assert!(!finished.stdout.contains("rien à corriger"), "{} was not found", fault.0);
        sandbox.run(&["methodology", "check", "saine", "--strict"]).fails_with(1);
    }
}

#[test]
fn everything_worth_mending_is_told_at_once_in_every_form() {
    let named = |name: &str| FAULTS.iter().find(|fault| fault.0 == name).unwrap();
    let sandbox = planted(&["no-why", "forward-check", "unused-source"].map(named));
    let english = ["--lang", "en", "methodology", "check", "saine"];
    expected("lint/several.en.txt", &sandbox.run(&english).succeeds().stdout);
    let json = ["methodology", "check", "saine", "--json"];
    expected("lint/several.json", &sandbox.run(&json).succeeds().stdout);
}

#[test]
fn a_fault_of_a_translation_is_told_once_in_its_own_language() {
    let sandbox = sound();
    let english =
        "[question.\"besoin.enonce\"]\nquestion = \"What for?\"\nquestoin = \"What?\"\nwyh = \"Why?\"\n";
    sandbox.write("saine/langues/en.toml", english);
    let finished = sandbox.run(&["--lang", "en", "methodology", "check", "saine"]);
    expected("lint/translation.en.txt", &finished.succeeds().stdout);
}

#[test]
fn a_check_that_no_example_triggers_is_told() {
    let sandbox = sound();
    let example = "saine/exemples/pompe.lowtech.toml";
    sandbox.write(example, sandbox.read(example).replace("Une pompe.", "Arroser."));
    let finished = sandbox.run(&["methodology", "check", "saine", "--examples", "saine/exemples"]);
    expected("lint/not-triggered.txt", &finished.succeeds().stdout);
    sandbox.write(example, "[projet");
    let finished = sandbox.run(&["methodology", "check", "saine", "--examples", "saine/exemples"]);
    expected("lint/unreadable-example.txt", &finished.fails_with(1).stdout);
}

#[test]
fn what_is_gone_since_another_version_without_a_rule_is_told() {
    let sandbox = sound();
    copy(&sandbox, "avant");
    for (file, from, to) in [
        // A rule says what becomes of this one.
        (NEED, "id = \"enonce\"", "id = \"ancien\""),
        (RULES, "besoin.enonce", "besoin.ancien"),
        (NEED, "id = \"qui\"", "id = \"avec_qui\""),
        (NEED, "suites = [\"qui\"]", "suites = [\"avec_qui\"]"),
        (
            NEXT,
            "{ id = \"non\", titre = \"non\" },",
            "{ id = \"non\", titre = \"non\" },\n  { id = \"bientot\", titre = \"bientôt\" },",
        ),
        (NEED, "attente = true }]", "attente = true }, { id = \"plus_tard\", titre = \"plus tard\" }]"),
        (RULES, "id = \"G1\"", "id = \"G0\""),
        ("methodologie.toml", "version = \"2.0.0\"", "version = \"1.0.0\""),
        (
            "methodologie.toml",
            "\n[[migration]]\nvers = \"2.0.0\"\nrenommer = { de = \"besoin.ancien\", en = \"besoin.enonce\" }\n",
            "",
        ),
    ] {
        change(&sandbox, "avant", file, from, to);
    }
    let since = ["methodology", "check", "saine", "--since", "avant"];
    expected("lint/since.txt", &sandbox.run(&since).succeeds().stdout);
    let oneself = ["methodology", "check", "saine", "--strict", "--since", "saine"];
    sandbox.run(&oneself).succeeds();
}

/// A sandbox with the sound methodology in the folder `saine`.
fn sound() -> Sandbox {
    let sandbox = Sandbox::new();
    copy(&sandbox, "saine");
    sandbox
}

fn planted(faults: &[&Fault]) -> Sandbox {
    let sandbox = sound();
    for (file, from, to) in faults.iter().flat_map(|fault| fault.1) {
        change(&sandbox, "saine", file, from, to);
    }
    sandbox
}

fn copy(sandbox: &Sandbox, to: &str) {
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/lint/sound"));
    for folder in ["", "etapes", "exemples"] {
        for entry in fs::read_dir(source.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(source).unwrap().display();
                sandbox.write(&format!("{to}/{name}"), fs::read(&path).unwrap());
            }
        }
    }
}

fn change(sandbox: &Sandbox, folder: &str, file: &str, from: &str, to: &str) {
    let file = format!("{folder}/{file}");
    if from.is_empty() {
        return sandbox.write(&file, to);
    }
    let text = sandbox.read(&file);
    assert!(text.contains(from), "{from:?} is no longer in {file}");
    sandbox.write(&file, text.replacen(from, to, 1));
}
