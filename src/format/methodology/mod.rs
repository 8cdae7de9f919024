//! Reads a methodology from its files, or tells every problem in them at once.

pub mod bundle;
mod checks;
mod factors;
mod glossary;
mod grids;
mod kinds;
mod layer;
mod links;
pub mod lint;
mod migrations;
pub mod parents;
mod profiles;
mod retiring;
mod rewording;
mod sectors;
mod stages;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use self::layer::Reader;
use self::lint::Against;
use super::overlay::Overlay;
use super::source::{Findings, Found, Source};
use crate::lang::{Lang, problems};
use crate::model::file::File;
use crate::model::methodology::Methodology;

/// The file that names a methodology and lists its stages and sectors.
pub const MAIN_FILE: &str = "methodologie.toml";

/// The files of a methodology.
pub type Files = [File];

/// A methodology with what is worth mending in it, or only what must be mended.
#[derive(Debug)]
pub struct Reading {
    /// The methodology, when it is consistent.
    pub methodology: Option<Methodology>,
    /// Every problem, in the order of files and lines.
    pub found: Vec<Found>,
}

impl Reading {
    fn of(methodology: Option<Methodology>, findings: Findings) -> Self {
        Self { methodology: methodology.filter(|_| !findings.has_errors()), found: findings.into_sorted() }
    }
}

/// Where something stands in the files of a methodology.
#[derive(Clone, Debug)]
struct Place {
    file: String,
    span: std::ops::Range<usize>,
}

impl Place {
    fn of(source: &Source<'_>, span: std::ops::Range<usize>) -> Self {
        Self { file: source.file.to_owned(), span }
    }
}

/// Everything the parts of the reader need.
struct Context<'a> {
    files: &'a Files,
    /// What the names of the files being read start with: nothing, or the parent they belong to.
    prefix: String,
    findings: &'a Findings,
    /// The language problems are told in.
    lang: Lang,
    overlay: Overlay,
}

impl<'a> Context<'a> {
    /// The source of a file of the methodology being read.
    fn source(&self, file: &str) -> Option<Source<'a>> {
        if self.prefix.is_empty() { self.at(file) } else { self.at(&format!("{}{file}", self.prefix)) }
    }

    /// Whether a file, by its whole name, belongs to a parent of the methodology being read.
    fn is_inherited(&self, file: &str) -> bool {
        file.strip_prefix(&self.prefix).is_some_and(parents::is_inherited)
    }

    /// The source of a file by its whole name, be it of a parent.
    fn at(&self, file: &str) -> Option<Source<'a>> {
        let found = self.files.iter().find(|one| one.name == file)?;
        let (file, text, index) = (&found.name, found.text(), found.index);
        Some(Source { file, text, index, lang: self.lang, findings: self.findings })
    }

    /// The source of a file that must be there; its absence is reported once, in the main file.
    fn required(&self, file: &str) -> Option<Source<'a>> {
        let source = self.source(file);
        if source.is_none() {
            let name = format!("{}{MAIN_FILE}", self.prefix);
            let main =
                Source { file: &name, text: "", index: None, lang: self.lang, findings: self.findings };
            main.error(&(0..0), "missing-file", problems::missing_file(self.lang, file), None);
        }
        source
    }
}

/// Reads a methodology in a language; texts that the language lacks fall back to the original.
///
/// Without its orders of magnitude, which few commands need: see [`read_whole`].
#[must_use]
pub fn read(files: &Files, lang: Lang) -> Reading {
    let findings = Findings::default();
    let reader = Reader { files, lang, told: lang, findings: &findings, whole: false };
    let methodology = read_with(&reader, None);
    Reading::of(methodology, findings)
}

/// Reads a methodology in a language, its orders of magnitude too, and tells its problems in another.
#[must_use]
pub fn read_whole(files: &Files, lang: Lang, told: Lang) -> Reading {
    let findings = Findings::default();
    let reader = Reader { files, lang, told, findings: &findings, whole: true };
    let methodology = read_with(&reader, None);
    Reading::of(methodology, findings)
}

/// Reads a methodology over its parents; when `against` is given, it is looked at closely too.
fn read_with(reader: &Reader<'_>, against: Option<&Against<'_>>) -> Option<Methodology> {
    let (context, draft) = reader.read("")?;
    if let Some(against) = against.filter(|_| !reader.findings.has_errors()) {
        lint::look(&lint::Read { context: &context, draft: &draft }, against);
    }
    let migrations = draft.migrations.clone();
    let methodology = draft.finished(context.overlay.missing())?;
    if let Some(main) = context.source(MAIN_FILE) {
        migrations::check(&main, &migrations, &methodology);
    }
    Some(methodology)
}

/// `sha256:…` of the names and texts of all files, whatever their line ends.
///
/// Apart from the reading, of which it would take a quarter: a command seldom needs it.
#[must_use]
pub fn fingerprint(files: &Files) -> String {
    let sorted: BTreeMap<&str, &str> = files.iter().map(|file| (file.name.as_str(), file.text())).collect();
    let mut hash = Sha256::new();
    for (name, text) in sorted {
        hash.update(name.as_bytes());
        hash.update([0]);
        if text.contains('\r') {
            hash.update(text.replace("\r\n", "\n").as_bytes());
        } else {
            hash.update(text.as_bytes());
        }
        hash.update([0]);
    }
    let digits: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{digits}")
}
