//! The phrases of commands: what they announce, and what can go wrong.

use super::phrases;

phrases! {
    /// The label of a failure.
    error_label(): "erreur", "error";
    /// The label of a cause.
    because_label(): "parce que", "because";
    /// The label of a way out.
    hint_label(): "conseil", "hint";

    /// What the program is, on the welcome page.
    welcome(): "lowtech vous accompagne dans une démarche low-tech : partir du besoin, le questionner, regarder ce qui existe ici, comparer, décider.", "lowtech walks you through a low-tech approach: start from the need, question it, look at what is here, compare, decide.";
    /// What to type next.
    welcome_next(): "Pour commencer :", "To start:";
    /// What `lowtech new` is for.
    welcome_new(): "commencer (une demi-heure environ)", "start (about half an hour)";
    /// A title, to start with.
    welcome_title(): "Eau chaude du camping", "Hot water at the campsite";
    /// What `lowtech methodology show` is for.
    welcome_questions(): "lire les questions avant de commencer", "read the questions before starting";
    /// What `lowtech --help` is for.
    welcome_help(): "toutes les commandes", "all commands";
    /// The projects of the folder.
    welcome_projects(): "Projets de ce dossier :", "Projects in this folder:";
    /// A project and its progress.
    welcome_project(file: &str, title: &str, answered: usize, applicable: usize, state: &str): "{file} — {title} : {answered}/{applicable} réponses, {state}", "{file} — {title}: {answered}/{applicable} answers, {state}";
    /// A project that cannot be read.
    welcome_unreadable(name: &str, file: &str): "{name} — illisible : lowtech check {file}", "{name} — unreadable: lowtech check {file}";
    /// What `lowtech continue` is for.
    welcome_continue(): "reprendre ce projet", "resume this project";

    /// Asking for the title.
    title_prompt(): "Comment appelez-vous ce projet ?", "What do you call this project?";
    /// Why a title.
    title_why(): "Quelques mots suffisent ; ils donnent son nom au fichier.", "A few words are enough; they name the file.";
    /// No title.
    no_title(): "il manque le titre du projet", "the title of the project is missing";
    /// The way out.
    no_title_hint(): "lowtech new \"Eau chaude du camping\"", "lowtech new \"Hot water at the campsite\"";
    /// The file was created.
    created(file: &str): "Fichier créé : {file}", "File created: {file}";
    /// The file exists.
    exists(file: &str): "le fichier « {file} » existe déjà ; il n’a pas été touché", "the file `{file}` already exists; it was not touched";
    /// The way out.
    exists_hint(file: &str): "reprenez-le : lowtech continue {file} — ou donnez un autre nom avec -o", "resume it: lowtech continue {file} — or give another name with -o";
    /// A sector that does not exist.
    unknown_sector(sector: &str, known: &str): "le secteur « {sector} » n’existe pas ; possibles : {known}", "the sector `{sector}` does not exist; possible: {known}";
    /// How many answers were taken from a file.
    answers_taken(count: usize, file: &str): "Réponses reprises de {file} : {count}", "Answers taken from {file}: {count}";
    /// Answers that were not taken.
    answers_refused(file: &str): "des réponses de « {file} » ne peuvent pas être reprises ; rien n’a été créé", "some answers of `{file}` cannot be taken; nothing was created";
    /// The way out.
    answers_refused_hint(file: &str): "corrigez-les et recommencez ; lowtech check {file} redit où", "correct them and try again; lowtech check {file} says where again";

    /// Where one resumes.
    resumed(title: &str, answered: usize): "Reprise de « {title} ». Réponses retrouvées : {answered}.", "Resuming “{title}”. Answers found: {answered}.";
    /// Everything is saved.
    saved(file: &str): "Tout est enregistré dans {file}.", "Everything is saved in {file}.";
    /// How to resume.
    resume_with(command: &str): "Pour reprendre : {command}", "To resume: {command}";
    /// The path is done.
    done(): "Le parcours est terminé.", "The path is complete.";
    /// That the project follows another methodology than the one in use.
    follows_another(theirs: &str, ours: &str): "Ce projet suit la méthode « {theirs} », pas « {ours} » : ses propres questions ne sont pas lues. Ajoutez --methodology et le dossier de sa méthode.", "This project follows the methodology “{theirs}”, not “{ours}”: its own questions are not read. Add --methodology and the folder of its methodology.";
    /// How to change the decision that ended the project.
    next_reopen(command: &str): "Revenir sur cette décision : {command}", "Change this decision: {command}";
    /// The project ended without an object.
    done_closed(state: &str): "Projet abouti : {state}. C’est un résultat, et il peut servir à d’autres.", "Successful end: {state}. It is a result, and may serve others.";
    /// The project is paused.
    done_waiting(stage: &str): "Projet en pause, à l’étape « {stage} ».", "Project paused, at the stage “{stage}”.";
    /// What is left to find out.
    done_unknown(count: usize): "Réponses encore à trouver : {count} — lowtech continue --todo les repose.", "Answers still to find out: {count} — lowtech continue --todo asks them again.";
    /// What to do next.
    next_show(command: &str): "Lire le résumé : {command}", "Read the summary: {command}";
    /// What to do next.
    next_export(command: &str): "Le partager : {command}", "Share it: {command}";

    /// The title of a conflict.
    conflict(question: &str): "Pendant ce temps, cette même réponse a changé dans le fichier : {question}", "Meanwhile, this same answer changed in the file: {question}";
    /// Theirs.
    conflict_theirs(value: &str): "dans le fichier : {value}", "in the file: {value}";
    /// Ours.
    conflict_ours(value: &str): "la vôtre : {value}", "yours: {value}";
    /// Which to keep.
    conflict_prompt(): "Laquelle garder ?", "Which one to keep?";
    /// Nothing there.
    conflict_nothing(): "rien", "nothing";
    /// A conflict nobody can settle now.
    conflict_failure(file: &str): "pendant ce temps, la même réponse a changé dans « {file} » ; il n’a pas été touché", "meanwhile, the same answer changed in `{file}`; it was not touched";
    /// The way out.
    conflict_hint(): "regardez ce qui a changé, puis recommencez", "look at what changed, then try again";
    /// An answer that was not kept, because nobody said which to keep.
    conflict_left(answer: &str): "Votre réponse n’a pas remplacé celle du fichier. Pour la recopier : {answer}", "Your answer did not replace the one in the file. To copy it again: {answer}";
    /// Someone else changed something else.
    merged(): "Le fichier a changé ailleurs pendant ce temps : les deux changements sont gardés.", "The file changed elsewhere meanwhile: both changes are kept.";
    /// The file was gone.
    recreated(file: &str): "Le fichier « {file} » avait disparu : il est recréé avec toutes vos réponses.", "The file “{file}” had disappeared: it is created again with all your answers.";
    /// The file can no longer be read.
    broken_meanwhile(file: &str): "« {file} » a changé pendant ce temps et ne peut plus être lu ; il n’a pas été touché", "`{file}` changed meanwhile and can no longer be read; it was not touched";
    /// The last answer, so that it is not lost.
    last_answer(answer: &str): "Votre dernière réponse, pour la recopier : {answer}", "Your last answer, to copy it again: {answer}";
    /// A copy was put aside.
    rescued(file: &str): "Une copie avec cette réponse est dans {file}.", "A copy with this answer is in {file}.";
    /// A save that was cut short left the text it was writing.
    next_text_left(project: &str, file: &str): "Un enregistrement de « {project} » a été coupé, et ce qu’il écrivait est dans « {file} » : reprenez-y ce qui manque à votre projet, car ce fichier sera supprimé à la séance qui suivra votre prochain enregistrement.", "A save of “{project}” was cut short, and what it was writing is in “{file}”: take from it what your project lacks, because this file will be removed at the session after your next save.";
    /// A save that was cut short left the text it was writing over.
    former_text_left(project: &str, file: &str): "Un enregistrement de « {project} » a été coupé, et le texte d’avant est dans « {file} » : reprenez-y ce qui manque à votre projet, puis supprimez cette copie.", "A save of “{project}” was cut short, and the text before it is in “{file}”: take from it what your project lacks, then delete this copy.";
    /// A change that would damage the file.
    would_damage(file: &str): "cette réponse ne peut pas être écrite dans « {file} » sans y changer autre chose ; rien n’a été écrit", "this answer cannot be written in `{file}` without changing something else; nothing was written";
    /// The way out.
    would_damage_hint(file: &str): "lowtech check {file} dit ce qui gêne", "lowtech check {file} says what is in the way";

    /// No project in the folder.
    no_project(): "il n’y a pas de projet dans ce dossier", "there is no project in this folder";
    /// The way out.
    no_project_hint(): "commencez par lowtech new \"Titre\", ou donnez le fichier à ouvrir", "start with lowtech new \"Title\", or give the file to open";
    /// Several projects in the folder.
    several_projects(files: &str): "il y a plusieurs projets dans ce dossier : {files}", "there are several projects in this folder: {files}";
    /// The way out.
    several_projects_hint(): "donnez le fichier à ouvrir", "give the file to open";
    /// Which project.
    which_project(): "Quel projet ?", "Which project?";
    /// A project that cannot be read.
    unreadable_project(file: &str): "« {file} » ne peut pas être lu comme un projet", "`{file}` cannot be read as a project";
    /// The way out.
    unreadable_project_hint(file: &str): "corrigez les lignes ci-dessus dans un éditeur de texte, puis : lowtech check {file}", "correct the lines above in a text editor, then: lowtech check {file}";
    /// A file that is something else.
    not_a_project(file: &str): "« {file} » ne ressemble pas à un projet ; il n’a pas été touché", "`{file}` does not look like a project; it was not touched";
    /// Why.
    not_a_project_why(): "il n’a ni partie [projet], ni partie [methodologie]", "it has neither a [projet] nor a [methodologie] section";
    /// The way out.
    not_a_project_hint(): "donnez un fichier dont le nom finit par .lowtech.toml, ou commencez un projet : lowtech new \"Titre\"", "give a file whose name ends with .lowtech.toml, or start a project: lowtech new \"Title\"";
    /// A file that is no methodology.
    not_a_bundle(file: &str): "« {file} » n’est pas une méthode en un seul fichier", "`{file}` is not a methodology in one file";
    /// The way out.
    not_a_bundle_hint(): "donnez le dossier d’une méthode, ou un fichier écrit par lowtech methodology export", "give the folder of a methodology, or a file written by lowtech methodology export";
    /// A methodology that cannot be read.
    unreadable_methodology(): "la méthode ne peut pas être lue", "the methodology cannot be read";
    /// The way out.
    unreadable_methodology_hint(folder: &str): "lowtech methodology check {folder} redit tout ce qui est à corriger", "lowtech methodology check {folder} says again all there is to correct";

    /// An answer of the project cannot be read.
    unreadable_answer(file: &str): "Une réponse ne se lit pas : lowtech check {file}", "One answer cannot be read: lowtech check {file}";
    /// Some answers of the project cannot be read.
    unreadable_answers(count: usize, file: &str): "{count} réponses ne se lisent pas : lowtech check {file}", "{count} answers cannot be read: lowtech check {file}";
    /// Some answers are to be mended, whole or in part.
    faulty_answers(file: &str): "Des réponses sont à corriger ; ce qui ne se comprend pas n’est pas lu : lowtech check {file}", "Some answers are to be mended; what is not understood is not read: lowtech check {file}";

    /// A question that does not exist.
    unknown_question(name: &str): "la question « {name} » n’existe pas", "the question `{name}` does not exist";
    /// A question that does not exist, with a near one.
    unknown_question_hint(): "lowtech methodology show liste les questions et leurs codes", "lowtech methodology show lists the questions and their codes";
    /// A stage that does not exist.
    unknown_stage(name: &str, known: &str): "l’étape « {name} » n’existe pas ; possibles : {known}", "the stage `{name}` does not exist; possible: {known}";
    /// The title of the glossary.
    glossary(): "Les mots de la méthode", "The words of the method";
    /// A word that the glossary lacks.
    no_such_word(word: &str): "le mot « {word} » n’est pas dans le glossaire", "the word “{word}” is not in the glossary";
    /// What to do about it.
    no_such_word_hint(): "tapez lowtech glossary pour lire tous les mots", "type lowtech glossary to read all words";
    /// A question that is not asked.
    not_asked(code: &str): "la question {code} ne s’applique pas à ce projet pour l’instant", "the question {code} does not apply to this project for now";
    /// An answer without a value.
    no_value(text: &str): "« {text} » ne dit pas quelle réponse donner", "`{text}` does not say which answer to give";
    /// The way out.
    no_value_hint(): "écrivez CODE=VALEUR, par exemple B1=\"Que 40 campeurs se lavent\"", "write CODE=VALUE, for example B1=\"That 40 campers can wash\"";
    /// A refused answer.
    refused(code: &str, why: &str): "{code} : {why}", "{code}: {why}";
    /// How a place was understood.
    understood(code: &str, said: &str): "{code} : {said}", "{code}: {said}";
    /// Nothing was written.
    nothing_written(): "rien n’a été écrit", "nothing was written";
    /// The way out.
    nothing_written_hint(): "corrigez les réponses ci-dessus et recommencez", "correct the answers above and try again";
    /// Nothing to set.
    nothing_to_set(): "il n’y a aucune réponse à saisir", "there is no answer to give";
    /// How many answers were written.
    set_done(count: usize, file: &str): "Réponses enregistrées dans {file} : {count}.", "Answers saved in {file}: {count}.";
    /// The file already said all that.
    set_nothing(file: &str): "{file} disait déjà tout cela.", "{file} said all that already.";

    /// The columns of the progress table.
    stage(): "Étape", "Stage";
    /// Answered.
    answered(): "Réponses", "Answers";
    /// In the file, but impossible to read.
    unreadable(): "À corriger", "To correct";
    /// Not known yet.
    unknown(): "À trouver", "To find out";
    /// Not applicable.
    not_applicable(): "Non concernées", "Not applicable";
    /// Skipped.
    skipped(): "Passées", "Skipped";
    /// Open.
    open(): "Ouvertes", "Open";
    /// A number of answers out of.
    out_of(answered: usize, applicable: usize): "{answered} sur {applicable}", "{answered} of {applicable}";
    /// The title of a project and its state.
    project_state(title: &str, state: &str, path: &str): "{title} — {state}, parcours {path}", "{title} — {state}, {path} path";
    /// The triggered checks.
    checks(): "Points d’attention :", "Points to consider:";
    /// A decided check.
    check_decided(id: &str, title: &str, decision: &str): "{id} · {title} — décision : {decision}", "{id} · {title} — decision: {decision}";
    /// An undecided check.
    check_undecided(id: &str, title: &str): "{id} · {title} — à décider", "{id} · {title} — to decide";
    /// The next question.
    next(code: &str, question: &str): "Prochaine question : {code} · {question}", "Next question: {code} · {question}";
    /// The next decision.
    next_decision(stage: &str): "Prochaine décision : au terme de l’étape « {stage} »", "Next decision: at the end of the stage “{stage}”";
    /// Nothing left.
    nothing_left(): "Plus aucune question ouverte dans ce parcours.", "No open question left in this path.";

    /// A clean file.
    check_clean(file: &str): "{file} : rien à corriger", "{file}: nothing to correct";
    /// The severities.
    severity_error(): "erreur", "error";
    /// The severities.
    severity_warning(): "avertissement", "warning";
    /// The severities.
    severity_note(): "note", "note";
    /// The end of a check.
    check_found(errors: usize, warnings: usize, notes: usize): "Erreurs : {errors} · avertissements : {warnings} · notes : {notes}", "Errors: {errors} · warnings: {warnings} · notes: {notes}";
    /// A check that found something to mend.
    check_failed(): "il y a quelque chose à corriger", "there is something to correct";

    /// A document was written.
    exported(file: &str): "Document écrit : {file}", "Document written: {file}";
    /// A document that would take the place of a project.
    export_over_project(file: &str): "« {file} » est un fichier de projet ; il n’a pas été remplacé", "`{file}` is a project file; it was not replaced";
    /// The way out.
    export_over_project_hint(): "donnez un autre nom au document avec -o", "give the document another name with -o";
    /// A document that exists.
    export_exists(file: &str): "le fichier « {file} » existe déjà ; il n’a pas été remplacé", "the file `{file}` already exists; it was not replaced";
    /// The way out.
    export_exists_hint(): "ajoutez --force pour le remplacer, ou donnez un autre nom avec -o", "add --force to replace it, or give another name with -o";
    /// The way out of a pipe or a device.
    export_special_hint(): "donnez le nom d’un fichier, ou -o - pour la sortie standard", "give the name of a file, or -o - for standard output";

    /// A methodology in the list.
    methodology_line(id: &str, version: &str, title: &str, count: usize): "{id} {version} — {title} (questions : {count})", "{id} {version} — {title} (questions: {count})";
    /// A clean methodology.
    methodology_clean(name: &str, count: usize, checks: usize): "{name} : rien à corriger (questions : {count}, contrôles : {checks})", "{name}: nothing to correct (questions: {count}, checks: {checks})";
    /// Texts that lack a translation.
    methodology_untranslated(count: usize): "Textes à traduire : {count}", "Texts to translate: {count}";
    /// The example of a question.
    follow_up(): "posée selon une réponse précédente", "asked depending on an earlier answer";

    /// Writing to standard output failed.
    cannot_write_output(): "le résultat n’a pas pu être écrit", "the result could not be written";
    /// The dialogue cannot take place.
    cannot_talk(): "le dialogue s’est interrompu", "the dialogue was interrupted";
    /// The path of the command line.
    folder_is_current(): "ce dossier", "this folder";
}
