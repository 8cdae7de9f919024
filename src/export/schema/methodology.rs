//! The schema of the files of a methodology: one for all of them, each recognised by its keys.

use serde_json::{Value, json};

use super::{DIALECT, date_type, group, list_of, one_of, text_type};
use crate::lang::{Lang, schema as say};
use crate::model::check::{Severity, Verdict};
use crate::model::kind::level::UNKNOWN;
use crate::model::matrix::{Family, LifeStage};
use crate::model::project::State;
use crate::model::question::{Path, Role};

const SIMPLE: [&str; 8] = ["texte", "nombre", "niveau", "intervalle", "choix", "echelle", "oui_non", "date"];
const OTHERS: [&str; 6] = ["texte_long", "choix_multiples", "liste", "lieu", "tableau", "matrice"];

/// What a file of a methodology holds. Unknown keys are refused there: they are slips of the keyboard.
#[must_use]
pub fn schema(lang: Lang) -> Value {
    json!({
        "$schema": DIALECT,
        "title": say::methodology(lang),
        "anyOf": [main(), stage(), sector(), rules(), sources(), glossary(), translation()],
        "$defs": { "id": id(), "choix": choice(), "question": question(None), "question_de_secteur": question(Some("etape")) }
    })
}

fn named(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

fn id() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9_]+$" })
}

fn ids() -> Value {
    list_of(&named("id"))
}

fn yes() -> Value {
    json!({ "type": "boolean" })
}

fn number() -> Value {
    json!({ "type": "number" })
}

fn main() -> Value {
    let keys = [
        ("id", named("id")),
        ("version", json!({ "type": "string", "pattern": r"^\d+\.\d+\.\d+$" })),
        ("parent", text_type()),
        ("titre", text_type()),
        ("langue", one_of(Lang::ALL.map(Lang::id))),
        ("licence", text_type()),
        ("auteurs", list_of(&text_type())),
        ("etapes", ids()),
        ("secteurs", ids()),
        ("retirer", list_of(&text_type())),
        ("migration", list_of(&json!({ "type": "object" }))),
    ];
    group(keys, &["id", "version", "titre"], false)
}

fn stage() -> Value {
    let choice = group(
        [
            ("id", named("id")),
            ("titre", text_type()),
            ("conseil", text_type()),
            ("attente", yes()),
            ("etat", one_of(State::names())),
        ],
        &["id", "titre"],
        false,
    );
    let decision = [("question", text_type()), ("pourquoi", text_type()), ("choix", list_of(&choice))];
    let keys = [
        ("id", named("id")),
        ("titre", text_type()),
        ("but", text_type()),
        ("duree_minutes", number()),
        ("fiche", yes()),
        ("decision", group(decision, &["question", "choix"], false)),
        ("question", list_of(&named("question"))),
    ];
    group(keys, &["id"], false)
}

fn sector() -> Value {
    let suggestion = [("question", text_type()), ("textes", list_of(&text_type()))];
    let advice = [("question", text_type()), ("texte", text_type()), ("sources", ids())];
    let stages = LifeStage::ALL.len();
    let share = json!({ "enum": [0, 1, 2, 3, UNKNOWN] });
    let shares = json!({ "type": "array", "items": share, "minItems": stages, "maxItems": stages });
    let profile = [
        ("reference", text_type()),
        ("famille", one_of(Family::ALL.map(Family::id))),
        ("parts", shares),
        ("calcul", text_type()),
        ("sources", ids()),
        ("annee", json!({ "type": "integer" })),
    ];
    let of_profile = ["reference", "famille", "parts", "calcul", "sources", "annee"];
    let keys = [
        ("id", named("id")),
        ("titre", text_type()),
        ("but", text_type()),
        ("question", list_of(&named("question_de_secteur"))),
        ("suggestion", list_of(&group(suggestion, &["question", "textes"], false))),
        ("conseil", list_of(&group(advice, &["question", "texte"], false))),
        ("profil", list_of(&group(profile, &of_profile, false))),
    ];
    group(keys, &["id"], false)
}

/// A question; only its id must be there, since a child methodology rewords by giving a few keys.
fn question(also: Option<&'static str>) -> Value {
    let column = answer_keys(&SIMPLE, &["identifiant"]).into_iter().chain([
        ("id", named("id")),
        ("titre", text_type()),
        ("exemple", text_type()),
        ("etiquette", yes()),
        ("obligatoire", yes()),
        ("resume", yes()),
    ]);
    let model =
        [("id", named("id")), ("titre", text_type()), ("niveaux", list_of(&text_type())), ("discret", yes())];
    let mut keys = answer_keys(&SIMPLE, &OTHERS);
    keys.extend([
        ("id", named("id")),
        ("code", text_type()),
        ("parcours", one_of(Path::ALL.map(Path::id))),
        ("sources", ids()),
        ("facteurs", ids()),
        ("a_jour_jusqu_au", date_type()),
        ("obligatoire", yes()),
        ("resume", yes()),
        ("si", named("id")),
        ("role", one_of(Role::names())),
        ("colonne", list_of(&group(column, &["id", "type"], false))),
        ("axes", ids()),
        ("valeurs", ids()),
        ("chaque", yes()),
        ("modele", list_of(&group(model, &["id"], false))),
    ]);
    let texts = ["question", "court", "pourquoi", "aide", "critere", "exemple", "contre_exemple"];
    keys.extend(texts.map(|key| (key, text_type())));
    keys.extend(also.map(|key| (key, named("id"))));
    group(keys, &["id"], false)
}

/// The keys that say which answers are taken.
fn answer_keys(types: &[&'static str], more: &[&'static str]) -> Vec<(&'static str, Value)> {
    let suggestion = group([("titre", text_type()), ("valeur", number())], &["titre", "valeur"], false);
    vec![
        ("type", one_of(types.iter().chain(more).copied())),
        ("choix", list_of(&named("choix"))),
        ("parmi", text_type()),
        ("autre", yes()),
        ("unite", text_type()),
        ("min", number()),
        ("max", number()),
        ("entier", yes()),
        ("depuis_la_commune", yes()),
        ("suggestions", list_of(&suggestion)),
        ("niveaux", list_of(&text_type())),
        ("plusieurs", yes()),
        ("lettre", text_type()),
    ]
}

fn choice() -> Value {
    let keys = [("id", text_type()), ("titre", text_type()), ("conseil", text_type()), ("suites", ids())];
    group(keys, &["id"], false)
}

fn rules() -> Value {
    let threshold = group(
        [("valeur", number()), ("unite", text_type()), ("arbitraire", yes()), ("pourquoi", text_type())],
        &["valeur", "pourquoi"],
        false,
    );
    let condition = [("id", named("id")), ("si", text_type()), ("pourquoi", text_type())];
    let check = [
        ("id", text_type()),
        ("etape", named("id")),
        ("si", named("id")),
        ("verdict", one_of(Verdict::names())),
        ("gravite", one_of(Severity::names())),
        ("titre", text_type()),
        ("message", text_type()),
        ("fondement", ids()),
    ];
    let keys = [
        ("seuil", json!({ "type": "object", "additionalProperties": threshold })),
        ("liste", json!({ "type": "object", "additionalProperties": list_of(&text_type()) })),
        ("condition", list_of(&group(condition, &["id", "si"], false))),
        ("controle", list_of(&group(check, &["id"], false))),
    ];
    group(keys, &[], false)
}

fn sources() -> Value {
    let source = [
        ("id", named("id")),
        ("auteurs", list_of(&text_type())),
        ("annee", number()),
        ("titre", text_type()),
        ("editeur", text_type()),
        ("url", text_type()),
        ("consulte", date_type()),
        ("niveau", one_of(["lu", "a_verifier"])),
    ];
    group([("source", list_of(&group(source, &["id", "titre"], false)))], &["source"], false)
}

fn glossary() -> Value {
    let term = [("mot", text_type()), ("autres", list_of(&text_type())), ("definition", text_type())];
    group([("terme", list_of(&group(term, &["mot", "definition"], false)))], &["terme"], false)
}

fn translation() -> Value {
    let texts = || json!({ "type": "object" });
    let sections = ["etape", "question", "controle", "seuil", "secteur", "terme"].map(|key| (key, texts()));
    group([("langue", text_type()), ("titre", text_type())].into_iter().chain(sections), &[], false)
}
