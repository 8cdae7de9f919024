//! Which project file is meant when none is named, and how a project is opened.

use std::path::{Path, PathBuf};

use super::context::{Context, problems};
use super::failure::Failure;
use super::{INTERRUPTED, output, talk};
use crate::engine::interview::prompt::{Entry, Prompt, Widget};
use crate::format;
use crate::format::project::Reading;
use crate::lang::{Lang, commands as say, problems as problems_lang};
use crate::model::inert::inert_line;
use crate::model::methodology::{Methodology, Stage};
use crate::model::problem::ProblemSeverity;
use crate::model::project::Project;
use crate::model::question::Question;
use crate::model::text::{folded, nearest};
use crate::store;
use crate::store::beside::Beside;
use crate::store::leftovers::Leftover;
use crate::terminal::Reply;

/// A project as it was read, with its text.
pub struct Opened {
    /// Where it is.
    pub path: PathBuf,
    /// Its text, exactly.
    pub text: String,
    /// What it says.
    pub project: Project,
    /// Whether it looks like a project at all.
    pub recognised: bool,
    /// Whether some answers are to be mended.
    pub faulty: bool,
}

/// The file that is named, or the only project of the current folder, or the one chosen.
pub fn project_file(context: &Context, named: Option<&Path>) -> Result<PathBuf, Failure> {
    if let Some(path) = named {
        return Ok(path.to_owned());
    }
    let lang = context.lang;
    let found =
        store::projects::in_folder(Path::new(".")).map_err(|error| Failure::of_store(&error, lang))?;
    match found.as_slice() {
        [] => Err(Failure::new(say::no_project(lang), say::no_project_hint(lang))),
        [only] => Ok(without_dot(only)),
        several => {
            let names: Vec<String> = several.iter().map(|path| shown(path)).collect();
            let picked = if context.interactive { choose(context, &names)? } else { None };
            picked.map(|index| without_dot(&several[index])).ok_or_else(|| {
                Failure::new(say::several_projects(lang, &names.join(", ")), say::several_projects_hint(lang))
            })
        }
    }
}

fn choose(context: &Context, names: &[String]) -> Result<Option<usize>, Failure> {
    let entries = names
        .iter()
        .enumerate()
        .map(|(index, name)| Entry { label: name.clone(), sends: (index + 1).to_string() })
        .collect();
    let prompt = Prompt {
        question: say::which_project(context.lang),
        widget: Widget::Choose { entries, current: None, besides: Vec::new() },
        ..Prompt::default()
    };
    let reply = talk::ask_once(context, &prompt)?;
    let typed = match reply {
        Reply::Typed(typed) => typed,
        Reply::EndOfInput => return Ok(None),
        Reply::Interrupted => return Err(Failure::silent(INTERRUPTED)),
    };
    let number: Option<usize> = typed.trim().parse().ok();
    Ok(number.and_then(|number| number.checked_sub(1)).filter(|index| *index < names.len()))
}

/// A file name as people read it: without a needless `./`.
pub fn shown(path: &Path) -> String {
    without_dot(path).display().to_string()
}

fn without_dot(path: &Path) -> PathBuf {
    path.strip_prefix(".").unwrap_or(path).to_owned()
}

/// A file name as one types it in a command: between quotes as soon as a shell could read anything else in it.
pub fn typed(path: &Path) -> String {
    let name = shown(path);
    // A name that starts with a hyphen would be an option.
    let name = if name.starts_with('-') { format!("./{name}") } else { name };
    let is_plain = |c: char| c.is_alphanumeric() || "._/-".contains(c);
    if !name.is_empty() && name.chars().all(is_plain) { name } else { quoted(&name) }
}

/// Nothing but an apostrophe means anything between apostrophes.
#[cfg(not(windows))]
fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "'\\''"))
}

/// Windows knows double quotes only, and no name has one.
#[cfg(windows)]
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// Reads a project, telling every problem that prevents it.
pub fn open(context: &Context, path: &Path, methodology: &Methodology) -> Result<Opened, Failure> {
    let lang = context.lang;
    let with_leftovers = |mut failure: Failure| {
        // A cut in the middle of a save may be the reason, and what it left the remedy.
        failure.kept.extend(left(lang, path, &store::leftovers::useful(path)));
        failure
    };
    let failed = |error| with_leftovers(Failure::of_store(&error, lang));
    let text = store::read::read(path).map_err(failed)?;
    let reading = read(context, &text, path, methodology);
    let (recognised, faulty) = (reading.recognised, has_errors(&reading));
    match reading.project {
        Some(project) => Ok(Opened { path: path.to_owned(), text, project, recognised, faulty }),
        None => {
            output::talk(&problems(&reading.found, lang));
            Err(with_leftovers(Failure::new(
                say::unreadable_project(lang, &shown(path)),
                say::unreadable_project_hint(lang, &typed(path)),
            )))
        }
    }
}

/// What is said of each file that a save cut short left beside a project.
pub fn left(lang: Lang, project: &Path, leftovers: &[Leftover]) -> Vec<String> {
    let said = |leftover: &Leftover| {
        let (project, file) = (inert_line(&shown(project)), inert_line(&shown(&leftover.path)));
        match leftover.beside {
            Beside::Next => say::next_text_left(lang, &project, &file),
            Beside::Former => say::former_text_left(lang, &project, &file),
        }
    };
    leftovers.iter().map(said).collect()
}

/// Says, beside a result, that it leaves out answers that cannot be read.
pub fn tell_unreadable(context: &Context, methodology: &Methodology, opened: &Opened) {
    let lang = context.lang;
    tell_other_methodology(context, methodology, opened);
    let file = typed(&opened.path);
    let told = match opened.project.unreadable.len() {
        0 => return,
        1 => say::unreadable_answer(lang, &file),
        count => say::unreadable_answers(lang, count, &file),
    };
    output::talk(&format!("{told}\n"));
}

/// Says, beside an analysis, that some answers are to be mended and that nothing is drawn from them.
pub fn tell_faulty(context: &Context, methodology: &Methodology, opened: &Opened) {
    tell_other_methodology(context, methodology, opened);
    if opened.faulty {
        output::talk(&format!("{}\n", say::faulty_answers(context.lang, &typed(&opened.path))));
    }
}

/// Whether something in a project that was read is to be mended.
pub fn has_errors(reading: &Reading) -> bool {
    reading.found.iter().any(|found| found.problem.severity == ProblemSeverity::Error)
}

/// Says that the project follows another methodology, whose questions this one does not show.
pub fn tell_other_methodology(context: &Context, methodology: &Methodology, opened: &Opened) {
    let ours = methodology.id.as_str();
    if let Some(theirs) = opened.project.followed.id.as_deref().filter(|id| *id != ours) {
        let told = say::follows_another(context.lang, &inert_line(theirs), ours);
        output::talk(&format!("{}\n", context.wrapped(&told, "")));
    }
}

/// Reads the text of a project.
pub fn read(context: &Context, text: &str, path: &Path, methodology: &Methodology) -> Reading {
    format::project::read(text, &shown(path), methodology, context.lang)
}

/// The question of that code or id; otherwise the nearest one is proposed.
pub fn question<'m>(
    context: &Context,
    name: &str,
    methodology: &'m Methodology,
) -> Result<&'m Question, Failure> {
    let lang = context.lang;
    methodology.question_named(name).ok_or_else(|| {
        let names: Vec<[String; 2]> = methodology
            .questions()
            .map(|question| [question.code.clone(), question.id.to_string()])
            .collect();
        let near = nearest(name, names.iter().flatten().map(String::as_str));
        let hint = match near {
            Some(near) => problems_lang::did_you_mean(lang, near),
            None => say::unknown_question_hint(lang),
        };
        Failure::new(say::unknown_question(lang, name.trim()), hint)
    })
}

/// The stage people mean by its id, its title or its number.
pub fn stage<'m>(context: &Context, name: &str, methodology: &'m Methodology) -> Result<&'m Stage, Failure> {
    let wanted = folded(name);
    let by_number = wanted.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    by_number
        .and_then(|index| methodology.counted_stages().nth(index))
        .or_else(|| methodology.stages.iter().find(|stage| stage.id.as_str() == wanted))
        .or_else(|| methodology.stages.iter().find(|stage| folded(&stage.title).starts_with(&wanted)))
        .or_else(|| methodology.stages.iter().find(|stage| stage.id.as_str().starts_with(&wanted)))
        .ok_or_else(|| {
            let known: Vec<&str> = methodology.stages.iter().map(|stage| stage.id.as_str()).collect();
            let what = say::unknown_stage(context.lang, name, &known.join(", "));
            let hint = nearest(name, known).map(|near| problems_lang::did_you_mean(context.lang, near));
            Failure { what, hint, ..Failure::default() }
        })
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_left_bare_only_where_a_shell_reads_nothing_else_in_it() {
        for (name, expected) in [
            ("eau-chaude.lowtech.toml", "eau-chaude.lowtech.toml"),
            ("./dossier/été.toml", "dossier/été.toml"),
            ("mon projet.toml", "'mon projet.toml'"),
            ("l'eau.toml", "'l'\\''eau.toml'"),
            ("-f.toml", "./-f.toml"),
            ("-f x.toml", "'./-f x.toml'"),
            ("~/$(id).toml", "'~/$(id).toml'"),
            ("", "''"),
        ] {
            assert_eq!(typed(Path::new(name)), expected);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_shell_reads_back_the_name_that_was_typed(name in "[^\0]{1,12}|[-~$`'\"\\\\ ;&|*?#é]{1,8}") {
            let path = Path::new(&name);
            let script = format!("printf %s {}", typed(path));
            let output = std::process::Command::new("sh").arg("-c").arg(script).output().unwrap();
            let read = String::from_utf8(output.stdout).unwrap();
            let bare = shown(path);
            let expected = if bare.starts_with('-') { format!("./{bare}") } else { bare };
            prop_assert_eq!(read, expected);
        }
    }
}
