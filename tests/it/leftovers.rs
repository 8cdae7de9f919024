//! What a program that was killed left beside a project: cleared away, or said and kept.

use std::fs;
use std::time::{Duration, SystemTime};

use crate::fixture::{FILE, Guided, french};
use crate::support::Sandbox;

/// A project with an answer, saved an hour ago.
fn project() -> Sandbox {
    let sandbox = Sandbox::new().with_answers(&["B1=Se laver"]);
    dated(&sandbox, FILE, 60);
    sandbox
}

/// Gives a file the date of so many minutes ago.
fn dated(sandbox: &Sandbox, name: &str, minutes: u64) {
    let date = SystemTime::now() - Duration::from_secs(minutes * 60);
    fs::File::options().write(true).open(sandbox.path(name)).unwrap().set_modified(date).unwrap();
}

fn temporary(mark: &str) -> String {
    format!(".{FILE}.lowtech-{mark}.tmp")
}

fn copy(mark: &str) -> String {
    format!("{FILE}.lowtech-{mark}.bak")
}

#[test]
fn what_holds_nothing_the_project_has_not_is_cleared_away() {
    let sandbox = project();
    let text = sandbox.read(FILE);
    sandbox.write(&temporary("videXX"), "");
    sandbox.write(&temporary("debut1"), &text[..40]);
    sandbox.write(&temporary("memeXX"), &text);
    sandbox.write(&temporary("avant1"), text.replace("laver", "baigner"));
    dated(&sandbox, &temporary("avant1"), 61);
    sandbox.write(&copy("memeXX"), &text);
    sandbox.write(&copy("debut1"), &text[..40]);
    let finished = sandbox.guided(&["continue"]);
    assert!(finished.succeeds().stderr.starts_with("Reprise de"), "{}", finished.stderr);
    assert_eq!(sandbox.files(), [FILE]);
    assert_eq!(sandbox.read(FILE), text);
}

#[test]
fn a_save_that_was_cut_short_is_said_and_kept() {
    let sandbox = project();
    let text = sandbox.read(FILE);
    let (next, former) = (temporary("apres1"), copy("avant1"));
    sandbox.write(&next, text.clone() + "gene = \"danger\"\n");
    sandbox.write(&former, text.replace("laver", "baigner"));
    dated(&sandbox, &former, 61);
    let told = french(&format!(
        "Un enregistrement de « {FILE} » a été coupé, et ce qu’il écrivait est dans « {next} » : \
         reprenez-y ce qui manque à votre projet, car ce fichier sera supprimé à la séance qui suivra votre \
         prochain enregistrement.\n\
         Un enregistrement de « {FILE} » a été coupé, et le texte d’avant est dans « {former} » : \
         reprenez-y ce qui manque à votre projet, puis supprimez cette copie.\n"
    ));
    let finished = sandbox.guided(&["continue"]);
    assert!(finished.succeeds().stderr.starts_with(&told), "{}", finished.stderr);
    assert_eq!(sandbox.files(), [next.as_str(), FILE, former.as_str()]);

    // Once the project was saved again only the former text stays: one may have gone on from a damaged file.
    sandbox.guided(&["set", FILE, "B8=non"]).succeeds();
    sandbox.guided(&["set", FILE, "B8=oui"]).succeeds();
    assert_eq!(sandbox.files(), [FILE, former.as_str()]);
}

#[test]
fn a_project_damaged_by_a_cut_says_where_its_former_text_is() {
    let sandbox = project();
    let former = copy("avant1");
    fs::rename(sandbox.path(FILE), sandbox.path(&former)).unwrap();
    for damaged in [&b"[projet]\ntitre = \"Eau\n"[..], b"[projet]\ntitre = \"\xc3", b""] {
        sandbox.write(FILE, damaged);
        let finished = sandbox.guided(&["continue"]);
        let told = french(&format!(
            "\nUn enregistrement de « {FILE} » a été coupé, et le texte d’avant est dans « {former} » : \
             reprenez-y ce qui manque à votre projet, puis supprimez cette copie.\n"
        ));
        assert!(finished.fails_with(1).stderr.ends_with(&told), "{}", finished.stderr);
        assert_eq!(sandbox.files(), [FILE, former.as_str()]);
    }
}

#[test]
fn what_may_belong_to_someone_else_is_left_alone() {
    let sandbox = project();
    let text = sandbox.read(FILE);
    let theirs = [
        ".autre.lowtech.toml.lowtech-abc123.tmp",
        ".eau-chaude.lowtech.toml.lowtech-abc.tmp",
        ".eau-chaude.lowtech.toml.tmp",
        ".lowtech-abc123.tmp",
        "eau-chaude.lowtech.toml.bak",
        "eau-chaude.lowtech.toml.lowtech-abc12é.bak",
    ];
    for name in theirs {
        sandbox.write(name, &text);
        dated(&sandbox, name, 61);
    }
    std::os::unix::fs::symlink(FILE, sandbox.path(&temporary("lien12"))).unwrap();
    fs::create_dir(sandbox.path(&copy("classe"))).unwrap();
    let before = sandbox.files();
    let finished = sandbox.guided(&["continue"]);
    assert!(finished.succeeds().stderr.starts_with("Reprise de"), "{}", finished.stderr);
    assert_eq!(sandbox.files(), before);
}

#[test]
fn commands_that_only_read_clear_nothing_away() {
    let sandbox = project();
    sandbox.write(&temporary("videXX"), "");
    for command in ["status", "check", "show"] {
        sandbox.guided(&[command]).succeeds();
    }
    assert_eq!(sandbox.files(), [temporary("videXX").as_str(), FILE]);
}

#[test]
fn a_project_with_a_very_long_name_is_saved_all_the_same() {
    let sandbox = project();
    let name = format!("{}.lowtech.toml", "a".repeat(240));
    fs::rename(sandbox.path(FILE), sandbox.path(&name)).unwrap();
    sandbox.guided(&["set", &name, "B8=non"]).succeeds();
    assert_eq!(sandbox.files(), [name]);
}
