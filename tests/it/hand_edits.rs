//! A file its owner edits by hand between two sessions: everything stays, but the answers that are given.

use crate::fixture::{FILE, Guided, NEED, expected};
use crate::support::Sandbox;

/// A project a person has made theirs: comments, order, an answer changed, keys and sections added.
const EDITED: &str = r#"# Notre dossier, tenu par Léa.
[projet]
titre   =   "Eau chaude"   # le titre de l’an dernier
etat = "en_cours"

#  à relire
[besoin]
gene = 'inconfort'
# ce que dit Léa
enonce = "Se laver le soir"  # changé à la main
couleur = "bleu"
usagers = [ { profil = "campeurs", nombre = 40 }, # comptés en août
]

[brouillon]
a = [1,
  2]

[methodologie]
id = "essai"
"#;

/// The lines of a text that are not in another.
fn lost<'t>(before: &'t str, after: &str) -> Vec<&'t str> {
    let after: Vec<&str> = after.lines().collect();
    before.lines().filter(|line| !after.contains(line)).collect()
}

#[test]
fn what_was_written_by_hand_stays_as_it_is() {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, EDITED);
    let finished = sandbox.guided_with(&["continue"], &["Brest", "Nous", "", "Une journée", "", "."]);
    assert!(
        finished.succeeds().stderr.starts_with("Reprise de «\u{a0}Eau chaude\u{a0}»"),
        "{}",
        finished.stderr
    );
    let text = sandbox.read(FILE);
    expected("hand-edits/continued.lowtech.toml", &text);
    assert_eq!(lost(EDITED, &text), [""; 0]);
    // What the program does not know is told, and kept.
    expected("hand-edits/check.txt", &sandbox.guided(&["check"]).succeeds().stdout);
}

#[test]
fn an_answer_changed_by_hand_is_the_one_that_counts() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let text = sandbox.read(FILE).replace("gene = \"inconfort\"", "gene = \"danger\" # vu hier");
    sandbox.write(FILE, &text);
    let finished = sandbox.guided_with(&["continue", "--question", "B6"], &["", "."]);
    assert!(
        finished.succeeds().stderr.contains("Réponse actuelle\u{a0}: un danger pour la santé"),
        "{}",
        finished.stderr
    );
    assert_eq!(sandbox.read(FILE), text);
}

#[test]
fn an_answer_written_wrong_by_hand_is_shown_and_asked_again() {
    let sandbox = Sandbox::new().with_answers(&["P2=x", "P3=y", "B1=z"]);
    sandbox.write(FILE, sandbox.read(FILE) + "gene = \"très grave\" # à voir\n");
    let finished = sandbox.guided_with(&["continue", "--question", "B6"], &["."]);
    expected("hand-edits/wrong.txt", &finished.succeeds().stderr);
    sandbox.guided_with(&["continue", "--question", "B6"], &["3", "."]).succeeds();
    assert!(sandbox.read(FILE).contains("gene = \"danger\" # à voir\n"), "{}", sandbox.read(FILE));
}

#[test]
fn line_ends_the_byte_order_mark_and_the_last_line_stay() {
    for (name, before) in [
        ("windows line ends", EDITED.replace('\n', "\r\n")),
        ("a byte order mark", format!("\u{feff}{EDITED}")),
        ("no final line end", EDITED.trim_end().to_owned()),
        ("blank lines at the end", format!("{EDITED}\n\n")),
    ] {
        let sandbox = Sandbox::new();
        sandbox.write(FILE, &before);
        sandbox.guided(&["set", FILE, "B6=3", "B8=oui", "B2=un\ndeux"]).succeeds();
        let after = sandbox.read(FILE);
        assert_eq!(after.starts_with('\u{feff}'), before.starts_with('\u{feff}'), "{name}");
        let carriage_returns = after.matches("\r\n").count();
        assert!(
            carriage_returns == 0 || carriage_returns == after.matches('\n').count(),
            "{name}: {after:?}"
        );
        assert_eq!(carriage_returns > 0, before.contains('\r'), "{name}");
        let kept: Vec<&str> =
            lost(&before, &after).into_iter().filter(|line| !line.starts_with("gene = ")).collect();
        assert_eq!(kept, [""; 0], "{name}");
        sandbox.guided(&["check"]).succeeds();
        let finished = sandbox.guided(&["show", FILE, "besoin"]);
        assert!(
            finished.succeeds().stdout.contains("un danger pour la santé"),
            "{name}: {}",
            finished.stdout
        );
    }
}

#[test]
fn a_decision_changes_no_other_line() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let before = sandbox.read(FILE).replace("[besoin]", "# à moi\n\n[besoin] # ici");
    sandbox.write(FILE, &before);
    sandbox.guided_with(&["continue"], &["1", "c’est clair", "", "."]).succeeds();
    let after = sandbox.read(FILE);
    assert!(after.starts_with(&before), "{after}");
    assert_eq!(
        &after[before.len()..],
        "\n[[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\nmotif = \"c’est clair\"\ndate = 2026-11-23\n"
    );
}

#[test]
fn a_link_to_a_project_stays_a_link() {
    let sandbox = Sandbox::new().with_project();
    std::os::unix::fs::symlink(FILE, sandbox.path("lien.toml")).unwrap();
    sandbox.guided(&["set", "lien.toml", "B1=Se laver"]).succeeds();
    assert!(sandbox.path("lien.toml").symlink_metadata().unwrap().is_symlink());
    assert!(sandbox.read(FILE).contains("enonce = \"Se laver\""));
}
