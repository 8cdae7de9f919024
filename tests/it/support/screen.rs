//! The program in a real pseudo-terminal: what it draws is read by a terminal emulator, what is typed goes to it.

use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Child;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, kill_process, kill_process_group};
use vt100::{Callbacks, Parser};

pub use rustix::process::Signal;

use super::sandbox::{OPENING, exit_code};
use super::{blessing, golden, line_diff, read_golden};

/// How long a wait lasts before the test fails.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often the mode of the terminal is looked at, since its changes make no event.
const GLANCE: Duration = Duration::from_millis(5);
/// How long a screen must stay still to be written as a golden file.
const STILLNESS: Duration = Duration::from_millis(500);
/// How many lines that left the top of the screen are kept.
const HISTORY: usize = 10_000;

/// A key of the keyboard that types no letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    Delete,
    Backspace,
    Enter,
    Escape,
    Tab,
    Space,
    CtrlC,
    CtrlD,
    CtrlZ,
}

impl Key {
    /// What a terminal sends for this key; arrows, Home and End change when the program asked for it.
    fn bytes(self, application: bool) -> &'static [u8] {
        match (self, application) {
            (Self::Up, false) => b"\x1b[A",
            (Self::Up, true) => b"\x1bOA",
            (Self::Down, false) => b"\x1b[B",
            (Self::Down, true) => b"\x1bOB",
            (Self::Right, false) => b"\x1b[C",
            (Self::Right, true) => b"\x1bOC",
            (Self::Left, false) => b"\x1b[D",
            (Self::Left, true) => b"\x1bOD",
            (Self::Home, false) => b"\x1b[H",
            (Self::Home, true) => b"\x1bOH",
            (Self::End, false) => b"\x1b[F",
            (Self::End, true) => b"\x1bOF",
            (Self::Delete, _) => b"\x1b[3~",
            (Self::Backspace, _) => b"\x7f",
            (Self::Enter, _) => b"\r",
            (Self::Escape, _) => b"\x1b",
            (Self::Tab, _) => b"\t",
            (Self::Space, _) => b" ",
            (Self::CtrlC, _) => b"\x03",
            (Self::CtrlD, _) => b"\x04",
            (Self::CtrlZ, _) => b"\x1a",
        }
    }
}

/// A terminal and the program that runs in it; the program is killed with the value.
///
/// Each wait lasts 10 seconds at most, then panics with the whole screen, and at once when the program has ended.
pub struct Screen {
    shared: Arc<Shared>,
    keyboard: Sender<Vec<u8>>,
    master: Box<dyn MasterPty + Send>,
    process: Pid,
}

/// What the reading thread and the test both look at.
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    parser: Parser<Requests>,
    raw: Vec<u8>,
    exit: Option<u32>,
}

/// What a program asks of its terminal and the emulator leaves to us.
struct Requests {
    keyboard: Sender<Vec<u8>>,
    /// The program is in the middle of a synchronized update: the screen is not to be looked at.
    drawing: bool,
}

impl Callbacks for Requests {
    fn unhandled_csi(
        &mut self,
        screen: &mut vt100::Screen,
        mark: Option<u8>,
        _: Option<u8>,
        numbers: &[&[u16]],
        letter: char,
    ) {
        match (mark, numbers, letter) {
            (Some(b'?'), [[2026]], 'h' | 'l') => self.drawing = letter == 'h',
            (None, [[6]], 'n') => {
                let (row, column) = screen.cursor_position();
                let _ = self.keyboard.send(format!("\x1b[{};{}R", row + 1, column + 1).into_bytes());
            }
            _ => {}
        }
    }
}

impl Screen {
    /// Starts a program with a pseudo-terminal of `columns` × `rows` as its controlling terminal.
    pub(super) fn start(
        program: &Path,
        arguments: &[&str],
        folder: &Path,
        env: &[(OsString, OsString)],
        (columns, rows): (u16, u16),
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(folder);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("SHELL", "/bin/sh"); // portable-pty always sets it, from the account if not told
        for (key, value) in env {
            command.env(key, value);
        }

        let opening = OPENING.write().unwrap_or_else(PoisonError::into_inner);
        let terminal = native_pty_system().openpty(size(columns, rows)).expect("open a pseudo-terminal");
        drop(opening);
        let child = terminal.slave.spawn_command(command).expect("start the program in the terminal");
        drop(terminal.slave); // or the end of the program would not end the reading
        let child: Box<dyn portable_pty::Child> = child;
        let child = child.downcast::<Child>().expect("portable-pty starts a child of the standard library");
        let process = Pid::from_child(&child);

        let output = terminal.master.try_clone_reader().expect("read the terminal");
        let mut input = terminal.master.take_writer().expect("write to the terminal");
        let (keyboard, typed) = mpsc::channel::<Vec<u8>>();
        // A thread, because a program that reads nothing makes the writing wait.
        thread::spawn(move || {
            for bytes in typed {
                if input.write_all(&bytes).is_err() {
                    break;
                }
            }
        });
        let requests = Requests { keyboard: keyboard.clone(), drawing: false };
        let parser = Parser::new_with_callbacks(cells(rows), cells(columns), HISTORY, requests);
        let state = Mutex::new(State { parser, raw: Vec::new(), exit: None });
        let shared = Arc::new(Shared { state, changed: Condvar::new() });
        let reader = Arc::clone(&shared);
        thread::spawn(move || reader.read(output, *child));
        Self { shared, keyboard, master: terminal.master, process }
    }

    /// Waits until the screen shows the text; blanks, no-break spaces and line breaks all count as one space.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> &Self {
        self.wait(&format!("« {text} »"), |state| shows(state, text).then_some(self))
    }

    /// Waits until the screen no longer shows the text, which must have been waited for before.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) -> &Self {
        self.wait(&format!("« {text} » to go"), |state| (!shows(state, text)).then_some(self))
    }

    /// Waits until the text stands just before the cursor: the prompt of a question asked again, say.
    #[track_caller]
    pub fn wait_for_prompt(&self, text: &str) -> &Self {
        let wanted = fold(text);
        self.wait(&format!("« {text} » before the cursor"), |state| {
            let screen = state.parser.screen();
            let (row, column) = screen.cursor_position();
            let before = screen.contents_between(0, 0, row, column);
            fold(&before).ends_with(&wanted).then_some(self)
        })
    }

    /// Waits until a condition on the rows of the screen holds; `wanted` names it in the message.
    #[track_caller]
    pub fn wait_until(&self, wanted: &str, condition: impl Fn(&[String]) -> bool) -> &Self {
        self.wait(wanted, |state| condition(&rows(state)).then_some(self))
    }

    /// Waits until something holds that the screen does not show, such as what a file says; `wanted` names it.
    #[track_caller]
    pub fn wait_that(&self, wanted: &str, holds: impl Fn() -> bool) -> &Self {
        self.wait_looking_every(GLANCE, wanted, |_| holds().then_some(self))
    }

    /// Waits until the program reads the keyboard key by key (the terminal is in raw mode).
    #[track_caller]
    pub fn wait_raw(&self) -> &Self {
        self.wait_looking_every(GLANCE, "raw mode", |_| self.is_raw().then_some(self))
    }

    /// Waits until the whole visible text is the expected one.
    #[track_caller]
    pub fn wait_text(&self, expected: &str) -> &Self {
        if self.look(PATIENCE, PATIENCE, |state| (rows(state).join("\n") == expected).then_some(())).is_none()
        {
            let diff = line_diff(expected, &rows(&self.lock()).join("\n"));
            self.give_up(&format!("the whole screen (- expected, + actual):\n{diff}"));
        }
        self
    }

    /// Waits until the visible text is that of a golden file, or rewrites the file once it is still when `BLESS=1`.
    #[track_caller]
    pub fn wait_golden(&self, path: &str) -> &Self {
        if blessing() {
            while self.received_within(STILLNESS) {}
            golden(path, &(self.text() + "\n"));
            return self;
        }
        self.wait_text(read_golden(path).trim_end_matches('\n'))
    }

    /// Waits until the program ends and gives its exit code, or 128 and the number of the signal that killed it.
    #[track_caller]
    pub fn wait_exit(&self) -> u32 {
        self.wait("the end of the program", |state| state.exit)
    }

    /// Types letters, all at once.
    pub fn type_text(&self, text: &str) -> &Self {
        self.send(text.as_bytes())
    }

    /// Types what another charset would send.
    pub fn type_bytes(&self, bytes: &[u8]) -> &Self {
        self.send(bytes)
    }

    /// Presses a key.
    pub fn key(&self, key: Key) -> &Self {
        let application = self.lock().parser.screen().application_cursor();
        self.send(key.bytes(application))
    }

    /// Pastes a text as terminals do: line breaks become Enter, marked as a paste if the program asked for it.
    pub fn paste(&self, text: &str) -> &Self {
        let text = text.replace("\r\n", "\r").replace('\n', "\r");
        if self.lock().parser.screen().bracketed_paste() {
            self.send(format!("\x1b[200~{text}\x1b[201~").as_bytes())
        } else {
            self.send(text.as_bytes())
        }
    }

    /// Changes the size of the terminal, which the program is told by a signal.
    pub fn resize(&self, columns: u16, rows: u16) -> &Self {
        let mut state = self.lock();
        state.parser.set_size(cells(rows), cells(columns));
        self.master.resize(size(columns, rows)).expect("resize the terminal");
        drop(state);
        self
    }

    /// Sends a signal to what runs in the foreground of the terminal.
    #[track_caller]
    pub fn signal(&self, signal: Signal) -> &Self {
        let group = self.master.process_group_leader().and_then(Pid::from_raw);
        kill_process_group(group.expect("a program in the foreground"), signal).expect("send the signal");
        self
    }

    /// The rows of the screen without the blanks at their end, up to the last written one.
    pub fn rows(&self) -> Vec<String> {
        self.wait("the end of an update", |state| Some(rows(state)))
    }

    /// The visible text: the rows, separated by line breaks.
    pub fn text(&self) -> String {
        self.rows().join("\n")
    }

    /// All rows since the start: those that left the top of the screen, then those of the screen.
    pub fn lines_with_history(&self) -> Vec<String> {
        let state = self.lock();
        let mut screen = state.parser.screen().clone();
        drop(state);
        let columns = screen.size().1.get();
        let mut lines = Vec::new();
        for above in (1..=screen.scrollback_len()).rev() {
            screen.set_scrollback(above);
            lines.extend(screen.rows(0, columns).next());
        }
        screen.set_scrollback(0);
        lines.extend(screen.rows(0, columns));
        trimmed(lines)
    }

    /// All bytes the program sent, with the carriage returns the terminal adds.
    pub fn raw(&self) -> Vec<u8> {
        self.lock().raw.clone()
    }

    /// The column and the row of the cursor, from 0.
    pub fn cursor(&self) -> (u16, u16) {
        let (row, column) =
            self.wait("the end of an update", |state| Some(state.parser.screen().cursor_position()));
        (column, row)
    }

    /// Whether the cursor is shown.
    pub fn cursor_visible(&self) -> bool {
        self.wait("the end of an update", |state| Some(!state.parser.screen().hide_cursor()))
    }

    /// Whether a paste would be marked as such.
    pub fn bracketed_paste(&self) -> bool {
        self.lock().parser.screen().bracketed_paste()
    }

    /// Whether keys reach the program one by one, instead of by lines the terminal edits.
    pub fn is_raw(&self) -> bool {
        const BY_LINES: u64 = if cfg!(target_os = "linux") { 0x2 } else { 0x100 };
        let mode = self.master.get_termios().expect("the mode of the terminal");
        u64::from(mode.local_flags.bits()) & BY_LINES == 0
    }

    fn send(&self, bytes: &[u8]) -> &Self {
        // Nobody listens once the program has ended, as with a real keyboard.
        let _ = self.keyboard.send(bytes.to_vec());
        self
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.shared.lock()
    }

    #[track_caller]
    fn wait<T>(&self, wanted: &str, look: impl FnMut(&State) -> Option<T>) -> T {
        self.wait_looking_every(PATIENCE, wanted, look)
    }

    #[track_caller]
    fn wait_looking_every<T>(
        &self,
        pace: Duration,
        wanted: &str,
        look: impl FnMut(&State) -> Option<T>,
    ) -> T {
        match self.look(PATIENCE, pace, look) {
            Some(found) => found,
            None => self.give_up(wanted),
        }
    }

    /// Looks at each change until something is found, the program ends, or the time has passed.
    fn look<T>(
        &self,
        time: Duration,
        pace: Duration,
        mut look: impl FnMut(&State) -> Option<T>,
    ) -> Option<T> {
        let deadline = Instant::now() + time;
        let mut state = self.lock();
        loop {
            if (!state.parser.callbacks().drawing || state.exit.is_some())
                && let Some(found) = look(&state)
            {
                return Some(found);
            }
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || state.exit.is_some() {
                return None;
            }
            let waited = self.shared.changed.wait_timeout(state, left.min(pace));
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Whether anything more arrives within a time.
    fn received_within(&self, time: Duration) -> bool {
        let known = self.lock().raw.len();
        self.look(time, time, |state| (state.raw.len() > known).then_some(())).is_some()
    }

    #[track_caller]
    fn give_up(&self, wanted: &str) -> ! {
        let state = self.lock();
        let end = match state.exit {
            Some(code) => format!("the program ended with {code}"),
            None => format!("the program still runs after {} s", PATIENCE.as_secs()),
        };
        let (row, column) = state.parser.screen().cursor_position();
        let drawing = if state.parser.callbacks().drawing { ", in the middle of an update" } else { "" };
        let frame = rows(&state).join("\n│");
        drop(state);
        panic!(
            "waited for {wanted}\n{end}; cursor at column {column}, row {row}{drawing}; screen:\n│{frame}\n└──"
        );
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if self.lock().exit.is_some() {
            return;
        }
        let _ = self
            .master
            .process_group_leader()
            .and_then(Pid::from_raw)
            .map(|group| kill_process_group(group, Signal::KILL));
        let _ = kill_process(self.process, Signal::KILL);
        self.look(PATIENCE, PATIENCE, |state| state.exit);
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Feeds the emulator until the program closes the terminal, then notes how it ended.
    fn read(&self, mut output: impl Read, mut child: Child) {
        let mut buffer = [0; 4096];
        loop {
            match output.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => {
                    let mut state = self.lock();
                    state.raw.extend_from_slice(&buffer[..count]);
                    state.parser.process(&buffer[..count]);
                }
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => panic!("read the terminal: {error}"),
            }
            self.changed.notify_all();
        }
        let status = child.wait().expect("wait for the program");
        self.lock().exit = Some(exit_code(status));
        self.changed.notify_all();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a terminal has columns and rows")
}

fn rows(state: &State) -> Vec<String> {
    let screen = state.parser.screen();
    trimmed(screen.rows(0, screen.size().1.get()).collect())
}

fn trimmed(mut rows: Vec<String>) -> Vec<String> {
    for row in &mut rows {
        row.truncate(row.trim_end_matches(' ').len());
    }
    while rows.last().is_some_and(String::is_empty) {
        rows.pop();
    }
    rows
}

/// Whether the text is on the screen, whole words put on the next row by the program or cut there by the terminal.
fn shows(state: &State, text: &str) -> bool {
    let text = fold(text);
    fold(&rows(state).join("\n")).contains(&text) || fold(&state.parser.screen().contents()).contains(&text)
}

fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
