//! What a release of the shipped methodology had is never taken away without a rule for the projects that use it.
//!
//! `tests/data/old/lowtech-0.1.0.txt` lists every id of a release. `RELEASE=1 cargo test --test it released` lists those
//! of a new version in a file of its own; a file that is there is never changed.

use std::{env, fs};

use lowtech::engine::released;
use lowtech::format::methodology;
use lowtech::lang::Lang;
use lowtech::model::methodology::Methodology;
use lowtech::store::methodologies;

const OLD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/old");

fn read(files: &methodologies::Files) -> Methodology {
    methodology::read(files, Lang::Fr).methodology.expect("the methodology is sound")
}

fn old(folder: &str) -> Methodology {
    read(&methodologies::in_folder(format!("{OLD}/{folder}").as_ref()).unwrap())
}

#[test]
fn a_release_is_listed_once() {
    let now = read(&methodologies::embedded());
    let file = format!("{OLD}/lowtech-{}.txt", now.version);
    if env::var("RELEASE").is_ok_and(|value| value == "1") && fs::metadata(&file).is_err() {
        let heading =
            "# Every id that projects may hold, as released. Written once: see tests/it/released.rs.";
        fs::write(&file, format!("{heading}\n{}\n", released::ids(&now).join("\n"))).unwrap();
    }
}

#[test]
fn no_id_of_a_release_is_gone_without_a_rule() {
    let now = read(&methodologies::embedded());
    let mut releases = 0;
    for entry in fs::read_dir(OLD).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !(name.starts_with("lowtech-") && name.ends_with(".txt")) {
            continue;
        }
        releases += 1;
        let text = fs::read_to_string(&path).unwrap();
        let ids: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        assert!(ids.len() > 100, "{name} lists only {} ids", ids.len());
        let forgotten = released::forgotten(&ids, &now);
        assert!(
            forgotten.is_empty(),
            "{name}: projects may say these, and the methodology no longer knows them. Put them back, or add a \
             [[migration]] to methodologie.toml for each:\n{}",
            forgotten.join("\n")
        );
    }
    assert!(releases > 0, "no release is listed in {OLD}");
}

#[test]
fn every_id_that_goes_without_its_rule_is_told() {
    let (before, mut after) = (old("v1"), old("v2"));
    let ids = released::ids(&before);
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    assert_eq!(released::forgotten(&ids, &after), [""; 0]);
    after.migrations.clear();
    assert_eq!(
        released::forgotten(&ids, &after),
        [
            "question besoin.enonce",
            "colonne besoin.usagers.nombre",
            "colonne besoin.usagers.age",
            "choix besoin.gene rien",
            "choix besoin.gene inconfort",
            "question besoin.lieu_et_moment",
            "question besoin.couleur",
            "decision besoin reformuler",
            "question choix.raison",
            "controle G1",
            "controle G2",
            "secteur bois",
        ]
    );
}
