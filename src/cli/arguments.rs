//! The command line: every command and option. Their help is in `lang::command_line`, in each language.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};

use super::{
    assess, check, compare, completions, continue_project, diff, export, factors, glossary, methodology,
    migrate, new, set, show, status,
};
use crate::lang::Lang;
use crate::lang::command_line::{help, placeholder};

/// What was typed.
#[derive(Debug, Parser)]
#[command(
    name = "lowtech",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The options every command takes.
#[derive(Args, Debug)]
pub struct Global {
    #[arg(long, global = true, value_name = "fr|en")]
    pub lang: Option<String>,
    #[arg(long, global = true)]
    pub plain: bool,
    #[arg(long, global = true, value_name = "auto|always|never", value_parser = ["auto", "always", "never"], default_value = "auto", hide_default_value = true, hide_possible_values = true)]
    pub color: String,
    #[arg(long, global = true, value_name = "ID|DOSSIER")]
    pub methodology: Option<String>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(alias = "nouveau")]
    New(new::Arguments),
    #[command(alias = "continuer")]
    Continue(continue_project::Arguments),
    #[command(alias = "saisir")]
    Set(set::Arguments),
    #[command(alias = "etat")]
    Status(status::Arguments),
    #[command(alias = "verifier")]
    Check(check::Arguments),
    #[command(alias = "voir")]
    Show(show::Arguments),
    #[command(alias = "comparer")]
    Compare(compare::Arguments),
    #[command(alias = "evaluer")]
    Assess(assess::Arguments),
    #[command(alias = "exporter")]
    Export(export::Arguments),
    #[command(alias = "differences")]
    Diff(diff::Arguments),
    #[command(alias = "migrer")]
    Migrate(migrate::Arguments),
    #[command(alias = "glossaire")]
    Glossary(glossary::Arguments),
    #[command(alias = "facteurs")]
    Factors(factors::Arguments),
    #[command(alias = "methodologie", subcommand)]
    Methodology(methodology::Command),
    Completions(completions::Arguments),
    Man,
}

/// The rank in the help of the options that every command takes.
const EVERYWHERE: usize = 900;

/// Reads the command line.
pub fn parse(arguments: Vec<OsString>, lang: Lang) -> Result<Arguments, clap::Error> {
    // The words are for help and mistakes, and cost a third of a start: most command lines need none.
    let matches = match with_flags(Arguments::command(), lang).try_get_matches_from(&arguments) {
        Err(error) if error.kind() != ErrorKind::DisplayVersion => {
            command(lang).try_get_matches_from(arguments)
        }
        read => read,
    };
    Arguments::from_arg_matches(&matches?)
}

/// The whole command line, with its help in a language.
pub fn command(lang: Lang) -> clap::Command {
    with_flags(worded(Arguments::command(), "", lang), lang)
}

/// Adds the flags that clap would otherwise word itself, in English.
fn with_flags(command: clap::Command, lang: Lang) -> clap::Command {
    let heading = if lang == Lang::Fr { "Options\u{a0}" } else { "Options" };
    let flag = |id: &'static str, short, action| {
        Arg::new(id)
            .short(short)
            .long(id)
            .action(action)
            .global(true)
            .display_order(EVERYWHERE + 1)
            .help_heading(heading)
            .help(help(lang, &format!("--{id}")).unwrap_or_default())
    };
    let command = command.arg(flag("help", 'h', ArgAction::Help));
    command.arg(flag("version", 'V', ArgAction::Version).global(false))
}

/// Gives a command, its options and its subcommands their words.
fn worded(command: clap::Command, path: &str, lang: Lang) -> clap::Command {
    let below = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    // clap writes the colon; French wants a no-break space before it.
    let (usage, name, commands, options, arguments) = match lang {
        Lang::Fr => ("Utilisation\u{a0}:", "COMMANDE", "Commandes\u{a0}", "Options\u{a0}", "Arguments\u{a0}"),
        Lang::En => ("Usage:", "COMMAND", "Commands", "Options", "Arguments"),
    };
    let mut rank = 0;
    command
        .about(help(lang, path).unwrap_or_default())
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(commands)
        .subcommand_value_name(name)
        .mut_args(|argument| {
            let id = argument.get_id().to_string();
            // An option of every command may bear the name of one: `--methodology` is not `methodology`.
            let everywhere = Some(format!("--{id}")).filter(|_| argument.is_global_set());
            // What a command has of its own comes first.
            let argument = if everywhere.is_some() { argument.display_order(EVERYWHERE) } else { argument };
            // Arguments are told in the order they are typed, whatever their names.
            rank += usize::from(argument.is_positional());
            let argument = if argument.is_positional() { argument.display_order(rank) } else { argument };
            let text = help(lang, &everywhere.unwrap_or_else(|| below(&id))).unwrap_or_default();
            let heading = if argument.is_positional() { arguments } else { options };
            let name = argument.get_value_names().and_then(<[_]>::first).map(ToString::to_string);
            let argument = match name.and_then(|name| placeholder(lang, &name)) {
                Some(name) => argument.value_name(name),
                None => argument,
            };
            argument.help(text).help_heading(heading)
        })
        .mut_subcommands(|subcommand| {
            let path = below(subcommand.get_name());
            worded(subcommand, &path, lang)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_help(command: &clap::Command, path: &str, lang: Lang, found: &mut Vec<String>) {
        if help(lang, path).is_none_or(str::is_empty) {
            found.push(path.to_owned());
        }
        for argument in command.get_arguments() {
            if argument.get_help().is_none_or(|text| text.to_string().is_empty()) {
                found.push(format!("{path} {}", argument.get_id()));
            }
        }
        for subcommand in command.get_subcommands() {
            let name = subcommand.get_name();
            let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            without_help(subcommand, &path, lang, found);
        }
    }

    #[test]
    fn every_command_and_option_has_its_help_in_every_language() {
        for lang in Lang::ALL {
            let mut found = Vec::new();
            without_help(&command(lang), "", lang, &mut found);
            assert!(found.is_empty(), "{lang:?}: {found:?}");
        }
    }

    #[test]
    fn an_option_of_every_command_keeps_its_own_help() {
        let command = command(Lang::En);
        let option = command.get_arguments().find(|argument| argument.get_id() == "methodology");
        let help = option.and_then(clap::Arg::get_help).map(ToString::to_string);
        assert_eq!(
            help.as_deref(),
            Some("Another methodology: its id, its folder, or the file it was exported to")
        );
    }

    #[test]
    fn what_stands_for_a_value_is_in_the_language_of_the_help() {
        let usage = |lang| {
            let mut command = command(lang);
            command.build();
            let new = command.find_subcommand_mut("new").expect("there is a command `new`");
            new.render_usage().to_string()
        };
        assert!(usage(Lang::Fr).ends_with("[TITRE]"), "{}", usage(Lang::Fr));
        assert!(usage(Lang::En).ends_with("[TITLE]"), "{}", usage(Lang::En));
    }

    #[test]
    fn the_command_line_is_consistent() {
        command(Lang::Fr).debug_assert();
    }
}
