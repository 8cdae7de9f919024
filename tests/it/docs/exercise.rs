//! The exercise of `methodology/README.md` is done as it is written: by someone who copies what it shows.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::document;
use crate::fixture::typed;
use crate::support::{Finished, Sandbox};

#[test]
fn the_exercise_for_authors_works_as_it_is_written() {
    let page = document("methodology/README.md");
    let exercise =
        page.split("## ").find(|part| part.starts_with("Cinq minutes")).expect("there is an exercise");
    let mut person = Person { sandbox: Sandbox::new(), file: None, pending: Vec::new(), commands: 0 };
    for step in steps(exercise) {
        person.follows(&step);
    }
    person.runs_what_waits(&[]);
    assert_eq!(person.commands, 6, "the exercise no longer has as many commands");
}

/// What one reads, one thing after another.
enum Step {
    /// A paragraph, with what stands in it between back quotes.
    Read(String, Vec<String>),
    /// A text to paste.
    Paste(String),
    /// Commands, with what they print.
    Run(String),
}

fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut words, mut codes, mut block) = (String::new(), Vec::new(), None);
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) => {
                block = Some((kind.to_string(), String::new()))
            }
            Event::End(TagEnd::CodeBlock) => {
                let (kind, text) = block.take().expect("a block was opened");
                steps.push(if kind == "toml" { Step::Paste(text) } else { Step::Run(text) });
            }
            Event::End(TagEnd::Paragraph) => {
                steps.push(Step::Read(std::mem::take(&mut words), std::mem::take(&mut codes)));
            }
            Event::Text(text) => match &mut block {
                Some((_, block)) => block.push_str(&text),
                None => words.push_str(&text),
            },
            Event::Code(code) => {
                words.push('`');
                codes.push(code.to_string());
            }
            _ => {}
        }
    }
    steps
}

struct Person {
    sandbox: Sandbox,
    /// The file that is open in the editor.
    file: Option<String>,
    /// A command that asks, with what is read before one types, and what it is expected to print.
    pending: Vec<(String, String)>,
    commands: usize,
}

impl Person {
    fn follows(&mut self, step: &Step) {
        match step {
            Step::Read(words, codes) => {
                let typed: Vec<&str> = match words.find("Tapez") {
                    Some(_) => codes.iter().map(String::as_str).collect(),
                    None => Vec::new(),
                };
                self.runs_what_waits(&typed);
                if let Some(file) = codes.iter().find(|code| code.ends_with(".toml") && code.contains('/')) {
                    self.file = Some(file.clone());
                }
                if words.contains("remplacez ` par `") {
                    let [.., from, to] = codes.as_slice() else {
                        panic!("what is replaced by what? {words}")
                    };
                    let file = self.file.as_deref().expect("a file is open");
                    let text = self.sandbox.read(file);
                    assert_eq!(text.matches(from.as_str()).count(), 1, "{from} in {file}:\n{text}");
                    self.sandbox.write(file, text.replace(from, to));
                }
            }
            Step::Paste(pasted) => {
                let file = self.file.as_deref().expect("a file is open");
                let text = format!("{}\n{pasted}", self.sandbox.read(file));
                self.sandbox.write(file, text);
            }
            Step::Run(session) => {
                self.runs_what_waits(&[]);
                for part in session.split("$ ").skip(1) {
                    self.runs_what_waits(&[]);
                    let (command, shown) = part.split_once('\n').unwrap_or((part, ""));
                    self.pending.push((command.to_owned(), shown.to_owned()));
                }
            }
        }
    }

    /// Runs the commands read so far, the last of them on what is typed.
    fn runs_what_waits(&mut self, lines: &[&str]) {
        for (command, shown) in std::mem::take(&mut self.pending) {
            let words = super::command_lines::words(&command);
            let arguments: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
            let Finished { code, stdout, stderr } = self.sandbox.run_with_input(&arguments, typed(lines));
            let printed = format!("{stdout}{stderr}").replace('\u{a0}', " ");
            assert!(code < 2, "{command}: exit code {code}\n{printed}");
            holds(&command, &printed, &shown);
            self.commands += 1;
        }
    }
}

/// Checks that a command prints what is shown, `…` standing for anything.
fn holds(command: &str, printed: &str, shown: &str) {
    let mut rest = printed;
    for part in shown.split('…').map(str::trim).filter(|part| !part.is_empty()) {
        let Some(at) = rest.find(part) else {
            panic!("{command} does not print:\n{part}\n--- but\n{printed}")
        };
        rest = &rest[at + part.len()..];
    }
    assert!(shown.contains('…') || printed.trim() == shown.trim(), "{command} prints:\n{printed}");
}
