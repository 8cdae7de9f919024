//! What holds of every drawing, whatever its texts and its numbers.

use super::*;
use crate::export::sample::pictures;
use crate::model::document::Table;
use crate::model::picture::{IntervalRow, RankRow};
use proptest::prelude::{ProptestConfig, prop_assert, prop_assert_eq, proptest};

fn svg(drawing: Drawing) -> String {
    let table = Table { caption: String::new(), header: vec![], rows: vec![] };
    let picture =
        Picture { title: "Titre".into(), description: "Ce que l’on voit.".into(), drawing, table };
    element(Lang::Fr, "picture-1", &picture)
}

/// The values of an attribute, for each element that has it.
fn values<'a>(svg: &'a str, element: &str, attribute: &str) -> Vec<&'a str> {
    let start = format!("<{element} ");
    let tags = svg.split('\n').filter(|line| line.starts_with(&start));
    let value = |tag: &'a str| tag.split(&format!(" {attribute}=\"")).nth(1)?.split('"').next();
    tags.filter_map(value).collect()
}

fn numbers(texts: &[&str]) -> Vec<f64> {
    let signs = |c: char| !(c.is_ascii_digit() || c == '.' || c == '-');
    texts.iter().flat_map(|text| text.split(signs)).filter_map(|text| text.parse().ok()).collect()
}

/// The right and lower ends of a drawing.
fn size(svg: &str) -> [f64; 2] {
    let view = numbers(&values(svg, "svg", "viewBox"));
    [view[2], view[3]]
}

/// The rectangles: x, y, width and height.
fn rects(svg: &str) -> Vec<[f64; 4]> {
    let [x, y, width, height] = ["x", "y", "width", "height"].map(|name| numbers(&values(svg, "rect", name)));
    (0..x.len()).map(|n| [x[n], y[n], width[n], height[n]]).collect()
}

#[test]
fn the_segments_of_a_bar_follow_each_other_and_fill_it() {
    let shares = vec![1.0 / 3.0, 0.0, 1.0 / 3.0, 1.0 / 3.0];
    let svg = svg(Drawing::Ranks { rows: vec![RankRow { title: String::new(), shares }] });
    let rects = rects(&svg);
    let (outline, segments) = rects.split_last().unwrap();
    assert_eq!(segments.len(), 3, "a rank that never comes has no segment");
    let mut left = outline[0];
    for segment in segments {
        assert!((segment[0] - left).abs() < 0.01, "{segment:?} does not start at {left}");
        left += segment[2];
    }
    assert!((left - outline[0] - outline[2]).abs() < 0.01);
}

#[test]
fn a_bar_ends_on_the_side_of_the_mark_that_its_ratio_is_on() {
    let row = |low, high| IntervalRow { title: String::new(), low, high: Some(high), said: String::new() };
    let svg = svg(Drawing::Intervals { rows: vec![row(0.5, 0.79), row(1.26, 2.0)] });
    let lines: Vec<_> = svg.lines().collect();
    let across = |class: &str| {
        let start = format!("<path class=\"{class}\"");
        let drawn = lines.iter().filter(|line| line.starts_with(&start));
        drawn.map(|line| numbers(&values(line, "path", "d"))).collect::<Vec<_>>()
    };
    let (bars, marks) = (across("interval"), across("mark dashed"));
    assert!(bars[0][2] < marks[0][0], "0.79 is under the mark of 0.8");
    assert!(bars[1][0] > marks[1][0], "1.26 is over the mark of 1.25");
}

#[test]
fn ids_are_those_of_their_picture() {
    let picture = pictures::matrix();
    for id in ["picture-1", "picture-2"] {
        let svg = element(Lang::Fr, id, &picture);
        let ids: Vec<_> = svg.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let expected =
            ["title", "description", "hatching", "hatching-light"].map(|part| format!("{id}-{part}"));
        assert_eq!(ids, expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn whatever_is_drawn_stays_in_its_frame(drawing in pictures::any_drawing()) {
        let svg = svg(drawing);
        let [right, bottom] = size(&svg);
        for [x, y, width, height] in rects(&svg) {
            prop_assert!(width > 0.0 && height > 0.0, "{} × {}", width, height);
            prop_assert!(x >= 0.0 && y >= 0.0 && x + width <= right + 0.01 && y + height <= bottom + 0.01);
        }
        for path in values(&svg, "path", "d") {
            for point in numbers(&[path]).chunks(2) {
                prop_assert!((0.0..=right).contains(&point[0]) && (0.0..=bottom).contains(&point[1]), "{}", path);
            }
        }
        for (name, end) in [("x", right), ("y", bottom)] {
            let within = |value: &f64| (0.0..=end).contains(value);
            prop_assert!(numbers(&values(&svg, "text", name)).iter().all(within));
        }
    }

    #[test]
    fn every_number_is_one_and_has_one_decimal(drawing in pictures::any_drawing()) {
        let svg = svg(drawing);
        for element in ["rect", "text", "path"] {
            for name in ["x", "y", "width", "height", "d", "transform"] {
                for value in values(&svg, element, name) {
                    let words = value.replace("rotate(-90)", "").replace("translate", "");
                    for number in words.split(['M', 'L', 'Z', ' ', '(', ')']).filter(|word| !word.is_empty()) {
                        let decimals = number.split_once('.').map(|(_, decimals)| decimals.len());
                        prop_assert_eq!(decimals, Some(1), "{}", value);
                        prop_assert!(number.parse::<f64>().is_ok_and(f64::is_finite), "{}", value);
                    }
                }
            }
        }
    }

    #[test]
    fn the_same_picture_is_the_same_drawing(drawing in pictures::any_drawing()) {
        prop_assert_eq!(key(Lang::En, "a", &drawing).len(), key(Lang::Fr, "b", &drawing).len());
        prop_assert_eq!(svg(drawing.clone()), svg(drawing));
    }
}
