//! `lowtech continue`: which project, and where one resumes.

use crate::fixture::{FILE, Guided, NEED, expected, french};
use crate::support::{Key, Sandbox};

/// The code and question that are asked first.
fn first_question(stderr: &str) -> &str {
    stderr.lines().rfind(|line| line.contains(" · ") && !line.contains("question ")).unwrap_or(stderr)
}

#[test]
fn without_any_project_one_is_told_how_to_start() {
    let sandbox = Sandbox::new();
    sandbox.guided(&["continue"]).fails_with(1).stdout_is("").stderr_is(&french(
        "erreur : il n’y a pas de projet dans ce dossier\n\
         conseil : commencez par lowtech new \"Titre\", ou donnez le fichier à ouvrir\n",
    ));
}

#[test]
fn the_only_project_of_the_folder_is_resumed_at_its_first_open_question() {
    let sandbox = Sandbox::new().with_answers(&["P2=Brest", "P3=Nous", "B1=Se laver"]);
    let finished = sandbox.guided(&["continue"]);
    expected("continue/first-open.txt", &finished.succeeds().stderr);
    finished.stdout_is("");
    assert_eq!(sandbox.guided(&["continuer", FILE]).succeeds().stderr, finished.stderr);
}

#[test]
fn one_of_several_projects_must_be_named_when_nobody_can_be_asked() {
    let sandbox = Sandbox::new().with_project();
    sandbox.guided(&["new", "Bois", "--no-input"]).succeeds();
    sandbox.guided(&["continue"]).fails_with(1).stderr_is(&french(
        "erreur : il y a plusieurs projets dans ce dossier : bois.lowtech.toml, eau-chaude.lowtech.toml\n\
         conseil : donnez le fichier à ouvrir\n",
    ));
    sandbox.guided(&["status", FILE]).succeeds();
}

#[test]
fn one_of_several_projects_is_chosen_in_a_terminal() {
    let sandbox = Sandbox::new().with_project();
    sandbox.guided(&["new", "Bois", "--no-input"]).succeeds();
    let screen = sandbox.guided_screen(60, &["continue"]);
    screen.wait_for("Quel projet ?").wait_raw();
    screen.wait_for("> bois.lowtech.toml").key(Key::Down);
    screen.wait_for("> eau-chaude.lowtech.toml").key(Key::Enter);
    screen.wait_for("Reprise de « Eau chaude »").wait_for("P2 · Dans quelle commune");
    drop(screen);
    let screen = sandbox.guided_screen(60, &["continue", "--plain"]);
    screen.wait_for("2. eau-chaude.lowtech.toml >").type_text("2").key(Key::Enter);
    screen.wait_for("Reprise de « Eau chaude »");
}

#[test]
fn what_was_passed_over_or_unknown_is_asked_again_only_with_todo() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    sandbox.guided(&["set", FILE, "--unset", "B2", "--unset", "B6"]).succeeds();
    sandbox.guided_with(&["continue", "--question", "B2"], &["-", "?? la mairie", "", "."]).succeeds();
    let open = sandbox.guided(&["continue"]);
    assert_eq!(first_question(&open.stderr), "étape 1/2 · bilan · encore 5 min environ");
    let finished = sandbox.guided_with(&["continue", "--todo"], &["-", "."]);
    expected("continue/todo.txt", &finished.succeeds().stderr);
}

#[test]
fn one_starts_at_a_stage_or_a_question() {
    let sandbox = Sandbox::new().with_project();
    for (arguments, question) in [
        (["--stage", "choix"], "C1 · Une autre organisation suffirait-elle ?"),
        (["--stage", "2"], "C1 · Une autre organisation suffirait-elle ?"),
        (["--stage", "Partir"], "B1 · Que faut-il pouvoir faire, pour qui, où et quand ?"),
        (["--question", "B6"], "B6 · Que se passe-t-il si l’on ne fait rien ?"),
        (["--question", "besoin.gene"], "B6 · Que se passe-t-il si l’on ne fait rien ?"),
    ] {
        let finished = sandbox.guided(&["continue", arguments[0], arguments[1]]);
        assert_eq!(first_question(&finished.succeeds().stderr), french(question), "{arguments:?}");
    }
}

#[test]
fn a_place_that_does_not_exist_or_is_not_asked_is_told() {
    let sandbox = Sandbox::new().with_project();
    for (arguments, told) in [
        (
            ["--stage", "choixx"],
            "erreur : l’étape « choixx » n’existe pas ; possibles : projet, besoin, choix\n\
             conseil : vouliez-vous écrire « choix » ?\n",
        ),
        (
            ["--question", "Z9"],
            "erreur : la question « Z9 » n’existe pas\n\
             conseil : lowtech methodology show liste les questions et leurs codes\n",
        ),
        (
            ["--question", "B5"],
            "erreur : la question B5 ne s’applique pas à ce projet pour l’instant\n\
             conseil : lowtech methodology show liste les questions et leurs codes\n",
        ),
    ] {
        sandbox.guided(&["continue", arguments[0], arguments[1]]).fails_with(1).stderr_is(&french(told));
    }
}

#[test]
fn a_longer_path_is_kept_in_the_file_and_asks_more() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided(&["continue", "--path", "essentiel", "--question", "C5"]);
    assert_eq!(
        first_question(&finished.succeeds().stderr),
        french("C5 · Quelle est la prochaine chose à faire ?")
    );
    assert!(sandbox.read(FILE).contains("parcours = \"essentiel\"\n"));
}

#[test]
fn the_dialogue_speaks_english_and_what_is_not_translated_stays_french() {
    let sandbox = Sandbox::new().with_project();
    let finished = sandbox.guided_with(
        &["--lang", "en", "continue", "--path", "essentiel"],
        &["Brest", ":C1", "no", ":C5", "."],
    );
    expected("continue/english.txt", &finished.succeeds().stderr);
}

#[test]
fn a_file_that_cannot_be_read_is_told_line_by_line_and_left_alone() {
    let sandbox = Sandbox::new();
    sandbox.write(FILE, "[projet]\ntitre = Eau chaude\n");
    sandbox.guided_with(&["continue"], &["Brest"]).fails_with(1).stderr_is(&french(
        "eau-chaude.lowtech.toml:2:9: erreur : ce texte n’est pas entre guillemets\n\
         \u{20} conseil : entourez-le de guillemets droits : cle = \"texte\" ; oui et non s’écrivent true et false\n\
         erreur : « eau-chaude.lowtech.toml » ne peut pas être lu comme un projet\n\
         conseil : corrigez les lignes ci-dessus dans un éditeur de texte, puis : lowtech check eau-chaude.lowtech.toml\n",
    ));
    assert_eq!(sandbox.read(FILE), "[projet]\ntitre = Eau chaude\n");
}
