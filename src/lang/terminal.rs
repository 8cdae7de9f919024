//! The few words prompters add themselves: gestures, and the way to make them.

use super::phrases;

phrases! {
    /// Marks the answer of the last time in a list.
    chosen(): "(réponse actuelle)", "(current answer)";
    /// The gestures, in one line each, on the first screen.
    gestures_title(): "À tout moment, tapez :", "At any time, type:";
    /// Going back.
    gesture_back(): "<   revenir à la question précédente", "<   go back to the previous question";
    /// Help.
    gesture_help(): "?   aide et exemple", "?   help and an example";
    /// Editor.
    gesture_editor(): "!   écrire la réponse dans votre éditeur de texte", "!   write the answer in your text editor";
    /// Skip.
    gesture_skip(): "-   passer la question", "-   skip the question";
    /// Unknown.
    gesture_unknown(): "??  je ne sais pas encore", "??  I do not know yet";
    /// Not applicable.
    gesture_not_applicable(): "=   cela ne nous concerne pas", "=   this does not concern us";
    /// Go to.
    gesture_go_to(): ":   aller à une question ou à une étape", ":   go to a question or a stage";
    /// Stop.
    gesture_stop(): ".   s’arrêter (tout est enregistré)", ".   stop (everything is saved)";
    /// How to type a sign itself.
    gesture_literal(): "Pour écrire l’un de ces signes seul, doublez-le.", "To write one of these signs alone, double it.";
    /// How to type several choices.
    several(): "Plusieurs choix possibles : tapez leurs numéros, par exemple 1 3.", "Several choices are possible: type their numbers, such as 1 3.";
    /// Where there are menus.
    gesture_menus(): "Dans un menu : flèches et Entrée pour choisir, Échap pour ces gestes.", "In a menu: arrows and Enter to choose, Escape for these gestures.";
    /// Where several can be ticked.
    menu_tick(): "Espace pour cocher, Entrée pour valider, Échap pour les autres gestes.", "Space to tick, Enter to confirm, Escape for other gestures.";
    /// Nothing is ticked.
    nothing_ticked(): "Rien n’est coché, donc rien ne change. Cochez au moins une ligne avec Espace, ou tapez - pour passer, ?? si vous ne savez pas, = si cela ne vous concerne pas.", "Nothing is ticked, so nothing changes. Tick at least one line with Space, or type - to skip, ?? if you do not know, = if this does not concern you.";
    /// Where one chooses.
    menu_choose(): "Flèches et Entrée pour choisir, Échap pour les autres gestes.", "Arrows and Enter to choose, Escape for other gestures.";
    /// The last entry of a menu.
    menu_gestures(): "autres gestes : aide, revenir, je ne sais pas…", "other gestures: help, back, I do not know…";
    /// The title of the menu of gestures.
    menu_gestures_title(): "Que voulez-vous faire ?", "What do you want to do?";
    /// Leaving the menu of gestures.
    menu_return(): "reprendre la question", "return to the question";
    /// What was chosen, repeated after the menu is gone.
    chose(label: &str): "→ {label}", "→ {label}";
    /// Several lines arrived at once.
    several_lines(): "Plusieurs lignes reçues : elles forment une seule réponse. Une ligne vide termine.", "Several lines received: they make one answer. An empty line ends.";
    /// A line longer than the terminal can bring; its beginning is kept.
    line_cut(): "Cette ligne est trop longue pour ce terminal : seul son début est arrivé, et il est enregistré. Tapez ! pour écrire la suite dans votre éditeur, ou Entrée pour en rester là.", "This line is too long for this terminal: only its beginning arrived, and it is saved. Type ! to write the rest in your editor, or Enter to leave it so.";
    /// A line longer than the terminal can bring, in an answer that is not saved yet.
    line_cut_unkept(): "Cette ligne est trop longue pour ce terminal : seul son début est arrivé. Coupez la suite en lignes plus courtes.", "This line is too long for this terminal: only its beginning arrived. Cut the rest into shorter lines.";
    /// A line longer than the terminal can bring, where it cannot be kept.
    line_too_long(): "Cette ligne est trop longue pour ce terminal : seul son début est arrivé, et rien n’est enregistré. Répondez plus court, ou tapez ! pour écrire dans votre éditeur.", "This line is too long for this terminal: only its beginning arrived, and nothing is saved. Answer in fewer words, or type ! to write in your editor.";
    /// Signs that the line editor cannot read.
    not_utf8(): "Ces signes ne sont pas de l’UTF-8, que cette ligne attend : rien n’a été pris. Réglez votre terminal sur UTF-8, ou relancez avec --plain, puis tapez de nouveau.", "These signs are not UTF-8, which this line expects: nothing was taken. Set your terminal to UTF-8, or start again with --plain, then type again.";

    /// No editor could be found.
    no_editor(): "Aucun éditeur de texte trouvé : donnez son nom dans la variable EDITOR, par exemple EDITOR=nano.", "No text editor found: give its name in the variable EDITOR, for example EDITOR=nano.";
    /// The editor could not start.
    editor_failed(editor: &str, why: &str): "L’éditeur « {editor} » n’a pas pu s’ouvrir : {why}. La réponse n’a pas changé.", "The editor “{editor}” could not open: {why}. The answer has not changed.";
    /// The editor ended with an error.
    editor_gave_up(editor: &str): "L’éditeur « {editor} » s’est fermé sans enregistrer. La réponse n’a pas changé.", "The editor “{editor}” closed without saving. The answer has not changed.";
    /// The editor saved the text, then ended with an error.
    editor_complained(editor: &str): "L’éditeur « {editor} » s’est fermé sur une erreur. La réponse n’a pas changé ; votre texte est gardé ci-dessous : corrigez-le, ou tapez ! pour le rouvrir.", "The editor “{editor}” ended with an error. The answer has not changed; your text is kept below: correct it, or type ! to open it again.";
}
