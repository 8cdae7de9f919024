//! What every command is given: language, terminal, methodology, today's date.

use std::ffi::OsString;
use std::io::IsTerminal;

use time::{Date, OffsetDateTime};

use super::arguments::Global;
use super::failure::Failure;
use super::output;
use crate::format;
use crate::format::methodology::parents;
use crate::format::source::Found;
use crate::lang::{Lang, commands as say};
use crate::model::file::File;
use crate::model::inert::inert_line;
use crate::model::kind::date;
use crate::model::methodology::Methodology;
use crate::store;

/// What every command is given.
pub struct Context {
    /// The language of the interface.
    pub lang: Lang,
    /// Whether one talks in plain lines.
    pub plain: bool,
    /// Whether results are printed in plain lines too: only when that was asked for.
    plain_output: bool,
    /// Whether emphasis may be used in the dialogue.
    pub styled: bool,
    /// Whether someone is there to answer.
    pub interactive: bool,
    /// The columns of the terminal.
    pub columns: u16,
    /// The editors that are named, in order of preference.
    pub editors: Vec<String>,
    /// Today.
    pub today: Date,
    /// The methodology asked for.
    asked: Option<String>,
}

impl Context {
    pub fn new(global: &Global, lang: Lang) -> Self {
        let input = std::io::stdin().is_terminal();
        let dumb = variable("TERM").is_some_and(|term| term == "dumb");
        let accessible = variable("ACCESSIBLE").is_some_and(|value| value != "0" && value != "false");
        let talks_to_terminal = std::io::stderr().is_terminal();
        let plain_output = global.plain || accessible || dumb;
        let plain = plain_output || !input || !talks_to_terminal || !speaks_utf8();
        let styled = match global.color.as_str() {
            "always" => true,
            "never" => false,
            _ => talks_to_terminal && variable("NO_COLOR").is_none(),
        };
        Self {
            lang,
            plain,
            plain_output,
            styled: styled && !plain,
            interactive: input,
            columns: columns(),
            editors: ["VISUAL", "EDITOR"].into_iter().filter_map(variable).collect(),
            today: today(),
            asked: global.methodology.clone(),
        }
    }

    /// The methodology asked for, or the one built in.
    pub fn methodology(&self) -> Result<Methodology, Failure> {
        self.methodology_named(self.methodology_name())
    }

    /// The methodology of that id or in that folder; what prevents reading it is told.
    pub fn methodology_named(&self, name: &str) -> Result<Methodology, Failure> {
        self.made_of(name, format::methodology::read)
    }

    /// The methodology asked for with its orders of magnitude, which few commands need.
    pub fn whole_methodology(&self) -> Result<Methodology, Failure> {
        self.whole_methodology_named(self.methodology_name())
    }

    /// The methodology of that id or in that folder, with its orders of magnitude.
    pub fn whole_methodology_named(&self, name: &str) -> Result<Methodology, Failure> {
        self.made_of(name, |files, lang| format::methodology::read_whole(files, lang, lang))
    }

    fn made_of(
        &self,
        name: &str,
        read: impl Fn(&format::methodology::Files, Lang) -> format::methodology::Reading,
    ) -> Result<Methodology, Failure> {
        let files = self.methodology_files(name)?;
        let reading = read(&files, self.lang);
        let territory = format::territory::packed(store::territory::EMBEDDED);
        reading.methodology.map(|methodology| Methodology { territory, ..methodology }).ok_or_else(|| {
            output::talk(&problems(&reading.found, self.lang));
            Failure::new(
                say::unreadable_methodology(self.lang),
                say::unreadable_methodology_hint(self.lang, &super::places::typed(name.as_ref())),
            )
        })
    }

    /// The fingerprint of that methodology.
    pub fn fingerprint(&self) -> Result<String, Failure> {
        Ok(format::methodology::fingerprint(&self.methodology_files(self.methodology_name())?))
    }

    /// The name of the methodology asked for, or of the one built in.
    pub fn methodology_name(&self) -> &str {
        self.asked.as_deref().unwrap_or(store::methodologies::EMBEDDED)
    }

    /// The files of a methodology, by its id, its folder, or the file it was exported to.
    pub fn methodology_files(&self, name: &str) -> Result<store::methodologies::Files, Failure> {
        let single = store::methodologies::single_file(name);
        if let Some(text) = single.map_err(|error| Failure::of_store(&error, self.lang))? {
            return format::methodology::bundle::read(&text).ok_or_else(|| {
                Failure::new(say::not_a_bundle(self.lang, name), say::not_a_bundle_hint(self.lang))
            });
        }
        let files = store::methodologies::find(name);
        Ok(with_parents(files.map_err(|error| Failure::of_store(&error, self.lang))?))
    }

    /// Whether results are printed one field per line.
    pub fn plain_output(&self) -> bool {
        self.plain_output
    }

    /// A text in lines that fit the terminal, those after the first set back; a name is not cut at its hyphens.
    pub fn wrapped(&self, text: &str, hanging: &str) -> String {
        wrapped(text, self.columns, hanging)
    }

    /// Problems as they are printed: one per line, unless someone reads them in a terminal.
    pub fn problems(&self, found: &[Found]) -> String {
        let text = problems(found, self.lang);
        if !output::is_seen() {
            return text;
        }
        let wrapped = |line: &str| match line.starts_with(' ') {
            // A way out is often a command, to be copied whole.
            true => format!("{line}\n"),
            false => format!("{}\n", self.wrapped(line, "  ")),
        };
        text.lines().map(wrapped).collect()
    }

    /// A command to type next, with the methodology that was asked for.
    pub fn command(&self, words: &str) -> String {
        match &self.asked {
            Some(asked) => format!("lowtech {words} --methodology {}", super::places::typed(asked.as_ref())),
            None => format!("lowtech {words}"),
        }
    }

    /// The methodology that was asked for by name, if any.
    pub fn asked_methodology(&self) -> Option<&str> {
        self.asked.as_deref()
    }
}

/// The files of a methodology and of its parents; one that is not at hand is told by who reads them.
fn with_parents(mut files: store::methodologies::Files) -> store::methodologies::Files {
    let mut prefix = String::new();
    let mut seen: Vec<String> = parents::id(&files, &prefix).into_iter().collect();
    for _ in 0..parents::GENERATIONS {
        let Some(named) = parents::named(&files, &prefix) else { break };
        let (id, _) = parents::id_and_version(&named);
        // None is its own parent.
        if seen.iter().any(|known| known == id) {
            break;
        }
        seen.push(id.to_owned());
        let Ok(found) = store::methodologies::known_as(id) else { break };
        prefix = parents::prefix(&prefix, &named);
        let named = |mut file: File| {
            file.name = format!("{prefix}{}", file.name);
            file
        };
        files.extend(found.into_iter().map(named));
    }
    files
}

/// The language asked for, wherever the option stands, or that of the environment.
pub fn language(arguments: &[OsString]) -> Lang {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(text) = texts.next() {
        let value =
            text.strip_prefix("--lang=").or_else(|| if text == "--lang" { texts.next() } else { None });
        if let Some(lang) = value.and_then(Lang::parse) {
            return lang;
        }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).unwrap_or_default();
    if locale.starts_with("en") { Lang::En } else { Lang::Fr }
}

/// Problems, one per line, as `file:line:column: severity: what`, each with its way out.
pub fn problems(found: &[Found], lang: Lang) -> String {
    let mut text = String::new();
    for Found { file, problem } in found {
        use crate::model::problem::ProblemSeverity;
        let severity = match problem.severity {
            ProblemSeverity::Error => say::severity_error(lang),
            ProblemSeverity::Warning => say::severity_warning(lang),
            ProblemSeverity::Note => say::severity_note(lang),
        };
        // A file could otherwise end our line, and write the next one itself.
        let place = format!("{}:{}:{}", inert_line(file), problem.at.line, problem.at.column);
        let message = inert_line(&problem.message);
        text.push_str(&format!("{place}: {} {message}\n", lang.label(&severity)));
        if let Some(hint) = &problem.hint {
            text.push_str(&format!("  {} {}\n", lang.label(&say::hint_label(lang)), inert_line(hint)));
        }
    }
    text
}

/// Whether the terminal speaks UTF-8, as menus and their line need: unless its locale names something else.
fn speaks_utf8() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(variable).unwrap_or_default();
    let charset = locale.split_once('.').map(|(_, named)| named.split('@').next().unwrap_or_default());
    charset.is_none_or(|named| named.to_ascii_lowercase().replace('-', "") == "utf8")
}

/// A variable of the environment; an empty one does not count.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
pub fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// A text in lines of so many columns, those after the first set back; a name is not cut at its hyphens.
pub fn wrapped(text: &str, columns: u16, hanging: &str) -> String {
    let options = textwrap::Options::new(usize::from(columns).clamp(20, 80))
        .subsequent_indent(hanging)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
        .break_words(false);
    textwrap::fill(text, options)
}

/// The columns of the terminal, or else those that are asked for.
pub fn columns() -> u16 {
    let from_terminal = dialoguer::console::Term::stderr().size_checked().map(|(_, columns)| columns);
    from_terminal.or_else(|| variable("COLUMNS")?.parse().ok()).unwrap_or(80)
}

/// Today where the person is; `LOWTECH_TODAY` stands for it in tests and rehearsals.
fn today() -> Date {
    let fixed = variable("LOWTECH_TODAY").as_deref().and_then(date::read);
    fixed.unwrap_or_else(|| OffsetDateTime::now_local().unwrap_or_else(|_| OffsetDateTime::now_utc()).date())
}
