//! Works out what a reply changes, and what is asked next.

use super::asking::KEEP;
use super::items::Item;
use super::{Focus, Interview, Reaction, Start, Then};
use crate::engine::gesture::{self, Gesture, Typed};
use crate::engine::progress::{self, Status};
use crate::engine::{checks, shown};
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::check::Verdict;
use crate::model::id::QuestionId;
use crate::model::kind::choice::{Choices, other};
use crate::model::kind::{Kind, date, yes_no};
use crate::model::methodology::Outcome;
use crate::model::project::{Decision, NoAnswer, State};
use crate::model::question::{Path, Question};
use crate::model::text::{folded, normalised};
use crate::model::value::Value;

impl Interview<'_> {
    /// Takes what was typed, or what stands for what was chosen.
    pub fn reply(&mut self, typed: &str) -> Reaction {
        let typed = normalised(typed);
        let read = match gesture::read(&typed) {
            // In a list, `--` may be the id of a choice.
            Typed::Answer(_) if self.chooses() => Typed::Answer(typed.clone()),
            read => read,
        };
        match read {
            Typed::Gesture(gesture) => self.gesture(gesture),
            Typed::Answer(answer) => self.answer(answer.trim()),
        }
    }

    /// Takes what came back from the editor: always an answer, never a gesture.
    pub fn edited(&mut self, text: &str) -> Reaction {
        let text = normalised(text);
        if let Some(question) = self.question()
            && self.focus == Focus::Item
            && let Kind::Table(_) = question.kind
        {
            return self.edited_rows(question, text.trim());
        }
        self.answer(text.trim())
    }

    fn edited_rows(&mut self, question: &Question, text: &str) -> Reaction {
        if text.is_empty() {
            return Reaction::default();
        }
        match self.kind(question).accept(text) {
            Ok(value) => self.keep_answer(question, value),
            Err(why) => {
                self.reject(text, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    fn chooses(&self) -> bool {
        match (&self.focus, self.question()) {
            (Focus::Item, Some(question)) => question.kind.choices().is_some(),
            (Focus::Cell { column, .. }, Some(question)) => {
                let column = question.kind.table().and_then(|table| table.asked().nth(*column));
                column.is_some_and(|column| column.kind.choices().is_some())
            }
            _ => false,
        }
    }

    fn gesture(&mut self, gesture: Gesture) -> Reaction {
        match gesture {
            Gesture::Stop => Reaction { changes: Vec::new(), then: Then::Stop },
            Gesture::Help => {
                self.tell_help();
                Reaction::default()
            }
            Gesture::Editor => self.editor(),
            Gesture::Back => {
                self.go_back();
                Reaction::default()
            }
            Gesture::GoTo(Some(place)) => self.go_to(&place),
            Gesture::GoTo(None) => {
                self.focus = Focus::GoWhere;
                self.rejected = None;
                Reaction::default()
            }
            Gesture::Skip | Gesture::Unknown(_) | Gesture::NotApplicable(_) => self.no_answer(gesture),
        }
    }

    fn go_back(&mut self) {
        self.rejected = None;
        match self.focus {
            Focus::Item => self.back(),
            Focus::Cell { .. } => self.previous_cell(),
            Focus::Other => {
                self.focus =
                    self.cell_of_other.take().map_or(Focus::Item, |(row, column)| Focus::Cell { row, column })
            }
            Focus::When { .. } => self.focus = Focus::Who,
            Focus::DecidedBy { ref choice, .. } => self.focus = Focus::Reason { choice: choice.clone() },
            Focus::Who | Focus::WhyNotApplicable | Focus::GoWhere | Focus::Reason { .. } => {
                self.focus = Focus::Item
            }
        }
    }

    fn editor(&mut self) -> Reaction {
        if self.chooses() || self.about().is_some() && self.focus == Focus::Item {
            self.say(say::no_editor_here(self.lang));
            return Reaction::default();
        }
        let initial = match (&self.rejected, self.question()) {
            (Some(rejected), _) => rejected.typed.clone(),
            (None, Some(question)) if self.focus == Focus::Item => {
                let kind = self.kind(question);
                self.project
                    .answer(&question.id)
                    .map(|value| shown::typed(self.lang, &kind, value))
                    .unwrap_or_default()
            }
            (None, _) if matches!(self.focus, Focus::Reason { .. }) => self.earlier_reason(),
            (None, _) => String::new(),
        };
        Reaction { changes: Vec::new(), then: Then::Edit(initial) }
    }

    /// `-`, `??` and `=`: beside a question they say why there is no answer; elsewhere they leave something blank.
    fn no_answer(&mut self, gesture: Gesture) -> Reaction {
        match &self.focus {
            Focus::Item => {}
            Focus::Cell { row, column } => {
                let (row, column) = (*row, *column);
                let Some(question) = self.question() else { return Reaction::default() };
                let Kind::Table(table) = self.kind(question) else { return Reaction::default() };
                let Some(column) = table.asked().nth(column) else { return Reaction::default() };
                return self.keep_cell(question, &table, (row, column), None);
            }
            Focus::Other | Focus::GoWhere => {
                self.focus = Focus::Item;
                self.cell_of_other = None;
                return Reaction::default();
            }
            Focus::Who | Focus::When { .. } | Focus::WhyNotApplicable | Focus::DecidedBy { .. } => {
                return self.aside("");
            }
            Focus::Reason { choice } => {
                let choice = choice.clone();
                return self.reasoned(choice, None);
            }
        }
        let Some(question) = self.question() else {
            // A decision put off is asked again at the next session.
            self.rejected = None;
            self.advance();
            return Reaction::default();
        };
        match gesture {
            Gesture::Unknown(None) => self.focus = Focus::Who,
            Gesture::Unknown(Some(who)) => self.focus = Focus::When { who: Some(who) },
            Gesture::NotApplicable(None) => self.focus = Focus::WhyNotApplicable,
            Gesture::NotApplicable(why) => {
                return self.keep_no_answer(question, NoAnswer::NotApplicable { why });
            }
            _ if matches!(self.status(question), Status::Open | Status::Skipped) => {
                return self.keep_no_answer(question, NoAnswer::Skipped);
            }
            // Passing over a question that has an answer keeps the answer.
            _ => self.advance(),
        }
        self.rejected = None;
        Reaction::default()
    }

    fn keep_no_answer(&mut self, question: &Question, no_answer: NoAnswer) -> Reaction {
        let reaction = self.apply(vec![Change::NoAnswer(question.id.clone(), no_answer)]);
        self.advance();
        reaction
    }

    fn answer(&mut self, typed: &str) -> Reaction {
        match self.focus {
            Focus::Item | Focus::Cell { .. } => match self.at.clone() {
                Some(Item::Question(_)) => self.answer_question(typed),
                Some(Item::Check(..) | Item::Decision(_)) => self.choose_decision(typed),
                Some(Item::Widen(path)) => self.answer_widen(path, typed),
                None => Reaction::default(),
            },
            Focus::Other
            | Focus::Who
            | Focus::When { .. }
            | Focus::WhyNotApplicable
            | Focus::GoWhere
            | Focus::Reason { .. }
            | Focus::DecidedBy { .. } => self.aside(typed),
        }
    }

    fn answer_question(&mut self, typed: &str) -> Reaction {
        let Some(question) = self.question() else { return Reaction::default() };
        let kind = self.kind(question);
        if let Kind::Table(table) = &kind {
            return match self.focus {
                Focus::Cell { .. } => self.reply_cell(question, table, typed),
                _ => self.reply_label(question, table, typed),
            };
        }
        if typed.is_empty() {
            // Enter alone keeps what was there.
            if self.status(question) == Status::Open || self.rejected.is_some() {
                self.reject("", say::empty_answer(self.lang));
            } else {
                self.advance();
            }
            return Reaction::default();
        }
        if self.wants_other(&kind, typed) {
            self.focus = Focus::Other;
            return Reaction::default();
        }
        match kind.accept(typed) {
            Ok(value) => self.keep_answer(question, value),
            Err(why) => {
                self.reject(typed, rejections::worded(self.lang, &why));
                Reaction::default()
            }
        }
    }

    fn keep_answer(&mut self, question: &Question, value: Value) -> Reaction {
        self.rejected = None;
        let advice = question.kind.choices().map(|choices| advice(choices, &value)).unwrap_or_default();
        let unchanged = self.project.answer(&question.id) == Some(&value);
        let reaction = if unchanged {
            Reaction::default()
        } else {
            self.apply(vec![Change::Answer(question.id.clone(), value)])
        };
        for text in advice {
            self.say(text);
        }
        self.advance();
        reaction
    }

    fn choose_decision(&mut self, typed: &str) -> Reaction {
        if typed.is_empty() {
            if self.about().is_some_and(|about| self.project.decision(&about).is_some()) {
                self.advance();
            } else {
                self.reject("", say::empty_answer(self.lang));
            }
            return Reaction::default();
        }
        match self.decision_choices().accept_one(typed) {
            Ok(choice) => {
                self.rejected = None;
                self.focus = Focus::Reason { choice };
            }
            Err(why) => self.reject(typed, why),
        }
        Reaction::default()
    }

    /// The decisions one can make about the current check or stage, as choices.
    fn decision_choices(&self) -> DecisionChoices {
        let mut listed = Vec::new();
        match &self.at {
            Some(Item::Check(_, id)) => {
                if let Some(check) = self.methodology.check(id) {
                    let verdict = say::verdict(self.lang, check.verdict);
                    listed.push((check.verdict.id().to_owned(), say::follow(self.lang, verdict)));
                    listed.push((KEEP.to_owned(), say::keep(self.lang)));
                }
            }
            Some(Item::Decision(_)) => {
                if let Some(decision) = self.stage().and_then(|stage| stage.decision.as_ref()) {
                    let choices = decision.choices.iter();
                    listed.extend(choices.map(|choice| (choice.id.to_string(), choice.title.clone())));
                }
            }
            Some(Item::Question(_) | Item::Widen(_)) | None => {}
        }
        DecisionChoices { listed, lang: self.lang }
    }

    fn answer_widen(&mut self, path: &str, typed: &str) -> Reaction {
        let Some(yes) = yes_no::read(typed) else {
            self.reject(
                typed,
                rejections::worded(self.lang, &crate::model::rejection::Rejection::NotYesOrNo),
            );
            return Reaction::default();
        };
        let reaction = match Path::parse(path).filter(|_| yes) {
            Some(path) => self.apply(vec![Change::Path(path)]),
            None => Reaction::default(),
        };
        self.advance();
        reaction
    }

    /// A reply to what is asked beside the item.
    fn aside(&mut self, typed: &str) -> Reaction {
        let text = Some(typed.to_owned()).filter(|text| !text.is_empty());
        self.rejected = None;
        match self.focus.clone() {
            Focus::Item | Focus::Cell { .. } => Reaction::default(),
            Focus::Other => self.keep_other(text),
            Focus::GoWhere => match text {
                Some(place) => self.go_to(&place),
                None => {
                    self.focus = Focus::Item;
                    Reaction::default()
                }
            },
            Focus::Who => {
                self.focus = Focus::When { who: text };
                Reaction::default()
            }
            Focus::When { who } => {
                let when = text.as_deref().and_then(date::read);
                if let Some(typed) = text.filter(|_| when.is_none()) {
                    let why = crate::model::rejection::Rejection::NotADate { typed: typed.clone() };
                    self.reject(&typed, rejections::worded(self.lang, &why));
                    return Reaction::default();
                }
                self.with_question(|this, question| {
                    this.keep_no_answer(question, NoAnswer::Unknown { who, when })
                })
            }
            Focus::WhyNotApplicable => self.with_question(|this, question| {
                this.keep_no_answer(question, NoAnswer::NotApplicable { why: text })
            }),
            Focus::Reason { choice } => {
                if text.is_none() {
                    self.reject("", say::reason_wanted(self.lang));
                    return Reaction::default();
                }
                self.reasoned(choice, text)
            }
            Focus::DecidedBy { choice, reason } => self.decide(choice, reason, text),
        }
    }

    fn with_question(&mut self, act: impl FnOnce(&mut Self, &Question) -> Reaction) -> Reaction {
        match self.question() {
            Some(question) => act(self, question),
            None => Reaction::default(),
        }
    }

    fn keep_other(&mut self, text: Option<String>) -> Reaction {
        let cell = self.cell_of_other.take();
        let Some(question) = self.question() else { return Reaction::default() };
        let Some(text) = text else {
            self.focus = cell.map_or(Focus::Item, |(row, column)| Focus::Cell { row, column });
            return Reaction::default();
        };
        match (self.kind(question), cell) {
            (Kind::Table(table), Some((row, column))) => {
                self.focus = Focus::Cell { row, column };
                let Some(column) = table.asked().nth(column) else { return Reaction::default() };
                self.keep_cell(question, &table, (row, column), Some(other(&text)))
            }
            (Kind::Table(table), None) => {
                self.focus = Focus::Item;
                self.reply_label(question, &table, &format!("autre : {}", text.replace(['\n', ';'], ", ")))
            }
            (_, _) => {
                self.focus = Focus::Item;
                self.keep_answer(question, other(&text))
            }
        }
    }

    /// A decision with its reason: who decided is asked once, at the end of the stage.
    fn reasoned(&mut self, choice: String, reason: Option<String>) -> Reaction {
        if matches!(self.at, Some(Item::Check(..))) {
            return self.decide(choice, reason, None);
        }
        self.focus = Focus::DecidedBy { choice, reason };
        Reaction::default()
    }

    fn decide(&mut self, choice: String, reason: Option<String>, by: Option<String>) -> Reaction {
        let Some(about) = self.about() else { return Reaction::default() };
        let decision = Decision { about, choice, reason, by, date: Some(self.today) };
        let mut changes = vec![Change::Decide(decision.clone())];
        let mut advice = None;
        if let Some(Item::Decision(_)) = &self.at
            && let Some(chosen) = self.stage().and_then(|stage| {
                let choices = &stage.decision.as_ref()?.choices;
                choices.iter().find(|known| known.id.as_str() == decision.choice)
            })
        {
            advice.clone_from(&chosen.advice);
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
    fn reopened(&self, decision: &Decision) -> Option<QuestionId> {
        let Some(Item::Check(_, id)) = &self.at else { return None };
        let check = self.methodology.check(id)?;
        let followed = decision.choice == check.verdict.id();
        let revises = matches!(check.verdict, Verdict::Rephrase | Verdict::Appoint);
        let because = checks::because(self.methodology, &self.project, check);
        because.into_iter().next().filter(|_| followed && revises)
    }

    fn go_to(&mut self, place: &str) -> Reaction {
        self.focus = Focus::Item;
        self.rejected = None;
        if let Some(question) = self.methodology.question_named(place) {
            if progress::applies(self.methodology, &self.project, question) {
                self.enter(Some(Item::Question(question.id.clone())));
            } else {
                self.say(say::not_asked(self.lang, &question.code));
            }
            return Reaction::default();
        }
        let wanted = folded(place);
        let by_number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let stage = by_number
            .and_then(|index| self.methodology.counted_stages().nth(index))
            .or_else(|| {
                self.methodology.stages.iter().find(|stage| folded(stage.id.as_str()).starts_with(&wanted))
            })
            .or_else(|| {
                self.methodology.stages.iter().find(|stage| folded(&stage.title).starts_with(&wanted))
            });
        if let Some(stage) = stage {
            let start = Start::Stage(stage.id.clone());
            let items = self.items();
            let first =
                items.into_iter().find(|item| matches!(&start, Start::Stage(id) if item.stage() == Some(id)));
            match first {
                Some(item) => self.enter(Some(item)),
                None => self.say(say::not_asked(self.lang, &stage.title)),
            }
            return Reaction::default();
        }
        if let Some(path) =
            Path::ALL.into_iter().find(|path| folded(say::path(self.lang, *path)).starts_with(&wanted))
        {
            let reaction = self.apply(vec![Change::Path(path)]);
            self.say(say::path_changed(self.lang, say::path(self.lang, path)));
            return reaction;
        }
        self.say(say::nowhere(self.lang, place));
        Reaction::default()
    }

    /// Makes the changes in memory, and hands them out to be saved.
    pub(super) fn apply(&mut self, changes: Vec<Change>) -> Reaction {
        for change in &changes {
            self.project.make(change);
        }
        Reaction { changes, then: Then::GoOn }
    }
}

/// What is said about each choice that was made.
fn advice(choices: &Choices, value: &Value) -> Vec<String> {
    let ids = match value {
        Value::Text(id) => vec![id.as_str()],
        Value::List(items) => items.iter().filter_map(Value::as_text).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().filter_map(|id| choices.get(id)?.advice.clone()).collect()
}

struct DecisionChoices {
    listed: Vec<(String, String)>,
    lang: crate::lang::Lang,
}

impl DecisionChoices {
    /// The id of the decision typed as a number, an id or the beginning of a title.
    fn accept_one(&self, typed: &str) -> Result<String, String> {
        let choices = Choices {
            listed: self
                .listed
                .iter()
                .map(|(id, title)| crate::model::kind::choice::Choice {
                    id: id.clone(),
                    title: title.clone(),
                    advice: None,
                    follow_ups: Vec::new(),
                })
                .collect(),
            among: None,
            other: false,
        };
        match Kind::Choice(choices).accept(typed) {
            Ok(Value::Text(id)) => Ok(id),
            Ok(_) => Err(String::new()),
            Err(why) => Err(rejections::worded(self.lang, &why)),
        }
    }
}
