//! The rules of the house, read from the sources: who may use whom, who touches what, and how files look.
//!
//! Tests and samples inside `src` may use what they like, but look like the rest.

use std::fs;
use std::path::Path;

/// Who may use whom, of the modules of `src`; the table of ARCHITECTURE.md.
const USES: [(&str, &[&str]); 10] = [
    ("model", &[]),
    ("lang", &["model"]),
    ("engine", &["model", "lang"]),
    ("format", &["model", "lang"]),
    ("export", &["model", "lang"]),
    ("store", &["model", "lang"]),
    ("terminal", &["model", "lang", "engine"]),
    ("cli", &["model", "lang", "engine", "format", "export", "store", "terminal"]),
    ("lib", &[]),
    ("main", &[]),
];

/// All that a prompter knows of the engine: what to ask, and what a sign means.
const PROMPTS: [&str; 2] = ["crate::engine::interview::prompt", "crate::engine::gesture"];

/// What only some files may name, and those: a folder ends with `/`.
const ONLY: [(&str, &[&str]); 12] = [
    // The editor works on a temporary copy of one answer, not on a file of the person's.
    ("std::fs", &["store/", "terminal/editor.rs"]),
    // A copy is kept among temporary files when nothing else can be written.
    ("std::env", &["cli/context.rs", "main.rs", "store/rescue.rs"]),
    ("std::process::exit", &["terminal/hold.rs"]),
    ("SystemTime", &[]),
    ("OffsetDateTime", &["cli/context.rs"]),
    ("println!", &[]),
    ("print!", &[]),
    ("dbg!", &[]),
    ("io::stdout", &["cli/output.rs"]),
    ("clap::", &["cli/"]),
    ("dialoguer::", &["terminal/", "cli/context.rs"]),
    ("toml::", &["format/"]),
];

/// The longest a file may be, in lines.
const LONGEST: usize = 300;

/// A file of `src`: its path there, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// The module of `src` it belongs to.
    fn module(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or_default()
    }

    fn is_test(&self) -> bool {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        self.path.contains("/tests/") || matches!(name, "tests.rs" | "sample.rs" | "samples.rs")
    }

    /// What runs in the program: without comments, nor the tests at the end.
    fn code(&self) -> String {
        let text = self.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        text.lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .map(|line| format!("{line}\n"))
            .collect()
    }
}

#[test]
fn the_rules_of_the_house_are_kept() {
    let sources = sources();
    assert!(sources.len() > 100, "the sources were not found");
    assert_eq!(broken_rules(&sources), [""; 0]);
}

#[test]
fn each_broken_rule_would_be_seen() {
    for (path, text, told) in [
        ("model/id.rs", "use crate::lang::Lang;", "model/id.rs: model may not use lang"),
        (
            "engine/checks.rs",
            "fn a() { crate::store::read::read() }",
            "engine/checks.rs: engine may not use store",
        ),
        ("export/html.rs", "use crate::{lang::Lang, cli::output};", "export/html.rs: export may not use cli"),
        (
            "export/html.rs",
            "use crate::{\n    model::{id, text},\n    store,\n};",
            "export/html.rs: export may not use store",
        ),
        ("cli/new.rs", "use crate::bank::Sheet;", "cli/new.rs: cli may not use bank"),
        ("bank/mod.rs", "", "bank/mod.rs: bank has no line in the table of who may use whom"),
        ("engine/mod.rs", "use super::store;", "engine/mod.rs: `super` leaves the module"),
        ("export.rs", "use super::store;", "export.rs: `super` leaves the module"),
        (
            "terminal/menus.rs",
            "use crate::engine::interview::Interview;",
            "terminal/menus.rs: of the engine, terminal may use only the prompts and the gestures",
        ),
        ("lang/mod.rs", "use super::super::cli;", "lang/mod.rs: `super::super` is hard to follow"),
        (
            "cli/new.rs",
            "std::fs::write(a, b);",
            "cli/new.rs: only store/, terminal/editor.rs may name `std::fs`",
        ),
        (
            "cli/new.rs",
            "use std::{\n    fs,\n    io,\n};",
            "cli/new.rs: only store/, terminal/editor.rs may name `std::fs`",
        ),
        (
            "store/read.rs",
            "use std::env;",
            "store/read.rs: only cli/context.rs, main.rs, store/rescue.rs may name `std::env`",
        ),
        ("terminal/page.rs", "println!(\"a\");", "terminal/page.rs: nobody may name `println!`"),
        ("terminal/page.rs", "eprintln!(\"a\");", "terminal/page.rs: nobody may name `println!`"),
        ("engine/shown.rs", "use clap::Args;", "engine/shown.rs: only cli/ may name `clap::`"),
    ] {
        let source = Source { path: path.to_owned(), text: format!("//! A file.\n\n{text}\n") };
        assert_eq!(broken_rules(&[source]).first().map(String::as_str), Some(told), "{text}");
    }
    let bare = Source { path: "model/id.rs".to_owned(), text: "use std::io;\n".to_owned() };
    assert_eq!(broken_rules(&[bare]), ["model/id.rs: the first line does not say what it is (`//! …`)"]);
    let long = Source { path: "model/id.rs".to_owned(), text: format!("//! A file.\n{}", "\n".repeat(300)) };
    assert_eq!(broken_rules(&[long]), ["model/id.rs: 301 lines are more than 300"]);
}

#[test]
fn what_is_not_code_breaks_no_rule() {
    for text in [
        "// use crate::cli::output;",
        "    // std::fs is for store",
        "#[cfg(test)]\nmod tests {\n    use crate::cli;\n    use std::fs;\n}",
    ] {
        let source = Source { path: "model/id.rs".to_owned(), text: format!("//! A file.\n\n{text}\n") };
        assert_eq!(broken_rules(&[source]), [""; 0], "{text}");
    }
}

/// Every rule that is broken, with its file.
fn broken_rules(sources: &[Source]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        let mut tell = |what: String| broken.push(format!("{}: {what}", source.path));
        if !source.text.starts_with("//! ") {
            tell("the first line does not say what it is (`//! …`)".to_owned());
        }
        if source.text.contains("super::super") {
            tell("`super::super` is hard to follow".to_owned());
        }
        let lines = source.text.lines().count();
        if lines > LONGEST {
            tell(format!("{lines} lines are more than {LONGEST}"));
        }
        if !source.is_test() {
            uses(source, &mut tell);
            touches(source, &mut tell);
        }
    }
    broken
}

/// Tells which modules a file uses that it may not.
fn uses(source: &Source, tell: &mut impl FnMut(String)) {
    let (module, code) = (source.module(), source.code());
    let Some((_, allowed)) = USES.iter().find(|(name, _)| *name == module) else {
        return tell(format!("{module} has no line in the table of who may use whom"));
    };
    let is_root = source.path == format!("{module}.rs") || source.path == format!("{module}/mod.rs");
    if is_root && !matches!(module, "lib" | "main") && code.contains("super::") {
        tell("`super` leaves the module".to_owned());
    }
    let mut used = paths_in(&code, "crate");
    used.sort();
    used.dedup();
    for path in used {
        let name = path.split("::").nth(1).unwrap_or_default();
        if name != module && !allowed.contains(&name) {
            tell(format!("{module} may not use {name}"));
        }
        if module == "terminal" && name == "engine" && !PROMPTS.iter().any(|prompt| path.starts_with(prompt))
        {
            tell("of the engine, terminal may use only the prompts and the gestures".to_owned());
        }
    }
}

/// Tells what a file names that it may not.
fn touches(source: &Source, tell: &mut impl FnMut(String)) {
    let code = source.code();
    let mut names = paths_in(&code, "std").join("\n");
    names.push_str(&code);
    for (name, allowed) in ONLY {
        let may = allowed
            .iter()
            .any(|place| source.path == *place || (place.ends_with('/') && source.path.starts_with(place)));
        if !may && names.contains(name) {
            let who =
                if allowed.is_empty() { "nobody".to_owned() } else { format!("only {}", allowed.join(", ")) };
            tell(format!("{who} may name `{name}`"));
        }
    }
}

/// Every path of a code that starts at a root, groups spread out: `crate::{a::b, c}` gives `crate::a::b` and `crate::c`.
fn paths_in(code: &str, root: &str) -> Vec<String> {
    let start = format!("{root}::");
    let begins = |at: &usize| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
    let found = code.match_indices(&start).map(|(at, _)| at).filter(begins);
    found.flat_map(|at| spread(root, &code[at + start.len()..])).collect()
}

fn spread(before: &str, rest: &str) -> Vec<String> {
    let Some(group) = rest.strip_prefix('{') else {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
        let path = format!("{before}::{}", &rest[..end]);
        return match rest[end..].strip_prefix("::") {
            Some(further) => spread(&path, further),
            None => vec![path],
        };
    };
    let mut paths = Vec::new();
    let (mut depth, mut item) = (0, String::new());
    for c in group.chars() {
        match c {
            '}' if depth == 0 => break,
            ',' if depth == 0 => paths.append(&mut spread(before, std::mem::take(&mut item).trim())),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                item.push(c);
            }
        }
    }
    if !item.trim().is_empty() {
        paths.append(&mut spread(before, item.trim()));
    }
    paths
}

/// Every file of `src`.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(&root).unwrap().display().to_string();
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}
