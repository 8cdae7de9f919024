//! How a prompt looks: its words wrapped to the width, made harmless, and set apart by a little style.

use std::fmt::Write as _;

use crate::engine::interview::prompt::{Entry, Notice, NoticeTone, Prompt, Widget};
use crate::lang::{Lang, terminal as say};
use crate::model::inert::inert;

/// Lines longer than this are tiring to read, however wide the terminal.
const WIDEST: usize = 80;
/// Below this, wrapping would cut every word.
const NARROWEST: usize = 20;

/// How pages are laid out.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The columns of the terminal.
    pub columns: usize,
    /// Whether bold and dim text may be used.
    pub styled: bool,
    /// The language of the few words added here.
    pub lang: Lang,
}

/// How a piece of text is set apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Bold,
    Dim,
}

impl Page {
    /// The width text is wrapped at.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.clamp(NARROWEST, WIDEST)
    }

    fn paragraph(&self, page: &mut String, text: &str, indent: &str, style: Style) {
        let hanging = " ".repeat(unicode_width::UnicodeWidthStr::width(indent));
        for (index, line) in inert(text).lines().enumerate() {
            // A number or a sign stands once, before the first of several lines.
            let options = textwrap::Options::new(self.width())
                .initial_indent(if index == 0 { indent } else { &hanging })
                .subsequent_indent(&hanging)
                .word_separator(textwrap::WordSeparator::AsciiSpace)
                // A file name or « demandez-vous » is not cut at its hyphens.
                .word_splitter(textwrap::WordSplitter::NoHyphenation);
            for wrapped in textwrap::wrap(line, options) {
                let _ = writeln!(page, "{}", self.set(&wrapped, style));
            }
        }
    }

    fn set(&self, text: &str, style: Style) -> String {
        match style {
            _ if !self.styled => text.to_owned(),
            Style::Plain => text.to_owned(),
            Style::Bold => format!("\u{1b}[1m{text}\u{1b}[0m"),
            Style::Dim => format!("\u{1b}[2m{text}\u{1b}[0m"),
        }
    }

    /// What is said outside any question.
    #[must_use]
    pub fn notices(&self, notices: &[Notice]) -> String {
        let mut page = String::new();
        for notice in notices {
            match notice.tone {
                NoticeTone::Title => {
                    page.push('\n');
                    self.paragraph(&mut page, &notice.text, "", Style::Bold);
                }
                NoticeTone::Plain => self.paragraph(&mut page, &notice.text, "", Style::Plain),
                NoticeTone::Item => self.paragraph(&mut page, &notice.text, "  - ", Style::Plain),
                NoticeTone::Warning => {
                    page.push('\n');
                    self.paragraph(&mut page, &notice.text, "! ", Style::Bold);
                }
            }
        }
        page
    }

    /// Everything of a prompt but its list and the line one types on.
    #[must_use]
    pub fn prompt(&self, prompt: &Prompt) -> String {
        if let Some(why) = &prompt.rejected {
            // The question was just read: only say what is wrong, and how to answer.
            let mut page = self.notices(&prompt.notices);
            self.paragraph(&mut page, why, "", Style::Bold);
            return page;
        }
        let mut page = self.notices(&prompt.notices);
        page.push('\n');
        if !prompt.position.is_empty() {
            self.paragraph(&mut page, &prompt.position, "", Style::Dim);
        }
        let question = match prompt.code.as_str() {
            "" => prompt.question.clone(),
            code => format!("{code} · {}", prompt.question),
        };
        self.paragraph(&mut page, &question, "", Style::Bold);
        if !prompt.why.is_empty() {
            self.paragraph(&mut page, &prompt.why, "", Style::Plain);
        }
        for (index, row) in prompt.rows.iter().enumerate() {
            self.paragraph(&mut page, row, &format!("  {}. ", index + 1), Style::Plain);
        }
        for hint in &prompt.hints {
            self.paragraph(&mut page, hint, "", Style::Dim);
        }
        if let Some(current) = &prompt.current {
            self.paragraph(&mut page, current, "", Style::Plain);
        }
        page
    }

    /// A few words on how to answer, set back.
    #[must_use]
    pub fn hint(&self, text: &str) -> String {
        let mut page = String::new();
        self.paragraph(&mut page, text, "", Style::Dim);
        page
    }

    /// What can be typed besides, said where one types.
    #[must_use]
    pub fn typed(&self, prompt: &Prompt) -> String {
        prompt.typed.iter().map(|hint| self.hint(hint)).collect()
    }

    /// The numbered list of a prompt, when there is something to choose.
    #[must_use]
    pub fn entries(&self, prompt: &Prompt) -> String {
        let mut page = String::new();
        let (entries, chosen): (&[Entry], Vec<usize>) = match &prompt.widget {
            Widget::Line | Widget::Lines => return page,
            Widget::Choose { entries, current, .. } => (entries, current.iter().copied().collect()),
            Widget::Tick { entries, current } => (entries, current.clone()),
        };
        for (index, entry) in entries.iter().enumerate() {
            let mark =
                if chosen.contains(&index) { format!(" {}", say::chosen(self.lang)) } else { String::new() };
            let label = format!("{}{mark}", entry.label);
            self.paragraph(&mut page, &label, &format!("  {}. ", index + 1), Style::Plain);
        }
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(columns: usize) -> Page {
        Page { columns, styled: false, lang: Lang::Fr }
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        let prompt = Prompt {
            question: "Que faut-il pouvoir faire, pour qui, où et quand — sans nommer d’appareil ?".into(),
            why: "Un besoin formulé comme un objet ferme d’avance les alternatives.".into(),
            ..Prompt::default()
        };
        for columns in [20, 40, 60, 200] {
            for line in page(columns).prompt(&prompt).lines() {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= columns.min(80), "{columns}: {line}");
            }
        }
    }

    #[test]
    fn a_numbered_list_hangs_under_its_numbers() {
        let entries =
            vec![Entry { label: "une réponse assez longue pour être coupée".into(), sends: "1".into() }];
        let widget = Widget::Choose { entries, current: Some(0), besides: Vec::new() };
        let prompt = Prompt { widget, current: Some(String::new()), ..Prompt::default() };
        assert_eq!(
            page(30).entries(&prompt),
            "  1. une réponse assez longue\n     pour être coupée (réponse\n     actuelle)\n"
        );
    }

    #[test]
    fn a_title_of_several_lines_has_its_number_once() {
        let entry = |label: &str| Entry { label: label.into(), sends: String::new() };
        let entries = vec![entry("une\nsolution"), entry("une autre")];
        let prompt = Prompt { widget: Widget::Tick { entries, current: Vec::new() }, ..Prompt::default() };
        assert_eq!(page(30).entries(&prompt), "  1. une\n     solution\n  2. une autre\n");
        let item = Notice::new(NoticeTone::Item, "un\ndeux");
        assert_eq!(page(30).notices(&[item]), "  - un\n    deux\n");
        let warning = Notice::new(NoticeTone::Warning, "un\ndeux");
        assert_eq!(page(30).notices(&[warning]), "\n! un\n  deux\n");
    }

    #[test]
    fn an_escape_in_a_text_never_reaches_the_terminal() {
        let prompt = Prompt { question: "a\u{1b}[2Jb".into(), ..Prompt::default() };
        assert!(!page(60).prompt(&prompt).contains('\u{1b}'));
    }
}
