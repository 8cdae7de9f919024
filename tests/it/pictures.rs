//! Pictures as large as projects make them, in every format: whole outputs, which are the pages one looks at too.

use lowtech::export::{exporter, terminal::terminal};
use lowtech::model::document::{Block, Document, Table};
use lowtech::model::picture::{Drawing, IntervalRow, MatrixCell, MatrixRow, Picture, RankRow, Shade};

use crate::fixture::expected;

const STAGES: [&str; 6] = [
    "matières",
    "fabrication",
    "transport et installation",
    "usage",
    "entretien, réparation, remplacements",
    "fin de vie",
];

const FAMILIES: [&str; 8] = [
    "climat et haute atmosphère",
    "énergies fossiles et nucléaire",
    "métaux et minéraux",
    "eau douce",
    "sols, espace, biodiversité",
    "air et santé",
    "eaux, acidité, vivant",
    "déchets et dispersion",
];

const OPTIONS: [&str; 8] = [
    "ne rien faire",
    "réparer la pompe à chaleur qui existe déjà",
    "six chauffe-eau solaires faits pendant un chantier",
    "des créneaux de douche",
    "chaudière à bois partagée avec la commune voisine",
    "pompe à chaleur neuve",
    "récupération de la chaleur des eaux de douche",
    "référence : ballon électrique",
];

#[test]
fn large_pictures_are_whole_in_every_format() {
    let document = document();
    for (format, file) in [("html", "page.html"), ("md", "page.md"), ("json", "page.json")] {
        let bytes = exporter(format).expect("a format of that name").export(&document);
        expected(&format!("pictures/{file}"), &String::from_utf8(bytes).expect("a text"));
    }
    for width in [60, 40] {
        expected(&format!("pictures/terminal-{width}.txt"), &terminal(&document, width, false));
    }
    expected("pictures/terminal-plain.txt", &terminal(&document, 60, true));
}

fn document() -> Document {
    let title = |text: &str| Block::Heading { level: 2, text: text.to_owned() };
    Document {
        title: "Eau chaude du camping".to_owned(),
        subtitle: "Images".to_owned(),
        language: "fr",
        document: "dossier",
        blocks: vec![
            title("Cycle de vie"),
            Block::Picture(matrix()),
            Block::Picture(intervals()),
            title("Comparaison"),
            Block::Picture(ranks()),
            Block::Picture(pairs()),
        ],
    }
}

fn matrix() -> Picture {
    const CODES: [&str; 8] = [
        "= = +~ −−* = −",
        "= =~ = −−*~ = =",
        "++* +* = = + ?",
        "= = = −* = =",
        "+~ = = =* . ?",
        "= + + − = =~",
        "=~ = = −* N1 ?~",
        "+* = = = N2*~ ++~",
    ];
    let legend = [
        ("−−", "au moins deux fois moins"),
        ("−", "nettement moins"),
        ("=", "à peu près autant"),
        ("+", "nettement plus"),
        ("++", "au moins deux fois plus"),
        ("?", "on ne sait pas"),
        ("N1", "nouveau, mineur"),
        ("N2", "nouveau, important"),
    ];
    let cell = |code: &str| {
        let sign = code.trim_matches(['*', '~', '.']);
        let shade = match sign {
            "−−" => Shade::MuchLess,
            "−" => Shade::Less,
            "=" => Shade::Same,
            "+" | "N1" => Shade::More,
            "++" | "N2" => Shade::MuchMore,
            "?" => Shade::Unknown,
            _ => Shade::Blank,
        };
        MatrixCell { sign: sign.to_owned(), shade, hot: code.contains('*'), unsure: code.contains('~') }
    };
    let said = |cell: &MatrixCell| {
        let meaning =
            legend.iter().find(|(sign, _)| *sign == cell.sign).map_or("sans objet", |(_, said)| said);
        let marks = [(cell.hot, " ; point chaud"), (cell.unsure, " ; intuition")];
        marks.iter().filter(|(marked, _)| *marked).fold(meaning.to_owned(), |said, (_, mark)| said + mark)
    };
    let rows: Vec<_> = FAMILIES
        .iter()
        .zip(CODES)
        .map(|(title, codes)| MatrixRow {
            title: (*title).to_owned(),
            cells: codes.split(' ').map(cell).collect(),
        })
        .collect();
    let named = |row: &MatrixRow| [row.title.clone()].into_iter().chain(row.cells.iter().map(said)).collect();
    Picture {
        title: "Matrice de vie : six chauffe-eau solaires, par rapport au ballon électrique".to_owned(),
        description:
            "L’usage s’allège dans quatre familles d’impacts ; les métaux et les déchets s’alourdissent."
                .to_owned(),
        table: Table {
            caption: "La matrice de vie en mots".to_owned(),
            header: [&["Famille d’impacts"], &STAGES[..]].concat().into_iter().map(str::to_owned).collect(),
            rows: rows.iter().map(named).collect(),
        },
        drawing: Drawing::Matrix {
            columns: STAGES.map(str::to_owned).to_vec(),
            rows,
            legend: legend.map(|(sign, meaning)| (sign.to_owned(), meaning.to_owned())).to_vec(),
        },
    }
}

fn intervals() -> Picture {
    let ratios = [
        (0.08, Some(0.7), "moins"),
        (0.1025, Some(1.0625), "indéterminé, tendance nette vers moins"),
        (1.24, None, "pas moins"),
        (0.0, None, "indéterminé"),
        (0.85, Some(1.2), "comparable"),
        (1.0, Some(1.0), "comparable"),
        (2.5, Some(30.0), "plus"),
        (12.0, None, "plus"),
    ];
    let rows = FAMILIES.iter().zip(ratios).map(|(title, (low, high, said))| IntervalRow {
        title: (*title).to_owned(),
        low,
        high,
        said: said.to_owned(),
    });
    let rows: Vec<_> = rows.collect();
    let told = |row: &IntervalRow| {
        let high =
            row.high.map_or("sans limite".to_owned(), |high| format!("au plus {high}").replace('.', ","));
        vec![row.title.clone(), format!("au moins {}", row.low).replace('.', ","), high, row.said.clone()]
    };
    Picture {
        title: "Rapport à la référence, famille par famille".to_owned(),
        description:
            "Moins pour le climat ; plus pour l’air et les déchets ; on ne sait pas pour l’eau douce."
                .to_owned(),
        table: Table {
            caption: "Le rapport à la référence en nombres".to_owned(),
            header: ["Famille", "Au moins", "Au plus", "Conclusion"].map(str::to_owned).to_vec(),
            rows: rows.iter().map(told).collect(),
        },
        drawing: Drawing::Intervals { rows },
    }
}

fn ranks() -> Picture {
    let rows: Vec<_> = OPTIONS
        .iter()
        .enumerate()
        .map(|(option, title)| {
            // The share of a rank decreases as it is further from the middle rank of the option.
            let weight = |rank: usize| 0.5f64.powi(i32::try_from(rank.abs_diff(option)).expect("few ranks"));
            let total: f64 = (0..8).map(weight).sum();
            RankRow { title: (*title).to_owned(), shares: (0..8).map(|rank| weight(rank) / total).collect() }
        })
        .collect();
    let told = |row: &RankRow| {
        let shares = row.shares.iter().map(|share| match (share * 100.0).round() {
            0.0 => "<1 %".to_owned(),
            whole => format!("{whole} %"),
        });
        [row.title.clone()].into_iter().chain(shares).collect()
    };
    Picture {
        title: "Rangs des solutions".to_owned(),
        description: "Ne rien faire est le plus souvent au premier rang, la référence au dernier.".to_owned(),
        table: Table {
            caption: "Part des lectures pour chaque rang".to_owned(),
            header: ["Solution".to_owned()]
                .into_iter()
                .chain((1..=8).map(|rank| format!("rang {rank}")))
                .collect(),
            rows: rows.iter().map(told).collect(),
        },
        drawing: Drawing::Ranks { rows },
    }
}

fn pairs() -> Picture {
    let share = |row: usize, column: usize| match row.abs_diff(column) {
        0 => None,
        apart => {
            let wins = [0.0, 0.58, 0.71, 0.8, 0.88, 0.94, 0.97, 0.996][apart];
            Some(if row < column { wins } else { 1.0 - wins })
        }
    };
    let cells: Vec<Vec<_>> = (0..8).map(|row| (0..8).map(|column| share(row, column)).collect()).collect();
    let told = |share: &Option<f64>| match share {
        None => String::new(),
        Some(share) if *share < 0.01 => "<1 %".to_owned(),
        Some(share) if *share > 0.99 => ">99 %".to_owned(),
        Some(share) => format!("{:.0} %", share * 100.0),
    };
    let rows = OPTIONS
        .iter()
        .zip(&cells)
        .map(|(title, shares)| [(*title).to_owned()].into_iter().chain(shares.iter().map(told)).collect());
    Picture {
        title: "Solutions deux à deux".to_owned(),
        description: "Chaque solution passe plus souvent devant celles qui la suivent dans la liste."
            .to_owned(),
        table: Table {
            caption: "Part des lectures où la ligne passe devant la colonne".to_owned(),
            header: ["Devant"].into_iter().chain(OPTIONS).map(str::to_owned).collect(),
            rows: rows.collect(),
        },
        drawing: Drawing::Pairs { titles: OPTIONS.map(str::to_owned).to_vec(), cells },
    }
}
