//! The texts of the questions: those that are missing, too long, or out of date.

use time::Date;

use super::Read;
use crate::format::methodology::Place;
use crate::lang::{lint as say, numbers};

/// The most words a sentence of a question may have: more is not understood when it is heard.
const LONGEST: usize = 25;

pub(super) fn look(read: &Read<'_>, today: Date) {
    let lang = read.context.lang;
    for draft in read.questions() {
        let question = &draft.question;
        let missing: Vec<&str> = [
            ("pourquoi", question.why.is_empty()),
            ("exemple", question.example.is_empty()),
            ("sources", draft.sources_span.is_none()),
        ]
        .into_iter()
        .filter_map(|(key, absent)| absent.then_some(key))
        .collect();
        if !missing.is_empty() {
            let hint = missing.contains(&"sources").then(|| say::no_sources_hint(lang));
            let message = say::missing_texts(lang, &question.code, &missing.join(", "));
            read.warn(&draft.at(&draft.span), "missing-text", message, hint);
        }
        long_sentences(read, &draft.at(&draft.prompt_span), &question.prompt);
        long_sentences(read, &draft.at(&draft.why_span), &question.why);
        if let Some(date) = question.best_before.filter(|date| *date < today) {
            let message = say::out_of_date(lang, &question.code, &numbers::date(lang, date));
            let hint = Some(say::out_of_date_hint(lang));
            read.warn(&draft.at(&draft.best_before_span), "out-of-date", message, hint);
        }
    }
    for stage in &read.draft.stages {
        if let (Some(decision), Some(place)) = (&stage.decision, &stage.decision_place) {
            long_sentences(read, place, &decision.prompt);
        }
    }
}

fn long_sentences(read: &Read<'_>, place: &Place, text: &str) {
    for words in sentences(text).filter(|words| *words > LONGEST) {
        let lang = read.context.lang;
        let message = say::long_sentence(lang, words, LONGEST);
        read.warn(place, "long-sentence", message, Some(say::long_sentence_hint(lang)));
    }
}

/// How many words each sentence of a text has; `l’eau` counts as one.
fn sentences(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut counts = vec![0];
    for word in text.split_whitespace() {
        if word.contains(char::is_alphanumeric) {
            *counts.last_mut().expect("there is a first sentence") += 1;
        }
        if word.ends_with(['.', '?', '!', '…']) {
            counts.push(0);
        }
    }
    counts.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_not_words_and_a_full_stop_inside_a_number_ends_nothing() {
        let counts = |text| sentences(text).filter(|words| *words > 0).collect::<Vec<_>>();
        assert_eq!(counts("Combien d’eau, au juste ? Dites-le : 1.5 L par jour — ou moins."), [4, 7]);
        assert_eq!(counts(""), [0; 0]);
    }
}
