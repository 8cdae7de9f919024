//! The example projects of the repository: their documents are the golden files beside them.
//!
//! They follow the shipped methodology, as the only tests do: a text changed there changes these documents.

use std::fs;
use std::path::Path;

use lowtech::format::{changes, methodology, project};
use lowtech::lang::Lang;
use lowtech::model::change::Change;
use lowtech::model::methodology::Methodology;
use lowtech::store::methodologies;

use crate::support::{Sandbox, golden, same_text};

/// The folders of `examples`, each with a project of that name.
pub(crate) const EXAMPLES: [&str; 9] = [
    "bricotheque-chaville",
    "carburant-huile-friture",
    "couches-creche-besancon",
    "eclairage-nocturne-foisches",
    "eolienne-du-jardin",
    "maison-des-familles",
    "ordinateurs-ecoles-blois",
    "roseaux-charnay",
    "semoir-vignes-etroites",
];

#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
pub(crate) fn text_of(example: &str) -> String {
    fs::read_to_string(root().join(example).join(format!("{example}.lowtech.toml"))).expect("read an example")
}

pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/examples"))
}

pub(crate) fn shipped() -> Methodology {
    let files = methodologies::embedded();
    let reading = methodology::read(&files, Lang::Fr);
    assert_eq!(reading.found, []);
    reading.methodology.expect("the shipped methodology is read")
}

#[test]
fn every_document_of_every_example_in_every_format_is_the_file_beside_it() {
    for example in EXAMPLES {
        let sandbox = Sandbox::new();
        let file = format!("{example}.lowtech.toml");
        sandbox.write(&file, text_of(example));
        for document in ["resume", "dossier"] {
            for format in ["md", "html", "json"] {
                let arguments = ["export", &file, "-d", document, "-f", format, "-o", "-"];
                let finished = sandbox.run(&arguments);
                golden(
                    &format!("examples/{example}/{example}-{document}.{format}"),
                    &finished.succeeds().stdout,
                );
            }
        }
        assert_eq!(sandbox.read(&file), text_of(example));
    }
}

#[test]
fn the_documents_of_an_example_do_not_depend_on_the_day_or_the_machine() {
    let sandbox =
        Sandbox::new().env("LOWTECH_TODAY", "2031-05-02").env("LANG", "en_US.UTF-8").env("COLUMNS", "40");
    for example in EXAMPLES {
        sandbox.write("a.lowtech.toml", text_of(example));
        let arguments = ["--lang", "fr", "export", "a.lowtech.toml", "-f", "html", "-o", "-"];
        golden(
            &format!("examples/{example}/{example}-resume.html"),
            &sandbox.run(&arguments).succeeds().stdout,
        );
    }
}

#[test]
fn giving_an_example_an_answer_it_has_changes_no_byte() {
    let methodology = shipped();
    for example in EXAMPLES {
        let text = text_of(example);
        let reading = project::read(&text, example, &methodology, Lang::Fr);
        let answers = reading.project.expect("an example is read").answers;
        assert!(answers.len() > 15, "{example} has {} answers", answers.len());
        for (question, answer) in answers {
            let change = Change::Answer(question.clone(), answer);
            let saved = changes::make(&text, &change, &methodology).expect("the answer is written");
            same_text(&format!("{example} after {question}"), &text, &saved);
        }
    }
}

#[test]
fn check_finds_no_error_and_no_warning_in_the_examples() {
    let sandbox = Sandbox::new();
    let files = EXAMPLES.map(|example| format!("{example}.lowtech.toml"));
    for (example, file) in EXAMPLES.iter().zip(&files) {
        sandbox.write(file, text_of(example));
    }
    let arguments: Vec<&str> =
        ["check", "--strict"].into_iter().chain(files.iter().map(String::as_str)).collect();
    sandbox.run(&arguments).succeeds();
}

#[test]
fn every_answer_of_an_example_says_where_it_comes_from() {
    let methodology = shipped();
    for example in EXAMPLES {
        let reading = project::read(&text_of(example), example, &methodology, Lang::Fr);
        let project = reading.project.expect("an example is read");
        let sourced = |note: &lowtech::model::project::Note| {
            note.source.is_some() || note.note.as_deref().is_some_and(|note| !note.is_empty())
        };
        let silent: Vec<_> =
            project.answers.keys().filter(|id| !project.notes.get(id).is_some_and(sourced)).collect();
        assert!(silent.is_empty(), "{example} does not say where {silent:?} come from");
    }
}
