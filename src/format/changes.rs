//! A change to a project as an edit of its text, and the text of a new project.

use super::edit::{self, EditError, Place};
use super::project::{DECISIONS, METHODOLOGY, NO_ANSWERS, NOTES, PROJECT, VOICES};
use super::tree;
use crate::lang::{Lang, project_file as phrases};
use crate::model::change::Change;
use crate::model::id::{Id, QuestionId};
use crate::model::methodology::Methodology;
use crate::model::project::{About, Decision, NoAnswer};
use crate::model::question::Path;
use crate::model::value::{Record, Value};
use crate::model::voice::Voice;
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
        Change::Voice(voice) => edit::append(text, VOICES, &record_of_voice(voice), &writer.table_order()),
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

/// Copies what another project file says besides answers and decisions: notes, contacts, a summary, a licence,
/// and the sections this program does not know.
///
/// # Errors
/// See [`EditError`].
pub fn carry_over(text: &str, from: &str, methodology: &Methodology) -> Result<String, EditError> {
    let writer = Writer { methodology };
    let tables = writer.table_order();
    let root = tree::parse(from).map_err(EditError::NotToml)?;
    let Record(sections) = tree::record(&root).unwrap_or_default();
    let mut text = text.to_owned();
    for (table, section) in &sections {
        let Value::Record(Record(entries)) = section else { continue };
        let known = tables.contains(&table.as_str()) && table != NOTES;
        for (key, value) in entries {
            if known && !(table == PROJECT && matches!(key.as_str(), "resume" | "licence")) {
                continue;
            }
            let order: &[&str] = if table == PROJECT { &CARD_KEYS } else { &[] };
            let place = Place { table, key, order, table_order: &tables, comment: None };
            text = edit::set(&text, &place, value)?;
        }
    }
    Ok(text)
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
        [PROJECT, METHODOLOGY]
            .into_iter()
            .chain(stages)
            .chain([NO_ANSWERS, NOTES, DECISIONS, VOICES])
            .collect()
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
        let key = id.to_string();
        // Looking for it would mean reading the whole text again. A name that is nowhere in the text could only be
        // there spelled with an escape.
        if !text.contains(&key) && !text.contains('\\') {
            return Ok(text);
        }
        edit::remove(&text, NO_ANSWERS, &key, None)
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

fn record_of_voice(voice: &Voice) -> Record {
    let mut record = Record::default();
    record.set("question", Value::Text(voice.question.to_string()));
    record.set("qui", Value::Text(voice.who.clone()));
    record.set("position", Value::Text(voice.position.id().to_owned()));
    if let Some(note) = &voice.note {
        record.set("desaccord", Value::Text(note.clone()));
    }
    if let Some(date) = voice.date {
        record.set("date", Value::Date(date));
    }
    record
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::voice::Position;
    use crate::sample;
    use proptest::prelude::{Just, Strategy, prop, prop_assert_eq, prop_oneof, proptest};
    use time::Month;

    fn id(text: &str) -> QuestionId {
        QuestionId::parse(text).expect("an id")
    }

    fn today() -> Date {
        Date::from_calendar_date(2026, Month::November, 23).expect("a day")
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn started() -> String {
        let new = NewProject {
            title: "Eau « chaude »",
            sectors: &[],
            path: Path::Express,
            created: today(),
            fingerprint: "sha256:abc",
        };
        new_project(&new, &sample::methodology(), Lang::Fr).expect("a new project can be written")
    }

    fn made(text: &str, change: &Change) -> String {
        make(text, change, &sample::methodology()).expect("the change can be made")
    }

    #[test]
    fn a_new_project_says_what_it_is_and_what_it_follows() {
        assert_eq!(
            started(),
            "# Ce fichier est à vous\u{a0}: lisez-le, corrigez-le et commentez-le avec n’importe quel éditeur de texte.\n\
             # lowtech n’y change que les réponses que vous lui donnez.\n\n\
             [projet]\ntitre = \"Eau « chaude »\"\netat = \"en_cours\"\ncree = 2026-11-23\n\n\
             [methodologie]\nid = \"essai\"\nversion = \"1.0.0\"\nempreinte = \"sha256:abc\"\nparcours = \"express\"\n"
        );
    }

    #[test]
    fn answers_stand_under_their_question_in_the_order_of_the_method() {
        let row = Record(vec![("profil".into(), text("campeurs")), ("nombre".into(), Value::Integer(40))]);
        let file = "[projet]\ntitre = \"a\"\n".to_owned();
        let file = made(&file, &Change::Answer(id("choix.heures"), Value::Integer(3)));
        let file = made(&file, &Change::Answer(id("besoin.usagers"), Value::List(vec![Value::Record(row)])));
        let file = made(&file, &Change::Answer(id("besoin.enonce"), text("Se laver")));
        assert_eq!(
            file,
            "[projet]\ntitre = \"a\"\n\n\
             [besoin]\n# B1 · Quel besoin\u{a0}?\nenonce = \"Se laver\"\n\
             # B2 · Qui\u{a0}?\nusagers = [\n  { profil = \"campeurs\", nombre = 40 },\n]\n\n\
             [choix]\n# C1 · Combien d’heures\u{a0}?\nheures = 3\n"
        );
    }

    #[test]
    fn an_answer_takes_the_place_of_the_reason_for_having_none_and_back() {
        let file = "[projet]\ntitre = \"a\"\n".to_owned();
        let unknown = NoAnswer::Unknown { who: Some("la mairie".into()), when: Some(today()) };
        let file = made(&file, &Change::NoAnswer(id("besoin.enonce"), unknown));
        assert_eq!(
            file,
            "[projet]\ntitre = \"a\"\n\n[sans_reponse]\n\
             \"besoin.enonce\" = { statut = \"ne_sait_pas\", qui = \"la mairie\", quand = 2026-11-23 }\n"
        );
        let file = made(&file, &Change::Answer(id("besoin.enonce"), text("Se laver")));
        assert!(file.contains("enonce = \"Se laver\"") && !file.contains("ne_sait_pas"), "{file}");
        let escaped = "[sans_reponse]\n\"besoin\\u002Eenonce\" = { statut = \"passe\" }\n";
        let from_escaped = made(escaped, &Change::Answer(id("besoin.enonce"), text("Se laver")));
        assert!(!from_escaped.contains("passe"), "{from_escaped}");
        let file = made(&file, &Change::NoAnswer(id("besoin.enonce"), NoAnswer::Skipped));
        assert!(!file.contains("Se laver") && !file.contains("# B1"), "{file}");
        assert!(file.contains("\"besoin.enonce\" = { statut = \"passe\" }"), "{file}");
    }

    #[test]
    fn voices_are_added_after_the_decisions_and_read_back() {
        let voice = |who: &str, position, note: Option<&str>| Voice {
            question: id("besoin.enonce"),
            who: who.to_owned(),
            position,
            note: note.map(str::to_owned),
            date: Some(today()),
        };
        let given = [
            voice("le groupe", Position::Agreement, None),
            voice("la voisine", Position::Disagreement, Some("trop \"cher\"")),
        ];
        let file = "[projet]\ntitre = \"a\"\n".to_owned();
        let file = given.iter().fold(file, |file, one| made(&file, &Change::Voice(one.clone())));
        assert_eq!(
            file,
            "[projet]\ntitre = \"a\"\n\n\
             [[voix]]\nquestion = \"besoin.enonce\"\nqui = \"le groupe\"\nposition = \"accord\"\ndate = 2026-11-23\n\n\
             [[voix]]\nquestion = \"besoin.enonce\"\nqui = \"la voisine\"\nposition = \"desaccord\"\n\
             desaccord = \"trop \\\"cher\\\"\"\ndate = 2026-11-23\n"
        );
        let reading = crate::format::project::read(&file, "a.toml", &sample::methodology(), Lang::Fr);
        assert_eq!(reading.project.expect("a project").voices, given);
    }

    #[test]
    fn decisions_are_added_one_after_the_other() {
        let decision = |choice: &str| {
            Change::Decide(Decision {
                about: About::Check("G0".into()),
                choice: choice.into(),
                reason: Some("parce que".into()),
                by: None,
                date: Some(today()),
            })
        };
        let file = made("[projet]\ntitre = \"a\"\n", &decision("maintenir"));
        let file = made(&file, &decision("reformuler"));
        assert_eq!(
            file,
            "[projet]\ntitre = \"a\"\n\n\
             [[decisions]]\ncontrole = \"G0\"\nchoix = \"maintenir\"\nmotif = \"parce que\"\ndate = 2026-11-23\n\n\
             [[decisions]]\ncontrole = \"G0\"\nchoix = \"reformuler\"\nmotif = \"parce que\"\ndate = 2026-11-23\n"
        );
    }

    /// Any change the sample methodology allows.
    fn any_change() -> impl Strategy<Value = Change> {
        const IDS: [&str; 4] = ["fiche.lieu", "besoin.enonce", "besoin.comment", "choix.heures"];
        let no_answer = prop_oneof![
            Just(NoAnswer::Skipped),
            Just(NoAnswer::Unknown { who: None, when: Some(today()) }),
            "[a-zé \n\"]{1,9}[a-z]"
                .prop_map(|why| NoAnswer::NotApplicable { why: Some(why.trim().to_owned()) }),
        ];
        let decision = ("[a-zé\n]{1,9}", prop_oneof![Just("maintenir"), Just("reformuler")]).prop_map(
            |(reason, choice)| {
                Change::Decide(Decision {
                    about: About::Check("G0".into()),
                    choice: choice.into(),
                    reason: Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty()),
                    by: None,
                    date: Some(today()),
                })
            },
        );
        prop_oneof![
            "[^\\p{C}]{0,20}[a-zé\"\\\\\n]{0,9}x".prop_map(|typed| Change::Answer(
                id("besoin.enonce"),
                text(&crate::model::text::normalised(&typed))
            )),
            (0i64..8760).prop_map(|hours| Change::Answer(id("choix.heures"), Value::Integer(hours))),
            (prop::sample::select(&IDS[..]), no_answer)
                .prop_map(|(name, why)| Change::NoAnswer(id(name), why)),
            prop::sample::select(&IDS[..]).prop_map(|name| Change::Unset(id(name))),
            decision,
            Just(Change::State(crate::model::project::State::Shared)),
            Just(Change::Path(Path::Complete)),
        ]
    }

    proptest! {
        #[test]
        fn what_a_file_says_is_what_was_answered(changes in prop::collection::vec(any_change(), 1..12)) {
            let methodology = sample::methodology();
            let read = |text: &str| {
                let reading = crate::format::project::read(text, "a", &methodology, Lang::Fr);
                reading.project.expect("the file stays TOML")
            };
            let mut file = started();
            let mut project = read(&file);
            for change in &changes {
                file = made(&file, change);
                project.make(change);
            }
            // Texts are kept without the blanks around them.
            prop_assert_eq!(format!("{:?}", read(&file)), format!("{project:?}"));
        }
    }
}
