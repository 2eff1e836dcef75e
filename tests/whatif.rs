//! What would change if some practices stood higher: tables of cases.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::finding::{Finding, finding};
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::scoring::score;
use cairn::domain::steps::Step;
use cairn::domain::whatif::{
    Figures, Lift, Part, Shift, WhatIf, leading_higher, liftable, lifted, smallest_set, what_if,
};
use cairn::words::typical_shift;

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
    let coverage = format!("{}/{}{}", one.assessed, one.base, if one.quick { " quick" } else { "" });
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
    assert!(tried.finding.is_none());
    assert!(!tried.changes_nothing());
}

#[test]
fn steps_of_a_deep_dive_that_was_begun_go_and_come() {
    // (the first subcategory dimension by dimension, lifts, steps gone, steps new), as place:from
    for (answers, tried, gone, new) in [
        ("1 2 3 3 3", "0:2", "0:1", "0:2"),
        ("1 2 3 3 3", "0:3", "0:1", ""),
        ("1 1 1 2 2", "0:3 1:3", "0:1 1:1", "3:2 4:2"),
        ("- 2 3 3 3", "0:1", "", "0:1"),
        ("3 3 3 3 3", "0:4", "", ""),
    ] {
        let mut assessment = level_by_dimension([3; 5]);
        let cells: Vec<PracticeIndex> =
            (0..5).map(|dimension| model().cell(0, dimension).expect("a cell")).collect();
        for (practice, word) in cells.iter().zip(answers.split_whitespace()) {
            assessment.set_answer(*practice, choice(word).map(Answer::new));
        }
        let tried_here: Vec<Lift> = lifts(tried)
            .into_iter()
            .map(|lift| Lift { practice: cells[usize::from(lift.practice.0)], ..lift })
            .collect();
        let found = what_if(model(), &assessment, &tried_here);
        let said = |steps: &[Step]| -> String {
            let place = |step: &Step| cells.iter().position(|cell| *cell == step.practice).expect("of it");
            let words: Vec<String> =
                steps.iter().map(|step| format!("{}:{}", place(step), step.from.number())).collect();
            words.join(" ")
        };
        let both = (said(&found.steps_gone), said(&found.steps_new));
        assert_eq!(both, (gone.into(), new.into()), "{answers} with {tried}");
    }
}

/// A quick start that was extended: answers to the first dimension, its quick practices first.
fn extended(answers: &str) -> (Assessment, Vec<PracticeIndex>) {
    let mut assessment = empty();
    assessment.extended = true;
    let quick = &model().quick_start;
    let mut practices: Vec<PracticeIndex> =
        model().core().into_iter().filter(|one| model().practice(*one).dimension == 0).collect();
    practices.sort_by_key(|one| !quick.contains(one));
    for (practice, word) in practices.iter().zip(answers.split_whitespace()) {
        assessment.set_answer(*practice, choice(word).map(Answer::new));
    }
    (assessment, practices)
}

#[test]
fn what_is_shown_by_the_quick_start_is_what_shifts() {
    // (answers, lifts, before, after, what is said of it), two of the six practices being the quick start's
    for (answers, tried, before, after, said) in [
        (
            "1 1 - - - -",
            "0:3 1:3",
            "2/6 quick 1 1-1 2/6",
            "2/6 quick 3 3-3 6/6",
            "People: typical 1 \u{2192} 3 by the quick start; 3 is the lower median of 3 3.",
        ),
        (
            "1 1 - - - -",
            "2:2",
            "2/6 quick 1 1-1 2/6",
            "3/6 1 1-2 4/9",
            "People: typical 1 by the quick start \u{2192} 1; 1 is the lower median of 1 1 2.",
        ),
        (
            "1 - - - - -",
            "2:2",
            "1/6 quick 1 1-1 1/3",
            "2/6 quick 1 1-1 1/3",
            "People: typical stays at 1 by the quick start; 1 is the lower median of 1.",
        ),
        (
            "- - - - - -",
            "1:2",
            "0/6 none 3 0/0",
            "1/6 quick 2 2-2 2/3",
            "People: a result comes, typical 2 by the quick start; 2 is the lower median of 2.",
        ),
        (
            "1 1 1 - - -",
            "0:3 1:3",
            "3/6 1 1-1 3/9",
            "3/6 3 1-3 7/9",
            "People: typical 1 \u{2192} 3; 3 is the lower median of 1 3 3.",
        ),
    ] {
        let (assessment, practices) = extended(answers);
        let tried_here: Vec<Lift> = lifts(tried)
            .into_iter()
            .map(|lift| Lift { practice: practices[usize::from(lift.practice.0)], ..lift })
            .collect();
        let found = what_if(model(), &assessment, &tried_here);
        let [shift] = found.shifts.as_slice() else { panic!("{answers} with {tried} shifts one dimension") };
        assert_eq!(
            (figures(&shift.before), figures(&shift.after)),
            (before.into(), after.into()),
            "{answers} with {tried}"
        );
        assert_eq!(typical_shift(&model().dimensions[0].title, shift), said, "{answers} with {tried}");
        // The headline and the row speak of the same level.
        let of = finding(&score(model(), &lifted(model(), &assessment, &tried_here)));
        let typical = shift.after.result.map(|result| result.typical);
        assert_eq!(
            Some(of),
            typical.map(|level| Finding::Even { level, all: false }),
            "{answers} with {tried}"
        );
    }
}

#[test]
fn a_lift_stays_as_long_as_it_leads_higher() {
    for (answers, tried, left) in [
        ("1 2 3", "0:3 1:3", "0:3 1:3"),
        ("3 2 3", "0:3 1:3", "1:3"),
        ("4 x 3", "0:3 1:3", ""),
        ("- ? 3", "0:1 1:1", "0:1 1:1"),
        ("5 e2 3", "0:5 1:3", "1:3"),
    ] {
        let still = leading_higher(model(), &answered(answers), &lifts(tried));
        assert_eq!(still, lifts(left), "{answers} with {tried}");
    }
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
