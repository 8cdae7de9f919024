//! Where files live: the only place that touches the file system.
//!
//! Nothing here parses: texts go in and out byte for byte, and errors are values that say what was attempted.

mod error;
pub use error::{Attempt, Error, Found};
mod wording;

pub mod read;

pub mod beside;
mod durable;

pub mod copy;

pub mod create;

pub mod document;

mod in_place;
pub mod save;

pub mod lock;

pub mod leftovers;

mod places;
pub mod rescue;

pub mod projects;

pub mod methodologies;

pub mod territory;
