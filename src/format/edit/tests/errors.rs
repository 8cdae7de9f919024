//! What is refused, and said.

use super::*;
use crate::model::problem::Position;

#[test]
fn a_text_that_is_not_toml_is_refused_with_the_places() {
    let refused = set("[besoin]\nenonce = \nb = 2 2\n", &ENONCE, &Value::Bool(true));
    let Err(EditError::NotToml(errors)) = refused else { panic!("{refused:?}") };
    assert_eq!(errors[0].at, Position { line: 2, column: 10 });
    assert_eq!(errors.last().map(|error| error.at.line), Some(3));
    // A line end of its own was that of old Macintoshes; TOML does not know it.
    for before in ["[besoin]\renonce = 1", "# x\r[besoin]\n", "[besoin]\nenonce = \"\"\"\r\"\"\""] {
        assert!(matches!(set(before, &ENONCE, &Value::Bool(true)), Err(EditError::NotToml(_))), "{before:?}");
    }
}

#[test]
fn something_else_than_a_table_is_refused() {
    for before in ["besoin = 3", "besoin = [1]", "[[besoin]]\na = 1"] {
        let not_a_table = EditError::NotATable { table: "besoin".into() };
        assert_eq!(set(before, &ENONCE, &Value::Bool(true)), Err(not_a_table.clone()), "{before}");
        assert_eq!(remove(before, "besoin", "a", None), Err(not_a_table), "{before}");
    }
}

#[test]
fn something_else_than_a_list_is_refused() {
    for before in ["d = 3", "[d]", "d.a = 1", "[d.e]"] {
        let not_a_list = Err(EditError::NotAList { array: "d".into() });
        assert_eq!(append(before, "d", &Record::default(), &[]), not_a_list, "{before}");
        assert_eq!(set_in(before, "d", 0, "a", &Value::Bool(true)), not_a_list, "{before}");
    }
    for before in ["", "[[d]]", "d = [{}]"] {
        let no_entry = EditError::NoEntry { array: "d".into(), index: 1 };
        assert_eq!(set_in(before, "d", 1, "a", &Value::Bool(true)), Err(no_entry), "{before}");
    }
    let not_a_table = Err(EditError::NotATable { table: "d".into() });
    assert_eq!(set_in("d = [1]", "d", 0, "a", &Value::Bool(true)), not_a_table);
}

#[test]
fn a_value_that_would_not_read_back_is_refused() {
    let twice = Record(vec![("a".into(), Value::Integer(1)), ("a".into(), Value::Integer(2))]);
    let deep = (0..100).fold(Value::Integer(1), |inner, _| Value::List(vec![inner]));
    for value in [Value::Float(f64::NAN), Value::Float(f64::INFINITY), Value::Record(twice), deep] {
        assert_eq!(set("", &ENONCE, &value), Err(EditError::WouldDamage));
        assert_eq!(set("[besoin]\nenonce = 1", &ENONCE, &value), Err(EditError::WouldDamage));
    }
}

#[test]
fn the_check_refuses_any_other_difference() {
    let before = tree::parse("a = 1\n[besoin]\nb = 2").expect("TOML");
    let path = [Step::Key("besoin"), Step::Key("enonce")];
    let value = Value::Integer(1);
    let checked = |edited: &str| checked(&before, edited.to_owned(), &path, Some(&value)).is_ok();
    assert!(checked("a = 1\nbesoin = { b = 2, enonce = 1 }"));
    assert!(!checked("a = 1\nbesoin = { b = 2, enonce = 2 }"));
    assert!(!checked("a = 2\nbesoin = { b = 2, enonce = 1 }"));
    assert!(!checked("besoin = { b = 2, enonce = 1 }"));
    assert!(!checked("a = 1\nc = 1\nbesoin = { b = 2, enonce = 1 }"));
    assert!(!checked("a = 1\nbesoin = { enonce = 1 }"));
    assert!(!checked("a = 1\nbesoin = {"));
}
