//! What most tests start from: the small methodology of `tests/data`, and projects that follow it.

use crate::support::{Finished, Sandbox, Screen, golden};

/// The folder of the small methodology.
pub const METHODOLOGY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/methodology");

/// The file of the project the tests make.
pub const FILE: &str = "eau-chaude.lowtech.toml";

/// Every question of the stage `besoin` answered, as `CODE=VALUE`.
pub const NEED: [&str; 10] = [
    "P2=Concarneau (29039)",
    "P3=Les Pins ; la mairie",
    "B1=Que 40 campeurs se lavent chaque soir",
    "B2=On fait la queue.\nDeux renoncent.",
    "B3=campeurs ; 40 ; oui\nvoisins ; 3",
    "B4=1 2",
    "B5=52,5",
    "B6=2",
    "B7=1er juin 2027",
    "B8=non",
];

/// Every question of the stage `choix` answered.
pub const CHOICE: [&str; 5] = [
    "C1=1",
    "C1a=des créneaux de douche",
    "C2=Douche solaire ; low-tech\nRien ; ne rien faire",
    "C3=Douche solaire ; 250,5 ; 01/02/2026",
    "C4=1",
];

/// A sandbox whose program follows the small methodology.
pub trait Guided {
    /// Runs a command on an empty input.
    fn guided(&self, arguments: &[&str]) -> Finished;
    /// Runs a command on lines of input.
    fn guided_with(&self, arguments: &[&str], lines: &[&str]) -> Finished;
    /// Starts a command in a terminal.
    fn guided_screen(&self, columns: u16, arguments: &[&str]) -> Screen;
    /// Makes the project `Eau chaude` without any answer.
    fn with_project(self) -> Self;
    /// Makes the project `Eau chaude` with answers.
    fn with_answers(self, answers: &[&str]) -> Self;
}

impl Guided for Sandbox {
    fn guided(&self, arguments: &[&str]) -> Finished {
        install(self);
        self.run(&following(arguments))
    }

    fn guided_with(&self, arguments: &[&str], lines: &[&str]) -> Finished {
        install(self);
        self.run_with_input(&following(arguments), typed(lines))
    }

    fn guided_screen(&self, columns: u16, arguments: &[&str]) -> Screen {
        install(self);
        self.terminal(columns, 24, &following(arguments))
    }

    fn with_project(self) -> Self {
        self.guided(&["new", "Eau chaude", "--no-input"]).succeeds();
        self
    }

    fn with_answers(self, answers: &[&str]) -> Self {
        let sandbox = self.with_project();
        let arguments: Vec<&str> = ["set", FILE].iter().chain(answers).copied().collect();
        sandbox.guided(&arguments).succeeds();
        sandbox
    }
}

/// The small methodology, seen from the folder of a sandbox.
pub const BESIDE: &str = "../methode";

/// Puts the small methodology beside the folder of a sandbox, so that no output names a folder of this machine.
pub fn install(sandbox: &Sandbox) {
    let link = sandbox.path(BESIDE);
    if link.symlink_metadata().is_err() {
        std::os::unix::fs::symlink(METHODOLOGY, link).expect("the sandbox can be written to");
    }
}

/// The arguments of a command that follows the small methodology.
pub fn following<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    ["--methodology", BESIDE].into_iter().chain(arguments.iter().copied()).collect()
}

/// Lines as they are typed: each with its end.
pub fn typed(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// A French text with the no-break spaces the program puts before `: ; ! ?` and inside « ».
pub fn french(text: &str) -> String {
    let mut spaced = text.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    for sign in [":", ";", "!", "?"] {
        spaced = spaced.replace(&format!(" {sign}"), &format!("\u{a0}{sign}"));
    }
    spaced
}

/// Compares a text with a file of `tests/data/expected`.
#[track_caller]
pub fn expected(name: &str, actual: &str) {
    golden(&format!("tests/data/expected/{name}"), actual);
}
