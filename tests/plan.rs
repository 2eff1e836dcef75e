//! The plan: its order, whom it asks too much of, what is enough by choice, and how it is kept.

use cairn::bundled::model;
use cairn::codec::document::{self, Read};
use cairn::codec::record::{
    parse_action, parse_aim, parse_foreword, print_action, print_aim, print_foreword,
};
use cairn::domain::answer::{Answer, Choice, Texts};
use cairn::domain::assessment::{Assessment, Foreword, Length, Scope};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::plan::{
    Action, ActionTexts, Aim, Cost, Effort, Horizon, Idle, Plan, Status, crowds, idle, is_enough, is_reached,
};
use cairn::domain::workspace::{Entry, Workspace};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;

const GOLDEN: &str = "tests/fixtures/document-1-plan.json";

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

fn aim(practice: u16, level: u8) -> Aim {
    Aim { practice: PracticeIndex(practice), level: Level::new(level).filter(|one| *one != Level::NOT_YET) }
}

fn empty() -> Assessment {
    Assessment::new(model(), Scope::default(), Length::Core)
}

fn at(horizon: Horizon, rank: u16) -> Action {
    Action { rank, horizon, ..Action::default() }
}

fn for_people(people: &str, owner: &str) -> Action {
    let texts = ActionTexts { people: people.into(), owner: owner.into(), ..ActionTexts::default() };
    Action { texts, ..Action::default() }
}

/// An action in which everything is said that can be.
fn whole() -> Action {
    let texts = [
        "What we do, \u{201c}in words\u{201d}",
        "Teams; SRE",
        "Line\nbreak",
        "=1+1",
        "lead time, days",
        "Ada <b>",
    ];
    let [wording, people, change, benefit, measure, owner] = texts.map(str::to_owned);
    Action {
        rank: 7,
        status: Status::UnderWay,
        horizon: Horizon::Years(3),
        effort: Some(Effort::Months),
        operating: Some(Cost::Team),
        capital: Some(Cost::Board),
        due: Day::from_date(2027, 3, 31),
        texts: ActionTexts { wording, people, change, benefit, measure, owner },
    }
}

#[test]
fn the_order_is_by_horizon_then_by_hand_then_by_data() {
    let mut plan = Plan::default();
    for (practice, action) in [
        (0, at(Horizon::Years(2), 0)),
        (1, at(Horizon::Later, 0)),
        (2, at(Horizon::Now, 5)),
        (3, at(Horizon::Next, 1)),
        (4, at(Horizon::Now, 2)),
        (5, at(Horizon::Years(1), 9)),
        (6, at(Horizon::Now, 2)),
    ] {
        plan.set(aim(practice, 2), Some(action));
    }
    let order =
        |plan: &Plan| -> Vec<u16> { plan.in_order().into_iter().map(|(aim, _)| aim.practice.0).collect() };
    assert_eq!(order(&plan), [4, 6, 2, 3, 1, 5, 0]);
    assert_eq!(plan.last_rank(), 10);
    for (practice, up, wanted) in [
        (2, true, [4, 2, 6, 3, 1, 5, 0]),
        (2, true, [2, 4, 6, 3, 1, 5, 0]),
        // At the ends, and alone in a horizon, nothing moves.
        (2, true, [2, 4, 6, 3, 1, 5, 0]),
        (6, false, [2, 4, 6, 3, 1, 5, 0]),
        (3, true, [2, 4, 6, 3, 1, 5, 0]),
        (2, false, [4, 2, 6, 3, 1, 5, 0]),
    ] {
        plan.shift(aim(practice, 2), up);
        assert_eq!(order(&plan), wanted, "{practice} {up}");
    }
    assert!(plan.shift(aim(9, 1), true).is_empty(), "what is not in the plan moves nothing");
    // What is done stands apart: the next one that is not is passed.
    plan.set(
        aim(2, 2),
        Some(Action { status: Status::Done, ..plan.action(aim(2, 2)).expect("there").clone() }),
    );
    for (practice, up, wanted) in [
        (6, true, [6, 2, 4, 3, 1, 5, 0]),
        (6, true, [6, 2, 4, 3, 1, 5, 0]),
        (2, true, [6, 2, 4, 3, 1, 5, 0]),
        (6, false, [4, 2, 6, 3, 1, 5, 0]),
    ] {
        plan.shift(aim(practice, 2), up);
        assert_eq!(order(&plan), wanted, "{practice} {up}, past what is done");
    }
}

/// What is tried, the actions, and who is named with how many of them.
type Crowded = (&'static str, Vec<Action>, &'static [(&'static str, usize)]);

#[test]
fn too_much_at_once_for_the_same_people_is_said() {
    let now = |people: &str| for_people(people, "");
    let next = |people: &str| Action { horizon: Horizon::Next, ..for_people(people, "") };
    let done = |people: &str| Action { status: Status::Done, ..for_people(people, "") };
    let cases: [Crowded; 8] = [
        ("three are few enough", vec![now("Teams"), now("teams"), now(" Teams ")], &[]),
        ("four are not", vec![now("Teams"), now("teams"), now("TEAMS"), now("Teams ")], &[("Teams", 4)]),
        ("what is not now does not count", vec![now("A"), now("A"), now("A"), next("A")], &[]),
        ("what is done does not count", vec![now("A"), now("A"), now("A"), done("A")], &[]),
        (
            "several people of one action",
            vec![now("A, B"), now("B;A"), now("A"), now("B"), now("A,A")],
            &[("A", 4)],
        ),
        (
            "the owner stands in",
            vec![for_people("", "Ada"), for_people("", "ada"), now("Ada"), now("Ada")],
            &[("Ada", 4)],
        ),
        ("nobody named", vec![now(""), now(" , "), now(""), now("")], &[("", 4)]),
        ("nothing planned", vec![], &[]),
    ];
    for (name, actions, wanted) in cases {
        let mut plan = Plan::default();
        for (practice, action) in (0..).zip(actions) {
            plan.set(aim(practice, 1), Some(action));
        }
        let found: Vec<(String, usize)> =
            crowds(&plan).into_iter().map(|crowd| (crowd.people, crowd.aims.len())).collect();
        let wanted: Vec<(String, usize)> =
            wanted.iter().map(|(people, count)| ((*people).to_owned(), *count)).collect();
        assert_eq!(found, wanted, "{name}");
    }
}

#[test]
fn what_is_reached_and_what_is_enough() {
    // Answer, own target, ambition 3; whether level 2 is reached, whether something was found out, what is enough.
    let cases = [
        (None, None, false, false, None),
        (Some(Choice::Unknown), None, false, false, None),
        (Some(Choice::Level(level(1))), None, false, true, None),
        (Some(Choice::Level(level(2))), None, true, true, None),
        (Some(Choice::Elsewhere(Some(level(3)))), None, true, true, None),
        (Some(Choice::Elsewhere(None)), None, false, false, None),
        // Met, by a target of its own.
        (Some(Choice::Level(level(4))), Some(4), true, true, Some(4)),
        (Some(Choice::Level(level(5))), Some(4), true, true, Some(4)),
        (Some(Choice::Level(level(3))), Some(4), true, true, None),
        // Lower than the ambition, met or not.
        (Some(Choice::Level(level(1))), Some(2), false, true, Some(2)),
        (None, Some(2), false, false, Some(2)),
        // The top is no choice to stay below it.
        (Some(Choice::Level(level(5))), Some(5), true, true, None),
    ];
    for (choice, target, reached, found_out, enough) in cases {
        let mut assessment = empty();
        let practice = PracticeIndex(0);
        assessment.set_answer(practice, choice.map(Answer::new));
        assessment.set_target(practice, target.map(level));
        assert_eq!(is_reached(&assessment, aim(0, 2)), reached, "{choice:?}");
        assert_eq!(is_reached(&assessment, aim(0, 0)), found_out, "{choice:?}");
        assert_eq!(is_enough(&assessment, practice), enough.map(level), "{choice:?} {target:?}");
    }
}

#[test]
fn what_has_nothing_to_aim_at_is_named() {
    let hidden = model().core().into_iter().find(|one| empty().hides(model(), *one)).expect("one for AI");
    let first = PracticeIndex(0);
    for (practice, choice, why) in [
        (first, None, None),
        (first, Some(Choice::Unknown), None),
        (first, Some(Choice::Level(level(1))), None),
        (first, Some(Choice::NotApplicable), Some(Idle::NotApplicable)),
        (first, Some(Choice::Elsewhere(None)), Some(Idle::Elsewhere)),
        (hidden, Some(Choice::Level(level(1))), Some(Idle::NotAsked)),
    ] {
        let mut assessment = empty();
        assessment.set_answer(practice, choice.map(Answer::new));
        assert_eq!(idle(model(), &assessment, Aim { practice, level: Some(level(2)) }), why, "{choice:?}");
    }
}

fn any_text() -> impl Strategy<Value = String> {
    "[^\u{1f}]{0,12}"
}

fn any_action() -> impl Strategy<Value = Action> {
    let cost = || prop::option::of(prop::sample::select(&Cost::ALL[..]));
    let horizons: Vec<Horizon> = Horizon::all().collect();
    let bands = (
        any::<u16>(),
        prop::sample::select(&Status::ALL[..]),
        prop::sample::select(horizons),
        prop::option::of(prop::sample::select(&Effort::ALL[..])),
        cost(),
        cost(),
        prop::option::of(any::<u16>().prop_map(Day)),
    );
    let texts = (any_text(), any_text(), any_text(), any_text(), any_text(), any_text());
    (bands, texts).prop_map(
        |(
            (rank, status, horizon, effort, operating, capital, due),
            (wording, people, change, benefit, measure, owner),
        )| {
            let texts = ActionTexts { wording, people, change, benefit, measure, owner };
            Action { rank, status, horizon, effort, operating, capital, due, texts }
        },
    )
}

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn planned(actions: Vec<(Aim, Action)>, foreword: Foreword) -> Workspace {
    let mut assessment = empty();
    assessment.foreword = foreword;
    for (aim, action) in actions {
        assessment.plan.set(aim, Some(action));
    }
    let texts = Texts { misfit: " ".into(), worked: "Asking first.".into(), ..Texts::default() };
    assessment.write(PracticeIndex(3), texts);
    Workspace {
        entries: vec![Entry { assessment, current: true, changed: BTreeMap::new() }],
        ..Workspace::default()
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn actions_come_back_from_records(action in any_action()) {
        prop_assert_eq!(parse_action(&print_action(&action)), Some(action));
    }

    #[test]
    fn actions_come_back_from_files(action in any_action(), practice in 0..54_u16, to in 0..6_u8) {
        let workspace = planned(vec![(aim(practice, to), action)], Foreword::default());
        let text = document::write(model(), &workspace, Day(9_800));
        prop_assert_eq!(document::read(model(), text.as_bytes()), Ok(Read { workspace, ..Read::default() }));
    }

    #[test]
    fn forewords_come_back(headline in any_text(), first in any_text(), second in any_text(), third in any_text()) {
        let foreword = Foreword { headline, sentences: [first, second, third] };
        prop_assert_eq!(parse_foreword(&print_foreword(&foreword)), foreword);
    }

    #[test]
    fn foreign_bodies_never_panic(body in "\\PC{0,20}", parts in "[oudxnxly0-9a-z.\u{1f}-]{0,40}") {
        for body in [body, parts] {
            let _ = (parse_action(&body), parse_foreword(&body), parse_aim(model(), &body));
        }
    }
}

#[test]
fn aims_come_back_and_foreign_ones_do_not() {
    for practice in model().indices() {
        for number in 0..=5 {
            let one = aim(practice.0, number);
            assert_eq!(parse_aim(model(), &print_aim(model(), one)), Some(one));
        }
    }
    let id = &model().practices[0].id;
    for foreign in ["", ".", "x.1", id, &format!("{id}.6"), &format!("{id}.01"), &format!("{id}.-1")] {
        assert_eq!(parse_aim(model(), foreign), None, "{foreign}");
    }
}

#[test]
fn a_separator_in_a_text_becomes_a_blank() {
    let mut action = whole();
    action.texts.owner = "A\u{1f}B".into();
    assert_eq!(parse_action(&print_action(&action)).expect("an action").texts.owner, "A B");
}

fn golden() -> Workspace {
    let foreword = Foreword {
        headline: "Ready, \u{201c}almost\u{201d}.".into(),
        sentences: ["One.".into(), String::new(), "Three.".into()],
    };
    planned(
        vec![(aim(0, 0), Action::default()), (aim(0, 2), whole()), (aim(40, 5), at(Horizon::Later, 1))],
        foreword,
    )
}

#[test]
fn the_released_form_opens_for_ever() {
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(GOLDEN, document::write(model(), &golden(), Day(9_800)) + "\n").expect("writable");
    }
    let text = fs::read_to_string(GOLDEN).expect("the golden file");
    assert_eq!(document::read(model(), text.as_bytes()), Ok(Read { workspace: golden(), ..Read::default() }));
}

#[test]
fn without_names_nothing_that_was_written_goes_along() {
    let text = document::write(model(), &golden().anonymous(), Day(9_800));
    for word in ["Ready", "One.", "Three", "Ada", "SRE", "lead time", "Asking", "misfit", "owner"] {
        assert!(!text.contains(word), "{word}");
    }
    let plan = |workspace: &Workspace| -> Vec<Aim> {
        workspace.entries[0].assessment.plan.in_order().into_iter().map(|(aim, _)| aim).collect()
    };
    let read = document::read(model(), text.as_bytes()).expect("a document");
    assert_eq!(plan(&read.workspace), plan(&golden()), "what is planned stays");
}

#[test]
fn what_a_file_says_of_an_action_and_is_not_understood_is_a_warning() {
    let id = &model().practices[0].id;
    let plan = format!(
        r#"[{{"practice": "gone", "aim": 1}}, {{"practice": "{id}", "aim": 6}}, {{"practice": "{id}", "aim": 0}},
            {{"practice": "{id}", "aim": 2, "status": "stuck", "horizon": "0y", "effort": "ages", "due": "soon", "owner": "Ada"}},
            {{"practice": "{id}"}}]"#
    );
    let text = format!(
        r#"{{"cairn": 1, "assessments": [{{"kind": "team", "length": "core", "ambition": 3, "plan": {plan}}}]}}"#
    );
    let read = document::read(model(), text.as_bytes()).expect("a document");
    let warnings: Vec<&str> = read.warnings.iter().map(|one| one.what.as_str()).collect();
    let named = |what: &str| format!("{id}: {what}");
    assert_eq!(
        warnings,
        [
            "gone: plan",
            &named("6"),
            &named("0"),
            &named("stuck"),
            &named("0y"),
            &named("ages"),
            &named("soon")
        ]
    );
    let plan = &read.workspace.entries[0].assessment.plan;
    assert_eq!(plan.in_order().len(), 2);
    assert_eq!(plan.action(aim(0, 2)).expect("kept").texts.owner, "Ada");
    assert_eq!(plan.action(aim(0, 0)), Some(&Action::default()));
}

#[test]
fn merging_takes_actions_over_and_loses_none() {
    let (first, second) = (aim(0, 1), aim(0, 2));
    let entry = |aim: Aim, day: u16| {
        let mut assessment = empty();
        assessment.plan.set(aim, Some(whole()));
        Entry { assessment, current: true, changed: BTreeMap::from([(PracticeIndex(0), Day(day))]) }
    };
    for (there, both) in [(10, true), (9, false)] {
        let mut here = entry(first, 9);
        here.merge(model(), &entry(second, there));
        assert!(here.assessment.plan.action(first).is_some());
        assert_eq!(here.assessment.plan.action(second).is_some(), both, "day {there}");
    }
}
