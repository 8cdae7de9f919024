//! What the analyses say at the end of the stage that fed them, and the answer that would best settle the doubt.

use super::Interview;
use super::prompt::{Notice, NoticeTone};
use crate::engine::comparison::statements::in_short;
use crate::engine::comparison::{self, Settings};
use crate::engine::entered::comparison::comparison;
use crate::engine::entered::lifecycle::{lifecycle, looked_at};
use crate::engine::lifecycle;
use crate::engine::lifecycle::life_span::per_service;
use crate::engine::lifecycle::statements::{doubts, in_short as life_in_short};
use crate::lang::{crossings as say, numbers, report};
use crate::model::matrix::Standing;
use crate::model::methodology::Stage;
use crate::model::question::Role;

impl Interview<'_> {
    pub(super) fn tell_analyses(&mut self, stage: &Stage) {
        let answered = |role| {
            let question = stage.questions.iter().find(|question| question.role == Some(role));
            question.is_some_and(|question| self.project.answer(&question.id).is_some())
        };
        let (compares, reads) = (answered(Role::Appreciations), answered(Role::Effects));
        if compares {
            self.tell_comparison();
        }
        if reads {
            self.tell_life_cycle();
        }
    }

    fn tell_comparison(&mut self) {
        let Ok(entered) = comparison(self.methodology, &self.project) else { return };
        let reading = comparison::read(&entered, &Settings::default());
        let sentences = in_short(&entered, &reading, self.lang);
        self.say(say::comparison_says(self.lang));
        self.items_said(sentences);
        self.say(say::comparison_whole(self.lang));
    }

    fn tell_life_cycle(&mut self) {
        let life = lifecycle(self.methodology, &self.project);
        let readings: Vec<lifecycle::Reading> =
            looked_at(&life).into_iter().map(|id| lifecycle::read(&life, id)).collect();
        let (can, cannot): (Vec<_>, Vec<_>) =
            readings.iter().partition(|reading| reading.blocking().next().is_none());
        if !can.is_empty() {
            self.say(say::life_cycle_says(self.lang));
            let sentence = |one: &&lifecycle::Reading| {
                report::fares(self.lang, &one.name, &life_in_short(self.lang, one))
            };
            self.items_said(can.iter().map(sentence).collect());
        }
        if let Some(best) = can.first().and_then(|one| doubts(self.lang, one).into_iter().next()) {
            self.say(say::first_doubt(self.lang, &best));
        }
        if !can.is_empty() || !cannot.is_empty() {
            self.say(say::life_cycle_whole(self.lang));
        }
    }

    /// What a life span changes for what happens once, where effects are told by service.
    pub(super) fn life_spans(&self, option: &str) -> Option<String> {
        let life = lifecycle(self.methodology, &self.project);
        let reference = life.options.iter().find(|one| one.standing == Standing::Reference)?;
        // Doing nothing has no object that lasts.
        let option = life.option(option).filter(|option| option.standing == Standing::Option)?;
        let (years, theirs) = (option.life_span?, reference.life_span?);
        let ratio = per_service(1.0, theirs, years).filter(|ratio| (ratio - 1.0).abs() > 0.05)?;
        let shown = |number: f64| numbers::shown(self.lang, number);
        let rounded = shown((ratio * 100.0).round() / 100.0);
        Some(say::life_spans(
            self.lang,
            &option.name,
            &shown(years),
            &reference.name,
            &shown(theirs),
            &rounded,
        ))
    }

    fn items_said(&mut self, items: Vec<String>) {
        self.notices.extend(items.into_iter().map(|item| Notice::new(NoticeTone::Item, item)));
    }
}
