//! The rows and the columns of the matrix: families of effects, stages of a life.

/// A family of effects on the environment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Family {
    /// Climate and upper atmosphere.
    Climate,
    /// Fossil and nuclear energy.
    Energy,
    /// Metals and minerals.
    Metals,
    /// Fresh water.
    Water,
    /// Soils, space, living things.
    Soils,
    /// Air and human health.
    AirHealth,
    /// What is released into water and soils.
    Releases,
    /// Waste, and what is scattered.
    Waste,
}

impl Family {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Climate,
        Self::Energy,
        Self::Metals,
        Self::Water,
        Self::Soils,
        Self::AirHealth,
        Self::Releases,
        Self::Waste,
    ];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Climate => "climat",
            Self::Energy => "energies",
            Self::Metals => "metaux",
            Self::Water => "eau",
            Self::Soils => "sols",
            Self::AirHealth => "air_sante",
            Self::Releases => "rejets",
            Self::Waste => "dechets",
        }
    }

    /// The family of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.id() == text)
    }

    /// Whether toxicity is among its effects: one tells them apart by factors of three and ten, not less.
    #[must_use]
    pub fn wide(self) -> bool {
        match self {
            Self::Climate | Self::Energy | Self::Metals | Self::Water | Self::Soils => false,
            Self::AirHealth | Self::Releases | Self::Waste => true,
        }
    }
}

/// A stage of a life, from the ground to the bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LifeStage {
    /// Materials and components.
    Materials,
    /// Making and assembling.
    Manufacture,
    /// Transport, distribution, installation.
    Transport,
    /// Use: energy, water, consumables, emissions.
    Use,
    /// Upkeep, repair, replacements.
    Upkeep,
    /// End of life: reuse, recycling, disposal.
    EndOfLife,
}

impl LifeStage {
    /// All of them, in the order of a life.
    pub const ALL: [Self; 6] =
        [Self::Materials, Self::Manufacture, Self::Transport, Self::Use, Self::Upkeep, Self::EndOfLife];

    /// Its name in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Materials => "matieres",
            Self::Manufacture => "fabrication",
            Self::Transport => "transport",
            Self::Use => "usage",
            Self::Upkeep => "entretien",
            Self::EndOfLife => "fin_de_vie",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.id() == text)
    }

    /// Whether it happens once in the life of an object, so that a longer life makes it weigh less for a service.
    #[must_use]
    pub fn once(self) -> bool {
        match self {
            Self::Materials | Self::Manufacture | Self::Transport | Self::EndOfLife => true,
            Self::Use | Self::Upkeep => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_a_file_is_read_back() {
        assert_eq!(Family::ALL.map(|family| Family::parse(family.id())), Family::ALL.map(Some));
        assert_eq!(LifeStage::ALL.map(|stage| LifeStage::parse(stage.id())), LifeStage::ALL.map(Some));
        assert_eq!((Family::parse("Climat"), LifeStage::parse("fin de vie")), (None, None));
    }

    #[test]
    fn three_families_are_wide_and_four_stages_happen_once() {
        let wide = Family::ALL.into_iter().filter(|family| family.wide());
        assert_eq!(wide.collect::<Vec<_>>(), [Family::AirHealth, Family::Releases, Family::Waste]);
        let again = LifeStage::ALL.into_iter().filter(|stage| !stage.once());
        assert_eq!(again.collect::<Vec<_>>(), [LifeStage::Use, LifeStage::Upkeep]);
    }
}
