//! Pictures of a document: what is drawn, as plain values, with the words and the table that say the same.

use serde::Serialize;

use super::document::Table;

/// A drawing, and its content in words for those who do not see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Picture {
    /// What it is about.
    pub title: String,
    /// What is to be seen on it, in a sentence.
    pub description: String,
    /// What is drawn.
    pub drawing: Drawing,
    /// All that the drawing says, in rows and columns.
    pub table: Table,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Drawing {
    /// A grid of signs, more or less dark.
    Matrix {
        /// The titles of the columns.
        columns: Vec<String>,
        /// The rows.
        rows: Vec<MatrixRow>,
        /// Each sign, with what it means.
        legend: Vec<(String, String)>,
    },
    /// What a ratio may be worth, on an axis from ten times less to ten times more.
    Intervals {
        /// One ratio each.
        rows: Vec<IntervalRow>,
    },
    /// How often each thing comes first, second, third…
    Ranks {
        /// One thing each.
        rows: Vec<RankRow>,
    },
    /// How often the thing of a row comes before the thing of a column.
    Pairs {
        /// The things, as rows and as columns.
        titles: Vec<String>,
        /// For each row, a share from 0 to 1 per column; none where a thing meets itself.
        cells: Vec<Vec<Option<f64>>>,
    },
}

/// A row of a grid of signs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixRow {
    /// Its title.
    pub title: String,
    /// One cell per column.
    pub cells: Vec<MatrixCell>,
}

/// A cell of a grid of signs. Nothing in it rests on its shade alone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MatrixCell {
    /// What is written in it: `−−`, `=`, `?`, `N2`…
    pub sign: String,
    /// How dark it is.
    pub shade: Shade,
    /// Whether much is at stake there.
    pub hot: bool,
    /// Whether what it says is only felt.
    pub unsure: bool,
}

/// How dark a cell is: the more an impact weighs, the darker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    /// The impact weighs much less, or is gone.
    MuchLess,
    /// It weighs less.
    Less,
    /// About as much.
    Same,
    /// More.
    More,
    /// Much more.
    MuchMore,
    /// Nobody knows.
    Unknown,
    /// There is nothing to say.
    Blank,
}

/// What a ratio may be worth.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct IntervalRow {
    /// What it is the ratio of.
    pub title: String,
    /// At least this much; 0 when it could be next to nothing.
    pub low: f64,
    /// At most this much; none when there is no bound.
    pub high: Option<f64>,
    /// What is concluded, in words.
    pub said: String,
}

/// How often a thing has each rank.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RankRow {
    /// The thing.
    pub title: String,
    /// The share of each rank, from the first, from 0 to 1.
    pub shares: Vec<f64>,
}
