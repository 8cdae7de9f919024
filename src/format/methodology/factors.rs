//! Reads the orders of magnitude, one per line. Few commands want them: the others read their ids alone.

use std::collections::BTreeMap;

use super::checks::Sources;
use super::{Context, Place};
use crate::format::cells::{self, Row};
use crate::lang::{Lang, problems};
use crate::model::factor::{Factor, Theme};
use crate::model::id::Id;
use crate::model::text::nearest;

const FILE: &str = "facteurs.tsv";
const COLUMNS: [&str; 8] = ["id", "theme", "libelle", "valeur", "unite", "annee", "source", "licence"];
const MORE: [&str; 3] = ["incertitude", "reference", "remarque"];
/// Before this, nobody counted such things.
const FIRST_YEAR: u16 = 1900;

/// An order of magnitude being read, and where its year stands.
pub(super) struct FactorDraft {
    pub factor: Factor,
    pub year: Place,
}

/// The texts of an order of magnitude in another language.
type Translations<'s> = BTreeMap<String, Row<'s>>;

/// The ids of the orders of magnitude of this methodology, whatever else is wrong with them.
pub(super) fn ids(context: &Context<'_>) -> Vec<String> {
    let text = context.source(FILE).map(|source| source.text).unwrap_or_default();
    cells::column(text, "id").map(str::to_owned).collect()
}

/// Tells the ids that no order of magnitude has.
pub(super) fn known(context: &Context<'_>, cited: &[(Id, Place)], known: &[String]) {
    for (id, place) in cited.iter().filter(|(id, _)| !known.iter().any(|known| known == id.as_str())) {
        let Some(source) = context.at(&place.file) else { continue };
        let near = nearest(id.as_str(), known.iter().map(String::as_str));
        let hint = near.map(|near| problems::did_you_mean(context.lang, near));
        source.error(
            &place.span,
            "unknown-factor",
            problems::unknown_factor(context.lang, id.as_str()),
            hint,
        );
    }
}

/// Adds the orders of magnitude, in the order of the file; one of the parent takes its new line.
pub(super) fn read(
    context: &Context<'_>,
    translation: Option<Lang>,
    sources: &Sources,
    drafts: &mut Vec<FactorDraft>,
) {
    let overlay = translation
        .and_then(|lang| Some((lang, context.source(&format!("langues/facteurs.{}.tsv", lang.id()))?)));
    let mut translations = Translations::new();
    for row in
        overlay.iter().flat_map(|(_, source)| cells::rows(source, &["id"], &["libelle", "unite", "remarque"]))
    {
        translations.insert(row.required_text("id"), row);
    }
    let Some(source) = context.source(FILE) else { return };
    let inherited = drafts.len();
    for row in cells::rows(&source, &COLUMNS, &MORE) {
        let translated = translations.remove(&row.text("id"));
        let texts = Texts { context, translated: translated.as_ref(), lang: translation.unwrap_or_default() };
        let Some(factor) = factor(&row, sources, &texts) else { continue };
        let draft = FactorDraft { factor, year: Place::of(&source, row.span_of("annee")) };
        match drafts.iter().position(|known| known.factor.id == draft.factor.id) {
            Some(known) if known < inherited => drafts[known] = draft,
            Some(_) => {
                let message = problems::duplicate_id(context.lang, draft.factor.id.as_str());
                source.error(&row.span_of("id"), "duplicate-id", message, None);
            }
            None => drafts.push(draft),
        }
    }
    // What is broken is not read: its translation would seem to be of nothing.
    for (id, row) in translations.into_iter().filter(|_| !context.findings.has_errors()) {
        let message = problems::translation_of_nothing(context.lang, &id);
        row.source.warning(&row.span_of("id"), "translation-of-nothing", message, None);
    }
}

/// The texts of a line, in the language that is wanted when they are translated.
struct Texts<'t> {
    context: &'t Context<'t>,
    translated: Option<&'t Row<'t>>,
    lang: Lang,
}

impl Texts<'_> {
    fn take(&self, id: &str, key: &'static str, original: String) -> String {
        match self.translated.map(|row| row.text(key)).filter(|text| !text.is_empty()) {
            Some(text) => self.lang.spaced(&text),
            None => self.context.overlay.text(format_args!("facteur/{id}/{key}"), original.into()),
        }
    }
}

/// One line; nothing when something that must be there is not, which is then reported.
fn factor(row: &Row<'_>, sources: &Sources, texts: &Texts<'_>) -> Option<Factor> {
    let lang = row.source.lang;
    let id = id(row, "id");
    let theme = row.required_text("theme");
    let known = Theme::parse(&theme);
    if known.is_none() && !theme.is_empty() {
        let themes = Theme::ALL.map(Theme::id).join(", ");
        let message = problems::unknown_word(lang, "theme", &theme, &themes);
        row.source.error(&row.span_of("theme"), "unknown-word", message, None);
    }
    let label = row.required_text("libelle");
    let value = row.required_number("valeur");
    let unit = row.required_text("unite");
    let year = year(row);
    let source = id_of_source(row, sources);
    let licence = row.required_text("licence");
    let uncertainty = row.number("incertitude");
    let id = id?;
    let name = id.as_str();
    Some(Factor {
        theme: known?,
        label: texts.take(name, "libelle", label),
        value: value?,
        unit: texts.take(name, "unite", unit),
        uncertainty,
        year: year?,
        source: source?,
        reference: row.text("reference"),
        licence,
        remark: texts.take(name, "remarque", row.text("remarque")),
        id,
    })
}

fn id(row: &Row<'_>, key: &'static str) -> Option<Id> {
    let text = row.required_text(key);
    let id = Id::new(&text);
    if id.is_none() && !text.is_empty() {
        let message = problems::bad_id(row.source.lang, &text);
        row.source.error(&row.span_of(key), "bad-id", message, None);
    }
    id
}

fn id_of_source(row: &Row<'_>, sources: &Sources) -> Option<Id> {
    let id = id(row, "source")?;
    if !sources.contains_key(&id) {
        let message = problems::unknown_source(row.source.lang, id.as_str());
        row.source.error(&row.span_of("source"), "unknown-source", message, None);
    }
    Some(id)
}

fn year(row: &Row<'_>) -> Option<u16> {
    let text = row.required_text("annee");
    let year = text.parse().ok().filter(|year| (FIRST_YEAR..=9999).contains(year));
    if year.is_none() && !text.is_empty() {
        let message = problems::not_a_year(row.source.lang, "annee", &text);
        row.source.error(&row.span_of("annee"), "wrong-type", message, None);
    }
    year
}
