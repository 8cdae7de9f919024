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
}
