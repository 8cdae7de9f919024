//! A project file held open: each change is saved at once, whatever happens to the file meanwhile.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use super::context::{Context, problems};
use super::failure::Failure;
use super::output;
use super::places::{self, Opened};
use super::words::{Words, on_a_line};
use crate::format::changes;
use crate::format::edit::EditError;
use crate::format::source::Found;
use crate::lang::commands as say;
use crate::model::change::Change;
use crate::model::methodology::Methodology;
use crate::model::problem::ProblemSeverity;
use crate::model::project::Project;
use crate::store;

/// A project file being changed.
pub struct Session<'c> {
    context: &'c Context,
    methodology: &'c Methodology,
    /// Where it is.
    pub path: PathBuf,
    /// Its text as it was read or written last.
    text: String,
    /// What that text says.
    project: Project,
    #[cfg_attr(not(unix), expect(dead_code, reason = "it is enough to hold it"))]
    lock: Arc<Mutex<Option<store::lock::Lock>>>,
}

/// What became of a change.
#[derive(Debug)]
pub enum Outcome {
    /// Saved; nothing else happened.
    Saved,
    /// Saved, and the file had changed elsewhere: this says so.
    Merged(String),
    /// Not saved: the file says something else at the same place.
    Conflict(Conflict),
}

/// The same thing changed twice.
#[derive(Debug)]
pub struct Conflict {
    /// What both changes are about.
    pub about: String,
    /// What the file says, in words.
    pub theirs: String,
    /// What was to be written, in words.
    pub ours: String,
    /// What was to be written, to be typed again.
    pub to_type_again: String,
    /// The text of the file as it is now.
    now: String,
}

impl<'c> Session<'c> {
    /// Takes a project file, so that no other program changes it meanwhile.
    pub fn open(context: &'c Context, methodology: &'c Methodology, opened: Opened) -> Result<Self, Failure> {
        let failed = |error| Failure::of_store(&error, context.lang);
        if !opened.recognised {
            // Any TOML file can be read as a project without answers: none but a project is written to.
            let file = places::shown(&opened.path);
            let mut failure =
                Failure::new(say::not_a_project(context.lang, &file), say::not_a_project_hint(context.lang));
            failure.why = Some(say::not_a_project_why(context.lang));
            failure.kept = places::left(context.lang, &opened.path, &store::leftovers::useful(&opened.path));
            return Err(failure);
        }
        store::save::writable(&opened.path).map_err(failed)?;
        let lock = store::lock::lock(&opened.path).map_err(failed)?;
        if let Some(held) = &lock {
            for line in places::left(context.lang, &opened.path, &store::leftovers::sweep(&opened.path, held))
            {
                output::talk(&format!("{line}\n"));
            }
        }
        let Opened { path, text, project, .. } = opened;
        Ok(Self { context, methodology, path, text, project, lock: Arc::new(Mutex::new(lock)) })
    }

    /// What gives the file back to other programs, when this one ends without ending the session.
    #[cfg(unix)]
    pub fn release(&self) -> impl FnOnce() + Send + use<> {
        let lock = Arc::downgrade(&self.lock);
        move || {
            if let Some(lock) = lock.upgrade() {
                drop(lock.lock().unwrap_or_else(PoisonError::into_inner).take());
            }
        }
    }

    /// What the file says.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Saves a change at once.
    pub fn save(&mut self, change: &Change) -> Result<Outcome, Failure> {
        let new = self.changed(&self.text, change)?;
        if new == self.text {
            self.project.make(change);
            return Ok(Outcome::Saved);
        }
        match store::save::save(&self.path, &self.text, &new) {
            Ok(_) => {
                self.text = new;
                self.project.make(change);
                Ok(Outcome::Saved)
            }
            Err(store::Error::Changed { now, .. }) => self.merge(change, now, &new),
            Err(store::Error::Missing { .. }) => self.recreate(change, new),
            Err(error) => Err(self.lost(&error, change, &new)),
        }
    }

    /// Settles a conflict by writing ours over theirs.
    pub fn overwrite(&mut self, conflict: Conflict, change: &Change) -> Result<Outcome, Failure> {
        self.take_over(conflict.now)?;
        self.save(change)
    }

    /// Settles a conflict by leaving the file as it is.
    pub fn yield_to(&mut self, conflict: Conflict) -> Result<(), Failure> {
        self.take_over(conflict.now)
    }

    fn changed(&self, text: &str, change: &Change) -> Result<String, Failure> {
        let lang = self.context.lang;
        changes::make(text, change, self.methodology).map_err(|error| match error {
            EditError::NotToml(_) => self.broken(&[]),
            _ => {
                let (name, file) = (places::shown(&self.path), places::typed(&self.path));
                let mut failure =
                    Failure::new(say::would_damage(lang, &name), say::would_damage_hint(lang, &file));
                failure.kept.push(say::last_answer(lang, &self.words().to_type_again(change)));
                failure
            }
        })
    }

    /// The file changed meanwhile: both changes are kept when they are about different things.
    fn merge(&mut self, change: &Change, now: String, new: &str) -> Result<Outcome, Failure> {
        let reading = places::read(self.context, &now, &self.path, self.methodology);
        // An empty file does not say that everything was deleted: somebody is in the middle of writing it.
        let Some(theirs) = reading.project.filter(|_| reading.recognised) else {
            let mut failure = self.broken(&reading.found);
            failure.kept.extend(self.put_aside(new));
            failure.kept.push(say::last_answer(self.context.lang, &self.words().to_type_again(change)));
            return Err(failure);
        };
        if Words::in_file(&self.project, change) != Words::in_file(&theirs, change) {
            let words = self.words();
            return Ok(Outcome::Conflict(Conflict {
                about: words.about(change),
                theirs: on_a_line(&words.in_words(change, Some(&theirs))),
                ours: on_a_line(&words.in_words(change, None)),
                to_type_again: words.to_type_again(change),
                now,
            }));
        }
        self.text = now;
        self.project = theirs;
        match self.save(change)? {
            Outcome::Saved => Ok(Outcome::Merged(say::merged(self.context.lang))),
            other => Ok(other),
        }
    }

    fn take_over(&mut self, now: String) -> Result<(), Failure> {
        let reading = places::read(self.context, &now, &self.path, self.methodology);
        self.project = reading.project.ok_or_else(|| self.broken(&reading.found))?;
        self.text = now;
        Ok(())
    }

    /// The file can no longer be read as a project, because of these lines.
    fn broken(&self, found: &[Found]) -> Failure {
        let lang = self.context.lang;
        let (name, file) = (places::shown(&self.path), places::typed(&self.path));
        let errors: Vec<Found> =
            found.iter().filter(|one| one.problem.severity == ProblemSeverity::Error).cloned().collect();
        let mut failure =
            Failure::new(say::broken_meanwhile(lang, &name), say::unreadable_project_hint(lang, &file));
        failure.before = problems(&errors, lang).into();
        failure
    }

    /// The file is gone: it is written again, with everything in it.
    fn recreate(&mut self, change: &Change, new: String) -> Result<Outcome, Failure> {
        store::create::create(&self.path, &new).map_err(|error| self.lost(&error, change, &new))?;
        self.text = new;
        self.project.make(change);
        let said = say::recreated(self.context.lang, &places::shown(&self.path));
        Ok(Outcome::Merged(said))
    }

    /// A save failed: the text is put aside where it can be found again; at worst its last answer is told.
    fn lost(&self, error: &store::Error, change: &Change, new: &str) -> Failure {
        let lang = self.context.lang;
        let mut failure = Failure::of_store(error, lang);
        let told = || say::last_answer(lang, &self.words().to_type_again(change));
        failure.kept.push(self.put_aside(new).unwrap_or_else(told));
        failure
    }

    /// Keeps a text where the system lets us, and says where.
    fn put_aside(&self, text: &str) -> Option<String> {
        let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let copy = store::rescue::rescue(&name, text)?;
        Some(say::rescued(self.context.lang, &copy.display().to_string()))
    }

    fn words(&self) -> Words<'_> {
        Words { lang: self.context.lang, methodology: self.methodology, project: &self.project }
    }
}
