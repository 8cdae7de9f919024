//! What can be worked out: pure functions and one state machine, without files, terminal or clock.

pub mod checks;
pub mod comparison;
pub mod condition;

pub mod difference;
pub mod entered;

pub mod evolution;
pub mod factors;
pub mod gesture;
pub mod glossary;
pub mod interview;
pub mod lifecycle;
pub mod migration;
pub mod naming;
pub mod place;
pub mod progress;
mod random;
pub mod released;
pub mod report;

pub mod shown;
