//! The example projects as people: which questions each was asked, which checks its answers trigger, what was
//! decided. Together they trigger every check and every condition of the shipped methodology.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use lowtech::engine::checks;
use lowtech::engine::condition::holds;
use lowtech::engine::progress::{self, Status};
use lowtech::format::project;
use lowtech::lang::Lang;
use lowtech::model::check::Check;
use lowtech::model::methodology::{Methodology, Stage};
use lowtech::model::project::{About, Project, State};

use crate::examples::{EXAMPLES, root, shipped, text_of};
use crate::support::{Sandbox, golden};

/// The example whose mistakes are wanted: its checks stay open, for its readers to discuss.
const WITH_MISTAKES: &str = "eolienne-du-jardin";

fn read(example: &str, methodology: &Methodology) -> Project {
    let reading = project::read(&text_of(example), example, methodology, Lang::Fr);
    reading.project.expect("an example is read")
}

/// The checks of the stages a project went through, with their stage.
fn triggered<'m>(methodology: &'m Methodology, project: &Project) -> Vec<&'m Check> {
    let reached = progress::reached(methodology, project);
    reached.into_iter().flat_map(|stage| checks::triggered(methodology, project, stage)).collect()
}

/// What a person who follows the project is asked, in order, and what comes of it.
fn journey(methodology: &Methodology, project: &Project) -> String {
    let mut told = format!("{}\n", project.title);
    let sectors: Vec<&str> = project.sectors.iter().map(|sector| sector.as_str()).collect();
    let (path, sectors) = (project.path().id(), sectors.join(", "));
    writeln!(told, "parcours {path} · secteurs : {sectors} · état : {}", project.state.id()).unwrap();
    for stage in progress::reached(methodology, project) {
        told += &asked(methodology, project, stage);
    }
    told
}

fn asked(methodology: &Methodology, project: &Project, stage: &Stage) -> String {
    let mut told = format!("\n{}\n", stage.title);
    for question in progress::applicable(methodology, project, stage, project.path()) {
        let status = match progress::status(project, &question.id) {
            Status::Answered => "répondue",
            Status::Unreadable => "à corriger",
            Status::Unknown => "à trouver",
            Status::NotApplicable => "non concernée",
            Status::Skipped => "passée",
            Status::Open => "ouverte",
        };
        writeln!(told, "  {:<5} {:<46} {status}", question.code, question.id.to_string()).unwrap();
    }
    for check in checks::triggered(methodology, project, stage) {
        let because = checks::because(methodology, project, check);
        let codes: Vec<&str> =
            because.iter().filter_map(|id| Some(methodology.question(id)?.code.as_str())).collect();
        let decided = project.decision(&About::Check(check.id.clone()));
        let decided = decided.map_or("à décider", |decision| decision.choice.as_str());
        writeln!(told, "  ! {:<3} {} ({}) → {decided}", check.id, check.title, codes.join(", ")).unwrap();
    }
    if let Some(decision) = project.decision(&About::Stage(stage.id.clone())) {
        writeln!(told, "  = {}", decision.choice).unwrap();
    }
    told
}

#[test]
fn the_questions_asked_and_the_checks_triggered_are_the_file_beside_each_example() {
    let methodology = shipped();
    for example in EXAMPLES {
        let project = read(example, &methodology);
        golden(&format!("examples/{example}/{example}-parcours.txt"), &journey(&methodology, &project));
    }
}

#[test]
fn every_folder_of_examples_is_one_of_them() {
    let folders = fs::read_dir(root()).unwrap().filter_map(|entry| {
        let entry = entry.unwrap();
        entry.file_type().unwrap().is_dir().then(|| entry.file_name().into_string().unwrap())
    });
    assert_eq!(folders.collect::<BTreeSet<_>>(), EXAMPLES.map(str::to_owned).into());
}

#[test]
fn together_the_examples_trigger_every_check() {
    let methodology = shipped();
    let projects = EXAMPLES.map(|example| read(example, &methodology));
    let found: BTreeSet<&str> = projects
        .iter()
        .flat_map(|project| triggered(&methodology, project))
        .map(|check| check.id.as_str())
        .collect();
    let all: BTreeSet<&str> = methodology.checks.iter().map(|check| check.id.as_str()).collect();
    assert_eq!(found, all);
}

#[test]
fn together_the_examples_make_every_condition_true_and_every_condition_false() {
    let methodology = shipped();
    let projects = EXAMPLES.map(|example| read(example, &methodology));
    for (id, condition) in &methodology.conditions {
        let held = projects.iter().filter(|project| holds(condition, &methodology, project)).count();
        assert!(held > 0, "no example makes {id} true");
        assert!(held < EXAMPLES.len(), "every example makes {id} true");
    }
}

#[test]
fn the_linter_finds_nothing_to_say_of_the_shipped_methodology_with_its_examples() {
    let examples = root().to_str().unwrap();
    let methodology = root().with_file_name("methodology").join("lowtech");
    let arguments =
        ["methodology", "check", "--strict", "--examples", examples, methodology.to_str().unwrap()];
    let finished = Sandbox::new().run(&arguments);
    assert!(finished.succeeds().stdout.contains("rien à corriger"), "{}", finished.stdout);
}

#[test]
fn the_examples_end_in_every_way_that_a_project_under_way_does_not() {
    let methodology = shipped();
    let ends: BTreeSet<&str> =
        EXAMPLES.iter().map(|example| read(example, &methodology).state.id()).collect();
    for end in ["en_cours", "realise", "en_service", "sans_objet", "repare", "mutualise", "renonce"] {
        assert!(ends.contains(end), "no example ends as {end}");
    }
}

#[test]
fn the_examples_go_through_every_path_and_most_sectors() {
    let methodology = shipped();
    let projects = EXAMPLES.map(|example| read(example, &methodology));
    let paths: BTreeSet<_> = projects.iter().map(|project| project.path().id()).collect();
    assert_eq!(paths, BTreeSet::from(["complet", "essentiel", "express"]));
    let met: BTreeSet<&str> =
        projects.iter().flat_map(|project| project.sectors.iter().map(|sector| sector.as_str())).collect();
    let all = methodology.sectors.iter().map(|sector| sector.id.as_str());
    assert_eq!(all.filter(|sector| !met.contains(sector)).collect::<Vec<_>>(), ["industrie_artisanat"]);
}

#[test]
fn people_decided_about_each_check_of_a_finished_example_and_told_why() {
    let methodology = shipped();
    for example in EXAMPLES {
        let project = read(example, &methodology);
        let silent: Vec<&str> = triggered(&methodology, &project)
            .into_iter()
            .filter(|check| {
                let decided = project.decision(&About::Check(check.id.clone()));
                decided.is_none_or(|decision| decision.reason.is_none())
            })
            .map(|check| check.id.as_str())
            .collect();
        match example {
            WITH_MISTAKES => assert!(silent.len() > 10, "{example} only leaves {silent:?}"),
            _ if project.state == State::InProgress => assert_eq!(example, "maison-des-familles"),
            _ => assert_eq!(silent, [""; 0], "{example}"),
        }
    }
}
