//! A matrix written as on paper: `1= 1= 0= 3-- 0= 0=`, shares and effects from materials to end of life.

use std::collections::BTreeMap;

use crate::model::matrix::{
    Cell, Compared, Confidence, Effect, Family, LifeCycle, LifeStage, NewItem, Place, Share, Standing, Weight,
};

/// The id of the option that is read.
pub const OPTION: &str = "capteur";

/// A life cycle that lacks nothing, in which no family is visited.
pub fn empty() -> LifeCycle {
    let option = |id: &str, name: &str, standing, life_span| Compared {
        id: id.to_owned(),
        name: name.to_owned(),
        standing,
        life_span,
        ..Compared::default()
    };
    LifeCycle {
        functional_unit: "Laver 40 personnes par jour, de mai à septembre, ici".to_owned(),
        reference: "Chauffe-eau électrique".to_owned(),
        options: vec![
            option("cumulus", "Chauffe-eau électrique", Standing::Reference, Some(12.0)),
            option("rien", "Ne rien faire", Standing::DoNothing, None),
            option(OPTION, "Capteur solaire", Standing::Option, Some(20.0)),
        ],
        shares: BTreeMap::new(),
    }
}

/// An answer with its reason and its source, there.
pub fn cell(signs: &str, confidence: Confidence) -> Cell {
    let effect = Effect::parse(&[signs]).expect("a sign");
    Cell { effect, confidence, has_reason: true, has_source: true, place: Place::Unknown }
}

/// A new item with its reason and its source.
pub fn item(family: Family, stage: LifeStage, weight: Weight) -> NewItem {
    NewItem {
        family,
        stage,
        weight,
        confidence: Confidence::B,
        has_reason: true,
        has_source: true,
        place: Place::Unknown,
    }
}

/// Adds what is said of a family, `3--` for a dominant stage that becomes much lighter, `?` for an unknown share.
pub fn with(mut life: LifeCycle, family: Family, confidence: Confidence, cells: &str) -> LifeCycle {
    let cells: Vec<&str> = cells.split(' ').collect();
    assert_eq!(cells.len(), 6, "{cells:?}");
    for (stage, written) in LifeStage::ALL.into_iter().zip(cells) {
        let (share, effect) = written.split_at(1);
        let share = match share {
            "?" => Share::Unknown,
            number => Share::Known(Weight::parse(number.parse().expect("a number")).expect("a weight")),
        };
        life.shares.entry(family).or_default().insert(stage, share);
        read_option(&mut life).cells.insert((family, stage), cell(effect, confidence));
    }
    life
}

/// One family, with everything published.
pub fn climate(cells: &str) -> LifeCycle {
    with(empty(), Family::Climate, Confidence::B, cells)
}

/// The option that is read.
pub fn read_option(life: &mut LifeCycle) -> &mut Compared {
    life.options.last_mut().expect("options")
}
