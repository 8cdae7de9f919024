//! Reads the profiles of a sector: what each stage of a usual reference weighs.

use super::{Context, Place};
use crate::format::fields::Fields;
use crate::format::node::Node;
use crate::lang::problems;
use crate::model::id::Id;
use crate::model::kind::level::UNKNOWN;
use crate::model::matrix::{Family, LifeStage, Share, Weight};
use crate::model::profile::Profile;
use crate::model::text::nearest;

/// Reads a profile, with where its sources are named; `rank` tells it apart in translations.
pub(super) fn profile(
    context: &Context<'_>,
    sector: &Id,
    rank: usize,
    mut fields: Fields<'_, '_>,
) -> Option<(Profile, Place)> {
    let translated =
        |key: &str, text| context.overlay.text(format_args!("secteur/{sector}/profil/{rank}/{key}"), text);
    let reference = translated("reference", fields.required("reference"));
    let family = family(context, &mut fields);
    let shares = shares(context, &mut fields);
    let calculation = translated("calcul", fields.required("calcul"));
    let place = Place::of(fields.source, fields.span_of("sources"));
    let sources: Vec<Id> = fields.ids("sources").into_iter().map(|(id, _)| id).collect();
    if sources.is_empty() {
        missing(context, &fields, "sources");
    }
    let year = year(context, &mut fields);
    fields.finish();
    let profile = Profile { reference, family: family?, shares: shares?, calculation, sources, year: year? };
    Some((profile, place))
}

fn missing(context: &Context<'_>, fields: &Fields<'_, '_>, key: &str) {
    fields.source.error(&fields.span_of(key), "missing", problems::missing_field(context.lang, key), None);
}

fn family(context: &Context<'_>, fields: &mut Fields<'_, '_>) -> Option<Family> {
    let name = fields.required_text("famille");
    let family = Family::parse(&name);
    if family.is_none() && !name.is_empty() {
        let near = nearest(&name, Family::ALL.into_iter().map(Family::id));
        let hint = near.map(|near| problems::did_you_mean(context.lang, near));
        let message = problems::unknown_family(context.lang, &name);
        fields.source.error(&fields.span_of("famille"), "unknown-family", message, hint);
    }
    family
}

/// The year, whole; when it is absent, that is told.
fn year(context: &Context<'_>, fields: &mut Fields<'_, '_>) -> Option<i64> {
    if !fields.has("annee") {
        missing(context, fields, "annee");
    }
    fields.integer("annee")
}

/// The six shares, in the order of a life, when they can make a whole.
fn shares(context: &Context<'_>, fields: &mut Fields<'_, '_>) -> Option<Vec<Share>> {
    if !fields.has("parts") {
        missing(context, fields, "parts");
    }
    let items = fields.values("parts")?;
    let told = |span: &std::ops::Range<usize>, message| {
        fields.source.error(span, "bad-shares", message, Some(problems::shares_hint(context.lang)));
    };
    let mut shares = Vec::new();
    for item in &items {
        let read = share(*item);
        if read.is_none() {
            told(&item.span(), problems::not_a_share(context.lang));
        }
        shares.extend(read);
    }
    let expected = LifeStage::ALL.len();
    if items.len() != expected {
        told(&fields.span_of("parts"), problems::other_count_of_shares(context.lang, expected, items.len()));
    }
    if items.len() != expected || shares.len() != expected {
        return None;
    }
    let low: f64 = shares.iter().map(|share| share.band().low()).sum();
    let high: f64 = shares.iter().map(|share| share.band().high()).sum();
    // Sums of hundredths, whose last decimals are roundings.
    const ROUNDING: f64 = 1e-9;
    if low > 1.0 + ROUNDING || high < 1.0 - ROUNDING {
        told(&fields.span_of("parts"), problems::shares_of_no_whole(context.lang));
        return None;
    }
    Some(shares)
}

fn share(item: Node<'_>) -> Option<Share> {
    if item.as_str() == Some(UNKNOWN) {
        return Some(Share::Unknown);
    }
    item.as_whole().and_then(Weight::parse).map(Share::Known)
}

#[cfg(test)]
mod tests {
    use crate::format::methodology::{parents, read_whole};
    use crate::lang::Lang;
    use crate::model::file::File;
    use crate::sample;

    fn lamp(reference: &str) -> String {
        format!(
            "[[profil]]\nreference = \"{reference}\"\nfamille = \"climat\"\nparts = [0, \"?\", 0, 3, 0, 0]\n\
             calcul = \"Usage : 9 kg sur 10.\"\nsources = [\"guide\"]\nannee = 2026\n"
        )
    }

    #[test]
    fn a_child_has_the_profiles_of_its_parent_then_its_own() {
        let prefix = parents::prefix("", "comparer@1.0.0");
        let mut files = sample::comparing_in_a_sector_files(&lamp("Une lampe"));
        files.iter_mut().for_each(|file| file.name.insert_str(0, &prefix));
        let main = "id = \"enfant\"\nversion = \"1.0.0\"\ntitre = \"Enfant\"\nparent = \"comparer@1.0.0\"\n";
        files.push(File::new("methodologie.toml", main));
        let sector = format!("id = \"atelier\"\n{}", lamp("Une bougie"));
        files.push(File::new("secteurs/atelier.toml", sector));
        let reading = read_whole(&files, Lang::Fr, Lang::Fr);
        assert_eq!(reading.found, []);
        let methodology = reading.methodology.expect("a methodology");
        let told = methodology.sectors[0].profiles.iter().map(|one| (one.reference.as_str(), one.typed()));
        let shares = || "0 ? 0 3 0 0".to_owned();
        assert_eq!(told.collect::<Vec<_>>(), [("Une lampe", shares()), ("Une bougie", shares())]);
    }

    #[test]
    fn a_profile_is_translated_by_its_rank() {
        let mut files = sample::comparing_in_a_sector_files(&lamp("Une lampe"));
        let english =
            "[secteur.atelier]\nprofil = [{ reference = \"A lamp\", calcul = \"Use: 9 kg of 10.\" }]\n";
        files.push(File::new("langues/en.toml", english));
        let reading = read_whole(&files, Lang::En, Lang::En);
        let profile = reading.methodology.expect("a methodology").sectors[0].profiles[0].clone();
        assert_eq!(
            (profile.reference.as_str(), profile.calculation.as_str()),
            ("A lamp", "Use: 9 kg of 10.")
        );
        assert!(reading.found.iter().all(|found| found.problem.code != "translation-of-nothing"));
    }
}
