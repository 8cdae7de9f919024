//! The comparison of options: in full, or in a few sentences.

use super::{Made, drawn};
use crate::engine::comparison::statements::{Section, in_short, sections};
use crate::engine::comparison::{self, Reading, Settings};
use crate::engine::entered;
use crate::lang::comparison as say;
use crate::model::comparison::Comparison;
use crate::model::document::Block;
use crate::model::question::Role;

impl Made<'_> {
    /// What the levels that were given allow to say, section by section.
    pub(super) fn compared_in_full(&self) -> Vec<Block> {
        let Some(comparison) = self.comparison() else { return Vec::new() };
        let reading = comparison::read(&comparison, &Settings::default());
        self.comparing(&comparison, &reading)
    }

    /// The same for who only has a minute.
    pub(super) fn compared_in_short(&self) -> Vec<Block> {
        let Some(comparison) = self.comparison() else { return Vec::new() };
        let reading = comparison::read(&comparison, &Settings::default());
        let items = in_short(&comparison, &reading, self.lang);
        let mut blocks = vec![Block::Paragraph { text: say::short(self.lang, comparison.criteria().len()) }];
        blocks.push(Block::List { items });
        blocks.push(Block::Paragraph { text: say::short_reservation(self.lang) });
        blocks
    }

    pub(super) fn comparing(&self, comparison: &Comparison, reading: &Reading) -> Vec<Block> {
        let told = sections(comparison, reading, self.lang);
        let section = |Section { title, sentences, .. }| {
            [Block::Paragraph { text: self.lang.label(&title) }, Block::List { items: sentences }]
        };
        let pictures =
            [drawn::ranks(comparison, reading, self.lang), drawn::pairs(comparison, reading, self.lang)];
        let pictures = pictures.into_iter().flatten().map(Block::Picture);
        told.into_iter().flat_map(section).chain(pictures).collect()
    }

    /// What is compared, once somebody appreciated something.
    fn comparison(&self) -> Option<Comparison> {
        let appreciated = self.methodology.with_role(Role::Appreciations)?;
        self.project.answer(&appreciated.id)?;
        entered::comparison::comparison(self.methodology, self.project).ok()
    }
}
