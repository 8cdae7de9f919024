//! A file that someone else changes, moves or spoils during a session.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::fixture::{FILE, Guided, NEED, french};
use crate::support::{Key, Sandbox, Screen};

/// Opens the question B1 of a project, in menus.
fn at_the_need(sandbox: &Sandbox) -> Screen {
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B1"]);
    screen.wait_for_prompt("ouvertes. >").wait_raw();
    screen
}

/// Changes a text of the project as an editor would.
fn edit(sandbox: &Sandbox, from: &str, to: &str) {
    let text = sandbox.read(FILE);
    assert!(text.contains(from), "{text}");
    sandbox.write(FILE, text.replacen(from, to, 1));
}

#[test]
fn another_answer_changed_meanwhile_is_kept_with_ours() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let screen = at_the_need(&sandbox);
    edit(&sandbox, "gene = \"rien\"", "gene = \"danger\" # Léa");
    screen.type_text("Se laver").key(Key::Enter);
    screen.wait_for("Le fichier a changé ailleurs pendant ce temps : les deux changements sont gardés.");
    screen.wait_for_prompt("termine. >").type_text(":B6").key(Key::Enter);
    screen.wait_for("Réponse actuelle : un danger pour la santé").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("gene = \"danger\" # Léa\n") && text.contains("enonce = \"Se laver\"\n"), "{text}");
}

#[test]
fn the_same_answer_changed_meanwhile_is_asked_in_menus() {
    for (down, kept) in [(0, "Se laver"), (1, "Se baigner")] {
        let sandbox = Sandbox::new().with_answers(&["B6=1"]);
        let screen = at_the_need(&sandbox);
        edit(&sandbox, "[besoin]\n", "[besoin]\nenonce = \"Se baigner\"\n");
        screen.type_text("Se laver").key(Key::Enter);
        screen
            .wait_for("cette même réponse a changé dans le fichier : B1 · Que faut-il pouvoir faire")
            .wait_for("Laquelle garder ?");
        screen.wait_for("> la vôtre : Se laver").wait_for("dans le fichier : Se baigner");
        for _ in 0..down {
            screen.key(Key::Down);
        }
        screen.key(Key::Enter);
        screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        let text = sandbox.read(FILE);
        assert!(text.contains(&format!("enonce = \"{kept}\"\n")), "{text}");
        assert_eq!(text.matches("enonce").count(), 1, "{text}");
        assert!(text.contains("gene = \"rien\"\n"));
    }
}

#[test]
fn the_same_answer_changed_meanwhile_is_asked_in_plain_lines() {
    for (choice, kept) in [("1", "Se laver"), ("2", "Se baigner")] {
        let sandbox = Sandbox::new().with_answers(&["B6=1"]);
        let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", "B1"]);
        screen.wait_for_prompt("ouvertes. >");
        edit(&sandbox, "[besoin]\n", "[besoin]\nenonce = \"Se baigner\"\n");
        screen.type_text("Se laver").key(Key::Enter);
        screen.wait_for_prompt("1. la vôtre : Se laver 2. dans le fichier : Se baigner >");
        screen.type_text("3").key(Key::Enter).wait_for_prompt("> 3 ! Pendant ce temps, cette même réponse a changé dans le fichier : B1 · Que faut-il pouvoir faire, pour qui, où et quand ? Laquelle garder ? 1. la vôtre : Se laver 2. dans le fichier : Se baigner >");
        screen.type_text(choice).key(Key::Enter);
        screen.wait_for("B2 · Racontez").wait_for_prompt("termine. >").key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(sandbox.read(FILE).contains(&format!("enonce = \"{kept}\"\n")));
    }
}

#[test]
fn leaving_while_asked_which_to_keep_overwrites_nothing() {
    for plain in [false, true] {
        let sandbox = Sandbox::new().with_answers(&["B6=1"]);
        let mut arguments = vec!["continue", "--question", "B1"];
        arguments.extend(plain.then_some("--plain"));
        let screen = sandbox.guided_screen(80, &arguments);
        screen.wait_for_prompt("ouvertes. >");
        edit(&sandbox, "[besoin]\n", "[besoin]\nenonce = \"Se baigner\"\n");
        let theirs = sandbox.read(FILE);
        screen.type_text("Se laver").key(Key::Enter);
        screen.wait_for("la vôtre : Se laver").wait_for("dans le fichier : Se baigner");
        screen.key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        screen.wait_for("Votre réponse n’a pas remplacé celle du fichier. Pour la recopier : Se laver");
        assert!(screen.cursor_visible() && !screen.is_raw());
        assert_eq!(sandbox.read(FILE), theirs);
    }
}

#[test]
fn the_end_of_the_input_overwrites_nothing_and_loses_no_word() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", "B2"]);
    screen.wait_for_prompt("termine. >");
    edit(&sandbox, "[besoin]\n", "[besoin]\nrecit = \"Une journée\"\n");
    let theirs = sandbox.read(FILE);
    screen.type_text("Un soir").key(Key::Enter).type_text("on attend").key(Key::Enter).key(Key::Enter);
    screen
        .wait_for_prompt("1. la vôtre : Un soir on attend 2. dans le fichier : Une journée >")
        .key(Key::CtrlD);
    screen.wait_for("Votre réponse n’a pas remplacé celle du fichier. Pour la recopier : Un soir on attend");
    screen.key(Key::CtrlD);
    assert_eq!(screen.wait_exit(), 0);
    assert_eq!(sandbox.read(FILE), theirs);
}

/// At the last question of the decision to do without an object, in plain lines.
fn about_to_close(sandbox: &Sandbox) -> Screen {
    let screen = sandbox.guided_screen(80, &["continue", "--plain"]);
    screen.wait_for_prompt("3. se passer d’objet >").type_text("3").key(Key::Enter);
    screen.wait_for_prompt("demandera. >").type_text("le lavoir suffit").key(Key::Enter);
    screen.wait_for_prompt("(laissez vide pour ne pas le dire) >");
    screen
}

#[test]
fn a_decision_that_gives_way_to_another_closes_nothing_and_is_asked_again() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let screen = about_to_close(&sandbox);
    let theirs = sandbox.read(FILE)
        + "\n[[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\nmotif = \"à voir\"\ndate = 2026-11-22\n";
    sandbox.write(FILE, &theirs);
    screen.type_text("le groupe").key(Key::Enter);
    screen.wait_for_prompt("1. la vôtre : sans_objet 2. dans le fichier : continuer >");
    screen.type_text("2").key(Key::Enter);
    screen.wait_for_prompt(
        "Décision actuelle : continuer avec ce besoin 1. continuer avec ce besoin (réponse actuelle) 2. reformuler d’abord 3. se passer d’objet >",
    );
    assert!(!screen.text().contains("Bravo"), "{}", screen.text());
    assert_eq!(sandbox.read(FILE), theirs);
    screen.key(Key::Enter).wait_for("C1 · ").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert_eq!(sandbox.read(FILE), theirs);
}

#[test]
fn a_decision_that_takes_the_place_of_another_closes_the_project() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let screen = about_to_close(&sandbox);
    let theirs = "\n[[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\n";
    sandbox.write(FILE, sandbox.read(FILE).replace("gene = \"inconfort\"", "gene = \"danger\"") + theirs);
    screen.type_text("le groupe").key(Key::Enter);
    screen.wait_for_prompt("2. dans le fichier : continuer >").type_text("1").key(Key::Enter);
    screen.wait_for("Bravo : racontez-le.").wait_for("Projet abouti : résolu sans nouvel objet.");
    assert_eq!(screen.wait_exit(), 0);
    let text = sandbox.read(FILE);
    let ours = "\n[[decisions]]\netape = \"besoin\"\nchoix = \"sans_objet\"\nmotif = \"le lavoir suffit\"\npar = \"le groupe\"\ndate = 2026-11-23\n";
    assert!(text.ends_with(&format!("{theirs}{ours}")), "{text}");
    assert!(text.contains("etat = \"sans_objet\"\n") && text.contains("gene = \"danger\"\n"), "{text}");
}

#[test]
fn set_overwrites_nothing_that_changed_meanwhile() {
    // The program takes its lock once it has read the file; then it works for a while on so many rows.
    let rows = "  { profil = \"campeurs\", nombre = 1 },\n".repeat(4000);
    let before = format!("[projet]\ntitre = \"Gros\"\n\n[besoin]\nusagers = [\n{rows}]\n");
    let theirs = format!("{before}gene = \"danger\"\n");
    for _ in 0..50 {
        let sandbox = Sandbox::new();
        sandbox.write(FILE, &before);
        let (file, new, lock) =
            (sandbox.path(FILE), sandbox.path("nouveau"), sandbox.path(&format!(".{FILE}.lock")));
        fs::write(&new, &theirs).unwrap();
        let finished = std::thread::scope(|scope| {
            let other = scope.spawn(|| {
                while !lock.exists() {
                    std::thread::yield_now();
                }
                fs::rename(&new, &file).unwrap();
            });
            let finished = sandbox.guided(&["set", FILE, "B6=1"]);
            // When it ended before it was seen to start, nobody waits for it.
            fs::write(&lock, "").unwrap();
            other.join().unwrap();
            finished
        });
        if finished.code == 0 {
            // The other one came too late this time.
            continue;
        }
        finished.fails_with(1).stdout_is("").stderr_is(&french(
            "erreur : pendant ce temps, la même réponse a changé dans « eau-chaude.lowtech.toml » ; il n’a pas été touché\n\
             \u{20} parce que : B6 · Que se passe-t-il si l’on ne fait rien ? (dans le fichier : un danger pour la santé{and}la vôtre : rien de visible)\n\
             conseil : regardez ce qui a changé, puis recommencez\n",
        ).replace("{and}", " ; "));
        assert_eq!(sandbox.read(FILE), theirs);
        return;
    }
    panic!("the file was never changed in time");
}

#[test]
fn a_file_that_disappears_is_made_again_with_every_answer() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let before = sandbox.read(FILE);
    let screen = at_the_need(&sandbox);
    fs::remove_file(sandbox.path(FILE)).unwrap();
    screen.type_text("Se laver").key(Key::Enter);
    screen.wait_for(
        "Le fichier « eau-chaude.lowtech.toml » avait disparu : il est recréé avec toutes vos réponses.",
    );
    screen.wait_for_prompt("termine. >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let expected = "# B1 · Que faut-il pouvoir faire, pour qui, où et quand\u{a0}?\nenonce = \"Se laver\"\n";
    assert_eq!(sandbox.read(FILE), before.replace("[besoin]\n", &format!("[besoin]\n{expected}")));
}

#[test]
fn a_file_that_is_no_longer_a_project_is_left_alone_and_nothing_is_lost() {
    for (now, told) in [
        ("[projet\n", "eau-chaude.lowtech.toml:1:8: erreur : cette ligne n’est pas du TOML"),
        ("", "eau-chaude.lowtech.toml:1:1: erreur : le projet n’a pas de titre"),
        ("[package]\n", "eau-chaude.lowtech.toml:1:1: erreur : le projet n’a pas de titre"),
    ] {
        let sandbox = Sandbox::new().with_answers(&["B6=1"]);
        let screen = at_the_need(&sandbox);
        sandbox.write(FILE, now);
        screen.type_text("Se laver le soir").key(Key::Enter);
        assert_eq!(screen.wait_exit(), 1);
        screen.wait_for(told);
        screen.wait_for("a changé pendant ce temps et ne peut plus être lu ; il n’a pas été touché");
        screen.wait_for("Une copie avec cette réponse est dans");
        screen.wait_for("Votre dernière réponse, pour la recopier : Se laver le soir");
        assert!(screen.cursor_visible() && !screen.is_raw());
        assert_eq!(sandbox.read(FILE), now);
        let copy = rescued(&sandbox);
        assert!(
            copy.contains("enonce = \"Se laver le soir\"\n") && copy.contains("gene = \"rien\"\n"),
            "{copy}"
        );
    }
}

#[test]
fn an_answer_that_can_be_kept_nowhere_is_told_in_full() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let sandbox = sandbox.env("XDG_STATE_HOME", "/dev/null/a").env("TMPDIR", "/dev/null/b");
    let screen = sandbox.guided_screen(80, &["continue", "--plain", "--question", "B2"]);
    screen.wait_for_prompt("termine. >");
    fs::set_permissions(sandbox.path(FILE), fs::Permissions::from_mode(0o444)).unwrap();
    screen.type_text("Un soir").key(Key::Enter).type_text("on attend").key(Key::Enter).key(Key::Enter);
    assert_eq!(screen.wait_exit(), 1);
    screen.wait_for("conseil : retirez cette protection, ou travaillez sur une copie placée ailleurs Votre dernière réponse, pour la recopier : Un soir on attend");
}

#[test]
fn a_file_that_is_no_longer_text_is_left_alone_and_a_copy_is_kept() {
    for (what, told) in [
        (&b"\xff\xfe[\0p\0"[..], "UTF-16"),
        (b"[projet]\ntitre = \"\xe9t\xe9\"\n", "UTF-8 (ligne 2, colonne"),
    ] {
        let sandbox = Sandbox::new().with_answers(&["B6=1"]);
        let screen = at_the_need(&sandbox);
        sandbox.write(FILE, what);
        screen.type_text("Se laver le soir").key(Key::Enter);
        assert_eq!(screen.wait_exit(), 1);
        screen.wait_for(told).wait_for("Une copie avec cette réponse est dans");
        assert_eq!(fs::read(sandbox.path(FILE)).unwrap(), what);
        assert!(rescued(&sandbox).contains("enonce = \"Se laver le soir\"\n"));
    }
}

#[test]
fn a_file_that_can_no_longer_be_written_is_told_and_a_copy_is_kept() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let before = sandbox.read(FILE);
    let screen = at_the_need(&sandbox);
    fs::set_permissions(sandbox.path(FILE), fs::Permissions::from_mode(0o444)).unwrap();
    screen.type_text("Se laver le soir").key(Key::Enter);
    assert_eq!(screen.wait_exit(), 1);
    screen
        .wait_for("ce fichier est protégé contre l’écriture")
        .wait_for("Une copie avec cette réponse est dans");
    assert!(screen.cursor_visible() && !screen.is_raw());
    assert_eq!(sandbox.read(FILE), before);
    let copy = rescued(&sandbox);
    assert!(copy.contains("enonce = \"Se laver le soir\"\n") && copy.contains("gene = \"rien\"\n"), "{copy}");
}

#[test]
fn a_file_that_became_a_folder_is_told_and_a_copy_is_kept() {
    let sandbox = Sandbox::new().with_answers(&["B6=1"]);
    let screen = at_the_need(&sandbox);
    fs::remove_file(sandbox.path(FILE)).unwrap();
    fs::create_dir(sandbox.path(FILE)).unwrap();
    screen.type_text("Se laver le soir").key(Key::Enter);
    assert_eq!(screen.wait_exit(), 1);
    screen.wait_for("c’est un dossier");
    assert!(rescued(&sandbox).contains("enonce = \"Se laver le soir\"\n"));
}

#[test]
fn a_file_that_cannot_be_written_is_told_before_the_first_question() {
    let sandbox = Sandbox::new().with_project();
    fs::set_permissions(sandbox.path(FILE), fs::Permissions::from_mode(0o444)).unwrap();
    for arguments in [&["continue"][..], &["set", FILE, "B1=x"]] {
        let finished = sandbox.guided_with(arguments, &["Brest"]);
        finished.fails_with(1);
        assert!(finished.stderr.contains("ce fichier est protégé contre l’écriture"), "{}", finished.stderr);
        assert!(!finished.stderr.contains("P2"), "{}", finished.stderr);
    }
    sandbox.guided(&["status"]).succeeds();
}

#[test]
fn two_dialogues_never_share_a_file() {
    let sandbox = Sandbox::new().with_project();
    let screen = at_the_need(&sandbox);
    for arguments in [&["continue"][..], &["set", FILE, "B1=x"]] {
        let finished = sandbox.guided(arguments);
        finished.fails_with(1);
        let said = "«\u{a0}eau-chaude.lowtech.toml\u{a0}» est déjà ouvert dans un autre dialogue\n";
        assert!(finished.stderr.starts_with(&format!("erreur\u{a0}: {said}")), "{}", finished.stderr);
    }
    sandbox.guided(&["status"]).succeeds();
    screen.key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    sandbox.guided(&["set", FILE, "B1=x"]).succeeds();
}

#[test]
fn what_a_killed_program_left_behind_is_no_obstacle() {
    let sandbox = Sandbox::new().with_project();
    let screen = at_the_need(&sandbox);
    screen.signal(crate::support::Signal::KILL);
    screen.wait_exit();
    assert!(sandbox.files().contains(&format!(".{FILE}.lock")), "the lock of a killed program stays");
    sandbox.guided(&["set", FILE, "B1=x"]).succeeds();
    assert_eq!(sandbox.files(), [FILE]);
}

/// The copy kept in the home when the project cannot be saved.
#[track_caller]
fn rescued(sandbox: &Sandbox) -> String {
    let files = sandbox.home_files();
    let [copy] = files.as_slice() else { panic!("{files:?}") };
    assert!(copy.contains("lowtech") && copy.ends_with(".lowtech.toml"), "{copy}");
    fs::read_to_string(sandbox.path("../home").join(copy)).unwrap()
}
