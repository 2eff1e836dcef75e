//! Links: every way in which chat tools and typing fingers damage one is noticed, and a cut is called a cut.

use cairn::bundled::model;
use cairn::codec::snapshot::{SnapshotError, decode, encode};
use cairn::domain::answer::{Answer, Basis, Choice};
use cairn::domain::assessment::{Assessment, Length, Scope, ScopeKind};
use cairn::domain::day::Day;
use cairn::domain::level::Level;
use cairn::domain::profile::Profile;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Numbers that look random and are the same at every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u8) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u8::try_from((self.0 >> 33) % u64::from(sides)).expect("below the sides")
    }
}

/// A link as somebody might send it: any answers, with and without the deep-dive and each optional section.
fn any_link(dice: &mut Dice) -> String {
    let scope = Scope { name: String::new(), kind: ScopeKind::ALL[usize::from(dice.roll(7))] };
    let length = if dice.roll(3) == 0 { Length::Quick } else { Length::Core };
    let mut assessment = Assessment::new(model(), scope, length);
    let [deep, partly, basis, targets] = [0; 4].map(|_: u8| dice.roll(2) == 1);
    let practices = if deep { model().indices().collect() } else { model().core() };
    for practice in practices {
        let choice = match dice.roll(9) {
            number @ 0..=5 => Choice::Level(Level::new(number).expect("0 to 5")),
            6 => Choice::Unknown,
            7 => Choice::NotApplicable,
            _ => Choice::Elsewhere(Level::new(dice.roll(7))),
        };
        let mut answer = Answer::new(choice);
        answer.partly = partly && choice.can_be_partly() && dice.roll(2) == 1;
        answer.basis = Some(Basis::Measured).filter(|_| basis && dice.roll(2) == 1);
        assessment.set_answer(practice, Some(answer));
        assessment.set_target(practice, Level::new(dice.roll(6)).filter(|_| targets));
    }
    assessment.profile = Profile::with_goals((0..dice.roll(4)).map(|_| dice.roll(12)));
    encode(model(), &assessment, Day(u16::from(dice.roll(200)) + 9_700), false)
}

/// Each way of damaging a link a little, by name.
fn damaged(link: &str) -> impl Iterator<Item = (&'static str, String)> {
    let bytes = link.as_bytes().to_vec();
    let last = bytes.len();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).ok();
    let with = |at: usize, byte: u8| {
        let mut bytes = bytes.clone();
        bytes[at] = byte;
        text(bytes)
    };
    let flips =
        (0..last * 8).filter_map(|bit| with(bit / 8, bytes[bit / 8] ^ (1 << (bit % 8)))).collect::<Vec<_>>();
    let other = (0..last * 64).filter_map(|at| with(at / 64, ALPHABET[at % 64])).collect::<Vec<_>>();
    let swaps = (1..last).filter_map(|at| {
        let mut bytes = bytes.clone();
        bytes.swap(at - 1, at);
        text(bytes)
    });
    let swaps = swaps.collect::<Vec<_>>();
    let named = |name, all: Vec<String>| all.into_iter().map(move |one| (name, one));
    let whole = link.to_owned();
    named("flipped bits", flips)
        .chain(named("other characters", other))
        .chain(named("swapped neighbours", swaps))
        .chain(named("other case", vec![link.to_lowercase(), link.to_uppercase()]))
        .filter(move |(_, one)| *one != whole)
}

#[test]
fn no_damaged_link_opens_and_every_cut_is_called_one() {
    let links = if std::env::var("CAIRN_PROOF").is_ok_and(|proof| proof == "whole") { 2_000 } else { 60 };
    let mut dice = Dice(2_026);
    let mut counts = std::collections::BTreeMap::<&str, u64>::new();
    for _ in 0..links {
        let link = any_link(&mut dice);
        assert!(decode(model(), &link).is_ok(), "{link}");
        for (name, one) in damaged(&link) {
            // What stands at the end and is no character of ours is taken away as punctuation: then it is a cut.
            assert!(decode(model(), &one).is_err(), "{name}: {one} for {link}");
            *counts.entry(name).or_default() += 1;
        }
        for got in 1..link.len() {
            match decode(model(), &link[..got]) {
                Err(SnapshotError::Cut { got: said, of }) => {
                    assert_eq!(said, got);
                    assert!(of.is_none_or(|of| of == link.len()), "{got} of {} characters", link.len());
                }
                other => panic!("a cut after {got} of {link}: {other:?}"),
            }
            *counts.entry("cuts").or_default() += 1;
        }
    }
    println!("{links} links, all noticed: {counts:?}");
}
