//! Drawn numbers, the same on every machine for the same seed.
//!
//! xoshiro256++ by David Blackman and Sebastiano Vigna, its state filled by splitmix64 as they advise; both are in the
//! public domain (<https://prng.di.unimi.it>).

/// A source of drawn numbers.
#[derive(Clone, Debug)]
pub struct Random([u64; 4]);

/// One of 2⁵³ equal parts of what lies between 0 and 1.
const PART: f64 = 1.0 / (1_u64 << 53) as f64;

impl Random {
    /// The source of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut state = seed;
        Self([(); 4].map(|()| splitmix(&mut state)))
    }

    /// 64 drawn bits.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.0;
        let drawn = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.0 = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        drawn
    }

    /// A whole number of 2⁵³ths between 0 and 1: it can be compared and subtracted without any rounding.
    pub fn parts(&mut self) -> u64 {
        self.bits() >> 11
    }

    /// A number from 0, included, to 1, excluded.
    pub fn unit(&mut self) -> f64 {
        number(self.parts())
    }

    /// A rank below `count`, each as often as the others but for one draw in a thousand million.
    pub fn below(&mut self, count: u64) -> usize {
        (((self.bits() >> 32) * count) >> 32) as usize
    }
}

/// The number that so many parts make.
#[expect(clippy::cast_precision_loss, reason = "at most 2⁵³ parts: no digit is lost")]
#[must_use]
pub fn number(parts: u64) -> f64 {
    parts as f64 * PART
}

fn splitmix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of the authors' own programs.
    #[test]
    fn the_numbers_are_those_of_its_authors() {
        let mut state = 1_234_567;
        assert_eq!(
            [(); 3].map(|()| splitmix(&mut state)),
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
        );
        let mut random = Random([1, 2, 3, 4]);
        assert_eq!(
            [(); 4].map(|()| random.bits()),
            [41_943_041, 58_720_359, 3_588_806_011_781_223, 3_591_011_842_654_386]
        );
    }

    #[test]
    fn every_rank_is_drawn_and_none_beyond() {
        let mut random = Random::new(7);
        let mut drawn = [0_u32; 5];
        for _ in 0..5000 {
            drawn[random.below(5)] += 1;
        }
        assert!(drawn.iter().all(|count| (900..1100).contains(count)), "{drawn:?}");
        assert!((0..1000).all(|_| (0.0..1.0).contains(&random.unit())));
    }
}
