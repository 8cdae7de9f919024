//! Any of several choices.

use super::choice::Choices;
use super::{Fault, Step};
use crate::model::rejection::{Rejection, Shape};
use crate::model::value::Value;

/// Reads `1, 3`, `1 3`, ids or titles separated by commas, semicolons or line ends.
pub(super) fn accept(choices: &Choices, typed: &str) -> Result<Value, Rejection> {
    let mut chosen = Vec::new();
    for part in parts(typed) {
        let value = choices.accept(part)?;
        if !chosen.contains(&value) {
            chosen.push(value);
        }
    }
    if chosen.is_empty() { Err(Rejection::Empty) } else { Ok(Value::List(in_order(choices, chosen))) }
}

/// What is typed, one choice at a time.
#[must_use]
pub fn parts(typed: &str) -> Vec<&str> {
    let only_numbers = typed.chars().all(|c| c.is_ascii_digit() || c.is_whitespace());
    let separated: Vec<&str> = if only_numbers {
        typed.split_whitespace().collect()
    } else if typed.contains([';', '\n']) {
        typed.split([';', '\n']).collect()
    } else {
        typed.split(',').collect()
    };
    separated.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// The order of the list, whatever the order of typing.
fn in_order(choices: &Choices, mut chosen: Vec<Value>) -> Vec<Value> {
    chosen.sort_by_key(|value| choices.index_of(value));
    chosen
}

pub(super) fn check(choices: &Choices, value: &Value) -> Vec<Fault> {
    let Value::List(items) = value else {
        return vec![Fault::here(Rejection::WrongType { expected: Shape::List, found: Shape::of(value) })];
    };
    let mut faults = Vec::new();
    for (index, item) in items.iter().enumerate() {
        for mut fault in choices.check(item) {
            fault.path.insert(0, Step::Item(index));
            faults.push(fault);
        }
        if let Value::Text(id) = item
            && items[..index].contains(item)
        {
            faults.push(Fault::at(Step::Item(index), Rejection::Repeated { id: id.clone() }));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::choice::Choice;

    fn choices() -> Choices {
        let listed = ["vecu", "mesures", "supposition"]
            .map(|id| Choice {
                id: id.into(),
                title: format!("{id}, oui"),
                advice: None,
                follow_ups: Vec::new(),
            })
            .to_vec();
        Choices { listed, ..Choices::default() }
    }

    #[test]
    fn several_choices_are_typed_in_any_order_and_kept_in_that_of_the_list() {
        let kept = Ok(Value::List(vec![Value::Text("vecu".into()), Value::Text("supposition".into())]));
        for typed in ["3 1", "1,3", "supposition ; vecu", "vecu, oui; 3", "1 3 1"] {
            assert_eq!(accept(&choices(), typed), kept, "{typed}");
        }
    }

    #[test]
    fn each_wrong_item_of_a_file_is_a_fault_of_its_own() {
        let value =
            Value::List(vec![Value::Text("vecu".into()), Value::Integer(2), Value::Text("vecu".into())]);
        let paths: Vec<_> = check(&choices(), &value).into_iter().map(|fault| fault.path).collect();
        assert_eq!(paths, [vec![Step::Item(1)], vec![Step::Item(2)]]);
    }
}
