//! The `lowtech` program: hands its arguments to the library and exits with what it returns.

fn main() {}
