//! What can be told of a text once and for all. The build uses this file too, and nothing else of the program.

const OPENING: &[u8] = "«".as_bytes();
const CLOSING: &[u8] = "»".as_bytes();

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

/// The ordinary spaces that French wants without line break: before `: ; ! ? »` and `%`, after `«`.
///
/// In bytes, since every text of a methodology passes here.
pub fn unbroken(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let spaces = bytes.iter().enumerate().filter(|(_, byte)| **byte == b' ').map(|(space, _)| space);
    spaces.filter(|space| match bytes.get(space + 1) {
        Some(b':' | b';' | b'!' | b'?' | b'%') => true,
        Some(&sign) if sign == CLOSING[0] && bytes[space + 1..].starts_with(CLOSING) => true,
        _ => bytes[..*space].ends_with(OPENING),
    })
}
