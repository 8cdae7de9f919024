//! What rows edited as text keep from the rows they were: their names, and the keys the text does not show.

use super::table::Table;
use crate::model::value::{Record, Value};

impl Table {
    /// The rows edited as text, each taking over what its text does not show from the row it was: the
    /// one of the same label, or of the same crossing, or else the one of the same place whose label is gone.
    #[must_use]
    pub fn carried_over(&self, edited: &[Record], before: &[Record]) -> Vec<Record> {
        let label = |row: &Record| row.get(self.label().id.as_str()).cloned();
        let same = |one: &Record, other: &Record| match (self.crossing(one), self.crossing(other)) {
            (Some(one), Some(other)) => one == other,
            _ => label(one) == label(other),
        };
        let mut left: Vec<Option<&Record>> = before.iter().map(Some).collect();
        let same_label: Vec<Option<&Record>> = edited
            .iter()
            .map(|row| left.iter_mut().find(|old| old.is_some_and(|old| same(old, row)))?.take())
            .collect();
        let was: Vec<Option<&Record>> = same_label
            .into_iter()
            .enumerate()
            .map(|(index, same)| same.or_else(|| left.get_mut(index)?.take()))
            .collect();
        let shown = |key: &str| self.asked().any(|column| column.id.as_str() == key);
        let mut rows = edited.to_vec();
        for (row, was) in rows.iter_mut().zip(was) {
            row.0.retain(|(key, _)| shown(key));
            row.0.extend(was.into_iter().flat_map(|was| &was.0).filter(|(key, _)| !shown(key)).cloned());
        }
        // The name of a row that is gone is not given to another: answers may still say it.
        let mut taken: Vec<Value> = before.iter().chain(&rows).cloned().map(Value::Record).collect();
        rows.into_iter()
            .map(|row| {
                let row = self.identified(row, &taken);
                taken.push(Value::Record(row.clone()));
                self.in_order(row)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Id;
    use crate::model::kind::Kind;
    use crate::model::kind::table::Column;

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
            columns: vec![column("id", Kind::Identifier, false), column("nom", Kind::Text, true)],
            ..Table::default()
        }
    }

    #[test]
    fn rows_edited_as_text_keep_their_names_and_the_keys_that_the_text_does_not_show() {
        let row = |text: &str| {
            let pairs = text.split(' ').filter_map(|pair| pair.split_once('='));
            Record(pairs.map(|(key, value)| (key.to_owned(), Value::Text(value.to_owned()))).collect())
        };
        let before = ["id=a nom=Été note=x", "id=b nom=Hiver", "id=c nom=Automne note=y"].map(row);
        // One label corrected in its place, one row moved up, one gone, one new with the label of the one gone.
        let edited = ["id=ete nom=Automne", "id=b_2 nom=Grand_hiver", "id=b nom=Neuf"].map(row);
        let carried = table().carried_over(&edited, &before);
        let expected = ["id=c nom=Automne note=y", "id=b nom=Grand_hiver", "id=neuf nom=Neuf"].map(row);
        assert_eq!(carried, expected);
        let renewed =
            table().carried_over(&[row("nom=x"), row("nom=y"), row("nom=z"), row("nom=B")], &before);
        let ids: Vec<_> = renewed.iter().map(|row| row.get("id").and_then(Value::as_text)).collect();
        assert_eq!(ids, [Some("a"), Some("b"), Some("c"), Some("b_2")]);
    }
}
