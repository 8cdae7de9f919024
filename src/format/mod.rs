//! How things are spelled: text to model and back.
