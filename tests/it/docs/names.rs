//! What the documents say of the source exists there.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Parser};

use super::{documents, root};

#[test]
fn every_test_and_every_source_named_in_a_document_exists() {
    let mut sources = String::new();
    gather(&root().join("src"), &mut sources);
    gather(&root().join("tests"), &mut sources);
    let mut missing = Vec::new();
    for (path, text) in documents() {
        for name in names(&text) {
            let exists = if name.contains('/') {
                root().join(&name).exists()
            } else {
                sources.contains(&format!("fn {name}("))
            };
            if !exists {
                missing.push(format!("{}: {name}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "named, and not found:\n{}", missing.join("\n"));
}

/// The paths under `src/` and `tests/`, and the sentences that name tests.
fn names(text: &str) -> Vec<String> {
    let code = |event| if let Event::Code(code) = event { Some(code.to_string()) } else { None };
    let path = |name: &str| {
        (name.starts_with("src/") || name.starts_with("tests/"))
            && !name.contains(['*', '<', ' '])
            && !name.ends_with("/x.rs")
    };
    let sentence = |name: &str| {
        name.matches('_').count() >= 4
            && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    let mut names: Vec<String> = Parser::new(text).filter_map(code).collect();
    names.retain(|name| path(name) || sentence(name));
    names
}

#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
fn gather(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("list the sources") {
        let path = entry.expect("list the sources").path();
        if path.is_dir() {
            gather(&path, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push_str(&fs::read_to_string(&path).expect("read a source"));
        }
    }
}
