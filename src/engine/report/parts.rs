//! The parts both documents share: facts, conclusion, decisions, what has no answer, the next step.

use super::Made;
use crate::engine::progress::{self, Status};
use crate::engine::{checks, shown};
use crate::lang::{dialogue, numbers, report as say};
use crate::model::check::Check;
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
        let mut facts = self.identity();
        let state = dialogue::state(self.lang, self.project.state).to_owned();
        facts.push(Fact { name: say::state(self.lang), value: state });
        let started = self.project.created.map(|date| numbers::date(self.lang, date));
        facts.extend(started.map(|value| Fact { name: say::started(self.lang), value }));
        facts.extend(self.project.licence.clone().map(|value| Fact { name: say::licence(self.lang), value }));
        facts.push(Fact { name: say::methodology(self.lang), value: self.method() });
        Block::Facts { facts }
    }

    /// Who and where.
    pub(super) fn identity(&self) -> Vec<Fact> {
        let sectors = self.project.sectors.iter().filter_map(|id| self.methodology.sector(id));
        let sectors: Vec<&str> = sectors.map(|sector| sector.title.as_str()).collect();
        let facts = [
            (say::place(self.lang), self.card_answer("commune")),
            (say::holders(self.lang), self.card_answer("porteurs")),
            (say::sectors(self.lang), Some(sectors.join(", "))),
        ];
        let told = facts.into_iter().filter_map(|(name, value)| Some(Fact { name, value: value? }));
        told.filter(|fact| !fact.value.is_empty()).collect()
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
        let id = QuestionId::parse(&format!("projet.{name}"))?;
        let question = self.methodology.question(&id)?;
        self.project.answer(&id).map(|value| shown::line(self.lang, &question.kind, value))
    }

    /// Where the project ended up, and why.
    pub(super) fn conclusion(&self) -> Block {
        let state = self.project.state;
        let named = dialogue::state(self.lang, state).to_owned();
        let mut paragraphs: Vec<String> = self.closed_why().into_iter().collect();
        paragraphs.extend(self.concluding().into_iter().flat_map(|stage| self.stage_decision(stage)));
        let (tone, title) = match state {
            _ if state.ended_without_object() => (Tone::Success, named),
            State::Built | State::InUse | State::Modified => (Tone::Success, named),
            _ if self.under_way() => {
                paragraphs.push(match self.open_and_answered() {
                    (0, answered) => say::under_way_to_decide(self.lang, answered),
                    (open, answered) => say::under_way_why(self.lang, open, answered),
                });
                (Tone::Note, say::under_way(self.lang))
            }
            State::InProgress if self.waits() => (Tone::Note, say::waiting(self.lang)),
            State::InProgress => (Tone::Note, say::complete(self.lang)),
            _ => (Tone::Note, named),
        };
        Block::Callout { tone, title, paragraphs }
    }

    /// What it means that the project ended without a new object.
    fn closed_why(&self) -> Option<String> {
        match self.project.state {
            State::NotNeeded => Some(say::not_needed_why(self.lang)),
            State::Repaired => Some(say::repaired_why(self.lang)),
            State::Shared => Some(say::shared_why(self.lang)),
            State::GivenUp => Some(say::given_up_why(self.lang)),
            _ => None,
        }
    }

    /// The stage whose decision concludes: the one that ended or paused the project, or the last one.
    fn concluding(&self) -> Option<&Stage> {
        let last = *progress::reached(self.methodology, self.project).last()?;
        progress::outcome(last, self.project).map(|_| last)
    }

    /// Whether the conclusion tells the decision of that stage.
    pub(super) fn concluded_by(&self, stage: &Stage) -> bool {
        self.concluding().is_some_and(|last| last.id == stage.id)
    }

    fn waits(&self) -> bool {
        let waits = |stage: &Stage| progress::outcome(stage, self.project) == Some(Outcome::Wait);
        self.concluding().is_some_and(waits)
    }

    /// Whether the path is not at its end.
    pub(super) fn under_way(&self) -> bool {
        self.project.state == State::InProgress && self.concluding().is_none()
    }

    /// How many questions wait for an answer, and how many have one.
    fn open_and_answered(&self) -> (usize, usize) {
        let reached = progress::reached(self.methodology, self.project);
        let counts = reached.iter().map(|stage| progress::counts(self.methodology, self.project, stage));
        counts.fold((0, 0), |(open, answered), counts| {
            (open + counts.open + counts.skipped + counts.unreadable, answered + counts.answered)
        })
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

    /// The checks of a stage, each with what was decided about it.
    pub(super) fn checks(&self, stage: &Stage) -> Vec<Block> {
        let mut blocks = Vec::new();
        for check in checks::triggered(self.methodology, self.project, stage) {
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
    /// Each question is named as `named` says.
    pub(super) fn unknowns(&self, named: impl Fn(&Question) -> &str) -> Vec<String> {
        let unknown = self.with_status(Status::Unknown).into_iter();
        unknown.map(|question| say::unknown_item(self.lang, named(question), &self.who(question))).collect()
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
        if self.project.state != State::InProgress {
            return say::next_told(self.lang);
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
            let undecided = stage.decision.is_some()
                && matches!(progress::outcome(stage, self.project), None | Some(Outcome::Wait));
            if undecided {
                return say::next_decision(self.lang, &stage.title);
            }
        }
        if let Some(item) = self.unknowns(Question::subject).into_iter().next() {
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
