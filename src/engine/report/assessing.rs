//! The reading of the life cycle: in full for each option, or in a sentence.
//!
//! While the matrix cannot be read, what was written of the effects is told as it is (see `reading`).

use super::{Made, drawn};
use crate::engine::entered::lifecycle::{lifecycle, looked_at};
use crate::engine::lifecycle::statements::{in_short, sections};
use crate::engine::lifecycle::{self, Reading, State};
use crate::engine::shown;
use crate::lang::{lifecycle as say, report};
use crate::model::document::Block;
use crate::model::matrix::LifeCycle;

impl Made<'_> {
    /// Each option that was looked at, in full.
    pub(super) fn assessed_in_full(&self) -> Vec<Block> {
        let life = lifecycle(self.methodology, self.project);
        let readings = assessments(&life);
        if !readings.iter().any(can_be_read) {
            return self.reading();
        }
        readings.iter().flat_map(|reading| self.assessed(&life, reading)).collect()
    }

    /// Each option that was looked at, in a sentence.
    pub(super) fn assessed_in_short(&self) -> Vec<Block> {
        let readings: Vec<Reading> =
            assessments(&lifecycle(self.methodology, self.project)).into_iter().filter(can_be_read).collect();
        if readings.is_empty() {
            return self.reading();
        }
        let items = readings.iter().map(|reading| {
            report::fares(self.lang, &reading.name, &shown::capital(&in_short(self.lang, reading)))
        });
        let compared = report::compared(self.lang, &readings[0].reference);
        vec![
            Block::Paragraph { text: compared },
            Block::List { items: items.collect() },
            Block::Paragraph { text: report::reservation(self.lang) },
        ]
    }

    /// One option: a heading with its name, then what is said of it.
    pub(super) fn assessed(&self, life: &LifeCycle, reading: &Reading) -> Vec<Block> {
        let title = say::option_title(self.lang, &reading.name);
        let mut blocks = vec![Block::Heading { level: 3, text: title }];
        for section in sections(self.lang, reading) {
            blocks.push(Block::Paragraph { text: self.lang.label(&section.title) });
            blocks.push(Block::List { items: section.sentences });
        }
        if can_be_read(reading) {
            let pictures = [drawn::intervals(reading, self.lang), drawn::matrix(life, reading, self.lang)];
            blocks.extend(pictures.into_iter().flatten().map(Block::Picture));
        }
        blocks
    }
}

/// The options that were looked at, read.
fn assessments(life: &LifeCycle) -> Vec<Reading> {
    looked_at(life).into_iter().map(|id| lifecycle::read(life, id)).collect()
}

/// Whether something is read, and nothing must be told first.
fn can_be_read(reading: &Reading) -> bool {
    reading.blocking().next().is_none() && reading.families.iter().any(|one| one.state == State::Read)
}
