//! What a step leans on and does not stand on yet, by tables of hand-made cases over whatever records the model has.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::dependencies::unmet;
use cairn::domain::level::Level;
use cairn::domain::model::content::List;
use cairn::domain::model::dependency::Dependency;
use cairn::domain::model::{Model, PracticeIndex};
use cairn::domain::scoring::{score, score_deep_dive};
use cairn::domain::steps::first_steps;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn empty(length: Length) -> Assessment {
    Assessment::new(model(), Scope::default(), length)
}

fn say(assessment: &mut Assessment, practice: PracticeIndex, choice: Choice) {
    assessment.set_answer(practice, Some(Answer::new(choice)));
}

fn is_deep(practice: PracticeIndex) -> bool {
    model().practice(practice).subcategory.is_some()
}

/// The pairs of ids that stand in the way of a step.
fn ids(found: &[&Dependency]) -> Vec<(&'static str, &'static str)> {
    let id = |practice| model().practice(practice).id.as_str();
    found.iter().map(|one| (id(one.practice), id(one.needs))).collect()
}

#[test]
fn a_record_is_unmet_below_its_level_and_without_one() {
    for one in model().dependencies.iter() {
        let below = level(one.at.number() - 1);
        for (choice, open) in [
            (None, !is_deep(one.needs)),
            (Some(Choice::Level(below)), true),
            (Some(Choice::Level(one.at)), false),
            (Some(Choice::Level(Level::TOP)), false),
            (Some(Choice::Unknown), true),
            (Some(Choice::Elsewhere(None)), true),
            (Some(Choice::Elsewhere(Some(below))), true),
            (Some(Choice::Elsewhere(Some(one.at))), false),
            (Some(Choice::NotApplicable), false),
        ] {
            let mut assessment = empty(Length::Core);
            if let Some(choice) = choice {
                say(&mut assessment, one.needs, choice);
            }
            let found = unmet(model(), &assessment, one.practice, one.from_level);
            assert_eq!(
                found.iter().any(|other| std::ptr::eq(*other, one)),
                open,
                "{:?} {choice:?}",
                ids(&[one])
            );
        }
    }
}

#[test]
fn a_record_holds_for_its_step_and_every_later_one() {
    for one in model().dependencies.iter() {
        for to in Level::held() {
            let mut assessment = empty(Length::Core);
            say(&mut assessment, one.needs, Choice::Unknown);
            let found = unmet(model(), &assessment, one.practice, to);
            let is_there = found.iter().any(|other| std::ptr::eq(*other, one));
            assert_eq!(is_there, to >= one.from_level, "{:?} to {}", ids(&[one]), to.number());
        }
    }
}

#[test]
fn the_deep_dive_stands_in_the_way_of_nothing_before_it_is_begun() {
    let leaning: Vec<&Dependency> = model().dependencies.iter().filter(|one| is_deep(one.needs)).collect();
    assert!(leaning.iter().any(|one| !is_deep(one.practice)), "the core leans on provisioning somewhere");
    for one in leaning {
        let mut assessment = empty(Length::Core);
        assert_eq!(ids(&unmet_deep(&assessment, one)), [], "{:?}", ids(&[one]));
        let other = model().deep().into_iter().find(|other| *other != one.needs).expect("another");
        say(&mut assessment, other, Choice::Level(level(2)));
        assert_eq!(ids(&unmet_deep(&assessment, one)), ids(&[one]));
    }
}

fn unmet_deep(assessment: &Assessment, one: &Dependency) -> Vec<&'static Dependency> {
    let found = unmet(model(), assessment, one.practice, one.from_level);
    found.into_iter().filter(|other| other.needs == one.needs).collect()
}

#[test]
fn what_a_quick_start_passes_over_counts_only_where_it_was_answered() {
    for one in model().dependencies.iter().filter(|one| !is_deep(one.needs)) {
        let mut assessment = empty(Length::Quick);
        let asked = model().quick_start.contains(&one.needs);
        let found = |assessment: &Assessment| {
            let found = unmet(model(), assessment, one.practice, one.from_level);
            found.iter().any(|other| std::ptr::eq(*other, one))
        };
        assert_eq!(found(&assessment), asked, "{:?}", ids(&[one]));
        say(&mut assessment, one.needs, Choice::Level(Level::NOT_YET));
        assert!(found(&assessment), "{:?}", ids(&[one]));
    }
}

#[test]
fn what_is_hidden_stands_in_the_way_of_nothing() {
    let model = model_with_a_hidden_need();
    let one = model.dependencies.last().expect("the one that was added");
    let mut assessment = Assessment::new(&model, Scope::default(), Length::Core);
    let bit = model.practice(one.needs).shown_with.expect("an optional practice");
    for (on, choice, open) in [
        (false, None, 0),
        (false, Some(Choice::Level(Level::NOT_YET)), 0),
        (true, None, 1),
        (true, Some(Choice::Level(Level::NOT_YET)), 1),
        (true, Some(Choice::Level(Level::TOP)), 0),
    ] {
        assessment.flags = assessment.flags.with(bit, on);
        assessment.set_answer(one.needs, choice.map(Answer::new));
        let found = unmet(&model, &assessment, one.practice, one.from_level);
        assert_eq!(found.len(), open, "flag {on}, {choice:?}");
    }
}

/// The model with one record more, in which a practice that leans on nothing else leans on an optional one.
fn model_with_a_hidden_need() -> Model {
    let mut model = model().clone();
    let leans = |index: &PracticeIndex| model.dependencies.iter().any(|one| one.practice == *index);
    let practice = model.core().into_iter().find(|index| !leans(index)).expect("one that leans on nothing");
    let needs = model.indices().find(|index| model.practice(*index).shown_with.is_some());
    model.dependencies.to_mut().push(Dependency {
        practice,
        from_level: level(2),
        needs: needs.expect("an optional practice"),
        at: level(1),
        because: "It is said so here.".into(),
        sources: List::default(),
    });
    model
}

#[test]
fn no_order_and_no_figure_depends_on_them() {
    let without = Model { dependencies: List::default(), ..model().clone() };
    let mut assessment = empty(Length::Core);
    for (practice, number) in model().indices().zip([1, 3, 0, 2, 4].into_iter().cycle()) {
        say(&mut assessment, practice, Choice::Level(level(number)));
    }
    let steps = |model: &Model| {
        let card = score(model, &assessment);
        let scores: Vec<_> = card.dimensions.iter().map(|one| &one.score).collect();
        first_steps(model, &assessment, &scores)
    };
    assert_eq!(score(&without, &assessment), score(model(), &assessment));
    let deep = |model: &Model| score_deep_dive(model, &assessment).subcategories;
    assert_eq!(deep(&without), deep(model()));
    assert_eq!(steps(&without), steps(model()));
    let in_the_way =
        |step: &cairn::domain::steps::Step| !unmet(model(), &assessment, step.practice, step.to).is_empty();
    assert!(steps(model()).iter().any(in_the_way), "some step leans on something that is missing");
}
