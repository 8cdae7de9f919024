//! A place in full, and resources counted within a radius.

use super::*;
use crate::engine::report::{Kind as DocumentKind, document};
use crate::format::project;
use crate::lang::Lang;
use crate::model::document::Content;
use crate::model::kind::distance::FromHere;
use crate::model::methodology::Methodology;
use crate::model::question::Path;
use crate::sample;

/// The sample, where communes are known, B2 has a distance and a cost, and B4 is a radius.
fn methodology() -> Methodology {
    let mut methodology = Methodology { territory: sample::territory(), ..sample::methodology() };
    for question in methodology.stages.iter_mut().flat_map(|stage| &mut stage.questions) {
        if question.code == "B4" {
            question.path = Path::Express;
            question.kind = Kind::Number(Number::default());
            question.role = Some(Role::Radius);
        }
        let Kind::Table(table) = &mut question.kind else { continue };
        question.subject = Some("Matières".into());
        let far = table.columns[1].clone();
        table.columns[1].kind =
            Kind::Number(Number { from_here: Some(FromHere::default()), ..Number::default() });
        let id = crate::model::id::Id::new("prix").expect("an id");
        let kind = Kind::Number(Number { unit: Some("€".into()), ..Number::default() });
        table.columns.push(Column { id, kind, ..far });
    }
    methodology
}

/// The blocks of a document of a project, those that this module makes: facts, paragraphs with a list.
fn said(text: &str, kind: DocumentKind) -> Vec<String> {
    let methodology = methodology();
    let text = format!("[projet]\ntitre = \"T\"\n{text}");
    let project = project::read(&text, "a.lowtech.toml", &methodology, Lang::Fr).project.expect("a project");
    let mut said = Vec::new();
    for block in document(&methodology, &project, Lang::Fr, kind).blocks {
        match block {
            Block::Facts { facts } => {
                said.extend(facts.into_iter().map(|one| format!("{} {}", one.name, one.value)))
            }
            Block::Paragraph { text } if text.starts_with('À') => said.push(text),
            Block::List { items } => said.extend(items),
            Block::Answer(answer) if answer.code == "P1" => {
                let Content::Line(line) = answer.content else { continue };
                said.push(line);
                said.extend(answer.notes.into_iter().map(|one| format!("{} {}", one.name, one.value)));
            }
            _ => {}
        }
    }
    said.into_iter().map(|line| line.replace(['\u{a0}', '\u{202f}'], "~")).collect()
}

const CONCARNEAU: &str = "[fiche]\nlieu = { insee = \"29039\", nom = \"Concarneau\" }\n";

#[test]
fn a_place_is_told_with_all_it_is_in() {
    let facts = said(CONCARNEAU, DocumentKind::Summary);
    assert_eq!(
        facts,
        ["Lieu Concarneau (29), Finistère, Bretagne", "Intercommunalité CA Concarneau Cornouaille"]
    );
    let facts = said(CONCARNEAU, DocumentKind::Complete);
    assert!(facts.contains(&"Concarneau (29), Finistère, Bretagne".to_owned()), "{facts:?}");
    assert!(facts.contains(&"Code INSEE 29039".to_owned()), "{facts:?}");
    assert_eq!(said("[fiche]\nlieu = { nom = \"Bruxelles\" }\n", DocumentKind::Summary), ["Lieu Bruxelles"]);
}

#[test]
fn what_comes_from_within_the_radius_is_counted_and_what_is_not_known_is_counted_apart() {
    let rows = "[besoin]\nsouvent = 30\nusagers = [\n\
        { profil = \"vitrages\", nombre = 4, prix = 120 },\n\
        { profil = \"planches\", nombre = 30, prix = 80.5 },\n\
        { profil = \"tuyaux\", nombre = 31, prix = 100 },\n\
        { profil = \"laine\", nombre = 3 },\n\
        { profil = \"terre\", prix = 1000 },\n]\n";
    for kind in DocumentKind::ALL {
        let said = said(rows, kind);
        let at = said.iter().position(|line| line.starts_with('À')).expect("the radius");
        assert_eq!(
            said[at..at + 2],
            [
                "À 30 km ou moins~:",
                "Matières~: 3 sur 4. Distance inconnue~: 1. Coût~: 200,5 € sur 300,5 €. Coût inconnu~: 1.",
            ]
        );
    }
}

#[test]
fn a_name_between_two_apostrophes_is_between_quotation_marks() {
    let mut methodology = methodology();
    let quimper = crate::model::territory::Commune {
        epci: Some("CA de l'Odet ''Steir''".into()),
        ..methodology.territory.commune("29039").expect("a commune")
    };
    methodology.territory = crate::model::territory::Territory::of(vec![quimper]);
    let text = format!("[projet]\ntitre = \"T\"\n{CONCARNEAU}");
    let project = project::read(&text, "a.lowtech.toml", &methodology, Lang::Fr).project.expect("a project");
    let blocks = document(&methodology, &project, Lang::Fr, DocumentKind::Summary).blocks;
    let told = format!("{blocks:?}");
    assert!(told.contains("CA de l’Odet «\\u{a0}Steir\\u{a0}»"), "{told}");
}

#[test]
fn nothing_is_said_without_a_radius_or_a_table_or_any_distance() {
    for text in [
        "[besoin]\nusagers = [{ profil = \"vitrages\", nombre = 4 }]\n",
        "[besoin]\nsouvent = 30\n",
        "[besoin]\nsouvent = 30\nusagers = [{ profil = \"vitrages\" }]\n",
    ] {
        let said = said(text, DocumentKind::Summary);
        assert!(!said.iter().any(|line| line.starts_with('À')), "{said:?}");
    }
}
