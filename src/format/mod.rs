//! How things are spelled: text to model and back.

pub mod tree;

pub mod index;

pub mod node;

pub mod said;

pub mod source;

pub mod syntax;

pub mod fields;

pub mod cells;

pub mod condition;

pub mod overlay;

pub mod methodology;

pub mod territory;

pub mod project;

pub mod spell;

pub mod lines;

pub mod layout;

pub mod same;

pub mod edit;

pub mod changes;

pub mod migration;

#[cfg(test)]
mod samples;
