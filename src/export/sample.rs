//! Documents to test exporters with.

pub mod pictures;

use crate::model::document::{Answer, Block, Content, Document, Fact, Table, Tone};
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::{collection, sample};

/// A small document with every kind of block.
pub fn document() -> Document {
    let mut document = Document {
        title: "Eau chaude du camping".into(),
        subtitle: "Résumé".into(),
        language: "fr",
        document: "resume",
        blocks: vec![
            Block::Callout {
                tone: Tone::Warning,
                title: "Réparer d’abord".into(),
                paragraphs: vec!["La pompe coûte 40 €.".into(), "Décidez avant juin.".into()],
            },
            Block::Heading { level: 2, text: "Besoin".into() },
            Block::Paragraph { text: "Que 40 campeurs se lavent.\nDe mai à septembre.".into() },
            Block::Heading { level: 3, text: "En bref".into() },
            Block::Facts { facts: vec![fact("Commune", "Concarneau"), fact("Porteur", "Les Pins")] },
            table(),
            Block::List { items: vec!["relever les débits".into(), "demander aux usagers".into()] },
            answer(Content::Line("Le besoin.\nIl est là.".into()), &["relevé du compteur"]),
            answer(Content::Lines(vec!["vécu".into(), "mesures".into()]), &[]),
            answer(Content::Table(usagers()), &[]),
            answer(Content::Nothing("Pas encore su.".into()), &[]),
        ],
    };
    document.blocks.extend(pictures::all().map(Block::Picture));
    document
}

/// Answers as the one-page summary has them: named by their subject, their tables by them.
pub fn brief() -> Vec<Block> {
    let about = |question: &str, content| {
        let (id, question) = ("besoin.enonce".into(), question.into());
        Block::Answer(Answer { id, code: String::new(), question, content, notes: Vec::new() })
    };
    vec![
        about("Besoin", Content::Line("Se laver.".into())),
        about("Preuves", Content::Lines(vec!["vécu".into(), "mesures".into()])),
        about("Usagers", Content::Table(Table { caption: String::new(), ..usagers() })),
    ]
}

/// A document that says one text wherever a text can be said.
pub fn document_saying(text: &str) -> Document {
    let say = || text.to_owned();
    let table = || Table {
        caption: say(),
        header: vec![say(), say()],
        rows: vec![vec![say(), say()], vec![say(), say()]],
    };
    let answer = |content| Answer {
        id: say(),
        code: say(),
        question: say(),
        content,
        notes: vec![Fact { name: say(), value: say() }],
    };
    let mut document = Document {
        title: say(),
        subtitle: say(),
        language: "fr",
        document: "resume",
        blocks: vec![
            Block::Callout { tone: Tone::Note, title: say(), paragraphs: vec![say(), say()] },
            Block::Heading { level: 2, text: say() },
            Block::Paragraph { text: say() },
            Block::Heading { level: 3, text: say() },
            Block::Facts { facts: vec![Fact { name: say(), value: say() }] },
            Block::Table(table()),
            Block::List { items: vec![say(), say()] },
            Block::Answer(answer(Content::Line(say()))),
            Block::Answer(answer(Content::Lines(vec![say(), say()]))),
            Block::Answer(answer(Content::Table(table()))),
            Block::Answer(answer(Content::Nothing(say()))),
        ],
    };
    document.blocks.extend(pictures::saying(text).map(Block::Picture));
    document
}

/// A table of two columns and two rows.
pub fn table() -> Block {
    Block::Table(usagers())
}

/// Any text at all, with more than its share of what means something to a format or to a terminal.
pub fn hostile_text() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        " ",
        "  ",
        "\u{a0}",
        "\\",
        "`",
        "```",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "[",
        "](x)",
        "![",
        "|",
        "---",
        "===",
        "- ",
        "+ ",
        "1. ",
        "12) ",
        "# ",
        " #",
        "> ",
        ":-",
        "<",
        "</",
        "<!--",
        "-->",
        "<b>",
        "<script>",
        "</title>",
        "</style>",
        "&",
        "&lt;",
        "&#60;",
        "&#x3c;",
        "\"",
        "'",
        "=",
        "javascript:x",
        "https://a.fr",
        "www.a.fr",
        "a@b.fr",
        "é",
        "\u{1b}[31m",
        "\u{1b}]52;c;eA==\u{7}",
        "\u{9b}2J",
        "\u{0}",
        "\u{7f}",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "\u{feff}",
        "\u{e0041}",
        "\u{fffe}",
        "水",
        "👩‍👧",
        "un mot",
        "40",
    ];
    let piece = prop_oneof![
        4 => sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn fact(name: &str, value: &str) -> Fact {
    Fact { name: name.into(), value: value.into() }
}

fn usagers() -> Table {
    Table {
        caption: "Usagers".into(),
        header: vec!["Profil".into(), "Nombre".into()],
        rows: vec![vec!["campeurs".into(), "40".into()], vec!["en fauteuil".into(), "2".into()]],
    }
}

fn answer(content: Content, notes: &[&str]) -> Block {
    Block::Answer(Answer {
        id: "besoin.enonce".into(),
        code: "B1".into(),
        question: "Que faut-il ?".into(),
        content,
        notes: notes.iter().map(|note| fact("Source", note)).collect(),
    })
}
