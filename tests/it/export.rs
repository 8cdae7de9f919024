//! `lowtech export`: documents in files, or on standard output.

use crate::fixture::{CHOICE, FILE, Guided, NEED, expected, french};
use crate::support::Sandbox;

fn answered() -> Sandbox {
    let sandbox = Sandbox::new().with_answers(&NEED);
    let arguments: Vec<&str> = ["set", FILE].iter().chain(&CHOICE).copied().collect();
    sandbox.guided(&arguments).succeeds();
    sandbox
}

#[test]
fn every_document_in_every_format_is_whole() {
    let sandbox = answered();
    for document in ["resume", "dossier"] {
        for format in ["md", "html", "json"] {
            let finished = sandbox.guided(&["export", "--document", document, "--format", format, "-o", "-"]);
            expected(&format!("export/{document}.{format}"), &finished.succeeds().stdout);
            finished.stderr_is("");
        }
    }
}

#[test]
fn a_document_is_written_beside_its_project() {
    let sandbox = answered();
    sandbox
        .guided(&["exporter", "-f", "html"])
        .succeeds()
        .stdout_is("")
        .stderr_is(&french("Document écrit : eau-chaude-resume.html\n"));
    expected("export/resume.html", &sandbox.read("eau-chaude-resume.html"));
    sandbox.guided(&["export", FILE, "-d", "dossier"]).succeeds();
    expected("export/dossier.md", &sandbox.read("eau-chaude-dossier.md"));
}

#[test]
fn a_document_that_exists_is_replaced_only_on_purpose() {
    let sandbox = answered();
    sandbox.write("eau-chaude-resume.md", "à moi\n");
    sandbox.guided(&["export"]).fails_with(1).stderr_is(&french(
        "erreur : le fichier « eau-chaude-resume.md » existe déjà ; il n’a pas été remplacé\n\
         conseil : ajoutez --force pour le remplacer, ou donnez un autre nom avec -o\n",
    ));
    assert_eq!(sandbox.read("eau-chaude-resume.md"), "à moi\n");
    sandbox.guided(&["export", "--force"]).succeeds();
    expected("export/resume.md", &sandbox.read("eau-chaude-resume.md"));
}

#[test]
fn the_project_itself_is_never_changed_by_an_export() {
    let sandbox = answered();
    let before = sandbox.read(FILE);
    sandbox.guided(&["export", "-o", FILE, "--format", "json"]).fails_with(1);
    assert_eq!(sandbox.read(FILE), before);
}

#[test]
fn a_document_speaks_english_when_asked() {
    let sandbox = answered();
    let finished = sandbox.guided(&["--lang", "en", "export", "-o", "-"]);
    expected("export/resume.en.md", &finished.succeeds().stdout);
}

#[test]
fn the_complete_file_names_the_place_and_the_holders_once() {
    let page = answered().guided(&["export", "-d", "dossier", "-o", "-"]).succeeds().stdout.clone();
    assert_eq!(["Concarneau (29)", "Les Pins"].map(|name| page.matches(name).count()), [1, 1], "{page}");
}

#[test]
fn a_document_is_never_written_to_what_is_not_a_file() {
    let sandbox = answered();
    let pipe = sandbox.path("tube");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    std::fs::create_dir(sandbox.path("dossier")).unwrap();
    for force in [&["export"][..], &["export", "--force"]] {
        let to = |target| sandbox.guided(&[force, &["-o", target]].concat());
        for special in ["tube", "/dev/full", "/dev/stdout"] {
            to(special).fails_with(1).stdout_is("").stderr_is(&french(&format!(
                "erreur : impossible d’enregistrer « {special} »\n\
                 \u{20} parce que : ce n’est pas un fichier ordinaire\n\
                 conseil : donnez le nom d’un fichier, ou -o - pour la sortie standard\n",
            )));
        }
        to("dossier").fails_with(1).stderr_is(&french(
            "erreur : impossible d’enregistrer « dossier »\n\
             \u{20} parce que : c’est un dossier\n\
             conseil : donnez le nom d’un fichier\n",
        ));
    }
    assert_eq!(sandbox.files(), [FILE, "tube"]);
}

#[test]
fn a_protected_document_is_left_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let sandbox = answered();
    sandbox.write("a.md", "à moi\n");
    std::fs::set_permissions(sandbox.path("a.md"), std::fs::Permissions::from_mode(0o444)).unwrap();
    sandbox.guided(&["export", "--force", "-o", "a.md"]).fails_with(1).stderr_is(&french(
        "erreur : impossible d’enregistrer « a.md »\n\
         \u{20} parce que : ce fichier est protégé contre l’écriture\n\
         conseil : retirez cette protection, ou travaillez sur une copie placée ailleurs\n",
    ));
    assert_eq!(sandbox.read("a.md"), "à moi\n");
}

#[test]
fn a_link_leads_to_the_document_and_never_to_a_project() {
    use std::os::unix::fs::symlink;

    let sandbox = answered();
    sandbox.write("autre.lowtech.toml", "[projet]\ntitre = \"Autre\"\n");
    symlink("loin.md", sandbox.path("lien.md")).unwrap();
    symlink("autre.lowtech.toml", sandbox.path("piege.md")).unwrap();
    sandbox.guided(&["export", FILE, "-o", "lien.md"]).succeeds();
    expected("export/resume.md", &sandbox.read("loin.md"));
    sandbox.guided(&["export", FILE, "--force", "-o", "lien.md", "-d", "dossier"]).succeeds();
    expected("export/dossier.md", &sandbox.read("loin.md"));
    assert!(sandbox.path("lien.md").symlink_metadata().unwrap().is_symlink());
    sandbox.guided(&["export", FILE, "--force", "-o", "piege.md"]).fails_with(1).stderr_is(&french(
        "erreur : « piege.md » est un fichier de projet ; il n’a pas été remplacé\n\
         conseil : donnez un autre nom au document avec -o\n",
    ));
    assert_eq!(sandbox.read("autre.lowtech.toml"), "[projet]\ntitre = \"Autre\"\n");
}
