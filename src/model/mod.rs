//! What things are: plain values and total functions, with no file, terminal, clock or language.

pub mod change;
pub mod check;
pub mod comparison;
pub mod condition;
pub mod document;
pub mod factor;
pub mod file;
pub mod id;
pub mod inert;
pub mod invisible;
pub mod kind;
pub mod matrix;
pub mod methodology;
pub mod migration;
pub mod picture;
pub mod problem;
pub mod profile;
pub mod project;
pub mod question;
pub mod rejection;
pub mod territory;
pub mod text;
pub mod value;
pub mod voice;
