//! The parts both documents share: facts, checks, decisions.

use super::Made;
use crate::engine::{checks, progress, shown};
use crate::lang::{dialogue, numbers, report as say};
use crate::model::check::Check;
use crate::model::document::{Block, Fact, Tone};
use crate::model::id::QuestionId;
use crate::model::methodology::Stage;
use crate::model::project::{About, Decision};

/// The section of the identity card.
const CARD: &str = "projet";

impl Made<'_> {
    pub(super) fn heading(&self, text: String) -> Block {
        Block::Heading { level: 2, text }
    }

    /// Who, where, under which method, but for what these answers say.
    pub(super) fn facts(&self, answers: &[Block]) -> Block {
        let mut facts = self.identity(answers);
        let state = dialogue::state(self.lang, self.project.state).to_owned();
        facts.push(Fact { name: say::state(self.lang), value: state });
        let started = self.project.created.map(|date| numbers::date(self.lang, date));
        facts.extend(started.map(|value| Fact { name: say::started(self.lang), value }));
        facts.extend(self.project.licence.clone().map(|value| Fact { name: say::licence(self.lang), value }));
        facts.push(Fact { name: say::methodology(self.lang), value: self.method() });
        Block::Facts { facts }
    }

    /// Who and where, but for what these answers say.
    pub(super) fn identity(&self, answers: &[Block]) -> Vec<Fact> {
        let told = |name: &str| {
            answers
                .iter()
                .any(|block| matches!(block, Block::Answer(answer) if answer.id == format!("{CARD}.{name}")))
        };
        let card_answer = |name: &str| if told(name) { None } else { self.card_answer(name) };
        let sectors = self.project.sectors.iter().filter_map(|id| self.methodology.sector(id));
        let sectors: Vec<&str> = sectors.map(|sector| sector.title.as_str()).collect();
        let place = if told("commune") { None } else { self.methodology.place(self.project) };
        let epci = place.and_then(|answer| self.epci(answer));
        let facts = [
            (say::place(self.lang), place.map(|answer| self.place_in_full(answer))),
            (epci.as_ref().map_or_else(String::new, |fact| fact.name.clone()), epci.map(|fact| fact.value)),
            (say::holders(self.lang), card_answer("porteurs")),
            (say::sectors(self.lang), Some(shown::listed(self.lang, &sectors))),
        ];
        let facts = facts.into_iter().filter_map(|(name, value)| Some(Fact { name, value: value? }));
        facts.filter(|fact| !fact.value.is_empty()).collect()
    }

    fn method(&self) -> String {
        let path = dialogue::path(self.lang, self.project.path());
        let version = self.project.followed.version.as_deref().unwrap_or(&self.methodology.version);
        say::methodology_and_path(self.lang, &self.methodology.title, version, path)
    }

    /// The method, the day and the licence, on a line at the foot of a page.
    pub(super) fn made_with(&self) -> String {
        let started = self.project.created.map(|date| say::begun(self.lang, &numbers::date(self.lang, date)));
        let licence = self.project.licence.as_ref().map(|licence| say::under_licence(self.lang, licence));
        let said: Vec<String> = [Some(self.method()), started, licence].into_iter().flatten().collect();
        said.join(" · ")
    }

    /// An answer of the identity card, on a line.
    fn card_answer(&self, name: &str) -> Option<String> {
        let id = QuestionId::parse(&format!("{CARD}.{name}"))?;
        let question = self.methodology.question(&id)?;
        self.project.answer(&id).map(|value| shown::line(self.lang, &question.kind, value))
    }

    /// The decision at the end of a stage and its reason, then who and when: one paragraph each.
    pub(super) fn stage_decision(&self, stage: &Stage) -> Vec<String> {
        let Some(decision) = self.project.decision(&About::Stage(stage.id.clone())) else {
            return Vec::new();
        };
        self.decision(decision, &self.choice_at(stage, decision))
    }

    /// What was chosen at the end of a stage, in words.
    pub(super) fn choice_at(&self, stage: &Stage, decision: &Decision) -> String {
        let choices = stage.decision.as_ref().map(|decision| decision.choices.as_slice()).unwrap_or_default();
        let title = choices.iter().find(|choice| choice.id.as_str() == decision.choice);
        title.map_or_else(|| decision.choice.clone(), |choice| choice.title.clone())
    }

    /// What was chosen about a check, in words.
    pub(super) fn choice_on(&self, check: &Check, decision: &Decision) -> String {
        if decision.choice == check.verdict.id() {
            dialogue::verdict(self.lang, check.verdict).to_owned()
        } else {
            dialogue::keep(self.lang)
        }
    }

    fn decision(&self, decision: &Decision, choice: &str) -> Vec<String> {
        let mut paragraphs = vec![self.decided(decision, &say::decision(self.lang, choice))];
        let date = decision.date.map(|date| say::on(self.lang, &numbers::date(self.lang, date)));
        match (&decision.by, date) {
            (Some(by), Some(date)) => paragraphs.push(format!("{}, {date}.", say::by(self.lang, by))),
            (Some(by), None) => paragraphs.push(format!("{}.", say::by(self.lang, by))),
            (None, _) => {}
        }
        paragraphs
    }

    /// A decision and its reason, in sentences.
    pub(super) fn decided(&self, decision: &Decision, choice: &str) -> String {
        let choice = shown::sentence(choice);
        match &decision.reason {
            Some(reason) => format!("{choice} {}", shown::sentence(&say::reason(self.lang, reason))),
            None => choice,
        }
    }

    /// The checks that answers trigger at a stage, when the project went as far.
    pub(super) fn triggered(&self, stage: &Stage) -> Vec<&Check> {
        let reached = progress::reached(self.methodology, self.project);
        if reached.iter().any(|reached| reached.id == stage.id) {
            checks::triggered(self.methodology, self.project, stage)
        } else {
            Vec::new()
        }
    }

    /// The checks of a stage, each with what was decided about it.
    pub(super) fn checks(&self, stage: &Stage) -> Vec<Block> {
        let mut blocks = Vec::new();
        for check in self.triggered(stage) {
            let mut paragraphs = vec![check.message.clone()];
            // What was decided is no longer “to decide”.
            let tone = match self.project.decision(&About::Check(check.id.clone())) {
                Some(decision) => {
                    paragraphs.extend(self.decision(decision, &self.choice_on(check, decision)));
                    Tone::Note
                }
                None => {
                    paragraphs.push(say::undecided(self.lang));
                    Tone::Warning
                }
            };
            let title = say::check(self.lang, &format!("{} ({})", check.title, check.id));
            blocks.push(Block::Callout { tone, title, paragraphs });
        }
        blocks
    }
}
