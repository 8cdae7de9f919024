//! The documents of the repository say what is true: generated pages are current, commands parse, links lead
//! somewhere, examples are accepted.

mod command_lines;
mod examples;
mod exercise;
mod keys;
mod links;
mod machine;
mod methods;
mod names;
mod reference;

use std::fs;
use std::path::{Path, PathBuf};

/// Every Markdown file of the repository, by its path from the root, with its text; exported documents are not ours.
fn documents() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    gather(root(), Path::new(""), &mut found);
    found.sort();
    assert!(found.len() > 8, "only {} documents were found", found.len());
    found
}

#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
fn gather(folder: &Path, name: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("list a folder of the repository") {
        let path = entry.expect("list a folder of the repository").path();
        let file = path.file_name().expect("a listed file has a name").to_string_lossy().into_owned();
        if file.starts_with('.') || matches!(file.as_str(), "target" | "node_modules" | "examples" | "data") {
            continue;
        }
        if path.is_dir() {
            gather(&path, &name.join(&file), found);
        } else if file.ends_with(".md") {
            found.push((name.join(&file), fs::read_to_string(&path).expect("read a document")));
        }
    }
}

/// One document, by its path from the root.
#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
fn document(path: &str) -> String {
    fs::read_to_string(root().join(path)).expect("read a document")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
