//! How a document is printed: a pure function from `Document` to bytes, one file per format.

use crate::model::document::Document;

pub mod markdown;

mod chart;

pub mod html;

pub mod json;

pub mod schema;

pub mod terminal;

#[cfg(test)]
mod sample;

/// A format a document can be written in.
pub trait Exporter {
    /// The name one asks for it by: `lowtech export --format html`.
    fn name(&self) -> &'static str;

    /// How the names of its files end, without the dot.
    fn extension(&self) -> &'static str;

    /// The whole file; bytes, because not every format is text.
    fn export(&self, document: &Document) -> Vec<u8>;
}

/// The formats, the most readable first. A new one is a file beside this one and a line here.
pub const EXPORTERS: &[&dyn Exporter] = &[&markdown::Markdown, &html::Html, &json::Json];

/// The format of that name.
#[must_use]
pub fn exporter(name: &str) -> Option<&'static dyn Exporter> {
    EXPORTERS.iter().copied().find(|exporter| exporter.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_name_and_no_two_share_one() {
        let names: Vec<_> = EXPORTERS.iter().map(|exporter| exporter.name()).collect();
        assert_eq!(names, ["md", "html", "json"]);
        assert_eq!(exporter("html").map(Exporter::extension), Some("html"));
        assert!(exporter("docx").is_none());
    }

    #[test]
    fn every_file_ends_with_a_line_end() {
        for exporter in EXPORTERS {
            assert_eq!(exporter.export(&sample::document()).last(), Some(&b'\n'), "{}", exporter.name());
        }
    }
}
