//! Sessions over tables of crossings, and rows that are proposed by name.

use super::{Id, Project, Session, Start, Wanted, id};
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

const FRIDGE: &str = r#"
[[profil]]
reference = "Un réfrigérateur"
famille = "climat"
parts = ["?", "?", 0, 2, 0, 1]
calcul = "Usage : 200 kg sur 500."
sources = ["guide"]
annee = 2026
"#;
const LAMP: &str = r#"
[[profil]]
reference = "Une lampe"
famille = "climat"
parts = [0, 0, 0, 3, 0, 0]
calcul = "Usage : 9 kg sur 10."
sources = ["guide"]
annee = 2026
"#;

/// A session of a project of the sector `atelier`, at the shares of the reference.
fn at_shares(sector: &str, of_the_sector: bool) -> Session {
    let sectors = if of_the_sector { vec![Id::new("atelier").expect("an id")] } else { Vec::new() };
    let project = Project { sectors, ..Project::default() };
    let start = Start::Question(id("vie.parts"));
    Session::with(sample::comparing_in_a_sector(sector), project, Wanted::Open, &start)
}

fn proposed(session: &mut Session) -> Vec<String> {
    let hints = session.prompt().expect("a family").hints;
    hints.into_iter().filter(|hint| hint.starts_with("Profil")).collect()
}

#[test]
fn a_profile_is_proposed_with_its_calculation_and_taken_when_asked_for() {
    let mut session = at_shares(FRIDGE, true);
    assert_eq!(
        proposed(&mut session),
        [
            "Profil proposé pour «\u{a0}Un réfrigérateur\u{a0}»\u{a0}: ?\u{a0}?\u{a0}0\u{a0}2\u{a0}0\u{a0}1. Usage\u{a0}: 200 kg sur 500. (Calculé pour cette méthode en 2026, d’après Le guide.) Si votre référence lui ressemble, tapez p pour le prendre\u{a0}: il se corrige ensuite."
        ]
    );
    let mut session = session.types(&["P"]);
    assert_eq!(proposed(&mut session), [""; 0], "the next family has no profile");
    assert_eq!(
        rows(&session, "vie.parts"),
        "climat ; matières ; ?\nclimat ; fabrication ; ?\nclimat ; transport ; 0\nclimat ; usage ; 2\n\
         climat ; entretien ; 0\nclimat ; fin de vie ; 1"
    );
    let session = session.types(&["<", "1 0"]);
    assert!(rows(&session, "vie.parts").starts_with("climat ; matières ; 0\n"), "it is corrected");
}

#[test]
fn among_several_profiles_one_says_which() {
    let both = format!("{FRIDGE}{LAMP}");
    let mut session = at_shares(&both, true).types(&["p"]);
    assert!(session.prompt().is_some_and(|prompt| prompt.rejected.is_some()), "which one?");
    assert!(proposed(&mut session)[1].contains("tapez p2 pour"));
    let session = session.types(&["p 2"]);
    assert!(rows(&session, "vie.parts").contains("climat ; usage ; 3"));
}

#[test]
fn no_profile_is_proposed_to_other_sectors_nor_from_a_source_nobody_read() {
    let mut session = at_shares(FRIDGE, false);
    assert_eq!(proposed(&mut session), [""; 0]);
    let session = session.types(&["p"]);
    assert_eq!(rows(&session, "vie.parts"), "");
    let mut methodology = sample::comparing_in_a_sector(FRIDGE);
    methodology.sources[0].read = false;
    let project = Project { sectors: vec![Id::new("atelier").expect("an id")], ..Project::default() };
    let mut session = Session::with(methodology, project, Wanted::Open, &Start::Question(id("vie.parts")));
    assert_eq!(proposed(&mut session), [""; 0]);
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
fn another_value_says_that_the_earlier_reason_is_kept() {
    let mut session = with_criteria().types(&["4 2 3", "3 ; 2 ; purge d’hiver ; C", "3 4"]);
    let prompt = session.prompt().expect("the same criterion");
    let said: Vec<&str> = prompt.notices.iter().map(|notice| notice.text.as_str()).collect();
    assert!(said.iter().any(|text| text.contains("sont gardées")), "{said:?}");
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
