//! Reads the communes that `build/territory.rs` packs: a département at a time, and only when asked.

#[cfg(test)]
mod tests;

use std::sync::Arc;

use miniz_oxide::inflate::decompress_to_vec;

use crate::model::territory::{Commune, Departement, Insee, Position, Source, Territory};

/// The communes packed in these bytes.
#[must_use]
pub fn packed(bytes: &'static [u8]) -> Territory {
    Territory::of(Packed(bytes))
}

#[derive(Debug)]
struct Packed(&'static [u8]);

impl Source for Packed {
    fn commune(&self, insee: Insee) -> Option<Commune> {
        let mut blocks = Blocks(self.0);
        let departements = departements(&blocks.next()?.open()?)?;
        let rank = departements.iter().position(|one| one.code == insee.departement())?;
        let communes = communes(&departements[rank], &blocks.nth(rank)?.open()?)?;
        communes.into_iter().find(|commune| commune.insee == insee)
    }

    fn all(&self) -> Vec<Commune> {
        let mut blocks = Blocks(self.0);
        let Some(departements) = blocks.next().and_then(|block| departements(&block.open()?)) else {
            return Vec::new();
        };
        let of = |(departement, block): (&Arc<Departement>, Block)| communes(departement, &block.open()?);
        departements.iter().zip(blocks).filter_map(of).flatten().collect()
    }
}

/// The blocks one after the other, not opened yet.
struct Blocks(&'static [u8]);

struct Block(&'static [u8]);

impl Iterator for Blocks {
    type Item = Block;

    fn next(&mut self) -> Option<Block> {
        let (length, rest) = self.0.split_first_chunk::<4>()?;
        let (block, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        self.0 = rest;
        Some(Block(block))
    }
}

impl Block {
    fn open(self) -> Option<Vec<u8>> {
        decompress_to_vec(self.0).ok()
    }
}

fn departements(bytes: &[u8]) -> Option<Vec<Arc<Departement>>> {
    let departement = |line: &str| {
        let mut cells = line.split('\t').map(str::to_owned);
        let (code, name, region) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Arc::new(Departement { code, name, region }))
    };
    std::str::from_utf8(bytes).ok()?.lines().map(departement).collect()
}

/// The communes of a département, from the columns of its block.
fn communes(departement: &Arc<Departement>, bytes: &[u8]) -> Option<Vec<Commune>> {
    let mut columns = Columns { bytes, before: 0 };
    let mut epci: Vec<Arc<str>> = Vec::new();
    for _ in 0..columns.number()? {
        epci.push(Arc::from(columns.line()?));
    }
    let count = usize::try_from(columns.number()?).ok()?;
    let mut communes = Vec::with_capacity(count);
    let nobody = Insee::of("", 0)?;
    for _ in 0..count {
        communes.push(Commune {
            insee: nobody,
            name: Box::from(columns.line()?),
            postal_codes: Box::default(),
            departement: Arc::clone(departement),
            epci: None,
            population: None,
            position: None,
        });
    }
    columns.start();
    for commune in &mut communes {
        commune.insee = Insee::of(&departement.code, u32::try_from(columns.difference()?).ok()?)?;
    }
    for commune in &mut communes {
        commune.population = columns.number()?.checked_sub(1).map(u32::try_from).transpose().ok()?;
    }
    columns.start();
    for commune in &mut communes {
        let rank = usize::try_from(columns.difference()?).ok()?;
        commune.epci = rank.checked_sub(1).and_then(|rank| epci.get(rank)).map(Arc::clone);
    }
    columns.start();
    for commune in &mut communes {
        let count = columns.number()?;
        let codes = (0..count).map(|_| u32::try_from(columns.difference()?).ok());
        commune.postal_codes = codes.collect::<Option<_>>()?;
    }
    let mut placed = Vec::with_capacity(count);
    for commune in &mut communes {
        if columns.number()? == 1 {
            placed.push(commune);
        }
    }
    columns.start();
    for commune in &mut placed {
        commune.position = Some(Position { latitude: columns.degrees()?, longitude: 0.0 });
    }
    columns.start();
    for position in placed.into_iter().filter_map(|commune| commune.position.as_mut()) {
        position.longitude = columns.degrees()?;
    }
    Some(communes)
}

/// Bytes being read.
struct Columns<'b> {
    bytes: &'b [u8],
    /// The number that the next difference adds to.
    before: i64,
}

impl Columns<'_> {
    fn start(&mut self) {
        self.before = 0;
    }

    fn line(&mut self) -> Option<&str> {
        let end = self.bytes.iter().position(|byte| *byte == b'\n')?;
        let (line, rest) = self.bytes.split_at_checked(end)?;
        self.bytes = rest.get(1..)?;
        std::str::from_utf8(line).ok()
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            number |= u64::from(byte & 127) << shift;
            if *byte < 128 {
                return Some(number);
            }
        }
        None
    }

    fn difference(&mut self) -> Option<i64> {
        let number = self.number()?;
        let step = i64::try_from(number >> 1).ok()? ^ -i64::from(number & 1 == 1);
        self.before = self.before.checked_add(step)?;
        Some(self.before)
    }

    /// Thousandths of a degree: about a hundred metres.
    fn degrees(&mut self) -> Option<f64> {
        self.difference()
            .and_then(|thousandths| i32::try_from(thousandths).ok())
            .map(|it| f64::from(it) / 1000.0)
    }
}
