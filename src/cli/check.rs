//! `lowtech check`: every problem of every file at once, where it stands, with a way out.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::context::Context;
use super::failure::Failure;
use super::{DONE, TO_MEND, output, places};
use crate::engine::entered::{self, lifecycle::incoherent_shares};
use crate::engine::progress::{self, Status};
use crate::format::source::Found;
use crate::lang::{commands as say, migration, problems as problems_lang, project_file as phrases};
use crate::model::comparison::OptionFamily;
use crate::model::id::QuestionId;
use crate::model::inert::inert_line;
use crate::model::kind::{Kind, place};
use crate::model::methodology::Methodology;
use crate::model::migration::is_due;
use crate::model::problem::{Position, Problem, ProblemSeverity};
use crate::model::project::{Project, State};
use crate::model::question::Role;
use crate::model::value::Value;
use crate::store;

#[derive(Args, Debug)]
pub struct Arguments {
    #[arg(value_name = "FICHIER")]
    files: Vec<PathBuf>,
    #[arg(long)]
    strict: bool,
    #[arg(long)]
    json: bool,
}

pub fn run(context: &Context, arguments: &Arguments) -> Result<u8, Failure> {
    let methodology = context.methodology()?;
    let files = match arguments.files.as_slice() {
        [] => vec![places::project_file(context, None)?],
        named => named.to_vec(),
    };
    let mut found = Vec::new();
    let mut clean = Vec::new();
    for file in &files {
        let of_file = check(context, file, &methodology);
        if of_file.is_empty() {
            clean.push(places::shown(file));
        }
        found.extend(of_file);
    }
    report(context, &found, &clean, files.len(), arguments.json)?;
    Ok(exit_code(&found, arguments.strict))
}

/// 1 when there is an error, or a warning and `strict`.
pub fn exit_code(found: &[Found], strict: bool) -> u8 {
    let least = if strict { ProblemSeverity::Warning } else { ProblemSeverity::Error };
    if found.iter().any(|one| one.problem.severity >= least) { TO_MEND } else { DONE }
}

/// Tells what was found, in words or as JSON.
pub fn report(
    context: &Context,
    found: &[Found],
    clean: &[String],
    files: usize,
    json: bool,
) -> Result<(), Failure> {
    let lang = context.lang;
    if json {
        return output::result(&output::json(&Machine::of(found, files)), lang);
    }
    let mut text = context.problems(found);
    for file in clean {
        text.push_str(&format!("{}\n", say::check_clean(lang, &inert_line(file))));
    }
    if !found.is_empty() {
        let count = |severity| found.iter().filter(|one| one.problem.severity == severity).count();
        let (errors, warnings) = (count(ProblemSeverity::Error), count(ProblemSeverity::Warning));
        text.push_str(&format!(
            "{}\n",
            say::check_found(lang, errors, warnings, count(ProblemSeverity::Note))
        ));
    }
    output::text(&text, lang)
}

/// The contract of `--json`.
#[derive(Serialize)]
struct Machine<'f> {
    files: usize,
    problems: Vec<MachineProblem<'f>>,
}

#[derive(Serialize)]
struct MachineProblem<'f> {
    file: &'f str,
    line: usize,
    column: usize,
    code: &'static str,
    severity: &'static str,
    message: &'f str,
    hint: Option<&'f str>,
}

impl<'f> Machine<'f> {
    fn of(found: &'f [Found], files: usize) -> Self {
        let problem = |Found { file, problem }: &'f Found| MachineProblem {
            file,
            line: problem.at.line,
            column: problem.at.column,
            code: problem.code,
            severity: problem.severity.id(),
            message: &problem.message,
            hint: problem.hint.as_deref(),
        };
        Self { files, problems: found.iter().map(problem).collect() }
    }
}

fn check(context: &Context, path: &Path, methodology: &Methodology) -> Vec<Found> {
    let file = places::shown(path);
    let text = match store::read::read(path) {
        Ok(text) => text,
        Err(error) => return vec![unreadable(context, file, &error)],
    };
    let mut reading = places::read(context, &text, path, methodology);
    if let Some(project) = &reading.project {
        let place =
            |id: &QuestionId| reading.places.get(id).copied().unwrap_or(Position { line: 1, column: 1 });
        let mut checker = Checker { context, methodology, project, path, found: Vec::new(), file };
        checker.check(&place);
        checker.check_shares(&place);
        checker.check_reference(&place);
        if is_due(&project.followed, methodology) {
            checker.older();
        }
        reading.found.extend(checker.found);
        reading.found.sort_by_key(|one| one.problem.at);
    }
    reading.found
}

fn unreadable(context: &Context, file: String, error: &store::Error) -> Found {
    let (what, why, hint) = error.describe(context.lang);
    let message = why.map_or_else(|| what.clone(), |why| format!("{what} ({why})"));
    let at = match error {
        store::Error::NotUtf8 { at, .. } => *at,
        _ => Position { line: 1, column: 1 },
    };
    let problem = Problem { at, code: "unreadable", severity: ProblemSeverity::Error, message, hint };
    Found { file, problem }
}

/// What a file that reads well can still lack.
struct Checker<'c> {
    context: &'c Context,
    methodology: &'c Methodology,
    project: &'c Project,
    path: &'c Path,
    file: String,
    found: Vec<Found>,
}

impl Checker<'_> {
    fn check(&mut self, position: &dyn Fn(&QuestionId) -> Position) {
        let lang = self.context.lang;
        let reached = progress::reached(self.methodology, self.project);
        for question in self.methodology.questions() {
            let applies = progress::applies(self.methodology, self.project, question);
            let is_reached = reached.iter().any(|stage| stage.id == question.id.stage);
            let status = progress::status(self.project, &question.id);
            if status == Status::Answered && !applies {
                let message = phrases::inapplicable(lang, &question.code);
                self.add(position(&question.id), "inapplicable", ProblemSeverity::Note, message, None);
            }
            let lacking =
                matches!(status, Status::Open | Status::Skipped) && question.id.to_string() != "projet.titre";
            if question.required && applies && is_reached && lacking {
                let message = phrases::missing_required(lang, &question.code, &question.prompt);
                let command = phrases::missing_required_hint(lang, &places::typed(self.path), &question.code);
                let top = Position { line: 1, column: 1 };
                // Under way, it is only still to come.
                let severity = match self.project.state {
                    State::InProgress => ProblemSeverity::Note,
                    _ => ProblemSeverity::Warning,
                };
                self.add(top, "missing-required", severity, message, Some(command));
            }
            if let (Kind::Place(_), Some(answer)) = (&question.kind, self.project.answer(&question.id)) {
                self.check_place(position(&question.id), answer);
            }
            if let (Kind::Table(table), Some(Value::List(rows))) =
                (&question.kind, self.project.answer(&question.id))
            {
                for (index, row) in rows.iter().filter_map(Value::as_record).enumerate() {
                    for column in table.columns.iter().filter(|column| column.required) {
                        if row.get(column.id.as_str()).is_none_or(Value::is_empty) {
                            let message =
                                phrases::missing_cell(lang, &question.code, index + 1, &column.title);
                            let at = position(&question.id);
                            self.add(at, "missing-required", ProblemSeverity::Warning, message, None);
                        }
                    }
                }
            }
        }
    }

    /// Of two references, one is not read: nothing says which.
    fn check_reference(&mut self, position: &dyn Fn(&QuestionId) -> Position) {
        let Some((question, rows)) = entered::rows(self.methodology, self.project, Role::Options) else {
            return;
        };
        let family = OptionFamily::Reference.id();
        let references = rows.iter().filter(|row| entered::text(row, "famille") == family).count();
        if references > 1 {
            let message = phrases::several_references(self.context.lang, &question.code, references, family);
            self.add(position(&question.id), "several-references", ProblemSeverity::Warning, message, None);
        }
    }

    /// Shares that cannot make a whole allow no reading.
    fn check_shares(&mut self, position: &dyn Fn(&QuestionId) -> Position) {
        let Some((question, rows)) = entered::rows(self.methodology, self.project, Role::Shares) else {
            return;
        };
        for (_, message) in incoherent_shares(rows, self.context.lang) {
            let message = phrases::answer_problem(self.context.lang, &question.code, &message);
            self.add(position(&question.id), "incoherent-shares", ProblemSeverity::Error, message, None);
        }
    }

    /// A code of no commune is likely a slip of the key.
    fn check_place(&mut self, at: Position, answer: &Value) {
        let territory = &self.methodology.territory;
        let Some(code) = place::code(answer).filter(|code| territory.commune(code).is_none()) else { return };
        let name = answer.as_record().and_then(|place| place.get(place::NAME)).and_then(Value::as_text);
        let near = name.and_then(|name| territory.search(name).communes.into_iter().next());
        let hint = near.map(|near| problems_lang::did_you_mean(self.context.lang, &near.typed()));
        let message = phrases::unknown_commune(self.context.lang, code);
        self.add(at, "unknown-commune", ProblemSeverity::Warning, message, hint);
    }

    /// That the methodology has a newer version.
    fn older(&mut self) {
        let lang = self.context.lang;
        let theirs = self.project.followed.version.as_deref().unwrap_or_default();
        let message = migration::older(lang, theirs, &self.methodology.version);
        let command = self.context.command(&format!("migrate {}", places::typed(self.path)));
        let hint = migration::older_hint(lang, &command);
        let top = Position { line: 1, column: 1 };
        self.add(top, "older-version", ProblemSeverity::Note, message, Some(hint));
    }

    fn add(
        &mut self,
        at: Position,
        code: &'static str,
        severity: ProblemSeverity,
        message: String,
        hint: Option<String>,
    ) {
        let problem = Problem { at, code, severity, message, hint };
        self.found.push(Found { file: self.file.clone(), problem });
    }
}
