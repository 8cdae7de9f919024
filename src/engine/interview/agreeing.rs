//! In a group: what each voice thinks of an answer. Nothing is counted nor averaged.

use super::items::Item;
use super::prompt::{Entry, Prompt, Widget};
use super::{Focus, Interview, Reaction};
use crate::engine::{report, shown};
use crate::lang::{dialogue as say, rejections};
use crate::model::change::Change;
use crate::model::id::QuestionId;
use crate::model::kind::Kind;
use crate::model::kind::choice::{Choice, Choices};
use crate::model::value::Value;
use crate::model::voice::{Position, Voice};

impl Interview<'_> {
    /// Asks the group, too, what it thinks of each answer of the essential path.
    #[must_use]
    pub fn in_group(mut self) -> Self {
        let at_first_open = self.at == self.next_open(&self.items(), 0);
        self.group = true;
        if at_first_open {
            let first = self.next_open(&self.items(), 0);
            self.enter(first);
        }
        self
    }

    pub(super) fn ask_agreement(&self, id: &QuestionId) -> Prompt {
        let Some(question) = self.methodology.question(id) else { return Prompt::default() };
        let answer = self.project.answer(id).map(|value| shown::line(self.lang, &self.kind(question), value));
        let heard = self.project.voices(id);
        let (asked, end) = if heard.is_empty() {
            (say::agreement(self.lang), say::agreement_later(self.lang))
        } else {
            (say::agreement_other(self.lang), say::agreement_end(self.lang))
        };
        let told = heard.into_iter().map(|voice| report::voice(self.lang, voice));
        let current = answer.map(|answer| say::current_answer(self.lang, &answer)).into_iter().chain(told);
        Prompt {
            position: self.position(),
            code: question.code.clone(),
            question: asked,
            why: question.prompt.clone(),
            current: Some(current.collect::<Vec<_>>().join("\n")),
            widget: Widget::Choose {
                entries: self.entries(&self.positions()),
                current: None,
                besides: vec![Entry { label: end, sends: String::new() }],
            },
            ..Prompt::default()
        }
    }

    fn positions(&self) -> Choices {
        let choice = |position: Position| Choice {
            id: position.id().to_owned(),
            title: say::position_of(self.lang, position).to_owned(),
            advice: None,
            follow_ups: Vec::new(),
        };
        Choices { listed: Position::ALL.map(choice).to_vec(), ..Choices::default() }
    }

    /// A reply to whether there is agreement: nothing more to say when it is empty.
    pub(super) fn choose_position(&mut self, typed: &str) -> Reaction {
        if typed.is_empty() {
            self.advance();
            return Reaction::default();
        }
        match Kind::Choice(self.positions()).accept(typed) {
            Ok(Value::Text(id)) => {
                self.rejected = None;
                self.focus = Position::parse(&id).map_or(Focus::Item, |position| Focus::VoiceOf { position });
            }
            Ok(_) => {}
            Err(why) => self.reject(typed, rejections::worded(self.lang, &why)),
        }
        Reaction::default()
    }

    /// Who thinks so: the whole group when nobody is named.
    pub(super) fn voice_of(&mut self, position: Position, who: Option<String>) -> Reaction {
        let who = who.unwrap_or_else(|| say::the_group(self.lang));
        if position == Position::Agreement {
            return self.voice(position, who, None);
        }
        self.focus = Focus::VoiceNote { position, who };
        Reaction::default()
    }

    /// Keeps a voice. The agreement of the whole group ends the matter; after any other, one more may speak.
    pub(super) fn voice(&mut self, position: Position, who: String, note: Option<String>) -> Reaction {
        let Some(Item::Agreement(question)) = self.at.clone() else { return Reaction::default() };
        let everyone = position == Position::Agreement && who == say::the_group(self.lang);
        let voice = Voice { question, who, position, note, date: Some(self.today) };
        let reaction = self.apply(vec![Change::Voice(voice)]);
        self.focus = Focus::Item;
        if everyone {
            self.advance();
        }
        reaction
    }
}
