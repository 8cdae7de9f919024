//! Embeds the methodology and the communes of France in the program: writes a table of the files of the one, read by
//! `store::methodologies`, with where all stands in them, read by `format::index`; packs the other, read by
//! `format::territory`.
#![expect(clippy::disallowed_methods, reason = "a build script is told where to write by its environment")]
#![expect(clippy::disallowed_macros, reason = "a build script talks to cargo on its standard output")]

#[path = "build/index.rs"]
mod index;
#[path = "src/model/text/plain.rs"]
mod plain;
#[path = "build/territory.rs"]
mod territory;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use miniz_oxide::deflate::compress_to_vec;

fn main() -> io::Result<()> {
    let mut files = BTreeMap::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("methodology/lowtech"), "", &mut files)?;
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let mut rows = String::new();
    for (rank, (name, path)) in files.iter().enumerate() {
        // What is not sound TOML has no index: reading it will tell why.
        let toml = path.extension().is_some_and(|extension| extension == "toml");
        let index = toml.then(|| fs::read_to_string(path)).transpose()?.map(|text| index::index(&text));
        let index = index.and_then(Result::ok).unwrap_or_default();
        let beside = out.join(format!("{rank}.index"));
        fs::write(&beside, index)?;
        // What another language says is long, and few commands want it.
        let text = if name.starts_with("langues/") {
            let packed = out.join(format!("{rank}.packed"));
            fs::write(&packed, compress_to_vec(&fs::read(path)?, territory::LEVEL))?;
            format!("Stored::Packed(include_bytes!({packed:?}))")
        } else {
            format!("Stored::Whole(include_str!({path:?}))")
        };
        rows.push_str(&format!("    ({name:?}, {text}, include_bytes!({beside:?})),\n"));
    }
    let table = format!("[\n{rows}]");
    fs::write(out.join("methodology.rs"), table)?;
    let territories = Path::new(env!("CARGO_MANIFEST_DIR")).join("methodology/territoires");
    println!("cargo:rerun-if-changed={}", territories.display());
    let read = |name: &str| fs::read_to_string(territories.join(name));
    let packed = territory::pack(&read("departements.tsv")?, &read("epci.tsv")?, &read("communes.tsv")?)?;
    fs::write(out.join("territory.bin"), packed)
}

/// The same files as `store::methodologies::in_folder`: a test compares them.
fn gather(folder: &Path, prefix: &str, files: &mut BTreeMap<String, PathBuf>) -> io::Result<()> {
    // The folder too, so that a new file is noticed.
    println!("cargo:rerun-if-changed={}", folder.display());
    let told = |cause| io::Error::other(format!("{}: {cause}", folder.display()));
    for entry in fs::read_dir(folder).map_err(told)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() && prefix.is_empty() {
            gather(&path, &format!("{name}/"), files)?;
        } else if path.is_file()
            && path.extension().is_some_and(|extension| extension == "toml" || extension == "tsv")
        {
            println!("cargo:rerun-if-changed={}", path.display());
            files.insert(format!("{prefix}{name}"), path);
        }
    }
    Ok(())
}
