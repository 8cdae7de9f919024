//! Items between the brackets of a list, when the list has a layout worth keeping: rows, comments, several lines.

use std::ops::Range;

use toml::Spanned;
use toml::de::DeValue;

use super::splice;
use crate::format::lines;
use crate::format::spell::{self, Spot};
use crate::format::tree;
use crate::model::value::Value;

/// A list written with brackets and where its items stand.
pub struct Brackets<'a> {
    text: &'a str,
    span: Range<usize>,
    /// Its items.
    pub items: &'a [Spanned<DeValue<'a>>],
}

impl<'a> Brackets<'a> {
    /// The list that stands at `span`.
    pub fn new(text: &'a str, span: Range<usize>, items: &'a [Spanned<DeValue<'a>>]) -> Self {
        Self { text, span, items }
    }

    /// The text with rows, or a list of several lines, changed item by item; nothing when it is better spelled anew.
    pub fn update(text: &str, span: Range<usize>, old: Option<&DeValue<'_>>, new: &Value) -> Option<String> {
        let (Some(DeValue::Array(items)), Value::List(new)) = (old, new) else { return None };
        let list = Brackets::new(text, span, items);
        let has_rows = items.iter().any(|item| item.get_ref().is_table());
        let has_layout = (has_rows || text[list.span.clone()].contains('\n')) && list.has_plain_commas();
        (has_layout && (!new.is_empty() || list.has_comments())).then(|| list.turned_into(new))
    }

    /// How many items it has.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// The text with one more item at the end of the list.
    pub fn append(&self, item: &Value) -> String {
        if self.items.is_empty() && self.text[self.span.start + 1..self.span.end - 1].trim().is_empty() {
            let line = lines::start(self.text, self.span.start);
            let spot = Spot {
                line_end: lines::line_end(self.text),
                indent: lines::indent(self.text, line),
                column: self.span.start - line,
            };
            let list = spell::value(&Value::List(vec![item.clone()]), &spot);
            return splice(self.text, self.span.clone(), &list);
        }
        let (range, new) = self.inserted(self.items.len(), std::slice::from_ref(item));
        splice(self.text, range, &new)
    }

    /// The text with the list turned into `new`: items that are the same at both ends of the list keep their bytes, and
    /// comments stay, but for one at the end of the line of an item that goes.
    fn turned_into(&self, new: &[Value]) -> String {
        let old = self.items;
        let same = |(old, new): &(&Spanned<DeValue<'_>>, &Value)| tree::says(old.get_ref(), new);
        let head = old.iter().zip(new).take_while(same).count();
        let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(same).count();
        let (old_end, new_end) = (old.len() - tail, new.len() - tail);
        let rest = head + (old_end - head).min(new_end - head);
        // In the order of the text, none touching another.
        let mut splices: Vec<_> = (head..rest)
            .filter(|index| !same(&(&old[*index], &new[*index])))
            .map(|index| (old[index].span(), spell::one_line(&new[index])))
            .collect();
        if new_end > rest {
            splices.push(self.inserted(rest, &new[rest..new_end]));
        }
        splices.extend((rest..old_end).map(|index| (self.with_its_comma(index), String::new())));
        let (mut edited, mut kept_from) = (String::with_capacity(self.text.len()), 0);
        for (range, new) in &splices {
            edited.extend([&self.text[kept_from..range.start], new]);
            kept_from = range.end;
        }
        edited + &self.text[kept_from..]
    }

    /// What to splice so that items come before the one of that index, or last.
    fn inserted(&self, index: usize, new: &[Value]) -> (Range<usize>, String) {
        let text = self.text;
        let before =
            index.checked_sub(1).map_or(self.span.start + 1, |previous| self.items[previous].span().end);
        let comma = index.checked_sub(1).and_then(|previous| self.comma_after(previous));
        let from = comma.map_or(before, |comma| comma + 1);
        // A comment at the end of the line speaks of the item before it.
        let line_end = lines::end(text, from);
        let commented = lines::is_comment(&text[from..line_end]);
        let at = if commented { line_end } else { from };
        let separator = self.separator(commented);
        let items: Vec<_> = new.iter().map(|item| format!("{separator}{}", spell::one_line(item))).collect();
        let items = items.join(",");
        if comma.is_some() || index == 0 {
            (at..at, format!("{items},"))
        } else {
            (before..at, format!(",{}{items}", &text[before..at]))
        }
    }

    /// The comma that stands on the line where an item ends.
    fn comma_after(&self, index: usize) -> Option<usize> {
        let end = self.items[index].span().end;
        let comma = end + lines::indent(self.text, end).len();
        self.text[comma..].starts_with(',').then_some(comma)
    }

    /// Whether there are comments between its items.
    fn has_comments(&self) -> bool {
        let starts = self.items.iter().map(|item| item.span().start).chain(Some(self.span.end));
        let ends = Some(self.span.start).into_iter().chain(self.items.iter().map(|item| item.span().end));
        ends.zip(starts).any(|(end, start)| self.text[end..start].contains('#'))
    }

    /// Whether commas stand right after the items, as nearly everyone writes them.
    fn has_plain_commas(&self) -> bool {
        let Some(last) = self.items.len().checked_sub(1) else { return true };
        let code = |line: &str| line.split('#').next().unwrap_or_default().contains(',');
        (0..last).all(|index| self.comma_after(index).is_some())
            && (self.comma_after(last).is_some()
                || !self.text[self.items[last].span().end..self.span.end].lines().any(code))
    }

    /// What stands between two items: a line end and the indentation of items, or a space.
    fn separator(&self, after_comment: bool) -> String {
        let text = self.text;
        let line_end = lines::line_end(text);
        let last = self.items.last().map(|item| item.span().start);
        match last.map(|last| &text[lines::start(text, last)..last]) {
            Some(indent) if lines::is_blank(indent) => format!("{line_end}{indent}"),
            Some(_) if !after_comment => " ".to_owned(),
            _ => format!("{line_end}{}  ", lines::indent(text, lines::start(text, self.span.start))),
        }
    }

    /// An item with the comma after it; with its whole lines when it has them for itself.
    fn with_its_comma(&self, index: usize) -> Range<usize> {
        let (text, span) = (self.text, self.items[index].span());
        let end = self.comma_after(index).map_or(span.end, |comma| comma + 1);
        let (line, line_end) = (lines::start(text, span.start), lines::end(text, end));
        let after = &text[end..line_end];
        if lines::is_blank(&text[line..span.start]) && (lines::is_blank(after) || lines::is_comment(after)) {
            line..lines::next(text, end)
        } else {
            span.start..end + lines::indent(text, end).len()
        }
    }
}
