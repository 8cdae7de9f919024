//! Which command calls what: one file per command.
