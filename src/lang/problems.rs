//! The phrases that tell what is wrong in a file, and the way out.

use super::{Lang, phrases};
use crate::model::rejection::Shape;

/// The shape of a value, with its article.
#[must_use]
pub fn shape(lang: Lang, shape: Shape) -> &'static str {
    match (lang, shape) {
        (Lang::Fr, Shape::Text) => "un texte entre guillemets",
        (Lang::En, Shape::Text) => "a text in quotes",
        (Lang::Fr, Shape::Number) => "un nombre",
        (Lang::En, Shape::Number) => "a number",
        (Lang::Fr, Shape::Bool) => "true (oui) ou false (non)",
        (Lang::En, Shape::Bool) => "true or false",
        (Lang::Fr, Shape::Date) => "une date comme 2026-11-23",
        (Lang::En, Shape::Date) => "a date such as 2026-11-23",
        (Lang::Fr, Shape::List) => "une liste entre crochets",
        (Lang::En, Shape::List) => "a list in brackets",
        (Lang::Fr, Shape::Record) => "un groupe entre accolades",
        (Lang::En, Shape::Record) => "a group in braces",
        (Lang::Fr, Shape::Rows) => "une liste de lignes entre accolades",
        (Lang::En, Shape::Rows) => "a list of rows in braces",
        (Lang::Fr, Shape::Boundless) => "un nombre infini, indéfini ou trop grand",
        (Lang::En, Shape::Boundless) => "a number that is infinite, undefined or too large",
        (Lang::Fr, Shape::Other) => "une date avec une heure",
        (Lang::En, Shape::Other) => "a date with a time",
    }
}

/// A field of another type than it should be.
#[must_use]
pub fn wrong_field_type(lang: Lang, key: &str, expected: Shape, found: Shape) -> String {
    wrong_type(lang, key, shape(lang, expected), shape(lang, found))
}

phrases! {
    /// A value of another type.
    wrong_type(key: &str, expected: &str, found: &str):
        "« {key} » attend {expected}, pas {found}",
        "`{key}` wants {expected}, not {found}";
    /// A field that must be there.
    missing_field(key: &str): "il manque « {key} »", "`{key}` is missing";
    /// A field that says nothing.
    empty_field(key: &str): "« {key} » est vide", "`{key}` is empty";
    /// A cell that should hold a number.
    not_a_number(key: &str, text: &str): "« {key} » attend un nombre, pas « {text} »", "`{key}` wants a number, not `{text}`";
    /// A cell that should hold a year.
    not_a_year(key: &str, text: &str): "« {key} » attend une année comme 2026, pas « {text} »", "`{key}` wants a year such as 2026, not `{text}`";
    /// A line with more cells than there are columns.
    too_many_cells(cells: usize, columns: usize): "cette ligne a {cells} cases, et il y a {columns} colonnes", "this line has {cells} cells, and there are {columns} columns";
    /// The way out when a column is missing.
    missing_column_hint(): "la première ligne nomme les colonnes, séparées par des tabulations", "the first line names the columns, separated by tabs";
    /// A field nothing reads.
    unknown_field(key: &str): "clé inconnue « {key} »", "unknown key `{key}`";
    /// The nearest known word.
    did_you_mean(known: &str): "vouliez-vous écrire « {known} » ?", "did you mean `{known}`?";
    /// An id with other signs.
    bad_id(text: &str):
        "« {text} » ne peut pas servir d’identifiant : lettres minuscules sans accent, chiffres et _ seulement",
        "`{text}` cannot be an id: lowercase letters without accents, digits and _ only";
    /// A key with accents, which TOML refuses.
    accented_key(key: &str): "la clé « {key} » contient un accent ou un signe que TOML refuse", "the key `{key}` has an accent or a sign that TOML refuses";
    /// The way out of it.
    accented_key_hint(key: &str): "écrivez les clés sans accent, ou entre guillemets : \"{key}\" = …", "write keys without accents, or in quotes: \"{key}\" = …";
    /// The same key twice.
    duplicate_key(key: &str): "« {key} » est écrit deux fois", "`{key}` is written twice";
    /// The way out of it.
    duplicate_key_hint(): "gardez une seule des deux lignes", "keep only one of the two lines";
    /// The way out for a heading.
    duplicate_heading_hint(name: &str): "mettez tout sous un seul titre ; s’il y en a plusieurs, comme plusieurs questions, doublez les crochets : [[{name}]]", "put everything under one heading; when there are several, such as several questions, double the brackets: [[{name}]]";
    /// Two items without a comma between them.
    missing_comma(): "il manque une virgule entre deux éléments d’une liste", "a comma is missing between two items of a list";
    /// The way out of it.
    missing_comma_hint(): "terminez l’élément d’avant par une virgule", "end the item before with a comma";
    /// A text without quotes.
    unquoted_text(): "ce texte n’est pas entre guillemets", "this text is not in quotes";
    /// The way out of it.
    unquoted_text_hint(): "entourez-le de guillemets droits : cle = \"texte\" ; oui et non s’écrivent true et false", "put straight quotes around it: key = \"text\"; yes and no are written true and false";
    /// A quote never closed.
    unclosed_text(): "il manque le guillemet de fin", "the closing quote is missing";
    /// The way out of it.
    unclosed_text_hint(): "fermez le texte par un guillemet droit \" ; dans le texte, écrivez \\\"", "close the text with a straight quote \"; inside the text, write \\\"";
    /// A decimal comma in a file.
    decimal_comma(): "dans un fichier TOML, les décimales s’écrivent avec un point", "in a TOML file, decimals are written with a point";
    /// The way out of it.
    decimal_comma_hint(): "écrivez 0.4 au lieu de 0,4", "write 0.4 instead of 0,4";
    /// Any other syntax error, in the words of the parser.
    syntax(original: &str): "cette ligne n’est pas du TOML ({original})", "this line is not TOML ({original})";
    /// The way out of it.
    syntax_hint(): "une ligne s’écrit cle = \"valeur\", un titre [etape], un commentaire # …", "a line is written key = \"value\", a heading [stage], a comment # …";

    /// A quote in a condition that is never closed.
    condition_unclosed(): "il manque un guillemet dans la condition", "a quote is missing in the condition";
    /// A word that cannot stand there.
    condition_unexpected(word: &str): "la condition ne peut pas avoir « {word} » ici", "the condition cannot have `{word}` here";
    /// A condition that stops too early.
    condition_ends_early(): "la condition s’arrête trop tôt", "the condition ends too early";
    /// A list of words that does not exist.
    condition_unknown_list(): "une liste de mots de [liste] est attendue ici, comme liste.equipements", "a word list of [liste] is expected here, such as liste.equipements";
    /// A threshold that does not exist.
    condition_unknown_threshold(name: &str): "le seuil « {name} » n’existe pas dans [seuil]", "the threshold `{name}` does not exist in [seuil]";
    /// A fact of the reading that does not exist.
    condition_unknown_fact(name: &str, known: &str): "la lecture du cycle de vie ne dit rien de « {name} » ; possibles : {known}", "the reading of the life cycle says nothing of `{name}`; possible: {known}";
    /// A choice that does not exist.
    condition_unknown_choice(name: &str): "le choix « {name} » n’existe pas dans cette question", "the choice `{name}` does not exist in this question";
    /// Things that cannot be compared.
    condition_types(): "ces deux choses ne se comparent pas", "these two things cannot be compared";
    /// A bad argument of `somme`.
    condition_sum(): "somme(…) attend une colonne de nombres : somme(etape.question.colonne)", "somme(…) wants a column of numbers: somme(stage.question.column)";
    /// A question without rows.
    condition_not_a_table(name: &str): "« {name} » n’est pas un tableau", "`{name}` is not a table";
    /// A name that is nothing known.
    condition_unknown_name(name: &str): "« {name} » n’est ni une question, ni une colonne", "`{name}` is neither a question nor a column";

    /// A file of the methodology that is not there.
    missing_file(file: &str): "il manque le fichier « {file} »", "the file `{file}` is missing";
    /// A file nothing refers to.
    unused_file(): "ce fichier n’est cité nulle part", "nothing refers to this file";
    /// The way out of it.
    unused_file_hint(): "ajoutez son identifiant à « etapes » ou « secteurs » de methodologie.toml", "add its id to `etapes` or `secteurs` of methodologie.toml";
    /// The id in a file differs from its name.
    file_and_id(id: &str, expected: &str): "l’identifiant « {id} » devrait être « {expected} », comme le fichier", "the id `{id}` should be `{expected}`, like the file";
    /// The same id twice.
    duplicate_id(id: &str): "« {id} » existe déjà", "`{id}` exists already";
    /// The same code twice.
    duplicate_code(code: &str): "le code « {code} » sert déjà à une autre question", "the code `{code}` is used by another question already";
    /// A word that is none of a closed list.
    unknown_word(key: &str, word: &str, known: &str): "« {key} » ne peut pas valoir « {word} » ; possibles : {known}", "`{key}` cannot be `{word}`; possible: {known}";
    /// A reference to a condition that does not exist.
    unknown_condition(id: &str): "la condition « {id} » n’existe pas", "the condition `{id}` does not exist";
    /// A reference to a source that does not exist.
    unknown_source(id: &str): "la source « {id} » n’existe pas dans sources.toml", "the source `{id}` does not exist in sources.toml";
    /// A reference to an order of magnitude that does not exist.
    unknown_factor(id: &str): "l’ordre de grandeur « {id} » n’existe pas dans facteurs.tsv", "the order of magnitude `{id}` does not exist in facteurs.tsv";
    /// A family of effects that does not exist.
    unknown_family(id: &str): "la famille d’effets « {id} » n’existe pas", "the family of effects `{id}` does not exist";
    /// A share of a profile that is none.
    not_a_share(): "ce n’est pas une part", "this is not a share";
    /// A profile that has not one share for each stage.
    other_count_of_shares(expected: usize, found: usize): "{found} parts au lieu de {expected} : une par étape de la vie, dans l’ordre", "{found} shares in place of {expected}: one for each stage of life, in order";
    /// Shares that are too much or too little together.
    shares_of_no_whole(): "ces parts ne peuvent pas faire un tout", "these shares cannot make a whole";
    /// How shares are written.
    shares_hint(): "six parts : 0 (moins de 5 %), 1 (de 5 à 20 %), 2 (de 20 à 50 %), 3 (plus de 50 %) ou \"?\" ; comme [\"?\", \"?\", 0, 3, 0, 0]", "six shares: 0 (less than 5%), 1 (5 to 20%), 2 (20 to 50%), 3 (more than 50%) or \"?\"; such as [\"?\", \"?\", 0, 3, 0, 0]";
    /// A reference to a stage that does not exist.
    unknown_stage(id: &str): "l’étape « {id} » n’existe pas", "the stage `{id}` does not exist";
    /// A reference to a question that does not exist.
    unknown_question(id: &str): "la question « {id} » n’existe pas dans cette étape", "the question `{id}` does not exist in this stage";
    /// A follow-up placed before its question.
    follow_up_before(id: &str): "la suite « {id} » doit être écrite après la question qui l’ouvre", "the follow-up `{id}` must be written after the question that opens it";
    /// A reference to a table that does not exist or comes later.
    unknown_table(id: &str): "« {id} » n’est pas un tableau posé avant cette question", "`{id}` is not a table asked before this question";
    /// A choice without choices.
    no_choices(): "cette question a besoin de « choix » ou de « parmi »", "this question needs `choix` or `parmi`";
    /// A table without a label column, or with several.
    one_label(): "un tableau a exactement une colonne avec etiquette = true, de type texte ou choix", "a table has exactly one column with etiquette = true, of type texte or choix";
    /// A level scale without levels.
    no_levels(): "cette question a besoin de « niveaux » : au moins deux textes, du niveau 0 au plus haut", "this question needs `niveaux`: at least two texts, from level 0 to the highest";
    /// A crossing of axes without them.
    no_axes(): "une matrice a besoin de « axes » (au moins deux colonnes) et de « valeurs » (au moins une)", "a matrice needs `axes` (at least two columns) and `valeurs` (at least one)";
    /// A column of another type where an axis or a value is named.
    axis_type(id: &str): "la colonne « {id} » ne convient pas ici : un axe est de type choix ; une valeur, de type choix, niveau, intervalle ou nombre", "the column `{id}` does not do here: an axis is of type choix; a value, of type choix, niveau, intervalle or nombre";
    /// A column that does not exist.
    unknown_column(id: &str): "aucune colonne ne s’appelle « {id} »", "no column is called `{id}`";
    /// A type that a column cannot have.
    column_type(): "une colonne est de type texte, nombre, choix, oui_non, date ou identifiant", "a column is of type texte, nombre, choix, oui_non, date or identifiant";
    /// A choice id with blanks.
    bad_choice_id(id: &str): "l’identifiant de choix « {id} » ne doit avoir ni espace ni majuscule", "the choice id `{id}` must have neither blanks nor capitals";
    /// A version that is not three numbers.
    bad_version(text: &str): "« {text} » n’est pas une version comme 1.0.0", "`{text}` is not a version such as 1.0.0";
    /// A translation of something that does not exist.
    translation_of_nothing(path: &str): "cette traduction ne correspond à rien : {path}", "this translates nothing: {path}";
    /// A parent that is not there.
    unknown_parent(named: &str): "la méthode parente « {named} » n’est pas disponible ici", "the parent methodology `{named}` is not at hand";
    /// The way out.
    unknown_parent_hint(): "écrivez son identifiant et sa version, comme lowtech@0.1.0 ; lowtech methodology list donne les méthodes disponibles", "write its id and its version, such as lowtech@0.1.0; lowtech methodology list gives the methodologies at hand";
    /// A parent of another version.
    other_parent(found: &str, asked: &str): "la méthode parente est ici en version {found}, pas {asked}", "the parent methodology is in version {found} here, not {asked}";
    /// The way out.
    other_parent_hint(): "relisez ce que vous y changez, puis mettez ce numéro à jour", "read again what you change in it, then update this number";
    /// Something to retire that does not exist.
    retired_unknown(name: &str): "il n’y a rien à retirer du nom de « {name} » dans la méthode parente", "the parent methodology has nothing named `{name}` to retire";
    /// The way out.
    retired_unknown_hint(): "donnez l’identifiant entier d’une question, comme besoin.enonce, ou celui d’un contrôle, comme G3", "give the whole id of a question, such as besoin.enonce, or that of a check, such as G3";
    /// Something that cannot be retired alone.
    retired_needed(name: &str, by: &str): "« {name} » sert encore à « {by} »", "`{name}` is still used by `{by}`";
    /// The way out.
    retired_needed_hint(): "retirez aussi ce qui en dépend", "retire what depends on it too";
    /// What a child cannot change.
    cannot_change(key: &str): "« {key} » ne peut pas changer : des projets ont déjà répondu à cette question", "`{key}` cannot change: projects have answered this question already";
    /// The way out.
    cannot_change_hint(): "retirez la question avec « retirer », et écrivez-en une autre sous un autre identifiant", "retire the question with `retirer`, and write another one under another id";
    /// An empty methodology.
    no_stage(): "la méthode n’a aucune étape", "the methodology has no stage";
}
