//! Text made harmless: what commands a terminal, turns a line around or hides is spelled out.

/// The text with every such character written as its TOML escape (`\u001B`), so that one sees it and
/// knows what to look for in the file. Line ends stay; a tab is four spaces.
///
/// Text from a file needs it even when the file looks innocent: TOML accepts `"\u001b[2J"`.
#[must_use]
pub fn inert(text: &str) -> String {
    if !text.chars().any(|c| c != '\n' && commands(c)) {
        return text.to_owned();
    }
    let mut inert = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\n' => inert.push('\n'),
            '\r' if rest.peek() == Some(&'\n') => {}
            '\t' => inert.push_str("    "),
            _ if !commands(c) => inert.push(c),
            _ => inert.push_str(&toml_escape(c)),
        }
    }
    inert
}

/// The same for a text that must stay on its line: line ends are written as escapes too.
#[must_use]
pub fn inert_line(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(inert).collect();
    lines.join(&toml_escape('\n'))
}

/// Whether the character commands, reorders or hides instead of showing itself.
///
/// Joiners (U+200C, U+200D) and the soft hyphen are left: writing and emoji need the first, people paste the second,
/// and neither can make a text pass for another.
#[must_use]
pub fn commands(c: char) -> bool {
    if matches!(c, ' '..='~') {
        return false;
    }
    let no_character = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    c.is_control()
        || no_character
        || matches!(
            c,
            '\u{61c}' // Arabic letter mark
            | '\u{180e}' // Mongolian vowel separator
            | '\u{200b}' // zero-width space
            | '\u{200e}' | '\u{200f}' // left-to-right and right-to-left marks
            | '\u{2028}'..='\u{202e}' // line and paragraph separators, embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, isolates
            | '\u{feff}' // byte order mark
            | '\u{fff9}'..='\u{fffb}' // interlinear annotations
            | '\u{1bca0}'..='\u{1bca3}' // shorthand controls
            | '\u{1d173}'..='\u{1d17a}' // musical controls
            | '\u{e0000}'..='\u{e007f}' // tags: a whole hidden text
        )
}

fn toml_escape(c: char) -> String {
    let code = u32::from(c);
    if code > 0xffff { format!("\\U{code:08X}") } else { format!("\\u{code:04X}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    #[test]
    fn what_commands_a_terminal_is_spelled_out() {
        assert_eq!(inert("\u{1b}]0;x\u{7}\u{9b}31m"), "\\u001B]0;x\\u0007\\u009B31m");
        assert_eq!(inert("a\rb\r\nc\td"), "a\\u000Db\nc    d");
    }

    #[test]
    fn what_turns_a_line_around_or_hides_is_spelled_out() {
        assert_eq!(inert("abc\u{202e}fdp.exe"), "abc\\u202Efdp.exe");
        assert_eq!(inert("\u{feff}un\u{200b}deux\u{e0041}"), "\\uFEFFun\\u200Bdeux\\U000E0041");
    }

    #[test]
    fn ordinary_text_is_untouched() {
        for text in ["L’été : « 40 campeurs »\u{a0}!", "👩‍👩‍👧‍👦 水車 می‌خواهم", "C:\\dossier\n2e ligne"]
        {
            assert_eq!(inert(text), text);
        }
    }

    #[test]
    fn a_line_stays_one_line() {
        assert_eq!(inert_line("un\ndeux\r\ntrois\u{2028}"), "un\\u000Adeux\\u000D\\u000Atrois\\u2028");
    }

    proptest! {
        #[test]
        fn nothing_commands_any_more_and_twice_is_once(text in any::<String>()) {
            let inert_text = inert(&text);
            prop_assert!(inert_text.chars().all(|c| c == '\n' || !commands(c)));
            prop_assert_eq!(inert(&inert_text), inert_text);
        }
    }
}
