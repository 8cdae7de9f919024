//! The phrases about files: what could not be done with one, why, and the way out.
//!
//! What was attempted starts in lowercase and has no full stop: the caller frames it.

use super::phrases;

phrases! {
    /// A file cannot be read.
    cannot_read(name: &str): "impossible de lire « {name} »", "cannot read `{name}`";
    /// An answer cannot be written to a file.
    cannot_save(name: &str): "impossible d’enregistrer « {name} »", "cannot save `{name}`";
    /// A new file cannot be made.
    cannot_create(name: &str): "impossible de créer « {name} »", "cannot create `{name}`";
    /// The files of a folder cannot be listed.
    cannot_list(name: &str): "impossible de parcourir le dossier « {name} »", "cannot list the folder `{name}`";

    /// Why: nothing has that name.
    no_such_file(): "aucun fichier ne porte ce nom à cet endroit", "there is no file of that name there";
    /// Why: the folder is not there.
    no_such_folder(): "ce dossier n’existe pas", "this folder does not exist";
    /// The way out when nothing has that name.
    check_the_name(): "vérifiez le nom et le dossier", "check the name and the folder";
    /// The way out when the folder is not there.
    create_the_folder(): "créez d’abord ce dossier, ou choisissez-en un autre", "create this folder first, or choose another one";
    /// Why: a file stands where a folder is wanted.
    not_a_folder(): "un fichier se trouve là où il faudrait un dossier", "a file stands where a folder is needed";
    /// Why: the rights on the file or the folder.
    not_allowed(): "votre compte n’en a pas le droit", "your account is not allowed to";
    /// The way out when rights are missing.
    check_the_rights(): "vérifiez les droits du fichier et de son dossier, ou travaillez dans un dossier à vous", "check the permissions of the file and its folder, or work in a folder of yours";
    /// Why: the disk is full.
    no_room(): "il n’y a plus de place sur le disque", "the disk is full";
    /// The way out when the disk is full.
    make_room(): "libérez un peu de place, puis recommencez", "free some space, then try again";
    /// Why: a disk that can only be read.
    disk_only_read(): "ce disque ne peut être que lu", "this disk can only be read";
    /// The way out when a file or a disk can only be read.
    copy_elsewhere(): "retirez cette protection, ou travaillez sur une copie placée ailleurs", "remove this protection, or work on a copy kept elsewhere";
    /// Why: the system does not accept such a name.
    name_refused(): "le système n’accepte pas ce nom", "the system does not accept this name";
    /// The way out when the name is refused.
    choose_another_name(): "choisissez un nom court : lettres, chiffres et tirets", "choose a short name: letters, digits and hyphens";
    /// Why, in the words of the system, when we have none of our own.
    system_says(cause: &str): "le système répond : {cause}", "the system says: {cause}";

    /// Why: bytes that are not UTF-8.
    not_utf8(line: usize, column: usize): "son texte n’est pas en UTF-8 (ligne {line}, colonne {column})", "its text is not UTF-8 (line {line}, column {column})";
    /// Why: the UTF-16 that some editors call "Unicode".
    utf16(): "son texte est en UTF-16, parfois appelé « Unicode »", "its text is UTF-16, sometimes called “Unicode”";
    /// The way out of another encoding.
    save_as_utf8(): "ouvrez-le dans un éditeur et enregistrez-le en choisissant l’encodage UTF-8 ; rien n’a été modifié", "open it in an editor and save it with the UTF-8 encoding; nothing was modified";
    /// Why: more than the program accepts to read.
    too_large(kibibytes: usize): "il dépasse {kibibytes} Kio, bien plus qu’un projet n’en demande", "it exceeds {kibibytes} KiB, far more than a project needs";
    /// The way out of a file too large.
    move_text_elsewhere(): "gardez l’essentiel, et placez le reste dans un autre document", "keep what matters, and move the rest to another document";
    /// Why: a folder, where a file is wanted.
    is_a_folder(): "c’est un dossier", "it is a folder";
    /// Why: a pipe, a device, a socket.
    is_special(): "ce n’est pas un fichier ordinaire", "it is not an ordinary file";
    /// The way out when it is not a file.
    name_a_file(): "donnez le nom d’un fichier", "give the name of a file";
    /// Why: the file carries a protection against writing.
    file_only_read(): "ce fichier est protégé contre l’écriture", "this file is protected against writing";
    /// Why: more files than the program accepts to read.
    too_many_files(most: usize): "il contient plus de {most} fichiers", "it holds more than {most} files";
    /// The way out of too many files.
    use_smaller_folder(): "répartissez-les dans plusieurs dossiers", "spread them over several folders";

    /// Another program holds the file.
    already_open(name: &str): "« {name} » est déjà ouvert dans un autre dialogue", "`{name}` is already open in another dialogue";
    /// Why: which program holds it.
    held_by(pid: u32): "le programme numéro {pid} y travaille", "process {pid} is working on it";
    /// The way out when another program holds it.
    finish_the_other(): "terminez d’abord l’autre dialogue : chaque réponse y est enregistrée", "finish the other dialogue first: every answer is saved there";
    /// A new file would take the place of another.
    already_exists(name: &str): "« {name} » existe déjà", "`{name}` already exists";
    /// The way out when the name is taken.
    continue_or_rename(): "continuez ce fichier, ou choisissez un autre nom ; il n’a pas été modifié", "continue that file, or choose another name; it was not modified";
    /// Somebody else wrote the file during the dialogue.
    changed_meanwhile(name: &str): "« {name} » a changé pendant le dialogue", "`{name}` changed during the dialogue";
    /// Why it changed.
    written_by_another(): "un autre programme, ou un éditeur, vient de l’enregistrer", "another program, or an editor, has just saved it";
    /// The way out when it changed.
    read_it_again(): "relisez le fichier, puis donnez à nouveau cette réponse ; rien n’a été écrasé", "read the file again, then give this answer again; nothing was overwritten";
    /// The file went away during the dialogue.
    went_away(name: &str): "« {name} » n’est plus à sa place", "`{name}` is no longer there";
    /// Why it went away.
    moved_or_removed(): "il a été déplacé, renommé ou supprimé", "it was moved, renamed or removed";
    /// The way out when it went away.
    put_it_back(): "remettez-le à sa place, puis recommencez", "put it back, then try again";
    /// A file was written in part only, and could not be put back.
    written_in_part(name: &str): "« {name} » n’a été enregistré qu’en partie", "`{name}` was saved in part only";
    /// The way out when a copy of the former text was kept.
    former_text_in(copy: &str): "la version précédente est dans « {copy} »", "the former version is in `{copy}`";
    /// The way out when no copy could be kept.
    copy_from_screen(): "avant de fermer, recopiez vos dernières réponses ailleurs", "before closing, copy your last answers elsewhere";

    /// No methodology has that name.
    no_methodology(asked: &str): "aucune méthode ne s’appelle « {asked} »", "no methodology found for `{asked}`";
    /// Which ones there are.
    known_methodologies(list: &str): "méthodes trouvées ici : {list}", "those here: {list}";
    /// The way out when there is none of that name.
    name_a_methodology(): "donnez un de ces noms, ou un dossier qui contient « methodologie.toml »", "give one of these names, or a folder that holds `methodologie.toml`";
}
