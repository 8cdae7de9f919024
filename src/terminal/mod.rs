//! How one is asked and told: prompters, and the one encoder of terminal text.
