//! What is read is what the tables of `methodology/territoires` say, and each commune is found by its name.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::*;
use crate::store::territory::EMBEDDED;

static FRANCE: LazyLock<Territory> = LazyLock::new(|| packed(EMBEDDED));
static COMMUNES: LazyLock<Vec<Commune>> = LazyLock::new(|| Packed(EMBEDDED).all());

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/methodology/territoires");

#[expect(clippy::disallowed_methods, reason = "the test reads what the build packed")]
fn rows(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(format!("{FOLDER}/{name}.tsv")).unwrap();
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// A number as the tables have it, at the precision that is packed.
fn thousandths(degrees: &str) -> String {
    degrees
        .parse::<f64>()
        .map(|degrees| format!("{:.3}", (degrees * 1000.0).round() / 1000.0 + 0.0))
        .unwrap_or_default()
}

#[test]
fn what_is_read_is_what_the_tables_say_row_for_row() {
    let find = |name: &str| -> BTreeMap<String, String> {
        rows(name).into_iter().map(|row| (row[0].clone(), row[1..].join("\t"))).collect()
    };
    let (departements, epci) = (find("departements"), find("epci"));
    let expected: Vec<Vec<String>> = rows("communes")
        .into_iter()
        .map(|mut row| {
            row[2] = format!("{}\t{}", row[2], departements[&row[2]]);
            row[5] = epci.get(&row[5]).cloned().unwrap_or_default();
            row[6] = thousandths(&row[6]);
            row[7] = thousandths(&row[7]);
            row
        })
        .collect();
    let read: Vec<Vec<String>> = COMMUNES
        .iter()
        .map(|commune| {
            let postal: Vec<String> = commune.postal_codes.iter().map(|code| format!("{code:05}")).collect();
            let Departement { code, name, region } = &*commune.departement;
            let degrees = |axis: fn(Position) -> f64| {
                commune.position.map(|position| format!("{:.3}", axis(position))).unwrap_or_default()
            };
            vec![
                commune.insee.as_str().to_owned(),
                commune.name.to_string(),
                format!("{code}\t{name}\t{region}"),
                postal.join(","),
                commune.population.map(|population| population.to_string()).unwrap_or_default(),
                commune.epci.as_deref().unwrap_or_default().to_owned(),
                degrees(|position| position.latitude),
                degrees(|position| position.longitude),
            ]
        })
        .collect();
    assert_eq!(read.len(), 34_969);
    let other = read.iter().zip(&expected).find(|(read, expected)| read != expected);
    assert_eq!(other, None);
}

#[test]
fn one_commune_is_found_by_its_code_alone() {
    let said = |code: &str| FRANCE.commune(code).map(|commune| commune.in_full());
    assert_eq!(said("29039").as_deref(), Some("Concarneau (29), Finistère, Bretagne"));
    assert_eq!(said("2a004").as_deref(), Some("Ajaccio (2A), Corse-du-Sud, Corse"));
    assert_eq!(said("97411").as_deref(), Some("Saint-Denis (974), La Réunion"));
    assert_eq!(said("75111").as_deref(), Some("Paris (75), Île-de-France"));
    assert_eq!(said("29999"), None);
}

/// A name as people may type it: each sign with or without its accent, in either case, hyphens and blanks at will.
fn typed(name: &str, whims: &[u8]) -> String {
    let whim = |index: usize| whims[index % whims.len()];
    let mut typed = String::new();
    for (index, sign) in name.chars().enumerate() {
        let whim = whim(index);
        let sign: String = match sign {
            '-' | ' ' | '\'' if whim & 1 == 0 => " ".to_owned(),
            '-' | ' ' => "-".to_owned(),
            '\'' => "’".to_owned(),
            'œ' if whim & 1 == 0 => "oe".to_owned(),
            other if whim & 1 == 0 => other.nfd().filter(|sign| !is_combining_mark(*sign)).collect(),
            other if whim & 2 == 0 => other.nfd().collect(),
            other => other.to_string(),
        };
        typed.push_str(&match whim & 12 {
            0 => sign.to_uppercase(),
            4 => sign.to_lowercase(),
            _ => sign,
        });
    }
    typed.replace("Saint ", "St ").replace("Sainte-", "ste ")
}

#[test]
fn a_name_with_a_parenthesis_of_its_own_is_found() {
    for typed in ["Castillon (Canton d'Arthez-de-Béarn)", "castillon (canton d arthez de bearn) (64181)"] {
        let found = FRANCE.search(typed);
        assert!(found.clear, "{typed}: {found:?}");
        assert_eq!(found.communes[0].insee.as_str(), "64181", "{typed}");
    }
    assert!(FRANCE.search("Valence (Espagne)").communes.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_name_typed_whole_is_found_however_it_is_spelled(
        rank in 0..COMMUNES.len(),
        whims in proptest::collection::vec(any::<u8>(), 1..12),
    ) {
        let commune = &COMMUNES[rank];
        let typed = typed(&commune.name, &whims);
        let found = FRANCE.search(&typed);
        // More than ten have that name: they are told to say which.
        prop_assert!(found.communes.contains(commune) || found.more > 0, "{typed}: {found:?}");
        let told = format!("{typed} ({})", commune.insee.as_str());
        let found = FRANCE.search(&told);
        prop_assert!(found.clear && found.communes.first() == Some(commune), "{told}: {found:?}");
    }
}
