//! `lowtech methodology schema`: an independent validator accepts the examples, and refuses planted faults.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema::Validator;
use serde_json::{Value, json};
use toml::de::{DeTable, DeValue};

use crate::fixture::{Guided, expected};
use crate::support::Sandbox;

#[test]
fn every_example_keeps_to_the_schema_of_projects() {
    let validator = validator(&["methodology", "schema"]);
    let examples: Vec<PathBuf> = toml_files("examples", 2);
    assert!(examples.len() >= 3, "{examples:?}");
    for path in examples {
        assert_eq!(faults(&validator, &parsed(&path)), [""; 0], "{}", path.display());
    }
}

#[test]
fn each_fault_planted_in_an_example_is_refused() {
    let validator = validator(&["methodology", "schema"]);
    let example = root().join("examples/bricotheque-chaville/bricotheque-chaville.lowtech.toml");
    for (place, value, told) in [
        ("/projet/titre", json!(""), "/projet/titre"),
        ("/projet/etat", json!("fini"), "/projet/etat"),
        ("/projet/secteurs", json!(["eaux"]), "/projet/secteurs/0"),
        ("/methodologie/parcours", json!("rapide"), "/methodologie/parcours"),
        ("/besoin/enonce", json!(3), "/besoin/enonce"),
    ] {
        let mut project = parsed(&example);
        let (section, key) = place[1..].split_once('/').unwrap();
        project[section][key] = value;
        assert_eq!(faults(&validator, &project), [told], "{place}");
    }
    // Keys added by hand are welcome.
    let mut project = parsed(&example);
    project["a_moi"] = json!({ "b": 1 });
    project["besoin"]["remarque"] = json!("à revoir");
    assert_eq!(faults(&validator, &project), [""; 0]);
}

#[test]
fn every_file_of_every_methodology_here_keeps_to_the_schema_of_methodologies() {
    let validator = validator(&["methodology", "schema", "--of", "methode"]);
    let folders = ["methodology/lowtech", "tests/data/methodology", "tests/data/lint/sound/etapes"];
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| toml_files(folder, 2)).collect();
    assert!(files.len() > 25, "{files:?}");
    for path in files {
        assert_eq!(faults(&validator, &parsed(&path)), [""; 0], "{}", path.display());
    }
    for fault in [
        json!({ "id": "a", "version": "1", "titre": "A" }),
        json!({ "id": "a", "question": [{ "id": "b", "typ": "texte" }] }),
        json!({ "id": "a", "question": [{ "id": "b", "type": "echele" }] }),
        json!({ "controle": [{ "id": "G1", "verdict": "partager" }] }),
        json!({ "source": [{ "id": "a", "titre": "A", "niveau": "vu" }] }),
    ] {
        assert!(!validator.is_valid(&fault), "{fault}");
    }
}

#[test]
fn the_schema_of_projects_says_every_question_in_both_languages() {
    let sandbox = Sandbox::new();
    expected("schema/projet.json", &sandbox.guided(&["methodology", "schema"]).succeeds().stdout);
    let english = sandbox.guided(&["--lang", "en", "methodology", "schema"]);
    let english: Value = serde_json::from_str(&english.succeeds().stdout).unwrap();
    assert_eq!(
        english["properties"]["besoin"]["properties"]["urgence"]["description"],
        "B8 · Can someone wait for a year?\n\nWaiting is a solution too."
    );
    expected(
        "schema/methode.json",
        &sandbox.guided(&["methodology", "schema", "--of", "methode"]).succeeds().stdout,
    );
}

#[test]
fn a_schema_is_written_beside_the_projects_and_replaced_only_when_asked_to() {
    let sandbox = Sandbox::new();
    let write = ["methodology", "schema", "-o", "projet.schema.json"];
    sandbox.guided(&write).succeeds().stderr_is("Document écrit\u{a0}: projet.schema.json\n");
    expected("schema/projet.json", &sandbox.read("projet.schema.json"));
    let other = ["methodology", "schema", "--of", "methode", "-o", "projet.schema.json"];
    sandbox.guided(&other).fails_with(1);
    expected("schema/projet.json", &sandbox.read("projet.schema.json"));
    let forced: Vec<&str> = other.into_iter().chain(["--force"]).collect();
    sandbox.guided(&forced).succeeds();
    expected("schema/methode.json", &sandbox.read("projet.schema.json"));
    sandbox.guided(&["methodology", "schema", "-o", "a.lowtech.toml"]).fails_with(1);
}

fn validator(arguments: &[&str]) -> Validator {
    let schema = Sandbox::new().run(arguments).succeeds().stdout.clone();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    jsonschema::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is a schema")
}

/// Where each fault stands.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| error.instance_path().to_string()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn toml_files(folder: &str, depth: usize) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && depth > 1 {
            let inner = path.strip_prefix(root()).unwrap().display().to_string();
            found.extend(toml_files(&inner, depth - 1));
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found
}

/// A TOML file as JSON, its dates as texts.
fn parsed(path: &Path) -> Value {
    let text = fs::read_to_string(path).unwrap();
    let table = DeTable::parse(&text).unwrap();
    as_json(&DeValue::Table(table.into_inner()))
}

fn as_json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => json!(i64::from_str_radix(number.as_str(), number.radix()).unwrap()),
        DeValue::Float(number) => json!(number.as_str().parse::<f64>().unwrap()),
        DeValue::Boolean(yes) => json!(yes),
        DeValue::Datetime(day) => json!(day.to_string()),
        DeValue::Array(items) => items.iter().map(|item| as_json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let entries =
                table.iter().map(|(key, value)| (key.get_ref().to_string(), as_json(value.get_ref())));
            Value::Object(entries.collect())
        }
    }
}
