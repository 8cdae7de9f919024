//! Texts that need no look at their letters. The build uses this file too, and nothing else of the program.

/// Whether a text has ordinary line ends, and only letters and signs that composing (NFC) leaves as they are: those of
/// western Europe, from the no-break space to the euro.
///
/// In bytes: what comes before U+0300 starts below 0xCC, and U+2010 to U+20CF takes three bytes. So it is of any part.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let Some(other) = rest.iter().position(|byte| *byte >= 0xCC || *byte == b'\r') {
        match &rest[other..] {
            [0xE2, 0x80, 0x90..=0xFF, after @ ..]
            | [0xE2, 0x81 | 0x82, _, after @ ..]
            | [0xE2, 0x83, 0..=0x8F, after @ ..] => rest = after,
            _ => return false,
        }
    }
    true
}
