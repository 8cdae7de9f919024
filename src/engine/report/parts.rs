//! The parts both documents share: facts, conclusion, decisions, what has no answer, the next step.

use super::Made;
use crate::engine::progress::{self, Status};
use crate::engine::{checks, shown};
use crate::lang::{dialogue, numbers, report as say};
use crate::model::document::{Block, Fact, Tone};
use crate::model::id::QuestionId;
use crate::model::methodology::{Outcome, Stage};
use crate::model::project::{About, Decision, NoAnswer, State};
use crate::model::question::Question;

impl Made<'_> {
    pub(super) fn heading(&self, text: String) -> Block {
        Block::Heading { level: 2, text }
    }

    /// Who, where, under which method.
    pub(super) fn facts(&self) -> Block {
        let mut facts = Vec::new();
        let mut add = |name: String, value: Option<String>| {
            facts.extend(value.filter(|value| !value.is_empty()).map(|value| Fact { name, value }));
        };
        add(say::place(self.lang), self.card_answer("commune"));
        add(say::holders(self.lang), self.card_answer("porteurs"));
        let sectors = self.project.sectors.iter().filter_map(|id| self.methodology.sector(id));
        let sectors: Vec<&str> = sectors.map(|sector| sector.title.as_str()).collect();
        add(say::sectors(self.lang), Some(sectors.join(", ")));
        add(say::state(self.lang), Some(dialogue::state(self.lang, self.project.state).to_owned()));
        add(say::started(self.lang), self.project.created.map(|date| numbers::date(self.lang, date)));
        add(say::licence(self.lang), self.project.licence.clone());
        let path = dialogue::path(self.lang, self.project.path());
        let version = self.project.followed.version.as_deref().unwrap_or(&self.methodology.version);
        let method = say::methodology_and_path(self.lang, &self.methodology.title, version, path);
        add(say::methodology(self.lang), Some(method));
        Block::Facts { facts }
    }

    /// An answer of the identity card, on a line.
    fn card_answer(&self, name: &str) -> Option<String> {
        let id = QuestionId::parse(&format!("projet.{name}"))?;
        let question = self.methodology.question(&id)?;
        self.project.answer(&id).map(|value| shown::line(self.lang, &question.kind, value))
    }

    /// Where the project ended up, and why.
    pub(super) fn conclusion(&self) -> Block {
        let reached = progress::reached(self.methodology, self.project);
        let last = reached.last().and_then(|stage| Some((*stage, progress::outcome(stage, self.project)?)));
        if self.project.state.ended_without_object() {
            let why = match self.project.state {
                State::GivenUp => say::given_up_why(self.lang),
                _ => say::closed_why(self.lang),
            };
            let mut paragraphs = vec![why];
            if let Some((stage, Outcome::Close(_))) = last {
                paragraphs.extend(self.stage_decision(stage));
            }
            let title = say::closed(self.lang, dialogue::state(self.lang, self.project.state));
            return Block::Callout { tone: Tone::Success, title, paragraphs };
        }
        match last {
            Some((stage, Outcome::Wait)) => Block::Callout {
                tone: Tone::Note,
                title: say::waiting(self.lang),
                paragraphs: self.stage_decision(stage),
            },
            Some((stage, _)) if reached.len() == self.methodology.stages.len() => Block::Callout {
                tone: Tone::Note,
                title: say::complete(self.lang),
                paragraphs: self.stage_decision(stage),
            },
            _ => {
                let (open, answered) = self.open_and_answered();
                Block::Callout {
                    tone: Tone::Note,
                    title: say::under_way(self.lang),
                    paragraphs: vec![say::under_way_why(self.lang, open, answered)],
                }
            }
        }
    }

    fn open_and_answered(&self) -> (usize, usize) {
        let reached = progress::reached(self.methodology, self.project);
        let counts = reached.iter().map(|stage| progress::counts(self.methodology, self.project, stage));
        counts.fold((0, 0), |(open, answered), counts| (open + counts.open, answered + counts.answered))
    }

    /// The decision at the end of a stage, its reason, who and when: one paragraph each.
    pub(super) fn stage_decision(&self, stage: &Stage) -> Vec<String> {
        let Some(decision) = self.project.decision(&About::Stage(stage.id.clone())) else {
            return Vec::new();
        };
        self.decision(decision, self.chosen(stage, decision))
    }

    /// What was chosen at the end of a stage, in words.
    pub(super) fn chosen<'b>(&self, stage: &'b Stage, decision: &'b Decision) -> &'b str {
        let choices = stage.decision.as_ref().map(|decision| decision.choices.as_slice()).unwrap_or_default();
        let title = choices.iter().find(|choice| choice.id.as_str() == decision.choice);
        title.map_or(decision.choice.as_str(), |choice| choice.title.as_str())
    }

    fn decision(&self, decision: &Decision, title: &str) -> Vec<String> {
        let mut paragraphs = vec![say::decision(self.lang, title)];
        paragraphs.extend(self.circumstances(decision));
        paragraphs
    }

    /// The reason of a decision, then who made it and when.
    pub(super) fn circumstances(&self, decision: &Decision) -> Vec<String> {
        let mut paragraphs = Vec::new();
        if let Some(reason) = &decision.reason {
            paragraphs.push(say::reason(self.lang, reason));
        }
        let date = decision.date.map(|date| say::on(self.lang, &numbers::date(self.lang, date)));
        match (&decision.by, date) {
            (Some(by), Some(date)) => paragraphs.push(format!("{}, {date}.", say::by(self.lang, by))),
            (Some(by), None) => paragraphs.push(format!("{}.", say::by(self.lang, by))),
            (None, _) => {}
        }
        paragraphs
    }

    /// The checks of a stage, each with what was decided about it.
    pub(super) fn checks(&self, stage: &Stage) -> Vec<Block> {
        let mut blocks = Vec::new();
        for check in checks::triggered(self.methodology, self.project, stage) {
            let mut paragraphs = vec![check.message.clone()];
            let made = self.project.decision(&About::Check(check.id.clone()));
            // What was decided is no longer “to decide”.
            let tone = if made.is_some() { Tone::Note } else { Tone::Warning };
            match made {
                Some(decision) if decision.choice == check.verdict.id() => {
                    let verdict = dialogue::verdict(self.lang, check.verdict);
                    paragraphs.extend(self.decision(decision, verdict));
                }
                Some(decision) => paragraphs.extend(self.decision(decision, &dialogue::keep(self.lang))),
                None => paragraphs.push(say::undecided(self.lang)),
            }
            let title = say::check(self.lang, &format!("{} ({})", check.title, check.id));
            blocks.push(Block::Callout { tone, title, paragraphs });
        }
        blocks
    }

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

    /// What is not known yet, with who will find out and when; nothing when all is known.
    pub(super) fn unknowns(&self) -> Vec<String> {
        let unknown = self.with_status(Status::Unknown).into_iter();
        unknown.map(|question| say::unknown_item(self.lang, &question.prompt, &self.who(question))).collect()
    }

    fn who(&self, question: &Question) -> String {
        let Some(NoAnswer::Unknown { who, when }) = self.project.no_answers.get(&question.id) else {
            return say::nobody(self.lang);
        };
        let who = who.clone().unwrap_or_else(|| say::nobody(self.lang));
        match when {
            Some(date) => say::before(self.lang, &who, &numbers::date(self.lang, *date)),
            None => who,
        }
    }

    /// The one thing to do now.
    pub(super) fn next_step(&self) -> String {
        if self.project.state.ended_without_object() {
            return say::next_closed(self.lang);
        }
        for stage in progress::reached(self.methodology, self.project) {
            let asked = progress::applicable(self.methodology, self.project, stage, self.project.path());
            let open =
                asked.iter().find(|question| progress::status(self.project, &question.id) == Status::Open);
            if let Some(question) = open {
                return say::next_question(self.lang, &stage.title, &question.prompt);
            }
            let undecided = stage.decision.is_some()
                && matches!(progress::outcome(stage, self.project), None | Some(Outcome::Wait));
            if undecided {
                return say::next_decision(self.lang, &stage.title);
            }
        }
        if let Some(item) = self.unknowns().into_iter().next() {
            return say::next_unknown(self.lang, &item);
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
