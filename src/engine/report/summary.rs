//! The one-page summary: the need, what was questioned and decided, resources, options, what is left.
//!
//! Questions are named by their subject, and tables are told in one line per row: it is read by people who
//! never saw the questions.

use super::{Made, shorten};
use crate::engine::progress::{self, Status};
use crate::engine::shown;
use crate::lang::report as say;
use crate::model::document::{Answer, Block, Content, Document, Fact};
use crate::model::kind::Kind;
use crate::model::methodology::{Outcome, Stage};
use crate::model::project::About;
use crate::model::question::{Question, Role};
use crate::model::value::Value;

impl Made<'_> {
    pub(super) fn summary(&self) -> Document {
        let mut blocks = Vec::new();
        if let Some(summary) = &self.project.summary {
            blocks.push(Block::Paragraph { text: summary.clone() });
        }
        let identity = self.identity(&[]);
        blocks.extend((!identity.is_empty()).then_some(Block::Facts { facts: identity }));
        blocks.push(self.conclusion());
        for stage in self.methodology.stages.iter().filter(|stage| !stage.card) {
            blocks.extend(self.summary_of(stage));
        }
        let shortened = shorten::blocks(self.lang, &mut blocks);
        blocks.extend(self.unknowns(Question::subject));
        blocks.push(self.heading(say::next(self.lang)));
        blocks.push(Block::Paragraph { text: self.next_step() });
        blocks.extend(self.left_aside().into_iter().map(|text| Block::Paragraph { text }));
        blocks.extend(shortened.then(|| Block::Paragraph { text: say::shortened(self.lang) }));
        blocks.push(Block::Paragraph { text: self.made_with() });
        Document {
            title: self.project.title.clone(),
            subtitle: say::summary(self.lang),
            language: self.lang.id(),
            document: super::Kind::Summary.id(),
            blocks,
        }
    }

    /// How many answers cannot be read, and how many questions have none, unless the conclusion just said so.
    fn left_aside(&self) -> Vec<String> {
        let unreadable = match self.with_status(Status::Unreadable).len() {
            0 => None,
            1 => Some(say::unreadable_one(self.lang)),
            count => Some(say::unreadable_count(self.lang, count)),
        };
        let left = self.with_status(Status::Open).len() + self.with_status(Status::Skipped).len();
        let left = match left {
            _ if self.under_way() => None,
            0 => None,
            1 => Some(say::unanswered_one(self.lang)),
            count => Some(say::unanswered_count(self.lang, count)),
        };
        unreadable.into_iter().chain(left).collect()
    }

    fn summary_of(&self, stage: &Stage) -> Vec<Block> {
        let mut blocks = Vec::new();
        for question in progress::applicable(self.methodology, self.project, stage, self.project.path()) {
            if question.role == Some(Role::Effects) {
                blocks.extend(self.assessed_in_short());
            } else if question.role == Some(Role::Appreciations) {
                blocks.extend(self.compared_in_short());
            } else if let Some(value) = self.project.answer(&question.id).filter(|_| question.in_summary) {
                blocks.push(self.short_answer(question, value));
            }
        }
        blocks.extend(self.local(stage));
        let facts = self.short_decisions(stage);
        if !facts.is_empty() {
            blocks.push(Block::Facts { facts });
        }
        if !blocks.is_empty() {
            blocks.insert(0, self.heading(stage.title.clone()));
        }
        blocks
    }

    /// The checks and the decision of a stage, in a line each; the decision that concludes was told on top.
    fn short_decisions(&self, stage: &Stage) -> Vec<Fact> {
        let mut facts = Vec::new();
        for check in self.triggered(stage) {
            let title = shown::sentence(&check.title);
            let value = match self.project.decision(&About::Check(check.id.clone())) {
                Some(decision) => {
                    let decided = match &decision.reason {
                        // Going on needs no name here: the reason tells it.
                        Some(reason) if decision.choice != check.verdict.id() => say::kept(self.lang, reason),
                        _ => {
                            let choice = self.choice_on(check, decision);
                            self.decided(decision, &say::decision(self.lang, &choice))
                        }
                    };
                    format!("{title} {}", shown::sentence(&decided))
                }
                None => format!("{title} {}", say::undecided(self.lang)),
            };
            facts.push(Fact { name: say::point(self.lang), value });
        }
        if !self.concluded_by(stage)
            && !self.only_goes_on(stage)
            && let Some(decision) = self.project.decision(&About::Stage(stage.id.clone()))
        {
            let value = self.decided(decision, &shown::capital(&self.choice_at(stage, decision)));
            facts.push(Fact { name: say::short_decision(self.lang), value });
        }
        facts
    }

    /// Whether the stage was left by its only way on: the next section says as much, and the dossier tells why.
    fn only_goes_on(&self, stage: &Stage) -> bool {
        let choices = stage.decision.as_ref().map(|decision| decision.choices.as_slice()).unwrap_or_default();
        let ways_on = choices.iter().filter(|choice| choice.outcome == Outcome::GoOn).count();
        ways_on == 1 && progress::outcome(stage, self.project) == Some(Outcome::GoOn)
    }

    /// An answer without tables: one line per row.
    fn short_answer(&self, question: &Question, value: &Value) -> Block {
        let kind = self.methodology.kind_for(question, self.project);
        let content = match (&kind, value) {
            (Kind::Table(table), Value::List(rows)) => Content::Lines(
                rows.iter()
                    .filter_map(Value::as_record)
                    .map(|row| shown::short_row(self.lang, table, row))
                    .collect(),
            ),
            // Only our own wording: what a person wrote under “other” stays as it is.
            (Kind::Choice(_) | Kind::Scale(_), Value::Text(_)) => {
                Content::Line(shown::capital(&shown::line(self.lang, &kind, value)))
            }
            _ => shown::content(self.lang, &kind, value),
        };
        let code = if question.subject.is_some() { String::new() } else { question.code.clone() };
        Block::Answer(Answer {
            id: question.id.to_string(),
            code,
            question: question.subject().to_owned(),
            content,
            notes: Vec::new(),
        })
    }
}
