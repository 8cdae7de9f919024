//! The terminal held raw during a dialogue with menus, and given back whatever happens.
//!
//! dialoguer switches the terminal between raw and cooked at every key, and what is typed in between is lost.
//! Held raw all along, nothing is.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rustix::stdio::stdin;
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr,
};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag;
use signal_hook::iterator::Signals;

const SHOW_CURSOR: &str = "\u{1b}[?25h";

/// What is done when a signal ends the program: shared with the thread that waits for signals.
#[derive(Clone, Default)]
pub struct Farewell {
    /// The words to say: what was saved, and how to go on.
    words: Arc<Mutex<String>>,
    /// The terminal as it was found, when it is held raw.
    found: Arc<Mutex<Option<Termios>>>,
    /// Held while a file is being saved, so that no save is cut short; and by whoever leaves, so that one does.
    leaving: Arc<Mutex<()>>,
    /// Whether a menu is drawn: any signal makes it give up and raise Ctrl-C on itself, and it then decides.
    in_menu: Arc<AtomicBool>,
    /// Whether a resize or a suspend came since the menu was drawn.
    shaken: Arc<AtomicBool>,
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
        let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP, SIGTSTP])?;
        let watched = farewell.clone();
        std::thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGTSTP => watched.suspend(),
                    SIGINT if watched.in_menu.load(Ordering::SeqCst) => {}
                    signal => watched.leave(128 + signal),
                }
            }
        })?;
        Ok(farewell)
    }

    /// Shows a menu, again and again as long as it gives up because of a resize or a suspend.
    ///
    /// # Errors
    /// Those of the menu: Ctrl-C is [`io::ErrorKind::Interrupted`].
    pub fn menu<T>(&self, show: impl Fn() -> io::Result<T>) -> io::Result<T> {
        self.in_menu.store(true, Ordering::SeqCst);
        let shown = loop {
            self.shaken.store(false, Ordering::SeqCst);
            let shown = show();
            let gave_up = shown.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::Interrupted);
            if !(gave_up && self.shaken.load(Ordering::SeqCst)) {
                break shown;
            }
        };
        self.in_menu.store(false, Ordering::SeqCst);
        shown
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
        self.give_back();
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = write!(io::stderr(), "\n{words}");
        std::process::exit(code)
    }

    fn give_back(&self) {
        if let Some(found) = &*self.found.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = tcsetattr(stdin(), OptionalActions::Drain, found);
            let _ = write!(io::stderr(), "{SHOW_CURSOR}");
        }
    }

    /// Gives the terminal back while the program is suspended, and takes it again as it was.
    fn suspend(&self) {
        let held = tcgetattr(stdin()).ok();
        self.give_back();
        let _ = signal_hook::low_level::emulate_default_handler(SIGTSTP);
        let is_held = self.found.lock().unwrap_or_else(PoisonError::into_inner).is_some();
        if let Some(held) = held.filter(|_| is_held) {
            let _ = tcsetattr(stdin(), OptionalActions::Drain, &held);
        }
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
