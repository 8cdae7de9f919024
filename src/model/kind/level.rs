//! A level of a worded scale that starts at 0, several levels that are all possible, or “I do not know”.

use super::Fault;
use crate::model::rejection::{Rejection, Shape};
use crate::model::value::Value;

/// What stands in a file, and is typed, for a level that nobody knows.
pub const UNKNOWN: &str = "?";

/// The levels one may give.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels {
    /// What each level means, from level 0.
    pub titles: Vec<String>,
    /// Whether several levels may be given, when the right one is somewhere among them.
    pub several: bool,
    /// A letter typed before the level, where a bare number would mean something else; never kept in a file.
    pub letter: Option<char>,
}

impl Levels {
    /// The highest level.
    #[must_use]
    pub fn top(&self) -> usize {
        self.titles.len().saturating_sub(1)
    }

    /// Reads `3`, `2-3`, `2 à 3` or `?`.
    pub(super) fn accept(&self, typed: &str) -> Result<Value, Rejection> {
        if typed == UNKNOWN {
            return Ok(Value::Text(UNKNOWN.to_owned()));
        }
        let refused =
            || Rejection::NotALevel { typed: typed.to_owned(), top: self.top(), several: self.several };
        let typed = match self.letter {
            Some(letter) => typed.strip_prefix([letter, letter.to_ascii_uppercase()]).ok_or_else(refused)?,
            None => typed,
        };
        let ends = match ends(typed) {
            Some((low, high)) => [low, high],
            None => [typed, typed],
        };
        let [low, high] = ends.map(|end| end.parse::<usize>().ok().filter(|level| *level <= self.top()));
        match (low, high) {
            (Some(low), Some(high)) if low == high => Ok(level(low)),
            (Some(low), Some(high)) if self.several => {
                Ok(Value::List((low.min(high)..=low.max(high)).map(level).collect()))
            }
            _ => Err(refused()),
        }
    }

    pub(super) fn check(&self, value: &Value) -> Vec<Fault> {
        let refused = |typed: String| {
            vec![Fault::here(Rejection::NotALevel { typed, top: self.top(), several: self.several })]
        };
        match value {
            Value::Integer(_) if self.of(value).is_some() => Vec::new(),
            Value::Integer(number) => refused(number.to_string()),
            Value::Text(text) if text == UNKNOWN => Vec::new(),
            Value::Text(text) => refused(text.clone()),
            Value::List(items) if self.several && !items.is_empty() => {
                let wrong = items.iter().find(|item| self.of(item).is_none());
                wrong.map_or_else(Vec::new, |item| refused(shown(item)))
            }
            Value::List(_) => refused(shown(value)),
            other => {
                vec![Fault::here(Rejection::WrongType { expected: Shape::Number, found: Shape::of(other) })]
            }
        }
    }

    /// The level a whole number is.
    fn of(&self, value: &Value) -> Option<usize> {
        let Value::Integer(number) = value else { return None };
        usize::try_from(*number).ok().filter(|level| *level <= self.top())
    }
}

/// The levels that a value says are possible, none when nobody knows; wrong ones are left out.
#[must_use]
pub fn possible(value: &Value) -> Vec<u8> {
    let one = |value: &Value| match value {
        Value::Integer(number) => u8::try_from(*number).ok(),
        _ => None,
    };
    match value {
        Value::List(items) => items.iter().filter_map(one).collect(),
        other => one(other).into_iter().collect(),
    }
}

/// A level, or levels that follow each other, as one types them: `3`, `2-3`, `?`.
#[must_use]
pub fn shown(value: &Value) -> String {
    match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::List(items) => match items.as_slice() {
            [first, .., last] if follow(items) => format!("{}-{}", shown(first), shown(last)),
            items => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        },
        _ => String::new(),
    }
}

fn follow(items: &[Value]) -> bool {
    items.windows(2).all(|pair| match pair {
        [Value::Integer(one), Value::Integer(next)] => one.checked_add(1) == Some(*next),
        _ => false,
    })
}

/// The two ends of `2-3`, `2 – 3`, `2 à 3`, `2 to 3`.
fn ends(typed: &str) -> Option<(&str, &str)> {
    let (low, high) = ["-", "–", " à ", " to ", " a "].iter().find_map(|sign| typed.split_once(sign))?;
    Some((low.trim(), high.trim()))
}

fn level(level: usize) -> Value {
    Value::Integer(i64::try_from(level).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(several: bool) -> Levels {
        Levels { titles: ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec(), several, letter: None }
    }

    fn several(from: i64, to: i64) -> Value {
        Value::List((from..=to).map(Value::Integer).collect())
    }

    #[test]
    fn a_level_is_a_number_two_of_them_or_a_question_mark() {
        for (typed, kept) in [
            ("0", Value::Integer(0)),
            ("4", Value::Integer(4)),
            ("2-3", several(2, 3)),
            ("3 à 1", several(1, 3)),
            ("1 – 2", several(1, 2)),
            ("2-2", Value::Integer(2)),
            ("?", Value::Text("?".into())),
        ] {
            assert_eq!(levels(true).accept(typed), Ok(kept.clone()), "{typed}");
            assert_eq!(levels(true).check(&kept), [], "{typed}");
        }
        for typed in ["5", "-1", "2-5", "bien", "1-", "2,5"] {
            let why = Rejection::NotALevel { typed: typed.into(), top: 4, several: true };
            assert_eq!(levels(true).accept(typed), Err(why), "{typed}");
        }
        assert!(levels(false).accept("2-3").is_err(), "one level is wanted");
    }

    #[test]
    fn a_letter_may_stand_before_the_level() {
        let levels = Levels { letter: Some('n'), ..levels(false) };
        assert_eq!(levels.accept("N2"), Ok(Value::Integer(2)));
        assert!(levels.accept("2").is_err());
        assert_eq!(levels.check(&Value::Integer(2)), []);
    }

    #[test]
    fn a_file_holds_levels_of_the_scale_and_no_others() {
        let wrong =
            |typed: &str| Fault::here(Rejection::NotALevel { typed: typed.into(), top: 4, several: true });
        assert_eq!(levels(true).check(&Value::Integer(7)), [wrong("7")]);
        assert_eq!(
            levels(true).check(&Value::List(vec![Value::Integer(2), Value::Integer(9)])),
            [wrong("9")]
        );
        assert_eq!(levels(true).check(&Value::List(Vec::new())), [wrong("")]);
        assert_eq!(levels(true).check(&Value::Text("deux".into())), [wrong("deux")]);
        let shape = Rejection::WrongType { expected: Shape::Number, found: Shape::Bool };
        assert_eq!(levels(true).check(&Value::Bool(true)), [Fault::here(shape)]);
    }

    #[test]
    fn what_is_shown_is_what_one_would_type() {
        for (value, text) in [
            (Value::Integer(3), "3"),
            (several(2, 3), "2-3"),
            (Value::List(vec![Value::Integer(0), Value::Integer(4)]), "0, 4"),
            (Value::Text("?".into()), "?"),
        ] {
            assert_eq!(shown(&value), text);
        }
        assert_eq!(possible(&several(1, 3)), [1, 2, 3]);
        assert_eq!(possible(&Value::Text("?".into())), [0; 0]);
    }
}
