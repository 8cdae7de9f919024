//! A distance, which may be given as the place it leads to.

use super::{Around, place};
use crate::model::rejection::Rejection;
use crate::model::territory::{Commune, Territory};
use crate::model::value::Value;

/// From where a number is a distance, in kilometres.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FromHere {
    territory: Territory,
    /// The code of the project's commune.
    here: Option<String>,
}

/// A distance worked out.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// From the project's commune.
    pub from: Commune,
    /// To the one that was named.
    pub to: Commune,
    /// In whole kilometres, as the crow flies.
    pub kilometres: i64,
}

impl FromHere {
    pub(super) fn resolved(around: &Around<'_>) -> Self {
        Self { territory: around.territory.clone(), here: around.here.map(str::to_owned) }
    }

    fn here(&self) -> Option<Commune> {
        self.territory.commune(self.here.as_deref()?)
    }

    /// Whether a place may be named at all.
    #[must_use]
    pub fn can_measure(&self) -> bool {
        self.here().is_some_and(|here| here.position.is_some())
    }

    pub(super) fn accept(&self, typed: &str, not_a_number: Rejection) -> Result<Value, Rejection> {
        let measured = self.measure(typed)?.ok_or(not_a_number)?;
        Ok(Value::Integer(measured.kilometres))
    }

    /// How far the place that was typed is; nothing when it is no place of ours.
    ///
    /// # Errors
    /// Which place is meant, or why it cannot be measured.
    pub fn measure(&self, typed: &str) -> Result<Option<Measured>, Rejection> {
        let Some(to) = place::one(&self.territory, typed, false)? else { return Ok(None) };
        let Some(from) = self.here() else {
            return Err(Rejection::NowhereToMeasureFrom { to: to.in_full() });
        };
        let unplaced = if to.position.is_none() { &to } else { &from };
        let kilometres =
            from.kilometres_to(&to).ok_or_else(|| Rejection::Unplaced { name: unplaced.in_full() })?;
        Ok(Some(Measured { from, to, kilometres }))
    }
}
