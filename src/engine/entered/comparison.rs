//! The comparison as people entered it: options, criteria, and the levels they gave.

use super::lifecycle::{lifecycle, looked_at};
use super::{Lacking, named, rows, text};
use crate::engine::lifecycle::{self, Reading};
use crate::model::comparison::{
    Candidate, Comparison, Criterion, Importance, Levels, MOST_CRITERIA, MOST_OPTIONS, OptionFamily,
};
use crate::model::kind::level;
use crate::model::matrix::{Family, Standing};
use crate::model::methodology::Methodology;
use crate::model::project::Project;
use crate::model::question::Role;
use crate::model::value::{Record, Value};

/// Why nothing can be compared yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A question has no answer.
    Lacks(Lacking),
    /// More options than can be compared.
    TooManyOptions {
        /// How many can.
        most: usize,
    },
    /// More criteria than can be compared on.
    TooManyCriteria {
        /// How many can.
        most: usize,
    },
}

/// The comparison of a project. What nobody appreciated may be any level.
///
/// # Errors
/// What is lacking, or too much.
pub fn comparison(methodology: &Methodology, project: &Project) -> Result<Comparison, Refusal> {
    let options = candidates(methodology, project);
    let criteria = criteria(methodology, project);
    let lacks = |role| Err(Refusal::Lacks(Lacking::of(methodology, role)));
    if options.is_empty() {
        return lacks(Role::Options);
    }
    if criteria.is_empty() {
        return lacks(Role::Criteria);
    }
    if options.len() > MOST_OPTIONS {
        return Err(Refusal::TooManyOptions { most: MOST_OPTIONS });
    }
    let given = rows(methodology, project, Role::Appreciations).map(|(_, rows)| rows).unwrap_or_default();
    // A family of effects has its levels without them.
    if given.is_empty() && !criteria.iter().any(|criterion| family(&criterion.id).is_some()) {
        return lacks(Role::Appreciations);
    }
    let ids: Vec<(String, String)> = options
        .iter()
        .flat_map(|option| criteria.iter().map(|criterion| (option.id.clone(), criterion.id.clone())))
        .collect();
    let per_option = criteria.len();
    let effects = Effects::of(methodology, project);
    let levels = |option: usize, criterion: usize| {
        let (option, criterion) = &ids[option * per_option + criterion];
        if let Some(family) = family(criterion) {
            return effects.levels(option, family);
        }
        let here = |row: &&&Record| text(row, "option") == option && text(row, "critere") == criterion;
        of(given.iter().filter(here).copied())
    };
    Comparison::new(options, criteria, levels).ok_or(Refusal::TooManyCriteria { most: MOST_CRITERIA })
}

/// What stands before a family of effects in the name of the criterion that it is.
const FAMILY: &str = "effets_";

/// The family of effects that a criterion stands for: its levels are read from the life cycle, and nobody types them.
#[must_use]
pub fn family(criterion: &str) -> Option<Family> {
    Family::parse(criterion.strip_prefix(FAMILY)?)
}

/// What the life cycle says of the options, family by family.
struct Effects {
    /// Of the options that were looked at.
    readings: Vec<Reading>,
    reference: Option<String>,
}

impl Effects {
    fn of(methodology: &Methodology, project: &Project) -> Self {
        let life = lifecycle(methodology, project);
        let read = |id: &str| lifecycle::read_without_trend(&life, id);
        let reference = life.options.iter().find(|option| option.standing == Standing::Reference);
        Self {
            readings: looked_at(&life).into_iter().map(read).collect(),
            reference: reference.map(|option| option.id.clone()),
        }
    }

    /// The levels of an option: the middle one for the reference, any for an option nobody looked at.
    fn levels(&self, option: &str, family: Family) -> Levels {
        if self.reference.as_deref() == Some(option) {
            return Levels::exactly(2).unwrap_or(Levels::UNKNOWN);
        }
        let reading = self.readings.iter().find(|reading| reading.option == option);
        let read = reading.and_then(|reading| reading.families.iter().find(|one| one.family == family));
        read.and_then(|one| Levels::between(one.levels.0, one.levels.1)).unwrap_or(Levels::UNKNOWN)
    }
}

/// The levels that the rows of a crossing leave possible: all of them when nobody knows, or when one of the rows cannot
/// be read.
fn of<'r>(rows: impl Iterator<Item = &'r Record>) -> Levels {
    let said: Vec<Vec<u8>> = rows.filter_map(|row| row.get("niveau")).map(level::possible).collect();
    let known = !said.iter().any(Vec::is_empty);
    known.then(|| Levels::among(said.concat())).flatten().unwrap_or(Levels::UNKNOWN)
}

fn candidates(methodology: &Methodology, project: &Project) -> Vec<Candidate> {
    let Some((question, rows)) = rows(methodology, project, Role::Options) else { return Vec::new() };
    let candidate = |row: &&Record| {
        let (id, name) = named(question, row)?;
        let family = OptionFamily::parse(text(row, "famille")).unwrap_or(OptionFamily::Conventional);
        Some(Candidate { id, name, family })
    };
    rows.iter().filter_map(candidate).collect()
}

fn criteria(methodology: &Methodology, project: &Project) -> Vec<Criterion> {
    let Some((question, rows)) = rows(methodology, project, Role::Criteria) else { return Vec::new() };
    let criterion = |row: &&Record| {
        let (id, name) = named(question, row)?;
        let importance = Importance::parse(text(row, "importance"));
        let floor = match row.get("eliminatoire") {
            Some(Value::Integer(floor)) => u8::try_from(*floor).ok(),
            _ => None,
        };
        Some(Criterion { id, name, importance, floor })
    };
    rows.iter().filter_map(criterion).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn project(text: &str) -> Project {
        let text = format!("[projet]\ntitre = \"Essai\"\n{text}");
        let reading = crate::format::project::read(
            &text,
            "essai.lowtech.toml",
            &sample::comparing(),
            crate::lang::Lang::Fr,
        );
        assert_eq!(reading.found, []);
        reading.project.expect("a project")
    }

    const OPTIONS: &str = r#"
[solutions]
options = [
  { id = "cumulus", nom = "Cumulus", famille = "reference" },
  { id = "seau", nom = "Seau" },
]
"#;

    #[test]
    fn what_nobody_appreciated_may_be_any_level() {
        let project = project(&format!(
            "{OPTIONS}criteres = [{{ id = \"soin\", nom = \"Entretien\", importance = \"important\", eliminatoire = 1 }}, {{ id = \"cout\", nom = \"Coût\" }}]\n\
             appreciations = [\n  {{ option = \"cumulus\", critere = \"soin\", niveau = [2, 3] }},\n  {{ option = \"seau\", critere = \"soin\", niveau = 4 }},\n  {{ option = \"seau\", critere = \"cout\", niveau = \"?\" }},\n]\n"
        ));
        let entered = comparison(&sample::comparing(), &project).expect("it can be compared");
        assert_eq!(entered.row(0), [Levels::between(2, 3).expect("levels"), Levels::UNKNOWN]);
        assert_eq!(entered.row(1), [Levels::exactly(4).expect("a level"), Levels::UNKNOWN]);
        assert_eq!(entered.options()[0].family, OptionFamily::Reference);
        let soin = &entered.criteria()[0];
        assert_eq!(
            (soin.importance, soin.floor, soin.name.as_str()),
            (Some(Importance::Important), Some(1), "Entretien")
        );
        assert_eq!(entered.criteria()[1].importance, None);
    }

    #[test]
    fn rows_that_do_not_agree_leave_all_that_they_say_possible() {
        let text = format!(
            "[projet]\ntitre = \"Essai\"\n{OPTIONS}criteres = [{{ id = \"soin\", nom = \"Entretien\" }}]\n\
             appreciations = [\n  {{ option = \"cumulus\", critere = \"soin\", niveau = 0 }},\n  {{ option = \"cumulus\", critere = \"soin\", niveau = 4 }},\n  {{ option = \"seau\", critere = \"soin\", niveau = 1 }},\n  {{ option = \"seau\", critere = \"soin\", niveau = \"?\" }},\n]\n"
        );
        let methodology = sample::comparing();
        let reading =
            crate::format::project::read(&text, "a.lowtech.toml", &methodology, crate::lang::Lang::Fr);
        assert_eq!(reading.found.len(), 2, "both are told");
        let entered =
            comparison(&methodology, &reading.project.expect("a project")).expect("it can be compared");
        assert_eq!(
            [entered.levels(0, 0), entered.levels(1, 0)],
            [Levels::among([0, 4]).expect("levels"), Levels::UNKNOWN]
        );
    }

    #[test]
    fn what_is_lacking_first_is_told_by_its_code() {
        let lacks = |text: &str| match comparison(&sample::comparing(), &project(text)) {
            Err(Refusal::Lacks(lacking)) => lacking.code.unwrap_or_default(),
            other => format!("{other:?}"),
        };
        assert_eq!(lacks(""), "S1");
        assert_eq!(lacks(OPTIONS), "S2");
        assert_eq!(lacks(&format!("{OPTIONS}criteres = [{{ id = \"cout\", nom = \"Coût\" }}]\n")), "S3");
    }

    #[test]
    fn the_levels_of_a_family_of_effects_are_read_from_the_life_cycle() {
        let text = r#"
[solutions]
options = [
  { id = "cumulus", nom = "Cumulus", famille = "reference" },
  { id = "seau", nom = "Seau", famille = "ne_rien_faire" },
  { id = "soleil", nom = "Soleil", famille = "low_tech" },
]
criteres = [{ id = "effets_climat", nom = "Climat" }]
[vie]
parts = [{ famille = "climat", etape = "usage", part = 3 }]
effets = [
  { option = "soleil", famille = "climat", etape = "usage", effet = "--", confiance = "B", motif = "le soleil remplace le reste", source = "relevé" },
]
"#;
        let entered = comparison(&sample::comparing(), &project(text)).expect("it can be compared");
        let levels = |low, high| Levels::between(low, high).expect("levels");
        assert_eq!(
            [0, 1, 2].map(|option| entered.levels(option, 0)),
            [levels(2, 2), Levels::UNKNOWN, levels(3, 4)]
        );
    }
}
