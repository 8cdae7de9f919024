//! A document: what an exporter prints, already in words, with no idea of where it comes from.

use serde::Serialize;

use super::picture::Picture;

/// A finished document.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// What kind of document it is, in a few words.
    pub subtitle: String,
    /// The language of its texts, as `fr` or `en`.
    pub language: &'static str,
    /// Which document it is: `resume`, `dossier`…
    pub document: &'static str,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a document. Summaries and complete files are made of these few.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// The start of a section. Level 2 is a section, 3 a part of it.
    Heading {
        /// 2 or 3.
        level: u8,
        /// Its text.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its text; a line end in it is a line end on the page.
        text: String,
    },
    /// Something that stands out, with a title: the conclusion, a warning.
    Callout {
        /// What it says about the project.
        tone: Tone,
        /// Its title.
        title: String,
        /// Its paragraphs.
        paragraphs: Vec<String>,
    },
    /// Short named facts.
    Facts {
        /// Name and value.
        facts: Vec<Fact>,
    },
    /// Items.
    List {
        /// One text each.
        items: Vec<String>,
    },
    /// Rows and columns.
    Table(Table),
    /// A drawing, with what it shows in words and in a table.
    Picture(Picture),
    /// A question with what was answered.
    Answer(Answer),
}

/// The tone of a callout; it never rests on colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// The project ended well.
    Success,
    /// Something to know.
    Note,
    /// Something to decide.
    Warning,
}

/// A named fact.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fact {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// A table with one header row; every row has as many cells.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// What the table shows, read before it; empty when the question above it says so.
    pub caption: String,
    /// The titles of the columns.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Answer {
    /// The id of the question, for machines.
    pub id: String,
    /// Its code; empty where a document names its questions by their subject.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// Its wording, or its subject in a few words.
    pub question: String,
    /// What was answered.
    pub content: Content,
    /// What is said beside it: a remark, a level of proof, a source.
    pub notes: Vec<Fact>,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Content {
    /// A text, a number, a choice…
    Line(String),
    /// Several of them.
    Lines(Vec<String>),
    /// A table.
    Table(Table),
    /// There is no answer, and why.
    Nothing(String),
}
