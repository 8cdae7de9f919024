//! Searching among a few communes.

use super::*;
use crate::sample::territory;

/// What is found, most likely first; `!` when there is no doubt.
fn found(typed: &str) -> String {
    let Matches { communes, clear, more } = territory().search(typed);
    let names: Vec<String> = communes.iter().map(Commune::typed).collect();
    let more = if more == 0 { String::new() } else { format!(" +{more}") };
    format!("{}{}{more}", names.join(" · "), if clear { " !" } else { "" })
}

#[test]
fn a_commune_is_found_by_its_name_however_it_is_written() {
    for typed in ["Concarneau", "concarneau", "CONCARNEAU", "  concarneau ", "Concarn", "29900", "29039"] {
        assert_eq!(found(typed), "Concarneau (29039) !", "{typed}");
    }
    for typed in ["Saint-Évarzec", "st evarzec", "St-Évarzec", "saint evar"] {
        assert_eq!(found(typed), "Saint-Évarzec (29247) !", "{typed}");
    }
    assert_eq!(found("pont l'abbe"), "Pont-l’Abbé (29220) !");
}

#[test]
fn a_whole_name_is_not_mistaken_for_a_longer_one() {
    assert_eq!(found("Quimper"), "Quimper (29232) · Quimperlé (29233) !");
    assert_eq!(found("Quimpe"), "Quimper (29232) · Quimperlé (29233)");
}

#[test]
fn homonyms_are_told_apart_by_where_they_are() {
    let all = "Saint-Denis (97411) · Saint-Denis (93066) · Saint-Denis-d’Orques (72270)";
    assert_eq!(found("Saint-Denis"), all);
    assert_eq!(found("st denis"), all);
    for typed in [
        "Saint-Denis 93",
        "saint denis (93)",
        "93200 Saint-Denis",
        "St-Denis, Seine-Saint-Denis",
        "Saint-Denis (93066)",
    ] {
        assert_eq!(found(typed), "Saint-Denis (93066) !", "{typed}");
    }
    for typed in ["Saint-Denis, La Réunion", "Saint-Denis, réunion", "Saint-Denis (974)", "97400"] {
        assert_eq!(found(typed), "Saint-Denis (97411) !", "{typed}");
    }
}

#[test]
fn a_word_of_a_name_or_its_article_left_out_is_proposed() {
    assert_eq!(found("abbe"), "Pont-l’Abbé (29220)");
    assert_eq!(found("Mans"), "Le Mans (72181) · Mansigné (72001)");
    assert_eq!(found("Le Mans"), "Le Mans (72181) !");
    assert_eq!(found("Le Concarneau"), "Concarneau (29039)");
}

#[test]
fn one_slip_of_the_key_is_forgiven_when_nothing_else_answers() {
    for typed in ["Concarnau", "Concarneeau", "Concarmeau", "ocncarneau", "Cocnarneau", "Concarneaux"] {
        assert_eq!(found(typed), "Concarneau (29039)", "{typed}");
    }
    assert_eq!(found("Concranau"), "", "two slips are another word");
    assert_eq!(found("Quimpet"), "Quimper (29232)");
    assert_eq!(found("Concrnea"), "Concarneau (29039)");
}

#[test]
fn a_code_may_be_one_of_a_commune_and_of_the_post() {
    assert_eq!(found("29120"), "Pont-l’Abbé (29220) · Lanneuffret (29120)");
    assert_eq!(found("Lanneuffret (29120)"), "Lanneuffret (29120) !");
    assert_eq!(found("294"), "Lanneuffret (29120)");
    assert_eq!(found("le bourg 29170"), "Saint-Évarzec (29247)");
}

#[test]
fn a_place_elsewhere_is_not_found() {
    for typed in [
        "",
        "Bruxelles",
        "Concarneau, Espagne",
        "Concarneau, près du port",
        "le jardin de l’école",
        "(",
        "12345",
    ] {
        assert_eq!(found(typed), "", "{typed}");
    }
    assert_eq!(found("Quimper 56"), "Quimper (29232) · Quimperlé (29233)");
    assert_eq!(Territory::default().search("Concarneau"), Matches::default());
}

#[test]
fn ten_at_the_most_are_told() {
    let one = territory().commune("29039").expect("it");
    let many: Vec<Commune> = (0..12)
        .map(|rank| Commune { insee: Insee::parse(&format!("290{rank:02}")).expect("a code"), ..one.clone() })
        .collect();
    let Matches { communes, clear, more } = Territory::of(many).search("concarneau");
    assert_eq!((communes.len(), clear, more), (10, false, 2));
}

#[test]
fn a_distance_follows_the_great_circle() {
    let at = |latitude, longitude| Position { latitude, longitude };
    let (concarneau, quimper) = (at(47.8924, -3.8979), at(47.9946, -4.0987));
    assert_eq!(concarneau.kilometres_to(quimper).round(), 19.0);
    assert_eq!(at(0.0, 0.0).kilometres_to(at(0.0, 180.0)).round(), 20_015.0);
    assert_eq!(concarneau.kilometres_to(concarneau), 0.0);
}
