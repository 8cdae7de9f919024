//! Sessions whose path or sector changes what is asked.

use super::*;

#[test]
fn the_longer_path_is_offered_at_the_end_and_asks_only_what_it_adds() {
    let session = Session::new().types(&["Ici", "Se laver", "-", "2", "1", "oui", "", "1", "o"]);
    assert_eq!(session.now(), "B4 Est-ce souvent\u{a0}?");
}

#[test]
fn a_sector_adds_its_questions() {
    let project = Project { sectors: vec![Id::new("eau").expect("an id")], ..Project::default() };
    let session = Session::start(project, Wanted::Open, &Start::Question(id("besoin.suffit")));
    assert_eq!(session.types(&["2"]).now(), "EAU1 Quel volume\u{a0}?");
}

#[test]
fn a_sector_proposes_and_advises_at_the_questions_of_everyone() {
    let project = Project { sectors: vec![Id::new("eau").expect("an id")], ..Project::default() };
    let mut session = Session::start(project, Wanted::Open, &Start::Question(id("besoin.enonce")));
    let hints = session.prompt().map(|prompt| prompt.hints).unwrap_or_default();
    let expected =
        ["Eau, par exemple\u{a0}: arroser, boire.", "Eau, à savoir\u{a0}: L’eau potable ne sert pas à tout."];
    assert_eq!(hints, expected);
}

#[test]
fn a_stage_that_asks_nothing_on_this_path_is_passed_over_with_its_decision() {
    let mut methodology = sample::methodology();
    let asked = |name: &str, question: &Question| question.id == id(name);
    let last = Stage { id: Id::new("suite").expect("an id"), ..methodology.stages[1].clone() };
    let often = last.questions.into_iter().find(|question| asked("besoin.souvent", question)).expect("it");
    let moved = QuestionId { stage: Id::new("suite").expect("an id"), ..often.id.clone() };
    methodology.stages[1].questions.retain(|question| !asked("besoin.souvent", question));
    methodology.stages.push(Stage { questions: vec![Question { id: moved, ..often }], ..last });
    let asked = Session::of(methodology)
        .types(&["Ici", "Se laver", "-", "2", "1", "oui", "", "1", "o", "non", "1", "oui", ""])
        .asks();
    let expected = [
        "C2 Quelles preuves\u{a0}?",
        "Continuer avec le parcours essentiel\u{a0}? (questions de plus\u{a0}: 1, environ 1 min)",
        "B4 Est-ce souvent\u{a0}?",
        "Et maintenant\u{a0}?",
        "Pourquoi cette décision\u{a0}?",
        "Qui a décidé\u{a0}? (laissez vide pour ne pas le dire)",
        "fin",
    ];
    assert_eq!(asked[7..], expected);
}
