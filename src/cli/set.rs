//! `lowtech set`: gives answers by code or id, typed and checked exactly as in the dialogue.

use std::path::PathBuf;

use clap::Args;

use super::context::Context;
use super::failure::Failure;
use super::session::{Outcome, Session};
use super::{DONE, output, places};
use crate::engine::entered::lifecycle::incoherent_shares;
use crate::engine::place;
use crate::lang::{commands as say, rejections};
use crate::model::change::Change;
use crate::model::methodology::Methodology;
use crate::model::project::{NoAnswer, Project};
use crate::model::question::{Question, Role};
use crate::model::value::Value;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    file: PathBuf,
    #[arg(value_name = "CODE=VALEUR")]
    answers: Vec<String>,
    #[arg(long, value_name = "CODE")]
    unknown: Vec<String>,
    #[arg(long, value_name = "CODE=RAISON")]
    not_applicable: Vec<String>,
    #[arg(long, value_name = "CODE")]
    unset: Vec<String>,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let lang = context.lang;
    let methodology = context.methodology()?;
    let opened = places::open(context, &arguments.file, &methodology)?;
    let mut session = Session::open(context, &methodology, opened)?;

    let mut reader = Reader {
        context,
        methodology: &methodology,
        project: session.project().clone(),
        changes: Vec::new(),
        refused: Vec::new(),
        told: Vec::new(),
    };
    reader.read(arguments);
    let Reader { changes, refused, told, .. } = reader;
    if !refused.is_empty() {
        output::talk(&refused.iter().map(|line| format!("{line}\n")).collect::<String>());
        return Err(Failure::new(say::nothing_written(lang), say::nothing_written_hint(lang)));
    }
    if changes.is_empty() {
        return Err(Failure::new(say::nothing_to_set(lang), say::no_value_hint(lang)));
    }
    let file = places::shown(&session.path);
    let mut count = 0;
    for change in &changes {
        let before = session.project().clone();
        match session.save(change)? {
            Outcome::Saved => {}
            Outcome::Merged(said) => output::talk(&format!("{said}\n")),
            Outcome::Conflict(conflict) => {
                let mut failure = Failure::new(say::conflict_failure(lang, &file), say::conflict_hint(lang));
                let sides =
                    [say::conflict_theirs(lang, &conflict.theirs), say::conflict_ours(lang, &conflict.ours)];
                failure.why = Some(format!("{} ({})", conflict.about, sides.join(" ; ")));
                return Err(failure);
            }
        }
        count += usize::from(before != *session.project());
    }
    for said in told {
        output::talk(&format!("{said}\n"));
    }
    let said = match count {
        0 => say::set_nothing(lang, &file),
        count => say::set_done(lang, count, &file),
    };
    output::talk(&format!("{said}\n"));
    Ok(DONE)
}

/// Reads all that was typed before anything is written.
struct Reader<'c> {
    context: &'c Context,
    methodology: &'c Methodology,
    /// The project with the changes read so far: a later answer may choose among rows given by an earlier one.
    project: Project,
    changes: Vec<Change>,
    refused: Vec<String>,
    /// How places were understood.
    told: Vec<String>,
}

impl Reader<'_> {
    fn read(&mut self, arguments: &Arguments) {
        for text in &arguments.answers {
            let Some((name, value)) = text.split_once('=') else {
                self.refused.push(say::no_value(self.context.lang, text));
                continue;
            };
            self.with_question(name, |this, question| this.answer(question, value));
        }
        for text in &arguments.unknown {
            let (name, who) = split(text);
            self.with_question(name, |this, question| {
                this.make(Change::NoAnswer(question.id.clone(), NoAnswer::Unknown { who, when: None }));
            });
        }
        for text in &arguments.not_applicable {
            let (name, why) = split(text);
            self.with_question(name, |this, question| {
                this.make(Change::NoAnswer(question.id.clone(), NoAnswer::NotApplicable { why }));
            });
        }
        for name in &arguments.unset {
            self.with_question(name, |this, question| this.make(Change::Unset(question.id.clone())));
        }
    }

    fn with_question(&mut self, name: &str, act: impl FnOnce(&mut Self, &Question)) {
        match places::question(self.context, name, self.methodology) {
            Ok(question) => act(self, question),
            Err(Failure { what, hint, .. }) => {
                self.refused.push(format!("{what} — {}", hint.unwrap_or_default()));
            }
        }
    }

    /// Why shares cannot be kept: they would make more than a whole, or less.
    fn incoherent(&self, question: &Question, value: &Value) -> Option<String> {
        if question.role != Some(Role::Shares) {
            return None;
        }
        let rows = value.items().iter().filter_map(Value::as_record);
        incoherent_shares(rows, self.context.lang).into_iter().next().map(|(_, why)| why)
    }

    fn answer(&mut self, question: &Question, typed: &str) {
        let kind = self.methodology.kind_for(question, &self.project);
        let read = kind.accept(typed).map_err(|why| rejections::worded(self.context.lang, &why));
        let read = read.and_then(|value| self.incoherent(question, &value).map_or(Ok(value), Err));
        match read {
            Ok(value) => {
                if self.project.answer(&question.id) != Some(&value) {
                    let said = place::told(self.context.lang, &kind, &value);
                    self.told
                        .extend(said.map(|said| say::understood(self.context.lang, &question.code, &said)));
                }
                self.make(Change::Answer(question.id.clone(), value));
            }
            Err(why) => {
                self.refused.push(say::refused(self.context.lang, &question.code, &why));
            }
        }
    }

    fn make(&mut self, change: Change) {
        self.project.make(&change);
        self.changes.push(change);
    }
}

fn split(text: &str) -> (&str, Option<String>) {
    match text.split_once('=') {
        Some((name, rest)) => (name, Some(rest.trim().to_owned()).filter(|rest| !rest.is_empty())),
        None => (text, None),
    }
}
