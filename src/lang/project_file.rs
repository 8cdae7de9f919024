//! The phrases about project files: what stands in them, and what is wrong there.

use super::phrases;

phrases! {
    /// A project without a title.
    no_title(): "le projet n’a pas de titre", "the project has no title";
    /// The way out of it.
    no_title_hint(): "ajoutez titre = \"…\" sous [projet]", "add titre = \"…\" under [projet]";
    /// A part of a file that must be a table.
    not_a_table(name: &str): "« {name} » devrait être une section [{name}]", "`{name}` should be a section [{name}]";
    /// A section nothing reads.
    unknown_section(name: &str): "section inconnue « {name} », gardée telle quelle", "unknown section `{name}`, kept as it is";
    /// A key of a stage that is no question.
    unknown_question(name: &str, methodology: &str): "la méthode {methodology} n’a pas de question « {name} » ; la réponse est gardée telle quelle", "the methodology {methodology} has no question `{name}`; the answer is kept as it is";
    /// A state that does not exist.
    unknown_state(state: &str, known: &str): "l’état « {state} » n’existe pas ; possibles : {known}", "the state `{state}` does not exist; possible: {known}";
    /// A path that does not exist.
    unknown_path(path: &str): "le parcours « {path} » n’existe pas ; possibles : express, essentiel, complet", "the path `{path}` does not exist; possible: express, essentiel, complet";
    /// A sector that does not exist.
    unknown_sector(sector: &str, known: &str): "le secteur « {sector} » n’existe pas ; possibles : {known}", "the sector `{sector}` does not exist; possible: {known}";
    /// A project of another methodology.
    other_methodology(theirs: &str, ours: &str): "ce projet suit la méthode « {theirs} », pas « {ours} »", "this project follows the methodology `{theirs}`, not `{ours}`";
    /// The way out of it.
    other_methodology_hint(): "ouvrez-le avec --methodology et le dossier de sa méthode", "open it with --methodology and the folder of its methodology";
    /// A status that does not exist.
    unknown_status(status: &str): "le statut « {status} » n’existe pas ; possibles : ne_sait_pas, sans_objet, passe", "the status `{status}` does not exist; possible: ne_sait_pas, sans_objet, passe";
    /// An answer and a reason for having none.
    answered_and_not(): "cette question a aussi une réponse : c’est la réponse qui compte", "this question has an answer too: the answer counts";
    /// A decision about nothing.
    decision_about_nothing(): "cette décision ne dit pas sur quoi elle porte", "this decision does not say what it is about";
    /// The way out of it.
    decision_about_nothing_hint(): "ajoutez controle = \"G…\" ou etape = \"…\"", "add controle = \"G…\" or etape = \"…\"";
    /// A decision about a check that does not exist.
    unknown_check(id: &str): "le contrôle « {id} » n’existe pas dans cette méthode", "the check `{id}` does not exist in this methodology";
    /// A decision that is none of the possible ones.
    unknown_decision(choice: &str, known: &str): "la décision « {choice} » n’existe pas ; possibles : {known}", "the decision `{choice}` does not exist; possible: {known}";
    /// A decision without its reason.
    no_reason(): "il manque la raison de cette décision", "the reason for this decision is missing";
    /// The way out of it.
    no_reason_hint(): "ajoutez motif = \"…\" : dans un an, c’est ce qu’on vous demandera", "add motif = \"…\": a year from now, that is what you will be asked";
    /// What is wrong with the answer to a question.
    answer_problem(code: &str, why: &str): "réponse {code} : {why}", "answer {code}: {why}";
    /// Several references.
    several_references(code: &str, count: usize, family: &str): "réponse {code} : {count} solutions ont la famille « {family} » ; gardez-en une, à laquelle les autres sont comparées", "answer {code}: {count} options have the family `{family}`; keep one, with which the others are compared";
    /// A date that is none.
    bad_date(key: &str): "« {key} » attend une date comme 2026-11-23", "`{key}` wants a date such as 2026-11-23";
    /// An answer whose question is not asked.
    inapplicable(code: &str): "la réponse {code} est gardée, mais la question ne s’applique plus au projet", "the answer {code} is kept, but the question no longer applies to the project";
    /// A code of no commune.
    unknown_commune(code: &str): "le code INSEE {code} n’est celui d’aucune commune connue", "the INSEE code {code} is that of no known commune";
    /// A required question without an answer.
    missing_required(code: &str, question: &str): "il manque la réponse {code} : {question}", "the answer {code} is missing: {question}";
    /// The way out of it.
    missing_required_hint(file: &str, id: &str): "lowtech continue {file} --question {id}", "lowtech continue {file} --question {id}";
    /// A row that lacks an important cell.
    missing_cell(code: &str, row: usize, column: &str): "réponse {code}, ligne {row} : il manque « {column} »", "answer {code}, row {row}: `{column}` is missing";
    /// The heading of a new project file.
    file_heading(): "Ce fichier est à vous : lisez-le, corrigez-le et commentez-le avec n’importe quel éditeur de texte.", "This file is yours: read it, correct it and comment it with any text editor.";
    /// The rest of the heading.
    file_heading_more(): "lowtech n’y change que les réponses que vous lui donnez.", "lowtech changes nothing in it but the answers you give.";
}
