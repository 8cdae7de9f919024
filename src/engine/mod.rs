//! What can be worked out: pure functions and one state machine, without files, terminal or clock.
