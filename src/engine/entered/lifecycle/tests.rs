//! What is read of rows that cannot all be understood, or that do not agree.

use super::*;
use crate::sample;

fn life(parts: &str, effects: &str) -> LifeCycle {
    let text = format!(
        r#"[projet]
titre = "Essai"
[solutions]
options = [
  {{ id = "cumulus", nom = "Cumulus", famille = "reference" }},
  {{ id = "soleil", nom = "Soleil", famille = "low_tech" }},
]
[vie]
parts = [{parts}]
effets = [{effects}]
"#
    );
    let methodology = sample::comparing();
    let reading = crate::format::project::read(&text, "a.lowtech.toml", &methodology, Lang::Fr);
    lifecycle(&methodology, &reading.project.expect("a project"))
}

fn effect(cells: &str) -> Option<Effect> {
    let rows: Vec<String> = cells
        .split(" / ")
        .map(|cells| format!(r#"{{ option = "soleil", famille = "climat", etape = "usage", {cells} }}"#))
        .collect();
    let life = life("", &rows.join(", "));
    let cell = life.option("soleil")?.cells.get(&(Family::Climate, LifeStage::Use)).copied();
    cell.map(|cell| cell.effect)
}

#[test]
fn an_effect_that_cannot_be_read_is_unknown_and_never_about_as_much() {
    for cells in ["effet = \"+++\"", "rapport = [0.3, 0.1]", "nouveau = 9", "motif = \"le soleil chauffe\""] {
        assert_eq!(effect(cells), Some(Effect::Unknown), "{cells}");
    }
    assert_eq!(effect("rapport = \"?\", effet = \"--\""), Effect::parse(&["--"]), "the sign can be read");
}

#[test]
fn two_rows_that_do_not_agree_on_an_effect_leave_it_unknown() {
    assert_eq!(effect("effet = \"--\" / effet = \"++\""), Some(Effect::Unknown));
    assert_eq!(effect("effet = \"--\" / effet = \"--\""), Effect::parse(&["--"]));
}

#[test]
fn a_new_effect_takes_nothing_from_the_one_told_beside_it() {
    let row = r#"{ option = "soleil", famille = "climat", etape = "usage", effet = "--", nouveau = 2 }"#;
    let life = life("", row);
    let option = life.option("soleil").expect("the option");
    assert_eq!(option.new_items.len(), 1);
    let cell = option.cells.get(&(Family::Climate, LifeStage::Use)).map(|cell| cell.effect);
    assert_eq!(cell, Effect::parse(&["--"]));
}

#[test]
fn a_share_that_cannot_be_read_is_unknown_and_never_negligible() {
    let share = |part: &str| {
        let parts = format!(
            r#"{{ famille = "climat", etape = "matieres", part = 1 }}, {{ famille = "climat", etape = "usage", {part} }}"#
        );
        life(&parts, "").share(Family::Climate, LifeStage::Use)
    };
    assert_eq!(share("part = 3"), Share::Known(Weight::Dominant));
    assert_eq!(share("part = 7"), Share::Unknown);
    let twice = r#"part = 3 }, { famille = "climat", etape = "usage", part = 1"#;
    assert_eq!(share(twice), Share::Unknown);
    let alone = life(r#"{ famille = "climat", etape = "usage", part = 7 }"#, "");
    assert_eq!(alone.share(Family::Climate, LifeStage::Materials), Share::Unknown, "nothing was said");
}
