//! How things are printed: a finished document to bytes.
