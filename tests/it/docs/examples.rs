//! The examples given in the documents are accepted by the program.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::Value;

use super::document;
use crate::support::Sandbox;

#[test]
fn the_methodology_of_the_reference_is_accepted() {
    let sandbox = Sandbox::new();
    let files = named_blocks(&document("docs/methodology-file.md"));
    assert!(files.iter().any(|(name, _)| name == "methodologie.toml"), "{files:?}");
    for (name, text) in &files {
        sandbox.write(&format!("exemple/{name}"), text);
    }
    let checked = sandbox.run(&["methodology", "check", "exemple", "--json"]);
    let checked: Value = serde_json::from_str(&checked.succeeds().stdout).expect("the output is JSON");
    // It stays short on purpose, and says so; nothing else is to mend.
    let problems = checked["problems"].as_array().expect("a list of problems");
    let others: Vec<_> = problems.iter().filter(|problem| problem["code"] != "missing-text").collect();
    assert!(others.is_empty(), "{others:#?}");
    sandbox.run(&["new", "Essai", "--no-input", "--methodology", "exemple"]).succeeds();
}

#[test]
fn the_project_of_the_reference_is_accepted() {
    let sandbox = Sandbox::new();
    let files = named_blocks(&document("docs/project-file.md"));
    let (name, text) = files.first().expect("the page shows a whole file");
    sandbox.write(name, text);
    let checked = sandbox.run(&["check", name]);
    checked.succeeds();
    assert!(!checked.stdout.contains("unknown") && !checked.stdout.contains("inconnu"), "{}", checked.stdout);
}

/// The blocks of TOML that a document gives as whole files: the paragraph before each ends with its name.
fn named_blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut name: Option<String> = None;
    let mut in_toml = false;
    for event in Parser::new(text) {
        match event {
            Event::Code(code) => name = Some(code.to_string()).filter(|code| code.ends_with(".toml")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                in_toml = &*language == "toml" && name.is_some();
                if in_toml {
                    blocks.extend(name.take().map(|name| (name, String::new())));
                }
            }
            Event::End(TagEnd::CodeBlock) => in_toml = false,
            Event::Text(code) if in_toml => {
                blocks.last_mut().expect("a block was opened").1.push_str(&code);
            }
            Event::Start(Tag::Heading { .. }) => name = None,
            _ => {}
        }
    }
    blocks
}
