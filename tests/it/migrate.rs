//! `lowtech migrate`: a project follows its methodology from one release to the next, and loses nothing.
//!
//! `tests/data/old` has two releases of a small methodology, and a project of the first one.

use std::fs;

use crate::fixture::{expected, french};
use crate::support::{Finished, Key, Sandbox};

const OLD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/old");
const FILE: &str = "camping.lowtech.toml";
const COPY: &str = "camping.avant-0.2.0.toml";

fn of_release(name: &str) -> String {
    format!("{OLD}/{name}")
}

/// A sandbox with the project, and the release called `methode` beside it.
fn following(release: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, fs::read_to_string(of_release(FILE)).unwrap());
    std::os::unix::fs::symlink(of_release(release), sandbox.path("methode")).unwrap();
    sandbox
}

fn run(sandbox: &Sandbox, arguments: &[&str]) -> Finished {
    sandbox.run(&["--methodology", "methode"].iter().chain(arguments).copied().collect::<Vec<_>>())
}

fn original() -> String {
    fs::read_to_string(of_release(FILE)).unwrap()
}

#[test]
fn both_releases_and_the_project_of_the_first_are_sound() {
    let sandbox = following("v1");
    for release in ["v1", "v2"] {
        sandbox.run(&["methodology", "check", &of_release(release)]).succeeds();
    }
    run(&sandbox, &["check"]).succeeds();
}

#[test]
fn a_project_follows_and_its_original_is_kept_beside() {
    let sandbox = following("v2");
    let finished = run(&sandbox, &["migrate", "--yes"]);
    expected("migrate/told.txt", &finished.succeeds().stdout);
    finished.stderr_is(&french(&format!("{FILE} suit la nouvelle version. L’original est dans {COPY}.\n")));
    expected("migrate/migrated.toml", &sandbox.read(FILE));
    assert_eq!(sandbox.read(COPY), original());
    expected("migrate/check.txt", &run(&sandbox, &["check"]).fails_with(1).stdout);
    let again = run(&sandbox, &["migrer", FILE]);
    again
        .succeeds()
        .stdout_is("")
        .stderr_is(&french(&format!("{FILE} suit déjà petite 0.2.0 : rien à faire.\n")));
}

#[test]
fn what_it_changes_is_told_in_sixty_columns_and_in_english() {
    let sandbox = following("v2").env("COLUMNS", "60");
    expected("migrate/told.60.txt", &run(&sandbox, &["migrate", "--yes", "--plain"]).succeeds().stdout);
    let sandbox = following("v2");
    expected("migrate/told.en.txt", &run(&sandbox, &["--lang", "en", "migrate", "--yes"]).succeeds().stdout);
}

#[test]
fn nothing_is_written_where_nobody_can_answer() {
    let sandbox = following("v2");
    let finished = run(&sandbox, &["migrate"]);
    expected("migrate/told.txt", &finished.fails_with(1).stdout);
    finished.stderr_is(&french(&format!(
        "erreur : rien n’a été changé dans « {FILE} » : personne ne peut répondre ici\n\
         conseil : pour écrire ces changements : lowtech migrate {FILE} --yes --methodology methode\n"
    )));
    assert_eq!(sandbox.read(FILE), original());
    assert!(!sandbox.files().contains(&COPY.to_owned()));
}

#[test]
fn in_a_terminal_one_is_asked_first() {
    for (typed, written) in [("n", false), ("1", true)] {
        let sandbox = following("v2");
        let screen = sandbox.terminal(80, 60, &["--methodology", "methode", "--plain", "migrate"]);
        screen.wait_for("Écrire cela dans").type_text(typed).key(Key::Enter);
        assert_eq!(screen.wait_exit(), 0);
        assert_eq!(sandbox.read(FILE) != original(), written, "{typed}");
        assert_eq!(sandbox.files().contains(&COPY.to_owned()), written, "{typed}");
    }
}

#[test]
fn in_menus_one_chooses_whether_to_write() {
    let sandbox = following("v2");
    let screen = sandbox.terminal(80, 60, &["--methodology", "methode", "migrate"]);
    screen.wait_for("Écrire cela dans").wait_for("ne rien changer").key(Key::Down).key(Key::Enter);
    assert_eq!(screen.wait_exit(), 0);
    screen.wait_for("Rien n’a été changé");
    assert_eq!(sandbox.read(FILE), original());
    assert!(!sandbox.files().contains(&COPY.to_owned()));
}

#[test]
fn a_copy_never_takes_the_place_of_another() {
    let sandbox = following("v2");
    sandbox.write(COPY, "à moi");
    run(&sandbox, &["migrate", "--yes"]).succeeds();
    assert_eq!(sandbox.read(COPY), "à moi");
    assert_eq!(sandbox.read("camping.avant-0.2.0-2.toml"), original());
}

#[test]
fn an_older_project_is_told_the_command() {
    let sandbox = following("v2");
    let checked = run(&sandbox, &["check"]);
    let told = "note : ce projet suit la version 0.1.0 de la méthode ; la version 0.2.0 est là\n  \
                conseil : lowtech migrate camping.lowtech.toml --methodology methode montre ce qui change pour vos réponses, et n’en retire aucune\n";
    assert!(checked.stdout.contains(&french(told)), "{}", checked.stdout);
    let notice = french(&format!(
        "La méthode est passée de la version 0.1.0 à la version 0.2.0. Ce que cela change pour vos réponses : \
         lowtech migrate {FILE} --methodology methode\n"
    ));
    for command in ["status", "continue"] {
        let finished = run(&sandbox, &[command]);
        assert!(finished.stderr.contains(&notice), "{command}: {}", finished.stderr);
    }
    assert!(!run(&following("v1"), &["status"]).stderr.contains("migrate"));
}

#[test]
fn another_methodology_or_a_newer_version_is_refused() {
    let sandbox = following("v1");
    sandbox.write(FILE, original().replace("version = \"0.1.0\"", "version = \"0.3.0\""));
    let newer = run(&sandbox, &["migrate", "--yes"]);
    newer.fails_with(1).stdout_is("").stderr_is(&french(
        "erreur : ce projet suit la version 0.3.0 de la méthode, plus récente que celle d’ici (0.1.0)\n\
         conseil : installez une version plus récente de lowtech, ou donnez la méthode avec --methodology\n",
    ));
    sandbox.write(FILE, original().replace("id = \"petite\"", "id = \"autre\""));
    run(&sandbox, &["migrate", "--yes"]).fails_with(1).stdout_is("");
}
