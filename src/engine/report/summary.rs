//! The one-page summary: the need, what was questioned and decided, resources, options, what is left.

use super::Made;
use crate::engine::progress::{self, Status};
use crate::engine::shown;
use crate::lang::{dialogue, report as say};
use crate::model::document::{Answer, Block, Content, Document, Fact};
use crate::model::kind::Kind;
use crate::model::methodology::Stage;
use crate::model::project::About;
use crate::model::question::{Question, Role};
use crate::model::value::Value;

impl Made<'_> {
    pub(super) fn summary(&self) -> Document {
        let mut blocks = vec![self.facts(), self.conclusion()];
        if let Some(summary) = &self.project.summary {
            blocks.push(Block::Paragraph { text: summary.clone() });
        }
        for stage in self.methodology.stages.iter().filter(|stage| !stage.card) {
            blocks.extend(self.summary_of(stage));
        }
        blocks.extend(self.reading());
        let unknowns = self.unknowns();
        if !unknowns.is_empty() {
            blocks.push(self.heading(say::unknown(self.lang)));
            blocks.push(Block::List { items: unknowns });
        }
        blocks.push(self.heading(say::next(self.lang)));
        blocks.push(Block::Paragraph { text: self.next_step() });
        let left = self.with_status(Status::Open).len() + self.with_status(Status::Skipped).len();
        match left {
            0 => {}
            1 => blocks.push(Block::Paragraph { text: say::unanswered_one(self.lang) }),
            count => blocks.push(Block::Paragraph { text: say::unanswered_count(self.lang, count) }),
        }
        Document {
            title: self.project.title.clone(),
            subtitle: say::summary(self.lang),
            language: self.lang.id(),
            document: super::Kind::Summary.id(),
            blocks,
        }
    }

    fn summary_of(&self, stage: &Stage) -> Vec<Block> {
        let mut blocks = Vec::new();
        for question in progress::applicable(self.methodology, self.project, stage, self.project.path()) {
            // Effects have a section of their own, in sentences.
            if !question.in_summary || question.role == Some(Role::Effects) {
                continue;
            }
            if let Some(value) = self.project.answer(&question.id) {
                blocks.push(self.short_answer(question, value));
            }
        }
        let mut facts: Vec<Fact> = Vec::new();
        for check in crate::engine::checks::triggered(self.methodology, self.project, stage) {
            let value = match self.project.decision(&About::Check(check.id.clone())) {
                Some(decision) => {
                    let choice = if decision.choice == check.verdict.id() {
                        dialogue::verdict(self.lang, check.verdict).to_owned()
                    } else {
                        dialogue::keep(self.lang)
                    };
                    match &decision.reason {
                        Some(reason) => format!("{choice} — {reason}"),
                        None => choice,
                    }
                }
                None => say::undecided(self.lang),
            };
            facts.push(Fact { name: say::check(self.lang, &check.title), value });
        }
        if let Some(decision) = self.project.decision(&About::Stage(stage.id.clone())) {
            let mut value = vec![self.chosen(stage, decision).to_owned()];
            value.extend(self.circumstances(decision));
            facts.push(Fact { name: say::stage_decision(self.lang), value: value.join("\n") });
        }
        if !facts.is_empty() {
            blocks.push(Block::Facts { facts });
        }
        if !blocks.is_empty() {
            blocks.insert(0, self.heading(stage.title.clone()));
        }
        blocks
    }

    /// An answer without tables: one line per row.
    fn short_answer(&self, question: &Question, value: &Value) -> Block {
        let kind = self.methodology.kind_for(question, self.project);
        let content = match (&kind, value) {
            (Kind::Table(table), Value::List(rows)) => Content::Lines(
                rows.iter()
                    .filter_map(Value::as_record)
                    .map(|row| shown::row_line(self.lang, table, row))
                    .collect(),
            ),
            _ => shown::content(self.lang, &kind, value, &question.prompt),
        };
        Block::Answer(Answer {
            id: question.id.to_string(),
            code: question.code.clone(),
            question: question.prompt.clone(),
            content,
            notes: Vec::new(),
        })
    }
}
