//! The gestures one can make at any prompt, each typed as one sign.

/// What a typed line means besides an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// `<`: the question before.
    Back,
    /// `?`: help, why, an example.
    Help,
    /// `!`: write in the editor.
    Editor,
    /// `-`: pass over.
    Skip,
    /// `??`: I do not know yet; perhaps who will find out.
    Unknown(Option<String>),
    /// `=`: this does not concern us; perhaps why.
    NotApplicable(Option<String>),
    /// `:`: go to a question or a stage; perhaps which.
    GoTo(Option<String>),
    /// `.`: save and stop.
    Stop,
}

/// A typed line: a gesture, or an answer with doubled signs undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A gesture.
    Gesture(Gesture),
    /// An answer, perhaps empty.
    Answer(String),
}

/// Reads a typed line. Several lines together are always an answer.
#[must_use]
pub fn read(line: &str) -> Typed {
    let trimmed = line.trim();
    if trimmed.contains('\n') {
        return Typed::Answer(line.to_owned());
    }
    let argument = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let gesture = match trimmed {
        "<" => Gesture::Back,
        "?" => Gesture::Help,
        "!" => Gesture::Editor,
        "-" => Gesture::Skip,
        "." => Gesture::Stop,
        "??" => Gesture::Unknown(None),
        "=" => Gesture::NotApplicable(None),
        ":" => Gesture::GoTo(None),
        // A sign typed twice stands for itself.
        "<<" | "!!" | "--" | ".." | "==" | "::" | "???" => {
            return Typed::Answer(trimmed[..1].to_owned());
        }
        _ => {
            if let Some(rest) = trimmed.strip_prefix("?? ") {
                Gesture::Unknown(argument(rest))
            } else if let Some(rest) = trimmed.strip_prefix("= ") {
                Gesture::NotApplicable(argument(rest))
            } else if let Some(rest) = trimmed.strip_prefix(':').filter(|rest| looks_like_a_place(rest)) {
                Gesture::GoTo(argument(rest))
            } else {
                return Typed::Answer(line.to_owned());
            }
        }
    };
    Typed::Gesture(gesture)
}

/// The gesture typed after a text that was there to be corrected, and that is otherwise as it was.
///
/// A sign alone on the last line is one wherever it stands. At the end of a line, only what no sentence ends with;
/// or any sign, when the text was refused.
#[must_use]
pub fn after<'t>(initial: &str, typed: &'t str, refused: bool) -> Option<&'t str> {
    const SIGNS: [&str; 8] = ["<", "?", "!", "-", "??", "=", ":", "."];
    const ENDINGS: [&str; 4] = ["<", "-", "??", "="];
    if initial.trim().is_empty() || typed.trim() == initial.trim() {
        return None;
    }
    let last = typed.trim_end().rsplit_once('\n').map(|(_, last)| last.trim());
    let alone = last.filter(|last| SIGNS.contains(last));
    let signs = if refused { &SIGNS[..] } else { &ENDINGS[..] };
    let at_the_end = || {
        let added = typed.trim_end().strip_prefix(initial.trim_end())?.trim();
        (signs.contains(&added) || names_a_question(added)).then_some(added)
    };
    alone.or_else(at_the_end)
}

/// `:B5`, the one place that nobody writes at the end of a sentence.
fn names_a_question(added: &str) -> bool {
    let Some(code) = added.strip_prefix(':') else { return false };
    let rest = code.trim_start_matches(char::is_alphabetic);
    rest.len() < code.len() && rest.starts_with(|c: char| c.is_ascii_digit()) && looks_like_a_place(code)
}

/// `:B5` and `: besoin` go somewhere; `:-)` and `::` do not.
fn looks_like_a_place(rest: &str) -> bool {
    let rest = rest.trim();
    !rest.is_empty() && rest.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sign_alone_is_a_gesture() {
        for (line, gesture) in [
            ("<", Gesture::Back),
            (" ? ", Gesture::Help),
            ("!", Gesture::Editor),
            ("-", Gesture::Skip),
            ("??", Gesture::Unknown(None)),
            ("?? la mairie", Gesture::Unknown(Some("la mairie".into()))),
            ("= plans libres", Gesture::NotApplicable(Some("plans libres".into()))),
            (":B5", Gesture::GoTo(Some("B5".into()))),
            (".", Gesture::Stop),
        ] {
            assert_eq!(read(line), Typed::Gesture(gesture), "{line}");
        }
    }

    #[test]
    fn a_doubled_sign_stands_for_itself() {
        for (line, text) in [("<<", "<"), ("--", "-"), ("..", "."), ("???", "?"), ("==", "=")] {
            assert_eq!(read(line), Typed::Answer(text.into()), "{line}");
        }
    }

    #[test]
    fn a_sign_after_a_text_to_correct_is_a_gesture() {
        for (initial, typed, gesture) in [
            ("la mairie", "la mairie<", Some("<")),
            ("la mairie", "la mairie ??", Some("??")),
            ("un\ndeux", "un\n:", Some(":")),
            ("la mairie", "la mairie:B5", Some(":B5")),
            ("la mairie", "la mairie : demain", None),
            ("un\ndeux", "un\ndeux<", Some("<")),
            // These may end a sentence.
            ("la mairie", "la mairie.", None),
            ("la mairie", "la mairie ?", None),
            // The text was changed, or there was none.
            ("la mairie", "le maire<", None),
            ("", "<", None),
            ("un\ndeux", "un\ntrois", None),
            ("un\n-", "un\n-", None),
        ] {
            assert_eq!(after(initial, typed, false), gesture, "{typed}");
        }
        assert_eq!(after("quarante", "quarante?", true), Some("?"));
        assert_eq!(after("quarante", "quarante.", true), Some("."));
    }

    #[test]
    fn an_ordinary_sentence_is_an_answer() {
        for line in ["", "-3", "- des campeurs", "<5 km", "pourquoi ?", ":-)", "=>", "a\n<\nb", "?\n?"] {
            assert_eq!(read(line), Typed::Answer(line.into()), "{line}");
        }
    }
}
