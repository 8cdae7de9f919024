//! Builds the prompt for what is being asked.

use super::items::Item;
use super::prompt::{Entry, Prompt, Widget};
use super::{Focus, Interview};
use crate::engine::progress::{self, Status};
use crate::engine::shown;
use crate::lang::dialogue as say;
use crate::lang::{crossings, numbers};
use crate::model::kind::Kind;
use crate::model::kind::choice::Choices;
use crate::model::methodology::Stage;
use crate::model::project::NoAnswer;
use crate::model::question::{Path, Question};
use crate::model::value::Value;

impl Interview<'_> {
    /// The prompt for the current item, with everything said since the last one.
    pub(super) fn ask(&mut self) -> Prompt {
        self.tell_stage();
        let mut prompt = match self.at.clone() {
            Some(Item::Question(_)) => self.ask_question(),
            Some(Item::Agreement(id)) => self.ask_agreement(&id),
            Some(Item::Check(_, check)) => self.ask_check(&check),
            Some(Item::Decision(_)) => self.ask_decision(),
            Some(Item::Widen(path)) => self.ask_widen(path),
            None => Prompt::default(),
        };
        self.ask_aside(&mut prompt);
        prompt.notices = std::mem::take(&mut self.notices);
        if let Some(rejected) = &self.rejected {
            prompt.rejected = Some(rejected.why.clone());
            prompt.initial.clone_from(&rejected.typed);
        }
        prompt
    }

    /// The number of a stage among those that are counted, and that of the last one this path asks about.
    pub(super) fn stage_number(&self, stage: &Stage) -> Option<(usize, usize)> {
        let path = self.project.path();
        let asks =
            |stage: &Stage| !progress::applicable(self.methodology, &self.project, stage, path).is_empty();
        let index = self.methodology.counted_stages().position(|counted| counted.id == stage.id)?;
        let last = self.methodology.counted_stages().enumerate().filter(|(_, stage)| asks(stage)).last();
        Some((index + 1, last.map_or(index, |(last, _)| last.max(index)) + 1))
    }

    pub(super) fn position(&self) -> String {
        let Some(stage) = self.stage() else { return String::new() };
        let asked_about = match &self.at {
            Some(Item::Question(id) | Item::Agreement(id)) => self.methodology.question(id),
            _ => None,
        };
        let place = match (asked_about, self.stage_number(stage)) {
            (Some(question), number) => {
                let asked = progress::applicable(self.methodology, &self.project, stage, self.project.path());
                let index =
                    asked.iter().position(|other| other.id == question.id).map_or(1, |index| index + 1);
                match number {
                    Some((number, count)) => say::position(self.lang, number, count, index, asked.len()),
                    None => say::card_position(self.lang, index, asked.len()),
                }
            }
            (None, Some((number, count))) => say::stage_end(self.lang, number, count),
            (None, None) => String::new(),
        };
        match self.seconds_left().div_ceil(60) {
            0 => place,
            minutes => format!("{place} · {}", say::minutes_left(self.lang, minutes)),
        }
    }

    /// About how long the rest takes: of a table of crossings, only the pages that are left.
    fn seconds_left(&self) -> u32 {
        let seconds = progress::seconds_left(self.methodology, &self.project);
        let Some(question) = self.question() else { return seconds };
        let kind = self.kind(question);
        let Kind::Table(table) = &kind else { return seconds };
        if table.grid.is_none() {
            return seconds;
        }
        let places = self.places(question, table);
        let left = places.len() - self.place(question, table, &places).min(places.len());
        let counted = match self.status(question) {
            Status::Open | Status::Unreadable => progress::seconds_for(&question.kind),
            _ => 0,
        };
        seconds - counted + progress::seconds_for_places(u32::try_from(left).unwrap_or(0))
    }

    pub(super) fn ask_question(&self) -> Prompt {
        let Some(question) = self.question() else { return Prompt::default() };
        let kind = self.kind(question);
        let mut prompt = Prompt {
            position: self.position(),
            code: question.code.clone(),
            question: question.prompt.clone(),
            why: question.why.clone(),
            current: self.current(question, &kind),
            ..Prompt::default()
        };
        let answer = self.project.answer(&question.id);
        if let Some(value) = answer {
            prompt.initial = shown::typed(self.lang, &kind, value);
        } else if let Some((text, _)) = self.project.unreadable.get(&question.id) {
            prompt.initial = text.trim_matches('"').to_owned();
        }
        self.ask_with_sectors(&mut prompt, question);
        match &kind {
            Kind::Table(table) if table.grid.is_some() => self.ask_crossing(&mut prompt, question, table),
            Kind::Table(table) => self.ask_rows(&mut prompt, question, table),
            other => self.shape(&mut prompt, other, answer),
        }
        prompt
    }

    /// Adds what the sectors of the project propose and advise here; once a table has rows, it was read.
    fn ask_with_sectors(&self, prompt: &mut Prompt, question: &Question) {
        if !self.rows(question).is_empty() || self.focus != Focus::Item {
            return;
        }
        for sector in self.project.sectors.iter().filter_map(|id| self.methodology.sector(id)) {
            let here = sector.suggestions.iter().filter(|one| one.question == question.id);
            for suggestion in here {
                let texts = suggestion.texts.join(", ");
                prompt.hints.push(say::sector_suggestion(self.lang, &sector.title, &texts));
            }
            for advice in sector.advice.iter().filter(|one| one.question == question.id) {
                prompt.hints.push(say::sector_advice(self.lang, &sector.title, &advice.text));
            }
        }
    }

    pub(super) fn current(&self, question: &Question, kind: &Kind) -> Option<String> {
        let line = match (self.project.answer(&question.id), self.project.no_answers.get(&question.id)) {
            (Some(_), _) if kind.table().is_some() => return None,
            (Some(value), _) => say::current_answer(self.lang, &shown::line(self.lang, kind, value)),
            (None, Some(NoAnswer::Unknown { who: Some(who), .. })) => {
                say::current_unknown_who(self.lang, who)
            }
            (None, Some(NoAnswer::Unknown { who: None, .. })) => say::current_unknown(self.lang),
            (None, Some(NoAnswer::NotApplicable { .. })) => say::current_not_applicable(self.lang),
            (None, Some(NoAnswer::Skipped) | None) => return None,
        };
        Some(line)
    }

    /// Gives a prompt the widget and the hints of a kind: a question's, or a cell's.
    pub(super) fn shape(&self, prompt: &mut Prompt, kind: &Kind, current: Option<&Value>) {
        match kind {
            Kind::Text | Kind::Place(_) | Kind::Identifier | Kind::Table(_) => prompt.widget = Widget::Line,
            Kind::LongText => {
                prompt.widget = Widget::Lines;
                prompt.hints.push(say::long_hint(self.lang));
            }
            Kind::List => {
                prompt.widget = Widget::Lines;
                prompt.hints.push(say::list_hint(self.lang));
            }
            Kind::Date => prompt.hints.push(say::date_hint(self.lang)),
            Kind::Number(number) => {
                if let Some(unit) = &number.unit {
                    prompt.hints.push(say::unit(self.lang, unit));
                }
                for suggestion in &number.suggestions {
                    let value = numbers::shown(self.lang, suggestion.value);
                    prompt.hints.push(say::suggestion(self.lang, &suggestion.title, &value));
                }
            }
            Kind::Level(levels) => {
                prompt.hints.extend(
                    levels
                        .titles
                        .iter()
                        .enumerate()
                        .map(|(level, title)| crossings::level(self.lang, level, title)),
                );
                prompt.hints.push(crossings::level_hint(self.lang));
            }
            Kind::Interval => prompt.hints.push(crossings::interval_hint(self.lang)),
            // Typed in every mode: one letter is quicker than a menu of two lines.
            Kind::YesNo => prompt.hints.push(say::yes_no_hint(self.lang)),
            Kind::Choice(choices) | Kind::Scale(choices) => {
                prompt.widget = Widget::Choose {
                    entries: self.entries(choices),
                    current: current.and_then(|value| choices.index_of(value)),
                    besides: Vec::new(),
                };
            }
            Kind::MultiChoice(choices) => {
                let ticked = current.map(Value::items).unwrap_or_default();
                prompt.widget = Widget::Tick {
                    entries: self.entries(choices),
                    current: ticked.iter().filter_map(|value| choices.index_of(value)).collect(),
                };
            }
        }
    }

    pub(super) fn entries(&self, choices: &Choices) -> Vec<Entry> {
        let titles = choices.listed.iter().map(|choice| choice.title.clone());
        let other = choices.other.then(|| say::other(self.lang));
        let numbered = titles.chain(other).enumerate();
        numbered.map(|(index, label)| Entry { label, sends: (index + 1).to_string() }).collect()
    }

    pub(super) fn ask_widen(&self, path: &str) -> Prompt {
        let path = Path::parse(path).unwrap_or(Path::Complete);
        let mut count = 0;
        let mut seconds = 0;
        for stage in &self.methodology.stages {
            for question in progress::applicable(self.methodology, &self.project, stage, path) {
                if question.path > self.project.path() {
                    count += 1;
                    seconds += progress::seconds_for(&question.kind);
                }
            }
        }
        let name = say::path(self.lang, path);
        let mut prompt = Prompt {
            question: say::widen(self.lang, count, name, seconds.div_ceil(60)),
            ..Prompt::default()
        };
        self.shape(&mut prompt, &Kind::YesNo, None);
        prompt
    }

    /// Turns the prompt into the one for what is asked beside the item: who, why, where…
    pub(super) fn ask_aside(&self, prompt: &mut Prompt) {
        let aside = |question: String, why: String| Prompt {
            position: prompt.position.clone(),
            code: prompt.code.clone(),
            question,
            why,
            ..Prompt::default()
        };
        *prompt = match &self.focus {
            Focus::Item | Focus::Cell { .. } | Focus::Crossing(_) => return,
            Focus::Other => {
                let mut prompt = aside(say::other_prompt(self.lang), String::new());
                prompt.initial = self.earlier_other();
                prompt
            }
            Focus::Which(which) => {
                let mut prompt = aside(String::new(), String::new());
                self.ask_which(&mut prompt, which);
                prompt
            }
            Focus::Who => aside(say::who(self.lang), say::who_why(self.lang)),
            Focus::When { .. } => aside(say::when(self.lang), String::new()),
            Focus::WhyNotApplicable => {
                aside(say::why_not_applicable(self.lang), say::why_not_applicable_why(self.lang))
            }
            Focus::VoiceOf { .. } => aside(say::voice_of(self.lang), say::voice_of_why(self.lang)),
            Focus::VoiceNote { position, .. } => aside(say::voice_note(self.lang, *position), String::new()),
            Focus::GoWhere => aside(say::go_where(self.lang), String::new()),
            Focus::Reason { .. } => {
                let mut prompt = aside(say::reason(self.lang), say::reason_why(self.lang));
                prompt.initial = self.earlier_reason();
                prompt
            }
            Focus::DecidedBy { .. } => {
                let mut prompt = aside(say::decided_by(self.lang), String::new());
                prompt.initial =
                    self.project.decisions.iter().rev().find_map(|one| one.by.clone()).unwrap_or_default();
                prompt
            }
        };
    }
}
