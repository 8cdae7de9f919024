//! How things are spelled: text to model and back.

pub mod condition;
pub mod fields;
pub mod methodology;
pub mod overlay;
pub mod project;

pub mod source;
pub mod syntax;
pub mod value;
