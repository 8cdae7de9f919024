//! Decisions: about a check, or at the end of a stage. Each is chosen, then given its reason.

use super::items::Item;
use super::prompt::{Prompt, Widget};
use super::{Focus, Interview, Reaction};
use crate::engine::checks;
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::check::Verdict;
use crate::model::id::QuestionId;
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::methodology::{Outcome, Stage};
use crate::model::project::{About, Decision, State};
use crate::model::value::Value;

/// The id kept when people keep the project as it is in spite of a check.
const KEEP: &str = "maintenir";

impl Interview<'_> {
    pub(super) fn ask_check(&mut self, id: &str) -> Prompt {
        if let Some(check) = self.methodology.check(id)
            && self.focus == Focus::Item
            && self.rejected.is_none()
        {
            self.tell_check(check);
        }
        self.decision_prompt(say::check_prompt(self.lang), String::new())
    }

    pub(super) fn ask_decision(&self) -> Prompt {
        let Some((stage, decision)) = self.stage().and_then(|stage| Some((stage, stage.decision.as_ref()?)))
        else {
            return Prompt::default();
        };
        let mut prompt = self.decision_prompt(decision.prompt.clone(), decision.why.clone());
        if let Widget::Choose { current, .. } = &mut prompt.widget {
            *current = current.or_else(|| self.suggested_by_checks(stage));
        }
        prompt
    }

    /// The decision that agrees with what was decided about a check, such as “repair”.
    fn suggested_by_checks(&self, stage: &Stage) -> Option<usize> {
        let choices = &stage.decision.as_ref()?.choices;
        checks::triggered(self.methodology, &self.project, stage).into_iter().find_map(|check| {
            let decided = self.project.decision(&About::Check(check.id.clone()))?;
            let agreeing = |outcome| matches!(outcome, Outcome::Close(_) | Outcome::Wait);
            choices.iter().position(|choice| choice.id.as_str() == decided.choice && agreeing(choice.outcome))
        })
    }

    fn decision_prompt(&self, question: String, why: String) -> Prompt {
        let choices = self.decision_choices();
        let decided = self.about().and_then(|about| self.project.decision(&about));
        let current =
            decided.and_then(|decided| choices.listed.iter().position(|one| one.id == decided.choice));
        Prompt {
            position: self.position(),
            question,
            why,
            current: current.map(|index| say::decided(self.lang, &choices.listed[index].title)),
            widget: Widget::Choose { entries: self.entries(&choices), current, besides: Vec::new() },
            ..Prompt::default()
        }
    }

    pub(super) fn earlier_reason(&self) -> String {
        let about = self.about();
        let decision = about.and_then(|about| self.project.decision(&about));
        decision.and_then(|decision| decision.reason.clone()).unwrap_or_default()
    }

    /// What the current decision is about.
    pub(super) fn about(&self) -> Option<About> {
        match &self.at {
            Some(Item::Check(_, check)) => Some(About::Check(check.clone())),
            Some(Item::Decision(stage)) => Some(About::Stage(stage.clone())),
            Some(Item::Question(_) | Item::Agreement(_) | Item::Widen(_)) | None => None,
        }
    }

    pub(super) fn choose_decision(&mut self, typed: &str) -> Reaction {
        if typed.is_empty() {
            if self.about().is_some_and(|about| self.project.decision(&about).is_some()) {
                self.advance();
            } else {
                self.reject("", say::empty_decision(self.lang));
            }
            return Reaction::default();
        }
        match Kind::Choice(self.decision_choices()).accept(typed) {
            Ok(Value::Text(choice)) => {
                self.rejected = None;
                self.focus = Focus::Reason { choice };
            }
            Ok(_) => {}
            Err(why) => self.reject(typed, rejections::worded(self.lang, &why)),
        }
        Reaction::default()
    }

    /// The decisions one can make about the current check or stage, as choices.
    fn decision_choices(&self) -> Choices {
        let choice = |id: &str, title: String| Choice {
            id: id.to_owned(),
            title,
            advice: None,
            follow_ups: Vec::new(),
        };
        let listed = match &self.at {
            Some(Item::Check(_, id)) => self.methodology.check(id).map(|check| {
                let follow = say::follow(self.lang, say::verdict(self.lang, check.verdict));
                vec![choice(check.verdict.id(), follow), choice(KEEP, say::keep(self.lang))]
            }),
            Some(Item::Decision(_)) => {
                self.stage().and_then(|stage| stage.decision.as_ref()).map(|decision| {
                    decision.choices.iter().map(|one| choice(one.id.as_str(), one.title.clone())).collect()
                })
            }
            Some(Item::Question(_) | Item::Agreement(_) | Item::Widen(_)) | None => None,
        };
        Choices { listed: listed.unwrap_or_default(), ..Choices::default() }
    }

    /// A decision with its reason: who decided is asked once, at the end of the stage.
    pub(super) fn reasoned(&mut self, choice: String, reason: Option<String>) -> Reaction {
        if matches!(self.at, Some(Item::Check(..))) {
            return self.decide(choice, reason, None);
        }
        self.focus = Focus::DecidedBy { choice, reason };
        Reaction::default()
    }

    pub(super) fn decide(&mut self, choice: String, reason: Option<String>, by: Option<String>) -> Reaction {
        let Some(about) = self.about() else { return Reaction::default() };
        let decision = Decision { about, choice, reason, by, date: Some(self.today) };
        let mut changes = vec![Change::Decide(decision.clone())];
        let mut advice = None;
        let mut ends = false;
        if let Some(Item::Decision(_)) = &self.at
            && let Some(chosen) = self.stage().and_then(|stage| {
                let choices = &stage.decision.as_ref()?.choices;
                choices.iter().find(|known| known.id.as_str() == decision.choice)
            })
        {
            advice.clone_from(&chosen.advice);
            ends = chosen.outcome != Outcome::GoOn;
            match chosen.outcome {
                Outcome::Close(state) => changes.push(Change::State(state)),
                // Going on reopens a project that an earlier decision had ended.
                Outcome::GoOn | Outcome::Wait if self.project.state.ended_without_object() => {
                    changes.push(Change::State(State::InProgress));
                }
                Outcome::GoOn | Outcome::Wait => {}
            }
        }
        let reaction = self.apply(changes);
        if let Some(advice) = advice {
            self.say(advice);
        }
        if ends {
            // What is still open elsewhere can wait: the project has its answer.
            self.enter(None);
            return reaction;
        }
        match self.reopened(&decision) {
            Some(question) => {
                self.say(say::reopened(self.lang));
                self.enter(Some(Item::Question(question)));
            }
            None => self.advance(),
        }
        reaction
    }

    /// The answer to take up again, when people follow a check that proposes just that.
    pub(super) fn reopened(&self, decision: &Decision) -> Option<QuestionId> {
        let Some(Item::Check(_, id)) = &self.at else { return None };
        let check = self.methodology.check(id)?;
        let followed = decision.choice == check.verdict.id();
        let revises = matches!(check.verdict, Verdict::Rephrase | Verdict::Appoint);
        let because = checks::because(self.methodology, &self.project, check);
        because.into_iter().next().filter(|_| followed && revises)
    }
}
