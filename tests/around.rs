//! What stands around the questions: profile, ways, advice, what is hidden, patterns. None of it moves a figure.

use cairn::bundled::{library, model};
use cairn::codec::record::{parse_profile, print_profile};
use cairn::domain::advice::{advice_for, advice_for_steps, is_for};
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use cairn::domain::example::example;
use cairn::domain::hidden::hidden;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::model::library::Band;
use cairn::domain::patterns::patterns;
use cairn::domain::profile::Profile;
use cairn::domain::scoring::{Score, score, score_deep_dive};
use cairn::domain::steps::first_steps;
use proptest::prelude::*;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn find(id: &str) -> PracticeIndex {
    model().find(id).expect("a practice")
}

fn empty() -> Assessment {
    Assessment::new(model(), Scope { name: "Harbour".into(), kind: ScopeKind::Team }, Length::Core)
}

/// An assessment in which every practice of a dimension has the level that stands in its place.
fn shaped(levels: [u8; 5]) -> Assessment {
    let mut assessment = empty();
    for practice in model().core() {
        let one = level(levels[model().practice(practice).dimension]);
        assessment.set_answer(practice, Some(Answer::new(Choice::Level(one))));
    }
    assessment
}

fn goal(id: &str) -> u8 {
    model().goals.iter().find(|goal| goal.id == id).expect("a goal").code
}

fn flag(id: &str) -> u8 {
    model().flags.iter().find(|flag| flag.id == id).expect("a flag").bit
}

#[test]
fn goals_are_ranked_up_to_three_and_each_once() {
    let mut profile = Profile::with_goals([2, 0, 2, 5, 7]);
    assert_eq!(profile.goals(), [2, 0, 5]);
    profile.move_up(5);
    profile.move_up(2);
    assert_eq!(profile.goals(), [2, 5, 0]);
    profile.unrank(2);
    profile.unrank(9);
    assert_eq!(profile.goals(), [5, 0]);
}

#[test]
fn of_equal_gaps_the_step_that_serves_a_higher_goal_comes_first() {
    let mut assessment = shaped([1, 1, 1, 1, 1]);
    let steps = |assessment: &Assessment| {
        let scorecard = score(model(), assessment);
        let scores: Vec<&Score> = scorecard.dimensions.iter().map(|one| &one.score).collect();
        first_steps(model(), assessment, &scores)
    };
    let plain = steps(&assessment);
    assert!(plain.is_sorted_by_key(|step| step.practice), "without goals, data order");
    assessment.profile = Profile::with_goals([goal("predictable-cost"), goal("faster-delivery")]);
    let ranked = steps(&assessment);
    let rank = |practice| assessment.profile.served(model(), practice).map_or(9, |(place, _)| place);
    assert!(ranked.is_sorted_by_key(|step| (rank(step.practice), step.practice)));
    assert!(rank(ranked[0].practice) < 9 && ranked != plain, "a step that serves a goal comes first");
    let mut same = ranked.clone();
    same.sort_by_key(|step| step.practice);
    assert_eq!(same, plain, "the same steps, in another order");
    // A wider gap still goes before any goal.
    let wide = find("people-culture");
    assessment.set_answer(wide, Some(Answer::new(Choice::Level(level(0)))));
    assert_eq!(steps(&assessment)[0].practice, wide);
}

#[test]
fn a_way_changes_the_order_and_no_figure() {
    let plain = example(model());
    for way in model().ways.iter() {
        let mut other = plain.clone();
        other.profile.way = Some(way.code);
        assert_eq!(score(model(), &other), score(model(), &plain), "{}", way.id);
        let mut asked = other.asked_in_order(model());
        let dimensions: Vec<usize> = asked.iter().map(|one| model().practice(*one).dimension).collect();
        let mut blocks = dimensions.clone();
        blocks.dedup();
        assert_eq!(blocks, way.order[..], "{}", way.id);
        asked.sort_unstable();
        assert_eq!(asked, plain.asked(model()), "the same questions");
    }
}

#[test]
fn advice_is_for_the_band_one_is_in_and_the_next() {
    use Band::{Five, OneTwo, ThreeFour};
    let practice = find("prov-auto-technology");
    let cases: [(Option<u8>, &[Band]); 7] = [
        (None, &[OneTwo]),
        (Some(0), &[OneTwo]),
        (Some(1), &[OneTwo, ThreeFour]),
        (Some(2), &[OneTwo, ThreeFour]),
        (Some(3), &[ThreeFour, Five]),
        (Some(4), &[ThreeFour, Five]),
        (Some(5), &[Five]),
    ];
    let bands_of = |choice: Option<Choice>| {
        let mut assessment = empty();
        assessment.set_answer(practice, choice.map(Answer::new));
        let pieces = advice_for(library(), &assessment, practice);
        let mut found: Vec<Band> = pieces.iter().map(|one| one.band).collect();
        found.dedup();
        found
    };
    for (at, bands) in cases {
        assert_eq!(bands_of(at.map(|at| Choice::Level(level(at)))), bands, "at {at:?}");
        assert_eq!(bands_of(Some(Choice::Elsewhere(at.map(level)))), bands, "elsewhere at {at:?}");
    }
    assert_eq!(bands_of(Some(Choice::Unknown)), [OneTwo]);
    assert_eq!(bands_of(Some(Choice::NotApplicable)), [], "where it does not apply, nothing lies ahead");
}

#[test]
fn flags_hide_practices_and_advice_and_it_is_said() {
    let mut assessment = empty();
    let hardware =
        library().advice.iter().find(|one| *one.flags == [flag("bare-metal")]).expect("such advice");
    let said = |assessment: &Assessment| -> Vec<(String, bool, usize, usize)> {
        hidden(model(), library(), assessment)
            .into_iter()
            .map(|one| (one.flag.id.to_string(), one.on, one.practices.len(), one.advice.len()))
            .collect()
    };
    assert_eq!(
        said(&assessment),
        [
            ("ai-workloads".to_owned(), false, 3, 0),
            ("bare-metal".to_owned(), false, 0, 1),
            ("multi-region".to_owned(), false, 0, 1),
        ]
    );
    assert!(!is_for(hardware, &assessment));
    assessment.flags = Flags::default().with(flag("bare-metal"), true).with(flag("ai-workloads"), true);
    assert!(is_for(hardware, &assessment));
    assert_eq!(said(&assessment), [("multi-region".to_owned(), false, 0, 1)]);
}

#[test]
fn no_advice_can_change_a_figure() {
    // The rules that make figures cannot even be handed what the advice stands in: they do not name it.
    for rules in ["scoring", "steps", "progress", "finding", "assessment", "answer", "level", "profile"] {
        let text = std::fs::read_to_string(format!("src/domain/{rules}.rs")).expect("its rules");
        for word in ["Library", "Advice", "advice::", "library::", "Project", "Term"] {
            assert!(!text.contains(word), "domain/{rules}.rs names {word}");
        }
    }
    // And the model that they are handed holds no text of it.
    let model = format!("{:?}", model());
    for advice in library().advice.iter() {
        assert!(!model.contains(advice.text.as_str()), "{} stands in the model", advice.id);
    }
}

#[test]
fn each_piece_of_advice_is_given_once_for_all_the_steps_it_fits() {
    let assessment = example(model());
    let deep = score_deep_dive(model(), &assessment);
    let scores: Vec<&Score> = deep.subcategories.iter().collect();
    let steps = first_steps(model(), &assessment, &scores);
    let pieces = advice_for_steps(library(), &assessment, &steps);
    let ids: std::collections::HashSet<&str> = pieces.iter().map(|(one, _)| one.id.as_str()).collect();
    assert!(!pieces.is_empty() && ids.len() == pieces.len());
    for (advice, practices) in pieces {
        for practice in practices {
            assert!(advice_for(library(), &assessment, practice).iter().any(|one| one.id == advice.id));
        }
    }
}

#[test]
fn shapes_are_told_by_the_records_and_only_where_they_show() {
    let told = |assessment: &Assessment| -> Vec<String> {
        let scorecard = score(model(), assessment);
        patterns(model(), assessment, &scorecard).into_iter().map(|(one, _)| one.id.to_string()).collect()
    };
    let none: Vec<String> = Vec::new();
    // People, Process, Policy, Technology, Business Outcomes.
    assert_eq!(told(&shaped([3, 3, 3, 3, 3])), none);
    assert_eq!(told(&shaped([2, 3, 3, 3, 3])), none, "one level is no shape");
    assert_eq!(told(&shaped([1, 3, 3, 3, 3])), ["technology-ahead-of-people"]);
    assert_eq!(told(&shaped([3, 3, 3, 3, 2])), ["outcomes-behind"]);
    assert_eq!(told(&shaped([2, 3, 3, 3, 2])), none, "two lowest are no shape");
    let mut ruled = shaped([3, 3, 3, 3, 3]);
    ruled.set_answer(find("policy-creation"), Some(Answer::new(Choice::Level(level(2)))));
    assert_eq!(told(&ruled), ["enforcement-ahead-of-creation"]);
    let mut beyond = shaped([3, 3, 3, 3, 3]);
    beyond.set_target(find("tech-cost"), Some(level(2)));
    assert_eq!(told(&beyond), ["above-target"]);
    assert_eq!(told(&empty()), none);
}

proptest! {
    #[test]
    fn profiles_come_back_from_their_record(goals in prop::collection::vec(0..36_u8, 0..5), rest in prop::array::uniform3(prop::option::of(0..36_u8))) {
        let mut profile = Profile::with_goals(goals);
        [profile.industry, profile.size, profile.way] = rest;
        prop_assert_eq!(parse_profile(&print_profile(&profile)), Some(profile));
    }

    #[test]
    fn no_text_makes_reading_a_profile_panic(text in "\\PC{0,20}") {
        let _ = parse_profile(&text);
    }
}
