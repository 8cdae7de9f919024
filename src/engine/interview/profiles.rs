//! What the sectors of the project know of usual references, proposed where shares are asked for.
//!
//! Nothing of it is taken unless somebody types `p`; what is taken is corrected as any other answer.

use super::Interview;
use crate::lang::crossings as say;
use crate::model::kind::choice::Choice;
use crate::model::kind::level::UNKNOWN;
use crate::model::kind::table::Table;
use crate::model::matrix::{LifeStage, Share};
use crate::model::profile::Profile;
use crate::model::question::{Question, Role};
use crate::model::text::folded;
use crate::model::value::{Record, Value};

/// What takes a profile; a number after it says which, when there are several.
const TAKES: char = 'p';

impl<'m> Interview<'m> {
    /// The profiles for the family that is asked about, of the sectors of the project; those whose sources nobody
    /// read are not proposed.
    fn profiles(&self, question: &Question, place: &[Choice]) -> Vec<&'m Profile> {
        let Some(family) = place.last().filter(|_| question.role == Some(Role::Shares)) else {
            return Vec::new();
        };
        let sectors = self.project.sectors.iter().filter_map(|id| self.methodology.sector(id));
        let profiles = sectors.flat_map(|sector| &sector.profiles);
        let read = |profile: &Profile| {
            profile.sources.iter().any(|source| self.methodology.read_source(source).is_some())
        };
        profiles.filter(|profile| profile.family.id() == family.id && read(profile)).collect()
    }

    /// Each profile in a line: for which reference, what it says, where that comes from, what takes it.
    pub(super) fn profile_hints(&self, question: &Question, place: &[Choice]) -> Vec<String> {
        let profiles = self.profiles(question, place);
        let alone = profiles.len() == 1;
        let line = |(index, profile): (usize, &&Profile)| {
            let typed = if alone { TAKES.to_string() } else { format!("{TAKES}{}", index + 1) };
            let read = |id| self.methodology.read_source(id);
            let titles: Vec<&str> =
                profile.sources.iter().filter_map(read).map(|source| source.title.as_str()).collect();
            let titles = titles.join(self.lang.semicolon());
            let (reference, calculation) = (&profile.reference, &profile.calculation);
            say::profile(self.lang, reference, &shares(profile), calculation, profile.year, &titles, &typed)
        };
        profiles.iter().enumerate().map(line).collect()
    }

    /// The profile that was asked for; nothing when something else was typed.
    pub(super) fn profile_typed(
        &self,
        question: &Question,
        place: &[Choice],
        typed: &str,
    ) -> Option<&'m Profile> {
        let profiles = self.profiles(question, place);
        let typed = folded(typed);
        let rank = match typed.strip_prefix(TAKES)?.trim() {
            "" if profiles.len() == 1 => 0,
            number => number.parse::<usize>().ok()?.checked_sub(1)?,
        };
        profiles.get(rank).copied()
    }

    /// Tells that a profile was taken.
    pub(super) fn tell_profile(&mut self, profile: &Profile) {
        self.say(say::profile_taken(self.lang, &profile.reference, &shares(profile)));
    }
}

/// The cells of a profile, one for each stage of the table.
pub(super) fn cells(profile: &Profile, table: &Table) -> Vec<(String, Record)> {
    let column = table.grid.as_ref().and_then(|grid| grid.values.first());
    let (Some(column), Some(stages)) = (column, table.axes().last()) else { return Vec::new() };
    let cell = |(stage, share): (LifeStage, Share)| {
        let mut cell = Record::default();
        cell.set(column.as_str(), level(share));
        stages.get(stage.id()).map(|choice| (choice.id.clone(), cell))
    };
    profile.stages().filter_map(cell).collect()
}

/// The shares, on one line wherever they fall.
fn shares(profile: &Profile) -> String {
    profile.typed().replace(' ', "\u{a0}")
}

fn level(share: Share) -> Value {
    match share {
        Share::Known(weight) => Value::Integer(weight as i64),
        Share::Unknown => Value::Text(UNKNOWN.to_owned()),
    }
}
