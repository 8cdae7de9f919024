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

/// A number for people: `1 900`, `0,4`.
#[must_use]
pub fn shown(lang: Lang, number: f64) -> String {
    let plain = format!("{number}");
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |digits| ("−", digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let (separator, point) = match lang {
        Lang::Fr => (NARROW_SPACE, ','),
        Lang::En => (',', '.'),
    };
    let mut text = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && whole.len() > 4 && (whole.len() - index) % 3 == 0 {
            text.push(separator);
        }
        text.push(digit);
    }
    if !decimals.is_empty() {
        text.push(point);
        text.push_str(decimals);
    }
    text
}

/// A number as one would type it again: no separator between thousands.
#[must_use]
pub fn typed(lang: Lang, number: f64) -> String {
    match lang {
        Lang::Fr => format!("{number}").replace('.', ","),
        Lang::En => format!("{number}"),
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

    #[test]
    fn numbers_are_written_as_each_language_does() {
        for (number, french, english) in [
            (1900.0, "1900", "1900"),
            (19000.0, "19\u{202f}000", "19,000"),
            (0.4, "0,4", "0.4"),
            (-12345.5, "−12\u{202f}345,5", "−12,345.5"),
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
}
