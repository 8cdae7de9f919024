//! What is said of a place that was given: where it is in full, or that it is no commune of ours.

use crate::lang::{Lang, places as say};
use crate::model::kind::{Kind, place};
use crate::model::value::Value;

/// How an answer that names a place was understood; nothing of other answers, nor where no commune can be named.
#[must_use]
pub fn told(lang: Lang, kind: &Kind, answer: &Value) -> Option<String> {
    let Kind::Place(territory) = kind else { return None };
    if territory.is_empty() {
        return None;
    }
    Some(match (place::commune(territory, answer), place::code(answer)) {
        (Some(commune), _) => commune.in_full(),
        (None, Some(code)) => say::unknown_insee(lang, code),
        (None, None) => say::kept_as_words(lang),
    })
}
