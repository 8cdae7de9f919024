//! The two references of the file formats name every key that the readers take.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{document, root};

#[test]
fn the_reference_of_methodologies_names_every_key_that_is_read() {
    names_every_key("src/format/methodology", "docs/methodology-file.md");
}

#[test]
fn the_reference_of_projects_names_every_key_that_is_read() {
    names_every_key("src/format/project", "docs/project-file.md");
}

fn names_every_key(folder: &str, page: &str) {
    let text = document(page);
    let keys = keys_read_in(&root().join(folder));
    assert!(keys.len() > 10, "the keys of {folder} are not where they are looked for: {keys:?}");
    let missing: Vec<_> = keys.iter().filter(|key| !named(&text, key)).collect();
    assert!(missing.is_empty(), "{page} does not name {missing:?}");
}

/// Alone, or as one writes it in the file.
fn named(text: &str, key: &str) -> bool {
    [format!("`{key}`"), format!("`{key} ="), format!("[{key}]")].iter().any(|spelled| text.contains(spelled))
}

/// What is taken from a table by name: `fields.text("titre")`, `word(&mut fields, "role", …)`.
#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
fn keys_read_in(folder: &Path) -> BTreeSet<String> {
    const TAKEN: [&str; 13] = [
        "text(\"",
        "said(\"",
        ".required(\"",
        ".id(\"",
        ".required_id(\"",
        ".texts(\"",
        ".ids(\"",
        ".flag(\"",
        ".number(\"",
        ".date(\"",
        ".table(\"",
        ".tables(\"",
        ", \"",
    ];
    let mut keys = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("list the readers") {
        let path = entry.expect("list the readers").path();
        if path.is_dir() {
            continue;
        }
        let source = fs::read_to_string(path).expect("read a reader");
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.contains("overlay.text") || line.contains("fields.")) {
            let by_word = line.contains("word(&mut") || line.contains("text(&mut");
            for taken in TAKEN.iter().filter(|taken| **taken != ", \"" || by_word) {
                for (at, _) in line.match_indices(taken) {
                    let key: String = line[at + taken.len()..].chars().take_while(|c| *c != '"').collect();
                    if !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                        keys.insert(key);
                    }
                }
            }
        }
    }
    keys
}
