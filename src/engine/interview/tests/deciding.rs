//! Sessions with decisions: about a check, and at the end of a stage.

use super::*;

#[test]
fn a_check_says_why_it_is_there_and_following_it_takes_the_answer_up_again() {
    let mut session = Session::new().types(&["Ici", "Acheter deux pompes", "-", "2"]);
    let prompt = session.prompt().expect("the check");
    let said: Vec<&str> = prompt.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert!(said.contains(&"G0 · Un objet") && said.contains(&"B1 · Acheter deux pompes"), "{said:?}");
    let session = session.types(&["1", "c’est vrai"]);
    assert_eq!(session.project().decisions[0].choice, "reformuler");
    let mut session = session;
    assert_eq!(session.prompt().map(|prompt| prompt.code), Some("B1".to_owned()));
    assert_eq!(session.types(&["Se laver"]).now(), "Et maintenant\u{a0}?", "the check no longer holds");
}

#[test]
fn a_decision_that_closes_the_project_is_its_end() {
    let mut session = Session::new().types(&[
        "Ici",
        "Se laver",
        "-",
        "1",
        "à tour de rôle",
        "3",
        "cela suffit",
        "le groupe",
    ]);
    assert_eq!(session.interview.step(), Step::Finished(Ending::Closed(State::NotNeeded)));
    let project = session.project();
    assert_eq!(project.state, State::NotNeeded);
    assert_eq!(project.decisions[0].by.as_deref(), Some("le groupe"));
    assert_eq!(session.interview.last_words().pop().map(|notice| notice.text), Some("Bravo.".to_owned()));
}

#[test]
fn a_decision_that_closed_the_project_is_taken_up_again_at_its_stage() {
    let closed = Session::new()
        .types(&["Ici", "Se laver", "-", "1", "à tour de rôle", "3", "cela suffit", "le groupe"])
        .project()
        .clone();
    let crate::model::project::About::Stage(stage) = closed.decisions[0].about.clone() else { panic!() };
    let mut session = Session::start(closed, Wanted::Open, &Start::Stage(stage));
    let prompt = session.prompt().expect("the decision");
    assert_eq!(prompt.question, "Et maintenant\u{a0}?");
    let session = session.types(&["1", "le besoin reste", ""]);
    assert_eq!(session.project().state, State::InProgress);
}

#[test]
fn a_decision_to_wait_is_asked_again_next_time() {
    let mut session = Session::new().types(&["Ici", "Se laver", "-", "2", "2", "pas encore", ""]);
    assert_eq!(session.interview.step(), Step::Finished(Ending::Waiting("Besoin".into())));
    let next = Session::start(session.project().clone(), Wanted::Open, &Start::FirstOpen);
    assert_eq!(next.now(), "Et maintenant\u{a0}?");
}

#[test]
fn a_decision_without_a_choice_offers_to_wait() {
    let mut session = Session::new().types(&["Ici", "Se laver", "-", "2", ""]);
    let prompt = session.prompt().expect("the decision again");
    assert_eq!(prompt.rejected.as_deref(), Some("Choisissez une ligne, ou tapez - pour décider plus tard."));
}
