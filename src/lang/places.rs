//! The phrases about places: which commune is meant, and how far it is.

use super::phrases;

phrases! {
    /// Asking which commune is meant.
    which_place(typed: &str): "« {typed} » : quelle commune est-ce ?", "“{typed}”: which commune is it?";
    /// Asking whether this commune is meant.
    this_place(typed: &str): "« {typed} » : est-ce cette commune ?", "“{typed}”: is it this commune?";
    /// The line that keeps what was typed.
    own_words(typed: &str): "aucune : garder « {typed} »", "none: keep “{typed}”";
    /// The line that goes back to the question.
    no_such_place(): "aucune : écrire la distance", "none: write the distance";
    /// More communes than are listed.
    more_places(more: usize, typed: &str): "Il y en a d’autres ({more}). Ajoutez le département, comme dans « {typed} 29 ».", "There are more ({more}). Add the département, as in “{typed} 29”.";
    /// What can be typed besides a number.
    other_place_hint(): "Tapez un numéro, ou un autre nom.", "Type a number, or another name.";
    /// Nothing chosen.
    which_number(count: usize): "Tapez un numéro de 1 à {count}, ou un autre nom.", "Type a number from 1 to {count}, or another name.";
    /// A place that is none of ours.
    kept_as_words(): "Ce nom n’est pas celui d’une commune française que je connais : vos mots sont gardés tels quels.", "This is not the name of a French commune I know: your words are kept as they are.";
    /// A code of no commune.
    unknown_insee(code: &str): "Le code {code} n’est celui d’aucune commune que je connais : il est gardé tel quel.", "The code {code} is that of no commune I know: it is kept as it is.";
    /// A distance worked out.
    distance(to: &str, kilometres: &str, from: &str): "Distance à vol d’oiseau entre {to} et {from} : environ {kilometres} km.", "Distance between {to} and {from} as the crow flies: about {kilometres} km.";
    /// That a place may be named.
    distance_hint(): "Vous pouvez aussi écrire une commune : la distance sera calculée.", "You can also write a commune: the distance will be worked out.";

    /// A fact: the communes that one works with.
    epci(): "Intercommunalité", "Group of communes";
    /// A fact: the code of a commune.
    insee(): "Code INSEE", "INSEE code";
    /// What follows is about the radius that was named.
    within(radius: &str): "À {radius} km ou moins :", "Within {radius} km:";
    /// How many rows come from within.
    near(subject: &str, near: usize, known: usize): "{subject} : {near} sur {known}.", "{subject}: {near} of {known}.";
    /// How many rows do not say how far.
    far_unknown(count: usize): "Distance inconnue : {count}.", "Distance unknown: {count}.";
    /// What the near rows cost.
    near_cost(near: &str, known: &str, unit: &str): "Coût : {near} {unit} sur {known} {unit}.", "Cost: {near} {unit} of {known} {unit}.";
    /// How many rows do not say how much.
    cost_unknown(count: usize): "Coût inconnu : {count}.", "Cost unknown: {count}.";
}
