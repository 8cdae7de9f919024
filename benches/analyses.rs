//! What comparing options takes, in time and in memory: `cargo bench --bench analyses`.
#![expect(clippy::unwrap_used, reason = "a bench that cannot start has nothing to measure")]

use divan::{AllocProfiler, Bencher, black_box};
use lowtech::engine::comparison::{Reading, Settings, exact, read};
use lowtech::model::comparison::{Candidate, Comparison, Criterion, Importance, Levels, OptionFamily};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// How much of a comparison is settled, and whether criteria have an order of importance.
#[derive(Clone, Copy, Debug)]
enum Answers {
    Settled,
    /// One appreciation of five is a range.
    Ranges,
    Ordered,
    /// Ranges and an order.
    OrderedRanges,
    Unknown,
}

const ALL: [Answers; 5] =
    [Answers::Settled, Answers::Ranges, Answers::Ordered, Answers::OrderedRanges, Answers::Unknown];

fn comparison(options: usize, criteria: usize, answers: Answers) -> Comparison {
    let ordered = matches!(answers, Answers::Ordered | Answers::OrderedRanges);
    let ranges = matches!(answers, Answers::Ranges | Answers::OrderedRanges);
    let option = |rank: usize| Candidate {
        id: format!("o{rank}"),
        name: format!("Option {rank}"),
        family: OptionFamily::LowTech,
    };
    let criterion = |rank: usize| Criterion {
        id: format!("c{rank}"),
        name: format!("criterion {rank}"),
        importance: ordered.then(|| Importance::ALL[rank % 3]),
        floor: None,
    };
    let levels = |option: usize, criterion: usize| {
        let level = u8::try_from((option * 7 + criterion * 3 + option * criterion) % 11 * 5 / 11).unwrap();
        if matches!(answers, Answers::Unknown) {
            Levels::UNKNOWN
        } else if ranges && (option * 5 + criterion * 4) % 5 == 2 {
            Levels::between(level.saturating_sub(1), (level + 1).min(4)).unwrap()
        } else {
            Levels::exactly(level).unwrap()
        }
    };
    Comparison::new((0..options).map(option).collect(), (0..criteria).map(criterion).collect(), levels)
        .unwrap()
}

/// Eight options on ten criteria, a hundred thousand readings.
#[divan::bench(args = ALL)]
fn eight_options_on_ten_criteria(bencher: Bencher<'_, '_>, answers: Answers) {
    reading(bencher, &comparison(8, 10, answers));
}

#[divan::bench(args = ALL)]
fn twelve_options_on_fifteen_criteria(bencher: Bencher<'_, '_>, answers: Answers) {
    reading(bencher, &comparison(12, 15, answers));
}

/// The most that is compared.
#[divan::bench(args = ALL)]
fn twenty_options_on_twenty_criteria(bencher: Bencher<'_, '_>, answers: Answers) {
    reading(bencher, &comparison(20, 20, answers));
}

fn reading(bencher: Bencher<'_, '_>, comparison: &Comparison) {
    let settings = Settings::default();
    bencher.bench(|| -> Reading { read(black_box(comparison), &settings) });
}

/// The 28 pairs of eight options on ten criteria, exactly.
#[divan::bench(args = [Answers::Settled, Answers::Ranges, Answers::Unknown])]
fn exact_pairs(bencher: Bencher<'_, '_>, answers: Answers) {
    let comparison = comparison(8, 10, answers);
    bencher.bench(|| exact::pairwise(black_box(&comparison)));
}
