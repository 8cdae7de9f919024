//! A cell that is not understood: it is told, it stays, and it keeps nobody from reading and changing the others.

use crate::fixture::{FILE, Guided};
use crate::support::Sandbox;

/// A table with faults of every sort, between rows that are sound.
const ROWS: &str = r#"[projet]
titre = "Eau chaude"

[methodologie]
id = "essai"

[besoin]
usagers = [ # comptés en août
  { profil = "campeurs", nombre = 4_0 },
  # à revoir
  { profil = "voisins", nombre = "douze", cle = 0x1F }, # la mairie
  { profil = "écoliers", nombre = nan, associes = true },
  { nombre = 3 },
  { profil = 'gardiens', nombre = 2, vu = 10:30:00 },
]
"#;

fn continued(lines: &[&str]) -> String {
    continued_from(ROWS, lines)
}

fn continued_from(text: &str, lines: &[&str]) -> String {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, text);
    sandbox.guided_with(&["continue", "--question", "B3"], lines).succeeds();
    sandbox.read(FILE)
}

#[test]
fn each_faulty_cell_is_told_where_it_stands_and_no_other() {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, ROWS);
    crate::fixture::expected("check/cells.txt", &sandbox.guided(&["check"]).fails_with(1).stdout);
}

#[test]
fn a_document_shows_the_rows_that_are_understood_and_what_is_not() {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, ROWS);
    crate::fixture::expected(
        "show/cells.txt",
        &sandbox.guided(&["show", "besoin", "--plain"]).succeeds().stdout,
    );
}

#[test]
fn changing_a_row_leaves_every_other_one_byte_for_byte() {
    assert_eq!(
        continued(&["l5", "", "7", "", "."]),
        ROWS.replace(
            "{ profil = 'gardiens', nombre = 2, vu = 10:30:00 }",
            "{ profil = \"gardiens\", nombre = 7, vu = 10:30:00 }"
        )
    );
    assert_eq!(continued(&["-1", "."]), ROWS.replace("  { profil = \"campeurs\", nombre = 4_0 },\n", ""));
    assert_eq!(
        continued(&["gens", "", "", "."]),
        ROWS.replace("10:30:00 },\n", "10:30:00 },\n  { profil = \"gens\" },\n")
    );
}

#[test]
fn a_faulty_cell_stays_in_a_row_that_is_changed_until_it_is_mended() {
    let voisins = "{ profil = \"voisins\", nombre = \"douze\", cle = 0x1F }";
    let with = |row: &str| ROWS.replace(voisins, row);
    assert_eq!(
        continued(&["l2", "", "", "oui", "."]),
        with("{ profil = \"voisins\", nombre = \"douze\", associes = true, cle = 31 }")
    );
    assert_eq!(
        continued(&["l2", "", "12", "", "."]),
        with("{ profil = \"voisins\", nombre = 12, cle = 31 }")
    );
    assert_eq!(continued(&["l2", "", "-", "", "."]), with("{ profil = \"voisins\", cle = 31 }"));
    assert_eq!(
        continued(&["l4", "passants", "", "", "."]),
        ROWS.replace("{ nombre = 3 }", "{ profil = \"passants\", nombre = 3 }")
    );
}

#[test]
fn rows_on_one_line_or_with_headers_of_their_own_keep_what_is_not_understood() {
    let start = "[projet]\ntitre = \"Eau\"\n[methodologie]\nid = \"essai\"\n";
    let inline = format!(
        "{start}[besoin]\nusagers = [{{ profil = 'a', nombre = 'x' }}, {{profil='b'}}, {{profil='c', age=0x2}}]\n"
    );
    assert_eq!(
        continued_from(&inline, &["l2", "", "5", "", "."]),
        inline.replace("{profil='b'}", "{ profil = \"b\", nombre = 5 }")
    );
    let headers = format!(
        "{start}[[besoin.usagers]]\nprofil = 'a' # hier\nnombre = 'x'\n\n[[besoin.usagers]]\nprofil = 'b'\n"
    );
    assert_eq!(
        continued_from(&headers, &["l2", "", "5", "", "."]),
        format!(
            "{start}\n[besoin]\nusagers = [\n  {{ profil = \"a\", nombre = \"x\" }},\n  \
             {{ profil = \"b\", nombre = 5 }},\n]\n\n"
        )
    );
}
