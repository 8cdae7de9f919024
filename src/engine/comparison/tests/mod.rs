//! The engine against published tables, closed forms and an independent count.

mod closed_forms;
mod edges;
mod laundry;
mod measured;
mod orders;
mod properties;
mod settling;
mod statements;

use super::{Reading, Settings, read};
use crate::model::comparison::{Candidate, Comparison, Criterion, Importance, Levels, OptionFamily};

/// The comparison of a table: a line per option, a cell per criterion; `3`, `1-3`, `0,2` or `?`.
fn table(text: &str) -> Comparison {
    let rows: Vec<Vec<Levels>> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| line.split_whitespace().map(levels).collect())
        .collect();
    of_levels(&rows)
}

fn levels(cell: &str) -> Levels {
    let level = |text: &str| text.parse::<u8>().expect("a level");
    let read = match (cell, cell.split_once('-')) {
        ("?", _) => Some(Levels::UNKNOWN),
        (_, Some((low, high))) => Levels::between(level(low), level(high)),
        (_, None) => Levels::among(cell.split(',').map(level)),
    };
    read.expect("levels of the scale")
}

/// The comparison of these levels, by option then criterion.
fn of_levels(rows: &[Vec<Levels>]) -> Comparison {
    let family = |rank| match rank {
        0 => OptionFamily::DoNothing,
        1 => OptionFamily::Reference,
        _ => OptionFamily::LowTech,
    };
    let option = |rank: usize| Candidate {
        id: format!("o{rank}"),
        name: format!("Option {rank}"),
        family: family(rank),
    };
    let criterion = |rank: usize| Criterion {
        id: format!("c{rank}"),
        name: format!("critère {rank}"),
        importance: None,
        floor: None,
    };
    let criteria = rows.first().map_or(0, Vec::len);
    let options = (0..rows.len()).map(option).collect();
    Comparison::new(options, (0..criteria).map(criterion).collect(), |option, criterion| {
        rows[option][criterion]
    })
    .expect("few enough options and criteria")
}

/// The same comparison with an importance for each criterion: `1`, `2`, `3`, or `-` for none.
fn with_importance(comparison: &Comparison, importance: &str) -> Comparison {
    let importance: Vec<Option<Importance>> = importance
        .split_whitespace()
        .map(|class| class.parse::<usize>().ok().map(|class| Importance::ALL[class - 1]))
        .collect();
    changed(comparison, |rank, criterion| Criterion { importance: importance[rank], ..criterion })
}

/// The same comparison with a floor on a criterion.
fn with_floor(comparison: &Comparison, at: usize, floor: u8) -> Comparison {
    changed(
        comparison,
        |rank, criterion| {
            if rank == at { Criterion { floor: Some(floor), ..criterion } } else { criterion }
        },
    )
}

fn changed(comparison: &Comparison, change: impl Fn(usize, Criterion) -> Criterion) -> Comparison {
    let criteria = comparison.criteria().iter().cloned().enumerate();
    let criteria = criteria.map(|(rank, criterion)| change(rank, criterion)).collect();
    Comparison::new(comparison.options().to_vec(), criteria, |option, criterion| {
        comparison.levels(option, criterion)
    })
    .expect("as many as before")
}

fn reading(comparison: &Comparison) -> Reading {
    read(comparison, &Settings::default())
}

/// Asserts that numbers are those expected, give or take.
#[track_caller]
fn near(found: &[f64], expected: &[f64], margin: f64) {
    let apart = found.iter().zip(expected).any(|(found, expected)| (found - expected).abs() > margin);
    assert!(found.len() == expected.len() && !apart, "{found:?} is not {expected:?} within {margin}");
}
