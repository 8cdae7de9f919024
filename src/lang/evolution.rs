//! The phrases that tell what differs between two versions of a methodology.

use super::{Lang, phrases};

phrases! {
    /// How many questions differ.
    counts(added: usize, changed: usize, removed: usize): "Questions ajoutées : {added} · changées : {changed} · retirées : {removed}", "Questions added: {added} · changed: {changed} · removed: {removed}";
    /// Something that came.
    added(): "Ajout", "Added";
    /// Something that went.
    removed(): "Retrait", "Removed";
    /// A part and what it says.
    is(part: &str, text: &str): "{part} : {text}", "{part}: {text}";
    /// A part that came.
    more(part: &str, text: &str): "{part}, en plus : {text}", "{part}, added: {text}";
    /// A part that went.
    less(part: &str, text: &str): "{part}, en moins : {text}", "{part}, removed: {text}";
    /// A part as it was.
    before(part: &str, text: &str): "{part}, avant : {text}", "{part}, before: {text}";
    /// A part as it is.
    after(part: &str, text: &str): "{part}, après : {text}", "{part}, after: {text}";
    /// A part that says something else.
    other(part: &str): "{part} : la phrase n’est plus la même", "{part}: the sentence is not the same";
    /// The section of the methodology itself.
    methodology(): "La méthode", "The methodology";
    /// The section of questions.
    questions(): "Questions", "Questions";
    /// A stage, under its title.
    stage(): "L’étape elle-même", "The stage itself";
    /// The section of checks.
    checks(): "Contrôles", "Checks";
    /// The section of thresholds.
    thresholds(): "Seuils", "Thresholds";
    /// The section of conditions.
    conditions(): "Conditions", "Conditions";
    /// The section of word lists.
    word_lists(): "Listes de mots", "Word lists";
    /// The section of sectors.
    sectors(): "Secteurs", "Sectors";
    /// The section of the glossary.
    terms(): "Glossaire", "Glossary";
    /// The section of sources.
    sources(): "Sources", "Sources";
}

/// A key of the files in words; a key without words is shown as it is.
#[must_use]
pub fn aspect(lang: Lang, key: &str) -> String {
    let known = ASPECTS.iter().find(|(known, ..)| *known == key);
    known.map_or(key, |(_, fr, en)| if lang == Lang::Fr { fr } else { en }).to_owned()
}

const ASPECTS: [(&str, &str, &str); 54] = [
    ("id", "Identifiant", "Id"),
    ("version", "Version", "Version"),
    ("titre", "Titre", "Title"),
    ("licence", "Licence", "Licence"),
    ("auteurs", "Auteurs", "Authors"),
    ("but", "But", "Purpose"),
    ("decision", "Décision", "Decision"),
    ("ordre", "Ordre des questions", "Order of the questions"),
    ("code", "Code", "Code"),
    ("question", "Question", "Question"),
    ("type", "Type", "Type"),
    ("unite", "Unité", "Unit"),
    ("min", "Minimum", "Minimum"),
    ("max", "Maximum", "Maximum"),
    ("entier", "Nombre entier", "Whole number"),
    ("depuis_la_commune", "Distance depuis la commune", "Distance from the commune"),
    ("parmi", "Choix parmi", "Choice among"),
    ("autre", "Réponse libre permise", "Free answer allowed"),
    ("parcours", "Parcours", "Path"),
    ("secteur", "Secteur", "Sector"),
    ("si", "Condition", "Condition"),
    ("suites", "Ouverte par", "Opened by"),
    ("obligatoire", "Obligatoire", "Required"),
    ("choix", "Choix", "Choice"),
    ("colonne", "Colonne", "Column"),
    ("court", "Sujet", "Subject"),
    ("pourquoi", "Pourquoi", "Why"),
    ("aide", "Aide", "Help"),
    ("critere", "Critère", "Criterion"),
    ("exemple", "Exemple", "Example"),
    ("contre_exemple", "Contre-exemple", "Counter-example"),
    ("sources", "Sources", "Sources"),
    ("a_jour_jusqu_au", "À jour jusqu’au", "Up to date until"),
    ("etape", "Étape", "Stage"),
    ("verdict", "Verdict", "Verdict"),
    ("gravite", "Gravité", "Severity"),
    ("message", "Message", "Message"),
    ("valeur", "Valeur", "Value"),
    ("arbitraire", "Arbitraire", "Arbitrary"),
    ("liste", "Mot", "Word"),
    ("suggestion", "Suggestion", "Suggestion"),
    ("conseil", "Conseil", "Advice"),
    ("definition", "Définition", "Definition"),
    ("autres", "Autres écritures", "Other spellings"),
    ("annee", "Année", "Year"),
    ("niveau", "Niveau", "Level"),
    ("url", "Adresse", "Address"),
    ("libelle", "Libellé", "Label"),
    ("theme", "Thème", "Theme"),
    ("incertitude", "Incertitude", "Uncertainty"),
    ("source", "Source", "Source"),
    ("reference", "Référence", "Reference"),
    ("remarque", "Remarque", "Remark"),
    ("facteurs", "Ordres de grandeur", "Orders of magnitude"),
];
