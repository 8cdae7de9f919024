//! How things are spelled: text to model and back.

pub mod invisible;
pub mod tree;

pub mod spell;

pub mod lines;

pub mod layout;

pub mod same;

pub mod edit;

#[cfg(test)]
mod samples;
