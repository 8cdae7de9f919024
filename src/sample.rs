//! A small methodology for unit tests: several types of question, a condition, a check, decisions, a sector.

use std::sync::Arc;

use crate::format::methodology::read_whole;
use crate::lang::Lang;
use crate::model::file::File;
use crate::model::methodology::Methodology;
use crate::model::territory::{Commune, Departement, Insee, Position, Territory};

const MAIN: &str = r#"
id = "essai"
version = "1.0.0"
titre = "Essai"
langue = "fr"
licence = "CC-BY-SA-4.0"
etapes = ["fiche", "besoin", "choix"]
secteurs = ["eau"]
"#;

const CARD: &str = r#"
id = "fiche"
titre = "Fiche"
but = "Se présenter."
fiche = true
[[question]]
id = "lieu"
code = "P1"
parcours = "express"
type = "lieu"
question = "Où ?"
"#;

const NEED: &str = r#"
id = "besoin"
titre = "Besoin"
but = "Dire le besoin."
[decision]
question = "Et maintenant ?"
choix = [
  { id = "continuer", titre = "continuer" },
  { id = "attendre", titre = "attendre", attente = true },
  { id = "sans_objet", titre = "s’en passer", etat = "sans_objet", conseil = "Bravo." },
]
[[question]]
id = "enonce"
code = "B1"
parcours = "express"
type = "texte"
question = "Quel besoin ?"
pourquoi = "Pour savoir."
aide = "Avec un verbe."
exemple = "Se laver."
obligatoire = true
[[question]]
id = "usagers"
code = "B2"
parcours = "express"
type = "tableau"
question = "Qui ?"
[[question.colonne]]
id = "profil"
titre = "Profil"
type = "texte"
etiquette = true
[[question.colonne]]
id = "nombre"
titre = "Nombre"
type = "nombre"
[[question]]
id = "suffit"
code = "B3"
parcours = "express"
type = "choix"
question = "Une réorganisation suffit-elle ?"
autre = true
choix = [
  { id = "oui", titre = "oui", suites = ["comment"], conseil = "Racontez-le." },
  { id = "non", titre = "non" },
]
[[question]]
id = "comment"
code = "B3a"
parcours = "express"
type = "texte"
question = "Comment ?"
[[question]]
id = "souvent"
code = "B4"
parcours = "essentiel"
type = "oui_non"
question = "Est-ce souvent ?"
"#;

const CHOICE: &str = r#"
id = "choix"
titre = "Choix"
but = "Choisir."
[[question]]
id = "heures"
code = "C1"
parcours = "express"
type = "nombre"
question = "Combien d’heures ?"
si = "nombreux"
unite = "h/an"
min = 0
max = 8760
[[question]]
id = "preuves"
code = "C2"
parcours = "express"
type = "choix_multiples"
question = "Quelles preuves ?"
choix = [{ id = "vu", titre = "vu" }, { id = "lu", titre = "lu" }]
"#;

const RULES: &str = r#"
[seuil]
foule = { valeur = 10, pourquoi = "Au-delà, on se gêne." }
[liste]
objets = ["chauffe-eau", "pompe"]
[[condition]]
id = "nombreux"
si = "somme(besoin.usagers.nombre) > seuil.foule"
[[condition]]
id = "objet"
si = "mentionne(besoin.enonce, liste.objets)"
[[controle]]
id = "G0"
etape = "besoin"
si = "objet"
verdict = "reformuler"
gravite = "conseil"
titre = "Un objet"
message = "La phrase nomme un objet."
"#;

const SECTOR: &str = r#"
id = "eau"
titre = "Eau"
[[question]]
etape = "besoin"
id = "volume"
code = "EAU1"
parcours = "express"
type = "nombre"
question = "Quel volume ?"
[[suggestion]]
question = "besoin.enonce"
textes = ["arroser", "boire"]
[[conseil]]
question = "besoin.enonce"
texte = "L’eau potable ne sert pas à tout."
"#;

const WORDS: &str = r#"
[[terme]]
mot = "unité fonctionnelle"
autres = ["UF"]
definition = "Ce que l’on compare."
[[terme]]
mot = "réemploi"
definition = "Servir encore."
"#;

const SOURCES: &str = r#"
[[source]]
id = "guide"
titre = "Le guide"
"#;

const FACTORS: &str = "id\ttheme\tlibelle\tvaleur\tunite\tincertitude\tannee\tsource\tlicence\tremarque
verre\tfin_de_vie\tVerre recyclé\t0.639\tkg CO₂e par kg\t20\t2022\tguide\tMIT\tCollecte, tri et four.
electricite\tenergie\tÉlectricité du réseau\t0,0519\tkg CO₂e par kWh\t\t2024\tguide\tMIT\tMoyenne.
gravats\tfin_de_vie\tGravats\t0.013\tkg CO₂e par kg\t\t2022\tguide\tMIT
";

/// The sample methodology.
pub fn methodology() -> Methodology {
    let files = [
        ("methodologie.toml", MAIN),
        ("etapes/fiche.toml", CARD),
        ("etapes/besoin.toml", NEED),
        ("etapes/choix.toml", CHOICE),
        ("controles.toml", RULES),
        ("secteurs/eau.toml", SECTOR),
        ("glossaire.toml", WORDS),
        ("sources.toml", SOURCES),
        ("facteurs.tsv", FACTORS),
    ]
    .map(|(name, text)| File::new(name, text));
    let reading = read_whole(&files, Lang::Fr, Lang::Fr);
    assert_eq!(reading.found, [], "the sample is consistent");
    reading.methodology.expect("the sample is consistent")
}

/// A methodology that compares options and reads their life cycle: that of `tests/data/analyses`.
pub fn comparing() -> Methodology {
    let reading = read_whole(&comparing_files(), Lang::Fr, Lang::Fr);
    assert_eq!(reading.found, [], "it is consistent");
    reading.methodology.expect("it is consistent")
}

/// The same with the sector `atelier`, whose file is given, and the source `guide`.
pub fn comparing_in_a_sector(sector: &str) -> Methodology {
    let reading = read_whole(&comparing_in_a_sector_files(sector), Lang::Fr, Lang::Fr);
    assert_eq!(reading.found, [], "it is consistent");
    reading.methodology.expect("it is consistent")
}

/// Its files.
pub fn comparing_in_a_sector_files(sector: &str) -> Vec<File> {
    let mut files = comparing_files();
    let main = include_str!("../tests/data/analyses/methodologie.toml");
    files[0] = File::new("methodologie.toml", format!("{main}secteurs = [\"atelier\"]\n"));
    let source = format!("{SOURCES}niveau = \"lu\"\n");
    files.extend([
        File::new("secteurs/atelier.toml", format!("id = \"atelier\"\ntitre = \"Atelier\"\n{sector}")),
        File::new("sources.toml", source),
    ]);
    files
}

fn comparing_files() -> Vec<File> {
    [
        ("methodologie.toml", include_str!("../tests/data/analyses/methodologie.toml")),
        ("etapes/besoin.toml", include_str!("../tests/data/analyses/etapes/besoin.toml")),
        ("etapes/solutions.toml", include_str!("../tests/data/analyses/etapes/solutions.toml")),
        ("etapes/vie.toml", include_str!("../tests/data/analyses/etapes/vie.toml")),
    ]
    .map(|(name, text)| File::new(name, text))
    .to_vec()
}

/// A few communes, with homonyms, articles and a postal code that is also the code of a commune.
pub fn territory() -> Territory {
    let departement = |code: &str, name: &str, region: &str| {
        Arc::new(Departement { code: code.into(), name: name.into(), region: region.into() })
    };
    let finistere = departement("29", "Finistère", "Bretagne");
    let seine = departement("93", "Seine-Saint-Denis", "Île-de-France");
    let reunion = departement("974", "La Réunion", "La Réunion");
    let sarthe = departement("72", "Sarthe", "Pays de la Loire");
    let commune =
        |insee: &str, name: &str, postal: &[u32], population, departement: &Arc<Departement>| Commune {
            insee: Insee::parse(insee).expect("a code"),
            name: name.into(),
            postal_codes: postal.into(),
            departement: Arc::clone(departement),
            epci: (insee == "29039").then(|| "CA Concarneau Cornouaille".into()),
            population: Some(population),
            position: None,
        };
    let at = |latitude, longitude, commune| Commune {
        position: Some(Position { latitude, longitude }),
        ..commune
    };
    Territory::of(vec![
        at(47.892, -3.898, commune("29039", "Concarneau", &[29900], 20_000, &finistere)),
        at(47.995, -4.099, commune("29232", "Quimper", &[29000], 64_000, &finistere)),
        at(47.869, -3.554, commune("29233", "Quimperlé", &[29300], 12_000, &finistere)),
        commune("29247", "Saint-Évarzec", &[29170], 3_600, &finistere),
        commune("29120", "Lanneuffret", &[29400], 160, &finistere),
        commune("29220", "Pont-l’Abbé", &[29120], 8_000, &finistere),
        commune("72181", "Le Mans", &[72000, 72100], 146_000, &sarthe),
        commune("72001", "Mansigné", &[72510], 1_600, &sarthe),
        commune("93066", "Saint-Denis", &[93200, 93210], 150_000, &seine),
        commune("97411", "Saint-Denis", &[97400], 155_000, &reunion),
        commune("72270", "Saint-Denis-d’Orques", &[72350], 800, &sarthe),
    ])
}
