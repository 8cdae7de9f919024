//! The words of levels, and of tables whose rows are crossings.

use super::phrases;

phrases! {
    /// A level and what it means, when one is asked for.
    level(level: usize, title: &str): "{level} : {title}", "{level}: {title}";
    /// How to type a level.
    level_hint(): "Un nombre ; 2-3 si vous hésitez ; ? si vous ne savez pas.", "A number; 2-3 if you hesitate; ? if you do not know.";
    /// How to type two numbers.
    interval_hint(): "Deux nombres, le plus petit d’abord : 0,1 à 0,3.", "Two numbers, the smaller first: 0.1 to 0.3.";
    /// Two numbers, as an example.
    interval_example(): "0,1 à 0,3", "0.1 to 0.3";
    /// A level that nobody knows.
    level_unknown(): "on ne sait pas", "not known";
    /// A level, of the highest one.
    level_of(level: &str, top: usize): "{level} sur {top}", "{level} of {top}";
    /// What stands for a choice, and what it means.
    choice_code(code: &str, title: &str): "{code} : {title}", "{code}: {title}";
    /// The place being asked about, in a table of crossings.
    crossing(titles: &str, index: usize, count: usize): "{titles} ({index} sur {count})", "{titles} ({index} of {count})";
    /// What a sector knows of a usual reference, and what takes it.
    profile(reference: &str, shares: &str, calculation: &str, year: i64, sources: &str, typed: &str): "Profil proposé pour « {reference} » : {shares}. {calculation} (Calculé pour cette méthode en {year}, d’après {sources}.) Si votre référence lui ressemble, tapez {typed} pour le prendre : il se corrige ensuite.", "Profile proposed for “{reference}”: {shares}. {calculation} (Worked out for this methodology in {year}, from {sources}.) If your reference is like it, type {typed} to take it: it can be corrected afterwards.";
    /// A profile was taken.
    profile_taken(reference: &str, shares: &str): "Profil pris, celui de « {reference} » : {shares}. Tapez < pour le relire ou le corriger.", "Profile taken, that of “{reference}”: {shares}. Type < to read it again or correct it.";
    /// How to give the values of all items.
    every_value(): "Écrivez une valeur par ligne ci-dessus, dans l’ordre, avec des espaces : 3 2 ? 1… Ou une seule : le numéro de la ligne, puis la valeur. Entrée seule : continuer.", "Write one value per line above, in order, with spaces between: 3 2 ? 1… Or just one: the number of the line, then the value. Enter alone: go on.";
    /// How to give the values of all items, or one of them with more.
    every_value_or_one(beside: &str): "Écrivez une valeur par ligne ci-dessus, dans l’ordre, avec des espaces : 3 2 ? 1-2… Ou une seule, avec plus de détails : numéro de la ligne ; valeur ; {beside}. Entrée seule : continuer.", "Write one value per line above, in order, with spaces between: 3 2 ? 1-2… Or just one, with more details: number of the line; value; {beside}. Enter alone: go on.";
    /// How to give the values of all items, once it is known.
    values_again(): "Des valeurs dans l’ordre, ou : numéro de la ligne, valeur. -2 efface la ligne 2. Entrée : continuer.", "Values in order, or: number of the line, value. -2 clears line 2. Enter: go on.";
    /// How to give the values of all items, or one of them with more, once it is known.
    values_again_or_one(beside: &str): "Des valeurs dans l’ordre, ou : numéro de la ligne ; valeur ; {beside}. -2 efface la ligne 2. Entrée : continuer.", "Values in order, or: number of the line; value; {beside}. -2 clears line 2. Enter: go on.";
    /// How to give only what differs.
    what_differs(beside: &str): "Ne dites que ce qui change : numéro de la ligne et effet ; {beside}. Le reste compte comme « à peu près autant ». Entrée seule : rien d’autre ne change ici. Tapez - pour passer à la solution suivante.", "Say only what changes: number of the line and effect; {beside}. The rest counts as “about the same”. Enter alone: nothing else changes here. Type - to go to the next solution.";
    /// The same, once it is known.
    what_else_differs(): "Qu’est-ce qui change ici ? Par exemple : 4-- ; la raison. -4 efface la ligne 4. Entrée : continuer. Tapez - pour passer à la solution suivante.", "What changes here? For example: 4-- ; the reason. -4 clears line 4. Enter: go on. Type - to go to the next solution.";
    /// What stands beside a value that changed.
    kept_beside(): "La preuve et la raison d’avant sont gardées : revoyez-les si elles ne vont plus.", "The earlier proof and reason are kept: look at them again if they no longer fit.";
    /// A whole line of values where there already is one.
    told_already(): "Ces lignes ont déjà leurs valeurs. Pour la suite, videz la ligne et tapez Entrée. Pour changer une valeur : numéro de la ligne ; valeur.", "These lines already have their values. To go on, clear the line and press Enter. To change a value: number of the line; value.";
    /// A line to clear of which nothing is said.
    nothing_to_clear(line: &str): "La ligne {line} n’a pas encore de valeur.", "Line {line} has no value yet.";
    /// A sign that would take a whole table away.
    no_sign_here(): "Ce tableau a déjà des réponses, et ce signe vaudrait pour toutes. Pour une seule, écrivez ? à la place de la valeur. Entrée : continuer.", "This table already has answers, and this sign would stand for them all. For one of them, write ? in place of the value. Enter: go on.";
    /// What the comparison says, at the end of its stage.
    comparison_says(): "Ce que disent vos niveaux :", "What your levels say:";
    /// Where the rest of it is.
    comparison_whole(): "Pour tout lire : lowtech compare.", "To read it all: lowtech compare.";
    /// What the life cycle says, at the end of its stage.
    life_cycle_says(): "Ce que disent vos effets, par rapport à la référence :", "What your effects say, against the reference:";
    /// The answer that would settle most.
    first_doubt(doubt: &str): "Ce qui lèverait le mieux le doute : {doubt}", "What would best settle the doubt: {doubt}";
    /// Where the rest of it is.
    life_cycle_whole(): "Pour tout lire : lowtech assess. Pour compléter maintenant : tapez : puis le code de la question.", "To read it all: lowtech assess. To complete it now: type : then the code of the question.";
    /// Life spans, where an effect is told by service.
    life_spans(name: &str, years: &str, reference: &str, reference_years: &str, ratio: &str): "« {name} » dure {years} ans, « {reference} » {reference_years} ans : un même objet, compté par service, vaut {ratio} fois autant pour ce qui n’arrive qu’une fois (matières, fabrication, transport, fin de vie).", "“{name}” lasts {years} years, “{reference}” {reference_years} years: the same object, counted by service, is worth {ratio} times as much for what happens only once (materials, manufacture, transport, end of life).";
}
