//! The integration tests: one binary, one module per thing tried.

mod docs;
mod support;
