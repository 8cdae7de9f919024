//! Test support: a sandbox to run `lowtech` in, a screen to drive it on, hostile texts, golden files.

#![allow(
    clippy::allow_attributes,
    dead_code,
    unused_imports,
    reason = "a helper may wait for the test that needs it"
)]
#![expect(clippy::disallowed_methods, reason = "the rules on files and environment are for the program")]

pub mod hostile;
mod sandbox;
mod screen;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

pub use sandbox::{Finished, Sandbox};
pub use screen::{Key, Screen, Signal};

/// How many unchanged lines a diff shows around each change.
const CONTEXT: usize = 3;

/// Compares a text with a file of the repository, or rewrites that file when `BLESS=1`.
#[track_caller]
pub fn golden(path: &str, actual: &str) {
    if blessing() {
        let file = repository(path);
        fs::create_dir_all(file.parent().expect("a golden file is in a folder")).expect("create the folder");
        fs::write(&file, actual).expect("write the golden file");
    } else {
        same_text(path, &read_golden(path), actual);
    }
}

/// Panics with a line diff unless the two texts are the same; `what` names the text in the message.
#[track_caller]
pub fn same_text(what: &str, expected: &str, actual: &str) {
    assert!(expected == actual, "{what} differs (- expected, + actual):\n{}", line_diff(expected, actual));
}

/// Whether golden files are being rewritten.
fn blessing() -> bool {
    env::var("BLESS").is_ok_and(|value| value == "1")
}

#[track_caller]
fn read_golden(path: &str) -> String {
    match fs::read_to_string(repository(path)) {
        Ok(text) => text,
        Err(error) => panic!("{path}: {error}; BLESS=1 writes the golden files"),
    }
}

fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The lines removed (`-`), added (`+`) and kept, far unchanged ones left out.
fn line_diff(expected: &str, actual: &str) -> String {
    let lines = marked_lines(
        &expected.split_inclusive('\n').collect::<Vec<_>>(),
        &actual.split_inclusive('\n').collect::<Vec<_>>(),
    );
    let mut diff = String::new();
    let mut skipping = false;
    for (index, (mark, line)) in lines.iter().enumerate() {
        let near = &lines[index.saturating_sub(CONTEXT)..lines.len().min(index + CONTEXT + 1)];
        if near.iter().all(|(mark, _)| *mark == ' ') {
            if !skipping {
                diff.push_str("  …\n");
            }
            skipping = true;
            continue;
        }
        skipping = false;
        let text = if *mark == ' ' { line.trim_end_matches('\n').to_owned() } else { visible(line) };
        writeln!(diff, "{mark} {text}").expect("write to a string");
    }
    diff
}

/// Marks each line of both texts by their longest common subsequence.
fn marked_lines<'text>(old: &[&'text str], new: &[&'text str]) -> Vec<(char, &'text str)> {
    // common[i][j]: how many lines old[i..] and new[j..] have in common.
    let mut common = vec![vec![0_u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = if old[i] == new[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut lines = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push((' ', old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(('-', old[i]));
            i += 1;
        } else {
            lines.push(('+', new[j]));
            j += 1;
        }
    }
    lines
}

/// A changed line with what the eye would miss written out: controls, odd spaces, trailing blanks.
fn visible(line: &str) -> String {
    let (body, end) = match line.strip_suffix('\n') {
        Some(body) => (body, ""),
        None => (line, " (no newline)"),
    };
    let words = body.trim_end_matches(' ');
    let mut text = String::new();
    for sign in words.chars() {
        let hidden = sign.is_control()
            || (sign.is_whitespace() && sign != ' ')
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}');
        if hidden {
            text.extend(sign.escape_default());
        } else {
            text.push(sign);
        }
    }
    text.push_str(&"·".repeat(body.len() - words.len()));
    text + end
}
