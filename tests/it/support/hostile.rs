//! Texts that break careless programs, to be typed, pasted, or written in a file.

/// A name and a text each; none may put the terminal, a saved file or an export in disorder.
pub const TEXTS: &[(&str, &str)] = &[
    ("empty", ""),
    ("blanks", " \t\u{a0}\u{202f} "),
    ("quotes", r#"l'« été » dit "oui" \ ''' """ `$(id)` %s {}"#),
    ("toml", "]\n[projet]\nnom = \"pris\" # non"),
    ("html", "<script>alert(1)</script><b>&amp;</b><!-- ]]>"),
    ("markdown", "# titre | cellule | `code` [lien](javascript:x)\n---\n"),
    ("formula", "=1+1;@SUM(A1);-2;+3"),
    ("colour", "\u{1b}[31mrouge\u{1b}[0m\u{1b}[2J\u{1b}]0;titre\u{7}"),
    ("controls", "a\u{0}b\u{7}c\u{8}d\u{7f}e\u{9b}31mf"),
    ("line ends", "un\rdeux\r\ntrois\u{85}quatre\u{2028}cinq\u{2029}six"),
    ("direction", "abc\u{202e}fdp.exe\u{2066}caché\u{2069}"),
    ("decomposed", "e\u{301}te\u{301} de\u{301}ja\u{300} vu"),
    ("wide", "水車 👩‍👩‍👧‍👦 🇫🇷 ﷽ e\u{301}\u{302}\u{303}\u{304}\u{305}"),
    ("byte order mark", "\u{feff}début"),
    ("path", "../../etc/passwd"),
    ("reserved name", "CON.lowtech.toml"),
];

/// A line of that many letters, without a place to cut it.
pub fn long_word(letters: usize) -> String {
    "é".repeat(letters)
}
