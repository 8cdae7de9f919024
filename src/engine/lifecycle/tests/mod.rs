//! Whole readings of small matrices, written as on paper.

mod acceptance;
mod conclusions;
mod hot;
mod moved;
mod properties;
mod settling;
pub mod written;
