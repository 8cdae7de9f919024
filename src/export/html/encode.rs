//! The one encoder of HTML text, and the style sheet with the policy that allows it and nothing else.

use crate::model::inert::inert;
use sha2::{Digest, Sha256};

/// The text as it is written between tags and between double quotes.
pub(in crate::export) fn encoded(text: &str) -> String {
    let text = inert(text);
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text;
    }
    let mut encoded = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => encoded.push_str("&amp;"),
            '<' => encoded.push_str("&lt;"),
            '>' => encoded.push_str("&gt;"),
            '"' => encoded.push_str("&quot;"),
            '\'' => encoded.push_str("&#39;"),
            other => encoded.push(other),
        }
    }
    encoded
}

/// The style sheet as it stands in the page, with what this page adds: without indentation and without comments,
/// which are lines of their own.
///
/// Lines are joined anew because a page is the same whatever the line ends of the checkout.
pub(super) fn style(added: &str) -> String {
    let lines = include_str!("../style.css").lines().chain(added.lines()).map(str::trim);
    lines.filter(|line| !line.is_empty() && !line.starts_with("/*")).collect::<Vec<_>>().join("\n")
}

/// What a browser may do with the page: apply this style sheet.
pub(super) fn policy(style: &str) -> String {
    let hash = base64(&Sha256::digest(style.as_bytes()));
    format!("default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'")
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, n| bits << 8 | usize::from(three.get(n).copied().unwrap_or(0)));
        for n in 0..4 {
            let sign = SIGNS[bits >> (18 - 6 * n) & 63];
            text.push(if n <= three.len() { char::from(sign) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_inert_between_tags_and_between_quotes() {
        assert_eq!(
            encoded("<a href=\"x\">l'« été » & \u{202e}</a>"),
            "&lt;a href=&quot;x&quot;&gt;l&#39;« été » &amp; \\u202E&lt;/a&gt;"
        );
    }

    #[test]
    fn base64_is_the_one_of_rfc_4648() {
        let encoded = ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes()));
        assert_eq!(encoded, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
    }

    #[test]
    fn the_policy_names_the_style_sheet_by_its_hash() {
        assert_eq!(
            policy("a{}"),
            "default-src 'none'; style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; \
             base-uri 'none'; form-action 'none'"
        );
    }

    #[test]
    fn the_style_sheet_fetches_nothing_and_stays_in_its_element() {
        let style = style(include_str!("../picture.css"));
        for forbidden in ["url(", "@import", "<", "/*"] {
            assert!(!style.contains(forbidden), "{forbidden}");
        }
    }
}
