//! `lowtech factors`: orders of magnitude, searched, told with their source and their year, never added up.

use lowtech::format::methodology;
use lowtech::lang::Lang;
use lowtech::store::methodologies;

use crate::child::garden;
use crate::fixture::{Guided, expected, french};
use crate::support::Sandbox;

#[test]
fn without_a_word_the_themes_are_listed() {
    let sandbox = Sandbox::new();
    expected("factors/themes.txt", &sandbox.guided(&["factors"]).succeeds().stdout);
    assert_eq!(
        sandbox.guided(&["facteurs"]).succeeds().stdout,
        sandbox.guided(&["factors"]).succeeds().stdout
    );
}

#[test]
fn what_is_found_is_told_with_two_digits_a_source_and_a_year() {
    let sandbox = Sandbox::new();
    let narrow = Sandbox::new().env("COLUMNS", "60").guided(&["factors", "energie"]);
    expected("factors/energie.txt", &narrow.succeeds().stdout);
    assert!(narrow.stdout.lines().all(|line| line.chars().count() <= 60), "{}", narrow.stdout);
    expected("factors/plain.txt", &sandbox.guided(&["--plain", "factors", "neuve"]).succeeds().stdout);
    // What is not translated stays as it is.
    expected(
        "factors/energy.en.txt",
        &sandbox.guided(&["--lang", "en", "factors", "energy"]).succeeds().stdout,
    );
}

#[test]
fn every_way_to_ask_finds_the_same() {
    let sandbox = Sandbox::new();
    let found = sandbox.guided(&["factors", "gaz"]).succeeds().stdout.clone();
    for words in
        [&["GAZ"][..], &["gaz", "en", "bouteille"], &["bouteilles de gaz"], &["bouteile"], &["combustion"]]
    {
        let arguments: Vec<&str> = ["factors"].iter().chain(words).copied().collect();
        assert_eq!(sandbox.guided(&arguments).succeeds().stdout, found, "{words:?}");
    }
}

#[test]
fn what_is_not_found_says_what_to_do() {
    let sandbox = Sandbox::new();
    for arguments in [&["factors", "fusée"][..], &["factors", "fusée", "--json"]] {
        let finished = sandbox.guided(arguments);
        finished.fails_with(1).stdout_is("");
        expected("factors/nothing.txt", &finished.stderr);
    }
}

#[test]
fn a_methodology_without_any_says_so() {
    let sandbox = Sandbox::new();
    sandbox.write(
        "rien/methodologie.toml",
        "id = \"rien\"\nversion = \"1.0.0\"\ntitre = \"Rien\"\nlicence = \"CC0-1.0\"\netapes = [\"une\"]\n",
    );
    sandbox.write("rien/etapes/une.toml", "id = \"une\"\ntitre = \"Une\"\nbut = \"Rien.\"\n");
    let finished = sandbox.run(&["--methodology", "rien", "factors"]);
    finished.fails_with(1).stderr_is(&french(
        "erreur : la méthode « Rien » n’a aucun ordre de grandeur\n\
         conseil : ils s’écrivent dans un fichier facteurs.tsv, à côté de methodologie.toml\n",
    ));
}

#[test]
fn machines_are_given_the_number_of_the_source_and_the_one_shown() {
    let sandbox = Sandbox::new();
    expected("factors/energie.json", &sandbox.guided(&["factors", "énergie", "--json"]).succeeds().stdout);
}

#[test]
fn a_child_replaces_a_line_and_adds_its_own() {
    let sandbox = garden();
    sandbox.write(
        "jardin/facteurs.tsv",
        "id\ttheme\tlibelle\tvaleur\tunite\tannee\tsource\tlicence\r\n\
         gaz\tenergie\tGaz du jardin\t3\tkg CO₂e par kg\t2026\talmanach\tMIT\r\n\
         arrosoir\teau\tUn arrosoir\t10\tlitres\t2026\talmanach\tMIT\r\n",
    );
    sandbox.write(
        "jardin/etapes/choix.toml",
        "id = \"choix\"\n[[question]]\nid = \"options\"\nfacteurs = [\"arrosoir\", \"bois\"]\n",
    );
    let run = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["--methodology", "jardin"].iter().chain(arguments).copied().collect();
        sandbox.run(&arguments)
    };
    expected("factors/child.json", &run(&["factors", "--json"]).succeeds().stdout);
    // The whole of it goes with the methodology in one file.
    run(&["methodology", "export", "-o", "jardin.json"]).succeeds();
    let exported = sandbox.run(&["--methodology", "jardin.json", "factors", "--json"]);
    expected("factors/child.json", &exported.succeeds().stdout);
    // A wrong id is told in the file of the child.
    let stage = sandbox.read("jardin/etapes/choix.toml").replace("arrosoir", "arosoir");
    sandbox.write("jardin/etapes/choix.toml", stage);
    expected(
        "factors/child-wrong.txt",
        &sandbox.run(&["methodology", "check", "jardin"]).fails_with(1).stdout,
    );
}

#[test]
fn every_shipped_order_of_magnitude_may_be_reused_and_says_where_it_comes_from() {
    let files = methodologies::embedded();
    let french = methodology::read_whole(&files, Lang::Fr, Lang::Fr);
    assert_eq!(french.found, []);
    let shipped = french.methodology.unwrap();
    assert!(shipped.factors.len() >= 60, "only {}", shipped.factors.len());
    for factor in &shipped.factors {
        assert!(["MIT", "Licence Ouverte 2.0"].contains(&factor.licence.as_str()), "{factor:?}");
        assert!(shipped.read_source(&factor.source).is_some(), "{factor:?}");
        assert!((2000..=2026).contains(&factor.year), "{factor:?}");
        assert!(
            factor.value > 0.0 && !factor.reference.is_empty() && !factor.remark.is_empty(),
            "{factor:?}"
        );
    }
    let english = methodology::read_whole(&files, Lang::En, Lang::En).methodology.unwrap();
    assert_eq!(english.untranslated, [""; 0]);
    for (french, english) in shipped.factors.iter().zip(&english.factors) {
        assert_eq!((french.id.as_str(), french.value), (english.id.as_str(), english.value));
        assert_ne!(french.label, english.label);
        assert_ne!(french.unit, english.unit, "{}", french.id);
    }
}
