//! What came, changed or went besides questions: checks, thresholds, conditions, words, sectors, sources.

use super::{About, Detail, Item, Named, lists, named, named_map, paired, part, told};
use crate::model::check::Check;
use crate::model::condition::Condition;
use crate::model::factor::Factor;
use crate::model::methodology::{Methodology, Sector, Source, Term, Threshold};

pub(super) fn whole(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let (was, is) = (Some(before), Some(after));
    let details = [
        part("id", was, is, |one| one.id.to_string()),
        part("version", was, is, |one| one.version.clone()),
        part("titre", was, is, |one| one.title.clone()),
        part("licence", was, is, |one| one.licence.clone()),
        part("auteurs", was, is, |one| one.authors.join(", ")),
    ];
    let details: Vec<Detail> = details.into_iter().flatten().collect();
    let item = Item {
        about: About::Methodology,
        id: after.id.to_string(),
        code: String::new(),
        name: after.title.clone(),
        stage: None,
        kind: crate::engine::difference::Kind::Changed,
        details,
    };
    Some(item).filter(|item| !item.details.is_empty()).into_iter().collect()
}

/// The items about things of a sort, each called by its `name`.
fn items<T>(
    about: About,
    (before, after): (&Named<'_, T>, &Named<'_, T>),
    name: impl Fn(&T) -> String,
    details: impl Fn(Option<&T>, Option<&T>) -> Vec<Detail>,
) -> Vec<Item> {
    let found = paired(before, after).into_iter().filter_map(|(id, was, is)| {
        let (kind, details) = told(was, is, &details)?;
        let name = name(is.or(was)?);
        Some(Item { about, id, code: String::new(), name, stage: None, kind, details })
    });
    found.collect()
}

fn flat(details: impl IntoIterator<Item = Option<Detail>>) -> Vec<Detail> {
    details.into_iter().flatten().collect()
}

pub(super) fn checks(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let [was, is] = [before, after].map(|one| named(&one.checks, |check| check.id.clone()));
    let mut found = items(
        About::Check,
        (&was, &is),
        |check: &Check| check.title.clone(),
        |was, is| {
            let title = part("titre", was, is, |check| check.title.clone()).filter(|_| was.is_some());
            flat([
                title,
                part("etape", was, is, |check| check.stage.to_string()),
                part("si", was, is, |check| check.condition.to_string()),
                part("verdict", was, is, |check| check.verdict.id().to_owned()),
                part("gravite", was, is, |check| check.severity.id().to_owned()),
                part("message", was, is, |check| check.message.clone()),
            ])
        },
    );
    for item in &mut found {
        item.code.clone_from(&item.id);
    }
    found
}

pub(super) fn thresholds(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let (was, is) = (named_map(&before.thresholds), named_map(&after.thresholds));
    items(
        About::Threshold,
        (&was, &is),
        |_: &Threshold| String::new(),
        |was, is| {
            flat([
                part("valeur", was, is, |one| {
                    let unit = one.unit.as_deref().map(|unit| format!("\u{a0}{unit}")).unwrap_or_default();
                    format!("{}{unit}", one.value)
                }),
                part("arbitraire", was, is, |one| if one.arbitrary { "true" } else { "" }.to_owned()),
                part("pourquoi", was, is, |one| one.why.clone()),
            ])
        },
    )
}

pub(super) fn conditions(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let (was, is) = (named_map(&before.conditions), named_map(&after.conditions));
    items(
        About::Condition,
        (&was, &is),
        |_: &Condition| String::new(),
        |was, is| {
            // The sentence is not kept once it is read: only that it says something else.
            let differs = was.is_some() && was != is;
            let detail = Detail { aspect: "si", before: None, after: None };
            differs.then_some(detail).into_iter().collect()
        },
    )
}

pub(super) fn word_lists(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let (was, is) = (named_map(&before.word_lists), named_map(&after.word_lists));
    items(
        About::WordList,
        (&was, &is),
        |_: &Vec<String>| String::new(),
        |was, is| {
            let words = |list: Option<&Vec<String>>| list.cloned().unwrap_or_default();
            lists("liste", &words(was), &words(is))
        },
    )
}

pub(super) fn sectors(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let [was, is] = [before, after].map(|one| named(&one.sectors, |sector| sector.id.to_string()));
    items(
        About::Sector,
        (&was, &is),
        |sector: &Sector| sector.title.clone(),
        |was, is| {
            let proposed = |sector: Option<&Sector>| -> Vec<String> {
                let all = sector.into_iter().flat_map(|sector| &sector.suggestions);
                all.flat_map(|one| one.texts.iter().map(move |text| format!("{} : {text}", one.question)))
                    .collect()
            };
            let advised = |sector: Option<&Sector>| -> Vec<String> {
                let all = sector.into_iter().flat_map(|sector| &sector.advice);
                all.map(|one| format!("{} : {}", one.question, one.text)).collect()
            };
            let weighed = |sector: Option<&Sector>| -> Vec<String> {
                let all = sector.into_iter().flat_map(|sector| &sector.profiles);
                all.map(|one| format!("{}, {} : {}", one.reference, one.family.id(), one.typed())).collect()
            };
            let mut details = flat([
                part("titre", was, is, |sector| sector.title.clone()).filter(|_| was.is_some()),
                part("but", was, is, |sector| sector.purpose.clone()),
            ]);
            details.extend(lists("suggestion", &proposed(was), &proposed(is)));
            details.extend(lists("conseil", &advised(was), &advised(is)));
            details.extend(lists("profil", &weighed(was), &weighed(is)));
            details
        },
    )
}

pub(super) fn terms(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let [was, is] = [before, after].map(|one| named(&one.glossary, |term| term.word.clone()));
    items(
        About::Term,
        (&was, &is),
        |_: &Term| String::new(),
        |was, is| {
            flat([
                part("definition", was, is, |term| term.definition.clone()),
                part("autres", was, is, |term| term.others.join(", ")),
            ])
        },
    )
}

pub(super) fn sources(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let [was, is] = [before, after].map(|one| named(&one.sources, |source| source.id.to_string()));
    items(
        About::Source,
        (&was, &is),
        |source: &Source| source.title.clone(),
        |was, is| {
            flat([
                part("titre", was, is, |source| source.title.clone()).filter(|_| was.is_some()),
                part("annee", was, is, |source| source.year.map(|year| year.to_string()).unwrap_or_default()),
                part("url", was, is, |source| source.url.clone().unwrap_or_default()),
                part("niveau", was, is, |source| if source.read { "lu" } else { "a_verifier" }.to_owned()),
            ])
        },
    )
}

pub(super) fn factors(before: &Methodology, after: &Methodology) -> Vec<Item> {
    let [was, is] = [before, after].map(|one| named(&one.factors, |factor| factor.id.to_string()));
    items(
        About::Factor,
        (&was, &is),
        |factor: &Factor| factor.label.clone(),
        |was, is| {
            flat([
                part("libelle", was, is, |factor| factor.label.clone()).filter(|_| was.is_some()),
                part("theme", was, is, |factor| factor.theme.id().to_owned()),
                part("valeur", was, is, |factor| factor.value.to_string()),
                part("unite", was, is, |factor| factor.unit.clone()),
                part("incertitude", was, is, |factor| {
                    factor.uncertainty.map(|percent| percent.to_string()).unwrap_or_default()
                }),
                part("annee", was, is, |factor| factor.year.to_string()),
                part("source", was, is, |factor| factor.source.to_string()),
                part("reference", was, is, |factor| factor.reference.clone()),
                part("licence", was, is, |factor| factor.licence.clone()),
                part("remarque", was, is, |factor| factor.remark.clone()),
            ])
        },
    )
}
