//! What people type to name a commune: a name, a postal code, and perhaps what tells homonyms apart.

use super::Insee;
use crate::model::text::words;

/// A name without accents, capitals, hyphens or short forms, for comparing: `St-Évarzec` gives `saint evarzec`.
pub(super) fn key(name: &str) -> String {
    let mut words = words(&name.replace("s/", "sur "));
    for word in &mut words {
        match word.as_str() {
            "st" => "saint".clone_into(word),
            "ste" => "sainte".clone_into(word),
            _ => {}
        }
    }
    words.join(" ")
}

/// A key without the article it starts with.
pub(super) fn without_article(key: &str) -> &str {
    ["le ", "la ", "les ", "l "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key)
}

/// What was typed, understood.
#[derive(Debug, PartialEq)]
pub(super) struct Query {
    /// The key of the name; empty when only a code was typed.
    pub name: String,
    /// Where the commune is.
    pub within: Option<Within>,
}

/// Where a commune is said to be.
#[derive(Debug, PartialEq)]
pub(super) enum Within {
    /// The code of a commune, of a département, or the beginning of a postal code.
    Code(String),
    /// The key of the name of a département or of a region, without its article.
    Name(String),
}

impl Query {
    /// `Concarneau`, `29900 Concarneau`, `Saint-Denis 93`, `Saint-Denis (93)`, `Saint-Denis, La Réunion`, `29900`.
    pub fn read(typed: &str) -> Self {
        let (before, after) = typed.split_once(['(', ',']).unwrap_or((typed, ""));
        let mut within = None;
        let mut name = Vec::new();
        let mut tokens = before.split_whitespace();
        while let Some(token) = tokens.next() {
            if token.eq_ignore_ascii_case("cedex") {
                // And its number.
                tokens.next();
            } else if let Some(code) = code(token) {
                within = Some(Within::Code(code));
            } else {
                name.push(token);
            }
        }
        let after = after.trim_end_matches(')').trim();
        if let Some(code) = code(after) {
            within = Some(Within::Code(code));
        } else if !after.is_empty() {
            within = Some(Within::Name(without_article(&key(after)).to_owned()));
        }
        Self { name: key(&name.join(" ")), within }
    }
}

/// The code spelled so; `11e`, an arrondissement, counts as a number like another.
fn code(token: &str) -> Option<String> {
    let token = token.to_uppercase();
    let number = ["ÈME", "EME", "ER", "E"].iter().find_map(|end| token.strip_suffix(end)).unwrap_or(&token);
    let is_number =
        number.len() <= 5 && !number.is_empty() && number.bytes().all(|sign| sign.is_ascii_digit());
    let is_corsican = matches!(token.as_str(), "2A" | "2B") || Insee::parse(&token).is_some();
    (is_number || is_corsican).then(|| number.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_compared_without_what_people_leave_out() {
        for (name, expected) in [
            ("St-Évarzec", "saint evarzec"),
            ("Ste Marie d’Alloix", "sainte marie d alloix"),
            ("L'Haÿ-les-Roses", "l hay les roses"),
            ("Œuilly", "oeuilly"),
            ("Chalon s/ Saône", "chalon sur saone"),
            ("  PLOUGASTEL   daoulas ", "plougastel daoulas"),
        ] {
            assert_eq!(key(name), expected, "{name}");
        }
    }

    #[test]
    fn a_code_or_the_name_of_a_departement_tells_where() {
        let code = |code: &str| Some(Within::Code(code.to_owned()));
        for (typed, name, within) in [
            ("Concarneau", "concarneau", None),
            ("29900 Concarneau", "concarneau", code("29900")),
            ("Saint-Denis 93", "saint denis", code("93")),
            ("saint denis (93)", "saint denis", code("93")),
            ("Ajaccio 2a", "ajaccio", code("2A")),
            ("Paris 11e", "paris", code("11")),
            ("Nantes Cedex 3", "nantes", None),
            ("29900", "", code("29900")),
            ("Saint-Denis, La Réunion", "saint denis", Some(Within::Name("reunion".to_owned()))),
        ] {
            assert_eq!(Query::read(typed), Query { name: name.to_owned(), within }, "{typed}");
        }
    }
}
