//! The matrix of a life cycle as people entered it: shares of the reference, effects of the options.

use std::collections::BTreeMap;

use super::{named, rows, text};
use crate::engine::lifecycle::interval::incoherent;
use crate::engine::lifecycle::statements;
use crate::lang::Lang;
use crate::model::kind::{interval, level};
use crate::model::matrix::cell::is_reason;
use crate::model::matrix::{
    Band, Cell, Compared, Confidence, Effect, Family, LifeCycle, LifeStage, NewItem, Place, Said, Share,
    Standing, Weight,
};
use crate::model::methodology::Methodology;
use crate::model::project::Project;
use crate::model::question::Role;
use crate::model::value::{Record, Value};

/// The matrix of a project, as far as it was filled in.
#[must_use]
pub fn lifecycle(methodology: &Methodology, project: &Project) -> LifeCycle {
    let answer = |role| {
        let answer = methodology.with_role(role).and_then(|question| project.answer(&question.id));
        answer.and_then(Value::as_text).unwrap_or_default().trim().to_owned()
    };
    let options = options(methodology, project);
    let reference = options.iter().find(|option| option.standing == Standing::Reference);
    LifeCycle {
        functional_unit: answer(Role::FunctionalUnit),
        reference: reference.map_or_else(|| answer(Role::Reference), |option| option.name.clone()),
        options,
        shares: shares(rows(methodology, project, Role::Shares).map(|(_, rows)| rows).unwrap_or_default()),
    }
}

/// The ids of the options of which an effect was told: the others were not looked at.
#[must_use]
pub fn looked_at(life: &LifeCycle) -> Vec<&str> {
    let said = |option: &&Compared| !option.cells.is_empty() || !option.new_items.is_empty();
    life.compared().filter(said).map(|option| option.id.as_str()).collect()
}

fn shares<'r>(rows: impl IntoIterator<Item = &'r Record>) -> BTreeMap<Family, BTreeMap<LifeStage, Share>> {
    let mut shares: BTreeMap<Family, BTreeMap<LifeStage, Share>> = BTreeMap::new();
    let mut unreadable = Vec::new();
    for row in rows {
        let Some((family, stage)) = place(row) else { continue };
        let read = match row.get("part") {
            Some(Value::Integer(weight)) => Weight::parse(*weight).map(Share::Known),
            Some(Value::Text(unknown)) if unknown == level::UNKNOWN => Some(Share::Unknown),
            _ => None,
        };
        match read {
            Some(share) => {
                let told = shares.entry(family).or_default().entry(stage).or_insert(share);
                // Rows that do not agree say nothing.
                *told = if *told == share { share } else { Share::Unknown };
            }
            None => unreadable.push((family, stage)),
        }
    }
    // What was written and cannot be read is not negligible; alone, it does not make a family one that was visited.
    for (family, stage) in unreadable {
        shares.entry(family).and_modify(|told| _ = told.insert(stage, Share::Unknown));
    }
    shares
}

fn options(methodology: &Methodology, project: &Project) -> Vec<Compared> {
    let Some((question, rows)) = rows(methodology, project, Role::Options) else { return Vec::new() };
    let (people, system) = (people(methodology, project), system(methodology, project));
    let option = |row: &&Record| {
        let (id, name) = named(question, row)?;
        let standing = match text(row, "famille") {
            "reference" => Standing::Reference,
            "ne_rien_faire" => Standing::DoNothing,
            _ => Standing::Option,
        };
        let mut option = Compared {
            standing,
            name,
            life_span: row.get("duree_de_vie").and_then(Value::as_number),
            people: people.clone(),
            system: system.clone(),
            ..Compared::default()
        };
        effects(methodology, project, &id, &mut option);
        option.id = id;
        Some(option)
    };
    rows.iter().filter_map(option).collect()
}

fn effects(methodology: &Methodology, project: &Project, id: &str, option: &mut Compared) {
    let rows = rows(methodology, project, Role::Effects).map(|(_, rows)| rows).unwrap_or_default();
    for row in rows.into_iter().filter(|row| text(row, "option") == id) {
        let Some((family, stage)) = place(row) else { continue };
        let said = Saying::of(row);
        let new = match row.get("nouveau") {
            Some(Value::Integer(weight)) => Weight::parse(*weight),
            _ => None,
        };
        option.new_items.extend(new.map(|weight| said.new_item(family, stage, weight)));
        let told = match (effect(row), new) {
            (None, Some(_)) => continue,
            // What was written and cannot be read is not “about as much”.
            (effect, _) => said.cell(effect.unwrap_or(Effect::Unknown)),
        };
        let cell = option.cells.entry((family, stage)).or_insert(told);
        if cell.effect != told.effect {
            // Rows that do not agree say nothing.
            cell.effect = Effect::Unknown;
        }
    }
}

/// The ratio in figures when there is one, else the effect in signs.
fn effect(row: &Record) -> Option<Effect> {
    if let Some((low, high)) = row.get("rapport").and_then(interval::ends) {
        return Band::new(low, high).map(Effect::Ratio);
    }
    match row.get("effet")? {
        Value::Text(sign) => Effect::parse(&[sign]),
        Value::List(signs) => Effect::parse(&signs.iter().filter_map(Value::as_text).collect::<Vec<_>>()),
        _ => None,
    }
}

fn place(row: &Record) -> Option<(Family, LifeStage)> {
    Some((Family::parse(text(row, "famille"))?, LifeStage::parse(text(row, "etape"))?))
}

/// What a row says besides its effect.
struct Saying {
    confidence: Confidence,
    has_reason: bool,
    has_source: bool,
    place: Place,
}

impl Saying {
    fn of(row: &Record) -> Self {
        Self {
            confidence: Confidence::parse(text(row, "confiance")).unwrap_or_default(),
            has_reason: is_reason(text(row, "motif")),
            has_source: !text(row, "source").trim().is_empty(),
            place: Place::parse(text(row, "lieu")).unwrap_or_default(),
        }
    }

    fn cell(&self, effect: Effect) -> Cell {
        let Self { confidence, has_reason, has_source, place } = *self;
        Cell { effect, confidence, has_reason, has_source, place }
    }

    fn new_item(&self, family: Family, stage: LifeStage, weight: Weight) -> NewItem {
        let Self { confidence, has_reason, has_source, place } = *self;
        NewItem { family, stage, weight, confidence, has_reason, has_source, place }
    }
}

/// Whether somebody bears more than they accept, by the trade-offs that were told.
fn people(methodology: &Methodology, project: &Project) -> Option<Said> {
    let rows = rows(methodology, project, Role::TradeOffs)?.1;
    let refused: Vec<&str> = rows
        .iter()
        .filter(|row| row.get("acceptable") == Some(&Value::Bool(false)))
        .map(|row| text(row, "contrepartie"))
        .collect();
    (!rows.is_empty()).then(|| Said { happens: !refused.is_empty(), words: refused.join(" ; ") })
}

/// Whether more will be used once it is easy: the rebound that was foreseen.
fn system(methodology: &Methodology, project: &Project) -> Option<Said> {
    let question = methodology.with_role(Role::Rebound)?;
    let said = project.answer(&question.id)?.as_text()?;
    let title = question.kind.choices()?.get(said)?.title.clone();
    Some(Said { happens: matches!(said, "moyen" | "fort"), words: format!("{} {title}", question.subject()) })
}

/// The families whose shares do not go together, each with why in words.
#[must_use]
pub fn incoherent_shares<'r>(
    rows: impl IntoIterator<Item = &'r Record>,
    lang: Lang,
) -> Vec<(Family, String)> {
    let told = |(family, shares): (Family, BTreeMap<LifeStage, Share>)| {
        let share =
            |stage: &LifeStage| shares.get(stage).copied().unwrap_or(Share::Known(Weight::Negligible));
        let shares: Vec<Share> = LifeStage::ALL.iter().map(share).collect();
        incoherent(&shares).map(|sums| (family, statements::incoherent(lang, family, sums)))
    };
    shares(rows).into_iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests;
