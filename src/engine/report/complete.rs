//! The complete file: every answer in full, with its notes, the checks and the decisions of each stage.

use super::Made;
use crate::engine::progress::{self, Status};
use crate::engine::shown;
use crate::lang::{Lang, comparison as compared, dialogue, report as say};
use crate::model::document::{Answer, Block, Content, Document, Fact};
use crate::model::id::QuestionId;
use crate::model::kind::Kind;
use crate::model::methodology::Stage;
use crate::model::project::NoAnswer;
use crate::model::question::{Question, Role};
use crate::model::voice::Voice;

/// A voice in a few words: `désaccord : la trésorière (trop cher)`.
#[must_use]
pub fn voice(lang: Lang, voice: &Voice) -> String {
    format!("{} {}", lang.label(dialogue::position_of(lang, voice.position)), said(lang, voice))
}

fn said(lang: Lang, voice: &Voice) -> String {
    match &voice.note {
        Some(note) => say::voice(lang, &voice.who, note),
        None => voice.who.clone(),
    }
}

impl Made<'_> {
    pub(super) fn complete(&self) -> Document {
        let summary = self.project.summary.iter();
        let mut blocks: Vec<Block> = summary.map(|text| Block::Paragraph { text: text.clone() }).collect();
        blocks.push(self.conclusion());
        let (card, stages): (Vec<_>, Vec<_>) = self.methodology.stages.iter().partition(|stage| stage.card);
        // What the card answers is said there, with its notes, and nowhere else.
        let card: Vec<Block> = card.into_iter().flat_map(|stage| self.stage(stage)).collect();
        let facts = self.facts(&card);
        blocks.extend(card);
        blocks.push(facts);
        blocks.extend(stages.into_iter().flat_map(|stage| self.stage(stage)));
        let comparing = self.compared_in_full();
        if !comparing.is_empty() {
            blocks.push(self.heading(compared::title(self.lang)));
            blocks.extend(comparing);
        }
        let reading = self.assessed_in_full();
        if !reading.is_empty() {
            blocks.push(self.heading(say::reading(self.lang)));
            blocks.extend(reading);
        }
        blocks.extend(self.unknowns(|question| &question.prompt));
        blocks.extend(self.without_answer());
        blocks.push(self.heading(say::next(self.lang)));
        blocks.push(Block::Paragraph { text: self.next_step() });
        Document {
            title: self.project.title.clone(),
            subtitle: say::file(self.lang),
            language: self.lang.id(),
            document: super::Kind::Complete.id(),
            blocks,
        }
    }

    /// One stage of the complete file, by itself.
    pub(super) fn one_stage(&self, stage: &Stage) -> Document {
        let mut blocks = self.stage(stage);
        let asks = |role| stage.questions.iter().any(|question| question.role == Some(role));
        if asks(Role::Appreciations) {
            blocks.extend(self.compared_in_short());
        }
        if asks(Role::Effects) {
            blocks.extend(self.assessed_in_short());
        }
        if blocks.is_empty() {
            blocks.push(Block::Paragraph { text: dialogue::recap_empty(self.lang) });
        }
        Document {
            title: self.project.title.clone(),
            subtitle: stage.purpose.clone(),
            language: self.lang.id(),
            document: "etape",
            blocks,
        }
    }

    fn stage(&self, stage: &Stage) -> Vec<Block> {
        let questions = progress::applicable(self.methodology, self.project, stage, self.project.path());
        let mut blocks: Vec<Block> =
            questions.into_iter().filter_map(|question| self.answer(question)).collect();
        blocks.extend(self.local(stage));
        blocks.extend(self.checks(stage));
        let decision = self.stage_decision(stage);
        if !decision.is_empty() {
            blocks.push(Block::Heading { level: 3, text: say::stage_end(self.lang) });
            blocks.extend(decision.into_iter().map(|text| Block::Paragraph { text }));
        }
        if !blocks.is_empty() {
            blocks.insert(0, self.heading(stage.title.clone()));
        }
        blocks
    }

    fn answer(&self, question: &Question) -> Option<Block> {
        let value = self.project.answer(&question.id)?;
        let kind = self.methodology.kind_for(question, self.project);
        let (content, facts) = match &kind {
            Kind::Place(_) => (Content::Line(self.place_in_full(value)), self.place_facts(value)),
            kind => (shown::content(self.lang, kind, value), Vec::new()),
        };
        let said = self.voices(&question.id).into_iter().chain(self.notes(&question.id));
        Some(Block::Answer(Answer {
            id: question.id.to_string(),
            code: question.code.clone(),
            question: question.prompt.clone(),
            content,
            notes: facts.into_iter().chain(said).collect(),
        }))
    }

    /// What each voice thinks of an answer, one beside the other.
    fn voices(&self, question: &QuestionId) -> Vec<Fact> {
        let fact = |voice: &Voice| Fact {
            name: shown::capital(dialogue::position_of(self.lang, voice.position)),
            value: said(self.lang, voice),
        };
        self.project.voices(question).into_iter().map(fact).collect()
    }

    /// What the owner wrote beside an answer: a remark, where it comes from, how sure it is.
    fn notes(&self, question: &QuestionId) -> Vec<Fact> {
        let Some(note) = self.project.notes.get(question) else { return Vec::new() };
        let fact = |name, value: &Option<String>| value.clone().map(|value| Fact { name, value });
        let proof = note.proof.as_deref().map(|proof| self.proof(proof));
        [
            fact(say::note(self.lang), &note.note),
            fact(say::note_source(self.lang), &note.source),
            fact(say::note_proof(self.lang), &proof),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// A level of proof with its meaning, when it is one of the usual four.
    fn proof(&self, level: &str) -> String {
        match level {
            "A" => say::proof_a(self.lang),
            "B" => say::proof_b(self.lang),
            "C" => say::proof_c(self.lang),
            "D" => say::proof_d(self.lang),
            other => other.to_owned(),
        }
    }

    fn without_answer(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut section = |title: String, items: Vec<String>| {
            if !items.is_empty() {
                blocks.push(self.heading(title));
                blocks.push(Block::List { items });
            }
        };
        let prompts = |status| self.with_status(status).into_iter().map(|question| question.prompt.clone());
        section(say::unreadable(self.lang), prompts(Status::Unreadable).collect());
        let not_applicable = self.with_status(Status::NotApplicable).into_iter().map(|question| {
            let why = match self.project.no_answers.get(&question.id) {
                Some(NoAnswer::NotApplicable { why: Some(why) }) => why.clone(),
                _ => say::no_reason(self.lang),
            };
            say::not_applicable_item(self.lang, &question.prompt, &why)
        });
        section(say::not_applicable(self.lang), not_applicable.collect());
        section(say::skipped(self.lang), prompts(Status::Skipped).collect());
        section(say::unanswered(self.lang), prompts(Status::Open).collect());
        blocks
    }
}
