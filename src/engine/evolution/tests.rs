//! What is found to differ between two versions of the sample.

use super::*;
use crate::lang::Lang;
use crate::model::kind::Kind as Type;
use crate::model::matrix::{Family, Share};
use crate::model::profile::Profile;
use crate::sample::methodology;

/// Each item on a line: what, which, what became of it, and its details.
fn told(change: impl FnOnce(&mut Methodology)) -> Vec<String> {
    let before = methodology();
    let mut after = methodology();
    change(&mut after);
    let one = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let items = between(&before, &after);
    let lines = items.iter().map(|item| {
        let details = item.details.iter();
        let details = details
            .map(|detail| format!(" [{} {} → {}]", detail.aspect, one(&detail.before), one(&detail.after)));
        format!("{} {} {}{}", item.about.id(), item.id, item.kind.id(), details.collect::<String>())
    });
    lines.map(|line| line.replace('\u{a0}', "~")).collect()
}

#[test]
fn a_version_does_not_differ_from_itself() {
    assert_eq!(told(|_| ()), [""; 0]);
}

#[test]
fn questions_that_came_changed_or_went_are_told_in_their_stage() {
    let found = told(|after| {
        let stage = &mut after.stages[1];
        let mut question = stage.questions[0].clone();
        question.id.name = Id::new("nouvelle").expect("an id");
        question.code = "B9".to_owned();
        stage.questions.insert(1, question);
        stage.questions[0].prompt = "Quel besoin avez-vous ?".to_owned();
        stage.questions[0].required = false;
        stage.questions.retain(|question| question.code != "B3a");
    });
    assert_eq!(
        found,
        [
            "question besoin.enonce changed [question Quel besoin~? → Quel besoin avez-vous ?] [obligatoire true → -]",
            "question besoin.nouvelle added [type - → texte] [parcours - → express] [obligatoire - → true]",
            "question besoin.comment removed",
        ]
    );
}

#[test]
fn types_choices_and_columns_are_compared() {
    let found = told(|after| {
        let stage = &mut after.stages[1];
        if let Type::Table(table) = &mut stage.questions[1].kind {
            table.columns[1].kind = Type::Text;
        }
        if let Type::Choice(choices) = &mut stage.questions[2].kind {
            choices.listed[0].title = "oui, tout à fait".to_owned();
            choices.listed.pop();
        }
        stage.questions.swap(0, 1);
    });
    assert_eq!(
        found,
        [
            "stage besoin changed [ordre B1, B2, B3, B3a, B4, EAU1 → B2, B1, B3, B3a, B4, EAU1]",
            "question besoin.usagers changed [colonne Nombre (nombre) → Nombre (texte)]",
            "question besoin.suffit changed [choix oui (Racontez-le.) → oui, tout à fait (Racontez-le.)] [choix non → -]",
        ]
    );
}

#[test]
fn checks_thresholds_conditions_and_words_are_compared() {
    let found = told(|after| {
        after.version = "1.1.0".to_owned();
        after.checks[0].severity = crate::model::check::Severity::Warning;
        let foule = after.thresholds.get_mut(&Id::new("foule").expect("an id")).expect("the threshold");
        foule.value = 12.5;
        let objet = Id::new("objet").expect("an id");
        after.conditions.insert(objet, crate::model::condition::Condition::All(Vec::new()));
        after.glossary.remove(0);
        after.sectors[0].suggestions[0].texts.pop();
        after.sectors[0].profiles.push(Profile {
            reference: "Un puits".to_owned(),
            family: Family::Water,
            shares: vec![Share::Unknown; 6],
            calculation: String::new(),
            sources: Vec::new(),
            year: 2026,
        });
        after.factors[1].value = 0.048;
        after.factors[1].uncertainty = Some(5.0);
        after.factors.pop();
    });
    assert_eq!(
        found,
        [
            "methodology essai changed [version 1.0.0 → 1.1.0]",
            "check G0 changed [gravite conseil → alerte]",
            "threshold foule changed [valeur 10 → 12.5]",
            "condition objet changed [si - → -]",
            "sector eau changed [suggestion besoin.enonce : boire → -] [profil - → Un puits, eau : ? ? ? ? ? ?]",
            "term réemploi removed",
            "factor electricite changed [valeur 0.0519 → 0.048] [incertitude - → 5]",
            "factor gravats removed",
        ]
    );
}

#[test]
fn every_part_has_its_words() {
    let mut after = methodology();
    after.stages[1].questions[0].prompt = "Quel besoin avez-vous ?".to_owned();
    let items = between(&methodology(), &after);
    for lang in Lang::ALL {
        for detail in items.iter().flat_map(|item| &item.details) {
            assert_ne!(crate::lang::evolution::aspect(lang, detail.aspect), detail.aspect);
        }
    }
}
