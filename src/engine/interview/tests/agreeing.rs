//! Sessions of a group: what each voice thinks of an answer.

use super::*;
use crate::model::voice::{Position, Voice};

fn group() -> Session {
    let mut session = Session::new();
    session.interview = session.interview.in_group();
    session
}

fn voices(session: &Session) -> Vec<(String, Position, Option<String>)> {
    let voices = session.project().voices(&id("besoin.enonce")).into_iter().cloned();
    voices.map(|Voice { who, position, note, .. }| (who, position, note)).collect()
}

#[test]
fn each_answer_is_followed_by_what_the_group_thinks_and_its_agreement_ends_the_matter() {
    let asked = group().types(&["Ici", "Se laver", "1", ""]).asks();
    let expected = [
        "P1 Où\u{a0}?",
        "B1 Quel besoin\u{a0}?",
        "B1 Le groupe est-il d’accord avec cette réponse\u{a0}?",
        "B1 Qui pense cela\u{a0}? (laissez vide pour tout le groupe)",
        "B2 Qui\u{a0}?",
    ];
    assert_eq!(asked, expected);
}

#[test]
fn voices_stand_side_by_side_and_the_last_word_of_each_counts() {
    let mut session = group().types(&["Ici", "Se laver", "3", "les parents", "trop tard"]);
    session =
        session.types(&["désaccord", "la voisine", "trop cher", "réserves", "les parents", "avant 20 h"]);
    let prompt = session.prompt().expect("one more voice");
    assert_eq!(prompt.question, "Une autre voix à noter\u{a0}? (laissez vide pour continuer)");
    let told = "Réponse actuelle\u{a0}: Se laver\nréserves\u{a0}: les parents — avant 20 h\ndésaccord\u{a0}: la voisine — trop cher";
    assert_eq!(prompt.current.as_deref(), Some(told));
    let expected = [
        ("les parents".to_owned(), Position::Reservation, Some("avant 20 h".to_owned())),
        ("la voisine".to_owned(), Position::Disagreement, Some("trop cher".to_owned())),
    ];
    assert_eq!(voices(&session), expected);
    assert_eq!(session.types(&[""]).now(), "B2 Qui\u{a0}?");
}

#[test]
fn a_group_that_meets_later_is_asked_about_the_answers_given_before() {
    let given = Session::new().types(&["Ici", "Se laver", "-", "2", "1", "oui", "", "1"]);
    let project = given.project().clone();
    let mut later = Session::start(project.clone(), Wanted::Open, &Start::FirstOpen);
    later.interview = later.interview.in_group();
    assert_eq!(later.now(), "B1 Le groupe est-il d’accord avec cette réponse\u{a0}?");
    let alone = Session::start(project, Wanted::Open, &Start::FirstOpen).now();
    assert!(alone.starts_with("Continuer avec le parcours"), "{alone}");
}
