//! The phrases of documents: section titles, statements about the project, what exporters add.

use super::phrases;

phrases! {
    /// What a reader without sight or without style sheet hears before the content.
    skip_to_content(): "Aller au contenu", "Skip to content";
    /// The name of the list of sections.
    contents(): "Sommaire", "Contents";
}
