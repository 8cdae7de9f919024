//! What the terminal shows, whole.

use super::*;
use crate::export::sample;
use crate::model::document::Table;
use proptest::prelude::{ProptestConfig, any, prop_assert, proptest};

#[test]
fn a_document_with_every_block_is_drawn_within_the_width() {
    let shown = terminal(&sample::document(), 60, false).replace('\u{a0}', "~");
    assert_eq!(shown, DRAWN.to_owned() + include_str!("tests/pictures.txt"));
}

const DRAWN: &str = "\
Eau chaude du camping
────────────────────────────────────────────────────────────

Résumé

│ À décider~: Réparer d’abord
│ La pompe coûte 40 €.
│ Décidez avant juin.

Besoin
──────

Que 40 campeurs se lavent.
De mai à septembre.

En bref
-------

Commune~: Concarneau
Porteur~: Les Pins

Usagers
Profil       Nombre
──────────── ───────
campeurs     40
en fauteuil  2

- relever les débits
- demander aux usagers

B1 · Que faut-il ?
  Le besoin.
  Il est là.
  Source~: relevé du compteur

B1 · Que faut-il ?
  - vécu
  - mesures

B1 · Que faut-il ?
  Usagers
  Profil       Nombre
  ──────────── ───────
  campeurs     40
  en fauteuil  2

B1 · Que faut-il ?
  Pas encore su.
";

#[test]
fn an_answer_named_by_its_subject_has_no_code() {
    let page = terminal(&Document { blocks: sample::brief(), ..sample::document() }, 60, true);
    assert_eq!(
        page.replace('\u{a0}', "~"),
        "\
Eau chaude du camping

Résumé

Besoin
  Se laver.

Preuves
  - vécu
  - mesures

Usagers
  Profil~: campeurs
  Nombre~: 40

  Profil~: en fauteuil
  Nombre~: 2
"
    );
}

#[test]
fn plain_lines_draw_nothing() {
    let shown = terminal(&sample::document(), 60, true).replace('\u{a0}', "~");
    assert_eq!(shown, PLAIN.to_owned() + include_str!("tests/plain.txt"));
}

const PLAIN: &str = "\
Eau chaude du camping

Résumé

À décider~: Réparer d’abord
La pompe coûte 40 €.
Décidez avant juin.

Besoin

Que 40 campeurs se lavent.
De mai à septembre.

En bref

Commune~: Concarneau
Porteur~: Les Pins

Usagers

Profil~: campeurs
Nombre~: 40

Profil~: en fauteuil
Nombre~: 2

- relever les débits
- demander aux usagers

B1~: Que faut-il ?
  Le besoin.
  Il est là.
  Source~: relevé du compteur

B1~: Que faut-il ?
  - vécu
  - mesures

B1~: Que faut-il ?
  Usagers

  Profil~: campeurs
  Nombre~: 40

  Profil~: en fauteuil
  Nombre~: 2

B1~: Que faut-il ?
  Pas encore su.
";

#[test]
fn a_table_of_five_columns_or_a_narrow_terminal_gives_one_value_per_line() {
    let row = |sign: &str| (1..=5).map(|n| format!("{sign}{n}")).collect::<Vec<_>>();
    let five = Table { caption: "Cinq".into(), header: row("titre "), rows: vec![row("a"), row("b")] };
    let page = |width| Page { lang: Lang::En, width, plain: false };
    assert_eq!(
        page(80).table(&five, ""),
        "Cinq\n\ntitre 1: a1\ntitre 2: a2\ntitre 3: a3\ntitre 4: a4\ntitre 5: a5\n\n\
         titre 1: b1\ntitre 2: b2\ntitre 3: b3\ntitre 4: b4\ntitre 5: b5"
    );
    let shown = terminal(&Document { blocks: vec![sample::table()], ..sample::document() }, 59, false);
    assert!(shown.contains("Profil\u{a0}: campeurs\n"));
}

#[test]
fn long_texts_are_wrapped_and_lined_up_and_wide_terminals_stop_at_80() {
    let page = Page { lang: Lang::Fr, width: 30, plain: false };
    let fact = |name: &str, value: &str| Fact { name: name.into(), value: value.into() };
    let facts = page.facts(&[fact("Lieu", "Concarneau, en bord de mer, à l’ouest"), fact("État", "")]);
    assert_eq!(facts.replace('\u{a0}', "~"), "Lieu~: Concarneau, en bord de\n       mer, à l’ouest\nÉtat~:");
    let wide = terminal(&Document { title: "mot ".repeat(60), ..sample::document() }, 300, false);
    assert_eq!(wide.lines().map(UnicodeWidthStr::width).max(), Some(80));
}

#[test]
fn the_line_after_a_line_end_is_measured_with_its_own_indent() {
    let page = Page { lang: Lang::Fr, width: 20, plain: true };
    assert_eq!(page.wrapped("un\n: seventeen_letters", "", "  "), "un\n  :\n  seventeen_letters");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_text_commands_the_terminal_or_sticks_out(
        text in sample::hostile_text(),
        width in any::<u16>(),
        plain in any::<bool>(),
    ) {
        let shown = terminal(&sample::document_saying(&text), width, plain);
        prop_assert!(shown.chars().all(|c| c == '\n' || !c.is_control()));
        let hidden = ['\u{202e}', '\u{2066}', '\u{2028}', '\u{feff}', '\u{e0041}'];
        prop_assert!(!shown.contains(hidden));
        let most = usize::from(width.clamp(20, 80));
        for line in shown.lines() {
            prop_assert!(line.width() <= most, "{} > {}: {}", line.width(), most, line);
        }
    }

    #[test]
    fn no_word_is_lost(text in "[a-zé]{1,90}( [a-zé]{1,12}){0,9}", width in 20u16..100, plain in any::<bool>()) {
        let document = Document { blocks: vec![Block::Paragraph { text: text.clone() }], ..sample::document() };
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        prop_assert!(letters(&terminal(&document, width, plain)).ends_with(&letters(&text)));
    }
}
