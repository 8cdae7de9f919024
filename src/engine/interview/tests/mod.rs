//! Whole sessions, as lists of what is typed: what is asked, and what is kept.

mod places;
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
fn a_decision_to_wait_is_asked_again_next_time() {
    let mut session = Session::new().types(&["Ici", "Se laver", "-", "2", "2", "pas encore", ""]);
    assert_eq!(session.interview.step(), Step::Finished(Ending::Waiting("Besoin".into())));
    let next = Session::start(session.project().clone(), Wanted::Open, &Start::FirstOpen);
    assert_eq!(next.now(), "Et maintenant\u{a0}?");
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

#[test]
fn a_row_may_be_named_as_a_gesture() {
    let named = |replies: &[&str]| {
        let start = Start::Question(id("besoin.usagers"));
        let session = Session::start(Project::default(), Wanted::Open, &start).types(replies);
        let rows = session.project().answer(&id("besoin.usagers")).map(Value::items).unwrap_or_default();
        let label = |row: &Value| row.as_record()?.get("profil")?.as_text().map(str::to_owned);
        rows.iter().filter_map(label).collect::<Vec<_>>()
    };
    assert_eq!(named(&["L2", ""]), ["L2"], "without rows there is none to edit");
    assert_eq!(named(&["a", "", "L2 ;", "-1 ;"]), ["a", "L2", "-1"]);
    assert_eq!(named(&["a", "", "L2"]), ["a"], "a slip of the key makes no row");
}

#[test]
fn a_decision_without_a_choice_offers_to_wait() {
    let mut session = Session::new().types(&["Ici", "Se laver", "-", "2", ""]);
    let prompt = session.prompt().expect("the decision again");
    assert_eq!(prompt.rejected.as_deref(), Some("Choisissez une ligne, ou tapez - pour décider plus tard."));
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
