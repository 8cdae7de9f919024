//! `lowtech continue --group`: what each voice thinks of an answer, from the dialogue to the complete file.

use crate::fixture::{FILE, Guided, NEED, expected};
use crate::support::Sandbox;

#[test]
fn disagreements_stand_beside_the_answer_in_the_complete_file() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let replies = ["3", "la trésorière", "trop cher", "2", "les parents", "pas le soir", "", "."];
    let finished = sandbox.guided_with(&["continue", "--group"], &replies);
    expected("group/dialogue.txt", &finished.succeeds().stderr);
    expected("group/file.toml", &sandbox.read(FILE));
    for format in ["md", "html", "json"] {
        let dossier = sandbox.guided(&["export", "-d", "dossier", "-f", format, "-o", "-"]);
        expected(&format!("group/dossier.{format}"), &dossier.succeeds().stdout);
    }
    sandbox.guided(&["check", FILE]).succeeds();
}

#[test]
fn a_voice_that_is_not_understood_is_told_at_its_place() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let file =
        sandbox.read(FILE) + "\n[[voix]]\nquestion = \"besoin.enonse\"\nqui = \"\"\nposition = \"pour\"\n";
    sandbox.write(FILE, &file);
    expected("group/wrong.txt", &sandbox.guided(&["check", FILE]).fails_with(1).stdout);
}
