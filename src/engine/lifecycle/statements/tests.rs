//! Whole readings in sentences.

use super::*;
use crate::engine::lifecycle::read;
use crate::engine::lifecycle::tests::written::*;
use crate::model::matrix::{Confidence, Family, LifeCycle, LifeStage, Place, Said, Weight};

/// The sections as lines: the titles, then the sentences after a dash; no-break spaces as `~`.
fn lines(lang: Lang, life: &LifeCycle) -> Vec<String> {
    let mut lines = Vec::new();
    for section in sections(lang, &read(life, OPTION)) {
        lines.push(section.title);
        lines.extend(section.sentences.iter().map(|sentence| format!("- {sentence}")));
    }
    lines.into_iter().map(|line| line.replace('\u{a0}', "~")).collect()
}

/// A solar collector, as far as a group went in half an hour.
fn half_filled() -> LifeCycle {
    let mut life = climate("1+ 1= 0= 3-- 0+ 0=");
    life = with(life, Family::Metals, Confidence::B, "3++ 1= 0= 1-- 0= 0=");
    life = with(life, Family::Water, Confidence::B, "3= 3= 2= 1= 0= 0=");
    life = with(life, Family::Waste, Confidence::B, "1= 1= 0= 3? 0= 0=");
    let option = read_option(&mut life);
    option.cells.insert((Family::Soils, LifeStage::Use), cell("+", Confidence::C));
    option.cells.get_mut(&(Family::Climate, LifeStage::Use)).unwrap().place = Place::Here;
    option.cells.remove(&(Family::Climate, LifeStage::EndOfLife));
    option.cells.get_mut(&(Family::Climate, LifeStage::Transport)).unwrap().confidence = Confidence::C;
    let waste = option.cells.get_mut(&(Family::Waste, LifeStage::Transport)).unwrap();
    *waste = crate::model::matrix::Cell { has_reason: false, ..cell("-", Confidence::B) };
    option.new_items.push(item(Family::Metals, LifeStage::Upkeep, Weight::Minor));
    option.people = Some(Said { happens: true, words: "une heure de bois par jour".to_owned() });
    life
}

#[test]
fn proto() {
    for lang in Lang::ALL {
        println!("{}", lines(lang, &half_filled()).join("\n"));
    }
    for life in [Family::ALL
        .into_iter()
        .fold(empty(), |life, family| with(life, family, Confidence::B, "1- 1- 0- 3-- 0- 0-"))]
    {
        println!("{}", lines(Lang::Fr, &life).join("\n"));
    }
}
