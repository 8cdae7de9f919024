//! `lowtech status`: progress in words, and its contract for machines.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected};
use crate::support::Sandbox;

fn half_way() -> Sandbox {
    let sandbox = Sandbox::new().with_answers(&["P2=Brest", "B1=Acheter une pompe", "B4=3", "B6=1"]);
    sandbox.guided_with(&["continue", "--question", "B2"], &["-", "."]).succeeds();
    sandbox
        .guided(&["set", FILE, "--unknown", "B3=la mairie", "--not-applicable", "B7=rien ne presse"])
        .succeeds();
    sandbox
}

#[test]
fn progress_is_told_stage_by_stage() {
    let sandbox = half_way();
    let finished = sandbox.guided(&["status"]);
    expected("status/half-way.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    sandbox.guided(&["etat", FILE]).succeeds().stdout_is(&finished.stdout);
    expected("status/half-way.en.txt", &sandbox.guided(&["--lang", "en", "status"]).succeeds().stdout);
    expected("status/half-way.plain.txt", &sandbox.guided(&["status", "--plain"]).succeeds().stdout);
}

#[test]
fn machines_read_the_same_keys_for_ever() {
    let finished = half_way().guided(&["status", "--json"]);
    expected("status/half-way.json", &finished.succeeds().stdout);
    let in_english = half_way().guided(&["status", "--json", "--lang", "en"]);
    in_english.succeeds().stdout_is(&finished.stdout);
}

#[test]
fn a_decided_check_and_the_end_of_the_path_are_told() {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&CHOICE).copied().collect();
    sandbox.guided(&arguments).succeeds();
    let decisions =
        ["1", "le besoin est clair", "", "2", "le prêt est trop loin", "", "1", "on construit", "", "n"];
    sandbox.guided_with(&["continue"], &decisions).succeeds();
    expected("status/complete.txt", &sandbox.guided(&["status"]).succeeds().stdout);
    expected("status/complete.json", &sandbox.guided(&["status", "--json"]).succeeds().stdout);
}

#[test]
fn a_project_without_an_answer_starts_with_its_first_question() {
    let sandbox = Sandbox::new().with_project();
    expected("status/empty.json", &sandbox.guided(&["status", "--json"]).succeeds().stdout);
}
