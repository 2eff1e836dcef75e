//! What would change if some practices stood higher: what holds for all answers.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::scoring::score;
use cairn::domain::whatif::{Lift, Part, Shift, lifted, smallest_set, what_if};
use proptest::prelude::*;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn empty() -> Assessment {
    Assessment::new(model(), Scope::default(), Length::Core)
}

fn any_choice() -> impl Strategy<Value = Option<Choice>> {
    prop_oneof![
        2 => Just(None),
        8 => (0..=5_u8).prop_map(|n| Some(Choice::Level(level(n)))),
        1 => Just(Some(Choice::Unknown)),
        1 => Just(Some(Choice::NotApplicable)),
        1 => Just(Some(Choice::Elsewhere(None))),
        1 => (0..=5_u8).prop_map(|n| Some(Choice::Elsewhere(Some(level(n))))),
    ]
}

/// Any answers to the core and the deep-dive, extended from a quick start or not.
fn any_assessment() -> impl Strategy<Value = Assessment> {
    let choices = prop::collection::vec(any_choice(), model().practices.len());
    (choices, any::<bool>()).prop_map(|(choices, extended)| {
        let mut assessment = empty();
        assessment.extended = extended;
        for (practice, choice) in model().indices().zip(choices) {
            assessment.set_answer(practice, choice.map(Answer::new));
        }
        assessment
    })
}

fn any_lifts() -> impl Strategy<Value = Vec<Lift>> {
    let one = (0..model().practices.len(), 0..=5_u8);
    prop::collection::vec(one, 0..6).prop_map(|all| {
        let index = |place: usize| PracticeIndex(u16::try_from(place).expect("a few dozen"));
        all.into_iter().map(|(place, to)| Lift { practice: index(place), to: level(to) }).collect()
    })
}

/// Failures are printed with their input; no file of them is kept.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn the_smallest_set_brings_the_typical_level_there(assessment in any_assessment(), n in 1..=5_u8) {
        for one in score(model(), &assessment).dimensions {
            if one.shown().result.is_none_or(|result| result.typical >= level(n)) {
                continue;
            }
            let tried = smallest_set(one.shown(), level(n));
            let shifts = what_if(model(), &assessment, &tried).shifts;
            prop_assert_eq!(shifts.len(), 1);
            prop_assert_eq!(shifts[0].part, Part::Dimension(one.dimension));
            prop_assert_eq!(shifts[0].after.result.map(|result| result.typical), Some(level(n)));
        }
    }

    #[test]
    fn lifting_lowers_nothing(assessment in any_assessment(), tried in any_lifts()) {
        // A practice that had no level may come in below the others: coverage grows, and no result is lost by it.
        let had_levels = |lift: &&Lift| {
            assessment.answer(lift.practice).and_then(|answer| answer.choice.level()).is_some()
        };
        let with_levels: Vec<Lift> = tried.iter().filter(had_levels).copied().collect();
        for (tried, all_had_levels) in [(&tried, false), (&with_levels, true)] {
            for Shift { before, after, .. } in what_if(model(), &assessment, tried).shifts {
                prop_assert_eq!(before.base, after.base);
                prop_assert!(after.assessed >= before.assessed);
                prop_assert!(after.missing <= before.missing);
                // The quick start's result, once there is one, stands in for levels that were too few for the full one's.
                if after.quick == before.quick {
                    prop_assert!(after.levels.len() >= before.levels.len());
                    prop_assert!(after.progress.0 >= before.progress.0);
                }
                prop_assert!(after.result.is_some() || before.result.is_none());
                if let (true, Some(before), Some(after)) = (all_had_levels, before.result, after.result) {
                    prop_assert!(after.typical >= before.typical);
                    prop_assert!(after.floor >= before.floor);
                    prop_assert!(after.ceiling >= before.ceiling);
                }
            }
        }
    }

    #[test]
    fn only_the_practices_that_are_lifted_change(assessment in any_assessment(), tried in any_lifts()) {
        let after = lifted(model(), &assessment, &tried);
        for practice in model().indices() {
            let named = tried.iter().any(|lift| lift.practice == practice);
            prop_assert!(named || after.answer(practice) == assessment.answer(practice));
        }
    }
}
