//! What an option asks to be first: the criteria that weigh more than usual when it is.

use super::importance::Classes;

/// The most criteria named of an option.
const NAMED: usize = 3;

/// For each option, up to three criteria whose central weight most exceeds the mean of the possible weights (one part
/// each when no order of importance is used); none without central weights.
///
/// An excess that chance could give is no excess: it passes three standard errors of a mean of weights.
pub(super) fn favouring(
    central_weights: &[Option<Vec<f64>>],
    acceptability: &[Vec<f64>],
    classes: &Classes,
    draws: u32,
) -> Vec<Vec<usize>> {
    let usual = classes.barycentre();
    let of_option = |(weights, ranks): (&Option<Vec<f64>>, &Vec<f64>)| {
        let Some(weights) = weights else { return Vec::new() };
        let times = f64::from(draws) * ranks[0];
        let excess = |criterion: &usize| weights[*criterion] / usual[*criterion] - 1.0;
        let gap = |criterion: &usize| weights[*criterion] - usual[*criterion];
        let mut more: Vec<usize> =
            (0..weights.len()).filter(|criterion| excess(criterion) > 3.0 / times.sqrt()).collect();
        more.sort_by(|one, other| gap(other).total_cmp(&gap(one)));
        more.truncate(NAMED);
        more
    };
    central_weights.iter().zip(acceptability).map(of_option).collect()
}
