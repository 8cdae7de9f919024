//! What a reading says in sentences, whole.

use super::laundry::laundry;
use super::{of_levels, table, with_floor, with_importance};
use crate::engine::comparison::statements::sections;
use crate::engine::comparison::{Reading, Settings, read};
use crate::lang::Lang;
use crate::model::comparison::{Candidate, Comparison, Criterion, OptionFamily};

/// Eight ways of washing clothes, with the names people gave.
fn named() -> Comparison {
    let names = [
        "à la main",
        "machine neuve",
        "reconditionnée",
        "buanderie",
        "pédales",
        "laverie",
        "réparable",
        "baril",
    ];
    let criteria = [
        "coût",
        "temps",
        "eau",
        "place",
        "bruit",
        "solidité",
        "réparation",
        "énergie",
        "autonomie",
        "entraide",
    ];
    let laundry = laundry();
    let options = laundry.options().iter().zip(names);
    let options =
        options.map(|(option, name)| Candidate { name: name.to_owned(), ..option.clone() }).collect();
    let criteria = laundry.criteria().iter().zip(criteria);
    let criteria = criteria.map(|(one, name)| Criterion { name: name.to_owned(), ..one.clone() }).collect();
    Comparison::new(options, criteria, |option, criterion| laundry.levels(option, criterion))
        .expect("as many")
}

fn few_draws(comparison: &Comparison) -> Reading {
    read(comparison, &Settings { draws: 20_000, seed: 1 })
}

/// Everything that is said, a line per sentence under its title, with ordinary spaces.
fn told(comparison: &Comparison, reading: &Reading, lang: Lang) -> Vec<String> {
    let sections = sections(comparison, reading, lang);
    let lines = sections
        .into_iter()
        .flat_map(|section| std::iter::once(format!("# {}", section.title)).chain(section.sentences));
    lines.map(|line| line.replace('\u{a0}', " ")).collect()
}

/// The sentences under a title.
fn under(lines: &[String], title: &str) -> Vec<String> {
    let after = lines.iter().skip_while(|line| *line != &format!("# {title}")).skip(1);
    after.take_while(|line| !line.starts_with("# ")).cloned().collect()
}

#[test]
fn settled_levels_without_an_order_are_told_in_a_page() {
    let comparison = named();
    assert_eq!(
        told(&comparison, &few_draws(&comparison), Lang::Fr),
        [
            "# Solutions dominées",
            "« laverie » est dominée par « buanderie » : jamais mieux, et moins bien sur au moins un critère, quelles que soient vos priorités.",
            "# Qui passe devant, et à quelle fréquence",
            "Aucune solution ne s’impose : aucune ne vient en tête dans la moitié des lectures compatibles avec vos réponses.",
            "En tête, dans les lectures compatibles avec vos réponses : « buanderie » 39 % ; « à la main » 37 % ; « baril » 15 % ; « réparable » 6 % ; « reconditionnée » 2 % ; « pédales », « machine neuve » et « laverie » moins de 1 % chacune.",
            "« buanderie » passe presque toujours devant « machine neuve » ; souvent devant « réparable », « reconditionnée » et « pédales ».",
            "« à la main » passe très souvent devant « laverie » et « machine neuve » ; souvent devant « réparable », « reconditionnée » et « pédales ».",
            "« baril » passe très souvent devant « pédales » et « machine neuve » ; souvent devant « réparable », « reconditionnée » et « laverie ».",
            "« réparable » passe très souvent devant « machine neuve » ; souvent devant « laverie ».",
            "« reconditionnée » passe très souvent devant « machine neuve » ; souvent devant « laverie ».",
            "« pédales » passe souvent devant « laverie » et « machine neuve ».",
            "« laverie » passe souvent devant « machine neuve ».",
            "« buanderie » face à « à la main » ou « baril » : indécis.",
            "« à la main » face à « baril » : indécis.",
            "« réparable » face à « reconditionnée » ou « pédales » : indécis.",
            "« reconditionnée » face à « pédales » : indécis.",
            "# Ce qui dépend de vos priorités",
            "Les lectures où « buanderie » vient en tête donnent plus d’importance que les autres à « entraide », « temps » et « place ».",
            "Les lectures où « à la main » vient en tête donnent plus d’importance que les autres à « réparation », « bruit » et « place ».",
            "Les lectures où « baril » vient en tête donnent plus d’importance que les autres à « bruit », « solidité » et « autonomie ».",
            "Les lectures où « réparable » vient en tête donnent plus d’importance que les autres à « coût », « solidité » et « temps ».",
            "Les lectures où « reconditionnée » vient en tête donnent plus d’importance que les autres à « coût » et « bruit ».",
            "# Face à la référence, et à ne rien faire",
            "Devant la référence, « machine neuve », dans les lectures compatibles avec vos réponses : « buanderie » plus de 99 % ; « réparable » 95 % ; « à la main » 93 % ; « reconditionnée » 92 % ; « baril » 91 % ; « pédales » 75 % ; « laverie » 74 %.",
            "Devant « ne rien faire », « à la main », dans les lectures compatibles avec vos réponses : « buanderie » 49 % ; « baril » 37 % ; « réparable » 20 % ; « reconditionnée » 16 % ; « pédales » 11 % ; « laverie » 9 % ; « machine neuve » 7 %.",
            "# Ce qui changerait cette lecture",
            "Toutes vos appréciations sont précises : seules vos priorités peuvent encore départager les solutions.",
            "# Comment lire ces résultats",
            "Familles de solutions comparées : 3. Avec quatre au moins, dont la référence et « ne rien faire », la comparaison dit davantage.",
            "Critères de la comparaison : 10. De quatre à huit, chacun garde son sens.",
            "Une lecture compatible avec vos réponses est une façon de répartir l’importance entre les critères et d’espacer les niveaux de chacun. Les parts comptent ces lectures. Elles ne disent ni quelle solution choisir, ni si vos appréciations sont justes.",
        ]
    );
}

#[test]
fn an_order_of_importance_and_a_floor_are_told_first() {
    let comparison = with_floor(&with_importance(&named(), "1 2 2 3 3 1 2 1 2 3"), 2, 2);
    assert_eq!(
        told(&comparison, &few_draws(&comparison), Lang::Fr),
        [
            "# Solutions écartées",
            "« machine neuve » : solution écartée, sous le niveau minimum pour « eau ».",
            "« réparable » : solution écartée, sous le niveau minimum pour « eau ».",
            "Les rangs, et les parts « en tête », ne comptent pas les solutions écartées ; les comparaisons deux à deux les gardent.",
            "# Solutions dominées",
            "« laverie » est dominée par « buanderie » : jamais mieux, et moins bien sur au moins un critère, quelles que soient vos priorités.",
            "# Majorités de critères",
            "Ces majorités tiennent pour tous les poids qui respectent votre ordre d’importance, à égalité entre critères de même importance.",
            "« baril » fait au moins aussi bien que « reconditionnée », « pédales » et « laverie » sur une majorité de critères.",
            "« à la main » fait au moins aussi bien que « buanderie », « reconditionnée », « pédales » et « laverie » sur une majorité de critères.",
            "« buanderie » fait au moins aussi bien que « reconditionnée » et « pédales » sur une majorité de critères.",
            "« reconditionnée » fait au moins aussi bien que « laverie » sur une majorité de critères.",
            "« pédales » fait au moins aussi bien que « laverie » sur une majorité de critères.",
            "# Qui passe devant, et à quelle fréquence",
            "Aucune solution ne s’impose : aucune ne vient en tête dans la moitié des lectures compatibles avec vos réponses.",
            "En tête, dans les lectures compatibles avec vos réponses : « baril » 45 % ; « buanderie » 23 % ; « à la main » 22 % ; « reconditionnée » 10 % ; « pédales » et « laverie » moins de 1 % chacune.",
            "« baril » passe presque toujours devant « pédales » ; très souvent devant « laverie » ; souvent devant « à la main », « buanderie » et « reconditionnée ».",
            "« à la main » passe très souvent devant « laverie » ; souvent devant « reconditionnée » et « pédales ».",
            "« buanderie » passe souvent devant « reconditionnée » et « pédales ».",
            "« reconditionnée » passe presque toujours devant « laverie ».",
            "« pédales » passe très souvent devant « laverie ».",
            "« à la main » face à « buanderie » : indécis.",
            "« reconditionnée » face à « pédales » : indécis.",
            "# Ce qui dépend de vos priorités",
            "Les lectures où « baril » vient en tête donnent plus d’importance que les autres à « solidité ».",
            "Les lectures où « à la main » vient en tête donnent plus d’importance que les autres à « solidité », « réparation » et « place ».",
            "Les lectures où « buanderie » vient en tête donnent plus d’importance que les autres à « coût », « temps » et « entraide ».",
            "Les lectures où « reconditionnée » vient en tête donnent plus d’importance que les autres à « coût ».",
            "# Face à la référence, et à ne rien faire",
            "Devant la référence, « machine neuve », dans les lectures compatibles avec vos réponses : « reconditionnée » plus de 99 % ; « buanderie » 97 % ; « baril » 96 % ; « à la main » 92 % ; « pédales » 89 % ; « laverie » 31 %.",
            "Devant « ne rien faire », « à la main », dans les lectures compatibles avec vos réponses : « baril » 68 % ; « buanderie » 44 % ; « reconditionnée » 27 % ; « pédales » 18 % ; « laverie » 3 %.",
            "# Ce qui changerait cette lecture",
            "Toutes vos appréciations sont précises : seules vos priorités peuvent encore départager les solutions.",
            "# Comment lire ces résultats",
            "Familles de solutions comparées : 3. Avec quatre au moins, dont la référence et « ne rien faire », la comparaison dit davantage.",
            "Critères de la comparaison : 10. De quatre à huit, chacun garde son sens.",
            "Une lecture compatible avec vos réponses est une façon de répartir l’importance entre les critères et d’espacer les niveaux de chacun. Les parts comptent ces lectures. Elles ne disent ni quelle solution choisir, ni si vos appréciations sont justes.",
        ]
    );
}

#[test]
fn what_is_not_settled_is_told_in_english_too() {
    let comparison = table("? 2 1-2 2\n1 1 ? 1\n3 2-3 3 2-3\n4 2 2 2");
    assert_eq!(
        told(&comparison, &few_draws(&comparison), Lang::En),
        [
            "# Dominated options",
            "“Option 0” may be dominated by “Option 2” and “Option 3”: it depends on the appreciations to settle.",
            "“Option 1” may be dominated by “Option 2”, “Option 3” and “Option 0”: it depends on the appreciations to settle.",
            "# Who is ahead, and how often",
            "“Option 2” often comes first: in 67% of the readings compatible with your answers.",
            "First, in the readings compatible with your answers: “Option 2” 67%; “Option 3” 29%; “Option 0” and “Option 1” 2% each.",
            "“Option 2” is very often ahead of “Option 0” and “Option 1”; often ahead of “Option 3”.",
            "“Option 3” is very often ahead of “Option 0” and “Option 1”.",
            "“Option 0” is often ahead of “Option 1”.",
            "# What depends on your priorities",
            "The readings where “Option 2” comes first give more importance than the others to “critère 2”, “critère 1” and “critère 3”.",
            "The readings where “Option 3” comes first give more importance than the others to “critère 0”.",
            "# Against the reference, and against doing nothing",
            "Ahead of the reference, “Option 1”, in the readings compatible with your answers: “Option 2” 98%; “Option 3” 94%; “Option 0” 81%.",
            "Ahead of “doing nothing”, “Option 0”, in the readings compatible with your answers: “Option 3” and “Option 2” 95% each; “Option 1” 19%.",
            "# What would change this reading",
            "To settle first, the most useful at the head: “Option 0” on “critère 0”, still unknown; “Option 1” on “critère 2”, still unknown; “Option 2” on “critère 3”, between 2 and 3.",
            "# How to read these results",
            "“critère 1” and “critère 3” give the same appreciations to all options. If they say the same thing, it counts several times: keep only one.",
            "Families of solutions compared: 3. With four at least, among them the reference and “do nothing”, a comparison says more.",
            "A reading compatible with your answers is one way of sharing importance among the criteria and of spacing the levels of each. The shares count these readings. They tell neither which option to choose, nor whether your appreciations are right.",
        ]
    );
}

#[test]
fn french_sentences_have_their_no_break_spaces() {
    let comparison = named();
    let sections = sections(&comparison, &few_draws(&comparison), Lang::Fr);
    let sentences = || sections.iter().flat_map(|section| &section.sentences);
    for wrong in [" :", " ;", " %", " »", "« ", "'"] {
        assert!(!sentences().any(|sentence| sentence.contains(wrong)), "{wrong}");
    }
}

#[test]
fn nothing_to_compare_is_told_in_one_sentence() {
    let expected =
        ["# Comment lire ces résultats", "Il faut au moins deux solutions et un critère pour comparer."];
    let nothing = of_levels(&[]);
    assert_eq!(told(&nothing, &few_draws(&nothing), Lang::Fr), expected);
    let without_criteria = of_levels(&[vec![], vec![]]);
    assert_eq!(told(&without_criteria, &few_draws(&without_criteria), Lang::Fr), expected);
}

#[test]
fn when_nothing_is_left_it_is_told() {
    let comparison = with_floor(&table("1 2\n0 3"), 0, 3);
    assert_eq!(
        under(&told(&comparison, &few_draws(&comparison), Lang::Fr), "Solutions écartées"),
        [
            "« Option 0 » : solution écartée, sous le niveau minimum pour « critère 0 ».",
            "« Option 1 » : solution écartée, sous le niveau minimum pour « critère 0 ».",
            "Toutes les solutions sont écartées. Revoyez les niveaux minimaux, ou cherchez une autre solution.",
        ]
    );
}

#[test]
fn an_importance_that_is_not_used_is_told() {
    let partial = with_importance(&table("1 2\n2 1"), "1 -");
    let same = with_importance(&table("1 2\n2 1"), "2 2");
    let note = |comparison: &Comparison| {
        under(&told(comparison, &few_draws(comparison), Lang::Fr), "Comment lire ces résultats")
            .swap_remove(0)
    };
    assert!(note(&partial).starts_with("L’importance n’est donnée que pour une partie des critères"));
    assert!(note(&same).starts_with("Tous les critères ont la même importance"));
}

#[test]
fn a_reference_or_doing_nothing_that_is_missing_is_told() {
    let full = table("1 2\n2 1");
    let others = full.options().iter();
    let others = others.map(|option| Candidate { family: OptionFamily::Repair, ..option.clone() }).collect();
    let comparison =
        Comparison::new(others, full.criteria().to_vec(), |option, criterion| full.levels(option, criterion));
    let comparison = comparison.expect("as many");
    let landmarks = under(
        &told(&comparison, &few_draws(&comparison), Lang::Fr),
        "Face à la référence, et à ne rien faire",
    );
    assert_eq!(
        landmarks,
        [
            "Aucune solution n’est la référence : ajoutez ce qui existe aujourd’hui pour savoir si changer en vaut la peine.",
            "Aucune solution n’est « ne rien faire » : ajoutez-la, elle mérite d’être comparée aux autres.",
        ]
    );
}

#[test]
fn shares_that_were_not_verified_are_not_to_be_relied_on() {
    let comparison = table("1 2\n2 1");
    let reading = Reading { verified: false, ..few_draws(&comparison) };
    let notes = under(&told(&comparison, &reading, Lang::Fr), "Comment lire ces résultats");
    assert!(notes[0].starts_with("Le contrôle de ces parts a échoué"));
}

#[test]
fn pairs_that_depend_on_the_spacing_of_levels_are_told() {
    let comparison = table("1 2\n2 1");
    let by_steps = Some(vec![vec![0.5, 0.4], vec![0.6, 0.5]]);
    let pairwise = vec![vec![0.5, 0.7], vec![0.3, 0.5]];
    let reading = Reading { pairwise_by_steps: by_steps, pairwise, ..few_draws(&comparison) };
    let settling = under(&told(&comparison, &reading, Lang::Fr), "Ce qui changerait cette lecture");
    assert_eq!(
        settling[1],
        "Ces comparaisons changent avec la façon d’espacer les niveaux : « Option 0 » et « Option 1 ». \
         Tenez-les pour indécises."
    );
}

#[test]
fn priorities_are_said_to_decide_only_where_they_can() {
    let settling = |text: &str| {
        let comparison = table(text);
        under(&told(&comparison, &few_draws(&comparison), Lang::Fr), "Ce qui changerait cette lecture")
    };
    let neither = "Toutes vos appréciations sont précises, et aucune priorité ne changerait cette lecture.";
    assert_eq!(settling("2 2\n2 2\n2 2"), [neither], "nothing tells them apart");
    assert_eq!(settling("3 2\n2 2\n1 1"), [neither], "each dominates the next");
    let priorities = "Toutes vos appréciations sont précises : seules vos priorités peuvent encore départager les solutions.";
    assert_eq!(settling("3 2\n2 3\n1 1"), [priorities]);
}
