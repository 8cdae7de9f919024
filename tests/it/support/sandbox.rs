//! A temporary folder, and the built program run in it with a known environment.

use std::ffi::OsString;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::sync::{PoisonError, RwLock};
use std::time::Duration;
use std::{env, fs};

use assert_cmd::Command;
use assert_cmd::cargo::cargo_bin;
use tempfile::TempDir;

use super::same_text;
use super::screen::Screen;

/// The day every test takes place.
pub const TODAY: &str = "2026-11-23";
/// How long a run may last before it is killed (exit code 137).
const LIMIT: Duration = Duration::from_secs(60);
const PATH: &str = "/usr/local/bin:/usr/bin:/bin";

/// Written to while a pseudo-terminal opens: its descriptors must not leak into a program run meanwhile.
pub(super) static OPENING: RwLock<()> = RwLock::new(());

/// A temporary folder to work in, with an empty home beside it; both go away with the value.
pub struct Sandbox {
    root: TempDir,
    env: Vec<(OsString, OsString)>,
}

impl Sandbox {
    /// Creates an empty folder and a minimal environment: PATH, HOME, LANG=C.UTF-8 and the fixed day.
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix("lowtech-").tempdir().expect("create the sandbox");
        let home = root.path().join("home");
        fs::create_dir(&home).expect("create the home");
        fs::create_dir(root.path().join("work")).expect("create the work folder");
        let mut env = vec![
            ("PATH".into(), PATH.into()),
            ("HOME".into(), home.into()),
            ("LANG".into(), "C.UTF-8".into()),
            ("LOWTECH_TODAY".into(), TODAY.into()),
        ];
        // Set by `cargo llvm-cov` only: where the program notes which of its lines were run.
        env.extend(env::var_os("LLVM_PROFILE_FILE").map(|file| ("LLVM_PROFILE_FILE".into(), file)));
        Self { root, env }
    }

    /// Sets an environment variable for what is started from now on.
    #[must_use]
    pub fn env(mut self, key: &str, value: &str) -> Self {
        self.env.push((key.into(), value.into()));
        self
    }

    /// The absolute path of a file of the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join("work").join(name)
    }

    /// Writes a file, creating its folders.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("create the folders");
        fs::write(path, content).expect("write a file of the sandbox");
    }

    /// The text of a file.
    #[track_caller]
    pub fn read(&self, name: &str) -> String {
        match fs::read_to_string(self.path(name)) {
            Ok(text) => text,
            Err(error) => panic!("{name}: {error}; there are {:?}", self.files()),
        }
    }

    /// The relative paths of all files of the folder, hidden ones too, sorted.
    pub fn files(&self) -> Vec<String> {
        files_under(&self.path(""))
    }

    /// The relative paths of all files of the home, sorted.
    pub fn home_files(&self) -> Vec<String> {
        files_under(&self.root.path().join("home"))
    }

    /// Runs the program without a terminal, on an empty input.
    pub fn run(&self, arguments: &[&str]) -> Finished {
        self.run_with_input(arguments, "")
    }

    /// Runs the program without a terminal, on the given input.
    pub fn run_with_input(&self, arguments: &[&str], input: impl Into<Vec<u8>>) -> Finished {
        let _no_terminal_opens = OPENING.read().unwrap_or_else(PoisonError::into_inner);
        let output = Command::new(program())
            .args(arguments)
            .current_dir(self.path(""))
            .env_clear()
            .envs(self.env.iter().cloned())
            .write_stdin(input)
            .timeout(LIMIT)
            .output()
            .expect("start the program");
        Finished {
            code: exit_code(output.status),
            stdout: String::from_utf8(output.stdout).expect("the standard output is UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("the error output is UTF-8"),
        }
    }

    /// Starts the program in a terminal of that size.
    pub fn terminal(&self, columns: u16, rows: u16, arguments: &[&str]) -> Screen {
        Screen::start(program(), arguments, &self.path(""), &self.env, (columns, rows))
    }

    /// Starts a script of `sh` in a terminal, where `lowtech` is the program: redirections, pipes, job control.
    pub fn shell(&self, columns: u16, rows: u16, script: &str) -> Screen {
        let folder = program().parent().expect("the program is in a folder");
        let path = format!("{}:{PATH}", folder.display());
        let mut env = self.env.clone();
        env.push(("PATH".into(), path.into()));
        Screen::start(Path::new("/bin/sh"), &["-c", script], &self.path(""), &env, (columns, rows))
    }
}

/// How a run ended and what it printed; each check panics with the whole output or a line diff.
pub struct Finished {
    /// The exit code, or 128 and the number of the signal that killed the program.
    pub code: u32,
    /// What was printed as a result.
    pub stdout: String,
    /// What was printed as a message.
    pub stderr: String,
}

impl Finished {
    /// Checks that the exit code is 0.
    #[track_caller]
    pub fn succeeds(&self) -> &Self {
        self.fails_with(0)
    }

    /// Checks the exit code.
    #[track_caller]
    pub fn fails_with(&self, code: u32) -> &Self {
        let Self { code: actual, stdout, stderr } = self;
        assert!(
            *actual == code,
            "exit code {actual} instead of {code}\n--- stdout\n{stdout}\n--- stderr\n{stderr}"
        );
        self
    }

    /// Checks the whole standard output.
    #[track_caller]
    pub fn stdout_is(&self, expected: &str) -> &Self {
        same_text("stdout", expected, &self.stdout);
        self
    }

    /// Checks the whole error output.
    #[track_caller]
    pub fn stderr_is(&self, expected: &str) -> &Self {
        same_text("stderr", expected, &self.stderr);
        self
    }
}

/// The exit code as a shell tells it: 128 and the number of the signal for a killed program.
pub(super) fn exit_code(status: ExitStatus) -> u32 {
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal));
    code.and_then(|code| u32::try_from(code).ok()).expect("a finished program has a code or a signal")
}

fn program() -> &'static Path {
    cargo_bin!("lowtech")
}

fn files_under(root: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("list a folder of the sandbox") {
            let entry = entry.expect("list a folder of the sandbox");
            if entry.file_type().expect("the type of a file").is_dir() {
                folders.push(entry.path());
            } else {
                let path = entry.path();
                files.push(path.strip_prefix(root).expect("a path under the root").display().to_string());
            }
        }
    }
    files.sort();
    files
}
