//! `docs/cli.md` is written from the definitions of the command line.

use std::fmt::Write as _;

use clap::Command;
use lowtech::cli;
use lowtech::lang::Lang;

use crate::support::golden;

#[test]
fn the_reference_of_the_commands_is_that_of_the_program() {
    let mut page = String::from(
        "<!-- Written by the test `docs::reference` from the command line itself: BLESS=1 rewrites it. -->\n\n\
         # Les commandes de `lowtech`\n\n[In English](#the-commands-of-lowtech)\n\n",
    );
    part(&mut page, Lang::Fr);
    page.push_str("\n# The commands of `lowtech`\n\n[En français](#les-commandes-de-lowtech)\n\n");
    part(&mut page, Lang::En);
    golden("docs/cli.md", &page);
}

fn part(page: &mut String, lang: Lang) {
    let mut command = cli::command(lang);
    command.build();
    let (everywhere, streams, environment) = match lang {
        Lang::Fr => (
            "Options de toutes les commandes",
            "Les résultats vont sur la sortie standard, le dialogue et les messages sur la sortie d’erreur.\n\
             Codes de sortie : 0, c’est fait ; 1, quelque chose est à corriger ; 2, la ligne de commande n’est pas \
             comprise ; 130, dialogue interrompu par Ctrl-C (tout ce qui a été répondu est enregistré).",
            "L’environnement compte aussi : `LC_ALL`, `LC_MESSAGES` ou `LANG` (anglais si la valeur commence par `en`, \
             français sinon), `ACCESSIBLE=1` ou `TERM=dumb` (lignes simples), `NO_COLOR` (sans couleur), `VISUAL` et \
             `EDITOR` (l’éditeur du geste `!`), `LOWTECH_TODAY` (la date du jour, pour les essais).",
        ),
        Lang::En => (
            "Options of every command",
            "Results go to standard output, dialogue and messages to standard error.\n\
             Exit codes: 0, done; 1, something is to be mended; 2, the command line is not understood; 130, a \
             dialogue interrupted by Ctrl-C (everything answered is saved).",
            "The environment counts too: `LC_ALL`, `LC_MESSAGES` or `LANG` (English when the value starts with `en`, \
             French otherwise), `ACCESSIBLE=1` or `TERM=dumb` (plain lines), `NO_COLOR` (no colour), `VISUAL` and \
             `EDITOR` (the editor of the gesture `!`), `LOWTECH_TODAY` (the date of the day, for rehearsals).",
        ),
    };
    writeln!(page, "{}.\n\n{streams}\n", command.get_about().expect("the program says what it is"))
        .expect("write to a string");
    writeln!(page, "## {everywhere}\n").expect("write to a string");
    arguments(page, &command, lang, |argument| argument.is_global_set() || argument.get_id() == "version");
    writeln!(page, "\n{environment}").expect("write to a string");
    for subcommand in command.get_subcommands() {
        section(page, subcommand, lang, 2);
    }
}

fn section(page: &mut String, command: &Command, lang: Lang, level: usize) {
    let mut command = command.clone();
    let name = command.get_bin_name().unwrap_or(command.get_name()).to_owned();
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    writeln!(page, "\n{} {name}\n\n{about}.\n", "#".repeat(level)).expect("write to a string");
    let usage = command.render_usage().to_string();
    let usage = usage.split_once(' ').map_or(usage.as_str(), |(_, line)| line).trim();
    writeln!(page, "    {usage}\n").expect("write to a string");
    arguments(page, &command, lang, |argument| !argument.is_global_set());
    for subcommand in command.get_subcommands() {
        section(page, subcommand, lang, level + 1);
    }
}

fn arguments(page: &mut String, command: &Command, lang: Lang, wanted: impl Fn(&clap::Arg) -> bool) {
    for argument in command.get_arguments().filter(|argument| wanted(argument)) {
        let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
        let colon = if lang == Lang::Fr { " :" } else { ":" };
        writeln!(page, "- `{}`{colon} {help}.", spelled(argument)).expect("write to a string");
    }
}

/// An argument as one types it: `-o, --output FICHIER`.
fn spelled(argument: &clap::Arg) -> String {
    let value = argument.get_value_names().and_then(<[_]>::first).map(ToString::to_string);
    let value = value.filter(|_| argument.get_action().takes_values()).unwrap_or_default();
    let mut signs: Vec<String> = argument.get_short().map(|short| format!("-{short}")).into_iter().collect();
    signs.extend(argument.get_long().map(|long| format!("--{long}")));
    format!("{} {value}", signs.join(", ")).trim().to_owned()
}
