//! The phrases that tell what differs: between two states of a project, or two versions of a methodology.

use super::phrases;

phrases! {
    /// The title of the differences.
    title(): "Ce qui a changé", "What changed";
    /// What is compared.
    compared(before: &str, after: &str): "de {before} à {after}", "from {before} to {after}";
    /// Nothing differs.
    none(): "Aucune différence.", "No difference.";
    /// Nothing differs but what is no answer.
    none_told(): "Les deux fichiers ne diffèrent que par leur mise en forme, leurs commentaires ou des parties que la méthode ne connaît pas.", "The two files differ only in their layout, their comments, or parts that the methodology does not know.";
    /// How many answers differ.
    counts(added: usize, changed: usize, removed: usize): "Réponses ajoutées : {added} · changées : {changed} · retirées : {removed}", "Answers added: {added} · changed: {changed} · removed: {removed}";
    /// A value that came.
    added(text: &str): "Ajouté : {text}", "Added: {text}";
    /// A value that went.
    removed(text: &str): "Retiré : {text}", "Removed: {text}";
    /// A value as it was.
    before(text: &str): "Avant : {text}", "Before: {text}";
    /// A value as it is.
    after(text: &str): "Après : {text}", "After: {text}";
    /// A short value as it is and as it was.
    now_and_before(now: &str, before: &str): "{now} (avant : {before})", "{now} (before: {before})";
    /// A cell that changed, in the row of a label.
    cell(row: &str, column: &str, change: &str): "{row} — {column} : {change}", "{row} — {column}: {change}";
    /// A row that came.
    row_added(row: &str): "Ligne ajoutée : {row}", "Row added: {row}";
    /// A row that went.
    row_removed(row: &str): "Ligne retirée : {row}", "Row removed: {row}";
    /// Rows in another order.
    reordered(): "Les lignes ont changé d’ordre.", "The rows are in another order.";
    /// Nothing there.
    empty(): "rien", "nothing";
    /// Not known yet.
    unknown(): "je ne sais pas encore", "I do not know yet";
    /// Not known yet, and who will find out.
    unknown_who(who: &str): "je ne sais pas encore ; {who} s’en charge", "I do not know yet; {who} is on it";
    /// Not known yet, and by when.
    unknown_when(date: &str): "je ne sais pas encore, réponse pour le {date}", "I do not know yet, answer by {date}";
    /// Not known yet, who will find out and by when.
    unknown_who_when(who: &str, date: &str): "je ne sais pas encore ; {who} s’en charge, pour le {date}", "I do not know yet; {who} is on it, by {date}";
    /// Not applicable.
    not_applicable(): "cela ne concerne pas le projet", "this does not concern the project";
    /// Not applicable, and why.
    not_applicable_why(why: &str): "cela ne concerne pas le projet : {why}", "this does not concern the project: {why}";
    /// Skipped.
    skipped(): "question passée", "question skipped";
    /// Something that cannot be understood.
    unreadable(text: &str): "{text} (non compris)", "{text} (not understood)";
    /// A note beside an answer.
    note(name: &str, change: &str): "{name} : {change}", "{name}: {change}";
    /// A decision, its reason, who and when.
    decision_reason(choice: &str, reason: &str): "{choice} — {reason}", "{choice} — {reason}";
    /// Who decided.
    decided_by(text: &str, who: &str): "{text} ({who})", "{text} ({who})";
    /// Who decided and when.
    decided_by_on(text: &str, who: &str, date: &str): "{text} ({who}, le {date})", "{text} ({who}, on {date})";
    /// When it was decided.
    decided_on(text: &str, date: &str): "{text} (le {date})", "{text} (on {date})";
    /// The section of decisions about what the methodology does not know.
    elsewhere(): "Décisions sur ce que la méthode ne connaît pas", "Decisions about what the methodology does not know";
    /// The title of a project.
    project_title(): "Titre", "Title";
    /// The few lines about a project.
    project_summary(): "Résumé", "Summary";
    /// How far one goes.
    project_path(): "Parcours", "Path";
}
