//! The names of all communes, made ready to be searched.

use std::ops::Range;
use std::sync::Arc;

use super::query::{Query, Within, key, push_key, without_article};
use super::{Commune, Departement, Insee};

/// How many communes are told at the most.
const MOST: usize = 10;
/// Shorter names are not looked for among the later words of a name, nor taken for a slip of the key.
const WORD: usize = 3;
const LONG_ENOUGH_FOR_A_SLIP: usize = 6;
/// The beginning of a name must be longer still: many words are near to the beginning of some name.
const LONG_ENOUGH_FOR_A_BEGINNING: usize = 8;

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matches {
    /// The communes, the likeliest first: by the kind of match, then by population.
    pub communes: Vec<Commune>,
    /// Whether the first one is what was meant, beyond doubt.
    pub clear: bool,
    /// How many more could be meant.
    pub more: usize,
}

/// How a name answers to what was typed, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    /// It is that, letter for letter.
    Whole,
    /// It is that, after an article.
    AfterArticle,
    /// It begins with that.
    Beginning,
    /// One of its words begins with that.
    Word,
    /// It would be that, or begin with it, but for one slip of the key.
    Slip,
}

type Likely = (Likeness, usize);

/// All communes, with their names as they are compared.
#[derive(Debug)]
pub(super) struct Index {
    communes: Vec<Commune>,
    /// The keys of the names, each between two line ends.
    keys: String,
    /// Where each key starts.
    starts: Vec<usize>,
    /// The départements, each with the names people may give to where they are: its own, and that of its region.
    departements: Vec<(Arc<Departement>, [String; 2])>,
}

/// Where a commune must be.
enum Lies {
    Anywhere,
    /// See [`Within::Code`].
    UnderCode(Code),
    /// In one of these départements.
    In(Vec<String>),
}

impl Index {
    pub fn new(communes: Vec<Commune>) -> Self {
        let mut keys = String::from("\n");
        let mut starts = Vec::with_capacity(communes.len());
        for commune in &communes {
            starts.push(keys.len());
            push_key(&mut keys, &commune.name);
            keys.push('\n');
        }
        let mut departements: Vec<(Arc<Departement>, [String; 2])> = Vec::new();
        for Commune { departement, .. } in &communes {
            if departements.last().is_none_or(|(last, _)| last.code != departement.code) {
                let names = [&departement.name, &departement.region];
                let names = names.map(|name| without_article(&key(name)).to_owned());
                departements.push((Arc::clone(departement), names));
            }
        }
        Self { communes, keys, starts, departements }
    }

    fn lies(&self, within: Option<Within>) -> Lies {
        match within {
            None => Lies::Anywhere,
            Some(Within::Code(code)) => Lies::UnderCode(Code::new(code)),
            Some(Within::Name(name)) => {
                let named = self.departements.iter().filter(|(_, names)| names.contains(&name));
                Lies::In(named.map(|(departement, _)| departement.code.clone()).collect())
            }
        }
    }

    pub fn search(&self, typed: &str) -> Matches {
        let Query { name, within } = Query::read(typed);
        let lies = self.lies(within);
        match &lies {
            // Words that say more than a place of ours, `Valence, Espagne`, or a parenthesis of the name.
            Lies::In(departements) if departements.is_empty() => {
                let is_whole = |(likeness, _): &Likely| *likeness == Likeness::Whole;
                return self.told(self.named(&key(typed)).into_iter().filter(is_whole).collect(), true);
            }
            Lies::UnderCode(code) if name.is_empty() => return self.told(self.with_code(code), true),
            Lies::In(_) | Lies::Anywhere if name.is_empty() => return Matches::default(),
            _ => {}
        }
        let keep = |found: &[Likely]| -> Vec<Likely> {
            found.iter().copied().filter(|(_, index)| lies.holds(&self.communes[*index])).collect()
        };
        let named = self.named(&name);
        let kept = keep(&named);
        if !kept.is_empty() {
            return self.told(kept, true);
        }
        // Nothing there has that name: what follows is only proposed.
        let proposed = if named.is_empty() { self.nearly_named(&name) } else { named };
        let near = keep(&proposed);
        match &lies {
            _ if !near.is_empty() => self.told(near, false),
            Lies::UnderCode(code) if proposed.is_empty() => self.told(self.with_code(code), false),
            _ => self.told(proposed, false),
        }
    }

    /// The communes that have this code, or whose postal code starts with it.
    fn with_code(&self, code: &Code) -> Vec<Likely> {
        let here = self.communes.iter().enumerate().filter(|(_, commune)| code.holds(commune));
        // Digits that are no whole code say little: all that is known is where.
        let likeness = if code.text.len() == 5 { Likeness::Whole } else { Likeness::Word };
        here.map(|(index, _)| (likeness, index)).collect()
    }

    /// The communes whose name is that, begins with it, or has a word that does.
    fn named(&self, name: &str) -> Vec<Likely> {
        let mut found: Vec<Likely> = Vec::new();
        for (at, _) in self.keys.match_indices(name) {
            let starts_a_word = self.keys[..at].ends_with([' ', '\n']);
            if !starts_a_word || name.is_empty() {
                continue;
            }
            let index = self.starts.partition_point(|start| *start <= at) - 1;
            let before = &self.keys[self.starts[index]..at];
            let whole = self.keys[at + name.len()..].starts_with('\n');
            let after_article = !before.is_empty() && without_article(before).is_empty();
            let likeness = match (before.is_empty(), whole) {
                (true, true) => Likeness::Whole,
                (false, true) if after_article => Likeness::AfterArticle,
                (true, false) if name.len() > 1 => Likeness::Beginning,
                (false, false) if after_article && name.len() >= WORD => Likeness::Beginning,
                (false, _) if name.len() >= WORD => Likeness::Word,
                _ => continue,
            };
            match found.last_mut().filter(|(_, last)| *last == index) {
                Some((best, _)) => *best = likeness.min(*best),
                None => found.push((likeness, index)),
            }
        }
        found
    }

    /// The communes whose name is that without its article, or that but for one slip of the key.
    fn nearly_named(&self, name: &str) -> Vec<Likely> {
        let bare = without_article(name);
        if bare != name {
            let found = self.named(bare);
            if !found.is_empty() {
                return found;
            }
        }
        if name.len() < LONG_ENOUGH_FOR_A_SLIP {
            return Vec::new();
        }
        let ends = self.starts.iter().skip(1).copied().chain([self.keys.len()]);
        let keys = self.starts.iter().zip(ends).map(|(start, end)| &self.keys[*start..end - 1]);
        let slips = |key: &str| slip(name.as_bytes(), key.as_bytes());
        let all_slips = |key: &str| slips(key) || key.starts_with('l') && slips(without_article(key));
        keys.enumerate().filter(|(_, key)| all_slips(key)).map(|(index, _)| (Likeness::Slip, index)).collect()
    }

    /// The likeliest, and whether there is a doubt.
    fn told(&self, mut found: Vec<Likely>, may_be_clear: bool) -> Matches {
        found.sort_by_key(|(likeness, index)| {
            let commune = &self.communes[*index];
            (*likeness, std::cmp::Reverse(commune.population), commune.insee)
        });
        let count = |likeness| found.iter().filter(|(other, _)| *other == likeness).count();
        let clear = match (count(Likeness::Whole), count(Likeness::AfterArticle)) {
            (1, 0) => true,
            (0, 0) => found.len() == 1 && count(Likeness::Beginning) == 1,
            _ => false,
        };
        let told = found.iter().take(MOST).map(|(_, index)| self.communes[*index].clone());
        Matches {
            communes: told.collect(),
            clear: may_be_clear && clear,
            more: found.len().saturating_sub(MOST),
        }
    }
}

impl Lies {
    fn holds(&self, commune: &Commune) -> bool {
        match self {
            Self::Anywhere => true,
            Self::UnderCode(code) => code.holds(commune),
            Self::In(departements) => departements.contains(&commune.departement.code),
        }
    }
}

/// A code, and the postal codes that begin with it.
struct Code {
    text: String,
    insee: Option<Insee>,
    postal: Range<u32>,
}

impl Code {
    fn new(text: String) -> Self {
        let missing = u32::try_from(5_usize.saturating_sub(text.len())).unwrap_or_default();
        let least = text.parse::<u32>().ok().filter(|_| text.len() > 1).map(|it| it * 10_u32.pow(missing));
        let postal = least.map_or(0..0, |least| least..least + 10_u32.pow(missing));
        Self { insee: Insee::parse(&text), text, postal }
    }

    fn holds(&self, commune: &Commune) -> bool {
        commune.postal_codes.iter().any(|postal| self.postal.contains(postal))
            || self.insee == Some(commune.insee)
            || commune.departement.code == self.text
    }
}

/// Whether the key is what was typed, or begins with it, but for one sign added, left out, changed or swapped with
/// the next.
fn slip(typed: &[u8], key: &[u8]) -> bool {
    let may_begin = typed.len() >= LONG_ENOUGH_FOR_A_BEGINNING;
    let same = typed.iter().zip(key).take_while(|(one, other)| one == other).count();
    let (typed, key) = (&typed[same..], &key[same..]);
    let rest = |typed_from: usize, key_from: usize| match (typed.get(typed_from..), key.get(key_from..)) {
        (Some(typed), Some(key)) => key == typed || may_begin && key.starts_with(typed),
        _ => false,
    };
    let swapped = matches!((typed, key), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    rest(1, 0) || rest(0, 1) || rest(1, 1) || swapped && rest(2, 2)
}
