//! Drawings for a web page and for paper: SVG that fetches nothing, runs nothing, and reads in black and white.
//!
//! A drawing is as wide as a telephone: its texts stay legible there, and it is never more than a little enlarged.

mod grid;
mod intervals;
mod matrix;
mod pairs;
mod pen;
mod ranks;
#[cfg(test)]
mod tests;
mod words;

use crate::export::html::encode::encoded;
use crate::lang::Lang;
use crate::model::picture::{Drawing, Picture};
use pen::{Frame, Length, Shapes, units};
use words::flat;

/// The width of a drawing, unless it has too many columns.
const WIDTH: Length = units(340);

/// A drawing before it is an element of the page.
struct Drawn {
    width: Length,
    height: Length,
    shapes: Shapes,
}

/// The drawing as an element with its title and its description; `id` begins every id in it.
#[must_use]
pub fn element(lang: Lang, id: &str, picture: &Picture) -> String {
    let drawn = match &picture.drawing {
        Drawing::Matrix { columns, rows, .. } => matrix::drawn(id, columns, rows),
        Drawing::Intervals { rows } => intervals::drawn(lang, rows),
        Drawing::Ranks { rows } => ranks::drawn(rows),
        Drawing::Pairs { titles, cells } => pairs::drawn(titles, cells),
    };
    let Drawn { width, height, shapes } = drawn;
    let (title, description) = (encoded(&flat(&picture.title)), encoded(&flat(&picture.description)));
    format!(
        "<svg role=\"img\" aria-labelledby=\"{id}-title {id}-description\" viewBox=\"0.0 0.0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"currentColor\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-description\">{description}</desc>\n{}</svg>\n",
        shapes.into_text(),
    )
}

/// What the shapes of a drawing mean: a small sample of each where there is one, and its meaning.
#[must_use]
pub fn key(lang: Lang, id: &str, drawing: &Drawing) -> Vec<(Option<String>, String)> {
    let key = match drawing {
        Drawing::Matrix { rows, legend, .. } => matrix::key(lang, id, rows, legend),
        Drawing::Intervals { rows } => intervals::key(lang, rows),
        Drawing::Ranks { rows } => ranks::key(lang, rows),
        Drawing::Pairs { .. } => pairs::key(lang),
    };
    key.into_iter().map(|(shapes, meaning)| (shapes.map(sample), meaning)).collect()
}

/// Where a sample is drawn.
const SAMPLE: Frame = Frame { x: units(1), y: units(1), width: units(30), height: units(20) };

fn sample(shapes: Shapes) -> String {
    let (width, height) = (SAMPLE.width + units(2), SAMPLE.height + units(2));
    format!(
        "<svg viewBox=\"0.0 0.0 {width} {height}\" width=\"{width}\" height=\"{height}\" fill=\"none\" \
         stroke=\"currentColor\">\n{}</svg>",
        shapes.into_text(),
    )
}

/// The classes of the shades, from the lightest to the darkest.
const SHADES: [&str; 8] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];

/// The class of the nth shade.
fn shade(number: usize) -> &'static str {
    SHADES[number.min(SHADES.len() - 1)]
}
