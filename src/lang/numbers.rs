//! Numbers and dates as they are read aloud: decimal comma, spaces between thousands, months in words.

use time::Date;

use super::Lang;

const NARROW_SPACE: char = '\u{202f}';

const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// A number for people: `1900`, `19 000`, `0,4`.
#[must_use]
pub fn shown(lang: Lang, number: f64) -> String {
    let plain = format!("{number}");
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len() > 4 && (whole.len() - index) % 3 == 0 {
            text.push(NARROW_SPACE);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point(lang));
        text.push_str(decimals);
    }
    text
}

/// What stands between two ends: `0,1 à 0,3`.
#[must_use]
pub fn between(lang: Lang, low: &str, high: &str) -> String {
    match lang {
        Lang::Fr => format!("{low} à {high}"),
        Lang::En => format!("{low} to {high}"),
    }
}

/// A number as one would type it again, and be understood: no separator between thousands, and a fourth
/// decimal where three could be thousands.
#[must_use]
pub fn typed(lang: Lang, number: f64) -> String {
    let plain = format!("{number}");
    let thousands_too = plain
        .trim_start_matches('-')
        .split_once('.')
        .is_some_and(|(whole, decimals)| whole.len() <= 3 && whole != "0" && decimals.len() == 3);
    let typed = if thousands_too { plain + "0" } else { plain };
    typed.replace('.', &point(lang).to_string())
}

fn point(lang: Lang) -> char {
    match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    }
}

/// A date for people: `23 novembre 2026`.
#[must_use]
pub fn date(lang: Lang, date: Date) -> String {
    let month = MONTHS[lang as usize][usize::from(u8::from(date.month())) - 1];
    let day = date.day();
    match lang {
        Lang::Fr if day == 1 => format!("1er {month} {}", date.year()),
        Lang::Fr | Lang::En => format!("{day} {month} {}", date.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::number;
    use proptest::prelude::{Strategy, any, prop_assert_eq, prop_oneof, proptest};

    #[test]
    fn numbers_are_written_as_each_language_does() {
        for (number, french, english) in [
            (1900.0, "1900", "1900"),
            (19000.0, "19\u{202f}000", "19\u{202f}000"),
            (0.4, "0,4", "0.4"),
            (-12345.5, "−12\u{202f}345,5", "−12\u{202f}345.5"),
            (1.125, "1,125", "1.125"),
        ] {
            assert_eq!((shown(Lang::Fr, number), shown(Lang::En, number)), (french.into(), english.into()));
        }
    }

    #[test]
    fn dates_name_the_month_in_the_language_of_the_document() {
        let day = |month, day| Date::from_calendar_date(2027, month, day).expect("a day");
        for (when, french, english) in [
            (day(time::Month::March, 31), "31 mars 2027", "31 March 2027"),
            (day(time::Month::August, 1), "1er août 2027", "1 August 2027"),
        ] {
            assert_eq!((date(Lang::Fr, when), date(Lang::En, when)), (french.into(), english.into()));
        }
    }

    proptest! {
        #[test]
        fn a_number_proposed_to_be_typed_again_is_read_as_the_same_number(
            number in prop_oneof![
                any::<f64>(),
                (-3_000_000i32..3_000_000).prop_map(|thousandths| f64::from(thousandths) / 1000.0),
                (-30_000i32..30_000).prop_map(f64::from),
            ]
        ) {
            proptest::prop_assume!(number.is_finite());
            for lang in [Lang::Fr, Lang::En] {
                let text = typed(lang, number);
                let read = number::read(&text).ok().and_then(|value| value.as_number());
                prop_assert_eq!(read, Some(number), "{}", text);
            }
        }
    }
}
