//! What a terminal brings at once: whether more has arrived together with what was just read, and how much of a line.

/// Whether a terminal has more ready at once, as after a paste.
#[cfg(unix)]
#[must_use]
pub fn more_waiting() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    // A pasted text arrives in one go; 20 ms is far less than it takes to press two keys.
    let patience = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
    let stdin = rustix::stdio::stdin();
    let mut watched = [PollFd::new(&stdin, PollFlags::IN)];
    poll(&mut watched, Some(&patience)).is_ok_and(|ready| ready > 0)
        && watched[0].revents().contains(PollFlags::IN)
}

/// Whether a terminal has more ready at once, as after a paste.
#[cfg(not(unix))]
#[must_use]
pub fn more_waiting() -> bool {
    false
}

/// Waits until a terminal has something to read.
///
/// # Errors
/// [`std::io::ErrorKind::Interrupted`] for a signal.
pub fn wait() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        use rustix::event::{PollFd, PollFlags, poll};
        let stdin = rustix::stdio::stdin();
        poll(&mut [PollFd::new(&stdin, PollFlags::IN)], None)?;
    }
    Ok(())
}

/// Forgets what has arrived and was not read.
pub fn forget() {
    #[cfg(unix)]
    while more_waiting() {
        let _ = rustix::termios::tcflush(rustix::stdio::stdin(), rustix::termios::QueueSelector::IFlush);
    }
}

/// The bytes of the longest line a terminal brings whole while it edits lines itself; the rest is lost, without a word.
pub const LONGEST_LINE: Option<usize> = match () {
    () if cfg!(target_os = "linux") => Some(4095),
    () if cfg!(target_os = "macos") => Some(1023),
    () => None,
};
