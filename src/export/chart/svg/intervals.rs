//! What ratios may be worth: bars on an axis from ten times less to ten times more, an arrow where one leaves it.

use super::pen::{Anchor, Frame, Length, Shapes, units};
use super::words::{flat, width, wrapped};
use super::{Drawn, SAMPLE, WIDTH};
use crate::export::chart::{ABOUT_AS_MUCH, Extent, LEAST, MOST, place};
use crate::lang::{Lang, numbers, pictures as says};
use crate::model::picture::IntervalRow;

/// The room of an arrow, on either side of the axis.
const MARGIN: Length = units(11);
/// Titles are of size 13, and bold: as wide as this one.
const TITLE: Length = units(15);
const SMALL: Length = units(12);
const LINE: Length = units(15);
/// The strip that a bar is drawn on.
const STRIP: Length = units(20);
const GAP: Length = units(10);

pub(super) fn drawn(lang: Lang, rows: &[IntervalRow]) -> Drawn {
    let mut shapes = Shapes::default();
    let mut y = LINE;
    let ends = [
        (says::ten_times_less(lang), Anchor::Start, units(0)),
        (says::as_much(lang), Anchor::Middle, WIDTH / 2),
        (says::ten_times_more(lang), Anchor::End, WIDTH),
    ];
    for (word, anchor, x) in ends {
        shapes.text("small", anchor, (x, y - units(3)), &word);
    }
    y = scale(&mut shapes, lang, y + units(2));
    for row in rows {
        y = titles(&mut shapes, row, y + GAP);
        let strip = Frame { x: MARGIN, y, width: WIDTH - MARGIN * 2, height: STRIP };
        bar(&mut shapes, lang, row, strip);
        y = y + STRIP;
    }
    y = scale(&mut shapes, lang, y + units(4));
    Drawn { width: WIDTH, height: y + units(2), shapes }
}

/// Where a place of the axis is on a strip.
fn at(strip: Frame, place: f64) -> Length {
    strip.x + strip.width.part(place)
}

/// The numbers of the axis under `y`; gives what is under them.
fn scale(shapes: &mut Shapes, lang: Lang, y: Length) -> Length {
    let axis = Frame { x: MARGIN, y, width: WIDTH - MARGIN * 2, height: LINE };
    let [less, more] = ABOUT_AS_MUCH;
    let numbered = [
        (LEAST, Anchor::Middle),
        (0.5, Anchor::Middle),
        (less, Anchor::End),
        (1.0, Anchor::Middle),
        (more, Anchor::Start),
        (2.0, Anchor::Middle),
        (MOST, Anchor::Middle),
    ];
    for (ratio, anchor) in numbered {
        // The three in the middle leave each other some room.
        let x = match anchor {
            Anchor::Start => at(axis, place(ratio)) - units(7),
            Anchor::Middle => at(axis, place(ratio)),
            Anchor::End => at(axis, place(ratio)) + units(7),
        };
        shapes.text("small", anchor, (x, y + units(11)), &numbers::shown(lang, ratio));
    }
    y + LINE
}

/// The title of a row and what is concluded, side by side when they fit; gives where the strip begins.
fn titles(shapes: &mut Shapes, row: &IntervalRow, mut y: Length) -> Length {
    let (title, said) = (flat(&row.title), flat(&row.said));
    if width(&title, TITLE) + width(&said, SMALL) + units(12) <= WIDTH {
        shapes.text("title", Anchor::Start, (units(0), y + units(11)), &title);
        shapes.text("small", Anchor::End, (WIDTH, y + units(11)), &said);
        return y + LINE;
    }
    for (class, text, size) in [("title", title, TITLE), ("small", said, SMALL)] {
        for line in wrapped(&text, size, WIDTH, 4) {
            shapes.text(class, Anchor::Start, (units(0), y + units(11)), &line);
            y = y + LINE;
        }
    }
    y
}

fn bar(shapes: &mut Shapes, lang: Lang, row: &IntervalRow, strip: Frame) {
    let Frame { x, y, width: wide, height } = strip;
    let middle = y + height / 2;
    let [less, more] = ABOUT_AS_MUCH.map(|ratio| at(strip, place(ratio)));
    match Extent::of(row) {
        Extent::Unknown => {
            let (left, right) = (units(1), WIDTH - units(1));
            shapes.path("dashed", &[(left, middle), (right, middle)], false);
            for (tip, back) in [(left, x - units(4)), (right, x + wide + units(4))] {
                shapes.path(
                    "arrow",
                    &[(back, middle - units(4)), (tip, middle), (back, middle + units(4))],
                    false,
                );
            }
            let says = says::unknown(lang);
            let room = width(&says, SMALL) + units(4);
            shapes.rect("paper", strip.around(room, height));
            shapes.text("small", Anchor::Middle, (strip.middle(), middle + units(4)), &says);
        }
        Extent::From { low, high, below, beyond } => {
            shapes.rect("band", Frame { x: less, width: more - less, ..strip });
            shapes.path("axis", &[(x, middle), (x + wide, middle)], false);
            for tick in [LEAST, 0.5, 2.0, MOST].map(|ratio| at(strip, place(ratio))) {
                shapes.path("axis", &[(tick, middle - units(4)), (tick, middle + units(4))], false);
            }
            shapes.path("interval", &outline(strip, [low, high], below, beyond), true);
            for mark in [less, more] {
                shapes.path("mark dashed", &[(mark, y), (mark, y + height)], false);
            }
            let one = at(strip, place(1.0));
            shapes.path("mark", &[(one, y), (one, y + height)], false);
        }
    }
}

/// The bar of an interval, pointed where it leaves the axis.
fn outline(strip: Frame, places: [f64; 2], below: bool, beyond: bool) -> Vec<(Length, Length)> {
    const TIP: Length = units(9);
    const THIN: Length = units(4);
    let [left, right] = places.map(|place| at(strip, place));
    // However narrow, it is seen, around where it is; and it stays on the axis.
    let missing = (THIN - (right - left)).max(units(0));
    let left = (left - missing / 2).max(strip.x).min(strip.x + strip.width - THIN);
    let right = right.max(left + THIN);
    let (top, bottom) = (strip.y + units(4), strip.y + strip.height - units(4));
    let middle = strip.y + strip.height / 2;
    let mut points = vec![(left, top), (right, top)];
    if beyond {
        points.push((right + TIP, middle));
    }
    points.extend([(right, bottom), (left, bottom)]);
    if below {
        points.push((left - TIP, middle));
    }
    points
}

pub(super) fn key(lang: Lang, rows: &[IntervalRow]) -> Vec<(Option<Shapes>, String)> {
    let bar = |beyond: bool| {
        let mut shapes = Shapes::default();
        let inside = Frame { x: units(4), width: units(17), ..SAMPLE };
        shapes.path("interval", &outline(inside, [0.0, 1.0], false, beyond), true);
        Some(shapes)
    };
    let mut band = Shapes::default();
    band.rect("band", SAMPLE);
    for x in [SAMPLE.x, SAMPLE.x + SAMPLE.width] {
        band.path("mark dashed", &[(x, SAMPLE.y), (x, SAMPLE.y + SAMPLE.height)], false);
    }
    let mut key = vec![(bar(false), says::possible(lang)), (Some(band), says::about_as_much(lang))];
    if rows.iter().any(|row| Extent::of(row).leaves()) {
        key.push((bar(true), says::beyond(lang)));
    }
    key
}
