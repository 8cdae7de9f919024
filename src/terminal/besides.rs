//! What stands in a menu besides the choices, typed as its line reads.

use super::Reply;
use crate::engine::interview::prompt::Entry;
use crate::model::text::folded;

/// The beginning of an entry that is no choice, such as “finish the table”, typed instead of chosen.
pub fn besides(entries: &[&Entry], reply: Reply) -> Reply {
    const ENOUGH: usize = 6;
    let Reply::Typed(typed) = &reply else { return reply };
    let wanted = folded(typed.trim());
    // Choices send their number; the last entry opens the gestures.
    let listed = entries.split_last().map_or(entries, |(_, listed)| listed);
    let meant = listed.iter().find(|entry| {
        let is_choice = entry.sends.parse::<usize>().is_ok();
        !is_choice && wanted.chars().count() >= ENOUGH && folded(&entry.label).starts_with(&wanted)
    });
    meant.map_or(reply.clone(), |entry| Reply::Typed(entry.sends.clone()))
}
