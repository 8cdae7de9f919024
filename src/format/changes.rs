//! A change to a project as an edit of its text, and the text of a new project.

use super::edit::{self, EditError, Place};
use super::project::{DECISIONS, METHODOLOGY, NO_ANSWERS, NOTES, PROJECT};
use crate::lang::{Lang, project_file as phrases};
use crate::model::change::Change;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::Methodology;
use crate::model::project::{About, Decision, NoAnswer};
use crate::model::question::Path;
use crate::model::value::{Record, Value};
use time::Date;

/// Makes one change in the text of a project file; every other byte stays.
///
/// # Errors
/// See [`EditError`].
pub fn make(text: &str, change: &Change, methodology: &Methodology) -> Result<String, EditError> {
    let writer = Writer { methodology };
    match change {
        Change::Answer(id, value) => writer.answer(text, id, value),
        Change::NoAnswer(id, no_answer) => {
            let text = writer.forget(text, id)?;
            writer.no_answer(&text, id, no_answer)
        }
        Change::Unset(id) => {
            let text = writer.forget(text, id)?;
            edit::remove(&text, NO_ANSWERS, &id.to_string(), None)
        }
        Change::Decide(decision) => writer.decide(text, decision),
        Change::State(state) => writer.field(text, PROJECT, "etat", &Value::Text(state.id().to_owned())),
        Change::Path(path) => writer.field(text, METHODOLOGY, "parcours", &Value::Text(path.id().to_owned())),
        Change::Sectors(sectors) => {
            let sectors = sectors.iter().map(|id| Value::Text(id.to_string())).collect();
            writer.field(text, PROJECT, "secteurs", &Value::List(sectors))
        }
    }
}

/// What a new project file says.
#[derive(Clone, Debug)]
pub struct NewProject<'a> {
    /// The title people gave.
    pub title: &'a str,
    /// Its sectors.
    pub sectors: &'a [Id],
    /// The path chosen.
    pub path: Path,
    /// The fingerprint of the files of its methodology.
    pub fingerprint: &'a str,
    /// Today.
    pub created: Date,
}

/// The text of a new project file.
///
/// # Errors
/// See [`EditError`]: none for a title without surprises.
pub fn new_project(new: &NewProject<'_>, methodology: &Methodology, lang: Lang) -> Result<String, EditError> {
    let writer = Writer { methodology };
    let mut text = format!("# {}\n# {}\n", phrases::file_heading(lang), phrases::file_heading_more(lang));
    let word = |word: &str| Value::Text(word.to_owned());
    text = writer.field(&text, PROJECT, "titre", &word(new.title))?;
    if !new.sectors.is_empty() {
        let sectors = new.sectors.iter().map(|id| word(id.as_str())).collect();
        text = writer.field(&text, PROJECT, "secteurs", &Value::List(sectors))?;
    }
    text = writer.field(&text, PROJECT, "etat", &word("en_cours"))?;
    text = writer.field(&text, PROJECT, "cree", &Value::Date(new.created))?;
    text = writer.field(&text, METHODOLOGY, "id", &word(methodology.id.as_str()))?;
    text = writer.field(&text, METHODOLOGY, "version", &word(&methodology.version))?;
    text = writer.field(&text, METHODOLOGY, "empreinte", &word(new.fingerprint))?;
    writer.field(&text, METHODOLOGY, "parcours", &word(new.path.id()))
}

/// The keys of `[projet]` and `[methodologie]`, in the order they are written.
const CARD_KEYS: [&str; 8] =
    ["titre", "resume", "secteurs", "commune", "porteurs", "licence", "etat", "cree"];
const FOLLOWED_KEYS: [&str; 4] = ["id", "version", "empreinte", "parcours"];

struct Writer<'m> {
    methodology: &'m Methodology,
}

impl Writer<'_> {
    fn table_order(&self) -> Vec<&str> {
        let stages =
            self.methodology.stages.iter().map(|stage| stage.id.as_str()).filter(|id| *id != PROJECT);
        [PROJECT, METHODOLOGY].into_iter().chain(stages).chain([NO_ANSWERS, NOTES, DECISIONS]).collect()
    }

    fn field(&self, text: &str, table: &str, key: &str, value: &Value) -> Result<String, EditError> {
        let order: &[&str] = if table == PROJECT { &CARD_KEYS } else { &FOLLOWED_KEYS };
        edit::set(text, &Place { table, key, order, table_order: &self.table_order(), comment: None }, value)
    }

    fn answer(&self, text: &str, id: &QuestionId, value: &Value) -> Result<String, EditError> {
        let comment = self.comment(id);
        let stage = id.stage.as_str();
        let order: Vec<&str> = if stage == PROJECT {
            CARD_KEYS.to_vec()
        } else {
            let questions = self.methodology.stage(&id.stage).map(|stage| stage.questions.as_slice());
            questions.unwrap_or_default().iter().map(|question| question.id.name.as_str()).collect()
        };
        let place = Place {
            table: stage,
            key: id.name.as_str(),
            order: &order,
            table_order: &self.table_order(),
            // The identity card explains itself.
            comment: comment.as_deref().filter(|_| stage != PROJECT),
        };
        let text = edit::set(text, &place, value)?;
        edit::remove(&text, NO_ANSWERS, &id.to_string(), None)
    }

    /// The wording that stands above an answer.
    fn comment(&self, id: &QuestionId) -> Option<String> {
        let question = self.methodology.question(id)?;
        Some(format!("{} · {}", question.code, question.prompt))
    }

    fn forget(&self, text: &str, id: &QuestionId) -> Result<String, EditError> {
        edit::remove(text, id.stage.as_str(), id.name.as_str(), self.comment(id).as_deref())
    }

    fn no_answer(&self, text: &str, id: &QuestionId, no_answer: &NoAnswer) -> Result<String, EditError> {
        let mut record = Record::default();
        let mut say = |key: &str, value: Option<Value>| {
            if let Some(value) = value {
                record.set(key, value);
            }
        };
        let word = |text: &str| Some(Value::Text(text.to_owned()));
        match no_answer {
            NoAnswer::Unknown { who, when } => {
                say("statut", word("ne_sait_pas"));
                say("qui", who.clone().map(Value::Text));
                say("quand", when.map(Value::Date));
            }
            NoAnswer::NotApplicable { why } => {
                say("statut", word("sans_objet"));
                say("pourquoi", why.clone().map(Value::Text));
            }
            NoAnswer::Skipped => say("statut", word("passe")),
        }
        let ids: Vec<String> = self.methodology.questions().map(|question| question.id.to_string()).collect();
        let order: Vec<&str> = ids.iter().map(String::as_str).collect();
        let key = id.to_string();
        let place = Place {
            table: NO_ANSWERS,
            key: &key,
            order: &order,
            table_order: &self.table_order(),
            comment: None,
        };
        edit::set(text, &place, &Value::Record(record))
    }

    fn decide(&self, text: &str, decision: &Decision) -> Result<String, EditError> {
        // Earlier decisions stay: the last one counts, the others tell how one came to it.
        edit::append(text, DECISIONS, &record_of(decision), &self.table_order())
    }
}

fn record_of(decision: &Decision) -> Record {
    let mut record = Record::default();
    match &decision.about {
        About::Check(id) => record.set("controle", Value::Text(id.clone())),
        About::Stage(id) => record.set("etape", Value::Text(id.to_string())),
    }
    record.set("choix", Value::Text(decision.choice.clone()));
    if let Some(reason) = &decision.reason {
        record.set("motif", Value::Text(reason.clone()));
    }
    if let Some(by) = &decision.by {
        record.set("par", Value::Text(by.clone()));
    }
    if let Some(date) = decision.date {
        record.set("date", Value::Date(date));
    }
    record
}
