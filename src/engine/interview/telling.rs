//! What is said around questions: a stage that opens, its recap, a check with its reasons, help.

use super::Interview;
use super::items::Item;
use super::prompt::{Notice, NoticeTone};
use crate::engine::naming::naming;
use crate::engine::progress::{self, Status};
use crate::engine::{checks, factors, glossary, shown};
use crate::lang::{Lang, dialogue as say, factors as factors_say};
use crate::model::check::Check;
use crate::model::factor::Factor;
use crate::model::methodology::Stage;
use crate::model::question::Question;
use crate::model::value::{Record, Value};

impl Interview<'_> {
    /// Says which stage opens, or what was said in the one that ends.
    pub(super) fn tell_stage(&mut self) {
        let Some(stage) = self.stage() else { return };
        let before = std::mem::take(&mut self.notices);
        match self.at {
            Some(Item::Question(_) | Item::Agreement(_)) if self.opened.as_ref() != Some(&stage.id) => {
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

    pub(super) fn recap(&mut self, stage: &Stage) {
        const LONGEST: usize = 150;
        self.notices.push(Notice::new(NoticeTone::Title, say::recap(self.lang, &stage.title)));
        let mut unknown = Vec::new();
        let mut skipped = Vec::new();
        let mut answered = false;
        for question in progress::applicable(self.methodology, &self.project, stage, self.project.path()) {
            match self.status(question) {
                Status::Unknown => unknown.push(question.code.clone()),
                Status::Skipped => skipped.push(question.code.clone()),
                Status::NotApplicable | Status::Open | Status::Unreadable => {}
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
        self.tell_analyses(stage);
        if !unknown.is_empty() {
            self.say(say::recap_unknown(self.lang, &unknown.join(", ")));
        }
        if !skipped.is_empty() {
            self.say(say::recap_skipped(self.lang, &skipped.join(", ")));
        }
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

    /// Says which answers name a row that is gone.
    pub(super) fn tell_orphans(&mut self, question: &Question, rows: &[Record]) {
        let Some(table) = question.kind.table() else { return };
        for row in self.rows(question) {
            let Some(key) = table.key_of(&row) else { continue };
            if rows.iter().any(|kept| table.key_of(kept) == Some(key)) {
                continue;
            }
            let naming = naming(self.methodology, &self.project, question, key);
            if !naming.is_empty() {
                let codes: Vec<&str> = naming.iter().map(|question| question.code.as_str()).collect();
                let label = row.get(table.label().id.as_str()).and_then(Value::as_text).unwrap_or(key);
                self.say(say::row_was_named(self.lang, label, &codes.join(", ")));
            }
        }
    }

    /// Says all there is to help with the current item.
    pub(super) fn tell_help(&mut self) {
        let Some(question) = self.question() else {
            if let Some(Item::Agreement(_)) = &self.at {
                self.say(say::agreement_help(self.lang));
            } else if let Some(Item::Check(_, id)) = &self.at {
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
        let mut add = |text: &str, phrase: fn(Lang, &str) -> String| {
            if !text.is_empty() {
                paragraphs.push(phrase(lang, text));
            }
        };
        add(&question.criterion, say::criterion);
        add(
            &question.example,
            if question.example.contains('\n') { say::example_lines } else { say::example },
        );
        add(&question.counter_example, say::counter_example);
        add(&sources, say::sources);
        let factors: Vec<&Factor> =
            question.factors.iter().filter_map(|id| self.methodology.factor(id)).collect();
        let units = factors.iter().map(|factor| &factor.unit);
        let read = [&question.prompt, &question.help].into_iter().chain(units);
        let read = read.map(String::as_str).collect::<Vec<_>>().join("\n");
        for term in glossary::used(self.methodology, &read) {
            paragraphs.push(say::term(lang, &shown::capital(&term.word), &term.definition));
        }
        let named = question.kind.table().filter(|table| table.grid.is_none());
        if let Some(rows) = named.map(|_| self.rows(question).len()).filter(|rows| *rows > 0) {
            paragraphs.push(say::row_named(lang, rows));
        }
        for paragraph in paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()) {
            self.say(paragraph);
        }
        if !factors.is_empty() {
            self.say(factors_say::help(lang));
        }
        for factor in factors {
            let line = factors::line(self.methodology, lang, factor);
            self.notices.push(Notice::new(NoticeTone::Item, line));
        }
    }

    /// The sources that were read, in a few words each.
    pub(super) fn source_names(&self, ids: &[crate::model::id::Id]) -> String {
        let read = ids.iter().filter_map(|id| self.methodology.read_source(id));
        read.map(|source| match source.year {
            Some(year) => format!("{} ({year})", source.title),
            None => source.title.clone(),
        })
        .collect::<Vec<_>>()
        .join(self.lang.semicolon())
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
