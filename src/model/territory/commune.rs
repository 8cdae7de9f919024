//! A commune, and how far it is from another.

use std::sync::Arc;

/// The code the French statistics institute gives to a commune: five signs, such as `29039` or `2A004`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Insee([u8; 5]);

impl Insee {
    /// The code spelled so.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut signs: [u8; 5] = text.as_bytes().try_into().ok()?;
        signs[1] = signs[1].to_ascii_uppercase();
        let good = |(index, sign): (usize, &u8)| {
            sign.is_ascii_digit() || (index == 1 && matches!(sign, b'A' | b'B') && signs[0] == b'2')
        };
        signs.iter().enumerate().all(good).then_some(Self(signs))
    }

    /// The code of the commune of that rank in a département, or in an overseas territory.
    #[must_use]
    pub fn of(departement: &str, mut rank: u32) -> Option<Self> {
        let mut signs = *b"00000";
        let (above, below) = signs.split_at_mut_checked(departement.len())?;
        above.copy_from_slice(departement.as_bytes());
        for sign in below.iter_mut().rev() {
            *sign = b'0' + u8::try_from(rank % 10).ok()?;
            rank /= 10;
        }
        (rank == 0).then_some(Self(signs))
    }

    /// The code as it is written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The code of the département, or of the overseas territory, it starts with.
    #[must_use]
    pub fn departement(&self) -> &str {
        let code = self.as_str();
        let length = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
        code.get(..length).unwrap_or_default()
    }

    /// The city this is an arrondissement of.
    pub(super) fn city(self) -> Option<Self> {
        let city = match self.as_str().parse::<u32>().ok()? {
            13201..=13216 => "13055",
            69381..=69389 => "69123",
            75101..=75120 => "75056",
            _ => return None,
        };
        Self::parse(city)
    }
}

/// A département, or an overseas territory, and the region it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departement {
    /// Its code, such as `29` or `974`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The name of its region.
    pub region: String,
}

/// A point of the Earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Northwards.
    pub latitude: f64,
    /// Eastwards.
    pub longitude: f64,
}

impl Position {
    /// How far another point is as the crow flies, in kilometres.
    #[must_use]
    pub fn kilometres_to(self, other: Self) -> f64 {
        const EARTH_RADIUS: f64 = 6371.0;
        let [here, there] = [self, other].map(|point| point.latitude.to_radians());
        let north = (there - here) / 2.0;
        let east = (other.longitude - self.longitude).to_radians() / 2.0;
        let chord = north.sin().powi(2) + here.cos() * there.cos() * east.sin().powi(2);
        2.0 * EARTH_RADIUS * chord.sqrt().min(1.0).asin()
    }
}

/// A commune.
#[derive(Clone, Debug, PartialEq)]
pub struct Commune {
    /// Its code.
    pub insee: Insee,
    /// Its name.
    pub name: Box<str>,
    /// Its postal codes, as numbers.
    pub postal_codes: Box<[u32]>,
    /// Where it is.
    pub departement: Arc<Departement>,
    /// The communes it works with.
    pub epci: Option<Arc<str>>,
    /// How many people live there.
    pub population: Option<u32>,
    /// About its middle.
    pub position: Option<Position>,
}

impl Commune {
    /// As one types it so that it cannot be mistaken: `Concarneau (29039)`.
    #[must_use]
    pub fn typed(&self) -> String {
        format!("{} ({})", self.name, self.insee.as_str())
    }

    /// Its name and all it is in: `Concarneau (29), Finistère, Bretagne`.
    #[must_use]
    pub fn in_full(&self) -> String {
        // The tables have straight apostrophes; sentences have curly ones.
        self.in_tables().replace('\'', "’")
    }

    fn in_tables(&self) -> String {
        let Departement { code, name, region } = &*self.departement;
        let mut said = format!("{} ({code})", self.name);
        // Paris is a département, and La Réunion a region, by itself.
        if **name != *self.name {
            said.push_str(&format!(", {name}"));
        }
        if region != name {
            said.push_str(&format!(", {region}"));
        }
        said
    }

    /// How far another commune is, when both positions are known, in whole kilometres.
    #[must_use]
    pub fn kilometres_to(&self, other: &Self) -> Option<i64> {
        #[expect(clippy::cast_possible_truncation, reason = "no distance on Earth is above 20,038 km")]
        Some(self.position?.kilometres_to(other.position?).round() as i64)
    }
}
