//! Stored records: round trips, damage, and the laws of merging.

use cairn::codec::record::{
    AssessmentHead, Key, Record, TextKind, parse_answer, parse_scope, prefix, print_answer, print_scope,
};
use cairn::domain::answer::{Answer, Basis, Choice};
use cairn::domain::assessment::{Flags, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use proptest::prelude::*;

fn any_level() -> impl Strategy<Value = Level> {
    (0..=5_u8).prop_map(|n| Level::new(n).expect("0 to 5"))
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let choice = prop_oneof![
        any_level().prop_map(Choice::Level),
        Just(Choice::Unknown),
        Just(Choice::NotApplicable),
        prop::option::of(any_level()).prop_map(Choice::Elsewhere),
    ];
    let basis =
        prop::option::of(prop_oneof![Just(Basis::Opinion), Just(Basis::Documented), Just(Basis::Measured)]);
    (choice, any::<bool>(), basis, prop::option::of(any::<u16>().prop_map(Day))).prop_map(
        |(choice, partly, basis, review_by)| Answer {
            choice,
            partly: partly && choice.can_be_partly(),
            basis,
            review_by,
        },
    )
}

fn any_record() -> impl Strategy<Value = Record> {
    (0..40_u64, "[a-c]", 0..10_u64, "\\PC{0,4}").prop_map(|(revision, tab, minute, body)| Record {
        revision,
        tab,
        minute,
        body,
    })
}

/// Failures are printed with their input; no file of them is kept.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        max_global_rejects: 20 * cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn answers_come_back(answer in any_answer()) {
        prop_assert_eq!(parse_answer(&print_answer(answer)), Some(answer));
    }

    #[test]
    fn foreign_answers_never_panic(body in "\\PC{0,12}") {
        let _ = parse_answer(&body);
        let _ = AssessmentHead::parse(&body);
        let _ = parse_scope(&body);
        let _ = Record::parse("key", &body);
        let _ = Key::parse("cairn:0:", &body);
    }

    #[test]
    fn records_come_back(revision in any::<u64>(), minute in any::<u64>(), tab in "[a-z0-9]{1,6}", body in "\\PC{0,60}") {
        let record = Record { revision, tab, minute, body };
        prop_assert_eq!(Record::parse("a key", &record.print("a key")), Some(record));
    }

    #[test]
    fn a_changed_bit_is_noticed(record in any_record(), at in any::<prop::sample::Index>(), bit in 0..7_u32) {
        let stored = record.print("cairn:0:a:1:tech-cost");
        let mut bytes = stored.clone().into_bytes();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(damaged) = String::from_utf8(bytes) {
            prop_assert_eq!(Record::parse("cairn:0:a:1:tech-cost", &damaged), None);
        }
        prop_assert_eq!(Record::parse("cairn:0:a:1:tech-ai", &stored), None);
    }

    #[test]
    fn merging_is_commutative_associative_and_idempotent(a in any_record(), b in any_record(), c in any_record()) {
        prop_assert_eq!(a.clone().merge(b.clone()), b.clone().merge(a.clone()));
        prop_assert_eq!(a.clone().merge(b.clone()).merge(c.clone()), a.clone().merge(b.merge(c)));
        prop_assert_eq!(a.clone().merge(a.clone()), a);
    }

    #[test]
    fn heads_and_scopes_come_back(kind in 0..7_usize, name in "\\PC{0,40}", quick in any::<bool>(), ambition in 1..6_u8, flags in any::<u8>()) {
        let scope = Scope { name, kind: ScopeKind::ALL[kind] };
        prop_assert_eq!(parse_scope(&print_scope(&scope)), Some(scope));
        let head = AssessmentHead {
            scope: "1".into(),
            length: if quick { Length::Quick } else { Length::Core },
            extended: !quick && kind > 3,
            ambition: Level::new(ambition).expect("1 to 5"),
            flags: Flags(flags),
        };
        prop_assert_eq!(AssessmentHead::parse(&head.print()), Some(head));
    }
}

#[test]
fn keys_come_back_and_foreign_ones_are_left_alone() {
    let ours = prefix("/cairn/");
    let keys = [
        Key::Current,
        Key::Scope("1".into()),
        Key::Assessment("1".into()),
        Key::Answer("1".into(), "tech-cost".into()),
        Key::Target("1".into(), "tech-cost".into()),
        Key::Text(TextKind::Note, "1".into(), "tech-cost".into()),
        Key::Text(TextKind::Provider, "1".into(), "tech-cost".into()),
        Key::Text(TextKind::Misfit, "1".into(), "tech-cost".into()),
        Key::Text(TextKind::Worked, "1".into(), "tech-cost".into()),
        Key::Action("1".into(), "tech-cost.2".into()),
        Key::Foreword("1".into()),
    ];
    for key in keys {
        assert_eq!(Key::parse(&ours, &key.print(&ours)), Some(key));
    }
    assert_ne!(ours, prefix("/elsewhere/"), "two deployments on one host keep apart");
    for foreign in ["", "cairn", "theme", &format!("{ours}z:1:x"), &format!("{ours}a:1"), "cairn:zzz:a:1:x"] {
        assert_eq!(Key::parse(&ours, foreign), None, "{foreign}");
    }
}

#[test]
fn an_answer_takes_about_sixty_units() {
    let key = Key::Answer("1".into(), "process-repeatability".into()).print(&prefix("/cairn/"));
    let answer = Answer {
        choice: Choice::Level(Level::DEFAULT_AMBITION),
        partly: true,
        basis: Some(Basis::Documented),
        review_by: None,
    };
    let record =
        Record { revision: 5_000, tab: "k7q".into(), minute: 14_000_000, body: print_answer(answer) };
    let units = key.len() + record.print(&key).len();
    assert!(units <= 70, "{units} units");
}
