//! A small methodology for unit tests: several types of question, a condition, a check, decisions, a sector.

use crate::format::methodology::read;
use crate::lang::Lang;
use crate::model::methodology::Methodology;

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
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()));
    let reading = read(&files, Lang::Fr);
    assert_eq!(reading.found, [], "the sample is consistent");
    reading.methodology.expect("the sample is consistent")
}
