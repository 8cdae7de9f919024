//! Errors about files in words: what happened, why, and what to do, through `lang::files`.

use std::io;
use std::path::Path;

use super::read::LARGEST;
use super::{Attempt, Error, Found};
use crate::lang::{Lang, files};

impl Error {
    /// The error in words: what happened, why, and what to do, in this order.
    ///
    /// Names of files are given as they are: the terminal encodes them.
    #[must_use]
    pub fn describe(&self, lang: Lang) -> (String, Option<String>, Option<String>) {
        let (what, why, hint) = match self {
            Self::System { attempt, path, cause } => {
                let (why, hint) = reason(lang, *attempt, cause);
                return (attempt.refused(lang, path), Some(why), hint);
            }
            Self::NotUtf8 { path, at } => (
                Attempt::Read.refused(lang, path),
                files::not_utf8(lang, at.line, at.column),
                files::save_as_utf8(lang),
            ),
            Self::Utf16 { path } => {
                (Attempt::Read.refused(lang, path), files::utf16(lang), files::save_as_utf8(lang))
            }
            Self::TooLarge { attempt, path } => (
                attempt.refused(lang, path),
                files::too_large(lang, LARGEST / 1024),
                files::move_text_elsewhere(lang),
            ),
            Self::NotAFile { attempt, path, found } => {
                let why = match found {
                    Found::Folder => files::is_a_folder(lang),
                    Found::Special => files::is_special(lang),
                };
                (attempt.refused(lang, path), why, files::name_a_file(lang))
            }
            Self::ReadOnly { path } => {
                (Attempt::Save.refused(lang, path), files::file_only_read(lang), files::copy_elsewhere(lang))
            }
            Self::Locked { path, pid } => {
                let why = pid.map(|pid| files::held_by(lang, pid));
                return (files::already_open(lang, &shown(path)), why, Some(files::finish_the_other(lang)));
            }
            Self::Exists { path } => {
                let hint = files::continue_or_rename(lang);
                return (files::already_exists(lang, &shown(path)), None, Some(hint));
            }
            Self::Changed { path, now: _ } => (
                files::changed_meanwhile(lang, &shown(path)),
                files::written_by_another(lang),
                files::read_it_again(lang),
            ),
            Self::Missing { path } => (
                files::went_away(lang, &shown(path)),
                files::moved_or_removed(lang),
                files::put_it_back(lang),
            ),
            Self::Damaged { path, backup, cause } => {
                let hint = backup.as_deref().map_or_else(
                    || files::copy_from_screen(lang),
                    |copy| files::former_text_in(lang, &shown(copy)),
                );
                (files::written_in_part(lang, &shown(path)), reason(lang, Attempt::Save, cause).0, hint)
            }
            Self::TooMany { path, most } => (
                Attempt::List.refused(lang, path),
                files::too_many_files(lang, *most),
                files::use_smaller_folder(lang),
            ),
            Self::NoMethodology { asked, known } => {
                let why = (!known.is_empty()).then(|| files::known_methodologies(lang, &known.join(", ")));
                return (files::no_methodology(lang, asked), why, Some(files::name_a_methodology(lang)));
            }
        };
        (what, Some(why), Some(hint))
    }
}

impl Attempt {
    fn refused(self, lang: Lang, path: &Path) -> String {
        let name = shown(path);
        match self {
            Self::Read => files::cannot_read(lang, &name),
            Self::Save => files::cannot_save(lang, &name),
            Self::Create => files::cannot_create(lang, &name),
            Self::List => files::cannot_list(lang, &name),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Why the system refused and what to do about it; in its own words when we have none.
fn reason(lang: Lang, attempt: Attempt, cause: &io::Error) -> (String, Option<String>) {
    use io::ErrorKind as Kind;
    let (why, hint) = match cause.kind() {
        Kind::NotFound => match attempt {
            Attempt::Read | Attempt::Save => (files::no_such_file(lang), files::check_the_name(lang)),
            Attempt::Create => (files::no_such_folder(lang), files::create_the_folder(lang)),
            Attempt::List => (files::no_such_folder(lang), files::check_the_name(lang)),
        },
        Kind::NotADirectory => (files::not_a_folder(lang), files::check_the_name(lang)),
        Kind::PermissionDenied => (files::not_allowed(lang), files::check_the_rights(lang)),
        Kind::StorageFull | Kind::QuotaExceeded => (files::no_room(lang), files::make_room(lang)),
        Kind::ReadOnlyFilesystem => (files::disk_only_read(lang), files::copy_elsewhere(lang)),
        Kind::InvalidFilename => (files::name_refused(lang), files::choose_another_name(lang)),
        // Neither common nor mendable by a name or a place: the system knows better than we do.
        _ => return (files::system_says(lang, &cause.to_string()), None),
    };
    (why, Some(hint))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::model::problem::Position;

    fn path() -> PathBuf {
        PathBuf::from("eau.lowtech.toml")
    }

    fn every_error() -> Vec<Error> {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        vec![
            Error::System { attempt: Attempt::Save, path: path(), cause: full() },
            Error::System { attempt: Attempt::Read, path: path(), cause: io::ErrorKind::NotFound.into() },
            Error::System { attempt: Attempt::List, path: path(), cause: io::Error::other("boom") },
            Error::NotUtf8 { path: path(), at: Position { line: 3, column: 7 } },
            Error::Utf16 { path: path() },
            Error::TooLarge { attempt: Attempt::Create, path: path() },
            Error::NotAFile { attempt: Attempt::Read, path: path(), found: Found::Folder },
            Error::ReadOnly { path: path() },
            Error::Locked { path: path(), pid: Some(12) },
            Error::Locked { path: path(), pid: None },
            Error::Exists { path: path() },
            Error::Changed { path: path(), now: String::new() },
            Error::Missing { path: path() },
            Error::Damaged { path: path(), backup: Some("eau.bak".into()), cause: full() },
            Error::Damaged { path: path(), backup: None, cause: full() },
            Error::TooMany { path: path(), most: 200 },
            Error::NoMethodology { asked: "eau".into(), known: vec!["lowtech".into(), "zero".into()] },
        ]
    }

    #[test]
    fn errors_say_what_why_and_what_to_do() {
        let told: Vec<String> = every_error()
            .iter()
            .map(|error| {
                let (what, why, hint) = error.describe(Lang::Fr);
                [Some(what), why, hint].into_iter().flatten().collect::<Vec<_>>().join(" | ")
            })
            .collect();
        let expected = "\
impossible d’enregistrer « eau.lowtech.toml » | il n’y a plus de place sur le disque | libérez un peu de place, puis recommencez
impossible de lire « eau.lowtech.toml » | aucun fichier ne porte ce nom à cet endroit | vérifiez le nom et le dossier
impossible de parcourir le dossier « eau.lowtech.toml » | le système répond : boom
impossible de lire « eau.lowtech.toml » | son texte n’est pas en UTF-8 (ligne 3, colonne 7) | ouvrez-le dans un éditeur et enregistrez-le en choisissant l’encodage UTF-8 ; rien n’a été modifié
impossible de lire « eau.lowtech.toml » | son texte est en UTF-16, parfois appelé « Unicode » | ouvrez-le dans un éditeur et enregistrez-le en choisissant l’encodage UTF-8 ; rien n’a été modifié
impossible de créer « eau.lowtech.toml » | il dépasse 256 Kio, bien plus qu’un projet n’en demande | gardez l’essentiel, et placez le reste dans un autre document
impossible de lire « eau.lowtech.toml » | c’est un dossier | donnez le nom d’un fichier
impossible d’enregistrer « eau.lowtech.toml » | ce fichier est protégé contre l’écriture | retirez cette protection, ou travaillez sur une copie placée ailleurs
« eau.lowtech.toml » est déjà ouvert dans un autre dialogue | le programme numéro 12 y travaille | terminez d’abord l’autre dialogue : chaque réponse y est enregistrée
« eau.lowtech.toml » est déjà ouvert dans un autre dialogue | terminez d’abord l’autre dialogue : chaque réponse y est enregistrée
« eau.lowtech.toml » existe déjà | continuez ce fichier, ou choisissez un autre nom ; il n’a pas été modifié
« eau.lowtech.toml » a changé pendant le dialogue | un autre programme, ou un éditeur, vient de l’enregistrer | relisez le fichier, puis donnez à nouveau cette réponse ; rien n’a été écrasé
« eau.lowtech.toml » n’est plus à sa place | il a été déplacé, renommé ou supprimé | remettez-le à sa place, puis recommencez
« eau.lowtech.toml » n’a été enregistré qu’en partie | il n’y a plus de place sur le disque | la version précédente est dans « eau.bak »
« eau.lowtech.toml » n’a été enregistré qu’en partie | il n’y a plus de place sur le disque | avant de fermer, recopiez vos dernières réponses ailleurs
impossible de parcourir le dossier « eau.lowtech.toml » | il contient plus de 200 fichiers | répartissez-les dans plusieurs dossiers
aucune méthode ne s’appelle « eau » | méthodes trouvées ici : lowtech, zero | donnez un de ces noms, ou un dossier qui contient « methodologie.toml »";
        assert_eq!(told.join("\n"), crate::model::text::french_spaces(expected));
    }

    #[test]
    fn every_error_is_told_in_each_language() {
        for error in every_error() {
            assert_ne!(error.describe(Lang::Fr).0, error.describe(Lang::En).0);
        }
    }
}
