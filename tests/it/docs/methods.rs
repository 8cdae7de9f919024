//! What `docs/methods.md` quotes is what the program says, line by line, and the keys it counts are those one types.

use std::fs;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

use super::command_lines::words;
use super::{document, root};
use crate::support::Sandbox;

const PAGE: &str = "docs/methods.md";
const CAMPING: &str = "eau-chaude-du-camping.lowtech.toml";

/// What stands for lines that are left out.
const CUT: &str = "[…]";

#[test]
fn what_is_quoted_is_what_the_program_says() {
    let sandbox = with_examples();
    let quoted: Vec<String> = blocks("console");
    assert!(quoted.len() > 8, "only {} extracts were found", quoted.len());
    for block in quoted {
        let mut lines = block.lines();
        let command =
            lines.next().and_then(|line| line.strip_prefix("$ ")).expect("an extract starts with a command");
        let arguments = arguments(command);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let printed = sandbox.run(&arguments).succeeds().stdout.replace('\u{a0}', " ");
        holds(command, &printed, lines);
    }
}

#[test]
fn the_keys_counted_are_those_of_a_session_that_is_kept() {
    let sandbox = with_examples();
    let session = blocks("text").into_iter().find(|block| block.contains('⏎')).expect("there is a session");
    // One option to describe, besides the reference and doing nothing.
    sandbox.run(&["set", CAMPING, "--unset", "E1"]).succeeds();
    sandbox.run(&["set", CAMPING, "--unset", "E2"]).succeeds();
    let options = "C2=Chauffe-eau électrique ; référence ; ; ; 12\nDouche froide ; ne rien faire\n\
                   Capteur solaire sans pompe ; piste low-tech ; ; ; 15";
    sandbox.run(&["set", CAMPING, options]).succeeds();
    let typed = session.replace('⏎', "");
    sandbox.run_with_input(&["continue", "--plain", "--question", "E1", CAMPING], typed).succeeds();

    let told = sandbox.run(&["assess", "--plain", CAMPING]).succeeds().stdout.replace('\u{a0}', " ");
    for expected in [
        "- Climat : vos réponses ne permettent pas de conclure, entre 0,08 et 1,1 fois la\n",
        "- Niveaux de preuve des cases écrites, C quand rien n’est dit : A, mesuré ou\n  calculé : 0 ; B, publié : 0 ; C, argumenté : 4 ; D, intuition : 0.\n",
    ] {
        assert!(told.contains(expected), "{expected}--- is not in\n{told}");
    }

    let keys = |lines: &str| lines.chars().filter(|key| *key != '\n').count();
    let reason = |line: &str| line.split_once(';').map_or(0, |(_, words)| keys(words) - 1);
    let (lines, words) = (session.lines(), session.lines().map(reason).sum::<usize>());
    let shares: usize = lines.clone().take(10).map(keys).sum();
    let all = keys(&session);
    let (without, stop) = (all - words, keys(".⏎"));
    let table = [shares, without - shares - stop, stop, without, words, all];
    let page = document(PAGE).replace("**", "");
    let rows =
        page.split("| ce qui est compté | touches |\n|---|---|\n").nth(1).expect("there is a table of keys");
    let counted: Vec<usize> = rows
        .lines()
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            line.rsplit('|')
                .nth(1)
                .and_then(|cell| cell.trim().parse().ok())
                .expect("a row ends with a count")
        })
        .collect();
    assert_eq!(counted, table);
    assert!(without <= 60, "{without} keys, without the words of reasons");
}

/// The example projects of the page, and the one that lost a reason.
#[expect(clippy::disallowed_methods, reason = "the rule on files is for the program")]
fn with_examples() -> Sandbox {
    let sandbox = Sandbox::new();
    let example = |name: &str| {
        fs::read_to_string(root().join("tests/data/methods").join(name)).expect("read an example of the page")
    };
    let camping = example(CAMPING);
    let row = camping
        .lines()
        .find(|line| line.contains(r#"famille = "climat", etape = "usage", effet"#))
        .expect("a row of E2 about the climate");
    let bare = format!("{} }},", row.split(", confiance").next().expect("a row has a start"));
    sandbox.write("sans-motif.lowtech.toml", camping.replace(row, &bare));
    sandbox.write(CAMPING, camping);
    sandbox.write("deux-criteres.lowtech.toml", example("deux-criteres.lowtech.toml"));
    sandbox
}

fn arguments(command: &str) -> Vec<String> {
    words(command).into_iter().skip(1).collect()
}

/// The blocks of code of the page in a language.
fn blocks(language: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut current: Option<String> = None;
    for event in Parser::new(&document(PAGE)) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(kind))) if &*kind == language => {
                current = Some(String::new());
            }
            Event::End(TagEnd::CodeBlock) => found.extend(current.take()),
            Event::Text(text) => {
                if let Some(block) = &mut current {
                    block.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// Checks that whole lines follow each other as they are quoted.
fn holds<'q>(command: &str, printed: &str, quoted: impl Iterator<Item = &'q str>) {
    let printed: Vec<&str> = printed.lines().collect();
    let (mut at, mut anywhere) = (0, false);
    for line in quoted {
        if line == CUT {
            anywhere = true;
            continue;
        }
        let rest = &printed[at..];
        let found = if anywhere {
            rest.iter().position(|one| *one == line)
        } else {
            (rest.first() == Some(&line)).then_some(0)
        };
        let Some(found) = found else {
            panic!("{command} does not print, after line {at}:\n{line}\n--- but\n{}", rest.join("\n"))
        };
        at += found + 1;
        anywhere = false;
    }
    assert!(anywhere || at == printed.len(), "{command} prints more than is quoted");
}
