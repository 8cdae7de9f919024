//! Where the project is, and how much of what it needs comes from “here”.
//!
//! Counted, never averaged nor guessed: a row that does not say is counted apart.

#[cfg(test)]
mod tests;

use super::Made;
use crate::engine::{progress, shown};
use crate::lang::{numbers, places as say};
use crate::model::document::{Block, Fact};
use crate::model::kind::Kind;
use crate::model::kind::number::Number;
use crate::model::kind::place;
use crate::model::kind::table::{Column, Table};
use crate::model::methodology::Stage;
use crate::model::question::{Question, Role};
use crate::model::value::{Record, Value};

impl Made<'_> {
    /// A place with all it is in, or as people name it.
    pub(super) fn place_in_full(&self, answer: &Value) -> String {
        match place::commune(&self.methodology.territory, answer) {
            Some(commune) => commune.in_full(),
            None => shown::line(self.lang, &Kind::Place(self.methodology.territory.clone()), answer),
        }
    }

    /// The communes that the one of an answer works with.
    pub(super) fn epci(&self, answer: &Value) -> Option<Fact> {
        let commune = place::commune(&self.methodology.territory, answer)?;
        // The official names write quotation marks with two apostrophes.
        let quoted = commune.epci?.replacen("''", "« ", 1).replacen("''", " »", 1);
        let value = self.lang.spaced(&quoted.replace('\'', "’"));
        Some(Fact { name: say::epci(self.lang), value })
    }

    /// What else is known of a place that has a code.
    pub(super) fn place_facts(&self, answer: &Value) -> Vec<Fact> {
        let Some(commune) = place::commune(&self.methodology.territory, answer) else { return Vec::new() };
        let value = commune.insee.as_str().to_owned();
        self.epci(answer).into_iter().chain([Fact { name: say::insee(self.lang), value }]).collect()
    }

    /// How many rows of each table of a stage come from within the radius that was named there.
    pub(super) fn local(&self, stage: &Stage) -> Vec<Block> {
        let questions = progress::applicable(self.methodology, self.project, stage, self.project.path());
        let radius = questions.iter().find(|question| question.role == Some(Role::Radius));
        let Some(radius) =
            radius.and_then(|question| self.project.answer(&question.id)).and_then(Value::as_number)
        else {
            return Vec::new();
        };
        let items: Vec<String> =
            questions.into_iter().filter_map(|question| self.within(question, radius)).collect();
        if items.is_empty() {
            return Vec::new();
        }
        let title = say::within(self.lang, &numbers::shown(self.lang, radius));
        vec![Block::Paragraph { text: title }, Block::List { items }]
    }

    /// How many rows of a table come from within a radius, of those that say how far.
    fn within(&self, question: &Question, radius: f64) -> Option<String> {
        let table = question.kind.table()?;
        let distance = table.columns.iter().find(|column| is_distance(column))?;
        let rows = self.project.answer(&question.id)?.items().iter().filter_map(Value::as_record);
        let (known, unknown): (Vec<&Record>, Vec<&Record>) =
            rows.partition(|row| number(row, distance).is_some());
        if known.is_empty() {
            return None;
        }
        let near = |row: &&&Record| number(row, distance).is_some_and(|distance| distance <= radius);
        let mut said =
            vec![say::near(self.lang, question.subject(), known.iter().filter(near).count(), known.len())];
        if !unknown.is_empty() {
            said.push(say::far_unknown(self.lang, unknown.len()));
        }
        said.extend(self.cost_within(table, &known, &|row| near(&&row)));
        Some(said.join(" "))
    }

    /// What the near rows cost, of all that say how far and how much.
    fn cost_within(&self, table: &Table, rows: &[&Record], near: &dyn Fn(&Record) -> bool) -> Vec<String> {
        let Some((column, unit)) = table.columns.iter().find_map(cost) else { return Vec::new() };
        let costs: Vec<(bool, f64)> =
            rows.iter().filter_map(|row| Some((near(row), number(row, column)?))).collect();
        if costs.is_empty() {
            return Vec::new();
        }
        let sum = |of: &dyn Fn(bool) -> bool| {
            let total: f64 = costs.iter().filter(|(near, _)| of(*near)).map(|(_, cost)| cost).sum();
            numbers::shown(self.lang, total)
        };
        let mut said = vec![say::near_cost(self.lang, &sum(&|near| near), &sum(&|_| true), unit)];
        if costs.len() < rows.len() {
            said.push(say::cost_unknown(self.lang, rows.len() - costs.len()));
        }
        said
    }
}

fn is_distance(column: &Column) -> bool {
    matches!(&column.kind, Kind::Number(Number { from_here: Some(_), .. }))
}

/// A column of costs, and its unit.
fn cost(column: &Column) -> Option<(&Column, &str)> {
    let Kind::Number(number) = &column.kind else { return None };
    let unit = number.unit.as_deref().filter(|unit| unit.starts_with('€'))?;
    Some((column, unit))
}

fn number(row: &Record, column: &Column) -> Option<f64> {
    row.get(column.id.as_str())?.as_number()
}
