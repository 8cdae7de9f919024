//! Life spans, as a help at entry: from what objects weigh to what their service weighs.

/// What an option weighs against the reference for the same service, from what its object weighs against the object
/// of the reference: one that lasts twice as long weighs half as much. Nothing unless all are above nought.
///
/// A help at entry, for what happens once in a life ([`crate::model::matrix::LifeStage::once`]); readings never
/// apply it, for answers are given per service.
#[must_use]
pub fn per_service(ratio_of_objects: f64, life_reference: f64, life_option: f64) -> Option<f64> {
    let meant = |figure: f64| figure > 0.0 && figure.is_finite();
    let all = ratio_of_objects >= 0.0
        && ratio_of_objects.is_finite()
        && meant(life_reference)
        && meant(life_option);
    all.then(|| ratio_of_objects * life_reference / life_option)
}
