//! What writer and reader agree on.

use crate::domain::answer::{Basis, Choice};
use crate::domain::assessment::{Assessment, Length};
use crate::domain::level::Level;
use crate::domain::model::ReleasedOrder;

/// The format written today.
pub(super) const FORMAT: u8 = 1;
/// Format, fingerprint, day, kind with length and ambition, flags, sections.
pub(super) const HEADER: usize = 10;
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
