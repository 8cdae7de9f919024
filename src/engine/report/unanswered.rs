//! What a project does not say yet: who will find out and when, and the one thing to do now.

use time::Date;

use super::Made;
use crate::engine::checks;
use crate::engine::progress::{self, Status};
use crate::lang::{numbers, report as say};
use crate::model::document::{Block, Table};
use crate::model::methodology::Outcome;
use crate::model::project::{About, NoAnswer, State};
use crate::model::question::Question;

impl Made<'_> {
    /// The questions of the path in a status, in order.
    pub(super) fn with_status(&self, wanted: Status) -> Vec<&Question> {
        progress::reached(self.methodology, self.project)
            .into_iter()
            .flat_map(|stage| {
                progress::applicable(self.methodology, self.project, stage, self.project.path())
            })
            .filter(|question| progress::status(self.project, &question.id) == wanted)
            .collect()
    }

    /// What is not known yet, with who will find out and when, the most pressing first; nothing when all is known.
    /// Each question is named as `named` says.
    pub(super) fn unknowns(&self, named: impl Fn(&Question) -> &str) -> Vec<Block> {
        let unknown = self.pressing();
        if unknown.is_empty() {
            return Vec::new();
        }
        let mut header = vec![say::to_find_out(self.lang), say::who(self.lang), say::by_when(self.lang)];
        let row = |(question, who, when): &(&Question, String, Option<Date>)| {
            let when = when.map_or_else(|| say::no_date(self.lang), |date| numbers::date(self.lang, date));
            vec![named(question).to_owned(), who.clone(), when]
        };
        let mut rows: Vec<Vec<String>> = unknown.iter().map(row).collect();
        // A column that says nothing would only take room.
        if unknown.iter().all(|(_, _, when)| when.is_none()) {
            header.pop();
            rows.iter_mut().for_each(|row| drop(row.pop()));
        }
        let table = Table { caption: String::new(), header, rows };
        vec![self.heading(say::unknown(self.lang)), Block::Table(table)]
    }

    /// The questions whose answer is not known yet, with who and when: by date, those without one last.
    fn pressing(&self) -> Vec<(&Question, String, Option<Date>)> {
        let asked = self.with_status(Status::Unknown).into_iter();
        let mut unknown: Vec<_> = asked
            .map(|question| match self.project.no_answers.get(&question.id) {
                Some(NoAnswer::Unknown { who, when }) => (question, who.clone(), *when),
                _ => (question, None, None),
            })
            .map(|(question, who, when)| (question, who.unwrap_or_else(|| say::nobody(self.lang)), when))
            .collect();
        unknown.sort_by_key(|(_, _, when)| (when.is_none(), *when));
        unknown
    }

    /// Whether the last decision of the methodology was taken: what the use teaches was told.
    fn told(&self) -> bool {
        let last = self.methodology.stages.iter().rfind(|stage| stage.decision.is_some());
        let decided = last.and_then(|stage| progress::outcome(stage, self.project));
        decided.is_some_and(|outcome| outcome != Outcome::Wait)
    }

    /// The one thing to do now.
    pub(super) fn next_step(&self) -> String {
        if self.project.state.ended_without_object() {
            return say::next_closed(self.lang);
        }
        if self.project.state != State::InProgress {
            return if self.told() { say::next_closed(self.lang) } else { say::next_told(self.lang) };
        }
        for stage in progress::reached(self.methodology, self.project) {
            let asked = progress::applicable(self.methodology, self.project, stage, self.project.path());
            for question in asked {
                match progress::status(self.project, &question.id) {
                    Status::Unreadable => return say::next_mend(self.lang, &question.prompt),
                    Status::Open => return say::next_question(self.lang, &stage.title, &question.prompt),
                    Status::Answered | Status::Unknown | Status::NotApplicable | Status::Skipped => {}
                }
            }
            let to_decide = stage.decision.is_some()
                && matches!(progress::outcome(stage, self.project), None | Some(Outcome::Wait));
            if to_decide || !checks::undecided(self.methodology, self.project, stage).is_empty() {
                return say::next_decision(self.lang, &stage.title);
            }
        }
        if let Some((question, who, when)) = self.pressing().into_iter().next() {
            let who = match when {
                Some(date) => say::before(self.lang, &who, &numbers::date(self.lang, date)),
                None => who,
            };
            return say::next_unknown(self.lang, question.subject(), &who);
        }
        let decisions = self.methodology.stages.iter().rev().filter_map(|stage| {
            let decided = self.project.decision(&About::Stage(stage.id.clone()))?;
            let choices = &stage.decision.as_ref()?.choices;
            choices
                .iter()
                .find(|choice| choice.id.as_str() == decided.choice)
                .map(|choice| choice.title.clone())
        });
        decisions.map(|title| say::next_done(self.lang, &title)).next().unwrap_or_default()
    }
}
