//! The communes of France: who they are, where they are, and how one is found by what people type.

mod commune;
mod index;
mod query;
#[cfg(test)]
mod tests;

use std::fmt::Debug;
use std::sync::{Arc, OnceLock};

pub use self::commune::{Commune, Departement, Insee, Position};
use self::index::Index;
pub use self::index::Matches;

/// Where communes come from: packed in the program, or a few of them in a test.
pub trait Source: Debug + Send + Sync {
    /// The commune of that code.
    fn commune(&self, insee: Insee) -> Option<Commune>;
    /// All of them.
    fn all(&self) -> Vec<Commune>;
}

impl Source for Vec<Commune> {
    fn commune(&self, insee: Insee) -> Option<Commune> {
        self.iter().find(|commune| commune.insee == insee).cloned()
    }

    fn all(&self) -> Vec<Commune> {
        self.clone()
    }
}

/// The communes one can name, made ready for searching at the first search only; none by default.
#[derive(Clone, Debug, Default)]
pub struct Territory(Option<Arc<Known>>);

#[derive(Debug)]
struct Known {
    source: Box<dyn Source>,
    index: OnceLock<Index>,
}

/// Two territories are the same when they are one and the same.
impl PartialEq for Territory {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl Territory {
    /// The communes of a source.
    #[must_use]
    pub fn of(source: impl Source + 'static) -> Self {
        Self(Some(Arc::new(Known { source: Box::new(source), index: OnceLock::new() })))
    }

    /// Whether no commune can be named: every place is then words.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The commune of that code; that of a city for the code of one of its arrondissements.
    #[must_use]
    pub fn commune(&self, code: &str) -> Option<Commune> {
        let insee = Insee::parse(code)?;
        let known = self.0.as_ref()?;
        known.source.commune(insee.city().unwrap_or(insee))
    }

    /// The communes that what was typed may name, the likeliest first.
    #[must_use]
    pub fn search(&self, typed: &str) -> Matches {
        let Some(known) = &self.0 else { return Matches::default() };
        known.index.get_or_init(|| Index::new(known.source.all())).search(typed)
    }
}
