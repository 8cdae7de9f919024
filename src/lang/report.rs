//! The phrases of the documents made from a project.

use super::phrases;

phrases! {
    /// The kind of the one-page document.
    summary(): "Résumé d’une démarche low-tech", "Summary of a low-tech approach";
    /// The kind of the complete document.
    file(): "Dossier d’une démarche low-tech", "Complete file of a low-tech approach";
    /// A fact: where.
    place(): "Lieu", "Place";
    /// A fact: who.
    holders(): "Porté par", "Led by";
    /// A fact: in which sectors.
    sectors(): "Secteurs", "Sectors";
    /// A fact: where it stands.
    state(): "État", "State";
    /// A fact: following which methodology.
    methodology(): "Méthode", "Methodology";
    /// The methodology and the path.
    methodology_and_path(title: &str, version: &str, path: &str): "{title} {version}, parcours {path}", "{title} {version}, {path} path";
    /// A fact: since when.
    started(): "Début", "Started";
    /// Since when, at the foot of a page.
    begun(date: &str): "commencé le {date}", "started on {date}";
    /// Under which licence, at the foot of a page.
    under_licence(licence: &str): "licence {licence}", "licence {licence}";
    /// A fact: under which licence.
    licence(): "Licence", "Licence";

    /// Said of a project that ended without a new object.
    not_needed_why(): "Ne rien construire est ici une réussite.", "Building nothing is a success here.";
    /// Said of a project that ended in a repair.
    repaired_why(): "Réparer plutôt que remplacer est une réussite.", "Repairing rather than replacing is a success.";
    /// Said of a project that ended in sharing.
    shared_why(): "Partager plutôt que s’équiper chacun de son côté est une réussite.", "Sharing, rather than each buying their own, is a success.";
    /// Said of a project that was given up.
    given_up_why(): "Renoncer, ou garder ce qui existe, est un résultat.", "Giving up, or keeping what exists, is a result.";
    /// What the reasons of such an end are good for.
    reasons_serve(): "Ces raisons peuvent servir à d’autres.", "These reasons may serve others.";
    /// The conclusion of a project that is paused.
    waiting(): "projet en pause", "project paused";
    /// The conclusion of a project whose path is done.
    complete(): "parcours terminé, décision prise", "path completed, decision made";
    /// The conclusion of a project that goes on.
    under_way(): "démarche en cours", "under way";
    /// What is left to do.
    under_way_why(open: usize, answered: usize): "Réponses données : {answered}. Questions encore ouvertes : {open}.", "Answers given: {answered}. Questions still open: {open}.";
    /// How many answers somebody is looking for.
    under_way_unknown(count: usize): "Réponses encore à trouver : {count} ; le tableau « Ce qui reste à trouver » dit par qui et pour quand.", "Answers still to find out: {count}; the table “What is still to find out” says by whom and when.";
    /// Nothing is left but to decide.
    under_way_to_decide(answered: usize): "Réponses données : {answered}. Il reste à décider.", "Answers given: {answered}. What is left is to decide.";

    /// A decision.
    decision(choice: &str): "Décision : {choice}", "Decision: {choice}";
    /// Why people go on in spite of a check.
    kept(reason: &str): "Choix de continuer : {reason}", "Choice to go on: {reason}";
    /// Its reason.
    reason(reason: &str): "Raison : {reason}", "Reason: {reason}";
    /// The name of a decision, in the one-page summary.
    short_decision(): "Décision", "Decision";
    /// The name of a point to consider, in the one-page summary.
    point(): "Point d’attention", "Point to consider";
    /// Who and when.
    by(who: &str): "Décidé par : {who}", "Decided by: {who}";
    /// When.
    on(date: &str): "le {date}", "on {date}";
    /// A decision about a check.
    check(title: &str): "Point d’attention « {title} »", "Point to consider “{title}”";
    /// A check about which nothing is decided.
    undecided(): "Pas encore de décision.", "Nothing decided yet.";
    /// The decision of a stage.
    stage_decision(): "Décision au terme de l’étape", "Decision at the end of the stage";
    /// The end of a stage, above its decision.
    stage_end(): "Au terme de l’étape", "At the end of the stage";

    /// The section of what is not known.
    unknown(): "Ce qui reste à trouver", "What is still to find out";
    /// A question that does not apply, and why.
    not_applicable_item(question: &str, why: &str): "{question} — {why}", "{question} — {why}";
    /// The columns of what is not known: the question.
    to_find_out(): "À trouver", "To find out";
    /// The columns of what is not known: who looks for it.
    who(): "Qui s’en charge", "Who is on it";
    /// The columns of what is not known: by when.
    by_when(): "Pour le", "By";
    /// No date was given.
    no_date(): "sans date", "no date";
    /// Nobody named yet.
    nobody(): "personne encore", "nobody yet";
    /// By when.
    before(who: &str, date: &str): "{who}, pour le {date}", "{who}, by {date}";
    /// The section of the answers that cannot be read.
    unreadable(): "Réponses présentes dans le fichier, à corriger", "Answers in the file, to correct";
    /// How many answers cannot be read.
    unreadable_count(count: usize): "{count} réponses sont présentes dans le fichier, mais ne se lisent pas ; elles n’apparaissent pas dans ce document.", "{count} answers are in the file but cannot be read; they do not appear in this document.";
    /// One answer cannot be read.
    unreadable_one(): "Une réponse est présente dans le fichier, mais ne se lit pas ; elle n’apparaît pas dans ce document.", "One answer is in the file but cannot be read; it does not appear in this document.";
    /// The next step is to mend the file.
    next_mend(question: &str): "Corriger la réponse à : {question}", "Correct the answer to: {question}";
    /// The section of what does not apply.
    not_applicable(): "Ce qui ne concerne pas ce projet", "What does not concern this project";
    /// A reason not given.
    no_reason(): "raison non précisée", "no reason given";
    /// The section of what was not answered.
    unanswered(): "Questions sans réponse", "Questions without an answer";
    /// What was left out of the one-page summary.
    shortened(): "[…] : la suite est dans le dossier complet.", "[…]: the rest is in the complete file.";
    /// Rows left out of the one-page summary.
    more_rows(count: usize): "et {count} autres […]", "and {count} more […]";
    /// How many questions were not answered.
    unanswered_count(count: usize): "{count} questions du parcours n’ont pas de réponse ; elles n’apparaissent pas dans ce document.", "{count} questions of the path have no answer; they do not appear in this document.";
    /// One question was not answered.
    unanswered_one(): "Une question du parcours n’a pas de réponse ; elle n’apparaît pas dans ce document.", "One question of the path has no answer; it does not appear in this document.";
    /// The section of what was passed over.
    skipped(): "Questions passées", "Questions passed over";

    /// The section of the next step.
    next(): "Prochaine étape", "Next step";
    /// The next step is to find out.
    next_unknown(subject: &str, who: &str): "Trouver ce qui manque : {subject} — {who}", "Find out what is missing: {subject} — {who}";
    /// The next step is to answer.
    next_question(stage: &str, question: &str): "Répondre, à l’étape « {stage} » : {question}", "Answer, at the stage “{stage}”: {question}";
    /// The next step is to decide.
    next_decision(stage: &str): "Décider, au terme de l’étape « {stage} ».", "Decide, at the end of the stage “{stage}”.";
    /// The next step once the project ended without an object.
    next_closed(): "Partager ce résumé : la même question se pose sans doute ailleurs.", "Share this summary: the same question probably arises elsewhere.";
    /// The next step once it was built, used or stopped.
    next_told(): "Raconter ce que l’usage apprend : ce qui tient, ce qui casse, ce que vous changeriez.", "Tell what its use teaches: what holds, what breaks, what you would change.";
    /// The next step once all is done.
    next_done(decision: &str): "Mettre en œuvre la décision : {decision}.", "Carry out the decision: {decision}.";

    /// The section of what the answers allow to say.
    reading(): "Ce que les réponses permettent de dire", "What the answers allow to say";
    /// Against what the options are compared.
    compared(reference: &str): "Par rapport à la référence ({reference}) :", "Compared with the reference ({reference}):";
    /// Against an unnamed reference.
    compared_unnamed(): "Par rapport à la référence :", "Compared with the reference:";
    /// How an option fares.
    fares(option: &str, sentences: &str): "{option} — {sentences}", "{option} — {sentences}";
    /// What it does less.
    less(on: &str): "moins d’effets : {on}.", "smaller effects: {on}.";
    /// What it does more.
    more(on: &str): "plus d’effets : {on}.", "larger effects: {on}.";
    /// What is as before.
    same(on: &str): "à peu près autant d’effets : {on}.", "about the same effects: {on}.";
    /// What is not known.
    not_known(on: &str): "effets inconnus : {on}.", "unknown effects: {on}.";
    /// The levels of proof.
    proofs(levels: &str): "Nombre d’effets par niveau de preuve (A mesuré ou calculé, B publié, C argumenté, D intuition) : {levels}.", "Number of effects at each level of proof (A measured or calculated, B published, C reasoned, D a hunch): {levels}.";
    /// Effects that say no level of proof.
    proof_unsaid(): "non précisé", "not said";
    /// The reservation every reading carries.
    reservation(): "Cette lecture résume ce que des personnes ont répondu ; elle ne vaut que pour ce besoin, ici, face à cette référence. Une allégation environnementale chiffrée demande une analyse de cycle de vie complète, revue par un tiers.", "This reading sums up what people answered; it holds only for this need, here, against this reference. A quantified environmental claim needs a full life-cycle assessment with a critical review.";
    /// A remark beside an answer.
    note(): "Remarque", "Remark";
    /// Who objects what.
    voice(who: &str, note: &str): "{who} — {note}", "{who} — {note}";
    /// Where an answer comes from.
    note_source(): "Source", "Source";
    /// How sure an answer is.
    note_proof(): "Niveau de preuve", "Level of proof";
    /// The level of proof A.
    proof_a(): "A, mesuré ou calculé", "A, measured or calculated";
    /// The level of proof B.
    proof_b(): "B, publié", "B, published";
    /// The level of proof C.
    proof_c(): "C, argumenté", "C, reasoned";
    /// The level of proof D.
    proof_d(): "D, intuition", "D, a hunch";
}
