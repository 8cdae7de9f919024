//! The order of importance that people gave, as classes of criteria that come one after the other.

use crate::model::comparison::{Comparison, Importance};

/// What is known of the weights of the criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Nothing: every sharing of importance is considered.
    Free,
    /// An order: each criterion of a class weighs at least as much as each criterion of the next one.
    Classes,
}

impl Weights {
    /// Its name for other programs.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Free => "none",
            Self::Classes => "classes",
        }
    }
}

/// Why what people said of importance is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unused {
    /// They said it of some criteria only.
    Partial,
    /// They said the same of all criteria.
    AllTheSame,
}

/// The criteria of each class, what matters most first: a single class when there is no order to use.
pub(super) struct Classes(pub(super) Vec<Vec<usize>>);

impl Classes {
    /// The classes of a comparison.
    pub(super) fn of(comparison: &Comparison) -> Self {
        let criteria = comparison.criteria();
        let all = || Self(vec![(0..criteria.len()).collect()]);
        if criteria.iter().any(|criterion| criterion.importance.is_none()) {
            return all();
        }
        let class = |importance: Importance| -> Vec<usize> {
            let of_class = |at: &usize| criteria[*at].importance == Some(importance);
            (0..criteria.len()).filter(of_class).collect()
        };
        let classes: Vec<Vec<usize>> =
            Importance::ALL.into_iter().map(class).filter(|class| !class.is_empty()).collect();
        if classes.len() > 1 { Self(classes) } else { all() }
    }

    /// What is known of the weights.
    pub(super) fn weights(&self) -> Weights {
        if self.0.len() > 1 { Weights::Classes } else { Weights::Free }
    }

    /// The mean of all the weights that respect the order, by criterion: the centroid of ranked weights, shared
    /// evenly within a class.
    pub(super) fn barycentre(&self) -> Vec<f64> {
        let count: usize = self.0.iter().map(Vec::len).sum();
        let mut mean = vec![0.0; count];
        let mut rank = 0;
        for class in &self.0 {
            let ranked = (rank..rank + class.len()).map(|rank| of_rank(rank, count)).sum::<f64>();
            for criterion in class {
                mean[*criterion] = ranked / as_number(class.len());
            }
            rank += class.len();
        }
        mean
    }
}

/// The mean of the weight of a rank (0 for the largest) among so many drawn evenly.
fn of_rank(rank: usize, count: usize) -> f64 {
    (rank + 1..=count).map(|rank| 1.0 / as_number(rank)).sum::<f64>() / as_number(count)
}

/// A count as a number one divides by.
pub(in crate::engine) fn as_number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Why the importance that people gave is not used, when they gave any.
#[must_use]
pub fn unused(comparison: &Comparison) -> Option<Unused> {
    let given = comparison.criteria().iter().filter(|criterion| criterion.importance.is_some()).count();
    if given == 0 {
        None
    } else if given < comparison.criteria().len() {
        Some(Unused::Partial)
    } else {
        (Classes::of(comparison).weights() == Weights::Free).then_some(Unused::AllTheSame)
    }
}
