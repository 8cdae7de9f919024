//! What the rules do to the text of a project, and that nothing in it is lost.

use proptest::prelude::{Just, Strategy, prop, prop_assert, prop_oneof, proptest};
use toml::de::{DeTable, DeValue};

use super::*;
use crate::lang::Lang;
use crate::model::file::File;
use crate::model::migration::Effect;

const FILES: [(&str, &str); 5] = [
    ("methodologie.toml", include_str!("../../../tests/data/old/v2/methodologie.toml")),
    ("etapes/besoin.toml", include_str!("../../../tests/data/old/v2/etapes/besoin.toml")),
    ("etapes/choix.toml", include_str!("../../../tests/data/old/v2/etapes/choix.toml")),
    ("controles.toml", include_str!("../../../tests/data/old/v2/controles.toml")),
    ("secteurs/eau.toml", include_str!("../../../tests/data/old/v2/secteurs/eau.toml")),
];

/// The second release of the small methodology.
fn methodology() -> Methodology {
    let files = FILES.map(|(name, text)| File::new(name, text));
    let reading = crate::format::methodology::read(&files, Lang::Fr);
    assert_eq!(reading.found, [], "the release is sound");
    reading.methodology.expect("the release is sound")
}

fn migrated(text: &str) -> Migrated {
    let from = Version::parse("0.1.0").expect("a version");
    migrate(text, from, &methodology(), "sha256:1").expect("the project can follow")
}

/// The text after the rules, but for what it says of the methodology.
fn after(text: &str) -> String {
    let text = migrated(text).text;
    text.replace("\n[methodologie]\nversion = \"0.2.0\"\nempreinte = \"sha256:1\"\n", "")
}

#[test]
fn an_answer_renamed_in_its_stage_keeps_its_place_and_every_comment() {
    let before = "[besoin]\r\n# à nous\r\n# B1 · Quel est le besoin ?\r\nenonce = 'Se laver'   # à redire\r\nz = 1\r\n";
    let expected = "[besoin]\r\n# à nous\r\n# B1 · Qui doit pouvoir faire quoi\u{a0}?\r\nphrase = 'Se laver'   # à redire\r\nz = 1\r\n";
    assert!(migrated(before).text.starts_with(expected), "{}", migrated(before).text);
}

#[test]
fn a_comment_that_is_not_the_wording_stays_as_it_is() {
    assert!(
        after("[besoin]\n# Vu : B1 · en réunion\nenonce = 1\n")
            .starts_with("[besoin]\n# Vu : B1 · en réunion\nphrase = 1\n")
    );
}

#[test]
fn an_answer_that_changes_stage_keeps_its_spelling_and_the_comment_of_its_line() {
    let before = "[besoin]\na = 1\n\n[choix]\n# C2 · Pourquoi ?\nraison = '''C’est\nmoins cher''' # dit par Léa\nb = 2\n";
    assert_eq!(
        after(before),
        "[besoin]\na = 1\n# B8 · Pourquoi ce besoin\u{a0}?\nraison = '''C’est\nmoins cher''' # dit par Léa\n\n[choix]\nb = 2\n"
    );
}

#[test]
fn what_stands_under_both_names_stays_and_is_told() {
    let before = "[besoin]\nenonce = \"ancien\"\nphrase = \"nouveau\"\n";
    assert_eq!(after(before), before);
    let name = |text: &str| Name::parse(text).expect("a name");
    let clash = Effect::Clash { from: name("besoin.enonce"), to: name("besoin.phrase") };
    assert_eq!(migrated(before).effects, [clash]);
}

#[test]
fn reasons_and_notes_follow_their_question() {
    let before = "[sans_reponse]\n\"besoin.enonce\" = { statut = \"passe\" } # bientôt\n\
                  \"besoin.lieu_et_moment\" = { statut = \"ne_sait_pas\", qui = \"Léa\" }\n\n\
                  [notes]\n\"choix.raison\" = { note = \"n\" }\n";
    assert_eq!(
        after(before),
        "[sans_reponse]\n\"besoin.phrase\" = { statut = \"passe\" } # bientôt\n\
         \"besoin.lieu\" = { statut = \"ne_sait_pas\", qui = \"Léa\" }\n\
         \"besoin.moment\" = { statut = \"ne_sait_pas\", qui = \"Léa\" }\n\n\
         [notes]\n\"besoin.raison\" = { note = \"n\" }\n"
    );
}

#[test]
fn an_answer_no_question_takes_as_it_is_stays_where_it_was() {
    let before = "[besoin]\nlieu_et_moment = [1, 2]\n";
    assert_eq!(after(before), before);
    let from = QuestionId::parse("besoin.lieu_et_moment").expect("an id");
    assert_eq!(migrated(before).effects, [Effect::Split { from, to: Vec::new() }]);
}

#[test]
fn other_spellings_of_the_same_file_follow_too() {
    for (before, expected) in [
        ("besoin = { enonce = \"x\", z = 1 }\n", "besoin = { phrase = \"x\", z = 1 }\n"),
        ("besoin.enonce = \"x\"\n", "besoin.phrase = \"x\"\n"),
        ("\u{feff}[besoin]\n\"enonce\" = \"x\"\n", "\u{feff}[besoin]\nphrase = \"x\"\n"),
        ("[besoin]\ngene = \"rien\"", "[besoin]\ngene = \"aucune\""),
        ("[besoin]\ngene = [\"rien\", \"aucune\"]\n", "[besoin]\ngene = [\"aucune\"]\n"),
    ] {
        assert!(migrated(before).text.starts_with(expected), "{}", migrated(before).text);
    }
}

#[test]
fn a_project_that_says_nothing_only_follows() {
    let Migrated { text, effects } = migrated("[projet]\ntitre = \"a\"\n");
    assert_eq!(
        text,
        "[projet]\ntitre = \"a\"\n\n[methodologie]\nversion = \"0.2.0\"\nempreinte = \"sha256:1\"\n"
    );
    assert_eq!(effects, []);
    assert_eq!(orphans(&text, &methodology()), []);
}

#[test]
fn orphans_are_told_with_the_reason_of_the_rule() {
    let text = "[projet]\nsecteurs = [\"eau\", \"bois\"]\n[besoin]\ncouleur = 'bleu'\nz = 1\n\
                usagers = [{ profil = \"a\", age = 3 }, { profil = \"b\", age = 4 }]\n\
                [sans_reponse]\n\"besoin.couleur\" = { statut = \"passe\" }\n\
                [[decisions]]\ncontrole = \"G2\"\n[[decisions]]\ncontrole = \"G10\"\n";
    let told: Vec<String> = orphans(text, &methodology())
        .into_iter()
        .map(|orphan| format!("{} = {} ({})", orphan.name, orphan.spelled, orphan.why.unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            "besoin.couleur = \"bleu\" (Elle ne servait à aucune décision.)",
            "besoin.z = 1 ()",
            "besoin.usagers.age = 3, 4 (Une donnée personnelle de trop.)",
            "sans_reponse.\"besoin.couleur\" = { statut = \"passe\" } (Elle ne servait à aucune décision.)",
            "decisions G2 = { controle = \"G2\" } (Il se déclenchait trop tôt.)",
            "projet.secteurs = \"bois\" (Ses questions sont posées à tous.)",
        ]
    );
}

/// Every text, number and date of a file that no rule spells otherwise.
fn leaves(text: &str) -> Vec<String> {
    fn gather(table: &DeTable<'_>, found: &mut Vec<String>) {
        table.iter().for_each(|(_, value)| of(value.get_ref(), found));
    }
    fn of(value: &DeValue<'_>, found: &mut Vec<String>) {
        match value {
            DeValue::Table(table) => gather(table, found),
            DeValue::Array(items) => items.iter().for_each(|item| of(item.get_ref(), found)),
            leaf => found.push(tree::spelled(leaf)),
        }
    }
    let mut found = Vec::new();
    gather(&tree::parse(text).expect("TOML"), &mut found);
    found.retain(|leaf| !["\"rien\"", "\"G1\"", "\"reformuler\""].contains(&leaf.as_str()));
    found
}

fn any_project() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        "\"[a-zé ]{0,9}\"",
        "'[a-z]{0,3}' # [a-z]{1,5}",
        Just("[\"rien\", \"x\"]".to_owned()),
        Just(
            "[\n  { profil = \"a\", nombre = 4, age = 2 }, # c1\n  { profil = \"b\", effectif = 5 },\n]"
                .to_owned()
        ),
        Just("2026-11-23".to_owned()),
    ];
    let key = prop::sample::select(vec![
        "enonce",
        "phrase",
        "usagers",
        "gene",
        "lieu_et_moment",
        "lieu",
        "moment",
        "couleur",
        "raison",
        "z",
    ]);
    let section = |name: &'static str| {
        let line = (key.clone(), value.clone(), prop::bool::ANY);
        prop::collection::btree_map(key.clone(), line, 0..6).prop_map(move |lines| {
            let lines = lines.iter().map(|(key, (_, value, wording))| {
                let wording = if *wording { "# B1 · Une question ?\n" } else { "" };
                format!("{wording}{key} = {value}\n")
            });
            format!("[{name}]\n{}\n", lines.collect::<String>())
        })
    };
    let notes = prop::collection::btree_set(key.clone(), 0..4).prop_map(|keys| {
        let lines = keys.iter().map(|key| format!("\"besoin.{key}\" = {{ note = \"note {key}\" }}\n"));
        format!("[notes]\n{}\n", lines.collect::<String>())
    });
    let decisions = Just("[[decisions]]\ncontrole = \"G1\"\nchoix = \"reformuler\"\n".to_owned());
    (section("besoin"), section("choix"), notes, decisions)
        .prop_map(|(need, choice, notes, decisions)| format!("{need}{choice}{notes}{decisions}"))
}

proptest! {
    #[test]
    fn nothing_that_a_project_says_is_lost(text in any_project()) {
        let after = migrated(&text).text;
        let kept = leaves(&after);
        for leaf in leaves(&text) {
            prop_assert!(kept.contains(&leaf), "{leaf} is lost:\n{text}\n→\n{after}");
        }
        for comment in text.lines().filter_map(|line| line.split_once(" # ")) {
            prop_assert!(after.contains(comment.1), "a comment is lost:\n{text}\n→\n{after}");
        }
        // Following twice is following once.
        let again = migrate(&after, Version::parse("0.2.0").expect("a version"), &methodology(), "sha256:1");
        prop_assert!(again.is_ok_and(|again| again.text == after && again.effects.is_empty()));
    }
}
