//! Small pictures to test exporters with, one of each kind.

use crate::model::document::Table;
use crate::model::picture::{Drawing, IntervalRow, MatrixCell, MatrixRow, Picture, RankRow, Shade};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;

/// One picture of each kind.
pub fn all() -> [Picture; 4] {
    [matrix(), intervals(), ranks(), pairs()]
}

/// A grid of signs.
pub fn matrix() -> Picture {
    let row = |title: &str, cells: Vec<MatrixCell>| MatrixRow { title: title.into(), cells };
    let hot = MatrixCell { hot: true, ..cell("−−", Shade::MuchLess) };
    let unsure = MatrixCell { unsure: true, ..cell("+", Shade::More) };
    Picture {
        title: "Matrice de vie".into(),
        description: "Moins d’énergie à l’usage, plus de métaux.".into(),
        drawing: Drawing::Matrix {
            columns: vec!["fabrication".into(), "usage".into()],
            rows: vec![
                row("énergie", vec![cell("=", Shade::Same), hot]),
                row("métaux", vec![unsure, cell("?", Shade::Unknown)]),
            ],
            legend: vec![
                ("−−".into(), "au moins deux fois moins".into()),
                ("=".into(), "à peu près autant".into()),
            ],
        },
        table: table(
            &["Impact", "Fabrication", "Usage"],
            &[
                &["énergie", "autant", "deux fois moins, point chaud"],
                &["métaux", "plus, intuition", "on ne sait pas"],
            ],
        ),
    }
}

/// Ratios.
pub fn intervals() -> Picture {
    let row = |title: &str, low, high, said: &str| IntervalRow {
        title: title.into(),
        low,
        high,
        said: said.into(),
    };
    Picture {
        title: "Par rapport à la référence".into(),
        description: "L’énergie baisse, l’eau n’est pas connue.".into(),
        drawing: Drawing::Intervals {
            rows: vec![
                row("énergie", 0.08, Some(0.7), "moins"),
                row("métaux", 1.24, None, "pas moins"),
                row("eau", 0.0, None, "indéterminé"),
            ],
        },
        table: table(
            &["Impact", "Rapport", "Conclusion"],
            &[
                &["énergie", "0,08 à 0,7", "moins"],
                &["métaux", "au moins 1,24", "pas moins"],
                &["eau", "on ne sait pas", "indéterminé"],
            ],
        ),
    }
}

/// Ranks.
pub fn ranks() -> Picture {
    let row = |title: &str, shares: &[f64]| RankRow { title: title.into(), shares: shares.into() };
    Picture {
        title: "Rangs".into(),
        description: "Réparer est souvent au premier rang.".into(),
        drawing: Drawing::Ranks {
            rows: vec![row("réparer", &[0.7, 0.296, 0.004]), row("acheter", &[0.3, 0.7, 0.0])],
        },
        table: table(
            &["Solution", "Rang 1", "Rang 2", "Rang 3"],
            &[&["réparer", "70 %", "30 %", "<1 %"], &["acheter", "30 %", "70 %", "0 %"]],
        ),
    }
}

/// Pairs.
pub fn pairs() -> Picture {
    Picture {
        title: "Deux à deux".into(),
        description: "Réparer passe souvent devant acheter.".into(),
        drawing: Drawing::Pairs {
            titles: vec!["réparer".into(), "acheter".into()],
            cells: vec![vec![None, Some(0.7)], vec![Some(0.3), None]],
        },
        table: table(
            &["Devant", "réparer", "acheter"],
            &[&["réparer", "", "70 %"], &["acheter", "30 %", ""]],
        ),
    }
}

/// Pictures that say one text wherever a text can be said.
pub fn saying(text: &str) -> [Picture; 4] {
    let say = || text.to_owned();
    let cell = |hot| MatrixCell { sign: say(), shade: Shade::Unknown, hot, unsure: true };
    let drawings = [
        Drawing::Matrix {
            columns: vec![say(), say()],
            rows: vec![MatrixRow { title: say(), cells: vec![cell(true), cell(false)] }],
            legend: vec![(say(), say())],
        },
        Drawing::Intervals { rows: vec![IntervalRow { title: say(), low: 0.5, high: None, said: say() }] },
        Drawing::Ranks { rows: vec![RankRow { title: say(), shares: vec![0.4, 0.6] }] },
        Drawing::Pairs {
            titles: vec![say(), say()],
            cells: vec![vec![None, Some(0.4)], vec![Some(0.6), None]],
        },
    ];
    let table = || Table { caption: say(), header: vec![say(), say()], rows: vec![vec![say(), say()]] };
    drawings.map(|drawing| Picture { title: say(), description: say(), drawing, table: table() })
}

fn cell(sign: &str, shade: Shade) -> MatrixCell {
    MatrixCell { sign: sign.into(), shade, hot: false, unsure: false }
}

fn table(header: &[&str], rows: &[&[&str]]) -> Table {
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    Table {
        caption: "Le même contenu en tableau".into(),
        header: texts(header),
        rows: rows.iter().map(|row| texts(row)).collect(),
    }
}

/// Any drawing: with any text, and any number, be it infinite or none.
pub fn any_drawing() -> impl Strategy<Value = Drawing> {
    let text = || super::hostile_text();
    let number = || prop_oneof![any::<f64>(), 0.0..1.0, 0.01..100.0];
    let shade = select(&[Shade::MuchLess, Shade::Same, Shade::MuchMore, Shade::Unknown, Shade::Blank][..]);
    let cell = (text(), shade, any::<bool>(), any::<bool>())
        .prop_map(|(sign, shade, hot, unsure)| MatrixCell { sign, shade, hot, unsure });
    let matrix_row = (text(), vec(cell, 0..9)).prop_map(|(title, cells)| MatrixRow { title, cells });
    let interval = (text(), number(), option::of(number()), text())
        .prop_map(|(title, low, high, said)| IntervalRow { title, low, high, said });
    let rank_row = (text(), vec(number(), 0..12)).prop_map(|(title, shares)| RankRow { title, shares });
    prop_oneof![
        (vec(text(), 0..12), vec(matrix_row, 0..5), vec((text(), text()), 0..4))
            .prop_map(|(columns, rows, legend)| Drawing::Matrix { columns, rows, legend }),
        vec(interval, 0..5).prop_map(|rows| Drawing::Intervals { rows }),
        vec(rank_row, 0..5).prop_map(|rows| Drawing::Ranks { rows }),
        (vec(text(), 0..12), vec(vec(option::of(number()), 0..12), 0..12))
            .prop_map(|(titles, cells)| Drawing::Pairs { titles, cells }),
    ]
}
