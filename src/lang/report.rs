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
    /// A fact: under which licence.
    licence(): "Licence", "Licence";

    /// The conclusion of a project that ended without a new object.
    closed(state: &str): "Projet abouti : {state}", "Successful end: {state}";
    /// Said of a project that ended without a new object.
    closed_why(): "Le besoin a trouvé sa réponse sans objet nouveau. Les raisons sont ci-dessous : elles peuvent servir à d’autres.", "The need found its answer without a new object. The reasons are below: they may serve others.";
    /// Said of a project that was given up.
    given_up_why(): "Renoncer, ou garder ce qui existe, est un résultat. Les raisons sont ci-dessous : elles peuvent servir à d’autres.", "Giving up, or keeping what exists, is a result. The reasons are below: they may serve others.";
    /// The conclusion of a project that is paused.
    waiting(): "Projet en pause", "Project paused";
    /// The conclusion of a project whose path is done.
    complete(): "Conclusion", "Conclusion";
    /// The conclusion of a project that goes on.
    under_way(): "Démarche en cours", "Under way";
    /// What is left to do.
    under_way_why(open: usize, answered: usize): "Réponses données : {answered}. Questions du parcours encore ouvertes : {open}.", "Answers given: {answered}. Questions of the path still open: {open}.";

    /// A decision with its reason.
    decision(choice: &str): "Décision : {choice}.", "Decision: {choice}.";
    /// Its reason.
    reason(reason: &str): "Raison : {reason}", "Reason: {reason}";
    /// Who and when.
    by(who: &str): "Décidé par {who}", "Decided by {who}";
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
    /// Something not known, with who and when.
    unknown_item(question: &str, who: &str): "{question} — {who}", "{question} — {who}";
    /// Nobody named yet.
    nobody(): "personne encore", "nobody yet";
    /// By when.
    before(who: &str, date: &str): "{who}, pour le {date}", "{who}, by {date}";
    /// The section of what does not apply.
    not_applicable(): "Ce qui ne concerne pas ce projet", "What does not concern this project";
    /// A reason not given.
    no_reason(): "raison non précisée", "no reason given";
    /// The section of what was not answered.
    unanswered(): "Questions sans réponse", "Questions without an answer";
    /// How many questions were not answered.
    unanswered_count(count: usize): "{count} questions du parcours n’ont pas de réponse ; elles n’apparaissent pas dans ce document.", "{count} questions of the path have no answer; they do not appear in this document.";
    /// One question was not answered.
    unanswered_one(): "Une question du parcours n’a pas de réponse ; elle n’apparaît pas dans ce document.", "One question of the path has no answer; it does not appear in this document.";
    /// Passed over.
    skipped(): "passée", "passed over";
    /// Open.
    open(): "pas encore posée", "not asked yet";

    /// The section of the next step.
    next(): "Prochaine étape", "Next step";
    /// The next step is to find out.
    next_unknown(item: &str): "Trouver ce qui manque : {item}", "Find out what is missing: {item}";
    /// The next step is to answer.
    next_question(stage: &str, question: &str): "Répondre, à l’étape « {stage} » : {question}", "Answer, at the stage “{stage}”: {question}";
    /// The next step is to decide.
    next_decision(stage: &str): "Décider, au terme de l’étape « {stage} ».", "Decide, at the end of the stage “{stage}”.";
    /// The next step once the project ended without an object.
    next_closed(): "Partager ce résumé : la même question se pose sans doute ailleurs.", "Share this summary: the same question probably arises elsewhere.";
    /// The next step once all is done.
    next_done(decision: &str): "Mettre en œuvre la décision : {decision}.", "Carry out the decision: {decision}.";

    /// The section of what the answers allow to say.
    reading(): "Ce que les réponses permettent de dire", "What the answers allow to say";
    /// Against what the options are compared.
    compared(reference: &str): "Par rapport à la référence ({reference}) :", "Compared with the reference ({reference}):";
    /// Against an unnamed reference.
    compared_unnamed(): "Par rapport à la référence :", "Compared with the reference:";
    /// What an option does less.
    less(option: &str, on: &str): "{option} — moins d’effets : {on}", "{option} — smaller effects: {on}";
    /// What an option does more.
    more(option: &str, on: &str): "{option} — plus d’effets : {on}", "{option} — larger effects: {on}";
    /// What is as before.
    same(option: &str, on: &str): "{option} — à peu près autant d’effets : {on}", "{option} — about the same effects: {on}";
    /// What is not known.
    not_known(option: &str, on: &str): "{option} — effets inconnus : {on}", "{option} — unknown effects: {on}";
    /// The levels of proof.
    proofs(levels: &str): "Niveaux de preuve (A mesuré ou calculé, B publié, C argumenté, D intuition) : {levels}.", "Levels of proof (A measured or calculated, B published, C reasoned, D a hunch): {levels}.";
    /// The reservation every reading carries.
    reservation(): "Cette lecture résume ce que des personnes ont répondu ; elle ne vaut que pour ce besoin, ici, face à cette référence. Pour annoncer un chiffre environnemental, il faut une analyse de cycle de vie complète, revue par un tiers.", "This reading sums up what people answered; it holds only for this need, here, against this reference. To publish an environmental figure, you need a full life-cycle assessment, reviewed by a third party.";
    /// Where a note comes from.
    note_source(source: &str): "Source : {source}", "Source: {source}";
    /// A level of proof.
    note_proof(proof: &str): "Niveau de preuve : {proof}", "Level of proof: {proof}";
}
