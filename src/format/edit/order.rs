//! Where something new goes among its siblings.

/// A place among siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neighbour {
    /// Right after that sibling.
    After(usize),
    /// Right before that sibling.
    Before(usize),
    /// After all of them.
    Last,
}

/// The place of `name` among `siblings`: after the nearest one that comes earlier in `order`, else before the nearest
/// one that comes later, else last.
#[must_use]
pub fn neighbour(name: &str, order: &[&str], siblings: &[&str]) -> Neighbour {
    let Some(rank) = order.iter().position(|known| *known == name) else { return Neighbour::Last };
    let (earlier, later) = (&order[..rank], &order[rank + 1..]);
    let last_of = |known: &&str| siblings.iter().rposition(|sibling| sibling == known);
    let first_of = |known: &&str| siblings.iter().position(|sibling| sibling == known);
    (earlier.iter().rev().find_map(last_of).map(Neighbour::After))
        .or_else(|| later.iter().find_map(first_of).map(Neighbour::Before))
        .unwrap_or(Neighbour::Last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_new_follows_its_nearest_elder_else_precedes_its_nearest_junior() {
        let order = ["a", "b", "c", "d"];
        assert_eq!(neighbour("c", &order, &["d", "b", "b", "a"]), Neighbour::After(2));
        assert_eq!(neighbour("c", &order, &["x", "d", "d"]), Neighbour::Before(1));
        assert_eq!(neighbour("c", &order, &["x", "y"]), Neighbour::Last);
        assert_eq!(neighbour("x", &order, &["a"]), Neighbour::Last);
    }
}
