//! Answers that are lists, and lists of tables.

use super::*;

fn rows(names: &[&str]) -> Value {
    Value::List(names.iter().map(|name| Value::Record(row(&[("nom", text(name))]))).collect())
}

#[test]
fn rows_are_written_one_per_line() {
    gives(
        &ENONCE,
        "\t[besoin]\n\tavant = 1\n",
        &rows(&["a", "b"]),
        "\t[besoin]\n\tavant = 1\n\tenonce = [\n\t  { nom = \"a\" },\n\t  { nom = \"b\" },\n\t]\n",
    );
}

const HAND_MADE: &str =
    "[besoin]\nenonce = [ # tous\n  # le premier\n  {nom='a'}, # a\n  { nom = 'b' } # b\n  # fin\n]\n";

#[test]
fn rows_added_changed_or_removed_leave_the_others_and_the_comments() {
    gives(&ENONCE, HAND_MADE, &rows(&["a", "b"]), HAND_MADE);
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["a", "b", "c", "d"]),
        "[besoin]\nenonce = [ # tous\n  # le premier\n  {nom='a'}, # a\n  { nom = 'b' }, # b\n  { nom = \"c\" },\n  { nom = \"d\" }\n  # fin\n]\n",
    );
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["a", "x", "b"]),
        "[besoin]\nenonce = [ # tous\n  # le premier\n  {nom='a'}, # a\n  { nom = \"x\" },\n  { nom = 'b' } # b\n  # fin\n]\n",
    );
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["x", "a", "b"]),
        "[besoin]\nenonce = [ # tous\n  { nom = \"x\" },\n  # le premier\n  {nom='a'}, # a\n  { nom = 'b' } # b\n  # fin\n]\n",
    );
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["x", "b"]),
        "[besoin]\nenonce = [ # tous\n  # le premier\n  { nom = \"x\" }, # a\n  { nom = 'b' } # b\n  # fin\n]\n",
    );
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["b"]),
        "[besoin]\nenonce = [ # tous\n  # le premier\n  { nom = 'b' } # b\n  # fin\n]\n",
    );
    gives(
        &ENONCE,
        HAND_MADE,
        &rows(&["a"]),
        "[besoin]\nenonce = [ # tous\n  # le premier\n  {nom='a'}, # a\n  # fin\n]\n",
    );
    gives(&ENONCE, HAND_MADE, &rows(&[]), "[besoin]\nenonce = [ # tous\n  # le premier\n  # fin\n]\n");
    gives(&ENONCE, "[besoin]\nenonce = [\n  { nom = 'a' },\n]\n", &rows(&[]), "[besoin]\nenonce = []\n");
}

#[test]
fn lists_of_several_lines_of_any_shape_stay_valid() {
    let numbers = |numbers: &[i64]| Value::List(numbers.iter().copied().map(Value::Integer).collect());
    gives(
        &ENONCE,
        "[besoin]\nenonce = [1, 2 # x\n]",
        &numbers(&[1, 2, 3]),
        "[besoin]\nenonce = [1, 2, # x\n  3\n]",
    );
    gives(
        &ENONCE,
        "[besoin]\nenonce = [\n  1, 2,\n  3]",
        &numbers(&[1, 3]),
        "[besoin]\nenonce = [\n  1, \n  3]",
    );
    gives(
        &ENONCE,
        "[besoin]\nenonce = [\n  1, 2\n]",
        &numbers(&[1, 4, 2]),
        "[besoin]\nenonce = [\n  1, 4, 2\n]",
    );
    gives(
        &ENONCE,
        "[besoin]\nenonce = [\n  # rien\n]",
        &numbers(&[1]),
        "[besoin]\nenonce = [\n  1,\n  # rien\n]",
    );
    // Commas at the start of lines: spelled anew.
    gives(&ENONCE, "[besoin]\nenonce = [\n  1\n  , 2\n]", &numbers(&[2]), "[besoin]\nenonce = [2]");
    gives(
        &ENONCE,
        "besoin = { enonce = [\n1, # x\n] }",
        &numbers(&[1, 2]),
        "besoin = { enonce = [\n1, # x\n2,\n] }",
    );
}

fn decision() -> Record {
    row(&[("controle", text("G3")), ("date", Value::Integer(3))])
}

#[track_caller]
fn append_gives(before: &str, after: &str) {
    let edited = append(before, "decisions", &decision(), &["besoin", "decisions", "contacts"]);
    assert_eq!(edited.as_deref(), Ok(after));
}

#[test]
fn an_entry_follows_the_last_one() {
    append_gives(
        "[[decisions]]\na = 1\n[decisions.sous]\nb = 2\n# note\n\n# suite\n[contacts]\n",
        "[[decisions]]\na = 1\n[decisions.sous]\nb = 2\n# note\n\n[[decisions]]\ncontrole = \"G3\"\ndate = 3\n\n# suite\n[contacts]\n",
    );
    append_gives(
        "[[decisions]]\r\na = 1",
        "[[decisions]]\r\na = 1\r\n\r\n[[decisions]]\r\ncontrole = \"G3\"\r\ndate = 3",
    );
}

#[test]
fn a_first_entry_takes_the_place_of_its_list() {
    let entry = "[[decisions]]\ncontrole = \"G3\"\ndate = 3\n";
    append_gives("", entry);
    append_gives("[z]\n", &format!("[z]\n\n{entry}"));
    append_gives("[besoin]\na = 1\n\n[z]\n", &format!("[besoin]\na = 1\n\n{entry}\n[z]\n"));
    append_gives("# c\n[contacts]\n", &format!("{entry}\n# c\n[contacts]\n"));
}

#[test]
fn an_entry_of_a_list_in_brackets_goes_in_the_brackets() {
    append_gives("decisions = []\n", "decisions = [\n  { controle = \"G3\", date = 3 },\n]\n");
    append_gives(
        "decisions = [{ a = 1 }] # x\n",
        "decisions = [{ a = 1 }, { controle = \"G3\", date = 3 }] # x\n",
    );
    append_gives(
        "decisions = [\n\t{ a = 1 }, # a\n\t# fin\n]",
        "decisions = [\n\t{ a = 1 }, # a\n\t{ controle = \"G3\", date = 3 },\n\t# fin\n]",
    );
    append_gives(
        "decisions = [\r\n  { a = 1 } # a\r\n]\r\n",
        "decisions = [\r\n  { a = 1 }, # a\r\n  { controle = \"G3\", date = 3 }\r\n]\r\n",
    );
    append_gives("decisions = [ # rien\n]", "decisions = [ # rien\n  { controle = \"G3\", date = 3 },\n]");
}

#[track_caller]
fn set_in_gives(before: &str, index: usize, after: &str) {
    let edited = set_in(before, "decisions", index, "motif", &text("x"));
    assert_eq!(edited.as_deref(), Ok(after));
    assert_eq!(set_in(after, "decisions", index, "motif", &text("x")).as_deref(), Ok(after));
}

#[test]
fn a_key_of_one_entry_is_changed_or_added() {
    let two = "[[decisions]]\nmotif = 'a' # a\n\n[[decisions]]\nb = 1\n[decisions.sous]\nmotif = 'c'\n";
    set_in_gives(two, 0, &two.replace("'a'", "\"x\""));
    set_in_gives(two, 1, &two.replace("b = 1\n", "b = 1\nmotif = \"x\"\n"));
    set_in_gives("[[decisions]]\n[decisions.motif]\na = 1\n", 0, "[[decisions]]\nmotif = \"x\"\n");
    set_in_gives(
        "[[decisions]]\n[decisions.motif]\na = 1\n[[decisions]]\n[decisions.motif]\na = 2\n",
        1,
        "[[decisions]]\n[decisions.motif]\na = 1\n[[decisions]]\nmotif = \"x\"\n",
    );
    set_in_gives("decisions = [{ motif = 1 }, {}]", 0, "decisions = [{ motif = \"x\" }, {}]");
    set_in_gives("decisions = [{ motif = 1 }, {}]", 1, "decisions = [{ motif = 1 }, { motif = \"x\" }]");
}
