//! Lines typed at a crossing, and where their rows go.

use super::*;
use crate::model::kind::Kind;
use crate::model::kind::choice::Choice;
use crate::model::kind::level::Levels;

fn choices(ids: &[&str]) -> Choices {
    let choice = |id: &&str| Choice {
        id: (*id).to_owned(),
        title: format!("titre {id}"),
        advice: None,
        follow_ups: Vec::new(),
    };
    Choices { listed: ids.iter().map(choice).collect(), ..Choices::default() }
}

fn inner() -> Choices {
    choices(&["cumulus", "seau", "soleil"])
}

/// Criteria × options, each with a level, a reason and a letter.
fn table(every: bool) -> Table {
    let column = |id: &str, kind: Kind| Column {
        id: Id::new(id).expect("an id"),
        title: id.to_owned(),
        kind,
        label: id == "critere",
        example: None,
        required: false,
        in_summary: false,
    };
    let levels = Levels {
        titles: ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec(),
        several: true,
        ..Levels::default()
    };
    let ids = |ids: &[&str]| ids.iter().filter_map(|id| Id::new(id)).collect();
    Table {
        columns: vec![
            column("critere", Kind::Choice(choices(&["cout", "soin"]))),
            column("option", Kind::Choice(inner())),
            column("niveau", Kind::Level(levels)),
            column("rapport", Kind::Interval),
            column("preuve", Kind::Choice(choices(&["A", "B"]))),
            column("motif", Kind::Text),
        ],
        grid: Some(Grid { axes: ids(&["critere", "option"]), values: ids(&["niveau", "rapport"]), every }),
        ..Table::default()
    }
}

fn row(pairs: &[(&str, Value)]) -> Record {
    Record(pairs.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
}

fn typed(line: &str) -> Vec<(String, Record)> {
    table(true).accept_at(&inner(), line).unwrap_or_else(|why| panic!("{line}: {why:?}"))
}

#[test]
fn all_values_are_typed_in_order_or_glued_together() {
    let level = |id: &str, value| (id.to_owned(), row(&[("niveau", value)]));
    let expected = vec![
        level("cumulus", Value::Integer(3)),
        level("seau", text("?")),
        level("soleil", Value::Integer(0)),
    ];
    assert_eq!(typed("3 ? 0"), expected);
    assert_eq!(typed("3?0"), expected);
}

#[test]
fn one_item_is_typed_with_its_reason_and_its_letter() {
    let expected = row(&[
        ("niveau", Value::List(vec![Value::Integer(2), Value::Integer(3)])),
        ("preuve", text("B")),
        ("motif", text("purge d’hiver ; deux heures")),
    ]);
    for line in [
        "3 2-3 b ; \"purge d’hiver ; deux heures\"",
        "soleil ; 2-3 ; B ; \"purge d’hiver ; deux heures\"",
        "titre soleil ; 2-3 B ; \"purge d’hiver ; deux heures\"",
    ] {
        assert_eq!(typed(line), [("soleil".to_owned(), expected.clone())], "{line}");
    }
}

#[test]
fn a_reason_alone_and_another_sort_of_value_are_understood() {
    assert_eq!(typed("2 ; ; A"), [("seau".to_owned(), row(&[("preuve", text("A"))]))]);
    let ratio = Value::List(vec![Value::Float(0.1), Value::Float(0.3)]);
    assert_eq!(typed("2 0,1 à 0,3"), [("seau".to_owned(), row(&[("rapport", ratio)]))]);
}

#[test]
fn a_number_and_its_value_need_no_blank_and_a_reason_no_letter() {
    let expected = row(&[("niveau", text("?")), ("motif", text("vu chez un voisin"))]);
    assert_eq!(typed("3? ; vu chez un voisin"), [("soleil".to_owned(), expected)]);
    assert_eq!(typed("3?;B")[0].1, row(&[("niveau", text("?")), ("preuve", text("B"))]));
    let refused = |line| table(true).accept_at(&inner(), line).expect_err("it is refused");
    assert!(matches!(refused("33"), Rejection::NotAChoice { .. }), "two digits are one number");
    assert!(
        matches!(refused("3? ; vu"), Rejection::NotAChoice { .. }),
        "a short word is a letter typed wrong"
    );
}

#[test]
fn several_lines_are_several_items() {
    assert_eq!(typed("1 3\n\n2 4").len(), 2);
}

#[test]
fn where_only_what_differs_is_wanted_digits_are_never_all_values() {
    let why = table(false).accept_at(&inner(), "3 2 1");
    assert!(matches!(why, Err(Rejection::NotALevel { .. })), "{why:?}");
}

#[test]
fn what_is_wrong_is_told() {
    let refused = |line: &str| table(true).accept_at(&inner(), line).expect_err(line);
    assert!(matches!(refused("9 2"), Rejection::NotAChoice { .. }));
    assert!(matches!(refused("1 bien"), Rejection::NotALevel { .. }));
    assert!(matches!(refused("3 bien mal"), Rejection::NotALevel { .. }));
    assert_eq!(refused("3 2 1 0"), Rejection::OtherCount { expected: 3, found: 4 });
    assert_eq!(refused("1"), Rejection::Empty);
    assert_eq!(refused("1 ; 2 ; A ; b ; c"), Rejection::TooManyCells { expected: 4, found: 5 });
}

#[test]
fn a_new_row_stands_in_the_order_of_the_axes_and_a_value_takes_the_place_of_another() {
    let level = |level| row(&[("niveau", Value::Integer(level))]);
    let table = table(true);
    let mut rows = table.with_cells(Vec::new(), &["soin", "seau"], &level(1));
    rows = table.with_cells(rows, &["cout", "soleil"], &level(2));
    rows = table.with_cells(rows, &["cout", "cumulus"], &level(3));
    rows = table.with_cells(rows, &["cout", "soleil"], &row(&[("rapport", Value::Float(0.5))]));
    rows = table.with_cells(rows, &["cout", "soleil"], &row(&[("motif", text("vu"))]));
    let at = |critere: &str, option: &str, cells: &[(&str, Value)]| {
        let mut pairs = vec![("critere", text(critere)), ("option", text(option))];
        pairs.extend_from_slice(cells);
        row(&pairs)
    };
    let expected = [
        at("cout", "cumulus", &[("niveau", Value::Integer(3))]),
        at("cout", "soleil", &[("rapport", Value::Float(0.5)), ("motif", text("vu"))]),
        at("soin", "seau", &[("niveau", Value::Integer(1))]),
    ];
    assert_eq!(rows, expected);
    assert_eq!(table.at(&rows, &["soin", "seau"]), Some(&expected[2]));
}

/// Effects told by a sign, or a ratio in figures.
fn signs() -> Table {
    let mut table = table(false);
    table.columns[2].kind = Kind::Choice(choices(&["--", "-", "="]));
    table
}

#[test]
fn a_number_is_a_ratio_and_never_the_rank_of_a_sign() {
    let typed = |line: &str| signs().accept_at(&inner(), line);
    let twice = Value::List(vec![Value::Integer(2), Value::Integer(2)]);
    assert_eq!(typed("3 2"), Ok(vec![("soleil".to_owned(), row(&[("rapport", twice)]))]));
    assert_eq!(typed("3--").expect("a sign")[0].1, row(&[("niveau", text("--"))]));
    for line in ["3+2", "3 +2", "3.5", "3,5"] {
        assert!(typed(line).is_err(), "{line}");
    }
}

#[test]
fn a_sign_nobody_knows_is_told_with_those_that_are() {
    let signs = |typed: &str| Rejection::NotASign {
        typed: typed.to_owned(),
        signs: ["--", "-", "="].map(str::to_owned).to_vec(),
    };
    assert_eq!(self::signs().accept_at(&inner(), "3 +++"), Err(signs("+++")));
    assert_eq!(self::signs().accept_at(&inner(), "3 titre"), Err(signs("titre")), "it may be any of them");
}

#[test]
fn a_letter_is_understood_wherever_it_stands_and_in_small() {
    let lettered = |pairs: &[(&str, &str)]| {
        let mut cells = row(&[("niveau", Value::Integer(2))]);
        pairs.iter().for_each(|(key, cell)| cells.set(key, text(cell)));
        table(true).in_order(cells)
    };
    let typed = |line: &str| table(true).in_order(typed(line)[0].1.clone());
    assert_eq!(typed("3 ; 2 ; b"), lettered(&[("preuve", "B")]));
    let expected = lettered(&[("preuve", "B"), ("motif", "vu chez un voisin")]);
    assert_eq!(typed("3 ; 2 ; b ; vu chez un voisin"), expected);
    assert_eq!(typed("3 ; 2 ; vu chez un voisin ; b"), expected);
    assert_eq!(typed("3 2 b ; vu chez un voisin"), expected);
    assert_eq!(typed("3 2 ; ; vu chez un voisin ; b"), expected);
}

#[test]
fn a_letter_after_the_source_is_no_beginning_of_a_place() {
    let mut table = table(true);
    let place = Choice { title: "ailleurs".to_owned(), ..choices(&["monde"]).listed.remove(0) };
    let listed = Choices { listed: vec![place], ..Choices::default() };
    let column = Column { kind: Kind::Choice(listed), ..table.columns[4].clone() };
    table.columns.push(Column { id: Id::new("lieu").expect("an id"), ..column });
    let typed = |line: &str| table.accept_at(&inner(), line).expect(line)[0].1.clone();
    let kept = typed("3 2 ; vu chez un voisin ; A");
    assert_eq!((kept.get("preuve"), kept.get("lieu")), (Some(&text("A")), None));
    assert_eq!(typed("3 2 ; A ; vu chez un voisin ; ailleurs").get("lieu"), Some(&text("monde")));
}
