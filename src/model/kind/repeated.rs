//! Rows that stand where another one already does: at the same crossing, or under the same name.

use super::table::Table;
use super::{Fault, Step};
use crate::model::rejection::Rejection;
use crate::model::value::{Record, Value};

impl Table {
    /// The rows whose crossing or whose name another one already has.
    pub(super) fn check_repeated(&self, rows: &[Value]) -> Vec<Fault> {
        let crossings = repeated(rows, |row| self.said_crossing(row)).map(|(index, crossing)| {
            Fault::at(Step::Item(index), Rejection::Repeated { id: crossing.join(", ") })
        });
        let mut faults: Vec<Fault> = crossings.collect();
        let Some(column) = self.identifier() else { return faults };
        let name = |row| Value::as_text(Record::get(row, column.id.as_str())?);
        faults.extend(repeated(rows, name).map(|(index, name)| Fault {
            path: vec![Step::Item(index), Step::Key(column.id.to_string())],
            why: Rejection::Repeated { id: name.to_owned() },
        }));
        faults
    }

    /// Refuses rows of which the last one stands at a crossing where another one does, in the words that were typed.
    pub(super) fn refuse_repeated(&self, rows: &[Value]) -> Result<(), Rejection> {
        let Some((index, crossing)) = repeated(rows, |row| self.said_crossing(row)).next() else {
            return Ok(());
        };
        let titles: Vec<&str> = self
            .axes()
            .zip(crossing)
            .map(|(choices, id)| choices.get(id).map_or(id, |choice| choice.title.as_str()))
            .collect();
        let why = Box::new(Rejection::Repeated { id: titles.join(", ") });
        Err(Rejection::Cell { row: index + 1, column: self.label().title.clone(), why })
    }

    /// The crossing of a row that says the first sort of value of it: a new effect may stand beside it.
    fn said_crossing<'r>(&self, row: &'r Record) -> Option<Vec<&'r str>> {
        let first = self.grid.as_ref()?.values.first()?;
        row.get(first.as_str()).and_then(|_| self.crossing(row))
    }
}

/// The rows that have what one before them has, by rank.
fn repeated<'r, T: PartialEq + Clone>(
    rows: &'r [Value],
    of: impl Fn(&'r Record) -> Option<T>,
) -> impl Iterator<Item = (usize, T)> {
    let mut seen: Vec<T> = Vec::new();
    let mut found = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(one) = row.as_record().and_then(&of) else { continue };
        if seen.contains(&one) {
            found.push((index, one));
        } else {
            seen.push(one);
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;
    use crate::model::kind::Kind;
    use crate::model::kind::choice::{Choice, Choices};
    use crate::model::kind::grid::Grid;
    use crate::model::kind::table::Column;

    fn column(id: &str, kind: Kind, label: bool) -> Column {
        let id = Id::new(id).expect("an id");
        Column { title: id.to_string(), id, kind, label, example: None, required: false, in_summary: false }
    }

    fn options() -> Table {
        let columns = vec![column("id", Kind::Identifier, false), column("nom", Kind::Text, true)];
        Table { columns, ..Table::default() }
    }

    /// Options × criteria, the criterion first on the screen.
    fn crossed() -> Table {
        let choices = |ids: [&str; 2]| {
            let listed = ids.map(|id| Choice {
                id: id.to_owned(),
                title: id.to_uppercase(),
                advice: None,
                follow_ups: Vec::new(),
            });
            Kind::Choice(Choices { listed: listed.to_vec(), ..Choices::default() })
        };
        let ids = |ids: &[&str]| ids.iter().filter_map(|id| Id::new(id)).collect();
        Table {
            columns: vec![
                column("option", choices(["seau", "soleil"]), false),
                column("critere", choices(["cout", "soin"]), true),
                column("niveau", Kind::Text, false),
                column("nouveau", Kind::Text, false),
            ],
            grid: Some(Grid {
                axes: ids(&["critere", "option"]),
                values: ids(&["niveau", "nouveau"]),
                every: true,
            }),
            ..Table::default()
        }
    }

    fn row(cells: &[(&str, &str)]) -> Value {
        let cell = |(key, text): &(&str, &str)| ((*key).to_owned(), Value::Text((*text).to_owned()));
        Value::Record(Record(cells.iter().map(cell).collect()))
    }

    #[test]
    fn a_name_stands_for_one_row_only() {
        let rows = [row(&[("id", "seau"), ("nom", "Seau")]), row(&[("id", "seau"), ("nom", "Soleil")])];
        let path = vec![Step::Item(1), Step::Key("id".into())];
        let twice = Fault { path, why: Rejection::Repeated { id: "seau".into() } };
        assert_eq!(options().check_repeated(&rows), [twice]);
    }

    #[test]
    fn a_crossing_has_one_row_and_what_is_new_beside_it() {
        let at = |value: &[(&str, &str)]| row(&[&[("option", "seau"), ("critere", "cout")], value].concat());
        let rows = [at(&[("niveau", "3")]), at(&[]), at(&[("nouveau", "2")]), at(&[("niveau", "3")])];
        let twice = Fault::at(Step::Item(3), Rejection::Repeated { id: "cout, seau".into() });
        assert_eq!(crossed().check_repeated(&rows), [twice]);
    }

    #[test]
    fn a_row_says_one_sort_of_value() {
        let both = row(&[("option", "seau"), ("critere", "cout"), ("niveau", "3"), ("nouveau", "2")]);
        let columns = vec!["niveau".to_owned(), "nouveau".to_owned()];
        let fault = Fault::at(Step::Item(0), Rejection::SeveralValues { columns });
        assert_eq!(crossed().check_values(&[both]), [fault]);
    }

    #[test]
    fn rows_typed_twice_are_refused_and_rows_typed_once_stand_in_the_order_of_a_file() {
        let why = Box::new(Rejection::Repeated { id: "COUT, SEAU".into() });
        assert_eq!(
            crossed().accept("cout ; seau ; 3\nsoin ; seau ; 2\ncout ; seau ; 1"),
            Err(Rejection::Cell { row: 3, column: "critere".into(), why })
        );
        let kept = row(&[("option", "seau"), ("critere", "cout"), ("niveau", "3")]);
        assert_eq!(crossed().accept("cout ; seau ; 3"), Ok(Value::List(vec![kept])));
    }

    #[test]
    fn what_a_text_does_not_show_stays_with_its_crossing() {
        let at = |option: &str, more: &[(&str, &str)]| {
            let Value::Record(row) = row(&[&[("option", option), ("critere", "cout")], more].concat()) else {
                panic!("it is a row")
            };
            row
        };
        let before =
            [at("seau", &[("niveau", "1")]), at("soleil", &[("niveau", "2"), ("cle", "de la mairie")])];
        let edited = [at("soleil", &[("niveau", "3")])];
        let kept = [at("soleil", &[("niveau", "3"), ("cle", "de la mairie")])];
        assert_eq!(crossed().carried_over(&edited, &before), kept);
    }
}
