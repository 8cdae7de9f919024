//! The phrases of documents: section titles, statements about the project, what exporters add.

use super::{Lang, phrases};
use crate::model::document::Tone;

phrases! {
    /// What a reader without sight or without style sheet hears before the content.
    skip_to_content(): "Aller au contenu", "Skip to content";
    /// The name of the list of sections.
    contents(): "Sommaire", "Contents";
    /// What stands between a name and its value.
    colon(): " : ", ": ";
    /// Above a callout that tells that the project ended well, were it by building nothing.
    project_completed(): "Projet abouti", "Project completed";
    /// Above a callout that tells something.
    good_to_know(): "À savoir", "Good to know";
    /// Above a callout that asks for a decision.
    to_decide(): "À décider", "To decide";
}

/// The tone of a callout in words, so that it never rests on colour alone.
#[must_use]
pub fn tone(lang: Lang, tone: Tone) -> String {
    match tone {
        Tone::Success => project_completed(lang),
        Tone::Note => good_to_know(lang),
        Tone::Warning => to_decide(lang),
    }
}
