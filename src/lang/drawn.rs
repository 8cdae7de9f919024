//! The words around the pictures of the two analyses: titles, what is to be seen, and their tables.

use super::{Lang, phrases};

/// A verdict in a few words.
#[must_use]
pub fn verdict(lang: Lang, id: &str) -> String {
    match id {
        "moins" => verdict_less(lang),
        "plus" => verdict_more(lang),
        "comparable" => verdict_same(lang),
        "pas_plus" => verdict_not_more(lang),
        "pas_moins" => verdict_not_less(lang),
        _ => verdict_unknown(lang),
    }
}

phrases! {
    /// The title of the bars of ranks.
    ranks(): "Rangs des solutions", "Ranks of the solutions";
    /// What they show.
    ranks_described(): "Pour chaque solution, la part des lectures compatibles avec vos réponses où elle arrive première, deuxième, et ainsi de suite.", "For each solution, the share of the readings compatible with your answers in which it comes first, second, and so on.";
    /// The title of the grid of pairs.
    pairs(): "Solutions deux à deux", "Solutions two by two";
    /// What it shows.
    pairs_described(): "La part des lectures compatibles avec vos réponses où la solution de la ligne passe devant celle de la colonne.", "The share of the readings compatible with your answers in which the solution of the row comes before that of the column.";
    /// A column of names.
    solution(): "Solution", "Solution";
    /// The corner of the grid.
    ahead_of(): "Solution qui passe devant", "Solution that comes before";
    /// The title of the matrix.
    matrix(name: &str): "Ce que change « {name} », étape par étape", "What “{name}” changes, stage by stage";
    /// What it shows.
    matrix_described(reference: &str): "Une ligne par famille d’effets, une colonne par étape de la vie, par rapport à « {reference} ».", "One row for each family of effects, one column for each life stage, against “{reference}”.";
    /// A column of families.
    family(): "Famille d’effets", "Family of effects";
    /// A cell.
    much_less(): "beaucoup moins, ou plus rien", "much less, or nothing left";
    /// A cell.
    less(): "nettement moins", "clearly less";
    /// A cell.
    same(): "à peu près autant", "about the same";
    /// A cell.
    more(): "nettement plus", "clearly more";
    /// A cell.
    much_more(): "beaucoup plus", "much more";
    /// A cell.
    unknown(): "inconnu", "not known";
    /// A cell.
    not_applicable(): "ne s’applique pas", "does not apply";
    /// The key of new items.
    new_key(): "effet nouveau, de N0 (négligeable) à N3 (dominant)", "new effect, from N0 (negligible) to N3 (dominant)";
    /// A new item in a cell.
    new_item(sign: &str): "effet nouveau {sign}", "new effect {sign}";
    /// A hot spot in a cell.
    hot(): "point chaud", "hot spot";
    /// A hunch in a cell.
    unsure(): "intuition", "hunch";
    /// The title of the bars of intervals.
    intervals(name: &str): "Effets de « {name} », famille par famille", "Effects of “{name}”, family by family";
    /// What they show.
    intervals_described(reference: &str): "Entre quoi et quoi se situent les effets, en nombre de fois ceux de « {reference} ». Plus la barre est longue, moins on en sait.", "Between what and what the effects stand, as a number of times those of “{reference}”. The longer the bar, the less is known.";
    /// A column of ratios.
    ratio(): "Par rapport à la référence", "Against the reference";
    /// A column of verdicts.
    reading(): "Lecture", "Reading";
    /// A verdict.
    verdict_less(): "moins", "less";
    /// A verdict.
    verdict_more(): "plus", "more";
    /// A verdict.
    verdict_same(): "à peu près autant", "about the same";
    /// A verdict.
    verdict_not_more(): "pas plus", "no more";
    /// A verdict.
    verdict_not_less(): "pas moins", "no less";
    /// A verdict.
    verdict_unknown(): "on ne peut pas conclure", "no conclusion";
}
