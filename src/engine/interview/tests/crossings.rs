//! Sessions over tables of crossings, and rows that are proposed by name.

use super::{Session, id};
use crate::engine::shown;
use crate::lang::Lang;
use crate::model::value::Value;
use crate::sample;

/// A session that has a reference, a bucket and a solar heater to compare.
fn with_options() -> Session {
    let options = "Cumulus ; référence ; 12\nSeau ; ne rien faire\nSoleil ; low-tech ; 20";
    Session::of(sample::comparing()).types(&["40 douches par jour", options, ""])
}

fn with_criteria() -> Session {
    with_options().types(&["Entretien ; important\nBruit", ""])
}

/// The rows of an answer, one per line, as they are typed again.
fn rows(session: &Session, question: &str) -> String {
    let (methodology, project) = (sample::comparing(), session.project());
    let question = methodology.question(&id(question)).expect("a question");
    let kind = methodology.kind_for(question, project);
    project.answer(&question.id).map(|value| shown::typed(Lang::Fr, &kind, value)).unwrap_or_default()
}

#[test]
fn a_proposed_row_is_chosen_by_its_number_and_keeps_its_own_name() {
    let session = with_options().types(&["1", "2", "1", "Bruit la nuit", "", "", "2", "Beauté", "", "", ""]);
    let ids = session.project().answer(&id("solutions.criteres")).map(Value::items).unwrap_or_default();
    let ids: Vec<_> = ids.iter().filter_map(|row| row.as_record()?.get("id")?.as_text()).collect();
    assert_eq!(ids, ["soin", "bruit_la_nuit", "beaute"]);
    assert_eq!(rows(&session, "solutions.criteres"), "Entretien ; important ; 1\nBruit la nuit\nBeauté");
}

#[test]
fn levels_are_typed_in_the_order_of_the_options_then_one_with_its_reason() {
    let session = with_criteria().types(&["4 2 ?", "3 ; 2-3 ; purge d’hiver ; C", "", "3 3 3", ""]);
    assert_eq!(
        rows(&session, "solutions.appreciations"),
        "Entretien ; Cumulus ; 4\nEntretien ; Seau ; 2\nEntretien ; Soleil ; 2-3 ; purge d’hiver ; jugé\n\
         Bruit ; Cumulus ; 3\nBruit ; Seau ; 3\nBruit ; Soleil ; 3"
    );
    assert_eq!(session.now(), "V1 Où la référence pèse-t-elle\u{a0}?\nClimat (1 sur 8)");
}

#[test]
fn what_was_entered_and_the_words_of_the_levels_stay_in_view() {
    let mut session = with_criteria().types(&["4 2 ?"]);
    let prompt = session.prompt().expect("the same criterion");
    assert_eq!(prompt.question, "Entretien (1 sur 2)");
    assert_eq!(prompt.rows, ["Cumulus — 4 sur 4", "Seau — 2 sur 4", "Soleil — on ne sait pas"]);
    assert_eq!(prompt.hints[..2], ["0\u{a0}: impossible", "1\u{a0}: lourd"]);
}

#[test]
fn a_wrong_count_is_told_and_nothing_is_kept() {
    let mut session = with_criteria().types(&["4 2 3 1"]);
    let prompt = session.prompt().expect("the same criterion");
    assert_eq!(prompt.initial, "4 2 3 1");
    assert!(prompt.rejected.is_some_and(|why| why.contains("3 lignes")));
    assert_eq!(rows(&session, "solutions.appreciations"), "");
}

#[test]
fn one_goes_back_to_the_criterion_before_and_a_row_is_cleared() {
    let session = with_criteria().types(&["4 2 3", "", "<", "-2"]);
    assert_eq!(rows(&session, "solutions.appreciations"), "Entretien ; Cumulus ; 4\nEntretien ; Soleil ; 3");
    assert_eq!(session.now(), "S3 Entretien (1 sur 2)");
}

#[test]
fn a_line_that_is_cleared_is_told_with_its_words() {
    let mut session = with_criteria().types(&["3 ; 2-3 ; purge d’hiver", "-3"]);
    let told = "Ligne retirée\u{a0}: Soleil — 2 à 3 sur 4\u{a0}; purge d’hiver";
    let notices = session.prompt().map(|prompt| prompt.notices).unwrap_or_default();
    assert!(notices.iter().any(|notice| notice.text == told), "{notices:?}");
    assert_eq!(rows(&session, "solutions.appreciations"), "");
    let mut session = session.types(&["4 2 3", "-2", "-2"]);
    let why = session.prompt().expect("the same criterion").rejected.unwrap_or_default();
    assert_eq!(why, "La ligne 2 n’a pas encore de valeur.");
}

#[test]
fn shares_go_on_by_themselves_and_an_empty_line_leaves_a_family_unknown() {
    let session = with_criteria().types(&["-", "110300", "", "00?3?0"]);
    assert_eq!(rows(&session, "vie.parts").lines().count(), 12);
    assert_eq!(session.now(), "V1 Air et santé (4 sur 8)");
}

#[test]
fn effects_are_told_of_other_options_than_the_reference_and_of_families_that_were_looked_at() {
    let mut session = with_criteria().types(&[
        "-",
        "110300",
        "",
        "000300",
        "",
        "",
        "",
        "",
        "",
        "4 -- b ; le soleil chauffe l’eau",
    ]);
    let prompt = session.prompt().expect("the same family");
    assert_eq!(prompt.question, "Soleil\u{a0}; climat (1 sur 4)", "doing nothing comes last");
    assert_eq!(
        prompt.rows[2..4],
        [
            "transport (négligeable)",
            "usage (dominante) — beaucoup moins\u{a0}; publié\u{a0}; le soleil chauffe l’eau"
        ]
    );
    let session = session.types(&["1n1;des vitres neuves", "-", "-"]);
    assert_eq!(
        rows(&session, "vie.effets"),
        "Soleil ; climat ; matières ;  ;  ; des vitres neuves ;  ;  ; n1\n\
         Soleil ; climat ; usage ; beaucoup moins ; publié ; le soleil chauffe l’eau"
    );
}

#[test]
fn a_sign_that_would_take_a_whole_table_away_is_refused_once_it_has_rows() {
    let mut session = with_criteria().types(&["4 2 3", "= plans libres"]);
    let prompt = session.prompt().expect("the same criterion");
    assert!(prompt.rejected.is_some_and(|why| why.contains("déjà des réponses")));
    assert_ne!(rows(&session, "solutions.appreciations"), "");
}

#[test]
fn several_lines_pasted_at_a_place_are_several_items() {
    let session = with_criteria().types(&["1 4\n3 2-3 ; à purger"]);
    assert_eq!(
        rows(&session, "solutions.appreciations"),
        "Entretien ; Cumulus ; 4\nEntretien ; Soleil ; 2-3 ; à purger"
    );
}

#[test]
fn shares_that_cannot_make_a_whole_are_asked_again_with_their_sum() {
    let mut session = with_criteria().types(&["-", "333000"]);
    let prompt = session.prompt().expect("the same family");
    assert_eq!(prompt.initial, "333000");
    let why = prompt.rejected.unwrap_or_default();
    assert_eq!(
        why,
        "Climat\u{a0}: les parts que vous donnez ne vont pas ensemble, elles font au moins 150\u{a0}%. Corrigez-les d’abord."
    );
    assert_eq!(rows(&session, "vie.parts"), "");
}

#[test]
fn a_family_of_effects_is_a_criterion_by_its_name_and_is_not_asked_for_levels() {
    let mut session = with_options().types(&["Climat", "", "", "Entretien", "", "", ""]);
    let prompt = session.prompt().expect("the first criterion");
    assert_eq!(prompt.question, "À quel niveau est chaque solution\u{a0}?\nEntretien (1 sur 1)");
    assert_eq!(rows(&session, "solutions.criteres"), "Climat\nEntretien");
}

#[test]
fn a_second_line_of_values_writes_over_nothing() {
    let mut session = with_criteria().types(&["4 2 3", "0 0 0"]);
    let prompt = session.prompt().expect("the same criterion");
    assert!(prompt.rejected.is_some_and(|why| why.contains("déjà leurs valeurs")));
    let session = session.types(&["", "0 0 0"]);
    assert_eq!(
        rows(&session, "solutions.appreciations"),
        "Entretien ; Cumulus ; 4\nEntretien ; Seau ; 2\nEntretien ; Soleil ; 3\nBruit ; Cumulus ; 0\nBruit ; Seau ; 0\nBruit ; Soleil ; 0"
    );
}

#[test]
fn doing_nothing_has_no_life_span_to_count_by_service() {
    let options = "Cumulus ; référence ; 12\nSeau ; ne rien faire ; 30\nSoleil ; low-tech ; 20";
    let session = Session::of(sample::comparing()).types(&["40 douches par jour", options, ""]);
    let mut session =
        session.types(&["Entretien ; important", "", "-", "110300", "", "", "", "", "", "", ""]);
    let lasts = |session: &mut Session| {
        let hints = session.prompt().map(|prompt| (prompt.question, prompt.hints)).unwrap_or_default();
        (hints.0, hints.1.iter().any(|hint| hint.contains("compté par service")))
    };
    let (asked, told) = lasts(&mut session);
    assert!(asked.contains("Soleil") && told, "{asked}");
    let (asked, told) = lasts(&mut session.types(&["-"]));
    assert!(asked.contains("Seau") && !told, "{asked}");
}

#[test]
fn a_line_of_values_changes_none_that_was_told() {
    let mut session = with_criteria().types(&["2 ; 3 ; deux heures par an", "4 1 2"]);
    let prompt = session.prompt().expect("the same criterion");
    assert!(prompt.rejected.is_some_and(|why| why.contains("numéro de la ligne\u{a0}; valeur")));
    assert_eq!(rows(&session, "solutions.appreciations"), "Entretien ; Seau ; 3 ; deux heures par an");
    let session = session.types(&["4 3 2"]);
    assert_eq!(
        rows(&session, "solutions.appreciations"),
        "Entretien ; Cumulus ; 4\nEntretien ; Seau ; 3 ; deux heures par an\nEntretien ; Soleil ; 2"
    );
}
