//! What is pressed in a list: a key, a whole paste, or something that means nothing there.
//!
//! dialoguer's console gives back the beginning of a sequence it does not know and leaves the rest to be read as
//! letters: `F5` would type `~`, and a paste would press keys. Here a sequence is read up to its end.

use std::io;

use dialoguer::console::Key;

const ESCAPE: char = '\u{1b}';
/// What a terminal sends around a paste, after the escape.
const PASTE_BEGINS: &str = "[200~";
const PASTE_ENDS: &str = "[201~";

/// What was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// A key.
    Key(Key),
    /// A text pasted in one go.
    Pasted(String),
    /// A function key, or another sequence that means nothing in a list.
    Nothing,
}

/// Reads the next thing pressed; `waiting` says whether more has arrived together with what was read.
///
/// # Errors
/// Those of `next`.
pub fn read(next: &mut dyn FnMut() -> io::Result<Key>, waiting: &dyn Fn() -> bool) -> io::Result<Pressed> {
    let begun = match next()? {
        Key::UnknownEscSeq(begun) => begun.into_iter().collect(),
        // Over a slow line the rest of a sequence may come a little later.
        Key::Escape if waiting() => String::new(),
        key => return Ok(Pressed::Key(key)),
    };
    match sequence(begun, next, waiting)? {
        None => Ok(Pressed::Key(Key::CtrlC)),
        Some(sequence) if sequence == PASTE_BEGINS => pasted(next),
        Some(sequence) if sequence.is_empty() => Ok(Pressed::Key(Key::Escape)),
        Some(_) => Ok(Pressed::Nothing),
    }
}

/// Reads a sequence up to its end; none when Ctrl-C cut it.
fn sequence(
    mut text: String,
    next: &mut dyn FnMut() -> io::Result<Key>,
    waiting: &dyn Fn() -> bool,
) -> io::Result<Option<String>> {
    while !is_whole(last(&text)) && waiting() {
        match next()? {
            Key::Char(c) => text.push(c),
            Key::UnknownEscSeq(begun) => {
                text.push(ESCAPE);
                text.extend(begun);
            }
            Key::CtrlC => return Ok(None),
            _ => break,
        }
    }
    Ok(Some(last(&text).to_owned()))
}

/// The last of several sequences that came without a pause: an escape begins a new one.
fn last(text: &str) -> &str {
    text.rsplit(ESCAPE).next().unwrap_or_default()
}

/// Whether a sequence has its end. What console gives back are bytes, each as a character.
fn is_whole(text: &str) -> bool {
    let mut rest = text.chars();
    match rest.next() {
        None => false,
        // The first function keys of a Linux console have a second bracket.
        Some('[') if text.starts_with("[[") => rest.count() > 1,
        Some('[') => rest.any(|c| ('@'..='~').contains(&c)),
        Some('O') => rest.next().is_some(),
        // Alt and an accented letter.
        Some('\u{c0}'..='\u{df}') => rest.next().is_some(),
        Some('\u{e0}'..='\u{ef}') => rest.count() > 1,
        Some('\u{f0}'..='\u{f7}') => rest.count() > 2,
        // Alt and a letter.
        Some(_) => true,
    }
}

/// The text of a paste, up to its end, whatever it contains.
fn pasted(next: &mut dyn FnMut() -> io::Result<Key>) -> io::Result<Pressed> {
    let mut text = String::new();
    loop {
        let begun = match next()? {
            Key::Char(c) if !c.is_control() => {
                text.push(c);
                continue;
            }
            Key::Enter => {
                text.push('\n');
                continue;
            }
            Key::Tab => {
                text.push(' ');
                continue;
            }
            Key::CtrlC => return Ok(Pressed::Key(Key::CtrlC)),
            Key::UnknownEscSeq(begun) => begun.into_iter().collect(),
            Key::Escape => String::new(),
            _ => continue,
        };
        match sequence(begun, next, &|| true)? {
            None => return Ok(Pressed::Key(Key::CtrlC)),
            Some(sequence) if sequence == PASTE_ENDS => break,
            Some(_) => {}
        }
    }
    Ok(match text.trim() {
        "" => Pressed::Nothing,
        text => Pressed::Pasted(text.to_owned()),
    })
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::collections::VecDeque;

    use super::*;

    /// What is read of keys that arrive together, until none is left.
    fn all(keys: Vec<Key>) -> Vec<Pressed> {
        let keys = RefCell::new(VecDeque::from(keys));
        let mut all = Vec::new();
        while !keys.borrow().is_empty() {
            let mut next =
                || keys.borrow_mut().pop_front().ok_or_else(|| io::ErrorKind::UnexpectedEof.into());
            all.push(read(&mut next, &|| !keys.borrow().is_empty()).unwrap());
        }
        all
    }

    /// What console makes of a sequence it does not know: three signs at most, then letters.
    fn unknown(begun: &str, rest: &str) -> Vec<Key> {
        let begun = Key::UnknownEscSeq(begun.chars().collect());
        [begun].into_iter().chain(rest.chars().map(Key::Char)).collect()
    }

    #[test]
    fn a_sequence_is_read_up_to_its_end() {
        for (begun, rest) in [
            ("O", "P"),
            ("[1;", "5C"),
            ("[15", "~"),
            ("[[A", ""),
            ("x", ""),
            ("\u{c3}", "\u{a9}"),
            ("[I\u{1b}", "[B"),
        ] {
            let mut keys = unknown(begun, rest);
            keys.push(Key::Char('z'));
            assert_eq!(all(keys), [Pressed::Nothing, Pressed::Key(Key::Char('z'))], "{begun}{rest}");
        }
    }

    #[test]
    fn escape_alone_is_a_key_even_twice() {
        assert_eq!(all(vec![Key::Escape]), [Pressed::Key(Key::Escape)]);
        assert_eq!(all(unknown("\u{1b}", "")), [Pressed::Key(Key::Escape)]);
    }

    #[test]
    fn a_paste_comes_whole() {
        let mut keys = unknown("[20", "0~1,");
        keys.extend([Key::Tab, Key::ArrowDown, Key::Char('2'), Key::Enter, Key::Char('3'), Key::Enter]);
        keys.extend(unknown("[20", "1~"));
        keys.push(Key::Enter);
        assert_eq!(all(keys), [Pressed::Pasted("1, 2\n3".into()), Pressed::Key(Key::Enter)]);
    }

    #[test]
    fn ctrl_c_is_heard_even_in_a_paste_without_an_end() {
        let mut keys = unknown("[20", "0~un");
        keys.push(Key::CtrlC);
        assert_eq!(all(keys), [Pressed::Key(Key::CtrlC)]);
    }
}
