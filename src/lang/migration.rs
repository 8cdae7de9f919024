//! The phrases of a project that follows its methodology to a newer version.

use super::phrases;

phrases! {
    /// A rule that does nothing.
    no_rule(): "cette migration ne dit rien à faire : renommer, remplacer_valeur, scinder, retirer, ajouter ou revoir", "this migration says nothing to do: renommer, remplacer_valeur, scinder, retirer, ajouter or revoir";
    /// A rule for a version to come.
    version_ahead(version: &str, ours: &str): "cette migration mène à la version {version}, et la méthode en est à {ours}", "this migration leads to version {version}, and the methodology is at {ours}";
    /// A rule about something that is still there.
    still_there(name: &str): "« {name} » existe encore dans la méthode : une migration ne peut pas le renommer ni le retirer", "`{name}` is still in the methodology: a migration can neither rename nor retire it";
    /// A rule about something that is not there.
    not_there(name: &str): "« {name} » n’existe pas dans la méthode", "`{name}` is not in the methodology";
    /// Two names of different sorts.
    not_alike(from: &str, to: &str): "« {from} » ne peut pas devenir « {to} » : une question devient une question, une colonne une colonne du même tableau", "`{from}` cannot become `{to}`: a question becomes a question, a column a column of the same table";
    /// A name that is none.
    bad_name(text: &str): "« {text} » n’est pas un nom complet : écrivez etape.question, ou etape.question.colonne", "`{text}` is not a full name: write stage.question, or stage.question.column";

    /// A project of an older version.
    older(theirs: &str, ours: &str): "ce projet suit la version {theirs} de la méthode ; la version {ours} est là", "this project follows version {theirs} of the methodology; version {ours} is here";
    /// The way out of it.
    older_hint(command: &str): "{command} montre ce qui change pour vos réponses, et n’en retire aucune", "{command} shows what changes for your answers, and removes none";
    /// A project of an older version, beside a result.
    older_notice(theirs: &str, ours: &str, command: &str): "La méthode est passée de la version {theirs} à la version {ours}. Ce que cela change pour vos réponses : {command}", "The methodology went from version {theirs} to version {ours}. What it changes for your answers: {command}";
    /// A project of a newer version.
    newer(theirs: &str, ours: &str): "ce projet suit la version {theirs} de la méthode, plus récente que celle d’ici ({ours})", "this project follows version {theirs} of the methodology, newer than the one here ({ours})";
    /// The way out of it.
    newer_hint(): "installez une version plus récente de lowtech, ou donnez la méthode avec --methodology", "install a newer lowtech, or give the methodology with --methodology";
    /// Nothing to do.
    up_to_date(file: &str, name: &str): "{file} suit déjà {name} : rien à faire.", "{file} follows {name} already: nothing to do.";

    /// A column of a question.
    column(question: &str, column: &str): "{question} (colonne « {column} »)", "{question} (column “{column}”)";
    /// The decision at the end of a stage.
    decision(stage: &str): "décision de l’étape « {stage} »", "decision of the stage “{stage}”";

    /// The title of what a migration does.
    title(title: &str): "{title} — changer de version de la méthode", "{title} — to another version of the methodology";
    /// From which version to which.
    versions(from: &str, to: &str): "de {from} à {to}", "from {from} to {to}";
    /// A version the file does not say.
    unsaid(): "une version non précisée", "an unsaid version";
    /// The section of what is taken over.
    kept(): "Repris", "Taken over";
    /// How many answers stay as they are.
    kept_count(count: usize): "Réponses reprises telles quelles : {count}", "Answers taken over as they are: {count}";
    /// Something that has another name.
    renamed(what: &str, from: &str): "{what} — rangé auparavant sous {from}", "{what} — formerly filed under {from}";
    /// A choice that has another id.
    replaced(what: &str, from: &str, to: &str): "{what} — {from} s’écrit maintenant {to}", "{what} — {from} is now spelled {to}";
    /// The section of what is to be looked at.
    review(): "À revoir", "To review";
    /// Something that stands twice.
    clash(what: &str, from: &str): "{what} — il y a aussi une réponse sous l’ancien nom {from} : gardez la bonne", "{what} — there is also an answer under the former name {from}: keep the right one";
    /// A question that became several.
    split(what: &str, from: &str): "{what} — recopié de {from}, que plusieurs questions remplacent", "{what} — copied from {from}, which several questions replace";
    /// A question that became several, none of which takes the answer.
    split_nowhere(from: &str, to: &str): "{from} est remplacé par {to} : votre réponse est à répartir", "{from} is replaced by {to}: your answer is to be shared out";
    /// A choice that is no longer proposed.
    retired(what: &str, value: &str, why: &str): "{what} — le choix {value} n’est plus proposé. {why}", "{what} — the choice {value} is no longer proposed. {why}";
    /// A question that means something else.
    meaning(what: &str, why: &str): "{what} — {why}", "{what} — {why}";
    /// An answer that this version does not take.
    unreadable(what: &str, text: &str): "{what} — la réponse {text} n’est plus acceptée sous cette forme", "{what} — the answer {text} is no longer accepted in this form";
    /// The section of new questions.
    new(): "Nouveau", "New";
    /// The section of what the methodology no longer has.
    orphans(): "Orphelin", "Orphaned";
    /// What becomes of them.
    orphans_stay(): "La méthode ne connaît pas ces réponses. Elles restent dans le fichier, où elles sont.", "The methodology does not know these answers. They stay in the file, where they are.";
    /// An orphan.
    orphan(name: &str, spelled: &str): "{name} = {spelled}", "{name} = {spelled}";
    /// An orphan, and why.
    orphan_why(name: &str, spelled: &str, why: &str): "{name} = {spelled} — {why}", "{name} = {spelled} — {why}";

    /// Asking before writing.
    ask(file: &str): "Écrire cela dans {file} ?", "Write this in {file}?";
    /// Why.
    ask_why(copy: &str): "L’original sera gardé à côté, dans {copy}.", "The original will be kept beside, in {copy}.";
    /// Going on.
    write(): "écrire", "write";
    /// Stopping there.
    leave(): "ne rien changer", "change nothing";
    /// Nothing was written.
    left(file: &str): "Rien n’a été changé dans {file}.", "Nothing was changed in {file}.";
    /// It was written.
    done(file: &str, copy: &str): "{file} suit la nouvelle version. L’original est dans {copy}.", "{file} follows the new version. The original is in {copy}.";
    /// Nobody can be asked.
    needs_yes(file: &str): "rien n’a été changé dans « {file} » : personne ne peut répondre ici", "nothing was changed in `{file}`: nobody can answer here";
    /// The way out of it.
    needs_yes_hint(command: &str): "pour écrire ces changements : {command}", "to write these changes: {command}";
    /// The file changed while one was reading.
    changed(file: &str): "« {file} » a changé pendant ce temps ; il n’a pas été touché", "`{file}` changed meanwhile; it was not touched";
    /// The way out of it.
    changed_hint(): "recommencez : vous verrez ce que cela donne maintenant", "try again: you will see what it gives now";
}
