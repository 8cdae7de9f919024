//! The communes of France inside the program, as the build packed them.

/// Read by `format::territory`, and only when a commune is asked for.
pub const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/territory.bin"));
