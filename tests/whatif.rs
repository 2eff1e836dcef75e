//! What would change if some practices stood higher: tables of cases, and properties that hold for all answers.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::finding::Finding;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::scoring::score;
use cairn::domain::whatif::{Figures, Lift, Part, Shift, WhatIf, liftable, lifted, smallest_set, what_if};
use proptest::prelude::*;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn empty() -> Assessment {
    Assessment::new(model(), Scope::default(), Length::Core)
}

fn choice(word: &str) -> Option<Choice> {
    Some(match word.as_bytes() {
        b"-" => return None,
        b"?" => Choice::Unknown,
        b"x" => Choice::NotApplicable,
        b"e" => Choice::Elsewhere(None),
        [b'e', digit] => Choice::Elsewhere(Some(level(digit - b'0'))),
        [digit] => Choice::Level(level(digit - b'0')),
        _ => panic!("{word} is no answer"),
    })
}

fn word(choice: Option<Choice>) -> String {
    match choice {
        None => "-".into(),
        Some(Choice::Unknown) => "?".into(),
        Some(Choice::NotApplicable) => "x".into(),
        Some(Choice::Elsewhere(level)) => {
            format!("e{}", level.map(|level| level.number().to_string()).unwrap_or_default())
        }
        Some(Choice::Level(level)) => level.number().to_string(),
    }
}

/// Answers to the first practices of the core, which are those of its first dimension.
fn answered(answers: &str) -> Assessment {
    let mut assessment = empty();
    for (practice, word) in model().core().into_iter().zip(answers.split_whitespace()) {
        assessment.set_answer(practice, choice(word).map(Answer::new));
    }
    assessment
}

/// `0:3 2:1` lifts the first practice to 3 and the third to 1.
fn lifts(text: &str) -> Vec<Lift> {
    let lift = |text: &str| {
        let (place, to) = text.split_once(':').expect("place:level");
        Lift {
            practice: PracticeIndex(place.parse().expect("a place")),
            to: level(to.parse().expect("a level")),
        }
    };
    text.split_whitespace().map(lift).collect()
}

/// `coverage typical floor-ceiling way/whole`.
fn figures(one: &Figures) -> String {
    let coverage = format!("{}/{}", one.levels.len(), one.base);
    let (way, whole) = one.progress;
    match one.result {
        Some(result) => format!(
            "{coverage} {} {}-{} {way}/{whole}",
            result.typical.number(),
            result.floor.number(),
            result.ceiling.number()
        ),
        None => format!("{coverage} none {} {way}/{whole}", one.missing),
    }
}

#[test]
fn a_lift_gives_a_level_to_whatever_can_have_a_higher_one() {
    for (answers, tried, after) in [
        ("1 2 3", "0:3", "3 2 3"),
        ("1 2 3", "0:3 0:2", "3 2 3"),
        ("- ? 3", "0:2 1:1", "2 1 3"),
        ("e e2 3", "0:2 1:4", "e2 e4 3"),
        ("x 1", "0:5", "x 1"),
        ("3 5", "0:2 1:5", "3 5"),
        ("- 1", "0:0", "- 1"),
    ] {
        let lifted = lifted(model(), &answered(answers), &lifts(tried));
        let words: Vec<String> = model()
            .core()
            .into_iter()
            .take(answers.split_whitespace().count())
            .map(|practice| word(lifted.answer(practice).map(|answer| answer.choice)))
            .collect();
        assert_eq!(words.join(" "), after, "{answers} with {tried}");
    }
}

#[test]
fn what_is_hidden_or_not_asked_stays_as_it_is() {
    let (mut assessment, model) = (empty(), model());
    let hidden =
        model.indices().find(|one| model.practice(*one).shown_with.is_some()).expect("one is hidden");
    let deep = model.deep()[0];
    for practice in [hidden, deep] {
        let tried = [Lift { practice, to: level(3) }];
        assert_eq!(lifted(model, &assessment, &tried), assessment, "{practice:?}");
        assert!(what_if(model, &assessment, &tried).changes_nothing(), "{practice:?}");
    }
    // Once the deep-dive is begun, its other practices can be lifted, too.
    assessment.set_answer(model.deep()[1], Some(Answer::new(Choice::Unknown)));
    assert!(liftable(model, &assessment).contains(&deep));
    assert!(!liftable(model, &assessment).contains(&hidden));
}

#[test]
fn partly_ends_where_a_level_is_reached() {
    let mut assessment = answered("1 1");
    for place in [0, 1] {
        let partly = Answer { partly: true, ..Answer::new(Choice::Level(level(1))) };
        assessment.set_answer(PracticeIndex(place), Some(partly));
    }
    let after = lifted(model(), &assessment, &lifts("0:2"));
    let partly = [0, 1].map(|place| after.answer(PracticeIndex(place)).is_some_and(|answer| answer.partly));
    assert_eq!(partly, [false, true]);
}

#[test]
fn a_group_shifts_as_in_the_table() {
    // (answers, lifts, before, after), for the first dimension's six practices and an ambition of 3
    for (answers, tried, before, after) in [
        ("2 2 3 3 4 4", "0:3", "6/6 3 2-4 16/18", "6/6 3 2-4 17/18"),
        ("2 2 3 1 4 4", "0:3", "6/6 2 1-4 14/18", "6/6 3 1-4 15/18"),
        ("1 1 1 1 1 1", "0:5", "6/6 1 1-1 6/18", "6/6 1 1-5 8/18"),
        ("3 3 - - - -", "2:2", "2/6 none 1 6/6", "3/6 3 2-3 8/9"),
        ("3 3 3 - - -", "3:1", "3/6 3 3-3 9/9", "4/6 3 1-3 10/12"),
        ("4 4 4 4 4 5", "0:5", "6/6 4 4-5 18/18", "6/6 4 4-5 18/18"),
        ("e e 3 3 3 3", "0:4", "4/6 3 3-3 12/12", "5/6 3 3-4 15/15"),
    ] {
        let tried_here = what_if(model(), &answered(answers), &lifts(tried));
        let [Shift { part: Part::Dimension(0), before: was, after: is }] = tried_here.shifts.as_slice()
        else {
            panic!("{answers} with {tried} shifts the first dimension alone");
        };
        assert_eq!((figures(was), figures(is)), (before.into(), after.into()), "{answers} with {tried}");
        assert_eq!(tried_here.shifts[0].changes(), before != after, "{answers} with {tried}");
    }
}

/// Everybody at these levels, dimension by dimension.
fn level_by_dimension(levels: [u8; 5]) -> Assessment {
    let mut assessment = empty();
    for practice in assessment.asked(model()) {
        let number = levels[model().practice(practice).dimension];
        assessment.set_answer(practice, Some(Answer::new(Choice::Level(level(number)))));
    }
    assessment
}

fn smallest(assessment: &Assessment, dimension: usize, n: u8) -> Vec<Lift> {
    smallest_set(&score(model(), assessment).dimensions[dimension].score, level(n))
}

#[test]
fn headline_steps_and_patterns_are_said_where_they_change() {
    let assessment = level_by_dimension([2, 3, 3, 4, 3]);
    let tried = smallest(&assessment, 0, 3);
    let WhatIf { finding, steps_gone, steps_new, patterns_gone, patterns_new, .. } =
        what_if(model(), &assessment, &tried);
    let ahead = Finding::Ahead { dimension: 3, of: 0, by: 2 };
    assert_eq!(finding, Some((ahead, Finding::AheadOfRest { dimension: 3, by: 1 })));
    // Of six at level 2 four are lifted; the steps of the first three are done, and make room for those that are left.
    assert_eq!(tried.len(), 4);
    assert_eq!(steps_gone.iter().map(|step| step.practice.0).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(steps_new.iter().map(|step| step.practice.0).collect::<Vec<_>>(), [4, 5]);
    assert!(!patterns_gone.is_empty(), "technology is no longer two levels ahead");
    assert!(patterns_new.is_empty());
    // The pattern of a level above its target comes.
    let above = what_if(model(), &level_by_dimension([3; 5]), &lifts("0:4"));
    assert_eq!((above.patterns_gone.len(), above.patterns_new.len()), (0, 1));
    assert_eq!((above.steps_gone.len(), above.steps_new.len(), above.finding), (0, 0, None));
}

#[test]
fn the_deep_dive_shifts_by_subcategory_and_by_dimension_and_never_the_core() {
    let mut assessment = level_by_dimension([2; 5]);
    let (first, second) = (model().cell(1, 2).expect("a cell"), model().cell(1, 3).expect("a cell"));
    for practice in [first, second] {
        assessment.set_answer(practice, Some(Answer::new(Choice::Level(level(1)))));
    }
    let tried = what_if(model(), &assessment, &[Lift { practice: first, to: level(2) }]);
    let parts: Vec<Part> = tried.shifts.iter().map(|shift| shift.part).collect();
    assert_eq!(parts, [Part::Subcategory(1), Part::DeepDimension(2)]);
    assert!(tried.steps_gone.is_empty() && tried.finding.is_none());
    assert!(!tried.changes_nothing());
}

#[test]
fn nothing_changes_where_nothing_is_lifted_or_no_figure_rests_on_it() {
    let all_at_four = level_by_dimension([4; 5]);
    for (tried, nothing) in [("", true), ("0:2", true), ("0:4", true), ("0:5", false)] {
        assert_eq!(what_if(model(), &all_at_four, &lifts(tried)).changes_nothing(), nothing, "{tried}");
    }
    // Provided elsewhere, above its target already, and neither middle nor end of its group.
    let mut elsewhere = level_by_dimension([5; 5]);
    for (place, level_there) in [(0, 3), (1, 3)] {
        elsewhere
            .set_answer(PracticeIndex(place), Some(Answer::new(Choice::Elsewhere(Some(level(level_there))))));
    }
    assert!(what_if(model(), &elsewhere, &lifts("0:4")).changes_nothing());
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

/// Any answers to the core and the deep-dive.
fn any_assessment() -> impl Strategy<Value = Assessment> {
    prop::collection::vec(any_choice(), model().practices.len()).prop_map(|choices| {
        let mut assessment = empty();
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
            if one.score.result.is_none_or(|result| result.typical >= level(n)) {
                continue;
            }
            let tried = smallest_set(&one.score, level(n));
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
                prop_assert!(after.levels.len() >= before.levels.len());
                prop_assert!(after.missing <= before.missing);
                prop_assert!(after.progress.0 >= before.progress.0);
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
