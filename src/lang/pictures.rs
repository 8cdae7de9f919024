//! The words of drawings: axes, keys, whole percentages.

use super::{Lang, phrases};

phrases! {
    /// The left end of an axis of ratios.
    ten_times_less(): "10 fois moins", "10 times less";
    /// Its middle.
    as_much(): "autant", "as much";
    /// Its right end.
    ten_times_more(): "10 fois plus", "10 times more";
    /// What the band around the middle means.
    about_as_much(): "de 0,8 à 1,25 : à peu près autant", "from 0.8 to 1.25: about as much";
    /// What a bar is.
    possible(): "ce qui est possible d’après les réponses", "what is possible according to the answers";
    /// What an arrow at the end of a bar means.
    beyond(): "cela peut aller au-delà de l’échelle", "it may go beyond the scale";
    /// A ratio that may be anything.
    unknown(): "on ne sait pas", "not known";
    /// What a thick border means.
    hot(): "bordure épaisse : point chaud", "thick border: hot spot";
    /// What hatching means.
    unsure(): "hachures : intuition, à vérifier", "hatching: intuition, to be checked";
    /// What a star after a sign means.
    hot_sign(): "point chaud", "hot spot";
    /// What a wave after a sign means.
    unsure_sign(): "intuition, à vérifier", "intuition, to be checked";
    /// What opens the key of the columns.
    columns(): "Colonnes", "Columns";
    /// What opens the key of the signs.
    signs(): "Signes", "Signs";
    /// A rank.
    rank(number: usize): "rang {number}", "rank {number}";
    /// How to read bars made of ranks.
    rank_shares(): "Largeur et nombres : part des lectures, en %.", "Width and numbers: share of the readings, in %.";
    /// How to read bars made of digits.
    rank_digits(part: usize): "Chaque chiffre est un rang, et vaut {part} % des lectures.", "Each digit is a rank, and stands for {part}% of the readings.";
    /// How to read a grid of pairs.
    pair_shares(): "Part des lectures où la ligne passe devant la colonne, en %.", "Share of the readings where the row comes before the column, in %.";
}

/// A share from 0 to 1 as a whole percentage without its sign: `45`, `<1`, `>99`.
///
/// Nothing finer is ever said: the shares come from readings of what people wrote.
#[must_use]
pub fn whole(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 1.0 {
        "<1".to_owned()
    } else if percent > 99.0 && percent < 100.0 {
        ">99".to_owned()
    } else {
        // What is no number counts for nothing: it becomes 0.
        format!("{}", (percent.round() as u8).min(100))
    }
}

/// The same with its sign: `45 %`.
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    lang.spaced(&match lang {
        Lang::Fr => format!("{} %", whole(share)),
        Lang::En => format!("{}%", whole(share)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_percentages_and_neither_certain_nor_impossible_when_they_are_not() {
        let said = [0.0, 0.004, 0.01, 0.455, 0.99, 0.9999, 1.0, f64::NAN, -1.0, 7.0].map(whole);
        assert_eq!(said, ["0", "<1", "1", "46", "99", ">99", "100", "0", "0", "100"]);
        assert_eq!(percent(Lang::Fr, 0.004), "<1\u{a0}%");
        assert_eq!(percent(Lang::En, 0.5), "50%");
    }
}
