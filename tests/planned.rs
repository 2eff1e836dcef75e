//! The plan in words, for paper and as Markdown.

use cairn::bundled::model;
use cairn::domain::answer::{Answer, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::plan::{Action, ActionTexts, Aim, Cost, Effort, Horizon, Status};
use cairn::words::planned::{crowded, markdown, planned};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag};
use std::fs;

const GOLDEN: &str = "tests/fixtures/plan.md";

fn empty() -> Assessment {
    Assessment::new(model(), Scope::default(), Length::Core)
}

fn aim(practice: &str, level: u8) -> Aim {
    let practice = model().find(practice).expect("a practice");
    Aim { practice, level: Level::new(level).filter(|level| *level != Level::NOT_YET) }
}

/// A plan with everything in it that can be.
fn full() -> Assessment {
    let mut assessment = empty();
    let texts = [
        "Pay two people *for* it",
        "SRE, payments team",
        "Nobody\nis called at <night>",
        "Quiet nights",
        "calls | night",
        "Ada",
    ];
    let [wording, people, change, benefit, measure, owner] = texts.map(str::to_owned);
    let whole = Action {
        rank: 0,
        status: Status::UnderWay,
        horizon: Horizon::Now,
        effort: Some(Effort::Months),
        operating: Some(Cost::Budget),
        capital: Some(Cost::Nothing),
        due: Day::from_date(2027, 3, 31),
        texts: ActionTexts { wording, people, change, benefit, measure, owner },
    };
    let at = |horizon, status| Action { horizon, status, ..Action::default() };
    for (aim, action) in [
        (aim("people-skills", 2), whole),
        (aim("people-culture", 0), at(Horizon::Now, Status::Open)),
        (aim("tech-cost", 3), at(Horizon::Years(2), Status::Open)),
        (aim("people-teams", 1), at(Horizon::Now, Status::Done)),
        (aim("process-security", 4), at(Horizon::Next, Status::Dropped)),
    ] {
        assessment.plan.set(aim, Some(action));
    }
    assessment
}

fn text(assessment: &Assessment) -> String {
    let parts = planned(model(), assessment);
    markdown("Plan: Harbour Payments", "23 November 2026", &crowded(assessment), &parts)
}

#[test]
fn headings_follow_horizon_and_status() {
    let headings: Vec<String> = planned(model(), &full()).into_iter().map(|part| part.heading).collect();
    assert_eq!(headings, ["Now", "In two years", "Done", "What we chose not to do"]);
    assert!(planned(model(), &empty()).is_empty());
}

#[test]
fn the_golden_plan() {
    let text = text(&full());
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(GOLDEN, &text).expect("writable");
    }
    assert_eq!(text, fs::read_to_string(GOLDEN).expect("the golden file"));
}

#[test]
fn what_a_step_leans_on_is_said_until_it_is_there() {
    let one = &model().dependencies[0];
    let mut assessment = empty();
    let step = Aim { practice: one.practice, level: Some(one.from_level) };
    assessment.plan.set(step, Some(Action::default()));
    if model().practice(one.needs).subcategory.is_some() {
        let begun = model().deep()[0];
        assessment.set_answer(begun, Some(Answer::new(Choice::Unknown)));
    }
    let says = |assessment: &Assessment| text(assessment).contains(one.because.as_str());
    assert!(says(&assessment));
    assessment.set_answer(one.needs, Some(Answer::new(Choice::Level(one.at))));
    assert!(!says(&assessment));
}

#[test]
fn too_much_at_once_stands_above() {
    let mut assessment = empty();
    for practice in ["people-skills", "people-teams", "people-culture", "tech-cost"] {
        let texts = ActionTexts { people: "Developers".into(), ..ActionTexts::default() };
        assessment.plan.set(aim(practice, 2), Some(Action { texts, ..Action::default() }));
    }
    let text = text(&assessment);
    let (above, below) = (text.find("Developers").expect("named"), text.find("## Now").expect("a heading"));
    assert!(above < below, "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_somebody_wrote_stays_text(wording in "[ -~\n\u{e9}]{1,40}", owner in "\\PC{1,30}") {
        let mut assessment = empty();
        let with = |wording: &str, owner: &str| {
            let texts = ActionTexts { wording: wording.into(), owner: owner.into(), ..ActionTexts::default() };
            Action { texts, ..Action::default() }
        };
        assessment.plan.set(aim("tech-cost", 2), Some(with("x", "x")));
        let plain = elements(&text(&assessment));
        assessment.plan.set(aim("tech-cost", 2), Some(with(&format!("x{wording}"), &format!("x{owner}"))));
        prop_assert_eq!(elements(&text(&assessment)), plain);
    }
}

/// The elements of a Markdown text in their order, apart from its words.
fn elements(text: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let events =
        Parser::new_ext(text, options).filter(|event| !matches!(event, Event::Text(_) | Event::SoftBreak));
    events
        .map(
            |event| if let Event::Start(Tag::List(_)) = event { "list".into() } else { format!("{event:?}") },
        )
        .collect()
}
