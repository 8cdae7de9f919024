//! Reads a methodology from its files, or tells every problem in them at once.

pub mod bundle;
mod checks;
mod glossary;
mod kinds;
mod links;
pub mod lint;
mod sectors;
mod stages;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use self::lint::Against;
use super::fields::Fields;
use super::overlay::Overlay;
use super::source::{Findings, Found, Source};
use super::syntax;
use crate::lang::{Lang, problems};
use crate::model::id::Id;
use crate::model::methodology::Methodology;
use crate::model::territory::Territory;

/// The file that names a methodology and lists its stages and sectors.
pub const MAIN_FILE: &str = "methodologie.toml";

/// The files of a methodology: path inside its folder, with `/`, and text.
pub type Files = [(String, String)];

/// A methodology with what is worth mending in it, or only what must be mended.
#[derive(Debug)]
pub struct Reading {
    /// The methodology, when it is consistent.
    pub methodology: Option<Methodology>,
    /// Every problem, in the order of files and lines.
    pub found: Vec<Found>,
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
    findings: &'a Findings,
    /// The language problems are told in.
    lang: Lang,
    overlay: Overlay,
}

impl<'a> Context<'a> {
    fn source(&self, file: &str) -> Option<Source<'a>> {
        let (file, text) = self.files.iter().find(|(name, _)| name == file)?;
        Some(Source { file, text, lang: self.lang, findings: self.findings })
    }

    /// The source of a file that must be there; its absence is reported once, in the main file.
    fn required(&self, file: &str) -> Option<Source<'a>> {
        let source = self.source(file);
        if source.is_none() {
            let main = Source { file: MAIN_FILE, text: "", lang: self.lang, findings: self.findings };
            main.error(&(0..0), "missing-file", problems::missing_file(self.lang, file), None);
        }
        source
    }
}

/// Reads a methodology in a language; texts that the language lacks fall back to the original.
#[must_use]
pub fn read(files: &Files, lang: Lang) -> Reading {
    read_told(files, lang, lang)
}

/// Reads a methodology in a language, and tells its problems in another.
#[must_use]
pub fn read_told(files: &Files, lang: Lang, told: Lang) -> Reading {
    let findings = Findings::default();
    let methodology = read_with(files, lang, told, &findings, None);
    let methodology = methodology.filter(|_| !findings.has_errors());
    Reading { methodology, found: findings.into_sorted() }
}

/// Reads a methodology; when `against` is given, it is looked at closely too.
fn read_with(
    files: &Files,
    lang: Lang,
    told: Lang,
    findings: &Findings,
    against: Option<&Against<'_>>,
) -> Option<Methodology> {
    let mut context = Context { files, findings, lang: told, overlay: Overlay::none(Lang::Fr) };
    let main = context.required(MAIN_FILE)?;
    let root = syntax::parse(&main)?;
    let mut fields = Fields::new(&main, 0..0, root.get_ref());

    let original = fields.text("langue").as_deref().and_then(Lang::parse).unwrap_or_default();
    let overlay_file = format!("langues/{}.toml", lang.id());
    context.overlay = match context.source(&overlay_file).filter(|_| lang != original) {
        Some(source) => Overlay::read(&source, lang),
        None => Overlay::none(original),
    };

    let id = fields.required_id("id");
    let version = version(&mut fields);
    let original_title = fields.required_text("titre");
    let title = context.overlay.text("titre", original_title);
    let licence = fields.required_text("licence");
    let authors = fields.texts("auteurs").into_iter().map(|(name, _)| name).collect();
    let stage_ids = fields.ids("etapes");
    let sector_ids = fields.ids("secteurs");
    if stage_ids.is_empty() {
        main.error(&fields.span_of("etapes"), "no-stage", problems::no_stage(told), None);
    }
    // What becomes of the answers of older projects: looked at by `lint`, applied by those who migrate.
    fields.tables("migration");
    fields.finish();

    let mut drafts = stages::read(&context, &stage_ids);
    let sectors = sectors::read(&context, &sector_ids, &mut drafts);
    let sources = checks::read_sources(&context);
    let rules = checks::read(&context, &drafts);
    let glossary = glossary::read(&context);
    links::check(&context, &drafts, &sectors, &rules, &sources);
    report_unused_files(&context, &stage_ids, &sector_ids);
    // What is broken is not read: its translations would seem to be of nothing.
    if let Some(source) = context.source(&overlay_file).filter(|_| lang != original && !findings.has_errors())
    {
        context.overlay.report_unused(&source);
    }
    if let Some(against) = against.filter(|_| !findings.has_errors()) {
        let read = lint::Read {
            context: &context,
            stages: &drafts,
            sectors: &sectors,
            rules: &rules,
            sources: &sources,
        };
        lint::look(&read, against);
    }

    Some(Methodology {
        id: id?,
        version,
        title,
        licence,
        authors,
        stages: links::finished(drafts),
        sectors: sectors.into_iter().map(|draft| draft.sector).collect(),
        glossary,
        checks: rules.checks,
        conditions: rules.conditions,
        thresholds: rules.thresholds,
        word_lists: rules.word_lists,
        sources: sources.into_values().map(|(source, _)| source).collect(),
        territory: Territory::default(),
        untranslated: context.overlay.missing(),
    })
}

fn version(fields: &mut Fields<'_, '_>) -> String {
    let version = fields.required_text("version");
    let numbers = version.split('.').filter(|part| part.parse::<u32>().is_ok()).count();
    if !version.is_empty() && (numbers != 3 || version.split('.').count() != 3) {
        let message = problems::bad_version(fields.source.lang, &version);
        fields.source.error(&fields.span_of("version"), "bad-version", message, None);
    }
    version
}

/// `sha256:…` of the names and texts of all files, whatever their line ends.
///
/// Apart from the reading, of which it would take a quarter: a command seldom needs it.
#[must_use]
pub fn fingerprint(files: &Files) -> String {
    let sorted: BTreeMap<&str, &str> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
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

fn report_unused_files(
    context: &Context<'_>,
    stages: &[(Id, std::ops::Range<usize>)],
    sectors: &[(Id, std::ops::Range<usize>)],
) {
    for (name, _) in context.files {
        let listed = |folder: &str, ids: &[(Id, std::ops::Range<usize>)]| {
            name.strip_prefix(folder)
                .and_then(|rest| rest.strip_suffix(".toml"))
                .map(|id| ids.iter().any(|(known, _)| known.as_str() == id))
        };
        let unused = listed("etapes/", stages) == Some(false) || listed("secteurs/", sectors) == Some(false);
        if unused && let Some(source) = context.source(name) {
            let hint = Some(problems::unused_file_hint(context.lang));
            source.warning(&(0..0), "unused-file", problems::unused_file(context.lang), hint);
        }
    }
}
