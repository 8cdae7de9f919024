//! Builds the prompt for what is being asked.

use super::items::Item;
use super::prompt::{Entry, Notice, NoticeTone, Prompt, Widget};
use super::{Focus, Interview};
use crate::engine::progress::{self, Status};
use crate::engine::{checks, shown};
use crate::lang::dialogue as say;
use crate::lang::numbers;
use crate::model::check::Check;
use crate::model::kind::Kind;
use crate::model::kind::choice::Choices;
use crate::model::methodology::{Outcome, Stage};
use crate::model::project::{About, NoAnswer};
use crate::model::question::{Path, Question};
use crate::model::value::Value;

/// The id kept when people keep the project as it is in spite of a check.
pub(super) const KEEP: &str = "maintenir";

impl Interview<'_> {
    /// The prompt for the current item, with everything said since the last one.
    pub(super) fn ask(&mut self) -> Prompt {
        self.tell_stage();
        let mut prompt = match self.at.clone() {
            Some(Item::Question(_)) => self.ask_question(),
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

    /// Says which stage opens, or what was said in the one that ends.
    fn tell_stage(&mut self) {
        let Some(stage) = self.stage() else { return };
        let before = std::mem::take(&mut self.notices);
        match self.at {
            Some(Item::Question(_)) if self.opened.as_ref() != Some(&stage.id) => {
                self.opened = Some(stage.id.clone());
                let title = match self.stage_number(stage) {
                    Some((number, count)) => say::stage_opens(self.lang, number, count, &stage.title),
                    None => say::card_opens(self.lang, &stage.title),
                };
                self.notices.push(Notice::new(NoticeTone::Title, title));
                self.notices.push(Notice::new(NoticeTone::Plain, stage.purpose.clone()));
            }
            Some(Item::Check(..) | Item::Decision(_)) if self.recapped.as_ref() != Some(&stage.id) => {
                self.recapped = Some(stage.id.clone());
                self.recap(stage);
            }
            _ => {}
        }
        // What answers the last reply comes first: an advice, a row removed.
        let opening = std::mem::replace(&mut self.notices, before);
        self.notices.extend(opening);
    }

    fn recap(&mut self, stage: &Stage) {
        const LONGEST: usize = 150;
        self.notices.push(Notice::new(NoticeTone::Title, say::recap(self.lang, &stage.title)));
        let mut unknown = Vec::new();
        let mut skipped = Vec::new();
        let mut answered = false;
        for question in progress::applicable(self.methodology, &self.project, stage, self.project.path()) {
            match self.status(question) {
                Status::Unknown => unknown.push(question.code.clone()),
                Status::Skipped => skipped.push(question.code.clone()),
                Status::NotApplicable | Status::Open => {}
                Status::Answered => {
                    answered = true;
                    let Some(value) = self.project.answer(&question.id) else { continue };
                    let line = shown::line(self.lang, &self.kind(question), value).replace('\n', " ");
                    let text = format!("{} · {}", question.code, shortened(&line, LONGEST));
                    self.notices.push(Notice::new(NoticeTone::Item, text));
                }
            }
        }
        if !answered {
            self.say(say::recap_empty(self.lang));
        }
        if !unknown.is_empty() {
            self.say(say::recap_unknown(self.lang, &unknown.join(", ")));
        }
        if !skipped.is_empty() {
            self.say(say::recap_skipped(self.lang, &skipped.join(", ")));
        }
    }

    /// The number of a stage among those that are counted, and how many there are.
    fn stage_number(&self, stage: &Stage) -> Option<(usize, usize)> {
        let index = self.methodology.counted_stages().position(|counted| counted.id == stage.id)?;
        Some((index + 1, self.methodology.counted_stages().count()))
    }

    fn position(&self) -> String {
        let Some(stage) = self.stage() else { return String::new() };
        let place = match (self.question(), self.stage_number(stage)) {
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
        match progress::minutes_left(self.methodology, &self.project) {
            0 => place,
            minutes => format!("{place} · {}", say::minutes_left(self.lang, minutes)),
        }
    }

    fn ask_question(&self) -> Prompt {
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
        match &kind {
            Kind::Table(table) => self.ask_rows(&mut prompt, question, table),
            other => self.shape(&mut prompt, other, answer),
        }
        prompt
    }

    fn current(&self, question: &Question, kind: &Kind) -> Option<String> {
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
            Kind::Text | Kind::Place | Kind::Identifier | Kind::Table(_) => prompt.widget = Widget::Line,
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

    fn entries(&self, choices: &Choices) -> Vec<Entry> {
        let titles = choices.listed.iter().map(|choice| choice.title.clone());
        let other = choices.other.then(|| say::other(self.lang));
        let numbered = titles.chain(other).enumerate();
        numbered.map(|(index, label)| Entry { label, sends: (index + 1).to_string() }).collect()
    }

    fn ask_check(&mut self, id: &str) -> Prompt {
        let Some(check) = self.methodology.check(id) else { return Prompt::default() };
        let verdict = say::verdict(self.lang, check.verdict);
        if self.focus == Focus::Item && self.rejected.is_none() {
            self.tell_check(check);
        }
        let decided =
            self.project.decision(&About::Check(id.to_owned())).map(|decision| decision.choice.clone());
        let labels = [(check.verdict.id(), say::follow(self.lang, verdict)), (KEEP, say::keep(self.lang))];
        self.decision_prompt(
            say::check_prompt(self.lang),
            String::new(),
            labels.map(|(id, label)| (id.to_owned(), label)).to_vec(),
            decided.as_deref(),
        )
    }

    pub(super) fn tell_check(&mut self, check: &Check) {
        let title = format!("{} · {}", check.id, check.title);
        self.notices.push(Notice::new(NoticeTone::Warning, title));
        self.say(check.message.clone());
        let because = checks::because(self.methodology, &self.project, check);
        if !because.is_empty() {
            self.say(say::because(self.lang));
            for id in because {
                let Some(question) = self.methodology.question(&id) else { continue };
                let Some(value) = self.project.answer(&id) else { continue };
                let line = shown::line(self.lang, &self.kind(question), value).replace('\n', " ");
                let text = format!("{} · {}", question.code, shortened(&line, 150));
                self.notices.push(Notice::new(NoticeTone::Item, text));
            }
        }
        self.say(say::proposes(self.lang, say::verdict(self.lang, check.verdict)));
    }

    fn ask_decision(&self) -> Prompt {
        let Some((stage, decision)) = self.stage().and_then(|stage| Some((stage, stage.decision.as_ref()?)))
        else {
            return Prompt::default();
        };
        let decided =
            self.project.decision(&About::Stage(stage.id.clone())).map(|decision| decision.choice.as_str());
        let labels =
            decision.choices.iter().map(|choice| (choice.id.to_string(), choice.title.clone())).collect();
        let mut prompt = self.decision_prompt(decision.prompt.clone(), decision.why.clone(), labels, decided);
        if decided.is_none()
            && let Widget::Choose { current, .. } = &mut prompt.widget
        {
            *current = self.suggested_by_checks(stage);
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

    fn decision_prompt(
        &self,
        question: String,
        why: String,
        labels: Vec<(String, String)>,
        decided: Option<&str>,
    ) -> Prompt {
        let current = decided.and_then(|id| labels.iter().position(|(known, _)| known == id));
        let entries: Vec<Entry> = labels
            .into_iter()
            .enumerate()
            .map(|(index, (_, label))| Entry { label, sends: (index + 1).to_string() })
            .collect();
        Prompt {
            position: self.position(),
            question,
            why,
            current: current.map(|index| say::decided(self.lang, &entries[index].label)),
            widget: Widget::Choose { entries, current, besides: Vec::new() },
            ..Prompt::default()
        }
    }

    fn ask_widen(&self, path: &str) -> Prompt {
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
    fn ask_aside(&self, prompt: &mut Prompt) {
        let aside = |question: String, why: String| Prompt {
            position: prompt.position.clone(),
            code: prompt.code.clone(),
            question,
            why,
            ..Prompt::default()
        };
        *prompt = match &self.focus {
            Focus::Item | Focus::Cell { .. } => return,
            Focus::Other => aside(say::other_prompt(self.lang), String::new()),
            Focus::Who => aside(say::who(self.lang), say::who_why(self.lang)),
            Focus::When { .. } => aside(say::when(self.lang), String::new()),
            Focus::WhyNotApplicable => {
                aside(say::why_not_applicable(self.lang), say::why_not_applicable_why(self.lang))
            }
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
            Some(Item::Question(_) | Item::Widen(_)) | None => None,
        }
    }

    /// Says all there is to help with the current item.
    pub(super) fn tell_help(&mut self) {
        let Some(question) = self.question() else {
            if let Some(Item::Check(_, id)) = &self.at {
                let sources = self.methodology.check(id).map(|check| self.source_names(&check.sources));
                if let Some(sources) = sources.filter(|names| !names.is_empty()) {
                    self.say(say::grounds(self.lang, &sources));
                }
            } else if let Some(decision) = self.stage().and_then(|stage| stage.decision.as_ref()) {
                for choice in &decision.choices {
                    let advice =
                        choice.advice.as_ref().map_or(String::new(), |advice| format!(" — {advice}"));
                    self.notices.push(Notice::new(NoticeTone::Item, format!("{}{advice}", choice.title)));
                }
            }
            return;
        };
        let lang = self.lang;
        let sources = self.source_names(&question.sources);
        let mut paragraphs = vec![question.help.clone()];
        let mut add = |text: &str, phrase: fn(crate::lang::Lang, &str) -> String| {
            if !text.is_empty() {
                paragraphs.push(phrase(lang, text));
            }
        };
        add(&question.criterion, say::criterion);
        add(&question.example, say::example);
        add(&question.counter_example, say::counter_example);
        add(&sources, say::sources);
        for paragraph in paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()) {
            self.say(paragraph);
        }
    }

    /// The sources that were read, in a few words each.
    fn source_names(&self, ids: &[crate::model::id::Id]) -> String {
        let read = ids.iter().filter_map(|id| self.methodology.read_source(id));
        read.map(|source| match source.year {
            Some(year) => format!("{} ({year})", source.title),
            None => source.title.clone(),
        })
        .collect::<Vec<_>>()
        .join(" ; ")
    }
}

/// The beginning of a line, cut after a word.
fn shortened(line: &str, longest: usize) -> String {
    if line.chars().count() <= longest {
        return line.to_owned();
    }
    let cut: String = line.chars().take(longest).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end())
}
