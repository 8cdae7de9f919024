//! `lowtech status`: progress in words, and its contract for machines.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected, french};
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
fn an_answer_that_cannot_be_read_is_said_to_be_in_the_file_and_never_to_be_missing() {
    let sandbox = Sandbox::new().with_answers(&["P2=Brest", "B1=Se laver", "B4=1 2", "B5=3"]);
    let broken = sandbox.read(FILE).replace("= 3\n", "= \"trois\"\n");
    sandbox.write(FILE, &broken);
    let told = french("Une réponse ne se lit pas : lowtech check eau-chaude.lowtech.toml\n");
    for (arguments, name) in [
        (&["status"][..], "status.txt"),
        (&["status", "--json"], "status.json"),
        (&["show"], "show.txt"),
        (&["show", "besoin"], "stage.txt"),
        (&["export", "-d", "resume", "-o", "-"], "resume.md"),
        (&["export", "-d", "dossier", "-o", "-"], "dossier.md"),
        (&["export", "-d", "dossier", "-f", "json", "-o", "-"], "dossier.json"),
    ] {
        let finished = sandbox.guided(arguments);
        expected(&format!("unreadable/{name}"), &finished.succeeds().stdout);
        finished.stderr_is(&told);
    }
    assert_eq!(sandbox.read(FILE), broken);
}

#[test]
fn several_answers_that_cannot_be_read_are_counted_in_each_language() {
    let sandbox = Sandbox::new().with_answers(&["B5=3", "B8=oui"]);
    sandbox.write(FILE, sandbox.read(FILE).replace("= 3\n", "= \"trois\"\n").replace("= true", "= \"oui\""));
    let french = french("2 réponses ne se lisent pas : lowtech check eau-chaude.lowtech.toml\n");
    sandbox.guided(&["status"]).succeeds().stderr_is(&french);
    let english = "2 answers cannot be read: lowtech check eau-chaude.lowtech.toml\n";
    sandbox.guided(&["--lang", "en", "status"]).succeeds().stderr_is(english);
}

#[test]
fn a_project_without_an_answer_starts_with_its_first_question() {
    let sandbox = Sandbox::new().with_project();
    expected("status/empty.json", &sandbox.guided(&["status", "--json"]).succeeds().stdout);
}
