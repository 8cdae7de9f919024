//! The phrases that tell what a comparison of options says.

use super::{Lang, phrases};

phrases! {
    /// The section of the options below a floor.
    eliminated(): "Solutions écartées", "Options set aside";
    /// Below a floor.
    below(option: &str, criteria: &str): "{option} : solution écartée, sous le niveau minimum pour {criteria}.", "{option}: set aside, below the lowest level you accept for {criteria}.";
    /// Perhaps below a floor.
    may_be_below(option: &str, criteria: &str): "{option} : à vérifier, le niveau minimum pour {criteria} n’est peut-être pas atteint.", "{option}: to check, the lowest level you accept for {criteria} may not be reached.";
    /// Options set aside take no rank.
    not_ranked(): "Les rangs, et les parts « en tête », ne comptent pas les solutions écartées ; les comparaisons deux à deux les gardent.", "The ranks, and the shares of coming first, leave out the options set aside; the comparisons two by two keep them.";
    /// All options are set aside.
    none_left(): "Toutes les solutions sont écartées. Revoyez les niveaux minimaux, ou cherchez une autre solution.", "All options are set aside. Reconsider the lowest levels, or look for another option.";

    /// The section of the dominated options.
    dominated(): "Solutions dominées", "Dominated options";
    /// Others are never worse.
    dominated_by(option: &str, winners: &str): "{option} est dominée par {winners} : jamais mieux, et moins bien sur au moins un critère, quelles que soient vos priorités.", "{option} is dominated by {winners}: never better, and worse on at least one criterion, whatever your priorities.";
    /// Others may never be worse.
    may_be_dominated_by(option: &str, winners: &str): "{option} est peut-être dominée par {winners} : cela dépend des appréciations à préciser.", "{option} may be dominated by {winners}: it depends on the appreciations to settle.";

    /// The section of majorities.
    majorities(): "Majorités de critères", "Majorities of criteria";
    /// What the majorities that follow have in common.
    whatever_the_weights(): "Ces majorités tiennent pour tous les poids qui respectent votre ordre d’importance, à égalité entre critères de même importance.", "These majorities hold for all weights that respect your order of importance, even among criteria of the same importance.";
    /// A majority.
    robust(option: &str, others: &str): "{option} fait au moins aussi bien que {others} sur une majorité de critères.", "{option} does at least as well as {others} on a majority of criteria.";

    /// The section of who is ahead.
    ahead(): "Qui passe devant, et à quelle fréquence", "Who is ahead, and how often";
    /// No option is first in half the readings.
    nobody_stands_out(): "Aucune solution ne s’impose : aucune ne vient en tête dans la moitié des lectures compatibles avec vos réponses.", "No option stands out: none comes first in half of the readings compatible with your answers.";
    /// An option is first in half the readings or more.
    stands_out(option: &str, word: &str, share: &str): "{option} vient {word} en tête : dans {share} des lectures compatibles avec vos réponses.", "{option} {word} comes first: in {share} of the readings compatible with your answers.";
    /// Two options are first as often as each other, and together in every reading.
    tied(options: &str, share: &str): "{options} sont à égalité : chacune vient en tête dans {share} des lectures compatibles avec vos réponses.", "{options} are tied: each comes first in {share} of the readings compatible with your answers.";
    /// How often each option is first.
    first(options: &str): "En tête, dans les lectures compatibles avec vos réponses : {options}.", "First, in the readings compatible with your answers: {options}.";
    /// An option and a share.
    with_share(option: &str, share: &str): "{option} {share}", "{option} {share}";
    /// Several options and their share.
    each_with_share(options: &str, share: &str): "{options} {share} chacune", "{options} {share} each";
    /// What an option is ahead of.
    is_ahead(option: &str, groups: &str): "{option} passe {groups}.", "{option} is {groups}.";
    /// How often, of whom.
    ahead_of(word: &str, options: &str): "{word} devant {options}", "{word} ahead of {options}";
    /// Nobody is ahead.
    undecided(option: &str, others: &str): "{option} face à {others} : indécis.", "{option} against {others}: undecided.";

    /// In at least 99 readings of a hundred.
    nearly_always(): "presque toujours", "nearly always";
    /// In at least 90.
    very_often(): "très souvent", "very often";
    /// In at least 66.
    often(): "souvent", "often";
    /// In at least half.
    one_in_two(): "au moins une fois sur deux", "at least half the time";

    /// The section of the priorities.
    priorities(): "Ce qui dépend de vos priorités", "What depends on your priorities";
    /// The criteria that weigh more where an option comes first.
    favoured_by(option: &str, criteria: &str): "Les lectures où {option} vient en tête donnent plus d’importance que les autres à {criteria}.", "The readings where {option} comes first give more importance than the others to {criteria}.";

    /// The section of the reference and of doing nothing.
    landmarks(): "Face à la référence, et à ne rien faire", "Against the reference, and against doing nothing";
    /// How often each option is ahead of the reference.
    against_reference(reference: &str, options: &str): "Devant la référence, {reference}, dans les lectures compatibles avec vos réponses : {options}.", "Ahead of the reference, {reference}, in the readings compatible with your answers: {options}.";
    /// How often each option is ahead of doing nothing.
    against_nothing(nothing: &str, options: &str): "Devant « ne rien faire », {nothing}, dans les lectures compatibles avec vos réponses : {options}.", "Ahead of “doing nothing”, {nothing}, in the readings compatible with your answers: {options}.";
    /// The reference is missing.
    no_reference(): "Aucune solution n’est la référence : ajoutez ce qui existe aujourd’hui pour savoir si changer en vaut la peine.", "No option is the reference: add what exists today to know whether a change is worth it.";
    /// Doing nothing is missing.
    no_nothing(): "Aucune solution n’est « ne rien faire » : ajoutez-la, elle mérite d’être comparée aux autres.", "No option is “doing nothing”: add it, it deserves to be compared with the others.";

    /// The section of what would change the reading.
    settling(): "Ce qui changerait cette lecture", "What would change this reading";
    /// The appreciations to settle first.
    settle(appreciations: &str): "À préciser d’abord, du plus utile au moins utile : {appreciations}.", "To settle first, the most useful at the head: {appreciations}.";
    /// An appreciation that is not known.
    unknown(option: &str, criterion: &str): "{option} sur {criterion}, encore inconnu", "{option} on {criterion}, still unknown";
    /// An appreciation between two levels.
    between(option: &str, criterion: &str, low: u8, high: u8): "{option} sur {criterion}, entre {low} et {high}", "{option} on {criterion}, between {low} and {high}";
    /// No appreciation is left to settle.
    all_settled(): "Toutes vos appréciations sont précises : seules vos priorités peuvent encore départager les solutions.", "All your appreciations are settled: only your priorities can still tell the options apart.";
    /// No appreciation is left to settle, and no priority changes who is ahead.
    all_settled_for_good(): "Toutes vos appréciations sont précises, et aucune priorité ne changerait cette lecture.", "All your appreciations are settled, and no priority would change this reading.";
    /// What is left to settle changes nothing.
    nothing_to_settle(): "Préciser vos appréciations ne changerait presque rien : ce sont vos priorités qui départagent les solutions.", "Settling your appreciations would change nearly nothing: it is your priorities that tell the options apart.";
    /// Pairs that depend on how nothing is known.
    spacing(pairs: &str): "Ces comparaisons changent avec la façon d’espacer les niveaux : {pairs}. Tenez-les pour indécises.", "These comparisons change with the way levels are spaced: {pairs}. Take them as undecided.";
    /// Two options.
    pair(option: &str, other: &str): "{option} et {other}", "{option} and {other}";

    /// The section of what one should know.
    notes(): "Comment lire ces résultats", "How to read these results";
    /// What shares are not.
    reservation(): "Une lecture compatible avec vos réponses est une façon de répartir l’importance entre les critères et d’espacer les niveaux de chacun. Les parts comptent ces lectures. Elles ne disent ni quelle solution choisir, ni si vos appréciations sont justes.", "A reading compatible with your answers is one way of sharing importance among the criteria and of spacing the levels of each. The shares count these readings. They tell neither which option to choose, nor whether your appreciations are right.";
    /// Only some criteria have an importance.
    partial(): "L’importance n’est donnée que pour une partie des critères : elle n’est pas utilisée. Donnez-la pour tous, ou pour aucun.", "Importance is given for some of the criteria only: it is not used. Give it for all, or for none.";
    /// All criteria have the same importance.
    all_the_same(): "Tous les critères ont la même importance : cela ne donne pas d’ordre, et rien n’en est déduit.", "All criteria have the same importance: that gives no order, and nothing is drawn from it.";
    /// Criteria that say the same.
    redundant(criteria: &str): "{criteria} donnent les mêmes appréciations à toutes les solutions. S’ils disent la même chose, elle compte plusieurs fois : gardez-en un seul.", "{criteria} give the same appreciations to all options. If they say the same thing, it counts several times: keep only one.";
    /// Too few options.
    too_few(): "Il faut au moins deux solutions et un critère pour comparer.", "It takes at least two options and one criterion to compare.";
    /// The check of the draws failed.
    not_verified(): "Le contrôle de ces parts a échoué : c’est un défaut du programme. Ne vous y fiez pas, et signalez-le.", "The check of these shares failed: that is a fault of the program. Do not rely on them, and report it.";

    /// What people call something.
    quoted(name: &str): "« {name} »", "“{name}”";
    /// Before the last of a list.
    and(before: &str, last: &str): "{before} et {last}", "{before} and {last}";
    /// Before the last of those one may choose from.
    or(before: &str, last: &str): "{before} ou {last}", "{before} or {last}";
    /// A whole share.
    percent(share: u8): "{share} %", "{share}%";
    /// A share too small to be told.
    under_one(): "moins de 1 %", "less than 1%";
    /// A share too large to be told.
    over_99(): "plus de 99 %", "more than 99%";
    /// Few families of options.
    few_families(count: usize): "Familles de solutions comparées : {count}. Avec quatre au moins, dont la référence et « ne rien faire », la comparaison dit davantage.", "Families of solutions compared: {count}. With four at least, among them the reference and “do nothing”, a comparison says more.";
    /// Few criteria, or many.
    count_of_criteria(count: usize): "Critères de la comparaison : {count}. De quatre à huit, chacun garde son sens.", "Criteria of the comparison: {count}. From four to eight, each keeps its meaning.";
    /// The title of the comparison.
    title(): "Ce que dit la comparaison des solutions", "What the comparison of solutions says";
    /// What the few sentences rest on.
    short(count: usize): "Comparaison sur {count} critères, d’après les niveaux que le groupe a donnés :", "Comparison on {count} criteria, from the levels that the group gave:";
    /// What the few sentences are not.
    short_reservation(): "Ces parts comptent des lectures de vos réponses. Elles ne désignent pas la solution à choisir.", "These shares count readings of your answers. They do not point to the solution to choose.";
    /// A question has no answer.
    lacks(code: &str): "il n’y a encore rien à comparer : la question {code} n’a pas de réponse", "there is nothing to compare yet: the question {code} has no answer";
    /// The methodology compares nothing.
    not_asked(): "cette méthode ne demande pas de quoi comparer des solutions", "this methodology does not ask what it takes to compare solutions";
    /// What a methodology needs.
    not_asked_hint(): "il lui faut des questions de rôle options, criteres et appreciations", "it needs questions with the roles options, criteres and appreciations";
    /// Too many options.
    too_many_options(most: usize): "trop de solutions pour une comparaison qui reste lisible : {most} au plus", "too many solutions for a comparison that stays readable: {most} at most";
    /// Too many criteria.
    too_many_criteria(most: usize): "trop de critères pour une comparaison qui reste lisible : {most} au plus", "too many criteria for a comparison that stays readable: {most} at most";
    /// What to do.
    too_many_hint(): "regroupez celles et ceux qui se ressemblent", "group those that are alike";
}

/// `A`, `A et B`, `A, B et C`.
#[must_use]
pub fn all_of(lang: Lang, items: &[String]) -> String {
    joined(items, |before, last| and(lang, before, last))
}

/// `A`, `A ou B`, `A, B ou C`.
#[must_use]
pub fn one_of(lang: Lang, items: &[String]) -> String {
    joined(items, |before, last| or(lang, before, last))
}

fn joined(items: &[String], with_last: impl Fn(&str, &str) -> String) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => with_last(&before.join(", "), last),
    }
}

/// A share as a whole percentage, without a precision it has not.
#[must_use]
pub fn share(lang: Lang, share: f64) -> String {
    if share < 0.01 {
        return under_one(lang);
    }
    if share > 0.99 {
        return over_99(lang);
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 99")]
    let whole = (share * 100.0).round() as u8;
    percent(lang, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_whole_and_never_certain() {
        let told = [0.0, 0.004, 0.01, 0.0149, 0.5049, 0.99, 0.9901, 1.0].map(|one| share(Lang::Fr, one));
        let expected =
            ["moins de 1 %", "moins de 1 %", "1 %", "1 %", "50 %", "99 %", "plus de 99 %", "plus de 99 %"];
        assert_eq!(told, expected.map(|text| text.replace(" %", "\u{a0}%")));
        assert_eq!(share(Lang::En, 0.377), "38%");
    }

    #[test]
    fn lists_end_with_a_word() {
        let items = ["A", "B", "C"].map(str::to_owned);
        assert_eq!(all_of(Lang::Fr, &items), "A, B et C");
        assert_eq!(one_of(Lang::En, &items[..2]), "A or B");
        assert_eq!((all_of(Lang::Fr, &items[..1]), all_of(Lang::Fr, &[])), ("A".into(), String::new()));
    }
}
