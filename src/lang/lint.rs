//! What the authors of a methodology are told about it, and the way out.

use super::phrases;

phrases! {
    /// Texts that a question should have.
    missing_texts(code: &str, keys: &str): "à la question {code}, il manque : {keys}", "the question {code} lacks: {keys}";
    /// When there is nothing to quote.
    no_sources_hint(): "si la question ne cite aucun fait, écrivez sources = []", "when the question quotes no fact, write sources = []";
    /// A sentence that is too long.
    long_sentence(words: usize, most: usize): "une phrase de {words} mots ; {most} au plus", "a sentence of {words} words; {most} at most";
    /// The way out.
    long_sentence_hint(): "coupez-la en deux, ou gardez le détail pour « aide »", "cut it in two, or keep the detail for `aide`";
    /// Facts that are out of date.
    out_of_date(question: &str, date: &str): "les faits cités à la question {question} étaient à vérifier avant le {date}", "the facts quoted by the question {question} were due for checking by {date}";
    /// The way out.
    out_of_date_hint(): "relisez les sources, corrigez s’il le faut, puis repoussez cette date", "read the sources again, correct what must be, then put this date off";
    /// An order of magnitude of a year to come.
    future_year(id: &str, year: u16): "l’ordre de grandeur « {id} » est daté de {year}, une année à venir", "the order of magnitude `{id}` is dated {year}, a year to come";
    /// The way out.
    future_year_hint(): "écrivez l’année du chiffre, ou celle de sa source", "write the year of the number, or that of its source";

    /// A condition that looks at a later question.
    forward_reference(what: &str, later: &str): "{what} dépend de {later}, posée plus tard", "{what} depends on {later}, which is asked later";
    /// The way out for a question.
    forward_reference_hint(): "placez-la après la question dont elle dépend : les gens avancent dans l’ordre", "place it after the question it depends on: people go in order";
    /// The way out for a check.
    forward_check_hint(): "montrez ce contrôle au terme d’une étape plus tardive", "show this check at the end of a later stage";
    /// A question whose condition never holds.
    never_asked(code: &str): "la question {code} n’est jamais posée : sa condition ne peut pas être vraie", "the question {code} is never asked: its condition cannot hold";
    /// A check whose condition never holds.
    never_triggered(check: &str): "le contrôle {check} ne se déclenche jamais : sa condition ne peut pas être vraie", "the check {check} is never triggered: its condition cannot hold";
    /// The way out.
    never_asked_hint(): "comparez sa condition avec les choix et les bornes des questions qu’elle cite", "compare its condition with the choices and the bounds of the questions it names";
    /// A question that its path cannot ask.
    not_on_its_path(code: &str, path: &str): "la question {code} n’est jamais posée en parcours {path} : ce dont elle dépend n’y est pas demandé", "the question {code} is never asked on the {path} path: what it depends on is not asked there";
    /// A follow-up on a shorter path than what opens it.
    follow_up_path(code: &str, path: &str, opener: &str, longer: &str): "la suite {code} est en parcours {path}, mais {opener}, qui l’ouvre, n’est posée qu’en parcours {longer}", "the follow-up {code} is on the {path} path, but {opener}, which opens it, is only asked on the {longer} path";
    /// The way out.
    not_on_its_path_hint(): "donnez le même « parcours » aux deux questions", "give the same `parcours` to both questions";
    /// A follow-up that two questions claim.
    opened_twice(code: &str, first: &str): "la suite {code} est déjà ouverte par {first} ; ici, elle ne s’ouvrira pas", "the follow-up {code} is opened by {first} already; it will not open here";
    /// The way out.
    opened_twice_hint(): "écrivez une seconde question, ou une condition « si » qui cite les deux réponses", "write a second question, or a condition `si` that names both answers";

    /// A condition that nothing uses.
    unused_condition(id: &str): "la condition « {id} » ne sert à aucune question ni à aucun contrôle", "the condition `{id}` is used by no question and no check";
    /// A threshold that nothing uses.
    unused_threshold(id: &str): "le seuil « {id} » ne sert à aucune condition", "the threshold `{id}` is used by no condition";
    /// A word list that nothing uses.
    unused_list(id: &str): "la liste « {id} » ne sert à aucune condition", "the list `{id}` is used by no condition";
    /// A source that nothing quotes.
    unused_source(id: &str): "la source « {id} » n’est citée nulle part", "the source `{id}` is quoted nowhere";
    /// The way out.
    unused_hint(): "retirez cette entrée, ou corrigez le nom là où elle devait servir", "remove this entry, or mend the name where it was to be used";

    /// A check that no example triggers.
    not_triggered(check: &str): "aucun projet d’exemple ne déclenche le contrôle {check}", "no example project triggers the check {check}";
    /// The way out.
    not_triggered_hint(): "ajoutez un exemple où il doit se déclencher : c’est la preuve qu’il marche", "add an example where it must be triggered: it is the proof that it works";
    /// Something that projects may use and that is gone.
    removed(what: &str, version: &str): "« {what} » existait en version {version} et a disparu sans règle de migration", "`{what}` existed in version {version} and is gone without a migration rule";
    /// The way out.
    removed_hint(): "remettez-le, ou dites ce que deviennent les réponses dans un [[migration]] de methodologie.toml", "put it back, or say what becomes of the answers in a [[migration]] of methodologie.toml";
}
