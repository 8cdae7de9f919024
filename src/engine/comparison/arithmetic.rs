//! The exponential, the logarithm and the arc tangent from sums and products alone.
//!
//! Those of the standard library are the system's and may differ by a last digit from one machine to the next; a
//! project gives the same bytes on all of them. They run a few hundred times in the life of the program.

use std::f64::consts::{FRAC_PI_2, LN_2, SQRT_2};

/// Its high digits, so that a whole number of them is exact, and what is left.
const LN_2_HIGH: f64 = 0.693_147_180_369_123_8;
const LN_2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// `e` to the power `x`, for `x` between −700 and 700.
pub(super) fn exp(x: f64) -> f64 {
    let halvings = (x / LN_2).round();
    let rest = (x - halvings * LN_2_HIGH) - halvings * LN_2_LOW;
    let (mut sum, mut term) = (1.0, 1.0);
    for rank in 1..=20 {
        term *= rest / f64::from(rank);
        sum += term;
    }
    #[expect(clippy::cast_possible_truncation, reason = "a whole number within ±1022, by the bounds of x")]
    let exponent = halvings as i64;
    let power = u64::try_from(exponent + 1023).unwrap_or(0) << 52;
    sum * f64::from_bits(power)
}

/// The natural logarithm of a normal positive number.
pub(super) fn ln(x: f64) -> f64 {
    let bits = x.to_bits();
    let mut exponent = f64::from(u32::try_from(bits >> 52).unwrap_or(0)) - 1023.0;
    let mut mantissa = f64::from_bits(bits & ((1 << 52) - 1) | (1023 << 52));
    if mantissa > SQRT_2 {
        mantissa /= 2.0;
        exponent += 1.0;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let (mut sum, mut power) = (0.0, ratio);
    for rank in 0..14 {
        sum += power / f64::from(2 * rank + 1);
        power *= ratio * ratio;
    }
    2.0 * sum + exponent * LN_2_LOW + exponent * LN_2_HIGH
}

/// The angle of tangent `x`, for `x` not negative.
pub(super) fn atan(x: f64) -> f64 {
    if x > 1.0 {
        return FRAC_PI_2 - atan(1.0 / x);
    }
    let half = |x: f64| x / (1.0 + (1.0 + x * x).sqrt());
    let quarter = half(half(x));
    let (mut sum, mut power) = (0.0, quarter);
    for rank in 0..14 {
        sum += power / f64::from(2 * rank + 1);
        power *= -quarter * quarter;
    }
    4.0 * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Equal but for the last digits.
    fn close(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-15 * other.abs().max(1.0)
    }

    #[test]
    fn they_are_those_of_the_system_but_for_the_last_digits() {
        for step in -400..=400 {
            let x = f64::from(step) * 0.173;
            let (own, theirs) = (exp(x), x.exp());
            assert!((own / theirs - 1.0).abs() < 1e-15, "exp({x}): {own}, {theirs}");
            assert!(close(ln(theirs), x) && close(ln(theirs), theirs.ln()), "ln({theirs}): {}", ln(theirs));
            assert!(close(atan(theirs), theirs.atan()), "atan({theirs}): {}", atan(theirs));
        }
        assert_eq!((exp(0.0), ln(1.0), atan(0.0)), (1.0, 0.0, 0.0));
    }
}
