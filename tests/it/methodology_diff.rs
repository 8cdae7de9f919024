//! `lowtech methodology diff`: two versions of a methodology compared, in words and for machines.

use std::fs;

use crate::fixture::{METHODOLOGY, expected};
use crate::support::Sandbox;

/// The small methodology as it is, and a version that changes a thing of every sort.
fn two_versions() -> Sandbox {
    let sandbox = Sandbox::new();
    for (folder, changed) in [("v1", false), ("v2", true)] {
        for name in [
            "methodologie.toml",
            "controles.toml",
            "sources.toml",
            "facteurs.tsv",
            "etapes/projet.toml",
            "etapes/besoin.toml",
            "etapes/choix.toml",
            "secteurs/eau.toml",
            "secteurs/energie.toml",
            "langues/en.toml",
        ] {
            let text = fs::read_to_string(format!("{METHODOLOGY}/{name}")).unwrap();
            sandbox.write(&format!("{folder}/{name}"), if changed { later(name, text) } else { text });
        }
    }
    sandbox
}

fn later(name: &str, text: String) -> String {
    match name {
        "methodologie.toml" => text.replace("version = \"1.2.0\"", "version = \"1.3.0\""),
        "controles.toml" => text
            .replace("valeur = 100", "valeur = 150")
            .replace("gravite = \"conseil\"", "gravite = \"alerte\"")
            .replace("'besoin.heures < seuil", "'besoin.heures <= seuil"),
        "etapes/besoin.toml" => text
            .replace(
                "question = \"Que faut-il pouvoir faire, pour qui, où et quand ?\"",
                "question = \"Qui doit pouvoir faire quoi, où et quand ?\"",
            )
            .replace("type = \"date\"", "type = \"texte\"")
            .replace("  { id = \"inconfort\", titre = \"un inconfort\" },\n", ""),
        "etapes/choix.toml" => {
            let kept = text.split("[[question]]\nid = \"suite\"").next().unwrap_or_default();
            format!(
                "{kept}[[question]]\nid = \"date_du_choix\"\ncode = \"C6\"\nparcours = \"complet\"\ntype = \"date\"\n\
                 question = \"Quand choisissez-vous ?\"\n"
            )
        }
        "facteurs.tsv" => text.replace("3,434", "3,5").replace("\nchaudiere", "\npoele"),
        "langues/en.toml" => String::new(),
        _ => text,
    }
}

#[test]
fn what_changed_between_two_versions_is_told_stage_by_stage() {
    let sandbox = two_versions().env("COLUMNS", "60");
    let finished = sandbox.run(&["methodology", "diff", "v1", "v2"]);
    expected("methodology-diff/words.txt", &finished.succeeds().stdout);
    finished.stderr_is("");
    let plain = sandbox.run(&["methodology", "diff", "v1", "v2", "--plain"]);
    expected("methodology-diff/plain.txt", &plain.succeeds().stdout);
    let machine = sandbox.run(&["methodology", "diff", "v1", "v2", "--json"]);
    expected("methodology-diff/changes.json", &machine.succeeds().stdout);
}

#[test]
fn a_version_compared_with_itself_has_not_changed() {
    let sandbox = two_versions();
    let told =
        format!("What changed\n{}\n\nfrom essai 1.2.0 to essai 1.2.0\n\nNo difference.\n", "─".repeat(80));
    sandbox.run(&["--lang", "en", "methodology", "diff", "v1", "v1"]).succeeds().stdout_is(&told);
    sandbox.run(&["methodology", "diff", "v1", "v9"]).fails_with(1).stdout_is("");
}
