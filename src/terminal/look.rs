//! How menu lines look, working around what dialoguer miscounts.

use std::cell::RefCell;
use std::fmt;

use dialoguer::console::{Term, truncate_str};
use dialoguer::theme::Theme;

/// The room a menu line needs beside its label: focus mark, box, a free column.
pub const MARGIN: usize = 8;

/// How menu lines look. dialoguer counts *bytes* where it should count columns, so it is given short keys,
/// and each label is drawn here, cut to the width; the focus is a sign, so that it shows without colour.
pub struct Look {
    labels: Vec<String>,
    keys: Vec<String>,
    width: usize,
    styled: bool,
    /// What was ticked when the list was drawn last.
    drawn: RefCell<Vec<bool>>,
}

impl Look {
    /// The look of a list with these labels.
    #[must_use]
    pub fn new(labels: Vec<String>, terminal: &Term, styled: bool) -> Self {
        let width = usize::from(terminal.size().1).saturating_sub(MARGIN).max(8);
        let keys = (0..labels.len()).map(|index| index.to_string()).collect();
        let drawn = RefCell::new(vec![false; labels.len()]);
        Self { labels, keys, width, styled, drawn }
    }

    /// The short keys that stand for the labels.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// What was ticked when the list was drawn last.
    #[must_use]
    pub fn ticked(&self, count: usize) -> Vec<bool> {
        self.drawn.borrow().iter().copied().take(count).collect()
    }

    /// The line of an entry, marked when the focus is on it.
    #[must_use]
    pub fn line(&self, index: usize, active: bool, mark: &str) -> String {
        let label = self.labels.get(index).map_or("", String::as_str);
        let label = truncate_str(label, self.width, "…");
        match (active, self.styled) {
            (true, true) => format!("> {mark}\u{1b}[1m{label}\u{1b}[0m"),
            (true, false) => format!("> {mark}{label}"),
            (false, _) => format!("  {mark}{label}"),
        }
    }
}

impl Theme for Look {
    fn format_multi_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        let index = text.parse().unwrap_or(0);
        if let Some(drawn) = self.drawn.borrow_mut().get_mut(index) {
            *drawn = checked;
        }
        f.write_str(&self.line(index, active, if checked { "[x] " } else { "[ ] " }))
    }
}
