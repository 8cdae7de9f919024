//! The page whole, and what no text may change in it.

use super::*;
use crate::export::sample;
use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

#[test]
fn a_document_with_every_block_is_a_whole_page() {
    let page = html(&sample::document());
    let (head, body) = page.split_once("</style>").unwrap();
    let head = head.split_once("<style>").unwrap().0;
    let policy = policy(&style(include_str!("../picture.css")));
    assert_eq!(
        head,
        format!(
            r#"<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Eau chaude du camping – Résumé</title>
"#
        )
    );
    assert_eq!(body.replace('\u{a0}', "~"), BODY.replace("PICTURES", include_str!("tests/pictures.html")));
}

const BODY: &str = r##"
</head>
<body>
<a class="skip" href="#content">Aller au contenu</a>
<header>
<p>Résumé</p>
<h1>Eau chaude du camping</h1>
</header>
<main id="content">
<div class="callout warning" role="note">
<p><strong><span>À décider~: </span>Réparer d’abord</strong></p>
<p>La pompe coûte 40 €.</p>
<p>Décidez avant juin.</p>
</div>
<section aria-labelledby="section-1">
<h2 id="section-1">Besoin</h2>
<p>Que 40 campeurs se lavent.<br>
De mai à septembre.</p>
<h3>En bref</h3>
<dl class="facts">
<div><dt>Commune</dt><dd>Concarneau</dd></div>
<div><dt>Porteur</dt><dd>Les Pins</dd></div>
</dl>
<table>
<caption>Usagers</caption>
<thead>
<tr><th scope="col">Profil</th><th scope="col">Nombre</th></tr>
</thead>
<tbody>
<tr><th scope="row">campeurs</th><td data-title="Nombre~: ">40</td></tr>
<tr><th scope="row">en fauteuil</th><td data-title="Nombre~: ">2</td></tr>
</tbody>
</table>
<ul>
<li>relever les débits</li>
<li>demander aux usagers</li>
</ul>
<dl class="answers">
<div>
<dt><span>B1</span> Que faut-il ?</dt>
<dd>Le besoin.<br>
Il est là.</dd>
<dd class="remark">Source~: relevé du compteur</dd>
</div>
<div>
<dt><span>B1</span> Que faut-il ?</dt>
<dd>
<ul>
<li>vécu</li>
<li>mesures</li>
</ul>
</dd>
</div>
<div>
<dt><span>B1</span> Que faut-il ?</dt>
<dd>
<table>
<caption>Usagers</caption>
<thead>
<tr><th scope="col">Profil</th><th scope="col">Nombre</th></tr>
</thead>
<tbody>
<tr><th scope="row">campeurs</th><td data-title="Nombre~: ">40</td></tr>
<tr><th scope="row">en fauteuil</th><td data-title="Nombre~: ">2</td></tr>
</tbody>
</table>
</dd>
</div>
<div>
<dt><span>B1</span> Que faut-il ?</dt>
<dd class="nothing">Pas encore su.</dd>
</div>
</dl>
PICTURES</section>
</main>
</body>
</html>
"##;

#[test]
fn answers_named_by_their_subject_stand_beside_it_and_name_their_table() {
    assert_eq!(
        sections(Lang::Fr, &sample::brief()),
        r##"<dl class="answers brief">
<div>
<dt>Besoin</dt>
<dd>Se laver.</dd>
</div>
<div>
<dt>Preuves</dt>
<dd>
<ul>
<li>vécu</li>
<li>mesures</li>
</ul>
</dd>
</div>
<div>
<dt>Usagers</dt>
<dd class="named">
<table>
<caption>Usagers</caption>
<thead>
<tr><th scope="col">Profil</th><th scope="col">Nombre</th></tr>
</thead>
<tbody>
<tr><th scope="row">campeurs</th><td data-title="Nombre~: ">40</td></tr>
<tr><th scope="row">en fauteuil</th><td data-title="Nombre~: ">2</td></tr>
</tbody>
</table>
</dd>
</div>
</dl>
"##
        .replace('~', "\u{a0}")
    );
}

#[test]
fn a_page_of_subjects_has_no_list_of_sections() {
    let section = |title: &str| Block::Heading { level: 2, text: title.into() };
    let blocks = [["Un", "Deux", "Trois", "Quatre"].map(section).to_vec(), sample::brief()].concat();
    assert_eq!(contents(Lang::Fr, &blocks), "");
}

#[test]
fn four_sections_have_a_list_of_sections_and_three_do_not() {
    let titles = ["Un", "Deux", "Trois", "Quatre"];
    let section = |title: &&str| Block::Heading { level: 2, text: (*title).into() };
    let three: Vec<_> = titles[..3].iter().map(section).collect();
    let four: Vec<_> = titles.iter().map(section).collect();
    assert_eq!(contents(Lang::En, &three), "");
    assert_eq!(
        contents(Lang::En, &four),
        r##"<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>
<li><a href="#section-1">Un</a></li>
<li><a href="#section-2">Deux</a></li>
<li><a href="#section-3">Trois</a></li>
<li><a href="#section-4">Quatre</a></li>
</ol>
</nav>
"##
    );
}

#[test]
fn the_words_of_a_table_are_cut_only_when_they_cannot_stand_side_by_side() {
    let table = |words: usize| Table {
        caption: String::new(),
        header: vec!["titre".into(); words],
        rows: vec![vec!["anticonstitutionnel".into(); words]],
    };
    assert!(words_fit(&table(3)));
    assert!(!words_fit(&table(4)));
}

/// A page cut in tags and texts, as a browser would, but strict: whatever is unexpected fails.
fn tags_and_texts(page: &str) -> (Vec<&str>, Vec<String>) {
    let (head, body) = page.split_once("<style>").unwrap();
    let body = body.split_once("</style>").unwrap().1;
    let (mut tags, mut texts) = (vec![], vec![]);
    for piece in head.split('<').chain(body.split('<')).skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        assert!(!text.contains('>'), "{piece}");
        tags.push(tag);
        texts.push(text.to_owned());
    }
    (tags, texts)
}

/// The tags without what stands between quotes; a line end of a text is not one of them.
fn skeleton(page: &str) -> Vec<String> {
    let bare = |tag: &&str| tag.split('"').step_by(2).collect::<Vec<_>>().join("\"\"");
    // Nor is a line of a drawing: a long text has several.
    let line = |tag: &String| tag == "br" || tag == "/text" || tag.starts_with("text ");
    tags_and_texts(page).0.iter().map(bare).filter(|tag| !line(tag)).collect()
}

fn decoded(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    entities.into_iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign))
}

proptest! {
    #[test]
    fn no_text_changes_the_tags_of_the_page(text in sample::hostile_text()) {
        let text = format!("x{text}");
        // Long words change a class, no tag.
        prop_assert_eq!(
            skeleton(&html(&sample::document_saying(&text))).join("\n").replace("table class=\"\"", "table"),
            skeleton(&html(&sample::document_saying("x"))).join("\n")
        );
    }

    #[test]
    fn every_text_is_read_back_as_it_was_but_for_what_commands(text in sample::hostile_text()) {
        prop_assert_eq!(decoded(&encoded(&text)), inert(&text));
        let page = html(&sample::document_saying(&text));
        let read: Vec<_> = tags_and_texts(&page).1.iter().map(|text| decoded(text)).collect();
        let said = inert(&text);
        let one_line = said.replace('\n', " ");
        // A title, on one line; a paragraph, with all its line ends.
        prop_assert!(read.contains(&one_line));
        prop_assert!(read.concat().contains(&said));
    }
}

#[test]
fn facts_of_the_same_name_are_one_list_under_it() {
    let fact = |name: &str, value: &str| Fact { name: name.into(), value: value.into() };
    let facts = vec![fact("Point", "un"), fact("Point", "deux"), fact("Décision", "trois")];
    let page = html(&Document { blocks: vec![Block::Facts { facts }], ..sample::document() });
    let list = "<div><dt>Point</dt><dd><ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n</dd></div>\n\
                <div><dt>Décision</dt><dd>trois</dd></div>\n";
    assert!(page.contains(list), "{page}");
}
