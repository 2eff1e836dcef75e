//! The document: everything comes back from its file, the released form opens for ever, and a foreign file is named.

use cairn::bundled::model;
use cairn::codec::document::{DocumentError, Read, read, write};
use cairn::domain::answer::{Answer, Basis, Choice, Texts};
use cairn::domain::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::model::PracticeIndex;
use cairn::domain::profile::Profile;
use cairn::domain::workspace::{Entry, Merging, Workspace};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;

const GOLDEN: &str = "tests/fixtures/document-1.json";

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

/// A document in which everything is said that can be.
fn full() -> Workspace {
    let scope = Scope { name: "Harbour \u{201c}Pay\u{201d} <b>".into(), kind: ScopeKind::Team };
    let mut assessment = Assessment::new(model(), scope, Length::Core);
    assessment.extended = true;
    assessment.ambition = level(4);
    assessment.flags = Flags(0b101);
    let goals = model().goals.iter().rev().take(3).map(|goal| goal.code);
    assessment.profile = Profile::with_goals(goals);
    assessment.profile.industry = model().industries.first().map(|one| one.code);
    assessment.profile.size = model().sizes.last().map(|one| one.code);
    assessment.profile.way = model().ways.get(1).map(|one| one.code);
    let mut changed = BTreeMap::new();
    let choices = (0..=5).map(|n| Choice::Level(level(n))).chain([
        Choice::Unknown,
        Choice::NotApplicable,
        Choice::Elsewhere(None),
        Choice::Elsewhere(Some(level(2))),
    ]);
    for (practice, choice) in model().indices().zip(choices) {
        let partly = choice.can_be_partly();
        let basis = [None, Some(Basis::Opinion), Some(Basis::Documented), Some(Basis::Measured)]
            [usize::from(practice.0) % 4];
        let review_by = Day::from_date(2027, 6, 1);
        assessment.set_answer(practice, Some(Answer { choice, partly, basis, review_by }));
        assessment.set_target(practice, Level::new(u8::try_from(practice.0 % 6).expect("small")));
        let note = "Two lines,\nwith \"quotes\" \\ and \u{1f5ff}".into();
        let evidence = "https://wiki.example/costs".into();
        assessment.write(practice, Texts { note, evidence, ..Texts::default() });
        changed.insert(practice, Day::from_date(2026, 11, 20).expect("a day"));
    }
    let words = BTreeMap::from([("drift".to_owned(), "What the night shift did.".to_owned())]);
    let mut quick = Entry { assessment: empty(Length::Quick), current: false, changed: BTreeMap::new() };
    quick.assessment.scope.name.clear();
    Workspace { entries: vec![Entry { assessment, current: true, changed }, quick], words }
}

fn empty(length: Length) -> Assessment {
    Assessment::new(model(), Scope { name: "Empty".into(), kind: ScopeKind::Region }, length)
}

fn opened(text: &str) -> Read {
    read(model(), text.as_bytes()).expect("a document of ours")
}

#[test]
fn everything_comes_back_from_its_file() {
    let workspace = full();
    let text = write(model(), &workspace, Day(9_800));
    assert_eq!(opened(&text), Read { workspace, ..Read::default() });
}

#[test]
fn the_released_form_opens_for_ever() {
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        fs::write(GOLDEN, write(model(), &full(), Day(9_800)) + "\n").expect("writable");
    }
    let golden = fs::read_to_string(GOLDEN).expect("the golden file");
    assert_eq!(opened(&golden), Read { workspace: full(), ..Read::default() });
    // An editor on another system may have put a mark before it and other line ends into it.
    assert_eq!(opened(&format!("\u{feff}{}", golden.replace('\n', "\r\n"))).workspace, full());
}

#[test]
fn a_file_without_names_has_no_text_of_anybodys() {
    let text = write(model(), &full().anonymous(), Day(9_800));
    for word in ["Harbour", "Two lines", "wiki", "night shift", "\"note\"", "\"evidence\"", "\"name\""] {
        assert!(!text.contains(word), "{word}");
    }
    let (bare, whole) = (opened(&text).workspace, full());
    for (bare, whole) in bare.entries.iter().zip(&whole.entries) {
        for practice in model().indices() {
            assert_eq!(bare.assessment.answer(practice), whole.assessment.answer(practice));
        }
    }
}

#[test]
fn a_file_of_another_kind_is_named() {
    let ours = write(model(), &full(), Day(9_800));
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let cases: [(Vec<u8>, &str); 12] = [
        (Vec::new(), "NotJson"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe".into(), "NotText"),
        (ours.encode_utf16().flat_map(u16::to_le_bytes).collect(), "NotText NotJson"),
        (b"hello".into(), "NotJson"),
        (ours.as_bytes()[..ours.len() / 2].into(), "NotJson NotText"),
        (deep.into(), "NotJson Foreign"),
        (b"[1, 2]".into(), "Foreign"),
        (b"{\"name\": \"package\"}".into(), "Foreign"),
        (b"{\"cairn\": \"one\"}".into(), "Foreign"),
        (b"{\"cairn\": 2}".into(), "Newer"),
        (b"{\"cairn\": 1, \"assessments\": {}}".into(), "Damaged"),
        (vec![b' '; 33 * 1024 * 1024], "TooLong"),
    ];
    for (bytes, wanted) in cases {
        let error = read(model(), &bytes).expect_err(wanted);
        let name = format!("{error:?}");
        let name = name.split([' ', '{']).next().expect("a name");
        assert!(wanted.contains(name), "{name}, not {wanted}");
    }
    let cut = read(model(), b"{\"cairn\": 1,\n  \"words\": {\"a\": ");
    assert_eq!(cut, Err(DocumentError::NotJson { line: 2, column: 17 }));
}

#[test]
fn what_this_model_does_not_know_is_a_warning_and_costs_nothing_else() {
    let text = r#"{"cairn": 1, "from": "the future", "assessments": [{"name": "A", "kind": "galaxy", "length": "core",
        "ambition": 9, "flags": ["nope"], "goals": ["nope"], "way": "nope", "answers": {
        "tech-cost": {"answer": "3", "partly": true, "basis": "hearsay", "note": "kept", "review_by": "soon"},
        "biz-goals": {"answer": "7", "note": "kept too", "target": 8}, "no-such-practice": {"answer": "2"}}}]}"#;
    let Read { workspace, warnings, .. } = opened(text);
    let said: Vec<&str> = warnings.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(
        said,
        [
            "kind: galaxy",
            "ambition: 9",
            "flag: nope",
            "goal: nope",
            "way: nope",
            "biz-goals: 7",
            "biz-goals: 8",
            "practice: no-such-practice",
            "tech-cost: hearsay",
            "tech-cost: soon",
        ]
    );
    let one = &workspace.entries[0].assessment;
    let find = |id: &str| model().find(id).expect("a practice");
    assert_eq!(one.answer(find("tech-cost")).map(|answer| answer.choice), Some(Choice::Level(level(3))));
    assert!(one.answer(find("tech-cost")).is_some_and(|answer| answer.partly));
    assert_eq!(
        (one.answer(find("biz-goals")), one.texts(find("biz-goals")).note.as_str()),
        (None, "kept too")
    );
}

#[test]
fn what_the_recovery_page_saves_opens_too() {
    let stored: Vec<(String, String)> = fs::read_to_string("tests/fixtures/records-1.txt")
        .expect("the golden file")
        .lines()
        .filter_map(|line| line.split_once('\t').map(|(key, value)| (key.to_owned(), value.to_owned())))
        // Both places are saved, a second deployment's too, and what is damaged or foreign.
        .flat_map(|pair| [pair.clone(), pair])
        .chain([
            ("cairn:0:preferences".into(), "night".into()),
            ("cairn:89jh0:a:1:tech-ai".into(), "1.bad".into()),
        ])
        .collect();
    let text = serde_json::json!({ "cairn-records": stored }).to_string();
    let Read { workspace, warnings, .. } = opened(&text);
    let unread: Vec<&str> = warnings.iter().map(|one| one.what.as_str()).collect();
    assert_eq!(unread, ["cairn:89jh0:a:1:tech-ai"], "said, and costs nothing else");
    let [entry] = workspace.entries.as_slice() else { panic!("one assessment") };
    assert!(entry.current);
    assert_eq!(entry.assessment.scope.name, "Harbour Payments");
    assert_eq!(model().indices().filter(|one| entry.assessment.answer(*one).is_some()).count(), 3);
    assert_eq!(workspace.words.len(), 1);
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    let choice = prop_oneof![
        (0..=5_u8).prop_map(|n| Choice::Level(level(n))),
        Just(Choice::Unknown),
        Just(Choice::NotApplicable),
        prop::option::of(0..=5_u8).prop_map(|at| Choice::Elsewhere(at.map(level))),
    ];
    let basis =
        prop::option::of(prop_oneof![Just(Basis::Opinion), Just(Basis::Documented), Just(Basis::Measured)]);
    prop::option::of((choice, any::<bool>(), basis, prop::option::of(any::<u16>())).prop_map(
        |(choice, partly, basis, day)| Answer {
            choice,
            partly: partly && choice.can_be_partly(),
            basis,
            review_by: day.map(Day),
        },
    ))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_assessment_comes_back(
        answers in prop::collection::vec(any_answer(), 54),
        notes in prop::collection::vec(".{0,20}", 54),
        name in ".{0,80}",
    ) {
        let mut assessment = empty(Length::Core);
        assessment.scope.name = name;
        for (place, (answer, note)) in (0..).zip(answers.into_iter().zip(notes)) {
            assessment.set_answer(PracticeIndex(place), answer);
            assessment.write(PracticeIndex(place), Texts { note, ..Texts::default() });
        }
        let workspace = Workspace {
            entries: vec![Entry { assessment, current: false, changed: BTreeMap::new() }],
            words: BTreeMap::new(),
        };
        prop_assert_eq!(opened(&write(model(), &workspace, Day(1))).workspace, workspace);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(model(), &bytes);
    }

    #[test]
    fn a_changed_file_never_makes_it_panic(at in 0..4_000_usize, byte in any::<u8>()) {
        let mut bytes = fs::read(GOLDEN).expect("the golden file");
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(model(), &bytes);
    }
}

#[test]
fn merging_takes_what_is_missing_and_what_is_later() {
    let practice = |place: u16| PracticeIndex(place);
    let entry = |said: &[(u16, u8, u16)]| {
        let mut entry = Entry { assessment: empty(Length::Core), current: false, changed: BTreeMap::new() };
        for (place, at, day) in said {
            entry.assessment.set_answer(practice(*place), Some(Answer::new(Choice::Level(level(*at)))));
            entry.changed.insert(practice(*place), Day(*day));
        }
        entry
    };
    // Practice, level, day.
    let mut here = entry(&[(0, 1, 10), (1, 1, 10), (2, 1, 10), (3, 1, 10)]);
    let there = entry(&[(1, 2, 9), (2, 2, 10), (3, 2, 11), (4, 2, 1), (0, 1, 99)]);
    assert_eq!(here.merge(model(), &there), Merging { added: 1, changed: 1, kept: 2 });
    let levels: Vec<_> = (0..5)
        .map(|place| here.assessment.answer(practice(place)).and_then(|one| one.choice.level()))
        .collect();
    assert_eq!(levels, [1, 1, 1, 2, 2].map(|n| Some(level(n))));
    // Once more changes nothing.
    let merged = here.clone();
    assert_eq!(here.merge(model(), &there), Merging { added: 0, changed: 0, kept: 2 });
    assert_eq!(here, merged);
    // A twin is found by name and kind.
    let workspace = Workspace { entries: vec![merged], words: BTreeMap::new() };
    assert_eq!(workspace.twin(&there), Some(0));
    let mut other = there;
    other.assessment.scope.kind = ScopeKind::Team;
    assert_eq!(workspace.twin(&other), None);
}
