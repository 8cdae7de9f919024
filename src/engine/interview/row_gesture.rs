//! What a typed label means in a table that has rows, besides the label of a new one.

use crate::model::text::folded;

/// What a typed label means in a table that has rows.
pub(super) enum RowGesture {
    /// Goes through its cells again.
    Edit(usize),
    /// Takes it away.
    Remove(usize),
}

/// `l2` (or `r2`, `ligne 2`) edits one of the rows, `-2` removes it; as a whole row, `l2 ;`, it is a label like
/// another. Without rows, `L2` can only be a label; `-2` is a slip all the same.
pub(super) fn read(typed: &str, rows: usize) -> Option<RowGesture> {
    let typed = folded(typed.trim());
    if let Some(number) = typed.strip_prefix('-') {
        return number.trim().parse().ok().map(RowGesture::Remove);
    }
    if rows == 0 {
        return None;
    }
    let number = ["ligne", "row", "l", "r"].iter().find_map(|word| typed.strip_prefix(word))?;
    number.trim().parse().ok().map(RowGesture::Edit)
}
