//! The phrases of the reading of a life cycle: each says what the answers allow to say, and no more.

use super::{Lang, phrases};
use crate::model::matrix::{Family, LifeStage, Place};

/// A family of effects, as the methodology calls it.
#[must_use]
pub fn family(lang: Lang, family: Family) -> String {
    match family {
        Family::Climate => climate(lang),
        Family::Energy => energy(lang),
        Family::Metals => metals(lang),
        Family::Water => water(lang),
        Family::Soils => soils(lang),
        Family::AirHealth => air_health(lang),
        Family::Releases => releases(lang),
        Family::Waste => waste(lang),
    }
}

/// A stage of a life.
#[must_use]
pub fn stage(lang: Lang, stage: LifeStage) -> String {
    match stage {
        LifeStage::Materials => materials(lang),
        LifeStage::Manufacture => manufacture(lang),
        LifeStage::Transport => transport(lang),
        LifeStage::Use => usage(lang),
        LifeStage::Upkeep => upkeep(lang),
        LifeStage::EndOfLife => end_of_life(lang),
    }
}

/// A place.
#[must_use]
pub fn place(lang: Lang, place: Place) -> String {
    match place {
        Place::Here => here(lang),
        Place::France => in_france(lang),
        Place::Europe => in_europe(lang),
        Place::World => in_the_world(lang),
        Place::Unknown => place_unknown(lang),
    }
}

phrases! {
    /// A family.
    climate(): "climat", "climate";
    /// A family.
    energy(): "énergies fossiles et nucléaire", "fossil and nuclear energy";
    /// A family.
    metals(): "métaux et minéraux", "metals and minerals";
    /// A family.
    water(): "eau douce", "fresh water";
    /// A family.
    soils(): "sols, espace et vivant", "soils, space and living things";
    /// A family.
    air_health(): "air et santé humaine", "air and human health";
    /// A family.
    releases(): "rejets dans l’eau et les sols", "releases into water and soils";
    /// A family.
    waste(): "déchets et débris dispersés", "waste and scattered debris";
    /// A stage.
    materials(): "matières", "materials";
    /// A stage.
    manufacture(): "fabrication", "manufacture";
    /// A stage.
    transport(): "transport", "transport";
    /// A stage.
    usage(): "usage", "use";
    /// A stage.
    upkeep(): "entretien", "upkeep";
    /// A stage.
    end_of_life(): "fin de vie", "end of life";
    /// A place.
    here(): "ici", "here";
    /// A place.
    in_france(): "en France", "in France";
    /// A place.
    in_europe(): "en Europe", "in Europe";
    /// A place.
    in_the_world(): "ailleurs dans le monde", "elsewhere in the world";
    /// A place.
    place_unknown(): "lieu inconnu", "place unknown";
    /// Something the reference has not.
    new_item(): "poste nouveau", "new item";
    /// A family, and where in it.
    spot(family: &str, detail: &str): "{family} ({detail})", "{family} ({detail})";
    /// What is left out of a long list.
    and_more(listed: &str, count: usize): "{listed} ; et {count} de plus", "{listed}; and {count} more";

    /// What comes before a reading.
    before(): "Avant de lire vos réponses", "Before reading your answers";
    /// Missing: the service.
    no_functional_unit(): "Dites pour quel service vous comparez : un verbe, une quantité, une durée, un lieu.", "Say for which service you compare: a verb, a quantity, a duration, a place.";
    /// Missing: the reference.
    no_reference(): "Nommez la référence : ce à quoi vous comparez.", "Name the reference: what you compare with.";
    /// Missing: the reference among the options.
    no_reference_among_options(): "Ajoutez la référence à la liste des solutions.", "Add the reference to the list of options.";
    /// Missing: doing nothing among the options.
    no_do_nothing(): "Ajoutez « ne rien faire » à la liste des solutions.", "Add “doing nothing” to the list of options.";
    /// Missing: the option.
    no_option(id: &str): "Aucune solution ne porte l’identifiant « {id} ».", "No option has the id “{id}”.";
    /// Missing: a life span.
    no_life_span(option: &str): "Dites combien de temps dure « {option} ».", "Say how long “{option}” lasts.";

    /// The section of what the whole comes to.
    in_short(): "En bref", "In short";
    /// What is read.
    compared(option: &str, reference: &str, service: &str): "Ceci est une lecture de vos réponses : « {option} », par rapport à « {reference} », pour ce service : {service}", "This is a reading of your answers: “{option}”, compared with “{reference}”, for this service: {service}";
    /// The whole: better.
    improvement(): "Selon vos réponses : amélioration, sans transfert repéré.", "By your answers: an improvement, with no transfer found.";
    /// The whole: better, but.
    improvement_with_transfer(kinds: &str): "Selon vos réponses : amélioration, avec transfert {kinds}.", "By your answers: an improvement, with a transfer {kinds}.";
    /// The whole: better here, worse there.
    compromise(): "Selon vos réponses : compromis.", "By your answers: a compromise.";
    /// The whole: worse.
    degradation(): "Selon vos réponses : dégradation.", "By your answers: a degradation.";
    /// The whole: not known.
    inconclusive(unknown: usize, total: usize): "Dans l’ensemble, lecture non concluante : vos réponses n’établissent ni amélioration, ni dégradation, ni compromis. Cases inconnues : {unknown} sur {total}.", "On the whole, the reading is not conclusive: your answers establish no improvement, no degradation and no compromise. Unknown cells: {unknown} of {total}.";
    /// Nothing is established, in short.
    nothing_established(unknown: usize, total: usize): "Vos réponses n’établissent rien encore (cases inconnues : {unknown} sur {total}).", "Your answers establish nothing yet (unknown cells: {unknown} of {total}).";
    /// Nothing more is established, in short.
    rest_not_established(unknown: usize, total: usize): "Le reste n’est pas établi (cases inconnues : {unknown} sur {total}).", "The rest is not established (unknown cells: {unknown} of {total}).";
    /// The families with less.
    with_less(families: &str): "Moins d’effets : {families}.", "Smaller effects: {families}.";
    /// The families with not more.
    with_not_more(families: &str): "Pas plus d’effets : {families}.", "No larger effects: {families}.";
    /// The families with as much.
    with_same(families: &str): "À peu près autant d’effets : {families}.", "About the same effects: {families}.";
    /// The families of which nothing was written.
    with_nothing_written(families: &str): "Rien d’écrit, donc lues « à peu près autant » : {families}.", "Nothing written, hence read “about the same”: {families}.";
    /// The families with at least as much.
    with_not_less(families: &str): "Au moins autant d’effets : {families}.", "No smaller effects: {families}.";
    /// The families with more.
    with_more(families: &str): "Plus d’effets : {families}.", "Larger effects: {families}.";

    /// The section of the families.
    by_family(): "Famille par famille", "Family by family";
    /// A family: less.
    less(family: &str, times: &str): "{family} : vos réponses donnent moins d’effets, {times}.", "{family}: your answers give smaller effects, {times}.";
    /// A family: more.
    more(family: &str, times: &str): "{family} : vos réponses donnent plus d’effets, {times}.", "{family}: your answers give larger effects, {times}.";
    /// A family: as much.
    same(family: &str, times: &str): "{family} : vos réponses donnent à peu près autant d’effets, {times}.", "{family}: your answers give about the same effects, {times}.";
    /// A family: not more.
    not_more(family: &str, times: &str): "{family} : vos réponses ne donnent pas plus d’effets, {times}.", "{family}: your answers give no larger effects, {times}.";
    /// A family: not less.
    not_less(family: &str, times: &str): "{family} : vos réponses ne donnent pas moins d’effets, {times}.", "{family}: your answers give no smaller effects, {times}.";
    /// A family: not known.
    undetermined(family: &str, times: &str): "{family} : vos réponses ne permettent pas de conclure, {times}.", "{family}: your answers do not allow to conclude, {times}.";
    /// A ratio: exact.
    times(at: &str): "{at} fois la référence", "{at} times the reference";
    /// A ratio: between two bounds.
    times_between(low: &str, high: &str): "entre {low} et {high} fois la référence", "between {low} and {high} times the reference";
    /// A ratio: at most.
    times_at_most(high: &str): "au plus {high} fois la référence", "at most {high} times the reference";
    /// A ratio: at least.
    times_at_least(low: &str): "au moins {low} fois la référence", "at least {low} times the reference";
    /// A ratio: nothing left.
    times_nothing(): "il n’en reste rien", "nothing is left of them";
    /// A ratio: anything.
    times_anything(): "sans borne connue", "with no known bound";
    /// The families not visited.
    not_visited(families: &str): "Vous n’avez pas dit ce qui pèse dans la référence pour ces familles, et rien n’en est lu : {families}.", "You did not say what weighs in the reference for these families, and nothing is read of them: {families}.";
    /// The families not visited, of which effects were told all the same.
    not_visited_effects(families: &str): "Vous y décrivez pourtant des effets ; dites ce que pèse chaque étape pour qu’ils comptent : {families}.", "Yet you describe effects on them; say what each stage weighs so that they count: {families}.";
    /// A family whose shares are too much.
    too_much(family: &str, percent: &str): "{family} : les parts que vous donnez ne vont pas ensemble, elles font au moins {percent} %. Corrigez-les d’abord.", "{family}: the shares you give do not go together, they make at least {percent}%. Correct them first.";
    /// A family whose shares are too little.
    too_little(family: &str, percent: &str): "{family} : les parts que vous donnez ne vont pas ensemble, elles font au plus {percent} %. Corrigez-les d’abord.", "{family}: the shares you give do not go together, they make at most {percent}%. Correct them first.";
    /// Stages left out though they weigh.
    contradicted(family: &str, stages: &str): "{family} : vous dites sans objet ce qui pèse pourtant dans la référence ({stages}), et cela n’est pas compté.", "{family}: you say that something does not apply though it weighs in the reference ({stages}), and it is not counted.";

    /// The section of the trends.
    trends(): "Tendances, qui n’établissent rien", "Trends, which establish nothing";
    /// A trend to less.
    trend_less(family: &str, count: &str): "{family} : sur 100 lectures compatibles avec vos réponses, {count} donnent nettement moins d’effets ; ce n’est pas établi.", "{family}: of 100 readings compatible with your answers, {count} give clearly smaller effects; this is not established.";
    /// A trend to more.
    trend_more(family: &str, count: &str): "{family} : sur 100 lectures compatibles avec vos réponses, {count} donnent nettement plus d’effets ; ce n’est pas établi.", "{family}: of 100 readings compatible with your answers, {count} give clearly larger effects; this is not established.";
    /// A trend to less, where bands are wide.
    trend_much_less(family: &str, count: &str): "{family} : sur 100 lectures compatibles avec vos réponses, {count} donnent au moins trois fois moins d’effets ; ce n’est pas établi.", "{family}: of 100 readings compatible with your answers, {count} give effects at least three times smaller; this is not established.";
    /// A trend to more, where bands are wide.
    trend_much_more(family: &str, count: &str): "{family} : sur 100 lectures compatibles avec vos réponses, {count} donnent au moins trois fois plus d’effets ; ce n’est pas établi.", "{family}: of 100 readings compatible with your answers, {count} give effects at least three times larger; this is not established.";
    /// Nearly all readings.
    nearly_all(): "plus de 99", "more than 99";
    /// No trend.
    no_trend(families: &str): "Vos réponses ne donnent pas de tendance nette : {families}.", "Your answers give no clear trend: {families}.";

    /// The section of the hot spots.
    hotspots(): "Là où cela pèse le plus", "Where it weighs most";
    /// The certain hot spots of the reference.
    reference_half(spots: &str): "Dans la référence, vos réponses donnent au moins la moitié des effets à : {spots}.", "In the reference, your answers give at least half of the effects to: {spots}.";
    /// The probable hot spots of the reference.
    reference_fifth(spots: &str): "Dans la référence, vos réponses donnent au moins un cinquième des effets à : {spots}.", "In the reference, your answers give at least a fifth of the effects to: {spots}.";
    /// The certain hot spots of the option.
    option_half(spots: &str): "Avec la solution, vos réponses donnent au moins la moitié des effets à : {spots}.", "With the option, your answers give at least half of the effects to: {spots}.";
    /// None.
    no_hotspot(): "Vos réponses ne montrent aucune étape qui pèse sûrement un cinquième de la référence, ou la moitié de la solution.", "Your answers show no stage that surely makes a fifth of the reference, or half of the option.";
    /// The title of what is said of an option.
    option_title(name: &str): "Solution : {name}", "Solution: {name}";
    /// Options without any effect told.
    not_looked_at(names: &str): "sans effet décrit, donc sans lecture : {names}", "no effect described, so not read: {names}";
    /// No effect was told.
    nothing_to_read(): "aucun effet n’est encore décrit : il n’y a rien à lire", "no effect is described yet: there is nothing to read";
    /// How to tell effects.
    nothing_to_read_hint(command: &str): "{command}", "{command}";
    /// Effects are not asked.
    not_asked(): "cette méthode ne demande pas de quoi lire un cycle de vie", "this methodology does not ask what it takes to read a life cycle";
    /// What a methodology needs.
    not_asked_hint(): "il lui faut des questions de rôle options, parts et effets", "it needs questions with the roles options, parts and effets";
    /// The options one can name.
    no_option_hint(ids: &str): "solutions à comparer avec la référence : {ids}", "solutions to compare with the reference: {ids}";
}
