//! A methodology in one file, to send or to keep: its texts by path, in JSON, which holds any text exactly.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Files;
use crate::model::file::File;

/// The most files a bundle may hold: those of a methodology and of its parents.
const MOST: usize = 1000;
/// The most bytes each may have; reading TOML takes up to 400 times its size in memory.
const LARGEST: usize = 256 * 1024;
/// The only form so far.
const FORM: u32 = 1;

#[derive(Deserialize, Serialize)]
struct Bundle<'a> {
    lowtech_methode: u32,
    id: String,
    version: String,
    fichiers: BTreeMap<Cow<'a, str>, Cow<'a, str>>,
}

/// The files of a methodology as one text.
#[must_use]
pub fn write(files: &Files, id: &str, version: &str) -> String {
    let bundle = Bundle {
        lowtech_methode: FORM,
        id: id.to_owned(),
        version: version.to_owned(),
        fichiers: files.iter().map(|file| (Cow::from(&file.name), Cow::from(file.text()))).collect(),
    };
    serde_json::to_string_pretty(&bundle).expect("texts by path always serialise")
}

/// The files in such a text, sorted by path; nothing when it is something else, or larger than a methodology can be.
#[must_use]
pub fn read(text: &str) -> Option<Vec<File>> {
    let bundle: Bundle<'_> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let fits = bundle.fichiers.len() <= MOST && bundle.fichiers.values().all(|text| text.len() <= LARGEST);
    (bundle.lowtech_methode == FORM && fits)
        .then(|| bundle.fichiers.into_iter().map(|(name, text)| File::new(name, text.into_owned())).collect())
}

#[cfg(test)]
mod tests {
    use proptest::collection::btree_map;
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    fn texts(files: &[File]) -> Vec<(&str, &str)> {
        files.iter().map(|file| (file.name.as_str(), file.text())).collect()
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was(files in btree_map("[a-z@./]{1,20}", "(?s).{0,60}", 0..6)) {
            let files: Vec<File> = files.into_iter().map(|(name, text)| File::new(name, text)).collect();
            let again = read(&write(&files, "a", "1.0.0")).expect("what is written is read");
            prop_assert_eq!(texts(&again), texts(&files));
        }
    }

    #[test]
    fn what_is_no_bundle_is_refused() {
        let files = vec![File::new("methodologie.toml", "a".repeat(LARGEST + 1))];
        assert!(read(&write(&files, "a", "1.0.0")).is_none());
        let other = write(&[], "a", "1.0.0").replace("\"lowtech_methode\": 1", "\"lowtech_methode\": 2");
        for text in ["", "{}", "id = \"a\"", "[[[[[[", &other] {
            assert!(read(text).is_none(), "{text}");
        }
        assert!(read(&write(&[], "a", "1.0.0")).is_some_and(|files| files.is_empty()));
    }
}
