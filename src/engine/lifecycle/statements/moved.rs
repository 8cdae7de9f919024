//! The sentences about transfers: shown by the answers, left possible, not told, not shown.

use super::words::{end, kind, listed, shortly};
use crate::engine::lifecycle::Reading;
use crate::engine::lifecycle::ends::End;
use crate::engine::lifecycle::severity::Severity;
use crate::engine::lifecycle::transfers::{Kind, Transfer};
use crate::engine::shown::{capital, sentence};
use crate::lang::{Lang, transfers as tell};
use crate::model::matrix::Place;

/// What a transfer goes from and to, or what people said of it; nothing when the answers name neither.
#[must_use]
pub fn detail(lang: Lang, transfer: &Transfer) -> String {
    described(lang, transfer, listed)
}

fn described(lang: Lang, transfer: &Transfer, list: fn(Lang, &[String]) -> String) -> String {
    if transfer.lightened.is_empty() {
        return capital(&sentence(&transfer.words));
    }
    let ends = |ends: &[End]| {
        let ends: Vec<String> = ends.iter().map(|one| end(lang, transfer.kind, one)).collect();
        list(lang, &ends)
    };
    let (lightened, burdened) = (ends(&transfer.lightened), ends(&transfer.burdened));
    match transfer.severity {
        Severity::Confirmed => tell::ends(lang, &lightened, &burdened),
        Severity::Possible | Severity::RuledOut => {
            let mut ends = transfer.lightened.iter().chain(&transfer.burdened);
            let told = tell::possible_ends(lang, &lightened, &burdened);
            let somewhere = transfer.kind == Kind::Space && ends.any(|end| end.place == Place::Unknown);
            if somewhere { format!("{told} {}", tell::say_where(lang)) } else { told }
        }
    }
}

/// All six kinds, the surest first.
pub(super) fn transfers(lang: Lang, reading: &Reading) -> Vec<String> {
    let mut told = Vec::new();
    let with =
        |severity: Severity| reading.transfers.iter().filter(move |transfer| transfer.severity == severity);
    let detailed = |transfer: &Transfer| described(lang, transfer, shortly);
    let said = |phrase: fn(Lang, &str, &str) -> String, transfer: &Transfer| {
        phrase(lang, &kind(lang, transfer.kind), &detailed(transfer)).trim_end().to_owned()
    };
    told.extend(with(Severity::Confirmed).map(|transfer| said(tell::confirmed, transfer)));
    if !told.is_empty() {
        told.push(tell::justify(lang));
    }
    let open = |transfer: &&Transfer| transfer.lightened.is_empty();
    told.extend(
        with(Severity::Possible).filter(|one| !open(one)).map(|transfer| said(tell::possible, transfer)),
    );
    let asked = |transfer: &&Transfer| matches!(transfer.kind, Kind::People | Kind::System);
    for (phrase, transfers) in [
        (
            tell::possible_unread as fn(Lang, &str) -> String,
            with(Severity::Possible).filter(open).filter(|one| !asked(one)).collect::<Vec<_>>(),
        ),
        (tell::not_told, with(Severity::Possible).filter(asked).collect()),
        (tell::ruled_out, with(Severity::RuledOut).collect()),
    ] {
        if !transfers.is_empty() {
            let kinds: Vec<String> = transfers.iter().map(|transfer| kind(lang, transfer.kind)).collect();
            told.push(phrase(lang, &kinds.join(", ")));
        }
    }
    told
}
