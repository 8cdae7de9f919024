//! What a prompter is asked to ask: words and a widget, nothing of the method behind them.

/// One thing to ask.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prompt {
    /// What is said before: a stage that opens, help, an advice, a recap.
    pub notices: Vec<Notice>,
    /// Where one is, and how long it still takes; may be empty.
    pub position: String,
    /// The code of the question; may be empty.
    pub code: String,
    /// The question.
    pub question: String,
    /// Why it is asked; may be empty.
    pub why: String,
    /// What is already there: the rows of a table, one per line.
    pub rows: Vec<String>,
    /// How to answer, in a few words each.
    pub hints: Vec<String>,
    /// What can be typed besides, where there is no menu whose entries say it.
    pub typed: Vec<String>,
    /// The answer of the last time, in words.
    pub current: Option<String>,
    /// Why the last reply was not kept.
    pub rejected: Option<String>,
    /// The text to start from: the rejected one, or the answer of the last time.
    pub initial: String,
    /// What an emptied line, or nothing ticked, stands for where that is an answer: leaving a cell blank.
    pub emptied: Option<String>,
    /// How one answers.
    pub widget: Widget,
}

/// How one answers. Whatever the widget, the reply is a text: what one would have typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Widget {
    /// A line of text.
    #[default]
    Line,
    /// Several lines of text.
    Lines,
    /// One of several entries.
    Choose {
        /// The entries, numbered from 1.
        entries: Vec<Entry>,
        /// The entry of the last time.
        current: Option<usize>,
        /// What can be done besides choosing, where there are menus.
        besides: Vec<Entry>,
    },
    /// Any of several entries.
    Tick {
        /// The entries, numbered from 1.
        entries: Vec<Entry>,
        /// The entries of the last time.
        current: Vec<usize>,
    },
}

/// Something to choose, and the text that stands for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What people read.
    pub label: String,
    /// What the reply is when it is chosen.
    pub sends: String,
}

/// Something said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it is said.
    pub tone: NoticeTone,
    /// The words.
    pub text: String,
}

/// How something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeTone {
    /// A title, with an empty line before it.
    Title,
    /// A sentence.
    Plain,
    /// One of several items.
    Item,
    /// Something to consider.
    Warning,
}

impl Notice {
    /// A notice of that tone.
    #[must_use]
    pub fn new(tone: NoticeTone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into() }
    }
}
