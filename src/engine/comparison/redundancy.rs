//! Criteria that may count the same thing twice.

use crate::model::comparison::{Comparison, Levels};

/// Groups of criteria that say the same of all options: each counts as much as one that says something else.
pub(super) fn redundant(comparison: &Comparison) -> Vec<Vec<usize>> {
    let options = 0..comparison.options().len();
    let column = |criterion: usize| options.clone().map(move |option| comparison.levels(option, criterion));
    let known = |criterion: usize| column(criterion).any(|levels| levels != Levels::UNKNOWN);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    if comparison.options().len() < 2 {
        return groups;
    }
    for criterion in (0..comparison.criteria().len()).filter(|criterion| known(*criterion)) {
        match groups.iter_mut().find(|group| column(group[0]).eq(column(criterion))) {
            Some(group) => group.push(criterion),
            None => groups.push(vec![criterion]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}
