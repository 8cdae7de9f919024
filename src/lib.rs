//! `lowtech` walks one project through a low-tech approach and keeps what people answer in a file of theirs.
//!
//! The modules in the order to read them; ARCHITECTURE.md tells who may use whom.

#![forbid(unsafe_code)]

pub mod model;

pub mod lang;

pub mod engine;

pub mod format;

pub mod export;

pub mod store;

pub mod terminal;

pub mod cli;

#[cfg(test)]
mod sample;
