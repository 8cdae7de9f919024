//! A number, perhaps with a unit and bounds.

use super::distance::{FromHere, Measured};
use super::{Around, Fault};
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::folded;
use crate::model::value::Value;

/// What numbers a question takes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Number {
    /// The unit, shown after the number and never kept in the file.
    pub unit: Option<String>,
    /// The smallest acceptable number.
    pub min: Option<f64>,
    /// The largest acceptable number.
    pub max: Option<f64>,
    /// Whether only whole numbers are acceptable.
    pub whole: bool,
    /// From where it is a distance, when it may be given as a place.
    pub from_here: Option<FromHere>,
    /// Named values proposed as help.
    pub suggestions: Vec<Suggestion>,
}

/// A value with a name, such as “once a week: 52”.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What people read.
    pub title: String,
    /// The number it stands for.
    pub value: f64,
}

impl Number {
    pub(super) fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        let number = match (self.understood(typed), &self.from_here) {
            (Err(why @ (Rejection::NotANumber { .. } | Rejection::OtherUnit { .. })), Some(from_here)) => {
                from_here.accept(typed, why)?
            }
            (understood, _) => understood?,
        };
        self.within_bounds(&number)?;
        Ok(number)
    }

    /// The distance worked out when a place is typed; nothing when a number is.
    #[must_use]
    pub fn measured(&self, typed: &str) -> Option<Measured> {
        let from_here = self.from_here.as_ref().filter(|_| self.understood(typed.trim()).is_err())?;
        from_here.measure(typed.trim()).ok()?
    }

    /// The same number, measured from the project's commune when it is a distance.
    pub(super) fn measured_from(&self, around: &Around<'_>) -> Self {
        let from_here = self.from_here.as_ref().map(|_| FromHere::resolved(around));
        Self { from_here, ..self.clone() }
    }

    fn understood(&self, typed: &str) -> Result<Value, Rejection> {
        let (digits, unit) = with_unit(typed);
        let number = read(digits).map_err(|why| match why {
            Rejection::AmbiguousNumber { typed, thousands, .. } if self.whole => {
                Rejection::AmbiguousNumber { typed, thousands, decimal: None }
            }
            Rejection::NotANumber { .. } => Rejection::NotANumber { typed: typed.to_owned() },
            why => why,
        })?;
        if !unit.is_empty() && !self.unit.as_deref().is_some_and(|expected| same_unit(unit, expected)) {
            return Err(Rejection::OtherUnit { found: unit.to_owned(), expected: self.unit.clone() });
        }
        Ok(number)
    }

    fn within_bounds(&self, value: &Value) -> Result<(), Rejection> {
        let Some(number) = value.as_number() else { return Ok(()) };
        if self.whole && number.fract() != 0.0 {
            return Err(Rejection::NotWhole);
        }
        if let Some(min) = self.min.filter(|min| number < *min) {
            return Err(Rejection::TooSmall { min });
        }
        if let Some(max) = self.max.filter(|max| number > *max) {
            return Err(Rejection::TooLarge { max });
        }
        Ok(())
    }

    pub(super) fn check(&self, value: &Value) -> Vec<Fault> {
        if value.as_number().is_none() {
            let why = Rejection::WrongType { expected: Shape::Number, found: Shape::of(value) };
            return vec![Fault::here(why)];
        }
        self.within_bounds(value).err().map(Fault::here).into_iter().collect()
    }
}

/// The number, and what follows it when that can be a unit.
fn with_unit(typed: &str) -> (&str, &str) {
    let signs = |c: char| c.is_ascii_digit() || is_blank(c) || matches!(c, ',' | '.' | '+' | '-' | '−');
    let end = typed.find(|c| !signs(c)).unwrap_or(typed.len());
    let (digits, unit) = typed.split_at(end);
    // `1e3` is a spelling for machines: nothing says that `e3` is a unit.
    let exponent = unit
        .strip_prefix(['e', 'E'])
        .is_some_and(|rest| rest.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit()));
    // No unit has digits before a letter: `1/12/2026` is a date, not a unit.
    let first = unit.find(|c: char| c.is_alphabetic() || matches!(c, '€' | '$' | '%' | '°' | 'µ'));
    let names_one = first.is_some_and(|first| !unit[..first].contains(|c: char| c.is_ascii_digit()));
    if exponent || !names_one { (typed, "") } else { (digits, unit.trim()) }
}

/// Whether both are the same unit, whatever the capitals and the plural.
fn same_unit(found: &str, expected: &str) -> bool {
    let [found, expected] = [folded(found), folded(expected)];
    found == expected || found.trim_end_matches('s') == expected.trim_end_matches('s')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// Reads digits with a decimal comma or point, and spaces between thousands.
///
/// # Errors
/// What is wrong; above all a sign that may stand before decimals or between thousands: `1,900`.
pub fn read(typed: &str) -> Result<Value, Rejection> {
    let typed = typed.trim();
    let not_a_number = || Rejection::NotANumber { typed: typed.to_owned() };
    let (negative, digits) = match typed.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, typed.strip_prefix('+').unwrap_or(typed)),
    };
    let (whole, decimals) = match digits.trim_start().split_once([',', '.']) {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (digits.trim_start(), None),
    };
    let are_digits = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.ends_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_digit() || is_blank(c))
    };
    if !are_digits(whole) || !decimals.is_none_or(are_digits) {
        return Err(not_a_number());
    }
    let groups: Vec<&str> = whole.split(is_blank).collect();
    let in_thousands =
        groups.len() == 1 || groups[0].len() <= 3 && groups[1..].iter().all(|it| it.len() == 3);
    if !in_thousands || decimals.is_some_and(|decimals| decimals.contains(is_blank)) {
        return Err(Rejection::MisplacedSpace { typed: typed.to_owned() });
    }
    let plain = format!("{}{}", if negative { "-" } else { "" }, groups.concat());
    let Some(decimals) = decimals else {
        return plain.parse().map(Value::Integer).or_else(|_| decimal(&plain)).map_err(|()| not_a_number());
    };
    let number = decimal(&format!("{plain}.{decimals}")).map_err(|()| not_a_number())?;
    if decimals.len() == 3 && whole.len() <= 3 && !whole.starts_with('0') {
        return Err(Rejection::AmbiguousNumber {
            typed: typed.to_owned(),
            thousands: format!("{plain}{decimals}"),
            decimal: number.as_number(),
        });
    }
    Ok(number)
}

fn decimal(plain: &str) -> Result<Value, ()> {
    plain.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Float).ok_or(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_points_and_spaces_are_all_understood() {
        let number = Number { unit: Some("€/an".into()), ..Number::default() };
        for (typed, kept) in [
            ("1 900", Value::Integer(1900)),
            ("1\u{202f}900 €/an", Value::Integer(1900)),
            ("12\u{a0}345\u{a0}678,125€/AN", Value::Float(12_345_678.125)),
            ("0,4", Value::Float(0.4)),
            ("0.4", Value::Float(0.4)),
            ("0,900", Value::Float(0.9)),
            ("1900,125", Value::Float(1900.125)),
            ("1,9000", Value::Float(1.9)),
            ("-3", Value::Integer(-3)),
            ("−5", Value::Integer(-5)),
            ("+5", Value::Integer(5)),
            ("99999999999999999999", Value::Float(1e20)),
        ] {
            assert_eq!(number.accept(typed), Ok(kept), "{typed}");
        }
        for typed in ["", "douze", "1,2,3", "1.", ",5", "1e3", "1E+3", "--2", "1 ,5", "5, 3", "kWh"] {
            let why = Err(Rejection::NotANumber { typed: typed.into() });
            assert_eq!(number.accept(typed), why, "{typed}");
        }
    }

    #[test]
    fn a_lone_sign_before_three_digits_is_asked_again_for_it_reads_both_ways() {
        let ambiguous = |typed: &str, thousands: &str, decimal| {
            Err(Rejection::AmbiguousNumber { typed: typed.into(), thousands: thousands.into(), decimal })
        };
        let number = Number::default();
        assert_eq!(number.accept("1,900"), ambiguous("1,900", "1900", Some(1.9)));
        assert_eq!(number.accept("-12.345"), ambiguous("-12.345", "-12345", Some(-12.345)));
        let whole = Number { whole: true, ..Number::default() };
        assert_eq!(whole.accept("1.900"), ambiguous("1.900", "1900", None));
    }

    #[test]
    fn spaces_stand_between_thousands_only() {
        for typed in ["1 90", "12 34", "1900 000", "1  900", "0,123 456"] {
            let why = Err(Rejection::MisplacedSpace { typed: typed.into() });
            assert_eq!(Number::default().accept(typed), why, "{typed}");
        }
    }

    #[test]
    fn a_date_typed_for_a_number_is_no_unit() {
        let number = Number { unit: Some("km".into()), ..Number::default() };
        let typed = "1/12/2026".to_owned();
        assert_eq!(number.accept("1/12/2026"), Err(Rejection::NotANumber { typed }));
    }

    #[test]
    fn a_unit_is_that_of_the_question_or_is_told() {
        let of = |unit: &str| Number { unit: Some(unit.into()), ..Number::default() };
        for (unit, typed) in
            [("kWh", "12 kWh"), ("%", "12\u{a0}%"), ("m²", "12m²"), ("personnes", "12 Personne")]
        {
            assert_eq!(of(unit).accept(typed), Ok(Value::Integer(12)), "{typed}");
        }
        let other = |found: &str, expected: Option<&str>| {
            Err(Rejection::OtherUnit { found: found.into(), expected: expected.map(str::to_owned) })
        };
        assert_eq!(of("kWh/an").accept("12 kWh"), other("kWh", Some("kWh/an")));
        assert_eq!(Number::default().accept("5 %"), other("%", None));
        assert_eq!(Number::default().accept("12 m2"), other("m2", None));
    }

    #[test]
    fn bounds_hold_for_what_is_typed_and_for_what_a_file_holds() {
        let hours = Number { min: Some(0.0), max: Some(8760.0), whole: true, ..Number::default() };
        assert_eq!(hours.accept("9000"), Err(Rejection::TooLarge { max: 8760.0 }));
        assert_eq!(hours.accept("2,5"), Err(Rejection::NotWhole));
        assert_eq!(hours.check(&Value::Integer(-1)), [Fault::here(Rejection::TooSmall { min: 0.0 })]);
        assert!(hours.check(&Value::Integer(8760)).is_empty());
    }
}
