//! The dialogue with menus and a line editor, in a real terminal.

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
    answer(screen, "n (non). Vous pouvez laisser cette case vide.", "o");
    answer(screen, "-1 pour la retirer.", "");
    screen.wait_for("B4 · Comment savez-vous").wait_for("> [ ] nous le vivons");
    screen.key(Key::Space).key(Key::Down).key(Key::Space).key(Key::Enter);
    answer(screen, "52 pour une heure par semaine", "52,5");
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
    choose(screen, "Ligne 2 — Solution (laissez vide pour finir)", "Douche solaire", 1);
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
