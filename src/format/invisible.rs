//! Characters a reader would not see, and which a file must therefore show as escapes.

/// Whether `c` leaves no mark on a page or changes the order in which the others are read.
///
/// Control characters, line and paragraph separators, bidirectional controls, joiners, fillers, tags and variation
/// selectors. Spaces (the no-break ones of French included) are seen as gaps, and the two selectors which choose
/// between text and emoji (U+FE0E, U+FE0F) come with every second emoji: these stay as they are.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    matches!(
        c,
        '\u{80}'..='\u{9f}' // C1 controls
        | '\u{ad}' // soft hyphen
        | '\u{34f}' // grapheme joiner
        | '\u{61c}' // Arabic letter mark
        | '\u{115f}'..='\u{1160}' // Hangul fillers
        | '\u{17b4}'..='\u{17b5}' // Khmer inherent vowels
        | '\u{180b}'..='\u{180f}' // Mongolian selectors and separator
        | '\u{200b}'..='\u{200f}' // zero-width spaces, joiners and marks of direction
        | '\u{2028}'..='\u{202e}' // separators, embeddings and overrides of direction
        | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, isolates
        | '\u{3164}' // Hangul filler
        | '\u{fe00}'..='\u{fe0d}' // variation selectors
        | '\u{feff}' // byte order mark
        | '\u{ffa0}' // half-width Hangul filler
        | '\u{fff0}'..='\u{fffb}' // interlinear annotations
        | '\u{13430}'..='\u{13440}' // Egyptian format controls
        | '\u{1bca0}'..='\u{1bca3}' // shorthand format controls
        | '\u{1d173}'..='\u{1d17a}' // musical format controls
        | '\u{e0000}'..='\u{e0fff}' // tags, variation selectors
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_or_reorders_text_is_invisible() {
        for c in
            ['\0', '\u{1b}', '\u{7f}', '\u{9b}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}', '\u{e0041}']
        {
            assert!(is_invisible(c), "U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn letters_signs_emoji_and_french_spaces_are_seen() {
        for c in "aé ’«œ日☀\u{fe0f}\u{a0}\u{202f}".chars() {
            assert!(!is_invisible(c), "U+{:04X}", u32::from(c));
        }
    }
}
