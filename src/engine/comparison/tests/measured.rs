//! The counting of ranks on published cases of measured options: worths drawn around a measure, not from levels.

use super::near;
use crate::engine::comparison::tally::{Confidence, Pairs, Ranks};
use crate::engine::random::Random;

/// What the readings of measured options say.
struct Told {
    ranks: Vec<Vec<f64>>,
    central: Vec<Vec<f64>>,
    confidence: Vec<f64>,
}

/// A number of the normal law.
fn normal(random: &mut Random) -> f64 {
    let (one, other) = (1.0 - random.unit(), random.unit());
    (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * other).cos()
}

/// Weights drawn evenly, the other way than the engine's.
fn weights<const CRITERIA: usize>(random: &mut Random) -> [f64; CRITERIA] {
    let drawn = [(); CRITERIA].map(|()| -(1.0 - random.unit()).ln());
    drawn.map(|one| one / drawn.iter().sum::<f64>())
}

/// Counts readings of options whose worth on each criterion is drawn, under drawn weights unless they are given.
fn told<const OPTIONS: usize, const CRITERIA: usize>(
    draw: impl Fn(&mut Random) -> [[f64; CRITERIA]; OPTIONS],
    given: Option<[f64; CRITERIA]>,
) -> Told {
    let mut random = Random::new(11);
    let mut ranks = Ranks::new(OPTIONS, CRITERIA);
    for _ in 0..100_000 {
        let weights = given.unwrap_or_else(|| weights(&mut random));
        let worth =
            draw(&mut random).map(|row| row.iter().zip(weights).map(|(worth, weight)| worth * weight).sum());
        ranks.add(&worth, &weights);
    }
    let central = ranks.central_weights(1.0);
    let mut confidence = Confidence::new(&central, (0..OPTIONS).collect());
    for _ in 0..100_000 {
        confidence.add(&draw(&mut random).concat());
    }
    Told {
        ranks: ranks.acceptability(),
        confidence: confidence.shares().into_iter().flatten().collect(),
        central: central.into_iter().flatten().collect(),
    }
}

/// What a measure is worth, in straight lines between given points, gone on with beyond them.
fn worth(measure: f64, points: &[(f64, f64)]) -> f64 {
    let last = points.len() - 2;
    let from = points[1..=last].iter().take_while(|(at, _)| *at <= measure).count();
    let ((at, value), (next, other)) = (points[from], points[from + 1]);
    value + (other - value) * (measure - at) / (next - at)
}

/// The same, never beyond the worth of the ends.
fn clipped(measure: f64, points: &[(f64, f64)]) -> f64 {
    worth(measure.clamp(points[0].0, points[points.len() - 1].0), points)
}

#[test]
fn a_measure_is_worth_what_a_published_case_says() {
    let points = [(50.0, 1.0), (75.0, 0.8), (90.0, 0.5), (100.0, 0.0)];
    let of = |value: fn(f64, &[(f64, f64)]) -> f64, measures: &[f64]| -> Vec<f64> {
        measures.iter().map(|measure| value(*measure, &points)).collect()
    };
    near(&of(worth, &[60.0, 75.0]), &[0.92, 0.8], 1e-12);
    near(&of(clipped, &[10.0, 40.0, 101.0, 120.0]), &[1.0, 1.0, 0.0, 0.0], 1e-12);
    near(&of(worth, &[10.0, 40.0, 101.0, 120.0]), &[1.32, 1.08, -0.05, -1.0], 1e-12);
}

/// Effect, a logarithm; then diarrhoea, dizziness, headache, insomnia, nausea: means and deviations.
const MEDICINES: [[(f64, f64); 6]; 4] = [
    [(0.0, 0.0), (11.7, 2.5), (7.2, 1.45), (16.6, 3.27), (13.7, 1.89), (18.6, 1.79)],
    [(0.086, 0.056), (9.2, 1.86), (10.6, 1.58), (21.2, 5.15), (14.3, 2.93), (18.3, 3.7)],
    [(0.095, 0.044), (15.4, 2.65), (7.5, 1.48), (20.2, 3.78), (15.0, 3.21), (19.5, 2.6)],
    [(0.113, 0.048), (5.5, 2.32), (15.7, 4.44), (12.8, 2.45), (11.2, 3.98), (31.0, 1.68)],
];

/// The ends of the scale of a criterion: those of the middle 95 % of the measures.
fn scale(criterion: usize) -> (f64, f64) {
    let ends = MEDICINES.map(|medicine| {
        let (mean, deviation) = medicine[criterion];
        let ends = (mean - 1.96 * deviation, mean + 1.96 * deviation);
        if criterion == 0 { (ends.0.exp(), ends.1.exp()) } else { ends }
    });
    let low = ends.iter().map(|ends| ends.0).fold(f64::INFINITY, f64::min);
    (low, ends.iter().map(|ends| ends.1).fold(f64::NEG_INFINITY, f64::max))
}

#[test]
fn scales_of_medicines_are_those_published() {
    let ends: Vec<f64> = (0..6).flat_map(|criterion| <[f64; 2]>::from(scale(criterion))).collect();
    near(&ends[..2], &[0.98, 1.23], 0.005);
    near(&ends[2..], &[0.95, 20.6, 4.4, 24.4, 8.0, 31.3, 3.4, 21.3, 11.1, 34.3], 0.06);
}

#[test]
fn medicines_have_the_ranks_weights_and_confidence_published() {
    let scales: Vec<(f64, f64)> = (0..6).map(scale).collect();
    let told = told(
        |random| {
            MEDICINES.map(|medicine| {
                let mut criterion = 0;
                medicine.map(|(mean, deviation)| {
                    let measure = mean + deviation * normal(random);
                    let (low, high) = scales[criterion];
                    criterion += 1;
                    if criterion == 1 {
                        worth(measure.exp(), &[(low, 0.0), (high, 1.0)])
                    } else {
                        worth(measure, &[(low, 1.0), (high, 0.0)])
                    }
                })
            })
        },
        None,
    );
    for (found, published, again) in [
        (0, [0.20, 0.28, 0.30, 0.22], [0.195, 0.282, 0.299, 0.224]),
        (1, [0.25, 0.29, 0.27, 0.19], [0.254, 0.293, 0.267, 0.186]),
        (2, [0.17, 0.25, 0.29, 0.30], [0.168, 0.244, 0.287, 0.301]),
        (3, [0.39, 0.18, 0.15, 0.29], [0.382, 0.182, 0.147, 0.289]),
    ] {
        near(&told.ranks[found], &published, 0.02);
        near(&told.ranks[found], &again, 0.007);
    }
    for (found, published) in told.central.iter().zip([
        [0.08, 0.14, 0.23, 0.18, 0.16, 0.22],
        [0.18, 0.17, 0.15, 0.13, 0.15, 0.22],
        [0.21, 0.10, 0.22, 0.13, 0.15, 0.20],
        [0.18, 0.21, 0.12, 0.21, 0.19, 0.09],
    ]) {
        near(found, &published, 0.02);
    }
    near(&told.confidence, &[0.48, 0.44, 0.34, 0.74], 0.03);
    near(&told.confidence, &[0.487, 0.442, 0.348, 0.732], 0.01);
}

/// Two treatments, three criteria: means, deviations.
fn treatments(random: &mut Random) -> [[f64; 3]; 2] {
    let measures = [
        ([0.411_72, 0.424_86, 0.925_78], [0.121_78, 0.156_46, 0.072_79]),
        ([0.751_39, 0.608_37, 0.615_15], [0.083_80, 0.152_51, 0.165_54]),
    ];
    measures.map(|(means, deviations)| {
        let mut deviations = deviations.into_iter();
        means.map(|mean| mean + deviations.next().unwrap_or_default() * normal(random))
    })
}

#[test]
fn treatments_have_the_ranks_and_weights_published() {
    let told = told(treatments, None);
    near(&[told.ranks[0][0], told.ranks[1][0]], &[0.341, 0.659], 0.006);
    // The published draws are not quite normal.
    near(&[told.ranks[0][0], told.ranks[1][0]], &[0.3504, 0.6496], 0.02);
    near(&told.central[0], &[0.186_51, 0.277_22, 0.536_27], 0.02);
    near(&told.central[1], &[0.407_31, 0.364_15, 0.228_54], 0.02);
    near(&told.confidence, &[0.6682, 0.8956], 0.03);
}

#[test]
fn treatments_have_the_ranks_published_for_given_weights() {
    let ranks = self::told(treatments, Some([0.5, 0.2, 0.3])).ranks;
    near(&[ranks[0][0], ranks[1][0]], &[0.1279, 0.8721], 0.02);
}

#[test]
fn one_reading_of_ten_counts_for_a_tenth() {
    let (mut ranks, mut pairs) = (Ranks::new(2, 3), Pairs::new(2));
    for reading in 0..10 {
        let worth = if reading == 0 { [0.0, 1.0] } else { [1.0, 0.0] };
        ranks.add(&worth, &[1.0 / 3.0; 3]);
        pairs.add(&worth);
    }
    near(&pairs.shares().concat(), &[0.5, 0.9, 0.1, 0.5], 1e-15);
    near(&ranks.acceptability().concat(), &[0.9, 0.1, 0.1, 0.9], 1e-15);
    near(ranks.central_weights(0.0)[1].as_deref().unwrap_or_default(), &[1.0 / 3.0; 3], 1e-15);
    assert_eq!(ranks.central_weights(2.0)[1], None);
}

#[test]
fn an_option_that_is_never_first_has_neither_weights_nor_confidence() {
    let mut ranks = Ranks::new(2, 1);
    ranks.add(&[1.0, 0.0], &[1.0]);
    let central = ranks.central_weights(0.0);
    assert_eq!(central, [Some(vec![1.0]), None]);
    let mut confidence = Confidence::new(&central, vec![0, 1]);
    confidence.add(&[1.0, 0.0]);
    assert_eq!(confidence.shares(), [Some(1.0), None]);
}

#[test]
fn options_that_tie_share_their_ranks_evenly() {
    let mut ranks = Ranks::new(4, 1);
    ranks.add(&[0.3, 0.9, 0.3, 0.3], &[1.0]);
    let third = 1.0 / 3.0;
    assert_eq!(
        ranks.acceptability(),
        [
            [0.0, third, third, third],
            [1.0, 0.0, 0.0, 0.0],
            [0.0, third, third, third],
            [0.0, third, third, third],
        ]
    );
}
