//! The titles of the schemas that editors show.

use super::phrases;

phrases! {
    /// The schema of project files.
    project(methodology: &str, version: &str): "Projet suivant « {methodology} » ({version})", "Project that follows “{methodology}” ({version})";
    /// The schema of the files of a methodology.
    methodology(): "Un fichier d’une méthode de lowtech", "A file of a lowtech methodology";
}
