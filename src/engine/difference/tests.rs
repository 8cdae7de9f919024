//! What is found to differ, and nothing else.

use super::words::Compared;
use super::*;
use crate::format::project;
use crate::lang::Lang;
use crate::model::document::{Block, Content};
use crate::sample::methodology;

/// The differences in words, one line each.
fn told(before: &str, after: &str) -> Vec<String> {
    told_with(&methodology(), before, after)
}

fn told_with(methodology: &Methodology, before: &str, after: &str) -> Vec<String> {
    let read = |text: &str| {
        project::read(text, "a.toml", methodology, Lang::Fr).project.expect("the project is read")
    };
    let (before, after) = (read(before), read(after));
    let found = between(methodology, &before, &after);
    let compared = Compared { methodology, before: &before, after: &after, lang: Lang::Fr };
    let document = compared.document(&found, String::new());
    let mut lines = Vec::new();
    for block in document.blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph { text } => lines.push(text),
            Block::Facts { facts } => {
                lines.extend(facts.iter().map(|fact| format!("{} = {}", fact.name, fact.value)));
            }
            Block::Answer(answer) => {
                let Content::Lines(items) = answer.content else { panic!("answers are lines") };
                lines.extend(items.iter().map(|item| format!("{} | {item}", answer.id)));
            }
            other => panic!("{other:?}"),
        }
    }
    lines.iter().map(|line| line.replace('\u{a0}', "~")).collect()
}

/// The same, between two sets of rows of a table of crossings.
fn told_of_levels(before: &str, after: &str) -> Vec<String> {
    let file = |rows: &str| {
        format!(
            r#"[solutions]
options = [{{ id = "seau", nom = "Seau" }}, {{ id = "soleil", nom = "Soleil" }}]
criteres = [{{ id = "soin", nom = "Entretien" }}]
appreciations = [{rows}]
"#
        )
    };
    told_with(&crate::sample::comparing(), &file(before), &file(after))
}

const TABLE: &str =
    "[besoin]\nusagers = [\n{ profil = \"a\", nombre = 1 },\n{ profil = \"b\" },\n{ profil = \"c\" },\n]\n";

#[test]
fn two_readings_of_one_state_do_not_differ() {
    assert_eq!(told(TABLE, &format!("# un commentaire\n{TABLE}")), ["Aucune différence."]);
}

#[test]
fn rows_are_told_one_by_one_by_their_label() {
    let after = "[besoin]\nusagers = [\n{ profil = \"c\" },\n{ profil = \"a\", nombre = 2, note = \"x\" },\n{ profil = \"d\" },\n]\n";
    assert_eq!(
        told(TABLE, after),
        [
            "Réponses ajoutées~: 0 · changées~: 1 · retirées~: 0",
            "Besoin",
            "besoin.usagers | a — Nombre~: 2 (avant~: 1)",
            "besoin.usagers | a — note~: x (avant~: rien)",
            "besoin.usagers | Ligne ajoutée~: d",
            "besoin.usagers | Ligne retirée~: b",
            "besoin.usagers | Les lignes ont changé d’ordre.",
        ]
    );
}

#[test]
fn a_crossing_is_told_by_all_of_its_axes_and_is_no_other_one() {
    let at = |option: &str, cells: &str| format!("{{ option = \"{option}\", critere = \"soin\", {cells} }},");
    let before = at("seau", "niveau = 1") + &at("soleil", "niveau = 2");
    let after = at("soleil", "niveau = 3, motif = \"vu\"");
    assert_eq!(
        told_of_levels(&before, &after)[2..],
        [
            "solutions.appreciations | Entretien~; Soleil — Niveau~: 3 sur 4 (avant~: 2 sur 4)",
            "solutions.appreciations | Entretien~; Soleil — Raison~: vu (avant~: rien)",
            "solutions.appreciations | Ligne retirée~: Entretien~; Seau~; 1 sur 4",
        ]
    );
}

#[test]
fn two_rows_of_the_same_label_are_two_rows() {
    let before =
        "[besoin]\nusagers = [\n{ profil = \"a\", nombre = 1 },\n{ profil = \"a\", nombre = 2 },\n]\n";
    let after = "[besoin]\nusagers = [\n{ profil = \"a\", nombre = 1 },\n]\n";
    assert_eq!(told(before, after)[2..], ["besoin.usagers | Ligne retirée~: a~; Nombre~: 2"]);
}

#[test]
fn what_is_not_known_is_told_with_who_and_when() {
    let after = "[sans_reponse]\n\"besoin.usagers\" = { statut = \"ne_sait_pas\", qui = \"la mairie\", quand = 2026-12-01 }\n\
                 \"besoin.enonce\" = { statut = \"sans_objet\", pourquoi = \"déjà dit\" }\n";
    assert_eq!(
        told(TABLE, after)[2..],
        [
            "besoin.enonce | Ajouté~: cela ne concerne pas le projet~: déjà dit",
            "besoin.usagers | Après~: je ne sais pas encore~; la mairie s’en charge, pour le 1er décembre 2026",
            "besoin.usagers | Ligne retirée~: a~; Nombre~: 1",
            "besoin.usagers | Ligne retirée~: b",
            "besoin.usagers | Ligne retirée~: c",
        ]
    );
}

#[test]
fn a_decision_is_told_at_its_stage_and_a_second_one_alike_too() {
    let one = "[[decisions]]\ncontrole = \"G0\"\nchoix = \"maintenir\"\nmotif = \"m\"\npar = \"le bureau\"\ndate = 2026-11-23\n";
    let other = "[[decisions]]\ncontrole = \"X9\"\nchoix = \"maintenir\"\n";
    assert_eq!(
        told(one, &format!("{one}{one}{other}"))[1..],
        [
            "Besoin",
            "G0 | Ajouté~: maintenir le projet tel quel — m (le bureau, le 23 novembre 2026)",
            "Décisions sur ce que la méthode ne connaît pas",
            "X9 | Ajouté~: maintenir",
        ]
    );
}

#[test]
fn the_card_is_compared_too() {
    let before =
        "[projet]\ntitre = \"T\"\netat = \"en_cours\"\n[methodologie]\nid = \"essai\"\nversion = \"0.9.0\"\n";
    let after = "[projet]\ntitre = \"U\"\nresume = \"Court.\"\nsecteurs = [\"eau\"]\netat = \"repare\"\nlicence = \"CC0\"\n\
                 [methodologie]\nid = \"essai\"\nversion = \"1.0.0\"\nparcours = \"complet\"\n";
    assert_eq!(
        told(before, after)[1..],
        [
            "Titre = U (avant~: T)",
            "Résumé = Court. (avant~: rien)",
            "Secteurs = Eau (avant~: rien)",
            "Licence = CC0 (avant~: rien)",
            "État = résolu par une réparation (avant~: en cours)",
            "Méthode = essai 1.0.0 (avant~: essai 0.9.0)",
            "Parcours = complet (avant~: express)",
        ]
    );
}

#[test]
fn what_is_noted_beside_an_answer_is_compared() {
    let after = format!("{TABLE}[notes]\n\"besoin.usagers\" = {{ note = \"compté\", preuve = \"A\" }}\n");
    assert_eq!(
        told(TABLE, &after)[2..],
        [
            "besoin.usagers | Remarque~: compté (avant~: rien)",
            "besoin.usagers | Niveau de preuve~: A (avant~: rien)",
        ]
    );
}
