//! temporary
/// temporary
#[must_use]
pub fn inert(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect()
}
