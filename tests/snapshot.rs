//! Links: round trips, size bounds, and every way of damaging one.

use cairn::bundled::model;
use cairn::codec::record::print_answer;
use cairn::codec::snapshot::{Opened, SnapshotError, decode, encode};
use cairn::domain::answer::{Answer, Basis, Choice, Texts};
use cairn::domain::assessment::{Assessment, Flags, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::model::context::Goal;
use cairn::domain::profile::Profile;
use cairn::domain::scoring::score;
use proptest::prelude::*;

fn level(number: u8) -> Level {
    Level::new(number).expect("0 to 5")
}

/// A choice, partly, basis and own target for each practice.
type Given = (u8, bool, u8, u8);

fn build(given: &[Given], length: Length, kind: usize, ambition: u8, flags: u8) -> Assessment {
    let scope = Scope { name: String::new(), kind: ScopeKind::ALL[kind] };
    let mut assessment = Assessment::new(model(), scope, length);
    assessment.extended = length == Length::Core && kind % 2 == 1;
    assessment.ambition = level(ambition);
    assessment.flags = Flags(flags);
    for (practice, (state, partly, basis, target)) in model().indices().zip(given) {
        let choice = match state {
            0..=5 => Some(Choice::Level(level(*state))),
            6 => Some(Choice::Unknown),
            7 => Some(Choice::NotApplicable),
            8 => Some(Choice::Elsewhere(None)),
            9..=14 => Some(Choice::Elsewhere(Some(level(state - 9)))),
            _ => None,
        };
        let basis =
            [None, Some(Basis::Opinion), Some(Basis::Documented), Some(Basis::Measured)][usize::from(*basis)];
        assessment.set_answer(
            practice,
            choice.map(|choice| Answer {
                choice,
                partly: *partly && choice.can_be_partly(),
                basis,
                review_by: None,
            }),
        );
        assessment.set_target(practice, Level::new(*target));
    }
    assessment
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    (
        prop::collection::vec((0..16_u8, any::<bool>(), 0..4_u8, 0..6_u8), model().practices.len()),
        prop_oneof![Just(Length::Quick), Just(Length::Core)],
        0..7_usize,
        1..6_u8,
        0..128_u8,
        prop::collection::vec(0..Goal::CODES, 0..4),
    )
        .prop_map(|(given, length, kind, ambition, flags, goals)| {
            let mut assessment = build(&given, length, kind, ambition, flags);
            assessment.profile = Profile::with_goals(goals);
            assessment
        })
}

fn day() -> Day {
    Day::from_date(2026, 11, 22).expect("a date")
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
    #![proptest_config(cases(500))]

    #[test]
    fn a_link_gives_back_what_went_in(assessment in any_assessment(), day in any::<u16>()) {
        let link = encode(model(), &assessment, Day(day), false);
        let opened = decode(model(), &link).expect("it opens");
        prop_assert_eq!(score(model(), &opened.assessment), score(model(), &assessment));
        prop_assert_eq!(opened, Opened { assessment, day: Day(day), with_texts: false, lost: 0 });
    }

    #[test]
    fn texts_go_along_only_when_ticked(
        mut assessment in any_assessment(), name in ".{1,40}", note in "\\PC{0,200}", evidence in "\\PC{0,80}",
    ) {
        let practice = model().indices().nth(3).expect("a practice");
        assessment.scope.name = name;
        assessment.write(practice, Texts { note, evidence, ..Texts::default() });
        let with = decode(model(), &encode(model(), &assessment, day(), true)).expect("it opens");
        prop_assert_eq!(&with.assessment, &assessment);
        prop_assert!(with.with_texts);
        let without = decode(model(), &encode(model(), &assessment, day(), false)).expect("it opens");
        prop_assert_eq!(&without.assessment.scope.name, "");
        prop_assert_eq!(without.assessment.texts(practice), &Texts::default());
    }

    #[test]
    fn anything_else_is_refused_without_a_panic(text in "\\PC{0,300}") {
        prop_assert!(decode(model(), &text).is_err());
    }

    #[test]
    fn bytes_behind_a_true_checksum_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..120)) {
        use base64::Engine;
        let mut bytes = bytes;
        bytes.extend(crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&bytes).to_le_bytes());
        let link = base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes);
        let _ = decode(model(), &link);
    }

    #[test]
    fn a_cut_link_is_called_cut_with_its_lengths(assessment in any_assessment(), cut in 1..200_usize) {
        let link = encode(model(), &assessment, day(), false);
        let got = link.len().saturating_sub(cut).max(1);
        // A cut that leaves something of punctuation at the end is the same as a shorter cut.
        match decode(model(), &link[..got]) {
            Err(SnapshotError::Cut { got: said, of }) => {
                prop_assert!(said <= got);
                prop_assert!(got < 16 || of == Some(link.len()));
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn one_changed_character_is_always_noticed(assessment in any_assessment(), at in any::<prop::sample::Index>(), to in 0..64_usize) {
        let link = encode(model(), &assessment, day(), false);
        let at = at.index(link.len());
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        let mut changed = link.clone().into_bytes();
        changed[at] = letters[to];
        let changed = String::from_utf8(changed).expect("ASCII");
        prop_assume!(changed != link);
        let noticed = matches!(decode(model(), &changed), Err(SnapshotError::Changed | SnapshotError::Cut { .. }));
        prop_assert!(noticed);
    }
}

fn full(states: u8, extras: bool) -> Assessment {
    let given = vec![
        (states, extras, if extras { 3 } else { 0 }, if extras { 5 } else { 0 });
        model().practices.len()
    ];
    build(&given, Length::Core, 0, 3, 127)
}

#[test]
fn links_keep_their_bounds() {
    let both = encode(model(), &full(4, false), day(), false);
    assert!(both.len() <= 60, "core and deep-dive: {} characters", both.len());
    let mut core = full(4, false);
    model().deep().into_iter().for_each(|practice| core.set_answer(practice, None));
    let core = encode(model(), &core, day(), false);
    assert!(core.len() <= 45, "core: {} characters", core.len());
    let all = encode(model(), &full(4, true), day(), false);
    assert!(all.len() <= 120, "with every optional section but text: {} characters", all.len());
}

#[test]
fn every_order_of_goals_comes_back() {
    let codes = 0..Goal::CODES;
    let mut assessment = full(1, false);
    let bare = encode(model(), &assessment, day(), false).len();
    for (first, second, third) in codes.clone().flat_map(|a| {
        let codes = codes.clone();
        codes.clone().flat_map(move |b| codes.clone().map(move |c| (a, b, c)))
    }) {
        // Where the same one stands twice, fewer are ranked.
        assessment.profile = Profile::with_goals([first, second, third]);
        let link = encode(model(), &assessment, day(), false);
        assert_eq!(link.len(), bare, "goals take no room of their own");
        let opened = decode(model(), &link).expect("it opens");
        assert_eq!(opened.assessment.profile, assessment.profile);
    }
}

/// Links of format 2 and what they say. `CAIRN_GOLDEN=1` writes them, before that format is released.
const GOLDEN: &str = "tests/fixtures/links-2.txt";

/// What a link says, in words that outlive any order of practices.
fn told(opened: &Opened) -> String {
    let Opened { assessment, day, .. } = opened;
    let said = model().indices().filter_map(|practice| {
        let answer = assessment.answer(practice).map(print_answer).unwrap_or_default();
        let target = assessment.own_target(practice).map(|target| format!("/{}", target.number()));
        let said = format!("{answer}{}", target.unwrap_or_default());
        (!said.is_empty()).then(|| format!("{}={said}", model().practice(practice).id))
    });
    let head = format!(
        "{} {:?} {:?}{} {} {:?} {:?}",
        day.iso(),
        assessment.scope.kind,
        assessment.length,
        if assessment.extended { " extended" } else { "" },
        assessment.ambition.number(),
        assessment.flags,
        assessment.profile.goals()
    );
    [head].into_iter().chain(said).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_links_of_format_2_open_for_ever() {
    if std::env::var("CAIRN_GOLDEN").is_ok() {
        let lines = (0..20_usize).map(|number| {
            let given: Vec<Given> = (0..model().practices.len())
                .map(|place| {
                    let mix = place * 7 + number * 11 + place * number;
                    let small = |sides: usize| u8::try_from(mix / 3 % sides).expect("small");
                    let deep = number % 3 == 0 || place < model().core().len();
                    let state = if deep { small(16) } else { 15 };
                    let extras = number % 4;
                    (
                        state,
                        extras == 1 && mix % 2 == 0,
                        if extras == 2 { small(4) } else { 0 },
                        if extras == 3 && deep { small(6) } else { 0 },
                    )
                })
                .collect();
            let length = if number % 5 == 4 { Length::Quick } else { Length::Core };
            let mut assessment = build(
                &given,
                length,
                number % 7,
                1 + u8::try_from(number % 5).expect("small"),
                u8::try_from(number * 6).expect("small"),
            );
            let goals = [number % 12, (number + 5) % 12, (number * 3) % 12]
                .map(|goal| u8::try_from(goal).expect("small"));
            assessment.profile = Profile::with_goals(goals.into_iter().take(number % 4));
            let link =
                encode(model(), &assessment, Day(9_800 + u16::try_from(number).expect("small")), false);
            format!("{link}\t{}\n", told(&decode(model(), &link).expect("it opens")))
        });
        std::fs::write(GOLDEN, lines.collect::<String>()).expect("writable");
    }
    let golden = std::fs::read_to_string(GOLDEN).expect("the golden file");
    assert_eq!(golden.lines().count(), 20);
    for line in golden.lines() {
        let (link, says) = line.split_once('\t').expect("a link and what it says");
        assert_eq!(told(&decode(model(), link).expect("it opens")), says);
    }
}

#[test]
fn what_a_chat_tool_adds_at_the_end_is_forgiven() {
    let link = encode(model(), &full(2, false), day(), false);
    for tail in [".", ",", ")", ">", "\"", "’", " ", "\n", ").", "!?", "%"] {
        assert!(decode(model(), &format!("{link}{tail}")).is_ok(), "{tail:?}");
    }
    assert!(decode(model(), &format!(" {link}")).is_ok());
}

#[test]
fn each_kind_of_damage_has_its_own_name() {
    let link = encode(model(), &full(3, false), day(), false);
    let reseal = |change: &dyn Fn(&mut Vec<u8>)| {
        use base64::Engine;
        let engine = base64::engine::general_purpose::URL_SAFE_NO_PAD;
        let crc = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC);
        let mut bytes = engine.decode(&link).expect("ours");
        bytes.truncate(bytes.len() - 4);
        change(&mut bytes);
        bytes.extend(crc.checksum(&bytes).to_le_bytes());
        engine.encode(bytes)
    };
    for (text, expected) in [
        (String::new(), SnapshotError::Empty),
        ("...".into(), SnapshotError::Empty),
        ("é".repeat(60_000), SnapshotError::TooLong),
        (format!("ab cd{link}"), SnapshotError::Foreign),
        (link[..20].into(), SnapshotError::Cut { got: 20, of: Some(link.len()) }),
        (format!("{link}AAAA"), SnapshotError::Changed),
        (link.to_lowercase(), SnapshotError::Changed),
        (reseal(&|bytes| bytes[0] = 3), SnapshotError::Newer),
        (reseal(&|bytes| bytes[9] |= 1 << 4), SnapshotError::Newer),
        (reseal(&|bytes| bytes[1] ^= 1), SnapshotError::OtherModel),
        (reseal(&|bytes| bytes.push(0)), SnapshotError::Changed),
        (reseal(&|bytes| bytes[7] |= 0b1110_0000), SnapshotError::Changed),
        (reseal(&|bytes| bytes[10] = 255), SnapshotError::Changed),
    ] {
        assert_eq!(decode(model(), &text).expect_err("damaged"), expected, "{text:.60}");
    }
}
