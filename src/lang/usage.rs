//! The phrases about a wrong command line.

use super::phrases;

phrases! {
    /// The whole line.
    error(what: &str): "erreur : {what}", "error: {what}";
    /// The way out.
    hint(hint: &str): "conseil : {hint}", "hint: {hint}";
    /// A command that does not exist.
    unknown_command(name: &str): "commande inconnue « {name} »", "unknown command `{name}`";
    /// An option that does not exist.
    unknown_argument(name: &str): "option ou argument inconnu « {name} »", "unknown option or argument `{name}`";
    /// A value that is none of the possible ones.
    bad_value(argument: &str, value: &str, known: &str): "« {value} » ne convient pas à {argument} ({known})", "`{value}` does not suit {argument} ({known})";
    /// A word that is not UTF-8.
    not_utf8(): "un mot de la ligne de commande n’est pas de l’UTF-8", "a word of the command line is not UTF-8";
    /// How to type it.
    not_utf8_hint(): "réglez votre terminal sur UTF-8, puis tapez de nouveau la commande", "set your terminal to UTF-8, then type the command again";
    /// An option without its value.
    missing_value(argument: &str): "il manque une valeur à {argument}", "{argument} lacks a value";
    /// Two options that exclude each other.
    conflict(one: &str, other: &str): "{one} ne va pas avec {other}", "{one} does not go with {other}";
    /// An argument that must be there.
    missing_argument(argument: &str): "il manque {argument}", "{argument} is missing";
    /// A command that must be there.
    missing_command(): "il manque une sous-commande", "a subcommand is missing";
    /// Anything else.
    other(): "la ligne de commande n’est pas comprise", "the command line is not understood";
    /// Where to look.
    see_help(): "lowtech --help liste les commandes et leurs options", "lowtech --help lists the commands and their options";
}
