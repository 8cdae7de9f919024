//! The pictures of the two analyses, each with the table that says the same.

mod comparison;
mod lifecycle;

pub(super) use self::comparison::{pairs, ranks};
pub(super) use self::lifecycle::{intervals, matrix};
