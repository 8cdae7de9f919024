//! The words that say, kindly, why an answer is asked again.

use super::{Lang, numbers, phrases, problems};
use crate::model::rejection::Rejection;

/// Why an answer cannot be kept as it is, in a sentence, and what to do.
#[must_use]
pub fn worded(lang: Lang, rejection: &Rejection) -> String {
    match rejection {
        Rejection::Empty => empty(lang),
        Rejection::NotANumber { typed } => not_a_number(lang, typed),
        Rejection::NotWhole => not_whole(lang),
        Rejection::TooSmall { min } => too_small(lang, &numbers::shown(lang, *min)),
        Rejection::TooLarge { max } => too_large(lang, &numbers::shown(lang, *max)),
        Rejection::NotAChoice { typed, count, nearest } => {
            let sentence = not_a_choice(lang, typed, *count);
            match nearest {
                Some(nearest) => {
                    format!("{sentence} {}", capitalised(&problems::did_you_mean(lang, nearest)))
                }
                None => sentence,
            }
        }
        Rejection::Ambiguous { typed, matches } => ambiguous(lang, typed, &matches.join(", ")),
        Rejection::NothingToChooseAmong { question } => nothing_to_choose_among(lang, question),
        Rejection::NotYesOrNo => not_yes_or_no(lang),
        Rejection::NotADate { typed } => not_a_date(lang, typed),
        Rejection::MissingLabel { column } => missing_label(lang, column),
        Rejection::TooManyCells { expected, found } => too_many_cells(lang, *expected, *found),
        Rejection::Cell { row, column, why } => in_cell(lang, *row, column, &worded(lang, why)),
        Rejection::UnknownColumn { key, nearest } => {
            let sentence = problems::unknown_field(lang, key);
            match nearest {
                Some(nearest) => with_guess(lang, &sentence, &problems::did_you_mean(lang, nearest)),
                None => sentence,
            }
        }
        Rejection::WrongType { expected, found } => {
            wrong_type(lang, problems::shape(lang, *expected), problems::shape(lang, *found))
        }
        Rejection::Repeated { id } => repeated(lang, id),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

phrases! {
    /// What is wrong, with the nearest known word.
    with_guess(sentence: &str, guess: &str): "{sentence} : {guess}", "{sentence}: {guess}";
    /// Nothing was typed.
    empty(): "La réponse est vide.", "The answer is empty.";
    /// Not a number.
    not_a_number(typed: &str): "« {typed} » n’est pas un nombre : écrivez des chiffres, comme 480 ou 0,4.", "“{typed}” is not a number: write digits, such as 480 or 0.4.";
    /// Decimals where there are none.
    not_whole(): "Il faut ici un nombre entier, sans virgule.", "A whole number is wanted here, without decimals.";
    /// Below the bound.
    too_small(min: &str): "Ce nombre est trop petit : le minimum est {min}.", "This number is too small: the smallest is {min}.";
    /// Above the bound.
    too_large(max: &str): "Ce nombre est trop grand : le maximum est {max}.", "This number is too large: the largest is {max}.";
    /// None of the choices.
    not_a_choice(typed: &str, count: usize): "« {typed} » n’est pas dans la liste : tapez un numéro de 1 à {count}, ou le début d’une ligne.", "“{typed}” is not in the list: type a number from 1 to {count}, or the beginning of a line.";
    /// Several choices.
    ambiguous(typed: &str, matches: &str): "« {typed} » peut vouloir dire plusieurs choses ({matches}) : tapez le numéro.", "“{typed}” may mean several things ({matches}): type the number.";
    /// No row yet.
    nothing_to_choose_among(question: &str): "Il n’y a encore rien à choisir : répondez d’abord à la question {question}.", "There is nothing to choose among yet: answer the question {question} first.";
    /// Neither yes nor no.
    not_yes_or_no(): "Répondez par o (oui) ou n (non).", "Answer with y (yes) or n (no).";
    /// Not a date.
    not_a_date(typed: &str): "« {typed} » n’est pas une date : écrivez par exemple 23/11/2026 ou 2026-11-23.", "“{typed}” is not a date: write for example 23/11/2026 or 2026-11-23.";
    /// A row without a label.
    missing_label(column: &str): "Chaque ligne commence par « {column} ».", "Each row starts with “{column}”.";
    /// Too many cells.
    too_many_cells(expected: usize, found: usize): "Il y a {found} cases pour {expected} colonnes : séparez les cases par des points-virgules.", "There are {found} cells for {expected} columns: separate cells with semicolons.";
    /// A rejection of one cell.
    in_cell(row: usize, column: &str, why: &str): "Ligne {row}, « {column} » : {why}", "Row {row}, “{column}”: {why}";
    /// A value of another type, in a file.
    wrong_type(expected: &str, found: &str): "il faut ici {expected}, pas {found}", "{expected} is wanted here, not {found}";
    /// The same choice twice.
    repeated(id: &str): "« {id} » est écrit deux fois", "`{id}` is written twice";
}
