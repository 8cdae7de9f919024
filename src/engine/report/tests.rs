//! What the documents conclude, and how the one-page summary names things.

use super::*;
use crate::format::project;
use crate::model::document::{Block, Content};
use crate::sample::methodology;

fn read(text: &str) -> Project {
    project::read(text, "a.lowtech.toml", &methodology(), Lang::Fr).project.expect("the project is read")
}

fn summary(text: &str) -> Vec<Block> {
    document(&methodology(), &read(text), Lang::Fr, Kind::Summary).blocks
}

/// The tone, the title and the paragraphs of the conclusion.
fn conclusion(text: &str) -> String {
    let blocks = summary(text);
    let told = blocks.iter().find_map(|block| match block {
        Block::Callout { tone, title, paragraphs } => {
            Some(format!("{tone:?} | {title} | {}", paragraphs.join(" | ")))
        }
        _ => None,
    });
    told.expect("a conclusion").replace('\u{a0}', "~")
}

#[test]
fn a_project_without_object_concludes_as_a_success_with_its_reason() {
    let decided = "[[decisions]]\netape = \"besoin\"\nchoix = \"sans_objet\"\nmotif = \"on s’arrange\"\n";
    for (state, ended, worth) in [
        ("sans_objet", "Success | résolu sans nouvel objet", "Ne rien construire est ici une réussite."),
        ("repare", "Success | résolu par une réparation", "Réparer plutôt que remplacer est une réussite."),
        (
            "mutualise",
            "Success | résolu par le partage",
            "Partager plutôt que s’équiper chacun de son côté est une réussite.",
        ),
        (
            "renonce",
            "Success | renoncé, avec ses raisons",
            "Renoncer, ou garder ce qui existe, est un résultat.",
        ),
    ] {
        let text = format!("[projet]\ntitre = \"T\"\netat = \"{state}\"\n");
        // Reasons that nobody wrote are not praised.
        assert_eq!(conclusion(&text), format!("{ended} | {worth}"));
        assert_eq!(
            conclusion(&(text + decided)),
            format!(
                "{ended} | Décision~: s’en passer. Raison~: on s’arrange. \
                 | {worth} Ces raisons peuvent servir à d’autres."
            )
        );
    }
}

#[test]
fn what_is_not_known_is_a_table_of_who_and_when_the_most_pressing_first() {
    let text = "[projet]\ntitre = \"T\"\n[besoin]\nenonce = \"Se laver.\"\n[sans_reponse]\n\
                \"besoin.usagers\" = { statut = \"ne_sait_pas\" }\n\
                \"besoin.suffit\" = { statut = \"ne_sait_pas\", qui = \"la mairie\", quand = 2027-03-01 }\n\
                \"choix.preuves\" = { statut = \"ne_sait_pas\", qui = \"Léa\", quand = 2026-12-01 }\n";
    let blocks = summary(text);
    let table = blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some([vec![table.header.clone()], table.rows.clone()].concat()),
        _ => None,
    });
    let rows: Vec<String> = table.expect("a table").iter().map(|row| row.join(" | ")).collect();
    assert_eq!(
        rows,
        [
            "À trouver | Qui s’en charge | Pour le",
            "Quelles preuves\u{a0}? | Léa | 1er décembre 2026",
            "Une réorganisation suffit-elle\u{a0}? | la mairie | 1er mars 2027",
            "Qui\u{a0}? | personne encore | sans date",
        ]
    );
}

#[test]
fn a_project_under_way_says_how_much_is_left() {
    assert_eq!(
        conclusion("[projet]\ntitre = \"T\"\n[besoin]\nenonce = \"Se laver.\"\n"),
        "Note | démarche en cours | Réponses données~: 1. Questions encore ouvertes~: 4."
    );
}

#[test]
fn a_project_that_was_built_says_so_and_is_asked_to_tell_its_use() {
    let text = "[projet]\ntitre = \"T\"\netat = \"en_service\"\n";
    assert_eq!(conclusion(text), "Success | en service | ");
    let told = Block::Paragraph { text: crate::lang::report::next_told(Lang::Fr) };
    assert!(summary(text).contains(&told));
    // Once that is told, there is nothing left but to share it.
    let text = format!("{text}[[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\n");
    let shared = Block::Paragraph { text: crate::lang::report::next_closed(Lang::Fr) };
    assert!(summary(&text).contains(&shared) && !summary(&text).contains(&told));
}

#[test]
fn the_next_step_is_the_first_decision_that_waits_one_about_a_check_too() {
    let text = "[projet]\ntitre = \"T\"\n[sans_reponse]\n\
        \"fiche.lieu\" = { statut = \"passe\" }\n\"besoin.usagers\" = { statut = \"passe\" }\n\
        \"besoin.suffit\" = { statut = \"passe\" }\n\"choix.preuves\" = { statut = \"passe\" }\n\
        [besoin]\nenonce = \"Une pompe.\"\n[[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\n";
    let decide = Block::Paragraph { text: crate::lang::report::next_decision(Lang::Fr, "Besoin") };
    assert!(summary(text).contains(&decide), "{:?}", summary(text));
    let decided = format!("{text}[[decisions]]\ncontrole = \"G0\"\nchoix = \"maintenir\"\n");
    assert!(!summary(&decided).contains(&decide));
}

#[test]
fn a_title_that_asks_ends_with_its_own_sign_and_names_with_commas_are_told_apart() {
    let mut methodology = methodology();
    methodology.checks[0].title = "Un objet ?".into();
    methodology.sectors[0].title = "Eau, air et sol".into();
    let text = "[projet]\ntitre = \"T\"\nsecteurs = [\"eau\"]\n[besoin]\nenonce = \"Une pompe.\"\n";
    let blocks = document(&methodology, &read(text), Lang::Fr, Kind::Summary).blocks;
    let facts = blocks.into_iter().filter_map(|block| match block {
        Block::Facts { facts } => Some(facts),
        _ => None,
    });
    let values: Vec<String> = facts.flatten().map(|fact| fact.value).collect();
    assert_eq!(values, ["Eau, air et sol", "Un objet ? Pas encore de décision."]);
    assert_eq!(crate::engine::shown::listed(Lang::En, &["soil, air", "water"]), "soil, air; water");
}

#[test]
fn the_summary_names_a_question_by_its_subject_and_tells_a_table_row_by_row() {
    let mut methodology = methodology();
    for question in methodology.stages.iter_mut().flat_map(|stage| &mut stage.questions) {
        if question.code == "B2" {
            question.subject = Some("Personnes".into());
            question.in_summary = true;
        }
    }
    let text = "[projet]\ntitre = \"T\"\n[besoin]\nusagers = [{ profil = \"campeurs\", nombre = 4 }]\n";
    let made = document(&methodology, &read(text), Lang::Fr, Kind::Summary);
    let answers: Vec<_> = made
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Answer(answer) => Some((&*answer.code, &*answer.question, &answer.content)),
            _ => None,
        })
        .collect();
    let rows = Content::Lines(vec!["campeurs — Nombre\u{a0}: 4".into()]);
    assert_eq!(answers, [("", "Personnes", &rows)]);
}

#[test]
fn the_complete_file_says_what_each_note_is() {
    let text = "[projet]\ntitre = \"T\"\n[besoin]\nenonce = \"Se laver.\"\n\
                [notes]\n\"besoin.enonce\" = { note = \"redit\", preuve = \"B\", source = \"un livre\" }\n";
    let made = document(&methodology(), &read(text), Lang::Fr, Kind::Complete);
    let notes = made.blocks.iter().find_map(|block| match block {
        Block::Answer(answer) if answer.code == "B1" => Some(&answer.notes),
        _ => None,
    });
    let notes = notes.expect("the answer").iter().map(|note| (&*note.name, &*note.value));
    assert_eq!(
        notes.collect::<Vec<_>>(),
        [("Remarque", "redit"), ("Source", "un livre"), ("Niveau de preuve", "B, publié")]
    );
}

#[test]
fn documents_keep_the_words_of_an_answer_sign_by_sign() {
    // French spacing is for our own phrases: not for quotations, code, addresses, hours or figures.
    let words =
        r#"Elle a dit : "oui !" — l'eau "tiède"; voir https://a.fr/?q=1:2;x, `if(a){b;}` à 12:30, 2.5% ?"#;
    let text = format!(
        "[projet]\ntitre = \"T\"\nresume = '''{words}'''\n[besoin]\nenonce = '''{words}'''\n\
         usagers = [{{ profil = '''{words}''' }}]\n\
         [sans_reponse]\n\"choix.preuves\" = {{ statut = \"sans_objet\", pourquoi = '''{words}''' }}\n\
         \"besoin.suffit\" = {{ statut = \"ne_sait_pas\", qui = '''{words}''' }}\n\
         [notes]\n\"besoin.enonce\" = {{ note = '''{words}''' }}\n\
         [[decisions]]\netape = \"besoin\"\nchoix = \"continuer\"\nmotif = '''{words}'''\npar = '''{words}'''\n"
    );
    for lang in Lang::ALL {
        let made = document(&methodology(), &read(&text), lang, Kind::Complete);
        let said = serde_json::to_string(&made).expect("a document is written");
        let kept = serde_json::to_string(words).expect("words are written");
        let kept = &kept[1..kept.len() - 1];
        // The summary, the need, its note, a row, who, why, the reason, by whom.
        assert_eq!(said.matches(kept).count(), 8, "{said}");
    }
}

#[test]
fn what_is_written_under_other_keeps_its_small_letter() {
    let text = "[projet]\ntitre = \"T\"\n[besoin]\nsuffit = { autre = \"iPad prêté\" }\n";
    let mut methodology = methodology();
    for question in methodology.stages.iter_mut().flat_map(|stage| &mut stage.questions) {
        if question.id.name.as_str() == "suffit" {
            question.in_summary = true;
            let crate::model::kind::Kind::Choice(choices) = &mut question.kind else { continue };
            choices.other = true;
        }
    }
    let project = project::read(text, "a.lowtech.toml", &methodology, Lang::Fr).project.expect("read");
    let made = document(&methodology, &project, Lang::Fr, Kind::Summary);
    let said = serde_json::to_string(&made).expect("a document is written");
    assert!(said.contains("\"iPad prêté\""), "{said}");
}
