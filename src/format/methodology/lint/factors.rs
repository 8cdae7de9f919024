//! The orders of magnitude: those of a year to come.

use time::Date;

use super::Read;
use crate::lang::lint as say;

pub(super) fn look(read: &Read<'_>, today: Date) {
    let lang = read.context.lang;
    for draft in &read.draft.factors {
        let (id, year) = (draft.factor.id.as_str(), draft.factor.year);
        if i32::from(year) > today.year() {
            let message = say::future_year(lang, id, year);
            read.warn(&draft.year, "future-year", message, Some(say::future_year_hint(lang)));
        }
    }
}
