//! Where methodologies come from: a folder, the user's own, or the one inside the program.

use std::fs;
use std::path::Path;

use miniz_oxide::inflate::decompress_to_vec;

use super::document::{self, Existing};
use super::read::{read, read_within};
use super::{Attempt, Error, places};
use crate::model::file::File;
use crate::model::id::Id;

/// The files of a methodology, sorted by path.
pub type Files = Vec<File>;

/// The most files a methodology may have.
pub const MOST: usize = 200;

/// The most bytes a methodology in one file may have.
const LARGEST_BUNDLE: usize = 8 * 1024 * 1024;

/// The id of the methodology inside the program.
pub const EMBEDDED: &str = "lowtech";

/// The file without which a folder is not a methodology.
const ENTRY: &str = "methodologie.toml";

const TABLE: &[(&str, Stored, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/methodology.rs"));

/// A text inside the program.
enum Stored {
    Whole(&'static str),
    Packed(&'static [u8]),
}

/// The methodology inside the program.
#[must_use]
pub fn embedded() -> Files {
    let file = |(name, text, index): &'static (&str, Stored, &[u8])| {
        let mut file = match text {
            Stored::Whole(text) => File::new(*name, *text),
            Stored::Packed(bytes) => File::packed(*name, || opened(bytes)),
        };
        file.index = Some(*index);
        file
    };
    TABLE.iter().map(file).collect()
}

fn opened(bytes: &[u8]) -> String {
    let text = decompress_to_vec(bytes).ok().and_then(|text| String::from_utf8(text).ok());
    text.expect("the build packed a text, and a test opens it")
}

/// Finds a methodology by the folder it is in or by its id: the user's own first, then the one inside the program.
pub fn find(id_or_folder: &str) -> Result<Files, Error> {
    find_among(places::methodologies().as_deref(), id_or_folder)
}

/// Finds a methodology by its id alone, whatever folder one is in.
pub fn known_as(id: &str) -> Result<Files, Error> {
    by_id(places::methodologies().as_deref(), id)
}

fn find_among(own: Option<&Path>, asked: &str) -> Result<Files, Error> {
    let folder = Path::new(asked);
    if holds_a_methodology(folder) {
        return in_folder(folder);
    }
    by_id(own, asked)
}

fn by_id(own: Option<&Path>, asked: &str) -> Result<Files, Error> {
    // Only an id is looked for among the user's own: a path could lead out of there.
    let installed = own.filter(|_| Id::new(asked).is_some()).map(|own| own.join(asked));
    if let Some(folder) = installed.filter(|folder| holds_a_methodology(folder)) {
        return in_folder(&folder);
    }
    if asked == EMBEDDED {
        return Ok(embedded());
    }
    Err(Error::NoMethodology { asked: asked.to_owned(), known: known(own) })
}

/// The ids of the methodologies at hand, sorted: the one inside the program, and the user's own.
#[must_use]
pub fn at_hand() -> Vec<String> {
    known(places::methodologies().as_deref())
}

/// The ids [`find`] would accept, sorted.
fn known(own: Option<&Path>) -> Vec<String> {
    let mut known = vec![EMBEDDED.to_owned()];
    for entry in own.and_then(|own| fs::read_dir(own).ok()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if Id::new(&name).is_some() && holds_a_methodology(&entry.path()) {
            known.push(name);
        }
    }
    known.sort();
    known.dedup();
    known
}

/// Makes the folder of a new methodology; one that holds a methodology already is left alone.
pub fn create(folder: &Path, files: &Files) -> Result<(), Error> {
    if holds_a_methodology(folder) {
        return Err(Error::Exists { path: folder.join(ENTRY) });
    }
    for file in files {
        let path = folder.join(&file.name);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(Error::system(Attempt::Create, parent))?;
        document::write(&path, file.text(), Existing::Keep)?;
    }
    Ok(())
}

/// The text of the single file that is asked for; nothing when no ordinary file has that name.
pub fn single_file(asked: &str) -> Result<Option<String>, Error> {
    let path = Path::new(asked);
    if path.is_file() { read_within(path, LARGEST_BUNDLE).map(Some) } else { Ok(None) }
}

fn holds_a_methodology(folder: &Path) -> bool {
    folder.join(ENTRY).is_file()
}

/// The `*.toml` and `*.tsv` files of a folder and of its sub-folders.
///
/// Links that lead out of the folder are ignored: a methodology received from somebody must not show our own files.
pub fn in_folder(folder: &Path) -> Result<Files, Error> {
    let root = fs::canonicalize(folder).map_err(Error::system(Attempt::List, folder))?;
    let mut files = Files::new();
    gather(&root, folder, "", &mut files)?;
    files.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(files)
}

/// Adds the files of `folder`, then those of its sub-folders when it is the top one (an empty `prefix`).
fn gather(root: &Path, folder: &Path, prefix: &str, files: &mut Files) -> Result<(), Error> {
    let refused = Error::system(Attempt::List, folder);
    for entry in fs::read_dir(folder).map_err(&refused)? {
        let entry = entry.map_err(&refused)?;
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') || !fs::canonicalize(&path).is_ok_and(|real| real.starts_with(root)) {
            continue;
        }
        if path.is_dir() && prefix.is_empty() {
            gather(root, &path, &format!("{name}/"), files)?;
        } else if path.is_file()
            && path.extension().is_some_and(|extension| extension == "toml" || extension == "tsv")
        {
            if files.len() == MOST {
                return Err(Error::TooMany { path: root.to_owned(), most: MOST });
            }
            files.push(File::new(format!("{prefix}{name}"), read(&path)?));
        }
    }
    Ok(())
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "the tests make the files to be found")]
mod tests {
    use tempfile::TempDir;

    use super::*;
    use crate::store::read::LARGEST;

    fn folder_with(files: &[&str]) -> TempDir {
        let folder = TempDir::new().unwrap();
        for name in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, name).unwrap();
        }
        folder
    }

    fn paths(files: &Files) -> Vec<&str> {
        files.iter().map(|file| file.name.as_str()).collect()
    }

    fn texts(files: &Files) -> Vec<(&str, &str)> {
        files.iter().map(|file| (file.name.as_str(), file.text())).collect()
    }

    #[test]
    fn the_embedded_methodology_is_the_folder_of_the_repository() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("methodology/lowtech");
        assert_eq!(texts(&embedded()), texts(&in_folder(&folder).unwrap()));
    }

    #[test]
    fn a_folder_gives_its_toml_and_tsv_files_two_levels_deep_sorted() {
        let folder = folder_with(&[
            "methodologie.toml",
            "LISEZMOI.md",
            "._methodologie.toml",
            "etapes/b.toml",
            "etapes/a.toml",
            "etapes/plus/bas.toml",
            "facteurs.tsv",
        ]);
        let files = in_folder(folder.path()).unwrap();
        assert_eq!(paths(&files), ["etapes/a.toml", "etapes/b.toml", "facteurs.tsv", "methodologie.toml"]);
        assert!(files.iter().all(|file| file.name == file.text()));
    }

    #[test]
    fn a_file_too_large_or_too_many_files_are_refused() {
        let folder = folder_with(&["methodologie.toml"]);
        fs::write(folder.path().join("b.toml"), vec![b'a'; LARGEST + 1]).unwrap();
        assert!(matches!(in_folder(folder.path()), Err(Error::TooLarge { .. })));

        let names: Vec<String> = (0..=MOST).map(|number| format!("{number}.toml")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(in_folder(folder_with(&names[1..]).path()).unwrap().len(), MOST);
        let error = in_folder(folder_with(&names).path()).unwrap_err();
        assert!(matches!(error, Error::TooMany { most: MOST, .. }), "{error:?}");
    }

    #[cfg(unix)]
    #[test]
    fn links_that_lead_out_of_the_folder_are_ignored() {
        use std::os::unix::fs::symlink;

        let outside = folder_with(&["secret.toml"]);
        let folder = folder_with(&["methodologie.toml", "etapes/a.toml"]);
        let at = |name: &str| folder.path().join(name);
        symlink(outside.path().join("secret.toml"), at("secret.toml")).unwrap();
        symlink(outside.path(), at("dehors")).unwrap();
        symlink(folder.path(), at("boucle")).unwrap();
        symlink(at("etapes/a.toml"), at("dedans.toml")).unwrap();
        let files = in_folder(folder.path()).unwrap();
        assert!(paths(&files).contains(&"dedans.toml"));
        assert!(!files.iter().any(|file| file.text() == "secret.toml"), "{files:?}");
    }

    #[test]
    fn a_folder_comes_before_an_id_and_ones_own_before_the_embedded_one() {
        let folder = folder_with(&["methodologie.toml"]);
        let own = folder_with(&[
            "lowtech/methodologie.toml",
            "lowtech/own.toml",
            "zero/methodologie.toml",
            "empty/a.toml",
        ]);
        let asked = folder.path().to_str().unwrap();
        assert_eq!(paths(&find_among(Some(own.path()), asked).unwrap()), ["methodologie.toml"]);
        let found = find_among(Some(own.path()), "lowtech").unwrap();
        assert_eq!(paths(&found), ["methodologie.toml", "own.toml"]);
        assert_eq!(texts(&find_among(None, "lowtech").unwrap()), texts(&embedded()));
    }

    #[test]
    fn an_unknown_methodology_is_told_with_the_known_ones() {
        let own = folder_with(&["zero/methodologie.toml", "empty/a.toml", "Bad-name/methodologie.toml"]);
        for asked in ["abc", "empty", "../zero", ""] {
            let error = find_among(Some(&own.path().join("zero/..")), asked).unwrap_err();
            let Error::NoMethodology { asked: told, known } = error else { panic!("{error:?}") };
            assert_eq!((told.as_str(), known), (asked, vec!["lowtech".to_owned(), "zero".to_owned()]));
        }
    }
}
