//! The differences between two states of a project, in the words of the questions.

use super::{AnswerDifference, DecisionDifference, Difference, FieldDifference, Kind, Said};
use crate::engine::shown;
use crate::lang::{Lang, dialogue, differences as say, numbers, report};
use crate::model::document::{Answer, Block, Content, Document, Fact};
use crate::model::kind::table::Table;
use crate::model::methodology::Methodology;
use crate::model::project::{About, Decision, NoAnswer, Note, Project};
use crate::model::value::{Record, Value};

/// One part of a note.
type NotePart = fn(&Note) -> Option<&String>;

/// Two states of a project that are compared.
pub struct Compared<'a> {
    /// The methodology both are read with.
    pub methodology: &'a Methodology,
    /// The former state.
    pub before: &'a Project,
    /// The latter.
    pub after: &'a Project,
    /// The language of the words.
    pub lang: Lang,
}

impl Compared<'_> {
    /// The differences as a document; `subtitle` says what is compared.
    #[must_use]
    pub fn document(&self, difference: &Difference<'_>, subtitle: String) -> Document {
        let lang = self.lang;
        let mut blocks = Vec::new();
        if difference.is_empty() {
            blocks.push(Block::Paragraph { text: say::none(lang) });
        } else {
            let count = |kind| difference.count(kind);
            let counts = say::counts(lang, count(Kind::Added), count(Kind::Changed), count(Kind::Removed));
            blocks.push(Block::Paragraph { text: counts });
        }
        if !difference.fields.is_empty() {
            let facts = difference.fields.iter().map(|field| self.field(field)).collect();
            blocks.push(Block::Facts { facts });
        }
        for stage in &difference.stages {
            blocks.push(Block::Heading { level: 2, text: stage.stage.title.clone() });
            blocks.extend(stage.answers.iter().map(|answer| self.answer(answer)));
            blocks.extend(stage.decisions.iter().map(|decision| self.decision(decision)));
        }
        if !difference.elsewhere.is_empty() {
            blocks.push(Block::Heading { level: 2, text: say::elsewhere(lang) });
            blocks.extend(difference.elsewhere.iter().map(|decision| self.decision(decision)));
        }
        Document { title: say::title(lang), subtitle, language: lang.id(), document: "differences", blocks }
    }

    fn field(&self, field: &FieldDifference) -> Fact {
        let lang = self.lang;
        let text = |text: &Option<String>| text.clone().unwrap_or_else(|| say::empty(lang));
        let (name, before, after) = match field {
            FieldDifference::Title(before, after) => {
                (say::project_title(lang), before.clone(), after.clone())
            }
            FieldDifference::Summary(before, after) => {
                (say::project_summary(lang), text(before), text(after))
            }
            FieldDifference::Licence(before, after) => (report::licence(lang), text(before), text(after)),
            FieldDifference::Methodology(before, after) => {
                (report::methodology(lang), before.clone(), after.clone())
            }
            FieldDifference::Sectors(before, after) => {
                let titles = |ids: &Vec<_>| {
                    let title = |id| self.methodology.sector(id).map_or(id.as_str(), |sector| &sector.title);
                    let titles = ids.iter().map(title).collect::<Vec<_>>().join(", ");
                    if titles.is_empty() { say::empty(lang) } else { titles }
                };
                (report::sectors(lang), titles(before), titles(after))
            }
            FieldDifference::State(before, after) => {
                let word = |state| dialogue::state(lang, state).to_owned();
                (report::state(lang), word(*before), word(*after))
            }
            FieldDifference::Path(before, after) => {
                let word = |path| dialogue::path(lang, path).to_owned();
                (say::project_path(lang), word(*before), word(*after))
            }
        };
        Fact { name, value: say::now_and_before(lang, &after, &before) }
    }

    fn answer(&self, answer: &AnswerDifference<'_>) -> Block {
        let mut items = Vec::new();
        if answer.before != answer.after {
            let before = self.said(answer, self.before, answer.before);
            let after = self.said(answer, self.after, answer.after);
            items.extend(match answer.kind() {
                // One of both may be told row by row.
                Kind::Changed => {
                    let before = before.map(|text| say::before(self.lang, &text));
                    before.into_iter().chain(after.map(|text| say::after(self.lang, &text))).collect()
                }
                Kind::Added | Kind::Removed => change(self.lang, before.as_deref(), after.as_deref()),
            });
        }
        items.extend(self.rows(answer));
        items.extend(self.note(answer));
        Block::Answer(Answer {
            id: answer.question.id.to_string(),
            code: answer.question.code.clone(),
            question: answer.question.prompt.clone(),
            content: Content::Lines(items),
            notes: Vec::new(),
        })
    }

    /// What a project says of a question, on a line; nothing for rows, which are told one by one.
    fn said(&self, answer: &AnswerDifference<'_>, project: &Project, said: Said<'_>) -> Option<String> {
        match said {
            Said::Nothing => None,
            Said::Answer(Value::List(_)) if answer.rows.is_some() => None,
            Said::Answer(value) => {
                let kind = self.methodology.kind_for(answer.question, project);
                Some(shown::line(self.lang, &kind, value))
            }
            Said::NoAnswer(why) => Some(no_answer(self.lang, why)),
            Said::Unreadable(text) => Some(say::unreadable(self.lang, text)),
        }
    }

    fn rows(&self, answer: &AnswerDifference<'_>) -> Vec<String> {
        let Some(rows) = &answer.rows else { return Vec::new() };
        let lang = self.lang;
        let kinds =
            [self.before, self.after].map(|project| self.methodology.kind_for(answer.question, project));
        let [Some(was), Some(is)] = [kinds[0].table(), kinds[1].table()] else { return Vec::new() };
        let mut items: Vec<String> = Vec::new();
        for row in &rows.changed {
            let told = is.telling().into_iter().map(|column| cell(lang, is, row.after, column.id.as_str()));
            let label = told.collect::<Vec<_>>().join(lang.semicolon());
            for column in &row.cells {
                let title = is.column(column).map_or(*column, |column| column.title.as_str());
                let (before, after) =
                    (cell(lang, was, row.before, column), cell(lang, is, row.after, column));
                let changed = say::now_and_before(lang, &after, &before);
                items.push(say::cell(lang, &label, if title.is_empty() { column } else { title }, &changed));
            }
        }
        items.extend(rows.added.iter().map(|row| say::row_added(lang, &shown::row_line(lang, is, row))));
        items.extend(rows.removed.iter().map(|row| say::row_removed(lang, &shown::row_line(lang, was, row))));
        items.extend(rows.reordered.then(|| say::reordered(lang)));
        items
    }

    fn note(&self, answer: &AnswerDifference<'_>) -> Vec<String> {
        let Some((before, after)) = answer.note else { return Vec::new() };
        let lang = self.lang;
        let parts: [(String, NotePart); 3] = [
            (report::note(lang), |note| note.note.as_ref()),
            (report::note_source(lang), |note| note.source.as_ref()),
            (report::note_proof(lang), |note| note.proof.as_ref()),
        ];
        let told = parts.into_iter().filter_map(|(name, part)| {
            let texts = [before, after].map(|note| note.and_then(part).cloned());
            let [before, after] = texts;
            let same = before == after;
            let [before, after] = [before, after].map(|text| text.unwrap_or_else(|| say::empty(lang)));
            (!same).then(|| say::note(lang, &name, &say::now_and_before(lang, &after, &before)))
        });
        told.collect()
    }

    fn decision(&self, difference: &DecisionDifference<'_>) -> Block {
        let decision = difference.decision;
        let (code, question, choice) = match &decision.about {
            About::Stage(id) => {
                let asked = self.methodology.stage(id).and_then(|stage| stage.decision.as_ref());
                let choices = asked.map(|asked| asked.choices.as_slice()).unwrap_or_default();
                let choice = choices.iter().find(|choice| choice.id.as_str() == decision.choice);
                (String::new(), report::stage_decision(self.lang), choice.map(|choice| choice.title.clone()))
            }
            About::Check(id) => {
                let check = self.methodology.check(id);
                let choice = check.map(|check| match decision.choice == check.verdict.id() {
                    true => dialogue::verdict(self.lang, check.verdict).to_owned(),
                    false => dialogue::keep(self.lang),
                });
                (id.clone(), check.map(|check| check.title.clone()).unwrap_or_default(), choice)
            }
        };
        let text = decided(self.lang, decision, &choice.unwrap_or_else(|| decision.choice.clone()));
        let item =
            if difference.added { say::added(self.lang, &text) } else { say::removed(self.lang, &text) };
        Block::Answer(Answer {
            id: match &decision.about {
                About::Stage(id) => id.to_string(),
                About::Check(id) => id.clone(),
            },
            code,
            question,
            content: Content::Lines(vec![item]),
            notes: Vec::new(),
        })
    }
}

/// A value that came, went or changed, in one line or two.
pub(crate) fn change(lang: Lang, before: Option<&str>, after: Option<&str>) -> Vec<String> {
    match (before, after) {
        (None, None) => Vec::new(),
        (None, Some(after)) => vec![say::added(lang, after)],
        (Some(before), None) => vec![say::removed(lang, before)],
        (Some(before), Some(after)) => vec![say::before(lang, before), say::after(lang, after)],
    }
}

fn cell(lang: Lang, table: &Table, row: &Record, column: &str) -> String {
    let Some(value) = row.get(column) else { return say::empty(lang) };
    match table.column(column) {
        Some(column) => shown::line(lang, &column.kind, value),
        None => shown::line(lang, &crate::model::kind::Kind::Text, value),
    }
}

fn no_answer(lang: Lang, why: &NoAnswer) -> String {
    match why {
        NoAnswer::Unknown { who, when } => {
            let when = when.map(|date| numbers::date(lang, date));
            match (who, when) {
                (None, None) => say::unknown(lang),
                (Some(who), None) => say::unknown_who(lang, who),
                (None, Some(when)) => say::unknown_when(lang, &when),
                (Some(who), Some(when)) => say::unknown_who_when(lang, who, &when),
            }
        }
        NoAnswer::NotApplicable { why: None } => say::not_applicable(lang),
        NoAnswer::NotApplicable { why: Some(why) } => say::not_applicable_why(lang, why),
        NoAnswer::Skipped => say::skipped(lang),
    }
}

fn decided(lang: Lang, decision: &Decision, choice: &str) -> String {
    let text = match &decision.reason {
        Some(reason) => say::decision_reason(lang, choice, reason),
        None => choice.to_owned(),
    };
    let date = decision.date.map(|date| numbers::date(lang, date));
    match (&decision.by, date) {
        (None, None) => text,
        (Some(who), None) => say::decided_by(lang, &text, who),
        (None, Some(date)) => say::decided_on(lang, &text, &date),
        (Some(who), Some(date)) => say::decided_by_on(lang, &text, who, &date),
    }
}
