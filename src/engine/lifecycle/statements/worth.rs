//! The sentences about what the reading is worth: what would settle the doubt, what it rests on, what it is not.

use crate::engine::lifecycle::Reading;
use crate::engine::lifecycle::doubt::What;
use crate::engine::shown::capital;
use crate::lang::{Lang, lifecycle as say, report, transfers as tell};

/// The answers that would best settle the doubt.
#[must_use]
pub fn doubt(lang: Lang, reading: &Reading) -> Vec<String> {
    let said = reading.doubt.iter().map(|doubt| {
        let phrase = match doubt.what {
            What::Ratio => tell::find_ratio,
            What::Share => tell::find_share,
            What::New => tell::find_new,
        };
        phrase(lang, &capital(&say::family(lang, doubt.family)), &say::stage(lang, doubt.stage))
    });
    said.collect()
}

/// What the reading rests on, and what nobody should make of it.
pub(super) fn worth(lang: Lang, reading: &Reading) -> Vec<String> {
    let coverage = &reading.coverage;
    let [a, b, c, d] = coverage.written();
    let mut told = vec![tell::judged(lang, coverage.judged, coverage.total)];
    if coverage.unwritten > 0 {
        told.push(tell::unwritten(lang, coverage.unwritten));
    }
    told.push(tell::proofs(lang, a, b, c, d));
    if coverage.unjustified > 0 {
        told.push(tell::unjustified(lang, coverage.unjustified));
    }
    told.push(tell::bands(lang));
    told.push(report::reservation(lang));
    told
}
