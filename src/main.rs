//! The `lowtech` program: hands its arguments to the library and exits with what it returns.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(lowtech::cli::run(std::env::args_os().collect()))
}
