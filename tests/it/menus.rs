//! The dialogue with menus, in a real terminal.

use crate::fixture::{FILE, Guided, expected};
use crate::support::{Key, Sandbox, Screen};

/// Waits for the line one types on, just after these words, and types.
fn answer(screen: &Screen, before: &str, text: &str) {
    screen.wait_for_prompt(&format!("{before} >")).wait_raw();
    screen.type_text(text).key(Key::Enter);
}

/// Waits for a question and for its menu, goes down, and chooses.
fn choose(screen: &Screen, question: &str, focused: &str, down: usize) {
    screen.wait_for(question).wait_for(&format!("> {focused}")).wait_raw();
    for _ in 0..down {
        screen.key(Key::Down);
    }
    screen.key(Key::Enter);
}

/// Answers every question of the express path.
fn whole_path(screen: &Screen) {
    answer(screen, "Les ressources dépendent du lieu.", "Concarneau (29039)");
    answer(screen, "une ligne vide termine.", "Les Pins");
    answer(screen, "> Les Pins", "la mairie");
    answer(screen, "> la mairie", "");
    answer(screen, "toutes les solutions ouvertes.", "Acheter une pompe pour l’été");
    answer(screen, "une ligne vide termine.", "On fait la queue.");
    answer(screen, "> On fait la queue.", "Deux renoncent.");
    answer(screen, "> Deux renoncent.", "");
    answer(screen, "séparées par « ; ».", "campeurs");
    answer(screen, "laisser cette case vide.", "40");
    answer(screen, "Tapez o (oui) ou n (non). Vous pouvez laisser cette case vide.", "o");
    answer(screen, "-1 pour la retirer.", "");
    screen.wait_for("B4 · Comment savez-vous").wait_for("> [ ] nous le vivons");
    screen.key(Key::Space).key(Key::Down).key(Key::Space).key(Key::Enter);
    answer(screen, "Par exemple 52 pour une heure par semaine", "52,5");
    choose(screen, "B6 · Que se passe-t-il", "rien de visible", 1);
    answer(screen, "Par exemple 23/11/2026.", "1er juin 2027");
    answer(screen, "Tapez o (oui) ou n (non).", "n");
    choose(screen, "La décision est la vôtre", "suivre la proposition", 1);
    answer(screen, "qu’on vous demandera.", "la pompe existe déjà");
    choose(screen, "Que décidez-vous au terme de cette étape", "continuer avec ce besoin", 0);
    answer(screen, "qu’on vous demandera.", "le besoin est clair");
    answer(screen, "(laissez vide pour ne pas le dire)", "le groupe");
    choose(screen, "C1 · Une autre organisation", "oui, entièrement", 0);
    answer(screen, "D’autres pourront la reprendre.", "des créneaux de douche");
    answer(screen, "séparées par « ; ».", "Douche solaire");
    choose(screen, "Ligne 1 — Famille", "ne rien faire", 1);
    answer(screen, "-1 pour la retirer.", "");
    choose(screen, "C3 · Combien coûte chacune", "Douche solaire", 0);
    answer(screen, "Montant (€) Vous pouvez laisser cette case vide.", "250,5");
    answer(screen, "23/11/2026. Vous pouvez laisser cette case vide.", "01/02/2026");
    choose(screen, "Ligne 2 — Solution", "Douche solaire", 1);
    choose(screen, "C4 · Laquelle préférez-vous", "Douche solaire", 0);
    choose(screen, "G2 · L’usage est rare", "suivre la proposition", 1);
    answer(screen, "qu’on vous demandera.", "le prêt est trop loin");
    choose(screen, "Que décidez-vous ? Le guide", "passer à la réalisation", 0);
    answer(screen, "qu’on vous demandera.", "tout est prêt");
    screen.wait_for_prompt("(laissez vide pour ne pas le dire) > le groupe").key(Key::Enter);
    answer(screen, "Tapez o (oui) ou n (non).", "n");
    screen.wait_for("Le parcours est terminé");
    assert_eq!(screen.wait_exit(), 0);
    assert!(screen.cursor_visible());
    assert!(!screen.is_raw());
}

#[test]
fn a_whole_path_is_gone_through_at_any_width() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new();
        let screen = sandbox.guided_screen(columns, &["new", "Eau chaude"]);
        whole_path(&screen);
        expected(&format!("menus/whole.{columns}.txt"), &(screen.lines_with_history().join("\n") + "\n"));
        expected("menus/whole.lowtech.toml", &sandbox.read(FILE));
    }
}

#[test]
fn an_accented_label_that_is_too_long_stays_on_its_line_and_erases_nothing() {
    for columns in [40, 60, 80] {
        let sandbox = Sandbox::new().with_project();
        let screen = sandbox.guided_screen(columns, &["continue", "--question", "C1"]);
        screen.wait_for("> oui, entièrement");
        for (key, focused) in [
            (Key::Down, "> en partie, à certaines heures"),
            (Key::Down, "> non, c’est étudié"),
            (Key::Down, "> autre chose (à écrire)"),
            (Key::Down, "> autres gestes"),
            (Key::Down, "> oui, entièrement"),
            (Key::Up, "> autres gestes"),
            (Key::Up, "> autre chose"),
        ] {
            screen.key(key).wait_for(focused);
        }
        expected(&format!("menus/moved.{columns}.txt"), &(screen.lines_with_history().join("\n") + "\n"));
        // A list is drawn in one update: no line of it is ever seen without the others.
        let raw = String::from_utf8_lossy(&screen.raw()).into_owned();
        for update in raw.split("\u{1b}[?2026h").filter(|update| update.contains("  en partie")) {
            let (drawn, after) = update.split_once("\u{1b}[?2026l").expect("the end of the update");
            assert!(drawn.contains("autres gestes") && !after.contains("autres gestes"), "{update:?}");
        }
    }
}

#[test]
fn keys_pressed_faster_than_they_are_drawn_all_count() {
    let sandbox = Sandbox::new().with_project();
    let screen = sandbox.guided_screen(60, &["continue", "--question", "C1"]);
    screen.wait_for("> oui, entièrement");
    // Down, twice, Enter; then the label of a row: all at once.
    screen.type_text("\u{1b}[B\u{1b}[B\rPuits\r");
    screen.wait_for("> ne rien faire").type_text("\u{1b}[B\r\r");
    screen.wait_for("C3 · Combien coûte chacune").wait_for("> Puits").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("suffit = \"non\"\n"), "{text}");
    assert!(text.contains("{ id = \"puits\", nom = \"Puits\", famille = \"low_tech\" },\n"), "{text}");
}

#[test]
fn the_earlier_choice_is_proposed_and_enter_keeps_it() {
    let sandbox = Sandbox::new().with_answers(&["C1=3", "B4=2 3", "B6=danger"]);
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C1"]);
    screen.wait_for("Réponse actuelle : non, c’est étudié").wait_for("> non, c’est étudié").key(Key::Enter);
    screen.wait_for_prompt("« ; ». >").type_text(":B4").key(Key::Enter);
    screen
        .wait_for("> [ ] nous le vivons")
        .wait_for("[x] nous l’avons mesuré")
        .wait_for("[x] nous le supposons");
    screen.key(Key::Enter).wait_for("Allez voir une heure sur place.");
    screen.wait_for_prompt("pour une heure par semaine >").type_text(":B6").key(Key::Enter);
    screen.wait_for("> un danger pour la santé").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn the_end_of_a_table_can_be_typed_as_its_line_reads() {
    let sandbox = Sandbox::new().with_answers(&["C2=Puits ; low-tech\nBenne ; low-tech", "C3=Puits ; 3"]);
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C3"]);
    screen.wait_for("terminer le tableau").wait_for("autres gestes :").wait_raw();
    screen.type_text("terminer").wait_for_prompt("> terminer").key(Key::Enter).wait_for("C4 · Laquelle");
    screen.key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn a_gesture_after_the_earlier_answer_leaves_it_as_it_is() {
    let sandbox = Sandbox::new().with_answers(&["P3=Les Pins\nla mairie", "B1=Se laver"]);
    let before = sandbox.read(FILE);
    for (question, initial, typed) in
        [("P3", "> Les Pins la mairie", "<"), ("B1", "> Se laver", "??"), ("B1", "> Se laver", "<")]
    {
        let screen = sandbox.guided_screen(80, &["continue", "--question", question]);
        screen.wait_for_prompt(initial).type_text(typed).key(Key::Enter);
        screen.wait_for(if typed == "??" { "Qui pourra le trouver" } else { "· question" }).key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert_eq!(sandbox.read(FILE), before, "{question} {typed}");
    }
}

#[test]
fn nothing_ticked_is_asked_again_and_what_is_unticked_goes() {
    let sandbox = Sandbox::new().with_project();
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B4"]);
    screen
        .wait_for("> [ ] nous le vivons")
        .key(Key::Enter)
        .wait_for("Rien n’est coché, donc rien ne change.");
    screen
        .wait_for("> [ ] nous le vivons")
        .key(Key::Space)
        .wait_for("> [x]")
        .key(Key::Space)
        .wait_gone("> [x]");
    screen.key(Key::Down).key(Key::Down).wait_for("> [ ] nous le supposons").key(Key::Space).key(Key::Enter);
    screen.wait_for("→ nous le supposons").wait_for("> rien de visible").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("preuves = [\"supposition\"]\n"));
}

#[test]
fn something_else_is_ticked_among_others_and_its_words_are_proposed_again() {
    let sandbox = Sandbox::new().with_project();
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B4"]);
    screen
        .wait_for("> [ ] nous le vivons")
        .key(Key::Space)
        .key(Key::Up)
        .wait_for("> [ ] autre chose")
        .key(Key::Space);
    screen
        .wait_for("> [x] autre chose")
        .key(Key::Enter)
        .wait_for("→ nous le vivons nous-mêmes, autre chose (à écrire)");
    screen.wait_for_prompt("en quelques mots. >").type_text("un puits").key(Key::Enter);
    screen.wait_for("> rien de visible").key(Key::Escape).wait_for("> reprendre la question");
    screen.key(Key::Down).key(Key::Down).wait_for("> < revenir").key(Key::Enter);
    screen.wait_for("[x] autre chose").key(Key::Enter).wait_for_prompt("en quelques mots. > un puits");
    screen.type_text(" et un lavoir").key(Key::Enter).wait_for("> rien de visible").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("\"vecu\"") && text.contains("{ autre = \"un puits et un lavoir\" }"), "{text}");
}

#[test]
fn every_gesture_is_in_a_menu() {
    let sandbox = Sandbox::new().with_answers(&["C1=3"]);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B6"]);
    let gesture = |name: &str, down: usize| {
        screen.wait_for("autres gestes").key(Key::Escape).wait_for("> reprendre la question");
        for _ in 0..down {
            screen.key(Key::Down);
        }
        screen.wait_for(&format!("> {name}")).key(Key::Enter);
    };
    screen.wait_for("> rien de visible");
    gesture("reprendre la question", 0);
    screen.wait_for("> rien de visible");
    gesture("? aide", 1);
    gesture("< revenir", 2);
    screen.wait_for("> [ ] nous le vivons");
    gesture("- passer", 3);
    screen.wait_for("> rien de visible");
    gesture("?? je ne sais pas encore", 4);
    screen.wait_for_prompt("s’en charge. >").type_text("Léa").key(Key::Enter);
    screen.wait_for_prompt("sans date) >").type_text("1/12/2026").key(Key::Enter);
    screen.wait_for_prompt("23/11/2026. >").type_text(":C1").key(Key::Enter);
    screen.wait_for("> non, c’est étudié");
    gesture("= cela ne nous concerne pas", 5);
    screen.wait_for_prompt("vous repose la question. >").type_text("seuls").key(Key::Enter);
    screen.wait_for_prompt("« ; ». >").type_text(":B6").key(Key::Enter);
    screen.wait_for("Pour le trouver : Léa.").wait_for("> rien de visible");
    gesture(": aller", 6);
    screen.wait_for_prompt("essentiel, complet) >").type_text("B4").key(Key::Enter);
    screen.wait_for("> [ ] nous le vivons");
    gesture(". s’arrêter", 7);
    assert_eq!(screen.wait_exit(), 0);
    expected("menus/gestures.lowtech.toml", &sandbox.read(FILE));
}

#[test]
fn rows_are_edited_and_removed_from_the_menu_of_their_table() {
    let answers = ["C2=Puits\nLavoir", "C3=Puits ; 10\nLavoir ; 20"];
    let sandbox = Sandbox::new().with_answers(&answers);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C3"]);
    screen.wait_for("> Puits").wait_for("terminer le tableau").wait_for("retirer la ligne 2 : Lavoir");
    // Puits, Lavoir, the end, edit 1, remove 1, edit 2, remove 2.
    for _ in 0..3 {
        screen.key(Key::Down);
    }
    screen.wait_for("> reprendre la ligne 1 : Puits").key(Key::Enter);
    screen.wait_for("Ligne 1 — Solution").wait_for("> Puits").key(Key::Enter);
    screen
        .wait_for_prompt("Réponse actuelle : 10 € > 10")
        .key(Key::Backspace)
        .type_text("2,5")
        .key(Key::Enter);
    screen.wait_for_prompt("laisser cette case vide. >").key(Key::Enter);
    screen.wait_for("Montant : 12,5 €").wait_for("> Puits");
    for _ in 0..6 {
        screen.key(Key::Down);
    }
    screen.wait_for("> retirer la ligne 2 : Lavoir").key(Key::Enter).wait_for("Ligne retirée : Lavoir");
    screen.wait_for("> Puits").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    let text = sandbox.read(FILE);
    assert!(text.contains("couts = [\n  { option = \"puits\", montant = 12.5 },\n]\n"), "{text}");
}

#[test]
fn a_menu_follows_the_width_of_the_terminal() {
    let sandbox = Sandbox::new().with_project();
    let screen = sandbox.guided_screen(80, &["continue", "--question", "C1"]);
    screen.wait_for("> oui, entièrement").resize(40, 24);
    screen
        .key(Key::Down)
        .wait_for("> en partie, à certaines heures")
        .key(Key::Up)
        .wait_for("> oui, entièrement");
    screen.resize(60, 12).key(Key::Down).key(Key::Down).wait_for("> non, c’est étudié").key(Key::Enter);
    screen.wait_for("→ non, c’est étudié").wait_for("C2 · Quelles solutions comparez-vous");
    screen.wait_for_prompt("« ; ». >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("suffit = \"non\"\n"));
}

#[test]
fn a_menu_higher_than_the_terminal_is_shown_in_part() {
    let names: Vec<String> = (1..=30).map(|number| format!("solution {number}")).collect();
    let sandbox = Sandbox::new().with_answers(&[&format!("C2={}\n", names.join("\n"))]);
    let screen = sandbox.guided_screen(60, &["continue", "--question", "C4"]);
    screen
        .wait_for("> solution 1")
        .key(Key::Up)
        .wait_for("> autres gestes")
        .key(Key::Up)
        .wait_for("> solution 30");
    screen.key(Key::Enter).wait_for("→ solution 30").wait_for("Bilan de l’étape").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("preferee = \"solution_30\"\n"));
}

#[test]
fn everything_unticked_is_told_and_the_earlier_answer_stays_until_one_says_otherwise() {
    let sandbox = Sandbox::new().with_answers(&["B4=2"]);
    let before = sandbox.read(FILE);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B4"]);
    screen.wait_for("[x] nous l’avons mesuré").key(Key::Down).wait_for("> [x] nous l’avons mesuré");
    screen.key(Key::Space).wait_for("> [ ] nous l’avons mesuré").key(Key::Enter);
    screen.wait_for("Rien n’est coché, donc rien ne change.").wait_for("> [ ] nous l’avons mesuré");
    assert_eq!(sandbox.read(FILE), before);
    screen.type_text("?? la mairie").key(Key::Enter).wait_for_prompt("(laissez vide sans date) >");
    screen.key(Key::Enter).wait_for("> rien de visible").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(sandbox.read(FILE).contains("qui = \"la mairie\""), "{}", sandbox.read(FILE));
}

#[test]
fn an_answer_typed_in_a_list_with_boxes_is_the_answer() {
    for (typed, kept) in [
        ("1,3", "preuves = [\"vecu\", \"supposition\"]\n"),
        ("a\u{7f}2", "preuves = [\"mesures\"]\n"),
        ("a\u{7f}\r", "preuves = [\"vecu\"]\n"),
    ] {
        let sandbox = Sandbox::new().with_project();
        let screen = sandbox.guided_screen(80, &["continue", "--question", "B4"]);
        screen.wait_for("> [ ] nous le vivons").key(Key::Space).wait_for("> [x] nous le vivons");
        let (first, rest) = typed.split_at(1);
        // An emptied line returns to the list as it was.
        screen.type_text(first).wait_for_prompt(&format!("> {first}")).type_text(rest);
        if rest.ends_with('\r') {
            screen.wait_for("> > [x] nous le vivons");
        }
        let next = if kept.contains("mesures") { "B5 · " } else { "B6 · " };
        screen.key(Key::Enter).wait_for(next).wait_raw().key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(sandbox.read(FILE).contains(kept), "{typed:?}: {}", sandbox.read(FILE));
    }
}

#[test]
fn function_keys_do_nothing_in_a_list() {
    let keys = "\u{1b}OP\u{1b}OS\u{1b}[15~\u{1b}[24~\u{1b}[1;5C\u{1b}[1;2P\u{1b}[[A\u{1b}x\u{1b}é";
    let sandbox = Sandbox::new().with_project();
    for (question, first, second) in [
        ("C1", "> oui, entièrement", "> en partie"),
        ("B4", "> [ ] nous le vivons", "> [ ] nous l’avons mesuré"),
    ] {
        let screen = sandbox.guided_screen(80, &["continue", "--question", question]);
        screen.wait_for(first).type_text(keys).key(Key::Down).wait_for(second);
        screen.key(Key::Escape).wait_for("> reprendre la question").type_text(keys).key(Key::Down);
        screen.wait_for("> ? aide").key(Key::Escape).wait_for(second).key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
    }
}

#[test]
fn a_paste_in_a_list_goes_whole_to_the_line_and_answers_nothing_by_itself() {
    for question in ["C1", "B4"] {
        let sandbox = Sandbox::new().with_project();
        let before = sandbox.read(FILE);
        let screen = sandbox.guided_screen(80, &["continue", "--question", question]);
        screen.wait_for("Échap pour les autres gestes.").wait_for("> ").wait_raw();
        screen.wait_for(if question == "C1" { "autres gestes :" } else { "autre chose" });
        assert!(screen.bracketed_paste());
        screen.paste("2\npuis une autre ligne\n").wait_for_prompt("> 2 puis une autre ligne");
        assert_eq!(sandbox.read(FILE), before);
        screen.key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
        assert!(!screen.bracketed_paste());
        assert_eq!(sandbox.read(FILE), before);
    }
}

#[test]
fn what_is_said_of_rows_can_be_done_in_a_menu_and_in_plain_lines() {
    let project = || Sandbox::new().with_answers(&["C2=Puits ; low-tech\nBenne ; low-tech", "C3=Puits ; 3"]);
    for options in [&[][..], &["--plain"][..]] {
        let sandbox = project();
        let arguments = [&["continue", "--question", "C3"][..], options].concat();
        let screen = sandbox.guided_screen(80, &arguments);
        screen.wait_for("C3 · Ligne 2 — Solution");
        if options.is_empty() {
            screen.wait_for("reprendre la ligne 1 : Puits").wait_for("retirer la ligne 1 : Puits");
            assert!(!screen.text().contains("vide pour finir"), "{}", screen.text());
        } else {
            let said = "Laissez vide pour finir. Tapez L1 pour reprendre la ligne 1, -1 pour la retirer.";
            screen.wait_for(said).wait_for_prompt(">");
        }
        screen.type_text("l1").wait_for_prompt("> l1").key(Key::Enter).wait_for("Ligne 1 — Solution");
        screen.key(Key::CtrlC);
        assert_eq!(screen.wait_exit(), 130);
    }
    let sandbox = Sandbox::new().with_answers(&["B3=campeurs"]);
    let screen = sandbox.guided_screen(80, &["continue", "--question", "B3"]);
    screen.wait_for_prompt("Tapez L1 pour reprendre la ligne 1, -1 pour la retirer. >");
    screen.type_text("-1").wait_for_prompt("> -1").key(Key::Enter).wait_for("« ; ». >").key(Key::CtrlC);
    assert_eq!(screen.wait_exit(), 130);
    assert!(!sandbox.read(FILE).contains("campeurs"), "{}", sandbox.read(FILE));
}
