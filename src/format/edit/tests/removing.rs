//! Forgetting an answer.

use super::*;

#[track_caller]
fn leaves(before: &str, after: &str) {
    assert_eq!(remove(before, "besoin", "enonce", Some("B1 · Quoi ?")).as_deref(), Ok(after));
    assert_eq!(remove(after, "besoin", "enonce", Some("B1 · Quoi ?")).as_deref(), Ok(after));
}

#[test]
fn a_key_leaves_with_its_line_and_the_comment_we_wrote() {
    leaves("[besoin]\na = 1\n# B1 · Quoi ?\nenonce = [\n 1\n] # fin\nb = 2\n", "[besoin]\na = 1\nb = 2\n");
    leaves("[besoin]\n# à moi\n# B1 · Quoi ?\nenonce = 1\n", "[besoin]\n# à moi\n");
    leaves("\u{feff}[besoin]\r\n\t# B1 · Quoi ?\r\n\tenonce = 1\r\n\r\n", "\u{feff}[besoin]\r\n\r\n");
}

#[test]
fn a_comment_that_people_wrote_or_changed_stays() {
    leaves("[besoin]\n# B1 · Quoi donc ?\nenonce = 1\n", "[besoin]\n# B1 · Quoi donc ?\n");
    leaves("[besoin]\n# B1 · Quoi ?\n\nenonce = 1\n", "[besoin]\n# B1 · Quoi ?\n\n");
    assert_eq!(
        remove("[besoin]\n# B1\nenonce = 1\n", "besoin", "enonce", None).as_deref(),
        Ok("[besoin]\n# B1\n")
    );
}

#[test]
fn a_text_without_a_final_line_end_stays_without() {
    leaves("[besoin]\na = 1\r\nenonce = 1", "[besoin]\na = 1");
    leaves("[besoin]\nenonce = 1\na = 1", "[besoin]\na = 1");
    leaves("besoin.enonce = 1", "");
}

#[test]
fn a_key_in_braces_leaves_with_one_comma() {
    leaves("besoin = { enonce = 1 }", "besoin = { }");
    leaves("besoin = { enonce = 1, b = 2 }", "besoin = { b = 2 }");
    leaves("besoin = { a = 1, enonce = 1 }", "besoin = { a = 1 }");
    leaves("besoin = { a = 1 , enonce = 1 , b = 2 }", "besoin = { a = 1 , b = 2 }");
    leaves("besoin = { enonce.a = 1, b = 2, enonce.c.d = 3 }", "besoin = { b = 2 }");
    leaves("besoin = {\n  a = 1, # a\n  enonce = 1 # e\n}", "besoin = {\n  a = 1, # a\n   # e\n}");
}

#[test]
fn a_key_leaves_wherever_it_is_spread() {
    leaves("besoin.enonce.a = 1\nb = 2\nbesoin.enonce.c = 3\n", "b = 2\n");
    leaves("[besoin]\na = 1\n[besoin.enonce]\nb = 2\n[besoin.enonce.c]\n\n[d]\n", "[besoin]\na = 1\n\n[d]\n");
    leaves("[[besoin.enonce]]\n# à moi\n[[besoin.enonce]]\nb = 2\n", "# à moi\n");
}

#[test]
fn what_is_not_there_is_already_forgotten() {
    leaves("", "");
    leaves("[besoin]\n", "[besoin]\n");
    leaves("[besoin]\nenonce_ = 1", "[besoin]\nenonce_ = 1");
}
