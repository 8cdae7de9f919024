//! What the reading of the life cycle says, as numbers that conditions compare.

use super::lifecycle::{lifecycle, looked_at};
use crate::engine::comparison::importance::as_number;
use crate::engine::lifecycle::severity::Severity;
use crate::engine::lifecycle::transfers::Kind;
use crate::engine::lifecycle::{self, Reading, State};
use crate::model::condition::Fact;
use crate::model::matrix::{Compared, Confidence, Effect, LifeCycle};
use crate::model::methodology::Methodology;
use crate::model::project::Project;

/// A fact of the project's reading; 0 when there is nothing to read.
#[must_use]
pub fn fact(methodology: &Methodology, project: &Project, fact: Fact) -> f64 {
    let life = lifecycle(methodology, project);
    let ids = looked_at(&life);
    if ids.is_empty() {
        return 0.0;
    }
    let readings = || ids.iter().map(|id| lifecycle::read_without_trend(&life, id));
    match fact {
        Fact::SolutionsRead => as_number(readings().filter(is_read).count()),
        Fact::LessPossible => as_number(readings().map(|reading| less_possible(&reading)).sum()),
        Fact::Transfers => as_number(readings().map(|reading| transfers(&reading)).sum()),
        Fact::Unknown => {
            let proofs = proofs(&life, &ids);
            let unknown =
                proofs.iter().filter(|proof| proof.is_none_or(|proof| proof == Confidence::D)).count();
            if proofs.is_empty() { 0.0 } else { as_number(unknown) * 100.0 / as_number(proofs.len()) }
        }
        Fact::Proven => {
            let proven = |proof: &Option<Confidence>| proof.is_some_and(|proof| proof <= Confidence::B);
            as_number(proofs(&life, &ids).iter().filter(|proof| proven(proof)).count())
        }
    }
}

fn is_read(reading: &Reading) -> bool {
    reading.families.iter().any(|one| one.state == State::Read)
}

/// The families in which clearly smaller effects are not ruled out.
fn less_possible(reading: &Reading) -> usize {
    let read = reading.families.iter().filter(|one| one.state == State::Read);
    read.filter(|one| one.bounds.low() < one.family.thresholds().less).count()
}

fn transfers(reading: &Reading) -> usize {
    let shown = reading.transfers.iter().filter(|transfer| transfer.severity == Severity::Confirmed);
    shown.filter(|transfer| transfer.kind == Kind::Families).count()
}

/// How sure each written effect is, once its reason was looked for; nothing for one that nobody knows.
fn proofs(life: &LifeCycle, ids: &[&str]) -> Vec<Option<Confidence>> {
    let of_option = |option: &Compared| -> Vec<Option<Confidence>> {
        let written = option.cells.iter().filter(|(_, cell)| cell.effect != Effect::NotApplicable);
        let cells = written.map(|((family, stage), cell)| {
            (cell.effect != Effect::Unknown).then(|| cell.proof(life.share(*family, *stage)))
        });
        cells.chain(option.new_items.iter().map(|item| Some(item.proof()))).collect()
    };
    ids.iter().filter_map(|id| life.option(id)).flat_map(of_option).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn facts(text: &str) -> [f64; 5] {
        let text = format!("[projet]\ntitre = \"Essai\"\n{text}");
        let methodology = sample::comparing();
        let reading =
            crate::format::project::read(&text, "a.lowtech.toml", &methodology, crate::lang::Lang::Fr);
        assert_eq!(reading.found, []);
        let project = reading.project.expect("a project");
        [Fact::SolutionsRead, Fact::LessPossible, Fact::Transfers, Fact::Unknown, Fact::Proven]
            .map(|one| fact(&methodology, &project, one))
    }

    const OPTIONS: &str = r#"
[solutions]
options = [
  { id = "cumulus", nom = "Cumulus", famille = "reference" },
  { id = "soleil", nom = "Soleil", famille = "low_tech" },
]
[vie]
parts = [
  { famille = "climat", etape = "usage", part = 3 },
  { famille = "metaux", etape = "matieres", part = 3 },
]
"#;

    #[test]
    fn nothing_written_is_nothing_told() {
        assert_eq!(facts(OPTIONS), [0.0; 5]);
    }

    #[test]
    fn what_is_read_is_counted() {
        let effects = r#"effets = [
  { option = "soleil", famille = "climat", etape = "usage", effet = "--", confiance = "B", motif = "le soleil remplace le reste", source = "relevé" },
  { option = "soleil", famille = "metaux", etape = "matieres", effet = "++", confiance = "B", motif = "bien davantage de cuivre", source = "pesée" },
  { option = "soleil", famille = "eau", etape = "fabrication", effet = "+", confiance = "B" },
  { option = "soleil", famille = "eau", etape = "usage", effet = "?" },
]
"#;
        assert_eq!(facts(&format!("{OPTIONS}{effects}")), [1.0, 1.0, 1.0, 50.0, 2.0]);
    }
}
