//! The phrases of the dialogue: what stands around each question, and what is asked besides.

use super::{Lang, phrases};
use crate::model::check::Verdict;
use crate::model::project::State;
use crate::model::question::Path;
use crate::model::voice::Position;

phrases! {
    /// The answer yes.
    yes(): "oui", "yes";
    /// The answer no.
    no(): "non", "no";

    /// Where one is in the method.
    position(stage: usize, stages: usize, question: usize, questions: usize):
        "étape {stage}/{stages} · question {question}/{questions}", "stage {stage}/{stages} · question {question}/{questions}";
    /// Where one is in the identity card.
    card_position(question: usize, questions: usize): "fiche du projet · question {question}/{questions}", "project card · question {question}/{questions}";
    /// Where one is at the end of a stage.
    stage_end(stage: usize, stages: usize): "étape {stage}/{stages} · bilan", "stage {stage}/{stages} · review";
    /// How long it still takes.
    minutes_left(minutes: u32): "encore {minutes} min environ", "about {minutes} min left";

    /// The title of a stage that opens.
    stage_opens(number: usize, count: usize, title: &str): "Étape {number}/{count} — {title}", "Stage {number}/{count} — {title}";
    /// The title of the identity card.
    card_opens(title: &str): "{title}", "{title}";
    /// The title of the recap.
    recap(title: &str): "Bilan de l’étape « {title} »", "Review of the stage “{title}”";
    /// A recap with nothing in it.
    recap_empty(): "Vous n’avez pas encore répondu à cette étape.", "You have not answered this stage yet.";
    /// How many answers are not known yet.
    recap_unknown(codes: &str): "À trouver : {codes}.", "To find out: {codes}.";
    /// How many questions were passed over.
    recap_skipped(codes: &str): "Passées pour l’instant : {codes}.", "Skipped for now: {codes}.";

    /// Why a question is asked.
    why(text: &str): "Pourquoi : {text}", "Why: {text}";
    /// What a good answer has.
    criterion(text: &str): "À viser : {text}", "Aim for: {text}";
    /// An example.
    example(text: &str): "Exemple : {text}", "Example: {text}";
    /// An example of several lines, each on its own.
    example_lines(text: &str): "Exemple :\n{text}", "Example:\n{text}";
    /// An example that helps nobody.
    counter_example(text: &str): "À éviter : {text}", "Avoid: {text}";
    /// Where the facts come from.
    sources(text: &str): "Sources : {text}", "Sources: {text}";
    /// The unit wanted.
    unit(unit: &str): "Unité : {unit}", "Unit: {unit}";
    /// What is typical of a sector, at a question.
    sector_suggestion(sector: &str, texts: &str): "{sector}, par exemple : {texts}.", "{sector}, for example: {texts}.";
    /// What to beware of in a sector, at a question.
    sector_advice(sector: &str, text: &str): "{sector}, à savoir : {text}", "{sector}, good to know: {text}";
    /// A word of the method, explained.
    term(word: &str, definition: &str): "{word} : {definition}", "{word}: {definition}";
    /// Named values.
    suggestion(title: &str, value: &str): "Par exemple {value} pour {title}", "For example {value} for {title}";

    /// The answer of the last time.
    current_answer(answer: &str): "Réponse actuelle : {answer}", "Current answer: {answer}";
    /// Why there was no answer.
    current_unknown(): "Vous aviez répondu : je ne sais pas encore.", "You had answered: I do not know yet.";
    /// Why there was no answer, with who.
    current_unknown_who(who: &str): "Vous aviez répondu : je ne sais pas encore. Pour le trouver : {who}.", "You had answered: I do not know yet. Who will find out: {who}.";
    /// Why there was no answer.
    current_not_applicable(): "Vous aviez répondu : cela ne nous concerne pas.", "You had answered: this does not concern us.";
    /// A cell that is not understood, wherever it is shown.
    not_understood(text: &str): "« {text} » (non compris)", "“{text}” (not understood)";
    /// Something in the file that is not understood.
    unreadable(text: &str): "Le fichier contient ici « {text} », que lowtech ne comprend pas.", "The file says “{text}” here, which lowtech does not understand.";

    /// The free choice at the end of a list.
    other(): "autre chose (à écrire)", "something else (to write)";
    /// Asking for the free choice.
    other_prompt(): "Précisez en quelques mots.", "Say it in a few words.";

    /// Asking for a cell.
    cell(row: usize, title: &str): "Ligne {row} — {title}", "Row {row} — {title}";
    /// Asking for the label of the next row.
    first_label(title: &str): "{title}", "{title}";
    /// Asking for the label of the next row.
    next_label(row: usize, title: &str): "Ligne {row} — {title} (laissez vide pour finir)", "Row {row} — {title} (leave empty to finish)";
    /// How to end a table whose next row is chosen in a list.
    leave_empty_to_finish(): "Laissez vide pour finir.", "Leave empty to finish.";
    /// How to enter a table.
    table_hint(columns: &str): "Une ligne à la fois : {columns}. Vous pouvez aussi coller des lignes entières, cases séparées par « ; ».", "One row at a time: {columns}. You can also paste whole rows, with cells separated by “;”.";
    /// How to change a row.
    row_hint(row: usize): "Tapez L{row} pour reprendre la ligne {row}, -{row} pour la retirer.", "Type R{row} to edit row {row}, -{row} to remove it.";
    /// That the table is finished.
    table_end(): "terminer le tableau", "finish the table";
    /// Editing a row.
    edit_row(row: usize, line: &str): "reprendre la ligne {row} : {line}", "edit row {row}: {line}";
    /// Removing a row.
    remove_row(row: usize, line: &str): "retirer la ligne {row} : {line}", "remove row {row}: {line}";
    /// A row removed.
    row_removed(line: &str): "Ligne retirée : {line}", "Row removed: {line}";
    /// The answers that name a row that is gone.
    row_was_named(label: &str, codes: &str): "« {label} » est encore cité à : {codes}. Revoyez ces réponses : tapez : puis leur code.", "“{label}” is still named at: {codes}. Look at these answers again: type : then their code.";
    /// A row that does not exist.
    no_such_row(row: usize, count: usize, typed: &str): "Il n’y a pas de ligne {row} : le tableau en a {count}. Pour une ligne nommée « {typed} », ajoutez un point-virgule : {typed} ;", "There is no row {row}: the table has {count}. For a row named “{typed}”, add a semicolon: {typed};";
    /// How to name a row as a gesture.
    row_named(row: usize): "Pour une ligne nommée L{row}, ajoutez un point-virgule : L{row} ;", "For a row named R{row}, add a semicolon: R{row};";
    /// Rows that are not understood, which a new row would replace.
    unreadable_rows(): "Une case de ce tableau n’est pas comprise : corrigez-la d’abord dans le fichier. La commande lowtech check dit où. Tapez - pour passer.", "A cell of this table is not understood: correct it in the file first. The command lowtech check says where. Type - to skip.";
    /// A table without rows.
    empty_table(): "Le tableau est vide : ajoutez une ligne, ou tapez - pour passer, ?? si vous ne savez pas, = si cela ne vous concerne pas.", "The table is empty: add a row, or type - to skip, ?? if you do not know, = if this does not concern you.";
    /// A cell that may be left empty.
    cell_hint(): "Vous pouvez laisser cette case vide.", "You can leave this cell empty.";
    /// The entry of a menu that leaves a cell empty.
    leave_empty(): "laisser cette case vide", "leave this cell empty";
    /// The entry of a menu that leaves a cell that is not understood.
    leave_as_it_is(): "laisser cette case comme elle est", "leave this cell as it is";
    /// A cell that can be blanked.
    cell_clear_hint(): "Tapez - pour vider cette case.", "Type - to clear this cell.";
    /// Nothing typed where something is wanted.
    empty_answer(): "Tapez une réponse, ou - pour passer, ?? si vous ne savez pas, = si cela ne vous concerne pas.", "Type an answer, or - to skip, ?? if you do not know, = if this does not concern you.";
    /// Nothing chosen where a decision is asked.
    empty_decision(): "Choisissez une ligne, ou tapez - pour décider plus tard.", "Choose a line, or type - to decide later.";
    /// An answer that saying there is none takes away.
    answer_replaced(answer: &str): "Votre réponse d’avant est retirée du fichier : {answer}", "Your earlier answer is taken out of the file: {answer}";
    /// How to type a long text.
    long_hint(): "Plusieurs lignes possibles, enregistrées une à une ; une ligne vide termine.", "Several lines are possible, each saved as it comes; an empty line ends.";
    /// How to type a list.
    list_hint(): "Une par ligne, enregistrées une à une ; une ligne vide termine.", "One per line, each saved as it comes; an empty line ends.";
    /// How to type a date.
    date_hint(): "Par exemple 23/11/2026.", "For example 2026-11-23.";
    /// How to answer yes or no.
    yes_no_hint(): "Tapez o (oui) ou n (non).", "Type y (yes) or n (no).";

    /// Asking who will find out.
    who(): "Qui pourra le trouver ? (laissez vide si personne encore)", "Who can find out? (leave empty if nobody yet)";
    /// Asking when.
    when(): "Pour quand ? (laissez vide sans date)", "By when? (leave empty for no date)";
    /// Asking why a question does not apply.
    why_not_applicable(): "Pourquoi cela ne vous concerne-t-il pas ?", "Why does this not concern you?";
    /// Why the reason is asked.
    why_not_applicable_why(): "La raison reste dans le dossier : elle évite qu’on vous repose la question.", "The reason stays in the file: nobody will ask you again.";
    /// Why who and when are asked.
    who_why(): "« Je ne sais pas encore » est une bonne réponse, surtout si quelqu’un s’en charge.", "“I do not know yet” is a good answer, above all when someone takes it up.";
    /// Asking where to go.
    go_where(): "Où aller ? (un code comme B5, une étape, ou un parcours : express, essentiel, complet)", "Where to? (a code such as B5, a stage, or a path: express, essentiel, complet)";
    /// A place that does not exist.
    nowhere(typed: &str): "« {typed} » n’est ni une question, ni une étape, ni un parcours.", "“{typed}” is neither a question, nor a stage, nor a path.";
    /// A question that the project is not asked.
    not_asked(code: &str): "La question {code} ne s’applique pas à ce projet pour l’instant.", "The question {code} does not apply to this project for now.";
    /// A stage that the project does not reach, or that asks it nothing.
    stage_not_asked(stage: &str): "L’étape « {stage} » ne demande rien à ce projet pour l’instant.", "The stage “{stage}” asks nothing of this project for now.";
    /// Nothing before the first question.
    first_already(): "C’est la première question.", "This is the first question.";
    /// The editor is for written answers.
    no_editor_here(): "L’éditeur sert aux réponses écrites ; ici, choisissez une ligne.", "The editor is for written answers; here, choose a line.";
    /// That the path changed.
    path_changed(path: &str): "Parcours : {path}. Rien n’est perdu.", "Path: {path}. Nothing is lost.";

    /// Asking a group about an answer.
    agreement(): "Le groupe est-il d’accord avec cette réponse ?", "Does the group agree with this answer?";
    /// Asking for one more voice.
    agreement_other(): "Une autre voix à noter ? (laissez vide pour continuer)", "One more voice to note? (leave empty to go on)";
    /// The entry of a menu that leaves the matter for later.
    agreement_later(): "en parler plus tard", "talk about it later";
    /// The entry of a menu that ends the matter.
    agreement_end(): "continuer", "go on";
    /// How to note voices.
    agreement_help(): "Notez chaque avis avec son auteur : un rôle, un groupe. Les désaccords restent à côté de la réponse dans le dossier. Rien n’est compté ni moyenné. Laissez vide pour en parler plus tard.", "Note each opinion with whose it is: a role, a group. Disagreements stay beside the answer in the complete file. Nothing is counted nor averaged. Leave empty to talk about it later.";
    /// Asking whose opinion it is.
    voice_of(): "Qui pense cela ? (laissez vide pour tout le groupe)", "Who thinks so? (leave empty for the whole group)";
    /// Why a role is enough.
    voice_of_why(): "Un rôle ou un groupe suffit : « la trésorière », « les parents ».", "A role or a group is enough: “the treasurer”, “the parents”.";
    /// Everyone.
    the_group(): "le groupe", "the group";
    /// Because of which answers a check is shown.
    because(): "Parce que vous avez répondu :", "Because you answered:";
    /// What a check rests on.
    grounds(text: &str): "Sources : {text}", "Sources: {text}";
    /// That a check only proposes.
    proposes(verdict: &str): "Le guide propose : {verdict}. La décision est la vôtre.", "The guide proposes: {verdict}. The decision is yours.";
    /// Asking for a decision about a check.
    check_prompt(): "Que décidez-vous ?", "What do you decide?";
    /// Keeping the project as it is.
    keep(): "maintenir le projet tel quel", "keep the project as it is";
    /// Following what a check proposes.
    follow(verdict: &str): "suivre la proposition : {verdict}", "follow the proposal: {verdict}";
    /// Following a check that proposes to take an answer up again.
    reopened(): "C’est noté. Reprenez la réponse :", "Noted. Take the answer up again:";
    /// Asking for the reason of a decision.
    reason(): "Pourquoi cette décision ?", "Why this decision?";
    /// Why the reason is asked.
    reason_why(): "Dans un an, c’est la première chose qu’on vous demandera.", "A year from now, it is the first thing you will be asked.";
    /// Asking who decided.
    decided_by(): "Qui a décidé ? (laissez vide pour ne pas le dire)", "Who decided? (leave empty not to say)";
    /// A decision made earlier.
    decided(choice: &str): "Décision actuelle : {choice}", "Current decision: {choice}";
    /// Why a decision must have a reason.
    reason_wanted(): "Écrivez une raison, même courte, ou - pour décider sans raison.", "Write a reason, even a short one, or - to decide without one.";

    /// Offering the next path.
    widen(count: usize, path: &str, minutes: u32): "Continuer avec le parcours {path} ? (questions de plus : {count}, environ {minutes} min)", "Go on with the {path} path? (more questions: {count}, about {minutes} min)";
}

/// What a check proposes, as an action.
#[must_use]
pub fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    let [fr, en] = match verdict {
        Verdict::Rephrase => ["reformuler", "rephrase"],
        Verdict::Suspend => ["suspendre et aller voir", "pause and go and see"],
        Verdict::GiveUp => ["renoncer ou reporter", "give up or postpone"],
        Verdict::NotNeeded => ["se passer d’un nouvel objet", "do without a new object"],
        Verdict::Repair => ["réparer ou entretenir", "repair or maintain"],
        Verdict::Share => ["emprunter ou partager", "borrow or share"],
        Verdict::Resize => ["redimensionner", "resize"],
        Verdict::Appoint => ["nommer quelqu’un", "appoint someone"],
        Verdict::Stop => ["arrêter et consulter", "stop and ask a professional"],
        Verdict::Reserve => ["garder une réserve", "keep a reservation"],
        Verdict::Decide => ["décider ensemble", "decide together"],
        Verdict::KeepReference => ["garder la solution de référence", "keep the reference solution"],
        Verdict::Demonstrator => ["présenter comme un démonstrateur", "present it as a demonstrator"],
        Verdict::Reuse => ["reprendre ce qui existe", "reuse what exists"],
        Verdict::Measure => ["observer et mesurer d’abord", "observe and measure first"],
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// Whether someone agrees with an answer.
#[must_use]
pub fn position_of(lang: Lang, position: Position) -> &'static str {
    let [fr, en] = match position {
        Position::Agreement => ["accord", "agreement"],
        Position::Reservation => ["réserves", "reservations"],
        Position::Disagreement => ["désaccord", "disagreement"],
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// Asking what someone objects.
#[must_use]
pub fn voice_note(lang: Lang, position: Position) -> String {
    let [fr, en] = match position {
        Position::Agreement | Position::Reservation => ["Quelle réserve ?", "Which reservation?"],
        Position::Disagreement => ["Quel désaccord ?", "Which disagreement?"],
    };
    match lang {
        Lang::Fr => lang.spaced(fr),
        Lang::En => en.to_owned(),
    }
}

/// Where a project stands, in a few words.
#[must_use]
pub fn state(lang: Lang, state: State) -> &'static str {
    let [fr, en] = match state {
        State::InProgress => ["en cours", "in progress"],
        State::Built => ["réalisé", "built"],
        State::InUse => ["en service", "in use"],
        State::Modified => ["modifié", "modified"],
        State::Abandoned => ["abandonné", "abandoned"],
        State::Dismantled => ["démonté", "dismantled"],
        State::GivenUp => ["renoncé, avec ses raisons", "given up, with reasons"],
        State::NotNeeded => ["résolu sans nouvel objet", "solved without a new object"],
        State::Repaired => ["résolu par une réparation", "solved by a repair"],
        State::Shared => ["résolu par le partage", "solved by sharing"],
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// The name of a path.
#[must_use]
pub fn path(lang: Lang, path: Path) -> &'static str {
    match (lang, path) {
        (_, Path::Express) => "express",
        (Lang::Fr, Path::Essential) => "essentiel",
        (Lang::En, Path::Essential) => "essential",
        (Lang::Fr, Path::Complete) => "complet",
        (Lang::En, Path::Complete) => "complete",
    }
}
