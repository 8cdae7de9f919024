//! Keeps the one-page summary on its page: a very long answer stops after a sentence, a long table after a few rows.
//!
//! What is left is word for word what was answered, and every cut shows as `[…]`.

use crate::lang::{Lang, report as say};
use crate::model::document::{Block, Content};

/// About four lines of the page.
const LONGEST: usize = 360;
/// About two lines of it.
const LONGEST_ROW: usize = 180;
const MOST_ROWS: usize = 6;
const CUT: &str = "[…]";

/// Shortens what answers and decisions say; tells whether anything was left out.
pub(super) fn blocks(lang: Lang, blocks: &mut [Block]) -> bool {
    let mut cut = false;
    for block in blocks {
        match block {
            Block::Answer(answer) => match &mut answer.content {
                Content::Line(said) => cut |= text(said, LONGEST),
                Content::Lines(items) => cut |= rows(lang, items),
                Content::Table(_) | Content::Nothing(_) => {}
            },
            Block::Facts { facts } => {
                for fact in facts {
                    cut |= text(&mut fact.value, LONGEST);
                }
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Callout { .. }
            | Block::List { .. }
            | Block::Table(_)
            | Block::Picture(_) => {}
        }
    }
    cut
}

fn rows(lang: Lang, items: &mut Vec<String>) -> bool {
    let mut cut = false;
    if items.len() > MOST_ROWS {
        // One row too many would give its place to the words that say so.
        let left_out = items.len() - (MOST_ROWS - 1);
        items.truncate(MOST_ROWS - 1);
        items.push(say::more_rows(lang, left_out));
        cut = true;
    }
    for item in items {
        cut |= text(item, LONGEST_ROW);
    }
    cut
}

/// Cuts a text that is too long after the last sentence that fits, or else after a word.
fn text(said: &mut String, longest: usize) -> bool {
    let Some((end, _)) = said.char_indices().nth(longest) else { return false };
    let fits = &said[..end];
    let sentence = fits.rmatch_indices(['.', '!', '?', '…']).map(|(at, sign)| at + sign.len());
    // A stop inside a number or an address ends no sentence.
    let sentence = sentence.into_iter().find(|at| said[*at..].starts_with(char::is_whitespace));
    // A sentence that ends at once would leave nothing to read.
    let at = sentence.filter(|at| *at * 3 > end).or_else(|| fits.rfind(char::is_whitespace)).unwrap_or(end);
    let kept = said[..at].trim_end().len();
    said.truncate(kept);
    said.push(' ');
    said.push_str(CUT);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(said: &str, longest: usize) -> String {
        let mut said = said.to_owned();
        text(&mut said, longest);
        said
    }

    #[test]
    fn a_text_that_fits_is_left_as_it_is() {
        assert_eq!(cut("Été comme hiver.", 16), "Été comme hiver.");
    }

    #[test]
    fn a_long_text_stops_after_a_sentence_or_else_after_a_word() {
        assert_eq!(cut("Se laver à 1.5 m. Puis sécher le linge.", 24), "Se laver à 1.5 m. […]");
        assert_eq!(cut("Oui. Se laver à l’eau tiède le soir", 24), "Oui. Se laver à l’eau […]");
        assert_eq!(cut("Anticonstitutionnellement", 8), "Anticons […]");
    }

    #[test]
    fn rows_beyond_the_sixth_are_counted() {
        let mut items: Vec<String> = (1..=8).map(|n| n.to_string()).collect();
        assert!(rows(Lang::Fr, &mut items));
        assert_eq!(items, ["1", "2", "3", "4", "5", "et 3 autres […]"]);
        let mut six: Vec<String> = (1..=6).map(|n| n.to_string()).collect();
        assert!(!rows(Lang::Fr, &mut six));
        assert_eq!(six.len(), 6);
    }
}
