//! The file whole, and what no text may change in it.

use super::*;
use crate::export::sample;
use crate::model::inert::inert;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};
use pulldown_cmark::{Event, Options, Parser};

#[test]
fn a_document_with_every_block_is_a_whole_file() {
    assert_eq!(
        markdown(&sample::document()).replace('\u{a0}', "~"),
        WHOLE.to_owned() + include_str!("tests/pictures.md")
    );
}

const WHOLE: &str = r"# Eau chaude du camping

Résumé

> **À décider~: Réparer d’abord**
>
> La pompe coûte 40 €.
>
> Décidez avant juin.

## Besoin

Que 40 campeurs se lavent.\
De mai à septembre.

### En bref

- **Commune~:** Concarneau
- **Porteur~:** Les Pins

Usagers

| Profil      | Nombre |
| ----------- | ------ |
| campeurs    | 40     |
| en fauteuil | 2      |

- relever les débits
- demander aux usagers

**B1 · Que faut-il ?**

Le besoin.\
Il est là.

Source~: relevé du compteur

**B1 · Que faut-il ?**

- vécu
- mesures

**B1 · Que faut-il ?**

Usagers

| Profil      | Nombre |
| ----------- | ------ |
| campeurs    | 40     |
| en fauteuil | 2      |

**B1 · Que faut-il ?**

Pas encore su.
";

#[test]
fn two_lists_in_a_row_stay_two() {
    let items = |item: &str| Block::List { items: vec![item.into()] };
    let document = Document { blocks: vec![items("a"), items("b"), items("c")], ..sample::document() };
    assert!(markdown(&document).ends_with("\n\n- a\n\n* b\n\n- c\n"));
}

#[test]
fn line_ends_stay_inside_items_quotations_and_cells() {
    let document = sample::document_saying("un\n\n- deux");
    let file = markdown(&document).replace('\u{a0}', "~");
    for expected in [
        "# un  \\- deux\n",
        "> un\\\n> \\\n> \\- deux\n",
        "- **un  \\- deux~:** un\\\n  \\\n  \\- deux\n",
        "| un<br><br>\\- deux | un<br><br>\\- deux |\n",
    ] {
        assert!(file.contains(expected), "{expected}\nin\n{file}");
    }
}

#[test]
fn an_answer_named_by_its_subject_is_a_line() {
    let file = markdown(&Document { blocks: sample::brief(), ..sample::document() }).replace('\u{a0}', "~");
    assert_eq!(
        file,
        "\
# Eau chaude du camping

Résumé

**Besoin~:** Se laver.

**Preuves~:**

- vécu
- mesures

**Usagers~:**

| Profil      | Nombre |
| ----------- | ------ |
| campeurs    | 40     |
| en fauteuil | 2      |
"
    );
}

/// What a reader of Markdown makes of the file: the parts without their texts, and the texts.
fn parts_and_text(file: &str) -> (Vec<String>, String) {
    let github = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    let (mut parts, mut text) = (vec![], String::new());
    for event in Parser::new_ext(file, github) {
        match event {
            Event::Text(said) => text.push_str(&said),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::InlineHtml(html) if &*html == "<br>" => text.push('\n'),
            part => parts.push(format!("{part:?}")),
        }
    }
    (parts, text)
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

proptest! {
    #[test]
    fn no_text_changes_the_parts_of_the_file_or_loses_a_letter(text in sample::hostile_text()) {
        let text = format!("x{text}x");
        let (parts, said) = parts_and_text(&markdown(&sample::document_saying(&text)));
        let (expected, expected_said) = parts_and_text(&markdown(&sample::document_saying("x")));
        prop_assert_eq!(parts, expected);
        let times = expected_said.matches('x').count();
        prop_assert!(letters(&said).matches(&letters(&inert(&text))).count() >= times);
    }

    #[test]
    fn a_text_alone_is_nothing_but_text(text in sample::hostile_text()) {
        let (parts, said) = parts_and_text(&encoded(&text, "\\\n"));
        prop_assert!(parts.iter().all(|part| part.contains("Paragraph")), "{:?}", parts);
        prop_assert_eq!(letters(&said), letters(&inert(&text)));
    }
}
