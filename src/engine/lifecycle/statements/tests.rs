//! Whole readings in sentences.

use super::*;
use crate::engine::lifecycle::read;
use crate::engine::lifecycle::tests::written::*;
use crate::model::matrix::{Cell, Confidence, Family, LifeCycle, LifeStage, Place, Said, Weight};

/// The sections as lines: the titles, then the sentences after a dash; no-break spaces as `~`.
fn lines(lang: Lang, life: &LifeCycle) -> Vec<String> {
    let mut lines = Vec::new();
    for section in sections(lang, &read(life, OPTION)) {
        lines.push(section.title);
        lines.extend(section.sentences.iter().map(|sentence| format!("- {sentence}")));
    }
    lines.into_iter().map(|line| line.replace('\u{a0}', "~")).collect()
}

/// A solar collector, as far as a group went in half an hour.
fn half_filled() -> LifeCycle {
    let mut life = climate("1+ 1= 0= 3-- 0+ 0=");
    life = with(life, Family::Metals, Confidence::B, "3++ 1= 0= 1-- 0= 0=");
    life = with(life, Family::Water, Confidence::B, "3= 3= 2= 1= 0= 0=");
    life = with(life, Family::Waste, Confidence::B, "1= 1= 0= 3? 0= 0=");
    let option = read_option(&mut life);
    option.cells.insert((Family::Soils, LifeStage::Use), cell("+", Confidence::C));
    option.cells.get_mut(&(Family::Climate, LifeStage::Use)).unwrap().place = Place::Here;
    option.cells.remove(&(Family::Climate, LifeStage::EndOfLife));
    option.cells.get_mut(&(Family::Climate, LifeStage::Transport)).unwrap().confidence = Confidence::C;
    let waste = option.cells.get_mut(&(Family::Waste, LifeStage::Transport)).unwrap();
    *waste = Cell { has_reason: false, ..cell("-", Confidence::B) };
    option.new_items.push(item(Family::Metals, LifeStage::Upkeep, Weight::Minor));
    option.people = Some(Said { happens: true, words: "une heure de bois par jour".to_owned() });
    life
}

#[test]
fn a_half_filled_matrix_is_told_in_french() {
    assert_eq!(
        lines(Lang::Fr, &half_filled()),
        [
            "En bref",
            "- Ceci est une lecture de vos réponses~: «~Capteur solaire~», par rapport à «~Chauffe-eau électrique~», pour ce service~: Laver 40 personnes par jour, de mai à septembre, ici.",
            "- Dans l’ensemble, lecture non concluante~: vos réponses n’établissent ni amélioration, ni dégradation, ni compromis. Cases inconnues~: 25 sur 48. Plus d’effets~: métaux et minéraux.",
            "Famille par famille",
            "- Climat~: vos réponses ne permettent pas de conclure, entre 0,1 et 1,1 fois la référence.",
            "- Métaux et minéraux~: vos réponses donnent plus d’effets, au moins 1,2 fois la référence.",
            "- Eau douce~: les parts que vous donnez ne vont pas ensemble, elles font au moins 125~%. Corrigez-les d’abord.",
            "- Déchets et débris dispersés~: vos réponses ne permettent pas de conclure, au moins 0,03 fois la référence.",
            "- Vous n’avez pas dit ce qui pèse dans la référence pour ces familles, et rien n’en est lu~: énergies fossiles et nucléaire~; sols, espace et vivant~; air et santé humaine~; rejets dans l’eau et les sols.",
            "- Vous y décrivez pourtant des effets~; dites ce que pèse chaque étape pour qu’ils comptent~: sols, espace et vivant.",
            "Tendances, qui n’établissent rien",
            "- Climat~: sur 100 lectures compatibles avec vos réponses, 98 donnent nettement moins d’effets~; ce n’est pas établi.",
            "- Vos réponses ne donnent pas de tendance nette~: déchets et débris dispersés.",
            "Là où cela pèse le plus",
            "- Dans la référence, vos réponses donnent au moins la moitié des effets à~: climat (usage)~; métaux et minéraux (matières)~; déchets et débris dispersés (usage).",
            "- Avec la solution, vos réponses donnent au moins la moitié des effets à~: métaux et minéraux (matières).",
            "Ce qui est peut-être seulement déplacé",
            "- Vos réponses montrent un transfert entre étapes. Moins d’effets~: climat (usage)~; métaux et minéraux (usage). Plus d’effets~: climat (matières)~; métaux et minéraux (matières)~; métaux et minéraux (entretien, poste nouveau).",
            "- Vos réponses montrent un transfert dans le temps. Moins d’effets~: climat (usage)~; métaux et minéraux (usage). Plus d’effets~: climat (matières)~; métaux et minéraux (matières).",
            "- Vos réponses montrent un transfert vers des personnes. Une heure de bois par jour.",
            "- Un transfert montré par vos réponses se justifie par écrit, ou reste affiché. Un mieux ailleurs ne l’efface pas.",
            "- Vos réponses laissent possible un transfert entre familles d’effets. Moins d’effets, sûrement ou peut-être~: climat~; déchets et débris dispersés. Plus d’effets, sûrement ou peut-être~: climat~; métaux et minéraux~; déchets et débris dispersés.",
            "- Vos réponses laissent possible un transfert dans l’espace. Moins d’effets, sûrement ou peut-être~: climat (usage, ici)~; métaux et minéraux (usage)~; déchets et débris dispersés (usage). Plus d’effets, sûrement ou peut-être~: climat (matières)~; métaux et minéraux (matières)~; métaux et minéraux (entretien, poste nouveau)~; déchets et débris dispersés (usage). Pour le savoir, dites où cela se passe.",
            "- Vous n’avez pas encore dit s’il y a un transfert~: vers ce qui entoure le projet.",
            "Ce qui lèverait le mieux le doute",
            "- Déchets et débris dispersés, étape «~usage~»~: savoir ce que change la solution resserrerait la lecture de vos réponses.",
            "- Métaux et minéraux, étape «~matières~»~: savoir ce que change la solution resserrerait la lecture de vos réponses.",
            "- Métaux et minéraux, étape «~usage~»~: savoir ce qu’elle pèse dans la référence resserrerait la lecture de vos réponses.",
            "Ce que vaut cette lecture",
            "- Cases jugées~: 23 sur 48.",
            "- Parmi elles, cases que vous n’avez pas écrites, lues «~à peu près autant~»~: 1.",
            "- Niveaux de preuve des cases écrites, C quand rien n’est dit~: A, mesuré ou calculé~: 0~; B, publié~: 20~; C, argumenté~: 1~; D, intuition~: 1.",
            "- Réponses sans motif ou sans source, lues comme des intuitions~: 1.",
            "- Repères de lecture~: «~à peu près autant~» va de 0,8 à 1,25 fois la référence~; pour l’air, les rejets et les déchets, d’un tiers à trois fois.",
            "- Cette lecture résume ce que des personnes ont répondu~; elle ne vaut que pour ce besoin, ici, face à cette référence. Une allégation environnementale chiffrée demande une analyse de cycle de vie complète, revue par un tiers.",
        ]
    );
}

#[test]
fn a_half_filled_matrix_is_told_in_english() {
    assert_eq!(
        lines(Lang::En, &half_filled()),
        [
            "In short",
            "- This is a reading of your answers: “Capteur solaire”, compared with “Chauffe-eau électrique”, for this service: Laver 40 personnes par jour, de mai à septembre, ici.",
            "- On the whole, the reading is not conclusive: your answers establish no improvement, no degradation and no compromise. Unknown cells: 25 of 48. Larger effects: metals and minerals.",
            "Family by family",
            "- Climate: your answers do not allow to conclude, between 0.1 and 1.1 times the reference.",
            "- Metals and minerals: your answers give larger effects, at least 1.2 times the reference.",
            "- Fresh water: the shares you give do not go together, they make at least 125%. Correct them first.",
            "- Waste and scattered debris: your answers do not allow to conclude, at least 0.03 times the reference.",
            "- You did not say what weighs in the reference for these families, and nothing is read of them: fossil and nuclear energy; soils, space and living things; air and human health; releases into water and soils.",
            "- Yet you describe effects on them; say what each stage weighs so that they count: soils, space and living things.",
            "Trends, which establish nothing",
            "- Climate: of 100 readings compatible with your answers, 98 give clearly smaller effects; this is not established.",
            "- Your answers give no clear trend: waste and scattered debris.",
            "Where it weighs most",
            "- In the reference, your answers give at least half of the effects to: climate (use); metals and minerals (materials); waste and scattered debris (use).",
            "- With the option, your answers give at least half of the effects to: metals and minerals (materials).",
            "What may only be moved elsewhere",
            "- Your answers show a transfer between stages. Smaller effects: climate (use); metals and minerals (use). Larger effects: climate (materials); metals and minerals (materials); metals and minerals (upkeep, new item).",
            "- Your answers show a transfer in time. Smaller effects: climate (use); metals and minerals (use). Larger effects: climate (materials); metals and minerals (materials).",
            "- Your answers show a transfer to people. Une heure de bois par jour.",
            "- A transfer that your answers show is justified in writing, or stays shown. An improvement elsewhere does not cancel it.",
            "- Your answers leave a transfer between families of effects possible. Smaller effects, surely or perhaps: climate; waste and scattered debris. Larger effects, surely or perhaps: climate; metals and minerals; waste and scattered debris.",
            "- Your answers leave a transfer in space possible. Smaller effects, surely or perhaps: climate (use, here); metals and minerals (use); waste and scattered debris (use). Larger effects, surely or perhaps: climate (materials); metals and minerals (materials); metals and minerals (upkeep, new item); waste and scattered debris (use). To know, say where this happens.",
            "- You did not say yet whether there is a transfer: to what surrounds the project.",
            "What would best settle the doubt",
            "- Waste and scattered debris, stage “use”: knowing what the option changes would narrow the reading of your answers.",
            "- Metals and minerals, stage “materials”: knowing what the option changes would narrow the reading of your answers.",
            "- Metals and minerals, stage “use”: knowing what it weighs in the reference would narrow the reading of your answers.",
            "What this reading is worth",
            "- Cells judged: 23 of 48.",
            "- Among them, cells that you did not write, read as “about the same”: 1.",
            "- Levels of proof of the cells written, C when nothing is said: A, measured or calculated: 0; B, published: 20; C, reasoned: 1; D, a hunch: 1.",
            "- Answers without a reason or a source, read as hunches: 1.",
            "- How words are read: “about the same” goes from 0.8 to 1.25 times the reference; for air, releases and waste, from a third to three times.",
            "- This reading sums up what people answered; it holds only for this need, here, against this reference. A quantified environmental claim needs a full life-cycle assessment with a critical review.",
        ]
    );
}

/// All families alike, but for the climate and the metals.
fn all(climate: &str, metals: &str, rest: &str) -> LifeCycle {
    Family::ALL.into_iter().fold(empty(), |life, family| {
        let cells = match family {
            Family::Climate => climate,
            Family::Metals => metals,
            _ => rest,
        };
        with(life, family, Confidence::B, cells)
    })
}

#[test]
fn what_the_whole_comes_to_is_told_in_one_of_five_ways() {
    const BETTER: &str = "1- 1- 0- 3-- 0- 0-";
    const SAME: &str = "1= 1= 0= 3= 0= 0=";
    const WORSE: &str = "3++ 1+ 0= 1= 0= 0=";
    let told = |life: &LifeCycle| statement(Lang::Fr, &read(life, OPTION)).replace('\u{a0}', "~");
    let others = "énergies fossiles et nucléaire~; eau douce~; sols, espace et vivant~; air et santé humaine~; \
                  rejets dans l’eau et les sols~; déchets et débris dispersés";
    for (life, expected) in [
        (
            all(BETTER, "1= 1= 0= 3-- 0= 0=", BETTER),
            format!("Selon vos réponses~: amélioration, sans transfert repéré. Moins d’effets~: climat~; {others}. Pas plus d’effets~: métaux et minéraux."),
        ),
        (
            all("1+ 1= 0= 3x 0x 0x", SAME, SAME),
            format!("Selon vos réponses~: amélioration, avec transfert entre étapes, dans le temps. Moins d’effets~: climat. À peu près autant d’effets~: {}.", others.replace("nucléaire~;", "nucléaire~; métaux et minéraux~;")),
        ),
        (
            all(BETTER, WORSE, SAME),
            format!("Selon vos réponses~: compromis. Moins d’effets~: climat. À peu près autant d’effets~: {others}. Plus d’effets~: métaux et minéraux."),
        ),
        (
            all("3++ 1++ 0= 1= 0= 0=", WORSE, SAME),
            format!("Selon vos réponses~: dégradation. À peu près autant d’effets~: {others}. Plus d’effets~: climat~; métaux et minéraux."),
        ),
        (
            climate("1= 1= 0= 3? 0= 0="),
            "Dans l’ensemble, lecture non concluante~: vos réponses n’établissent ni amélioration, ni dégradation, ni compromis. Cases inconnues~: 43 sur 48.".to_owned(),
        ),
    ] {
        assert_eq!(told(&life), expected);
    }
}

#[test]
fn what_is_missing_is_told_before_anything_else() {
    let bare = LifeCycle { options: empty().options.split_off(2), ..LifeCycle::default() };
    assert_eq!(
        lines(Lang::Fr, &bare),
        [
            "Avant de lire vos réponses",
            "- Dites pour quel service vous comparez~: un verbe, une quantité, une durée, un lieu.",
            "- Nommez la référence~: ce à quoi vous comparez.",
            "- Ajoutez la référence à la liste des solutions.",
        ]
    );
    let mut unsaid = empty();
    read_option(&mut unsaid).life_span = None;
    assert_eq!(
        lines(Lang::En, &unsaid),
        ["Before reading your answers", "- Say how long “Capteur solaire” lasts."]
    );
}

#[test]
fn the_detail_of_a_transfer_names_all_its_ends() {
    let reading = read(&all("1+ 1= 0= 3-- 0= 0=", "1+ 1= 0= 3-- 0= 0=", "1+ 1= 0= 3-- 0= 0="), OPTION);
    let told = detail(Lang::En, &reading.transfers[0]);
    assert_eq!(told.matches("(use)").count(), 8, "{told}");
    assert_eq!(told.matches("(materials)").count(), 8, "{told}");
    assert_eq!(detail(Lang::En, &reading.transfers[4]), "");
}
