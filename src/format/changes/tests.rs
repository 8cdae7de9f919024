//! Each change in the text of a file, and that nothing else moves.

use proptest::prelude::{Just, Strategy, prop, prop_assert_eq, prop_oneof, proptest};
use time::{Date, Month};

use super::*;
use crate::lang::Lang;
use crate::model::project::About;
use crate::model::question::Path;
use crate::model::value::Record;
use crate::model::voice::{Position, Voice};
use crate::sample;

fn id(text: &str) -> QuestionId {
    QuestionId::parse(text).expect("an id")
}

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a day")
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn started() -> String {
    let new = NewProject {
        title: "Eau « chaude »",
        sectors: &[],
        path: Path::Express,
        created: today(),
        fingerprint: "sha256:abc",
    };
    new_project(&new, &sample::methodology(), Lang::Fr).expect("a new project can be written")
}

fn made(text: &str, change: &Change) -> String {
    make(text, change, &sample::methodology()).expect("the change can be made")
}

#[test]
fn a_new_project_says_what_it_is_and_what_it_follows() {
    assert_eq!(
        started(),
        "# Ce fichier est à vous\u{a0}: lisez-le, corrigez-le et commentez-le avec n’importe quel éditeur de texte.\n\
         # lowtech n’y change que les réponses que vous lui donnez.\n\n\
         [projet]\ntitre = \"Eau « chaude »\"\netat = \"en_cours\"\ncree = 2026-11-23\n\n\
         [methodologie]\nid = \"essai\"\nversion = \"1.0.0\"\nempreinte = \"sha256:abc\"\nparcours = \"express\"\n"
    );
}

#[test]
fn answers_stand_under_their_question_in_the_order_of_the_method() {
    let row = Record(vec![("profil".into(), text("campeurs")), ("nombre".into(), Value::Integer(40))]);
    let file = "[projet]\ntitre = \"a\"\n".to_owned();
    let file = made(&file, &Change::Answer(id("choix.heures"), Value::Integer(3)));
    let file = made(&file, &Change::Answer(id("besoin.usagers"), Value::List(vec![Value::Record(row)])));
    let file = made(&file, &Change::Answer(id("besoin.enonce"), text("Se laver")));
    assert_eq!(
        file,
        "[projet]\ntitre = \"a\"\n\n\
         [besoin]\n# B1 · Quel besoin\u{a0}?\nenonce = \"Se laver\"\n\
         # B2 · Qui\u{a0}?\nusagers = [\n  { profil = \"campeurs\", nombre = 40 },\n]\n\n\
         [choix]\n# C1 · Combien d’heures\u{a0}?\nheures = 3\n"
    );
}

#[test]
fn an_answer_takes_the_place_of_the_reason_for_having_none_and_back() {
    let file = "[projet]\ntitre = \"a\"\n".to_owned();
    let unknown = NoAnswer::Unknown { who: Some("la mairie".into()), when: Some(today()) };
    let file = made(&file, &Change::NoAnswer(id("besoin.enonce"), unknown));
    assert_eq!(
        file,
        "[projet]\ntitre = \"a\"\n\n[sans_reponse]\n\
         \"besoin.enonce\" = { statut = \"ne_sait_pas\", qui = \"la mairie\", quand = 2026-11-23 }\n"
    );
    let file = made(&file, &Change::Answer(id("besoin.enonce"), text("Se laver")));
    assert!(file.contains("enonce = \"Se laver\"") && !file.contains("ne_sait_pas"), "{file}");
    let escaped = "[sans_reponse]\n\"besoin\\u002Eenonce\" = { statut = \"passe\" }\n";
    let from_escaped = made(escaped, &Change::Answer(id("besoin.enonce"), text("Se laver")));
    assert!(!from_escaped.contains("passe"), "{from_escaped}");
    let file = made(&file, &Change::NoAnswer(id("besoin.enonce"), NoAnswer::Skipped));
    assert!(!file.contains("Se laver") && !file.contains("# B1"), "{file}");
    assert!(file.contains("\"besoin.enonce\" = { statut = \"passe\" }"), "{file}");
}

#[test]
fn voices_are_added_after_the_decisions_and_read_back() {
    let voice = |who: &str, position, note: Option<&str>| Voice {
        question: id("besoin.enonce"),
        who: who.to_owned(),
        position,
        note: note.map(str::to_owned),
        date: Some(today()),
    };
    let given = [
        voice("le groupe", Position::Agreement, None),
        voice("la voisine", Position::Disagreement, Some("trop \"cher\"")),
    ];
    let file = "[projet]\ntitre = \"a\"\n".to_owned();
    let file = given.iter().fold(file, |file, one| made(&file, &Change::Voice(one.clone())));
    assert_eq!(
        file,
        "[projet]\ntitre = \"a\"\n\n\
         [[voix]]\nquestion = \"besoin.enonce\"\nqui = \"le groupe\"\nposition = \"accord\"\ndate = 2026-11-23\n\n\
         [[voix]]\nquestion = \"besoin.enonce\"\nqui = \"la voisine\"\nposition = \"desaccord\"\n\
         desaccord = \"trop \\\"cher\\\"\"\ndate = 2026-11-23\n"
    );
    let reading = crate::format::project::read(&file, "a.toml", &sample::methodology(), Lang::Fr);
    assert_eq!(reading.project.expect("a project").voices, given);
}

#[test]
fn decisions_are_added_one_after_the_other() {
    let decision = |choice: &str| {
        Change::Decide(Decision {
            about: About::Check("G0".into()),
            choice: choice.into(),
            reason: Some("parce que".into()),
            by: None,
            date: Some(today()),
        })
    };
    let file = made("[projet]\ntitre = \"a\"\n", &decision("maintenir"));
    let file = made(&file, &decision("reformuler"));
    assert_eq!(
        file,
        "[projet]\ntitre = \"a\"\n\n\
         [[decisions]]\ncontrole = \"G0\"\nchoix = \"maintenir\"\nmotif = \"parce que\"\ndate = 2026-11-23\n\n\
         [[decisions]]\ncontrole = \"G0\"\nchoix = \"reformuler\"\nmotif = \"parce que\"\ndate = 2026-11-23\n"
    );
}

/// Any change the sample methodology allows.
fn any_change() -> impl Strategy<Value = Change> {
    const IDS: [&str; 4] = ["fiche.lieu", "besoin.enonce", "besoin.comment", "choix.heures"];
    let no_answer = prop_oneof![
        Just(NoAnswer::Skipped),
        Just(NoAnswer::Unknown { who: None, when: Some(today()) }),
        "[a-zé \n\"]{1,9}[a-z]".prop_map(|why| NoAnswer::NotApplicable { why: Some(why.trim().to_owned()) }),
    ];
    let decision =
        ("[a-zé\n]{1,9}", prop_oneof![Just("maintenir"), Just("reformuler")]).prop_map(|(reason, choice)| {
            Change::Decide(Decision {
                about: About::Check("G0".into()),
                choice: choice.into(),
                reason: Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()),
                by: None,
                date: Some(today()),
            })
        });
    prop_oneof![
        "[^\\p{C}]{0,20}[a-zé\"\\\\\n]{0,9}x".prop_map(|typed| Change::Answer(
            id("besoin.enonce"),
            text(&crate::model::text::normalised(&typed))
        )),
        (0i64..8760).prop_map(|hours| Change::Answer(id("choix.heures"), Value::Integer(hours))),
        (prop::sample::select(&IDS[..]), no_answer).prop_map(|(name, why)| Change::NoAnswer(id(name), why)),
        prop::sample::select(&IDS[..]).prop_map(|name| Change::Unset(id(name))),
        decision,
        Just(Change::State(crate::model::project::State::Shared)),
        Just(Change::Path(Path::Complete)),
    ]
}

proptest! {
    #[test]
    fn what_a_file_says_is_what_was_answered(changes in prop::collection::vec(any_change(), 1..12)) {
        let methodology = sample::methodology();
        let read = |text: &str| {
            let reading = crate::format::project::read(text, "a", &methodology, Lang::Fr);
            reading.project.expect("the file stays TOML")
        };
        let mut file = started();
        let mut project = read(&file);
        for change in &changes {
            file = made(&file, change);
            project.make(change);
        }
        // Texts are kept without the blanks around them.
        prop_assert_eq!(format!("{:?}", read(&file)), format!("{project:?}"));
    }
}
