//! Why a typed answer cannot be kept as it is: data, worded kindly by `lang`.

/// What is wrong with an answer. A rejection is not an error: it is said, and the answer is asked again.
#[derive(Clone, Debug, PartialEq)]
pub enum Rejection {
    /// Nothing was typed.
    Empty,
    /// Not a number.
    NotANumber {
        /// What was typed.
        typed: String,
    },
    /// Digits where a comma or a point may stand before decimals or between thousands.
    AmbiguousNumber {
        /// What was typed.
        typed: String,
        /// The number in digits, when the sign stands between thousands.
        thousands: String,
        /// The number, when the sign stands before decimals and decimals are acceptable.
        decimal: Option<f64>,
    },
    /// Spaces elsewhere than between groups of three digits.
    MisplacedSpace {
        /// What was typed.
        typed: String,
    },
    /// A number followed by something else than its unit.
    OtherUnit {
        /// What follows the number.
        found: String,
        /// The unit of the question, when it has one.
        expected: Option<String>,
    },
    /// A decimal number where a whole one is wanted.
    NotWhole,
    /// Below the smallest acceptable number.
    TooSmall {
        /// The smallest acceptable number.
        min: f64,
    },
    /// Above the largest acceptable number.
    TooLarge {
        /// The largest acceptable number.
        max: f64,
    },
    /// No level of the scale.
    NotALevel {
        /// What was typed.
        typed: String,
        /// The highest level; the lowest is 0.
        top: usize,
        /// Whether several levels may be given.
        several: bool,
    },
    /// Not as many values as there are lines.
    OtherCount {
        /// How many lines there are.
        expected: usize,
        /// How many values were given.
        found: usize,
    },
    /// Not two numbers, the smaller first, none of them negative.
    NotAnInterval {
        /// What was typed.
        typed: String,
    },
    /// None of the choices.
    NotAChoice {
        /// What was typed.
        typed: String,
        /// How many choices there are.
        count: usize,
        /// The title of the nearest one, when one is near.
        nearest: Option<String>,
        /// The titles of all, in the order of the list.
        titles: Vec<String>,
        /// The ids of all, the nearest first.
        accepted: Vec<String>,
    },
    /// The beginning of several choices.
    Ambiguous {
        /// What was typed.
        typed: String,
        /// The titles it could mean.
        matches: Vec<String>,
    },
    /// The choices come from a table that has no row yet.
    NothingToChooseAmong {
        /// The question that gives the choices.
        question: String,
    },
    /// Several communes could be meant, or one with a doubt.
    WhichPlace {
        /// What was typed.
        typed: String,
        /// The communes, the likeliest first.
        found: Vec<PlaceFound>,
        /// How many more there are.
        more: usize,
        /// Whether any words would do as well.
        words_too: bool,
    },
    /// A distance to a commune, while the project's own is not known.
    NowhereToMeasureFrom {
        /// The commune, in full.
        to: String,
    },
    /// A distance to or from a commune whose position is not known.
    Unplaced {
        /// The commune, in full.
        name: String,
    },
    /// Neither yes nor no.
    NotYesOrNo,
    /// Not a date of the calendar.
    NotADate {
        /// What was typed.
        typed: String,
    },
    /// A row without its label.
    MissingLabel {
        /// The title of the label column.
        column: String,
    },
    /// More cells than columns.
    TooManyCells {
        /// How many columns can be filled.
        expected: usize,
        /// How many cells were given.
        found: usize,
    },
    /// One cell cannot be kept.
    Cell {
        /// The row, counted from 1.
        row: usize,
        /// The title of the column.
        column: String,
        /// Why.
        why: Box<Rejection>,
    },
    /// A key that no column has.
    UnknownColumn {
        /// The key as it stands in the file.
        key: String,
        /// The nearest column, when one is near.
        nearest: Option<String>,
    },
    /// A value of another type than the question wants (only in a file).
    WrongType {
        /// What the question wants.
        expected: Shape,
        /// What the file holds.
        found: Shape,
    },
    /// None of the signs one may type beside a line.
    NotASign {
        /// What was typed.
        typed: String,
        /// The signs, in the order they are shown.
        signs: Vec<String>,
    },
    /// Several sorts of value in a row that takes one.
    SeveralValues {
        /// The columns that say one.
        columns: Vec<String>,
    },
    /// The same choice twice.
    Repeated {
        /// The id given twice.
        id: String,
    },
}

/// A commune that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceFound {
    /// What to type so that it is this one: `Concarneau (29039)`.
    pub typed: String,
    /// Where it is: `Concarneau (29), Finistère, Bretagne`.
    pub in_full: String,
}

/// The shape of a value in a file, for saying what was expected and what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text between quotes.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// A date such as 2026-11-23.
    Date,
    /// Items between brackets.
    List,
    /// Named values between braces.
    Record,
    /// A list of records.
    Rows,
    /// A number that is infinite, undefined or too large: never an answer.
    Boundless,
    /// A date with a time, or a time: never an answer.
    Other,
}

impl Shape {
    /// The shape of a value.
    #[must_use]
    pub fn of(value: &super::value::Value) -> Self {
        use super::value::Value;
        match value {
            Value::Text(_) => Self::Text,
            Value::Integer(_) | Value::Float(_) => Self::Number,
            Value::Bool(_) => Self::Bool,
            Value::Date(_) => Self::Date,
            Value::List(_) => Self::List,
            Value::Record(_) => Self::Record,
            Value::NotUnderstood(_) => Self::Other,
        }
    }
}
