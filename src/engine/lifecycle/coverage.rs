//! How much of the matrix was judged, and how surely.

use crate::model::matrix::{Cell, Compared, Confidence, Effect, Family, LifeCycle, LifeStage, Share};

/// How many cells there are, how many were judged, and on what they rest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The cells whose effect is told, in visited families.
    pub judged: usize,
    /// All cells but those said not to apply.
    pub total: usize,
    /// The written cells judged on each level of proof, A to D, once reasons were looked for.
    pub proofs: [usize; 4],
    /// The judged cells that nobody wrote: about as much, argued, because the group did not name them.
    pub unwritten: usize,
    /// The written cells and new items that count as a hunch for want of a reason or a source.
    pub unjustified: usize,
}

impl Coverage {
    /// What was judged of an option.
    #[must_use]
    pub fn of(life: &LifeCycle, option: &Compared) -> Self {
        let mut coverage = Self::default();
        for family in Family::ALL {
            let visited = life.shares.contains_key(&family);
            for stage in LifeStage::ALL {
                let written = option.cells.get(&(family, stage));
                coverage.count(written, life.share(family, stage), visited);
            }
        }
        let items = option.new_items.iter().filter(|item| life.shares.contains_key(&item.family));
        coverage.unjustified +=
            items.filter(|item| item.proof() > item.confidence.max(Confidence::C)).count();
        coverage
    }

    fn count(&mut self, written: Option<&Cell>, share: Share, visited: bool) {
        let effect = written.map(|cell| cell.effect);
        if effect == Some(Effect::NotApplicable) {
            return;
        }
        self.total += 1;
        if !visited || effect == Some(Effect::Unknown) {
            return;
        }
        self.judged += 1;
        let Some(cell) = written else {
            self.unwritten += 1;
            return;
        };
        let proof = cell.proof(share);
        self.proofs[proof as usize] += 1;
        self.unjustified += usize::from(proof > cell.confidence.max(Confidence::C));
    }

    /// The cells that nobody judged.
    #[must_use]
    pub fn unknown(&self) -> usize {
        self.total - self.judged
    }
}
