//! Comparing two trees: whether they differ at one place only.

use toml::de::{DeTable, DeValue};

/// One step down a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// To the value of a key.
    Key(&'a str),
    /// To an item of a list, counted from 0.
    Item(usize),
}

/// What stands at the end of a path.
#[must_use]
pub fn at<'t>(root: &'t DeTable<'t>, path: &[Step<'_>]) -> Option<&'t DeValue<'t>> {
    let (Step::Key(first), rest) = path.split_first()? else { return None };
    let start = root.get(*first)?.get_ref();
    rest.iter().try_fold(start, |node, step| match (node, step) {
        (DeValue::Table(table), Step::Key(key)) => table.get(*key).map(toml::Spanned::get_ref),
        (DeValue::Array(items), Step::Item(index)) => items.get(*index).map(toml::Spanned::get_ref),
        _ => None,
    })
}

/// Whether both trees say the same everywhere but at the end of `path`, where anything may have come, changed or gone.
///
/// Tables and lists on the way may come or go with what they hold; other keys and other items may not.
#[must_use]
pub fn same_but(before: &DeTable<'_>, after: &DeTable<'_>, path: &[Step<'_>]) -> bool {
    match path.split_first() {
        Some((Step::Key(key), rest)) => same_keys_but(before, after, key, rest),
        Some((Step::Item(_), _)) => false,
        None => true,
    }
}

/// Whether both say the same. Numbers are compared as they are spelled, so that `nan` equals itself.
#[must_use]
pub fn same(before: &DeValue<'_>, after: &DeValue<'_>) -> bool {
    match (before, after) {
        (DeValue::String(a), DeValue::String(b)) => a == b,
        (DeValue::Integer(a), DeValue::Integer(b)) => (a.as_str(), a.radix()) == (b.as_str(), b.radix()),
        (DeValue::Float(a), DeValue::Float(b)) => a.as_str() == b.as_str(),
        (DeValue::Boolean(a), DeValue::Boolean(b)) => a == b,
        (DeValue::Datetime(a), DeValue::Datetime(b)) => a == b,
        (DeValue::Array(a), DeValue::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| same(a.get_ref(), b.get_ref()))
        }
        (DeValue::Table(a), DeValue::Table(b)) => {
            a.len() == b.len()
                && a.iter().all(|(key, value)| {
                    b.get(key.get_ref().as_ref()).is_some_and(|other| same(value.get_ref(), other.get_ref()))
                })
        }
        _ => false,
    }
}

fn same_keys_but(before: &DeTable<'_>, after: &DeTable<'_>, but: &str, rest: &[Step<'_>]) -> bool {
    let others = |table: &DeTable<'_>| table.len() - usize::from(table.contains_key(but));
    let all_kept = before.iter().filter(|(key, _)| key.get_ref().as_ref() != but).all(|(key, value)| {
        after.get(key.get_ref().as_ref()).is_some_and(|other| same(value.get_ref(), other.get_ref()))
    });
    let before_there = before.get(but).map(toml::Spanned::get_ref);
    let after_there = after.get(but).map(toml::Spanned::get_ref);
    others(before) == others(after) && all_kept && same_below_but(before_there, after_there, rest)
}

fn same_below_but(before: Option<&DeValue<'_>>, after: Option<&DeValue<'_>>, path: &[Step<'_>]) -> bool {
    let Some((step, rest)) = path.split_first() else { return true };
    match (step, before, after) {
        (_, None, None) => true,
        (Step::Key(key), Some(DeValue::Table(before)), Some(DeValue::Table(after))) => {
            same_keys_but(before, after, key, rest)
        }
        (Step::Key(key), None, Some(DeValue::Table(table)))
        | (Step::Key(key), Some(DeValue::Table(table)), None) => {
            table.iter().all(|(name, _)| name.get_ref().as_ref() == *key)
        }
        (Step::Item(index), Some(DeValue::Array(before)), Some(DeValue::Array(after))) => {
            (0..before.len().max(after.len())).all(|other| match (before.get(other), after.get(other)) {
                (Some(a), Some(b)) if other == *index => {
                    same_below_but(Some(a.get_ref()), Some(b.get_ref()), rest)
                }
                (Some(a), Some(b)) => same(a.get_ref(), b.get_ref()),
                _ => other == *index,
            })
        }
        (Step::Item(index), None, Some(DeValue::Array(items))) => *index == 0 && items.len() == 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::tree::parse;

    fn differ_only_at(before: &str, after: &str, path: &[Step<'_>]) -> bool {
        let (before, after) = (parse(before).expect("TOML"), parse(after).expect("TOML"));
        same_but(&before, &after, path)
    }

    const ENONCE: [Step<'_>; 2] = [Step::Key("besoin"), Step::Key("enonce")];

    #[test]
    fn the_place_itself_may_come_change_or_go() {
        for (before, after) in [
            ("[besoin]\nenonce = 1\na = 2", "besoin = { a = 2, enonce = 'x' }"),
            ("[besoin]\na = 2", "[besoin]\na = 2\nenonce = 1"),
            ("b = 1", "b = 1\n[besoin]\nenonce = 1"),
            ("besoin.enonce = 1", ""),
        ] {
            assert!(differ_only_at(before, after, &ENONCE), "{before} → {after}");
        }
    }

    #[test]
    fn anything_elsewhere_is_seen() {
        for (before, after) in [
            ("[besoin]\na = 2", "[besoin]\na = 3\nenonce = 1"),
            ("[besoin]\na = 2", "[besoin]\nenonce = 1"),
            ("[besoin]\na = 2", "[besoin]\na = 2\nb = 3"),
            ("a = 1", "a = 1.0"),
            ("a = 1", "[besoin]\nenonce = 1"),
            ("", "[besoin]\nenonce = 1\nb = 1"),
            ("besoin = 1", "[besoin]\nenonce = 1"),
            ("a = [1, 2]", "a = [2, 1]"),
        ] {
            assert!(!differ_only_at(before, after, &ENONCE), "{before} → {after}");
        }
    }

    #[test]
    fn a_list_may_get_one_item_at_its_end_and_no_other() {
        let second = [Step::Key("d"), Step::Item(1)];
        assert!(differ_only_at("[[d]]\na = 1", "[[d]]\na = 1\n[[d]]\nb = 2", &second));
        assert!(!differ_only_at("[[d]]\na = 1", "[[d]]\na = 2\n[[d]]\nb = 2", &second));
        assert!(!differ_only_at("[[d]]\na = 1", "[[d]]\na = 1\n[[d]]\n[[d]]", &second));
        assert!(differ_only_at("", "[[d]]", &[Step::Key("d"), Step::Item(0)]));
        assert!(!differ_only_at("", "[[d]]\n[[d]]", &[Step::Key("d"), Step::Item(0)]));
    }

    #[test]
    fn an_undefined_number_is_the_same_as_itself() {
        assert!(differ_only_at("a = nan", "a = nan", &ENONCE));
    }
}
