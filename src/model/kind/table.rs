//! Rows of simple cells, one of which is the label of its row.

use super::choice::Choice;
use super::grid::Grid;
use super::{Fault, Kind, Step, rows};
use crate::model::id::Id;
use crate::model::rejection::{Rejection, Shape};
use crate::model::text::{folded, nearest, slug};
use crate::model::value::{Record, Value};

/// The columns of a table, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The columns; exactly one is the label.
    pub columns: Vec<Column>,
    /// How its rows are crossings of axes, when they are.
    pub grid: Option<Grid>,
    /// Rows that are proposed by name.
    pub models: Vec<RowModel>,
}

/// A row that is proposed: choosing it gives the new row its name and its label.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// What the identifier of the row becomes.
    pub id: String,
    /// What its label becomes.
    pub title: String,
    /// What each level means for this row, from level 0; may be empty.
    pub levels: Vec<String>,
    /// Whether it is only recognised when its title is typed, and not listed.
    pub quiet: bool,
}

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The key of its cells in the file.
    pub id: Id,
    /// What people read.
    pub title: String,
    /// What its cells hold: any kind but a table.
    pub kind: Kind,
    /// Whether it names its row: asked first, and never empty.
    pub label: bool,
    /// An example of a cell.
    pub example: Option<String>,
    /// Whether a row is incomplete without it.
    pub required: bool,
    /// Whether the one-page summary shows it.
    pub in_summary: bool,
}

impl Table {
    /// The column that names the rows.
    #[must_use]
    pub fn label(&self) -> &Column {
        self.columns
            .iter()
            .find(|column| column.label)
            .expect("the methodology checks that a table has a label")
    }

    /// The columns a person fills, the label first.
    pub fn asked(&self) -> impl Iterator<Item = &Column> {
        let others = self.columns.iter().filter(|column| !column.label && column.kind != Kind::Identifier);
        std::iter::once(self.label()).chain(others)
    }

    /// The columns of the one-page summary, the label first: those marked for it, or all when none is.
    pub fn summed_up(&self) -> impl Iterator<Item = &Column> {
        let marked = self.columns.iter().any(|column| column.in_summary);
        self.asked().filter(move |column| !marked || column.label || column.in_summary)
    }

    /// The column of that id.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id.as_str() == id)
    }

    /// The column of made-up names, when rows can be chosen elsewhere.
    #[must_use]
    pub fn identifier(&self) -> Option<&Column> {
        self.columns.iter().find(|column| column.kind == Kind::Identifier)
    }

    /// What names a row for another question: its identifier, or else its label.
    #[must_use]
    pub fn key_of<'a>(&self, row: &'a Record) -> Option<&'a str> {
        let column = self.identifier().unwrap_or_else(|| self.label());
        row.get(column.id.as_str()).and_then(Value::as_text)
    }

    /// The rows of an answer as choices for another question.
    #[must_use]
    pub fn as_choices(&self, rows: &[Value]) -> Vec<Choice> {
        let choice = |row: &Record| {
            let id = self.key_of(row)?.to_owned();
            let title = row.get(self.label().id.as_str()).and_then(Value::as_text).unwrap_or(&id).to_owned();
            Some(Choice { id, title, advice: None, follow_ups: Vec::new() })
        };
        rows.iter().filter_map(Value::as_record).filter_map(choice).collect()
    }

    /// Reads whole rows: one per line, cells separated by semicolons, in the order of [`Table::asked`].
    pub(super) fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        let mut found = Vec::new();
        for (index, cells) in rows::read(typed).into_iter().enumerate() {
            let row = self.row(index + 1, cells)?;
            let row = self.identified(row, &found);
            found.push(Value::Record(if self.grid.is_some() { self.in_order(row) } else { row }));
            self.refuse_repeated(&found)?;
        }
        Ok(Value::List(found))
    }

    fn row(&self, number: usize, mut cells: Vec<String>) -> Result<Record, Rejection> {
        let asked: Vec<&Column> = self.asked().collect();
        // A separator after the last cell opens none.
        cells.truncate(cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1));
        if cells.len() > asked.len() {
            return Err(Rejection::TooManyCells { expected: asked.len(), found: cells.len() });
        }
        if cells.first().is_none_or(String::is_empty) {
            return Err(Rejection::MissingLabel { column: self.label().title.clone() });
        }
        let mut row = Record::default();
        for (column, cell) in asked.into_iter().zip(cells).filter(|(_, cell)| !cell.is_empty()) {
            let refused =
                |why| Rejection::Cell { row: number, column: column.title.clone(), why: Box::new(why) };
            row.set(column.id.as_str(), column.kind.accept(&cell).map_err(refused)?);
        }
        Ok(row)
    }

    /// The row with its made-up name, unlike that of any row before it.
    #[must_use]
    pub fn identified(&self, row: Record, before: &[Value]) -> Record {
        let Some(column) = self.identifier().filter(|column| row.get(column.id.as_str()).is_none()) else {
            return row;
        };
        let label = row.get(self.label().id.as_str()).and_then(Value::as_text).unwrap_or_default();
        let proposed = self.models.iter().find(|model| folded(&model.title) == folded(label));
        let base = proposed.map_or_else(|| slug(label, '_'), |model| model.id.clone());
        let base = Some(base).filter(|base| !base.is_empty()).unwrap_or_else(|| "ligne".to_owned());
        let taken =
            |name: &str| before.iter().filter_map(Value::as_record).any(|row| self.key_of(row) == Some(name));
        let name = std::iter::once(base.clone())
            .chain((2..).map(|number| format!("{base}_{number}")))
            .find(|name| !taken(name))
            .expect("the numbers never end");
        let mut identified = Record(vec![(column.id.to_string(), Value::Text(name))]);
        identified.0.extend(row.0);
        identified
    }

    /// The cells in the order of the columns, then the keys of nobody's.
    #[must_use]
    pub fn in_order(&self, mut row: Record) -> Record {
        let rank = |key: &str| self.columns.iter().position(|column| column.id.as_str() == key);
        row.0.sort_by_key(|(key, _)| rank(key).unwrap_or(self.columns.len()));
        row
    }

    pub(super) fn check(&self, value: &Value) -> Vec<Fault> {
        let wrong_type =
            |found: &Value, expected| Fault::here(Rejection::WrongType { expected, found: Shape::of(found) });
        let Value::List(rows) = value else { return vec![wrong_type(value, Shape::Rows)] };
        let mut faults = [self.check_repeated(rows), self.check_values(rows)].concat();
        for (index, row) in rows.iter().enumerate() {
            let found = match row {
                Value::Record(row) => self.check_row(row),
                other => vec![wrong_type(other, Shape::Record)],
            };
            for mut fault in found {
                fault.path.insert(0, Step::Item(index));
                faults.push(fault);
            }
        }
        faults
    }

    fn check_row(&self, row: &Record) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (key, cell) in &row.0 {
            let step = Step::Key(key.clone());
            let Some(column) = self.column(key) else {
                let ids = self.columns.iter().map(|column| column.id.as_str());
                let nearest = nearest(key, ids).map(str::to_owned);
                faults.push(Fault::at(step, Rejection::UnknownColumn { key: key.clone(), nearest }));
                continue;
            };
            for mut fault in column.kind.check(cell) {
                fault.path.insert(0, step.clone());
                faults.push(fault);
            }
        }
        let label = self.label();
        if row.get(label.id.as_str()).is_none_or(Value::is_empty) {
            faults.push(Fault::here(Rejection::MissingLabel { column: label.id.to_string() }));
        }
        faults
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::number::Number;

    fn table() -> Table {
        let column = |id: &str, kind, label| Column {
            id: Id::new(id).expect("an id"),
            title: id.to_owned(),
            kind,
            label,
            example: None,
            required: false,
            in_summary: false,
        };
        Table {
            columns: vec![
                column("id", Kind::Identifier, false),
                column("nom", Kind::Text, true),
                column("nombre", Kind::Number(Number::default()), false),
            ],
            ..Table::default()
        }
    }

    #[test]
    fn the_summary_shows_the_label_and_the_columns_marked_for_it_or_all_of_them() {
        let ids = |table: &Table| table.summed_up().map(|column| column.id.to_string()).collect::<Vec<_>>();
        let mut table = table();
        assert_eq!(ids(&table), ["nom", "nombre"]);
        table.columns.push(Column { id: Id::new("lieu").expect("an id"), ..table.columns[1].clone() });
        table.columns[3].label = false;
        table.columns[3].in_summary = true;
        assert_eq!(ids(&table), ["nom", "lieu"]);
    }

    #[test]
    fn rows_are_pasted_one_per_line() {
        let Ok(Value::List(rows)) = table().accept("Été ; 4\n\nÉté\n") else {
            panic!("rows are accepted")
        };
        let keys: Vec<_> = rows.iter().filter_map(Value::as_record).map(|row| table().key_of(row)).collect();
        assert_eq!(keys.len(), 2);
        assert_eq!(rows[0].as_record().and_then(|row| row.get("id")), Some(&Value::Text("ete".into())));
        assert_eq!(rows[1].as_record().and_then(|row| row.get("id")), Some(&Value::Text("ete_2".into())));
    }

    #[test]
    fn a_refused_cell_says_its_row_and_column() {
        assert_eq!(
            table().accept("a ; 1\nb ; deux"),
            Err(Rejection::Cell {
                row: 2,
                column: "nombre".into(),
                why: Box::new(Rejection::NotANumber { typed: "deux".into() })
            })
        );
        assert_eq!(table().accept("a ; 1 ; 2"), Err(Rejection::TooManyCells { expected: 2, found: 3 }));
        assert_eq!(table().accept(" ; 1"), Err(Rejection::MissingLabel { column: "nom".into() }));
    }

    #[test]
    fn every_fault_of_a_row_is_found() {
        let row = Record(vec![("nonbre".into(), Value::Integer(1)), ("nombre".into(), Value::Bool(true))]);
        let faults = table().check(&Value::List(vec![Value::Record(row)]));
        assert_eq!(faults.len(), 3, "{faults:?}");
        assert!(faults.iter().all(|fault| fault.path[0] == Step::Item(0)));
    }
}
