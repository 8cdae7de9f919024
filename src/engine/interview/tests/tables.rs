//! Sessions over a table: its rows changed by number, and in the editor.

use super::{Session, id};
use crate::engine::interview::items::Wanted;
use crate::engine::interview::{Start, Then};
use crate::model::kind::Kind;
use crate::model::kind::choice::Choices;
use crate::model::project::Project;
use crate::model::value::{Record, Value};

#[test]
fn a_row_is_edited_and_removed_by_number() {
    let session = Session::new().types(&["Ici", "Se laver", "a ; 1\nb ; 2\nc ; 3", "-2", "l2", "", "30", ""]);
    let rows = session.project().answer(&id("besoin.usagers")).map(Value::items).unwrap_or_default();
    let labels: Vec<_> =
        rows.iter().filter_map(Value::as_record).map(|row| (row.get("profil"), row.get("nombre"))).collect();
    let text = |text: &str| Value::Text(text.into());
    assert_eq!(
        labels,
        [(Some(&text("a")), Some(&Value::Integer(1))), (Some(&text("c")), Some(&Value::Integer(30)))]
    );
    assert_eq!(session.now(), "B3 Une réorganisation suffit-elle\u{a0}?");
}

#[test]
fn rows_that_are_not_understood_are_never_written_over() {
    let mut project = Project::default();
    let why = crate::model::rejection::Rejection::NotWhole;
    project.unreadable.insert(id("besoin.usagers"), ("[…]".into(), why));
    let start = Start::Question(id("besoin.usagers"));
    let mut session = Session::start(project, Wanted::Open, &start);
    for reply in ["gens", "a ; 1", "-"] {
        assert_eq!(session.interview.reply(reply).changes, [], "{reply}");
    }
    assert_ne!(session.now(), "B2 Qui\u{a0}?", "it can be passed over");
}

#[test]
fn an_editor_closed_without_a_change_changes_nothing() {
    let mut session = Session::new().types(&["Ici", "Se laver", "a ; 1\nb"]);
    let Then::Edit(text) = session.interview.reply("!").then else { panic!("the editor opens") };
    assert_eq!(session.interview.edited(&text).changes, []);
}

#[test]
fn rows_edited_as_text_keep_what_the_text_does_not_show() {
    let mut project = Project::default();
    let text = |text: &str| Value::Text(text.into());
    let row = Record(vec![("profil".into(), text("gens ; du lieu\nici")), ("note".into(), text("à revoir"))]);
    project.answers.insert(id("besoin.usagers"), Value::List(vec![Value::Record(row)]));
    let mut session = Session::start(project, Wanted::Open, &Start::Question(id("besoin.usagers")));
    let Then::Edit(shown) = session.interview.reply("!").then else { panic!("the editor opens") };
    assert_eq!(shown, "\"gens ; du lieu\nici\"");
    session.interview.edited(&format!("{shown} ; 3"));
    let expected = Record(vec![
        ("profil".into(), text("gens ; du lieu\nici")),
        ("nombre".into(), Value::Integer(3)),
        ("note".into(), text("à revoir")),
    ]);
    let kept = session.project().answer(&id("besoin.usagers")).cloned();
    assert_eq!(kept, Some(Value::List(vec![Value::Record(expected)])));
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
    assert_eq!(named(&["-2"]), [""; 0], "nor to remove, but that is no name");
    assert_eq!(named(&["a", "", "L2 ;", "-1 ;"]), ["a", "L2", "-1"]);
    assert_eq!(named(&["a", "", "L2"]), ["a"], "a slip of the key makes no row");
}

#[test]
fn a_row_that_answers_still_name_is_told_when_it_is_removed() {
    let mut methodology = crate::sample::methodology();
    let among = Choices { among: Some(id("besoin.usagers")), ..Choices::default() };
    let last = methodology.stages[2].questions.last_mut().expect("C2");
    last.kind = Kind::MultiChoice(among);
    let mut session = Session::of(methodology).types(&[
        "Ici",
        "Se laver",
        "a ; 1\nb ; 2",
        "",
        "2",
        "1",
        "oui",
        "",
        "2",
        ":B2",
        "-2",
    ]);
    let said = session.prompt().map(|prompt| prompt.notices).unwrap_or_default();
    let texts: Vec<&str> = said.iter().map(|notice| notice.text.as_str()).collect();
    let expected = [
        "Ligne retirée\u{a0}: b\u{a0}; Nombre\u{a0}: 2",
        "«\u{a0}b\u{a0}» est encore cité à\u{a0}: C2. Revoyez ces réponses\u{a0}: tapez\u{a0}: puis leur code.",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn pasted_rows_count_before_the_paste_is_finished_and_only_once() {
    let mut session = Session::new().types(&["Ici", "Se laver", "a ; 1\nb ; 2"]);
    let so_far = session.interview.so_far("c ; 3\nd ; 4").expect("two rows");
    assert_eq!(session.interview.so_far("c"), None, "the label of a row whose cells are asked next");
    assert_eq!(session.interview.reply("c ; 3\nd ; 4").changes, [so_far]);
}
