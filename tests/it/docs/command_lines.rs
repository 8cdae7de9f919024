//! Every `lowtech …` shown in a document is a command line that the program understands.

use clap::error::ErrorKind;
use lowtech::cli;
use lowtech::lang::Lang;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::documents;

#[test]
fn every_command_line_shown_is_understood() {
    let mut shown = 0;
    let mut wrong = Vec::new();
    for (path, text) in documents() {
        // Written from the definitions: its lines are usages.
        if path.ends_with("cli.md") {
            continue;
        }
        for line in command_lines(&text) {
            shown += 1;
            let words = words(&line);
            // `lowtech set` alone names the command.
            let named = words.len() == 2;
            if let Err(error) = cli::command(Lang::En).try_get_matches_from(words)
                && !matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion)
                && !(named && error.kind() == ErrorKind::MissingRequiredArgument)
            {
                wrong.push(format!("{}: {line}\n  {}", path.display(), error.kind()));
            }
        }
    }
    assert!(wrong.is_empty(), "not understood:\n{}", wrong.join("\n"));
    assert!(shown > 20, "only {shown} command lines were found in the documents");
}

#[test]
fn a_wrong_command_line_would_be_seen() {
    let text = "`lowtech stauts` and\n\n```console\n$ lowtech new --nope\nlowtech says this\n```\n";
    let lines = command_lines(text);
    assert_eq!(lines, ["lowtech stauts", "lowtech new --nope"]);
    for line in lines {
        assert!(cli::command(Lang::En).try_get_matches_from(words(&line)).is_err(), "{line}");
    }
}

/// The lines of code that start with `lowtech`, or with `$ lowtech` where answers of the program are shown too, and
/// what stands after `cargo run --release --`.
fn command_lines(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Code(code) => lines.extend(command(&code)),
            Event::Text(code) if in_code => {
                let session = code.lines().any(|line| line.starts_with("$ "));
                let typed = |line: &str| {
                    if session { line.strip_prefix("$ ").map(str::to_owned) } else { Some(line.to_owned()) }
                };
                lines.extend(code.lines().filter_map(typed).filter_map(|line| command(&line)));
            }
            _ => {}
        }
    }
    lines
}

/// The command line of the program in a line of shell, without the variables before it, and without what follows a
/// pipe, a redirection or a comment.
fn command(line: &str) -> Option<String> {
    let line = match line.split_once("cargo run --release -- ") {
        Some((_, arguments)) => format!("lowtech {arguments}"),
        None => line.split(' ').skip_while(|word| word.contains('=')).collect::<Vec<_>>().join(" "),
    };
    let line = line.trim();
    let arguments = line.strip_prefix("lowtech")?;
    if !(arguments.is_empty() || arguments.starts_with(' ')) || arguments.contains('…') {
        return None;
    }
    let end = [" | ", " > ", " 2> ", " # ", " && "].iter().filter_map(|sign| line.find(sign)).min();
    Some(line[..end.unwrap_or(line.len())].trim().to_owned())
}

/// The words of a line of shell; quotes keep blanks.
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.chars() {
        match (c, quote) {
            ('"' | '\'', None) => quote = Some(c),
            (c, Some(open)) if c == open => quote = None,
            (' ', None) => words.push(String::new()),
            (c, _) => words.last_mut().expect("there is a first word").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}
