//! Whole sessions, as lists of what is typed: what is asked, and what is kept.

mod agreeing;
mod crossings;
mod deciding;
mod places;
mod scope;
mod tables;

use time::{Date, Month};

use super::items::Wanted;
use super::prompt::Prompt;
use super::{Ending, Interview, Start, Step, Then};
use crate::lang::Lang;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::{NoAnswer, Project, State};
use crate::model::question::Question;
use crate::model::value::Value;
use crate::sample;

/// A session over the sample methodology: the only thing here that knows how an interview is driven.
struct Session {
    interview: Interview<'static>,
    /// What was asked, one line per prompt: code and question, or why the last reply was not kept.
    asked: Vec<String>,
}

impl Session {
    fn start(project: Project, wanted: Wanted, start: &Start) -> Self {
        Self::with(sample::methodology(), project, wanted, start)
    }

    fn of(methodology: Methodology) -> Self {
        Self::with(methodology, Project::default(), Wanted::Open, &Start::FirstOpen)
    }

    fn with(methodology: Methodology, project: Project, wanted: Wanted, start: &Start) -> Self {
        let methodology: &'static Methodology = Box::leak(Box::new(methodology));
        let today = Date::from_calendar_date(2026, Month::November, 23).expect("a day");
        Self {
            interview: Interview::new(methodology, project, Lang::Fr, today, wanted, start),
            asked: Vec::new(),
        }
    }

    fn new() -> Self {
        Self::start(Project::default(), Wanted::Open, &Start::FirstOpen)
    }

    fn prompt(&mut self) -> Option<Prompt> {
        match self.interview.step() {
            Step::Ask(prompt) => Some(*prompt),
            Step::Finished(_) => None,
        }
    }

    /// Types each line in turn, noting what was asked before it.
    fn types(mut self, lines: &[&str]) -> Self {
        for line in lines {
            let prompt = self.prompt().expect("something is still asked");
            self.note(&prompt);
            self.interview.reply(line);
        }
        self
    }

    fn note(&mut self, prompt: &Prompt) {
        let asked = match &prompt.rejected {
            Some(why) => format!("! {why}"),
            None => format!("{} {}", prompt.code, prompt.question).trim().to_owned(),
        };
        self.asked.push(asked);
    }

    /// All that was asked, and what is asked now.
    fn asks(mut self) -> Vec<String> {
        match self.prompt() {
            Some(prompt) => self.note(&prompt),
            None => self.asked.push("fin".to_owned()),
        }
        self.asked
    }

    fn now(self) -> String {
        self.asks().pop().expect("something was asked")
    }

    fn project(&self) -> &Project {
        self.interview.project()
    }
}

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect("an id")
}

#[test]
fn questions_follow_each_other_and_a_choice_opens_its_follow_up() {
    let asked = Session::new().types(&["Ici", "Se laver", "gens", "4", "", "1", "par créneaux"]).asks();
    assert_eq!(
        asked,
        [
            "P1 Où\u{a0}?",
            "B1 Quel besoin\u{a0}?",
            "B2 Qui\u{a0}?",
            "B2 Ligne 1 — Nombre",
            "B2 Ligne 2 — Profil (laissez vide pour finir)",
            "B3 Une réorganisation suffit-elle\u{a0}?",
            "B3a Comment\u{a0}?",
            "Et maintenant\u{a0}?",
        ]
    );
}

#[test]
fn another_choice_leaves_the_follow_up_closed() {
    assert_eq!(Session::new().types(&["Ici", "Se laver", "-", "2"]).now(), "Et maintenant\u{a0}?");
}

#[test]
fn a_condition_on_answers_opens_a_question() {
    let few = Session::new().types(&["Ici", "Se laver", "gens", "4", "", "2", "1", "oui", ""]);
    assert_eq!(few.now(), "C2 Quelles preuves\u{a0}?");
    let many = Session::new().types(&["Ici", "Se laver", "gens", "40", "", "2", "1", "oui", ""]);
    assert_eq!(many.now(), "C1 Combien d’heures\u{a0}?");
}

#[test]
fn going_back_proposes_the_earlier_answer_and_enter_keeps_it() {
    let mut session = Session::new().types(&["Ici", "Se laver", "<"]);
    let prompt = session.prompt().expect("a question");
    assert_eq!((prompt.code.as_str(), prompt.initial.as_str()), ("B1", "Se laver"));
    assert_eq!(prompt.current.as_deref(), Some("Réponse actuelle\u{a0}: Se laver"));
    let session = session.types(&[""]);
    assert_eq!(session.project().answer(&id("besoin.enonce")), Some(&Value::Text("Se laver".into())));
    assert_eq!(session.now(), "B2 Qui\u{a0}?");
}

#[test]
fn a_rejected_answer_stays_to_be_corrected_and_changes_nothing() {
    let mut session = Session::new().types(&["Ici", "Se laver", "gens", "beaucoup"]);
    let prompt = session.prompt().expect("the cell again");
    assert_eq!(prompt.initial, "beaucoup");
    assert!(prompt.rejected.is_some_and(|why| why.contains("n’est pas un nombre")));
    let rows = session.project().answer(&id("besoin.usagers")).map(Value::items).map(<[Value]>::len);
    assert_eq!(rows, Some(1), "the label is kept");
}

#[test]
fn the_three_kinds_of_no_answer_are_kept_apart() {
    let session = Session::new().types(&["??", "la mairie", "1/12/2026", "= plans libres", "-"]);
    let when = Date::from_calendar_date(2026, Month::December, 1).ok();
    let kept = &session.project().no_answers;
    assert_eq!(kept[&id("fiche.lieu")], NoAnswer::Unknown { who: Some("la mairie".into()), when });
    assert_eq!(kept[&id("besoin.enonce")], NoAnswer::NotApplicable { why: Some("plans libres".into()) });
    assert_eq!(kept[&id("besoin.usagers")], NoAnswer::Skipped);
}

#[test]
fn help_says_more_and_asks_the_same_again() {
    let mut session = Session::new().types(&["Ici", "?"]);
    let prompt = session.prompt().expect("the same question");
    let said: Vec<&str> = prompt.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(said, ["Avec un verbe.", "Exemple\u{a0}: Se laver."]);
    assert_eq!(prompt.code, "B1");
}

#[test]
fn something_else_is_asked_in_words() {
    let session = Session::new().types(&["Ici", "Se laver", "-", "3", "un puits"]);
    let answer = session.project().answer(&id("besoin.suffit")).cloned();
    assert_eq!(answer, Some(crate::model::kind::choice::other("un puits")));
}

#[test]
fn one_goes_to_a_question_a_stage_or_another_path() {
    assert_eq!(Session::new().types(&[":B3"]).now(), "B3 Une réorganisation suffit-elle\u{a0}?");
    assert_eq!(Session::new().types(&[":", "choix"]).now(), "C2 Quelles preuves\u{a0}?");
    let session = Session::new().types(&[":essentiel"]);
    assert_eq!(session.project().path().id(), "essentiel");
    assert_eq!(Session::new().types(&[":nulle_part"]).now(), "P1 Où\u{a0}?");
}

#[test]
fn what_was_passed_over_comes_back_only_when_asked_for() {
    let session = Session::new().types(&["Ici", "-", "-", "2", "1", "oui", "", "1"]);
    let project = session.project().clone();
    assert_eq!(
        Session::start(project.clone(), Wanted::Unanswered, &Start::FirstOpen).now(),
        "B1 Quel besoin\u{a0}?"
    );
    let open = Session::start(project, Wanted::Open, &Start::FirstOpen).now();
    assert!(open.starts_with("Continuer avec le parcours essentiel"), "{open}");
}

#[test]
fn help_explains_the_words_of_the_method() {
    let mut methodology = sample::methodology();
    methodology.stages[1].questions[0].help = "Dites l’unité fonctionnelle.".to_owned();
    let mut session = Session::of(methodology).types(&["Ici", "?"]);
    let said = session.prompt().map(|prompt| prompt.notices).unwrap_or_default();
    let last = said.last().map(|notice| notice.text.as_str());
    assert_eq!(last, Some("Unité fonctionnelle\u{a0}: Ce que l’on compare."));
}

#[test]
fn the_editor_and_stopping_are_left_to_the_caller() {
    let mut session = Session::new().types(&["Ici"]);
    assert_eq!(session.interview.reply("!").then, Then::Edit(String::new()));
    session.interview.edited("?");
    assert_eq!(
        session.project().answer(&id("besoin.enonce")),
        Some(&Value::Text("?".into())),
        "never a gesture"
    );
    assert_eq!(session.interview.reply(".").then, Then::Stop);
}

#[test]
fn an_answer_taken_away_is_said_once_more() {
    let mut session = Session::new().types(&["Ici", "Se laver", "<", "= tout le monde est propre"]);
    let prompt = session.prompt().expect("the next question");
    let said: Vec<&str> = prompt.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(said, ["Votre réponse d’avant est retirée du fichier\u{a0}: Se laver"]);
}
