//! Where files live: the only place that touches the file system.
