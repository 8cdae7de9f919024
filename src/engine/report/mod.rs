//! Makes documents from a project: the one-page summary, and the complete file.
//!
//! Only what was answered appears; what was not is listed apart.

mod assessing;
mod comparing;
mod complete;
mod conclusion;
mod drawn;
mod local;
mod parts;
mod questions;
mod reading;
mod shorten;
mod summary;
#[cfg(test)]
mod tests;
mod unanswered;

pub use self::complete::voice;
pub use self::questions::questions;
use crate::engine::comparison;
use crate::engine::lifecycle::Reading;
use crate::lang::{Lang, comparison as compared, report as say};
use crate::model::comparison::Comparison;
use crate::model::document::Document;
use crate::model::matrix::LifeCycle;
use crate::model::methodology::{Methodology, Stage};
use crate::model::project::Project;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `resume`: one page, for a funder or a neighbour.
    Summary,
    /// `dossier`: every answer.
    Complete,
}

impl Kind {
    /// All kinds, the default one first.
    pub const ALL: [Self; 2] = [Self::Summary, Self::Complete];

    /// The word of the command line.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Summary => "resume",
            Self::Complete => "dossier",
        }
    }
}

/// What a document is made from.
#[derive(Clone, Copy)]
struct Made<'a> {
    methodology: &'a Methodology,
    project: &'a Project,
    lang: Lang,
}

/// Makes a document.
#[must_use]
pub fn document(methodology: &Methodology, project: &Project, lang: Lang, kind: Kind) -> Document {
    let made = Made { methodology, project, lang };
    match kind {
        Kind::Summary => made.summary(),
        Kind::Complete => made.complete(),
    }
}

/// Makes the document that tells the reading of the life cycle, option by option.
#[must_use]
pub fn assessment(
    methodology: &Methodology,
    project: &Project,
    lang: Lang,
    life: &LifeCycle,
    readings: &[Reading],
) -> Document {
    let made = Made { methodology, project, lang };
    Document {
        title: project.title.clone(),
        subtitle: say::reading(lang),
        language: lang.id(),
        document: "evaluation",
        blocks: readings.iter().flat_map(|reading| made.assessed(life, reading)).collect(),
    }
}

/// Makes the document that tells what the comparison of options says.
#[must_use]
pub fn comparison(
    methodology: &Methodology,
    project: &Project,
    lang: Lang,
    comparison: &Comparison,
    reading: &comparison::Reading,
) -> Document {
    let made = Made { methodology, project, lang };
    Document {
        title: project.title.clone(),
        subtitle: compared::title(lang),
        language: lang.id(),
        document: "comparaison",
        blocks: made.comparing(comparison, reading),
    }
}

/// Makes a document of one stage, in full.
#[must_use]
pub fn stage(methodology: &Methodology, project: &Project, lang: Lang, stage: &Stage) -> Document {
    Made { methodology, project, lang }.one_stage(stage)
}
