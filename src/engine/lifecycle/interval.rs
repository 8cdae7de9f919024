//! The exact bounds of what an option weighs in a family, as a ratio to the reference.
//!
//! The total is Σ share × ratio + Σ new items, with shares that add up to 1. Each bound is a fractional knapsack:
//! every share at its least, then what is left given first to the lightest ratios, or to the heaviest.

use super::weighing::{Part, Weighing};
use crate::model::matrix::{Band, Share};

/// What is below this is the rounding of sums of decimals.
pub const ROUNDING: f64 = 1e-9;

/// Shares that cannot add up to 1, with what they add up to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Incoherent {
    /// The least they add up to.
    pub low: f64,
    /// The most they add up to.
    pub high: f64,
}

/// The sums of shares that cannot make a whole; none when they can.
#[must_use]
pub fn incoherent(shares: &[Share]) -> Option<Incoherent> {
    let bands = || shares.iter().map(|share| share.band());
    let sums = Incoherent { low: bands().map(Band::low).sum(), high: bands().map(Band::high).sum() };
    sums.whole().err()
}

impl Incoherent {
    /// Whether shares of these sums can make a whole.
    fn whole(self) -> Result<(), Self> {
        let can = self.low <= 1.0 + ROUNDING && self.high >= 1.0 - ROUNDING;
        if can { Ok(()) } else { Err(Self { low: tidy(self.low), high: tidy(self.high) }) }
    }
}

/// The exact bounds of the total, or the sums of shares that do not go together.
///
/// # Errors
///
/// When the shares of the stages cannot add up to 1.
pub fn bounds(weighing: &Weighing) -> Result<Band, Incoherent> {
    sums(&weighing.parts).whole()?;
    let low =
        least(&weighing.parts, 1.0) + weighing.additions.iter().map(|new| new.weight.low()).sum::<f64>();
    let high =
        most(&weighing.parts, 1.0) + weighing.additions.iter().map(|new| new.weight.high()).sum::<f64>();
    let low = tidy(low);
    Ok(Band::new(low, tidy(high).max(low)).unwrap_or(Band::ANY))
}

fn sums(parts: &[Part]) -> Incoherent {
    Incoherent {
        low: parts.iter().map(|part| part.share.low()).sum(),
        high: parts.iter().map(|part| part.share.high()).sum(),
    }
}

/// The least that parts can weigh when their shares add up to `mass`.
#[must_use]
pub fn least(parts: &[Part], mass: f64) -> f64 {
    shared_out(parts, mass, |part| part.ratio.low(), |one, other| one.total_cmp(&other))
}

/// The most that parts can weigh when their shares add up to `mass`; infinite when something falls on what nothing
/// bounds.
#[must_use]
pub fn most(parts: &[Part], mass: f64) -> f64 {
    shared_out(parts, mass, |part| part.ratio.high(), |one, other| other.total_cmp(&one))
}

fn shared_out(
    parts: &[Part],
    mass: f64,
    value: impl Fn(&Part) -> f64,
    order: impl Fn(f64, f64) -> std::cmp::Ordering,
) -> f64 {
    let mut left = mass - parts.iter().map(|part| part.share.low()).sum::<f64>();
    let mut ranked: Vec<&Part> = parts.iter().collect();
    ranked.sort_by(|one, other| order(value(one), value(other)));
    ranked
        .into_iter()
        .map(|part| {
            let more = left.clamp(0.0, part.share.high() - part.share.low());
            left -= more;
            product(part.share.low() + more, value(part))
        })
        .sum()
}

/// A share times a ratio: nothing of what is infinite is nothing.
#[must_use]
pub fn product(share: f64, ratio: f64) -> f64 {
    if share < ROUNDING { 0.0 } else { share * ratio }
}

/// What the share of a part can be once those of the others are told: they add up to 1.
#[must_use]
pub fn possible_share(parts: &[Part], rank: usize) -> Band {
    let sums = sums(parts);
    let own = parts[rank].share;
    let low = own.low().max(tidy(1.0 - (sums.high - own.high())));
    let high = own.high().min(tidy(1.0 - (sums.low - own.low())));
    Band::new(low, high).unwrap_or(own)
}

/// The figure without the rounding of sums of decimals: twelve decimals, the same on every machine.
#[must_use]
pub fn tidy(figure: f64) -> f64 {
    const DECIMALS: f64 = 1e12;
    // Above, twelve decimals are more than such a number holds.
    if figure.abs() < 1e3 { (figure * DECIMALS).round() / DECIMALS } else { figure }
}
