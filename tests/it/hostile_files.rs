//! Files no careful person would write: read without harm, told in words, never changed.

use std::fs;

use crate::fixture::{FILE, Guided, expected, french};
use crate::support::{Sandbox, hostile};

/// The files of `tests/data/hostile`, by name.
fn kept() -> Vec<(String, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/hostile");
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// Those too large or too regular to be kept.
fn made() -> Vec<(String, Vec<u8>)> {
    let named = |name: &str, text: String| (name.to_owned(), text.into_bytes());
    let start = "[projet]\ntitre = \"Profond\"\n\n[besoin]\n";
    vec![
        named("huge.toml", format!("[projet]\ntitre = \"Gros\"\n#{}\n", "é".repeat(140_000))),
        named("deep-list.toml", format!("{start}enonce = {}{}\n", "[".repeat(9000), "]".repeat(9000))),
        named(
            "deep-table.toml",
            format!("{start}enonce = {}1{}\n", "{ a = ".repeat(9000), " }".repeat(9000)),
        ),
        named("deep-key.toml", format!("{start}{}a = 1\n", "a.".repeat(9000))),
        named("deep-header.toml", format!("{start}[{}a]\n", "a.".repeat(9000))),
        named("long-word.toml", format!("{start}enonce = \"{}\"\n", hostile::long_word(60_000))),
        named(
            "many-rows.toml",
            format!("{start}usagers = [\n{}]\n", "  { profil = \"a\", nombre = 1 },\n".repeat(5000)),
        ),
    ]
}

#[test]
fn every_hostile_file_is_told_in_harmless_words() {
    let sandbox = Sandbox::new();
    for (name, bytes) in kept().into_iter().chain(made()) {
        sandbox.write(&name, &bytes);
        let finished = sandbox.guided(&["check", &name]);
        assert!(finished.code <= 1, "{name}: {} {}", finished.code, finished.stderr);
        expected(&format!("hostile/{name}.txt"), &finished.stdout);
        harmless(&name, &(finished.stdout.clone() + &finished.stderr));
        assert_eq!(fs::read(sandbox.path(&name)).unwrap(), bytes, "{name} was changed");
    }
}

#[test]
fn a_value_of_several_lines_writes_no_line_of_its_own() {
    let sandbox = Sandbox::new();
    let forged = "x\\na.lowtech.toml:1:1: erreur : faux\\r\\nb.lowtech.toml : rien à corriger\\u0085";
    sandbox.write(
        FILE,
        format!("[projet]\ntitre = \"a\"\netat = \"{forged}\"\n\n[besoin]\ngene = \"{forged}\"\n"),
    );
    let finished = sandbox.guided(&["check", FILE]);
    expected("hostile/forged-lines.txt", &finished.fails_with(1).stdout);
    harmless("forged lines", &finished.stdout);
}

#[test]
fn a_title_of_several_lines_stays_on_one_line() {
    let sandbox = Sandbox::new().with_project();
    let text = sandbox.read(FILE).replace("\"Eau chaude\"", "\"Eau\\nTout est perdu.\\nchaude\"");
    sandbox.write(FILE, text);
    let title = r"Eau\u000ATout est perdu.\u000Achaude";
    let finished = sandbox.guided(&["continue"]);
    let told = french(&format!("Reprise de « {title} ». Réponses retrouvées : 1.\n"));
    assert!(finished.succeeds().stderr.starts_with(&told), "{}", finished.stderr);
    for arguments in [&["status"][..], &["status", "--plain"]] {
        let finished = sandbox.guided(arguments);
        let told = format!("{title} — en cours, parcours express\n");
        assert!(finished.succeeds().stdout.starts_with(&told), "{}", finished.stdout);
    }
    let finished = sandbox.guided(&[]);
    let told = french(&format!("\n  {FILE} — {title} : 1/14\n    réponses, en cours\n"));
    assert!(finished.succeeds().stdout.contains(&told), "{}", finished.stdout);
}

#[test]
fn every_command_bears_every_hostile_file() {
    let sandbox = Sandbox::new();
    for (name, bytes) in kept().into_iter().chain(made()) {
        sandbox.write(FILE, &bytes);
        for arguments in [
            &["status"][..],
            &["status", "--json"],
            &["show"],
            &["show", "besoin", "--plain"],
            &["export", "-o", "-", "-d", "dossier"],
            &["export", "-o", "-", "-f", "html"],
            &["continue"],
            &["set", FILE, "--unset", "B8"],
            &["new", "Copie", "--no-input", "-o", "copie", "--answers", FILE],
            &[],
        ] {
            let finished = sandbox.guided(arguments);
            assert!(finished.code <= 1, "{name} {arguments:?}: {} {}", finished.code, finished.stderr);
            harmless(&name, &finished.stderr);
        }
        assert_eq!(fs::read(sandbox.path(FILE)).unwrap(), bytes, "{name} was changed");
        fs::remove_file(sandbox.path("copie")).ok();
    }
}

#[test]
fn every_hostile_text_is_an_answer_like_another() {
    for (name, text) in hostile::TEXTS.iter().filter(|(name, _)| !["empty", "blanks"].contains(name)) {
        let sandbox = Sandbox::new().with_project();
        let text = text.replace('\0', "");
        sandbox
            .guided(&["set", FILE, &format!("B1={text}"), &format!("B2={text}"), &format!("P2={text}")])
            .succeeds();
        let saved = sandbox.read(FILE);
        sandbox.guided(&["check", "--strict"]).succeeds();
        sandbox.guided(&["set", FILE, &format!("B1={text}")]).succeeds();
        assert_eq!(sandbox.read(FILE), saved, "{name}: the same answer again changed the file");
        for arguments in
            [&["show"][..], &["status"], &["export", "-o", "-"], &["export", "-f", "html", "-o", "-"]]
        {
            let finished = sandbox.guided(arguments);
            harmless(name, &finished.succeeds().stdout);
        }
        let html = sandbox.guided(&["export", "-f", "html", "-d", "dossier", "-o", "-"]).stdout;
        assert!(!html.contains("<script"), "{name}: {html}");
    }
}

/// Nothing in it commands a terminal or turns a line around.
#[track_caller]
fn harmless(name: &str, printed: &str) {
    let found = printed.chars().find(|c| {
        (c.is_control() && *c != '\n') || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    assert_eq!(found, None, "{name}: {printed}");
}
