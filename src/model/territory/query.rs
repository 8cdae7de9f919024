//! What people type to name a commune: a name, a postal code, and perhaps what tells homonyms apart.

use super::Insee;
use crate::model::text::words;

/// A name without accents, capitals, hyphens or short forms, for comparing: `St-Évarzec` gives `saint evarzec`.
pub(super) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len() + 8);
    push_key(&mut key, name);
    key
}

/// Adds the key of a name to others: thirty-five thousand of them are made before the first search.
pub(super) fn push_key(keys: &mut String, name: &str) {
    let start = keys.len();
    let mut word = start;
    for sign in name.chars() {
        match plain(sign) {
            Some("") => end_word(keys, start, &mut word, sign),
            Some(plain) => keys.push_str(plain),
            None if sign.is_ascii_alphanumeric() => keys.push(sign.to_ascii_lowercase()),
            None if sign.is_ascii() => end_word(keys, start, &mut word, sign),
            // Signs of other languages, accents written apart: any text can be typed.
            None => {
                keys.truncate(start);
                let words = words(&name.replace("s/", "sur "));
                keys.push_str(&words.iter().map(|word| in_full(word)).collect::<Vec<_>>().join(" "));
                return;
            }
        }
    }
    end_word(keys, start, &mut word, ' ');
    if keys.len() > start && keys.ends_with(' ') {
        keys.pop();
    }
}

/// Ends the word that starts at `word`, unless it is empty.
fn end_word(keys: &mut String, start: usize, word: &mut usize, sign: char) {
    if keys.len() > *word {
        let full = match (&keys[*word..], sign) {
            ("s", '/') => Some("sur"),
            (short, _) => Some(in_full(short)).filter(|full| *full != short),
        };
        if let Some(full) = full {
            let full = full.to_owned();
            keys.truncate(*word);
            keys.push_str(&full);
        }
        keys.push(' ');
    }
    *word = keys.len().max(start);
}

/// The word that a short one stands for.
fn in_full(word: &str) -> &str {
    match word {
        "st" => "saint",
        "ste" => "sainte",
        other => other,
    }
}

/// A sign of French names as it is compared; nothing of it when it stands between words.
fn plain(sign: char) -> Option<&'static str> {
    Some(match sign {
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => "a",
        'ç' | 'Ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'î' | 'ï' | 'Î' | 'Ï' => "i",
        'ô' | 'ö' | 'Ô' | 'Ö' => "o",
        'ù' | 'û' | 'ü' | 'Ù' | 'Û' | 'Ü' => "u",
        'ÿ' | 'Ÿ' => "y",
        'œ' | 'Œ' => "oe",
        'æ' | 'Æ' => "ae",
        '’' | '‘' | '\u{a0}' | '\u{202f}' => "",
        _ => return None,
    })
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
        // The last parenthesis says where: two names have one of their own.
        let apart = typed.rsplit_once('(').or_else(|| typed.split_once(','));
        let (before, after) = apart.unwrap_or((typed, ""));
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
            ("E\u{301}vreux", "evreux"),
            ("Ste-Ñata s/ Mer", "sainte nata sur mer"),
            ("", ""),
            ("' - ", ""),
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
