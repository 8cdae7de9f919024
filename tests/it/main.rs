//! The built program, driven as people and scripts drive it. One binary; modules are named as those of `src/cli`.
//!
//! Whole outputs are compared. The long ones are in `tests/data/expected`: `BLESS=1 cargo test --test it` writes
//! them again, and the difference is to be read before it is committed.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests stop at the first thing that goes wrong, and look at files from outside"
)]
mod faulty_cells;
mod fixture;
mod support;

mod analyses;
mod architecture;
mod broken;

mod check;
mod child;
mod completions;
mod continue_project;
mod diff;
mod docs;
mod examples;
mod export;
mod factors;
mod hostile_files;
mod methodology;
mod methodology_diff;
mod migrate;
mod new;
mod pictures;
mod place;
mod released;
mod schema;
mod set;
mod show;
mod status;
mod streams;
mod usage;
mod welcome;

mod conflict;
mod editor;
mod four_ways;
mod group;
mod hand_edits;
mod interruption;
mod leftovers;
mod lines;
mod lint;
mod menus;
mod modes;
mod personas;
mod several_lines;
mod typed_lines;
