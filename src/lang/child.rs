//! What is said and written when a methodology is made from another.

use super::phrases;

phrases! {
    /// The folder was made.
    created(folder: &str): "Méthode créée dans le dossier {folder}.", "Methodology created in the folder {folder}.";
    /// What to do next.
    check_with(command: &str): "La vérifier : {command}", "Check it: {command}";
    /// What to do next.
    follow_with(command: &str): "La suivre : {command}", "Follow it: {command}";
    /// An id that cannot be taken.
    id_hint(): "donnez-lui un nom à elle, comme mon_quartier", "give it a name of its own, such as my_quarter";
    /// Which parents there are.
    parent_hint(known: &str): "méthodes trouvées ici : {known}", "methodologies found here: {known}";
    /// The first line of the main file.
    main_comment(): "# Une méthode à vous : elle reprend sa méthode parente, moins ce que vous retirez, avec ce que vous changez.", "# A methodology of yours: it takes over its parent, without what you retire, with what you change.";
    /// Above what is retired.
    retire_comment(): "# Ce qu’il ne faut plus demander, par son identifiant entier : \"besoin.enonce\", ou \"G3\" pour un contrôle.", "# What is no longer to be asked, by its whole id: \"besoin.enonce\", or \"G3\" for a check.";
    /// The first line of the file of a stage.
    stage_comment(stage: &str): "# Ce qui change à l’étape « {stage} ». Pour une autre étape, écrivez un autre fichier, à son nom.", "# What changes at the stage “{stage}”. For another stage, write another file, with its name.";
    /// A question to begin with.
    example():
        "# Enlevez les # pour ajouter cette question à la fin de l’étape.\n# [[question]]\n# id = \"a_moi\"\n# code = \"MOI1\"\n# parcours = \"express\"\n# type = \"texte\"\n# question = \"Qu’aimeriez-vous savoir de plus ?\"\n# pourquoi = \"Dites en une phrase ce que l’on y gagne.\"\n# exemple = \"Une vraie réponse, courte.\"\n# sources = []",
        "# Remove the # to add this question at the end of the stage.\n# [[question]]\n# id = \"mine\"\n# code = \"MOI1\"\n# parcours = \"express\"\n# type = \"texte\"\n# question = \"What else would you like to know?\"\n# pourquoi = \"Say in a sentence what one gains by it.\"\n# exemple = \"A real answer, a short one.\"\n# sources = []";
    /// A question nobody knows.
    no_such_question(named: &str): "aucune question ne s’appelle `{named}`", "no question is called `{named}`";
    /// Where questions are read.
    no_such_question_hint(): "lowtech methodology show les montre toutes, avec leur code", "lowtech methodology show shows them all, with their codes";
    /// The name of a file with a remark.
    remark_file(): "remarque", "remark";
    /// The title of a remark.
    remark_title(version: &str): "Remarque sur la méthode {version}", "Remark on the methodology {version}";
    /// The question a remark is about.
    remark_about(code: &str, prompt: &str): "Question {code} : {prompt}", "Question {code}: {prompt}";
    /// Asking what was noticed.
    remark_what(): "Qu’avez-vous remarqué ? Une phrase suffit.", "What did you notice? One sentence is enough.";
    /// Asking in which situation.
    remark_where(): "Dans quelle situation ? Sans nom ni adresse.", "In which situation? Without names or addresses.";
    /// Asking what would be better.
    remark_instead(): "Que proposeriez-vous à la place ?", "What would you propose instead?";
    /// Asking who is to be quoted.
    remark_who(): "Votre nom, si vous voulez que l’on vous cite (facultatif).", "Your name, if you want to be quoted (optional).";
    /// What to do with the file.
    remark_send(): "Ce fichier ne part pas tout seul. Envoyez-le par courriel, ou donnez-le imprimé, à la personne qui vous a fait connaître ce guide : elle pourra le transmettre.", "This file does not leave by itself. Send it by mail, or hand it printed, to the person who told you about this guide: they can pass it on.";
}
