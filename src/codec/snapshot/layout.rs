//! What writer and reader agree on.

use crate::domain::answer::{Basis, Choice};
use crate::domain::assessment::{Assessment, Flags, Length};
use crate::domain::level::Level;
use crate::domain::model::ReleasedOrder;
use crate::domain::model::context::{Code, Goal};

/// The format written today.
pub(super) const FORMAT: u8 = 2;
/// The first format: a byte of flags and a byte of sections in its header, no goals.
pub(super) const FORMAT_1: u8 = 1;
/// Format, fingerprint, day, kind with length and ambition, then three bytes of flags, sections and goals; see [`Asked`].
pub(super) const HEADER: usize = 11;
/// The same of the first format, with two bytes at its end.
pub(super) const HEADER_1: usize = 10;
/// The header's own check.
pub(super) const HEADER_CHECK: usize = 1;
/// The checksum at the end.
pub(super) const CHECKSUM: usize = 4;

/// The optional sections of a snapshot, as bits of one byte.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Sections(pub(super) u8);

impl Sections {
    pub(super) const PARTLY: u8 = 1;
    pub(super) const BASIS: u8 = 2;
    pub(super) const TARGETS: u8 = 4;
    pub(super) const TEXTS: u8 = 8;
    pub(super) const DEEP: u8 = 16;
    const KNOWN: u8 = 31;
    /// How many there is room for.
    const BITS: u32 = 6;

    pub(super) fn has(self, section: u8) -> bool {
        self.0 & section != 0
    }

    pub(super) fn all_known(self) -> bool {
        self.0 & !Sections::KNOWN == 0
    }

    /// How many practices of that order are packed: those of the core, and those of the deep-dive where it is a section.
    pub(super) fn practices(self, order: &ReleasedOrder) -> usize {
        if self.has(Sections::DEEP) { order.practices.len() } else { order.core }
    }

    /// Bytes between the header's check and the checksum, but for the texts.
    pub(super) fn packed_len(self, practices: usize) -> usize {
        let optional = |section: u8, len: usize| if self.has(section) { len } else { 0 };
        practices.div_ceil(2)
            + optional(Sections::PARTLY, practices.div_ceil(8))
            + optional(Sections::BASIS, practices.div_ceil(4))
            + optional(Sections::TARGETS, practices.div_ceil(3))
    }
}

/// The three bytes at the end of the header: seven bits of flags, six of sections, eleven of ranked goals.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Asked {
    pub(super) flags: Flags,
    pub(super) sections: Sections,
    pub(super) goals: u16,
}

impl Asked {
    pub(super) fn pack(self) -> [u8; 3] {
        let bits = u32::from(self.flags.0 & Flags::ALL.0)
            | u32::from(self.sections.0) << Flags::BITS
            | u32::from(self.goals) << (Flags::BITS + Sections::BITS);
        let [low, middle, high, _] = bits.to_le_bytes();
        [low, middle, high]
    }

    pub(super) fn unpack([low, middle, high]: [u8; 3]) -> Asked {
        let bits = u32::from_le_bytes([low, middle, high, 0]);
        let [flags, ..] = bits.to_le_bytes();
        let [sections, ..] = (bits >> Flags::BITS).to_le_bytes();
        let [goals, more, ..] = (bits >> (Flags::BITS + Sections::BITS)).to_le_bytes();
        Asked {
            flags: Flags(flags & Flags::ALL.0),
            sections: Sections(sections & ((1 << Sections::BITS) - 1)),
            goals: u16::from_le_bytes([goals, more]),
        }
    }
}

/// How many codes of goals there is room for: an order of up to three of them takes eleven bits.
const GOALS: u16 = Goal::CODES as u16;

/// Ranked goals as one number: none, then every one, every two, every three, in the order of their codes.
pub(super) fn goals_number(goals: &[Code]) -> u16 {
    // A code's place among those that do not stand before it.
    let place = |at: usize| {
        let before = goals[..at].iter().filter(|earlier| **earlier < goals[at]).count();
        u16::from(goals[at]) - u16::try_from(before).unwrap_or(0)
    };
    if goals.iter().any(|code| u16::from(*code) >= GOALS) {
        return 0;
    }
    match goals.len() {
        1 => 1 + place(0),
        2 => 1 + GOALS + place(0) * (GOALS - 1) + place(1),
        3 => 1 + GOALS * GOALS + (place(0) * (GOALS - 1) + place(1)) * (GOALS - 2) + place(2),
        _ => 0,
    }
}

/// The inverse of [`goals_number`]; none for a number that says nothing.
pub(super) fn number_goals(number: u16) -> Option<Vec<Code>> {
    let places = match number.checked_sub(1) {
        None => vec![],
        Some(one) if one < GOALS => vec![one],
        Some(rest) if rest < GOALS * GOALS => {
            let two = rest - GOALS;
            vec![two / (GOALS - 1), two % (GOALS - 1)]
        }
        Some(rest) => {
            let three = rest - GOALS * GOALS;
            let two = three / (GOALS - 2);
            vec![two / (GOALS - 1), two % (GOALS - 1), three % (GOALS - 2)]
        }
    };
    let mut goals = Vec::new();
    for place in places {
        let left = (0..Goal::CODES).filter(|code| !goals.contains(code));
        let code = left.into_iter().nth(usize::from(place))?;
        goals.push(code);
    }
    Some(goals)
}

/// The sixteen states of an answer: 0–5, don't know, not applicable, elsewhere unresolved, elsewhere at 0–5, none.
pub(super) fn choice_code(choice: Option<Choice>) -> u8 {
    match choice {
        Some(Choice::Level(level)) => level.number(),
        Some(Choice::Unknown) => 6,
        Some(Choice::NotApplicable) => 7,
        Some(Choice::Elsewhere(None)) => 8,
        Some(Choice::Elsewhere(Some(level))) => 9 + level.number(),
        None => 15,
    }
}

/// The state behind four bits; every one of the sixteen is a state.
pub(super) fn code_choice(code: u8) -> Option<Choice> {
    match code {
        0..=5 => Level::new(code).map(Choice::Level),
        6 => Some(Choice::Unknown),
        7 => Some(Choice::NotApplicable),
        8 => Some(Choice::Elsewhere(None)),
        9..=14 => Some(Choice::Elsewhere(Level::new(code - 9))),
        _ => None,
    }
}

/// Quick, core, or core that began as quick.
pub(super) fn length_code(assessment: &Assessment) -> u8 {
    match assessment.length {
        Length::Quick => 0,
        Length::Core if !assessment.extended => 1,
        Length::Core => 2,
    }
}

/// Length, and whether it began as quick.
pub(super) fn code_length(code: u8) -> Option<(Length, bool)> {
    match code {
        0 => Some((Length::Quick, false)),
        1 => Some((Length::Core, false)),
        2 => Some((Length::Core, true)),
        _ => None,
    }
}

pub(super) fn basis_code(basis: Option<Basis>) -> u8 {
    match basis {
        None => 0,
        Some(Basis::Opinion) => 1,
        Some(Basis::Documented) => 2,
        Some(Basis::Measured) => 3,
    }
}

pub(super) fn code_basis(code: u8) -> Option<Basis> {
    match code {
        1 => Some(Basis::Opinion),
        2 => Some(Basis::Documented),
        3 => Some(Basis::Measured),
        _ => None,
    }
}

/// Puts small digits into bytes: `per_byte` of them, each below `base`, the first lowest.
pub(super) fn pack(digits: impl IntoIterator<Item = u8>, base: u8, per_byte: usize) -> Vec<u8> {
    let digits: Vec<u8> = digits.into_iter().collect();
    digits
        .chunks(per_byte)
        .map(|chunk| {
            chunk.iter().rev().fold(0_u8, |byte, digit| byte.wrapping_mul(base).wrapping_add(*digit))
        })
        .collect()
}

/// The inverse of [`pack`]; none if a byte holds more than its digits can say.
pub(super) fn unpack(bytes: &[u8], base: u8, per_byte: usize, count: usize) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(count);
    for byte in bytes {
        let mut rest = u16::from(*byte);
        for _ in 0..per_byte.min(count - digits.len()) {
            digits.push(u8::try_from(rest % u16::from(base)).ok()?);
            rest /= u16::from(base);
        }
        if rest != 0 {
            return None;
        }
    }
    (digits.len() == count).then_some(digits)
}
