//! Where the keys of a table, or the entries of a list of tables, are written.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::EditError;
use super::braces::Braces;
use super::brackets::Brackets;
use crate::format::layout::{Kind, Layout};
use crate::format::same::Step;
use crate::format::spell;

/// The table whose key is changed.
#[derive(Clone, Copy)]
pub enum Target<'a> {
    /// A top-level table.
    Table {
        /// Its name.
        name: &'a str,
        /// The known top-level tables, in order.
        order: &'a [&'a str],
    },
    /// An entry of a top-level list of tables.
    Entry {
        /// The name of the list.
        array: &'a str,
        /// Which entry, counted from 0.
        index: usize,
    },
}

impl<'a> Target<'a> {
    /// The way to one of its keys.
    pub fn path(self, key: &'a str) -> Vec<Step<'a>> {
        match self {
            Self::Table { name, .. } => vec![Step::Key(name), Step::Key(key)],
            Self::Entry { array, index } => vec![Step::Key(array), Step::Item(index), Step::Key(key)],
        }
    }
}

/// Where keys are written.
pub enum Home<'a> {
    /// Each on its own lines.
    Lines(Lines),
    /// Between the braces of an inline table.
    Braces(Braces<'a>),
}

/// Keys on lines of their own.
pub struct Lines {
    /// All statements that say something of the table, wherever they stand.
    pub parts: Vec<usize>,
    /// Those among which a new key goes.
    pub direct: Vec<usize>,
    /// The statements of the section where a new key goes, its header included.
    pub section: Range<usize>,
    /// What a new key is preceded by: `besoin.` when the table has no header.
    pub prefix: String,
    /// Whether a new key can be added; otherwise the table needs a header first.
    pub open: bool,
}

impl Lines {
    /// The statements that say something of a key.
    pub fn parts_of(&self, layout: &Layout<'_>, key: &str) -> Vec<usize> {
        self.parts.iter().copied().filter(|part| layout.statements[*part].key == Some(key)).collect()
    }

    /// Whether a statement gives a key its whole value.
    pub fn says_whole(&self, layout: &Layout<'_>, part: usize) -> bool {
        let statement = &layout.statements[part];
        statement.kind == Kind::Pair && statement.depth == 2
    }
}

/// Where entries are written.
pub enum List<'a> {
    /// Between brackets: `decisions = [ … ]`.
    Inline(Brackets<'a>),
    /// Each under its own `[[decisions]]`, of which these are the statements; none when the list does not exist.
    Sections(Vec<usize>),
}

/// Finds where the keys of `target` are written.
pub fn find<'a>(
    layout: &Layout<'a>,
    root: &'a DeTable<'a>,
    target: Target<'_>,
) -> Result<Home<'a>, EditError> {
    match target {
        Target::Table { name, .. } => table(layout, root, name),
        Target::Entry { array, index } => entry(layout, root, array, index),
    }
}

/// Finds where the entries of a list of tables are written.
pub fn list<'a>(layout: &Layout<'a>, root: &'a DeTable<'a>, array: &str) -> Result<List<'a>, EditError> {
    let Some(node) = root.get(array) else { return Ok(List::Sections(Vec::new())) };
    let DeValue::Array(items) = node.get_ref() else {
        return Err(EditError::NotAList { array: array.to_owned() });
    };
    let headers: Vec<_> = positions(0..layout.statements.len(), |index| {
        let it = &layout.statements[index];
        it.kind == Kind::ArrayHeader && it.depth == 1 && it.name == array
    });
    Ok(if headers.is_empty() {
        List::Inline(Brackets::new(layout.text, node.span(), items))
    } else {
        List::Sections(headers)
    })
}

fn table<'a>(layout: &Layout<'a>, root: &'a DeTable<'a>, name: &str) -> Result<Home<'a>, EditError> {
    let statements = &layout.statements;
    let parts = positions(0..statements.len(), |index| statements[index].name == name);
    if let Some(node) = root.get(name) {
        let DeValue::Table(table) = node.get_ref() else {
            return Err(EditError::NotATable { table: name.to_owned() });
        };
        if parts.iter().any(|part| statements[*part].kind == Kind::Pair && statements[*part].depth == 1) {
            return Ok(Home::Braces(Braces::new(layout.text, node.span(), table)));
        }
    }
    if let Some(header) = parts.iter().copied().find(|part| statements[*part].depth == 1) {
        return Ok(Home::Lines(under(layout, header, parts)));
    }
    let root_section = layout.root();
    let direct: Vec<_> = parts.iter().copied().filter(|part| root_section.contains(part)).collect();
    let open = !direct.is_empty();
    let prefix = format!("{}.", spell::key(name));
    Ok(Home::Lines(Lines { parts, direct, section: root_section, prefix, open }))
}

fn entry<'a>(
    layout: &Layout<'a>,
    root: &'a DeTable<'a>,
    array: &str,
    index: usize,
) -> Result<Home<'a>, EditError> {
    let missing = EditError::NoEntry { array: array.to_owned(), index };
    match list(layout, root, array)? {
        List::Inline(brackets) => {
            let node = brackets.items.get(index).ok_or(missing)?;
            let DeValue::Table(table) = node.get_ref() else {
                return Err(EditError::NotATable { table: array.to_owned() });
            };
            Ok(Home::Braces(Braces::new(layout.text, node.span(), table)))
        }
        List::Sections(headers) => {
            let header = *headers.get(index).ok_or(missing)?;
            let until = headers.get(index + 1).copied().unwrap_or(layout.statements.len());
            let of_it = |part: usize| layout.statements[part].name == array;
            Ok(Home::Lines(under(layout, header, positions(header + 1..until, of_it))))
        }
    }
}

fn under(layout: &Layout<'_>, header: usize, parts: Vec<usize>) -> Lines {
    let body = layout.body(header);
    Lines {
        parts,
        direct: body.clone().collect(),
        section: header..body.end,
        prefix: String::new(),
        open: true,
    }
}

fn positions(range: Range<usize>, kept: impl Fn(usize) -> bool) -> Vec<usize> {
    range.filter(|index| kept(*index)).collect()
}
