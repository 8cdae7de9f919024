//! What every drawing is made with: lengths, and shapes that are written one after the other.

use std::fmt::{Display, Formatter, Result, Write as _};
use std::ops::{Add, Div, Mul, Sub};

use crate::export::html::encode::encoded;

/// A length in tenths of a unit: it is written with one decimal, and is always a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Length(i32);

/// That many units.
pub(super) const fn units(units: i32) -> Length {
    Length(units.saturating_mul(10))
}

impl Length {
    /// That many tenths of a unit.
    pub(super) const fn tenths(tenths: i32) -> Self {
        Self(tenths)
    }

    /// How many tenths of a unit it is; none when it is negative.
    pub(super) fn steps(self) -> usize {
        usize::try_from(self.0).unwrap_or(0)
    }

    /// A part of it, from 0 to 1.
    pub(super) fn part(self, part: f64) -> Self {
        Self((f64::from(self.0) * part.clamp(0.0, 1.0)).round() as i32)
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Mul<usize> for Length {
    type Output = Self;

    fn mul(self, times: usize) -> Self {
        Self(self.0.saturating_mul(i32::try_from(times).unwrap_or(i32::MAX)))
    }
}

impl Div<i32> for Length {
    type Output = Self;

    fn div(self, by: i32) -> Self {
        Self(self.0 / by)
    }
}

impl Display for Length {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let tenths = self.0.unsigned_abs();
        write!(f, "{sign}{}.{}", tenths / 10, tenths % 10)
    }
}

/// A rectangle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) x: Length,
    pub(super) y: Length,
    pub(super) width: Length,
    pub(super) height: Length,
}

impl Frame {
    /// The same with less on every side.
    pub(super) fn inset(self, by: Length) -> Self {
        let Self { x, y, width, height } = self;
        Self { x: x + by, y: y + by, width: width - by * 2, height: height - by * 2 }
    }

    /// A rectangle with the same middle, no larger than this one.
    pub(super) fn around(self, width: Length, height: Length) -> Self {
        let (width, height) = (width.min(self.width), height.min(self.height));
        let (x, y) = (self.x + (self.width - width) / 2, self.y + (self.height - height) / 2);
        Self { x, y, width, height }
    }

    /// Its middle, across.
    pub(super) fn middle(self) -> Length {
        self.x + self.width / 2
    }
}

/// Where a text starts from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// The shapes of a drawing, as SVG; each has a class, that the style sheet knows.
#[derive(Debug, Default)]
pub(super) struct Shapes(String);

impl Shapes {
    pub(super) fn rect(&mut self, class: &str, at: Frame) {
        let Frame { x, y, width, height } = at;
        self.put(format_args!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>"
        ));
    }

    /// The patterns of hatching, dark and light, under ids that begin with this one.
    pub(super) fn hatching(&mut self, id: &str) {
        for class in ["hatching", "hatching-light"] {
            self.put(format_args!(
                "<defs><pattern id=\"{id}-{class}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><path class=\"{class}\" d=\"M3 0V7\"/></pattern></defs>"
            ));
        }
    }

    /// A rectangle hatched with one of these patterns: light over what is dark.
    pub(super) fn hatched(&mut self, id: &str, light: bool, at: Frame) {
        let Frame { x, y, width, height } = at;
        let class = if light { "hatching-light" } else { "hatching" };
        self.put(format_args!(
            "<rect class=\"hatched\" fill=\"url(#{id}-{class})\" x=\"{x}\" y=\"{y}\" width=\"{width}\" \
             height=\"{height}\"/>"
        ));
    }

    /// A line through points, closed on itself or not.
    pub(super) fn path(&mut self, class: &str, points: &[(Length, Length)], closed: bool) {
        let mut drawn = String::new();
        for (n, (x, y)) in points.iter().enumerate() {
            let _ = write!(drawn, "{}{x} {y}", if n == 0 { 'M' } else { 'L' });
        }
        drawn.push_str(if closed { "Z" } else { "" });
        self.put(format_args!("<path class=\"{class}\" d=\"{drawn}\"/>"));
    }

    pub(super) fn text(&mut self, class: &str, anchor: Anchor, (x, y): (Length, Length), text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let text = encoded(text);
        self.put(format_args!("<text class=\"{class}\"{anchor} x=\"{x}\" y=\"{y}\">{text}</text>"));
    }

    /// A text read from bottom to top.
    pub(super) fn upright(&mut self, class: &str, (x, y): (Length, Length), text: &str) {
        let text = encoded(text);
        self.put(format_args!(
            "<text class=\"{class}\" transform=\"translate({x} {y}) rotate(-90)\">{text}</text>"
        ));
    }

    /// The shapes, a line each.
    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn put(&mut self, shape: std::fmt::Arguments<'_>) {
        let _ = writeln!(self.0, "{shape}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_with_one_decimal_whatever_they_are() {
        let written = [units(12), Length::tenths(-5), Length::tenths(1234), units(i32::MAX) + units(1)];
        assert_eq!(written.map(|length| length.to_string()), ["12.0", "-0.5", "123.4", "214748364.7"]);
        assert_eq!(
            [0.25, 7.0, -1.0, f64::NAN].map(|part| units(10).part(part)),
            [Length(25), units(10), Length(0), Length(0)]
        );
    }
}
