//! The help of every command and option, in every language. A test checks that none is missing.

use super::Lang;

/// What a command or an option is for: `new`, `new.title`…; nothing when it is not in the list.
#[must_use]
pub fn help(lang: Lang, path: &str) -> Option<&'static str> {
    HELP.iter().find(|(known, ..)| *known == path).map(|(_, fr, en)| match lang {
        Lang::Fr => *fr,
        Lang::En => *en,
    })
}

/// What stands for a value in the help, such as `FICHIER`, where it is not the French word of the definitions.
#[must_use]
pub fn placeholder(lang: Lang, french: &str) -> Option<&'static str> {
    match lang {
        Lang::Fr => None,
        Lang::En => PLACEHOLDERS.iter().find(|(fr, _)| *fr == french).map(|(_, en)| *en),
    }
}

const PLACEHOLDERS: &[(&str, &str)] = &[
    ("TITRE", "TITLE"),
    ("AVANT", "BEFORE"),
    ("APRÈS", "AFTER"),
    ("FICHIER", "FILE"),
    ("DOSSIER", "FOLDER"),
    ("ID|DOSSIER", "ID|FOLDER"),
    ("ÉTAPE", "STAGE"),
    ("MOT", "WORD"),
    ("PARCOURS", "PATH"),
    ("SECTEUR", "SECTOR"),
    ("CODE=VALEUR", "CODE=VALUE"),
    ("CODE=RAISON", "CODE=REASON"),
];

const HELP: &[(&str, &str, &str)] = &[
    (
        "",
        "Le guide d’une démarche low-tech, du besoin au résumé que l’on partage",
        "A guide through a low-tech approach, from the need to a summary one can share",
    ),
    ("--lang", "Langue de l’interface : fr ou en", "Language of the interface: fr or en"),
    (
        "--plain",
        "Lignes simples, sans menu ni couleur (aussi ACCESSIBLE=1)",
        "Plain lines, without menus or colours (also ACCESSIBLE=1)",
    ),
    ("--color", "Couleurs : auto, always ou never", "Colours: auto, always or never"),
    (
        "--methodology",
        "Autre méthode : son identifiant, son dossier, ou le fichier où elle a été exportée",
        "Another methodology: its id, its folder, or the file it was exported to",
    ),
    ("--help", "Afficher cette aide", "Print this help"),
    ("--version", "Afficher la version", "Print the version"),
    ("new", "Commencer un projet (alias : nouveau)", "Start a project (alias: nouveau)"),
    ("new.title", "Titre du projet", "Title of the project"),
    ("new.path", "Parcours : express, essentiel ou complet", "Path: express, essentiel or complet"),
    (
        "new.sector",
        "Secteur du projet ; répétez l’option s’il y en a plusieurs",
        "Sector of the project; can be repeated",
    ),
    (
        "new.answers",
        "Réponses déjà écrites : un fichier de projet, même partiel",
        "Answers already written: a project file, even a partial one",
    ),
    (
        "new.no_input",
        "Ne rien demander : créer le fichier et s’arrêter",
        "Ask nothing: create the file and stop",
    ),
    ("new.output", "Fichier à créer", "File to create"),
    (
        "continue",
        "Reprendre un projet là où il en est (alias : continuer)",
        "Resume a project where it stands (alias: continuer)",
    ),
    ("continue.file", "Fichier du projet", "Project file"),
    ("continue.stage", "Aller à une étape", "Go to a stage"),
    (
        "continue.question",
        "Aller à une question, par son code ou son identifiant",
        "Go to a question, by its code or id",
    ),
    (
        "continue.group",
        "En groupe : noter accords, réserves et désaccords",
        "In a group: note agreements, reservations and disagreements",
    ),
    (
        "continue.todo",
        "Reposer aussi les questions passées ou encore à trouver",
        "Ask again what was skipped or is not known yet",
    ),
    (
        "continue.path",
        "Changer de parcours : express, essentiel ou complet",
        "Change path: express, essentiel or complet",
    ),
    (
        "set",
        "Saisir des réponses sans dialogue (alias : saisir)",
        "Give answers without a dialogue (alias: saisir)",
    ),
    ("set.file", "Fichier du projet", "Project file"),
    (
        "set.answers",
        "Réponses : CODE=VALEUR ou etape.question=VALEUR",
        "Answers: CODE=VALUE or stage.question=VALUE",
    ),
    (
        "set.unknown",
        "Question dont la réponse n’est pas encore connue : CODE, ou CODE=QUI la trouvera",
        "Question whose answer is not known yet: CODE, or CODE=WHO will find out",
    ),
    (
        "set.not_applicable",
        "Question qui ne concerne pas le projet : CODE=RAISON",
        "Question that does not concern the project: CODE=REASON",
    ),
    (
        "set.unset",
        "Question à rouvrir : sa réponse est retirée",
        "Question to open again: its answer is removed",
    ),
    ("status", "Dire où en est un projet (alias : etat)", "Tell how far a project is (alias: etat)"),
    ("status.file", "Fichier du projet", "Project file"),
    ("status.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    ("check", "Vérifier des fichiers de projet (alias : verifier)", "Check project files (alias: verifier)"),
    ("check.files", "Fichiers à vérifier", "Files to check"),
    ("check.strict", "Échouer aussi sur un avertissement", "Fail on warnings too"),
    ("check.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "show",
        "Montrer le résumé dans le terminal (alias : voir)",
        "Show the summary in the terminal (alias: voir)",
    ),
    ("show.file", "Fichier du projet", "Project file"),
    ("show.stage", "Montrer une seule étape, en entier", "Show a single stage, in full"),
    (
        "compare",
        "Comparer les solutions, critère par critère (alias : comparer)",
        "Compare the solutions, criterion by criterion (alias: comparer)",
    ),
    ("compare.file", "Fichier du projet", "Project file"),
    ("compare.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "assess",
        "Lire le cycle de vie de chaque solution (alias : evaluer)",
        "Read the life cycle of each solution (alias: evaluer)",
    ),
    ("assess.file", "Fichier du projet", "Project file"),
    ("assess.option", "Une seule solution, par son identifiant", "A single solution, by its id"),
    ("assess.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "export",
        "Écrire un document à partager (alias : exporter)",
        "Write a document to share (alias: exporter)",
    ),
    ("export.file", "Fichier du projet", "Project file"),
    (
        "export.document",
        "Document : resume (une page) ou dossier (tout)",
        "Document: resume (one page) or dossier (everything)",
    ),
    ("export.format", "Format : md, html ou json", "Format: md, html or json"),
    (
        "export.output",
        "Fichier à écrire, ou - pour la sortie standard",
        "File to write, or - for standard output",
    ),
    ("export.force", "Remplacer le fichier s’il existe", "Replace the file if it exists"),
    (
        "diff",
        "Dire ce qui a changé entre deux états d’un projet (alias : differences)",
        "Tell what changed between two states of a project (alias: differences)",
    ),
    ("diff.before", "Fichier du projet, avant", "Project file, before"),
    ("diff.after", "Fichier du projet, après", "Project file, after"),
    ("diff.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "migrate",
        "Amener un projet à la version actuelle de sa méthode (alias : migrer)",
        "Bring a project to the present version of its methodology (alias: migrer)",
    ),
    ("migrate.file", "Fichier du projet", "Project file"),
    ("migrate.yes", "Écrire sans demander", "Write without asking"),
    (
        "glossary",
        "Les mots de la méthode, expliqués (alias : glossaire)",
        "The words of the method, explained (alias: glossaire)",
    ),
    (
        "glossary.word",
        "Mot cherché ; tous les mots si vous n’en donnez pas",
        "Word to look for; all words when there is none",
    ),
    ("glossary.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "factors",
        "Des ordres de grandeur, pour situer une réponse (alias : facteurs)",
        "Orders of magnitude, to situate an answer (alias: facteurs)",
    ),
    (
        "factors.word",
        "Thème ou mots cherchés ; la liste des thèmes si vous n’en donnez pas",
        "Theme or words to look for; the list of themes when there are none",
    ),
    ("factors.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "methodology",
        "Lire ou vérifier une méthode (alias : methodologie)",
        "Read or check a methodology (alias: methodologie)",
    ),
    ("methodology.list", "Lister les méthodes disponibles", "List the methodologies at hand"),
    ("methodology.show", "Montrer toutes les questions", "Show all the questions"),
    ("methodology.show.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    ("methodology.check", "Vérifier les fichiers d’une méthode", "Check the files of a methodology"),
    ("methodology.check.folder", "Dossier de la méthode", "Folder of the methodology"),
    (
        "methodology.check.examples",
        "Dossier de projets d’exemple : dire quels contrôles aucun ne déclenche",
        "Folder of example projects: tell which checks none of them triggers",
    ),
    (
        "methodology.check.since",
        "Version précédente, par son dossier : dire ce qui a disparu sans règle de migration",
        "Previous version, by its folder: tell what is gone without a migration rule",
    ),
    ("methodology.check.strict", "Échouer aussi sur un avertissement", "Fail on warnings too"),
    ("methodology.check.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "methodology.diff",
        "Dire ce qui a changé entre deux versions d’une méthode (alias : differences)",
        "Tell what changed between two versions of a methodology (alias: differences)",
    ),
    ("methodology.diff.before", "Version d’avant : identifiant ou dossier", "Version before: id or folder"),
    ("methodology.diff.after", "Version d’après : identifiant ou dossier", "Version after: id or folder"),
    ("methodology.diff.json", "Résultat en JSON, pour les machines", "Result as JSON, for machines"),
    (
        "methodology.schema",
        "Écrire le schéma JSON qui aide un éditeur à compléter et à vérifier",
        "Write the JSON schema that helps an editor to complete and to check",
    ),
    (
        "methodology.schema.of",
        "Fichiers décrits : projet (d’après la méthode) ou methode",
        "Files described: projet (from the methodology) or methode",
    ),
    (
        "methodology.schema.output",
        "Fichier à écrire, au lieu de la sortie standard",
        "File to write, instead of standard output",
    ),
    (
        "methodology.export",
        "Écrire une méthode en un seul fichier, que --methodology relit",
        "Write a methodology in one file, which --methodology reads back",
    ),
    (
        "methodology.export.output",
        "Fichier à écrire, au lieu de la sortie standard",
        "File to write, instead of standard output",
    ),
    ("methodology.export.force", "Remplacer le fichier s’il existe", "Replace the file if it exists"),
    (
        "methodology.new",
        "Créer une méthode qui en change une autre : ajouter, reformuler, retirer",
        "Create a methodology that changes another: add, reword, retire",
    ),
    ("methodology.new.id", "Identifiant de la nouvelle méthode", "Id of the new methodology"),
    ("methodology.new.folder", "Dossier à créer ; sinon, à son nom", "Folder to create; by default, its id"),
    ("methodology.new.parent", "Méthode parente ; sinon, lowtech", "Parent methodology; by default, lowtech"),
    (
        "methodology.remark",
        "Préparer une remarque à envoyer, sans compte (alias : remarque)",
        "Prepare a remark to send, without any account (alias: remarque)",
    ),
    ("methodology.remark.question", "Question dont on parle, comme B5", "Question it is about, such as B5"),
    (
        "methodology.remark.output",
        "Fichier à écrire, ou - ; sinon, remarque-b5.txt",
        "File to write, or -; by default, remark-b5.txt",
    ),
    ("methodology.remark.force", "Remplacer le fichier s’il existe", "Replace the file if it exists"),
    ("methodology.schema.force", "Remplacer le fichier s’il existe", "Replace the file if it exists"),
    (
        "completions",
        "Écrire le script qui complète les commandes avec la touche Tab",
        "Write the script that completes commands with the Tab key",
    ),
    ("completions.shell", "bash, zsh, fish, powershell ou elvish", "bash, zsh, fish, powershell or elvish"),
    ("man", "Écrire la page de manuel", "Write the manual page"),
];
