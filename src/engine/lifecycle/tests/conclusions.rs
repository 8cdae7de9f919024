//! What the whole reading comes to, in each of the five cases.

use super::written::*;
use crate::engine::lifecycle::conclusion::Conclusion;
use crate::engine::lifecycle::read_without_trend as read;
use crate::model::matrix::{Confidence, Family, LifeCycle, Said};

const BETTER: &str = "1- 1- 0- 3-- 0- 0-";
const SAME: &str = "1= 1= 0= 3= 0= 0=";
const WORSE: &str = "3++ 1+ 0= 1= 0= 0=";

/// The climate and the metals as told, and all the other families so.
fn of(climate: &str, metals: &str, rest: &str) -> LifeCycle {
    Family::ALL.into_iter().fold(empty(), |life, family| {
        let cells = match family {
            Family::Climate => climate,
            Family::Metals => metals,
            _ => rest,
        };
        with(life, family, Confidence::B, cells)
    })
}

fn conclusion(life: &LifeCycle) -> Conclusion {
    read(life, OPTION).conclusion
}

#[test]
fn better_somewhere_and_nowhere_worse_is_an_improvement() {
    assert_eq!(conclusion(&of(BETTER, BETTER, BETTER)), Conclusion::Improvement);
    assert_eq!(conclusion(&of(BETTER, SAME, SAME)), Conclusion::Improvement);
}

#[test]
fn an_improvement_that_moves_something_says_so() {
    let burdened = of("1+ 1= 0= 3x 0x 0x", SAME, SAME);
    assert_eq!(conclusion(&burdened), Conclusion::ImprovementWithTransfer);
    let mut labour = of(BETTER, SAME, SAME);
    read_option(&mut labour).people = Some(Said { happens: true, words: String::new() });
    assert_eq!(conclusion(&labour), Conclusion::ImprovementWithTransfer);
}

#[test]
fn better_here_and_worse_there_is_a_compromise_whatever_is_unknown() {
    assert_eq!(conclusion(&of(BETTER, WORSE, SAME)), Conclusion::Compromise);
    let climate = with(empty(), Family::Climate, Confidence::B, BETTER);
    assert_eq!(conclusion(&with(climate, Family::Metals, Confidence::B, WORSE)), Conclusion::Compromise);
}

#[test]
fn worse_somewhere_and_nowhere_better_is_a_degradation() {
    assert_eq!(conclusion(&of(WORSE, SAME, SAME)), Conclusion::Degradation);
}

#[test]
fn what_is_unknown_or_the_same_is_not_conclusive() {
    let unknown = "1= 1= 0= 3? 0= 0=";
    let incoherent = "3= 3= 2= 1= 0= 0=";
    for life in [
        empty(),
        climate(BETTER),
        climate(WORSE),
        of(SAME, SAME, SAME),
        of(BETTER, unknown, SAME),
        of(WORSE, unknown, SAME),
        of(BETTER, incoherent, SAME),
    ] {
        assert_eq!(conclusion(&life), Conclusion::Inconclusive);
    }
}
