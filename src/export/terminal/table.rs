//! Tables in the terminal: drawn when they fit, one value per line otherwise.

use super::Page;
use crate::model::document::Table;
use crate::model::inert::inert;
use comfy_table::{ContentArrangement, ContentLineStyle, LineStyle, TableStyle};

impl Page {
    /// The table under its caption, every line after `indent`.
    pub(super) fn table(&self, table: &Table, indent: &str) -> String {
        const MOST_COLUMNS: usize = 4;
        const NARROWEST: usize = 60;
        let drawn = !self.plain && table.header.len() <= MOST_COLUMNS && self.width >= NARROWEST;
        let rows = if drawn { self.drawn(table, indent) } else { self.one_value_per_line(table, indent) };
        let mut pieces = vec![self.wrapped(&table.caption, indent, indent), rows];
        pieces.retain(|piece| !piece.is_empty());
        pieces.join(if drawn { "\n" } else { "\n\n" })
    }

    fn drawn(&self, table: &Table, indent: &str) -> String {
        const RULED_HEADER: TableStyle = TableStyle::new()
            .header_lines(ContentLineStyle::none().junction(' '))
            .header_separator(LineStyle::none().fill('─').junction(' '))
            .content_lines(ContentLineStyle::none().junction(' '));
        let cells = |row: &Vec<String>| row.iter().map(|text| inert(text.trim())).collect::<Vec<_>>();
        let mut drawing = comfy_table::Table::new();
        drawing
            .load_style(RULED_HEADER)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(u16::try_from(self.width - indent.len()).unwrap_or(u16::MAX))
            .set_header(cells(&table.header))
            .add_rows(table.rows.iter().map(cells));
        for column in drawing.column_iter_mut() {
            column.set_padding((0, 1));
        }
        drawing
            .lines()
            .map(|line| format!("{indent}{line}").trim_end().to_owned())
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn one_value_per_line(&self, table: &Table, indent: &str) -> String {
        let next = indent.to_owned() + "  ";
        let rows = table.rows.iter().map(|row| {
            let named = row.iter().zip(&table.header).filter(|(text, _)| !text.trim().is_empty());
            let lines = named.map(|(text, title)| self.wrapped(&self.named(title, text), indent, &next));
            lines.collect::<Vec<_>>().join("\n")
        });
        rows.collect::<Vec<_>>().join("\n\n")
    }
}
