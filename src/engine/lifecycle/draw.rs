//! Shares drawn uniformly among those that the answers allow: each in its band, all together 1.
//!
//! Three ways of drawing give the same law, and differ by how often they miss: in the box, the widest share being
//! what the others leave; among ways to deal what is left above the least shares; among ways to deal what is
//! missing below the greatest ones. The smallest of the three volumes misses least. Whatever the answers, at least
//! one draw in eight lands (a test tries them all), so that giving up after a thousand misses never happens to answers
//! of the matrix; it would hand out the middle of what each share can be, scaled to add up to 1.

use super::interval::{ROUNDING, possible_share};
use super::weighing::Part;
use crate::engine::random::Random;

/// How many misses in a row are borne.
const TRIES: u32 = 1_000;

/// The most stages there are.
const MOST: usize = 6;

/// Shares of the stages, in their order; those beyond the stages are nothing.
pub type Shares = [f64; MOST];

/// How shares are drawn, once for all draws.
pub struct Dealer {
    low: Shares,
    room: Shares,
    count: usize,
    way: Way,
}

/// A way of drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    /// Each share in its room, but this one, which is what the others leave.
    AllBut(usize, f64),
    /// What is left above the least shares, dealt at will.
    Above(f64),
    /// What is missing below the greatest shares, dealt at will.
    Below(f64),
}

impl Dealer {
    /// The dealer of coherent shares.
    #[must_use]
    pub fn new(parts: &[Part]) -> Self {
        let count = parts.len().min(MOST);
        let (mut low, mut room) = (Shares::default(), Shares::default());
        for rank in 0..count {
            let share = possible_share(parts, rank);
            (low[rank], room[rank]) = (share.low(), share.high() - share.low());
        }
        let above = (1.0 - low.iter().sum::<f64>()).max(0.0);
        let below = (room.iter().sum::<f64>() - above).max(0.0);
        let widest = (0..count).fold(0, |best, rank| if room[rank] > room[best] { rank } else { best });
        let others = (0..count).filter(|rank| *rank != widest);
        let in_box: f64 = others.map(|rank| room[rank]).product();
        let dealt = |mass: f64| (1..count).fold(1.0, |volume, rank| volume * mass / rank as f64);
        let ways = [
            (in_box, Way::AllBut(widest, above)),
            (dealt(above), Way::Above(above)),
            (dealt(below), Way::Below(below)),
        ];
        let (_, way) = ways.into_iter().fold(ways[0], |best, one| if one.0 < best.0 { one } else { best });
        Self { low, room, count, way }
    }

    /// One draw.
    pub fn draw(&self, random: &mut Random) -> Shares {
        (0..TRIES).find_map(|_| self.attempt(random)).unwrap_or_else(|| self.middle())
    }

    /// What was drawn, when it lands among the shares that the answers allow.
    fn attempt(&self, random: &mut Random) -> Option<Shares> {
        let above = match self.way {
            Way::AllBut(last, mass) => self.in_box(last, mass, random),
            Way::Above(mass) => self.dealt(mass, random),
            Way::Below(mass) => {
                let missing = self.dealt(mass, random);
                std::array::from_fn(|rank| self.room[rank] - missing[rank])
            }
        };
        let lands = |rank: usize| (-ROUNDING..=self.room[rank] + ROUNDING).contains(&above[rank]);
        (0..self.count)
            .all(lands)
            .then(|| std::array::from_fn(|rank| (self.low[rank] + above[rank]).max(0.0)))
    }

    fn in_box(&self, last: usize, mass: f64, random: &mut Random) -> Shares {
        let mut above = Shares::default();
        let mut left = mass;
        for rank in (0..self.count).filter(|rank| *rank != last) {
            above[rank] = self.room[rank] * random.unit();
            left -= above[rank];
        }
        above[last] = left;
        above
    }

    /// A mass cut at random places: the pieces are uniform among those that add up to it.
    fn dealt(&self, mass: f64, random: &mut Random) -> Shares {
        let mut cuts = Shares::default();
        let between = &mut cuts[..self.count.saturating_sub(1)];
        between.fill_with(|| mass * random.unit());
        between.sort_by(f64::total_cmp);
        let mut start = 0.0;
        std::array::from_fn(|rank| {
            let end = if rank + 1 < self.count { cuts[rank] } else { mass };
            let piece = end - start;
            start = end;
            piece
        })
    }

    fn middle(&self) -> Shares {
        let room: f64 = self.room.iter().sum();
        let above = 1.0 - self.low.iter().sum::<f64>();
        let part = if room > ROUNDING { above / room } else { 0.0 };
        std::array::from_fn(|rank| self.low[rank] + self.room[rank] * part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lifecycle::interval::bounds;
    use crate::engine::lifecycle::weighing::Weighing;
    use crate::model::matrix::{Band, Family, LifeStage, Share, Weight};

    const ANSWERS: [Share; 5] = [
        Share::Known(Weight::Negligible),
        Share::Known(Weight::Minor),
        Share::Known(Weight::Important),
        Share::Known(Weight::Dominant),
        Share::Unknown,
    ];

    fn parts(answers: &[Share]) -> Vec<Part> {
        let part =
            |(stage, share): (LifeStage, &Share)| Part { stage, share: share.band(), ratio: Band::ANY };
        LifeStage::ALL.into_iter().zip(answers).map(part).collect()
    }

    /// All coherent answers, but for their order.
    fn coherent() -> Vec<Vec<Part>> {
        let mut found = Vec::new();
        let mut all: Vec<Vec<Share>> = vec![Vec::new()];
        while let Some(answers) = all.pop() {
            let parts = parts(&answers);
            let weighing = Weighing { family: Family::Climate, parts, additions: Vec::new() };
            if bounds(&weighing).is_ok() {
                found.push(weighing.parts);
            }
            if answers.len() < MOST {
                let from = ANSWERS.iter().position(|one| Some(one) == answers.last()).unwrap_or(0);
                all.extend(ANSWERS[from..].iter().map(|next| [&answers[..], &[*next]].concat()));
            }
        }
        found
    }

    #[test]
    fn whatever_the_answers_draws_land_often_enough_and_where_they_must() {
        let all = coherent();
        assert!(all.len() > 100, "{}", all.len());
        for parts in all {
            let dealer = Dealer::new(&parts);
            let mut random = Random::new(7);
            let landed: Vec<Shares> = (0..2_000).filter_map(|_| dealer.attempt(&mut random)).collect();
            assert!(landed.len() > 250, "{} {parts:?}", landed.len());
            for shares in landed {
                assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-8, "{shares:?}");
                for (share, part) in shares.iter().zip(&parts) {
                    assert!(
                        (part.share.low() - 1e-8..=part.share.high() + 1e-8).contains(share),
                        "{parts:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_three_ways_of_drawing_give_the_same_law() {
        let parts = parts(&[ANSWERS[1], ANSWERS[2], ANSWERS[4], ANSWERS[2]]);
        let mut dealer = Dealer::new(&parts);
        let above = 1.0 - dealer.low.iter().sum::<f64>();
        let below = dealer.room.iter().sum::<f64>() - above;
        let moments = [Way::AllBut(2, above), Way::Above(above), Way::Below(below)].map(|way| {
            dealer.way = way;
            let mut random = Random::new(11);
            let drawn: Vec<Shares> = (0..20_000).map(|_| dealer.draw(&mut random)).collect();
            let mean = |of: fn(f64) -> f64| -> Vec<f64> {
                let sum = |rank: usize| drawn.iter().map(|shares| of(shares[rank])).sum::<f64>();
                (0..4).map(|rank| sum(rank) / 20_000.0).collect()
            };
            [mean(|share| share), mean(|share| share * share)].concat()
        });
        for (one, other) in [(0, 1), (0, 2)] {
            for (one, other) in moments[one].iter().zip(&moments[other]) {
                assert!((one - other).abs() < 0.004, "{moments:?}");
            }
        }
    }
}
