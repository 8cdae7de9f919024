//! What an option changes at each stage, and between what and what each family stands.

use crate::engine::lifecycle::severity::Severity;
use crate::engine::lifecycle::statements::times;
use crate::engine::lifecycle::{FamilyReading, Reading, State};
use crate::engine::shown::capital;
use crate::lang::{Lang, drawn as say, lifecycle as words};
use crate::model::document::Table;
use crate::model::matrix::{
    Cell, Compared, Confidence, Effect, Family, Level, LifeCycle, LifeStage, NewItem, Weight,
};
use crate::model::picture::{Drawing, IntervalRow, MatrixCell, MatrixRow, Picture, Shade};

/// The signs of the matrix, in the order of its key.
const SIGNS: [Shade; 6] =
    [Shade::MuchLess, Shade::Less, Shade::Same, Shade::More, Shade::MuchMore, Shade::Unknown];

/// The families that are read, stage by stage; nothing when none is.
pub fn matrix(life: &LifeCycle, reading: &Reading, lang: Lang) -> Option<Picture> {
    let option = life.option(&reading.option)?;
    let read: Vec<&FamilyReading> = reading.families.iter().filter(|one| one.state == State::Read).collect();
    if read.is_empty() {
        return None;
    }
    let cell = |family: &FamilyReading, stage| drawn_cell(life, option, family, stage);
    let cells = |family: &FamilyReading| LifeStage::ALL.map(|stage| cell(family, stage)).to_vec();
    let rows: Vec<MatrixRow> = read
        .iter()
        .map(|one| MatrixRow { title: capital(&words::family(lang, one.family)), cells: cells(one) })
        .collect();
    let columns: Vec<String> = LifeStage::ALL.map(|stage| capital(&words::stage(lang, stage))).to_vec();
    let table = Table {
        caption: String::new(),
        header: std::iter::once(say::family(lang)).chain(columns.iter().cloned()).collect(),
        rows: rows.iter().map(|row| in_words(lang, row)).collect(),
    };
    let mut legend: Vec<(String, String)> =
        SIGNS.iter().map(|shade| (sign(*shade).to_owned(), shade_in_words(lang, *shade))).collect();
    legend.push(("N".to_owned(), say::new_key(lang)));
    let used = |sign: &str| {
        rows.iter()
            .flat_map(|row| &row.cells)
            .any(|cell| cell.sign == sign || sign == "N" && cell.sign.contains('N'))
    };
    legend.retain(|(sign, _)| used(sign));
    Some(Picture {
        title: say::matrix(lang, &reading.name),
        description: say::matrix_described(lang, &reading.reference),
        drawing: Drawing::Matrix { columns, rows, legend },
        table,
    })
}

fn drawn_cell(life: &LifeCycle, option: &Compared, family: &FamilyReading, stage: LifeStage) -> MatrixCell {
    let key = (family.family, stage);
    let share = life.share(family.family, stage);
    let written = option.cells.get(&key);
    let new: Vec<&NewItem> =
        option.new_items.iter().filter(|item| (item.family, item.stage) == key).collect();
    let shade = written.map_or(Shade::Same, |cell| shade_of(cell, family.family));
    let heaviest = new.iter().map(|item| item.weight).max();
    let signs = match heaviest {
        Some(weight) => [sign(shade), &new_sign(weight)].join(" "),
        None => sign(shade).to_owned(),
    };
    let hot_in_reference = family.hotspots.iter().any(|hot| hot.stage == stage && hot.certain);
    let hot_in_option = family.option_hotspots.contains(&(stage, Severity::Confirmed));
    let hunch = written.is_some_and(|cell| cell.proof(share) == Confidence::D)
        || new.iter().any(|item| item.proof() == Confidence::D);
    MatrixCell { sign: signs.trim().to_owned(), shade, hot: hot_in_reference || hot_in_option, unsure: hunch }
}

/// How dark a cell is: by what was said, whatever its proof.
fn shade_of(cell: &Cell, family: Family) -> Shade {
    let thresholds = family.thresholds();
    match cell.effect {
        Effect::NotApplicable => Shade::Blank,
        Effect::Unknown => Shade::Unknown,
        Effect::Ratio(band) if band.high() <= thresholds.much_less => Shade::MuchLess,
        Effect::Ratio(band) if band.high() <= thresholds.less => Shade::Less,
        Effect::Ratio(band) if band.low() >= thresholds.much_more => Shade::MuchMore,
        Effect::Ratio(band) if band.low() >= thresholds.more => Shade::More,
        Effect::Ratio(_) => Shade::Same,
        Effect::Levels(levels) => match levels.only() {
            Some(Level::Gone | Level::MuchLess) => Shade::MuchLess,
            Some(Level::Less) => Shade::Less,
            Some(Level::Same) => Shade::Same,
            Some(Level::More) => Shade::More,
            Some(Level::MuchMore) => Shade::MuchMore,
            None => Shade::Unknown,
        },
    }
}

fn sign(shade: Shade) -> &'static str {
    match shade {
        Shade::MuchLess => "−−",
        Shade::Less => "−",
        Shade::Same => "=",
        Shade::More => "+",
        Shade::MuchMore => "++",
        Shade::Unknown => "?",
        Shade::Blank => "",
    }
}

fn new_sign(weight: Weight) -> String {
    let rank = Weight::ALL.iter().position(|one| *one == weight).unwrap_or_default();
    format!("N{rank}")
}

fn shade_in_words(lang: Lang, shade: Shade) -> String {
    match shade {
        Shade::MuchLess => say::much_less(lang),
        Shade::Less => say::less(lang),
        Shade::Same => say::same(lang),
        Shade::More => say::more(lang),
        Shade::MuchMore => say::much_more(lang),
        Shade::Unknown => say::unknown(lang),
        Shade::Blank => say::not_applicable(lang),
    }
}

/// A row of the equivalent table.
fn in_words(lang: Lang, row: &MatrixRow) -> Vec<String> {
    let cell = |cell: &MatrixCell| {
        let mut told = vec![shade_in_words(lang, cell.shade)];
        if let Some(at) = cell.sign.find('N') {
            told.push(say::new_item(lang, &cell.sign[at..]));
        }
        told.extend(cell.hot.then(|| say::hot(lang)));
        told.extend(cell.unsure.then(|| say::unsure(lang)));
        told.join(", ")
    };
    std::iter::once(row.title.clone()).chain(row.cells.iter().map(cell)).collect()
}

/// Between what and what each family stands; nothing when none is read.
pub fn intervals(reading: &Reading, lang: Lang) -> Option<Picture> {
    let read = || reading.families.iter().filter(|one| one.state == State::Read);
    read().next()?;
    let rows: Vec<IntervalRow> = read()
        .map(|one| IntervalRow {
            title: capital(&words::family(lang, one.family)),
            low: one.bounds.low(),
            high: Some(one.bounds.high()).filter(|high| high.is_finite()),
            said: say::verdict(lang, one.verdict.id()),
        })
        .collect();
    let table = Table {
        caption: String::new(),
        header: vec![say::family(lang), say::ratio(lang), say::reading(lang)],
        rows: read()
            .zip(&rows)
            .map(|(one, row)| vec![row.title.clone(), capital(&times(lang, one.bounds)), row.said.clone()])
            .collect(),
    };
    Some(Picture {
        title: say::intervals(lang, &reading.name),
        description: say::intervals_described(lang, &reading.reference),
        drawing: Drawing::Intervals { rows },
        table,
    })
}
