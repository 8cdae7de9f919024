//! Options below the lowest level that people accept on a criterion.

use crate::model::comparison::Comparison;

/// An option that does not reach a floor, or may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elimination {
    /// The rank of the option.
    pub option: usize,
    /// The rank of the criterion.
    pub criterion: usize,
    /// Whether none of its levels reaches the floor; otherwise some do, and it is to verify.
    pub certain: bool,
}

/// Every floor that an option does not reach, or may not reach.
#[must_use]
pub fn eliminated(comparison: &Comparison) -> Vec<Elimination> {
    let mut found = Vec::new();
    for option in 0..comparison.options().len() {
        for (criterion, floor) in comparison.criteria().iter().map(|criterion| criterion.floor).enumerate() {
            let Some(floor) = floor else { continue };
            let levels = comparison.levels(option, criterion);
            if levels.min() < floor {
                found.push(Elimination { option, criterion, certain: levels.max() < floor });
            }
        }
    }
    found
}
