//! Random values and texts for the property tests.

use proptest::collection::vec;
use proptest::prelude::*;
use time::Date;

use crate::model::text::normalised;
use crate::model::value::{Record, Value};

/// Texts with all that hurts: quotes, backslashes, blanks at line ends, hidden characters, escapes.
pub fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zà-ü’ ]{0,12}",
        2 => prop_oneof![
            Just("\"\"\""), Just("'''"), Just("\\"), Just("\\u0041"), Just("# x"), Just("\t"), Just(" "), Just("]"),
            Just("}"), Just("\u{1b}[2J"), Just("\u{202e}"), Just("\u{feff}"), Just("\u{a0}"), Just("\n[besoin]\n"),
            Just("= 1"), Just("👩\u{200d}🌾"), Just("e\u{301}"), Just("\0"), Just("\u{7f}"), Just("\u{e0041}"),
        ].prop_map(str::to_owned),
        1 => "\n{1,2}",
        1 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

/// Texts as answers are kept: `\n` line ends, composed accents.
pub fn text() -> impl Strategy<Value = String> {
    any_text().prop_map(|text| normalised(&text))
}

/// Any value, three levels deep.
pub fn value() -> impl Strategy<Value = Value> {
    let date = (0..=9999_i32, 1..=365_u16)
        .prop_map(|(year, day)| Date::from_ordinal_date(year, day).expect("every year has 365 days"));
    let scalar = prop_oneof![
        4 => text().prop_map(Value::Text),
        1 => any::<i64>().prop_map(Value::Integer),
        1 => any::<f64>().prop_filter("answers are finite", |number| number.is_finite()).prop_map(Value::Float),
        1 => any::<bool>().prop_map(Value::Bool),
        1 => date.prop_map(Value::Date),
    ];
    scalar.prop_recursive(3, 24, 5, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::List),
            vec(record_of(inner.clone()), 1..4).prop_map(Value::List),
            record_of(inner),
        ]
    })
}

fn record_of(inner: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let name = prop_oneof![4 => "[a-z_]{1,6}", 1 => any_text()];
    vec((name, inner), 0..4).prop_map(|entries| {
        let mut record = Record::default();
        entries.into_iter().for_each(|(name, value)| record.set(&name, value));
        Value::Record(record)
    })
}
