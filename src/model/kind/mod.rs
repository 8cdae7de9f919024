//! The types of question: each reads what a person types and checks what a file holds, alike.

mod carried;
pub mod choice;
pub mod date;
pub mod distance;
pub mod grid;
pub mod interval;
pub mod level;
pub mod list;
pub mod multi_choice;
pub mod number;
pub mod place;
mod repeated;
pub mod rows;
pub mod table;
pub mod text;
pub mod yes_no;

use self::choice::{Choices, RowsToChoose};
use self::level::Levels;
use self::number::Number;
use self::table::Table;
use crate::model::id::QuestionId;
use crate::model::rejection::Rejection;
use crate::model::territory::Territory;
use crate::model::value::Value;

/// What a question wants as an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `texte`: a sentence.
    Text,
    /// `texte_long`: several lines.
    LongText,
    /// `choix`: one of several.
    Choice(Choices),
    /// `choix_multiples`: any of several.
    MultiChoice(Choices),
    /// `echelle`: one of several levels, from the least to the most.
    Scale(Choices),
    /// `nombre`: a number, perhaps with a unit and bounds.
    Number(Number),
    /// `niveau`: a level of a worded scale, several possible ones, or unknown.
    Level(Levels),
    /// `intervalle`: two numbers, neither negative, between which something is.
    Interval,
    /// `date`: a day of the calendar.
    Date,
    /// `oui_non`.
    YesNo,
    /// `liste`: texts, one per line.
    List,
    /// `tableau`, `matrice`: rows of simple cells, entered one by one or crossing by crossing.
    Table(Table),
    /// `lieu`: one of these communes, or any place named freely.
    Place(Territory),
    /// `identifiant`: a name made from the label of its row, never asked.
    Identifier,
}

/// Where in a value something is wrong, and what.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// The way to the faulty part, empty for the value itself.
    pub path: Vec<Step>,
    /// What is wrong with it.
    pub why: Rejection,
}

/// One step into a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The item of that index in a list.
    Item(usize),
    /// The value of that name in a record.
    Key(String),
}

impl Fault {
    fn here(why: Rejection) -> Self {
        Self { path: Vec::new(), why }
    }

    fn at(step: Step, why: Rejection) -> Self {
        Self { path: vec![step], why }
    }
}

/// What a kind needs of a project, and of the world around, to understand an answer.
pub struct Around<'a> {
    /// The rows of a table, as choices, and the code of its question.
    pub rows: &'a dyn Fn(&QuestionId) -> RowsToChoose,
    /// The communes one can name.
    pub territory: &'a Territory,
    /// The code of the project's own.
    pub here: Option<&'a str>,
}

impl Kind {
    /// Reads what a person typed, already without gestures and surrounding blanks.
    ///
    /// # Errors
    /// A [`Rejection`], to be said and asked again.
    pub fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        let typed = crate::model::text::normalised(typed);
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Rejection::Empty);
        }
        match self {
            Self::Text | Self::LongText | Self::Identifier => Ok(Value::Text(typed.to_owned())),
            Self::Choice(choices) | Self::Scale(choices) => choices.accept(typed),
            Self::MultiChoice(choices) => multi_choice::accept(choices, typed),
            Self::Number(number) => number.accept(typed),
            Self::Level(levels) => levels.accept(typed),
            Self::Interval => interval::accept(typed),
            Self::Date => date::accept(typed),
            Self::YesNo => yes_no::accept(typed),
            Self::List => list::accept(typed),
            Self::Table(table) => table.accept(typed),
            Self::Place(territory) => place::accept(territory, typed),
        }
    }

    /// Checks a value found in a file: every fault of it, none when it is a good answer.
    #[must_use]
    pub fn check(&self, value: &Value) -> Vec<Fault> {
        match self {
            Self::Text | Self::LongText => text::check(value),
            Self::Identifier => text::check(value),
            Self::Choice(choices) | Self::Scale(choices) => choices.check(value),
            Self::MultiChoice(choices) => multi_choice::check(choices, value),
            Self::Number(number) => number.check(value),
            Self::Level(levels) => levels.check(value),
            Self::Interval => interval::check(value),
            Self::Date => date::check(value),
            Self::YesNo => yes_no::check(value),
            Self::List => list::check(value),
            Self::Table(table) => table.check(value),
            Self::Place(_) => place::check(value),
        }
    }

    /// The same kind, with what it needs of the project and of the world around.
    #[must_use]
    pub fn resolved(&self, around: &Around<'_>) -> Self {
        let mut kind = self.clone();
        kind.resolve(around);
        kind
    }

    fn resolve(&mut self, around: &Around<'_>) {
        match self {
            Self::Choice(choices) | Self::MultiChoice(choices) | Self::Scale(choices) => {
                if let Some(question) = &choices.among {
                    (choices.listed, choices.among_code) = (around.rows)(question);
                }
            }
            Self::Table(table) => table.columns.iter_mut().for_each(|column| column.kind.resolve(around)),
            Self::Place(territory) => *territory = around.territory.clone(),
            Self::Number(number) => *number = number.measured_from(around),
            Self::Text
            | Self::LongText
            | Self::Level(_)
            | Self::Interval
            | Self::Date
            | Self::YesNo
            | Self::List
            | Self::Identifier => {}
        }
    }

    /// The choices, when one chooses.
    #[must_use]
    pub fn choices(&self) -> Option<&Choices> {
        match self {
            Self::Choice(choices) | Self::Scale(choices) | Self::MultiChoice(choices) => Some(choices),
            Self::Text
            | Self::LongText
            | Self::Number(_)
            | Self::Level(_)
            | Self::Interval
            | Self::Date
            | Self::YesNo
            | Self::List
            | Self::Table(_)
            | Self::Place(_)
            | Self::Identifier => None,
        }
    }

    /// The columns, when one fills a table.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        if let Self::Table(table) = self { Some(table) } else { None }
    }
}
