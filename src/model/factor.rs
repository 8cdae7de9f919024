//! An order of magnitude: what a kilogram, a kilometre or a meal weighs, with its source and its year.

use super::id::Id;

/// One order of magnitude, in the language it was loaded in.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Its permanent name.
    pub id: Id,
    /// What it is filed under.
    pub theme: Theme,
    /// What is counted, in a few words.
    pub label: String,
    /// The number, as its source gives it.
    pub value: f64,
    /// Its unit, in words: `kg CO₂e par kWh`.
    pub unit: String,
    /// How uncertain its source says it is, in per cent.
    pub uncertainty: Option<f64>,
    /// The year of the number, or of its source when the number has none.
    pub year: u16,
    /// Where it comes from.
    pub source: Id,
    /// Where it stands in its source.
    pub reference: String,
    /// The licence it is reused under.
    pub licence: String,
    /// What it includes and leaves out.
    pub remark: String,
}

impl Factor {
    /// The number with two significant digits: more would seem to be known.
    #[must_use]
    pub fn rounded(&self) -> f64 {
        two_digits(self.value)
    }
}

/// The nearest number with two significant digits, halves going up.
///
/// It is the number as people write it that is rounded: 0.215 gives 0.22, though the machine holds a little less.
fn two_digits(number: f64) -> f64 {
    let written = format!("{:e}", number.abs());
    let Some((mantissa, exponent)) = written.split_once('e') else { return number };
    let Ok(exponent) = exponent.parse::<i32>() else { return number };
    let mut digits = mantissa.bytes().filter(u8::is_ascii_digit).map(|digit| i64::from(digit - b'0'));
    let mut digit = || digits.next().unwrap_or(0);
    let tenths = 10 * digit() + digit() + i64::from(digit() >= 5);
    format!("{tenths}e{}", exponent - 1).parse().map_or(number, |rounded: f64| rounded.copysign(number))
}

/// What orders of magnitude are filed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Theme {
    /// Electricity, fuels, wood.
    Energy,
    /// What things are made of.
    Materials,
    /// Houses and works.
    Building,
    /// Appliances and furniture.
    Equipment,
    /// Vehicles and journeys.
    Mobility,
    /// Water and where it goes.
    Water,
    /// What is eaten and drunk.
    Meals,
    /// Clothes and washing.
    Textile,
    /// What becomes of waste.
    EndOfLife,
    /// Anything else.
    Other,
}

impl Theme {
    /// All themes, in the order they are shown in.
    pub const ALL: [Self; 10] = [
        Self::Energy,
        Self::Materials,
        Self::Building,
        Self::Equipment,
        Self::Mobility,
        Self::Water,
        Self::Meals,
        Self::Textile,
        Self::EndOfLife,
        Self::Other,
    ];

    /// The word of the files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Energy => "energie",
            Self::Materials => "matieres",
            Self::Building => "batiment",
            Self::Equipment => "equipements",
            Self::Mobility => "mobilite",
            Self::Water => "eau",
            Self::Meals => "repas",
            Self::Textile => "textile",
            Self::EndOfLife => "fin_de_vie",
            Self::Other => "autre",
        }
    }

    /// The theme of that word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == text)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assume, proptest};

    use super::*;

    #[test]
    fn two_digits_are_kept_wherever_they_stand() {
        for (number, rounded) in [
            (0.0519, 0.052),
            (1924.0, 1900.0),
            (9.96, 10.0),
            (0.215, 0.22),
            (6.5, 6.5),
            (0.009, 0.009),
            (640.0, 640.0),
            (-1833.0, -1800.0),
            (0.0, 0.0),
        ] {
            assert_eq!(two_digits(number).to_string(), rounded.to_string());
        }
    }

    proptest! {
        #[test]
        fn a_rounded_number_is_near_and_has_two_digits_at_the_most(number in -1e12..1e12) {
            prop_assume!(number != 0.0);
            let rounded = two_digits(number);
            prop_assert!((rounded - number).abs() <= 0.05 * number.abs(), "{} for {}", rounded, number);
            let digits = rounded.to_string();
            let digits = digits.trim_start_matches(['-', '0', '.']).replace('.', "");
            prop_assert!(digits.trim_end_matches('0').len() <= 2, "{} for {}", rounded, number);
        }
    }
}
