//! The phrases of a life cycle's reading about what is moved elsewhere, what is in doubt, and what the reading is worth.

use super::phrases;

phrases! {
    /// The section of the transfers.
    transfers(): "Ce qui est peut-être seulement déplacé", "What may only be moved elsewhere";
    /// A kind of transfer.
    between_stages(): "entre étapes", "between stages";
    /// A kind of transfer.
    between_families(): "entre familles d’effets", "between families of effects";
    /// A kind of transfer.
    in_space(): "dans l’espace", "in space";
    /// A kind of transfer.
    in_time(): "dans le temps", "in time";
    /// A kind of transfer.
    to_people(): "vers des personnes", "to people";
    /// A kind of transfer.
    to_system(): "vers ce qui entoure le projet", "to what surrounds the project";
    /// A transfer the answers show.
    confirmed(kind: &str, detail: &str): "Vos réponses montrent un transfert {kind}. {detail}", "Your answers show a transfer {kind}. {detail}";
    /// What to do about those.
    justify(): "Un transfert montré par vos réponses se justifie par écrit, ou reste affiché. Un mieux ailleurs ne l’efface pas.", "A transfer that your answers show is justified in writing, or stays shown. An improvement elsewhere does not cancel it.";
    /// A transfer the answers leave possible.
    possible(kind: &str, detail: &str): "Vos réponses laissent possible un transfert {kind}. {detail}", "Your answers leave a transfer {kind} possible. {detail}";
    /// Transfers that what was not read may hide.
    possible_unread(kinds: &str): "Certaines familles ne sont pas lues ; elles peuvent cacher un transfert : {kinds}.", "Some families are not read; they may hide a transfer: {kinds}.";
    /// Transfers nobody spoke of.
    not_told(kinds: &str): "Vous n’avez pas encore dit s’il y a un transfert : {kinds}.", "You did not say yet whether there is a transfer: {kinds}.";
    /// Transfers the answers rule out.
    ruled_out(kinds: &str): "Vos réponses ne montrent pas de transfert : {kinds}.", "Your answers show no transfer: {kinds}.";
    /// The ends of a transfer.
    ends(lightened: &str, burdened: &str): "Moins d’effets : {lightened}. Plus d’effets : {burdened}.", "Smaller effects: {lightened}. Larger effects: {burdened}.";
    /// The ends of a transfer that is only possible.
    possible_ends(lightened: &str, burdened: &str): "Moins d’effets, sûrement ou peut-être : {lightened}. Plus d’effets, sûrement ou peut-être : {burdened}.", "Smaller effects, surely or perhaps: {lightened}. Larger effects, surely or perhaps: {burdened}.";
    /// Places are not told.
    say_where(): "Pour le savoir, dites où cela se passe.", "To know, say where this happens.";

    /// The section of the doubt.
    doubt(): "Ce qui lèverait le mieux le doute", "What would best settle the doubt";
    /// Find out the effect.
    find_ratio(family: &str, stage: &str): "{family}, étape « {stage} » : savoir ce que change la solution resserrerait la lecture de vos réponses.", "{family}, stage “{stage}”: knowing what the option changes would narrow the reading of your answers.";
    /// Find out the share.
    find_share(family: &str, stage: &str): "{family}, étape « {stage} » : savoir ce qu’elle pèse dans la référence resserrerait la lecture de vos réponses.", "{family}, stage “{stage}”: knowing what it weighs in the reference would narrow the reading of your answers.";
    /// Find out the new item.
    find_new(family: &str, stage: &str): "{family}, étape « {stage} » : savoir ce que pèse le poste nouveau resserrerait la lecture de vos réponses.", "{family}, stage “{stage}”: knowing what the new item weighs would narrow the reading of your answers.";

    /// The section of what the reading is worth.
    worth(): "Ce que vaut cette lecture", "What this reading is worth";
    /// How much was judged.
    judged(judged: usize, total: usize): "Cases jugées : {judged} sur {total}.", "Cells judged: {judged} of {total}.";
    /// What was judged without being written.
    unwritten(count: usize): "Parmi elles, cases que vous n’avez pas écrites, lues « à peu près autant » : {count}.", "Among them, cells that you did not write, read as “about the same”: {count}.";
    /// On what it rests.
    proofs(a: usize, b: usize, c: usize, d: usize): "Niveaux de preuve des cases écrites, C quand rien n’est dit : A, mesuré ou calculé : {a} ; B, publié : {b} ; C, argumenté : {c} ; D, intuition : {d}.", "Levels of proof of the cells written, C when nothing is said: A, measured or calculated: {a}; B, published: {b}; C, reasoned: {c}; D, a hunch: {d}.";
    /// What lacks a reason.
    unjustified(count: usize): "Réponses sans motif ou sans source, lues comme des intuitions : {count}.", "Answers without a reason or a source, read as hunches: {count}.";
    /// The bands.
    bands(): "Repères de lecture : « à peu près autant » va de 0,8 à 1,25 fois la référence ; pour l’air, les rejets et les déchets, d’un tiers à trois fois.", "How words are read: “about the same” goes from 0.8 to 1.25 times the reference; for air, releases and waste, from a third to three times.";
}
