//! `lowtech compare` and `lowtech assess`: from the dialogue to what is said, in words and for machines.

use crate::fixture::{FILE, Guided, expected, french, typed};
use crate::support::{Finished, Key, Sandbox, Screen};

/// The methodology that compares, and where it is seen from the folder of a sandbox.
const METHODOLOGY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/analyses");
const BESIDE: &str = "../comparer";

/// What is said of the options that the session passes over.
const NOT_READ: &str = "sans effet décrit, donc sans lecture\u{a0}: Seau au soleil, Créneaux\n";

/// What is typed in plain lines, from the service to the last effect.
const SESSION: [&str; 23] = [
    "Fournir 40 douches tièdes par jour, de mai à septembre, au camping",
    "Cumulus ; référence ; 12\nSeau au soleil ; ne rien faire\nCréneaux ; organisation ; 12\nCapteur solaire ; low-tech ; 20",
    "",
    "1",
    "2",
    "1",
    "Confort",
    "1",
    "",
    "Climat",
    "3",
    "",
    "",
    // Levels: the care, then the comfort.
    "4 3 3 2-3",
    "4 ; 2-3 ; purge d’hiver à faire ; C",
    "",
    "4 0 ? 3",
    "",
    // Shares: the climate, the metals, nothing else.
    "110300",
    "220000",
    // What was tried first; doing nothing comes last.
    ":V2",
    "-",
    "4 -- B ; le soleil remplace l’électricité ; relevé de 2025",
];

/// Runs a command that follows the methodology that compares.
fn run(sandbox: &Sandbox, arguments: &[&str], lines: &[&str]) -> Finished {
    install(sandbox);
    sandbox.run_with_input(&following(arguments), typed(lines))
}

fn install(sandbox: &Sandbox) {
    let link = sandbox.path(BESIDE);
    if link.symlink_metadata().is_err() {
        std::os::unix::fs::symlink(METHODOLOGY, link).expect("the sandbox can be written to");
    }
}

fn following<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    ["--methodology", BESIDE].into_iter().chain(arguments.iter().copied()).collect()
}

/// A project compared and read.
fn answered() -> Sandbox {
    let sandbox = Sandbox::new();
    let lines = [&SESSION[..], &["", "2 + C ; davantage de cuivre à étirer", "."]].concat();
    run(&sandbox, &["new", "Eau chaude", "--plain"], &lines).succeeds();
    sandbox
}

/// The same project in a narrow terminal, as a screen reader wants it.
fn narrow(of: &Sandbox) -> Sandbox {
    let sandbox = Sandbox::new().env("COLUMNS", "60").env("ACCESSIBLE", "1");
    sandbox.write(FILE, of.read(FILE));
    sandbox
}

#[test]
fn a_whole_comparison_is_entered_in_plain_lines() {
    let sandbox = Sandbox::new();
    let finished = run(&sandbox, &["new", "Eau chaude", "--plain"], &SESSION);
    expected("analyses/session.txt", &finished.succeeds().stderr);
    expected("analyses/session.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn what_the_comparison_says_is_told_in_words_and_for_machines() {
    let sandbox = answered();
    expected("analyses/compare.txt", &run(&sandbox, &["compare"], &[]).succeeds().stdout);
    expected("analyses/compare.en.txt", &run(&sandbox, &["--lang", "en", "comparer"], &[]).succeeds().stdout);
    expected("analyses/compare.json", &run(&sandbox, &["compare", "--json"], &[]).succeeds().stdout);
    expected("analyses/compare.plain.txt", &run(&narrow(&sandbox), &["compare"], &[]).succeeds().stdout);
}

#[test]
fn what_the_life_cycle_says_is_told_in_words_and_for_machines() {
    let sandbox = answered();
    let assessed = run(&sandbox, &["assess"], &[]);
    expected("analyses/assess.txt", &assessed.succeeds().stdout);
    assert_eq!(assessed.stderr, NOT_READ);
    expected("analyses/assess.en.txt", &run(&sandbox, &["--lang", "en", "evaluer"], &[]).succeeds().stdout);
    expected("analyses/assess.json", &run(&sandbox, &["assess", "--json"], &[]).succeeds().stdout);
    let one = run(&sandbox, &["assess", "--json", "--option", "capteur_solaire"], &[]);
    expected("analyses/assess-one.json", &one.succeeds().stdout);
    expected("analyses/assess.plain.txt", &run(&narrow(&sandbox), &["assess"], &[]).succeeds().stdout);
}

#[test]
fn both_documents_tell_both_analyses() {
    let sandbox = answered();
    for document in ["resume", "dossier"] {
        let finished = run(&sandbox, &["export", "-d", document, "-f", "md", "-o", "-"], &[]);
        expected(&format!("analyses/{document}.md"), &finished.succeeds().stdout);
    }
}

#[test]
fn what_is_lacking_is_told_with_the_way_on() {
    let sandbox = Sandbox::new();
    run(&sandbox, &["new", "Eau chaude", "--no-input"], &[]).succeeds();
    let told = |arguments: &[&str]| run(&sandbox, arguments, &[]).fails_with(1).stderr.clone();
    assert_eq!(
        told(&["compare"]),
        french(
            "erreur : il n’y a encore rien à comparer : la question S1 n’a pas de réponse\n\
             conseil : lowtech continue eau-chaude.lowtech.toml --question S1\n"
        )
    );
    assert_eq!(
        told(&["assess"]),
        french(
            "erreur : aucun effet n’est encore décrit : il n’y a rien à lire\n\
             conseil : lowtech continue eau-chaude.lowtech.toml --question V2\n"
        )
    );
    assert_eq!(run(&sandbox, &["assess", "--json"], &[]).succeeds().stdout, "{\n  \"options\": []\n}\n");
    run(&sandbox, &["set", FILE, "S1=Cumulus ; référence ; 12\nSeau ; ne rien faire"], &[]).succeeds();
    assert!(told(&["assess", "--option", "four"]).contains("four"));
}

#[test]
fn a_methodology_that_asks_for_no_effects_is_told_and_no_question_without_a_code() {
    let sandbox = Sandbox::new();
    sandbox.guided(&["new", "Eau chaude", "--no-input"]).succeeds();
    assert_eq!(
        sandbox.guided(&["assess"]).fails_with(1).stderr,
        french(
            "erreur : cette méthode ne demande pas de quoi lire un cycle de vie\n\
             conseil : il lui faut des questions de rôle options, parts et effets\n"
        )
    );
}

#[test]
fn check_tells_what_cannot_be_read() {
    let sandbox = answered();
    let text = sandbox.read(FILE);
    let wrong = text
        .replace("etape = \"usage\", part = 3 }", "etape = \"usage\", part = 1 }")
        .replace("critere = \"confort\", niveau = 4 }", "critere = \"entretien\", niveau = 9 }")
        .replace("famille = \"organisation\"", "famille = \"reference\"")
        .replace("effet = \"--\",", "effet = \"--\", rapport = [0.1, 0.3],");
    assert_ne!(text, wrong);
    sandbox.write(FILE, wrong);
    expected("analyses/check.txt", &run(&sandbox, &["check"], &[]).fails_with(1).stdout);
}

#[test]
fn an_analysis_says_beside_it_that_answers_are_to_be_mended_and_draws_nothing_from_them() {
    let sandbox = answered();
    let text = sandbox.read(FILE);
    let wrong = text.replace("etape = \"usage\", effet = \"--\"", "etape = \"usage\", effet = \"+++\"");
    assert_ne!(text, wrong);
    sandbox.write(FILE, wrong);
    let told = french(
        "Des réponses sont à corriger ; ce qui ne se comprend pas n’est pas lu : lowtech check eau-chaude.lowtech.toml\n",
    );
    assert_eq!(run(&sandbox, &["compare"], &[]).succeeds().stderr, told);
    assert_eq!(run(&sandbox, &["assess"], &[]).succeeds().stderr, format!("{told}{NOT_READ}"));
    let assessed = run(&sandbox, &["assess"], &[]).succeeds().stdout.clone();
    assert!(assessed.contains("Climat\u{a0}: vos réponses ne permettent pas de conclure"), "{assessed}");
}

#[test]
fn a_criterion_is_entered_in_a_terminal_with_its_levels_in_view() {
    let sandbox = Sandbox::new();
    run(&sandbox, &["new", "Eau chaude", "--no-input"], &[]).succeeds();
    let answers = [
        "set",
        FILE,
        "B1=Fournir 40 douches",
        "S1=Cumulus ; référence ; 12\nSeau ; ne rien faire\nCapteur ; low-tech ; 20",
        "S2=Entretien ; important",
    ];
    run(&sandbox, &answers, &[]).succeeds();
    install(&sandbox);
    let screen = sandbox.terminal(60, 40, &following(&["continue", FILE, "--question", "S3"]));
    let line = |screen: &Screen, text: &str| {
        screen.wait_for("> ").wait_raw();
        screen.type_text(text).key(Key::Enter);
    };
    screen.wait_for("Entretien (1 sur 1)").wait_for("4 : aucun").wait_raw();
    line(&screen, "4 9 2-3");
    screen.wait_for("n’est pas un niveau").wait_raw();
    for _ in 0..7 {
        screen.key(Key::Backspace);
    }
    line(&screen, "4 ? 2-3");
    screen.wait_for("Capteur — 2 à 3 sur 4").wait_raw();
    screen.key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    expected("analyses/terminal.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn shares_that_cannot_make_a_whole_are_refused_without_a_dialogue_too() {
    let sandbox = answered();
    let before = sandbox.read(FILE);
    let refused = run(
        &sandbox,
        &["set", FILE, "V1=climat ; usage ; 3\nclimat ; matières ; 3\nclimat ; fabrication ; 3"],
        &[],
    );
    assert!(refused.fails_with(1).stderr.contains("elles font au moins 150"), "{}", refused.stderr);
    assert_eq!(sandbox.read(FILE), before);
}
