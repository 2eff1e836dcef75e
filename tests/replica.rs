//! Copies of one store in several tabs: whatever happens to them, they end alike, and no change is lost to an earlier one.

use cairn::bundled::model;
use cairn::codec::record::{
    Key, Read, Record, Replica, TextKind, later, prefix, print_answer, print_scope, said,
};
use cairn::domain::answer::{Answer, Basis, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::plan::{Aim, Horizon};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// `CAIRN_PROOF=whole` asks for the long run: see `make proofs`.
fn whole() -> bool {
    std::env::var("CAIRN_PROOF").is_ok_and(|proof| proof == "whole")
}

fn cases(quick: u32, long: u32) -> ProptestConfig {
    let cases = if whole() { long } else { quick };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn ours() -> String {
    prefix("/")
}

/// What happens in one of the tabs.
#[derive(Clone, Debug)]
enum Event {
    /// Something is said, cleared where it is empty; the clock may be years off.
    Write { key: usize, body: &'static str, minute: u64 },
    /// It hears of a change that was made somewhere, however late, and however often.
    Hear { change: prop::sample::Index },
    /// It is closed, and opened again from what the store holds.
    Reopen,
}

fn any_event() -> impl Strategy<Value = (usize, Event)> {
    let ten_years = 10 * 365 * 24 * 60_u64;
    let event = prop_oneof![
        6 => (0..4_usize, prop::sample::select(&["", "1", "3p", "e"][..]), 0..2 * ten_years)
            .prop_map(|(key, body, minute)| Event::Write { key, body, minute }),
        4 => any::<prop::sample::Index>().prop_map(|change| Event::Hear { change }),
        1 => Just(Event::Reopen),
    ];
    (0..5_usize, event)
}

fn key(number: usize) -> Key {
    let practices = ["tech-cost", "biz-goals"];
    match number {
        0 | 1 => Key::Answer("1".into(), practices[number].into()),
        2 => Key::Text(TextKind::Note, "1".into(), practices[0].into()),
        _ => Key::Current,
    }
}

/// Where a change stands in the order of all changes.
fn order(stored: &str, value: &str) -> (u64, String) {
    let record = Record::parse(stored, value).expect("ours");
    (record.revision, record.tab)
}

proptest! {
    #![proptest_config(cases(2_000, 1_000_000))]

    #[test]
    fn every_change_stands_or_was_overwritten_by_a_later_one(
        tabs in 2..6_usize, history in prop::collection::vec(any_event(), 1..40),
    ) {
        let open = |tab: usize| Replica::new(ours(), format!("t{tab}"));
        let mut replicas: Vec<Replica> = (0..tabs).map(open).collect();
        let mut store: BTreeMap<String, String> = BTreeMap::new();
        let mut changes: Vec<(String, String)> = Vec::new();
        for (tab, event) in history {
            let tab = tab % tabs;
            match event {
                Event::Write { key: number, body, minute } => {
                    let key = key(number);
                    if replicas[tab].says(&key, body) {
                        continue;
                    }
                    let (stored, value) = replicas[tab].put(&key, body.to_owned(), minute);
                    let stands = match store.get(&stored) {
                        Some(there) => later(&stored, there, value.clone()),
                        None => value.clone(),
                    };
                    store.insert(stored.clone(), stands);
                    changes.push((stored, value));
                }
                Event::Hear { change } if !changes.is_empty() => {
                    let (stored, value) = change.get(&changes);
                    prop_assert!(matches!(replicas[tab].read(stored, value), Read::Merged(_)));
                }
                Event::Hear { .. } => {}
                Event::Reopen => {
                    replicas[tab] = open(tab);
                    for (stored, value) in &store {
                        replicas[tab].read(stored, value);
                    }
                }
            }
        }
        // In the end every tab has heard of everything, each in an order of its own.
        for (tab, replica) in replicas.iter_mut().enumerate() {
            let turned = changes.iter().skip(tab).chain(changes.iter().take(tab));
            for (stored, value) in turned {
                replica.read(stored, value);
            }
        }
        for number in 0..4 {
            let key = key(number);
            let stands = replicas[0].stored(&key);
            for replica in &replicas {
                prop_assert_eq!(replica.stored(&key), stands.clone(), "tabs end alike");
            }
            let stored = key.print(&ours());
            prop_assert_eq!(store.get(&stored), stands.as_ref().map(|(_, value)| value), "and so does the store");
            for (of, value) in changes.iter().filter(|(of, _)| *of == stored) {
                let (_, stands) = stands.as_ref().expect("something was said");
                prop_assert!(order(of, value) <= order(of, stands));
            }
        }
    }
}

fn any_said() -> impl Strategy<Value = Assessment> {
    let one = (0..6_u8, any::<bool>(), prop::option::of("\\PC{1,12}"), prop::option::of(any::<u16>()));
    (prop::collection::vec(prop::option::of(one), model().practices.len()), "\\PC{1,20}").prop_map(
        |(said, name)| {
            let scope = Scope { name, kind: ScopeKind::Team };
            let mut assessment = Assessment::new(model(), scope, Length::Core);
            for (practice, one) in model().indices().zip(said) {
                let Some((number, partly, note, review_by)) = one else { continue };
                let choice = Level::new(number).map_or(Choice::Unknown, Choice::Level);
                let basis = partly.then_some(Basis::Documented);
                let partly = partly && choice.can_be_partly();
                let answer = Answer { choice, partly, basis, review_by: review_by.map(Day) };
                assessment.set_answer(practice, Some(answer));
                let mut texts = assessment.texts(practice).clone();
                texts.note = note.unwrap_or_default();
                assessment.write(practice, texts);
            }
            assessment
        },
    )
}

/// Everything that is stored of an assessment.
fn stored(assessment: &Assessment) -> Vec<(String, String)> {
    let mut writer = Replica::new(ours(), "abc".into());
    let mut pairs = vec![
        writer.put(&Key::Scope("1".into()), print_scope(&assessment.scope), 14_000_000),
        writer.put(&Key::Assessment("1".into()), said::print_head("1", assessment), 14_000_000),
    ];
    for practice in model().indices() {
        for (key, body) in said::print_said(model(), assessment, "1", practice) {
            if !body.is_empty() {
                pairs.push(writer.put(&key, body, 14_000_000));
            }
        }
    }
    pairs
}

fn open(pairs: &[(String, String)]) -> Replica {
    let mut replica = Replica::new(ours(), "xyz".into());
    for (stored, value) in pairs {
        assert!(matches!(replica.read(stored, value), Read::Merged(_)));
    }
    replica
}

/// A text with one bit of it flipped, as a browser hands it over: half a character becomes the sign for that.
fn flips(text: &str) -> impl Iterator<Item = String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let flipped = (0..units.len() * 16).map(move |bit| {
        let mut units = units.clone();
        units[bit / 16] ^= 1 << (bit % 16);
        String::from_utf16_lossy(&units)
    });
    // The sign itself can become half a character, and so the sign again.
    flipped.filter(move |flipped| flipped != text)
}

proptest! {
    #![proptest_config(cases(3, 200))]

    #[test]
    fn no_flipped_bit_shows_a_wrong_answer_or_loses_another(assessment in any_said()) {
        let pairs = stored(&assessment);
        let whole = open(&pairs);
        let empty = Assessment::new(model(), Scope { name: String::new(), kind: ScopeKind::Organization }, Length::Core);
        prop_assert_eq!(said::assessment(model(), &whole, "1", empty), Some(assessment));
        for (place, (key, value)) in pairs.iter().enumerate() {
            let others: Vec<_> = pairs.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, pair)| pair.clone()).collect();
            let mut replica = open(&others);
            let before: Vec<_> = replica.said().map(|(key, record)| (key.clone(), record.clone())).collect();
            let damaged = flips(value).map(|value| (key.clone(), value));
            for (key, value) in damaged.chain(flips(key).map(|key| (key, value.clone()))) {
                let read = replica.read(&key, &value);
                prop_assert!(!matches!(read, Read::Merged(_)), "{} = {}", key, value);
            }
            let after: Vec<_> = replica.said().map(|(key, record)| (key.clone(), record.clone())).collect();
            prop_assert_eq!(before, after, "nothing else is touched");
        }
    }
}

#[test]
fn a_thousand_scopes_fit_into_local_storage_and_come_back() {
    /// What the tightest browser known gives, in units of UTF-16.
    const ROOM: usize = 5_177_344;
    let mut writer = Replica::new(ours(), "k7q".into());
    let (mut units, mut pairs) = (0, Vec::new());
    for scope in 0..1_000_u16 {
        // As ids are given: the next revision and the tab.
        let id = writer.fresh_id();
        for practice in model().indices() {
            let level = Level::new(u8::try_from((scope + practice.0) % 6).expect("small")).expect("0 to 5");
            let answer = Answer { basis: Some(Basis::Documented), ..Answer::new(Choice::Level(level)) };
            let key = Key::Answer(id.clone(), model().practice(practice).id.to_string());
            let pair = writer.put(&key, print_answer(answer), 14_000_000);
            units += pair.0.encode_utf16().count() + pair.1.encode_utf16().count();
            pairs.push(pair);
        }
    }
    assert_eq!(pairs.len(), 54_000);
    assert!(units < ROOM, "{units} units");
    println!("54,000 answers take {units} units");
    let read = open(&pairs);
    assert!(read.said().eq(writer.said()), "all of them come back");
    assert!(read.lacked_by(&pairs).is_empty());
}

#[test]
fn long_texts_leave_local_storage_the_longest_first() {
    let mut replica = Replica::new(ours(), "a".into());
    let mut write = |practice: &str, units: usize| {
        let key = Key::Text(TextKind::Note, "1".into(), practice.into());
        replica.put(&key, "\u{e9}".repeat(units), 0);
        replica.in_database_alone()
    };
    assert!(write("tech-cost", 900_000).is_empty());
    assert!(write("biz-goals", 600_000).is_empty(), "what fits, by units and not by bytes, stays");
    assert_eq!(write("biz-service", 10).len(), 1);
    let alone = write("people-teams", 1_400_000);
    let mut ids: Vec<_> = alone.iter().filter_map(Key::practice).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["people-teams", "tech-cost"], "the longest, as many as it takes");
}

#[test]
fn what_a_place_lacks_is_written_back_and_a_later_format_never_gives_way() {
    let mut replica = Replica::new(ours(), "a".into());
    let key = Key::Answer("1".into(), "tech-cost".into());
    let old = replica.put(&key, "1".into(), 0);
    let new = replica.put(&key, "2".into(), 0);
    let lacking = |place: &[(String, String)]| {
        replica.lacked_by(place).into_iter().map(|(_, _, value)| value).collect::<Vec<_>>()
    };
    assert_eq!(lacking(&[]), std::slice::from_ref(&new.1));
    assert_eq!(lacking(std::slice::from_ref(&old)), std::slice::from_ref(&new.1));
    assert_eq!(lacking(std::slice::from_ref(&new)), [""; 0]);
    assert_eq!(later(&old.0, &old.1, new.1.clone()), new.1);
    assert_eq!(later(&old.0, &new.1, old.1.clone()), new.1);
    assert_eq!(later(&old.0, "1.damaged", old.1.clone()), old.1);
    assert_eq!(later(&old.0, "2.of.a.later.version", old.1), "2.of.a.later.version");
}

/// The records of the first format, each a key and a value. `CAIRN_GOLDEN=1` writes it, before that format is released.
const GOLDEN: &str = "tests/fixtures/records-1.txt";

/// An action under way, next, after eleven others: months, within the team's budget, nothing once, due on a day.
const PLANNED: &str = "ux.b.mtn.7pc\u{1f}Share duties\u{1f}SRE\u{1f}No nights\u{1f}\u{1f}\u{1f}Ada";

fn golden() -> String {
    let mut writer = Replica::new(ours(), "k7q".into());
    let beside = |practice: &str| ("1".to_owned(), practice.to_owned());
    let answer = |practice: &str| {
        let (id, practice) = beside(practice);
        Key::Answer(id, practice)
    };
    let text = |kind, practice: &str| {
        let (id, practice) = beside(practice);
        Key::Text(kind, id, practice)
    };
    let (id, practice) = beside("tech-cost");
    let records = [
        (Key::Scope("1".into()), "0Harbour Payments"),
        (Key::Profile("1".into()), "31.2..0"),
        (Key::Assessment("1".into()), "x405:1"),
        (answer("people-organization"), "1"),
        (answer("people-organization"), "3"),
        (answer("people-teams"), "2por9z"),
        (answer("tech-cost"), "n"),
        (answer("tech-testing"), "4"),
        (answer("tech-testing"), ""),
        (text(TextKind::Note, "people-organization"), "Two teams, one platform; since May"),
        (text(TextKind::Evidence, "people-organization"), "https://wiki.example/teams"),
        (text(TextKind::Reason, "tech-cost"), "Nothing is bought \u{1f5ff}"),
        (Key::Target(id, practice), "5"),
        (Key::Word("drift".into()), "What the night shift did."),
        (Key::Current, "1"),
        (text(TextKind::Misfit, "tech-cost"), "We buy nothing."),
        (text(TextKind::Worked, "people-teams"), "Asking first."),
        (Key::Action("1".into(), "people-teams.3".into()), PLANNED),
        (Key::Foreword("1".into()), "\u{1f}Ready\u{1f}One.\u{1f}\u{1f}"),
    ];
    let lines = records.into_iter().map(|(key, body)| {
        let (key, value) = writer.put(&key, body.into(), 14_162_400);
        format!("{key}\t{value}\n")
    });
    lines.collect()
}

#[test]
fn the_stored_form_of_format_1_opens_for_ever() {
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        std::fs::write(GOLDEN, golden()).expect("writable");
    }
    let stored = std::fs::read_to_string(GOLDEN).expect("the golden file");
    let mut replica = Replica::new(ours(), "new".into());
    for line in stored.lines() {
        let (key, value) = line.split_once('\t').expect("key and value");
        assert!(matches!(replica.read(key, value), Read::Merged(_)), "{line}");
    }
    let empty =
        Assessment::new(model(), Scope { name: String::new(), kind: ScopeKind::Organization }, Length::Core);
    let assessment = said::assessment(model(), &replica, "1", empty).expect("an assessment");
    let told: Vec<String> = model()
        .indices()
        .filter_map(|practice| {
            let answer = assessment.answer(practice)?;
            Some(format!("{} {}", model().practice(practice).id, print_answer(answer)))
        })
        .collect();
    assert_eq!(assessment.scope.name, "Harbour Payments");
    assert_eq!(told, ["people-organization 3", "people-teams 2por9z", "tech-cost n"]);
    assert!(assessment.extended && assessment.flags.has(0) && assessment.flags.has(2));
    assert_eq!(assessment.profile.goals(), [3, 1]);
    let note = assessment.texts(model().find("people-organization").expect("a practice"));
    assert_eq!(note.note, "Two teams, one platform; since May");
    assert_eq!(assessment.target(model().find("tech-cost").expect("a practice")), Level::TOP);
    let practice = model().find("people-teams").expect("a practice");
    let aim = Aim { practice, level: Level::new(3) };
    let action = assessment.plan.action(aim).expect("planned");
    assert_eq!((action.rank, action.horizon, action.texts.owner.as_str()), (11, Horizon::Next, "Ada"));
    assert_eq!(assessment.texts(practice).worked, "Asking first.");
    assert_eq!(assessment.foreword.headline, "Ready");
    assert_eq!(said::own_words(&replica).get("drift").map(String::as_str), Some("What the night shift did."));
}
