//! `docs/json.md` names every key that machines are given.

use std::collections::BTreeSet;

use serde_json::Value;

use super::document;
use crate::fixture::METHODOLOGY as SMALL;
use crate::support::Sandbox;

/// A project of which both analyses say all they can.
const COMPARED: &str = include_str!("../../data/expected/analyses/session.lowtech.toml");
const ANALYSES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/analyses");

#[test]
fn the_contract_names_every_key_of_every_machine_output() {
    let page = document("docs/json.md");
    let sandbox = Sandbox::new();
    // The example of the page on project files, with an answer that triggers a check and a fault.
    let project = document("docs/project-file.md");
    let project =
        project.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a whole file");
    let project = project
        .replace("reorganisation = \"en_partie\"", "reorganisation = \"oui_entierement\"\nreorganisatio = 1");
    sandbox.write("a.lowtech.toml", &project);
    let later = project
        .replace("nombre = 40", "nombre = 60")
        .replace("express\"", "complet\"")
        .replace("compté deux soirs", "compté trois soirs");
    sandbox.write("later.toml", later.split("[[decisions]]").next().expect("what is before the decisions"));
    let mut keys = BTreeSet::new();
    for arguments in [
        &["status", "--json"][..],
        &["check", "--json"],
        &["diff", "a.lowtech.toml", "later.toml", "--json"],
        &["methodology", "show", "--json"],
        &["factors", "eau", "--json"],
        &["methodology", "check", "--json"],
        &["methodology", "diff", "lowtech", SMALL, "--json"],
        &["export", "--format", "json", "--output", "-"],
        &["export", "--format", "json", "--document", "dossier", "--output", "-"],
    ] {
        let finished = sandbox.run(arguments);
        let printed: Value = serde_json::from_str(&finished.succeeds().stdout).expect("the output is JSON");
        gather(&printed, &mut keys);
    }
    let beside = Sandbox::new();
    beside.write("b.lowtech.toml", COMPARED);
    for arguments in [["compare", "--json"], ["assess", "--json"]] {
        let finished =
            beside.run(&["--methodology", ANALYSES].iter().chain(&arguments).copied().collect::<Vec<_>>());
        gather(&serde_json::from_str(&finished.succeeds().stdout).expect("the output is JSON"), &mut keys);
    }
    assert!(keys.len() > 70, "only these keys were seen: {keys:?}");
    let missing: Vec<_> = keys.iter().filter(|key| !page.contains(&format!("`{key}`"))).collect();
    assert!(missing.is_empty(), "docs/json.md does not name {missing:?}");
}

fn gather(value: &Value, keys: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                keys.insert(key.clone());
                // An answer has the keys of its file.
                if key != "value" {
                    gather(value, keys);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, keys)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
