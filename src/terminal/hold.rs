//! The terminal held raw during a dialogue with menus, and given back whatever happens.
//!
//! dialoguer switches the terminal between raw and cooked at every key, and what is typed in between is lost.
//! Held raw all along, nothing is.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use rustix::stdio::stdin;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGUSR1, SIGWINCH};
use signal_hook::flag;
use signal_hook::iterator::Signals;

const SHOW_CURSOR: &str = "\u{1b}[?25h";
/// Asks the terminal to mark what is pasted, in a menu too, as the line editor does while it reads.
const MARK_PASTES: &str = "\u{1b}[?2004h";
/// No longer; and shows at once what an update half drawn held back.
const LEAVE_PASTES: &str = "\u{1b}[?2004l\u{1b}[?2026l";

/// How long a menu is waited for, a glance at a time: it gives up at once, unless it waits for nothing.
const GLANCE: std::time::Duration = std::time::Duration::from_millis(1);
const GLANCES: usize = 100;

type LastDeed = Box<dyn FnOnce() + Send>;

/// What is done when a signal ends the program: shared with the thread that waits for signals.
#[derive(Clone, Default)]
pub struct Farewell {
    /// The words to say: what was saved, and how to go on.
    words: Arc<Mutex<String>>,
    /// The terminal as it was found, when it is held raw.
    found: Arc<Mutex<Option<Termios>>>,
    /// Held while a file is being saved, so that no save is cut short; and by whoever leaves, so that one does.
    leaving: Arc<Mutex<()>>,
    /// Whether a menu is drawn: any signal makes it give up.
    in_menu: Arc<AtomicBool>,
    /// Whether a resize or a suspend came since the menu was drawn.
    shaken: Arc<AtomicBool>,
    /// Whether a suspend is under way: nobody else touches the terminal until it is over.
    suspending: Arc<AtomicBool>,
    /// Whether a signal asked for the end.
    ending: Arc<AtomicBool>,
    /// Whether something else has the terminal, such as an editor or a menu: Ctrl-C is then for it alone.
    lent: Arc<(Mutex<bool>, Condvar)>,
    /// What is put in order at the very end.
    last: Arc<Mutex<Option<LastDeed>>>,
}

impl Farewell {
    /// Waits for Ctrl-C, a closed window, an end or a suspend, from now on.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn watch() -> io::Result<Self> {
        let farewell = Self::default();
        for signal in [SIGTSTP, SIGWINCH] {
            flag::register(signal, Arc::clone(&farewell.shaken))?;
        }
        flag::register(SIGTSTP, Arc::clone(&farewell.suspending))?;
        for signal in [SIGTERM, SIGHUP] {
            flag::register(signal, Arc::clone(&farewell.ending))?;
        }
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGUSR1])?;
        let watched = farewell.clone();
        std::thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGTSTP => watched.suspend(),
                    SIGINT if watched.is_lent() => {
                        // A menu that did not even see the signal will not decide either.
                        watched.after_menu();
                        if watched.in_menu.load(Ordering::SeqCst) {
                            watched.leave(128 + SIGINT);
                        }
                    }
                    SIGUSR1 => watched.taken_back(),
                    signal => watched.leave(128 + signal),
                }
            }
        })?;
        Ok(farewell)
    }

    /// Shows a menu, again and again as long as it gives up because of a resize or a suspend.
    ///
    /// # Errors
    /// Those of the menu: a signal is [`io::ErrorKind::Interrupted`].
    pub fn menu<T>(&self, mut show: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        loop {
            while self.suspending.load(Ordering::SeqCst) {
                std::thread::sleep(GLANCE);
            }
            self.shaken.store(false, Ordering::SeqCst);
            let shown = self.lending(|| {
                self.in_menu.store(true, Ordering::SeqCst);
                let _ = write!(io::stderr(), "{MARK_PASTES}");
                let shown = show();
                self.in_menu.store(false, Ordering::SeqCst);
                shown
            });
            while self.ending.load(Ordering::SeqCst) {
                // The thread of signals says farewell.
                std::thread::park();
            }
            let gave_up = shown.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::Interrupted);
            if !(gave_up && self.shaken.load(Ordering::SeqCst)) {
                return shown;
            }
        }
    }

    /// Waits until a menu that a signal made give up has put its own settings back: ours come after.
    fn after_menu(&self) {
        for _ in 0..GLANCES {
            if !self.in_menu.load(Ordering::SeqCst) {
                return;
            }
            std::thread::sleep(GLANCE);
        }
    }

    /// Does some work that has the terminal, and Ctrl-C, to itself.
    ///
    /// Ctrl-C reaches both programs at once, and may be seen here only when the other one has gone: it is over only
    /// when a signal of our own, raised after the work, has come through the same pipe.
    pub fn lending<T>(&self, work: impl FnOnce() -> T) -> T {
        let (lent, returned) = &*self.lent;
        *lent.lock().unwrap_or_else(PoisonError::into_inner) = true;
        let done = work();
        let mut is_lent = lent.lock().unwrap_or_else(PoisonError::into_inner);
        *is_lent = signal_hook::low_level::raise(SIGUSR1).is_ok();
        drop(returned.wait_while(is_lent, |is_lent| *is_lent));
        done
    }

    fn is_lent(&self) -> bool {
        *self.lent.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn taken_back(&self) {
        *self.lent.0.lock().unwrap_or_else(PoisonError::into_inner) = false;
        self.lent.1.notify_all();
    }

    /// Says what is put in order at the very end, when a signal ends the program.
    pub fn before_leaving(&self, deed: LastDeed) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(deed);
    }

    /// Changes the words said on leaving.
    pub fn say(&self, words: String) {
        *self.words.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Does some work that must not be cut short.
    pub fn guarding<T>(&self, work: impl FnOnce() -> T) -> T {
        let _guard = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        work()
    }

    /// Gives the terminal back, says farewell and ends the program.
    #[expect(clippy::disallowed_methods, reason = "a signal ends the program from its own thread")]
    pub fn leave(&self, code: i32) -> ! {
        // Never released: another thread that leaves at the same time waits here for the end.
        let _guard = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        self.after_menu();
        self.give_back();
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = write!(io::stderr(), "\n{words}");
        if let Some(deed) = self.last.lock().unwrap_or_else(PoisonError::into_inner).take() {
            deed();
        }
        std::process::exit(code)
    }

    fn give_back(&self) {
        if let Some(found) = &*self.found.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = tcsetattr(stdin(), OptionalActions::Drain, found);
            let _ = write!(io::stderr(), "{SHOW_CURSOR}{LEAVE_PASTES}");
        }
    }

    /// Gives the terminal back while the program is suspended, and takes it again as it was.
    pub fn suspend(&self) {
        self.after_menu();
        let held = tcgetattr(stdin()).ok();
        self.give_back();
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
        let is_held = self.found.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        if let Some(held) = held.filter(|_| is_held) {
            let _ = tcsetattr(stdin(), OptionalActions::Drain, &held);
            let _ = write!(io::stderr(), "{MARK_PASTES}");
        }
        if self.in_menu.load(Ordering::SeqCst) {
            // The menu did not see the signal: when it gives up later on, it will be for another reason.
            self.shaken.store(false, Ordering::SeqCst);
        }
        self.suspending.store(false, Ordering::SeqCst);
    }
}

/// The terminal, held raw until dropped.
pub struct Hold {
    farewell: Farewell,
}

impl Hold {
    /// Takes the terminal.
    ///
    /// # Errors
    /// When standard input is not a terminal.
    pub fn take(farewell: &Farewell) -> io::Result<Self> {
        let found = tcgetattr(stdin())?;
        set_raw(&found)?;
        *farewell.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
        Ok(Self { farewell: farewell.clone() })
    }

    /// Gives the terminal back while something else uses it.
    ///
    /// # Errors
    /// When the terminal cannot be taken again.
    pub fn aside(&self, work: &mut dyn FnMut()) -> io::Result<()> {
        self.farewell.give_back();
        work();
        match &*self.farewell.found.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(found) => set_raw(found),
            None => Ok(()),
        }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        self.farewell.give_back();
        *self.farewell.found.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// Keys come one by one, without echo; output is left as it is. The same settings as the line editor's,
/// so that it does not matter which of the two set them last.
fn set_raw(found: &Termios) -> io::Result<()> {
    let mut raw = found.clone();
    raw.input_modes -=
        InputModes::BRKINT | InputModes::ICRNL | InputModes::INPCK | InputModes::ISTRIP | InputModes::IXON;
    raw.local_modes -= LocalModes::ECHO | LocalModes::ICANON | LocalModes::IEXTEN | LocalModes::ISIG;
    raw.special_codes[SpecialCodeIndex::VMIN] = 1;
    raw.special_codes[SpecialCodeIndex::VTIME] = 0;
    Ok(tcsetattr(stdin(), OptionalActions::Drain, &raw)?)
}
