//! The brief: what it picks from the answers, in which words, and as Markdown.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::brief::brief;
use cairn::domain::example::example;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::model::context::Goal;
use cairn::domain::plan::{Action, ActionTexts, Aim, Status};
use cairn::domain::profile::Profile;
use cairn::domain::scoring::score;
use cairn::domain::steps::{Step, first_steps};
use cairn::words::brief::{Sheet, sheet};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser};
use std::collections::BTreeSet;
use std::fs;

const GOLDEN: &str = "tests/fixtures/brief-example.md";

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

/// An assessment in which the practices of each dimension have these levels, in their order; `?` is *don't know*, `-` no
/// answer.
fn answered(dimensions: [&str; 5]) -> Assessment {
    let scope = Scope { name: "Harbour Payments".into(), kind: ScopeKind::Team };
    let mut assessment = Assessment::new(model(), scope, Length::Core);
    for (position, levels) in dimensions.into_iter().enumerate() {
        for (practice, said) in of(&assessment, position).into_iter().zip(levels.chars()) {
            let choice = match said {
                '?' => Choice::Unknown,
                '-' => continue,
                digit => {
                    Choice::Level(level(u8::try_from(digit.to_digit(10).expect("a digit")).expect("small")))
                }
            };
            assessment.set_answer(practice, Some(Answer::new(choice)));
        }
    }
    assessment
}

fn of(assessment: &Assessment, dimension: usize) -> Vec<PracticeIndex> {
    let asked = assessment.asked(model()).into_iter();
    asked.filter(|practice| model().practice(*practice).dimension == dimension).collect()
}

fn written(assessment: &Assessment) -> Sheet {
    sheet(model(), assessment).expect("a result")
}

/// A practice as `<dimension>.<place>`, both from 0.
fn place(assessment: &Assessment, practice: PracticeIndex) -> String {
    let dimension = model().practice(practice).dimension;
    let place = of(assessment, dimension).iter().position(|one| *one == practice).expect("asked");
    format!("{dimension}.{place}")
}

#[test]
fn what_it_picks() {
    // Answers; what it allows, what it risks, what it invests in.
    let cases = [
        (["333333", "33333", "33333", "333333333", "333333"], "0.0 1.0 2.0", "", ""),
        (["123333", "33333", "33333", "333333333", "333333"], "0.2 1.0 2.0", "0.0", "0.0 0.1"),
        // The wider gap first, whatever its dimension; one a dimension but for the steps.
        (["222222", "33333", "03333", "333333333", "331333"], "1.0 2.1 3.0", "2.0 4.2 0.0", "2.0 4.2 0.0"),
        (["000000", "00000", "00000", "000000000", "000000"], "", "0.0 1.0 2.0", "0.0 0.1 0.2"),
        (["543210", "54321", "-----", "?????????", "-----5"], "0.0 1.0 4.5", "0.5 1.4", "0.5 0.4 1.4"),
    ];
    for (answers, allows, risks, invests) in cases {
        let assessment = answered(answers);
        let found = brief(model(), &assessment, &score(model(), &assessment));
        let places = |practices: Vec<PracticeIndex>| {
            practices.into_iter().map(|one| place(&assessment, one)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(places(found.allows.iter().map(|one| one.practice).collect()), allows, "{answers:?}");
        assert_eq!(places(found.risks.iter().map(|one| one.practice).collect()), risks, "{answers:?}");
        assert_eq!(
            places(found.investments.iter().map(|one| one.step.practice).collect()),
            invests,
            "{answers:?}"
        );
    }
}

#[test]
fn a_ranked_goal_brings_its_practices_forward_among_equals() {
    let mut assessment = answered(["222222", "22222", "22222", "222222222", "222222"]);
    let card = score(model(), &assessment);
    let scores: Vec<_> = card.dimensions.iter().map(|one| &one.score).collect();
    let steps = first_steps(model(), &assessment, &scores);
    let serves = |goal: &&Goal| {
        let served = |step: &Step| goal.serves.contains(&step.practice);
        !served(&steps[0]) && steps.iter().any(served)
    };
    let goal = model().goals.iter().find(serves).expect("a goal");
    assessment.profile = Profile::with_goals([goal.code]);
    let found = brief(model(), &assessment, &score(model(), &assessment));
    assert!(goal.serves.contains(&found.investments[0].step.practice));
    assert!(written(&assessment).investments[0].leads.contains(goal.title.as_str()));
}

#[test]
fn what_was_chosen_not_to_be_done_is_said_and_not_proposed() {
    let mut assessment = answered(["123333", "33333", "33333", "333333333", "333333"]);
    let before = written(&assessment);
    assert_eq!(before.leaves, ["Aim beyond level 3, Scale, where no other target is set."]);
    let step = brief(model(), &assessment, &score(model(), &assessment)).investments[0].step;
    let dropped = |wording: &str| {
        let texts = ActionTexts { wording: wording.into(), ..ActionTexts::default() };
        Action { status: Status::Dropped, texts, ..Action::default() }
    };
    assessment.plan.set(Aim::of(&step), Some(dropped("")));
    let title = &model().practice(step.practice).title;
    let after = written(&assessment);
    assert_eq!(after.leaves[1], format!("Bring \u{201c}{title}\u{201d} to level 2, Operate, for now."));
    assert_eq!(after.investments.len(), before.investments.len() - 1);
    assessment.plan.set(Aim::of(&step), Some(dropped("hire ahead of need")));
    assert_eq!(written(&assessment).leaves[1], "Hire ahead of need.");
    // Enough by choice, and more of it than there is room for.
    for practice in of(&assessment, 3) {
        assessment.set_target(practice, Some(level(3)));
    }
    let many = written(&assessment).leaves;
    assert_eq!(many.len(), 5);
    assert!(many[2].ends_with("beyond level 3, Scale: that is enough here."), "{}", many[2]);
    assert_eq!(many[4], "And 7 more choices of that kind.");
    assessment.ambition = Level::TOP;
    assert!(!written(&assessment).leaves[0].starts_with("Aim beyond"));
}

#[test]
fn the_plan_speaks_for_its_steps() {
    let mut assessment = answered(["123333", "33333", "33333", "333333333", "333333"]);
    let step = brief(model(), &assessment, &score(model(), &assessment)).investments[0].step;
    let practice = model().practice(step.practice);
    let criterion = practice.criterion(step.to).expect("a criterion");
    let by_rule = &written(&assessment).investments[0];
    assert_eq!(by_rule.title, criterion.minimum);
    assert_eq!(by_rule.benefit, format!("Benefit: {}", criterion.value));
    assert_eq!(by_rule.leads, "People, from 1 (build) to 2 (operate).");
    let kpi = &model().kpis[usize::from(criterion.kpis[0])].title;
    assert_eq!(by_rule.measure.clone().map(|(said, _)| said), Some(format!("Measured by: {kpi}.")));
    let texts = ActionTexts {
        wording: "Pay two people for it".into(),
        benefit: "Nights are quiet.".into(),
        measure: "calls at night".into(),
        ..ActionTexts::default()
    };
    assessment.plan.set(Aim::of(&step), Some(Action { texts, ..Action::default() }));
    let own = &written(&assessment).investments[0];
    assert_eq!(own.title, "Pay two people for it");
    assert_eq!(own.benefit, "Benefit: Nights are quiet.");
    assert_eq!(own.measure, Some(("Measured by: calls at night.".into(), None)));
}

#[test]
fn where_there_is_no_investment_the_reason_is_said() {
    let all = |choice: Choice| {
        let mut assessment = answered(["333333", "33333", "33333", "333333333", "333333"]);
        for practice in assessment.asked(model()) {
            assessment.set_answer(practice, Some(Answer::new(choice)));
        }
        assessment
    };
    let settled = |status: Status| {
        let mut assessment = answered(["133333", "33333", "33333", "333333333", "333333"]);
        let step = brief(model(), &assessment, &score(model(), &assessment)).investments[0].step;
        assessment.plan.set(Aim::of(&step), Some(Action { status, ..Action::default() }));
        assessment
    };
    for (assessment, says) in [
        (all(Choice::Level(level(3))), "Every practice with a level has reached its target."),
        (all(Choice::Elsewhere(Some(level(1)))), "What lies below its target is provided elsewhere;"),
        (settled(Status::Done), "None: the steps that there were are done"),
        (settled(Status::Dropped), "None: the steps that there were are done, or were left out"),
        (settled(Status::UnderWay), ""),
    ] {
        let written = written(&assessment);
        assert_eq!(written.investments.is_empty(), !says.is_empty(), "{says}");
        assert!(written.no_investment.starts_with(says), "{}", written.no_investment);
        assert!(written.markdown("today").contains(says), "{says}");
    }
}

#[test]
fn others_take_the_places_of_dropped_steps() {
    let mut assessment = answered(["111111", "33333", "33333", "333333333", "333333"]);
    let first = brief(model(), &assessment, &score(model(), &assessment)).investments;
    let steps: Vec<_> = first.iter().map(|one| one.step).collect();
    for step in steps {
        assessment.plan.set(Aim::of(&step), Some(Action { status: Status::Dropped, ..Action::default() }));
    }
    let found = brief(model(), &assessment, &score(model(), &assessment));
    let next: Vec<String> =
        found.investments.iter().map(|one| place(&assessment, one.step.practice)).collect();
    assert_eq!(next, ["0.3", "0.4", "0.5"]);
}

#[test]
fn what_holds_or_is_not_asked_was_not_left_out() {
    let mut assessment = answered(["333333", "33333", "33333", "333333333", "333333"]);
    assessment.ambition = Level::TOP;
    let dropped = || Some(Action { status: Status::Dropped, ..Action::default() });
    let held = of(&assessment, 0)[0];
    let hidden = model().core().into_iter().find(|one| assessment.hides(model(), *one)).expect("one for AI");
    for practice in [held, hidden] {
        assessment.plan.set(Aim { practice, level: Some(level(2)) }, dropped());
    }
    assert_eq!(written(&assessment).leaves, [""; 0]);
    assessment.plan.set(Aim { practice: held, level: Some(level(4)) }, dropped());
    assert_eq!(written(&assessment).leaves.len(), 1);
}

#[test]
fn a_risk_is_named_only_where_it_can_hold() {
    let mut assessment = answered(["444444", "44444", "33333", "444444444", "444444"]);
    assessment.ambition = Level::TOP;
    let risks = brief(model(), &assessment, &score(model(), &assessment)).risks;
    assert_eq!(risks.iter().map(|one| place(&assessment, one.practice)).collect::<Vec<_>>(), ["2.0"]);
}

#[test]
fn long_words_of_ones_own_are_cut_between_words() {
    let mut assessment = answered(["123333", "33333", "33333", "333333333", "333333"]);
    let step = brief(model(), &assessment, &score(model(), &assessment)).investments[0].step;
    let long = "many words ".repeat(60);
    let texts =
        ActionTexts { wording: long.clone(), benefit: long.clone(), measure: long, ..ActionTexts::default() };
    assessment.plan.set(Aim::of(&step), Some(Action { texts, ..Action::default() }));
    let one = &written(&assessment).investments[0];
    let (measure, _) = one.measure.clone().expect("a measure");
    for text in [&one.title, &one.benefit, &measure] {
        assert!(text.chars().count() < 140 && text.contains("\u{2026}"), "{text}");
    }
}

#[test]
fn what_only_the_quick_start_gave_is_labelled() {
    let mut assessment = answered(["", "", "", "", ""]);
    assessment.length = Length::Quick;
    for practice in assessment.asked(model()) {
        assessment.set_answer(practice, Some(Answer::new(Choice::Level(level(1)))));
    }
    assessment.extend();
    assert_eq!(written(&assessment).figures[0].typical, "1 Build by the quick start");
}

#[test]
fn the_words_above() {
    let few = answered(["12----", "33333", "33333", "333333333", "333333"]);
    assert_eq!(
        written(&few).sentences,
        [
            "All four dimensions with a result have reached their target.",
            "At Scale nearly everyone works this way.",
            "Too little is known of People for a result.",
        ]
    );
    let mut own = answered(["222222", "33333", "33333", "333333333", "33333?"]);
    assert_eq!(written(&own).headline, "People run one level behind the rest.");
    assert_eq!(
        written(&own).sentences,
        [
            "Four of five dimensions have reached the target; People are one level away.",
            "At Operate it carries production work and at Scale nearly everyone works this way.",
        ]
    );
    assert!(written(&own).foot.starts_with("31 of 31 practices answered; for 1 of them nobody could say."));
    own.foreword.headline = "  We are ready. ".into();
    own.foreword.sentences = [String::new(), "Give us a year.".into(), " ".into()];
    assert_eq!(
        (written(&own).headline.as_str(), written(&own).sentences),
        ("We are ready.", vec!["Give us a year.".into()])
    );
    assert_eq!(sheet(model(), &answered(["", "", "", "", ""])), None, "nothing to say yet");
}

#[test]
fn every_number_has_its_meaning() {
    let sheet = written(&answered(["012345", "33333", "22222", "111111111", "444444"]));
    for level in Level::held() {
        let card = model().card(level).expect("a card");
        let meaning = format!("{} {}: {}", level.number(), card.name, card.in_short);
        assert!(sheet.levels.contains(&meaning), "{meaning}");
    }
    assert_eq!(sheet.figures.len(), 5);
    assert_eq!(
        (sheet.figures[0].typical.as_str(), sheet.figures[0].range.as_str()),
        ("2 Operate", "0\u{2013}5")
    );
}

#[test]
fn the_example_as_markdown() {
    let text = written(&example(model())).markdown("22 November 2026");
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(GOLDEN, &text).expect("writable");
    }
    assert_eq!(text, fs::read_to_string(GOLDEN).expect("the golden file"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_somebody_wrote_stays_text_in_markdown(headline in "\\PC{1,40}", sentence in "[#>*_`|<\\[\\]()!a-z0-9. -]{1,30}", name in "\\PC{1,20}") {
        let mut assessment = answered(["123333", "33333", "33333", "333333333", "333333"]);
        let plain = kinds(&written(&assessment).markdown("today"));
        assessment.foreword.headline = format!("x{headline}");
        assessment.foreword.sentences[0] = format!("x{sentence}");
        assessment.scope.name = format!("x{name}");
        prop_assert_eq!(kinds(&written(&assessment).markdown("today")), plain);
    }

    #[test]
    fn there_is_a_brief_as_soon_as_there_is_a_result(levels in prop::collection::vec(prop::option::of(0..=5_u8), 31)) {
        let mut assessment = answered(["", "", "", "", ""]);
        for (practice, said) in assessment.asked(model()).into_iter().zip(levels) {
            assessment.set_answer(practice, said.map(|number| Answer::new(Choice::Level(level(number)))));
        }
        let any = score(model(), &assessment).dimensions.iter().any(|one| one.score.result.is_some());
        let sheet = sheet(model(), &assessment);
        prop_assert_eq!(sheet.is_some(), any);
        if let Some(sheet) = sheet {
            prop_assert!(sheet.allows.len() <= 3 && sheet.risks.len() <= 3 && sheet.investments.len() <= 3);
            let texts: BTreeSet<&String> = sheet.allows.iter().chain(&sheet.risks).collect();
            prop_assert!(texts.iter().all(|text| !text.is_empty()));
        }
    }
}

/// Which kinds of element a Markdown text has, apart from its words.
fn kinds(text: &str) -> BTreeSet<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let events =
        Parser::new_ext(text, options).filter(|event| !matches!(event, Event::Text(_) | Event::SoftBreak));
    events.map(|event| format!("{event:?}")).collect()
}
