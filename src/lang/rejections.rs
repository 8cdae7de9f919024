//! The words that say, kindly, why an answer is asked again.

use super::comparison::quoted;
use super::{Lang, numbers, phrases, problems};
use crate::model::rejection::{PlaceFound, Rejection};

/// Why an answer cannot be kept as it is, in a sentence, and what to do.
#[must_use]
pub fn worded(lang: Lang, rejection: &Rejection) -> String {
    match rejection {
        Rejection::Empty => empty(lang),
        Rejection::NotANumber { typed } => not_a_number(lang, typed),
        Rejection::AmbiguousNumber { typed, thousands, decimal: Some(decimal) } => {
            ambiguous_number(lang, typed, thousands, &numbers::typed(lang, *decimal))
        }
        Rejection::AmbiguousNumber { typed, thousands, decimal: None } => {
            ambiguous_whole(lang, typed, thousands)
        }
        Rejection::MisplacedSpace { typed } => misplaced_space(lang, typed),
        Rejection::OtherUnit { found, .. } if found.starts_with('(') => explained(lang, found),
        Rejection::OtherUnit { found, expected: Some(unit) } => other_unit(lang, found, unit),
        Rejection::OtherUnit { found, expected: None } => no_unit(lang, found),
        Rejection::NotWhole => not_whole(lang),
        Rejection::TooSmall { min } => too_small(lang, &numbers::shown(lang, *min)),
        Rejection::TooLarge { max } => too_large(lang, &numbers::shown(lang, *max)),
        Rejection::NotALevel { typed, top, several: true } => not_levels(lang, typed, *top),
        Rejection::NotALevel { typed, top, several: false } => not_a_level(lang, typed, *top),
        Rejection::OtherCount { expected, found } => other_count(lang, *expected, *found),
        Rejection::NotAnInterval { typed } => not_an_interval(lang, typed),
        Rejection::NotAChoice { typed, count, nearest, .. } => {
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
        Rejection::WhichPlace { typed, found, more, words_too } => {
            let last = words_too.then(|| own_words(lang, typed));
            let more = (*more > 0).then(|| more_places(lang, *more, typed));
            which_place_worded(lang, typed, found, more.into_iter().chain(last))
        }
        Rejection::NowhereToMeasureFrom { to } => nowhere_to_measure_from(lang, to),
        Rejection::Unplaced { name } => unplaced(lang, name),
        Rejection::NotYesOrNo => not_yes_or_no(lang),
        Rejection::NotADate { typed } => not_a_date(lang, typed),
        Rejection::MissingLabel { column } => missing_label(lang, column),
        Rejection::TooManyCells { expected, found } => too_many_cells(lang, *expected, *found),
        Rejection::Cell { row, column, why } => in_cell(lang, *row, column, &worded_in_cell(lang, why)),
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
        Rejection::NotASign { typed, signs } => not_a_sign(lang, typed, &signs.join(" · ")),
        Rejection::SeveralValues { columns } => several_values(lang, &columns.join(", ")),
        Rejection::Repeated { id } => repeated(lang, id),
    }
}

/// Why a cell of a row typed at once cannot be kept: its choices are not on the screen.
fn worded_in_cell(lang: Lang, rejection: &Rejection) -> String {
    match rejection {
        Rejection::NotAChoice { typed, titles, .. } => {
            let titles: Vec<String> = titles.iter().map(|title| quoted(lang, title)).collect();
            not_a_choice_of(lang, typed, &titles.join(", "))
        }
        other => worded(lang, other),
    }
}

/// Why what a file holds cannot be kept: there, a choice is written as an id, and has no number.
#[must_use]
pub fn worded_in_file(lang: Lang, rejection: &Rejection) -> String {
    match rejection {
        Rejection::NotAChoice { typed, accepted, .. } => not_an_id(lang, typed, &accepted.join(", ")),
        other => worded(lang, other),
    }
}

/// The communes that could be meant, one per line, as one would type each.
fn which_place_worded(
    lang: Lang,
    typed: &str,
    found: &[PlaceFound],
    besides: impl Iterator<Item = String>,
) -> String {
    let mut lines = vec![which_place(lang, typed)];
    lines.extend(found.iter().map(|place| format!("  {}\u{a0}: {}", place.typed, place.in_full)));
    lines.extend(besides.map(|line| format!("  {line}")));
    lines.join("\n")
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
    /// A number that reads two ways.
    ambiguous_number(typed: &str, thousands: &str, decimal: &str): "« {typed} » peut se lire de deux façons : écrivez {thousands} ou {decimal}.", "“{typed}” can be read in two ways: write {thousands} or {decimal}.";
    /// A number that reads two ways, where only whole ones are wanted.
    ambiguous_whole(typed: &str, thousands: &str): "« {typed} » peut se lire de deux façons : écrivez {thousands} si c’est un nombre entier ; les décimales ne sont pas admises ici.", "“{typed}” can be read in two ways: write {thousands} if it is a whole number; decimals are not accepted here.";
    /// Spaces among digits.
    misplaced_space(typed: &str): "Dans « {typed} », une espace n’est pas à la place des milliers : écrivez les chiffres sans espace, comme 1900, ou par groupes de trois, comme 1 900.", "In “{typed}” a space does not stand between thousands: write digits without spaces, such as 1900, or in groups of three, such as 1 900.";
    /// Another unit.
    other_unit(found: &str, unit: &str): "L’unité est ici {unit}, pas « {found} » : écrivez le nombre seul, dans cette unité.", "The unit is {unit} here, not “{found}”: write the number alone, in this unit.";
    /// An explanation after a number, as examples have one.
    explained(found: &str): "Écrivez ici le nombre seul, sans l’explication « {found} ». Elle peut se garder dans les notes du fichier, section [notes].", "Write the number alone here, without the explanation “{found}”. It can be kept in the notes of the file, section [notes].";
    /// A unit where there is none.
    no_unit(found: &str): "Ce nombre n’a pas d’unité : écrivez-le seul, sans « {found} ».", "This number has no unit: write it alone, without “{found}”.";
    /// Decimals where there are none.
    not_whole(): "Il faut ici un nombre entier, sans virgule.", "A whole number is wanted here, without decimals.";
    /// Below the bound.
    too_small(min: &str): "Ce nombre est trop petit : le minimum est {min}.", "This number is too small: the smallest is {min}.";
    /// Above the bound.
    too_large(max: &str): "Ce nombre est trop grand : le maximum est {max}.", "This number is too large: the largest is {max}.";
    /// No level.
    not_a_level(typed: &str, top: usize): "« {typed} » n’est pas un niveau : écrivez un nombre de 0 à {top}, ou ? si vous ne savez pas.", "“{typed}” is not a level: write a number from 0 to {top}, or ? if you do not know.";
    /// No level, nor several.
    not_levels(typed: &str, top: usize): "« {typed} » n’est pas un niveau : écrivez un nombre de 0 à {top}, deux nombres comme 2-3 si vous hésitez, ou ? si vous ne savez pas.", "“{typed}” is not a level: write a number from 0 to {top}, two numbers such as 2-3 if you hesitate, or ? if you do not know.";
    /// Not as many values as lines.
    other_count(expected: usize, found: usize): "Il y a {expected} lignes et vous avez donné {found} valeurs : mettez ? là où vous ne savez pas.", "There are {expected} lines and you gave {found} values: put ? where you do not know.";
    /// Not two numbers.
    not_an_interval(typed: &str): "« {typed} » ne convient pas : écrivez deux nombres, le plus petit d’abord, comme 0,1 à 0,3.", "“{typed}” does not do: write two numbers, the smaller first, such as 0.1 to 0.3.";
    /// None of the choices.
    not_a_choice(typed: &str, count: usize): "« {typed} » n’est pas dans la liste : tapez un numéro de 1 à {count}, ou le début d’une ligne.", "“{typed}” is not in the list: type a number from 1 to {count}, or the beginning of a line.";
    /// None of the choices of a cell.
    not_a_choice_of(typed: &str, titles: &str): "« {typed} » n’est pas dans la liste : écrivez l’un de ceux-ci : {titles}.", "“{typed}” is not in the list: write one of these: {titles}.";
    /// None of the ids, in a file.
    not_an_id(typed: &str, accepted: &str): "« {typed} » n’est pas dans la liste : écrivez l’un de ces mots : {accepted}", "`{typed}` is not in the list: write one of these words: {accepted}";
    /// None of the signs beside a line.
    not_a_sign(typed: &str, signs: &str): "« {typed} » n’est pas l’un de ces signes : {signs}", "“{typed}” is not one of these signs: {signs}";
    /// Several choices.
    ambiguous(typed: &str, matches: &str): "« {typed} » peut vouloir dire plusieurs choses ({matches}) : tapez le numéro.", "“{typed}” may mean several things ({matches}): type the number.";
    /// No row yet.
    nothing_to_choose_among(question: &str): "Il n’y a encore rien à choisir : répondez d’abord à la question {question}.", "There is nothing to choose among yet: answer the question {question} first.";
    /// Several communes.
    which_place(typed: &str): "« {typed} » peut désigner ces communes : écrivez celle que vous voulez comme ci-dessous, avec son code.", "“{typed}” may name these communes: write the one you mean as below, with its code.";
    /// More communes than are told.
    more_places(more: usize, typed: &str): "… et d’autres : {more}. Ajoutez le numéro ou le nom du département, comme dans « {typed} 29 ».", "… and more: {more}. Add the number or the name of the département, as in “{typed} 29”.";
    /// Words kept as they are.
    own_words(typed: &str): "Ou gardez vos mots, entre guillemets : « {typed} ».", "Or keep your words, between quotes: “{typed}”.";
    /// A distance from nowhere.
    nowhere_to_measure_from(to: &str): "La distance jusqu’à {to} ne peut pas être calculée : la commune du projet n’est pas encore connue. Écrivez la distance en kilomètres, ou donnez d’abord la commune du projet.", "The distance to {to} cannot be worked out: the commune of the project is not known yet. Write the distance in kilometres, or give the commune of the project first.";
    /// A distance to or from a commune without a position.
    unplaced(name: &str): "La position de {name} n’est pas connue : écrivez la distance en kilomètres.", "The position of {name} is not known: write the distance in kilometres.";
    /// Neither yes nor no.
    not_yes_or_no(): "Répondez par o (oui) ou n (non).", "Answer with y (yes) or n (no).";
    /// Not a date.
    not_a_date(typed: &str): "« {typed} » n’est pas une date : écrivez le jour, le mois et l’année, par exemple 23/11/2026, 2026-11-23 ou 23 novembre 2026.", "“{typed}” is not a date: write the day, the month and the year, for example 2026-11-23, 23/11/2026 or 23 November 2026.";
    /// A row without a label.
    missing_label(column: &str): "Chaque ligne commence par « {column} ».", "Each row starts with “{column}”.";
    /// Too many cells.
    too_many_cells(expected: usize, found: usize): "Il y a {found} cases pour {expected} colonnes : mettez entre guillemets droits une case qui contient un point-virgule.", "There are {found} cells for {expected} columns: put a cell that holds a semicolon in straight quotation marks.";
    /// A rejection of one cell.
    in_cell(row: usize, column: &str, why: &str): "Ligne {row}, « {column} » : {why}", "Row {row}, “{column}”: {why}";
    /// A value of another type, in a file.
    wrong_type(expected: &str, found: &str): "il faut ici {expected}, pas {found}", "{expected} is wanted here, not {found}";
    /// Several sorts of value in a row.
    several_values(columns: &str): "une seule de ces cases à la fois : {columns}", "only one of these cells at a time: {columns}";
    /// The same choice twice.
    repeated(id: &str): "« {id} » est écrit deux fois", "`{id}` is written twice";
}
