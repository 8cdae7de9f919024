//! The laws by which a difference of levels becomes a difference of worth, as sums of waves.
//!
//! A difference of `d` levels on a criterion weighs `w·δ`, the weight by what the `d` steps are worth. Weights drawn
//! evenly are exponential numbers divided by their sum, and the sum does not change who is ahead: only the sign of
//! `Σ Eⱼδⱼ` counts. Its characteristic function is the product over criteria of `φ_d(t) = mean of 1 / (1 − i·t·δ)`,
//! from which `exact` gets how often the sum is positive.

use std::f64::consts::{FRAC_PI_2, PI};
use std::sync::LazyLock;

use super::arithmetic::{atan, exp, ln};
use super::importance::as_number;
use crate::model::comparison::{LEVELS, Levels};

/// A number with an imaginary part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Complex {
    pub(super) real: f64,
    pub(super) imaginary: f64,
}

impl Complex {
    pub(super) const ZERO: Self = Self { real: 0.0, imaginary: 0.0 };
    pub(super) const ONE: Self = Self { real: 1.0, imaginary: 0.0 };

    pub(super) fn times(self, other: Self) -> Self {
        Self {
            real: self.real * other.real - self.imaginary * other.imaginary,
            imaginary: self.real * other.imaginary + self.imaginary * other.real,
        }
    }

    fn plus(self, other: Self, scale: f64) -> Self {
        Self { real: self.real + scale * other.real, imaginary: self.imaginary + scale * other.imaginary }
    }

    fn over(self, other: Self) -> Self {
        let square = other.real * other.real + other.imaginary * other.imaginary;
        let product = self.times(Self { imaginary: -other.imaginary, ..other });
        Self { real: product.real / square, imaginary: product.imaginary / square }
    }
}

/// A wave length at which the functions are read: what it counts for, and `φ_d` there for a gain of 0 to 4 levels.
/// A loss has the same with the opposite imaginary part.
pub(super) struct Wave {
    pub(super) weight: f64,
    pub(super) gains: [Complex; LEVELS],
}

/// A law: its functions, read at as many wave lengths as give at least nine right digits up to 20 criteria.
pub(super) struct Law(pub(super) Vec<Wave>);

/// The steps of a scale are worth anything, 0 and 4 being the same for all criteria: the three levels in
/// between are drawn evenly and sorted. `d` steps of 4 are then worth a Beta(d, 4 − d).
pub(super) static FREE_SCALES: LazyLock<Law> = LazyLock::new(|| Law::read(8, free_scales));

/// Every step of every criterion weighs its own exponential number: all additive ways of giving a worth, drawn
/// evenly. The sum of many steps makes longer waves, read twice as close.
pub(super) static FREE_STEPS: LazyLock<Law> = LazyLock::new(|| Law::read(16, free_steps));

impl Law {
    /// Reads functions at `t = exp(π/2·sinh x)`, `x` from −4.5 to 4.5 by as many parts of 1. This spacing makes the plain
    /// sum of `weight·Im φ(t)` nearly exact for the integral of `Im φ(t)/(π·t)` over all `t`.
    fn read(parts: i32, gains: fn(f64) -> [Complex; LEVELS]) -> Self {
        let reach = parts * 9 / 2;
        let wave = |rank: i32| {
            let grown = exp(f64::from(rank) / f64::from(parts));
            let (sinh, cosh) = ((grown - 1.0 / grown) / 2.0, (grown + 1.0 / grown) / 2.0);
            let t = exp(FRAC_PI_2 * sinh);
            Wave { weight: FRAC_PI_2 * cosh / f64::from(parts) / PI, gains: gains(t) }
        };
        Self((-reach..=reach).map(wave).collect())
    }
}

/// `φ_d` of [`FREE_SCALES`], with `I_k(z)` the integral of `x^k / (1 − z·x)` over 0 to 1.
fn free_scales(t: f64) -> [Complex; LEVELS] {
    let [zero, one, two] = moments(t);
    let first = Complex::ZERO.plus(zero, 3.0).plus(one, -6.0).plus(two, 3.0);
    let second = Complex::ZERO.plus(one, 6.0).plus(two, -6.0);
    let third = Complex::ZERO.plus(two, 3.0);
    [Complex::ONE, first, second, third, whole(t)]
}

/// `φ_d` of [`FREE_STEPS`].
fn free_steps(t: f64) -> [Complex; LEVELS] {
    let mut power = Complex::ONE;
    [(); LEVELS].map(|()| {
        let gained = power;
        power = power.times(whole(t));
        gained
    })
}

/// `1 / (1 − i·t)`: an exponential number itself.
fn whole(t: f64) -> Complex {
    Complex::ONE.over(Complex { real: 1.0, imaginary: -t })
}

/// `I_0`, `I_1` and `I_2` at `z = i·t`.
fn moments(t: f64) -> [Complex; 3] {
    let z = Complex { real: 0.0, imaginary: t };
    if t < 0.35 {
        return [0, 1, 2].map(|k| {
            let (mut sum, mut power) = (Complex::ZERO, Complex::ONE);
            for n in 1..=40 {
                sum = sum.plus(power, 1.0 / f64::from(n + k));
                power = power.times(z);
            }
            sum
        });
    }
    let minus_logarithm = Complex { real: -ln(1.0 + t * t) / 2.0, imaginary: atan(t) };
    let zero = minus_logarithm.over(z);
    let one = zero.plus(Complex::ONE, -1.0).over(z);
    let two = one.plus(Complex::ONE, -0.5).over(z);
    [zero, one, two]
}

/// What is known of the difference of levels between two options on a criterion: how often it is a gain or a loss of
/// 0 to 4 levels, each level of each option counting the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Difference {
    /// Both are settled: how many levels are gained, and whether they are gained rather than lost.
    Settled { by: usize, gain: bool },
    /// For each number of levels, how often it is the difference either way, and how much more often gained than lost.
    Open { either: [f64; LEVELS], more: [f64; LEVELS] },
}

impl Difference {
    /// How much higher the first may be than the second.
    pub(super) fn between(one: Levels, other: Levels) -> Self {
        if one.is_exact() && other.is_exact() {
            let by = usize::from(one.min().abs_diff(other.min()));
            return Self::Settled { by, gain: one.min() >= other.min() };
        }
        let share = 1.0 / as_number(one.count() * other.count());
        let (mut either, mut more) = ([0.0; LEVELS], [0.0; LEVELS]);
        for a in one.iter() {
            for b in other.iter() {
                let by = usize::from(a.abs_diff(b));
                either[by] += share;
                more[by] += if a >= b { share } else { -share };
            }
        }
        Self::Open { either, more }
    }

    /// Its function at a wave length.
    pub(super) fn at(&self, wave: &Wave) -> Complex {
        match self {
            Self::Settled { by, gain: true } => wave.gains[*by],
            Self::Settled { by, gain: false } => {
                let gain = wave.gains[*by];
                Complex { imaginary: -gain.imaginary, ..gain }
            }
            Self::Open { either, more } => {
                let mut sum = Complex::ZERO;
                for ((either, more), gain) in either.iter().zip(more).zip(&wave.gains) {
                    sum.real += either * gain.real;
                    sum.imaginary += more * gain.imaginary;
                }
                sum
            }
        }
    }

    /// How often it is nil.
    pub(super) fn nil(&self) -> f64 {
        match self {
            Self::Settled { by, .. } => f64::from(u8::from(*by == 0)),
            Self::Open { either, .. } => either[0],
        }
    }
}
