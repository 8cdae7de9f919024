//! What ratios may be worth: bars of signs on an axis, `|---[==:==|==]---|`, an arrow where one leaves it.

use super::{entry, flat, wrapped};
use crate::export::chart::{ABOUT_AS_MUCH, Extent, LEAST, MOST, place};
use crate::lang::{Lang, numbers, pictures as says};
use crate::model::picture::IntervalRow;
use unicode_width::UnicodeWidthStr;

pub(super) fn lines(lang: Lang, rows: &[IntervalRow], width: usize) -> Option<Vec<String>> {
    // Under this width, the three marks in the middle would touch.
    const NARROWEST: usize = 36;
    const WIDEST: usize = 60;
    if width < NARROWEST {
        return None;
    }
    // An odd number of columns has a middle.
    let axis = Axis { steps: (width.min(WIDEST) - 1) / 2 * 2 };
    let mut lines = vec![axis.words(lang), axis.numbers(lang)];
    for row in rows {
        lines.push(String::new());
        lines.extend(wrapped("", "", &titled(lang, row), width));
        lines.push(axis.bar(lang, row));
    }
    lines.push(String::new());
    let key = [
        ("[===]", Some(says::possible(lang))),
        (":|:", Some(says::about_as_much(lang))),
        ("< >", rows.iter().any(|row| Extent::of(row).leaves()).then(|| says::beyond(lang))),
    ];
    for (sign, meaning) in key {
        lines.extend(meaning.into_iter().flat_map(|meaning| entry(&format!("{sign:5}  "), &meaning, width)));
    }
    Some(lines)
}

/// The title of a row and what is concluded.
fn titled(lang: Lang, row: &IntervalRow) -> String {
    match flat(&row.said) {
        said if said.is_empty() => flat(&row.title),
        said => lang.label(&flat(&row.title)) + " " + &said,
    }
}

/// An axis of `steps + 1` columns.
struct Axis {
    steps: usize,
}

impl Axis {
    fn at(&self, place: f64) -> usize {
        (place * self.steps as f64).round() as usize
    }

    fn words(&self, lang: Lang) -> String {
        let (less, as_much, more) =
            (says::ten_times_less(lang), says::as_much(lang), says::ten_times_more(lang));
        let half = as_much.width() / 2;
        self.written(&[
            (less, 0),
            (as_much, (self.steps / 2).saturating_sub(half)),
            (more.clone(), self.steps + 1 - more.width()),
        ])
    }

    fn numbers(&self, lang: Lang) -> String {
        let [less, more] = ABOUT_AS_MUCH;
        let shown = |ratio| numbers::shown(lang, ratio);
        let end = |text: &str, column: usize| (column + 1).saturating_sub(text.width());
        self.written(&[
            (shown(LEAST), 0),
            (shown(less), end(&shown(less), self.at(place(less)))),
            (shown(1.0), self.steps / 2),
            (shown(more), self.at(place(more))),
            (shown(MOST), end(&shown(MOST), self.steps)),
        ])
    }

    /// Texts on a line, each from its column.
    fn written(&self, texts: &[(String, usize)]) -> String {
        let mut line = String::new();
        for (text, column) in texts {
            line.push_str(&" ".repeat(column.saturating_sub(line.width())));
            line.push_str(text);
        }
        line
    }

    fn bar(&self, lang: Lang, row: &IntervalRow) -> String {
        match Extent::of(row) {
            Extent::Unknown => self.unknown(lang),
            Extent::From { low, high, below, beyond } => {
                let (left, right) = match (self.at(low), self.at(high)) {
                    // However narrow, an interval has two ends, around what they hold.
                    (left, right) if left == right => (left.saturating_sub(1), (right + 1).min(self.steps)),
                    apart => apart,
                };
                let mut line = vec!['-'; self.steps + 1];
                line[left..=right].fill('=');
                self.mark(&mut line);
                line[left] = if below { '<' } else { '[' };
                line[right] = if beyond { '>' } else { ']' };
                line.into_iter().collect()
            }
        }
    }

    /// A dashed line from end to end, which says that nothing is known.
    fn unknown(&self, lang: Lang) -> String {
        let says = format!(" {} ", says::unknown(lang));
        let start = (self.steps + 1).saturating_sub(says.width()) / 2;
        let dash = |column: usize| match column {
            0 => '<',
            last if last == self.steps => '>',
            even if even % 2 == 0 => '-',
            _ => ' ',
        };
        let before: String = (0..start).map(dash).collect();
        let after: String = (start + says.width()..=self.steps).map(dash).collect();
        before + &says + &after
    }

    /// The marks, over what is drawn: one sees on which side of them a bar is.
    fn mark(&self, line: &mut [char]) {
        let [less, more] = ABOUT_AS_MUCH.map(|ratio| self.at(place(ratio)));
        for (column, sign) in [(0, '|'), (less, ':'), (self.steps / 2, '|'), (more, ':'), (self.steps, '|')] {
            line[column] = sign;
        }
    }
}
