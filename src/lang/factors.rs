//! What is said of orders of magnitude.

use super::{Lang, phrases};
use crate::model::factor::Theme;

/// The title of a theme.
#[must_use]
pub fn theme(lang: Lang, theme: Theme) -> &'static str {
    match (lang, theme) {
        (Lang::Fr, Theme::Energy) => "Énergie",
        (Lang::En, Theme::Energy) => "Energy",
        (Lang::Fr, Theme::Materials) => "Matières",
        (Lang::En, Theme::Materials) => "Materials",
        (Lang::Fr, Theme::Building) => "Bâtiment",
        (Lang::En, Theme::Building) => "Building",
        (Lang::Fr, Theme::Equipment) => "Équipements",
        (Lang::En, Theme::Equipment) => "Equipment",
        (Lang::Fr, Theme::Mobility) => "Mobilité",
        (Lang::En, Theme::Mobility) => "Mobility",
        (Lang::Fr, Theme::Water) => "Eau",
        (Lang::En, Theme::Water) => "Water",
        (Lang::Fr, Theme::Meals) => "Repas",
        (Lang::En, Theme::Meals) => "Meals",
        (Lang::Fr, Theme::Textile) => "Textile",
        (Lang::En, Theme::Textile) => "Textile",
        (Lang::Fr, Theme::EndOfLife) => "Fin de vie",
        (Lang::En, Theme::EndOfLife) => "End of life",
        (Lang::Fr, Theme::Other) => "Autre",
        (Lang::En, Theme::Other) => "Other",
    }
}

phrases! {
    /// The title.
    title(): "Ordres de grandeur", "Orders of magnitude";
    /// A number with its unit.
    amount(value: &str, unit: &str): "{value} {unit}", "{value} {unit}";
    /// A number with its unit and how uncertain it is.
    uncertain_amount(value: &str, unit: &str, percent: &str): "{value} {unit}, à {percent} % près", "{value} {unit}, give or take {percent}%";
    /// One order of magnitude in a line.
    line(label: &str, amount: &str, source: &str, year: u16): "{label} : {amount} ({source}, {year})", "{label}: {amount} ({source}, {year})";
    /// Where a number comes from, and of which year it is.
    origin(source: &str, year: u16): "({source}, {year})", "({source}, {year})";
    /// What announces them in the help of a question.
    help(): "Ordres de grandeur, pour situer ; ils ne s’additionnent pas :", "Orders of magnitude, to get an idea; they are not to be added up:";
    /// How to read a theme.
    next(command: &str): "Donnez un thème ou un mot : {command}", "Give a theme or a word: {command}";
    /// An example of a word to look for.
    example(): "eau", "water";
    /// What they must not be used for.
    reservation():
        "Ces chiffres situent une grandeur, rien de plus. Ne les additionnez pas : leur somme ne serait pas une empreinte. L’année est celle du chiffre, ou de sa source quand le chiffre n’est pas daté.",
        "These numbers give a magnitude, nothing more. Do not add them up: their sum would not be a footprint. The year is that of the number, or of its source when the number has no date.";
    /// A source and the licence it is reused under.
    reused(source: &str, licence: &str): "Source : {source}. Licence : {licence}.", "Source: {source}. Licence: {licence}.";
    /// Nothing has these words.
    none(word: &str): "aucun ordre de grandeur ne correspond à « {word} »", "no order of magnitude matches “{word}”";
    /// The way out.
    none_hint(command: &str): "tapez {command} pour voir les thèmes, ou essayez un mot plus court", "type {command} to see the themes, or try a shorter word";
    /// A methodology that has none.
    empty(title: &str): "la méthode « {title} » n’a aucun ordre de grandeur", "the methodology “{title}” has no order of magnitude";
    /// The way out.
    empty_hint(): "ils s’écrivent dans un fichier facteurs.tsv, à côté de methodologie.toml", "they are written in a file facteurs.tsv, beside methodologie.toml";
}
