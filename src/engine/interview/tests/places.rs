//! Places, among a few communes: named, told apart, kept as words, and measured to.

use super::*;
use crate::engine::interview::prompt::Widget;
use crate::model::kind::Kind;
use crate::model::kind::distance::FromHere;

/// A session in which a few communes are known, and the number of B2 is a distance.
fn session(replies: &[&str]) -> Session {
    let mut methodology = sample::methodology();
    methodology.territory = sample::territory();
    for question in methodology.stages.iter_mut().flat_map(|stage| &mut stage.questions) {
        let Kind::Table(table) = &mut question.kind else { continue };
        for column in &mut table.columns {
            if let Kind::Number(number) = &mut column.kind {
                number.from_here = Some(FromHere::default());
            }
        }
    }
    Session::of(methodology).types(replies)
}

/// Where the project is, as the file says it.
fn place(session: &Session) -> String {
    let place = session.project().answer(&id("fiche.lieu")).and_then(Value::as_record).cloned();
    let part = |(key, value): &(String, Value)| format!("{key} {}", value.as_text().unwrap_or_default());
    place.map(|place| place.0.iter().map(part).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}

/// What is said and asked now, hints and entries included.
fn asked(session: &mut Session) -> Vec<String> {
    let prompt = session.prompt().expect("something is asked");
    let mut said: Vec<String> = prompt.notices.iter().map(|notice| notice.text.clone()).collect();
    said.extend(prompt.rejected);
    said.push(format!("{} {}", prompt.code, prompt.question));
    if let Widget::Choose { entries, .. } = prompt.widget {
        said.extend(entries.into_iter().map(|entry| format!("{} {}", entry.sends, entry.label)));
    }
    said.into_iter().map(|line| line.replace('\u{a0}', "~")).collect()
}

#[test]
fn a_commune_beyond_doubt_is_kept_with_its_code_and_said_in_full() {
    for typed in ["Concarneau", "concarn", "29900", "Concarneau (29039)"] {
        let mut session = session(&[typed]);
        assert_eq!(place(&session), "insee 29039, nom Concarneau", "{typed}");
        assert_eq!(asked(&mut session)[0], "Concarneau (29), Finistère, Bretagne", "{typed}");
    }
}

#[test]
fn homonyms_are_asked_among_by_number() {
    let mut homonyms = session(&["saint denis"]);
    assert_eq!(place(&homonyms), "");
    assert_eq!(
        asked(&mut homonyms),
        [
            "P1 «~saint denis~»~: quelle commune est-ce~?",
            "1 Saint-Denis (974), La Réunion",
            "2 Saint-Denis (93), Seine-Saint-Denis, Île-de-France",
            "3 Saint-Denis-d’Orques (72), Sarthe, Pays de la Loire",
            "4 aucune~: garder «~saint denis~»",
        ]
    );
    assert_eq!(place(&session(&["saint denis", "2"])), "insee 93066, nom Saint-Denis");
    let session = session(&["saint denis", "4"]);
    assert_eq!(place(&session), "nom saint denis");
    assert_eq!(session.now(), "B1 Quel besoin\u{a0}?");
}

#[test]
fn another_name_or_a_sign_answers_as_well_as_a_number() {
    assert_eq!(place(&session(&["saint denis", "st denis 93"])), "insee 93066, nom Saint-Denis");
    assert_eq!(session(&["saint denis", "<"]).now(), "P1 Où\u{a0}?");
    assert_eq!(session(&["saint denis", "-"]).now(), "B1 Quel besoin\u{a0}?");
    let mut nothing = session(&["saint denis", ""]);
    assert_eq!(asked(&mut nothing)[0], "Tapez un numéro de 1 à 4, ou un autre nom.");
}

#[test]
fn a_slip_of_the_key_is_asked_about() {
    let mut slip = session(&["Concarnau"]);
    assert_eq!(
        asked(&mut slip),
        [
            "P1 «~Concarnau~»~: est-ce cette commune~?",
            "1 Concarneau (29), Finistère, Bretagne",
            "2 aucune~: garder «~Concarnau~»",
        ]
    );
}

#[test]
fn a_place_elsewhere_is_kept_in_ones_own_words() {
    let mut elsewhere = session(&["Bruxelles"]);
    assert_eq!(place(&elsewhere), "nom Bruxelles");
    let said =
        "Ce nom n’est pas celui d’une commune française que je connais~: vos mots sont gardés tels quels.";
    assert_eq!(asked(&mut elsewhere)[0], said);
    assert_eq!(place(&session(&["« Quimper »"])), "nom Quimper", "quotes keep words from being looked for");
}

#[test]
fn words_that_were_kept_are_not_doubted_again() {
    let session = session(&["saint denis", "4", "<", "saint denis"]);
    assert_eq!(place(&session), "nom saint denis");
    assert_eq!(session.now(), "B1 Quel besoin\u{a0}?");
}

/// The number in the first row of B2.
fn number(session: &Session) -> Option<f64> {
    let rows = session.project().answer(&id("besoin.usagers"))?;
    rows.items().first()?.as_record()?.get("nombre")?.as_number()
}

#[test]
fn a_distance_given_as_a_place_is_worked_out_and_said() {
    let mut session = session(&["Concarneau", "Se laver", "voisins", "Quimper"]);
    assert_eq!(number(&session), Some(19.0));
    let said = "Distance à vol d’oiseau entre Quimper et Concarneau~: environ 19~km.";
    assert_eq!(asked(&mut session)[0].replace(" km", "~km"), said);
}

#[test]
fn a_distance_given_as_a_number_stays_that_number() {
    assert_eq!(number(&session(&["Concarneau", "Se laver", "voisins", "29"])), Some(29.0));
}

#[test]
fn a_distance_to_homonyms_asks_which() {
    let typed = ["Concarneau", "Se laver", "voisins", "quimpe"];
    let mut which = session(&typed);
    assert_eq!(
        asked(&mut which),
        [
            "B2 «~quimpe~»~: quelle commune est-ce~?",
            "1 Quimper (29), Finistère, Bretagne",
            "2 Quimperlé (29), Finistère, Bretagne",
            "3 aucune~: écrire la distance",
        ]
    );
    let typed = |number| [&typed[..], &[number]].concat();
    assert_eq!(number(&session(&typed("2"))), Some(26.0));
    let mut by_hand = session(&typed("3"));
    assert_eq!(asked(&mut by_hand), ["B2 Ligne 1 — Nombre"]);
    assert_eq!(number(&session(&typed("12"))), Some(12.0), "a number is a distance");
}

#[test]
fn a_distance_from_nowhere_is_told_as_such() {
    let mut session = session(&["Bruxelles", "Se laver", "voisins", "Quimper"]);
    assert_eq!(
        asked(&mut session)[0],
        "La distance jusqu’à Quimper (29), Finistère, Bretagne ne peut pas être calculée~: la commune du projet \
         n’est pas encore connue. Écrivez la distance en kilomètres, ou donnez d’abord la commune du projet."
    );
    assert_eq!(number(&session), None);
}
