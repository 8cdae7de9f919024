//! Packs the communes of France: one block for the départements, then one for each with its communes, so that looking
//! one commune up opens two blocks only. `format::territory` reads this back, and a test compares every row.
//!
//! A block is its packed length (four bytes, the least first), then deflated bytes. Numbers are written seven bits at a
//! time, the least first; those that may go down are differences, with their sign in the lowest bit.

use std::collections::HashMap;
use std::io;

use miniz_oxide::deflate::compress_to_vec;

/// The strongest packing miniz_oxide has.
pub const LEVEL: u8 = 10;

/// A row of `communes.tsv`.
struct Row<'t> {
    insee: &'t str,
    name: &'t str,
    departement: &'t str,
    postal_codes: &'t str,
    population: &'t str,
    epci: &'t str,
    position: [&'t str; 2],
}

pub fn pack(departements: &str, epci: &str, communes: &str) -> io::Result<Vec<u8>> {
    let lines = departements.lines().skip(1).map(|line| format!("{line}\n")).collect::<String>();
    let epci: HashMap<&str, &str> = epci.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let mut packed = block(lines.as_bytes());
    let rows = communes.lines().skip(1).map(row).collect::<io::Result<Vec<Row<'_>>>>()?;
    for line in departements.lines().skip(1) {
        let code = line.split('\t').next().unwrap_or_default();
        let here: Vec<&Row<'_>> = rows.iter().filter(|row| row.departement == code).collect();
        packed.extend(block(&columns(&here, &epci)?));
    }
    Ok(packed)
}

fn row(line: &str) -> io::Result<Row<'_>> {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[insee, name, departement, postal_codes, population, epci, latitude, longitude] = cells.as_slice()
    else {
        return Err(io::Error::other(format!("communes.tsv: not eight cells: {line}")));
    };
    let position = [latitude, longitude];
    Ok(Row { insee, name, departement, postal_codes, population, epci, position })
}

/// The rows of a département, column after column: like stands beside like.
fn columns(rows: &[&Row<'_>], epci: &HashMap<&str, &str>) -> io::Result<Vec<u8>> {
    let wrong = |row: &Row<'_>| io::Error::other(format!("communes.tsv: {} is not understood", row.insee));
    let mut bytes = Vec::new();
    let mut epci_codes: Vec<&str> = rows.iter().map(|row| row.epci).filter(|code| !code.is_empty()).collect();
    epci_codes.sort_unstable();
    epci_codes.dedup();
    number(&mut bytes, epci_codes.len() as u64);
    for code in &epci_codes {
        let name = epci.get(code).ok_or_else(|| io::Error::other(format!("epci.tsv: {code} is missing")))?;
        line(&mut bytes, name);
    }
    number(&mut bytes, rows.len() as u64);
    for row in rows {
        line(&mut bytes, row.name);
    }
    let mut before = 0;
    for row in rows {
        let rank = row.insee.get(row.departement.len()..).and_then(|rank| rank.parse().ok());
        difference(&mut bytes, &mut before, rank.ok_or_else(|| wrong(row))?);
    }
    // Nought is for what is not known.
    for row in rows {
        let population = row.population;
        let known = if population.is_empty() { Ok(0) } else { population.parse::<u64>().map(|it| it + 1) };
        number(&mut bytes, known.map_err(|_| wrong(row))?);
    }
    before = 0;
    for row in rows {
        let rank = epci_codes.iter().position(|code| *code == row.epci).map_or(0, |rank| rank + 1);
        difference(&mut bytes, &mut before, rank as i64);
    }
    before = 0;
    for row in rows {
        let codes: Vec<&str> = row.postal_codes.split(',').filter(|code| !code.is_empty()).collect();
        number(&mut bytes, codes.len() as u64);
        for code in codes {
            difference(&mut bytes, &mut before, code.parse().map_err(|_| wrong(row))?);
        }
    }
    for row in rows {
        number(&mut bytes, u64::from(!row.position[0].is_empty()));
    }
    for axis in 0..2 {
        before = 0;
        for row in rows.iter().filter(|row| !row.position[0].is_empty()) {
            let degrees: f64 = row.position[axis].parse().map_err(|_| wrong(row))?;
            difference(&mut bytes, &mut before, (degrees * 1000.0).round() as i64);
        }
    }
    Ok(bytes)
}

fn block(bytes: &[u8]) -> Vec<u8> {
    let packed = compress_to_vec(bytes, LEVEL);
    let length = u32::try_from(packed.len()).expect("a block is far below 4 GiB");
    [&length.to_le_bytes()[..], &packed].concat()
}

fn line(bytes: &mut Vec<u8>, text: &str) {
    bytes.extend(text.as_bytes());
    bytes.push(b'\n');
}

fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 127 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn difference(bytes: &mut Vec<u8>, before: &mut i64, now: i64) {
    let step = now - std::mem::replace(before, now);
    number(bytes, ((step << 1) ^ (step >> 63)) as u64);
}
