//! Which way the readings go that are compatible with the answers: a second line, weaker than the bounds.
//!
//! Shares are drawn uniformly among those that add up to 1, ratios and new items so that a half is as likely as a
//! double. The law is a convention, not a knowledge: a part of readings is no probability.

use super::draw::Dealer;
use super::interval::product;
use super::verdict::Verdict;
use super::weighing::Weighing;
use crate::engine::random::Random;
use crate::model::matrix::{Band, Family};

/// How many readings are drawn in a family.
pub const READINGS: u32 = 20_000;

/// What the draws start from.
pub const SEED: u64 = 20_261_123;

/// The part of readings that go each way, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Those in which the option has clearly less effects.
    pub less: f64,
    /// Those in which it has clearly more.
    pub more: f64,
}

/// A trend that is worth telling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nine readings in ten have clearly less effects.
    Less,
    /// Nine readings in ten have clearly more.
    More,
}

impl Trend {
    /// The way nine readings in ten go, if they do.
    #[must_use]
    pub fn clear(self) -> Option<Way> {
        const CLEAR: f64 = 0.9;
        if self.less >= CLEAR {
            Some(Way::Less)
        } else if self.more >= CLEAR {
            Some(Way::More)
        } else {
            None
        }
    }
}

/// The part of readings that go each way, of a family whose shares are coherent. What the bounds settle is not drawn.
#[must_use]
pub fn trend(weighing: &Weighing, bounds: Band) -> Trend {
    match Verdict::of(bounds, weighing.family) {
        Verdict::Less => Trend { less: 1.0, more: 0.0 },
        Verdict::More => Trend { less: 0.0, more: 1.0 },
        Verdict::Comparable => Trend { less: 0.0, more: 0.0 },
        Verdict::NotMore | Verdict::NotLess | Verdict::Undetermined | Verdict::Incoherent => drawn(weighing),
    }
}

fn drawn(weighing: &Weighing) -> Trend {
    let dealer = Dealer::new(&weighing.parts);
    let among = |band: Band| Quantiles::new(weighing.within_reach(band));
    let ratios: Vec<Quantiles> = weighing.parts.iter().map(|part| among(part.ratio)).collect();
    let additions: Vec<Quantiles> = weighing.additions.iter().map(|new| among(new.weight)).collect();
    let thresholds = weighing.family.thresholds();
    let mut random = Random::new(seed(weighing.family));
    let (mut less, mut more) = (0_u32, 0_u32);
    for _ in 0..READINGS {
        let shares = dealer.draw(&mut random);
        let mut total = 0.0;
        for (share, ratio) in shares.iter().zip(&ratios) {
            total += product(*share, ratio.draw(&mut random));
        }
        for new in &additions {
            total += new.draw(&mut random);
        }
        less += u32::from(total < thresholds.less);
        more += u32::from(total > thresholds.more);
    }
    let part = |count: u32| f64::from(count) / f64::from(READINGS);
    Trend { less: part(less), more: part(more) }
}

/// Each family has draws of its own, so that none depends on what was said of another.
fn seed(family: Family) -> u64 {
    SEED + family as u64
}

const STEPS: usize = 256;

/// The ratios that cut a band in steps of equal factors, to draw among them as logarithms would have it.
///
/// Made of products and square roots, which every machine rounds alike; logarithms are not. Between two steps the
/// ratio goes in a straight line, at less than 1 part in 10,000 of its true place.
struct Quantiles([f64; STEPS + 1]);

impl Quantiles {
    fn new((low, high): (f64, f64)) -> Self {
        if low <= 0.0 {
            return Self([0.0; STEPS + 1]);
        }
        let mut step = high / low;
        for _ in 0..STEPS.ilog2() {
            step = step.sqrt();
        }
        let mut ratio = low;
        let mut quantiles = [low; STEPS + 1];
        for quantile in &mut quantiles[1..] {
            ratio *= step;
            *quantile = ratio;
        }
        Self(quantiles)
    }

    fn draw(&self, random: &mut Random) -> f64 {
        let place = random.unit() * STEPS as f64;
        let step = (place as usize).min(STEPS - 1);
        let (from, to) = (self.0[step], self.0[step + 1]);
        from + (to - from) * (place - step as f64)
    }
}
