//! What holds of every drawing in signs, whatever its texts, its numbers and the width.

use super::*;
use crate::export::sample::pictures;
use crate::model::picture::{MatrixCell, MatrixRow, Shade};
use proptest::prelude::{ProptestConfig, prop_assert, proptest};

fn drawn(width: usize) -> [Option<String>; 4] {
    pictures::all().map(|picture| drawing(Lang::Fr, &picture.drawing, width))
}

#[test]
fn everything_is_drawn_at_60_and_40_columns_and_nothing_where_marks_would_touch() {
    assert!(drawn(60).iter().chain(&drawn(40)).all(Option::is_some));
    assert_eq!(drawn(35).map(|drawn| drawn.is_some()), [true, false, true, true]);
    assert_eq!(drawn(12).map(|drawn| drawn.is_some()), [true, false, false, true]);
}

#[test]
fn columns_that_begin_alike_have_letters() {
    let cell = || MatrixCell { sign: "=".into(), shade: Shade::Same, hot: false, unsure: false };
    let row = MatrixRow { title: "énergie".into(), cells: vec![cell(), cell()] };
    let columns = vec!["transport de loin".into(), "transport sur place".into()];
    let matrix = Drawing::Matrix { columns, rows: vec![row], legend: vec![] };
    assert_eq!(
        drawing(Lang::Fr, &matrix, 60).unwrap().replace('\u{a0}', "~"),
        "         A B\nénergie  = =\n\nColonnes~:\n  A transport de loin\n  B transport sur place"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_line_sticks_out_or_commands(given in pictures::any_drawing(), width in 20usize..80) {
        for line in drawing(Lang::Fr, &given, width).unwrap_or_default().lines() {
            prop_assert!(line.width() <= width, "{} > {}: {}", line.width(), width, line);
            prop_assert!(!line.contains(char::is_control));
        }
    }

    #[test]
    fn no_letter_of_a_title_is_lost(title in "[a-zé]{1,30}( [a-zé]{1,12}){0,5}", width in 36usize..80) {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<String>();
        for picture in pictures::saying(&title) {
            let Some(drawn) = drawing(Lang::Fr, &picture.drawing, width) else { continue };
            prop_assert!(letters(&drawn).contains(&letters(&title)), "{}", drawn);
        }
    }
}
