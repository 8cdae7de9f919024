//! What the answers allow to say of each option against the reference: on what less, more, as much, unknown.
//!
//! Nothing is added up or weighed: an effect of one kind never makes up for one of another.

use std::collections::BTreeMap;

use super::Made;
use crate::engine::shown;
use crate::lang::Lang;
use crate::lang::report as say;
use crate::model::document::Block;
use crate::model::kind::Kind;
use crate::model::kind::table::Table;
use crate::model::question::{Question, Role};
use crate::model::value::{Record, Value};

/// How an option fares on a family of effects, against the reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trend {
    Less,
    More,
    Same,
    Unknown,
}

impl Trend {
    fn of(effect: &str) -> Option<Self> {
        match effect {
            "x" | "--" | "-" => Some(Self::Less),
            "+" | "++" => Some(Self::More),
            "=" => Some(Self::Same),
            "?" => Some(Self::Unknown),
            _ => None,
        }
    }
}

impl Made<'_> {
    /// The paragraphs and the list, or nothing when no effect was described.
    pub(super) fn reading(&self) -> Vec<Block> {
        let Some((question, rows)) = self.effects() else { return Vec::new() };
        let Kind::Table(table) = self.methodology.kind_for(question, self.project) else { return Vec::new() };
        let mut options: Vec<&str> = Vec::new();
        for row in &rows {
            let option = cell(row, "option");
            if !option.is_empty() && !options.contains(&option) {
                options.push(option);
            }
        }
        let mut items = Vec::new();
        for option in options {
            let of_option: Vec<&Record> =
                rows.iter().copied().filter(|row| cell(row, "option") == option).collect();
            items.extend(self.sentences(&table, title(&table, "option", option), &of_option));
        }
        if items.is_empty() {
            return Vec::new();
        }
        let compared = match self.reference() {
            Some(reference) => say::compared(self.lang, &reference),
            None => say::compared_unnamed(self.lang),
        };
        let mut blocks = vec![Block::Paragraph { text: compared }, Block::List { items }];
        if let Some(levels) = proof_levels(self.lang, &rows) {
            blocks.push(Block::Paragraph { text: say::proofs(self.lang, &levels) });
        }
        blocks.push(Block::Paragraph { text: say::reservation(self.lang) });
        blocks
    }

    /// The name of the reference among the options, or what was said of it.
    fn reference(&self) -> Option<String> {
        let option = self.methodology.with_role(Role::Options).and_then(|question| {
            let rows = self.project.answer(&question.id)?.items();
            let row =
                rows.iter().filter_map(Value::as_record).find(|row| cell(row, "famille") == "reference");
            let Kind::Table(table) = &question.kind else { return None };
            Some(cell(row?, table.label().id.as_str()).to_owned())
        });
        let said = || {
            let question = self.methodology.with_role(Role::Reference)?;
            let said = self.project.answer(&question.id)?.as_text()?;
            Some(said.lines().next()?.trim_end_matches('.').to_owned())
        };
        option.or_else(said).filter(|name| !name.is_empty())
    }

    fn effects(&self) -> Option<(&Question, Vec<&Record>)> {
        let question = self.methodology.with_role(Role::Effects)?;
        let rows = self.project.answer(&question.id)?.items();
        Some((question, rows.iter().filter_map(Value::as_record).collect()))
    }

    /// What an option does less, more, as much: one text, nothing when it says nothing.
    fn sentences(&self, table: &Table, option: &str, rows: &[&Record]) -> Option<String> {
        let mut by_trend: BTreeMap<Trend, Vec<String>> = BTreeMap::new();
        for row in rows {
            let Some(trend) = Trend::of(cell(row, "effet")) else { continue };
            let family = title(table, "famille", cell(row, "famille"));
            let stage = title(table, "etape", cell(row, "etape"));
            let place = if stage.is_empty() { family.to_owned() } else { format!("{family} ({stage})") };
            by_trend.entry(trend).or_default().push(place);
        }
        let sentences = by_trend.into_iter().enumerate().map(|(rank, (trend, places))| {
            // The names of families hold commas.
            let places = places.join(self.lang.semicolon());
            let said = match trend {
                Trend::Less => say::less(self.lang, &places),
                Trend::More => say::more(self.lang, &places),
                Trend::Same => say::same(self.lang, &places),
                Trend::Unknown => say::not_known(self.lang, &places),
            };
            if rank == 0 { said } else { shown::capital(&said) }
        });
        let sentences: Vec<String> = sentences.collect();
        (!sentences.is_empty()).then(|| say::fares(self.lang, option, &sentences.join(" ")))
    }
}

fn cell<'a>(row: &'a Record, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_text).unwrap_or_default()
}

fn title<'a>(table: &'a Table, column: &str, id: &'a str) -> &'a str {
    let choices = table.column(column).and_then(|column| column.kind.choices());
    choices.and_then(|choices| choices.get(id)).map_or(id, |choice| choice.title.as_str())
}

/// `A 2 ; C 1`: how many effects rest on each level of proof, and how many say none.
fn proof_levels(lang: Lang, rows: &[&Record]) -> Option<String> {
    let mut levels: BTreeMap<&str, usize> = BTreeMap::new();
    for level in rows.iter().map(|row| cell(row, "confiance")) {
        *levels.entry(level).or_default() += 1;
    }
    let unsaid = levels.remove("").map(|count| (say::proof_unsaid(lang), count));
    if levels.is_empty() {
        return None;
    }
    let said = levels.into_iter().map(|(level, count)| (level.to_owned(), count));
    let told: Vec<String> =
        said.chain(unsaid).map(|(level, count)| format!("{level}\u{a0}{count}")).collect();
    Some(told.join(lang.semicolon()))
}
